"""Figures typed and pasted with their unit: both cells of the row follow, and what does not fit is marked."""

from decimal import Decimal

import pytest
from PySide6.QtWidgets import QApplication

from weekly_editor.report.model import Reading
from weekly_editor.ui.field.cell import Column, Shown
from weekly_editor.ui.field.rows import RowTable

from .hand import CTRL, Key, heard, press, put_on_clipboard, shown, write
from .table import choose, here, open_at, type_over

COLUMNS = (
    Column("name", "Metric", "line", 120),
    Column("value", "Value", "figure", 90, unit="unit"),
    Column("unit", "Unit", "line", 60),
    Column("change", "Change", "told", 80, derived=lambda row: Shown("+1 pp")),
    Column("target", "Target", "figure", 90, unit="unit"),
)
ROWS = (
    Reading(name="成功率"),
    Reading(name="笔数", value=Decimal("1370"), unit="万笔", target=Decimal(1400)),
    Reading(name="次数", value=Decimal(2), unit="次"),
)


@pytest.fixture
def table(qtbot):
    table = RowTable(COLUMNS, Reading)
    shown(qtbot, table)
    table.setValue(ROWS)
    table.view.setFocus()
    return table


def figures(table):
    return [(None if row.value is None else str(row.value), row.unit) for row in table.value()]


def typed(table, row, text, name="value"):
    table.focusLoc((row, name))
    type_over(table, text)


def paste(table, text):
    put_on_clipboard(text)
    press(table.view, Key.Key_V, hold=CTRL)


def test_a_figure_typed_with_its_unit_puts_both_into_a_row_without_one(table):
    typed(table, 0, "12.60%")
    assert figures(table)[0] == ("12.60", "%")
    press(table.field(), Key.Key_Return)
    assert [table.model.text(0, column) for column in (1, 2)] == ["12.60", "%"]
    assert not table.has_wrong()


def test_a_unit_that_is_erased_again_leaves_the_row_as_it_was(table):
    typed(table, 0, "12.6%")
    press(table.field(), Key.Key_Backspace)
    assert figures(table)[0] == ("12.6", "")


def test_a_large_number_is_counted_in_the_unit_of_the_row(table):
    typed(table, 1, "1371万")
    assert figures(table)[1] == ("1371", "万笔")
    press(table.field(), Key.Key_Return)
    typed(table, 2, "3万次")
    press(table.field(), Key.Key_Return)
    assert figures(table)[2] == ("30000", "次")


def test_a_target_takes_its_unit_along_as_well(table):
    typed(table, 0, "99.9%", "target")
    assert (table.value()[0].target, table.value()[0].unit) == (Decimal("99.9"), "%")


@pytest.mark.parametrize(
    ("text", "words"), [("99.9%", "counts in 万笔"), ("0.4百分点", "Points"), ("约3", "such as"), ("3万余", "exactly")]
)
def test_what_is_no_figure_of_the_row_stays_marked_with_the_reason(table, text, words):
    typed(table, 1, text)
    press(table.field(), Key.Key_Return)
    assert figures(table)[1][1] == "万笔"
    assert table.model.text(1, 1) == text
    assert words in table.model.wrong(1, 1).reason
    assert table.unread() == (f"row 2, Value “{text}”",)


def test_a_marked_text_is_mended_where_it_stands(table):
    typed(table, 1, "1.2e3")
    press(table.field(), Key.Key_Return)
    field = open_at(table, 1, "value")
    assert field.text() == "1.2e3"
    assert "such as" in field.toolTip()
    write(field, "1200")
    assert figures(table)[1] == ("1200", "万笔")
    assert not table.has_wrong()


def test_escape_puts_back_figure_and_unit(table):
    typed(table, 0, "12.6%")
    press(table.field(), Key.Key_Escape)
    assert table.value() == ROWS


def test_figures_pasted_with_units_keep_them(table):
    steps = heard(table.rowsChanged)
    choose(table, 0, 0)
    paste(table, '入金成功率\t99.9%\r\n笔数\t"1,370万"\r\n时延\t3次\r\n金额\t361万元\r\n')
    assert figures(table) == [("99.9", "%"), ("1370", "万笔"), ("3", "次"), ("361", "万元")]
    assert len(steps) == 1


def test_a_unit_pasted_beside_a_figure_is_what_the_figure_is_counted_in(table):
    choose(table, 3, 0)
    paste(table, "户数\t1.2万\t户\n成功率\t98%\t\n")
    assert figures(table)[3:] == [("12000", "户"), ("98", "%")]


def test_a_pasted_figure_of_something_else_is_marked_and_the_rest_is_taken(table):
    told = heard(table.refused)
    choose(table, 1, 1)
    paste(table, "12.6%\n7")
    assert figures(table)[1:] == [("1370", "万笔"), ("7", "次")]
    assert table.model.wrong(1, 1).reason == "This row counts in 万笔"
    assert told == ["Cells that cannot be read and are marked: 1"]


def test_filling_down_copies_the_figure_and_leaves_each_row_its_unit(table):
    choose(table, 1, 1, 2, 1)
    press(table.view, Key.Key_D, hold=CTRL)
    assert figures(table)[1:] == [("1370", "万笔"), ("1370", "次")]


def test_clearing_a_figure_leaves_its_unit(table):
    choose(table, 1, 1)
    press(table.view, Key.Key_Delete)
    assert figures(table)[1] == (None, "万笔")


def test_figures_are_copied_as_numbers_and_words_about_them_as_text(table):
    choose(table, 1, 1, 1, 4)
    press(table.view, Key.Key_C, hold=CTRL)
    data = QApplication.clipboard().mimeData()
    assert data.text() == "1370\t万笔\t+1 pp\t1400\n"
    assert "<td>1370</td>" in data.html()
    assert "<td style=\"mso-number-format:'\\@'\">+1 pp</td>" in data.html()


def test_cells_that_are_only_read_are_not_opened_but_said(table):
    opened = heard(table.derivedOpened)
    table.view.setCurrentIndex(table.model.index(1, 3))
    press(table.view, Key.Key_F2, Key.Key_X)
    assert opened == [(1, "change")]
    assert table.field() is None
    press(table.view, Key.Key_Return)
    assert here(table) == (2, 3)


def test_the_menu_offers_what_was_added_for_the_row(table):
    done = []
    table.addRowCommand("Do it", done.append)
    table.focusLoc((2, "value"))
    next(action for action in table.menu().actions() if action.text().startswith("Do it")).trigger()
    assert done == [2]
