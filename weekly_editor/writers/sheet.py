"""What stands on the sheets of a workbook: rows of true numbers, days and texts under fixed heads."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from decimal import Decimal
from functools import lru_cache
from typing import Literal, NamedTuple

from weekly_editor.analysis.history import History
from weekly_editor.analysis.movement import PERCENT_DECIMALS, exact_difference, relative_change
from weekly_editor.analysis.reading import PERCENT_SIGNS, is_on_target, is_ratio, rounded, shown_decimals, target_of
from weekly_editor.analysis.unit import converted
from weekly_editor.document.numeral import entry_label
from weekly_editor.report.bilingual import Bilingual, Language
from weekly_editor.report.figure import EXACT, decimals_of, plain
from weekly_editor.report.markup import visible
from weekly_editor.report.metric import Metric
from weekly_editor.report.model import (
    Incident,
    IncidentsSection,
    Item,
    MetricGroup,
    MetricsSection,
    ObjectiveSection,
    Outline,
    PlanSection,
    Reading,
    Report,
    TrackSection,
)
from weekly_editor.report.wording import wording_of

MAX_DIGITS = 15  # a spreadsheet rounds what has more
MAX_DECIMALS = 20
FIRST_YEAR = 1901  # sheets count days from 1900, its first two months wrongly
DAY = "yyyy-mm-dd"
_DAY_ZERO = date(1899, 12, 30)
_TREND_WEEKS = 26  # behind a figure, this week's included
_TREND_HEADS = 2  # columns before the first week
_YES, _NO = Bilingual("是", "yes"), Bilingual("否", "no")
_POINTS = Bilingual(" 个百分点", " pp")
_THOUSANDTHS = Bilingual(" 个千分点", " per-mille points")

Align = Literal["left", "center", "right"]
Drawn = Literal["", "bar", "arrow", "state"]


class Number(NamedTuple):
    """A figure as the sheet stores it, and the number format that makes it read like ``shown``."""

    value: Decimal
    pattern: str
    shown: str


@dataclass(frozen=True, slots=True)
class Trend:
    """A small line over the numbers in ``cells``, a range like ``'走势'!C2:H2``."""

    cells: str


@dataclass(frozen=True, slots=True)
class Formula:
    """A formula without its ``=``, and what it gives."""

    text: str
    result: Number | str


Value = str | Number | Formula | Trend | date | datetime | None
SheetRow = Sequence[Value]


@dataclass(frozen=True, slots=True)
class SheetColumn:
    """A column under its head; it grows with what stands in it, up to ``widest`` digits' widths.

    ``drawn`` is what shows its values besides: a bar from 0 to 100%, an arrow for the sign, or the colour of a state.
    ``formula`` computes the values that are known; ``{2}`` in it is the cell of its row in the third column.
    ``is_summed`` puts the sum below."""

    title: Bilingual
    widest: int
    align: Align = "left"
    drawn: Drawn = ""
    formula: str = ""
    is_summed: bool = False


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet, a native table called ``table``; None or "" stand where nothing is known.

    The first ``frozen`` columns stay in sight. Rows that do not ``wrap`` are all of one height."""

    name: Bilingual
    table: Bilingual
    columns: tuple[SheetColumn, ...]
    rows: Sequence[SheetRow]
    frozen: int = 0
    wraps: bool = True


METRICS = Bilingual("指标", "Metrics")
PROGRESS = Bilingual("项目进展", "Progress")
INCIDENTS = Bilingual("生产事件", "Incidents")
PLAN = Bilingual("下周计划", "Next week")
TRENDS = Bilingual("走势", "Trends")


def report_sheets(report: Report, history: History) -> tuple[Sheet, ...]:
    """Return the sheets 指标, 项目进展, 生产事件 and 下周计划 of ``report``, and 走势 where earlier weeks are known."""
    trends = _trends_sheet(report, history)
    weeks = 0 if trends is None else len(trends.columns) - _TREND_HEADS
    sheets = (
        _metrics_sheet(report, history, weeks),
        _progress_sheet(report),
        _incidents_sheet(report),
        _plan_sheet(report),
    )
    return sheets if trends is None else (*sheets, trends)


