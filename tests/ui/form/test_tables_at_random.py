"""Keys pressed in tables at random: undo leads back to the report that was there, redo to the one that was made."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from tests.ui.field.hand import ALT, CTRL, SHIFT, Key, compose, press, put_on_clipboard, shown
from weekly_editor.editing.session import ReportSession
from weekly_editor.ui.editor import ReportEditor
from weekly_editor.ui.form.context import FormContext

from .test_tables import REPORT

NONE = Qt.KeyboardModifier.NoModifier
ARROWS = (Key.Key_Up, Key.Key_Down, Key.Key_Left, Key.Key_Right)
KEYS = [
    *((key, hold) for key in ARROWS for hold in (NONE, SHIFT, CTRL)),
    *((key, NONE) for key in (Key.Key_Return, Key.Key_Tab, Key.Key_F2, Key.Key_Escape, Key.Key_Delete, Key.Key_Space)),
    *((key, CTRL) for key in (Key.Key_A, Key.Key_D, Key.Key_R, Key.Key_C, Key.Key_X, Key.Key_V, Key.Key_Minus)),
    *((key, CTRL) for key in (Key.Key_Return, Key.Key_Plus, Key.Key_Home, Key.Key_End)),
    *((key, SHIFT) for key in (Key.Key_Return, Key.Key_Space)),
    *((key, ALT) for key in (Key.Key_Up, Key.Key_Down)),
    (Key.Key_Backspace, NONE),
    (Key.Key_1, NONE),
    (Key.Key_8, NONE),
    (Key.Key_X, NONE),
]
STROKES = st.lists(st.sampled_from(KEYS) | st.sampled_from(["8.15", "支付", "12.6%", "P1\t9:30\n\t2"]), max_size=25)


@pytest.fixture
def editor(qtbot):
    editor = ReportEditor(ReportSession(REPORT), FormContext())
    shown(qtbot, editor, width=1300)
    return editor


def strike(widget: QWidget, stroke) -> None:
    match stroke:
        case str() if "\t" in stroke:
            put_on_clipboard(stroke)
        case str():
            compose(widget, "", stroke)
        case key, hold:
            press(widget, key, hold=hold)


@settings(max_examples=30)
@given(row=st.sampled_from([1, 2, 3]), strokes=STROKES)
def test_whatever_is_pressed_can_be_undone_and_redone(editor, row, strokes):
    stack = editor.session.undo_stack
    editor.show_row(row)
    table = editor.form.cards.form.table if row == 1 else editor.form.table
    table.view.setFocus()
    for stroke in strokes:
        focused = QApplication.focusWidget()
        if QApplication.activePopupWidget() is not None:
            QApplication.activePopupWidget().close()
        if focused is None or not table.isAncestorOf(focused):
            table.view.setFocus()
        strike(QApplication.focusWidget(), stroke)
        section = editor.session.report.sections[row - 1]
        kept = section.groups[0].readings if row == 1 else section.incidents if row == 2 else section.items
        assert [item.id for item in kept] == [item.id for item in table.value()]
    written = editor.session.report
    while stack.canUndo():
        stack.undo()
    assert editor.session.report == REPORT
    while stack.canRedo():
        stack.redo()
    assert editor.session.report == written
    while stack.canUndo():
        stack.undo()
    stack.clear()
