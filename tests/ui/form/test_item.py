"""The form of a work item."""

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from weekly_editor.editing.session import ReportSession
from weekly_editor.report.model import Item, Node, ObjectiveSection, Report
from weekly_editor.report.week import Week
from weekly_editor.ui.form.context import FormContext
from weekly_editor.ui.form.item import ItemForm

from ..field.hand import Key, shown


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