def figure_value(value: Decimal | None, unit: str = "", decimals: int | None = None) -> Number | str | None:
    """Return ``value`` as a number; as text where a spreadsheet would round it.

    It shows so many ``decimals``, None for all it has, and keeps them all.
    Percents become true ones: 99.998 with unit % is stored as 0.99998 and shown as 99.998%, so that products and
    sums with it are right and the cell still reads as the report does."""
    if value is None:
        return None
    if _is_rounded(value):
        return plain(value) + unit
    shown = rounded(value, decimals)
    pattern = _pattern(decimals_of(value) if decimals is None else decimals, unit)
    if unit in PERCENT_SIGNS:
        return Number(value.scaleb(-2), pattern, f"{plain(shown)}%")
    return Number(value, pattern, f"{shown:,}")


def day_value(day: date) -> Number | str:
    """Return ``day`` as the number by which a sheet counts it; as text where sheets count wrongly."""
    if day.year < FIRST_YEAR:
        return day.isoformat()
    return Number(Decimal((day - _DAY_ZERO).days), DAY, day.isoformat())


def change_value(
    before: Decimal | None, now: Decimal | None, unit: str, language: Language, decimals: int | None = None
) -> Number | None:
    """Return the difference with its sign; that of two ratios is in points and stored as such (10.8 pp).

    It shows so many ``decimals``, but never reads as none where there is one; None for all it has. None where one
    of them is not known, or where a spreadsheet would round the difference."""
    if before is None or now is None:
        return None
    change = exact_difference(before, now)  # with the decimals of the one that has more
    if _is_rounded(change):
        return None
    if decimals is None or not change:
        decimals = decimals_of(change)
    decimals = max(decimals, -change.adjusted()) if change else decimals
    points = _POINTS.text(language) if unit in PERCENT_SIGNS else _THOUSANDTHS.text(language) if unit == "‰" else ""
    by = rounded(change, decimals)
    return Number(change, _signed_pattern(decimals, points), f"{by:+,}{points}" if by else f"{by:,}{points}")


def told_change(before: Decimal, now: Decimal, unit: str, metric: Metric | None, language: Language) -> Number | None:
    """Return the change as ``metric`` wants it told: in percent where that has a meaning, else the difference."""
    if metric is not None and metric.change == "percent" and relative_change(before, now):
        return rate_value(before, now)
    return change_value(before, now, unit, language, shown_decimals(unit, metric))


def is_told_in_percent(metric: Metric | None, change: Number | None) -> bool:
    """Tell whether ``told_change`` gave the ``change`` of ``metric`` in percent."""
    return metric is not None and metric.change == "percent" and change is not None and change.pattern.endswith("%")


def rate_value(before: Decimal | None, now: Decimal | None) -> Number | None:
    """Return the change in percent of ``before``; None where one is not known or a percentage has no meaning."""
    if before is None or now is None or (percent := relative_change(before, now)) is None:
        return None
    pattern = f"{_zeros(PERCENT_DECIMALS)}%"
    exact = EXACT.divide(exact_difference(before, now), before)
    return Number(exact, f"+{pattern};-{pattern};{pattern}", f"{percent:+,}%")


def total_of(values: Iterable[Value]) -> Number:
    """Return the sum of the numbers among ``values``, shown with the most decimals that one of them has."""
    numbers = [value for value in values if isinstance(value, Number)]
    longest = max((number.pattern for number in numbers), key=len, default="#,##0")
    total = sum((number.value for number in numbers), Decimal(0))
    return Number(total, longest, f"{total:,}")


