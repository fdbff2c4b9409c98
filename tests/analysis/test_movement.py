"""How far one figure lies from another."""

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from weekly_editor.analysis.movement import exact_difference, kind_told, possible_kinds, relative_change

ANY_FIGURE = st.integers(-(10**30) + 1, 10**30 - 1).flatmap(
    lambda digits: st.integers(0, 30).map(lambda decimals: Decimal((digits < 0, _digits(digits), -decimals)))
)


def _digits(number: int) -> tuple[int, ...]:
    return tuple(int(digit) for digit in str(abs(number)))


@pytest.mark.parametrize(
    ("before", "now", "percent"),
    [
        ("45.00", "55.80", "24.00"),
        ("55.80", "45.00", "-19.35"),
        ("3", "4", "33.33"),
        ("3", "5", "66.67"),
        ("80000", "80004", "0.01"),  # 0.005 is rounded away from zero
        ("80000", "79996", "-0.01"),
        ("12", "0", "-100.00"),
        ("7", "7.0", "0.00"),
        ("0", "12", None),
        ("0", "0", None),
        ("-3", "3", None),
        ("3", "-3", None),
        ("-4", "-3", None),
    ],
)
def test_a_relative_change_is_in_percent_of_what_was(before: str, now: str, percent: str | None):
    change = relative_change(Decimal(before), Decimal(now))
    assert (None if change is None else str(change)) == percent


def test_a_relative_change_has_the_decimals_that_are_asked_for():
    assert str(relative_change(Decimal(3), Decimal(4), decimals=5)) == "33.33333"


@given(ANY_FIGURE, ANY_FIGURE)
def test_a_difference_of_any_two_figures_is_exact(before: Decimal, now: Decimal):
    assert Fraction(exact_difference(before, now)) == Fraction(now) - Fraction(before)


@pytest.mark.parametrize(
    ("unit", "before", "now", "kinds"),
    [
        ("%", "45", "55", ("points", "percent")),
        ("‰", "1", "2", ("points", "percent")),
        ("笔", "45", "55", ("difference", "percent")),
        ("", "5", "0", ("difference", "percent")),
        ("笔", "0", "55", ("difference",)),
        ("%", "0", "55", ("points",)),
        ("万元", "-5", "5", ("difference",)),
        ("万元", "5", "5.0", ("difference",)),
    ],
)
def test_a_change_is_told_only_in_ways_that_mean_something(unit: str, before: str, now: str, kinds: tuple[str, ...]):
    assert possible_kinds(unit, Decimal(before), Decimal(now)) == kinds


@pytest.mark.parametrize(
    ("wanted", "unit", "before", "told"),
    [
        ("", "%", "45", "points"),
        ("", "笔", "45", "percent"),
        ("", "笔", "0", "difference"),
        ("percent", "%", "45", "percent"),
        ("percent", "%", "0", "points"),
        ("points", "笔", "45", "difference"),
        ("difference", "%", "45", "points"),
        ("difference", "笔", "45", "difference"),
    ],
)
def test_a_change_is_told_as_wanted_where_it_can_be(wanted: str, unit: str, before: str, told: str):
    assert kind_told(wanted, unit, Decimal(before), Decimal(55)) == told
