"""The workbook of many weeks beside plain XlsxWriter and openpyxl writing the same cells.

Both get finished cells and charts: they have nothing to reckon, and make no tables, sparklines or conditions. The
program starts from reports. All three take turns; medians of wall-clock and CPU time are compared.

Usage: python benchmarks/workbook.py [WEEKS…]"""

import statistics
import sys
import time
from collections.abc import Callable
from datetime import datetime, timedelta
from decimal import Decimal
from io import BytesIO
from random import Random

import openpyxl
import xlsxwriter
from openpyxl.cell import WriteOnlyCell
from openpyxl.chart import LineChart as OpenpyxlChart
from openpyxl.chart import Reference
from openpyxl.styles import Font

from weekly_editor.analysis.history import history_of
from weekly_editor.document.look import DEFAULT_LOOK
from weekly_editor.report.metric import Metric, MetricCatalog
from weekly_editor.report.model import (
    Incident,
    IncidentsSection,
    Item,
    MetricGroup,
    MetricsSection,
    ObjectiveSection,
    Reading,
    Report,
)
from weekly_editor.report.week import Week
from weekly_editor.writers.history_overview import drawn_series, incident_chart, series_chart
from weekly_editor.writers.history_sheet import history_book
from weekly_editor.writers.xlsx_chart import LineChart, line_chart
from weekly_editor.writers.xlsx_history import write_history_xlsx

METRICS = 40
ITEMS = 12
LIMIT = 1.3  # times plain XlsxWriter
RUNS = {52: 9, 520: 3}
Row = list[object]
Book = dict[str, list[Row]]


def reports_of(weeks: int) -> list[Report]:
    """Return so many weeks, the newest first, with metrics, work and incidents."""
    random = Random(7)
    first = Week(2016, 1)
    return [_report(first.shifted(number), number, random) for number in reversed(range(weeks))]


def _report(week: Week, number: int, random: Random) -> Report:
    readings = tuple(
        Reading(metric=f"m{place}", name=f"指标{place:02d}", **_figure(place, random)) for place in range(METRICS)
    )
    items = tuple(
        Item(
            matter=f"i{place}-{number // 10}",
            title=f"事项{place}",
            text="联调完成，进入验收",
            progress=Decimal(number % 10 * 10),
        )
        for place in range(ITEMS)
    )
    start = datetime.combine(week.monday, datetime.min.time()) + timedelta(hours=number % 24)
    incidents = tuple(
        Incident(
            started_at=start, ended_at=start + timedelta(minutes=5 + place), level="C级", system="网关", text="回调超时"
        )
        for place in range(2)
    )
    return Report(
        week=week,
        title="清算组周报",
        sections=(
            MetricsSection(groups=(MetricGroup(title="运行", readings=readings),)),
            ObjectiveSection(code="O1", title="清算提速", items=items),
            IncidentsSection(incidents=incidents),
        ),
    )


def _figure(place: int, random: Random) -> dict[str, object]:
    match place % 4:
        case 0:
            return {"value": Decimal(random.randint(99900, 99999)).scaleb(-3), "unit": "%", "target": Decimal("99.95")}
        case 1:
            return {"value": Decimal(random.randint(100, 9_000_000)), "unit": "笔"}
        case 2:
            return {"value": Decimal(random.randint(100, 99999)).scaleb(-2), "unit": "万元"}
        case _:
            return {"value": Decimal(random.randint(0, 9)), "unit": "次", "target": Decimal(3)}


def cells_of(data: bytes) -> Book:
    """Return the cells of the workbook ``data``: value, number format, formula or None, whether it has a style."""
    import warnings

    warnings.simplefilter("ignore")
    formulas = openpyxl.load_workbook(BytesIO(data))
    results = openpyxl.load_workbook(BytesIO(data), data_only=True)
    book: Book = {}
    for sheet in formulas:
        rows = zip(sheet.iter_rows(), results[sheet.title].iter_rows(), strict=True)
        book[sheet.title] = [
            [_cell(cell, result) for cell, result in zip(row, known, strict=True) if not _is_merged(cell)]
            for row, known in rows
        ]
    return book


def _is_merged(cell: object) -> bool:
    return isinstance(cell, openpyxl.cell.cell.MergedCell)


def _cell(cell, result) -> tuple[object, str, str | None, bool]:
    formula = cell.value if cell.data_type == "f" else None
    return (result.value, cell.number_format, formula, cell.has_style)


