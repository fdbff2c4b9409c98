"""The table of actions and the table of keys: every key means one thing wherever it is pressed."""

from collections import Counter

import pytest
from PySide6.QtGui import QKeySequence

from weekly_editor.ui.action import ACTIONS, TOOL_BAR
from weekly_editor.ui.key_hint import GROUPS, KEY_HINTS
from weekly_editor.ui.shortcut_page import ShortcutPage, key_lines


@pytest.mark.usefixtures("qapp")
class TestKeys:
    def test_no_two_actions_share_a_key(self):
        counted = Counter(keys.toString() for spec in ACTIONS for keys in spec.key_sequences())
        assert [keys for keys, count in counted.items() if count > 1] == []

    def test_no_action_takes_a_key_that_a_field_needs(self):
        taken = {keys.toString(): spec.name for spec in ACTIONS for keys in spec.key_sequences()}
        needed = [QKeySequence(keys).toString() for hint in KEY_HINTS if not hint.comes_first for keys in hint.keys]
        assert {keys: taken[keys] for keys in needed if keys in taken} == {}

    def test_every_key_can_be_read(self):
        for keys in (keys for hint in KEY_HINTS for keys in hint.keys):
            assert QKeySequence(keys).toString(), keys
            assert QKeySequence(keys)[0].key() != 0x1FFFFFF, keys


def test_names_are_distinct_and_the_tool_bar_knows_them():
    names = [spec.name for spec in ACTIONS]
    assert len(set(names)) == len(names)
    assert {name for name in TOOL_BAR if name} <= set(names)


def test_every_group_of_keys_has_keys():
    assert {hint.group for hint in KEY_HINTS} == {group for group, _ in GROUPS}


def test_the_page_shows_all_keys_and_finds_them_by_word_and_by_key(qtbot, qapp):
    page = ShortcutPage(None)
    qtbot.addWidget(page)
    assert page.texts() == [line.text for line in key_lines()]
    page.edit.setText("fill")
    assert page.texts() == ["Fill down", "Fill right"]
    page.edit.setText("ctrl+shift+p")
    assert "All commands" in page.texts()
    page.edit.setText("没有的东西")
    assert page.texts() == []
