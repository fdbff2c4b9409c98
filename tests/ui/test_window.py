"""The window as its user meets it: keys pressed, files written, everything undone and done again."""

from datetime import datetime
from decimal import Decimal
from pathlib import Path

import pytest
from docx import Document as WordDocument
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDropEvent, QInputMethodEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QMenu, QMessageBox, QPushButton

from weekly_editor.editing.desk import Desk
from weekly_editor.library.folder import path_for
from weekly_editor.library.sample import fill_with_samples, newest_sample
from weekly_editor.report.markup import visible
from weekly_editor.report.model import Item
from weekly_editor.report.week import Week
from weekly_editor.storage.recovery import recoveries
from weekly_editor.storage.report_file import load_report, save_report
from weekly_editor.ui.importing.dialog import ImportDialog
from weekly_editor.ui.print.dialog import PrintDialog
from weekly_editor.ui.profile import Profile
from weekly_editor.ui.send.dialog import SendDialog
from weekly_editor.ui.translation import Translation
from weekly_editor.ui.window import MainWindow

Key = Qt.Key
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier
THIS_WEEK = Week.of(datetime.now().date())


@pytest.fixture
def window(make_window, qtbot):
    window = make_window("zh_CN")
    window.resize(1360, 850)
    window.show()
    qtbot.waitExposed(window)
    window.activateWindow()
    return window


@pytest.fixture
def sample(window):
    window.commands.open_sample()
    window.commands.gate.accept(window.desk.proofing.settle())  # it shows what a check finds
    return window


@pytest.fixture
def keys(qtbot):
    """Press keys on whatever has the focus, as a keyboard does."""

    def press(*presses):
        for press in presses:
            if isinstance(press, str):
                for sign in press:
                    commit(QApplication.focusWidget(), sign)
            else:
                key, modifiers = press if isinstance(press, tuple) else (press, Qt.KeyboardModifier.NoModifier)
                qtbot.keyClick(QApplication.focusWidget(), key, modifiers)
            QApplication.processEvents()

    return press


def commit(widget, text):
    """Commit ``text`` as an input method does, sign by sign."""
    for sign in text:
        event = QInputMethodEvent()
        event.setCommitString(sign)
        QApplication.sendEvent(widget, event)


def trigger(window, name):
    window.actions_by_name[name].trigger()
    QApplication.processEvents()


def show(window, kind):
    sections = window.desk.session.report.sections
    window.editor.show_row(next(row for row, section in enumerate(sections, 1) if section.kind == kind))
    QApplication.processEvents()


def section(window, kind):
    return next(section for section in window.desk.session.report.sections if section.kind == kind)


def choose(monkeypatch, path):
    """Let the file dialogs answer ``path``."""
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(path), ""))


def test_a_week_is_written_by_keyboard_undone_redone_saved_and_exported(window, keys, qtbot, monkeypatch, tmp_path):
    trigger(window, "new")
    fresh = window.desk.session.report
    assert fresh.week == THIS_WEEK

    show(window, "objective")
    trigger(window, "add_row")
    keys("冷链结算", Key.Key_Tab, "分账规则确认完毕，整体进度85%")
    show(window, "objective")
    window.editor.go_to((*section_loc(window, "objective"), "items", 0, "entries"))
    window.editor.form.cards.form.entries.begin()
    keys("子条目一", Key.Key_Return, "子条目二", Key.Key_Tab)
    item = section(window, "objective").items[0]
    assert (item.title, item.text, item.progress) == ("冷链结算", "分账规则确认完毕，整体进度85%", Decimal(85))
    assert item.entries[0].text == "子条目一"
    assert item.entries[0].children[0].text == "子条目二"

    window.editor.go_to((*section_loc(window, "metrics"), "groups", 0, "readings", 0, "value"))
    keys("99.998", Key.Key_Return)
    assert str(section(window, "metrics").groups[0].readings[0].value) == "99.998"

    show(window, "incidents")
    trigger(window, "add_row")
    keys("2026-11-24 11:25", Key.Key_Tab, "P2", Key.Key_Tab, "网关", Key.Key_Tab, "回调超时", Key.Key_Tab)
    (incident,) = section(window, "incidents").incidents
    assert incident.started_at == datetime(2026, 11, 24, 11, 25)
    assert (incident.level, incident.system, incident.text) == ("P2", "网关", "回调超时")

    written = window.desk.session.report
    stack = window.desk.session.undo_stack
    while stack.canUndo():
        trigger(window, "undo")
    assert window.desk.session.report == fresh
    while stack.canRedo():
        trigger(window, "redo")
    assert window.desk.session.report == written

    trigger(window, "save")
    path = path_for(tmp_path / "library", THIS_WEEK)
    assert load_report(path) == written
    assert not window.isWindowModified()

    choose(monkeypatch, tmp_path / "周报.docx")
    trigger(window, "export_docx")
    qtbot.waitUntil((tmp_path / "周报.docx").exists)
    assert "冷链结算" in WordDocument(str(tmp_path / "周报.docx")).element.body.xml


