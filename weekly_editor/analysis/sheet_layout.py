"""A sheet as metrics over weeks: what its plan makes of its cells, value by value, and which cells cannot be read."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, replace
from decimal import Decimal

from weekly_editor.analysis.definition import plain_name
from weekly_editor.analysis.sheet_head import read_head
from weekly_editor.analysis.sheet_value import CellUnreadError, cell_figure, is_blank, is_figure, unit_said
from weekly_editor.analysis.sheet_week import WeekLines, is_year, week_lines
from weekly_editor.report.bilingual import Bilingual
from weekly_editor.report.grid import At, Cell, Grid, Merge
from weekly_editor.report.sheet_map import SheetMap
from weekly_editor.report.week import Week

_TWICE = Bilingual(
    "这一周的这项指标已有一个值，只取前面的", "this metric has a value in this week already; the first counts"
)


@dataclass(frozen=True, slots=True)
class SheetWeek:
    """A week, and where the sheet names it."""

    at: At
    week: Week


@dataclass(frozen=True, slots=True)
class SheetMetric:
    """A metric as the sheet has it; ``group`` is the head above its name, ``line`` 0 in a list."""

    at: At
    line: int
    name: str
    unit: str = ""
    group: str = ""


@dataclass(frozen=True, slots=True)
class SheetValue:
    """A value, in the unit of its metric, which is the place of that among the metrics of the layout."""

    at: At
    week: Week
    metric: int
    value: Decimal


@dataclass(frozen=True, slots=True)
class SheetProblem:
    """A cell that cannot be read, what it says and why."""

    at: At
    text: str
    reason: Bilingual


@dataclass(frozen=True)
class SheetLayout:
    """What a sheet says by its ``plan``; places are those of the sheet, weeks in its order.

    ``lacks_year`` is told where the sheet leaves years out and the plan does not say the first one; nothing is read
    then."""

    plan: SheetMap
    weeks: tuple[SheetWeek, ...] = ()
    metrics: tuple[SheetMetric, ...] = ()
    values: tuple[SheetValue, ...] = ()
    problems: tuple[SheetProblem, ...] = ()
    lacks_year: bool = False


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
    metrics, values, problems = [], [], []
    for number, column in enumerate(columns):
        reading = _Readings(number, head.unit(column), head.default_unit)
        for row, week, cell in by_column[column]:
            reading.read((row, column), week, cell)
        values += reading.values
        problems += reading.problems
        at = (head.name_row(column), column)
        metrics.append(SheetMetric(at, column, head.name(column), reading.unit, head.group(column)))
    return SheetLayout(plan, (), _told_apart(metrics), tuple(values), tuple(problems))


_Cells = list[tuple[int, Week, Cell]]  # of one metric: row, week, what stands there


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
    readings: list[_Readings] = []
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
            readings.append(_Readings(numbers[key], unit, ""))
        readings[numbers[key]].read((line.line, plan.value_line), line.week, cell)
    units = [replace(metric, unit=reading.unit) for metric, reading in zip(metrics, readings, strict=True)]
    values = [value for reading in readings for value in reading.values]
    problems = [problem for reading in readings for problem in reading.problems]
    return SheetLayout(plan, (), tuple(units), tuple(values), tuple(problems))


class _Readings:
    """The values of one metric, all of one unit: the one its head says, else that of its first value."""

    def __init__(self, metric: int, unit: str, default_unit: str) -> None:
        self._metric = metric
        self._default_unit = default_unit
        self._weeks: set[Week] = set()
        self.unit = unit
        self.values: list[SheetValue] = []
        self.problems: list[SheetProblem] = []

    def read(self, at: At, week: Week, cell: Cell) -> None:
        """Read the value that ``cell`` says of ``week``."""
        try:
            figure = cell_figure(cell, self.unit)
        except CellUnreadError as error:
            self._tell(at, cell, error.reason)
            return
        if week in self._weeks:
            self._tell(at, cell, _TWICE)
            return
        self._weeks.add(week)
        self.unit = self.unit or figure.unit or self._default_unit
        if figure.value is not None:
            self.values.append(SheetValue(at, week, self._metric, figure.value))

    def _tell(self, at: At, cell: Cell, reason: Bilingual) -> None:
        self.problems.append(SheetProblem(at, " ".join(cell.text.split()), reason))


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
    )
