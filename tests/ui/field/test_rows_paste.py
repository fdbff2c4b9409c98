"""Copying and pasting between a table and a spread sheet."""

from datetime import date
from decimal import Decimal

import pytest
from PySide6.QtWidgets import QApplication, QLineEdit

from weekly_editor.report.model import Incident, PlanItem, Reading
from weekly_editor.ui.field.cell import Column, Shown
from weekly_editor.ui.field.rows import RowTable
from weekly_editor.ui.field.rows_edit import MAX_PASTED_ROWS

from .hand import CTRL, Key, heard, press, put_on_clipboard, shown
from .table import PLAN, ROWS, choose, chosen, open_at, texts

READINGS = (
    Column("name", "Metric", "line", 160),
    Column("value", "Value", "figure", 90),
    Column("last", "Last", "figure", 60, derived=lambda row: Shown("1")),
    Column("target", "Target", "figure", 90),
)


@pytest.fixture
def table(qtbot):
    table = RowTable(PLAN, PlanItem)
    table.setReference(date(2024, 8, 9))
    shown(qtbot, QLineEdit(), table)
    table.setValue(ROWS)
    table.view.setFocus()
    return table


@pytest.fixture
def readings(qtbot):
    table = RowTable(READINGS, Reading)
    shown(qtbot, table)
    table.setValue((Reading(name="成功率", value=Decimal(5)), Reading(name="次数", value=Decimal(2))))
    table.view.setFocus()
    return table


def paste(table, text):
    put_on_clipboard(text)
    press(table.view, Key.Key_V, hold=CTRL)


def test_a_range_is_copied_as_excel_takes_it(table):
    choose(table, 0, 0, 1, 1)
    press(table.view, Key.Key_C, hold=CTRL)
    assert QApplication.clipboard().text() == "渠道对账接入\t2024-08-13\n容灾演练\t\n"
    html = QApplication.clipboard().mimeData().html()
    assert "<td style=\"mso-number-format:'\\@'\">容灾演练</td><td></td></tr>" in html


def test_a_range_is_pasted_and_adds_rows(table):
    steps = heard(table.rowsChanged)
    choose(table, 2, 0)
    paste(table, '甲\t8.15\t郑四\r\n"两行\n的"\t2024-08-16\t王五\r\n')
    assert texts(table)[2:] == ["甲", "两行\n的"]
    assert [row.due for row in table.value()[2:]] == [date(2024, 8, 15), date(2024, 8, 16)]
    assert [row.owner for row in table.value()[2:]] == ["郑四", "王五"]
    assert [step for _, step in steps] == ["Paste cells"]
    assert chosen(table) == (2, 0, 3, 2)


def test_what_was_copied_is_pasted_behind_the_rows(table):
    choose(table, 0, 0, 2, 2)
    press(table.view, Key.Key_C, hold=CTRL)
    choose(table, 3, 0)
    press(table.view, Key.Key_V, hold=CTRL)
    assert texts(table) == texts(table)[:3] * 2
    assert len({row.id for row in table.value()}) == 6


def test_one_cell_fills_all_that_are_chosen(table):
    choose(table, 0, 2, 2, 2)
    paste(table, "何六")
    assert [row.owner for row in table.value()] == ["何六"] * 3


def test_a_row_is_repeated_over_a_range_that_it_divides(table):
    choose(table, 0, 1, 2, 2)
    paste(table, "8.20\t何六")
    assert [(row.due, row.owner) for row in table.value()] == [(date(2024, 8, 20), "何六")] * 3


def test_a_range_that_does_not_divide_the_choice_is_pasted_once(table):
    choose(table, 0, 2, 2, 2)
    paste(table, "何六\n郑四")
    assert [row.owner for row in table.value()] == ["何六", "郑四", "吴三"]


def test_cutting_copies_and_empties(table):
    choose(table, 0, 2)
    press(table.view, Key.Key_X, hold=CTRL)
    assert QApplication.clipboard().text() == "林一\n"
    assert table.value()[0].owner == ""


def test_figures_are_read_as_spread_sheets_show_them(readings):
    choose(readings, 0, 1)
    paste(readings, '"1,370.5"\n12.6%\n１２')
    assert [row.value for row in readings.value()] == [Decimal("1370.5"), Decimal("12.6"), Decimal(12)]


def test_a_part_pasted_in_percent_is_a_part(qtbot):
    table = RowTable((Column("share", "Share", "figure", is_part=True),), Incident)
    shown(qtbot, table)
    table.setValue((Incident(), Incident()))
    choose(table, 0, 0)
    table.view.setFocus()
    paste(table, "50%\n0.25")
    assert [row.share for row in table.value()] == [Decimal("0.5"), Decimal("0.25")]


def test_what_cannot_be_read_stands_in_its_cell_marked(readings):
    refused = heard(readings.refused)
    choose(readings, 1, 1)
    paste(readings, "约3次\n4")
    assert readings.model.text(1, 1) == "约3次"
    assert readings.has_wrong()
    assert "figure" in readings.model.wrong(1, 1).reason
    assert [row.value for row in readings.value()] == [Decimal(5), Decimal(2), Decimal(4)]
    assert len(refused) == 1


def test_what_cannot_be_read_in_a_new_row_is_kept_there_too(readings):
    choose(readings, 2, 1)
    paste(readings, "约3次")
    assert len(readings.value()) == 3
    assert readings.model.text(2, 1) == "约3次"


def test_cells_beyond_the_last_column_are_told_and_derived_ones_left(readings):
    refused = heard(readings.refused)
    choose(readings, 0, 1)
    paste(readings, "7\t8\t9\t10")
    assert (readings.value()[0].value, readings.value()[0].target) == (Decimal(7), Decimal(9))
    assert refused == ["The table has too few columns; cells that found no place: 1"]


def test_a_range_pasted_into_an_open_field_fills_cells(table):
    put_on_clipboard("甲\t8.15\n")
    open_at(table, 1, "text")
    press(table.field(), Key.Key_V, hold=CTRL)
    assert (table.value()[1].text, table.value()[1].due) == ("甲", date(2024, 8, 15))


def test_a_whole_column_of_a_spread_sheet_ends_with_its_last_text(table):
    choose(table, 0, 2)
    paste(table, "何六\n郑四\n" + "\n" * 5000)
    assert [row.owner for row in table.value()] == ["何六", "郑四", "吴三"]


def test_more_rows_than_a_report_can_hold_are_refused_as_a_whole(table):
    refused = heard(table.refused)
    choose(table, 0, 2)
    paste(table, "何六\n" * (MAX_PASTED_ROWS + 1))
    assert table.value() == ROWS
    assert refused == ["Too many rows to paste: 2001; at most 2000 fit"]


def test_cells_without_a_place_cost_nothing_and_wrong_ones_are_said_at_once(readings):
    told = heard(readings.refused)
    changes = heard(readings.model.dataChanged)
    choose(readings, 0, 1)
    paste(readings, "\n".join(["约三次\t" + "\t".join("123")] * 400))
    assert len(readings.value()) == 400
    assert told == [
        "Cells that cannot be read and are marked: 400 · The table has too few columns; cells that found no place: 400"
    ]
    assert len(changes) <= 4
