"""Notes written in the form, and taken back."""

import pytest

from weekly_editor.editing.session import ReportSession
from weekly_editor.report.model import Node, NotesSection, Report
from weekly_editor.report.week import Week
from weekly_editor.ui.form.context import FormContext
from weekly_editor.ui.form.notes import NotesForm

from ..field.hand import CTRL, SHIFT, Key, compose, heard, press, put_on_clipboard, shown

NODES = (Node(text="甲"), Node(text="乙"), Node(text="丙"))


@pytest.fixture
def session():
    return ReportSession(Report(week=Week(2026, 28), sections=(NotesSection(title="其他", entries=NODES),)))


@pytest.fixture
def form(qtbot, session):
    form = NotesForm(session, ("sections", 0), FormContext())
    shown(qtbot, form)
    session.reportChanged.connect(lambda _: form.refresh())
    session.changedAt.connect(lambda place: form.focus_loc(place.loc[2:]))
    return form


def texts(session):
    return [node.text for node in session.report.sections[0].entries]


def test_a_composed_word_is_one_undo_step(form, session):
    form.entries.focusLoc((1, "text"))
    for preedit in ("d", "dui", "duizhang"):
        compose(form.entries.editor(), preedit)
    compose(form.entries.editor(), "", "对账")
    assert texts(session) == ["甲", "乙对账", "丙"]
    assert session.undo_stack.count() == 1
    session.undo_stack.undo()
    assert texts(session) == ["甲", "乙", "丙"]
    assert form.entries.editor().caret() == 1


def test_undo_elsewhere_leaves_a_composition_alone(form, session):
    session.edit(("sections", 0, "entries", 0, "text"), "甲一", "Edit")
    form.entries.focusLoc((2, "text"))
    compose(form.entries.editor(), "bing")
    session.undo_stack.undo()
    assert form.entries.editor().is_composing()
    compose(form.entries.editor(), "", "并")
    assert texts(session) == ["甲", "乙", "丙并"]


def test_removing_several_entries_is_undone_at_once_where_they_were(form, session):
    form.entries.focusLoc((1, "text"))
    for _ in range(2):
        press(form.entries.editor() or form.entries.view, Key.Key_Down, hold=SHIFT)
    press(form.entries.view, Key.Key_Delete)
    assert texts(session) == ["甲"]
    assert session.undo_stack.count() == 1
    session.undo_stack.undo()
    assert texts(session) == ["甲", "乙", "丙"]
    chosen = form.entries.chosen()
    assert (chosen.first, chosen.last) == (1, 2)
    assert form.entries.view.hasFocus()


def test_chosen_entries_stay_chosen_when_the_session_answers(form, session):
    form.entries.focusLoc((0, "text"))
    for _ in range(2):
        press(form.entries.editor() or form.entries.view, Key.Key_Down, hold=SHIFT)
    press(form.entries.view, Key.Key_Return, hold=CTRL)
    press(form.entries.view, Key.Key_Return, hold=CTRL)
    assert [node.marker for node in session.report.sections[0].entries] == ["done", "done", "bullet"]
    assert session.undo_stack.undoText() == "Tick entry"


def test_a_typed_sign_is_undone_to_what_was_typed(form, session):
    form.entries.focusLoc((0, "text"))
    form.entries.editor().set_caret(0)
    press(form.entries.editor(), Key.Key_BracketLeft, Key.Key_BracketRight, Key.Key_Space)
    assert (texts(session)[0], session.report.sections[0].entries[0].marker) == ("甲", "todo")
    session.undo_stack.undo()
    assert (texts(session)[0], session.report.sections[0].entries[0].marker) == ("[] 甲", "bullet")


def test_what_could_not_be_pasted_is_said_by_the_form(form, session):
    told = heard(form.refused)
    form.entries.focusLoc((0, "text"))
    put_on_clipboard("- 行\n" * 5_001)
    press(form.entries.editor(), Key.Key_V, hold=CTRL)
    assert told == ["Too many entries to paste: 5001; at most 5000 fit"]
    assert texts(session) == ["甲", "乙", "丙"]
