"""The workbook of many weeks beside plain XlsxWriter and openpyxl writing the same cells.

The program starts from reports; the others get finished values and charts and have nothing to reckon. XlsxWriter
writes twice: the bare cells and charts, and all that stands in the program's file, as a script for that workbook
would: tables, sparklines, conditions, merged cells, widths, heights, names, frozen heads, paper. The second is the one
to compare with. openpyxl writes cells and charts. All take turns; medians of wall-clock and CPU time are compared.

Usage: python benchmarks/workbook.py [WEEKS…]"""

import gc
import os
import statistics
import sys
import time
import warnings
from collections.abc import Callable, Sequence
from dataclasses import dataclass
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
from weekly_editor.writers.history_sheet import HistoryBook, history_book, history_sheets, named_cells
from weekly_editor.writers.sheet import Trend, cell_name
from weekly_editor.writers.xlsx_chart import LineChart, line_chart
from weekly_editor.writers.xlsx_history import write_history_xlsx

METRICS = 40
ITEMS = 12
LIMIT = 1.3  # times plain XlsxWriter
RUNS = {52: 9, 520: 5}
Row = list[object]
Book = dict[str, list[Row]]


@dataclass(frozen=True)
class Around:
    """What stands on one sheet besides its cells, as arguments of XlsxWriter's methods."""

    widths: list[tuple[int, float]]
    heights: list[tuple[int, float]]
    merged: list[tuple[int, int, int, int]]
    tables: list[tuple[str, dict[str, object]]]
    conditions: list[tuple[str, dict[str, object]]]
    trends: list[tuple[int, list[str], list[str]]]  # column, cells, ranges
    is_table: bool


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
    book: Book = {}
    results = openpyxl.load_workbook(BytesIO(data), data_only=True)
    for sheet in openpyxl.load_workbook(BytesIO(data)):
        rows = zip(sheet.iter_rows(), results[sheet.title].iter_rows(), strict=True)
        book[sheet.title] = [
            [_cell(cell, result) for cell, result in zip(row, known, strict=True)] for row, known in rows
        ]
    return book


def _cell(cell, result) -> tuple[object, str, str | None, bool]:
    formula = cell.value if cell.data_type == "f" else None
    return (result.value, cell.number_format, formula, cell.has_style)


def around_of(data: bytes, told: HistoryBook) -> dict[str, Around]:
    """Return what stands in the workbook ``data`` of ``told`` besides its cells, by the names of its sheets."""
    drawn = {sheet.name.text(told.language): sheet.rows for sheet in history_sheets(told)}
    return {
        sheet.title: Around(
            widths=[(_place(letters), kept.width) for letters, kept in sheet.column_dimensions.items()],
            heights=[(row - 1, kept.height) for row, kept in sheet.row_dimensions.items() if kept.height],
            merged=[
                (area.min_row - 1, area.min_col - 1, area.max_row - 1, area.max_col - 1)
                for area in sheet.merged_cells.ranges
            ],
            tables=[_table(table) for table in sheet.tables.values()],
            conditions=[
                (str(area.sqref), _condition(rule)) for area in sheet.conditional_formatting for rule in area.rules
            ],
            trends=_trends(drawn.get(sheet.title, [])),
            is_table=bool(sheet.tables),
        )
        for sheet in openpyxl.load_workbook(BytesIO(data))
    }


def _place(letters: str) -> int:
    return openpyxl.utils.column_index_from_string(letters) - 1


def _table(table) -> tuple[str, dict[str, object]]:
    columns = [
        {"header": column.name}
        | ({"total_function": column.totalsRowFunction} if column.totalsRowFunction else {})
        | ({"total_string": column.totalsRowLabel} if column.totalsRowLabel else {})
        for column in table.tableColumns
    ]
    has_totals = bool(table.totalsRowCount)
    return table.ref, {"name": table.name, "columns": columns, "style": None, "total_row": has_totals}


