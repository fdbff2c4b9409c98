"""The keys of a table, as the hands of a spread sheet's user know them."""

from datetime import date, datetime

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from weekly_editor.report.model import Incident, PlanItem
from weekly_editor.ui.field.cell import Column
from weekly_editor.ui.field.rows import RowTable

from .hand import ALT, CTRL, SHIFT, Key, compose, heard, press, shown, write
from .table import PLAN, ROWS, choose, chosen, here, open_at, texts, type_over

INCIDENTS = (
    Column("started_at", "Start", "moment", 140),
    Column("level", "Level", "choice", 70, ("P1", "P2")),
    Column("counts", "Counts", "flag", 60),
)


@pytest.fixture
def table(qtbot):
    table = RowTable(PLAN, PlanItem)
    table.setReference(date(2024, 8, 9))
    table.before, table.after = QLineEdit(), QLineEdit()
    shown(qtbot, table.before, table, table.after)
    table.setValue(ROWS)
    choose(table, 0, 0)
    table.view.setFocus()
    return table


def test_typing_replaces_what_stands_in_a_cell(table):
    choose(table, 1, 2)
    write(table.view, "L")
    write(table.field(), "i")
    press(table.field(), Key.Key_Return)
    assert [row.owner for row in table.value()] == ["林一", "Li", "吴三"]
    assert here(table) == (2, 2)


@pytest.mark.parametrize("column", [0, 2])
def test_f2_goes_on_at_the_end_of_a_cell(table, column):
    choose(table, 1, column)
    press(table.view, Key.Key_F2)
    write(table.field(), "x")
    assert table.model.text(1, column) == ("容灾演练x", "", "周二x")[column]


def test_backspace_empties_a_cell_and_goes_on_in_it(table):
    press(table.view, Key.Key_Backspace)
    write(table.field(), "x")
    assert table.value()[0].text == "x"


@pytest.mark.parametrize(
    ("key", "hold", "cell"),
    [
        (Key.Key_Return, Qt.KeyboardModifier.NoModifier, (2, 1)),
        (Key.Key_Enter, Qt.KeyboardModifier.KeypadModifier, (2, 1)),
        (Key.Key_Return, SHIFT, (0, 1)),
        (Key.Key_Tab, Qt.KeyboardModifier.NoModifier, (1, 2)),
        (Key.Key_Backtab, SHIFT, (1, 0)),
    ],
)
@pytest.mark.parametrize("is_open", [False, True])
def test_enter_and_tab_lead_on_whether_a_cell_is_open_or_not(table, key, hold, cell, is_open):
    choose(table, 1, 1)
    if is_open:
        press(table.view, Key.Key_F2)
    press(table.field() or table.view, key, hold=hold)
    assert here(table) == cell
    assert table.field() is None
    assert table.view.hasFocus()


def test_enter_after_tabs_returns_to_where_they_began(table):
    choose(table, 0, 0)
    write(table.view, "a")
    press(table.field(), Key.Key_Tab)
    press(table.view, Key.Key_Tab)
    write(table.view, "b")
    press(table.field(), Key.Key_Return)
    assert here(table) == (1, 0)
    press(table.view, Key.Key_Tab, Key.Key_Left, Key.Key_Right, Key.Key_Return)
    assert here(table) == (2, 1)


def test_arrows_lead_on_while_typing_over_and_move_the_caret_after_f2(table):
    choose(table, 0, 2)
    type_over(table, "ab")
    press(table.field(), Key.Key_Left)
    assert here(table) == (0, 1)
    assert table.value()[0].owner == "ab"
    choose(table, 0, 2)
    press(table.view, Key.Key_F2)
    press(table.field(), Key.Key_Left)
    write(table.field(), "c")
    assert table.value()[0].owner == "acb"
    press(table.field(), Key.Key_F2, Key.Key_Right)
    assert table.field() is None


