"""The least change between two texts or lists."""

from hypothesis import given
from hypothesis import strategies as st

from weekly_editor.ui.field.difference import Splice, difference, differences
from weekly_editor.ui.field.utf16 import to_place, to_units

TEXT = st.text("ab支付😀", max_size=12)


@given(TEXT, TEXT)
def test_putting_the_difference_in_gives_the_new_text(before: str, after: str):
    splice = difference(before, after)
    assert before[: splice.start] + after[splice.start : splice.new_stop] + before[splice.stop :] == after


def test_a_caret_stays_where_it_is_beside_a_change():
    splice = difference("alpha beta", "alpha new beta")
    assert splice == Splice(6, 6, 6, 10)
    assert splice.moved(3) == 3
    assert splice.moved(8) == 12


def test_a_caret_within_what_changed_goes_behind_it():
    assert difference("alpha", "omega").moved(2) == 4


@given(st.lists(st.integers(0, 9), unique=True), st.lists(st.integers(0, 9), unique=True))
def test_carrying_out_the_differences_gives_the_new_list(before: list[int], after: list[int]):
    shown = list(before)
    for splice in differences(before, after):
        shown[splice.start : splice.stop] = after[splice.new_start : splice.new_stop]
    assert shown == after


def test_a_list_with_a_new_head_and_without_its_tail_keeps_the_rest():
    assert differences("abc", "xab") == [Splice(2, 3, 3, 3), Splice(0, 0, 0, 1)]


@given(TEXT, st.integers(0, 12))
def test_places_are_the_same_in_both_ways_of_counting(text: str, place: int):
    place = min(place, len(text))
    assert to_place(text, to_units(text, place)) == place


def test_emoji_count_twice_for_qt():
    assert to_units("a😀b", 2) == 3
    assert to_place("a😀b", 3) == 2
