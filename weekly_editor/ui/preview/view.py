"""The live preview: the report on the pages of its paper, as it will be read and printed."""

from html import escape

from PySide6.QtCore import QBasicTimer, QElapsedTimer, QEvent, QPoint, QPointF, QRect, QRectF, Qt, QTimerEvent, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QCursor,
    QHelpEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QShowEvent,
    QTextBlock,
    QTextCursor,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QFrame, QMenu, QToolTip, QWidget

from weekly_editor.document.block import Document
from weekly_editor.document.look import DEFAULT_LOOK, Look
from weekly_editor.paper.drawing import RunningLines
from weekly_editor.paper.paper import Paper
from weekly_editor.report.loc import Loc
from weekly_editor.report.markup import is_safe_address
from weekly_editor.ui.preview.painting import OVERHANG_PX, Marks, SheetPainter
from weekly_editor.ui.preview.selection import Selection
from weekly_editor.ui.preview.sheets import GREATEST_ZOOM, LEAST_ZOOM, Sheets, Zoom, size_of

ZOOM_STEP = 1.1
REVEAL_PX = 28  # of the neighbourhood that is shown with what is revealed
MARK_GAP, MARK_WIDTH = 11.0, 3.0  # of the mark beside the text, in pixels of the layout
HOVER_GAP = 3.0  # of the tint around what a click edits
SCROLL_PX = 24  # for a press of an arrow key
AUTO_SCROLL_MS = 40
IN_USE_MS = 800  # after the wheel was turned the view is its user's


