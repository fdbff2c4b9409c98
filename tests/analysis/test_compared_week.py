"""Which week a week is compared with; the tables were looked up in a calendar by hand."""

import calendar
from collections import Counter
from datetime import date

import pytest

from weekly_editor.analysis.compared_week import compared_week, needs_days, place_in_month
from weekly_editor.report.growth_wording import BASES, Basis
from weekly_editor.report.week import Week

CALENDAR = [  # week, last week, same week last month, last month's same days, last year
    ("2024-W32", "2024-W31", "2024-W28", "2024-W28", "2023-W32"),  # Thursday 8 August, the second
    ("2024-W31", "2024-W30", "2024-W27", "2024-W27", "2023-W31"),  # 29 July to 4 August, Thursday the first of August
    ("2024-W30", "2024-W29", "2024-W26", "2024-W26", "2023-W30"),  # Thursday 25 July, the fourth; 27 June is, too
    ("2024-W22", "2024-W21", None, "2024-W18", "2023-W22"),  # Thursday 30 May, the fifth; April has four
    ("2024-W35", "2024-W34", None, "2024-W31", "2023-W35"),
    ("2024-W09", "2024-W08", None, "2024-W05", "2023-W09"),  # Thursday 29 February, the fifth of a leap year
    ("2024-W10", "2024-W09", "2024-W05", "2024-W06", "2023-W10"),  # Thursday 7 March; 1 February
    ("2024-W13", "2024-W12", "2024-W08", "2024-W09", "2023-W13"),  # ends on 31 March, which is moved to 29 February
    ("2023-W09", "2023-W08", "2023-W05", "2023-W05", "2022-W09"),  # Thursday 2 March
    ("2023-W13", "2023-W12", None, "2023-W09", "2022-W13"),  # 27 March to 2 April; four days are moved to 28 February
    ("2025-W01", "2024-W52", "2024-W49", "2024-W49", "2024-W01"),  # 30 December to 5 January
    ("2025-W05", "2025-W04", None, "2025-W01", "2024-W05"),
    ("2020-W53", "2020-W52", None, "2020-W49", "2020-W01"),  # 28 December to 3 January; a year before is 30 December
    ("2021-W01", "2020-W53", "2020-W49", "2020-W50", "2020-W01"),
    ("2021-W52", "2021-W51", None, "2021-W48", "2020-W52"),  # Thursday 30 December, the fifth; November has four
    ("2026-W01", "2025-W52", "2025-W49", "2025-W49", "2025-W01"),  # Thursday the first of January
    ("2026-W53", "2026-W52", None, "2026-W49", "2026-W01"),
    ("2027-W01", "2026-W53", "2026-W49", "2026-W50", "2026-W01"),
    ("2027-W52", "2027-W51", None, "2027-W48", "2026-W52"),  # Thursday 30 December, the fifth; November has four
    ("0002-W01", None, None, None, None),  # the calendar begins with it
]


@pytest.mark.parametrize("row", CALENDAR, ids=lambda row: row[0])
def test_a_week_is_compared_as_the_calendar_says(row: tuple[str, str | None]):
    week = Week.parse(str(row[0]))
    assert [said and str(said) for said in (compared_week(week, basis) for basis in BASES)] == list(row[1:])


def test_the_same_week_last_month_has_the_same_place_in_the_month_before():
    for week in _weeks():
        found = compared_week(week, "month_week")
        if found is None:
            assert place_in_month(week) == 5
        else:
            assert place_in_month(found) == place_in_month(week)
            assert _months(found) == _months(week) - 1


def test_no_fifth_week_is_given_up_where_the_month_before_has_one():
    for week in _weeks():
        if compared_week(week, "month_week") is None:
            last_month = divmod(_months(week) - 1, 12)
            days = calendar.monthcalendar(last_month[0], last_month[1] + 1)
            assert sum(row[calendar.THURSDAY] > 0 for row in days) == 4


def test_last_months_days_lie_mostly_in_the_week_compared_with():
    for week in _weeks():
        weeks = Counter(Week.of(_month_earlier(week.day(weekday))) for weekday in range(1, 8))
        (most, days), *others = weeks.most_common()
        assert compared_week(week, "month_days") == most
        assert days > 3
        assert days > max((fewer for _, fewer in others), default=0)


def test_last_year_is_never_more_than_six_days_off():
    for week in _weeks():
        found = compared_week(week, "last_year")
        assert found is not None
        assert abs((found.monday - _year_earlier(week.monday)).days) <= 6


@pytest.mark.parametrize(
    ("week", "basis", "named"),
    [
        ("2024-W32", "last_week", False),
        ("2024-W32", "month_week", False),
        ("2024-W32", "month_days", True),
        ("2024-W32", "last_year", False),
        ("2020-W53", "last_year", True),
        ("2020-W53", "last_week", False),
    ],
)
def test_days_are_named_where_the_words_alone_might_mislead(week: str, basis: Basis, named: bool):
    assert needs_days(Week.parse(week), basis) is named


def _weeks() -> list[Week]:
    """Return every week of a whole round of the calendar: 400 years."""
    first = Week(2000, 1)
    return [first.shifted(weeks) for weeks in range(20_871)]


def _months(week: Week) -> int:
    thursday = week.day(4)
    return thursday.year * 12 + thursday.month - 1


def _month_earlier(day: date) -> date:
    year, month = divmod(day.year * 12 + day.month - 2, 12)
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def _year_earlier(day: date) -> date:
    return day.replace(year=day.year - 1, day=28 if (day.month, day.day) == (2, 29) else day.day)
