"""How far one figure lies from another."""

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from weekly_editor.analysis.movement import (
    Movement,
    exact_difference,
    kind_told,
    movement,
    possible_kinds,
    relative_change,
)
from weekly_editor.report.metric import Metric
from weekly_editor.report.model import Reading

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


@pytest.mark.parametrize(
    ("before", "now", "unit", "metric", "told"),
    [
        ("45.00", "55.80", "%", None, ("10.80", "points")),
        ("45", "55", "笔", None, ("10", "difference")),
        ("45", "55", "笔", Metric(), ("10", "difference")),  # nothing is said of changes: told as ever
        ("45", "55", "笔", Metric(change="percent"), ("22.22", "percent")),
        ("45", "55", "%", Metric(change="percent"), ("22.22", "percent")),
        ("0", "55", "笔", Metric(change="percent"), ("55", "difference")),
        ("1000000", "1000001", "笔", Metric(change="percent"), ("1", "difference")),  # 0.00% would read as none
        ("5", "5.0", "笔", Metric(change="percent"), ("0.0", "difference")),
        ("99.9951", "99.9964", "%", Metric(unit="%", decimals=3), ("0.001", "points")),
        ("99.9962", "99.9964", "%", Metric(unit="%", decimals=3), ("0.0002", "points")),  # 0.000 would read as none
        ("12.6", "12.9", "万笔", Metric(unit="笔", decimals=0), ("0.3", "difference")),
        ("12.6", "13", "万笔", Metric(unit="万笔", decimals=2), ("0.40", "difference")),
    ],
)
def test_a_movement_is_told_as_the_metric_wants_it(before, now, unit, metric, told):
    moved = movement(Reading(value=Decimal(now), unit=unit), Reading(value=Decimal(before), unit=unit), metric)
    assert moved == Movement(Decimal(told[0]), told[1])
    assert str(moved.by) == told[0]


def test_what_is_not_known_has_not_moved():
    assert movement(Reading(value=Decimal(1), unit="笔"), None, Metric(change="percent")) is None
    assert movement(Reading(value=Decimal(1), unit="笔"), Reading(value=Decimal(1), unit="元")) is None
