"""The widget below ``OutlineField``: draws its nodes, holds the editor over one of them, and takes the mouse."""

from collections.abc import Callable, Set
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, Qt, QTimer, Signal
from PySide6.QtGui import (
    QAccessible,
    QColor,
    QContextMenuEvent,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QApplication, QScrollArea, QSizePolicy, QToolTip, QWidget

from weekly_editor.report.model import Node, Outline
from weekly_editor.report.outline import MAX_LEVELS, Path, node_at
from weekly_editor.ui.field.focus import is_passing
from weekly_editor.ui.field.gloss import Gloss, Glosses, gloss_at
from weekly_editor.ui.field.key_menu import MenuLine
from weekly_editor.ui.field.node_edit import NodeEdit
from weekly_editor.ui.field.outline_clip import can_drop
from weekly_editor.ui.field.outline_paint import (
    paint_arrow,
    paint_border,
    paint_drop,
    paint_grip,
    paint_hidden,
    paint_label,
)
from weekly_editor.ui.field.outline_range import NodeRange
from weekly_editor.ui.field.outline_row import HIDDEN_PX, INDENT_PX, OutlineRows, Row, hidden_count, text_width
from weekly_editor.ui.field.outline_spoken import spoken
from weekly_editor.ui.field.styled_text import StyledText
from weekly_editor.ui.field.undo_keys import hand_undo_to_window
from weekly_editor.ui.role import set_role
from weekly_editor.ui.theme import Tones, tones_of
from weekly_editor.ui.tip import plain_tip

MARGIN_PX = 4
EMPTY_PX = 32
_PAD_PX = 3  # between the border and the nodes
_REVEAL_PX = 24  # what is kept in sight around the caret
_LOOK_CHANGES = (QEvent.Type.FontChange, QEvent.Type.PaletteChange, QEvent.Type.StyleChange)
_OWN_KEYS = (Qt.Key.Key_A, Qt.Key.Key_C, Qt.Key.Key_X, Qt.Key.Key_V)


@dataclass(frozen=True, slots=True)
class DropPlace:
    """Where dragged nodes go: below ``above``, before what stands at ``row``; and the line that shows it."""

    above: Path
    row: int
    y: int


class OutlineView(QWidget):
    """As tall as its nodes, without scroll bars; what is pressed and typed in it is handed on."""

    pressedAt = Signal(object, object, bool)  # Path or None, QPoint, whether what lies between is chosen
    draggedOver = Signal(object, object)  # Path, QPoint; with the button held since a press in a text
    boxPressed = Signal(object)  # Path
    foldPressed = Signal(object)  # Path
    dragBegun = Signal(object)  # Path
    dropped = Signal(object, object)  # QDropEvent, DropPlace
    tabbedInto = Signal()
    focused = Signal()
    left = Signal()  # the keyboard went elsewhere
    menuWanted = Signal(object)  # QContextMenuEvent

    def __init__(self, handle_key: Callable[[QKeyEvent], bool], parent: QWidget) -> None:
        """Ask ``handle_key`` about every key, whether a text is open or not."""
        super().__init__(parent)
        self._handle_key = handle_key
        self.edit = NodeEdit(handle_key, MARGIN_PX, self)
        self.edit.hide()
        self.empty_words = ""
        self.glosses_on: Callable[[Path, str], Glosses] = lambda _path, _text: ()  # of a node's text
        self.rows = OutlineRows(_PAD_PX)
        self._outline: Outline = ()
        self._folded: frozenset[str] = frozenset()
        self._texts = StyledText(MARGIN_PX)
        self._texts.set_look(self.font(), tones_of(self.palette()))
        self._has_width = False
        self._is_filling = False  # the editor gets another text, which is measured with all the rest
        self._written: Path | None = None  # the node whose text is open
        self._written_node: Node | None = None
        self._current: Path | None = None
        self._chosen: NodeRange | None = None
        self._pressed: tuple[Row, QPoint] | None = None  # by its marker: to be dragged or ticked
        self._is_selecting = False
        self._hovered: Path | None = None
        self._drop: DropPlace | None = None
        self._growing = QTimer(self, singleShot=True)  # until all around has taken in a new height
        self._growing.timeout.connect(self._reveal_current)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMouseTracking(True)
        self.setAcceptDrops(True)
        self.setAttribute(Qt.WidgetAttribute.WA_StaticContents)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.edit.grew.connect(self._follow_edit)
        self.edit.cursorPositionChanged.connect(self._reveal_caret)
        hand_undo_to_window(self)
        set_role(self, QAccessible.Role.Tree)
        self._lay_out()

    def show_outline(self, outline: Outline, folded: Set[str]) -> None:
        """Show ``outline`` with the children of ``folded`` nodes (ids) hidden."""
        if folded != self._folded:
            self._folded = frozenset(folded)
            self.rows.forget()
        self._outline = outline
        self._lay_out()
        self._describe()

    def mark(self, path: Path | None, chosen: NodeRange | None, *, writes: bool) -> None:
        """Let the node at ``path`` be current, the one that ``writes`` if so; to be shown with the outline."""
        if chosen != self._chosen or not (writes and self._written is not None):
            self.update()
        self._current, self._chosen = path, chosen
        self._written = path if writes else None

    def fill_edit(self, text: str) -> None:
        """Write ``text`` into the editor; its height is taken when the outline is shown next."""
        is_other = text != self.edit.value() or self.edit.isHidden()
        self._is_filling = True
        self.edit.setValue(text)
        self._is_filling = False
        if is_other:
            self.edit.glosses.refresh()
        else:  # it may be the same text of another node
            self.edit.glosses.wait()

    def open_edit(self, caret: int) -> None:
        """Show the editor and write on in it at ``caret``."""
        if self.edit.isHidden():
            self.edit.show()
        if not self.edit.hasFocus():
            self.edit.setFocus()
        self.edit.set_caret(caret)
        self._reveal_caret()

    def close_edit(self) -> None:
        """Take the editor away; the keyboard stays here if it was there."""
        if self.edit.hasFocus():
            self.setFocus()
        self.edit.hide()

    def row_at(self, path: Path | None) -> Row | None:
        """Return the row of the node at ``path``, None where it is not shown."""
        return self.rows.find(path)

    def row_under(self, y: int) -> Row | None:
        """Return the row at height ``y``; beyond them the nearest one, None where there is none."""
        return self.rows[self.rows.number_at(y)] if self.rows else None

    def text_rect(self, row: Row) -> QRect:
        """Return where the text of ``row`` stands."""
        return row.text_rect(self._inner_width())

    def place_in_text(self, row: Row, point: QPoint) -> int:
        """Return the place in a node's text that is drawn nearest to ``point``."""
        rect = self.text_rect(row)
        return self._texts.place(row.node.text, rect.width(), QPointF(point - rect.topLeft()))

    def drop_place(self, point: QPoint) -> DropPlace:
        """Return where nodes go that are dropped at ``point``: the nearest gap, on the level of its x."""
        gap = self.rows.number_at(point.y())
        under = self.row_under(point.y())
        gap += under is not None and point.y() >= under.top + under.height // 2
        if gap == 0:
            return DropPlace((), 0, _PAD_PX)
        over = self.rows[gap - 1]
        deepest = max(min(len(over.path) + (not over.is_folded), MAX_LEVELS), len(over.path))
        least = len(self.rows[gap].path) if gap < len(self.rows) else 1
        level = min(max(point.x() // INDENT_PX, least, 1), max(deepest, least))
        if level > len(over.path):
            return DropPlace(over.path, 0, over.bottom())
        sibling = over.path[:level]
        return DropPlace(sibling[:-1], sibling[-1] + 1, over.bottom())

    def seen_height(self) -> int:
        """Return the height of what is seen at once."""
        area = self._area()
        return area.viewport().height() if area is not None else self.height()

    def ways_under(self, point: QPoint) -> tuple[MenuLine, ...]:
        """Return what can be done about the phrase at ``point``."""
        gloss = self._gloss_under(point)
        return gloss.ways if gloss is not None else ()

    def reveal(self, rect: QRect) -> None:
        """Scroll what this stands in so that ``rect`` is seen."""
        area = self._area()
        if area is not None and self.isVisible() and (inner := area.widget()) is not None:
            place = self.mapTo(inner, rect.center())
            area.ensureVisible(place.x(), place.y(), 0, rect.height() // 2 + _REVEAL_PX)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Do what the outline makes of the key."""
        if not self._handle_key(event):
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Claim the keys of the clipboard before the window's shortcuts."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _is_own_key(event):
            event.accept()
            return True
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            self._tell_gloss(event)
            return True
        return super().event(event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Leave by Tab, unless it indents what is chosen."""
        return self._chosen is None and super().focusNextPrevChild(forward)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Say where a text was pressed; a marker is to be dragged or ticked, an arrow folds."""
        self.edit.finish_composing()
        if event.button() != Qt.MouseButton.LeftButton:
            super().mousePressEvent(event)
            return
        place = event.position().toPoint()
        row = self.row_under(place.y())
        if row is None or place.y() >= row.bottom():
            self.pressedAt.emit(None, place, False)
        elif row.node.children and row.left() - INDENT_PX <= place.x() < row.left():
            self.foldPressed.emit(row.path)
        elif place.x() < row.text_left():
            self._pressed = (row, place)
        else:
            self._is_selecting = True
            self.pressedAt.emit(row.path, place, bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
            if event.modifiers() == Qt.KeyboardModifier.ControlModifier and row.path == self._written:
                self._is_selecting = not self.edit.glosses.ask_at(place - self.edit.pos())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag by a marker, choose from a text on; else show the grip of the node under the pointer."""
        place = event.position().toPoint()
        row = self.row_under(place.y())
        if self._pressed is not None:
            if (place - self._pressed[1]).manhattanLength() >= QApplication.startDragDistance():
                path, self._pressed = self._pressed[0].path, None
                self.dragBegun.emit(path)
        elif self._is_selecting and row is not None:
            self.draggedOver.emit(row.path, place)
        else:
            self._hover(row, place)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Tick a task whose box was pressed, or open a node by its marker."""
        self._is_selecting = False
        pressed, self._pressed = self._pressed, None
        if pressed is None:
            super().mouseReleaseEvent(event)
        elif pressed[0].node.marker in ("todo", "done"):
            self.boxPressed.emit(pressed[0].path)
        else:
            self.pressedAt.emit(pressed[0].path, pressed[0].text_rect(self._inner_width()).topLeft(), False)

    def leaveEvent(self, event: QEvent) -> None:
        """Show no grip any more."""
        super().leaveEvent(event)
        self._hover(None, QPoint())

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take nodes and what can be pasted as such: a file is for the window."""
        event.setAccepted(can_drop(event.mimeData()))

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Show where the nodes would go, and scroll there."""
        place = event.position().toPoint()
        self._show_drop(self.drop_place(place))
        self.reveal(QRect(place, place))
        event.acceptProposedAction()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Show no place any more."""
        super().dragLeaveEvent(event)
        self._show_drop(None)

    def dropEvent(self, event: QDropEvent) -> None:
        """Say what was dropped and where."""
        self.edit.finish_composing()
        self._show_drop(None)
        self.dropped.emit(event, self.drop_place(event.position().toPoint()))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the outline's menu."""
        self.menuWanted.emit(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Say how the outline was entered."""
        super().focusInEvent(event)
        self.update()
        self.focused.emit()
        if event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason):
            self.tabbedInto.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Say that the writer went, unless it is into the text or only to a menu or another window."""
        super().focusOutEvent(event)
        self.update()
        if not is_passing(event) and not self.edit.hasFocus():
            self.left.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the texts anew at another width."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width() or not self._has_width:
            self._has_width = True
            self.rows.forget()
            self._lay_out()

    def changeEvent(self, event: QEvent) -> None:
        """Measure anew in another font, draw anew in other colours."""
        super().changeEvent(event)
        if event.type() in _LOOK_CHANGES:
            if self._texts.set_look(self.font(), tones_of(self.palette())):
                self.rows.forget()
                self._lay_out()
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the nodes, or how to begin."""
        painter = QPainter(self)
        tones = tones_of(self.palette())
        painter.fillRect(event.rect(), QColor(tones.surface))
        paint_border(painter, self.rect(), tones)
        if not self.rows:
            painter.setPen(QColor(tones.muted))
            words = self.rect().adjusted(8, 0, -8, 0)
            painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, self.empty_words)
        first, last = self.rows.number_at(event.rect().top()), self.rows.number_at(event.rect().bottom())
        for row in self.rows[first : last + 1]:
            self._paint_row(painter, row, tones)
        if self._drop is not None:
            left = INDENT_PX * (len(self._drop.above) + 1)
            paint_drop(painter, left, self.width() - _PAD_PX, self._drop.y, tones)

    def _paint_row(self, painter: QPainter, row: Row, tones: Tones) -> None:
        if self._is_chosen(row):
            painter.fillRect(1, row.top, self.width() - 2, row.height, QColor(tones.selection))
        line = QRect(0, row.top + MARGIN_PX, 1, self.fontMetrics().lineSpacing())
        paint_label(painter, row, line, tones)
        if row.node.children:
            paint_arrow(painter, row, line, tones)
        elif row.path == self._hovered:
            paint_grip(painter, row, line, tones)
        rect = self.text_rect(row)
        if row.path != self._written:
            colour = tones.muted if row.node.marker == "done" else tones.text
            glosses = self.glosses_on(row.path, row.node.text)
            self._texts.paint(painter, rect, row.node.text, colour, glosses)
        if row.is_folded:
            self._paint_hidden(painter, row, rect, tones)

    def _paint_hidden(self, painter: QPainter, row: Row, rect: QRect, tones: Tones) -> None:
        end = self._texts.end(row.node.text, rect.width()).toPoint()
        is_written = row.path == self._written
        x = rect.right() + 4 if is_written else rect.left() + end.x() + 8
        y = rect.top() + (MARGIN_PX if is_written else end.y())
        chip = QRect(x, y, HIDDEN_PX - 8, self.fontMetrics().lineSpacing())
        paint_hidden(painter, chip, f"+{hidden_count(row.node)}", tones)

    def _is_chosen(self, row: Row) -> bool:
        if self._chosen is not None:
            return self._chosen.holds(row.path)
        return self._written is None and row.path == self._current and self.hasFocus()

    def _lay_out(self) -> None:
        """Measure what changed, take the height of it all, and put an open editor over its node."""
        block = self._written[0] if self._written is not None else None
        self._written_node = node_at(self._outline, self._written) if self._written is not None else None
        first, last = self.rows.lay_out(self._outline, self._folded, block, self._measure)
        wanted = self.rows.bottom() + _PAD_PX if self.rows and self._has_width else EMPTY_PX
        before = self.height()
        self.setFixedHeight(max(wanted, EMPTY_PX))
        written = self.rows.find(self._written)
        if written is not None:
            self.edit.setGeometry(self.text_rect(written))
        self.update(0, first, self.width(), last - first + _PAD_PX)
        if self.height() != before:
            self.update(0, min(before, self.height()) - 2, self.width(), 2)  # where the border was
            self._growing.start()

    def _describe(self) -> None:
        """Tell readers of the screen where the keyboard is; a text that is open is told by its editor."""
        current = self._current if self._written is None else None
        words = spoken(node_at(self._outline, current), len(current)) if current is not None else ""
        if words != self.accessibleDescription():
            self.setAccessibleDescription(words)

    def _measure(self, node: Node, level: int, is_folded: bool) -> int:
        if not self._has_width:
            return EMPTY_PX
        width = text_width(node, level, is_folded, self._inner_width())
        if node is self._written_node:
            if self.edit.width() != width:
                self.edit.resize(width, self.edit.height())
            return self.edit.text_height()
        return self._texts.height(node.text, width)

    def _follow_edit(self) -> None:
        written = self.rows.find(self._written)
        if not self._is_filling and written is not None and written.height != self.edit.text_height():
            self._lay_out()

    def _reveal_caret(self) -> None:
        if self._written is not None and not self._is_filling:
            self.reveal(self.edit.cursorRect().translated(self.edit.pos()))

    def _reveal_current(self) -> None:
        """Scroll to the caret, or to the node that is current, while the keyboard is here."""
        around: QWidget | None = self
        while around is not None:  # each one grows, and asks the next one to; till then the bar ends where it did
            QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
            around = around.parentWidget()
        row = self.rows.find(self._current)
        if self.edit.hasFocus():
            self._reveal_caret()
        elif self.hasFocus() and row is not None:
            self.reveal(self.text_rect(row))

    def _inner_width(self) -> int:
        return self.width() - _PAD_PX

    def _area(self) -> QScrollArea | None:
        area: QWidget | None = self.parentWidget()
        while area is not None and not isinstance(area, QScrollArea):
            area = area.parentWidget()
        return area

    def _gloss_under(self, point: QPoint) -> Gloss | None:
        """Return the gloss on the letter at ``point``, None where there is none or its node is written in."""
        row = self.row_under(point.y())
        if row is None or row.path == self._written:
            return None
        rect, text = self.text_rect(row), row.node.text
        place = self._texts.letter_at(text, rect.width(), QPointF(point - rect.topLeft()))
        return gloss_at(self.glosses_on(row.path, text), place) if place is not None else None

    def _tell_gloss(self, event: QHelpEvent) -> None:
        gloss = self._gloss_under(event.pos())
        QToolTip.showText(event.globalPos(), plain_tip(gloss.words if gloss is not None else ""), self)

    def _hover(self, row: Row | None, place: QPoint) -> None:
        path = row.path if row is not None and place.y() < row.bottom() else None
        is_marker = row is not None and path is not None and place.x() < row.text_left()
        self.setCursor(Qt.CursorShape.ArrowCursor if is_marker or path is None else Qt.CursorShape.IBeamCursor)
        if path != self._hovered:
            before, self._hovered = self.row_at(self._hovered), path
            for changed in (before, row):
                if changed is not None:
                    self.update(0, changed.top, changed.left(), changed.height)

    def _show_drop(self, place: DropPlace | None) -> None:
        if place != self._drop:
            self._drop = place
            self.update()


def _is_own_key(event: QKeyEvent) -> bool:
    return event.modifiers() == Qt.KeyboardModifier.ControlModifier and event.key() in _OWN_KEYS
