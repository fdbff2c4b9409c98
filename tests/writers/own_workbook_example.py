"""Workbooks as users keep them, made with the libraries that other programs use."""

from datetime import date, datetime, timedelta
from decimal import Decimal
from io import BytesIO

import openpyxl
import xlsxwriter
from openpyxl.styles import Border, Font, PatternFill, Side

from weekly_editor.report.model import Reading
from weekly_editor.report.sheet_map import SheetLine, SheetMap
from weekly_editor.report.week import Week
from weekly_editor.writers.own_workbook import OwnWorkbook, open_own, plan_in, written
from weekly_editor.writers.own_workbook_plan import WeekPlan

WEEK = Week(2024, 33)
HEADS = ("周次", "入金有效成功率", "交易笔数（万笔）", "C级事件", "占比")
VALUES = {
    "rate": Reading(metric="rate", name="入金有效成功率", value=Decimal("99.95"), unit="%"),
    "count": Reading(metric="count", name="交易笔数", value=Decimal("1410"), unit="万笔"),
    "incidents": Reading(metric="incidents", name="C级事件", value=Decimal("0.5"), unit="次"),
}
DOWN = SheetMap(
    sheet="台账",
    metrics=(
        SheetLine(line=2, metric="rate"),
        SheetLine(line=3, metric="count"),
        SheetLine(line=4, metric="incidents"),
    ),
)
ACROSS = DOWN.model_copy(update={"weeks": "across"})


def saved(book: openpyxl.Workbook) -> bytes:
    buffer = BytesIO()
    book.save(buffer)
    return buffer.getvalue()


def ledger(*, weeks: int = 8, total: bool = False, label=None) -> openpyxl.Workbook:
    """Return a book with a row a week from 2024-W25 on, growth beside it and, if wanted, totals right below."""
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "台账"
    sheet.append(["周次", "入金有效成功率", "交易笔数（万笔）", "C级事件", "增长", "备注"])
    thin = Side(style="thin", color="FFBBBBBB")
    for index in range(weeks):
        row = index + 2
        week = Week(2024, 25).shifted(index)
        sheet.cell(row, 1, label(week) if label else str(week)).font = Font(bold=True)
        sheet.cell(row, 2, 0.999 - index / 10_000).number_format = "0.00%"
        sheet.cell(row, 3, 1300 + 10 * index).number_format = "#,##0"
        sheet.cell(row, 4, index % 3)
        if index:
            sheet.cell(row, 5, f"=C{row}/C{row - 1}-1").number_format = "+0.0%;-0.0%"
        for column in range(1, 7):
            cell = sheet.cell(row, column)
            cell.border = Border(bottom=thin)
            if index % 2:
                cell.fill = PatternFill("solid", fgColor="FFF3F6FA")
        sheet.row_dimensions[row].height = 21
    if total:
        row = weeks + 2
        sheet.cell(row, 1, "合计").font = Font(bold=True)
        sheet.cell(row, 2, f"=AVERAGE(B2:B{row - 1})").number_format = "0.00%"
        sheet.cell(row, 3, f"=SUM(C2:C{row - 1})").number_format = "#,##0"
        sheet.cell(row, 4, f"=SUM(D2:D{row - 1})")
        sheet.cell(row + 2, 1, f"合计见上（C{row}）")
        sheet.cell(row + 2, 3, f"=C{row}/2")
    return book


def twice_named(label=str, *, weeks: int = 4, days_after: int = 0) -> openpyxl.Workbook:
    """Return a book of weeks from 2024-W29 on: what ``label`` calls them, their first day, a value and a note."""
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "台账"
    sheet.append(["周次", "起始日期", "交易笔数（万笔）", "备注"])
    for index in range(weeks):
        week = Week(2024, 29).shifted(index)
        day = datetime.combine(week.monday, datetime.min.time()) + timedelta(days=days_after)
        sheet.append([label(week), day, 1300 + 10 * index, "正常"])
        sheet.cell(index + 2, 2).number_format = "yyyy-mm-dd"
    return book


