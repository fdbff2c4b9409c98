"""Importing as its user meets it: what was understood is shown and corrected, and nothing is replaced before."""

from datetime import date
from threading import Event

import pytest
from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QMessageBox, QPushButton

from weekly_editor.app import Program
from weekly_editor.document.build import build_document
from weekly_editor.library.folder import path_for
from weekly_editor.report.model import NotesSection, ObjectiveSection, PlanSection, Report
from weekly_editor.report.week import Week
from weekly_editor.storage.places import Places
from weekly_editor.storage.report_file import save_report
from weekly_editor.ui.importing.command import ImportCommands
from weekly_editor.ui.importing.dialog import ImportDialog
from weekly_editor.ui.importing.source import read_source
from weekly_editor.ui.importing.tree import FACTS, KIND, WORDS
from weekly_editor.writers.markdown import render_markdown

Key = Qt.Key
SOURCE = """# 支付周报 2031-W06

内部资料

## O1 业务服务

1. 账单分期：联调完成85%，2月20日上线
   - 渠道已确认
2. 退款直达：灰度中

## 补充

- 二号通道

## 生产事件

- 2031-02-04 10:20 对账延迟，11:05恢复
"""


@pytest.fixture
def window(make_window, qtbot):
    window = make_window("en")
    window.resize(1280, 720)
    window.show()
    qtbot.waitExposed(window)
    return window


@pytest.fixture
def opened(window, qtbot, tmp_path):
    """Open the dialog for a text, as dropping its file into the window does."""

    def opened(text=SOURCE, name="周报.md") -> ImportDialog:
        path = tmp_path / name
        path.write_text(text, "utf-8")
        window.commands.open_any(path)
        return shown(window, qtbot)

    return opened


@pytest.fixture
def dialog(opened):
    return opened()


def shown(window, qtbot) -> ImportDialog:
    qtbot.waitUntil(lambda: any(each.isVisible() for each in window.findChildren(ImportDialog)))
    return next(each for each in window.findChildren(ImportDialog) if each.isVisible())


def sections_of(window):
    return window.desk.session.report.sections


def tops(dialog):
    return [dialog.tree.topLevelItem(index) for index in range(dialog.tree.topLevelItemCount())]


def told(dialog, column=WORDS):
    return [item.text(column) for item in tops(dialog)]


def choose_kind(dialog, kind_name):
    """Choose a kind for the current section by keyboard: F2, and the line of the menu."""
    press(dialog.tree, Key.Key_F2)
    menu = next(menu for menu in dialog.tree.findChildren(QMenu) if menu.isVisible())
    next(action for action in menu.actions() if action.text() == kind_name).trigger()
    menu.close()


def press(widget, key, hold=Qt.KeyboardModifier.NoModifier):
    QTest.keyClick(widget, key, hold)
    QApplication.processEvents()


def answer(text):
    """Press the button ``text`` of the next question."""

    def click():
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox)
        next(button for button in box.findChildren(QPushButton) if button.text() == text).click()

    QTimer.singleShot(0, click)


def test_nothing_is_replaced_before_import_is_pressed(window, dialog):
    assert window.desk.session is None
    assert told(dialog) == ["未归类", "O1 业务服务", "补充", "生产事件"]
    press(dialog.tree, Key.Key_Return)
    report = window.desk.session.report
    assert (report.week, report.title) == (Week(2031, 6), "支付周报 2031-W06")
    assert [section.kind for section in report.sections] == ["notes", "objective", "notes", "incidents"]
    assert window.isWindowModified()
    assert window.messages.text() == "Imported 周报.md. Sections: 4. Places that need a look: 1."


def test_escape_leaves_the_open_report(window, opened):
    window.commands.open_sample()
    session = window.desk.session
    dialog = opened()
    assert str(session.report.week) in dialog.open_note.text()
    press(dialog.tree, Key.Key_Escape)
    assert window.findChildren(ImportDialog) == []
    assert window.desk.session is session
    assert session.is_saved()


def test_what_was_recognised_stands_beside_the_words(dialog):
    objective = tops(dialog)[1]
    assert (objective.text(KIND), objective.text(FACTS)) == ("Objective", "Work items: 2")
    rows = [(objective.child(row).text(WORDS), objective.child(row).text(FACTS)) for row in range(2)]
    assert rows == [("账单分期：联调完成85%，2月20日上线", "85% · 2月20日"), ("退款直达：灰度中", "")]
    incident = tops(dialog)[3].child(0)
    assert incident.text(FACTS).startswith("2月4日 10:20—11:05")


