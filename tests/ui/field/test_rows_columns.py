"""Which columns a table shows: as many as there is room for, and what its user decided."""

from decimal import Decimal

import pytest
from PySide6.QtWidgets import QApplication

from weekly_editor.report.model import Reading
from weekly_editor.ui.field.cell import Column, Shown
from weekly_editor.ui.field.rows import RowTable
from weekly_editor.ui.field.rows_choice import shown_columns

from .hand import Key, heard, press, shown
from .table import here, type_over

COLUMNS = (
    Column("name", "Metric", "line", 120),
    Column("value", "Value", "figure", 76, fits=160),
    Column("change", "Change", "told", 80, derived=lambda row: Shown(row.note), fits=200, gives_way=2),
    Column("target", "Target", "figure", 76, fits=160, gives_way=1),
    Column("note", "Note", "text", 88, gives_way=3),
)
LEAST = {"name": 80, "value": 60, "change": 80, "target": 60, "note": 60}
WIDE, NARROW = 700, 250


@pytest.fixture
def table(qtbot):
    table = RowTable(COLUMNS, Reading)
    table.window_shown = shown(qtbot, table, width=WIDE)
    table.setValue((Reading(name="成功率", value=Decimal(5), target=Decimal(6), note="+12 pp"), Reading(name="次数")))
    table.view.setFocus()
    return table


def resize(table, width):
    table.window_shown.resize(width, 480)
    QApplication.processEvents()


def names(table):
    return [column.name for column in table.model.columns]


@pytest.mark.parametrize(
    ("room", "choice", "empty", "kept", "left_out"),
    [
        (340, {}, (), (), ()),
        (339, {}, (), (), ("target",)),
        (279, {}, (), (), ("target", "change")),
        (10, {}, (), (), ("target", "change", "note")),
        (339, {}, ("note",), (), ("note",)),
        (339, {"target": True}, (), (), ("change",)),
        (340, {"note": False}, (), (), ("note",)),
        (340, {"note": False}, (), ("note",), ()),
        (10, {}, (), ("target",), ("change", "note")),
    ],
)
def test_columns_give_way_in_their_order_where_the_room_ends(room, choice, empty, kept, left_out):
    found = shown_columns(COLUMNS, LEAST, room, choice, lambda name: name in empty, kept)
    assert [column.name for column in found] == [name for name in LEAST if name not in left_out]


def test_a_narrow_table_leaves_columns_out_says_so_and_shows_them_again(table):
    assert names(table) == ["name", "value", "change", "target", "note"]
    assert table.columns_button.isHidden()
    resize(table, NARROW)
    assert names(table) == ["name", "value", "note"]
    assert table.columns_button.text() == "Columns not shown: 2"
    assert not table.columns_button.isHidden()
    widths = [table.view.columnWidth(number) for number in range(3)]
    assert sum(widths) <= table.view.viewport().width()
    resize(table, WIDE)
    assert names(table) == ["name", "value", "change", "target", "note"]


def test_a_column_that_was_chosen_stays_and_others_give_way(table):
    resize(table, NARROW)
    kept = heard(table.columnsChosen)
    columns = table.menu().actions()[-1].menu()
    action = next(action for action in columns.actions() if action.text() == "Target")
    assert not action.isChecked()
    action.trigger()
    assert kept == [{"target": True}]
    assert names(table) == ["name", "value", "target"]
    next(action for action in table.menu().actions()[-1].menu().actions() if "room" in action.text()).trigger()
    assert kept[1:] == [{}]
    assert names(table) == ["name", "value", "note"]


def test_a_column_that_is_not_wanted_is_not_missed(table):
    table.widths.setChoice({"note": False, "name": False, "what": True})
    assert names(table) == ["name", "value", "change", "target"]
    assert table.columns_button.isHidden()
    assert table.widths.choice() == {"note": False}


def test_keys_and_cells_go_by_the_columns_that_are_shown(table):
    resize(table, NARROW)
    table.focusLoc((0, "value"))
    press(table.view, Key.Key_End)
    assert here(table) == (0, 2)
    type_over(table, "x")
    press(table.field(), Key.Key_Tab)
    assert table.value()[0].note == "x"
    assert table.value()[0].target == Decimal(6)
    assert here(table) == (1, 0)


def test_the_current_cell_stays_the_same_when_columns_before_it_go(table):
    table.focusLoc((1, "note"))
    resize(table, NARROW)
    assert here(table) == (1, 2)


def test_a_column_with_something_that_cannot_be_read_is_not_left_out(table):
    table.focusLoc((0, "target"))
    type_over(table, "six")
    press(table.field(), Key.Key_Return)
    resize(table, NARROW)
    assert "target" in names(table)
    columns = table.menu().actions()[-1].menu()
    assert not next(action for action in columns.actions() if action.text() == "Target").isEnabled()


def test_a_row_with_something_in_a_column_that_is_not_shown_is_not_blank(table):
    table.widths.setChoice({"note": False})
    table.setValue((Reading(note="x"),))
    assert not table.model.is_blank(0)


def test_a_column_is_widened_for_a_figure_when_its_field_is_left(table):
    before = table.view.columnWidth(1)
    table.focusLoc((0, "value"))
    type_over(table, "123456789012")
    assert table.view.columnWidth(1) == before
    press(table.field(), Key.Key_Return)
    QApplication.processEvents()  # the width
    QApplication.processEvents()  # and the heights in it
    needed = table.view.fontMetrics().horizontalAdvance("123456789012")
    assert table.view.columnWidth(1) > max(before, needed)
    assert table.view.rowHeight(0) < 1.2 * table.view.rowHeight(1)  # it stands in one line
