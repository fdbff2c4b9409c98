"""The first page of a workbook of many weeks: what they come to, and which figures are drawn."""

from decimal import Decimal

from weekly_editor.report.bilingual import Bilingual
from weekly_editor.report.clean import clean_line
from weekly_editor.report.figure import plain
from weekly_editor.report.wording import wording_of
from weekly_editor.writers.board import BoardValue, Panel, PanelColumn, Tile
from weekly_editor.writers.history_sheet import (
    BY_WEEK,
    OF_WEEK_COLUMN,
    STATE_COLUMN,
    SUMMARY,
    WEEK_HEADS,
    HistoryBook,
    Told,
    is_met,
    matters_of,
)
from weekly_editor.writers.large_figure import in_large
from weekly_editor.writers.sheet import PROGRESS, Formula, Number, Trend, cell_range, total_of
from weekly_editor.writers.xlsx_chart import LineChart

MOST_CHARTS = 11  # of metrics; with that of the incidents, six rows
LEAST_WEEKS = 3  # with a value, before a figure is drawn
_MOST_ROWS = 6  # of a table on the first page


def history_title(book: HistoryBook) -> tuple[str, str]:
    """Return the title of ``book``, that of its newest report, and what it is about: weeks, team, author."""
    wording = wording_of(book.language)
    newest = book.reports[0] if book.reports else None
    title = clean_line(newest.title) if newest else ""
    parts = [_say(book, "历史数据", "History"), weeks_text(book)]
    parts += [clean_line(newest.team), clean_line(newest.author)] if newest else []
    return title or wording.report_title, wording.fact_separator.join(part for part in parts if part)


def weeks_text(book: HistoryBook) -> str:
    """Return the first and the last week of ``book``, "" where it has none."""
    if not book.weeks:
        return ""
    first, last = book.weeks[0].week, book.weeks[-1].week
    return str(first) if first == last else _say(book, f"{first} 至 {last}", f"{first} to {last}")


def history_tiles(book: HistoryBook) -> tuple[Tile, ...]:
    """Return how many weeks there are, targets met in the newest, incidents, and matters."""
    return (_week_tile(book), _target_tile(book), _incident_tile(book), _matter_tile(book))


def history_panels(book: HistoryBook) -> tuple[Panel, Panel]:
    """Return the figures that are drawn with their trends, and those off target."""
    columns = (
        PanelColumn(_say(book, "指标", "Metric"), 3),
        PanelColumn(_say(book, "最新", "Latest"), 1, "right"),
        PanelColumn(_say(book, "目标", "Target"), 1, "right"),
        PanelColumn(_say(book, "走势", "Trend"), 1, "center"),
    )
    drawn = drawn_series(book)
    missed = [place for place, told in enumerate(book.told) if _is_met_now(book, told) is False]
    key = Panel(
        _say(book, "关键指标", "Key figures"),
        columns,
        [_panel_row(book, place) for place in drawn[:_MOST_ROWS]],
        _say(book, "没有连续三周以上的指标", "No figure is known for three weeks"),
        _more(book, len(drawn)),
    )
    off = Panel(
        _say(book, "未达标指标（最新一周）", "Off target at last"),
        columns,
        [_panel_row(book, place) for place in missed[:_MOST_ROWS]],
        _say(book, "没有未达标的指标", "No figure is off target"),
        _more(book, len(missed)),
    )
    return key, off


def drawn_series(book: HistoryBook) -> list[int]:
    """Return the places of the series that are drawn: known for three weeks, those with a target first."""
    known = [place for place, told in enumerate(book.told) if len(told.numbers) >= LEAST_WEEKS]
    return sorted(known, key=lambda place: not book.told[place].is_aimed)[:MOST_CHARTS]


def series_chart(book: HistoryBook, place: int) -> LineChart:
    """Return the drawing of the series ``place``."""
    told = book.told[place]
    points = told.series.points
    values = [point.value for point, value in zip(points, told.values, strict=True) if isinstance(value, Number)]
    targets = [point.target for point, aim in zip(points, told.targets, strict=True) if isinstance(aim, Number)]
    return LineChart(
        title=_head_cell(book, WEEK_HEADS + place),
        weeks=_week_cells(book),
        days=_week_cells(book, 1),
        values=book.cells(place),
        targets=book.target_cells(told) if targets else "",
        known=(*values, *(target for target in targets if target is not None)),
        count=len(book.weeks),
        unit=told.unit,
        words=f"{told.title} · {weeks_text(book)}",
    )


