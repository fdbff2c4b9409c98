"""The report on its sheets, one below the other, as it is read and printed."""

from dataclasses import replace

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import (
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextCursor,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from weekly_editor.document.block import Document
from weekly_editor.document.look import DEFAULT_LOOK, Look
from weekly_editor.paper.drawing import Context, RunningLines
from weekly_editor.paper.paper import Paper
from weekly_editor.storage.settings import MAX_ZOOM, MIN_ZOOM
from weekly_editor.ui.preview.painting import OVERHANG_PX, Marks, SheetPainter
from weekly_editor.ui.preview.sheets import Sheets, Zoom, size_of

ZOOM_STEP = 1.1
SCROLL_PX = 24  # for a press of an arrow key


class SheetView(QAbstractScrollArea):
    """Shows a document on A4 sheets, one below the other; what did not change is not painted again."""

    paper: Paper  # what is shown; it is not to be written on
    zoomChanged = Signal()
    pagesChanged = Signal()  # another page is in view, or there are more or less of them

    def __init__(self, parent: QWidget | None = None, look: Look = DEFAULT_LOOK) -> None:
        """Show nothing yet."""
        super().__init__(parent)
        self._document: Document | None = None
        self._changed = (0, 0)  # between which positions the text was last changed
        self._take(look)
        self._zoom: Zoom = "width"
        self._marks = Marks(QRectF(), QRectF())
        self._sheets = self._laid_out()
        self._told = (0, 0)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Preview"))
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def _take(self, look: Look) -> None:
        """Take paper of ``look`` on which nothing stands yet."""
        self._look = look
        self.paper = Paper(look)
        self._text = self.paper.text_document
        self._layout = self._text.documentLayout()
        self._text_height = 0.0
        self._text.contentsChange.connect(self._note_change)
        self._layout.update.connect(self._update_text)

    def show_document(self, document: Document) -> None:
        """Show ``document``; the text at the top of the view stays there, whatever changes above it."""
        top = self._top_of_view()
        before = self._y_of(top) if top else 0.0
        self._document, shown = document, self._document
        bar = self.verticalScrollBar()
        scrolled = bar.value()
        self.paper.show(document)
        self._measure()
        self._place_marks()
        moved = round(self._y_of(top) - before) if top else 0
        if moved:
            bar.setValue(scrolled + moved)
            self.viewport().update()
        if shown is None or _looks_of(shown) != _looks_of(document):
            self.viewport().update()

    def show_look(self, look: Look, document: Document) -> None:
        """Show ``document`` in ``look``; the text at the top of the view stays there."""
        if replace(self._look, arrangement=look.arrangement) == look:  # what is arranged is in the document
            self._look = look
            self.show_document(document)
            return
        top = self._top_of_view()
        loc = None if top is None else self.paper.loc_at(top.position())
        above = 0.0 if top is None else self._y_of(top) - self.verticalScrollBar().value()
        self._take(look)
        self._document = document
        self.paper.show(document)
        self._measure()
        self._place_marks()
        place = None if loc is None else self.paper.position_of(loc)
        if place is not None:
            top = QTextCursor(self._text)
            top.setPosition(place)
            self.verticalScrollBar().setValue(round(self._y_of(top) - above))
        self.viewport().update()

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
        self._zoom = zoom if isinstance(zoom, str) else min(max(zoom, MIN_ZOOM), MAX_ZOOM)
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
        hint = "" if _says_something(document) else self.tr("What you write is shown here, page by page.")
        size = self._sheets.size.text
        lines = RunningLines(document, self._look, size.width(), size.height())
        painter = SheetPainter(self._look, self._layout, self.palette(), lines, self._marks, hint)
        painter.paint(QPainter(self.viewport()), self._sheets, event.rect(), self._scrolled(), self._context())

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
        self._tell_pages()

    def event(self, event: QEvent) -> bool:
        """Keep the keys of zooming from the menu of the window while the sheets have the focus."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self._is_own_key(event):
            event.accept()
            return True
        return super().event(event)

    def changeEvent(self, event: QEvent) -> None:
        """Name the preview anew in another language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.setAccessibleName(self.tr("Preview"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Zoom, go to either end, or scroll."""
        bar = self.verticalScrollBar()
        if _is_zoom_in(event):
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
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom_by(event.angleDelta().y() / 120, event.position())
            event.accept()
        else:
            super().wheelEvent(event)

    # for views that can do more

    def _context(self) -> Context:
        """Return what Qt needs to know to draw the text."""
        return Context()

    def _is_own_key(self, event: QKeyEvent) -> bool:
        """Tell whether ``event`` is for the sheets, whatever the window does with it."""
        return _is_zoom_in(event) or event.matches(QKeySequence.StandardKey.ZoomOut) or _is_real_size(event)

    def _place_marks(self) -> None:
        """Bring the marks to where their texts are now."""

    # places: of the view, of the text

    def _laid_out(self) -> Sheets:
        size = size_of(self._look, self._text.textWidth())
        return Sheets(size, self.paper.pages(), self.viewport().size(), self._zoom)

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

    def _update_rect(self, rect: QRectF) -> None:
        if not rect.isEmpty():
            self.viewport().update(self._rect_in_view(rect))

    def _note_change(self, position: int, _removed: int, added: int) -> None:
        self._changed = (position, position + added)

    def _update_text(self, changed: QRectF) -> None:
        """Have what is in view of ``changed`` painted again.

        Qt means everything below by a height without end, which it says of every change in a table."""
        before, self._text_height = self._text_height, self._text.size().height()
        if before == self._text_height:  # so that nothing has moved but what was changed
            first, last = map(self._surroundings, self._changed)
            changed = changed & (first | last)
        view = self.viewport().rect()
        top = max(round(self._from_text(changed.topLeft()).y()) - OVERHANG_PX, 0)
        bottom = min(round(self._from_text(changed.bottomRight()).y()) + OVERHANG_PX + 1, view.bottom())
        if top <= bottom:
            self.viewport().update(0, top, view.width(), bottom - top + 1)

    def _surroundings(self, position: int) -> QRectF:
        """Return where the block at ``position`` stands, in a table all that Qt lays out with it."""
        block = self._text.findBlock(position)
        table = QTextCursor(block).currentTable()
        return self._layout.blockBoundingRect(block) if table is None else self._layout.frameBoundingRect(table)


def _says_something(document: Document) -> bool:
    return any(part.blocks for part in document.parts)


def _looks_of(document: Document) -> tuple[object, ...]:
    """Return what is painted beside the text."""
    return document.title, document.week, document.language, _says_something(document)


def _is_zoom_in(event: QKeyEvent) -> bool:
    with_ctrl = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
    return event.matches(QKeySequence.StandardKey.ZoomIn) or (with_ctrl and event.key() == Qt.Key.Key_Equal)


def _is_real_size(event: QKeyEvent) -> bool:
    return event.modifiers() == Qt.KeyboardModifier.ControlModifier and event.key() == Qt.Key.Key_0
