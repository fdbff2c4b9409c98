"""A table of planned work, and how a test looks at it."""

from datetime import date

from PySide6.QtCore import QItemSelection, QItemSelectionModel

from weekly_editor.report.model import PlanItem
from weekly_editor.ui.field.cell import Column
from weekly_editor.ui.field.rows import RowTable
from weekly_editor.ui.field.rows_delegate import CellField, text_of

from .hand import write

PLAN = (
    Column("text", "What", "text", 240),
    Column("due", "Due", "day", 110),
    Column("owner", "Owner", "line", 90),
)
ROWS = (
    PlanItem(text="渠道对账接入", due=date(2024, 8, 13), owner="林一"),
    PlanItem(text="容灾演练", owner="周二"),
    PlanItem(text="账单改版", owner="吴三"),
)


def choose(table: RowTable, top: int, left: int, bottom: int | None = None, right: int | None = None) -> None:
    """Select a range of cells."""
    first = table.model.index(top, left)
    last = table.model.index(top if bottom is None else bottom, left if right is None else right)
    table.view.setCurrentIndex(first)
    table.view.selectionModel().select(QItemSelection(first, last), QItemSelectionModel.SelectionFlag.ClearAndSelect)


def chosen(table: RowTable) -> tuple[int, int, int, int]:
    """Return top, left, bottom, right of the selected range."""
    (part,) = table.view.selectionModel().selection()
    return part.top(), part.left(), part.bottom(), part.right()


def here(table: RowTable) -> tuple[int, int]:
    """Return row and column of the current cell."""
    return table.view.currentIndex().row(), table.view.currentIndex().column()


def texts(table: RowTable) -> list[str]:
    """Return what stands in the first column."""
    return [row.text for row in table.value()]


def open_at(table: RowTable, row: int, name: str) -> CellField:
    """Open a cell as F2 does, its text selected."""
    table.focusLoc((row, name))
    table.open_cell()
    text_of(table.field()).selectAll()
    return table.field()


def type_over(table: RowTable, text: str) -> None:
    """Type over the current cell."""
    write(table.view, text[0])
    write(table.field(), text[1:])
