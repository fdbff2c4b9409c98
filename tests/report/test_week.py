from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategy import weeks

from weekly_editor.report.week import Week, weeks_before

DAYS = st.dates(date(2, 1, 4), date(9998, 12, 20))


@pytest.mark.parametrize(
    ("day", "written"),
    [
        (date(2024, 8, 9), "2024-W32"),
        (date(2024, 12, 29), "2024-W52"),
        (date(2024, 12, 30), "2025-W01"),
        (date(2020, 12, 31), "2020-W53"),
        (date(2021, 1, 3), "2020-W53"),
        (date(2021, 1, 4), "2021-W01"),
        (date(2026, 1, 1), "2026-W01"),
        (date(2027, 1, 1), "2026-W53"),
    ],
)
def test_days_around_new_year_lie_in_the_week_of_their_thursday(day, written):
    assert str(Week.of(day)) == written


@given(DAYS)
def test_every_day_lies_in_the_week_that_the_calendar_says(day):
    week = Week.of(day)
    assert (week.year, week.number) == day.isocalendar()[:2]
    assert week.monday <= day <= week.sunday
    assert week.day(day.isoweekday()) == day


@given(weeks())
def test_a_written_week_reads_back(week):
    assert Week.parse(str(week)) == week


@given(weeks(), st.integers(-600, 600))
def test_shifting_moves_by_whole_weeks_and_back(week, count):
    assert week.shifted(count).monday - week.monday == timedelta(weeks=count)
    assert week.shifted(count).shifted(-count) == week


@given(weeks(), weeks())
def test_weeks_are_ordered_by_time_and_so_are_their_names(one, other):
    assert (one < other) == (one.monday < other.monday) == (str(one) < str(other))


@pytest.mark.parametrize(
    "text",
    ["", "2024-W00", "2023-W53", "2024-W54", "2024-32", "2024W32", "2024-W3", " 2024-W32", "２０２４-W32", "0001-W01"],
)
def test_what_is_no_week_is_refused(text):
    with pytest.raises(ValueError, match="week"):
        Week.parse(text)


@pytest.mark.parametrize("count", [10**6, -(10**6), 10**12])
def test_shifting_beyond_the_calendar_is_refused(count):
    with pytest.raises(ValueError, match=r"no week|year"):
        Week(2024, 32).shifted(count)


def test_the_weeks_before_come_oldest_first_and_end_where_the_calendar_does():
    assert weeks_before(Week(2021, 2), 3) == (Week(2020, 52), Week(2020, 53), Week(2021, 1))
    assert weeks_before(Week(2, 3), 11) == (Week(2, 1), Week(2, 2))