def section_loc(window, kind):
    sections = window.desk.session.report.sections
    return ("sections", next(index for index, section in enumerate(sections) if section.kind == kind))


@pytest.mark.parametrize("kind", ["track", "objective", "metrics", "incidents", "notes", "plan"])
def test_every_form_shows_its_section_and_changes_nothing_by_that(sample, kind):
    before = sample.desk.session.report
    show(sample, kind)
    assert sample.editor.form.title.value() == section(sample, kind).title
    sample.editor.form.refresh()
    assert sample.desk.session.report is before


@pytest.mark.parametrize("ending", [".docx", ".xlsx", ".md", ".html", ".pdf"])
def test_every_export_writes_a_file_and_says_so(sample, qtbot, monkeypatch, tmp_path, ending):
    choose(monkeypatch, tmp_path / f"out{ending}")
    trigger(sample, f"export_{ending[1:]}")
    qtbot.waitUntil(lambda: f"out{ending}" in sample.messages.text())
    assert (tmp_path / f"out{ending}").stat().st_size > 1000


@pytest.mark.parametrize("ending", [".docx", ".pdf"])
def test_an_export_that_cannot_be_written_says_why_and_costs_nothing(sample, qtbot, monkeypatch, tmp_path, ending):
    (tmp_path / f"out{ending}").mkdir()
    choose(monkeypatch, tmp_path / f"out{ending}")
    trigger(sample, f"export_{ending[1:]}")
    qtbot.waitUntil(lambda: f"out{ending}" in sample.messages.text())
    assert sample.messages.property("level") == "problem"


def test_a_document_that_is_open_in_another_program_stays_and_another_name_is_offered(sample, qtbot, tmp_path):
    target, owner = tmp_path / "周报.docx", tmp_path / "~$周报.docx"
    target.write_bytes(b"old")
    owner.write_bytes(b"")
    sample.commands.exports.export_to(target, ".docx")
    qtbot.waitUntil(lambda: owner.name in sample.messages.text())
    assert target.read_bytes() == b"old"
    press(sample, "Save as 周报 (2).docx")
    assert (tmp_path / "周报 (2).docx").stat().st_size > 1000
    assert target.read_bytes() == b"old"
    sample.commands.exports.export_to(target, ".docx")
    qtbot.waitUntil(lambda: owner.name in sample.messages.text())
    press(sample, "Replace all the same")
    assert target.stat().st_size > 1000


def press(window, text):
    next(button for button in window.messages.findChildren(QPushButton) if button.text() == text).click()


def test_a_word_file_that_fails_its_self_check_is_not_written(sample, qtbot, monkeypatch, tmp_path):
    monkeypatch.setattr("weekly_editor.writers.export.write_docx", lambda document, look: b"spoiled")
    sample.commands.exports.export_to(tmp_path / "out.docx", ".docx")
    qtbot.waitUntil(lambda: "out.docx" in sample.messages.text())
    assert "out.docx" in sample.messages.text()
    assert sample.messages.property("level") == "problem"
    assert not (tmp_path / "out.docx").exists()


