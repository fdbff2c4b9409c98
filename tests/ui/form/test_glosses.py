"""What is recognised in a form, and the day that is chosen for a phrase."""

from datetime import date

import pytest
from PySide6.QtCore import QDate, QPoint, Qt
from PySide6.QtWidgets import QApplication, QStyleOptionViewItem

from weekly_editor.analysis.known import Proof
from weekly_editor.editing.session import ReportSession
from weekly_editor.report.model import Item, Node, ObjectiveSection, PlanItem, PlanSection, Report
from weekly_editor.report.week import Week
from weekly_editor.ui.field.calendar import CalendarPopup
from weekly_editor.ui.field.rows import RowTable
from weekly_editor.ui.form.context import FormContext
from weekly_editor.ui.form.item import ItemForm
from weekly_editor.ui.form.plan import PlanForm
from weekly_editor.ui.glossing import Glossing
from weekly_editor.ui.tip import KeyTip

ITEM = Item(title="支付营销", text="预计7月15日上线", due=date(2026, 7, 15), entries=(Node(text="本周三开会"),))
LOC = ("sections", 0, "items", 0)
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def form(qtbot):
    session = ReportSession(Report(week=Week(2026, 28), sections=(ObjectiveSection(title="O1", items=(ITEM,)),)))
    glossing = Glossing(Proof, "zh_CN", lambda: True, lambda _finding: ())
    form = ItemForm(session, LOC, FormContext(glosses=glossing.glosses))
    session.reportChanged.connect(form.refresh)
    qtbot.addWidget(form)
    form.resize(700, 500)
    form.show()
    qtbot.waitExposed(form)
    return form


def choose(form, edit, place: int, day: QDate) -> None:
    """Click with Ctrl on the character at ``place`` and choose ``day``."""
    edit.set_caret(place)
    edit.glosses.refresh()
    form.click(edit.viewport(), edit.cursorRect().center() + QPoint(3, 0))
    popup = edit.findChild(CalendarPopup)
    popup.calendar.clicked.emit(day)


@pytest.fixture
def clicking(form, qtbot):
    form.click = lambda widget, place: qtbot.mouseClick(widget, Qt.MouseButton.LeftButton, CTRL, place)
    return form


def test_the_month_opens_below_the_day_that_is_asked_about(clicking):
    edit = clicking.text
    begin = edit.value().index("预计") + 2
    edit.set_caret(begin + 1)
    edit.glosses.refresh()
    clicking.click(edit.viewport(), edit.cursorRect().center() + QPoint(3, 0))
    popup = edit.findChild(CalendarPopup)
    below = edit.mapToGlobal(edit.caret_room(begin).topLeft()).x()
    assert abs(popup.x() - below) < 8 < below - edit.mapToGlobal(QPoint(0, 0)).x()


def test_another_day_is_chosen_in_the_sentence_as_one_step(clicking):
    session = clicking.session
    clicking.text.setFocus()
    clicking.text.set_caret(0)
    clicking.text.insert_plain("我们")
    choose(clicking, clicking.text, 6, QDate(2026, 7, 20))
    assert clicking.text.value() == "我们预计7月20日上线"
    assert clicking.model().due == date(2026, 7, 20)
    session.undo_stack.undo()
    assert clicking.model().text == "我们预计7月15日上线"
    assert clicking.model().due == date(2026, 7, 15)


def test_another_day_is_chosen_in_an_entry(clicking):
    clicking.entries.write_at((0,), 0)
    choose(clicking, clicking.entries.view.edit, 1, QDate(2026, 7, 10))
    assert clicking.model().entries[0].text == "7月10日开会"


def test_a_click_beside_a_day_asks_for_none(clicking):
    clicking.text.set_caret(0)
    clicking.text.glosses.refresh()
    clicking.click(clicking.text.viewport(), clicking.text.cursorRect().center() + QPoint(3, 0))
    assert clicking.text.findChild(CalendarPopup) is None


def test_another_day_is_chosen_in_an_entry_that_is_not_written_in_yet(clicking):
    view = clicking.entries.view
    row = view.row_at((0,))
    clicking.click(view, view.text_rect(row).topLeft() + QPoint(12, 12))
    view.edit.findChild(CalendarPopup).calendar.clicked.emit(QDate(2026, 7, 10))
    assert clicking.model().entries[0].text == "7月10日开会"


def test_a_click_on_progress_in_the_sentence_leads_to_its_field(clicking, qtbot):
    clicking.activateWindow()
    clicking.text.insert_plain("，整体进度85%")
    clicking.text.glosses.refresh()
    clicking.text.set_caret(clicking.text.value().index("85"))
    clicking.click(clicking.text.viewport(), clicking.text.cursorRect().center() + QPoint(3, 0))
    assert clicking.progress.hasFocus()
    qtbot.keyClicks(clicking.progress, "90")
    assert clicking.text.value().endswith("整体进度90%")


@pytest.fixture
def plan(qtbot):
    section = PlanSection(title="下周", items=(PlanItem(text="本周三开会"), PlanItem(text="其他")))
    session = ReportSession(Report(week=Week(2026, 28), sections=(section,)))
    glossing = Glossing(Proof, "zh_CN", lambda: True, lambda _finding: ())
    form = PlanForm(session, ("sections", 0), FormContext(glosses=glossing.glosses))
    session.reportChanged.connect(form.refresh)
    qtbot.addWidget(form)
    form.resize(700, 400)
    form.show()
    qtbot.waitExposed(form)
    return form


def test_a_cell_tells_what_is_recognised_where_the_pointer_is(plan):
    table = plan.findChild(RowTable)
    column = next(place for place, each in enumerate(table.model.columns) if each.name == "text")
    index = table.model.index(0, column)
    option = QStyleOptionViewItem()
    option.rect, option.font = table.view.visualRect(index), table.view.font()
    letter_px = table.view.fontMetrics().horizontalAdvance("周")
    first = option.rect.topLeft() + QPoint(8 + letter_px // 2, 14)
    painter = table.delegate._painter
    assert painter.gloss_under(option, index, first).words == "7月8日 周三"
    assert painter.gloss_under(option, index, first + QPoint(3 * letter_px, 0)) is None


def test_another_day_is_chosen_in_an_open_cell(plan, qtbot):
    plan.activateWindow()
    plan.focus_loc(("items", 0, "text"))
    plan.findChild(RowTable).open_cell()
    edit = QApplication.focusWidget()
    edit.set_caret(1)
    place = edit.cursorRect().center() + QPoint(3, 0)
    qtbot.mouseClick(edit.viewport(), Qt.MouseButton.LeftButton, CTRL, place)
    edit.findChild(CalendarPopup).calendar.clicked.emit(QDate(2026, 7, 10))
    assert plan.model().items[0].text == "7月10日开会"
    plan.session.undo_stack.undo()
    assert plan.model().items[0].text == "本周三开会"


def test_a_cell_that_is_not_open_tells_all_that_is_recognised_in_it(plan):
    table = plan.findChild(RowTable)
    for row, told in ((1, []), (0, ["本周三 — 7月8日 周三"])):
        plan.focus_loc(("items", row, "text"))
        assert table.tell_current() == bool(told)
        assert [tip.text() for tip in table.findChildren(KeyTip)] == told


def test_an_open_cell_shows_the_same_lines(plan):
    table = plan.findChild(RowTable)
    plan.focus_loc(("items", 0, "text"))
    table.open_cell()
    edit = QApplication.focusWidget()
    assert [part.cursor.selectedText() for part in edit.extraSelections()] == ["本周三"]
