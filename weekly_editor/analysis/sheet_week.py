"""The weeks that a line of labels names, with the years that are left out filled in."""

import itertools
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from weekly_editor.analysis.sheet_value import is_blank
from weekly_editor.analysis.week_label import WeekName, week_name
from weekly_editor.report.bilingual import Bilingual
from weekly_editor.report.grid import Cell, Grid
from weekly_editor.report.pattern import late_pattern
from weekly_editor.report.week import Week

_YEAR = late_pattern(r"(?<!\d)(20\d\d)(?:\s*(?:年度?|FY))?")
_YEAR_ALONE = late_pattern(r"(?:FY)?\s*(20\d\d)(?:\s*年度?)?")
_SUMMARY = late_pattern(
    r".*(?:合计|小计|总计|汇总|平均|均值|最[大小高低]|累计|目标|备注|说明|口径|来源|单位|数据|同比|环比"
    r"|total|sum|average|mean|max|min|target|note|source).*",
    re.IGNORECASE,
)
_HALF_A_YEAR = 26  # weeks
_REPEATED = Bilingual("这一周已经出现过，只取前面的", "this week stands there already; the first one counts")
_UNREAD = Bilingual("看不出是哪一周", "which week this is cannot be told")
_NO_WEEK = Bilingual("这一年没有这一周或这一天", "its year has no such week or day")


@dataclass(frozen=True, slots=True)
class WeekLine:
    """A line (of cells across the line of labels) and the week whose values stand in it."""

    line: int
    week: Week


@dataclass(frozen=True)
class WeekLines:
    """The weeks of a sheet as they stand there, and the lines whose label cannot be read, with the reason."""

    weeks: tuple[WeekLine, ...] = ()
    problems: Mapping[int, Bilingual] = field(default_factory=dict)
    lacks_year: bool = False  # the sheet leaves years out, and nobody has said the first


def cell_week_name(cell: Cell | None) -> WeekName | None:
    """Return which week ``cell`` names, None where it names none."""
    if cell is None or cell.is_error or isinstance(cell.value, bool):
        return None
    return week_name(cell.value)


def year_in(text: str) -> int:
    """Return the first year that ``text`` names, 0 where it names none."""
    match = _YEAR.search(text)
    return int(match[1]) if match else 0


def is_year(cell: Cell) -> bool:
    """Tell whether ``cell`` says a year and nothing else."""
    return _YEAR_ALONE.fullmatch(cell.text.strip()) is not None


def week_lines(grid: Grid, column: int, year: int, *, is_list: bool = False) -> WeekLines:
    """Return the weeks named in ``column`` of ``grid``, from the top.

    Years that are left out follow from one that stands alone above or to the left, else from ``year``, that of the
    first week, which lacks where it is 0. In a list many lines may be of one week, and a blank label is the one
    above it."""
    names = _names(grid, column, is_list=is_list)
    years = _Years(year, _anchors(grid, column), is_newest_first=_is_newest_first(list(names.values())))
    weeks: list[WeekLine] = []
    problems: dict[int, Bilingual] = {}
    seen: set[Week] = set()
    for row in sorted({row for row, _ in grid.cells}):
        years.pass_by(row)
        if (name := names.get(row)) is None:
            if weeks and is_blank(grid.cells.get((row, column))):
                weeks += [WeekLine(row, weeks[-1].week)] if is_list else []
            elif weeks and not years.is_named_in(row) and _is_to_be_read(grid, row, column):
                problems[row] = _UNREAD
        elif (week := name.week(years.of(name))) is None:
            problems[row] = _NO_WEEK
        elif week in seen and not is_list:
            problems[row] = _REPEATED
        else:
            seen.add(week)
            weeks.append(WeekLine(row, week))
    return WeekLines(tuple(weeks), problems, years.is_lacking)


def _names(grid: Grid, column: int, *, is_list: bool) -> dict[int, WeekName]:
    """Return what the labels say, by their rows; what may be figures counts only where nothing is sure."""
    rows = {row for row, _ in grid.cells} if is_list else {row for row, at in grid.cells if at == column}
    cell_at = grid.cell if is_list else lambda row, column: grid.cells.get((row, column))
    names = {row: name for row in sorted(rows) if (name := cell_week_name(cell_at(row, column)))}
    sure = {row: name for row, name in names.items() if name.is_sure}
    return sure or names


class _Years:
    """The year that is meant from label to label, which turns where the numbers begin anew."""

    def __init__(self, year: int, anchors: Mapping[int, int], *, is_newest_first: bool) -> None:
        self._year = year
        self._anchors = anchors
        self._step = -1 if is_newest_first else 1
        self._before: int | None = None  # the place in the year of the label before
        self.is_lacking = False

    def is_named_in(self, row: int) -> bool:
        """Tell whether a year stands alone in ``row``."""
        return row in self._anchors

    def pass_by(self, row: int) -> None:
        """Take the year that stands in ``row``, if one does."""
        if row in self._anchors:
            self._year, self._before = self._anchors[row], None

    def of(self, name: WeekName) -> int:
        """Return the year of ``name``, the next one from the top."""
        place = _place_in_year(name)
        if name.year is not None:
            self._year = name.year
        elif self._before is not None and (self._before - place) * self._step > _HALF_A_YEAR:
            self._year += self._step
        self.is_lacking = self.is_lacking or (name.year is None and not self._year)
        self._before = place
        return self._year


def _place_in_year(name: WeekName) -> int:
    """Return about which week of its year is meant."""
    return name.number or (name.first[0] - 1) * 52 // 12 + name.first[1] // 7


def _is_newest_first(names: Sequence[WeekName]) -> bool:
    places = [(name.year or 0, _place_in_year(name)) for name in names]
    steps = [(after > before) - (after < before) for before, after in itertools.pairwise(places)]
    return sum(steps) < 0


def _anchors(grid: Grid, column: int) -> dict[int, int]:
    """Return the years that stand alone in ``column`` or to the left of it, by their row."""
    found: dict[int, int] = {}
    for (row, at), cell in grid.cells.items():
        if at <= column and is_year(cell):
            found[row] = year_in(cell.text)
    return found


def _is_to_be_read(grid: Grid, row: int, column: int) -> bool:
    cell = grid.cells.get((row, column))
    return not is_blank(cell) and cell is not None and _SUMMARY.fullmatch(cell.text) is None
