"""A sheet as metrics over weeks: what its plan makes of its cells, value by value, and which cells cannot be read."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal
from functools import cached_property

from weekly_editor.analysis.definition import plain_name
from weekly_editor.analysis.sheet_head import read_head
from weekly_editor.analysis.sheet_value import (
    CellUnreadError,
    cell_figure,
    is_about,
    is_bare,
    is_blank,
    is_figure,
    unit_said,
)
from weekly_editor.analysis.sheet_week import WeekLines, is_year, week_lines
from weekly_editor.analysis.unit import base_unit
from weekly_editor.report.bilingual import Bilingual
from weekly_editor.report.grid import At, Cell, Grid, Merge
from weekly_editor.report.sheet_map import SheetMap
from weekly_editor.report.week import Week

_TWICE = Bilingual(
    "这一周的这项指标已有一个值，只取前面的", "this metric has a value in this week already; the first counts"
)
_ABOUT = Bilingual("写的是约数，按准确的数取", "told as about so much, and taken as exact")


@dataclass(frozen=True, slots=True)
class SheetWeek:
    """A week, and where the sheet names it."""

    at: At
    week: Week


@dataclass(frozen=True, slots=True)
class SheetMetric:
    """A metric as the sheet has it; ``group`` is the head above its name, ``line`` 0 in a list.

    ``unit`` is what its head says, else its first cell with one; ``bare_unit`` is that of cells without one: the same,
    or empty where only some cells say theirs."""

    at: At
    line: int
    name: str
    unit: str = ""
    group: str = ""
    bare_unit: str = ""


@dataclass(frozen=True, slots=True)
class SheetValue:
    """A value, in the unit of its metric, which is the place of that among the metrics of the layout.

    One that ``is_bare`` stands without a unit and is in the ``bare_unit`` of its metric."""

    at: At
    week: Week
    metric: int
    value: Decimal
    is_bare: bool = False


@dataclass(frozen=True, slots=True)
class SheetProblem:
    """A cell that cannot be read or not quite as it is written, what it says and why."""

    at: At
    text: str
    reason: Bilingual


@dataclass(frozen=True)
class SheetLayout:
    """What a sheet says by its ``plan``; places are those of the sheet, weeks in its order.

    ``problems`` are cells without a value, ``remarks`` are about values that were taken.
    ``lacks_year`` is told where the sheet leaves years out and the plan does not say the first one; nothing is read
    then."""

    plan: SheetMap
    weeks: tuple[SheetWeek, ...] = ()
    metrics: tuple[SheetMetric, ...] = ()
    values: tuple[SheetValue, ...] = ()
    problems: tuple[SheetProblem, ...] = ()
    remarks: tuple[SheetProblem, ...] = ()
    lacks_year: bool = False

    @cached_property
    def by_metric(self) -> Mapping[int, Sequence[SheetValue]]:
        """The values by the place of their metric."""
        found: dict[int, list[SheetValue]] = {}
        for value in self.values:
            found.setdefault(value.metric, []).append(value)
        return found


def layout(grid: Grid, plan: SheetMap) -> SheetLayout:
    """Return what ``grid`` says by ``plan``.

    Lines without a figure are no metrics, nor are those whose cells are mostly words."""
    if plan.weeks == "across":
        return _turned_layout(layout(turned(grid), plan.model_copy(update={"weeks": "down"})), plan)
    lines = week_lines(grid, plan.week_line, plan.year, is_list=bool(plan.value_line))
    if lines.lacks_year:
        return SheetLayout(plan, lacks_year=True)
    found = _list(grid, plan, lines) if plan.value_line else _table(grid, plan, lines)
    labels = [
        SheetProblem((row, plan.week_line), grid.text(row, plan.week_line), reason)
        for row, reason in lines.problems.items()
    ]
    weeks = tuple(SheetWeek((line.line, plan.week_line), line.week) for line in lines.weeks)
    problems = sorted((*labels, *found.problems), key=lambda problem: problem.at)
    return replace(found, weeks=weeks, problems=tuple(problems))


def turned(grid: Grid) -> Grid:
    """Return ``grid`` with its rows as columns."""
    cells = {(column, row): cell for (row, column), cell in grid.cells.items()}
    return Grid(cells, tuple(Merge(each.left, each.top, each.right, each.bottom) for each in grid.merges))


def _table(grid: Grid, plan: SheetMap, lines: WeekLines) -> SheetLayout:
    """Return a metric a column."""
    by_column = _by_column(grid, plan, {line.line: line.week for line in lines.weeks})
    columns = [column for column, cells in sorted(by_column.items()) if _is_metric(cells)]
    head = read_head(grid, plan, columns)
    metrics, readings = [], []
    for number, column in enumerate(columns):
        cells = [((row, column), week, cell) for row, week, cell in by_column[column]]
        unit, bare_unit = _units(cells, head.unit(column), head.default_unit)
        readings.append(_readings(number, unit, cells))
        at = (head.name_row(column), column)
        metrics.append(SheetMetric(at, column, head.name(column), unit, head.group(column), bare_unit))
    return _joined_readings(plan, _told_apart(metrics), readings)


_Cells = list[tuple[int, Week, Cell]]  # of one metric: row, week, what stands there
_Placed = list[tuple[At, Week, Cell]]


def _by_column(grid: Grid, plan: SheetMap, weeks: Mapping[int, Week]) -> dict[int, _Cells]:
    found: dict[int, _Cells] = {}
    for (row, column), cell in sorted(grid.cells.items()):
        is_anchor = column < plan.week_line and is_year(cell)
        if row in weeks and column != plan.week_line and not is_blank(cell) and not is_anchor:
            found.setdefault(column, []).append((row, weeks[row], cell))
    return found


def _is_metric(cells: _Cells) -> bool:
    figures = sum(is_figure(cell) for _, _, cell in cells)
    words = sum(not cell.is_error for _, _, cell in cells) - figures
    return figures > 0 and figures >= words


def _list(grid: Grid, plan: SheetMap, lines: WeekLines) -> SheetLayout:
    """Return a value a row."""
    numbers: dict[tuple[str, str], int] = {}
    cells: list[_Placed] = []
    metrics: list[SheetMetric] = []
    for line in lines.weeks:
        cell = grid.cell(line.line, plan.value_line)
        name = grid.text(line.line, plan.name_line)
        if cell is None or is_blank(cell) or not name:
            continue
        unit = unit_said(grid.text(line.line, plan.unit_line)) if plan.unit_line else ""
        key = (plain_name(name), unit)
        if key not in numbers:
            numbers[key] = len(metrics)
            metrics.append(SheetMetric((line.line, plan.name_line), 0, name, unit))
            cells.append([])
        cells[numbers[key]].append(((line.line, plan.value_line), line.week, cell))
    units = [_units(placed, metric.unit, "") for placed, metric in zip(cells, metrics, strict=True)]
    readings = [_readings(number, unit, cells[number]) for number, (unit, _) in enumerate(units)]
    told = (replace(each, unit=unit, bare_unit=bare) for each, (unit, bare) in zip(metrics, units, strict=True))
    return _joined_readings(plan, tuple(told), readings)


def _units(cells: _Placed, said: str, default: str) -> tuple[str, str]:
    """Return the unit of a metric and that of its bare cells: a unit in one cell says nothing of the others.

    ``said`` is what the head says, ``default`` what the head of all does."""
    own = said or next((unit for _, _, cell in cells if not is_bare(cell) and (unit := _own_unit(cell))), "")
    if not said and default and (not own or base_unit(own)[1] == base_unit(default)[1]):
        return default, default
    return own, said


def _own_unit(cell: Cell) -> str:
    try:
        return cell_figure(cell, "").unit
    except CellUnreadError:
        return ""


@dataclass(frozen=True)
class _Readings:
    """What the cells of one metric say."""

    values: list[SheetValue] = field(default_factory=list)
    problems: list[SheetProblem] = field(default_factory=list)
    remarks: list[SheetProblem] = field(default_factory=list)


def _readings(metric: int, unit: str, cells: _Placed) -> _Readings:
    """Return what ``cells`` say in ``unit``, the bare ones as they stand there."""
    found = _Readings()
    weeks: set[Week] = set()
    for at, week, cell in cells:
        try:
            value = cell_figure(cell, unit).value
        except CellUnreadError as error:
            found.problems.append(_told(at, cell, error.reason))
            continue
        if week in weeks:
            found.problems.append(_told(at, cell, _TWICE))
        elif value is not None:
            weeks.add(week)
            found.values.append(SheetValue(at, week, metric, value, is_bare(cell)))
            found.remarks.extend([_told(at, cell, _ABOUT)] if is_about(cell) else [])
    return found


def _told(at: At, cell: Cell, reason: Bilingual) -> SheetProblem:
    return SheetProblem(at, " ".join(cell.text.split()), reason)


def _joined_readings(plan: SheetMap, metrics: tuple[SheetMetric, ...], readings: Sequence[_Readings]) -> SheetLayout:
    return SheetLayout(
        plan,
        metrics=metrics,
        values=tuple(value for reading in readings for value in reading.values),
        problems=tuple(problem for reading in readings for problem in reading.problems),
        remarks=tuple(remark for reading in readings for remark in reading.remarks),
    )


def _told_apart(metrics: list[SheetMetric]) -> tuple[SheetMetric, ...]:
    """Return ``metrics``; those of one name are called by their group, too."""
    names = Counter(plain_name(metric.name) for metric in metrics)
    return tuple(
        replace(metric, name=_joined(metric.group, metric.name))
        if metric.group and names[plain_name(metric.name)] > 1
        else metric
        for metric in metrics
    )


def _joined(group: str, name: str) -> str:
    return f"{group} {name}" if group[-1:].isascii() or name[:1].isascii() else group + name


def _turned_layout(found: SheetLayout, plan: SheetMap) -> SheetLayout:
    return replace(
        found,
        plan=plan,
        weeks=tuple(replace(week, at=week.at[::-1]) for week in found.weeks),
        metrics=tuple(replace(metric, at=metric.at[::-1]) for metric in found.metrics),
        values=tuple(replace(value, at=value.at[::-1]) for value in found.values),
        problems=tuple(replace(problem, at=problem.at[::-1]) for problem in found.problems),
        remarks=tuple(replace(remark, at=remark.at[::-1]) for remark in found.remarks),
    )
