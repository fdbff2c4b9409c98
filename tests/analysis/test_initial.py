"""The letters that words are found by."""

import pytest

from weekly_editor.analysis.initial import initials


@pytest.mark.parametrize(
    ("text", "letters"),
    [
        ("导出", "dc"),
        ("Word 文档…", "wwd"),
        ("上一章节", "syzj"),
        ("Save as…", "sa"),
        ("O1 业务服务", "oywfw"),
        ("阿座", "az"),
        ("㐂 彧", ""),
        ("", ""),
    ],
)
def test_words_and_characters_give_their_first_letter(text, letters):
    assert initials(text) == letters
