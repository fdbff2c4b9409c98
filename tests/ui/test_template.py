"""Templates as their user meets them: edited like a report, kept by themselves, started from."""

from datetime import datetime

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QMenu, QPushButton

from weekly_editor.editing.desk import Desk
from weekly_editor.library.folder import path_for
from weekly_editor.report.model import PlanSection
from weekly_editor.report.template import Kept, Template
from weekly_editor.report.week import Week
from weekly_editor.storage.places import Places
from weekly_editor.storage.report_file import save_report
from weekly_editor.storage.template_file import keep_template, list_templates, load_template
from weekly_editor.ui.profile import Profile
from weekly_editor.ui.template.head import TemplateHeadForm
from weekly_editor.ui.template.keep_dialog import KeepDialog
from weekly_editor.ui.template.label import template_label
from weekly_editor.ui.template.window import TemplateWindow
from weekly_editor.ui.window import MainWindow

THIS_WEEK = Week.of(datetime.now().date())


@pytest.fixture
def profile(tmp_path):
    profile = Profile(Places.below(tmp_path / "profile"))
    profile.change(language="zh_CN", library=tmp_path / "library", author="陈立", team="支付")
    return profile


@pytest.fixture
def template(profile):
    template = Template(name="我的周报", title="周报", sections=(PlanSection(title="计划"),))
    keep_template(profile.places, template)
    return template


@pytest.fixture
def window(qtbot, profile, template):
    window = TemplateWindow(profile)
    qtbot.addWidget(window)
    window.show()
    qtbot.waitExposed(window)
    window.activateWindow()
    return window


@pytest.fixture
def main(qtbot, profile):
    desk = Desk(profile.places, profile.library)
    main = MainWindow(desk, profile)
    qtbot.addWidget(main, before_close_func=lambda _: desk.clear())
    main.show()
    qtbot.waitExposed(main)
    return main


def kept(profile, name):
    found = [each for each in list_templates(profile.places, "zh_CN").templates if each.name == name]
    return found[0] if found else None


def button(window, text):
    return next(button for button in window.findChildren(QPushButton) if button.text() == text)


def press(window, text):
    button(window, text).click()
    QApplication.processEvents()


def test_a_template_that_comes_with_the_program_is_shown_and_copied(window, profile):
    assert window.rows.current_id() == "own-zh_CN"
    assert window.editor is None
    assert window.outlook.sections.topLevelItemCount() == 11
    assert window.outlook.sections.topLevelItem(0).childCount() == 2
    window.delete()
    assert len(list_templates(profile.places, "zh_CN").templates) == 3
    window.outlook.duplicate.click()
    assert isinstance(window.editor.form, TemplateHeadForm)
    assert window.editor.sections.list.item(0).text() == "Template details"
    assert window.editor.session.report.name == "支付业务周报 (copy)"
    assert len(kept(profile, "支付业务周报 (copy)").sections) == 11


def test_a_template_is_edited_by_the_forms_of_a_report_and_written_on_closing(window, profile, template, qtbot):
    window.choose(template.id)
    editor = window.editor
    editor.add_section("objective")
    editor.rename_section(0, "业务服务")
    window.editor.show_row(0)
    editor.form.name.setFocus()
    editor.form.name.selectAll()
    qtbot.keyClicks(editor.form.name, "Weekly")
    assert window.rows.currentItem().text() == "Weekly"
    assert window.close()
    changed = kept(profile, "Weekly")
    assert [(section.kind, section.title) for section in changed.sections] == [
        ("objective", "业务服务"),
        ("plan", "计划"),
    ]


def test_undo_goes_through_everything_also_after_another_template_was_looked_at(window, template, qtbot):
    window.choose(template.id)
    window.editor.session.edit(("name",), "乙", "Edit name")
    window.editor.move_current_section(0)
    window.editor.add_section("notes")
    window.choose("own-en")
    assert window.editor is None
    window.choose(template.id)
    for _ in range(2):
        window.actions_by_name["undo"].trigger()
    assert window.desk.templates().named(template.id) == template
    window.actions_by_name["redo"].trigger()
    assert window.rows.currentItem().text() == "乙"


def test_deleting_asks_nothing_and_is_undone_from_its_message(window, profile, template, qtbot):
    window.choose(template.id)
    qtbot.keyClick(window.rows, Qt.Key.Key_Delete)
    assert kept(profile, "我的周报") is None
    assert "我的周报" in window.messages.text()
    press(window.messages, "Undo")
    assert kept(profile, "我的周报") == template
    assert window.rows.current_id() == template.id


def test_a_section_of_a_template_is_deleted_and_brought_back_from_the_message(window, template):
    window.choose(template.id)
    window.editor.show_row(1)
    window.actions_by_name["remove_section"].trigger()
    assert "计划" in window.messages.text()
    press(window.messages, "Undo")
    assert window.desk.templates().named(template.id) == template
    assert window.editor.sections.current() == 1


def test_the_offer_to_undo_goes_when_the_template_is_left(window, template):
    window.choose(template.id)
    window.editor.show_row(1)
    window.actions_by_name["remove_section"].trigger()
    window.choose("own-en")
    assert not window.messages.isVisible()


