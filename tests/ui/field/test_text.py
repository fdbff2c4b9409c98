"""Fields for words, written in by hand and by input method."""

import pytest
from PySide6.QtGui import QAction, QFont, QKeySequence
from PySide6.QtWidgets import QLineEdit

from weekly_editor.ui.field.text import MAX_HEIGHT_PX, LineField, TextField

from .hand import CTRL, SHIFT, Key, compose, heard, press, put_on_clipboard, shown, silence, write

BOTH = pytest.mark.parametrize("make", [LineField, TextField])


@BOTH
def test_a_value_comes_back(qtbot, make):
    field = make()
    qtbot.addWidget(field)
    with silence(field.valueChanged):
        field.setValue("网关容灾演练")
    assert field.value() == "网关容灾演练"


@BOTH
def test_every_keystroke_is_said_once(qtbot, make):
    field = make()
    qtbot.addWidget(field)
    said = heard(field.valueChanged)
    write(field, "abc")
    press(field, Key.Key_Backspace)
    assert said == ["a", "ab", "abc", "ab"]
    assert field.value() == "ab"


@BOTH
def test_composing_says_nothing_until_it_is_committed(qtbot, make):
    field = make()
    qtbot.addWidget(field)
    field.setValue("支付")
    field.setFocus()
    said = heard(field.valueChanged)
    press(field, Key.Key_End)
    compose(field, "d")
    compose(field, "dui")
    assert said == []
    assert field.is_composing()
    compose(field, "", "对账")
    assert said == ["支付对账"]
    assert not field.is_composing()


@BOTH
def test_a_selection_replaced_by_composing_is_said_at_its_end(qtbot, make):
    field = make()
    qtbot.addWidget(field)
    field.setValue("旧")
    field.selectAll()
    said = heard(field.valueChanged)
    compose(field, "xin")
    assert said == []
    compose(field, "", "新")
    assert said == ["新"]


@BOTH
def test_a_value_that_comes_while_composing_waits(qtbot, make):
    field = make()
    qtbot.addWidget(field)
    field.setValue("一")
    compose(field, "er")
    with silence(field.valueChanged):
        field.setValue("三")
        assert field.is_composing()
        compose(field, "")
    assert field.value() == "三"


@BOTH
def test_what_was_composed_wins_over_a_value_that_came_meanwhile(qtbot, make):
    field = make()
    qtbot.addWidget(field)
    field.setValue("一")
    press(field, Key.Key_End)
    compose(field, "er")
    field.setValue("三")
    said = heard(field.valueChanged)
    compose(field, "", "二")
    assert said == ["一二"]
    assert field.value() == "一二"


@BOTH
def test_unseen_characters_stay_as_long_as_nobody_edits(qtbot, make):
    field = make()
    qtbot.addWidget(field)
    field.setValue("a\u00a0b\u2028c")
    assert field.value() == "a\u00a0b\u2028c"


@BOTH
def test_a_no_break_space_outlives_editing(qtbot, make):
    field = make()
    qtbot.addWidget(field)
    field.setValue("5\u00a0万")
    press(field, Key.Key_Home)
    write(field, "1")
    assert field.value() == "15\u00a0万"


@BOTH
def test_pasted_text_is_cleaned(qtbot, make):
    field = make()
    qtbot.addWidget(field)
    put_on_clipboard("a\x00b\ufeffc")
    said = heard(field.valueChanged)
    field.paste()
    assert said[-1] == "abc"


@BOTH
def test_entering_is_said(qtbot, make):
    other, field = QLineEdit(), make()
    shown(qtbot, other, field)
    said = heard(field.entered)
    field.setFocus()
    assert len(said) == 1


@BOTH
def test_undo_goes_to_the_window(qtbot, make):
    field = make()
    window = shown(qtbot, field)
    undo = QAction(window)
    undo.setShortcut(QKeySequence.StandardKey.Undo)
    window.addAction(undo)
    said = heard(undo.triggered)
    field.setFocus()
    write(field, "a")
    press(field, Key.Key_Z, hold=CTRL)
    assert len(said) == 1
    assert field.value() == "a"


def test_a_change_before_the_caret_moves_it_along(qtbot):
    field = TextField()
    qtbot.addWidget(field)
    field.setValue("alpha beta")
    field.set_caret(8)
    field.setValue("new alpha beta")
    assert field.caret() == 12
    field.setValue("new alpha beta gamma")
    assert field.caret() == 12


def test_a_line_keeps_its_caret_when_another_value_comes(qtbot):
    field = LineField()
    shown(qtbot, field)
    field.setFocus()
    field.setValue("alpha beta")
    field.setCursorPosition(8)
    field.setValue("new alpha beta")
    assert field.cursorPosition() == 12


def test_texts_with_emoji_change_in_place(qtbot):
    field = TextField()
    qtbot.addWidget(field)
    field.setValue("a😀b")
    field.setValue("a😁b")
    assert field.toPlainText() == "a😁b"
    field.set_caret(2)
    assert field.caret() == 2
    write(field, "x")
    assert field.value() == "a😁xb"


def test_a_line_that_is_pasted_stays_one_line(qtbot):
    field = LineField()
    qtbot.addWidget(field)
    put_on_clipboard("one\ntwo")
    field.paste()
    assert field.value() == "one two"


def test_shift_enter_and_enter_break_lines(qtbot):
    field = TextField()
    qtbot.addWidget(field)
    write(field, "a")
    press(field, Key.Key_Return, hold=SHIFT)
    write(field, "b")
    press(field, Key.Key_Return)
    assert field.value() == "a\nb\n"


def test_a_text_field_grows_with_its_text_up_to_a_limit(qtbot):
    field = TextField()
    shown(qtbot, field)
    low = field.height()
    field.setValue("一行\n" * 4)
    grown = field.height()
    assert grown > 3 * field.fontMetrics().height() + low / 2
    assert field.verticalScrollBar().maximum() == 0
    assert field.viewport().height() == field.text_height()
    field.setValue("一行\n" * 400)
    assert field.height() == MAX_HEIGHT_PX
    field.setValue("")
    assert field.height() == low


def test_tab_leaves_a_text_field(qtbot):
    field, after = TextField(), QLineEdit()
    shown(qtbot, field, after)
    field.setFocus()
    press(field, Key.Key_Tab)
    assert after.hasFocus()
    assert field.value() == ""


def bold_lines(field: TextField) -> list[int]:
    """Return the numbers of the lines that look bold somewhere."""
    document = field.document()
    lines = [document.findBlockByNumber(number) for number in range(document.blockCount())]
    return [
        line.blockNumber()
        for line in lines
        if any(look.format.fontWeight() == QFont.Weight.Bold for look in line.layout().formats())
    ]


def test_a_mark_over_lines_is_seen_in_all_of_them_whoever_wrote_it(qtbot):
    field = TextField()
    qtbot.addWidget(field)
    field.setValue("**一\n二\n三\n四")
    assert bold_lines(field) == []
    field.set_caret(7)
    write(field, "**")
    assert bold_lines(field) == [0, 1, 2]
    field.setValue("**一\n二\n三\n四")
    assert bold_lines(field) == []
    field.setValue("**一\n二**\n三\n四")
    assert bold_lines(field) == [0, 1]
    field.set_caret(0)
    press(field, Key.Key_Return)
    assert bold_lines(field) == [1, 2]