def with_xlsxwriter(book: Book, charts: list[LineChart]) -> bytes:
    """Write ``book`` the plain way, with the same charts."""
    target = BytesIO()
    formats: dict[str, object] = {}
    with xlsxwriter.Workbook(target, {"in_memory": True, "strings_to_formulas": False}) as workbook:
        for name, rows in book.items():
            page = workbook.add_worksheet(name)
            for number, row in enumerate(rows):
                for place, (value, pattern, formula, has_style) in enumerate(row):
                    style = formats.get(pattern)
                    if style is None:
                        shape = {"num_format": pattern, "border": 1, "font_name": "微软雅黑", "valign": "vcenter"}
                        style = formats[pattern] = workbook.add_format(shape)
                    if formula is not None:
                        page.write_formula(number, place, formula, style, value)
                    elif value is None:
                        if has_style:
                            page.write_blank(number, place, None, style)
                    elif isinstance(value, str):
                        page.write_string(number, place, value, style)
                    elif isinstance(value, datetime):
                        page.write_datetime(number, place, value, style)
                    else:
                        page.write_number(number, place, value, style)
        first = workbook.worksheets()[0]
        for number, chart in enumerate(charts):
            first.insert_chart(20 + 12 * number, 1, line_chart(workbook, chart, DEFAULT_LOOK, "zh_CN"))
    return target.getvalue()


def with_openpyxl(book: Book, charts: int, weeks: int) -> bytes:
    """Write ``book`` with openpyxl, formulas without results, as it knows none."""
    workbook = openpyxl.Workbook(write_only=True)
    font = Font(name="微软雅黑")
    pages = {}
    for name, rows in book.items():
        page = pages[name] = workbook.create_sheet(name)
        for row in rows:
            cells = []
            for value, pattern, formula, _ in row:
                cell = WriteOnlyCell(page, formula or value)
                cell.number_format, cell.font = pattern, font
                cells.append(cell)
            page.append(cells)
    values = pages["按周"]
    for number in range(charts):
        chart = OpenpyxlChart()
        chart.add_data(Reference(values, 3 + number, 1, 3 + number, weeks + 1), titles_from_data=True)
        chart.set_categories(Reference(values, 1, 2, 1, weeks + 1))
        pages["概览"].add_chart(chart, f"B{20 + 12 * number}")
    target = BytesIO()
    workbook.save(target)
    return target.getvalue()


def compare(weeks: int) -> None:
    """Print how long each way takes, and the ratios."""
    reports = reports_of(weeks)
    metrics = tuple(
        Metric(id=f"m{place}", name=reading.name, unit=reading.unit) for place, reading in _readings(reports[0])
    )
    history = history_of(reports, MetricCatalog(metrics=metrics))
    book = cells_of(write_history_xlsx(reports, history))
    told = history_book(reports, history, "zh_CN")
    charts = [*(series_chart(told, place) for place in drawn_series(told)), incident_chart(told)]
    count = sum(len(row) for rows in book.values() for row in rows)
    ways: dict[str, Callable[[], bytes]] = {
        "Weekly Editor": lambda: write_history_xlsx(reports, history),
        "XlsxWriter": lambda: with_xlsxwriter(book, charts),
        "openpyxl": lambda: with_openpyxl(book, len(charts), weeks),
    }
    taken: dict[str, list[tuple[float, float]]] = {name: [] for name in ways}
    for _ in range(RUNS.get(weeks, 3)):
        for name, way in ways.items():
            taken[name].append(_timed(way))
    print(f"{weeks} weeks x {METRICS} metrics, {len(charts)} charts, {count:,} cells")
    middle = {
        name: tuple(statistics.median(column) for column in zip(*times, strict=True)) for name, times in taken.items()
    }
    wall, cpu = middle["Weekly Editor"]
    for name, (their_wall, their_cpu) in middle.items():
        limit = {"XlsxWriter": f"limit {LIMIT}", "openpyxl": "limit 1"}.get(name, "")
        print(
            f"  {name:<14} {their_wall:9.1f} ms   CPU {their_cpu:9.1f} ms"
            f"   ratio {wall / their_wall:.2f}   CPU {cpu / their_cpu:.2f}   {limit}"
        )


def _readings(report: Report) -> list[tuple[int, Reading]]:
    section = next(section for section in report.sections if isinstance(section, MetricsSection))
    return list(enumerate(section.groups[0].readings))


def _timed(way: Callable[[], bytes]) -> tuple[float, float]:
    wall, cpu = time.perf_counter(), time.process_time()
    way()
    return (time.perf_counter() - wall) * 1000, (time.process_time() - cpu) * 1000


def main() -> None:
    for weeks in [int(argument) for argument in sys.argv[1:]] or RUNS:
        compare(weeks)


if __name__ == "__main__":
    main()