def test_a_pdf_file_is_of_the_report_as_it_was_when_it_was_asked_for(sample, qtbot, tmp_path):
    sample.commands.exports.export_to(tmp_path / "out.pdf", ".pdf")
    assert not (tmp_path / "out.pdf").exists()
    sample.desk.session.edit(("sections",), (), "Delete all")
    qtbot.waitUntil((tmp_path / "out.pdf").exists)
    assert (tmp_path / "out.pdf").read_bytes().count(b"/Type /Page\n") > 1


def test_undo_moves_to_what_it_changed(sample, keys):
    loc = (*section_loc(sample, "objective"), "items", 2, "title")
    sample.editor.go_to(loc)
    keys("新")
    sample.editor.show_row(0)
    trigger(sample, "undo")
    assert sample.editor.sections.current() == loc[1] + 1
    assert sample.editor.form.cards.open_index() == 2
    assert sample.editor.form.cards.form.title.hasFocus()


def test_a_click_in_the_preview_goes_to_the_field(sample):
    loc = (*section_loc(sample, "objective"), "items", 1)
    sample.editor.preview.locClicked.emit(loc)
    assert sample.editor.form.cards.open_index() == 1


def test_the_fact_stated_in_a_sentence_is_edited_where_it_stands(sample):
    index = section_loc(sample, "objective")[1]
    item = Item(title="对公货款", text="灰度放量，整体进度50%，预计7月20日上线", progress=Decimal(50))
    sample.desk.session.edit(("sections", index, "items"), (item,), "Replace")
    sample.editor.go_to(("sections", index, "items", 0, "progress"))
    sample.editor.form.cards.form.progress.valueChanged.emit(Decimal(65))
    edited = section(sample, "objective").items[0]
    assert (edited.progress, edited.text) == (Decimal(65), "灰度放量，整体进度65%，预计7月20日上线")


def test_sections_are_added_renamed_moved_and_removed_with_undo(sample):
    before = sample.desk.session.report
    count = len(before.sections)
    sample.editor.show_row(count)
    sample.editor.add_section("notes")
    assert sample.desk.session.report.sections[-1].kind == "notes"
    sample.editor.rename_section(count, "备忘")
    sample.editor.move_section(count, -2)
    assert sample.desk.session.report.sections[count - 2].title == "备忘"
    assert sample.editor.sections.current() == count - 1
    trigger(sample, "remove_section")
    assert len(sample.desk.session.report.sections) == count
    while sample.desk.session.undo_stack.canUndo():
        trigger(sample, "undo")
    assert sample.desk.session.report == before


def test_a_dropped_markdown_file_is_shown_before_it_is_imported(window, qtbot, tmp_path):
    source = tmp_path / "周报.md"
    source.write_text("# 2026-W30\n\n## 其他\n\n1. 团队建设\n", "utf-8")
    drop(window, source)
    qtbot.waitUntil(lambda: window.findChild(ImportDialog) is not None and window.findChild(ImportDialog).isVisible())
    assert window.desk.session is None
    window.findChild(ImportDialog).import_button.click()
    assert window.desk.session.report.week == Week(2026, 30)
    assert window.isWindowModified()
    assert "周报.md" in window.messages.text()


def drop(window, path):
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path))])
    buttons, action = Qt.MouseButton.LeftButton, Qt.DropAction.CopyAction
    event = QDropEvent(QPoint(5, 5), action, mime, buttons, Qt.KeyboardModifier.NoModifier)
    window.dropEvent(event)


BAD = {
    "missing.json": None,
    "empty.json": b"",
    "damaged.json": b'{"format": "weekly-report", "version": 1,',
    "newer.json": b'{"format": "weekly-report", "version": 99}',
    "binary.md": bytes(range(256)) * 9,
    "empty.md": b"",
}


@pytest.mark.parametrize("name", BAD)
def test_a_bad_file_gives_one_line_and_leaves_the_open_report(sample, qtbot, tmp_path, name):
    path = tmp_path / name
    if BAD[name] is not None:
        path.write_bytes(BAD[name])
    session = sample.desk.session
    sample.commands.open_any(path)
    qtbot.waitUntil(lambda: sample.messages.property("level") == "problem")
    assert sample.desk.session is session
    assert name in sample.messages.text()
    assert "\n" not in sample.messages.text()
    assert BAD[name] is None or path.read_bytes() == BAD[name]


