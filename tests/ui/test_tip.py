"""Words in a tooltip stay the words they are."""

import pytest
from PySide6.QtGui import Qt, QTextDocumentFragment

from weekly_editor.ui.tip import plain_tip


@pytest.mark.parametrize(
    "text", ["支付业务周报", "R&D < 5 min", "<b>W32</b>", "C:/周报/<i>x", "https://a.b/?x=<b>\nOpen", ""]
)
def test_a_tooltip_shows_words_as_they_stand(text: str):
    tip = plain_tip(text)
    shown = QTextDocumentFragment.fromHtml(tip).toPlainText() if Qt.mightBeRichText(tip) else tip
    assert shown == text
