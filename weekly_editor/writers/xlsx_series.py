"""One metric over its weeks as an Excel workbook: a table of them, and the line they make beside its target."""

from collections.abc import Iterator
from datetime import datetime, time
from io import BytesIO

from weekly_editor.analysis.reading import PERCENT_SIGNS
from weekly_editor.analysis.series import MetricSeries
from weekly_editor.document.look import DEFAULT_LOOK, Look
from weekly_editor.report.bilingual import Bilingual, Language
from weekly_editor.writers.history_sheet import Told, change_before, is_met, told_of, week_and_monday
from weekly_editor.writers.sheet import Formula, Number, Sheet, SheetColumn, SheetRow, Value, cell_range, state_text
from weekly_editor.writers.xlsx_book import workbook_in
from weekly_editor.writers.xlsx_chart import LineChart, line_chart
from weekly_editor.writers.xlsx_style import Styles
from weekly_editor.writers.xlsx_table import write_sheet

_SHEET = Bilingual("走势", "Trend")
_VALUE, _TARGET = 2, 4  # columns
_GAP_COLUMNS = 1
_CHART_COLUMNS, _CHART_ROWS = 12, 20  # of the usual size
_CHART_PX = {"width": _CHART_COLUMNS * 64, "height": _CHART_ROWS * 20}


def write_series_xlsx(series: MetricSeries, look: Look = DEFAULT_LOOK, language: Language = "zh_CN") -> bytes:
    """Return the weeks of ``series``, which has one at least, as an .xlsx file with the line they make.

    The same series always gives the same bytes. Raises ValueError where it has no week."""
    if not series.points:
        raise ValueError("a series without weeks")
    told = told_of(series)
    sheet = _sheet(told, language)
    last = series.points[-1].week
    weeks = f"{series.points[0].week} — {last}"
    buffer = BytesIO()
    with workbook_in(buffer, told.title, "", "", datetime.combine(last.sunday, time())) as workbook:
        page = workbook.add_worksheet(_SHEET.text(language))
        write_sheet(page, sheet, language, Styles(workbook, look), told.title, weeks)
        chart = line_chart(workbook, _chart(told, language), look, language)
        chart.set_size(_CHART_PX)
        page.insert_chart(
            1, len(sheet.columns) + _GAP_COLUMNS, chart, {"description": told.title, "object_position": 2}
        )
        page.print_area(0, 0, max(len(sheet.rows), _CHART_ROWS), len(sheet.columns) + _GAP_COLUMNS + _CHART_COLUMNS - 1)
    return buffer.getvalue()


def _sheet(told: Told, language: Language) -> Sheet:
    """Return the table: the values stand under the name of the metric, which is what the chart is called."""
    head = Bilingual(told.title, told.title)
    columns = (
        SheetColumn(Bilingual("周", "Week"), 12),
        SheetColumn(Bilingual("周一", "Monday"), 14, "center"),
        SheetColumn(head, 24, "right"),
        SheetColumn(Bilingual("较上周", "Change"), 22, "right", "arrow"),
        SheetColumn(Bilingual("目标", "Target"), 18, "right"),
        SheetColumn(Bilingual("状态", "State"), 14, "center", "state"),
    )
    return Sheet(_SHEET, Bilingual("走势表", "TrendTable"), columns, list(_rows(told, language)), frozen=1, wraps=False)


def _rows(told: Told, language: Language) -> Iterator[SheetRow]:
    for place, point in enumerate(told.series.points):
        yield (
            *week_and_monday(point.week),
            told.values[place],
            _change(told, place, language),
            told.targets[place],
            state_text(is_met(told, point), language),
        )


def _change(told: Told, place: int, language: Language) -> Value:
    """Return how far the value moved, as a formula over the two rows."""
    change = change_before(told, place, language)
    if change is None:
        return None
    now, before = (_cells(language, row, row, _VALUE).split(":")[0].split("!")[1] for row in (place + 1, place))
    return Formula(f"({now}-{before})" + ("*100" if told.unit in PERCENT_SIGNS else ""), change)


def _chart(told: Told, language: Language) -> LineChart:
    points = told.series.points
    targets = [point.target for point, aim in zip(points, told.targets, strict=True) if isinstance(aim, Number)]
    values = [point.value for point, value in zip(points, told.values, strict=True) if isinstance(value, Number)]
    return LineChart(
        title=_cells(language, 0, 0, _VALUE).split(":")[0],
        weeks=_cells(language, 1, len(points), 0),
        days=_cells(language, 1, len(points), 1),
        values=_cells(language, 1, len(points), _VALUE),
        targets=_cells(language, 1, len(points), _TARGET) if targets else "",
        known=(*values, *(target for target in targets if target is not None)),
        count=len(points),
        unit=told.unit,
        words=told.title,
    )


def _cells(language: Language, first: int, last: int, column: int) -> str:
    return cell_range(_SHEET.text(language), first, column, last, column)
