"""What stands on the sheets of a workbook: rows of true numbers, days and texts under fixed heads."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import Literal

from weekly_editor.analysis.history import History
from weekly_editor.analysis.reading import PERCENT_SIGNS, decimals_of, rounded, target_of
from weekly_editor.analysis.unit import converted
from weekly_editor.document.numeral import entry_label
from weekly_editor.report.bilingual import Bilingual, Language
from weekly_editor.report.figure import plain
from weekly_editor.report.markup import visible
from weekly_editor.report.model import (
    Incident,
    IncidentsSection,
    Item,
    MetricsSection,
    ObjectiveSection,
    Outline,
    PlanSection,
    Reading,
    Report,
    TrackSection,
)

MAX_DIGITS = 15  # a spreadsheet rounds what has more
MAX_DECIMALS = 20
_YES, _NO = Bilingual("是", "yes"), Bilingual("否", "no")
_POINTS = Bilingual(" 个百分点", " pp")

Align = Literal["left", "center", "right"]


@dataclass(frozen=True, slots=True)
class Number:
    """A figure as the sheet stores it, and the number format that makes it read like ``shown``."""

    value: Decimal
    pattern: str
    shown: str


Value = str | Number | date | datetime | None
SheetRow = tuple[Value, ...]


@dataclass(frozen=True, slots=True)
class SheetColumn:
    """A column under its head; it grows with what stands in it, up to ``widest`` digits' widths."""

    title: Bilingual
    widest: int
    align: Align = "left"


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet: every row has a value for every column, None or "" where nothing is known."""

    name: Bilingual
    columns: tuple[SheetColumn, ...]
    rows: tuple[SheetRow, ...]


def report_sheets(report: Report, history: History) -> tuple[Sheet, ...]:
    """Return the sheets 指标, 项目进展, 生产事件 and 下周计划 of ``report``."""
    return (
        _metrics_sheet(report, history),
        _progress_sheet(report),
        _incidents_sheet(report),
        _plan_sheet(report),
    )


def figure_value(value: Decimal | None, unit: str = "", decimals: int | None = None) -> Number | str | None:
    """Return ``value`` as a number; as text where a spreadsheet would round it.

    It shows so many ``decimals``, None for all it has, and keeps them all.
    Percents become true ones: 99.998 with unit % is stored as 0.99998 and shown as 99.998%, so that products and
    sums with it are right and the cell still reads as the report does."""
    if value is None:
        return None
    if len(value.as_tuple().digits) > MAX_DIGITS or _decimals(value) > MAX_DECIMALS:
        return plain(value) + unit
    shown = rounded(value, decimals)
    if unit in PERCENT_SIGNS:
        return Number(value.scaleb(-2), f"{_zeros(_decimals(shown))}%", f"{plain(shown)}%")
    return Number(value, f"#,##{_zeros(_decimals(shown))}", f"{shown:,}")


def change_value(before: Decimal | None, now: Decimal | None, unit: str, language: Language) -> Number | None:
    """Return the difference with its sign; that of two percents is in points and stored as such (10.8 pp).

    None where one of them is not known, or where a spreadsheet would round the difference."""
    if before is None or now is None:
        return None
    change = now - before
    decimals = max(_decimals(before), _decimals(now))
    if len(change.as_tuple().digits) > MAX_DIGITS or decimals > MAX_DECIMALS:
        return None
    points = _POINTS.text(language) if unit in PERCENT_SIGNS else ""
    pattern = f"#,##{_zeros(decimals)}" + (f'"{points}"' if points else "")  # a percent format would multiply by 100
    shown = f"{change:+,}" if change else f"{change:,}"
    return Number(change, f"+{pattern};-{pattern};{pattern}", shown + points)


def outline_text(outline: Outline) -> str:
    """Return the entries of ``outline`` one a line, labelled, each level two spaces further in."""
    return "\n".join(_outline_lines(outline, 0))


def _metrics_sheet(report: Report, history: History) -> Sheet:
    columns = (
        SheetColumn(Bilingual("分组", "Group"), 24),
        SheetColumn(Bilingual("指标", "Metric"), 36),
        SheetColumn(Bilingual("本周", "This week"), 18, "right"),
        SheetColumn(_title_of_week_before(report, history), 18, "right"),
        SheetColumn(Bilingual("变化", "Change"), 20, "right"),
        SheetColumn(Bilingual("单位", "Unit"), 10),
        SheetColumn(Bilingual("目标", "Target"), 18, "right"),
        SheetColumn(Bilingual("说明", "Note"), 50),
    )
    rows = tuple(
        (visible(group.title), *_reading_values(reading, history, report.language))
        for section in report.sections
        if isinstance(section, MetricsSection)
        for group in section.groups
        for reading in group.readings
    )
    return Sheet(Bilingual("指标", "Metrics"), columns, rows)


def _title_of_week_before(report: Report, history: History) -> Bilingual:
    previous = history.previous
    if previous is None or previous.week == report.week.shifted(-1):
        return Bilingual("上周", "Last week")
    return Bilingual(str(previous.week), str(previous.week))  # weeks were left out: "last week" would be wrong


def _reading_values(reading: Reading, history: History, language: Language) -> SheetRow:
    unit = reading.unit.strip()
    metric = history.definitions.of(reading)
    decimals = decimals_of(unit, metric)
    before = history.reading_before(reading)
    value_before = None if before is None or before.value is None else converted(before.value, before.unit, unit)
    return (
        visible(reading.name),
        figure_value(reading.value, unit, decimals),
        figure_value(value_before, unit, decimals),
        change_value(value_before, reading.value, unit, language),
        visible(unit),
        figure_value(target_of(reading, metric), unit),
        visible(reading.note),
    )


def _progress_sheet(report: Report) -> Sheet:
    columns = (
        SheetColumn(Bilingual("章节", "Section"), 20),
        SheetColumn(Bilingual("事项", "Item"), 28),
        SheetColumn(Bilingual("进展", "Progress"), 64),
        SheetColumn(Bilingual("进度", "Done"), 10, "right"),
        SheetColumn(Bilingual("截止日期", "Due"), 14, "center"),
        SheetColumn(Bilingual("负责人", "Owner"), 14),
        SheetColumn(Bilingual("风险", "Risk"), 36),
    )
    return Sheet(Bilingual("项目进展", "Progress"), columns, tuple(_progress_rows(report)))


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


def _item_values(item: Item) -> SheetRow:
    said = (visible(item.text), outline_text(item.entries))
    return (
        visible(item.title),
        "\n".join(text for text in said if text),
        figure_value(item.progress, "%"),
        item.due,
        visible(item.owner),
        visible(item.risk),
    )


def _incidents_sheet(report: Report) -> Sheet:
    columns = (
        SheetColumn(Bilingual("开始时间", "Started"), 18, "center"),
        SheetColumn(Bilingual("结束时间", "Ended"), 18, "center"),
        SheetColumn(Bilingual("历时（分钟）", "Minutes"), 16, "right"),
        SheetColumn(Bilingual("级别", "Level"), 10),
        SheetColumn(Bilingual("系统", "System"), 20),
        SheetColumn(Bilingual("事件经过", "What happened"), 60),
        SheetColumn(Bilingual("状态", "State"), 20),
        SheetColumn(Bilingual("计入统计", "Counted"), 12, "center"),
        SheetColumn(Bilingual("承担比例", "Share"), 12, "right"),
    )
    rows = tuple(
        _incident_values(incident, report.language)
        for section in report.sections
        if isinstance(section, IncidentsSection)
        for incident in section.incidents
    )
    return Sheet(Bilingual("生产事件", "Incidents"), columns, rows)


def _incident_values(incident: Incident, language: Language) -> SheetRow:
    return (
        incident.started_at,
        incident.ended_at,
        _minutes(incident.started_at, incident.ended_at),
        visible(incident.level),
        visible(incident.system),
        visible(incident.text),
        visible(incident.state),
        (_YES if incident.counts else _NO).text(language),
        figure_value(incident.share.scaleb(2), "%"),
    )


def _minutes(start: datetime | None, end: datetime | None) -> Value:
    if start is None or end is None or end < start:
        return None
    return figure_value(Decimal((end - start) // timedelta(minutes=1)))


def _plan_sheet(report: Report) -> Sheet:
    columns = (
        SheetColumn(Bilingual("序号", "No."), 8, "right"),
        SheetColumn(Bilingual("工作内容", "Task"), 80),
        SheetColumn(Bilingual("截止日期", "Due"), 14, "center"),
        SheetColumn(Bilingual("负责人", "Owner"), 16),
    )
    items = (item for section in report.sections if isinstance(section, PlanSection) for item in section.items)
    rows = tuple(
        (figure_value(Decimal(number)), visible(item.text), item.due, visible(item.owner))
        for number, item in enumerate(items, start=1)
    )
    return Sheet(Bilingual("下周计划", "Next week"), columns, rows)


def _outline_lines(outline: Outline, level: int) -> Iterator[str]:
    number = 0
    for node in outline:
        number = number + 1 if node.marker == "number" else 0
        label = entry_label(node.marker, level, number)
        yield "  " * level + f"{label} {visible(node.text)}".strip()
        yield from _outline_lines(node.children, level + 1)


def _decimals(value: Decimal) -> int:
    exponent = value.as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0


def _zeros(decimals: int) -> str:
    return "0." + "0" * decimals if decimals else "0"
