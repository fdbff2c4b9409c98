"""Units and the large numbers in front of them."""

from decimal import Decimal

import pytest

from weekly_editor.analysis.unit import base_unit, converted, figure_with_unit


@pytest.mark.parametrize(
    ("unit", "expected"),
    [
        ("万笔", (4, "笔")),
        ("亿元", (8, "元")),
        ("百万元", (6, "元")),
        ("万", (4, "")),
        ("K$", (3, "$")),
        ("M", (0, "M")),
        ("ms", (0, "ms")),
        ("％", (0, "%")),
        (" 笔 ", (0, "笔")),
        ("千", (3, "")),
    ],
)
def test_a_unit_is_a_large_number_of_something(unit, expected):
    assert base_unit(unit) == expected


def test_values_are_converted_exactly():
    assert converted(Decimal("201.6"), "万笔", "笔") == 2_016_000
    assert str(converted(Decimal(5), "元", "亿元")) == "5E-8"
    assert str(converted(Decimal("1.50"), "%", "％")) == "1.50"


def test_what_counts_something_else_is_not_converted():
    assert converted(Decimal(1), "笔", "元") is None


def test_a_figure_without_a_unit_counts_in_any():
    assert converted(Decimal(60), "", "%") == 60
    assert converted(Decimal(60), "万笔", "") == 60


def test_the_longest_figures_are_converted_exactly():
    assert converted(Decimal("1" * 30), "万元", "元") == Decimal("1" * 30 + "0000")


@pytest.mark.parametrize(
    ("unit", "text"), [("%", "5%"), ("万笔", "5万笔"), ("ms", "5 ms"), ("$", "5$"), ("24h", "5 24h"), ("", "5")]
)
def test_a_unit_of_latin_letters_stands_apart(unit, text):
    assert figure_with_unit("5", unit) == text
