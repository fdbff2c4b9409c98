"""Finding and replacing as a writer does it: by the keyboard, in the open report."""

from datetime import date
from decimal import Decimal

import pytest
from PySide6.QtWidgets import QApplication, QWidget

from tests.ui.field.hand import SHIFT, Key, compose, press, write
from weekly_editor.editing.session import ReportSession
from weekly_editor.report.model import (
    Item,
    MetricGroup,
    MetricsSection,
    Node,
    NotesSection,
    ObjectiveSection,
    PlanItem,
    PlanSection,
    Reading,
    Report,
)
from weekly_editor.report.week import Week
from weekly_editor.ui.editor import ReportEditor
from weekly_editor.ui.find.bar import FindBar
from weekly_editor.ui.form.context import FormContext

ITEM = Item(
    title="网关",
    text="**网**关切换完成 50%，8月30日上线",
    progress=Decimal(50),
    due=date(2024, 8, 30),
    risk="网关",
)
REPORT = Report(
    week=Week(2024, 32),
    title="网关周报",
    sections=(
        ObjectiveSection(title="业务", items=(Item(title="存管"), ITEM)),
        MetricsSection(title="数据", groups=(MetricGroup(readings=(Reading(name="网关成功率", note="新网关"),)),)),
        NotesSection(title="其他", entries=(Node(text="一", children=(Node(text="旧网关、新网关"),)),)),
        PlanSection(title="下周", items=(PlanItem(text="网关"),)),
    ),
)
PLACES = (
    (("title",), (0, 2)),
    (("sections", 0, "items", 1, "title"), (0, 2)),
    (("sections", 0, "items", 1, "text"), (2, 6)),
    (("sections", 0, "items", 1, "risk"), (0, 2)),
    (("sections", 1, "groups", 0, "readings", 0, "name"), (0, 2)),
    (("sections", 1, "groups", 0, "readings", 0, "note"), (1, 3)),
    (("sections", 2, "entries", 0, "children", 0, "text"), (1, 3)),
    (("sections", 2, "entries", 0, "children", 0, "text"), (5, 7)),
    (("sections", 3, "items", 0, "text"), (0, 2)),
)


@pytest.fixture
def editor(qtbot):
    editor = ReportEditor(ReportSession(REPORT), FormContext())
    qtbot.addWidget(editor)
    editor.resize(1200, 700)
    with qtbot.waitActive(editor):
        editor.show()
        editor.activateWindow()
    editor.show_row(0)
    editor.form.title.setFocus()
    return editor


def look_for(editor, words, replace=None):
    """Open the bar, type ``words`` and what shall take their place, and return the bar."""
    editor.open_find(replace=replace is not None)
    bar = editor.findChild(FindBar)
    bar.find_line.setFocus()
    bar.find_line.selectAll()
    write(bar.find_line, words)
    if replace is not None:
        bar.replace_line.setFocus()
        bar.replace_line.selectAll()
        write(bar.replace_line, replace)
    return bar


def selected(field):
    """Return what is selected in ``field``, as (start, stop)."""
    if hasattr(field, "selection"):
        return field.selection()
    start = field.selectionStart() if field.hasSelectedText() else field.cursorPosition()
    return start, start + len(field.selectedText())


def fields(editor):
    """Return what is selected in the fields of the form that show a selection."""
    QApplication.processEvents()
    kinds = [field for field in editor.form.findChildren(QWidget) if hasattr(field, "select") and field.isVisible()]
    return [selected(field) for field in kinds if selected(field)[0] != selected(field)[1]]


def test_enter_steps_through_all_hits_while_one_stays_in_the_bar(editor):
    bar = look_for(editor, "网关")
    assert bar.count.text() == "9"
    for number, (loc, span) in enumerate(PLACES, 1):
        press(bar.find_line, Key.Key_Return)
        assert bar.count.text() == f"{number} / 9"
        assert bar.find_line.hasFocus()
        assert span in fields(editor)
        assert editor.sections.current() == (loc[1] + 1 if loc[0] == "sections" else 0)
    press(bar.find_line, Key.Key_Return)
    assert bar.count.text() == "1 / 9"
    press(bar.find_line, Key.Key_Return, hold=SHIFT)
    assert bar.count.text() == "9 / 9"


@pytest.mark.parametrize("number", range(1, 10))
def test_escape_leaves_the_caret_at_the_hit(editor, number):
    bar = look_for(editor, "网关")
    press(bar.find_line, *[Key.Key_Return] * number)
    press(bar.find_line, Key.Key_Escape)
    field = QApplication.focusWidget()
    assert not bar.isVisible()
    assert editor.form.isAncestorOf(field)
    assert selected(field) == PLACES[number - 1][1]
    write(field, "甲")
    editor.session.undo_stack.undo()
    assert editor.session.report == REPORT


def test_escape_without_a_hit_leaves_the_caret_where_it_was(editor):
    editor.go_to(("sections", 2, "entries", 0, "text"))
    bar = look_for(editor, "没有")
    assert bar.count.text() != ""
    assert not bar.on.isEnabled()
    press(bar.find_line, Key.Key_Return, Key.Key_Escape)
    assert QApplication.focusWidget().value() == "一"


