"""Which week a week is compared with.

A week belongs to the month, and to the year, of its Thursday (ISO 8601)."""

from datetime import timedelta
from typing import assert_never

from weekly_editor.report.growth_wording import Basis
from weekly_editor.report.week import Week

FIFTH = 5  # a week that not every month has
_EXTRA = 53  # the number that only long years have, and no two years in a row
_THURSDAY = 3  # counted from Monday, 0


def compared_week(week: Week, basis: Basis) -> Week | None:
    """Return the week that ``week`` is compared with; None where there is none, or it lies before the calendar.

    - ``last_week`` is the week before, of whatever year.
    - ``month_week`` is the week of the same place within the month before. A fifth week has none where that month has
      four weeks: the last of them is what the fourth week of this month is compared with.
    - ``month_days`` is the week that holds most of the same days of the month before (its last day where it is
      shorter). Readings are of whole weeks, so no other comes nearer to those days. It is always the one four weeks
      earlier: a month is 28 to 31 days, and four of the seven days at least are moved into that week.
    - ``last_year`` is the week of the same number of the year before. W53, which that year never has, is compared with
      the week 52 weeks earlier: its days are the same but for one or two."""
    try:
        match basis:
            case "last_week":
                return week.shifted(-1)
            case "month_week":
                return _same_place(week)
            case "month_days":
                return week.shifted(-4)
            case "last_year":
                return week.shifted(-52) if week.number == _EXTRA else Week(week.year - 1, week.number)
            case _:
                assert_never(basis)
    except ValueError:
        return None


def place_in_month(week: Week) -> int:
    """Return which week of its month ``week`` is, 1 to ``FIFTH``."""
    return (week.day(4).day - 1) // 7 + 1


def needs_days(week: Week, basis: Basis) -> bool:
    """Tell whether the days of the week compared with are to be named, because ``basis`` alone does not tell them."""
    return basis == "month_days" or (basis == "last_year" and week.number == _EXTRA)


def _same_place(week: Week) -> Week | None:
    first = (week.day(4).replace(day=1) - timedelta(days=1)).replace(day=1)
    thursday = first + timedelta(days=(_THURSDAY - first.weekday()) % 7, weeks=place_in_month(week) - 1)
    return Week.of(thursday) if thursday.month == first.month else None
