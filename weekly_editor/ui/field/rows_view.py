"""The table widget below ``RowTable``: what is drawn around its cells, and the clicks that it hands on."""

from collections.abc import Iterable, Iterator
from typing import Any

from PySide6.QtCore import QItemSelection, QModelIndex, QPoint, QRect, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QFocusEvent,
    QInputMethodEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QScrollArea,
    QSizePolicy,
    QTableView,
    QWidget,
)

from weekly_editor.ui.field.cell_paint import MARGIN_PX, CellPainter
from weekly_editor.ui.field.rows_grip import RowGrips
from weekly_editor.ui.field.undo_keys import hand_undo_to_window
from weekly_editor.ui.theme import tones_of

_LEFT = Qt.MouseButton.LeftButton
_SHIFT = Qt.KeyboardModifier.ShiftModifier


class RowsView(QTableView):
    """A quiet table: rows as tall as their texts, lines only between them, a frame around the chosen cells."""

    firstEntered = Signal()  # there is no current cell yet
    entered = Signal(object)  # Qt.FocusReason
    resized = Signal()
    cellPressed = Signal(int, int, object)  # row, column, QPoint in the viewport
    cellReached = Signal(int, int)
    cellDoubleClicked = Signal(int, int, object)  # row, column, QPoint in the viewport
    menuRequested = Signal(object)  # QPoint on the screen

    def __init__(self, painter: CellPainter, parent: QWidget) -> None:
        """Tell ``painter`` which cells are chosen; the keys of a spread sheet come by an event filter."""
        super().__init__(parent)
        self._painter = painter
        self.has_width = False  # before that, how texts break is not known
        self.hint = ""  # what the empty row says
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setShowGrid(False)
        self.setWordWrap(True)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ContiguousSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QAbstractItemView.EditTrigger.AnyKeyPressed)
        self.grips = RowGrips(self)
        self.setVerticalHeader(self.grips)
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        hand_undo_to_window(self)

    def show_current(self) -> None:
        """Scroll the table, and the page that it stands on, to the current cell."""
        index = self.currentIndex()
        self.scrollTo(index)
        page = self.parentWidget()
        while page is not None and not isinstance(page, QScrollArea):
            page = page.parentWidget()
        sheet = page.widget() if isinstance(page, QScrollArea) else None
        if isinstance(page, QScrollArea) and sheet is not None and self.has_width:
            cell = self.visualRect(index)
            corner = self.viewport().mapTo(sheet, cell.topLeft())
            page.ensureVisible(corner.x(), corner.y() + cell.height(), 0, 24)
            page.ensureVisible(corner.x(), corner.y(), 0, 24)

    def fit_rows(self, rows: Iterable[int]) -> None:
        """Make each of ``rows`` as tall as the tallest of its cells."""
        grips, font, metrics = self.verticalHeader(), self.font(), self.fontMetrics()
        widths = [self.columnWidth(column) for column in range(self.model().columnCount())]
        for row in rows:
            heights = (self._painter.height(row, column, width, font, metrics) for column, width in enumerate(widths))
            grips.resizeSection(row, max(heights))

    def redraw_cells(self, *cells: QModelIndex) -> None:
        """Draw ``cells`` anew, the frames around them too."""
        for cell in cells:
            self.viewport().update(self.visualRect(cell).adjusted(-1, -1, 1, 1))

    def redraw_choice(self, *choices: QItemSelection) -> None:
        """Draw the cells of ``choices`` anew, the frames around them too."""
        for choice in choices:
            self.viewport().update(self.visualRegionForSelection(choice).boundingRect().adjusted(-1, -1, 1, 1))

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Let a composition begin in a field over the current cell, where it goes on."""
        if event.preeditString() or self.indexWidget(self.currentIndex()) is not None:
            super().inputMethodEvent(event)
        elif event.commitString() and self.currentIndex().flags() & Qt.ItemFlag.ItemIsEditable:
            self.edit(self.currentIndex())  # Qt would drop a text that was never composed here
            QApplication.sendEvent(self.indexWidget(self.currentIndex()), event)
        field = self.indexWidget(self.currentIndex())
        if field is not None and not event.preeditString() and self.hasFocus():
            field.setFocus()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose a cell, or with Shift the range up to it."""
        index = self.indexAt(event.position().toPoint())
        if event.button() == _LEFT and index.isValid():
            if event.modifiers() & _SHIFT:
                self.cellReached.emit(index.row(), index.column())
            else:
                self.cellPressed.emit(index.row(), index.column(), event.position().toPoint())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Choose the range up to the cell below the pointer."""
        if event.buttons() & _LEFT:
            index = self.indexAt(self._inside(event.position().toPoint()))
            if index.isValid():
                self.cellReached.emit(index.row(), index.column())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Keep Qt from opening a field."""

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open the cell where it was clicked."""
        place = event.position().toPoint()
        index = self.indexAt(place)
        if event.button() == _LEFT and index.isValid():
            self.cellDoubleClicked.emit(index.row(), index.column(), place)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu: at the pointer, or at the current cell where a key asked."""
        place = event.pos()
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            place = self.visualRect(self.currentIndex()).bottomLeft()
        else:
            index, chosen = self.indexAt(place), self.selectionModel()
            if index.isValid() and not chosen.isSelected(index):
                self.cellPressed.emit(index.row(), index.column(), QPoint(-1, -1))
        self.menuRequested.emit(self.viewport().mapToGlobal(place))

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Say that the table was entered; there is always a current cell."""
        if not self.currentIndex().isValid():
            self.firstEntered.emit()
        super().focusInEvent(event)
        self.viewport().update()
        self.entered.emit(event.reason())

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show no choice while the keyboard is elsewhere."""
        super().focusOutEvent(event)
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say that texts may break otherwise now."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.has_width = True
            self.resized.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the cells, what the empty row is for, and the frames of the choice and of the current cell."""
        focused, current = self.window().focusWidget(), self.currentIndex()
        has_keyboard = focused is self or (focused is not None and self.isAncestorOf(focused))
        self._painter.shows_choice = has_keyboard
        self._painter.current = (current.row(), current.column())
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        frames = list(self._frames(current)) if has_keyboard and current.isValid() else []
        self._paint_hint(painter, frames)
        painter.setPen(QPen(QColor(tones_of(self.palette()).accent), 1))
        for frame in frames:
            painter.drawRect(frame)

    def _frames(self, current: QModelIndex) -> Iterator[QRect]:
        """Yield what stands around the chosen cells and, twice as thick, around the current one."""
        ranges = self.selectionModel().selection()
        if not ranges.isEmpty():
            first = ranges.first()
            yield self._frame(first.topLeft(), first.bottomRight())
        yield self._frame(current, current)
        yield self._frame(current, current).adjusted(1, 1, -1, -1)

    def _frame(self, first: Any, last: Any) -> QRect:
        rect = self.visualRect(first).united(self.visualRect(last))
        return rect.adjusted(0, 0, -1, -1)

    def _hint_rect(self, rect: QRect, frames: Iterable[QRect]) -> QRect:
        """Return where in ``rect``, that of the empty row, the hint has room before ``frames`` or behind them."""
        for frame in frames:
            if frame.intersects(rect):
                before, behind = QRect(rect), QRect(rect)
                before.setRight(frame.left() - 1)
                behind.setLeft(frame.right() + 2)
                wanted = self.fontMetrics().horizontalAdvance(self.hint) + 2 * MARGIN_PX
                rect = before if before.width() >= wanted or before.width() > behind.width() else behind
        return rect

    def _paint_hint(self, painter: QPainter, frames: Iterable[QRect]) -> None:
        last = self.model().rowCount() - 1
        index = self.model().index(last, 0)
        if self.indexWidget(self.currentIndex()) is not None and self.currentIndex().row() == last:
            return
        cells = (self.model().index(last, column) for column in range(self.model().columnCount()))
        if any(cell.data(Qt.ItemDataRole.ToolTipRole) for cell in cells):  # a text that could not be read stands there
            return
        rect = self.visualRect(index)
        rect.setRight(self.viewport().width())
        rect = self._hint_rect(rect, frames)
        painter.setPen(self.palette().placeholderText().color())
        rect.adjust(MARGIN_PX, 0, -MARGIN_PX, 0)
        words = painter.fontMetrics().elidedText(self.hint, Qt.TextElideMode.ElideRight, rect.width())
        painter.drawText(rect, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, words)

    def _inside(self, place: QPoint) -> QPoint:
        area = self.viewport().rect()
        return QPoint(
            min(max(place.x(), 0), min(area.right(), self.horizontalHeader().length() - 1)),
            min(max(place.y(), 0), min(area.bottom(), self.verticalHeader().length() - 1)),
        )
