"""What is shown of a long text is cut between two words."""

import pytest

from weekly_editor.analysis.finding import excerpt_of


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("卡片更新器已上线", "卡片更新器已上线"),
        ("一" * 41, "一" * 40 + "…"),
        ("The quick brown fox jumps over the lazy dogs", "The quick brown fox jumps over the lazy…"),
        ("x" * 50, "x" * 40 + "…"),
    ],
)
def test_a_long_text_is_cut_between_two_words(text: str, shown: str) -> None:
    assert excerpt_of(text) == shown
