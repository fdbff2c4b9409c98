"""Finding one's way in the window: palettes, the list of sections, focus mode, and what is remembered."""

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QApplication, QPushButton

from weekly_editor.editing.desk import Desk
from weekly_editor.report.model import NotesSection
from weekly_editor.storage.places import Places
from weekly_editor.ui.palette import Palette
from weekly_editor.ui.profile import Profile
from weekly_editor.ui.section_row import LOOK_ROLE
from weekly_editor.ui.shortcut_page import ShortcutPage
from weekly_editor.ui.window import MainWindow

Key = Qt.Key
CTRL, ALT, SHIFT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ShiftModifier,
)


@pytest.fixture
def window(make_window, qtbot):
    window = make_window("zh_CN")
    window.resize(1280, 720)
    window.show()
    qtbot.waitExposed(window)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    window.commands.open_sample()
    return window


@pytest.fixture
def palette(window, qtbot):
    """Open a palette of the window by its action, type, and take the first row."""

    def take(name, letters):
        window.actions_by_name[name].trigger()
        palette = window.findChildren(Palette)[-1]
        qtbot.waitUntil(palette.edit.hasFocus)
        palette.edit.setText(letters)
        qtbot.keyClick(palette.edit, Key.Key_Return)
        qtbot.waitUntil(window.isActiveWindow)
        QApplication.processEvents()

    return take


def sections(window):
    return window.desk.session.report.sections


def row_of(window, kind):
    return next(row for row, section in enumerate(sections(window), 1) if section.kind == kind)


def press(qtbot, window, key, modifiers=Qt.KeyboardModifier.NoModifier):
    qtbot.keyClick(window.editor.sections.list, key, modifiers)
    QApplication.processEvents()


def test_a_command_runs_by_a_few_letters_and_comes_first_next_time(window, palette):
    palette("command_palette", "focus mo")
    assert window.actions_by_name["focus_mode"].isChecked()
    assert window.profile.settings.recent_commands == ("focus_mode",)


def test_the_palette_greys_what_cannot_be_done_now(window, qtbot):
    window.actions_by_name["command_palette"].trigger()
    palette = window.findChildren(Palette)[-1]
    palette.edit.setText("redo")
    assert palette.texts() == ["Redo"]
    assert not palette.list.item(0).flags() & Qt.ItemFlag.ItemIsEnabled


def test_a_work_item_is_found_by_its_title(window, palette):
    row = row_of(window, "objective")
    title = sections(window)[row - 1].items[2].title
    palette("go_to", title)
    assert window.editor.sections.current() == row
    assert window.editor.form.cards.open_index() == 2


def test_control_and_a_digit_go_to_a_section_and_into_it(window, qtbot):
    qtbot.keyClick(window.windowHandle(), Key.Key_3, CTRL)
    assert window.editor.sections.current() == 3
    assert window.editor.form.isAncestorOf(QApplication.focusWidget())
    count = len(sections(window))
    window.editor.enter_section(count + 1)
    assert window.editor.sections.current() == 3


def test_a_section_of_a_chosen_kind_is_added_below(window, palette):
    window.editor.show_row(2)
    palette("add_section", "notes")
    assert isinstance(sections(window)[2], NotesSection)
    assert window.editor.sections.current() == 3


def test_a_deleted_section_comes_back_by_the_button_of_its_message(window):
    before = window.desk.session.report
    window.editor.show_row(2)
    window.actions_by_name["remove_section"].trigger()
    assert before.sections[1].title in window.messages.text()
    undo_button(window).click()
    assert window.desk.session.report is before
    assert not window.messages.isVisible()


def undo_button(window):
    return next(button for button in window.messages.findChildren(QPushButton) if button.text() == "Undo")


def test_the_button_goes_when_another_step_is_the_newest(window):
    window.editor.show_row(2)
    window.actions_by_name["remove_section"].trigger()
    assert window.messages.isVisible()
    window.desk.session.edit(("title",), "别的", "Edit title")
    assert not window.messages.isVisible()


def test_the_offer_takes_no_other_message_with_it(window):
    window.editor.show_row(2)
    window.actions_by_name["remove_section"].trigger()
    window.messages.tell("周报已导出", "info")
    window.desk.session.edit(("title",), "别的", "Edit title")
    assert window.messages.isVisible()
    assert window.messages.text() == "周报已导出"


def test_the_offer_goes_with_its_report_and_a_later_message_stays(window):
    window.editor.show_row(2)
    window.actions_by_name["remove_section"].trigger()
    window.desk.clear()
    assert not window.messages.isVisible()
    window.messages.tell("周报已导出", "info")
    window.commands.open_sample()
    assert window.messages.isVisible()


@pytest.mark.parametrize("row", [1, 2, -1])
def test_a_section_that_undo_brings_back_is_the_current_one(window, row):
    row %= len(sections(window)) + 1
    window.editor.show_row(row)
    removed = sections(window)[row - 1]
    window.actions_by_name["remove_section"].trigger()
    window.actions_by_name["undo"].trigger()
    QApplication.processEvents()
    assert window.editor.section_id() == removed.id
    assert window.editor.sections.current() == row


def test_the_keyboard_is_in_the_list_when_the_form_it_was_in_is_deleted(window):
    window.editor.show_row(2)
    window.editor.form.title.setFocus()
    window.actions_by_name["remove_section"].trigger()
    QApplication.processEvents()
    assert window.editor.sections.list.hasFocus()


def test_a_duplicate_stands_below_with_ids_of_its_own(window):
    row = row_of(window, "objective")
    window.editor.show_row(row)
    window.actions_by_name["duplicate_section"].trigger()
    one, other = sections(window)[row - 1 : row + 1]
    assert [item.text for item in one.items] == [item.text for item in other.items]
    assert {item.id for item in one.items}.isdisjoint(item.id for item in other.items)
    assert window.editor.sections.current() == row + 1


