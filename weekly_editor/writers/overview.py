"""The first page of a week's workbook: what a reader wants to know before opening the sheets behind it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction

from weekly_editor.analysis.incident_ledger import IncidentLedger
from weekly_editor.analysis.ledger_words import figure_text, minutes_text
from weekly_editor.analysis.level import level_name, plain_level
from weekly_editor.analysis.tally import rounded
from weekly_editor.document.incident_totals import totals_text
from weekly_editor.document.wording import week_text
from weekly_editor.report.bilingual import Bilingual, Language
from weekly_editor.report.clean import clean_line
from weekly_editor.report.model import ObjectiveSection, Report, TrackSection
from weekly_editor.report.pattern import late_pattern
from weekly_editor.report.wording import wording_of
from weekly_editor.writers.board import BoardValue, Panel, PanelColumn, Tile
from weekly_editor.writers.large_figure import in_large
from weekly_editor.writers.sheet import (
    FIRST_YEAR,
    INCIDENTS,
    METRICS,
    PLAN,
    PROGRESS,
    Formula,
    Number,
    Sheet,
    SheetRow,
    Value,
    cell_range,
    counted_text,
    total_of,
)

MOST_ROWS = 10  # of a table on the first page
_PLAIN_LEVEL = late_pattern(
    "(?!(?i:true|false)$)[A-Za-z\\u4e00-\\u9fff][A-Za-z0-9\\u4e00-\\u9fff -]*"
)  # to a criterion
_MAX_TASK = 120
_NAME, _NOW, _CHANGE, _UNIT, _TARGET, _STATE = 1, 2, 4, 6, 7, 8  # columns of the metrics
_DONE = 3  # of the progress
_MINUTES, _LEVEL, _COUNTED, _SHARE = 2, 3, 7, 8  # of the incidents
_TASK, _DUE, _OWNER = 1, 2, 3  # of the plan


@dataclass(frozen=True, slots=True)
class Overview:
    """The first page: its title, key figures and short tables, to be put two abreast."""

    title: str
    subtitle: str
    tiles: tuple[Tile, ...]
    panels: tuple[Panel, ...]


def overview_of(report: Report, sheets: Sequence[Sheet], ledger: IncidentLedger) -> Overview:
    """Return the first page of ``report``, whose figures are computed from ``sheets``, those of the same workbook.

    What incidents come to is told as ``ledger`` has it."""
    book = _Book(report, {sheet.name: sheet for sheet in sheets}, ledger)
    wording = wording_of(report.language)
    parts = (week_text(report.week, wording), clean_line(report.team), clean_line(report.author))
    return Overview(
        title=clean_line(report.title) or wording.report_title,
        subtitle=wording.fact_separator.join(part for part in parts if part),
        tiles=(book.target_tile(), book.progress_tile(), book.incident_tile(), book.plan_tile()),
        panels=(book.target_panel(), book.objective_panel(), book.incident_panel(), book.plan_panel()),
    )


class _Book:
    """The sheets of one workbook, to be told in short."""

    def __init__(self, report: Report, sheets: Mapping[Bilingual, Sheet], ledger: IncidentLedger) -> None:
        self._report = report
        self._ledger = ledger
        self._language: Language = report.language
        self._metrics, self._progress = sheets[METRICS], sheets[PROGRESS]
        self._incidents, self._plan = sheets[INCIDENTS], sheets[PLAN]
        wording = wording_of(self._language)
        self._met = [row for row in self._metrics.rows if row[_STATE] == wording.met]
        self._missed = [place for place, row in enumerate(self._metrics.rows) if row[_STATE] == wording.missed]

    def target_tile(self) -> Tile:
        """Return how many of the targets are met."""
        wording = wording_of(self._language)
        met, missed = len(self._met), len(self._missed)
        if not met + missed:
            return Tile(
                self._say("指标达标", "Targets met"), "—", self._say("没有可判断的目标", "no target to be judged by")
            )
        states = self._column(self._metrics, _STATE)
        count = f'COUNTIF({states},"{wording.met}")'
        formula = f'{count}&" / "&({count}+COUNTIF({states},"{wording.missed}"))'
        note = self._say(f"{missed} 项未达标", f"{missed} off target") if missed else self._say("全部达标", "all met")
        return Tile(self._say("指标达标", "Targets met"), Formula(formula, f"{met} / {met + missed}"), note)

    def progress_tile(self) -> Tile:
        """Return how far the work is on average."""
        label = self._say("平均进度", "Average progress")
        known = _numbers(self._progress, _DONE)
        if not known:
            return Tile(label, "—", self._say("没有写进度", "no progress stated"))
        done = sum(number.value >= 1 for number in known)
        note = self._say(f"{len(known)} 项有进度，{done} 项已完成", f"{len(known)} with progress, {done} done")
        return Tile(label, Formula(f"AVERAGE({self._column(self._progress, _DONE)})", _average(known)), note)

    def incident_tile(self) -> Tile:
        """Return how many incidents there were, how many the week's count for, and how long things were down."""
        week = self._ledger.tally("week")
        counted, minutes = figure_text(week.total), minutes_text(week.downtime.seconds)
        note = self._say(f"计入 {counted} 次，停机 {minutes} 分钟", f"counted as {counted}, down {minutes} minutes")
        return Tile(self._say("生产事件", "Incidents"), self._row_count(self._incidents), note)

    def plan_tile(self) -> Tile:
        """Return how much is planned."""
        days = [row[_DUE] for row in self._plan.rows if isinstance(row[_DUE], date)]
        note = self._say(f"{len(days)} 项有截止日期", f"{len(days)} with a due date")
        return Tile(self._say("下周计划", "Planned"), self._row_count(self._plan), note)

    def target_panel(self) -> Panel:
        """Return the figures that miss their targets."""
        wording = wording_of(self._language)
        columns = (
            PanelColumn(self._say("指标", "Metric"), 3),
            PanelColumn(wording.this_week, 1, "right"),
            PanelColumn(wording.target, 1, "right"),
            PanelColumn(wording.change, 1, "right"),
        )
        rows = [
            (
                str(self._metrics.rows[place][_NAME]),
                *(self._metric_link(place, column) for column in (_NOW, _TARGET, _CHANGE)),
            )
            for place in self._missed[:MOST_ROWS]
        ]
        empty = self._say("没有未达标的指标", "No figure is off target")
        return Panel(self._say("未达标指标", "Off target"), columns, rows, empty, self._more(len(self._missed)))

    def objective_panel(self) -> Panel:
        """Return how far each objective is."""
        columns = (
            PanelColumn(self._say("目标", "Objective"), 3),
            PanelColumn(self._say("事项", "Items"), 1, "right"),
            PanelColumn(self._say("已完成", "Done"), 1, "right"),
            PanelColumn(self._say("平均进度", "Progress"), 1, "right", has_bar=True),
        )
        rows: list[tuple[BoardValue, ...]] = []
        for first, count in self._objectives():
            last = first + count - 1
            numbers = _numbers(self._progress, _DONE, slice(first, last + 1))
            cells = self._cells(self._progress, first, last, _DONE)
            done = _count(sum(number.value >= 1 for number in numbers))
            average = Formula(f"AVERAGE({cells})", _average(numbers)) if numbers else None
            items = Formula(f"ROWS({cells})", _count(count))
            rows.append((str(self._progress.rows[first][0]), items, Formula(f'COUNTIF({cells},">=1")', done), average))
        empty = self._say("没有目标下的事项", "No work under objectives")
        title = self._say("目标进度", "Objectives")
        return Panel(title, columns, rows[:MOST_ROWS], empty, self._more(len(rows)))

    def incident_panel(self) -> Panel:
        """Return the incidents by level: how many rows there are, and what the ledger of the week has for them."""
        columns = (
            PanelColumn(wording_of(self._language).level, 3),
            PanelColumn(self._say("次数", "Number"), 1, "right"),
            PanelColumn(self._say("计入", "Counted"), 1, "right"),
            PanelColumn(self._say("停机分钟", "Min down"), 1, "right"),
        )
        by_level: dict[str, list[SheetRow]] = {level: [] for level, _ in self._ledger.tally("week").counts}
        for row in self._incidents.rows:
            by_level.setdefault(plain_level(str(row[_LEVEL])), []).append(row)
        levels = sorted(by_level, key=lambda level: (not level, level))
        rows = [self._level_row(level, by_level[level]) for level in levels[:MOST_ROWS]]
        title = self._say("生产事件", "Incidents")
        empty = self._say("本周没有生产事件", "No incidents this week")
        totals = totals_text(self._ledger, wording_of(self._language))
        return Panel(title, columns, rows, empty, self._more(len(levels)) or totals)

    def plan_panel(self) -> Panel:
        """Return what is planned, the earliest due first."""
        columns = (
            PanelColumn(self._say("工作内容", "Task"), 4),
            PanelColumn(self._say("截止日期", "Due"), 1, "center"),
            PanelColumn(self._say("负责人", "Owner"), 1, "center"),
        )
        planned = sorted(self._plan.rows, key=_due)
        rows = [(_short(str(row[_TASK])), _day(row[_DUE]), str(row[_OWNER])) for row in planned[:MOST_ROWS]]
        title = self._say("下周计划", "Next week")
        empty = self._say("没有写下周计划", "Nothing is planned")
        return Panel(title, columns, rows, empty, self._more(len(planned)))

    def _level_row(self, level: str, rows: Sequence[SheetRow]) -> tuple[BoardValue, ...]:
        """Return what one level counts for: by formulas, where they give what the ledger has."""
        tally = self._ledger.tally_of(level)
        told = (_count(len(rows)), _general(tally.total), _general(rounded(Fraction(tally.downtime.seconds, 60), 2)))
        written = {str(row[_LEVEL]).casefold(): str(row[_LEVEL]) for row in rows}
        name = next(iter(written.values())) if len(written) == 1 else level_name(level, self._language)
        if len(written) != 1 or _PLAIN_LEVEL.fullmatch(name) is None:
            return name if name.strip() else self._say("未定级", "no level"), *told
        levels = f'{self._column(self._incidents, _LEVEL)},"{name}"'
        counts = f'{levels},{self._column(self._incidents, _COUNTED)},"{counted_text(True, self._language)}"'
        counted = [row for row in rows if row[_COUNTED] == counted_text(True, self._language)]
        return (
            name,
            Formula(f"COUNTIFS({levels})", told[0]),
            self._sum(_SHARE, counted, counts, told[1]),
            self._sum(_MINUTES, counted, counts, told[2]),
        )

    def _sum(self, column: int, rows: Sequence[SheetRow], criteria: str, told: Number) -> BoardValue:
        """Return ``told`` as the sum of a column of incidents over ``rows``, as a mere number where it is not that."""
        if total_of(row[column] for row in rows).value != told.value:
            return told
        return Formula(f"SUMIFS({self._column(self._incidents, column)},{criteria})", told)

    def _objectives(self) -> Iterator[tuple[int, int]]:
        """Yield where the work of each objective begins in its sheet, and how much it is."""
        first = 0
        for section in self._report.sections:
            match section:
                case TrackSection(topics=topics):
                    first += len(topics)
                case ObjectiveSection(items=items):
                    if items:
                        yield first, len(items)
                    first += len(items)
                case _:
                    pass

    def _row_count(self, sheet: Sheet) -> BoardValue:
        count = _count(len(sheet.rows))
        column = f"{sheet.table.text(self._language)}[{sheet.columns[0].title.text(self._language)}]"
        return Formula(f"ROWS({column})", count) if sheet.rows else count  # of a table LibreOffice counts the head, too

    def _metric_link(self, row: int, column: int) -> BoardValue:
        """Return the cell of a metric as a link to it, where it holds a number; in 万 or 亿 where that is large."""
        values = self._metrics.rows[row]
        value = values[column]
        if isinstance(value, Number):
            cell = self._cells(self._metrics, row, row, column).partition(":")[0]
            return Formula(cell, in_large(value, str(values[_UNIT]), self._language))
        return value if isinstance(value, str) else None

    def _column(self, sheet: Sheet, column: int) -> str:
        return self._cells(sheet, 0, max(len(sheet.rows), 1) - 1, column)

    def _cells(self, sheet: Sheet, first: int, last: int, column: int) -> str:
        return cell_range(sheet.name.text(self._language), first + 1, column, last + 1, column)

    def _more(self, count: int) -> str:
        more = count - MOST_ROWS
        return self._say(f"另有 {more} 项", f"{more} more") if more > 0 else ""

    def _say(self, zh: str, en: str) -> str:
        return Bilingual(zh, en).text(self._language)


def _numbers(sheet: Sheet, column: int, rows: slice = slice(None)) -> list[Number]:
    return [value for row in sheet.rows[rows] if isinstance(value := row[column], Number)]


def _average(numbers: Sequence[Number]) -> Number:
    average = sum((number.value for number in numbers), Decimal(0)) / len(numbers)
    return Number(average, "0%", f"{average:.0%}")


def _count(count: int) -> Number:
    return Number(Decimal(count), "0", str(count))


def _general(value: Decimal) -> Number:
    return Number(Decimal(figure_text(value)), "General", figure_text(value))


def _due(row: SheetRow) -> tuple[bool, date]:
    due = row[_DUE]
    return (False, due) if isinstance(due, date) else (True, date.max)


def _day(value: Value) -> BoardValue:
    if not isinstance(value, date):
        return None
    return value if value.year >= FIRST_YEAR else value.isoformat()


def _short(text: str) -> str:
    line = clean_line(text)
    return line if len(line) <= _MAX_TASK else line[: _MAX_TASK - 1] + "…"