@pytest.mark.parametrize(
    ("keys", "hold", "cell"),
    [
        ([Key.Key_Down, Key.Key_Right], Qt.KeyboardModifier.NoModifier, (1, 1)),
        ([Key.Key_Down], CTRL, (2, 0)),
        ([Key.Key_Down, Key.Key_Down], CTRL, (3, 0)),
        ([Key.Key_Right], CTRL, (0, 2)),
        ([Key.Key_End], CTRL, (2, 2)),
        ([Key.Key_End], Qt.KeyboardModifier.NoModifier, (0, 2)),
        ([Key.Key_PageDown], Qt.KeyboardModifier.NoModifier, (3, 0)),
        ([Key.Key_Up, Key.Key_Left], Qt.KeyboardModifier.NoModifier, (0, 0)),
    ],
)
def test_arrows_and_jumps(table, keys, hold, cell):
    press(table.view, *keys, hold=hold)
    assert here(table) == cell


def test_home_leads_back(table):
    choose(table, 2, 2)
    press(table.view, Key.Key_Home)
    assert here(table) == (2, 0)
    press(table.view, Key.Key_Home, hold=CTRL)
    assert here(table) == (0, 0)


def test_ranges_grow_from_the_current_cell(table):
    choose(table, 1, 1)
    press(table.view, Key.Key_Down, Key.Key_Right, hold=SHIFT)
    assert chosen(table) == (1, 1, 2, 2)
    assert here(table) == (1, 1)
    press(table.view, Key.Key_Up, Key.Key_Up, hold=SHIFT)
    assert chosen(table) == (0, 1, 1, 2)
    press(table.view, Key.Key_Down, hold=SHIFT | CTRL)
    assert chosen(table) == (1, 1, 2, 2)
    press(table.view, Key.Key_Escape)
    assert chosen(table) == (1, 1, 1, 1)


def test_rows_columns_and_all_are_chosen_by_keys(table):
    choose(table, 1, 1)
    press(table.view, Key.Key_Space, hold=SHIFT)
    assert chosen(table) == (1, 0, 1, 2)
    press(table.view, Key.Key_Down, hold=SHIFT)
    assert chosen(table) == (1, 0, 2, 2)
    choose(table, 1, 1)
    press(table.view, Key.Key_Space, hold=CTRL)
    assert chosen(table) == (0, 1, 2, 1)
    press(table.view, Key.Key_A, hold=CTRL)
    assert chosen(table) == (0, 0, 2, 2)


def test_enter_and_tab_go_round_a_range(table):
    choose(table, 0, 0, 1, 1)
    press(table.view, Key.Key_Return)
    assert here(table) == (1, 0)
    press(table.view, Key.Key_Return)
    assert here(table) == (0, 1)
    press(table.view, Key.Key_Tab)
    assert here(table) == (1, 0)
    press(table.view, Key.Key_Backtab, hold=SHIFT)
    press(table.view, Key.Key_Backtab, hold=SHIFT)
    assert here(table) == (0, 0)
    assert chosen(table) == (0, 0, 1, 1)


def test_ctrl_enter_fills_a_range_with_what_was_typed(table):
    choose(table, 0, 2, 2, 2)
    type_over(table, "He")
    press(table.field(), Key.Key_Return, hold=CTRL)
    assert [row.owner for row in table.value()] == ["He"] * 3
    assert here(table) == (0, 2)


def test_alt_enter_breaks_a_line_in_a_text_cell(table):
    open_at(table, 1, "text")
    press(table.field(), Key.Key_End)
    press(table.field(), Key.Key_Return, hold=ALT)
    write(table.field(), "b")
    assert table.value()[1].text == "容灾演练\nb"


def test_typing_behind_the_last_row_adds_one(table):
    steps = heard(table.rowsChanged)
    choose(table, 2, 2)
    press(table.view, Key.Key_Tab)
    assert here(table) == (3, 0)
    assert len(table.value()) == 3
    type_over(table, "ab")
    assert texts(table)[3] == "ab"
    assert [step for _, step in steps] == ["Add row"]
    press(table.field(), Key.Key_Return)
    assert here(table) == (4, 0)


