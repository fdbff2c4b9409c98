"""Weeks in a row."""

from hypothesis import given
from hypothesis import strategies as st

from weekly_editor.report.week import Week
from weekly_editor.ui.trend.stretch import LEAST_WEEKS, Stretch, number_of, week_of

BOUNDS = Stretch(100, 50)
stretches = st.builds(Stretch, st.integers(0, 300), st.integers(1, 80))


def test_weeks_are_counted_without_a_gap_over_a_year_of_53():
    weeks = [Week(2026, 52), Week(2026, 53), Week(2027, 1)]
    first = number_of(weeks[0])
    assert [number_of(week) for week in weeks] == [first, first + 1, first + 2]
    assert [week_of(first + place) for place in range(3)] == weeks


@given(stretches, stretches)
def test_what_is_within_bounds_never_sticks_out(stretch, bounds):
    within = stretch.within(bounds)
    assert bounds.first <= within.first
    assert within.last <= bounds.last
    assert within.count == min(stretch.count, bounds.count)


def test_moving_ends_at_the_bounds():
    assert Stretch(110, 10).moved(-3, BOUNDS) == Stretch(107, 10)
    assert Stretch(110, 10).moved(-30, BOUNDS) == Stretch(100, 10)
    assert Stretch(110, 10).moved(300, BOUNDS) == Stretch(140, 10)


@given(st.integers(100, 149), st.sampled_from((0.8, 1.25)))
def test_zooming_goes_on_until_all_or_the_least_is_shown(at, factor):
    stretch = Stretch(110, 20)
    for _ in range(30):
        stretch = stretch.zoomed(factor, at, BOUNDS)
    assert stretch.count == (LEAST_WEEKS if factor < 1 else BOUNDS.count)


def test_zooming_keeps_the_week_below_the_pointer_where_it_is():
    assert Stretch(110, 20).zoomed(0.5, 120, BOUNDS) == Stretch(115, 10)
