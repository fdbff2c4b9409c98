"""The current cell of a table and the range that was chosen from it on."""

from PySide6.QtCore import QItemSelection, QItemSelectionModel

from weekly_editor.ui.field.rows_model import RowsModel
from weekly_editor.ui.field.rows_range import Range, edge, extended, next_within
from weekly_editor.ui.field.rows_view import RowsView

_CHOOSE = QItemSelectionModel.SelectionFlag.ClearAndSelect
_ONLY_CURRENT = QItemSelectionModel.SelectionFlag.NoUpdate


class Cursor:
    """Moves through the cells of a view as a spread sheet's cursor does: the range grows, its first cell stays."""

    def __init__(self, view: RowsView, model: RowsModel) -> None:
        """Move in ``view``, which shows ``model``."""
        self._view = view
        self._model = model
        self._tab_column = -1  # where a run of Tabs began: Enter leads back there

    @property
    def row(self) -> int:
        """The row of the current cell, -1 where there is none."""
        return self._view.currentIndex().row()

    @property
    def column(self) -> int:
        """The column of the current cell, -1 where there is none."""
        return self._view.currentIndex().column()

    def chosen(self) -> Range:
        """Return the chosen range; the current cell, or the first one, where nothing else is chosen."""
        parts = self._view.selectionModel().selection()
        if parts.isEmpty():
            row, column = max(self.row, 0), max(self.column, 0)
            return Range(row, column, row, column)
        part = parts.first()
        return Range(part.top(), part.left(), part.bottom(), part.right())

    def chosen_rows(self) -> Range | None:
        """Return the part of the chosen range that is not in the empty row at the end, None where nothing is."""
        chosen, last = self.chosen(), len(self._model.rows) - 1
        if chosen.top > last:
            return None
        return Range(chosen.top, chosen.left, min(chosen.bottom, last), chosen.right)

    def go(self, row: int, column: int) -> None:
        """Make one cell the current one and the choice."""
        self._tab_column = -1
        self._set(row, column)

    def choose(self, area: Range, row: int | None = None, column: int | None = None) -> None:
        """Choose ``area``; the current cell is its first one or the one given."""
        index = self._model.index(area.top if row is None else row, area.left if column is None else column)
        selection = self._view.selectionModel()
        self._tab_column = -1
        selection.setCurrentIndex(index, _ONLY_CURRENT)
        first, last = self._model.index(area.top, area.left), self._model.index(area.bottom, area.right)
        selection.select(QItemSelection(first, last), _CHOOSE)
        self._view.show_current()

    def collapse(self) -> None:
        """Choose the current cell alone."""
        self.go(max(self.row, 0), max(self.column, 0))

    def step(self, down: int, right: int) -> None:
        """Go so many cells further, as far as there are any."""
        rows, columns = self._model.rowCount(), self._model.columnCount()
        row, column = max(self.row, 0) + down, max(self.column, 0) + right
        self.go(min(max(row, 0), rows - 1), min(max(column, 0), columns - 1))

    def extend(self, down: int, right: int) -> None:
        """Let the choice reach so many cells further from the current one."""
        area, row, column = self.chosen(), max(self.row, 0), max(self.column, 0)
        top, bottom, left, right_edge = area.top, area.bottom, area.left, area.right
        if down:
            top, bottom = extended(area.top, area.bottom, row, down, max(len(self._model.rows), row + 1))
        if right:
            left, right_edge = extended(area.left, area.right, column, right, self._model.columnCount())
        self._choose_from(Range(top, left, bottom, right_edge), row, column)

    def extend_to(self, row: int, column: int) -> None:
        """Choose the range between the current cell and another."""
        here, there = max(self.row, 0), max(self.column, 0)
        area = Range(min(here, row), min(there, column), max(here, row), max(there, column))
        self._choose_from(area, here, there)

    def way_to_edge(self, down: int, right: int, *, extends: bool = False) -> tuple[int, int]:
        """Return how far Ctrl and an arrow lead: to the end of the cells with text, or to the next one."""
        area, row, column = self.chosen(), max(self.row, 0), max(self.column, 0)
        if extends:
            row = area.top if area.top < row == area.bottom else area.bottom
            column = area.left if area.left < column == area.right else area.right
        if down:
            return edge(lambda place: self._is_filled(place, column), row, down, self._model.rowCount()) - row, 0
        return 0, edge(lambda place: self._is_filled(row, place), column, right, self._model.columnCount()) - column

    def enter(self, by: int) -> None:
        """Go down (``by`` is 1) or up, back to where a run of Tabs began; within a range, from cell to cell."""
        area = self.chosen()
        if not area.is_single:
            self._go_within(area, by, by_rows=True)
            return
        column = self._tab_column if self._tab_column >= 0 and by > 0 else self.column
        row = min(max(self.row + by, 0), self._model.rowCount() - 1)
        self.go(row, max(column, 0))

    def tab(self, by: int) -> bool:
        """Go to the next cell (``by`` is 1) or the one before; False where the table ends there."""
        area = self.chosen()
        if not area.is_single:
            self._go_within(area, by, by_rows=False)
            return True
        width, began = self._model.columnCount(), self._tab_column
        place = max(self.row, 0) * width + max(self.column, 0) + by
        end = width * self._model.rowCount()
        while 0 <= place < end and not self._model.is_editable(place % width):
            place += by
        if not 0 <= place < end:
            return False
        is_same_row = place // width == self.row
        begin = place % width if not is_same_row else self.column if began < 0 else began
        self._set(place // width, place % width)
        self._tab_column = begin
        return True

    def choose_rows(self) -> None:
        """Choose all cells of the chosen rows."""
        area = self.chosen()
        self._choose_from(Range(area.top, 0, area.bottom, self._model.columnCount() - 1), self.row, self.column)

    def has_whole_rows(self) -> bool:
        """Tell whether every cell of the chosen rows is chosen."""
        return self.chosen().width == self._model.columnCount()

    def choose_columns(self) -> None:
        """Choose all rows in the chosen columns."""
        area, last = self.chosen(), max(len(self._model.rows) - 1, 0)
        self._choose_from(Range(0, area.left, last, area.right), min(self.row, last), self.column)

    def choose_all(self) -> None:
        """Choose every cell."""
        last = max(len(self._model.rows) - 1, 0)
        area = Range(0, 0, last, self._model.columnCount() - 1)
        self._choose_from(area, min(max(self.row, 0), last), max(self.column, 0))

    def _choose_from(self, area: Range, row: int, column: int) -> None:
        selection = self._view.selectionModel()
        first, last = self._model.index(area.top, area.left), self._model.index(area.bottom, area.right)
        index = self._model.index(row, column)
        if self._view.currentIndex() != index:
            selection.setCurrentIndex(index, _ONLY_CURRENT)
        selection.select(QItemSelection(first, last), _CHOOSE)
        self._view.scrollTo(self._model.index(area.bottom if area.top == row else area.top, column))

    def _go_within(self, area: Range, by: int, *, by_rows: bool) -> None:
        row, column = next_within(area, self.row, self.column, by, by_rows=by_rows)
        self._view.selectionModel().setCurrentIndex(self._model.index(row, column), _ONLY_CURRENT)
        self._view.show_current()
        self._view.viewport().update()

    def _set(self, row: int, column: int) -> None:
        self._view.selectionModel().setCurrentIndex(self._model.index(row, column), _CHOOSE)
        self._view.show_current()

    def _is_filled(self, row: int, column: int) -> bool:
        return row < len(self._model.rows) and bool(self._model.text(row, column))