def test_a_folder_in_place_of_a_file_is_refused(sample, tmp_path):
    sample.commands.open_any(tmp_path)
    assert str(tmp_path) in sample.messages.text()


def test_an_opened_week_is_marked_in_the_library(window, tmp_path):
    path = path_for(tmp_path / "library", Week(2026, 28))
    save_report(path, load_report(newest_sample("zh_CN")))
    window.refresh_library()
    window.commands.open_path(path)
    assert window.desk.session.path == path
    item = window.library.tree.currentItem()
    assert item is not None
    assert item.text(0).startswith("W28")


def test_unsaved_text_is_offered_again_after_a_crash(window, qtbot, tmp_path):
    window.commands.open_sample()
    loc = (*section_loc(window, "notes"), "title")
    window.desk.session.edit(loc, "没来得及保存", "Edit title")
    window.desk.clear(keep_recovery=True)
    window.commands.offer_recovery()
    assert "2026-W28" in window.messages.text()
    press_choice(window, "Restore")
    assert section(window, "notes").title == "没来得及保存"
    assert window.isWindowModified()


def test_opening_the_file_after_a_crash_offers_its_text_and_closing_keeps_it(window, tmp_path):
    path = path_for(tmp_path / "library", Week(2026, 28))
    save_report(path, load_report(newest_sample("zh_CN")))
    window.commands.open_path(path)
    window.desk.session.edit(("title",), "没来得及保存", "Edit title")
    window.desk.clear(keep_recovery=True)
    window.commands.open_path(path)
    assert "2026-W28" in window.messages.text()
    window.desk.clear()
    assert [copy.report.title for copy in recoveries(window.profile.places)] == ["没来得及保存"]
    window.commands.open_path(path)
    press_choice(window, "Discard")
    assert recoveries(window.profile.places) == ()


def press_choice(window, text):
    next(button for button in window.messages.findChildren(QPushButton) if button.text() == text).click()


def test_a_file_that_gets_its_ending_here_is_not_replaced_unasked(sample, monkeypatch, tmp_path):
    (tmp_path / "mine.json").write_text("precious")
    choose(monkeypatch, tmp_path / "mine")
    asked = []

    def refuse(box):
        asked.append(box.text())
        box.escapeButton().click() if box.escapeButton() else box.reject()
        return 0

    monkeypatch.setattr(QMessageBox, "exec", refuse)
    assert not sample.commands.save_as()
    assert len(asked) == 1
    assert (tmp_path / "mine.json").read_text() == "precious"


def test_last_week_follows_the_week_of_the_report(window, tmp_path):
    folder = tmp_path / "library"
    fill_with_samples(folder, "zh_CN")
    window.commands.open_path(path_for(folder, Week(2026, 28)))
    assert window.desk.history().previous.week == Week(2026, 27)
    window.desk.session.edit(("week",), Week(2026, 25), "Edit week")
    assert window.desk.history().previous.week == Week(2026, 24)


def test_the_tool_bar_stays_while_the_menu_names_the_step(sample):
    sample.desk.session.edit(("title",), "新", "Edit title")
    undo = sample.actions_by_name["undo"]
    assert undo.text().endswith("Edit title")
    assert undo.iconText() == "Undo"


def test_what_another_window_saved_is_not_overwritten_unasked(window, tmp_path):
    path = path_for(tmp_path / "library", Week(2026, 28))
    save_report(path, load_report(newest_sample("zh_CN")))
    window.commands.open_path(path)
    save_report(path, load_report(path).model_copy(update={"title": "别处改的"}))
    window.desk.session.edit(("title",), "这里改的", "Edit title")
    assert not window.commands.save()
    assert load_report(path).title == "别处改的"
    press_choice(window, "Overwrite")
    assert load_report(path).title == "这里改的"


