"""What a sheet looks like at first sight: where its weeks, its metrics and their units stand."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from weekly_editor.analysis.sheet_layout import turned
from weekly_editor.analysis.sheet_value import is_blank, is_figure, is_unit
from weekly_editor.analysis.sheet_week import cell_week_name, week_lines, year_in
from weekly_editor.analysis.week_label import WeekName
from weekly_editor.report.grid import Grid
from weekly_editor.report.pattern import late_pattern
from weekly_editor.report.sheet_map import SheetMap
from weekly_editor.report.week import Week

_FIRST_LINES = 40  # in which labels of weeks are looked for
_HEAD_ROWS = 12  # above the first week, in which heads are
_SOME_YEAR = 2024  # to tell weeks apart while nobody has said the year
_NAME = late_pattern(
    r"(?:核心|关键|监控)?(?:指标|数据)?(?:名称?|项目?)|.*指标|项目|metrics?|names?|indicators?|kpi", re.I
)
_WEEK = late_pattern(r".*(?:周次?|周期|日期|时间|星期)|weeks?(?: no\.?)?|dates?|period", re.IGNORECASE)
_UNIT = late_pattern(r"(?:计量)?单位|units?", re.IGNORECASE)
_VALUE = late_pattern(r"(?:指标|本周|实际)?(?:数?值|数据|结果|实际|本周)|values?|actuals?|results?", re.IGNORECASE)

_Direction = Literal["down", "across"]


@dataclass(frozen=True, slots=True)
class _Line:
    """A column (or row, of weeks that go across) that may hold the labels of weeks."""

    direction: _Direction
    number: int
    names: tuple[WeekName, ...]

    @property
    def rank(self) -> tuple[int, int, int]:
        """How well it fits: many weeks, with their years, at the edge of the sheet."""
        weeks = {name.week(name.year or _SOME_YEAR) for name in self.names}
        has_year = sum(name.year is not None for name in self.names)
        return len(weeks - {None}), has_year, -self.number


def understood(grid: Grid, name: str) -> SheetMap | None:
    """Return the plan that the sheet ``grid``, called ``name``, seems to have; None where it names no weeks."""
    line = _week_line(grid)
    if line is None:
        return None
    if line.direction == "across":
        grid = turned(grid)
    year = year_in(name) or next(filter(None, map(year_in, _titles(grid, line.number))), 0)
    lines = week_lines(grid, line.number, year or _SOME_YEAR, is_list=True)
    if not lines.weeks:
        return None
    plan = SheetMap(sheet=name, weeks=line.direction, week_line=line.number, year=0)
    plan = plan.model_copy(update=_list_lines(grid, plan) or _head_lines(grid, plan, lines.weeks[0].line))
    if year and week_lines(grid, line.number, 0, is_list=bool(plan.value_line)).lacks_year:
        plan = plan.model_copy(update={"year": year})
    return plan


def likely_year(grid: Grid, plan: SheetMap, this_week: Week) -> int:
    """Return the year of the first week of ``plan`` with which the sheet ends not after ``this_week``."""
    grid = turned(grid) if plan.weeks == "across" else grid
    for year in range(this_week.year, this_week.year - 10, -1):
        weeks = week_lines(grid, plan.week_line, year, is_list=bool(plan.value_line)).weeks
        if all(line.week <= this_week for line in weeks):
            return year
    return this_week.year


def _week_line(grid: Grid) -> _Line | None:
    columns: dict[int, list[WeekName]] = {}
    rows: dict[int, list[WeekName]] = {}
    week_columns, week_rows = _week_heads(grid)
    for (row, column), cell in sorted(grid.cells.items()):
        if min(row, column) <= _FIRST_LINES and (name := cell_week_name(cell)) is not None:
            if column <= _FIRST_LINES and (name.is_sure or column in week_columns):
                columns.setdefault(column, []).append(name)
            if row <= _FIRST_LINES and (name.is_sure or row in week_rows):
                rows.setdefault(row, []).append(name)
    found = [
        *(_Line("down", number, tuple(names)) for number, names in columns.items()),
        *(_Line("across", number, tuple(names)) for number, names in rows.items()),
    ]
    best = max(found, key=lambda line: (line.rank, line.direction == "down"), default=None)
    if best is None or best.rank[0] != 1 or len(best.names) > 1:
        return best
    return _line_of_one(grid, found)


def _line_of_one(grid: Grid, found: Sequence[_Line]) -> _Line:
    """Return the better of a column and a row that cross in the only week: the one that values stand across."""

    def figures(line: _Line) -> int:
        return sum(
            is_figure(cell)
            for (row, column), cell in grid.cells.items()
            if (column if line.direction == "down" else row) != line.number and not is_blank(cell)
            if cell_week_name(grid.cells.get((row, line.number) if line.direction == "down" else (line.number, column)))
        )

    return max(found, key=lambda line: (figures(line), line.direction == "down"))


def _week_heads(grid: Grid) -> tuple[set[int], set[int]]:
    """Return the columns and the rows that a head says to be of weeks."""
    heads = [
        (row, column)
        for (row, column), cell in grid.cells.items()
        if min(row, column) <= _FIRST_LINES and isinstance(cell.value, str) and _WEEK.fullmatch(cell.value.strip())
    ]
    return {column for _, column in heads}, {row for row, _ in heads}


def _titles(grid: Grid, week_column: int) -> Iterable[str]:
    return (
        cell.text for (row, column), cell in sorted(grid.cells.items()) if row <= _HEAD_ROWS or column < week_column
    )


def _list_lines(grid: Grid, plan: SheetMap) -> dict[str, int]:
    """Return where names, units and values stand if each row is one value, nothing where the sheet is a table."""
    rows = {line.line: line.week for line in week_lines(grid, plan.week_line, _SOME_YEAR, is_list=True).weeks}
    if len(rows) < 2 or len(set(rows.values())) > 0.7 * len(rows):
        return {}
    words: dict[int, list[int]] = {}
    figures: Counter[int] = Counter()
    units: Counter[int] = Counter()
    for (row, column), cell in grid.cells.items():
        if row in rows and column != plan.week_line and not is_blank(cell):
            if is_figure(cell):
                figures[column] += 1
            elif is_unit(cell.text):
                units[column] += 1
            else:
                words.setdefault(column, []).append(row)
    name = _named_column(grid, rows, _NAME, words, [])
    value = _named_column(grid, rows, _VALUE, figures, [name])
    pairs = Counter((rows[row], grid.text(row, name)) for row in words.get(name, ()))
    if not name or not value or sum(pairs.values()) < 0.5 * len(rows) or len(pairs) < 0.7 * sum(pairs.values()):
        return {}
    return {"name_line": name, "value_line": value, "unit_line": _named_column(grid, rows, _UNIT, units, [name, value])}


def _named_column(
    grid: Grid, rows: Iterable[int], head: re.Pattern[str], columns: Iterable[int], taken: Sequence[int]
) -> int:
    """Return the column under ``head``, else the first of ``columns``; 0 where there is none."""
    first = min(rows)
    free = [column for column in sorted(columns) if column not in taken]
    heads = (column for column in free if first > 1 and head.fullmatch(grid.text(first - 1, column)))
    return next(heads, free[0] if free else 0)


def _head_lines(grid: Grid, plan: SheetMap, first: int) -> dict[str, int]:
    """Return the rows of names and units above the row ``first``, that of the first week; 0 where there is none."""
    columns = sorted({column for row, column in grid.cells if row >= first and column != plan.week_line})
    rows = range(max(first - _HEAD_ROWS, 1), first)
    texts = {row: [text for column in columns if (text := grid.text(row, column))] for row in rows}
    texts = {row: found for row, found in texts.items() if found}
    labels = {row: grid.text(row, plan.week_line) for row in texts}
    units = [row for row, found in texts.items() if _UNIT.fullmatch(labels[row]) or all(map(is_unit, found))]
    names = [row for row in texts if row not in units]
    labelled = [row for row in names if _NAME.fullmatch(labels[row]) or _WEEK.fullmatch(labels[row])]
    widest = max(names, key=lambda row: (len({text for text in texts[row] if _is_name(text)}), row), default=0)
    return {"name_line": max(labelled, default=widest), "unit_line": max(units, default=0)}


def _is_name(text: str) -> bool:
    return any(map(str.isalpha, text))
