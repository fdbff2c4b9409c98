"""The table of rows and its manners."""

from datetime import date, datetime
from decimal import Decimal

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QToolTip

from weekly_editor.report.model import Incident, PlanItem, Reading
from weekly_editor.ui.field.cell import Column, Shown
from weekly_editor.ui.field.rows import RowTable

from .hand import ALT, CTRL, SHIFT, Key, compose, heard, press, put_on_clipboard, shown, silence, write
from .table import PLAN, ROWS, choose, here, open_at, texts

READINGS = (Column("name", "Metric", "line", 160), Column("value", "Value", "figure", 90))
INCIDENTS = (
    Column("started_at", "Start", "moment", 140),
    Column("level", "Level", "choice", 70, ("P1", "P2")),
    Column("counts", "Counts", "flag", 60),
    Column("share", "Share", "figure", 60),
)


@pytest.fixture
def table(qtbot):
    table = RowTable(PLAN, PlanItem)
    table.setReference(date(2024, 8, 9))
    shown(qtbot, QLineEdit(), table, QLineEdit())
    table.setValue(ROWS)
    table.view.setFocus()
    return table


def test_setting_rows_says_nothing(qtbot):
    table = RowTable(PLAN, PlanItem)
    qtbot.addWidget(table)
    with silence(table.valueChanged), silence(table.rowsChanged), silence(table.cellChanged):
        table.setValue(ROWS)
        table.setValue(ROWS[1:])
        table.setValue(())
    assert table.value() == ()


def test_every_keystroke_in_a_cell_is_said(table):
    cells, values = heard(table.cellChanged), heard(table.valueChanged)
    choose(table, 1, 2)
    write(table.view, "L")
    write(table.field(), "i")
    assert cells == [(1, "owner", "L"), (1, "owner", "Li")]
    assert values[-1] == table.value()
    assert table.value()[1].owner == "Li"
    assert table.value()[0] is ROWS[0]


def test_a_cell_can_be_composed(table):
    cells = heard(table.cellChanged)
    open_at(table, 0, "text")
    compose(table.field(), "du")
    compose(table.field(), "duizhang")
    assert cells == []
    compose(table.field(), "", "对账")
    assert cells == [(0, "text", "对账")]


@pytest.mark.parametrize("name", ["text", "owner", "due"])
def test_rows_that_come_while_composing_leave_the_composition(table, name):
    open_at(table, 1, name)
    field = table.field()
    compose(field, "xin")
    table.setValue((ROWS[0], ROWS[1].model_copy(update={"text": "别处改的", "owner": "别人"}), ROWS[2]))
    assert table.field() is field
    assert field.is_composing()
    compose(field, "", "1")
    assert not field.is_composing()


def test_a_field_stays_open_while_other_rows_come_and_go(table):
    open_at(table, 1, "text")
    field = table.field()
    field.set_caret(2)
    table.setValue((PlanItem(text="新"), *ROWS[:2]))
    assert table.field() is field
    assert field.hasFocus()
    assert field.caret() == 2
    cells = heard(table.cellChanged)
    write(field, "x")
    assert cells == [(2, "text", "容灾x演练")]


def test_the_focus_stays_in_the_table_when_the_open_row_goes(table):
    open_at(table, 1, "text")
    table.setValue((ROWS[0], ROWS[2]))
    assert table.field() is None
    assert table.view.hasFocus()


def test_rows_shown_anew_while_typing_do_not_disturb(table):
    """The session answers each keystroke with the rows it holds now."""
    table.cellChanged.connect(lambda *_: table.setValue(tuple(row.model_copy() for row in table.value())))
    open_at(table, 0, "text")
    field = table.field()
    field.set_caret(0)
    write(field, "abc")
    assert table.field() is field
    assert field.caret() == 3
    assert table.value()[0].text == "abc渠道对账接入"


def test_escape_puts_back_what_was_there(table):
    open_at(table, 0, "owner")
    write(table.field(), "x")
    press(table.field(), Key.Key_Escape)
    assert table.value()[0].owner == "林一"
    assert table.field() is None
    assert table.view.hasFocus()