def test_f3_goes_on_from_where_one_is(editor):
    bar = look_for(editor, "网关")
    press(bar.find_line, Key.Key_Escape)
    editor.go_to(("sections", 2, "entries", 0, "text"))
    editor.find_next(1)
    assert selected(QApplication.focusWidget()) == (1, 3)
    assert editor.sections.current() == 3
    editor.go_to(("sections", 2, "entries", 0, "text"))
    editor.find_next(-1)
    assert editor.sections.current() == 2


def test_selected_words_are_looked_for(editor):
    editor.go_to(("sections", 0, "items", 1, "text"), (0, 6))
    editor.open_find()
    bar = editor.findChild(FindBar)
    assert bar.find_line.value() == "网关"
    assert bar.find_line.selectedText() == "网关"


def test_the_line_of_replacing_opens_at_the_hit_one_looks_at(editor):
    bar = look_for(editor, "网关")
    press(bar.find_line, Key.Key_Return, Key.Key_Return)
    editor.open_find(replace=True)
    assert bar.count.text() == "2 / 9"
    press(bar.find_line, Key.Key_Tab)
    assert bar.replace_line.hasFocus()


def test_one_can_look_in_this_section_only(editor):
    bar = look_for(editor, "网关")
    bar.section_only.click()
    assert bar.count.text() == "1"
    editor.show_row(3)
    press(bar.find_line, Key.Key_Return)
    assert bar.count.text() == "1 / 2"


def test_words_can_be_meant_exactly_and_as_a_whole(editor):
    editor.session.edit(("title",), "API ａｐｉ apis", "Edit")
    bar = look_for(editor, "api")
    assert bar.count.text() == "3"
    bar.whole_word.click()
    assert bar.count.text() == "2"
    bar.exact.click()
    bar.whole_word.click()
    assert bar.count.text() == "1"


def test_what_is_typed_in_the_report_is_counted_at_once(editor):
    bar = look_for(editor, "存管")
    assert bar.count.text() == "1"
    editor.session.edit(("title",), "存管存管", "Edit")
    assert bar.count.text() == "3"


def test_replacing_goes_from_hit_to_hit(editor):
    bar = look_for(editor, "网关", "新网关")
    press(bar.replace_line, Key.Key_Return)
    assert editor.session.report == REPORT
    assert bar.count.text() == "1 / 9"
    press(bar.replace_line, Key.Key_Return)
    assert editor.session.report.title == "新网关周报"
    assert bar.count.text() == "2 / 9"
    press(bar.replace_line, Key.Key_Return, Key.Key_Return)
    assert editor.session.report.sections[0].items[1].text.startswith("**新网关**切换")
    assert bar.count.text() == "4 / 9"
    assert bar.replace_line.hasFocus()
    for _ in range(3):
        editor.session.undo_stack.undo()
    assert editor.session.report == REPORT


def test_replacing_all_is_one_step_that_names_the_count(editor):
    bar = look_for(editor, "网关", "平台")
    bar.all_button.setFocus()
    press(bar.all_button, Key.Key_Return)
    assert "9" in bar.result.text()
    assert bar.find_line.hasFocus()
    assert "9" in editor.session.undo_stack.undoText()
    assert editor.session.report.sections[2].entries[0].children[0].text == "旧平台、新平台"
    assert editor.session.undo_stack.count() == 1
    editor.session.undo_stack.undo()
    assert editor.session.report == REPORT


def test_what_was_selected_is_not_once_it_is_replaced(editor):
    bar = look_for(editor, "新网关", "新平台")
    press(bar.find_line, Key.Key_Return, Key.Key_Return)
    bar.all_button.click()
    press(bar.find_line, Key.Key_Escape)
    start, stop = selected(QApplication.focusWidget())
    assert start == stop


def test_facts_follow_what_is_replaced_in_a_sentence(editor):
    bar = look_for(editor, "50%", "80%")
    bar.all_button.click()
    item = editor.session.report.sections[0].items[1]
    assert item.progress == 80
    assert item.due == date(2024, 8, 30)


def test_nothing_to_replace_is_no_step(editor):
    bar = look_for(editor, "没有", "有")
    press(bar.replace_line, Key.Key_Return)
    assert not bar.all_button.isEnabled()
    assert editor.session.undo_stack.count() == 0


def test_a_composition_in_the_bar_is_not_looked_for_yet(editor):
    bar = look_for(editor, "网关")
    bar.find_line.selectAll()
    compose(bar.find_line, "cun")
    assert bar.count.text() == "9"
    compose(bar.find_line, "", "存管")
    assert bar.count.text() == "1"


def test_every_control_of_the_bar_says_what_it_is(editor):
    bar = look_for(editor, "网关", "平台")
    controls = [child for child in bar.findChildren(QWidget) if hasattr(child, "click")]
    assert len(controls) == 9
    assert all(control.accessibleName() or control.text() for control in controls)
