"""The live preview: the report on its sheet of paper, as it will be read."""

from collections.abc import Callable
from dataclasses import dataclass
from html import escape

from PySide6.QtCore import (
    QBasicTimer,
    QEvent,
    QMimeData,
    QPoint,
    QPointF,
    QRect,
    QRectF,
    QSize,
    QSizeF,
    Qt,
    QTimerEvent,
    Signal,
)
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QColor,
    QContextMenuEvent,
    QCursor,
    QGuiApplication,
    QHelpEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QResizeEvent,
    QTextCharFormat,
    QTextCursor,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QFrame, QMenu, QToolTip, QWidget

from weekly_editor.document.block import Document
from weekly_editor.document.look import DEFAULT_LOOK, Look
from weekly_editor.paper.paper import Paper
from weekly_editor.paper.selection import has_stand_ins, selected_text
from weekly_editor.report.loc import Loc
from weekly_editor.report.markup import is_safe_address

DESK_PX = 16  # of desk around the sheet
LEAST_MARGIN_MM = 11.0  # where the view is narrow the white margins give way before the letters get small
WIDEST_FIT = 1.25  # a very wide view does not blow the letters up any further
LEAST_ZOOM, GREATEST_ZOOM, ZOOM_STEP = 0.4, 4.0, 1.1
REVEAL_PX = 28  # of the neighbourhood that is shown with what is revealed
MARK_GAP, MARK_WIDTH = 11.0, 3.0  # of the mark beside the text, in pixels of the layout
OVERHANG_PX = 4  # how far letters, underlines and the ground of code may reach beyond their lines
SCROLL_PX = 24  # for a press of an arrow key
AUTO_SCROLL_MS = 40
DESK_DARKER, SHADOW_DARKER, EDGE_DARKER = 108, 112, 120  # in percent: the desk than the window, the rest than the desk


