"""The heads over the columns of a sheet: names, groups that are merged above them, and units."""

from collections.abc import Sequence
from dataclasses import dataclass

from weekly_editor.analysis.sheet_value import name_and_unit, unit_said
from weekly_editor.report.grid import Grid, column_name
from weekly_editor.report.sheet_map import SheetMap

_GROUP_ROWS = 3  # above the name, at most


@dataclass(frozen=True)
class SheetHead:
    """What stands over each column."""

    grid: Grid
    plan: SheetMap
    columns: Sequence[int]
    default_unit: str  # what the head says of the units of all

    def name_row(self, column: int) -> int:
        """Return the row that names ``column``: that of names, or the next one above that says something."""
        for row in range(self.plan.name_line, max(self.plan.name_line - _GROUP_ROWS, 1) - 1, -1):
            if self.grid.text(row, column) and row != self.plan.unit_line:
                return row
        return self.plan.name_line

    def name(self, column: int) -> str:
        """Return the name without the unit in it; the letters of ``column`` where nothing stands there."""
        text = self.grid.text(self.name_row(column), column) if self.plan.name_line else ""
        return name_and_unit(text)[0] or column_name(column)

    def unit(self, column: int) -> str:
        """Return the unit that the head says, empty where it says none."""
        text = self.grid.text(self.plan.unit_line, column) if self.plan.unit_line else ""
        if said := unit_said(text):
            return said
        row = self.name_row(column)
        heads = (self.grid.text(each, column) for each in (row, row - 1) if each > 0)
        return next((unit for head in heads if (unit := name_and_unit(head)[1])), "")

    def group(self, column: int) -> str:
        """Return the head above the name that stands over several columns but not over all, empty where none does."""
        name_row = self.name_row(column)
        name = self.grid.text(name_row, column)
        for row in range(name_row - 1, max(name_row - _GROUP_ROWS, 1) - 1, -1):
            text = self._group_text(row, column)
            if text and text != name and row != self.plan.unit_line:
                return name_and_unit(text)[0]
        return ""

    def _group_text(self, row: int, column: int) -> str:
        texts = [self.grid.text(row, each) for each in self.columns]
        if len({text for text in texts if text}) < 2 and len(self.columns) > 1:
            return ""  # a title
        place = self.columns.index(column)
        if any(merge.top <= row <= merge.bottom and merge.right > merge.left for merge in self.grid.merges):
            return texts[place]
        return next((text for text in reversed(texts[: place + 1]) if text), "")  # written once, over the first


def read_head(grid: Grid, plan: SheetMap, columns: Sequence[int]) -> SheetHead:
    """Return the heads over ``columns``."""
    rows = {row for row, _ in grid.cells if row <= max(plan.name_line, plan.unit_line)}
    places = [(row, column) for row, column in grid.cells if row in rows and row != plan.unit_line]
    said = (unit_said(grid.text(*place)) for place in places if grid.text(*place)[:2] in ("单位", "un", "Un"))
    return SheetHead(grid, plan, columns, next(filter(None, said), ""))
