"""The live preview: what is being written, as it will be read; a click leads to where a text is edited."""

from PySide6.QtCore import QBasicTimer, QElapsedTimer, QEvent, QPoint, QRectF, Qt, QTimerEvent, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QCursor,
    QHelpEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QShowEvent,
    QTextBlock,
    QWheelEvent,
)
from PySide6.QtWidgets import QApplication, QMenu, QToolTip, QWidget

from weekly_editor.document.look import DEFAULT_LOOK, Look
from weekly_editor.paper.drawing import Context
from weekly_editor.report.loc import Loc
from weekly_editor.report.markup import is_safe_address
from weekly_editor.ui.preview.selection import Selection
from weekly_editor.ui.preview.sheet_view import SheetView
from weekly_editor.ui.tip import plain_tip

REVEAL_PX = 28  # of the neighbourhood that is shown with what is revealed
MARK_GAP, MARK_WIDTH = 11.0, 3.0  # of the mark beside the text, in pixels of the layout
HOVER_GAP = 3.0  # of the tint around what a click edits
AUTO_SCROLL_MS = 40
IN_USE_MS = 800  # after the wheel was turned the view is its user's


class Preview(SheetView):
    """Follows what is being edited and selects text; nothing in it is edited.

    A click says where its text comes from, a drag selects."""

    locClicked = Signal(object)  # Loc: where the text that was clicked comes from
    linkActivated = Signal(str)  # an http, https or mailto address, clicked while Ctrl was held

    def __init__(self, parent: QWidget | None = None, look: Look = DEFAULT_LOOK) -> None:
        """Show nothing yet."""
        super().__init__(parent, look)
        self._pressed: QPoint | None = None  # where the left button went down, None once it drags or is up
        self._scroll_timer = QBasicTimer()
        self._turned = QElapsedTimer()  # since the wheel was turned
        self._followed: Loc | None = None
        self.viewport().setMouseTracking(True)

    def _take(self, look: Look) -> None:
        super()._take(look)
        self._selection = Selection(self.paper)

    def reveal(self, loc: Loc | None) -> None:
        """Mark the block that shows ``loc`` and scroll just so far that it is seen; None takes the mark away.

        While its user scrolls or selects in it the view stays where it is."""
        self._followed = loc
        self._place_marks()
        if self.isVisible() and not self._marks.followed.isEmpty() and not self._is_in_use():
            self._show_followed()

    def _show_followed(self) -> None:
        """Scroll just so far that what is being edited is seen."""
        shown = self._rect_in_view(self._marks.followed)
        bar = self.verticalScrollBar()
        height = self.viewport().height()
        if shown.height() + 2 * REVEAL_PX > height:
            if not 0 <= shown.top() <= height / 2 and not shown.top() < 0 < height / 2 <= shown.bottom():
                bar.setValue(bar.value() + shown.top() - REVEAL_PX)
        elif shown.top() < 0:
            bar.setValue(bar.value() + shown.top() - REVEAL_PX)
        elif shown.bottom() > height:
            bar.setValue(bar.value() + shown.bottom() + REVEAL_PX - height)

    def _is_in_use(self) -> bool:
        """Tell whether the user is scrolling or selecting, so that the view is not to be moved."""
        is_selecting = self.hasFocus() and not self._selection.is_empty()
        is_turning = self._turned.isValid() and not self._turned.hasExpired(IN_USE_MS)
        return is_selecting or is_turning or self._scroll_timer.isActive() or self.verticalScrollBar().isSliderDown()

    def _place_marks(self) -> None:
        self._hover(None)  # another text may be under the pointer, and who types does not point
        position = None if self._followed is None else self.paper.position_of(self._followed)
        mark = QRectF()
        if position is not None:
            rect = self._layout.blockBoundingRect(self._text.findBlock(position))
            mark = QRectF(-MARK_GAP, rect.top(), MARK_WIDTH, rect.height())
        if mark != self._marks.followed:
            self._update_rect(self._marks.followed)
            self._update_rect(mark)
            self._marks.followed = mark

    # selecting

    def selected_text(self) -> str:
        """Return the selected text as it goes to the clipboard, empty if there is none."""
        return self._selection.text()

    def select_all(self) -> None:
        """Select everything on the sheets."""
        self._repaint_if(self._selection.select_all())

    def _select_to(self, point: QPoint) -> None:
        self._repaint_if(self._selection.go_to(self._position_at(point)))

    def _repaint_if(self, has_changed: bool) -> None:
        if has_changed:
            self.viewport().update()

    def _context(self) -> Context:
        return self._selection.paint_context(self.palette())

    # events

    def showEvent(self, event: QShowEvent) -> None:
        """Show what has been revealed while nothing could be seen."""
        super().showEvent(event)
        self.reveal(self._followed)

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Move what is painted already; another text is under the pointer now."""
        super().scrollContentsBy(dx, dy)
        self._hover(None)

    def viewportEvent(self, event: QEvent) -> bool:
        """Show the address of a link as a tool tip, as plain text; mark nothing once the pointer has left."""
        if event.type() == QEvent.Type.Leave:
            self._hover(None)
        if event.type() != QEvent.Type.ToolTip or not isinstance(event, QHelpEvent):
            return super().viewportEvent(event)
        address = self._address_at(event.pos())
        hint = self.tr("Ctrl+click opens the link")
        QToolTip.showText(event.globalPos(), plain_tip(f"{address}\n{hint}") if address else "", self)
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Copy, select all, zoom or scroll."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self._selection.copy()
        elif event.matches(QKeySequence.StandardKey.SelectAll):
            self.select_all()
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom or scroll, and leave the view alone for a while."""
        self._turned.start()
        super().wheelEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Start a click or a selection; Shift goes on with the selection there is."""
        if event.button() != Qt.MouseButton.LeftButton:
            return
        point = event.position().toPoint()
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self._select_to(point)
            return
        self._pressed = point
        self._repaint_if(self._selection.start_at(self._position_at(point)))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Select while the left button is down, else show what a click would edit."""
        point = event.position().toPoint()
        if not event.buttons() & Qt.MouseButton.LeftButton:
            self._hover(point)
        elif self._pressed is None or (point - self._pressed).manhattanLength() >= QApplication.startDragDistance():
            self._pressed = None
            self._hover(None)
            self.viewport().setCursor(Qt.CursorShape.IBeamCursor)
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
        block = self._block_at(point)
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier and address:
            self.linkActivated.emit(address)
        elif block is not None and (loc := self.paper.loc_at(block.position())) is not None:
            self.locClicked.emit(loc)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Select the word under the pointer."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._pressed = None
            self._repaint_if(self._selection.select_word())

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
        """Return what a right click offers: copying, and the whole width or page."""
        menu = QMenu(self)
        menu.addAction(self.tr("Copy"), self._selection.copy).setEnabled(not self._selection.is_empty())
        menu.addAction(self.tr("Select All"), self.select_all)
        menu.addSeparator()
        menu.addAction(self.tr("Fit Width"), lambda: self.set_zoom("width")).setEnabled(self._zoom != "width")
        menu.addAction(self.tr("Fit Page"), lambda: self.set_zoom("page")).setEnabled(self._zoom != "page")
        return menu

    def _is_own_key(self, event: QKeyEvent) -> bool:
        own = QKeySequence.StandardKey.Copy, QKeySequence.StandardKey.SelectAll
        return any(map(event.matches, own)) or super()._is_own_key(event)

    # what lies under the pointer

    def _block_at(self, point: QPoint) -> QTextBlock | None:
        """Return the block whose text is at ``point``, None beside it."""
        block = self._text.findBlock(self._position_at(point))
        return block if self._rect_in_view(self._ground(block)).contains(point) else None

    def _ground(self, block: QTextBlock) -> QRectF:
        """Return what of the paper belongs to ``block``: its line to the right margin, its label, a little air."""
        rect = self._layout.blockBoundingRect(block)
        lines = block.layout()
        if lines.lineCount():
            last = lines.lineAt(lines.lineCount() - 1)
            rect.setHeight(last.y() + last.height())
        rect.setLeft(rect.left() + max(block.blockFormat().leftMargin() + block.blockFormat().textIndent(), 0))
        return rect.adjusted(-HOVER_GAP, -HOVER_GAP / 2, HOVER_GAP, HOVER_GAP / 2)

    def _address_at(self, point: QPoint) -> str:
        address = self._layout.anchorAt(self._to_text(point))
        return address if is_safe_address(address) else ""

    def _hover(self, point: QPoint | None) -> None:
        """Mark what a click at ``point`` would edit."""
        block = None if point is None else self._block_at(point)
        mark = QRectF() if block is None or block.length() == 1 else self._ground(block)
        if mark != self._marks.hovered:
            self._update_rect(self._marks.hovered)
            self._update_rect(mark)
            self._marks.hovered = mark
        shape = Qt.CursorShape.ArrowCursor if mark.isEmpty() else Qt.CursorShape.PointingHandCursor
        if shape != self.viewport().cursor().shape():
            self.viewport().setCursor(shape)