def test_another_kind_makes_its_branch_anew_and_no_other(window, dialog):
    others = [tops(dialog)[index].child(0) for index in (0, 2, 3)]
    dialog.tree.setCurrentItem(tops(dialog)[1])
    choose_kind(dialog, "Plan")
    assert told(dialog, KIND) == ["Notes", "Plan", "Notes", "Incidents"]
    plan = tops(dialog)[1]
    assert plan.text(FACTS) == "Planned: 3"
    assert [plan.child(row).text(WORDS) for row in range(plan.childCount())][1] == "渠道已确认"
    assert [tops(dialog)[index].child(0) for index in (0, 2, 3)] == others
    dialog.import_button.click()
    section = sections_of(window)[1]
    assert isinstance(section, PlanSection)
    assert section.title == "O1 业务服务"


def test_a_click_on_the_kind_offers_all_kinds(dialog, qtbot):
    tree = dialog.tree
    place = tree.visualItemRect(tops(dialog)[1])
    place.moveLeft(tree.header().sectionViewportPosition(KIND) + 20)
    place.setWidth(2)
    qtbot.mouseClick(tree.viewport(), Qt.MouseButton.LeftButton, pos=place.center())
    menu = next(menu for menu in tree.findChildren(QMenu) if menu.isVisible())
    assert len(menu.actions()) == 6
    assert [action.text() for action in menu.actions() if action.isChecked()] == ["Objective"]
    menu.close()