def test_the_preview_is_as_large_as_it_was_left(sample, qtbot):
    trigger(sample, "preview_page")
    sample.close()
    again = MainWindow(sample.desk, sample.profile)
    qtbot.addWidget(again)
    again.commands.open_sample()
    assert again.editor.preview.zoom() == "page"
    for name in ("preview_in", "preview_out", "preview_width"):
        trigger(again, name)
    assert again.editor.preview.zoom() == "width"


def test_marks_of_what_is_recognised_are_hidden_and_stay_so(sample):
    assert sample.actions_by_name["show_marks"].isChecked()
    sample.editor.go_to(("sections", 2, "items", 1, "text"))
    field = QApplication.focusWidget()
    field.glosses.refresh()
    assert field.extraSelections()
    trigger(sample, "show_marks")
    assert field.extraSelections() == []
    again = MainWindow(sample.desk, sample.profile)
    assert not again.actions_by_name["show_marks"].isChecked()
    again.deleteLater()


def test_printing_shows_the_pages_of_the_preview(sample, qtbot):
    trigger(sample, "print")
    dialog = sample.findChild(PrintDialog)
    assert dialog.sheets.page_count() == sample.editor.preview.page_count() > 1
    dialog.reject()


@pytest.fixture
def chinese(qapp):
    translation = Translation(qapp, "zh_CN")
    yield
    translation.remove()


def test_nothing_says_anything_in_english(chinese, sample):
    latin = {"Word", "Excel", "PDF", "Markdown", "English", "O", "W", "W28"}
    for action in sample.actions_by_name.values():
        words = {word.strip("…") for word in action.text().split() if word.isascii()}
        assert words <= latin, action.text()


def test_saving_after_the_week_was_changed_keeps_the_file_of_the_old_week(sample, tmp_path):
    trigger(sample, "save")
    old = path_for(tmp_path / "library", Week(2026, 28))
    before = old.read_bytes()
    sample.desk.session.edit(("week",), Week(2026, 29), "Edit week")
    trigger(sample, "save")
    assert old.read_bytes() == before
    assert load_report(path_for(tmp_path / "library", Week(2026, 29))).week == Week(2026, 29)


def test_the_window_remembers_how_it_was(sample, qtbot):
    sample.actions_by_name["show_preview"].trigger()
    sample.actions_by_name["show_library"].trigger()
    sample.close()
    again = MainWindow(Desk(sample.profile.places, sample.profile.library), Profile(sample.profile.places))
    qtbot.addWidget(again)
    assert not again.actions_by_name["show_preview"].isChecked()
    assert not again.library.isVisibleTo(again)


def test_recent_reports_are_offered_in_the_menu(window, tmp_path):
    fill_with_samples(tmp_path / "library", "zh_CN")
    for number in (27, 28):
        window.commands.open_path(path_for(tmp_path / "library", Week(2026, number)))
    menu = next(menu for menu in window.findChildren(QMenu) if menu.title() == "Open recent")
    menu.aboutToShow.emit()
    assert [Path(action.text()).stem for action in menu.actions()] == ["2026-W28", "2026-W27"]
    menu.actions()[1].trigger()
    assert window.desk.session.report.week == Week(2026, 27)


def test_text_that_no_field_can_read_is_not_lost_without_a_word(sample, keys):
    loc = (*section_loc(sample, "objective"), "items", 0, "due")
    sample.editor.go_to(loc)
    keys("some day")
    sample.editor.show_row(0)
    assert "some day" in sample.messages.text()
    sample.messages.hide()
    sample.editor.go_to(loc)
    keys("sometime")
    sample.editor.form.cards.open(1)
    assert "sometime" in sample.messages.text()


def test_closing_asks_about_text_that_no_field_can_read(sample, keys, monkeypatch):
    sample.editor.go_to((*section_loc(sample, "objective"), "items", 0, "due"))
    keys("some day")
    asked = []

    def go_back(box):
        asked.append(box.text())
        box.defaultButton().click()
        return 0

    monkeypatch.setattr(QMessageBox, "exec", go_back)
    assert not sample.close()
    assert "some day" in asked[0]


