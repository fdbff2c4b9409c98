"""Figures, days and times as people type them."""

from datetime import date, datetime
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from weekly_editor.report.week import Week
from weekly_editor.ui.field.written import (
    read_day,
    read_figure,
    read_moment,
    read_percent,
    write_day,
    write_figure,
    write_moment,
    write_percent,
)

FRIDAY = date(2024, 8, 9)


@pytest.mark.parametrize(
    ("text", "digits"),
    [
        ("1234.50", "1234.50"),
        ("１,２３４．５０", "1234.50"),
        ("1，234，567", "1234567"),
        (" -3 ", "-3"),
        ("−0.5", "-0.5"),
        ("5.", "5"),
        (".5", "0.5"),
    ],
)
def test_a_figure_is_read_exactly(text, digits):
    assert write_figure(read_figure(text)) == digits


@pytest.mark.parametrize("text", ["十二", "1,5", "1e5", "1_000", "NaN", "12a", "--1", "9" * 40])
def test_what_is_no_figure_is_refused(text):
    with pytest.raises(ValueError, match="figure"):
        read_figure(text)


@given(st.decimals(allow_nan=False, allow_infinity=False, places=4, min_value=-(10**12), max_value=10**12))
def test_figures_come_back_as_written(value: Decimal):
    assert write_figure(read_figure(write_figure(value))) == write_figure(value)


@pytest.mark.parametrize(
    "text",
    [
        "8.13",
        "8/13",
        "8-13",
        "8月13日",
        "8月13",
        "8 月 13 号",
        "8。13",
        "８．１３",
        "2024-08-13",
        "2024年8月13日",
        "20240813",
    ],
)
def test_a_day_can_be_typed_in_many_ways(text):
    assert read_day(text, FRIDAY) == date(2024, 8, 13)


@pytest.mark.parametrize("text", ["13.8", "8.32", "8.13日", "明天", "8", "2.30", "2023-02-29", "8.13 11:25"])
def test_what_is_no_day_is_refused(text):
    with pytest.raises(ValueError):  # noqa: PT011  date says why in its own words
        read_day(text, FRIDAY)


def test_a_day_without_a_year_is_the_nearest():
    assert read_day("1.3", date(2024, 12, 27)) == date(2025, 1, 3)
    assert read_day("12.30", date(2025, 1, 3)) == date(2024, 12, 30)
    assert read_day("2.29", date(2025, 2, 1)) == date(2024, 2, 29)


def test_a_day_without_a_year_is_the_one_that_the_report_itself_means():
    """The report reads its sentences by its week, wherever in the week the field's reference lies."""
    week = Week(2024, 52)
    for day in (week.monday, week.sunday):
        assert read_day("6.26", day) == week.nearest(6, 26) == date(2025, 6, 26)
    assert read_day("2.29", date(2022, 8, 1)) == date(2024, 2, 29)


@given(st.dates(date(1900, 1, 1), date(2200, 1, 1)), st.integers(-150, 150))
def test_every_near_day_is_found_again(reference: date, distance: int):
    day = date.fromordinal(reference.toordinal() + distance)
    assert read_day(f"{day.month}.{day.day}", reference) == day
    assert read_day(write_day(day), reference) == day


@pytest.mark.parametrize(
    "text", ["8.13 11:25", "8月13日 11:25", "8月13日11点25分", "2024-08-13T11:25", "8/13 11：25", "2024-08-13 11:25:00"]
)
def test_a_moment_can_be_typed_in_many_ways(text):
    assert read_moment(text, FRIDAY) == datetime(2024, 8, 13, 11, 25)


def test_a_time_alone_is_one_of_the_day_that_stands_there():
    assert read_moment("9:05", FRIDAY, date(2024, 8, 5)) == datetime(2024, 8, 5, 9, 5)
    with pytest.raises(ValueError, match="day"):
        read_moment("9:05", FRIDAY)


@pytest.mark.parametrize("text", ["8.13", "8.13 25:00", "8.13 11:2", "11"])
def test_what_is_no_moment_is_refused(text):
    with pytest.raises(ValueError):  # noqa: PT011  time says why in its own words
        read_moment(text, FRIDAY)


@given(st.datetimes(datetime(1900, 1, 1), datetime(2200, 1, 1)).map(lambda moment: moment.replace(microsecond=0)))
def test_moments_come_back_as_written(moment: datetime):
    assert read_moment(write_moment(moment), FRIDAY) == moment


def test_nothing_typed_is_nothing():
    assert read_figure(" ") is None
    assert read_day("", FRIDAY) is None
    assert read_moment("　", FRIDAY) is None
    assert (write_figure(None), write_day(None), write_moment(None)) == ("", "", "")


def test_a_percentage_has_a_sign_or_none_and_is_part_of_a_whole():
    assert [read_percent(text) for text in ("60", " 60.0％", "60%", "")] == [60, Decimal("60.0"), 60, None]
    assert (write_percent(Decimal("60.0")), write_percent(None)) == ("60.0%", "")
    for text in ("101%", "-1", "约六成", "6%%"):
        with pytest.raises(ValueError, match=r"."):
            read_percent(text)