def test_delete_empties_chosen_cells_in_one_step(table):
    steps = heard(table.rowsChanged)
    choose(table, 0, 1, 1, 2)
    press(table.view, Key.Key_Delete)
    assert [(row.due, row.owner) for row in table.value()] == [(None, ""), (None, ""), (None, "吴三")]
    assert [step for _, step in steps] == ["Clear cells"]


def test_several_rows_move_and_go_together(table):
    choose(table, 1, 0, 2, 0)
    press(table.view, Key.Key_Up, hold=ALT)
    assert texts(table) == ["容灾演练", "账单改版", "渠道对账接入"]
    press(table.view, Key.Key_Delete, hold=CTRL)
    assert texts(table) == ["渠道对账接入"]


def test_a_range_pasted_into_an_open_field_fills_cells(table):
    put_on_clipboard("甲\t8.15\n")
    open_at(table, 1, "text")
    press(table.field(), Key.Key_V, hold=CTRL)
    assert (table.value()[1].text, table.value()[1].due) == ("甲", date(2024, 8, 15))


def test_ticks_times_and_figures(qtbot):
    table = RowTable(INCIDENTS, Incident)
    table.setReference(date(2024, 8, 9))
    shown(qtbot, table)
    table.setValue((Incident(),))
    cells = heard(table.cellChanged)
    choose(table, 0, 2)
    table.view.setFocus()
    press(table.view, Key.Key_Space)
    place = table.view.visualRect(table.model.index(0, 2)).center()
    qtbot.mouseClick(table.view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert cells == [(0, "counts", False), (0, "counts", True)]
    open_at(table, 0, "started_at")
    write(table.field(), "8.5 11:25")
    assert cells[-1] == (0, "started_at", datetime(2024, 8, 5, 11, 25))
    open_at(table, 0, "share")
    write(table.field(), "0.50")
    assert cells[-1] == (0, "share", Decimal("0.50"))
    choose(table, 0, 0, 0, 3)
    press(table.view, Key.Key_Delete)
    assert table.value()[0].share == Decimal(1)
    assert table.value()[0].counts


TIMES = (
    Column("started_at", "Start", "moment", 140),
    Column("ended_at", "End", "moment", 140, same_day_as="started_at"),
)
START = datetime(2024, 8, 5, 11, 25)


@pytest.fixture
def times(qtbot):
    table = RowTable(TIMES, Incident)
    table.setReference(date(2024, 8, 9))
    shown(qtbot, table)
    table.setValue((Incident(started_at=START), Incident(), Incident(started_at=START, ended_at=datetime(2024, 8, 7))))
    return table


def test_a_time_alone_is_one_of_the_day_that_its_row_started(times):
    for row in range(3):
        open_at(times, row, "ended_at")
        write(times.field(), "14:50")
    ends = [row.ended_at for row in times.value()]
    assert ends == [datetime(2024, 8, 5, 14, 50), None, datetime(2024, 8, 7, 14, 50)]


def test_pasted_times_are_of_the_day_that_their_row_starts_even_if_that_is_pasted_too(times):
    put_on_clipboard("8.6 9:00\t9:30\n8.8 10:00\t10:30\n")
    choose(times, 0, 0)
    times.view.setFocus()
    press(times.view, Key.Key_V, hold=CTRL)
    assert [row.ended_at for row in times.value()[:2]] == [datetime(2024, 8, 6, 9, 30), datetime(2024, 8, 8, 10, 30)]
    put_on_clipboard("14:50")
    choose(times, 2, 1)
    press(times.view, Key.Key_V, hold=CTRL)
    assert times.value()[2].ended_at == datetime(2024, 8, 7, 14, 50)


def test_wrong_text_stays_in_its_cell_until_it_is_mended(qtbot):
    table = RowTable(READINGS, Reading)
    shown(qtbot, table)
    table.setValue((Reading(name="成功率", value=Decimal("99.998")),))
    with silence(table.cellChanged):
        open_at(table, 0, "value")
        write(table.field(), "x")
        press(table.field(), Key.Key_Tab)
        assert table.model.text(0, 1) == "x"
        open_at(table, 0, "value")
    assert table.field().text() == "x"
    assert table.field().has_wrong()
    table.field().selectAll()
    write(table.field(), "1.50")
    assert str(table.value()[0].value) == "1.50"


@pytest.fixture
def readings(qtbot):
    table = RowTable(READINGS, Reading)
    shown(qtbot, QLineEdit(), table, QLineEdit())
    table.setValue((Reading(name="成功率", value=Decimal(5)), Reading(name="次数", value=Decimal(2))))
    return table


def spoil(table: RowTable, row: int) -> None:
    """Type what is no figure."""
    open_at(table, row, "value")
    press(table.field(), Key.Key_End)
    write(table.field(), "x")


def test_why_a_cell_cannot_be_read_is_said_until_all_are_mended(readings):
    said = heard(readings.wrongChanged)
    spoil(readings, 0)
    assert said == ["Type a figure such as 1,234.50"]
    assert readings.has_wrong()
    spoil(readings, 1)
    press(readings.field(), Key.Key_Backspace)
    assert said == ["Type a figure such as 1,234.50"]
    open_at(readings, 0, "value")
    press(readings.field(), Key.Key_End, Key.Key_Backspace)
    assert said == ["Type a figure such as 1,234.50", ""]
    assert not readings.has_wrong()


def test_escape_takes_wrong_text_back(readings):
    said = heard(readings.wrongChanged)
    spoil(readings, 0)
    press(readings.field(), Key.Key_Escape)
    assert readings.model.text(0, 1) == "5"
    assert said[-1] == ""
    assert not readings.has_wrong()


def test_escape_gives_back_wrong_text_that_stood_there(readings):
    spoil(readings, 0)
    press(readings.field(), Key.Key_Return)
    open_at(readings, 0, "value")
    write(readings.field(), "7")
    press(readings.field(), Key.Key_Escape)
    assert readings.model.text(0, 1) == "5x"
    assert readings.value()[0].value == Decimal(5)


@pytest.mark.parametrize("key", [Key.Key_Delete, Key.Key_V])
def test_wrong_text_gives_way_to_what_is_cleared_or_pasted_there(readings, key):
    put_on_clipboard("5")
    spoil(readings, 0)
    press(readings.field(), Key.Key_Return)
    choose(readings, 0, 1)
    press(readings.view, key, hold=CTRL if key == Key.Key_V else Qt.KeyboardModifier.NoModifier)
    assert readings.model.text(0, 1) == ("5" if key == Key.Key_V else "")
    assert not readings.has_wrong()


def test_wrong_text_gives_way_to_another_value_and_goes_with_its_row(readings):
    first, second = readings.value()
    said = heard(readings.wrongChanged)
    spoil(readings, 0)
    readings.setValue((first.model_copy(update={"name": "别名"}), second))
    assert readings.has_wrong()
    readings.setValue((first.model_copy(update={"value": Decimal(6)}), second))
    assert readings.model.text(0, 1) == "6"
    spoil(readings, 1)
    readings.setValue((first,))
    assert not readings.has_wrong()
    assert [bool(reason) for reason in said] == [True, False, True, False]


def test_why_text_is_wrong_is_told_when_its_cell_is_left(readings):
    spoil(readings, 0)
    press(readings.field(), Key.Key_Tab)
    QApplication.processEvents()
    assert QToolTip.text() == "Type a figure such as 1,234.50"


def test_a_choice_cell_takes_arrows_as_ways_to_other_rows(qtbot):
    table = RowTable(INCIDENTS, Incident)
    shown(qtbot, table)
    table.setValue((Incident(level="P1"), Incident()))
    open_at(table, 0, "level")
    with silence(table.cellChanged):
        press(table.field(), Key.Key_Down)
    assert here(table) == (1, 1)


def test_a_day_cell_is_filled_from_the_calendar_and_stays_open_below_it(table):
    open_at(table, 0, "due")
    field = table.field()
    press(field, Key.Key_F4)
    popup = QApplication.activePopupWidget()
    assert popup is not None
    popup.calendar.clicked.emit(QDate(2024, 8, 20))
    assert table.value()[0].due == date(2024, 8, 20)
    assert field.text() == "2024-08-20"


def test_derived_columns_are_only_read(qtbot):
    columns = (*READINGS, Column("change", "Change", "line", 80, derived=lambda row: Shown(f"+{row.value}")))
    table = RowTable(columns, Reading)
    shown(qtbot, table)
    table.setValue((Reading(value=Decimal(3)), Reading()))
    assert table.model.text(0, 2) == "+3"
    open_at(table, 0, "value")
    press(table.field(), Key.Key_Tab)
    assert here(table) == (1, 0)


def test_rows_grow_with_their_texts_and_the_table_with_its_rows(table):
    low, height = table.view.rowHeight(0), table.view.height()
    open_at(table, 0, "text")
    write(table.field(), "很长的一段话" * 20)
    assert table.view.rowHeight(0) > 2 * low
    assert table.view.height() > height
    assert table.field().height() > 2 * low


def test_rows_follow_the_width_of_the_window(table):
    table.setValue((PlanItem(text="很长的一段话" * 20),))
    QApplication.processEvents()
    narrow = table.view.rowHeight(0)
    table.window().resize(1200, 480)
    QApplication.processEvents()
    QApplication.processEvents()
    assert table.view.rowHeight(0) < narrow
    assert table.view.rowHeight(0) == table.view.sizeHintForRow(0)


def test_the_cell_that_is_entered_is_said(table):
    locs = heard(table.currentLocChanged)
    with silence(table.entered):
        open_at(table, 1, "owner")
        press(table.field(), Key.Key_Tab)
        press(table.field(), Key.Key_Escape)
        press(table.view, Key.Key_Right)
    assert locs == [(1, "owner"), (2, "text"), (2, "due")]


def test_why_a_cell_is_wrong_is_said_below_the_pointer_and_to_readers_of_the_screen(readings):
    spoil(readings, 0)
    index = readings.model.index(0, 1)
    for role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleDescriptionRole):
        assert readings.model.data(index, role) == "Type a figure such as 1,234.50"
        assert readings.model.data(readings.model.index(0, 0), role) is None


