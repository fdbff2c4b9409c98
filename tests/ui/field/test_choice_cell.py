"""Choice cells of a table in a window: keys go the way that the desktop sends them."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from weekly_editor.report.model import Incident
from weekly_editor.ui.field.cell import Column
from weekly_editor.ui.field.choice import ChoiceField
from weekly_editor.ui.field.plain_edit import PlainEdit
from weekly_editor.ui.field.rows import RowTable

from .hand import CTRL, SHIFT, Key, heard, shown
from .table import here, open_at

NONE = Qt.KeyboardModifier.NoModifier
COLUMNS = (
    Column("level", "Level", "choice", 70, ("P1", "P2")),
    Column("system", "System", "line", 90),
    Column("text", "What", "text", 90),
    Column("started_at", "Start", "moment", 90),
    Column("share", "Share", "figure", 90),
    Column("state", "State", "choice", 90, ("处理中", "已恢复")),
)


@pytest.fixture
def table(qtbot):
    table = RowTable(COLUMNS, Incident)
    shown(qtbot, QLineEdit(), table, QLineEdit())
    table.setValue((Incident(), Incident(), Incident()))
    open_at(table, 0, "level")
    return table


def strike(table, *keys, hold=Qt.KeyboardModifier.NoModifier):
    """Press keys in the window, which hands them to the popup or to the focus as the desktop does."""
    for key in keys:
        QTest.keyClick(table.window().windowHandle(), key, hold)
        QApplication.processEvents()


def words(field):
    """Return what stands in an open cell."""
    match field:
        case ChoiceField():
            return field.currentText()
        case PlainEdit():
            return field.toPlainText()
        case _:
            return field.text()


def popup():
    return QApplication.activePopupWidget()


def shortcut(table, key):
    """Return what a window's action for Ctrl and ``key`` hears."""
    action = QAction(table.window())
    action.setShortcut(QKeySequence(CTRL | key))
    table.window().addAction(action)
    return heard(action.triggered)


@pytest.mark.parametrize(
    ("name", "typed"),
    [("level", "x"), ("level", "p"), ("system", "x"), ("text", "x"), ("started_at", "x"), ("share", "x")],
)
@pytest.mark.parametrize("key", [Key.Key_Z, Key.Key_Y])
def test_undo_and_redo_reach_the_window_from_an_open_cell(table, name, typed, key):
    said = shortcut(table, key)
    open_at(table, 0, name)
    strike(table, Key(ord(typed.upper())))
    assert (popup() is not None) == (typed == "p")
    strike(table, key, hold=CTRL)
    assert len(said) == 1
    assert words(table.field()).endswith(typed)


@pytest.mark.parametrize(
    ("key", "hold", "cell"),
    [
        (Key.Key_Tab, NONE, (0, 1)),
        (Key.Key_Backtab, SHIFT, (0, 5)),
        (Key.Key_Return, NONE, (2, 0)),
        (Key.Key_Enter, NONE, (2, 0)),
    ],
)
def test_a_key_that_leads_out_of_suggestions_takes_the_word_and_goes_on(table, key, hold, cell):
    row = 0 if key == Key.Key_Tab else 1
    open_at(table, row, "level")
    strike(table, Key.Key_P, Key.Key_Down, Key.Key_Down)
    assert popup() is not None
    strike(table, key, hold=hold)
    assert popup() is None
    assert table.value()[row].level == "P2"
    assert here(table) == cell
    assert table.field() is None
    assert table.view.hasFocus()


def test_a_word_of_ones_own_is_taken_past_the_suggestions(table):
    strike(table, Key.Key_P, Key.Key_Tab)
    assert table.value()[0].level == "p"
    assert here(table) == (0, 1)


def test_arrows_walk_the_suggestions_and_back_to_what_was_typed(table):
    cells = heard(table.cellChanged)
    strike(table, Key.Key_P, Key.Key_Down)
    assert table.field().currentText() == "P1"
    strike(table, Key.Key_Down)
    assert table.field().currentText() == "P2"
    strike(table, Key.Key_Up, Key.Key_Up)
    assert table.field().currentText() == "p"
    assert here(table) == (0, 0)
    assert cells == [(0, "level", "p")]


def test_escape_closes_the_suggestions_before_the_cell(table):
    strike(table, Key.Key_P, Key.Key_Down, Key.Key_Escape)
    assert popup() is None
    assert table.field().currentText() == "p"
    strike(table, Key.Key_Escape)
    assert table.field() is None
    assert table.value()[0].level == ""
    assert table.view.hasFocus()
