"""What a user does to rows and cells at once: each is one step."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QMimeData, QObject, Signal
from PySide6.QtWidgets import QApplication

from weekly_editor.readers.grid import without_blank_end
from weekly_editor.report.row import moved
from weekly_editor.ui.field.clipboard import cells_in, left_out, pictures_in
from weekly_editor.ui.field.grid_text import write_grid, write_table
from weekly_editor.ui.field.rows_cursor import Cursor
from weekly_editor.ui.field.rows_delegate import RowsDelegate
from weekly_editor.ui.field.rows_model import Rows, RowsModel
from weekly_editor.ui.field.rows_order import in_order
from weekly_editor.ui.field.rows_paste import read_texts, tiled
from weekly_editor.ui.field.rows_range import Cell, Range, bounding

MAX_PASTED_ROWS = 2000
_TEXTS = ("text", "line", "person", "choice", "told")


class RowsEdit(QObject):
    """Changes rows as a whole; whoever closes an open field does so before."""

    changed = Signal(object, str)  # all rows, the step in words
    refused = Signal(str)  # what could not be done, in words
    removed = Signal(int)  # how many rows in which something stood

    def __init__(self, model: RowsModel, cursor: Cursor, delegate: RowsDelegate, parent: QObject) -> None:
        """Change the rows of ``model`` where ``cursor`` stands; texts mean days near the reference of ``delegate``."""
        super().__init__(parent)
        self._model = model
        self._cursor = cursor
        self._delegate = delegate

    def insert_above(self) -> None:
        """Insert as many empty rows as are chosen, above them."""
        self._insert(self._cursor.chosen().top, self._cursor.chosen().height)

    def insert_below(self) -> None:
        """Insert as many empty rows as are chosen, below them; below the last one stands one already."""
        chosen, count = self._cursor.chosen_rows(), len(self._model.rows)
        if chosen is None or (chosen.bottom == count - 1 and chosen.height == 1):
            self._cursor.go(count, 0)
        else:
            self._insert(chosen.bottom + 1, chosen.height)

    def remove(self) -> None:
        """Remove the chosen rows."""
        chosen = self._cursor.chosen_rows()
        if chosen is None:
            return
        rows, column = self._model.rows, self._cursor.column
        written = sum(not self._model.is_blank(row) for row in chosen.rows())
        self._show((*rows[: chosen.top], *rows[chosen.bottom + 1 :]), self.tr("Remove rows"))
        self._cursor.go(chosen.top, max(column, 0))
        if written:
            self.removed.emit(chosen.height)

    def move(self, by: int) -> None:
        """Move the chosen rows one place up (``by`` is -1) or down (1)."""
        chosen = self._cursor.chosen_rows()
        if chosen is not None and 0 <= chosen.top + by <= chosen.bottom + by < len(self._model.rows):
            self.move_to(chosen.bottom + 2 if by > 0 else chosen.top - 1)

    def move_to(self, place: int) -> None:
        """Move the chosen rows before the row that is number ``place`` now."""
        chosen, row, column = self._cursor.chosen_rows(), self._cursor.row, self._cursor.column
        if chosen is None or chosen.top <= place <= chosen.bottom + 1:
            return
        self._show(moved(self._model.rows, chosen.top, chosen.bottom, place), self.tr("Move rows"))
        by = (place if place < chosen.top else place - chosen.height) - chosen.top
        area = Range(chosen.top + by, chosen.left, chosen.bottom + by, chosen.right)
        self._cursor.choose(area, row + by, column)

    def sort(self, name: str) -> None:
        """Put the rows in the order of their field ``name``, once."""
        self._show(in_order(self._model.rows, name), self.tr("Sort rows"))

    def clear(self) -> None:
        """Empty the chosen cells: each gets what a new row has there."""
        chosen = self._cursor.chosen_rows()
        self._model.forget_wrong(self._cursor.chosen().cells())  # perhaps in the empty row
        if chosen is not None:
            self.put(dict.fromkeys(chosen.cells()), self.tr("Clear cells"))

    def put(self, values: Mapping[Cell, Any], step: str) -> None:
        """Put values into cells, adding rows where there are too few; None empties a cell."""
        editable = {cell: value for cell, value in values.items() if self._model.is_editable(cell[1])}
        filled = {cell: self._model.blank(cell[1]) if value is None else value for cell, value in editable.items()}
        self._model.forget_wrong(filled)
        self._show(self._model.with_cells(filled), step)

    def toggle(self) -> None:
        """Tick the chosen cells, or take the ticks away where the current one has one."""
        row, column = self._cursor.row, self._cursor.column
        if row < len(self._model.rows) and self._cursor.chosen().is_single:
            self._model.put_cell(row, column, not self._model.cell(row, column))
            return
        ticked = not self._model.cell(row, column)
        flags = [cell for cell in self._cursor.chosen().cells() if self._model.columns[cell[1]].editor == "flag"]
        self.put(dict.fromkeys(flags, ticked), self.tr("Tick cells"))

    def fill_down(self) -> None:
        """Fill the chosen cells with those of their first row; one row is filled from the row above."""
        chosen = self._cursor.chosen()
        source = chosen.top if chosen.height > 1 else chosen.top - 1
        if source >= 0:
            cells = [cell for cell in chosen.cells() if cell[0] > source]
            self.put({cell: self._model.cell(source, cell[1]) for cell in self._editable(cells)}, self.tr("Fill cells"))
            self._cursor.choose(chosen)

    def fill_right(self) -> None:
        """Fill the chosen cells with those of their first column; one column is filled from the one before."""
        chosen = self._cursor.chosen()
        source = chosen.left if chosen.width > 1 else chosen.left - 1
        if source >= 0:
            cells = [cell for cell in chosen.cells() if cell[1] > source]
            self.put_texts({cell: self._model.text(cell[0], source) for cell in cells}, self.tr("Fill cells"))
            self._cursor.choose(chosen)

    def fill(self, row: int, column: int) -> None:
        """Fill the chosen cells with what stands in one of them."""
        text = self._model.text(row, column)
        self.put_texts(dict.fromkeys(self._cursor.chosen().cells(), text), self.tr("Fill cells"))

    def copy(self) -> None:
        """Copy the chosen cells as text and as a table."""
        chosen = self._cursor.chosen_rows()
        if chosen is None:
            return
        grid = [[self._model.text(row, column) for column in chosen.columns()] for row in chosen.rows()]
        data = QMimeData()
        data.setText(write_grid(grid))
        data.setHtml(write_table(grid, [self._model.columns[column].editor in _TEXTS for column in chosen.columns()]))
        QApplication.clipboard().setMimeData(data)

    def cut(self) -> None:
        """Copy the chosen cells and empty them."""
        self.copy()
        self.clear()

    def paste(self) -> None:
        """Paste a range over the chosen one, as often as it fits there; rows are added where it is longer."""
        data = QApplication.clipboard().mimeData()
        grid = cells_in(data)
        if pictures := pictures_in(data):
            self.refused.emit(left_out(pictures, is_all=not grid))
        if not grid:
            return
        if len(grid) > MAX_PASTED_ROWS:  # perhaps a whole column of a spread sheet
            grid = without_blank_end(grid)
        if len(grid) > MAX_PASTED_ROWS:
            words = self.tr("Too many rows to paste: %1; at most %2 fit")
            self.refused.emit(words.replace("%1", str(len(grid))).replace("%2", str(MAX_PASTED_ROWS)))
            return
        chosen = self._cursor.chosen()
        room = self._model.columnCount() - chosen.left
        lost = sum(bool(text) for line in grid for text in line[room:])
        texts = tiled([line[:room] for line in grid], chosen)  # before anything is made for what has no place
        self.put_texts(texts, self.tr("Paste cells"), lost)
        area = bounding(texts)
        if area is not None:
            self._cursor.choose(area)

    def put_texts(self, texts: Mapping[Cell, str], step: str, lost: int = 0) -> None:
        """Put what ``texts`` mean into cells; those that mean nothing there stand in them, marked.

        Both these and the number that were ``lost`` before are told."""
        columns, count = self._model.columns, max((row for row, _ in texts), default=-1) + 1
        rows = [*self._model.rows, *(self._model.new_row() for _ in range(count - len(self._model.rows)))]
        read = read_texts(texts, columns, rows, self._delegate.reference)
        self.put(read.values | {cell: None for cell in read.wrong if cell[0] >= len(self._model.rows)}, step)
        self._model.keep_wrong(read.wrong)
        words = (
            (self.tr("Cells that cannot be read and are marked: %1"), len(read.wrong)),
            (self.tr("The table has too few columns; cells that found no place: %1"), lost),
        )
        told = [text.replace("%1", str(number)) for text, number in words if number]
        if told:
            self.refused.emit(" · ".join(told))

    def _editable(self, cells: list[Cell]) -> list[Cell]:
        return [cell for cell in cells if self._model.is_editable(cell[1])]

    def _insert(self, place: int, count: int) -> None:
        rows = self._model.rows
        added = tuple(self._model.new_row() for _ in range(count))
        self._show((*rows[:place], *added, *rows[place:]), self.tr("Add row"))
        self._cursor.go(place, 0)

    def _show(self, rows: Rows, step: str) -> None:
        if rows != self._model.rows:
            self._model.set_rows(rows)
            self.changed.emit(rows, step)
