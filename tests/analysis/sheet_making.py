"""Grids for tests, written as rows."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from weekly_editor.analysis.sheet_layout import SheetLayout
from weekly_editor.report.grid import Cell, Grid, Merge


def grid_of(*rows: Sequence[object], merges: tuple[Merge, ...] = ()) -> Grid:
    """Return a grid of ``rows``; None leaves a cell empty, a number with a format is a pair of both."""
    cells = {
        (row, column): value if isinstance(value, Cell) else _cell(value)
        for row, values in enumerate(rows, 1)
        for column, value in enumerate(values, 1)
        if value is not None
    }
    return Grid(cells, merges)


def percent(written: str) -> Cell:
    """Return a number that is shown as a percentage."""
    return Cell(Decimal(written), "0.00%")


def values_of(found: SheetLayout) -> dict[str, dict[str, str]]:
    """Return the values by week and by the name of their metric, the unit behind."""
    said: dict[str, dict[str, str]] = {}
    for value in found.values:
        metric = found.metrics[value.metric]
        said.setdefault(str(value.week), {})[metric.name] = f"{value.value}{metric.unit}"
    return said


def _cell(value: object) -> Cell:
    match value:
        case bool() | str() | date():
            return Cell(value)
        case _:
            return Cell(Decimal(str(value)))