def test_what_escape_takes_back_leaves_no_row_behind(table):
    choose(table, 3, 0)
    write(table.view, "a")
    press(table.field(), Key.Key_Escape)
    assert texts(table) == ["渠道对账接入", "容灾演练", "账单改版"]


def test_an_empty_table_says_how_to_begin_and_takes_the_first_key(qtbot):
    table = RowTable(PLAN, PlanItem)
    shown(qtbot, table)
    table.setValue(())
    assert "Type here" in table.view.hint
    table.view.setFocus()
    write(table.view, "新")
    assert texts(table) == ["新"]


@pytest.mark.parametrize("column", [0, 1, 2])
@pytest.mark.parametrize("width", [640, 260])
def test_no_frame_cuts_through_what_an_empty_row_says(table, column, width):
    table.window().resize(width, 480)
    QApplication.processEvents()
    choose(table, 3, column)
    cell = table.view.visualRect(table.model.index(3, column)).adjusted(4, 4, -4, -4)
    picture = table.view.viewport().grab(cell).toImage()
    assert len({picture.pixel(x, y) for x in range(picture.width()) for y in range(picture.height())}) == 1


def test_tab_leaves_behind_the_last_cell_and_before_the_first(table):
    choose(table, 3, 2)
    press(table.view, Key.Key_Tab)
    assert table.after.hasFocus()
    table.view.setFocus()
    choose(table, 0, 0)
    press(table.view, Key.Key_Backtab, hold=SHIFT)
    assert table.before.hasFocus()


@pytest.mark.parametrize("is_open", [False, True])
def test_ctrl_tab_leaves_from_anywhere(table, is_open):
    choose(table, 1, 1)
    if is_open:
        press(table.view, Key.Key_F2)
    press(table.field() or table.view, Key.Key_Tab, hold=CTRL)
    assert table.after.hasFocus()


def test_tab_leaves_after_escape(table):
    choose(table, 1, 1)
    press(table.view, Key.Key_Escape, Key.Key_Tab)
    assert table.after.hasFocus()


def test_rows_are_inserted_removed_and_moved_by_keys(table):
    steps = heard(table.rowsChanged)
    choose(table, 1, 1)
    press(table.view, Key.Key_Plus, hold=CTRL | SHIFT)
    assert texts(table) == ["渠道对账接入", "", "容灾演练", "账单改版"]
    choose(table, 2, 1)
    press(table.view, Key.Key_Return, hold=CTRL)
    assert texts(table) == ["渠道对账接入", "", "容灾演练", "", "账单改版"]
    choose(table, 1, 0, 1, 2)
    press(table.view, Key.Key_Minus, hold=CTRL)
    assert texts(table) == ["渠道对账接入", "容灾演练", "", "账单改版"]
    choose(table, 0, 2)
    press(table.view, Key.Key_Down, Key.Key_Down, hold=ALT)
    assert texts(table) == ["容灾演练", "", "渠道对账接入", "账单改版"]
    assert here(table) == (2, 2)
    assert [step for _, step in steps] == ["Add row", "Add row", "Remove rows", "Move rows", "Move rows"]


def test_less_than_whole_rows_stays_and_leaves_its_key_to_the_window(table):
    choose(table, 0, 0, 1, 1)
    override = QKeyEvent(QEvent.Type.ShortcutOverride, Key.Key_Minus, CTRL, "-")
    override.ignore()
    QApplication.sendEvent(table.view, override)
    assert not override.isAccepted()
    press(table.view, Key.Key_Minus, hold=CTRL)
    assert len(texts(table)) == 3


def test_rows_that_went_are_counted_in_words_but_empty_ones(table):
    said = heard(table.rowsRemoved)
    choose(table, 0, 1, 1, 1)
    press(table.view, Key.Key_Delete, hold=CTRL)
    assert said == ["2 rows were deleted."]
    choose(table, 0, 0)
    press(table.view, Key.Key_Plus, hold=CTRL | SHIFT)
    press(table.view, Key.Key_Delete, hold=CTRL)
    assert said == ["2 rows were deleted."]


