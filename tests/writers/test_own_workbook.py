"""A week added to workbooks that their users keep."""

import re
from datetime import datetime
from decimal import Decimal
from io import BytesIO

import pytest
from openpyxl.utils.escape import unescape
from python_calamine import CalamineWorkbook

from tests.writers.own_workbook_example import (
    DOWN,
    VALUES,
    WEEK,
    added,
    friday,
    ledger,
    planned,
    read,
    row_of,
    saved,
)
from tests.writers.validator import findings
from weekly_editor.report.week import Week
from weekly_editor.writers.own_workbook_weeks import SheetRefused


def faults(data, folder):
    """Return what the validator finds, numbers aside: openpyxl itself leaves two faults behind."""
    return [re.sub(r"\d+", "", fault) for fault in findings(data, folder)]


def test_the_week_comes_after_the_last_with_values_as_the_sheet_keeps_them(tmp_path):
    data = added(saved(ledger()))
    sheet = read(data)
    assert row_of(sheet, 10) == ["2024-W33", 0.9995, 1410, 0.5, "=C10/C9-1", None]
    assert row_of(sheet, 9)[0] == "2024-W32"
    assert faults(data, tmp_path) == faults(saved(ledger()), tmp_path)


def test_looks_and_height_go_on_and_stripes_take_turns():
    sheet = read(added(saved(ledger())))
    for column in range(1, 7):
        new, model = sheet.cell(10, column), sheet.cell(8, column)
        assert new.number_format == model.number_format
        assert new.border.bottom.style == "thin"
        assert new.fill.fgColor.rgb == model.fill.fgColor.rgb
    assert sheet.cell(10, 1).font.b
    assert sheet.row_dimensions[10].height == 21


def test_formulas_come_with_their_results():
    sheet = read(added(saved(ledger())), results=True)
    assert sheet["E10"].value == pytest.approx(1410 / 1370 - 1)


def test_totals_right_below_move_down_and_hold_the_new_week(tmp_path):
    data = added(saved(ledger(total=True)))
    sheet = read(data)
    assert row_of(sheet, 10)[:4] == ["2024-W33", 0.9995, 1410, 0.5]
    assert row_of(sheet, 11)[:4] == ["合计", "=AVERAGE(B2:B10)", "=SUM(C2:C10)", "=SUM(D2:D10)"]
    assert sheet["C13"].value == "=C11/2"
    assert sheet["A13"].value == "合计见上（C10）"
    results = read(data, results=True)
    assert results["C11"].value == sum(1300 + 10 * index for index in range(8)) + 1410
    assert results["C13"].value == results["C11"].value / 2
    assert faults(data, tmp_path) == faults(saved(ledger(total=True)), tmp_path)


def test_days_go_on_as_days():
    book = ledger(label=friday)
    for row in range(2, 10):
        book.active.cell(row, 1).number_format = "m月d日"
    cell = read(added(saved(book)))["A10"]
    assert cell.value == datetime(2024, 8, 16)
    assert cell.number_format == "m月d日"


@pytest.mark.parametrize(
    ("label", "following"),
    [
        (lambda week: week.number, 33),
        (lambda week: f"第{week.number}周", "第33周"),
        (lambda week: f"W{week.number}", "W33"),
        (lambda week: f"{week.monday.month}.{week.monday.day}-{week.sunday.month}.{week.sunday.day}", "8.12-8.18"),
    ],
)
def test_weeks_are_named_as_the_sheet_names_them(label, following):
    assert read(added(saved(ledger(label=label))))["A10"].value == following


def test_a_percentage_is_kept_as_the_weeks_before_keep_it():
    book = ledger()
    for row in range(2, 10):
        book.active.cell(row, 2).number_format = "General"
    assert read(added(saved(book)))["B10"].value == 0.9995  # a part of one without a sign
    for row in range(2, 10):
        book.active.cell(row, 2, 99.9)
    assert read(added(saved(book)))["B10"].value == 99.95
    for row in range(2, 10):
        book.active.cell(row, 2, "99.90%")
    assert read(added(saved(book)))["B10"].value == "99.95%"


def test_large_units_are_those_of_the_column():
    book = ledger()
    book.active["C1"] = "交易笔数（亿笔）"
    assert read(added(saved(book)))["C10"].value == 0.141
    book.active["C1"] = "交易笔数"
    assert read(added(saved(book)))["C10"].value == 1410  # the unit that is nearest to the weeks before
    for row in range(2, 10):
        book.active.cell(row, 3, 13_000_000)
    assert read(added(saved(book)))["C10"].value == 14_100_000
    for row in range(2, 10):
        book.active.cell(row, 3).number_format = '0\\.0,"万"'
    assert read(added(saved(book)))["C10"].value == 14_100_000


