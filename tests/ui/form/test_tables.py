"""The tables of a report in their forms: what they change in it, and what undo shows."""

from datetime import date, datetime
from decimal import Decimal

import pytest

from tests.ui.field.hand import CTRL, Key, compose, heard, press, put_on_clipboard, shown, write
from tests.ui.field.table import here, open_at, type_over
from weekly_editor.editing.session import ReportSession
from weekly_editor.report.model import (
    Incident,
    IncidentsSection,
    MetricGroup,
    MetricsSection,
    PlanItem,
    PlanSection,
    Reading,
    Report,
)
from weekly_editor.report.week import Week
from weekly_editor.ui.editor import ReportEditor
from weekly_editor.ui.form.context import FormContext

REPORT = Report(
    week=Week(2024, 32),
    sections=(
        MetricsSection(groups=(MetricGroup(readings=(Reading(name="成功率", value=Decimal("99.9"), unit="%"),)),)),
        IncidentsSection(
            incidents=(
                Incident(started_at=datetime(2024, 8, 6, 9), text="回调超时"),
                Incident(started_at=datetime(2024, 8, 5, 9), text="账单缺失"),
            )
        ),
        PlanSection(items=(PlanItem(text="对公货款8月13日上线", due=date(2024, 8, 13)), PlanItem(text="压测"))),
    ),
)


@pytest.fixture
def kept():
    return {}


@pytest.fixture
def editor(qtbot, kept):
    context = FormContext(
        people=lambda: ("王宁", "李静"),
        column_widths=lambda name: kept.get(name, ()),
        keep_column_widths=lambda name, widths: kept.update({name: widths}),
    )
    editor = ReportEditor(ReportSession(REPORT), context)
    shown(qtbot, editor, width=1300)
    return editor


def table_of(editor, row):
    editor.show_row(row)
    table = editor.form.cards.form.table if row == 1 else editor.form.table
    table.view.setFocus()
    return table


def undo(editor, count=1):
    for _ in range(count):
        editor.session.undo_stack.undo()


def test_a_cell_typed_and_composed_is_one_step_and_undo_leads_back_to_it(editor):
    table = table_of(editor, 2)
    table.focusLoc((1, "text"))
    compose(table.view, "zhang")
    compose(table.field(), "", "账单")
    compose(table.field(), "", "延迟")
    press(table.field(), Key.Key_Return)
    assert editor.session.report.sections[1].incidents[1].text == "账单延迟"
    assert editor.session.undo_stack.count() == 1
    undo(editor)
    assert editor.session.report == REPORT
    assert here(table) == (1, 3)
    assert table.view.hasFocus()


@pytest.mark.parametrize(("row", "name"), [(1, "value"), (2, "text"), (3, "text"), (3, "due")])
def test_escape_leaves_the_report_as_it_was(editor, row, name):
    table = table_of(editor, row)
    field = open_at(table, 0, name)
    press(field, Key.Key_End, Key.Key_Backspace, Key.Key_9)
    press(field, Key.Key_Escape)
    assert editor.session.report == REPORT


def test_typing_behind_the_last_row_can_be_undone_and_redone(editor):
    table = table_of(editor, 3)
    table.focusLoc((1, "text"))
    press(table.view, Key.Key_Return, Key.Key_A)
    press(table.field(), Key.Key_Return)
    written = editor.session.report
    assert written.sections[2].items[2].text == "a"
    undo(editor, 2)
    assert editor.session.report == REPORT
    editor.session.undo_stack.redo()
    editor.session.undo_stack.redo()
    assert editor.session.report == written
    assert here(table)[0] == 2


def test_a_paste_is_one_step(editor):
    table = table_of(editor, 1)
    put_on_clipboard("代付成功率\t99.8%\n时延\t120\tms\n")
    table.focusLoc((0, "name"))
    press(table.view, Key.Key_Down)
    press(table.view, Key.Key_V, hold=CTRL)
    readings = editor.session.report.sections[0].groups[0].readings
    assert [reading.name for reading in readings] == ["成功率", "代付成功率", "时延"]
    assert editor.session.undo_stack.count() == 1
    undo(editor)
    assert editor.session.report == REPORT


def test_undo_shows_the_true_values_where_texts_could_not_be_read(editor):
    table = table_of(editor, 2)
    put_on_clipboard("core\tP2\nmain\tP1")
    table.focusLoc((0, "started_at"))
    press(table.view, Key.Key_V, hold=CTRL)
    assert table.has_wrong()
    undo(editor)
    assert editor.session.report == REPORT
    assert not table.has_wrong()
    assert table.model.text(1, 0) == "2024-08-05 09:00"


def test_undo_shows_the_true_value_in_a_field_that_is_open(editor):
    table = table_of(editor, 2)
    editor.session.edit(("sections", 1, "incidents", 0, "level"), "P2", "Edit level")
    table.focusLoc((0, "started_at"))
    press(table.view, Key.Key_X)
    assert table.has_wrong()
    undo(editor)
    assert not table.has_wrong()
    assert table.model.text(0, 0) == "2024-08-06 09:00"