def cell_range(sheet: str, first_row: int, first_column: int, last_row: int, last_column: int) -> str:
    """Return the cells of the sheet ``sheet`` between two corners, counted from 0: ``'走势'!$C$2:$H$2``."""
    first, last = (
        f"${_letters(column)}${row + 1}" for row, column in ((first_row, first_column), (last_row, last_column))
    )
    return f"'{sheet}'!{first}:{last}"


def cell_name(row: int, column: int) -> str:
    """Return the name of a cell, counted from 0, within its sheet: ``C2``."""
    return f"{_letters(column)}{row + 1}"


def _letters(column: int) -> str:
    letters = ""
    column += 1
    while column:
        column, place = divmod(column - 1, 26)
        letters = chr(ord("A") + place) + letters
    return letters


def outline_text(outline: Outline) -> str:
    """Return the entries of ``outline`` one a line, labelled, each level two spaces further in."""
    return "\n".join(_outline_lines(outline, 0))


def _metrics_sheet(report: Report, history: History, trend_weeks: int) -> Sheet:
    """Return the readings beside those of the week before; a trend over so many weeks where there are any."""
    change = 'IF(COUNT({2},{3})=2,({2}-{3})*IF(OR({6}="%",{6}="％"),100,1),"")'  # of percents: in points
    ratio = 'OR({6}="%",{6}="％",{6}="‰")'  # a percentage of one would be taken for points
    rate = f'IF(OR({ratio},COUNT({{2}},{{3}})<2),"",IF(AND({{3}}>0,{{2}}>=0),({{2}}-{{3}})/{{3}},""))'
    trend = (SheetColumn(TRENDS, 20, "center"),) if trend_weeks else ()
    columns = (
        SheetColumn(Bilingual("分组", "Group"), 24),
        SheetColumn(Bilingual("指标", "Metric"), 36),
        SheetColumn(Bilingual("本周", "This week"), 18, "right"),
        SheetColumn(_title_of_week_before(report, history), 18, "right"),
        SheetColumn(Bilingual("变化", "Change"), 20, "right", "arrow", change),
        SheetColumn(Bilingual("变化率", "Change in percent"), 14, "right", formula=rate),
        SheetColumn(Bilingual("单位", "Unit"), 10),
        SheetColumn(Bilingual("目标", "Target"), 18, "right"),
        SheetColumn(Bilingual("状态", "State"), 14, "center", "state"),
        *trend,
        SheetColumn(Bilingual("说明", "Note"), 50),
    )
    rows: list[SheetRow] = []
    for row, (group, reading) in enumerate(_readings(report), start=1):
        cells = cell_range(TRENDS.text(report.language), row, _TREND_HEADS, row, _TREND_HEADS + trend_weeks - 1)
        drawn = (Trend(cells),) if trend_weeks else ()
        values = _reading_values(reading, history, report.language)
        rows.append((visible(group.title), *values, *drawn, visible(reading.note)))
    return Sheet(METRICS, Bilingual("指标表", "MetricTable"), columns, rows, frozen=2)


def _readings(report: Report) -> Iterator[tuple[MetricGroup, Reading]]:
    for section in report.sections:
        if isinstance(section, MetricsSection):
            for group in section.groups:
                for reading in group.readings:
                    yield group, reading


def _trends_sheet(report: Report, history: History) -> Sheet | None:
    """Return the readings over the last weeks, in the order of 指标; None where no earlier week knows one."""
    weeks = (*history.weeks, report.week)[-_TREND_WEEKS:]
    rows: list[SheetRow] = []
    for _, reading in _readings(report):
        values = (*history.values_before(reading), reading.value)[-len(weeks) :]
        unit = reading.unit.strip()
        rows.append((visible(reading.name), visible(unit), *(figure_value(value, unit) for value in values)))
    if not any(value is not None for row in rows for value in row[2:-1]):
        return None
    heads = (SheetColumn(Bilingual("指标", "Metric"), 36), SheetColumn(Bilingual("单位", "Unit"), 10))
    columns = tuple(SheetColumn(Bilingual(str(week), str(week)), 16, "right") for week in weeks)
    return Sheet(TRENDS, Bilingual("走势表", "TrendTable"), (*heads, *columns), rows, frozen=2)