class Preview(QAbstractScrollArea):
    """Shows a document on A4 sheets, one below the other; what did not change is not painted again.

    Nothing in it is edited: a click says where its text comes from, a drag selects."""

    locClicked = Signal(object)  # Loc: where the text that was clicked comes from
    linkActivated = Signal(str)  # an http, https or mailto address, clicked while Ctrl was held
    zoomChanged = Signal()
    pagesChanged = Signal()  # another page is in view, or there are more or less of them

    def __init__(self, parent: QWidget | None = None, look: Look = DEFAULT_LOOK, *, is_live: bool = True) -> None:
        """Show nothing yet; ``is_live`` says whether a click leads to where a text is edited."""
        super().__init__(parent)
        self._look = look
        self._is_live = is_live
        self._paper = Paper(look)
        self._text = self._paper.text_document
        self._layout = self._text.documentLayout()
        self._document: Document | None = None
        self._zoom: Zoom = "width"
        self._selection = Selection(self._paper)
        self._pressed: QPoint | None = None  # where the left button went down, None once it drags or is up
        self._scroll_timer = QBasicTimer()
        self._turned = QElapsedTimer()  # since the wheel was turned
        self._followed: Loc | None = None
        self._marks = Marks(QRectF(), QRectF())
        self._sheets = self._laid_out()
        self._told = (0, 0)
        self._set_up()
        self._layout.update.connect(self._update_text)

    def _set_up(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Preview"))
        self.viewport().setMouseTracking(True)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def show_document(self, document: Document) -> None:
        """Show ``document``; the text at the top of the view stays there, whatever changes above it."""
        top = self._top_of_view()
        before = self._y_of(top) if top else 0.0
        self._document, shown = document, self._document
        bar = self.verticalScrollBar()
        scrolled = bar.value()
        self._paper.show(document)
        self._measure()
        self._place_marks()
        moved = round(self._y_of(top) - before) if top else 0
        if moved:
            bar.setValue(scrolled + moved)
            self.viewport().update()
        if shown is None or (shown.title, bool(shown.parts)) != (document.title, bool(document.parts)):
            self.viewport().update()

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

    def selected_text(self) -> str:
        """Return the selected text as it goes to the clipboard, empty if there is none."""
        return self._selection.text()

    def page_count(self) -> int:
        """Return how many pages there are."""
        return len(self._sheets.pages)

    def current_page(self) -> int:
        """Return the index of the page in the middle of the view."""
        middle = QPointF(0, self.viewport().height() / 2)
        return self._sheets.place(middle + self._scrolled().toPointF()).index

    # zoom

    def zoom(self) -> Zoom:
        """Return how many times its real size a sheet is shown, or what it is fitted to."""
        return self._zoom

    def scale(self) -> float:
        """Return how many times its real size a sheet is shown now."""
        return self._sheets.scale

    def set_zoom(self, zoom: Zoom, around: QPointF | None = None) -> None:
        """Show the sheets at ``zoom``, within bounds; what is ``around`` a point of the view, else its top, stays."""
        self._zoom = zoom if isinstance(zoom, str) else min(max(zoom, LEAST_ZOOM), GREATEST_ZOOM)
        self._keep(around or QPointF(self.viewport().width() / 2, 0))
        self.zoomChanged.emit()

    def zoom_by(self, steps: float, around: QPointF | None = None) -> None:
        """Show the sheets larger by so many steps, smaller if there are less than none."""
        self.set_zoom(self._sheets.scale * ZOOM_STEP**steps, around)

    def _keep(self, point: QPointF) -> None:
        """Lay the sheets out anew so that what is at ``point`` of the view stays there."""
        bars = self.horizontalScrollBar(), self.verticalScrollBar()
        at_top = not bars[1].value() and not point.y()
        place = self._sheets.place(point + self._scrolled().toPointF())
        self._measure()
        if not at_top:
            moved = self._sheets.point(place) - point
            bars[0].setValue(round(moved.x()))
            bars[1].setValue(round(moved.y()))
        self.viewport().update()

    # events

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint what is exposed."""
        document = self._document
        if document is None:
            return
        hint = "" if document.parts else self.tr("What you write is shown here, page by page.")
        size = self._sheets.size.text
        lines = RunningLines(document, self._look, size.width(), size.height())
        painter = SheetPainter(self._look, self._layout, self.palette(), lines, self._marks, hint)
        context = self._selection.paint_context(self.palette())
        painter.paint(QPainter(self.viewport()), self._sheets, event.rect(), self._scrolled(), context)

    def showEvent(self, event: QShowEvent) -> None:
        """Show what has been revealed while nothing could be seen."""
        super().showEvent(event)
        self.reveal(self._followed)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the sheets to the new size, the text at the top staying there."""
        super().resizeEvent(event)
        before = self._sheets.scale
        self._keep(QPointF(self.viewport().width() / 2, 0))
        if before != self._sheets.scale:
            self.zoomChanged.emit()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Move what is painted already."""
        self.viewport().scroll(dx, dy)
        self._hover(None)
        self._tell_pages()

    def event(self, event: QEvent) -> bool:
        """Keep the keys of copying and zooming from the menu of the window while the preview has the focus."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _is_own_key(event):
            event.accept()
            return True
        return super().event(event)

    def changeEvent(self, event: QEvent) -> None:
        """Name the preview anew in another language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.setAccessibleName(self.tr("Preview"))

    def viewportEvent(self, event: QEvent) -> bool:
        """Show the address of a link as a tool tip, as plain text; mark nothing once the pointer has left."""
        if event.type() == QEvent.Type.Leave:
            self._hover(None)
        if event.type() != QEvent.Type.ToolTip or not isinstance(event, QHelpEvent):
            return super().viewportEvent(event)
        address = self._address_at(event.pos())
        hint = self.tr("Ctrl+click opens the link")
        QToolTip.showText(event.globalPos(), f"<qt>{escape(address)}<br>{escape(hint)}</qt>" if address else "", self)
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Copy, select all, zoom, go to either end, or scroll."""
        bar = self.verticalScrollBar()
        if event.matches(QKeySequence.StandardKey.Copy):
            self._selection.copy()
        elif event.matches(QKeySequence.StandardKey.SelectAll):
            self.select_all()
        elif _is_zoom_in(event):
            self.zoom_by(1)
        elif event.matches(QKeySequence.StandardKey.ZoomOut):
            self.zoom_by(-1)
        elif _is_real_size(event):
            self.set_zoom(1.0)
        elif event.key() == Qt.Key.Key_Home:
            bar.setValue(bar.minimum())
        elif event.key() == Qt.Key.Key_End:
            bar.setValue(bar.maximum())
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom around the pointer while Ctrl is held, else scroll."""
        self._turned.start()
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom_by(event.angleDelta().y() / 120, event.position())
            event.accept()
        else:
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
        elif self._is_live and block is not None and (loc := self._paper.loc_at(block.position())) is not None:
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

    # selecting

    def select_all(self) -> None:
        """Select everything on the sheets."""
        self._repaint_if(self._selection.select_all())

    def _select_to(self, point: QPoint) -> None:
        self._repaint_if(self._selection.go_to(self._position_at(point)))

    def _repaint_if(self, has_changed: bool) -> None:
        if has_changed:
            self.viewport().update()

    def _is_in_use(self) -> bool:
        """Tell whether the user is scrolling or selecting, so that the view is not to be moved."""
        is_selecting = self.hasFocus() and not self._selection.is_empty()
        is_turning = self._turned.isValid() and not self._turned.hasExpired(IN_USE_MS)
        return is_selecting or is_turning or self._scroll_timer.isActive() or self.verticalScrollBar().isSliderDown()

    # places: of the view, of the text

    def _laid_out(self) -> Sheets:
        size = size_of(self._look, self._text.textWidth())
        return Sheets(size, self._paper.pages(), self.viewport().size(), self._zoom)

    def _measure(self) -> None:
        """Bring sheets and scroll bars up to the pages and to the size of the view."""
        sheets, before = self._laid_out(), self._sheets
        if sheets.is_same(before):
            return
        self._update_moved(before, sheets)
        self._sheets = sheets
        surplus = sheets.surplus()
        self.verticalScrollBar().setRange(0, surplus.height())
        self.verticalScrollBar().setPageStep(self.viewport().height())
        self.verticalScrollBar().setSingleStep(SCROLL_PX)
        self.horizontalScrollBar().setRange(0, surplus.width())
        self.horizontalScrollBar().setPageStep(self.viewport().width())
        self._tell_pages()

    def _update_moved(self, before: Sheets, after: Sheets) -> None:
        """Have painted again what the ends of the pages have moved, and all where the sheets lie elsewhere."""
        view = self.viewport().rect()
        if not after.is_aligned(before) or len(before.pages) != len(after.pages):
            self.viewport().update()
            return
        for index in after.touched(view.translated(self._scrolled())):
            old, new = before.pages[index], after.pages[index]
            if old != new:
                rect = after.rect(index).translated(-self._scrolled())
                if (old.start, old.head) == (new.start, new.head):
                    rect.setTop(self._from_text(QPointF(0, min(old.end, new.end))).toPoint().y() - OVERHANG_PX)
                self.viewport().update(view & rect)

    def _tell_pages(self) -> None:
        now = (self.current_page(), self.page_count())
        if now != self._told:
            self._told = now
            self.pagesChanged.emit()

    def _scrolled(self) -> QPoint:
        return QPoint(self.horizontalScrollBar().value(), self.verticalScrollBar().value())

    def _from_text(self, point: QPointF) -> QPointF:
        return self._sheets.from_text(point) - self._scrolled().toPointF()

    def _to_text(self, point: QPoint) -> QPointF:
        return self._sheets.to_text((point + self._scrolled()).toPointF())

    def _rect_in_view(self, rect: QRectF) -> QRect:
        return self._sheets.rect_of(rect).translated(-self._scrolled())

    def _position_at(self, point: QPoint) -> int:
        return max(self._layout.hitTest(self._to_text(point), Qt.HitTestAccuracy.FuzzyHit), 0)

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

    def _top_of_view(self) -> QTextCursor | None:
        """Return a cursor at the start of the first block in view that moves along with its text; None at the top."""
        if not self.verticalScrollBar().value():
            return None
        cursor = QTextCursor(self._text)
        cursor.setPosition(self._position_at(QPoint(self.viewport().width() // 2, 0)))
        cursor.movePosition(QTextCursor.MoveOperation.StartOfBlock)
        cursor.setKeepPositionOnInsert(True)
        return cursor

    def _y_of(self, start: QTextCursor) -> float:
        """Return where on the desk the block lies that ``start`` was put before, or what took its place."""
        block = start.block() if start.atBlockStart() else start.block().next()
        return self._sheets.from_text(self._layout.blockBoundingRect(block).topLeft()).y()

    # marks

    def _place_marks(self) -> None:
        position = None if self._followed is None else self._paper.position_of(self._followed)
        mark = QRectF()
        if position is not None:
            rect = self._layout.blockBoundingRect(self._text.findBlock(position))
            mark = QRectF(-MARK_GAP, rect.top(), MARK_WIDTH, rect.height())
        if mark != self._marks.followed:
            self._update_rect(self._marks.followed)
            self._update_rect(mark)
            self._marks.followed = mark

    def _hover(self, point: QPoint | None) -> None:
        """Mark what a click at ``point`` would edit."""
        block = None if point is None or not self._is_live else self._block_at(point)
        mark = QRectF() if block is None or block.length() == 1 else self._ground(block)
        if mark != self._marks.hovered:
            self._update_rect(self._marks.hovered)
            self._update_rect(mark)
            self._marks.hovered = mark
        is_marked = not mark.isEmpty()
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if is_marked else Qt.CursorShape.ArrowCursor)

    def _update_rect(self, rect: QRectF) -> None:
        if not rect.isEmpty():
            self.viewport().update(self._rect_in_view(rect))

    def _update_text(self, changed: QRectF) -> None:
        """Have what is in view of ``changed`` painted again; Qt means everything below by a height without end."""
        view = self.viewport().rect()
        top = max(round(self._from_text(changed.topLeft()).y()) - OVERHANG_PX, 0)
        bottom = min(round(self._from_text(changed.bottomRight()).y()) + OVERHANG_PX + 1, view.bottom())
        if top <= bottom:
            self.viewport().update(0, top, view.width(), bottom - top + 1)


def _is_own_key(event: QKeyEvent) -> bool:
    own = (
        QKeySequence.StandardKey.Copy,
        QKeySequence.StandardKey.SelectAll,
        QKeySequence.StandardKey.ZoomOut,
    )
    return any(event.matches(key) for key in own) or _is_zoom_in(event) or _is_real_size(event)


def _is_zoom_in(event: QKeyEvent) -> bool:
    with_ctrl = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
    return event.matches(QKeySequence.StandardKey.ZoomIn) or (with_ctrl and event.key() == Qt.Key.Key_Equal)


def _is_real_size(event: QKeyEvent) -> bool:
    return event.modifiers() == Qt.KeyboardModifier.ControlModifier and event.key() == Qt.Key.Key_0