def test_several_rows_move_and_stay_chosen(table):
    choose(table, 1, 0, 2, 1)
    press(table.view, Key.Key_Up, hold=ALT)
    assert texts(table) == ["容灾演练", "账单改版", "渠道对账接入"]
    assert chosen(table) == (0, 0, 1, 1)


def test_a_row_moves_while_a_cell_of_it_is_open(table):
    open_at(table, 0, "text")
    press(table.field(), Key.Key_Down, hold=ALT)
    assert texts(table) == ["容灾演练", "渠道对账接入", "账单改版"]
    assert here(table) == (1, 0)
    assert table.field() is not None


def test_fill_down_and_right(table):
    steps = heard(table.rowsChanged)
    choose(table, 0, 1, 2, 2)
    press(table.view, Key.Key_D, hold=CTRL)
    assert [(row.due, row.owner) for row in table.value()] == [(date(2024, 8, 13), "林一")] * 3
    choose(table, 1, 0)
    press(table.view, Key.Key_D, hold=CTRL)
    assert texts(table)[1] == "渠道对账接入"
    choose(table, 2, 1, 2, 2)
    press(table.view, Key.Key_R, hold=CTRL)
    assert table.value()[2].owner == "2024-08-13"
    assert [step for _, step in steps] == ["Fill cells"] * 3


def test_the_tables_keys_come_before_the_windows_shortcuts(table):
    action = QAction(table.window())
    action.setShortcut(QKeySequence("Ctrl+Shift+Down"))
    table.window().addAction(action)
    said = heard(action.triggered)
    QTest.keyClick(table.window().windowHandle(), Key.Key_Down, CTRL | SHIFT)
    assert said == []
    assert chosen(table) == (0, 0, 2, 0)


@pytest.mark.parametrize("column", [0, 2])
def test_a_composition_begins_over_a_cell_and_loses_nothing(table, column):
    choose(table, 1, column)
    compose(table.view, "d")
    assert table.field() is not None
    assert table.field().is_composing()
    compose(QApplication.focusWidget(), "du")
    compose(QApplication.focusWidget(), "", "对账")
    assert table.model.text(1, column) == "对账"
    assert table.field().hasFocus()
    compose(table.field(), "", "单")
    assert table.model.text(1, column) == "对账单"


def test_a_composition_that_is_given_up_leaves_its_field_open(table):
    choose(table, 1, 2)
    compose(table.view, "d")
    compose(QApplication.focusWidget(), "")
    assert table.field().hasFocus()
    press(table.field(), Key.Key_Escape)
    assert table.value()[1].owner == "周二"


def test_candidates_stand_at_the_caret_of_the_cell(table):
    choose(table, 1, 2)
    compose(table.view, "dui")
    field = table.field().geometry().translated(table.view.viewport().pos())
    caret = table.view.inputMethodQuery(Qt.InputMethodQuery.ImCursorRectangle)
    assert field.contains(caret.center())


