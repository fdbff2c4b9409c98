"""The program as a whole: its start, its languages, and what it does about a bug."""

import pytest

from weekly_editor.app import Program
from weekly_editor.library.folder import list_weeks
from weekly_editor.library.sample import newest_sample
from weekly_editor.report.template import Template
from weekly_editor.storage.places import Places
from weekly_editor.storage.recovery import recoveries
from weekly_editor.storage.template_file import keep_template


@pytest.fixture
def program(qapp, qtbot, tmp_path):
    font = qapp.font()
    program = Program(qapp, Places.below(tmp_path / "profile"))
    program.profile.change(language="zh_CN")
    yield program
    program.desk.clear()
    program.window.close()
    program.window.deleteLater()
    program.remove_translation()
    qapp.setFont(font)
    qapp.setStyleSheet("")


def test_a_user_without_reports_starts_on_samples(program):
    program.start(None, with_samples=True)
    assert len(list_weeks(program.desk.library)) == 6
    assert program.window.library.tree.topLevelItemCount() == 2
    assert program.profile.settings.library is None


def test_another_language_keeps_what_lies_on_the_desk_and_the_place_in_it(program, qapp, qtbot):
    program.start(newest_sample("zh_CN"))
    session = program.desk.session
    session.edit(("title",), "改了一半", "Edit title")
    assert program.window.actions_by_name["save"].text() == "保存"
    place = ("sections", 2, "items", 1, "text")
    program.window.editor.go_to(place)
    qtbot.waitUntil(lambda: program.window.editor.place() == place)
    old = program.window
    program.profile.change(language="en")
    qapp.processEvents()
    assert program.window is not old
    assert program.window.actions_by_name["save"].text() == "Save"
    assert program.desk.session is session
    assert program.window.editor.session.report.title == "改了一半"
    qtbot.waitUntil(lambda: program.window.editor.place() == place)
    program.window.actions_by_name["undo"].trigger()
    assert session.report.title != "改了一半"


def test_the_settings_stay_open_in_another_language(program, qtbot):
    program.start(None)
    program.window.actions_by_name["settings"].trigger()
    dialog = program.window.preferences.dialog
    dialog.language.setCurrentIndex(dialog.language.findData("en"))
    dialog.language.activated.emit(dialog.language.currentIndex())
    qtbot.waitUntil(lambda: program.window.preferences.dialog not in (None, dialog))
    assert program.window.preferences.dialog.isVisible()
    assert program.window.preferences.dialog.windowTitle() == "Settings"


def test_the_templates_stay_open_in_another_language_and_lose_nothing(program, qtbot):
    template = Template(name="甲")
    keep_template(program.profile.places, template)
    program.start(None)
    program.window.templates.show_window(template.id)
    old = program.window.templates.opened
    old.editor.session.edit(("title",), "改了一半", "Edit title")
    program.profile.change(language="en")
    qtbot.waitUntil(lambda: program.window.templates.opened not in (None, old))
    opened = program.window.templates.opened
    assert opened.rows.current_id() == template.id
    assert opened.editor.session.report.title == "改了一半"


def test_the_language_of_the_system_is_shown_without_a_new_window(program, qapp):
    program.start(None)
    window = program.window
    program.profile.change(language="auto", author="陈立")
    same = program.profile.language == "zh_CN"
    qapp.processEvents()
    assert (program.window is window) == same


def test_text_grows_at_once_within_bounds_and_back(program, qapp):
    program.start(None)
    larger, smaller, normal = (
        program.window.actions_by_name[name] for name in ("text_larger", "text_smaller", "text_normal")
    )
    larger.trigger()
    assert qapp.font().pointSize() == program.profile.settings.text_size_pt == 11
    for _ in range(12):
        larger.trigger()
    assert qapp.font().pointSize() == 16
    for _ in range(12):
        smaller.trigger()
    assert qapp.font().pointSize() == 9
    normal.trigger()
    assert qapp.font().pointSize() == 10


def test_the_autosave_interval_is_that_of_the_settings(program, qtbot):
    program.profile.change(autosave_s=1)
    program.start(newest_sample("zh_CN"))
    program.desk.session.edit(("title",), "写到一半", "Edit title")
    qtbot.waitUntil(lambda: bool(recoveries(program.profile.places)), timeout=2900)


def test_a_theme_shows_at_once(program, qapp):
    program.start(None)
    program.profile.change(theme="dark")
    dark = qapp.palette().window().color().lightness()
    program.profile.change(theme="light")
    assert dark < 128 < qapp.palette().window().color().lightness()


def test_a_bug_is_told_and_costs_no_text(program, qtbot):
    program.start(newest_sample("zh_CN"))
    program.desk.session.edit(("title",), "写到一半", "Edit title")
    try:
        raise RuntimeError("planted")
    except RuntimeError as error:
        program.meet_bug(RuntimeError, error, error.__traceback__)
    assert "planted" in program.window.messages.text()
    qtbot.waitUntil(lambda: [copy.report.title for copy in recoveries(program.profile.places)] == ["写到一半"])
