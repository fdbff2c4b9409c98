"""The rows of a table as Qt's views see them: frozen values, replaced one by one."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from weekly_editor.report.model import Frozen
from weekly_editor.ui.field.cell import Column, write_cell
from weekly_editor.ui.field.difference import Splice, differences
from weekly_editor.ui.field.typed_line import is_same

Rows = tuple[Any, ...]  # frozen models with an ``id``
_Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True, slots=True)
class Wrong:
    """A text that could not be read, and why."""

    text: str
    reason: str


class RowsModel(QAbstractTableModel):
    """A tuple of rows under columns; what a user typed wrong in a cell is kept beside them."""

    cellEdited = Signal(int, str, object)
    wrongChanged = Signal(str)  # why a cell cannot be read, "" if all can be

    def __init__(self, columns: Sequence[Column], new_row: Callable[[], Frozen], parent: QObject | None = None) -> None:
        """Start without rows; ``new_row`` makes an empty one."""
        super().__init__(parent)
        self.columns = tuple(columns)
        self.new_row = new_row
        self.rows: Rows = ()
        self._blank = new_row()
        self._wrong: dict[tuple[str, str], Wrong] = {}
        self._reason = ""

    def rowCount(self, parent: _Index = _ROOT) -> int:
        """Return the number of rows."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: _Index = _ROOT) -> int:
        """Return the number of columns."""
        return 0 if parent.isValid() else len(self.columns)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the columns' titles, and the rows' numbers."""
        if role == Qt.ItemDataRole.DisplayRole:
            return self.columns[section].title if orientation == Qt.Orientation.Horizontal else str(section + 1)
        if role == Qt.ItemDataRole.TextAlignmentRole and orientation == Qt.Orientation.Horizontal:
            return self._alignment(section)
        return None

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """Return that cells can be chosen, and edited where they are not derived."""
        flags = super().flags(index)
        if index.isValid() and self.is_editable(index.column()):
            flags |= Qt.ItemFlag.ItemIsEditable
        return flags

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the text of a cell; values are read with ``cell``."""
        if not index.isValid():
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self.text(index.row(), index.column())
            case Qt.ItemDataRole.TextAlignmentRole:
                return self._alignment(index.column())
            case Qt.ItemDataRole.AccessibleTextRole:
                return f"{self.columns[index.column()].title}: {self.text(index.row(), index.column())}"
            case _:
                return None

    def is_editable(self, column: int) -> bool:
        """Tell whether cells of ``column`` can be typed in or ticked."""
        return self.columns[column].derived is None

    def cell(self, row: int, column: int) -> Any:
        """Return the value of a cell."""
        return getattr(self.rows[row], self.columns[column].name)

    def text(self, row: int, column: int) -> str:
        """Return what a cell shows: what was typed wrong, its value, or what is derived from its row."""
        spec = self.columns[column]
        if spec.derived is not None:
            return spec.derived(self.rows[row])
        wrong = self.wrong(row, column)
        return wrong.text if wrong else write_cell(spec, self.cell(row, column))

    def blank(self, column: int) -> Any:
        """Return the value that an emptied cell has: the one of a new row."""
        return getattr(self._blank, self.columns[column].name)

    def is_blank(self, row: int) -> bool:
        """Tell whether nothing was written in ``row`` yet."""
        columns = [column for column in range(len(self.columns)) if self.is_editable(column)]
        return all(is_same(self.cell(row, column), self.blank(column)) for column in columns)

    def put_cell(self, row: int, column: int, value: Any) -> None:
        """Take over an edited value and say so; a value that stands there already is left."""
        self.forget_wrong([(row, column)])
        if is_same(value, self.cell(row, column)):
            return
        name = self.columns[column].name
        changed = self.rows[row].model_copy(update={name: value})
        self.rows = (*self.rows[:row], changed, *self.rows[row + 1 :])
        self.dataChanged.emit(self.index(row, 0), self.index(row, len(self.columns) - 1))
        self.cellEdited.emit(row, name, value)

    def with_cells(self, cells: dict[tuple[int, int], Any]) -> Rows:
        """Return the rows with other values at (row, column); rows beyond the last are new ones."""
        rows = list(self.rows)
        for (row, column), value in cells.items():
            while row >= len(rows):
                rows.append(self.new_row())
            rows[row] = rows[row].model_copy(update={self.columns[column].name: value})
        return tuple(rows)

    def wrong(self, row: int, column: int) -> Wrong | None:
        """Return what stands in a cell and could not be read, None where all is well."""
        return self._wrong.get(self._key(row, column)) if self._wrong else None

    def reason(self) -> str:
        """Return why a cell of the rows cannot be read, empty where all can be."""
        return self._reason

    def keep_wrong(self, row: int, column: int, wrong: Wrong) -> None:
        """Keep a text that could not be read, until the cell gets another value."""
        self._wrong[self._key(row, column)] = wrong
        self.dataChanged.emit(self.index(row, column), self.index(row, column))
        self._say_wrong()

    def forget_wrong(self, cells: Iterable[tuple[int, int]]) -> None:
        """Drop what could not be read at each (row, column); rows beyond the last have none."""
        for row, column in cells:
            if row < len(self.rows) and self._wrong.pop(self._key(row, column), None) is not None:
                self.dataChanged.emit(self.index(row, column), self.index(row, column))
        self._say_wrong()

    def set_rows(self, rows: Rows) -> None:
        """Show ``rows`` with the least change: rows are known by their ids."""
        if rows is self.rows:
            return
        known = {row.id: row for row in self.rows}
        for splice in differences([row.id for row in self.rows], [row.id for row in rows]):
            self._replace(splice, rows[splice.new_start : splice.new_stop])
        self.rows = rows
        last = len(self.columns) - 1
        for number, row in enumerate(rows):
            before = known.get(row.id, row)
            if row is not before:
                self._drop_outdated(before, row)
                self.dataChanged.emit(self.index(number, 0), self.index(number, last))
        self._say_wrong()

    def _drop_outdated(self, before: Any, row: Any) -> None:
        """Drop what could not be read in cells of ``row`` that got another value than ``before``."""
        for row_id, name in list(self._wrong):
            if row_id == row.id and not is_same(getattr(before, name), getattr(row, name)):
                del self._wrong[row_id, name]

    def _say_wrong(self) -> None:
        ids = {row.id for row in self.rows} if self._wrong else set()
        reason = next((wrong.reason for (row_id, _), wrong in self._wrong.items() if row_id in ids), "")
        if reason != self._reason:
            self._reason = reason
            self.wrongChanged.emit(reason)

    def _replace(self, splice: Splice, rows: Rows) -> None:
        if splice.stop > splice.start:
            self.beginRemoveRows(_ROOT, splice.start, splice.stop - 1)
            self.rows = (*self.rows[: splice.start], *self.rows[splice.stop :])
            self.endRemoveRows()
        if rows:
            self.beginInsertRows(_ROOT, splice.start, splice.start + len(rows) - 1)
            self.rows = (*self.rows[: splice.start], *rows, *self.rows[splice.start :])
            self.endInsertRows()

    def _key(self, row: int, column: int) -> tuple[str, str]:
        return self.rows[row].id, self.columns[column].name

    def _alignment(self, column: int) -> Qt.AlignmentFlag:
        if self.columns[column].editor in ("figure", "percent"):
            return _RIGHT
        if self.columns[column].editor == "flag":
            return Qt.AlignmentFlag.AlignCenter
        return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