def _title_of_week_before(report: Report, history: History) -> Bilingual:
    previous = history.previous
    if previous is None or previous.week == report.week.shifted(-1):
        return Bilingual("上周", "Last week")
    return Bilingual(str(previous.week), str(previous.week))  # weeks were left out: "last week" would be wrong


def _reading_values(reading: Reading, history: History, language: Language) -> SheetRow:
    unit = reading.unit.strip()
    metric = history.definitions.of(reading)
    decimals = shown_decimals(unit, metric)
    before = history.reading_before(reading)
    value_before = None if before is None or before.value is None else converted(before.value, before.unit, unit)
    now, then = figure_value(reading.value, unit, decimals), figure_value(value_before, unit, decimals)
    are_numbers = isinstance(now, Number) and isinstance(then, Number)
    return (
        visible(reading.name),
        now,
        then,
        change_value(value_before, reading.value, unit, language, decimals) if are_numbers else None,
        rate_value(value_before, reading.value) if are_numbers and not is_ratio(unit) else None,
        visible(unit),
        figure_value(target_of(reading, metric), unit),
        state_text(is_on_target(reading, metric), language),
    )


def state_text(is_met: bool | None, language: Language) -> str:
    """Return what is said of a figure that meets its target, or does not; "" where nobody can know."""
    wording = wording_of(language)
    return "" if is_met is None else wording.met if is_met else wording.missed


def _progress_sheet(report: Report) -> Sheet:
    columns = (
        SheetColumn(Bilingual("章节", "Section"), 20),
        SheetColumn(Bilingual("事项", "Item"), 28),
        SheetColumn(Bilingual("进展", "Progress"), 64),
        SheetColumn(Bilingual("进度", "Done"), 14, "right", "bar"),
        SheetColumn(Bilingual("截止日期", "Due"), 14, "center"),
        SheetColumn(Bilingual("负责人", "Owner"), 14),
        SheetColumn(Bilingual("风险", "Risk"), 36),
    )
    return Sheet(PROGRESS, Bilingual("进展表", "ProgressTable"), columns, list(_progress_rows(report)), frozen=2)


def _progress_rows(report: Report) -> Iterator[SheetRow]:
    for section in report.sections:
        match section:
            case TrackSection(title=title, topics=topics):
                for topic in topics:
                    yield (visible(title), visible(topic.title), outline_text(topic.entries), None, None, "", "")
            case ObjectiveSection(title=title, code=code, items=items):
                for item in items:
                    yield (visible(f"{code} {title}".strip()), *_item_values(item))
            case _:
                pass


def item_text(item: Item) -> str:
    """Return what ``item`` says: its sentence, and the entries below it."""
    return "\n".join(text for text in (visible(item.text), outline_text(item.entries)) if text)


def _item_values(item: Item) -> SheetRow:
    return (
        visible(item.title),
        item_text(item),
        figure_value(item.progress, "%"),
        item.due,
        visible(item.owner),
        visible(item.risk),
    )


def _incidents_sheet(report: Report) -> Sheet:
    rows = [
        incident_values(incident, report.language)
        for section in report.sections
        if isinstance(section, IncidentsSection)
        for incident in section.incidents
    ]
    return Sheet(INCIDENTS, Bilingual("事件表", "IncidentTable"), incident_columns(0), rows)


