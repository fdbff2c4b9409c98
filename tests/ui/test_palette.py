"""The palette: what a few letters find, and where the keyboard is afterwards."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget

from weekly_editor.ui.match import Words, match_rank, words_rank
from weekly_editor.ui.palette import Palette, PaletteRow

ROWS = (
    PaletteRow("docx", "导出 Word 文档", "文件", "Ctrl+Shift+W", "Word document"),
    PaletteRow("save", "保存", "文件", "Ctrl+S", "Save"),
    PaletteRow("as", "另存为…", "文件", "", "Save as", is_enabled=False),
    PaletteRow("deep", "保存规则", needs_query=True),
)


@pytest.mark.parametrize(
    ("query", "text", "aliases", "rank"),
    [
        ("", "保存", "Save", 0),
        ("保", "保存", "Save", 0),
        ("存", "保存", "Save", 1),
        ("bc", "保存", "Save", 2),
        ("cw", "另存为…", "Save as", 3),
        ("SAVE", "保存", "Save", 4),
        ("sa", "另存为…", "Save as", 4),
        ("sa", "Save as…", "", 0),
        ("word 导", "导出 Word 文档", "", 1),
        ("导 excel", "导出 Word 文档", "", None),
    ],
)
def test_letters_fit_words_initials_sounds_and_english_names(query, text, aliases, rank):
    assert match_rank(query, text, aliases) == rank


def test_a_text_is_taken_apart_once_for_all_letters():
    text = Words("导出 Word 文档")
    assert [words_rank(query, text, Words("")) for query in ("d", "dc", "dcwwd")] == [1, 2, 2]
    assert text.initials is text.initials


@pytest.fixture
def window(qtbot):
    window = QWidget()
    window.edit = QLineEdit("周报正文", window)
    qtbot.addWidget(window)
    window.resize(800, 600)
    window.show()
    qtbot.waitExposed(window)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    window.edit.setFocus()
    window.edit.setCursorPosition(2)
    return window


@pytest.fixture
def palette(window, qtbot):
    palette = Palette("命令", "输入几个字", ROWS, window)
    palette.open_over()
    qtbot.waitUntil(palette.edit.hasFocus)
    return palette


def test_it_narrows_while_one_types_and_enter_takes_the_first(palette, qtbot):
    assert palette.texts() == ["导出 Word 文档", "保存", "另存为…"]
    qtbot.keyClicks(palette.edit, "bc")
    assert palette.texts() == ["保存", "保存规则"]
    with qtbot.waitSignal(palette.chosen) as chosen:
        qtbot.keyClick(palette.edit, Qt.Key.Key_Return)
    assert chosen.args == ["save"]


def test_arrows_choose_and_what_cannot_be_used_is_not_taken(palette, qtbot):
    qtbot.keyClick(palette.edit, Qt.Key.Key_Down)
    assert palette.list.currentItem().text() == "保存"
    qtbot.keyClick(palette.edit, Qt.Key.Key_Down)
    assert palette.list.currentItem().text() == "保存"
    palette.edit.setText("另存")
    with qtbot.assertNotEmitted(palette.chosen):
        qtbot.keyClick(palette.edit, Qt.Key.Key_Return)


def test_escape_gives_the_keyboard_back_with_the_caret_where_it_was(window, palette, qtbot):
    qtbot.keyClick(palette.edit, Qt.Key.Key_Escape)
    qtbot.waitUntil(window.edit.hasFocus)
    assert window.edit.cursorPosition() == 2
    assert not window.edit.hasSelectedText()


def test_it_closes_when_the_user_turns_to_the_window(window, palette, qtbot):
    with qtbot.waitSignal(palette.destroyed):
        window.activateWindow()