def test_keys_of_the_list_move_duplicate_and_delete(window, qtbot):
    first, second = sections(window)[:2]
    window.editor.show_row(1)
    press(qtbot, window, Key.Key_Down, ALT)
    assert sections(window)[:2] == (second, first)
    press(qtbot, window, Key.Key_Up, ALT)
    press(qtbot, window, Key.Key_D, CTRL)
    assert sections(window)[1].title == first.title
    press(qtbot, window, Key.Key_Delete)
    assert sections(window)[:2] == (first, second)
    press(qtbot, window, Key.Key_Return)
    assert window.editor.form.isAncestorOf(QApplication.focusWidget())


def test_the_head_is_not_moved_and_nothing_moves_above_it(window, qtbot):
    before = window.desk.session.report
    window.editor.show_row(0)
    for key, modifiers in ((Key.Key_Down, ALT), (Key.Key_D, CTRL), (Key.Key_Delete, Qt.KeyboardModifier.NoModifier)):
        press(qtbot, window, key, modifiers)
    window.editor.show_row(1)
    press(qtbot, window, Key.Key_Up, ALT)
    assert window.desk.session.report is before


def test_a_dragged_section_goes_where_the_line_shows(window):
    rows = window.editor.sections.list
    moved = sections(window)[0]
    window.editor.show_row(1)
    place = rows.visualItemRect(rows.item(3)).bottomLeft() + QPointF(20, -2).toPoint()
    mime = QMimeData()  # an event does not keep it
    event = QDropEvent(
        QPointF(place),
        Qt.DropAction.MoveAction,
        mime,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
        QEvent.Type.Drop,
    )
    rows.dropEvent(event)
    assert sections(window)[2] is moved


def test_the_list_says_how_far_each_section_is(window):
    row = row_of(window, "notes")
    rows = window.editor.sections.list
    assert rows.item(row).data(LOOK_ROLE).state == "complete"
    window.desk.session.edit(("sections", row - 1, "entries"), (), "Remove")
    assert rows.item(row).data(LOOK_ROLE).state == "empty"
    assert rows.item(row).data(Qt.ItemDataRole.AccessibleTextRole).endswith("empty")


def test_focus_mode_leaves_the_form_alone_and_escape_brings_the_rest_back(window, qtbot):
    window.actions_by_name["focus_mode"].trigger()
    editor = window.editor
    beside = (window.library, editor.sections, editor.splitter.widget(2), window.menuBar())
    assert [part.isVisible() for part in beside] == [False] * 4
    assert editor.area.isVisible()
    editor.form.title.setFocus()
    qtbot.keyClick(editor.form.title, Key.Key_Escape)
    assert not window.actions_by_name["focus_mode"].isChecked()
    assert [part.isVisible() for part in beside] == [True] * 4


def test_asking_for_a_panel_ends_focus_mode(window):
    window.actions_by_name["show_library"].trigger()
    window.actions_by_name["focus_mode"].trigger()
    window.actions_by_name["show_library"].trigger()
    assert window.library.isVisible()
    assert not window.actions_by_name["focus_mode"].isChecked()


def test_the_section_a_report_was_left_at_is_shown_again_but_not_focus_mode(window, qtbot):
    window.editor.show_row(4)
    window.actions_by_name["show_sections"].trigger()
    window.actions_by_name["focus_mode"].trigger()
    window.close()
    desk = Desk(window.profile.places, window.profile.library)
    again = MainWindow(desk, Profile(window.profile.places))
    qtbot.addWidget(again, before_close_func=lambda _: desk.clear())
    again.commands.open_sample()
    assert again.editor.sections.current() == 4
    assert not again.actions_by_name["focus_mode"].isChecked()
    assert not again.editor.sections.isVisibleTo(again)
    assert again.editor.area.isVisibleTo(again)


def test_a_hidden_preview_is_written_when_it_is_shown_again(window):
    paper = window.editor.preview.paper.text_document
    before = paper.toPlainText()
    window.actions_by_name["show_preview"].trigger()
    window.desk.session.edit(("title",), "灯塔周报", "Edit title")
    assert paper.toPlainText() == before
    window.actions_by_name["show_preview"].trigger()
    assert "灯塔周报" in paper.toPlainText()


def test_a_message_moves_nothing_that_is_being_written(window):
    place = window.editor.form.mapToGlobal(QPoint(0, 0))
    window.messages.tell("周报已导出")
    QApplication.processEvents()
    assert window.messages.isVisible()
    assert window.editor.form.mapToGlobal(QPoint(0, 0)) == place


def test_the_page_of_keys_is_there_once_and_starts_anew(window, qtbot):
    window.actions_by_name["shortcuts"].trigger()
    page = window.findChild(ShortcutPage)
    page.edit.setText("fill")
    window.activateWindow()
    window.actions_by_name["shortcuts"].trigger()
    assert window.findChildren(ShortcutPage) == [page]
    assert page.edit.text() == ""
    qtbot.waitUntil(page.isActiveWindow)
    page.close()
    window.actions_by_name["shortcuts"].trigger()
    assert page.isVisible()


def test_all_of_the_tool_bar_has_room_in_a_small_window(window):
    bar = window.findChild(object, "toolBar")
    assert bar.sizeHint().width() <= 1280


def test_a_window_never_starts_larger_than_the_screen(qtbot, tmp_path):
    profile = Profile(Places.below(tmp_path / "profile"))
    window = MainWindow(Desk(profile.places, profile.library), profile)
    qtbot.addWidget(window)
    room = window.screen().availableSize()
    assert window.width() <= room.width()
    assert window.height() < room.height()
