"""Looks in the main window: one is chosen beside the preview, and whatever leaves the program has it."""

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QApplication

from weekly_editor.document.built_in import BUILT_IN, STANDARD_ID
from weekly_editor.document.look import DEFAULT_LOOK, with_accent
from weekly_editor.editing.desk import Desk
from weekly_editor.report.model import new_id
from weekly_editor.storage.look_file import NamedLook, keep_look
from weekly_editor.storage.places import Places
from weekly_editor.ui.print.dialog import PrintDialog
from weekly_editor.ui.profile import Profile
from weekly_editor.ui.window import MainWindow

HIDING = replace(DEFAULT_LOOK.arrangement, hidden=frozenset(("plan",)))
MINE = NamedLook(new_id(), "A & B", replace(with_accent(DEFAULT_LOOK, "A61B1B"), arrangement=HIDING))


@pytest.fixture
def profile(tmp_path):
    profile = Profile(Places.below(tmp_path / "profile"))
    profile.change(language="zh_CN", library=tmp_path / "library")
    keep_look(profile.places, MINE)
    return profile


@pytest.fixture
def open_window(qtbot, profile):
    def open_window():
        desk = Desk(profile.places, profile.library)
        window = MainWindow(desk, profile)
        qtbot.addWidget(window, before_close_func=lambda _: desk.clear())
        window.resize(1360, 850)
        window.show()
        qtbot.waitExposed(window)
        return window

    return open_window


@pytest.fixture
def window(open_window):
    window = open_window()
    window.commands.open_sample()
    QApplication.processEvents()
    return window


def offered(window):
    menu = window.editor.look_menu
    menu.aboutToShow.emit()
    return menu.actions()


def choose(window, name):
    next(action for action in offered(window) if action.text() == name).trigger()
    QApplication.processEvents()


def previewed(window):
    """Return the text of the preview and the colour of its first section."""
    text = window.editor.preview.paper.text_document
    block = text.begin().next().next()
    return text.toPlainText(), block.begin().fragment().charFormat().foreground().color().name()[1:].upper()


def test_the_menu_beside_the_preview_offers_every_look(window):
    actions = offered(window)
    assert [action.text() for action in actions] == [*(own.name.zh for own in BUILT_IN), "A && B", "", "Document look…"]
    assert [action.text() for action in actions if action.isChecked()] == ["标准"]
    choose(window, "A && B")
    assert [action.text() for action in offered(window) if action.isChecked()] == ["A && B"]


def test_a_chosen_look_shows_in_the_preview_at_once_and_is_remembered(window, profile):
    assert "下周工作及目标" in previewed(window)[0]
    choose(window, "A && B")
    text, colour = previewed(window)
    assert colour == "A61B1B"
    assert "下周工作及目标" not in text
    assert Profile(profile.places).look == MINE
    choose(window, "标准")
    assert previewed(window)[1] == DEFAULT_LOOK.accent
    assert profile.settings.look == ""


def test_the_preview_goes_on_following_in_another_look(window, qtbot):
    choose(window, "素雅")
    session = window.editor.session
    session.edit(("sections", 0, "title"), "灯塔", "Edit")
    assert "灯塔" in previewed(window)[0]
    preview = window.editor.preview
    preview.select_all()
    assert "灯塔" in preview.selected_text()
    with qtbot.waitSignal(preview.locClicked):
        preview.locClicked.emit(("title",))


def test_a_hidden_preview_has_the_look_when_it_is_shown(window):
    window.actions_by_name["show_preview"].trigger()
    choose(window, "A && B")
    window.actions_by_name["show_preview"].trigger()
    assert previewed(window)[1] == "A61B1B"


def test_a_report_opened_later_has_the_look(window):
    choose(window, "A && B")
    window.desk.clear()
    window.commands.open_sample()
    assert previewed(window)[1] == "A61B1B"


def test_exports_have_the_look(window, tmp_path, qtbot):
    choose(window, "A && B")
    window.commands.exports.export_to(tmp_path / "a.html", ".html")
    qtbot.waitUntil((tmp_path / "a.html").exists)
    html = (tmp_path / "a.html").read_text("utf-8")
    assert "#A61B1B" in html
    assert "下周工作及目标" not in html
    window.commands.exports.export_to(tmp_path / "a.md", ".md")
    qtbot.waitUntil((tmp_path / "a.md").exists)
    assert "下周工作及目标" in (tmp_path / "a.md").read_text("utf-8")


def test_printing_has_the_look(window):
    choose(window, "A && B")
    window.commands.gate.accept(window.desk.proofing.settle())  # the sample shows what a check finds
    window.commands.print_report()
    dialog = window.findChild(PrintDialog)
    text = dialog.sheets.paper.text_document
    assert "下周工作及目标" not in text.toPlainText()
    assert dialog.sheets.paper.text_document.textWidth() == window.editor.preview.paper.text_document.textWidth()
    dialog.reject()


def test_the_window_of_looks_shows_the_open_report(window):
    window.actions_by_name["look"].trigger()
    dialog = window.looks.dialog
    assert dialog.isVisible()
    assert window.editor.session.report.title in dialog.sample.sheets.paper.text_document.toPlainText()
    dialog.rows.setCurrentRow(len(BUILT_IN))
    dialog.accept()
    assert previewed(window)[1] == "A61B1B"


def test_without_a_report_the_sample_is_one_of_the_programs(open_window):
    window = open_window()
    window.actions_by_name["look"].trigger()
    dialog = window.looks.dialog
    assert dialog.sample.sheets.page_count() > 1
    dialog.reject()


def test_a_chosen_look_that_is_damaged_is_named_and_the_standard_one_is_used(open_window, profile):
    profile.choose_look(MINE.id)
    path = profile.places.config / "looks" / f"{MINE.id}.json"
    path.write_text("{")
    again = Profile(profile.places)
    assert again.look.id == STANDARD_ID
    assert again.look_problem().path == path
    profile.choose_look(MINE.id)
    assert path.name in open_window().messages.text()


def test_the_place_in_the_preview_stays_in_another_look(window):
    preview = window.editor.preview
    preview.reveal(None)
    bar = preview.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    top = preview.viewport().rect().topLeft()
    before = preview.paper.loc_at(preview._position_at(top))
    choose(window, "紧凑")
    assert preview.paper.loc_at(preview._position_at(top))[:2] == before[:2]
    assert bar.value()