@dataclass(frozen=True, slots=True)
class Sheet:
    """How large the sheet is: lengths on the paper in pixels of the layout, lengths of the view in its own."""

    page: QSizeF
    full_margin: float
    least_margin: float
    text: QSizeF
    view: QSize
    zoom: float | None  # None fits the width

    @property
    def scale(self) -> float:
        """How many pixels of the view one of the layout takes."""
        if self.zoom is not None:
            return self.zoom
        room = self.view.width() - 2 * DESK_PX
        squeezed = room / (self.text.width() + 2 * self.least_margin)
        return max(min(max(min(squeezed, 1.0), room / self.page.width()), WIDEST_FIT), LEAST_ZOOM)

    @property
    def margin(self) -> float:
        """The white at every side of the text."""
        room = (self.view.width() - 2 * DESK_PX) / self.scale
        return min(max((room - self.text.width()) / 2, self.least_margin), self.full_margin)

    def extent(self) -> QSize:
        """Return the size of the sheet in the view."""
        width = self.text.width() + 2 * self.margin
        height = max(self.text.height() + 2 * self.margin, width * self.page.height() / self.page.width())
        return QSize(round(width * self.scale), round(height * self.scale))

    def surplus(self) -> QSize:
        """Return how far the sheet and the desk around it reach beyond the view."""
        around = QSize(2 * DESK_PX, 2 * DESK_PX)
        return (self.extent() + around - self.view).expandedTo(QSize(0, 0))

    def corner(self, scrolled: QPoint) -> QPoint:
        """Return where in the view the sheet's top left corner lies."""
        left = max((self.view.width() - self.extent().width()) // 2, DESK_PX)
        return QPoint(left, DESK_PX) - scrolled


class Preview(QAbstractScrollArea):
    """Shows a document on an A4 sheet that is as long as its text; what did not change is not painted again.

    Nothing in it is edited: a click says where its text comes from, a drag selects."""

    locClicked = Signal(object)  # Loc: where the text that was clicked comes from
    linkActivated = Signal(str)  # an http, https or mailto address, clicked while Ctrl was held

    def __init__(self, parent: QWidget | None = None, look: Look = DEFAULT_LOOK) -> None:
        super().__init__(parent)
        self._look = look
        self._paper = Paper(look)
        self._text = self._paper.text_document
        self._layout = self._text.documentLayout()
        self._zoom: float | None = None
        self._selection = QTextCursor(self._text)
        self._pressed: QPoint | None = None  # where the left button went down, None once it drags or is up
        self._scroll_timer = QBasicTimer()
        self._marked: Loc | None = None
        self._mark = QRectF()  # on the paper, empty if there is none
        self._sheet = self._measured()
        self._set_up()
        self._layout.update.connect(self._update_text)
        self._layout.documentSizeChanged.connect(self._measure)

    def _set_up(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setAccessibleName(self.tr("Preview"))
        self.viewport().setMouseTracking(True)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def show_document(self, document: Document) -> None:
        """Show ``document``; the text at the top of the view stays there, whatever changes above it."""
        top = self._top_of_view()
        before = self._y_of(top)
        self._paper.show(document)
        self._measure()
        self._place_mark()
        moved = self._y_of(top) - before
        bar = self.verticalScrollBar()
        if moved and bar.value():
            bar.setValue(bar.value() + round(moved * self._sheet.scale))
            self.viewport().update()

    def reveal(self, loc: Loc | None) -> None:
        """Mark the block that shows ``loc`` and scroll just so far that it is seen; None takes the mark away."""
        self._marked = loc
        self._place_mark()
        if self._mark.isEmpty():
            return
        shown = self._rect_in_view(self._mark)
        bar = self.verticalScrollBar()
        if shown.top() < 0 or shown.height() + REVEAL_PX > self.viewport().height():
            bar.setValue(bar.value() + shown.top() - REVEAL_PX)
        elif shown.bottom() > self.viewport().height():
            bar.setValue(bar.value() + shown.bottom() + REVEAL_PX - self.viewport().height())

    def selected_text(self) -> str:
        """Return the selected text as it goes to the clipboard, empty if there is none."""
        return selected_text(self._selection) if self._selection.hasSelection() else ""

    def zoom(self) -> float | None:
        """Return how many times its real size the sheet is shown, None if it fits the width."""
        return self._zoom

    def set_zoom(self, zoom: float | None) -> None:
        """Show the sheet at ``zoom`` times its real size, within bounds; None fits it to the width of the view."""
        top = self._to_text(QPointF(0, 0)).y()
        self._zoom = None if zoom is None else min(max(zoom, LEAST_ZOOM), GREATEST_ZOOM)
        self._measure()
        bar = self.verticalScrollBar()
        if bar.value():
            bar.setValue(bar.value() + round(self._origin().y() + top * self._sheet.scale))
        self.viewport().update()

    # events

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint what is exposed of desk, sheet, text and mark."""
        painter = QPainter(self.viewport())
        painter.setClipRect(event.rect())
        self._paint_sheet(painter, event.rect())
        painter.translate(self._origin())
        painter.scale(self._sheet.scale, self._sheet.scale)
        painter.fillRect(self._mark, QColor(f"#{self._look.accent}"))
        self._layout.draw(painter, self._context(event.rect()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the sheet to the new width, the text at the top staying there."""
        super().resizeEvent(event)
        self.set_zoom(self._zoom)

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Move what is painted already."""
        self.viewport().scroll(dx, dy)

    def event(self, event: QEvent) -> bool:
        """Keep the keys of copying from the menu of the window while the preview has the focus."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _is_for_selection(event):
            event.accept()
            return True
        return super().event(event)

    def changeEvent(self, event: QEvent) -> None:
        """Name the preview anew in another language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.setAccessibleName(self.tr("Preview"))

    def viewportEvent(self, event: QEvent) -> bool:
        """Show the address of a link as a tool tip, as plain text."""
        if event.type() != QEvent.Type.ToolTip or not isinstance(event, QHelpEvent):
            return super().viewportEvent(event)
        address = self._address_at(event.pos())
        hint = self.tr("Ctrl+click opens the link")
        QToolTip.showText(event.globalPos(), f"<qt>{escape(address)}<br>{escape(hint)}</qt>" if address else "", self)
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Copy, select all, go to either end, or scroll."""
        bar = self.verticalScrollBar()
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif event.matches(QKeySequence.StandardKey.SelectAll):
            self.select_all()
        elif event.key() == Qt.Key.Key_Home:
            bar.setValue(bar.minimum())
        elif event.key() == Qt.Key.Key_End:
            bar.setValue(bar.maximum())
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom while Ctrl is held, else scroll."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.set_zoom(self._sheet.scale * ZOOM_STEP ** (event.angleDelta().y() / 120))
            event.accept()
        else:
            super().wheelEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Start a click or a selection; Shift goes on with the selection there is."""
        if event.button() != Qt.MouseButton.LeftButton:
            return
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self._select_to(event.position().toPoint())
            return
        self._pressed = event.position().toPoint()
        self._select(lambda: self._selection.setPosition(self._position_at(event.position().toPoint())))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Select while the left button is down, else show by the pointer what a click would do."""
        point = event.position().toPoint()
        if not event.buttons() & Qt.MouseButton.LeftButton:
            self._show_pointer(point)
        elif self._pressed is None or (point - self._pressed).manhattanLength() >= QApplication.startDragDistance():
            self._pressed = None
            self._select_to(point)
            self._scroll_timer.start(AUTO_SCROLL_MS, self)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Follow a click: to the link with Ctrl, else to where the text comes from."""
        self._scroll_timer.stop()
        if self._pressed is None or event.button() != Qt.MouseButton.LeftButton:
            return
        self._pressed = None
        point = event.position().toPoint()
        address = self._address_at(point)
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier and address:
            self.linkActivated.emit(address)
        elif self._sheet_rect().contains(point) and (loc := self._paper.loc_at(self._position_at(point))) is not None:
            self.locClicked.emit(loc)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Select the word under the pointer."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._pressed = None
            self._select(lambda: self._selection.select(QTextCursor.SelectionType.WordUnderCursor))

    def timerEvent(self, event: QTimerEvent) -> None:
        """Scroll on while a selection is drawn beyond the edge of the view."""
        if event.timerId() != self._scroll_timer.timerId():
            super().timerEvent(event)
            return
        point = self.viewport().mapFromGlobal(QCursor.pos())
        beyond = min(point.y(), 0) + max(point.y() - self.viewport().height(), 0)
        if beyond:
            self.verticalScrollBar().setValue(self.verticalScrollBar().value() + beyond)
            self._select_to(point)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer what can be done with the text."""
        menu = self.context_menu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(event.globalPos())

    def context_menu(self) -> QMenu:
        """Return what a right click offers: copying, and the way back to the whole width."""
        menu = QMenu(self)
        copy = menu.addAction(self.tr("Copy"), self.copy)
        copy.setEnabled(self._selection.hasSelection())
        menu.addAction(self.tr("Select All"), self.select_all)
        menu.addSeparator()
        fit = menu.addAction(self.tr("Fit Width"), lambda: self.set_zoom(None))
        fit.setEnabled(self._zoom is not None)
        return menu

    # selecting

    def copy(self) -> None:
        """Put the selected text on the clipboard, plain and with its looks; without a selection do nothing."""
        if not self._selection.hasSelection():
            return
        data = QMimeData()
        data.setText(self.selected_text())
        if not has_stand_ins(self._selection):
            data.setHtml(self._selection.selection().toHtml())
        QGuiApplication.clipboard().setMimeData(data)

    def select_all(self) -> None:
        """Select everything on the sheet."""
        self._select(lambda: self._selection.select(QTextCursor.SelectionType.Document))

    def _select(self, change: Callable[[], object]) -> None:
        had = self._selection.hasSelection()
        change()
        if had or self._selection.hasSelection():
            self.viewport().update()

    def _select_to(self, point: QPoint) -> None:
        position = self._position_at(point)
        self._select(lambda: self._selection.setPosition(position, QTextCursor.MoveMode.KeepAnchor))

    # places: of the view, of the sheet's text

    def _measure(self) -> None:
        """Bring sheet and scroll bars up to the size of text and view."""
        sheet = self._measured()
        if sheet == self._sheet:
            return
        before = self._sheet_rect()
        self._sheet = sheet
        self._update_edges(before, self._sheet_rect())
        surplus = sheet.surplus()
        self.verticalScrollBar().setRange(0, surplus.height())
        self.verticalScrollBar().setPageStep(self.viewport().height())
        self.verticalScrollBar().setSingleStep(SCROLL_PX)
        self.horizontalScrollBar().setRange(0, surplus.width())
        self.horizontalScrollBar().setPageStep(self.viewport().width())

    def _measured(self) -> Sheet:
        mm = self._text.textWidth() / (self._look.page_width_mm - 2 * self._look.margin_mm)
        return Sheet(
            page=QSizeF(self._look.page_width_mm * mm, self._look.page_height_mm * mm),
            full_margin=self._look.margin_mm * mm,
            least_margin=LEAST_MARGIN_MM * mm,
            text=QSizeF(self._text.textWidth(), self._text.size().height()),
            view=self.viewport().size(),
            zoom=self._zoom,
        )

    def _sheet_rect(self) -> QRect:
        scrolled = QPoint(self.horizontalScrollBar().value(), self.verticalScrollBar().value())
        return QRect(self._sheet.corner(scrolled), self._sheet.extent())

    def _origin(self) -> QPointF:
        """Return where in the view the text begins."""
        white = self._sheet.margin * self._sheet.scale
        return QPointF(self._sheet_rect().topLeft()) + QPointF(white, white)

    def _to_text(self, point: QPointF) -> QPointF:
        return (point - self._origin()) / self._sheet.scale

    def _rect_on_paper(self, rect: QRect) -> QRectF:
        return QRectF(self._to_text(QPointF(rect.topLeft())), QSizeF(rect.size()) / self._sheet.scale)

    def _rect_in_view(self, rect: QRectF) -> QRect:
        scale = self._sheet.scale
        moved = QRectF(self._origin() + rect.topLeft() * scale, rect.size() * scale)
        return moved.toAlignedRect().adjusted(-1, -1, 1, 1)

    def _position_at(self, point: QPoint) -> int:
        return max(self._layout.hitTest(self._to_text(QPointF(point)), Qt.HitTestAccuracy.FuzzyHit), 0)

    def _address_at(self, point: QPoint) -> str:
        address = self._layout.anchorAt(self._to_text(QPointF(point)))
        return address if is_safe_address(address) else ""

    def _top_of_view(self) -> QTextCursor:
        """Return a cursor at the start of the first block in view; it moves along with its text."""
        cursor = QTextCursor(self._text)
        cursor.setPosition(self._position_at(QPoint(self.viewport().width() // 2, 0)))
        cursor.movePosition(QTextCursor.MoveOperation.StartOfBlock)
        cursor.setKeepPositionOnInsert(True)
        return cursor

    def _y_of(self, start: QTextCursor) -> float:
        """Return where on the paper the block lies that ``start`` was put before, or what took its place."""
        block = start.block() if start.atBlockStart() else start.block().next()
        return self._layout.blockBoundingRect(block).top()

    def _place_mark(self) -> None:
        position = None if self._marked is None else self._paper.position_of(self._marked)
        mark = QRectF()
        if position is not None:
            block = self._layout.blockBoundingRect(self._text.findBlock(position))
            mark = QRectF(-MARK_GAP, block.top(), MARK_WIDTH, block.height())
        if mark != self._mark:
            self.viewport().update(self._rect_in_view(self._mark))
            self.viewport().update(self._rect_in_view(mark))
            self._mark = mark

    # painting

    def _update_text(self, changed: QRectF) -> None:
        """Have what is in view of ``changed`` painted again; Qt means everything below by a height without end."""
        seen = changed.intersected(self._rect_on_paper(self.viewport().rect()))
        if not seen.isEmpty():
            rows = self._rect_in_view(seen).adjusted(0, -OVERHANG_PX, 0, OVERHANG_PX)
            self.viewport().update(0, rows.top(), self.viewport().width(), rows.height())

    def _update_edges(self, before: QRect, after: QRect) -> None:
        """Have the desk painted again that a sheet grown or shrunk from ``before`` covers or lays bare."""
        if before.topLeft() != after.topLeft() or before.width() != after.width():
            self.viewport().update()
        elif before != after:
            view = self.viewport().rect()
            self.viewport().update(view & view.translated(0, min(before.bottom(), after.bottom())))

    def _paint_sheet(self, painter: QPainter, exposed: QRect) -> None:
        sheet = self._sheet_rect()
        desk = self.palette().color(QPalette.ColorRole.Window).darker(DESK_DARKER)
        if not sheet.contains(exposed):
            painter.fillRect(exposed, desk)
            painter.fillRect(sheet.adjusted(1, 2, 2, 3), desk.darker(SHADOW_DARKER))
            painter.fillRect(sheet.adjusted(-1, -1, 1, 1), desk.darker(EDGE_DARKER))
        painter.fillRect(exposed & sheet, Qt.GlobalColor.white)

    def _context(self, exposed: QRect) -> QAbstractTextDocumentLayout.PaintContext:
        """Return what Qt needs to know to draw the exposed text and the selection in it."""
        context = QAbstractTextDocumentLayout.PaintContext()
        context.clip = self._rect_on_paper(exposed.adjusted(0, -OVERHANG_PX, 0, OVERHANG_PX))
        if self._selection.hasSelection():
            selection = QAbstractTextDocumentLayout.Selection()
            selection.cursor = self._selection
            selection.format = self._selection_format()
            context.selections = [selection]
        return context

    def _selection_format(self) -> QTextCharFormat:
        made = QTextCharFormat()
        made.setBackground(self.palette().brush(QPalette.ColorRole.Highlight))
        made.setForeground(self.palette().brush(QPalette.ColorRole.HighlightedText))
        return made

    def _show_pointer(self, point: QPoint) -> None:
        if not self._sheet_rect().contains(point):
            shape = Qt.CursorShape.ArrowCursor
        elif self._address_at(point):
            shape = Qt.CursorShape.PointingHandCursor
        else:
            shape = Qt.CursorShape.IBeamCursor
        self.viewport().setCursor(shape)


def _is_for_selection(event: QKeyEvent) -> bool:
    return event.matches(QKeySequence.StandardKey.Copy) or event.matches(QKeySequence.StandardKey.SelectAll)
