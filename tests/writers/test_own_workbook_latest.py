"""Formulas that read the last week alone: they go on with the weeks, or are told of."""

import openpyxl
import pytest
from openpyxl.chart import LineChart, Reference
from openpyxl.workbook.defined_name import DefinedName

from tests.writers.own_workbook_example import ACROSS, added, ledger, planned, read, row_of, saved
from weekly_editor.report.sheet_map import SheetLine
from weekly_editor.report.week import Week
from weekly_editor.writers.own_workbook_latest import LatestRead
from weekly_editor.writers.own_workbook_ref import Growth, shifted_lines

PLAN = ACROSS.model_copy(update={"metrics": (SheetLine(line=2, metric="rate"), SheetLine(line=3, metric="count"))})
WEEK = Week(2024, 28)


def board(*behind: tuple[str, str]) -> openpyxl.Workbook:
    """Return a book of weeks W26 and W27 in columns C and D, and ``behind`` them heads with a formula of row 2."""
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "台账"
    sheet.append(["指标", "单位", "2024-W26", "2024-W27"])
    sheet.append(["入金有效成功率", "%", 99.9, 99.92])
    sheet.append(["交易笔数", "万笔", 1300, 1310])
    for column, (head, formula) in enumerate(behind, start=5):
        sheet.cell(1, column, head)
        sheet.cell(2, column, formula)
        sheet.cell(3, column, formula.replace("2", "3"))
    return book


def test_a_comparison_behind_the_weeks_goes_on_with_them():
    data = added(saved(board(("环比", "=D2-C2"), ("目标", "99.9"))), PLAN, WEEK)
    assert row_of(read(data), 2)[2:] == [99.9, 99.92, 99.95, "=E2-D2", "99.9"]
    assert row_of(read(data), 3)[5] == "=E3-D3"
    assert read(data, results=True)["F3"].value == 100


def test_comparisons_beside_each_other_all_go_on():
    data = added(saved(board(("环比", "=D2-C2"), ("增幅", "=IF(C2=0,0,D2/C2-1)-G2"), ("", "1"))), PLAN, WEEK)
    assert row_of(read(data), 2)[5:7] == ["=E2-D2", "=IF(D2=0,0,E2/D2-1)-H2"]


def test_a_comparison_below_the_weeks_goes_on_with_them():
    book = ledger()
    book.active["A10"], book.active["C10"] = "环比", "=C9-C8"
    data = added(saved(book))
    assert read(data)["C11"].value == "=C10-C9"
    assert read(data, results=True)["C11"].value == 40


def test_a_comparison_goes_on_where_the_week_has_no_value():
    data = added(saved(board(("环比", "=D2-C2"))), PLAN, WEEK, values={})
    assert read(data)["F2"].value == "=E2-D2"
    assert read(data, results=True)["F2"].value == pytest.approx(-99.92)


@pytest.mark.parametrize(
    ("formula", "lines"),
    [
        ("=D2", (4,)),
        ("=D2-F2", (4,)),
        ("=$D2-$C2", (3, 4)),
        ("=D3-C3+D2", (3, 4)),
        ("=D2/AVERAGE(C2:D2)", (4,)),
        ("=SUM(D2:D3)", (4,)),
    ],
)
def test_what_may_be_meant_otherwise_stays_and_is_told(formula, lines):
    book = board()
    book.active["E1"], book.active["E2"] = "说明", formula
    _, what = planned(saved(book), PLAN, WEEK)
    assert what.reads == (LatestRead("台账", (2, 5), lines),)
    assert what.labels[4] == "2024-W27"
    after = formula.replace("F2", "G2").replace("(C2:D2)", "(C2:E2)")  # all weeks go on being all weeks
    assert read(added(saved(book), PLAN, WEEK))["F2"].value == after


@pytest.mark.parametrize("formula", ["=SUM(C2:D2)", "=C2", "=E3*2", "=SUM(2:2)", "=B2", '="D2"'])
def test_what_follows_by_itself_or_reads_another_week_is_not_told(formula):
    book = board()
    book.active["E1"], book.active["E2"] = "说明", formula
    _, what = planned(saved(book), PLAN, WEEK)
    assert what.reads == ()


def test_a_comparison_with_a_gap_before_it_stays_and_is_told():
    book = board()
    book.active["G1"], book.active["G2"] = "环比", "=D2-C2"
    _, what = planned(saved(book), PLAN, WEEK)
    assert what.reads == (LatestRead("台账", (2, 7), (3, 4)),)


def test_other_sheets_and_cells_beside_the_weeks_are_told():
    book = ledger()
    book.create_sheet("汇总")["B1"] = "=台账!C9"
    book["汇总"]["B2"] = "=SUM(台账!C6:C9)"
    book["汇总"]["B3"] = "=SUM(台账!C2:C9)+台账!C8"
    book.active["H3"] = "=C9"
    _, what = planned(saved(book))
    assert what.reads == (
        LatestRead("台账", (3, 8), (9,)),
        LatestRead("汇总", (1, 2), (9,)),
        LatestRead("汇总", (2, 2), (6, 7, 8, 9)),
    )
    assert read(added(saved(book)), "汇总")["B1"].value == "=台账!C9"


def test_names_and_charts_that_show_the_last_weeks_are_told():
    book = ledger()
    for name, text in (("最新", "台账!$B$9"), ("全部", "台账!$B$2:$B$9"), ("_xlnm.Print_Titles", "台账!$9:$9")):
        book.defined_names[name] = DefinedName(name, attr_text=text)
    chart = LineChart()
    for first in (2, 6):
        chart.add_data(Reference(book.active, min_col=2, min_row=first, max_row=9))
        chart.add_data(Reference(book.active, min_col=3, min_row=first, max_row=9))
    book.active.add_chart(chart, "H2")
    _, what = planned(saved(book))
    assert what.reads == (
        LatestRead("最新", (0, 0), (9,), kind="name"),
        LatestRead("", (0, 0), (6, 7, 8, 9), kind="chart"),
    )


def test_only_the_weeks_of_its_own_sheet_move_on():
    growth = Growth("台账", "down", 3, 10, is_inserted=True)
    assert shifted_lines("B10-B9+其他!B10+B8+SUM(B9:B10)", growth) == "B11-B10+其他!B10+B8+SUM(B9:B10)"


def test_a_week_that_has_its_line_moves_nothing():
    book = board(("环比", "=D2-C2"))
    _, what = planned(saved(book), PLAN, Week(2024, 27))
    assert (what.growth, what.reads) == (None, ())