def incident_chart(book: HistoryBook) -> LineChart:
    """Return the drawing of how many incidents there were."""
    return LineChart(
        title=_head_cell(book, WEEK_HEADS + len(book.told)),
        weeks=_week_cells(book),
        days=_week_cells(book, 1),
        values=book.incident_cells(0),
        targets="",
        known=tuple(Decimal(len(figures.incidents)) for figures in book.weeks),
        count=len(book.weeks),
        unit="",
        words=f"{_say(book, '生产事件', 'Incidents')} · {weeks_text(book)}",
    )


def _week_tile(book: HistoryBook) -> Tile:
    return Tile(
        _say(book, "周数", "Weeks"), Formula(f"COUNTA({_week_cells(book)})", _count(len(book.weeks))), weeks_text(book)
    )


def _is_met_now(book: HistoryBook, told: Told) -> bool | None:
    """Tell whether ``told`` meets its target in the newest week; None where that does not know it."""
    newest = told.series.points[-1]
    return is_met(told, newest) if newest.week == book.weeks[-1].week else None


def _target_tile(book: HistoryBook) -> Tile:
    label = _say(book, "指标达标（最新）", "Targets met, latest")
    wording = wording_of(book.language)
    states = [_is_met_now(book, told) for told in book.told]
    met, missed = states.count(True), states.count(False)
    if not met + missed:
        return Tile(label, "—", _say(book, "没有可判断的目标", "no target to be judged by"))
    cells = cell_range(SUMMARY.text(book.language), 1, STATE_COLUMN, len(book.told), STATE_COLUMN)
    weeks = cell_range(SUMMARY.text(book.language), 1, OF_WEEK_COLUMN, len(book.told), OF_WEEK_COLUMN)
    counts = [f'COUNTIFS({cells},"{state}",{weeks},"{book.weeks[-1].week}")' for state in (wording.met, wording.missed)]
    formula = Formula(f'{counts[0]}&" / "&({counts[0]}+{counts[1]})', f"{met} / {met + missed}")
    note = _say(book, f"{missed} 项未达标", f"{missed} off target") if missed else _say(book, "全部达标", "all met")
    return Tile(label, formula, note)


def _incident_tile(book: HistoryBook) -> Tile:
    totals = [total_of(column) for column in zip(*book.incident_counts, strict=True)]
    count, share, minutes = totals or [_count(0)] * 3
    note = _say(
        book,
        f"计入 {plain(share.value)} 次，历时 {minutes.shown} 分钟",
        f"counted as {plain(share.value)}, {minutes.shown} minutes",
    )
    return Tile(_say(book, "生产事件", "Incidents"), Formula(f"SUM({book.incident_cells(0)})", count), note)


def _matter_tile(book: HistoryBook) -> Tile:
    count = len(book.matters)
    newest = len(matters_of(book.reports[:1]))
    cells = cell_range(PROGRESS.text(book.language), 1, 0, max(count, 1), 0)
    value = Formula(f"ROWS({cells})", _count(count)) if count else _count(count)
    return Tile(
        _say(book, "事项", "Matters"), value, _say(book, f"最新一周在办 {newest} 项", f"{newest} in the newest week")
    )


def _panel_row(book: HistoryBook, place: int) -> tuple[BoardValue, ...]:
    told = book.told[place]
    week = told.series.points[-1].week
    value, target = told.values[-1], told.targets[-1]
    shown: BoardValue = str(value)
    if isinstance(value, Number):
        shown = Formula(book.cell(place, week), in_large(value, told.unit, book.language))
    aim = in_large(target, told.unit, book.language) if isinstance(target, Number) else None
    return told.title, shown, aim, Trend(book.cells(place))


def _head_cell(book: HistoryBook, column: int) -> str:
    return cell_range(BY_WEEK.text(book.language), 0, column, 0, column).partition(":")[0]


def _week_cells(book: HistoryBook, column: int = 0) -> str:
    """Return the names of the weeks, in the column 1 their Mondays."""
    return cell_range(BY_WEEK.text(book.language), 1, column, max(len(book.weeks), 1), column)


def _more(book: HistoryBook, count: int) -> str:
    more = count - _MOST_ROWS
    return _say(book, f"另有 {more} 项", f"{more} more") if more > 0 else ""


def _count(count: int) -> Number:
    return Number(Decimal(count), "0", str(count))


def _say(book: HistoryBook, zh: str, en: str) -> str:
    return Bilingual(zh, en).text(book.language)
