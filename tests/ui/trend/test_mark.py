"""How incidents of a week are summed up in a mark."""

import pytest

from weekly_editor.ui.trend.mark import badge_text, is_grave


@pytest.mark.parametrize(
    ("levels", "text"),
    [
        (["C"], "C"),
        (["C", "A", "B"], "A×3"),
        (["P2", "P1"], "P1×2"),
        (["P2", "A"], "A×2"),
        (["", "重大"], "重大×2"),
        (["三", "一"], "一×2"),
        (["", "C"], "C×2"),
        ([""], "!"),
    ],
)
def test_the_gravest_level_stands_for_all(levels, text):
    assert badge_text(levels) == text


@pytest.mark.parametrize(
    ("levels", "grave"), [(["C"], False), (["P2", "C"], False), (["C", "A"], True), (["P1"], True)]
)
def test_a_and_b_or_0_and_1_are_grave(levels, grave):
    assert is_grave(levels) is grave
