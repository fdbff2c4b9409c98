"""The form of a work item."""

from datetime import date
from decimal import Decimal
from itertools import combinations

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from weekly_editor.editing.session import ReportSession
from weekly_editor.report.model import Item, Node, ObjectiveSection, Report
from weekly_editor.report.week import Week
from weekly_editor.ui.form.context import FormContext
from weekly_editor.ui.form.item import ItemForm

from ..field.hand import Key, compose, heard, press, shown, write

FIELDS = ("title", "text", "progress", "due", "owner", "risk", "entries")


@pytest.fixture(autouse=True)
def english():
    """Day names in the language of the source."""
    before = QLocale()
    QLocale.setDefault(QLocale(QLocale.Language.English))
    yield
    QLocale.setDefault(before)


@pytest.fixture
def form(qtbot):
    item = Item(title="装修存管", text="已上线", entries=(Node(text="子条目"),))
    session = ReportSession(Report(week=Week(2026, 28), sections=(ObjectiveSection(items=(item,)),)))
    form = ItemForm(session, ("sections", 0, "items", 0), FormContext())
    shown(qtbot, form)
    return form


def test_tab_goes_through_the_fields_as_one_reads_them(form):
    fields = (form.title, form.text, form.progress, form.due, form.owner, form.risk)
    form.title.setFocus()
    for field in fields:
        assert QApplication.focusWidget() is field
        QTest.keyClick(field, Key.Key_Tab)
    assert form.entries.editor() is not None
    assert QApplication.focusWidget() is form.entries.editor()


def test_backtab_goes_back_the_same_way(form):
    fields = (form.risk, form.owner, form.due, form.progress, form.text, form.title)
    form.risk.setFocus()
    for field in fields:
        assert QApplication.focusWidget() is field
        QTest.keyClick(field, Key.Key_Backtab)


def test_the_fields_of_a_row_end_where_the_title_ends(form):
    ends = [field.mapTo(form, field.rect().topRight()).x() for field in (form.title, form.text, form.owner, form.risk)]
    assert len(set(ends)) == 1


def resized(form, width):
    window = form.window()
    margins = window.layout().contentsMargins()
    window.resize(width + margins.left() + margins.right(), 700)
    QApplication.processEvents()
    return {name: box_of(form, name).geometry() for name in FIELDS}


def box_of(form, name):
    """Return the part of the form that holds the field ``name`` and its caption."""
    box = getattr(form, name)
    while box.parentWidget() is not form:
        box = box.parentWidget()
    return box


def test_title_and_text_stand_side_by_side_where_there_is_room(form):
    places = resized(form, 680)
    assert places["title"].top() == places["text"].top()
    assert places["text"].left() > places["title"].right()
    assert len({places[name].top() for name in ("progress", "due", "owner", "risk")}) == 1


def test_they_are_stacked_where_there_is_little(form):
    places = resized(form, 480)
    assert places["text"].top() > places["title"].bottom()
    assert len({places[name].top() for name in ("progress", "due", "owner")}) == 1


@pytest.mark.parametrize("width", [380, 480, 680, 900])
def test_no_field_is_cut_or_covers_another(form, width):
    form.due.setValue(date(2026, 12, 28))
    places = list(resized(form, width).values())
    assert form.width() == width
    assert all(place.left() >= 0 and place.right() < width for place in places)
    assert not any(one.intersects(other) for one, other in combinations(places, 2))
    room = form.due.width() - form.due.fontMetrics().horizontalAdvance("2026-12-28")
    assert room >= 40  # frame, margins and the button


def item_of(form):
    return form.model()


def bound(qtbot, item, people=()):
    session = ReportSession(Report(week=Week(2024, 32), sections=(ObjectiveSection(items=(item,)),)))
    form = ItemForm(session, ("sections", 0, "items", 0), FormContext(people=lambda: people))
    session.reportChanged.connect(lambda _report: form.refresh())
    shown(qtbot, form, width=900)
    return form


def test_a_due_date_typed_in_steps_reaches_the_sentence_whole(qtbot):
    form = bound(qtbot, Item(text="预计8月30日上线", due=date(2024, 8, 30)))
    form.due.setFocus()
    form.due.selectAll()
    write(form.due, "8.13")
    assert item_of(form).due == date(2024, 8, 13)
    assert item_of(form).text == "预计8月13日上线"
    assert form.session.undo_stack.count() == 1


def test_a_due_date_typed_back_leaves_the_sentence_as_it_was(qtbot):
    item = Item(text="预计8月底上线", due=date(2024, 8, 31))
    form = bound(qtbot, item)
    form.due.setFocus()
    press(form.due, Key.Key_Up, Key.Key_Down)
    assert item_of(form) == item


def test_progress_emptied_and_typed_anew_reaches_the_sentence(qtbot):
    form = bound(qtbot, Item(text="整体进度85%", progress=Decimal(85)))
    form.progress.setFocus()
    press(form.progress, Key.Key_End, *(Key.Key_Backspace,) * 3)
    assert item_of(form).progress is None
    write(form.progress, "90")
    assert (item_of(form).progress, item_of(form).text) == (Decimal(90), "整体进度90%")


