"""Undo leads to what it changed: form, field and words."""

from decimal import Decimal

import pytest
from PySide6.QtWidgets import QApplication

from tests.ui.field.hand import Key, press, write
from weekly_editor.editing.session import ReportSession
from weekly_editor.report.model import (
    Incident,
    IncidentsSection,
    Item,
    Node,
    NotesSection,
    ObjectiveSection,
    Report,
    Topic,
    TrackSection,
)
from weekly_editor.report.week import Week
from weekly_editor.ui.editor import ReportEditor
from weekly_editor.ui.field.choice import PickField
from weekly_editor.ui.form.context import FormContext

REPORT = Report(
    week=Week(2026, 28),
    title="周报",
    sections=(
        NotesSection(title="其他", entries=(Node(text="一"), Node(text="二", children=(Node(text="下"),)))),
        ObjectiveSection(title="业务", items=(Item(title="存管", text="完成对账"), Item(title="网关", text="切换"))),
        IncidentsSection(title="事件", incidents=(Incident(text="断网"), Incident(text="停电"))),
        TrackSection(title="专题", topics=(Topic(title="贝易转", entries=(Node(text="上线"),)), Topic(title="安全"))),
    ),
)


@pytest.fixture
def editor(qtbot):
    editor = ReportEditor(ReportSession(REPORT), FormContext())
    qtbot.addWidget(editor)
    editor.resize(1200, 400)
    with qtbot.waitActive(editor):
        editor.show()
        editor.activateWindow()
    return editor


def undo(editor):
    """Undo from another place, so that it is undo that leads there."""
    editor.show_row(0)
    editor.form.title.setFocus()
    editor.session.undo_stack.undo()
    QApplication.processEvents()


def selected():
    """Return the field with the focus: its text, and what is selected there as (start, stop)."""
    field = QApplication.focusWidget()
    if hasattr(field, "selection"):
        return field.value(), field.selection()
    if isinstance(field, PickField):
        return field.currentText(), (0, 0)
    if hasattr(field, "lineEdit"):
        field = field.lineEdit()
    start = field.selectionStart() if field.hasSelectedText() else field.cursorPosition()
    return field.text(), (start, start + len(field.selectedText()))


@pytest.mark.parametrize(
    ("loc", "before", "typed"),
    [
        (("sections", 0, "title"), "其他", "其他事"),
        (("sections", 0, "entries", 1, "children", 0, "text"), "下", "下面"),
        (("sections", 1, "items", 0, "text"), "完成对账", "完成对账单"),
        (("sections", 1, "items", 1, "risk"), "", "延期"),
        (("sections", 3, "topics", 0, "entries", 0, "text"), "上线", "上线了"),
    ],
)
def test_undo_puts_the_caret_where_words_go(editor, loc, before, typed):
    editor.session.edit(loc, typed, "Edit")
    undo(editor)
    assert editor.session.report == REPORT
    assert selected() == (before, (len(before), len(before)))


def test_undo_leads_to_the_cell_that_changed_and_leaves_it_closed(editor):
    editor.session.edit(("sections", 2, "incidents", 1, "text"), "停电两次", "Edit")
    undo(editor)
    view = QApplication.focusWidget()
    assert (view.currentIndex().row(), view.currentIndex().data()) == (1, "停电")


def test_words_that_gave_way_to_others_are_selected_again(editor):
    editor.go_to(("sections", 1, "items", 0, "text"), (2, 4))
    write(QApplication.focusWidget(), "核对")
    assert editor.session.report.sections[1].items[0].text == "完成核对"
    undo(editor)
    assert selected() == ("完成对账", (2, 4))
    editor.session.undo_stack.redo()
    assert selected() == ("完成核对", (2, 4))


def test_undo_returns_to_the_field_of_a_fact_that_its_sentence_states(editor):
    item = Item(title="存管", text="完成 50%", progress=Decimal(50))
    editor.session.edit(("sections", 1, "items", 0), item, "Edit")
    editor.go_to(("sections", 1, "items", 0, "progress"))
    field = QApplication.focusWidget()
    field.selectAll()
    write(field, "8")
    assert "8%" in editor.session.report.sections[1].items[0].text
    undo(editor)
    assert selected()[0].startswith("50")
    assert "完成" not in selected()[0]


def test_undo_opens_what_was_removed(editor):
    sections = editor.session.report.sections
    items = sections[1].items
    editor.session.edit(("sections", 1, "items"), items[:1], "Delete item")
    undo(editor)
    assert selected()[0] == "网关"
    editor.session.edit(("sections",), sections[:3], "Remove section")
    undo(editor)
    assert editor.sections.current() == 4


def test_redo_of_a_removal_leads_to_where_it_was(editor):
    editor.session.edit(("sections", 1, "items"), editor.session.report.sections[1].items[1:], "Delete item")
    undo(editor)
    editor.show_row(0)
    editor.session.undo_stack.redo()
    assert selected()[0] == "网关"


def test_undo_of_an_outline_leads_to_the_node_that_was_moved(editor):
    entries = REPORT.sections[0].entries
    below = entries[1].model_copy(update={"children": (entries[0], *entries[1].children)})
    editor.session.edit(("sections", 0, "entries"), (below,), "Indent entry")
    undo(editor)
    assert selected()[0] == "一"


def test_undo_of_a_key_in_an_outline_leads_there(editor):
    editor.go_to(("sections", 0, "entries", 0, "text"), (1, 1))
    press(QApplication.focusWidget(), Key.Key_Return)
    write(QApplication.focusWidget(), "新")
    undo(editor)
    undo(editor)
    assert editor.session.report == REPORT
    assert editor.sections.current() == 1


@pytest.mark.parametrize(("marker", "was"), [("number", "bullet"), ("done", "todo")])
def test_undo_of_a_marker_or_a_tick_selects_nothing(editor, marker, was):
    loc = ("sections", 0, "entries", 0, "marker")
    editor.session.edit(("sections", 0, "entries", 0), Node(text="一二三四五六七八", marker=was), "Edit entry")
    editor.session.edit(loc, marker, "Change marker")
    undo(editor)
    assert selected() == ("一二三四五六七八", (8, 8))
    editor.session.undo_stack.redo()
    assert selected() == ("一二三四五六七八", (8, 8))


@pytest.mark.parametrize(("cell", "value"), [("text", "停电两次"), ("state", "已关闭"), ("counts", False)])
def test_undo_in_a_table_leads_to_the_cell(editor, cell, value):
    loc = ("sections", 2, "incidents", 1, cell)
    editor.session.edit(loc, value, "Edit")
    undo(editor)
    assert editor.session.report == REPORT
    assert editor.place() == loc
    assert editor.form.table.isAncestorOf(QApplication.focusWidget())


def test_undo_of_the_language_selects_nothing(editor):
    editor.show_row(0)
    editor.form.title.setFocus()
    editor.session.edit(("language",), "en", "Edit language")
    undo(editor)
    assert editor.session.report.language == "zh_CN"
    assert selected()[1][0] == selected()[1][1]