def test_rows_follow_another_size_of_text(table):
    low = table.view.rowHeight(0)
    font = table.font()
    font.setPointSizeF(font.pointSizeF() * 2)
    table.setFont(font)
    QApplication.processEvents()
    assert table.view.rowHeight(0) > low


def test_names_reach_readers_of_the_screen(table):
    table.setAccessibleName("Plan")
    assert table.view.accessibleName() == "Plan"
    assert table.model.data(table.model.index(0, 2), Qt.ItemDataRole.AccessibleTextRole) == "Owner: 林一"


def test_the_keyboard_comes_to_a_cell_in_view(table):
    table.setValue(tuple(PlanItem(text=f"第{number}件") for number in range(80)))
    table.focusLoc((70, "text"))
    table.clearFocus()
    table.view.verticalScrollBar().setValue(0)
    table.view.setFocus(Qt.FocusReason.TabFocusReason)
    assert table.view.viewport().rect().contains(table.view.visualRect(table.view.currentIndex()))


def test_the_key_of_smaller_text_removes_rows_only_where_whole_ones_are_chosen(table):
    shrunk = []
    action = QAction(table.window())
    action.setShortcut(QKeySequence("Ctrl+-"))
    action.triggered.connect(lambda: shrunk.append(True))
    table.window().addAction(action)
    table.focusLoc((1, "text"))
    QTest.keyClick(table.window().windowHandle(), Key.Key_Minus, CTRL)
    assert (len(table.value()), shrunk) == (3, [True])
    press(table.view, Key.Key_Space, hold=SHIFT)
    QTest.keyClick(table.window().windowHandle(), Key.Key_Minus, CTRL)
    assert (texts(table), shrunk) == (["渠道对账接入", "账单改版"], [True])
    table.window().findChildren(QLineEdit)[0].setFocus()
    QTest.keyClick(table.window().windowHandle(), Key.Key_Minus, CTRL)
    assert (len(table.value()), shrunk) == (2, [True, True])