def friday(week: Week) -> date:
    return week.monday + timedelta(days=4)


def planned(data: bytes, plan: SheetMap = DOWN, week: Week = WEEK, values=None) -> tuple[OwnWorkbook, WeekPlan]:
    own = open_own(data)
    return own, plan_in(own, plan, week, VALUES if values is None else values)


def added(data: bytes, plan: SheetMap = DOWN, week: Week = WEEK, values=None, *, overwrites: bool = False) -> bytes:
    """Return the file with the week in it."""
    own, what = planned(data, plan, week, values)
    return written(own, what, overwrites=overwrites)


def read(data: bytes, sheet: str = "台账", *, results: bool = False):
    """Return the sheet as openpyxl reads it: formulas, or what they came to."""
    return openpyxl.load_workbook(BytesIO(data), data_only=results)[sheet]


def row_of(sheet, row: int) -> list[object]:
    return [cell.value for cell in sheet[row]]


PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010806000000"
    "1f15c4890000000d49444154789c636060f8ff1f00030201ff8fb4a1b50000000049454e44ae426082"
)


def rich_ledger(*, total: bool = True, table: bool = False, comment: str = "") -> bytes:
    """Return a book with merged heads, chart, picture, sparklines, rules and a second sheet that reads the first."""
    buffer = BytesIO()
    with xlsxwriter.Workbook(buffer, {"in_memory": True}) as book:
        sheet, board = book.add_worksheet("台账"), book.add_worksheet("看板")
        percent, count = book.add_format({"num_format": "0.00%"}), book.add_format({"num_format": "#,##0"})
        sheet.merge_range("A1:E1", "支付指标台账", book.add_format({"bold": True, "align": "center"}))
        if not table:
            sheet.write_row("A2", HEADS)
        for index in range(8):
            row = index + 2
            sheet.write(row, 0, str(Week(2024, 25).shifted(index)))
            sheet.write(row, 1, 0.999 - index / 10_000, percent)
            sheet.write(row, 2, 1300 + 10 * index, count)
            sheet.write(row, 3, index % 3)
            sheet.write_formula(row, 4, f"=C{row + 1}/SUM(C$3:C$10)", percent, 0.1)
        if table:
            columns = [{"header": head} for head in HEADS]
            sheet.add_table("A2:E10", {"columns": columns, "name": "周表"})
        elif total:
            sheet.write("A11", "合计")
            sheet.write_formula("C11", "=SUM(C3:C10)", count, 10_680)
            sheet.merge_range("D11:E11", "见说明")
        sheet.add_sparkline("G2", {"range": "台账!B3:B10"})
        sheet.add_sparkline("G10", {"range": "台账!B10:D10"})
        sheet.conditional_format("C3:C10", {"type": "data_bar"})
        sheet.conditional_format("B3:B10", {"type": "cell", "criteria": "<", "value": 0.99, "format": count})
        sheet.data_validation("D3:D10", {"validate": "decimal", "criteria": ">=", "value": 0})
        chart = book.add_chart({"type": "line"})
        chart.add_series({"name": "=台账!$B$2", "categories": "=台账!$A$3:$A$10", "values": "=台账!$B$3:$B$10"})
        sheet.insert_chart("I2", chart)
        sheet.insert_image("A14", "点.png", {"image_data": BytesIO(PNG)})
        if comment:
            sheet.write_comment(comment, "请核对")
        sheet.print_area("A1:E10")
        sheet.autofilter("A2:E10") if not table else None
        sheet.freeze_panes(2, 1)
        board.write_formula("A1", "=AVERAGE(台账!B3:B10)", percent, 0.99865)
        board.write_formula("A2", "=SUM(台账!C7:C10)", count, 5420)
        board.write_formula("A3", "=台账!C11*2", count, 21_360)
        book.define_name("成功率", "=台账!$B$3:$B$10")
    return buffer.getvalue()