def test_a_column_that_counts_something_else_is_left_empty():
    book = ledger()
    book.active["C1"], book.active["C2"] = "交易笔数", None
    unit_map = DOWN.model_copy(update={"unit_line": 2})
    book.active["A2"], book.active["C2"] = None, "万元"
    _, plan = planned(saved(book), unit_map)
    assert next(cell.kind for cell in plan.cells if cell.column == 3) == "unit"


def test_a_week_that_is_there_is_filled_and_never_replaced_unasked():
    book = ledger()
    book.active["A10"] = "2024-W33"
    book.active["D10"] = 2
    _, plan = planned(saved(book))
    assert {cell.column: cell.kind for cell in plan.cells} == {2: "value", 3: "value", 4: "differs", 5: "formula"}
    assert next(cell.before for cell in plan.cells if cell.kind == "differs") == "2"
    assert row_of(read(added(saved(book))), 10)[:5] == ["2024-W33", 0.9995, 1410, 2, "=C10/C9-1"]
    assert row_of(read(added(saved(book), overwrites=True)), 10)[3] == 0.5


def test_adding_twice_changes_nothing_the_second_time():
    once = added(saved(ledger(total=True)))
    _, plan = planned(once)
    assert {cell.kind for cell in plan.cells} == {"same", "stays"}
    assert plan.growth is None


def test_weeks_in_advance_are_filled_where_they_stand():
    book = ledger()
    for row in range(10, 30):
        book.active.cell(row, 1, str(Week(2024, 25).shifted(row - 2)))
    assert row_of(read(added(saved(book), week=Week(2024, 33))), 10)[:3] == ["2024-W33", 0.9995, 1410]


def test_a_gap_is_told():
    _, plan = planned(saved(ledger()), week=Week(2024, 35))
    assert plan.skipped == (Week(2024, 33), Week(2024, 34))


def test_metrics_without_a_value_stay_empty():
    _, plan = planned(saved(ledger()), values={"rate": VALUES["rate"]})
    assert [cell.column for cell in plan.cells if cell.kind == "missing"] == [3, 4]


@pytest.mark.parametrize(
    ("label", "following"), [("=W{}", "=W33"), ("@W{}", "@W33"), ("_x0041_ W{}", "_x0041_ W33"), ("<b>W{}", "<b>W33")]
)
def test_a_text_is_never_a_formula_and_stays_itself(label, following):
    book = ledger()
    for row in range(2, 10):
        cell = book.active.cell(row, 1)
        cell.value = label.format(row + 23).replace("_x0041_", "_x005F_x0041_")
        cell.data_type = "s"
    data = added(saved(book))
    cell = read(data)["A10"]
    assert (cell.data_type, unescape(cell.value)) == ("s", following)
    assert [row[0] for row in CalamineWorkbook.from_filelike(BytesIO(data)).get_sheet_by_index(0).to_python()][
        9
    ] == following


def refusal(book, plan=DOWN, week=WEEK):
    with pytest.raises(SheetRefused) as refused:
        planned(saved(book), plan, week)
    return refused.value.reason.en


def test_sheets_that_are_not_understood_are_refused_with_a_reason():
    book = ledger()
    book.active["A5"] = "7月小计"
    assert refusal(book) == "row 5 stands between the weeks but names none (7月小计)"
    book = ledger()
    for row, week in enumerate(range(32, 24, -1), start=2):
        book.active.cell(row, 1, f"2024-W{week}")
    assert "newest week comes first" in refusal(book)
    book.active["A2"] = "2024-W28"
    assert "not in the order of time" in refusal(book)
    assert "leaves 2024-W20 out" in refusal(ledger(), week=Week(2024, 20))
    assert "names a week" in refusal(ledger(weeks=0))
    assert "no longer has this sheet" in refusal(ledger(), DOWN.model_copy(update={"sheet": "其他"}))
    assert "no metric" in refusal(ledger(), DOWN.model_copy(update={"metrics": ()}))
    book = ledger()
    book.active.protection.enable()
    assert "protected" in refusal(book)
    book = ledger()
    book.active["A9"] = "=A8&1"
    assert "has no result" in refusal(book)


def test_a_value_is_written_as_exactly_as_it_is_known():
    values = {"rate": VALUES["rate"].model_copy(update={"value": Decimal("99.998")})}
    assert read(added(saved(ledger()), values=values))["B10"].value == 0.99998
