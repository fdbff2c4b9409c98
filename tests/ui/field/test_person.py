"""The field for who does the work."""

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from weekly_editor.report.model import PlanItem
from weekly_editor.ui.field.cell import Column
from weekly_editor.ui.field.person import PersonField
from weekly_editor.ui.field.rows import RowTable

from .hand import Key, compose, heard, press, shown, silence, write
from .table import here

PEOPLE = ("王宁", "李静", "王小宁", "Ann Lee")


@pytest.fixture
def field(qtbot):
    field, after = PersonField(people=lambda: PEOPLE), QLineEdit()
    shown(qtbot, field, after)
    field.setFocus()
    return field


def strike(field, *keys):
    """Press keys in the window, which hands them to the suggestions or to the focus as the desktop does."""
    for key in keys:
        QTest.keyClick(field.window().windowHandle(), key)
        QApplication.processEvents()


def offered(field):
    """Return the names that are shown to choose from."""
    if not field.completer().popup().isVisible():
        return []
    names = field.completer().completionModel()
    return [names.index(row, 0).data() for row in range(names.rowCount())]


def test_part_of_a_name_offers_who_has_it_the_busiest_first(field):
    write(field, "宁")
    assert offered(field) == ["王宁", "王小宁"]


def test_an_arrow_and_enter_take_a_name(field):
    write(field, "宁")
    strike(field, Key.Key_Down, Key.Key_Down, Key.Key_Return)
    assert field.value() == "王小宁"
    assert offered(field) == []
    assert field.hasFocus()


def test_an_arrow_and_tab_take_a_name_and_go_on(field):
    write(field, "lee")
    strike(field, Key.Key_Down, Key.Key_Tab)
    assert field.value() == "Ann Lee"
    assert not field.hasFocus()


def test_a_name_that_nobody_has_can_be_typed(field):
    write(field, "宁")
    strike(field, Key.Key_Tab)
    assert field.value() == "宁"


def test_escape_leaves_what_was_typed(field):
    write(field, "宁")
    strike(field, Key.Key_Down, Key.Key_Escape)
    assert (field.value(), field.text(), offered(field)) == ("宁", "宁", [])


def test_the_last_of_several_names_is_completed(field):
    write(field, "李静、王")
    assert offered(field) == ["王宁", "王小宁"]
    strike(field, Key.Key_Down, Key.Key_Return)
    assert field.value() == "李静、王宁"


def test_down_shows_everyone(field):
    press(field, Key.Key_Down)
    assert offered(field) == list(PEOPLE)
    strike(field, Key.Key_Down, Key.Key_Down, Key.Key_Return)
    assert field.value() == "李静"


def test_a_name_being_composed_offers_nobody_until_it_is_committed(field):
    said = heard(field.valueChanged)
    compose(field, "wang")
    assert offered(field) == []
    field.setValue("李静")
    assert said == []
    compose(field, "", "王")
    assert said == ["王"]
    assert offered(field) == ["王宁", "王小宁"]


def test_composing_goes_on_while_names_are_offered(field):
    write(field, "王")
    compose(field, "ning")
    compose(field, "", "宁")
    assert field.value() == "王宁"


def test_people_are_asked_for_when_the_field_is_entered_first(qtbot):
    asked = []
    field = PersonField(people=lambda: asked.append(1) or PEOPLE)
    shown(qtbot, QLineEdit(), field)
    assert asked == []
    field.setFocus()
    assert asked == [1]


def test_entering_changes_nothing(field):
    with silence(field.valueChanged):
        press(field, Key.Key_Tab)


def test_a_cell_offers_people_and_enter_leads_on(qtbot):
    columns = (Column("text", "What", "text", 90), Column("owner", "Owner", "person", 120, people=lambda: PEOPLE))
    table = RowTable(columns, PlanItem)
    shown(qtbot, table)
    table.setValue((PlanItem(text="压测"), PlanItem(text="联调")))
    table.focusLoc((0, "owner"))
    write(table.view, "宁")
    assert offered(table.field()) == ["王宁", "王小宁"]
    strike(table, Key.Key_Down, Key.Key_Down, Key.Key_Return)
    assert table.value()[0].owner == "王小宁"
    assert here(table) == (1, 1)
    press(table.view, Key.Key_F4)
    assert offered(table.field()) == list(PEOPLE)
