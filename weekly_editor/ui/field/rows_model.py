"""The rows of a table as Qt's views see them: frozen values, replaced one by one."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt, Signal

from weekly_editor.report.model import Frozen
from weekly_editor.ui.field.cell import Column, Remark, Shown, write_cell
from weekly_editor.ui.field.difference import Splice, differences
from weekly_editor.ui.field.rows_range import Cell, Range, bounding
from weekly_editor.ui.field.typed_line import is_same
from weekly_editor.ui.index import Index
from weekly_editor.ui.tip import plain_tip

Rows = tuple[Any, ...]  # frozen models with an ``id``
RIGHT = ("figure", "percent", "told")  # what stands in the right of its column
_ROOT = QModelIndex()
_CHOSEN = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren
_TYPED = _CHOSEN | Qt.ItemFlag.ItemIsEditable
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True, slots=True)
class Wrong:
    """A text that could not be read, and why."""

    text: str
    reason: str


class RowsModel(QAbstractTableModel):
    """A tuple of rows under columns, and behind them an empty one: typing in it makes it one of the rows.

    What a user typed wrong in a cell is kept beside the rows."""

    cellEdited = Signal(int, str, object)
    rowAdded = Signal()  # the empty row was typed in and is the last of the rows now
    wrongChanged = Signal(str)  # why a cell cannot be read, "" if all can be

    def __init__(self, columns: Sequence[Column], new_row: Callable[[], Frozen], parent: QObject | None = None) -> None:
        """Start without rows; ``new_row`` makes an empty one."""
        super().__init__(parent)
        self.all_columns = tuple(columns)
        self.columns = self.all_columns  # those that are shown
        self.new_row = new_row
        self.rows: Rows = ()
        self._ordered_by = ""
        self._blank = new_row()
        self._next = new_row()  # the empty row behind the others
        self._wrong: dict[tuple[str, str], Wrong] = {}
        self._reason = ""

    def rowCount(self, parent: Index = _ROOT) -> int:
        """Return the number of rows, the empty one at the end among them."""
        return 0 if parent.isValid() else len(self.rows) + 1

    def columnCount(self, parent: Index = _ROOT) -> int:
        """Return the number of columns."""
        return 0 if parent.isValid() else len(self.columns)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the columns' titles, and the rows' numbers."""
        if role == Qt.ItemDataRole.DisplayRole:
            return self._title(section) if orientation == Qt.Orientation.Horizontal else str(section + 1)
        if role == Qt.ItemDataRole.TextAlignmentRole and orientation == Qt.Orientation.Horizontal:
            return self._alignment(section)
        return None

    def show_columns(self, columns: Sequence[Column]) -> None:
        """Show only ``columns``, in their order; what stands in the others stays."""
        names = [column.name for column in columns]
        for splice in differences([column.name for column in self.columns], names):
            if splice.stop > splice.start:
                self.beginRemoveColumns(_ROOT, splice.start, splice.stop - 1)
                self.columns = (*self.columns[: splice.start], *self.columns[splice.stop :])
                self.endRemoveColumns()
            if splice.new_stop > splice.new_start:
                added = tuple(columns[splice.new_start : splice.new_stop])
                self.beginInsertColumns(_ROOT, splice.start, splice.start + len(added) - 1)
                self.columns = (*self.columns[: splice.start], *added, *self.columns[splice.start :])
                self.endInsertColumns()

    def set_title(self, name: str, title: str) -> None:
        """Put ``title`` over the column ``name``."""
        self.all_columns = tuple(_titled(column, name, title) for column in self.all_columns)
        self.columns = tuple(_titled(column, name, title) for column in self.columns)
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(self.columns) - 1)

    def say_derived_changed(self) -> None:
        """Let what is derived from the rows be shown anew: it tells of something else besides."""
        places = [number for number, column in enumerate(self.columns) if column.derived or column.hint]
        if places and self.rows:
            self.dataChanged.emit(self.index(0, places[0]), self.index(len(self.rows) - 1, places[-1]))

    def is_empty_column(self, name: str) -> bool:
        """Tell whether nothing stands in the column ``name``, shown or not."""
        column = next(column for column in self.all_columns if column.name == name)
        if column.derived is not None:
            return not any(column.derived(row).text for row in self.rows)
        return all(is_same(getattr(row, name), getattr(self._blank, name)) for row in self.rows)

    def wrong_columns(self) -> set[str]:
        """Return the names of the columns in which something could not be read."""
        return {name for _, name in self._wrong}

    def mark_order(self, name: str) -> None:
        """Let the head of the column ``name`` say that the rows stand in its order; "" for none."""
        if name != self._ordered_by:
            self._ordered_by = name
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(self.columns) - 1)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Return that cells can be chosen, and typed in where they are neither derived nor ticked."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        return _TYPED if self.is_typed(index.column()) else _CHOSEN

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the text of a cell; values are read with ``cell``."""
        if not index.isValid():
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self.text(index.row(), index.column())
            case Qt.ItemDataRole.TextAlignmentRole:
                return self._alignment(index.column())
            case Qt.ItemDataRole.AccessibleTextRole:
                return self._spoken(index.row(), self.columns[index.column()])
            case Qt.ItemDataRole.ToolTipRole:
                tip, remark = self._described(index.row(), self.columns[index.column()])
                return plain_tip("\n".join(filter(None, (tip, remark)))) or None
            case Qt.ItemDataRole.AccessibleDescriptionRole:
                return plain_tip(self._described(index.row(), self.columns[index.column()])[0]) or None
            case _:
                return None

    def is_editable(self, column: int) -> bool:
        """Tell whether cells of ``column`` can be typed in or ticked."""
        return self.columns[column].derived is None

    def is_typed(self, column: int) -> bool:
        """Tell whether cells of ``column`` can be typed in."""
        return self.is_editable(column) and self.columns[column].editor != "flag"

    def row(self, number: int) -> Any:
        """Return a row, or the empty one behind them."""
        return self.rows[number] if number < len(self.rows) else self._next

    def cell(self, row: int, column: int) -> Any:
        """Return the value of a cell."""
        return getattr(self.row(row), self.columns[column].name)

    def shown(self, row: int, column: int) -> Shown:
        """Return what a cell shows: what was typed wrong, its value, or what is derived from its row."""
        return self.shown_in(row, self.columns[column])

    def shown_in(self, row: int, column: Column) -> Shown:
        """Return what a cell shows, even of a ``column`` that is not shown itself."""
        values = self.row(row)
        if column.derived is not None:
            return column.derived(values)
        wrong = self._wrong_in(row, column)
        return Shown(wrong.text, tip=wrong.reason) if wrong else Shown(write_cell(column, getattr(values, column.name)))

    def remark_in(self, row: int, column: Column) -> Remark | None:
        """Return what is to be said of a value, None where it is plain, could not be read, or is only read."""
        return None if self._wrong_in(row, column) else column.remark(self.row(row))

    def drawn_in(self, row: int, column: Column) -> Shown:
        """Return what is to be seen in a cell: what it shows, or where that is nothing, the column's hint."""
        shown = self.shown_in(row, column)
        return column.hint(self.row(row)) if column.hint is not None and not shown.text else shown

    def text(self, row: int, column: int) -> str:
        """Return the text that stands in a cell, and is copied from it."""
        return self.shown(row, column).text

    def blank(self, column: int) -> Any:
        """Return the value that an emptied cell has: the one of a new row."""
        return getattr(self._blank, self.columns[column].name)

    def is_blank(self, row: int) -> bool:
        """Tell whether nothing was written in ``row`` yet."""
        names = [column.name for column in self.all_columns if column.derived is None]
        return all(is_same(getattr(self.row(row), name), getattr(self._blank, name)) for name in names)

    def put_cell(self, row: int, column: int, value: Any) -> None:
        """Take over an edited value and say so; a value that stands there already is left."""
        self.forget_wrong([(row, column)])
        self._put(row, column, value)

    def put_wrong(self, row: int, column: int, wrong: Wrong, before: Any) -> None:
        """Keep a text that could not be read over ``before``, the value from before it was typed.

        What the first signs of the text meant by themselves goes again."""
        self.keep_wrong({(row, column): wrong})
        self._put(row, column, before)

    def _put(self, row: int, column: int, value: Any) -> None:
        changes, before = self.columns[column].changes(value), self.row(row)
        if all(is_same(after, getattr(before, name)) for name, after in changes.items()):
            return
        self._take_in(row)
        changed = self.rows[row].model_copy(update=changes)
        self.rows = (*self.rows[:row], changed, *self.rows[row + 1 :])
        self.dataChanged.emit(self.index(row, 0), self.index(row, len(self.columns) - 1))
        self.cellEdited.emit(row, self.columns[column].name, value)

    def with_cells(self, cells: dict[Cell, Any]) -> Rows:
        """Return the rows with other values at (row, column); rows beyond the last are new ones."""
        changes: dict[int, dict[str, Any]] = {}
        for (row, column), value in cells.items():
            changes.setdefault(row, {}).update(self.columns[column].changes(value))
        rows = list(self.rows)
        rows += [self.new_row() for _ in range(len(rows), max(changes, default=-1) + 1)]
        for row, change in changes.items():
            rows[row] = rows[row].model_copy(update=change)
        return tuple(rows)

    def wrong(self, row: int, column: int) -> Wrong | None:
        """Return what stands in a cell and could not be read, None where all is well."""
        return self._wrong.get(self._key(row, column)) if self._wrong else None

    def wrongs(self) -> dict[Cell, Wrong]:
        """Return what could not be read, by row and column."""
        numbers = range(len(self.rows) + 1) if self._wrong else ()
        cells = ((row, column) for row in numbers for column in range(len(self.columns)))
        return {cell: wrong for cell in cells if (wrong := self.wrong(*cell)) is not None}

    def reason(self) -> str:
        """Return why a cell of the rows cannot be read, empty where all can be."""
        return self._reason

    def keep_wrong(self, wrongs: Mapping[Cell, Wrong]) -> None:
        """Keep texts that could not be read at each (row, column), until the cell gets another value.

        The empty row stays what it is with nothing but such texts."""
        for (row, column), wrong in wrongs.items():
            self._wrong[self._key(row, column)] = wrong
        self._say_changed(wrongs)
        self._say_wrong()

    def forget_wrong(self, cells: Iterable[Cell]) -> None:
        """Drop what could not be read at each (row, column); rows beyond the last have none."""
        known = [(row, column) for row, column in cells if row <= len(self.rows)] if self._wrong else []
        self._say_changed([cell for cell in known if self._wrong.pop(self._key(*cell), None) is not None])
        self._say_wrong()

    def forget_all_wrong(self) -> None:
        """Drop whatever could not be read."""
        last = len(self.columns) - 1
        self.forget_wrong([(row, column) for row in range(len(self.rows) + 1) for column in range(last + 1)])
        self._wrong.clear()  # of rows that are gone too

    def set_rows(self, rows: Rows) -> Range | None:
        """Show ``rows`` with the least change, and return where; rows are known by their ids."""
        if rows is self.rows:
            return None
        last = len(self.columns) - 1
        known = {row.id: row for row in self.rows}
        places: list[Cell] = []
        for splice in differences([row.id for row in self.rows], [row.id for row in rows]):
            self._replace(splice, rows[splice.new_start : splice.new_stop])
            places += [(splice.new_start, 0), (max(splice.new_stop - 1, splice.new_start), last)]
        self.rows = rows
        changed = []
        for number, row in enumerate(rows):
            before = known.get(row.id, row)
            columns = [] if before is row else self._changed_columns(before, row)
            if columns or before != row:
                changed.append(number)
                self._drop_outdated(row.id, columns)
                places += [(number, column) for column in columns]
        if changed:
            self.dataChanged.emit(self.index(changed[0], 0), self.index(changed[-1], last))
        self._say_wrong()
        return bounding(places)

    def _changed_columns(self, before: Any, after: Any) -> list[int]:
        names = [column.name for column in self.columns]
        return [
            number
            for number, name in enumerate(names)
            if self.is_editable(number) and not is_same(getattr(before, name), getattr(after, name))
        ]

    def _drop_outdated(self, row_id: str, columns: list[int]) -> None:
        """Drop what could not be read in cells that got another value."""
        for column in columns:
            self._wrong.pop((row_id, self.columns[column].name), None)

    def _take_in(self, row: int) -> None:
        """Make the empty row one of the rows, if ``row`` is the empty one."""
        if row < len(self.rows):
            return
        self.beginInsertRows(_ROOT, row + 1, row + 1)
        self.rows = (*self.rows, self._next)
        self._next = self.new_row()
        self.endInsertRows()
        self.rowAdded.emit()

    def _spoken(self, row: int, column: Column) -> str:
        """Return what is read out of a cell: under which head it stands, what it shows, and what is remarked of it."""
        shown, (_, remark) = self.drawn_in(row, column), self._described(row, column)
        text = f"{column.title}: {shown.spoken or shown.text}"
        return f"{text}, {remark}" if remark else text

    def _described(self, row: int, column: Column) -> tuple[str, str]:
        """Return what to say of a cell besides what it shows, and what is remarked of its value."""
        remark, note = self.remark_in(row, column), column.note(self.row(row)) if column.note else ""
        lines = (self.drawn_in(row, column).tip, note)
        return "\n".join(line for line in lines if line), remark.words if remark else ""

    def _say_changed(self, cells: Iterable[Cell]) -> None:
        area = bounding(cells)
        if area is not None:
            self.dataChanged.emit(self.index(area.top, area.left), self.index(area.bottom, area.right))

    def _say_wrong(self) -> None:
        ids = {row.id for row in (*self.rows, self._next)} if self._wrong else set()
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

    def _wrong_in(self, row: int, column: Column) -> Wrong | None:
        return self._wrong.get((self.row(row).id, column.name)) if self._wrong else None

    def _key(self, row: int, column: int) -> tuple[str, str]:
        return self.row(row).id, self.columns[column].name

    def _title(self, column: int) -> str:
        spec = self.columns[column]
        return f"{spec.title} ↑" if spec.name == self._ordered_by else spec.title

    def _alignment(self, column: int) -> Qt.AlignmentFlag:
        if self.columns[column].editor in RIGHT:
            return _RIGHT
        if self.columns[column].editor == "flag":
            return Qt.AlignmentFlag.AlignCenter
        return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


def _titled(column: Column, name: str, title: str) -> Column:
    return replace(column, title=title) if column.name == name else column