def _condition(rule) -> dict[str, object]:
    match rule.type:
        case "dataBar":
            ends = {"min_type": "num", "max_type": "num", "min_value": 0, "max_value": 1}
            return {"type": "data_bar", "bar_solid": True, "bar_color": f"#{rule.dataBar.color.rgb[2:]}", **ends}
        case "iconSet":
            return {"type": "icon_set", "icon_style": "3_arrows_gray"}
        case _:
            return {"type": "cell", "criteria": "==", "value": rule.formula[0]}


def _trends(rows) -> list[tuple[int, list[str], list[str]]]:
    places = sorted({place for row in rows for place, value in enumerate(row) if isinstance(value, Trend)})
    return [
        (
            place,
            [cell_name(number, place) for number, row in enumerate(rows, start=1) if isinstance(row[place], Trend)],
            [row[place].cells for row in rows if isinstance(row[place], Trend)],
        )
        for place in places
    ]


def with_xlsxwriter(
    book: Book, charts: list[LineChart], around: dict[str, Around] | None = None, names: Sequence[tuple[str, str]] = ()
) -> bytes:
    """Write ``book`` the plain way, with the same charts; with all that stands ``around`` the cells, if it is given."""
    target = BytesIO()
    formats: dict[str, object] = {}
    with xlsxwriter.Workbook(target, {"in_memory": True, "strings_to_formulas": False}) as workbook:
        tone = workbook.add_format({"font_color": "#B3261E", "bold": True})
        for name, rows in book.items():
            page = workbook.add_worksheet(name)
            if around is not None:
                _write_around(page, around[name], tone)
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
        for name, cells in names:
            workbook.define_name(name, f"={cells}")
        first = workbook.worksheets()[0]
        for number, chart in enumerate(charts):
            first.insert_chart(20 + 12 * number, 1, line_chart(workbook, chart, DEFAULT_LOOK, "zh_CN"))
    return target.getvalue()


def _write_around(page, around: Around, tone: object) -> None:
    for place, width in around.widths:
        page.set_column(place, place, width)
    for row, height in around.heights:
        page.set_row(row, height)
    for area in around.merged:
        page.merge_range(*area, "")
    for area, table in around.tables:
        page.add_table(area, table)
    for area, condition in around.conditions:
        page.conditional_format(area, {**condition, "format": tone} if condition["type"] == "cell" else condition)
    for place, cells, ranges in around.trends:
        page.add_sparkline(0, place, {"location": cells, "range": ranges, "last_point": True})
    if around.is_table:
        page.freeze_panes(1, 2)
        page.repeat_rows(0)
    page.set_landscape()
    page.set_paper(9)
    page.fit_to_pages(1, 0)


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
    written = write_history_xlsx(reports, history)
    told = history_book(reports, history, "zh_CN")
    book, around, names = cells_of(written), around_of(written, told), list(named_cells(told))
    charts = [*(series_chart(told, place) for place in drawn_series(told)), incident_chart(told)]
    count = sum(len(row) for rows in book.values() for row in rows)
    ways: dict[str, Callable[[], bytes]] = {
        "Weekly Editor": lambda: write_history_xlsx(reports, history),
        "XlsxWriter": lambda: with_xlsxwriter(book, charts, around, names),
        "  bare cells": lambda: with_xlsxwriter(book, charts),
        "openpyxl": lambda: with_openpyxl(book, len(charts), weeks),
    }
    taken: dict[str, list[tuple[float, float]]] = {name: [] for name in ways}
    for _ in range(RUNS.get(weeks, 5)):
        for name, way in ways.items():
            taken[name].append(_timed(way))
    load = os.getloadavg()[0] if hasattr(os, "getloadavg") else 0.0
    print(f"{weeks} weeks x {METRICS} metrics, {len(charts)} charts, {count:,} cells, load {load:.1f}")
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
    gc.collect()  # what the way before left behind is not this one's to clear away
    wall, cpu = time.perf_counter(), time.process_time()
    way()
    return (time.perf_counter() - wall) * 1000, (time.process_time() - cpu) * 1000


def main() -> None:
    warnings.simplefilter("ignore")  # openpyxl says that it leaves sparklines out
    for weeks in [int(argument) for argument in sys.argv[1:]] or RUNS:
        compare(weeks)


if __name__ == "__main__":
    main()
