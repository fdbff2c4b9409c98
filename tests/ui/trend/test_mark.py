"""How incidents of a week are summed up in a mark."""

import pytest

from weekly_editor.ui.trend.mark import badge_texts, is_grave


@pytest.mark.parametrize(
    ("levels", "texts"),
    [
        (["C"], ("C",)),
        (["D", "B", "D"], ("B1 D2", "B+2")),
        (["B", "B", "B"], ("B×3",)),
        (["P2", "P0", "P2"], ("P0×1 P2×2", "P0+2")),
        (["P2", "A"], ("A1 P2×1", "A+1")),
        (["", "重大"], ("重大1 !1", "重大+1")),
        (["三", "一"], ("一1 三1", "一+1")),
        ([""], ("!",)),
    ],
)
def test_every_level_has_its_number_and_in_little_room_the_gravest_is_told_from_the_rest(levels, texts):
    assert badge_texts(levels) == texts


@pytest.mark.parametrize(
    ("levels", "grave"), [(["C"], False), (["P2", "C"], False), (["C", "A"], True), (["P1"], True)]
)
def test_a_and_b_or_0_and_1_are_grave(levels, grave):
    assert is_grave(levels) is grave