def test_space_leaves_a_section_out_and_ctrl_z_takes_it_back(window, dialog):
    dialog.tree.setCurrentItem(tops(dialog)[1].child(0))
    press(dialog.tree, Key.Key_Space)
    assert tops(dialog)[1].checkState(WORDS) == Qt.CheckState.Unchecked
    press(dialog.tree, Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert tops(dialog)[1].checkState(WORDS) == Qt.CheckState.Checked
    press(dialog.tree, Key.Key_Space)
    dialog.import_button.click()
    assert [section.title for section in sections_of(window)] == ["未归类", "补充", "生产事件"]


def test_a_report_without_sections_is_not_imported(dialog):
    for item in tops(dialog):
        item.setCheckState(WORDS, Qt.CheckState.Unchecked)
    assert not dialog.import_button.isEnabled()
    dialog.undo()
    assert dialog.import_button.isEnabled()


def test_a_section_goes_on_with_the_one_above(window, dialog):
    dialog.tree.setCurrentItem(tops(dialog)[2])
    press(dialog.tree, Key.Key_Backspace)
    assert told(dialog) == ["未归类", "O1 业务服务", "生产事件"]
    dialog.import_button.click()
    section = sections_of(window)[1]
    assert isinstance(section, ObjectiveSection)
    assert (section.items[-1].title or section.items[-1].text) == "补充"


def test_week_title_and_author_are_those_that_were_chosen(window, dialog):
    press(dialog.week, Key.Key_Right)
    dialog.title.setText("支付周报")
    dialog.author.setText("李明")
    dialog.import_button.click()
    report = window.desk.session.report
    assert (report.week, report.title, report.author) == (Week(2031, 7), "支付周报", "李明")


def test_it_says_whether_the_library_has_that_week(window, opened, tmp_path):
    save_report(path_for(tmp_path / "library", Week(2031, 7)), Report(week=Week(2031, 7)))
    dialog = opened()
    assert dialog.week_note.text() == ""
    press(dialog.week, Key.Key_Right)
    assert dialog.week_note.text() == "Already in the library"


def test_a_place_that_needs_a_look_leads_to_where_its_words_are(dialog):
    dialog.activateWindow()
    dialog.tree.setFocus()
    place = dialog.places.topLevelItem(0)
    assert (place.text(0), place.text(1)) == ("3", "内部资料")
    dialog.tree.collapseAll()
    dialog.tree.setCurrentItem(tops(dialog)[3])
    press(dialog.tree, Key.Key_Tab)
    assert QApplication.focusWidget() is dialog.places
    assert dialog.tree.currentItem().text(WORDS) == "内部资料"
    assert tops(dialog)[0].isExpanded()


def test_no_list_is_shown_where_everything_found_its_place(opened):
    dialog = opened("# 2031-W06\n\n## 其他\n\n1. 团队建设\n")
    assert not dialog.places.isVisible()
    assert dialog.tree.isVisible()


def test_what_we_wrote_ourselves_keeps_its_kinds(opened):
    report = Report(week=Week(2031, 5), title="周报", sections=(NotesSection(title="其他"), PlanSection(title="计划")))
    dialog = opened(render_markdown(build_document(report)))
    assert told(dialog, KIND) == ["Notes", "Plan"]
    assert dialog.tree.choose_kind(0) is None


def test_sections_are_appended_to_the_open_report_in_one_step(window, opened):
    window.commands.open_sample()
    session = window.desk.session
    before = session.report
    dialog = opened()
    dialog.append_button.click()
    assert window.desk.session is session
    assert session.report.sections[: len(before.sections)] == before.sections
    assert [section.title for section in session.report.sections[-2:]] == ["补充", "生产事件"]
    assert session.report.title == before.title
    assert window.editor.sections.current() == len(before.sections) + 1
    window.actions_by_name["undo"].trigger()
    assert session.report == before


def test_there_is_nothing_to_append_to_without_a_report(dialog):
    assert not dialog.append_button.isVisible()
    assert dialog.open_note.text() == ""


def test_unsaved_changes_are_asked_about_and_the_dialog_stays_meanwhile(window, opened):
    window.commands.open_sample()
    session = window.desk.session
    session.edit(("title",), "改了一半", "Edit title")
    dialog = opened()
    answer("Cancel")
    dialog.import_button.click()
    assert window.desk.session is session
    assert dialog.isVisible()
    answer("Don't save")
    dialog.import_button.click()
    assert window.desk.session.report.week == Week(2031, 6)
    assert not dialog.isVisible()


def test_its_size_is_remembered(window, opened, qtbot):
    dialog = opened()
    dialog.resize(912, 650)
    dialog.reject()
    assert window.profile.settings.import_size == (912, 650)
    qtbot.waitUntil(lambda: not window.findChildren(ImportDialog))
    assert opened().size() == QSize(912, 650)


@pytest.fixture
def slow(window):
    """Import with a reader that waits until it is let go."""
    gate = Event()

    def read(path, today: date):
        gate.wait(30)
        return read_source(path, today)

    arguments = (window, window.desk, window.profile, window.messages, window.commands.may_leave, read)
    yield ImportCommands(*arguments), gate
    gate.set()


def test_a_long_reading_says_so_and_the_dialog_comes_when_it_is_done(window, slow, qtbot, tmp_path):
    imports, gate = slow
    (tmp_path / "长.md").write_text(SOURCE, "utf-8")
    imports.read(tmp_path / "长.md")
    assert window.messages.isVisible()
    assert window.messages.text() == "Reading 长.md…"
    gate.set()
    assert told(shown(window, qtbot))[1] == "O1 业务服务"
    assert not window.messages.isVisible()


def test_a_long_reading_that_is_cancelled_brings_nothing(window, slow, qtbot, tmp_path):
    imports, gate = slow
    for name in ("长.md", "短.md"):
        (tmp_path / name).write_text(SOURCE, "utf-8")
    imports.read(tmp_path / "长.md")
    next(button for button in window.messages.findChildren(QPushButton) if button.text() == "Cancel").click()
    assert not window.messages.isVisible()
    gate.set()
    imports.read(tmp_path / "短.md")
    assert shown(window, qtbot).name.text() == "短.md"
    assert len(window.findChildren(ImportDialog)) == 1


def test_a_bug_in_reading_is_met_and_the_next_file_is_read(window, qtbot, tmp_path):
    def read(path, today: date):
        if path.name == "坏.md":
            raise ZeroDivisionError
        return read_source(path, today)

    (tmp_path / "好.md").write_text(SOURCE, "utf-8")
    imports = ImportCommands(window, window.desk, window.profile, window.messages, window.commands.may_leave, read)
    with pytest.raises(ZeroDivisionError):
        imports.read(tmp_path / "坏.md")
    QApplication.processEvents()
    imports.read(tmp_path / "好.md")
    assert shown(window, qtbot).name.text() == "好.md"


def test_a_document_given_at_the_start_is_shown_over_the_window(qapp, qtbot, tmp_path):
    source = tmp_path / "周报.md"
    source.write_text(SOURCE, "utf-8")
    font = qapp.font()
    program = Program(qapp, Places.below(tmp_path / "profile"))
    program.start(source)
    dialog = shown(program.window, qtbot)
    assert program.window.isVisible()
    assert program.desk.session is None
    dialog.reject()
    program.window.close()
    program.window.deleteLater()
    program.remove_translation()
    qapp.setFont(font)
    qapp.setStyleSheet("")
