"""Number formats tell days from figures."""

from datetime import date
from decimal import Decimal

import pytest

from weekly_editor.office.number_format import built_in_format, day_of, is_day_format


@pytest.mark.parametrize(
    "code",
    ["yyyy-mm-dd", "yyyy/m/d;@", 'm"月"d"日"', "[$-804]yyyy年m月", "mmm-yy", "d", "yyyy-mm-dd hh:mm:ss", "mm/dd"],
)
def test_days_are_shown_by_it(code):
    assert is_day_format(code)


@pytest.mark.parametrize(
    "code",
    ["", "General", "0.00%", "#,##0", "h:mm", "[h]:mm:ss", "mm:ss.0", '0.0"day"', "[Red]0.00", "0\\d", "0_d", "@"],
)
def test_figures_are_shown_by_it(code):
    assert not is_day_format(code)


def test_formats_that_excel_knows_by_number():
    assert [built_in_format(number) for number in (0, 9, 14, 31, 57)] == [
        "",
        "0%",
        "yyyy-mm-dd",
        "yyyy-mm-dd",
        "yyyy-mm-dd",
    ]


@pytest.mark.parametrize(
    ("serial", "day"),
    [("1", date(1900, 1, 1)), ("59", date(1900, 2, 28)), ("61", date(1900, 3, 1)), ("45513.9", date(2024, 8, 9))],
)
def test_a_number_is_a_day(serial, day):
    assert day_of(Decimal(serial)) == day


@pytest.mark.parametrize("serial", ["0.5", "-3", "2958466", "1e30"])
def test_a_number_is_no_day(serial):
    assert day_of(Decimal(serial)) is None


def test_the_last_day_there_is():
    assert day_of(Decimal(2958465)) == date(9999, 12, 31)
    assert day_of(Decimal(2957003), from_1904=True) == date(9999, 12, 31)
