"""The program as a whole: its start, its languages, and what it does about a bug."""

import pytest

from weekly_editor.app import Program
from weekly_editor.library.folder import list_weeks
from weekly_editor.library.sample import newest_sample
from weekly_editor.storage.places import Places
from weekly_editor.storage.recovery import recoveries


@pytest.fixture
def program(qapp, qtbot, tmp_path):
    program = Program(qapp, Places.below(tmp_path / "profile"))
    program.profile.change(language="zh_CN")
    yield program
    program.desk.clear()
    program.window.close()
    program.window.deleteLater()
    program.remove_translation()
    qapp.setStyleSheet("")


def test_a_user_without_reports_starts_on_samples(program):
    program.start(None, with_samples=True)
    assert len(list_weeks(program.desk.library)) == 6
    assert program.window.library.tree.topLevelItemCount() == 2
    assert program.profile.settings.library is None


def test_another_language_keeps_what_lies_on_the_desk(program):
    program.start(newest_sample("zh_CN"))
    session = program.desk.session
    session.edit(("title",), "改了一半", "Edit title")
    assert program.window.actions_by_name["save"].text() == "保存"
    program.choose_language("en")
    assert program.window.actions_by_name["save"].text() == "Save"
    assert program.desk.session is session
    assert program.window.editor.session.report.title == "改了一半"


def test_a_theme_shows_at_once(program, qapp):
    program.start(None)
    program.choose_theme("dark")
    dark = qapp.palette().window().color().lightness()
    program.choose_theme("light")
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
