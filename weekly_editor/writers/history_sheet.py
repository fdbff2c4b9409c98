"""What stands on the sheets of a workbook of many weeks: every week in a row, and every figure in a row."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property, lru_cache, reduce

from weekly_editor.analysis.figures import WeekFigures
from weekly_editor.analysis.history import History
from weekly_editor.analysis.incident_register import each_once
from weekly_editor.analysis.reading import PERCENT_SIGNS, is_more_good, meets, shown_decimals
from weekly_editor.analysis.series import MetricSeries, SeriesPoint, series_of
from weekly_editor.report.bilingual import Bilingual, Language
from weekly_editor.report.clean import clean_line
from weekly_editor.report.figure import EXACT, plain
from weekly_editor.report.markup import visible
from weekly_editor.report.model import Item, ObjectiveSection, Report, Topic, TrackSection
from weekly_editor.report.week import Week
from weekly_editor.writers.sheet import (
    INCIDENTS,
    PROGRESS,
    Formula,
    Number,
    Sheet,
    SheetColumn,
    SheetRow,
    Trend,
    Value,
    cell_range,
    counted_text,
    day_value,
    figure_value,
    incident_columns,
    incident_values,
    is_told_in_percent,
    item_text,
    minutes_value,
    outline_text,
    state_text,
    told_change,
    total_of,
)

SUMMARY = Bilingual("指标汇总", "Summary")
BY_WEEK = Bilingual("按周", "By week")
DETAILS = Bilingual("明细", "Details")
TARGETS = Bilingual("目标值", "Targets")
PROGRESS_TABLE = Bilingual("进展表", "ProgressTable")
OF_WEEK_COLUMN, STATE_COLUMN = 4, 7  # of the summary
WEEK_HEADS = 2  # columns before the first metric: the week and its Monday
MOST_PROGRESS_WEEKS = 53  # columns, the newest weeks
_WEEK = SheetColumn(Bilingual("周", "Week"), 12)
_MONDAY = SheetColumn(Bilingual("周一", "Monday"), 14, "center")
_COUNT, _COUNTED = Bilingual("事件数", "Incidents"), Bilingual("计入次数", "Counted")
_MINUTES = Bilingual("历时（分钟）", "Minutes")
_REGISTERED = (8, 3, 9)  # columns of the register: whether it counts, minutes, share
_REGISTER = Bilingual("事件登记", "IncidentRegister")


@dataclass(frozen=True)
class Told:
    """A series as a workbook tells it: what its figures read like, and what is aimed at, one a point of it."""

    series: MetricSeries
    group: str
    name: str
    unit: str
    values: tuple[Value, ...]
    targets: tuple[Value, ...]  # None where there is none
    wants_more: bool | None  # which direction is good

    @property
    def title(self) -> str:
        """What it is called, with its unit; percents say theirs themselves."""
        return f"{self.name}（{self.unit}）" if self.unit and self.unit not in PERCENT_SIGNS else self.name

    @property
    def numbers(self) -> list[Number]:
        """Its values, without those that are texts."""
        return [value for value in self.values if isinstance(value, Number)]

    @property
    def is_aimed(self) -> bool:
        """Tell whether it has a target in some week."""
        return any(target is not None for target in self.targets)

    def by_week(self, values: Sequence[Value]) -> dict[Week, Value]:
        """Return ``values``, one a point, by their weeks."""
        return {point.week: value for point, value in zip(self.series.points, values, strict=True)}


@dataclass(frozen=True)
class HistoryBook:
    """What a workbook tells of ``weeks`` (the oldest first), in the words of ``language``."""

    weeks: tuple[WeekFigures, ...]
    told: tuple[Told, ...]
    reports: tuple[Report, ...]  # the newest first
    language: Language

    @cached_property
    def aimed(self) -> tuple[Told, ...]:
        """The series that have a target in some week."""
        return tuple(told for told in self.told if told.is_aimed)

    @cached_property
    def matters(self) -> dict[str, "Matter"]:
        """The work that its reports tell of."""
        return matters_of(self.reports)

    @cached_property
    def incident_counts(self) -> tuple[tuple[Number, Number, Number], ...]:
        """How many incidents there were, what they count for, and their minutes, one a week."""
        return tuple(incident_counts(figures) for figures in self.weeks)

    @cached_property
    def rows(self) -> dict[Week, int]:
        """The row of every week, counted from 0, in the sheets that have one a week."""
        return {figures.week: row for row, figures in enumerate(self.weeks, start=1)}

    def cells(self, place: int) -> str:
        """Return the values of the series ``place``, one a week."""
        return self._column(BY_WEEK, WEEK_HEADS + place)

    def target_cells(self, told: Told) -> str:
        """Return the targets of ``told``, one of those that are ``aimed``, one a week."""
        return self._column(TARGETS, WEEK_HEADS + self.aimed.index(told))

    def incident_cells(self, place: int) -> str:
        """Return how many incidents there were (0), what they count for (1), and their minutes (2), one a week."""
        return self._column(BY_WEEK, WEEK_HEADS + len(self.told) + place)

    def cell(self, place: int, week: Week) -> str:
        """Return the value of the series ``place`` in ``week``."""
        row, column = self.rows[week], WEEK_HEADS + place
        return cell_range(BY_WEEK.text(self.language), row, column, row, column).partition(":")[0]

    def _column(self, sheet: Bilingual, column: int) -> str:
        return cell_range(sheet.text(self.language), 1, column, len(self.weeks), column)


def history_book(reports: Iterable[Report], history: History, language: Language) -> HistoryBook:
    """Return what the weeks of ``history`` say, and what ``reports`` say of them besides."""
    weeks = tuple(reversed(each_once(history.known)))
    by_week = {figures.week: figures for figures in weeks}
    told = tuple(_told(series, by_week) for series in series_of(history.known, history.definitions) if series.points)
    newest_first = tuple(sorted(reports, key=lambda report: report.week, reverse=True))
    return HistoryBook(weeks, told, newest_first, language)


def told_of(series: MetricSeries, group: str = "") -> Told:
    """Return ``series`` as a workbook tells it."""
    unit = series.unit.strip()
    decimals = shown_decimals(unit, series.metric)
    values = tuple(figure_value(point.value, unit, decimals) for point in series.points)
    targets = tuple(figure_value(point.target, unit) for point in series.points)
    wants_more = is_more_good(series.reading, series.metric)
    return Told(series, group, clean_line(visible(series.name)), visible(unit), values, targets, wants_more)


def history_sheets(book: HistoryBook) -> tuple[Sheet, ...]:
    """Return the sheets of ``book``: 指标汇总, 按周, 明细, 项目进展, 生产事件, and 目标值 where there are targets."""
    sheets = (_summary(book), _by_week(book), _details(book), _progress(book), _incidents(book))
    return (*sheets, _targets(book)) if book.aimed else sheets


def named_cells(book: HistoryBook) -> Iterator[tuple[str, str]]:
    """Yield names to go on calculating with, and their cells: the weeks, all values, and what incidents come to."""
    last_row, last_metric = max(len(book.weeks), 1), WEEK_HEADS + len(book.told) - 1
    sheet = BY_WEEK.text(book.language)
    yield Bilingual("全部周", "AllWeeks").text(book.language), cell_range(sheet, 1, 0, last_row, 0)
    if book.told:
        values = cell_range(sheet, 1, WEEK_HEADS, last_row, last_metric)
        yield Bilingual("全部数值", "AllValues").text(book.language), values
    for place, name in enumerate(("IncidentCounts", "IncidentShares", "IncidentMinutes"), start=last_metric + 1):
        zh = ("事件数", "计入次数", "事件历时")[place - last_metric - 1]
        yield Bilingual(zh, name).text(book.language), cell_range(sheet, 1, place, last_row, place)


def is_met(told: Told, point: SeriesPoint) -> bool | None:
    """Tell whether ``point`` of ``told`` meets its target, None where nobody can know."""
    return None if point.target is None else meets(point.value, point.target, wants_more=told.wants_more)


@lru_cache(1024)
def week_and_monday(week: Week) -> tuple[str, Number | str]:
    """Return how ``week`` is written, and its first day."""
    return str(week), day_value(week.monday)


@lru_cache(1024)
def _week_before(week: Week) -> Week:
    return week.shifted(-1)


def change_before(told: Told, place: int, language: Language) -> Number | None:
    """Return how far the point ``place`` of ``told`` moved since the week just before, None where one is not known."""
    points = told.series.points
    now, before = points[place], points[place - 1] if place else None
    if before is None or before.week != _week_before(now.week):
        return None
    if not (isinstance(told.values[place], Number) and isinstance(told.values[place - 1], Number)):
        return None
    return told_change(before.value, now.value, told.unit, told.series.metric, language)


def _told(series: MetricSeries, by_week: Mapping[Week, WeekFigures]) -> Told:
    if series.metric is not None and series.metric.section:
        return told_of(series, visible(series.metric.section))
    figures, newest = by_week[series.points[-1].week], series.points[-1].reading
    heads = (head for reading, head in zip(figures.readings, figures.heads, strict=False) if reading is newest)
    return told_of(series, visible(next(heads, "")))


def _by_week(book: HistoryBook) -> Sheet:
    register = _REGISTER.text(book.language)
    week, counted, minutes, share = (_head(book, place) for place in (0, *_REGISTERED))
    yes = counted_text(True, book.language)
    of_week = f"{register}[{week}],{{0}}"
    incidents = (
        (_COUNT, f"COUNTIFS({of_week})"),
        (_COUNTED, f'SUMIFS({register}[{share}],{of_week},{register}[{counted}],"{yes}")'),
        (_MINUTES, f"SUMIFS({register}[{minutes}],{of_week})"),
    )
    columns = (
        _WEEK,
        _MONDAY,
        *(SheetColumn(_both(told.title), 22, "right") for told in book.told),
        *(SheetColumn(title, 12, "right", formula=formula) for title, formula in incidents),
    )
    values = [told.by_week(told.values) for told in book.told]
    rows = [
        (*week_and_monday(figures.week), *(known.get(figures.week) for known in values), *counts)
        for figures, counts in zip(book.weeks, book.incident_counts, strict=True)
    ]
    return Sheet(BY_WEEK, Bilingual("按周表", "WeekTable"), columns, rows, frozen=WEEK_HEADS, wraps=False)


def incident_counts(figures: WeekFigures) -> tuple[Number, Number, Number]:
    """Return how many incidents the week had, what they count for, and how many minutes they took."""
    count, counted = Decimal(len(figures.incidents)), Decimal(0)
    for incident in figures.incidents:
        counted = EXACT.add(counted, incident.share if incident.counts else Decimal(0))
    minutes = total_of(minutes_value(incident.started_at, incident.ended_at) for incident in figures.incidents)
    return Number(count, "0", str(count)), Number(counted, "General", plain(counted)), minutes


def _targets(book: HistoryBook) -> Sheet:
    columns = (_WEEK, _MONDAY, *(SheetColumn(_both(told.title), 22, "right") for told in book.aimed))
    targets = [told.by_week(told.targets) for told in book.aimed]
    rows = [(*week_and_monday(figures.week), *(known.get(figures.week) for known in targets)) for figures in book.weeks]
    return Sheet(TARGETS, Bilingual("目标表", "TargetTable"), columns, rows, frozen=WEEK_HEADS, wraps=False)


def _details(book: HistoryBook) -> Sheet:
    columns = (
        _WEEK,
        _MONDAY,
        SheetColumn(Bilingual("分组", "Group"), 24),
        SheetColumn(Bilingual("指标", "Metric"), 40),
        SheetColumn(Bilingual("数值", "Value"), 18, "right"),
        SheetColumn(Bilingual("单位", "Unit"), 10),
        SheetColumn(Bilingual("较上周", "Change"), 22, "right"),
        SheetColumn(Bilingual("目标", "Target"), 18, "right"),
        SheetColumn(Bilingual("状态", "State"), 14, "center", "state"),
    )
    rows = [row for told in book.told for row in _detail_rows(told, book.language)]
    return Sheet(DETAILS, Bilingual("明细表", "DetailTable"), columns, rows, frozen=4, wraps=False)


def _detail_rows(told: Told, language: Language) -> Iterator[SheetRow]:
    for place, point in enumerate(told.series.points):
        yield (
            *week_and_monday(point.week),
            told.group,
            told.name,
            told.values[place],
            told.unit,
            change_before(told, place, language),
            told.targets[place],
            state_text(is_met(told, point), language),
        )


def _summary(book: HistoryBook) -> Sheet:
    columns = (
        SheetColumn(Bilingual("分组", "Group"), 24),
        SheetColumn(Bilingual("指标", "Metric"), 40),
        SheetColumn(Bilingual("单位", "Unit"), 10),
        SheetColumn(Bilingual("最新", "Latest"), 18, "right"),
        SheetColumn(Bilingual("最新周", "Of week"), 12),
        SheetColumn(Bilingual("较上周", "Change"), 22, "right", "arrow"),
        SheetColumn(Bilingual("目标", "Target"), 18, "right"),
        SheetColumn(Bilingual("状态", "State"), 14, "center", "state"),
        SheetColumn(Bilingual("走势", "Trend"), 24, "center"),
        SheetColumn(Bilingual("平均", "Average"), 18, "right"),
        SheetColumn(Bilingual("最低", "Lowest"), 18, "right"),
        SheetColumn(Bilingual("最高", "Highest"), 18, "right"),
        SheetColumn(Bilingual("周数", "Weeks"), 10, "right"),
    )
    rows = [_summary_row(book, place, told) for place, told in enumerate(book.told)]
    return Sheet(SUMMARY, Bilingual("汇总表", "SummaryTable"), columns, rows, frozen=2)


def _summary_row(book: HistoryBook, place: int, told: Told) -> SheetRow:
    newest = told.series.points[-1]
    value = told.values[-1]
    cell, cells = book.cell(place, newest.week), book.cells(place)
    change = change_before(told, len(told.series.points) - 1, book.language)
    week_before = book.cell(place, newest.week.shifted(-1)) if change else ""
    by = f"({cell}-{week_before})"
    if is_told_in_percent(told.series.metric, change):
        by += f"/{week_before}"
    elif told.unit in PERCENT_SIGNS:
        by += "*100"
    return (
        told.group,
        told.name,
        told.unit,
        Formula(cell, value) if isinstance(value, Number) else value,
        str(newest.week),
        Formula(by, change) if change else None,
        told.targets[-1],
        state_text(is_met(told, newest), book.language),
        Trend(cells),
        *_statistics(told, cells),
    )


def _statistics(told: Told, cells: str) -> tuple[Value, ...]:
    """Return average, lowest, highest and number of the values in ``cells``."""
    numbers = told.numbers
    if not numbers:
        return None, None, None, None
    pattern = max((number.pattern for number in numbers), key=len)
    longest = max((number.shown for number in numbers), key=len)
    values = [number.value for number in numbers]
    average = EXACT.divide(reduce(EXACT.add, values), Decimal(len(values)))
    return (
        Formula(f"AVERAGE({cells})", Number(average, _finer(pattern), f"{longest}.00")),
        Formula(f"MIN({cells})", Number(min(values), pattern, longest)),
        Formula(f"MAX({cells})", Number(max(values), pattern, longest)),
        Formula(f"COUNT({cells})", Number(Decimal(len(values)), "0", str(len(values)))),
    )


def _finer(pattern: str) -> str:
    """Return the number format ``pattern`` with two more decimals: an average lies between values."""
    digits = pattern.removesuffix("%")
    return f"{digits}{'' if '.' in digits else '.'}00{pattern[len(digits) :]}"


def _incidents(book: HistoryBook) -> Sheet:
    rows = [
        (str(figures.week), *incident_values(incident, book.language))
        for figures in book.weeks
        for incident in figures.incidents
    ]
    return Sheet(INCIDENTS, _REGISTER, (_WEEK, *incident_columns(1)), rows, frozen=1)


def _head(book: HistoryBook, column: int) -> str:
    """Return the head of a column of the register."""
    return (_WEEK, *incident_columns(1))[column].title.text(book.language)


@dataclass
class Matter:
    """A piece of work over the weeks: what the newest report says of it, and how far it was in each."""

    section: str
    newest: Item | Topic
    last: Week
    first: Week
    progress: dict[Week, Value]


def _progress(book: HistoryBook) -> Sheet:
    weeks = [report.week for report in book.reports[:MOST_PROGRESS_WEEKS]][::-1]
    columns = (
        SheetColumn(Bilingual("章节", "Section"), 20),
        SheetColumn(Bilingual("事项", "Item"), 28),
        SheetColumn(Bilingual("首次", "First"), 12),
        SheetColumn(Bilingual("最近", "Last"), 12),
        SheetColumn(Bilingual("截止日期", "Due"), 14, "center"),
        SheetColumn(Bilingual("负责人", "Owner"), 14),
        SheetColumn(Bilingual("最新进展", "Latest"), 56),
        *(SheetColumn(_both(str(week)), 12, "right", "bar") for week in weeks),
    )
    rows = [
        (
            matter.section,
            visible(matter.newest.title),
            str(matter.first),
            str(matter.last),
            matter.newest.due if isinstance(matter.newest, Item) else None,
            visible(matter.newest.owner) if isinstance(matter.newest, Item) else "",
            item_text(matter.newest) if isinstance(matter.newest, Item) else outline_text(matter.newest.entries),
            *(matter.progress.get(week) for week in weeks),
        )
        for matter in book.matters.values()
    ]
    return Sheet(PROGRESS, PROGRESS_TABLE, columns, rows, frozen=2)


def matters_of(reports: Iterable[Report]) -> dict[str, Matter]:
    """Return every matter of ``reports``, the newest first, in the order in which they tell of it."""
    matters: dict[str, Matter] = {}
    for report in reports:
        for section, told in _told_matters(report):
            matter = matters.setdefault(told.matter, Matter(section, told, report.week, report.week, {}))
            matter.first = report.week
            if isinstance(told, Item) and told.progress is not None:
                matter.progress[report.week] = figure_value(told.progress, "%")
    return matters


def _told_matters(report: Report) -> Iterator[tuple[str, Item | Topic]]:
    for section in report.sections:
        match section:
            case TrackSection(title=title, topics=topics):
                head = visible(title)
                yield from ((head, topic) for topic in topics)
            case ObjectiveSection(title=title, code=code, items=items):
                head = visible(f"{code} {title}".strip())
                yield from ((head, item) for item in items)
            case _:
                pass


def _both(text: str) -> Bilingual:
    return Bilingual(text, text)