def test_a_click_chooses_a_cell_and_two_open_it_where_they_fall(table, qtbot):
    rect = table.view.visualRect(table.model.index(1, 0))
    place = QPoint(rect.left() + 8, rect.center().y())
    qtbot.mouseClick(table.view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert here(table) == (1, 0)
    assert table.field() is None
    qtbot.mouseDClick(table.view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    write(table.field(), "x")
    assert table.value()[1].text == "x容灾演练"


def test_a_range_is_drawn_with_the_pointer(table, qtbot):
    viewport = table.view.viewport()
    first = table.view.visualRect(table.model.index(0, 1)).center()
    last = table.view.visualRect(table.model.index(1, 2)).center()
    qtbot.mousePress(viewport, Qt.MouseButton.LeftButton, pos=first)
    qtbot.mouseMove(viewport, last)
    qtbot.mouseRelease(viewport, Qt.MouseButton.LeftButton, pos=last)
    third = table.view.visualRect(table.model.index(2, 2)).center()
    qtbot.mouseClick(viewport, Qt.MouseButton.LeftButton, SHIFT, pos=third)
    assert chosen(table) == (0, 1, 2, 2)
    assert here(table) == (0, 1)


def test_flags_are_ticked_by_space_and_by_a_click_on_their_box(qtbot):
    table = RowTable(INCIDENTS, Incident)
    shown(qtbot, table)
    table.setValue((Incident(), Incident(), Incident()))
    table.view.setFocus()
    choose(table, 0, 2)
    press(table.view, Key.Key_Space)
    place = table.view.visualRect(table.model.index(1, 2))
    qtbot.mouseClick(table.view.viewport(), Qt.MouseButton.LeftButton, pos=place.topLeft() + QPoint(2, 2))
    assert [row.counts for row in table.value()] == [False, True, True]
    box = QPoint(place.center().x(), place.top() + 15)
    qtbot.mouseClick(table.view.viewport(), Qt.MouseButton.LeftButton, pos=box)
    assert [row.counts for row in table.value()] == [False, False, True]
    choose(table, 0, 2, 2, 2)
    press(table.view, Key.Key_Space)
    assert [row.counts for row in table.value()] == [True, True, True]
    press(table.view, Key.Key_X)
    assert table.field() is None


def test_rows_are_put_in_the_order_of_time_once_and_only_when_asked(qtbot):
    table = RowTable(INCIDENTS, Incident, sorts="started_at")
    shown(qtbot, table)
    late, early = datetime(2024, 8, 6, 9), datetime(2024, 8, 5, 9)
    table.setValue((Incident(level="x"), Incident(started_at=late), Incident(started_at=early)))
    assert not table.sort_button.isHidden()
    steps = heard(table.rowsChanged)
    table.sort_button.click()
    assert [row.started_at for row in table.value()] == [early, late, None]
    assert [step for _, step in steps] == ["Sort rows"]
    assert table.sort_button.isHidden()


def test_the_menu_offers_what_the_keys_do(table):
    choose(table, 1, 0)
    acts = {action.text().split("\t")[0]: action for action in table.menu().actions()}
    acts["Move up"].trigger()
    assert texts(table) == ["容灾演练", "渠道对账接入", "账单改版"]
    acts["Remove rows"].trigger()
    assert texts(table) == ["渠道对账接入", "账单改版"]


def test_what_came_back_by_undo_is_the_current_cell(table):
    first, second, third = table.value()
    choose(table, 2, 2)
    table.setValue((first, second.model_copy(update={"due": date(2024, 8, 1)}), third))
    assert here(table) == (1, 1)
    table.setValue((first, third))
    table.setValue((first, second, third))
    assert chosen(table) == (1, 0, 1, 2)


def test_a_row_is_chosen_and_dragged_by_its_grip(table, qtbot):
    steps = heard(table.rowsChanged)
    grips = table.view.grips
    middle = [grips.sectionViewportPosition(row) + grips.sectionSize(row) // 2 for row in range(4)]
    qtbot.mouseClick(grips.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(5, middle[1]))
    assert chosen(table) == (1, 0, 1, 2)
    qtbot.mousePress(grips.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(5, middle[0]))
    for y in range(middle[0], middle[2] + 10, 4):
        QApplication.sendEvent(
            grips.viewport(),
            QMouseEvent(
                QEvent.Type.MouseMove,
                QPoint(5, y),
                grips.viewport().mapToGlobal(QPoint(5, y)),
                Qt.MouseButton.NoButton,
                Qt.MouseButton.LeftButton,
                Qt.KeyboardModifier.NoModifier,
            ),
        )
    qtbot.mouseRelease(grips.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(5, middle[2] + 8))
    assert texts(table) == ["容灾演练", "账单改版", "渠道对账接入"]
    assert [step for _, step in steps] == ["Move rows"]
    assert chosen(table) == (2, 0, 2, 2)


def test_the_empty_row_stays_at_the_end(table):
    table.view.grips.moveSection(3, 0)
    assert texts(table) == ["渠道对账接入", "容灾演练", "账单改版"]
    assert table.view.grips.visualIndex(3) == 3
    table.view.grips.moveSection(0, 3)
    assert texts(table) == ["容灾演练", "账单改版", "渠道对账接入"]
