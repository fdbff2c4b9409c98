"""Texts with marks as a reader sees them, measured and drawn."""

from PySide6.QtGui import QFont

from weekly_editor.ui.field.styled_text import StyledText
from weekly_editor.ui.theme import DARK, LIGHT


def test_only_another_font_asks_for_other_heights(qapp):
    texts, font = StyledText(4), QFont(qapp.font())
    texts.set_look(font, LIGHT)
    height = texts.height("对账", 200)
    assert texts.set_look(QFont(font), DARK) is False
    assert texts.height("对账", 200) == height
    font.setPointSize(40)
    assert texts.set_look(font, DARK) is True
    assert texts.height("对账", 200) > height