def incident_columns(first: int) -> tuple[SheetColumn, ...]:
    """Return the columns that ``incident_values`` fills, the first of them being the sheet's column ``first``."""
    start, end = f"{{{first}}}", f"{{{first + 1}}}"
    minutes = f'IF(COUNT({start},{end})<2,"",IF({end}<{start},"",ROUND(({end}-{start})*1440,2)))'
    return (
        SheetColumn(Bilingual("开始时间", "Started"), 18, "center"),
        SheetColumn(Bilingual("结束时间", "Ended"), 18, "center"),
        SheetColumn(Bilingual("历时（分钟）", "Minutes"), 16, "right", formula=minutes, is_summed=True),
        SheetColumn(Bilingual("级别", "Level"), 10),
        SheetColumn(Bilingual("系统", "System"), 20),
        SheetColumn(Bilingual("事件经过", "What happened"), 60),
        SheetColumn(Bilingual("状态", "State"), 20),
        SheetColumn(Bilingual("计入统计", "Counted"), 12, "center"),
        SheetColumn(Bilingual("承担比例", "Share"), 12, "right"),
    )


def incident_values(incident: Incident, language: Language) -> SheetRow:
    """Return what the register says of ``incident``."""
    return (
        incident.started_at,
        incident.ended_at,
        minutes_value(incident.started_at, incident.ended_at),
        visible(incident.level),
        visible(incident.system),
        visible(incident.text),
        visible(incident.state),
        counted_text(incident.counts, language),
        figure_value(incident.share.scaleb(2), "%"),
    )


def counted_text(counts: bool, language: Language) -> str:
    """Return what the register says of incidents that count, and of those that do not."""
    return (_YES if counts else _NO).text(language)


def minutes_value(start: datetime | None, end: datetime | None) -> Number | None:
    """Return how long an incident took, None where the sheet has not both times in their order."""
    if start is None or end is None or end < start or start.year < FIRST_YEAR:
        return None
    minutes = Decimal((end - start) // timedelta(seconds=1)) / 60
    is_whole = minutes == minutes.to_integral_value()
    return Number(
        minutes.quantize(Decimal(1 if is_whole else "0.01")),
        "#,##0" if is_whole else "#,##0.00",
        f"{minutes:,.{0 if is_whole else 2}f}",
    )


def _plan_sheet(report: Report) -> Sheet:
    columns = (
        SheetColumn(Bilingual("序号", "No."), 8, "right"),
        SheetColumn(Bilingual("工作内容", "Task"), 80),
        SheetColumn(Bilingual("截止日期", "Due"), 14, "center"),
        SheetColumn(Bilingual("负责人", "Owner"), 16),
    )
    items = (item for section in report.sections if isinstance(section, PlanSection) for item in section.items)
    rows = [
        (figure_value(Decimal(number)), visible(item.text), item.due, visible(item.owner))
        for number, item in enumerate(items, start=1)
    ]
    return Sheet(PLAN, Bilingual("计划表", "PlanTable"), columns, rows)


def _outline_lines(outline: Outline, level: int) -> Iterator[str]:
    number = 0
    for node in outline:
        number = number + 1 if node.marker == "number" else 0
        label = entry_label(node.marker, level, number)
        yield "  " * level + f"{label} {visible(node.text)}".strip()
        yield from _outline_lines(node.children, level + 1)


def _is_rounded(value: Decimal) -> bool:
    """Tell whether a spreadsheet would round ``value``."""
    _, digits, exponent = value.as_tuple()
    return len(digits) > MAX_DIGITS or (isinstance(exponent, int) and -exponent > MAX_DECIMALS)


@lru_cache(64)  # a workbook has few patterns, and thousands of figures in them
def _pattern(decimals: int, unit: str) -> str:
    return f"{_zeros(decimals)}%" if unit in PERCENT_SIGNS else f"#,##{_zeros(decimals)}"


@lru_cache(64)
def _signed_pattern(decimals: int, points: str) -> str:
    pattern = f"#,##{_zeros(decimals)}" + (f'"{points}"' if points else "")  # a percent format would multiply by 100
    return f"+{pattern};-{pattern};{pattern}"


def _zeros(decimals: int) -> str:
    return "0." + "0" * decimals if decimals else "0"