def test_the_list_follows_the_default_and_no_other_setting(window, profile, qtbot, template):
    window.choose(template.id)
    shown = window.rows.currentItem()
    profile.change(author="陈立一")
    assert window.rows.currentItem() is shown
    profile.change(default_template=template.id)
    assert window.rows.current_id() == template.id
    assert not button(window, "Set as default").isEnabled()


def test_a_new_week_starts_from_the_default_template(main, profile, template):
    main.templates.show_window(template.id)
    press(main.templates.opened, "Set as default")
    assert profile.settings.default_template == template.id
    main.templates.close_window()
    main.actions_by_name["new"].trigger()
    report = main.desk.session.report
    assert [(section.kind, section.title) for section in report.sections] == [("plan", "计划")]
    assert (report.title, report.author, report.team) == ("周报", "陈立", "支付")


def test_a_default_that_is_damaged_is_told_and_the_own_one_is_used(main, profile, template):
    profile.change(default_template=template.id)
    (profile.places.data / "templates" / f"{template.id}.json").write_bytes(b"{")
    main.actions_by_name["new"].trigger()
    assert len(main.desk.session.report.sections) == 11
    assert template.id in main.messages.text()


def test_the_menu_lists_all_templates_and_finds_a_week_without_report(main, profile, template):
    report = main.templates.start_report(template) or main.desk.session.report
    save_report(path_for(profile.library, THIS_WEEK), report)
    menu = QMenu(main)
    main.templates.fill_menu(menu)
    assert [action.text() for action in menu.actions()] == ["支付业务周报", "Payments weekly report", "我的周报"]
    main.desk.clear()
    menu.actions()[2].trigger()
    assert main.desk.session.report.week == THIS_WEEK.shifted(1)
    assert str(THIS_WEEK) in main.messages.text()


def test_a_report_becomes_a_template_without_its_content(main, profile, qtbot):
    main.commands.open_sample()
    report = main.desk.session.report
    dialog = KeepDialog(report.title)
    qtbot.addWidget(dialog)
    assert dialog.kept() == Kept()
    assert dialog.template_name() == report.title
    assert dialog.focusWidget() is dialog.name
    dialog.items.setChecked(True)
    assert dialog.kept() == Kept(items=True)

    def answer():
        dialog = QApplication.activeModalWidget()
        dialog.name.setText("我的结构")
        dialog.accept()

    main.templates.show_window()
    QTimer.singleShot(0, answer)
    main.actions_by_name["save_as_template"].trigger()
    template = kept(profile, "我的结构")
    assert [section.title for section in template.sections] == [section.title for section in report.sections]
    press(main.messages, "Edit template")
    assert main.templates.opened.rows.current_id() == template.id


def test_export_and_import_keep_both(window, profile, template, tmp_path):
    window.choose(template.id)
    window.export_to(tmp_path / "out.json")
    assert load_template(tmp_path / "out.json") == template
    window.import_from(tmp_path / "out.json")
    assert "stays too" in window.messages.text()
    assert [each.name for each in list_templates(profile.places, "zh_CN").templates[2:]] == ["我的周报"] * 2


def test_a_file_that_is_no_template_is_refused_with_name_and_reason(window, profile, tmp_path):
    (tmp_path / "bad.json").write_bytes(b'{"format": "weekly-report", "version": 1, "week": "2024-W32"}')
    window.import_from(tmp_path / "bad.json")
    assert "bad.json" in window.messages.text()
    assert "这不是周报模板" in window.messages.text()
    assert len(list_templates(profile.places, "zh_CN").templates) == 3


def test_what_cannot_be_written_keeps_the_window_open_and_the_text_in_it(window, profile, template):
    window.choose(template.id)
    folder = profile.places.data / "templates"
    folder.rename(profile.places.data / "away")
    folder.write_bytes(b"")
    window.editor.session.edit(("title",), "改了一半", "Edit title")
    assert not window.close()
    assert window.isVisible()
    assert window.editor.session.report.title == "改了一半"
    assert "could not be written" in window.messages.text()
    folder.unlink()
    (profile.places.data / "away").rename(folder)
    press(window.messages, "Try again")
    assert kept(profile, "我的周报").title == "改了一半"


@pytest.mark.parametrize(
    ("name", "label"), [("甲\n乙\t丙", "甲 乙 丙"), ("  ", "Template without a name"), ("长" * 10**6, "长" * 59 + "…")]
)
def test_any_name_fits_into_one_line(name, label):
    assert template_label(Template(name=name)) == label


def test_what_cannot_be_read_is_told_before_it_goes(window, profile, qtbot):
    window.duplicate()
    metrics = next(row for row, part in enumerate(window.editor.session.report.sections) if part.kind == "metrics")
    window.editor.go_to(("sections", metrics, "groups", 0, "readings", 0, "value"))
    qtbot.keyClicks(QApplication.focusWidget(), "many")
    assert not window.close()
    assert "many" in window.messages.text() or window.editor.unread()[0] in window.messages.text()
    press(window.messages, "Close all the same")
    assert not window.isVisible()


def test_the_main_window_closes_the_other_one_with_its_text_written(main, profile, template):
    main.templates.show_window(template.id)
    main.templates.opened.editor.session.edit(("title",), "改了一半", "Edit title")
    assert main.close()
    assert kept(profile, "我的周报").title == "改了一半"
