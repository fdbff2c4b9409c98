"""Where a workbook of the user's keeps metrics from week to week: chosen once, and remembered."""

from typing import Literal

from weekly_editor.report.model import Frozen, Text


class SheetLine(Frozen):
    """One column or row, counted from 1, and the id of the metric whose values stand in it."""

    line: int
    metric: str


class SheetMap(Frozen):
    """The plan of one sheet.

    ``weeks`` says how they follow each other: ``down`` is a row a week, ``across`` a column a week. ``week_line`` is
    the column (of weeks that go down) or row in which they are named, ``name_line`` the row or column that names the
    metrics; both count from 1. ``unit_line`` is where their units stand, 0 where nowhere.

    ``value_line`` is 0 but in a list, a row (or column) for each value: there ``name_line`` and ``unit_line`` lie
    beside ``week_line``, and ``value_line`` is where the values stand. ``year`` is that of the first week, 0 where the
    sheet says it."""

    sheet: Text
    weeks: Literal["down", "across"] = "down"
    week_line: int = 1
    name_line: int = 1
    unit_line: int = 0
    value_line: int = 0
    year: int = 0
    metrics: tuple[SheetLine, ...] = ()
