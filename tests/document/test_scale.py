"""Axes that show where figures move, between round numbers."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from weekly_editor.document.scale import Scale, scale_of


def scale(low: str, high: str, step: str) -> Scale:
    return Scale(Decimal(low), Decimal(high), Decimal(step))


@pytest.mark.parametrize(
    ("values", "unit", "expected"),
    [
        (("99.95", "99.97", "99.998"), "%", scale("99.94", "100", "0.02")),
        (("99.95", "99.97", "99.998"), "", scale("99.94", "100.02", "0.02")),
        (("100", "100"), "%", scale("99", "100", "0.5")),
        (("99.9", "103"), "%", scale("99", "104", "1")),
        (("0", "3", "1"), "次", scale("0", "4", "1")),
        (("0", "0"), "次", scale("0", "1", "0.5")),
        (("-5", "5"), "", scale("-10", "10", "5")),
    ],
)
def test_an_axis_shows_the_range_in_which_figures_move(values, unit, expected):
    assert scale_of(map(Decimal, values), from_zero=False, unit=unit) == expected


def test_bars_begin_at_zero():
    assert scale_of([Decimal("99.9"), Decimal("2.5")], from_zero=True).low == 0
    assert scale_of([Decimal("-3")], from_zero=True).high == 0


def test_marks_have_no_decimal_too_many():
    assert str(scale_of([Decimal("2.5")], from_zero=True).step) == "1"


figures = st.decimals(-(10**12), 10**12, places=4)


@given(st.lists(figures, min_size=1, max_size=6), st.booleans(), st.sampled_from(("", "%")))
def test_every_figure_lies_on_the_axis(values, from_zero, unit):
    found = scale_of(values, from_zero=from_zero, unit=unit)
    assert found.low <= min(values)
    assert max(values) <= found.high
    assert found.low < found.high
    assert all(0 <= found.share(value) <= 1 for value in values)