def test_dragging_the_bar_is_one_step_of_its_own(qtbot):
    form = bound(qtbot, Item(text="整体进度85%", progress=Decimal(85)))
    write(form.title, "x")
    form.bar.moved.emit(Decimal(90))
    assert form.progress.text() == "90%"
    assert item_of(form).progress == Decimal(85)
    form.bar.chosen.emit(Decimal(95))
    assert (item_of(form).progress, item_of(form).text, form.progress.text()) == (Decimal(95), "整体进度95%", "95%")
    assert form.session.undo_stack.count() == 2
    form.session.undo_stack.undo()
    assert (item_of(form).progress, form.bar.percent(), form.progress.text()) == (Decimal(85), Decimal(85), "85%")


def test_undo_of_a_fact_leads_to_its_field_although_the_sentence_changed_too(qtbot):
    form = bound(qtbot, Item(text="整体进度85%", progress=Decimal(85)))
    form.session.place = ("sections", 0, "items", 0, "progress")
    places = heard(form.session.changedAt)
    press(form.progress, Key.Key_Up)
    form.session.undo_stack.undo()
    assert [place.loc for place in places] == [form.session.place]


def test_what_a_date_was_understood_as_stands_beside_its_caption(qtbot):
    form = bound(qtbot, Item())
    write(form.due, "下周二")
    assert sorted(label.text() for label in box_of(form, "due").findChildren(QLabel)) == ["Due", "Tue, Aug 13"]
    press(form.due, Key.Key_Return)
    assert sorted(label.text() for label in box_of(form, "due").findChildren(QLabel)) == ["Due", "Tue"]


def test_tab_goes_through_the_fields_in_their_order(form):
    fields = (form.title, form.text, form.progress, form.due, form.owner, form.risk, form.entries)
    form.title.setFocus()
    for field in fields:
        assert form.focusWidget() is field or field.isAncestorOf(form.focusWidget())
        form.window().focusNextChild()


def test_enter_goes_from_the_title_to_the_text(form):
    form.title.setFocus()
    press(form.title, Key.Key_Return)
    assert form.text.hasFocus()


def test_a_risk_has_a_sign_and_its_absence_has_none(qtbot):
    form = bound(qtbot, Item())
    assert not form.risk.property("warning")
    assert not form.risk.actions()[0].isVisible()
    write(form.risk, "渠道改价")
    assert form.risk.property("warning")
    assert form.risk.actions()[0].isVisible()


def test_an_owner_is_completed_from_the_people_around(qtbot):
    form = bound(qtbot, Item(), ("王宁", "李静"))
    form.owner.setFocus()
    write(form.owner, "静")
    press(form.owner.completer().popup(), Key.Key_Down, Key.Key_Return)
    assert item_of(form).owner == "李静"


@pytest.mark.parametrize("name", ["title", "owner", "risk"])
def test_a_composition_is_not_disturbed_and_its_text_is_one_step(qtbot, name):
    form = bound(qtbot, Item(text="整体进度85%"))
    field = getattr(form, name)
    field.setFocus()
    compose(field, "feng")
    form.session.edit((*form.loc, "due"), date(2024, 8, 13), "Edit due")
    assert field.is_composing()
    assert form.session.undo_stack.count() == 1
    compose(field, "fengxian")
    compose(field, "", "风险")
    assert getattr(item_of(form), name) == "风险"
    assert form.session.undo_stack.count() == 2


@pytest.mark.parametrize("name", ["title", "text", "progress", "due", "owner", "risk"])
def test_the_candidate_window_stands_at_the_caret(qtbot, name):
    form = bound(qtbot, Item())
    field = getattr(form, name)
    field.setFocus()
    start = field.inputMethodQuery(Qt.InputMethodQuery.ImCursorRectangle)
    write(field, "8月13")
    compose(field, "ri")
    place = field.inputMethodQuery(Qt.InputMethodQuery.ImCursorRectangle)
    place = place.toRect() if hasattr(place, "toRect") else place
    assert place.left() > (start.toRect() if hasattr(start, "toRect") else start).left()
    assert field.rect().adjusted(-2, -2, 2, 2).contains(place.center())


def test_all_that_can_be_used_has_a_name_to_be_read_aloud(qtbot):
    form = bound(qtbot, Item(title="对账", risk="渠道改价"))
    nameless = [each for each in controls(QAccessible.queryAccessibleInterface(form)) if not each]
    assert nameless == []


def controls(spoken):
    """Return the name of every visible field, button and bar below ``spoken``."""
    roles = (QAccessible.Role.EditableText, QAccessible.Role.Button, QAccessible.Role.ProgressBar)
    names = [spoken.text(QAccessible.Text.Name)] if spoken.role() in roles and not spoken.state().invisible else []
    return names + [name for index in range(spoken.childCount()) for name in controls(spoken.child(index))]


def test_the_digits_of_progress_have_room_in_large_letters(form):
    before, font = form.progress.width(), form.font()
    font.setPointSize(2 * font.pointSize())
    form.setFont(font)
    assert form.progress.width() > before
    assert form.progress.width() > form.fontMetrics().horizontalAdvance("100%")
