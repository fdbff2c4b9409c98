"""Which weeks a sheet has, by the plan that its user chose for it."""

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from weekly_editor.analysis.week_label import Label, WeekName, week_name
from weekly_editor.report.bilingual import Bilingual
from weekly_editor.report.grid import Cell, Grid, column_name, place_name
from weekly_editor.report.sheet_map import SheetMap
from weekly_editor.report.week import Week
from weekly_editor.writers.own_workbook_label import weeks_named
from weekly_editor.writers.own_workbook_sheet import place

_MANY = 3  # figures that follow each other like the weeks are no chance
_DAYS_OF_WEEK = 7
_NO_WEEKS = Bilingual("没有找到写着周次或日期的行（列）", "no row or column that names a week was found")
_DESCENDING = Bilingual(
    "最新的一周排在最前面；目前只能往后添加，请先把周次改为从早到晚",
    "the newest week comes first; weeks can only be added at the end, so sort them the other way",
)
_DISORDER = Bilingual(
    "各周没有按时间先后排列，或有重复的一周", "the weeks are not in the order of time, or one stands there twice"
)


class SheetRefused(Exception):  # noqa: N818  # said of the sheet, as the user reads it
    """Nothing can be added to the sheet; ``reason`` says why in words for a reader."""

    def __init__(self, reason: Bilingual) -> None:
        super().__init__(reason.en)
        self.reason = reason


@dataclass(frozen=True, slots=True)
class SheetWeeks:
    """The weeks of a sheet in the order of time, the lines they stand in, and how the sheet calls them."""

    weeks: tuple[Week, ...]
    lines: tuple[int, ...]
    labels: tuple[Label, ...]


def sheet_weeks(grid: Grid, plan: SheetMap, week: Week) -> SheetWeeks:
    """Return the weeks of ``grid``; years that are left out are read from ``week``, the report's.

    Raises SheetRefused where they are not understood."""
    named = list(_named(grid, plan))
    if not named:
        raise SheetRefused(_NO_WEEKS)
    lines = [line for line, _, _ in named]
    names = [name for _, _, name in named]
    if (gap := _line_without_week(grid, plan, lines)) is not None:
        raise SheetRefused(gap)
    filled = [index for index, line in enumerate(lines) if _is_filled(grid, plan, line)]
    weeks = weeks_named(names, max(filled, default=_nearest(names, week)), week)
    if weeks is None:
        backwards = weeks_named(names[::-1], len(names) - 1 - min(filled, default=0), week)
        raise SheetRefused(_DISORDER if backwards is None else _DESCENDING)
    return SheetWeeks(weeks, tuple(lines), tuple(label for _, label, _ in named))


def other_names(grid: Grid, plan: SheetMap, weeks: SheetWeeks, week: Week) -> dict[int, SheetWeeks]:
    """Return the names that other columns (or rows) give to ``weeks``, by where those stand: 周次 beside 起始日期.

    Lines that hold a metric name none."""
    taken = {plan.week_line, *(each.line for each in plan.metrics)}
    filled = {column if plan.weeks == "down" else row for row, column in grid.cells} - taken
    found = {}
    for cross in sorted(filled):
        if week_cell(grid, plan, weeks.lines[-1], cross) or week_cell(grid, plan, weeks.lines[0], cross):
            with suppress(SheetRefused):
                names = sheet_weeks(grid, plan.model_copy(update={"week_line": cross}), week)
                if _are_same(names, weeks):
                    found[cross] = names
    return found


def _are_same(names: SheetWeeks, weeks: SheetWeeks) -> bool:
    """Tell whether ``names`` are of the same ``weeks``, a week ahead or behind at most, and no figures by chance."""
    if names.lines != weeks.lines[: len(names.lines)]:
        return False
    ahead = {(one.monday - other.monday).days for one, other in zip(names.weeks, weeks.weeks, strict=False)}
    is_sure = len(names.lines) >= _MANY or all(_is_sure(label) for label in names.labels)
    return is_sure and len(ahead) == 1 and abs(ahead.pop()) <= _DAYS_OF_WEEK


def _is_sure(label: Label) -> bool:
    name = week_name(label)
    return name is not None and name.is_sure


def week_cell(grid: Grid, plan: SheetMap, line: int, cross: int) -> Cell | None:
    """Return what stands in the ``line`` of a week, None where nothing does or a merged cell reaches in."""
    return grid.cells.get(place(plan.weeks, line, cross))


def line_name(plan: SheetMap, line: int) -> Bilingual:
    """Return what a line is called: row 8, column D."""
    if plan.weeks == "down":
        return Bilingual(f"第 {line} 行", f"row {line}")
    return Bilingual(f"{column_name(line)} 列", f"column {column_name(line)}")


def _named(grid: Grid, plan: SheetMap) -> Iterator[tuple[int, Label, WeekName]]:
    """Yield every line that names a week, how it does, and what that says."""
    start = max(plan.name_line, plan.unit_line) + 1
    for line in range(start, (grid.rows if plan.weeks == "down" else grid.columns) + 1):
        cell = week_cell(grid, plan, line, plan.week_line)
        if cell is None or isinstance(cell.value, bool):
            continue
        if cell.is_error:
            at = place_name(*place(plan.weeks, line, plan.week_line))
            zh = f"单元格 {at} 的公式没有结果，看不出是哪一周"
            raise SheetRefused(Bilingual(zh, f"the formula in {at} has no result, so its week cannot be told"))
        name = week_name(cell.value)
        if name is not None and isinstance(cell.value, str | Decimal | date):
            yield line, cell.value, name


def _line_without_week(grid: Grid, plan: SheetMap, lines: list[int]) -> Bilingual | None:
    """Return what is wrong where something that names no week stands between the weeks."""
    taken = {row if plan.weeks == "down" else column for row, column in grid.cells}
    for line in range(lines[0], lines[-1]):
        if line not in lines and line in taken:
            name, says = line_name(plan, line), grid.text(*place(plan.weeks, line, plan.week_line))[:20]
            zh = f"{name.zh}夹在各周之间，但不是某一周" + (f"（{says}）" if says else "")
            return Bilingual(zh, f"{name.en} stands between the weeks but names none" + (f" ({says})" if says else ""))
    return None


def _is_filled(grid: Grid, plan: SheetMap, line: int) -> bool:
    cells = (week_cell(grid, plan, line, each.line) for each in plan.metrics)
    return any(cell is not None and not cell.is_error for cell in cells)


def _nearest(names: list[WeekName], week: Week) -> int:
    """Return which of weeks without any value is the one of the report, else the last."""
    found = (index for index, name in enumerate(names) if name.week(name.year or week.year) == week)
    return next(found, len(names) - 1)