@pytest.mark.parametrize("keys_of_redo", [(Key.Key_Y, CTRL), (Key.Key_Z, CTRL | SHIFT)])
def test_undo_and_redo_work_from_within_a_field(sample, qtbot, keys_of_redo):
    before = sample.desk.session.report
    sample.editor.go_to((*section_loc(sample, "objective"), "items", 0, "owner"))
    commit(QApplication.focusWidget(), "新")
    after = sample.desk.session.report
    qtbot.keyClick(sample.windowHandle(), Key.Key_Z, CTRL)
    assert sample.desk.session.report == before
    qtbot.keyClick(sample.windowHandle(), *keys_of_redo)
    assert sample.desk.session.report == after


def test_tab_goes_from_a_card_through_its_form_to_the_next(sample, keys):
    index = section_loc(sample, "metrics")[1]
    sample.editor.go_to(("sections", index, "groups", 0, "title"))
    form = sample.editor.form.cards.form
    assert form.title.hasFocus()
    keys(Key.Key_Tab)
    assert form.table.view.hasFocus()
    keys((Key.Key_Backtab, SHIFT), (Key.Key_Backtab, SHIFT))  # from the value over the name
    assert form.title.hasFocus()
    keys((Key.Key_Backtab, SHIFT))
    assert QApplication.focusWidget().accessibleName() == section(sample, "metrics").groups[0].title


def test_tools_tell_their_keys(window):
    assert window.actions_by_name["save"].toolTip() == "Save (Ctrl+S)"
    assert window.actions_by_name["about"].toolTip() == "About Weekly Editor"


def test_what_was_deleted_can_be_taken_back_in_the_message(sample, keys):
    show(sample, "objective")
    items = section(sample, "objective").items
    sample.editor.form.cards.focus_card(1)
    keys(Key.Key_Delete)
    assert section(sample, "objective").items == items[:1] + items[2:]
    assert visible(items[1].title) in sample.messages.text()
    next(button for button in sample.messages.findChildren(QPushButton) if button.isVisible()).click()
    assert section(sample, "objective").items == items
    assert not sample.messages.isVisible()
    assert sample.editor.form.cards.focused_index() == 1


def test_the_offer_to_take_back_goes_with_the_next_change(sample, keys):
    show(sample, "objective")
    sample.editor.form.cards.focus_card(1)
    keys(Key.Key_Delete)
    assert sample.messages.isVisible()
    keys((Key.Key_Up, ALT))
    assert not sample.messages.isVisible()


def test_an_item_goes_to_another_objective_by_command_and_back_by_undo(sample, keys):
    show(sample, "objective")
    report = sample.desk.session.report
    item = section(sample, "objective").items[1]
    sample.editor.form.cards.focus_card(1)
    trigger(sample, "move_to_section")
    menu = sample.editor.form.findChild(QMenu)
    menu.actions()[0].trigger()
    menu.close()
    homes = [each for each in sample.desk.session.report.sections if item in getattr(each, "items", ())]
    assert [home.code for home in homes] == [menu.actions()[0].text().split()[0]]
    trigger(sample, "undo")
    assert sample.desk.session.report is report
    assert sample.editor.form.cards.focused_index() == 1
    trigger(sample, "redo")
    assert sample.editor.form.model() == homes[0]


def test_what_a_table_could_not_take_is_said_above_the_report(sample, keys):
    kinds = [section.kind for section in sample.editor.session.report.sections]
    sample.editor.enter_section(kinds.index("plan") + 1)
    QApplication.clipboard().setText("联调\t那天")
    keys((Key.Key_V, CTRL))
    assert "1" in sample.messages.text()
    assert sample.messages.isVisible()


def test_what_is_being_typed_is_in_the_panel_of_sending(sample, keys):
    sample.editor.go_to(("title",))
    keys("码头周报")
    trigger(sample, "send")
    panel = sample.findChild(SendDialog)
    assert panel.isVisible()
    assert "码头周报" in panel.mail.preview.text()
    assert panel.save.button.isEnabled()
    panel.save.button.click()
    assert sample.desk.session.is_saved()
    panel.close()
    assert not sample.isWindowModified()