@pytest.mark.parametrize("row", [1, 2, 3])
def test_rows_deleted_in_any_table_are_told(editor, row):
    told = heard(editor.partLeft)
    table = table_of(editor, row)
    table.focusLoc((0,))
    press(table.view, Key.Key_Delete, hold=CTRL)
    assert told == ["1 row was deleted."]


def test_a_day_without_its_time_stays_marked_and_adds_no_row(editor):
    table = table_of(editor, 2)
    table.focusLoc((1, "started_at"))
    press(table.view, Key.Key_Return)
    type_over(table, "8.13")
    assert "time is missing" in table.field().toolTip()
    press(table.field(), Key.Key_Return)
    assert editor.session.report == REPORT
    assert table.model.text(2, 0) == "8.13"
    assert table.has_wrong()
    table.view.setCurrentIndex(table.model.index(2, 0))
    table.open_cell()
    write(table.field(), " 11:25")
    press(table.field(), Key.Key_Return)
    assert editor.session.report.sections[1].incidents[2].started_at == datetime(2024, 8, 13, 11, 25)
    assert not table.has_wrong()


def test_a_text_that_cannot_be_read_is_cleared_from_the_empty_row(editor):
    table = table_of(editor, 2)
    table.focusLoc((1, "started_at"))
    press(table.view, Key.Key_Return)
    type_over(table, "8.13")
    press(table.field(), Key.Key_Return)
    table.view.setCurrentIndex(table.model.index(2, 0))
    press(table.view, Key.Key_Delete)
    assert not table.has_wrong()
    assert editor.session.report == REPORT


def test_sorting_is_one_step_that_undo_takes_back(editor):
    table = table_of(editor, 2)
    table.sort_button.click()
    assert [row.text for row in editor.session.report.sections[1].incidents] == ["账单缺失", "回调超时"]
    assert table.model.headerData(0, table.view.horizontalHeader().orientation()).endswith("↑")
    undo(editor)
    assert editor.session.report == REPORT
    assert not table.sort_button.isHidden()


def test_widths_are_kept_from_one_form_to_the_next(editor, kept, qtbot):
    table = table_of(editor, 3)
    table.view.horizontalHeader().resizeSection(2, 130)
    qtbot.waitUntil(lambda: bool(kept))
    editor.show_row(0)
    assert table_of(editor, 3).view.columnWidth(2) == 130


def test_the_owner_of_planned_work_is_completed_from_the_people_known(editor):
    table = table_of(editor, 3)
    field = open_at(table, 1, "owner")
    write(field, "静")
    names = field.completer().completionModel()
    assert [names.index(row, 0).data() for row in range(names.rowCount())] == ["李静"]


def test_what_could_not_be_pasted_is_said_by_the_form(editor):
    for row, texts in ((3, "甲\t那天"), (1, "甲\t约三次")):
        table = table_of(editor, row)
        told = heard(editor.form.refused)
        table.focusLoc((0,))
        put_on_clipboard(texts)
        press(table.view, Key.Key_V, hold=CTRL)
        assert told == ["Cells that cannot be read and are marked: 1"]


def test_what_a_table_cannot_read_is_told_with_its_row_and_column(editor):
    table = table_of(editor, 2)
    table.focusLoc((1, "share"))
    type_over(table, "half")
    press(table.field(), Key.Key_Return)
    left = heard(editor.unreadLeft)
    editor.show_row(3)
    assert left == [("Incidents row 2, Share “half”",)]


def test_undo_of_a_deleted_row_leads_back_to_the_cell(editor):
    table = table_of(editor, 2)
    table.focusLoc((1, "system"))
    press(table.view, Key.Key_Delete, hold=CTRL)
    undo(editor)
    assert here(table) == (1, 2)


def test_the_keyboard_comes_into_readings_at_the_first_value(editor):
    editor.enter_section(1)
    table = editor.form.cards.form.table
    assert here(table) == (0, 1)
    type_over(table, "98")
    press(table.field(), Key.Key_Return)
    assert editor.session.report.sections[0].groups[0].readings[0].name == "成功率"
    assert editor.session.report.sections[0].groups[0].readings[0].value == Decimal(98)


@pytest.mark.parametrize("key", [Key.Key_Tab, Key.Key_Return])
def test_the_title_of_a_group_leads_to_its_first_value(editor, key):
    editor.show_row(1)
    group = editor.form.cards.form
    group.title.setFocus()
    press(group.title, key)
    assert group.table.view.hasFocus()
    assert here(group.table) == (0, 1)


def test_readings_begin_where_a_value_is_missing(editor):
    readings = (Reading(name="成功率", value=Decimal(1)), Reading(name="时延"))
    editor.session.edit(("sections", 0, "groups", 0, "readings"), readings, "Edit")
    editor.enter_section(1)
    assert here(editor.form.cards.form.table) == (1, 1)
