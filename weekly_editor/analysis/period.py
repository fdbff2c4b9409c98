"""The stretches of time that figures of a weekly report speak of: its week, and month, quarter and year so far.

They are of the week's Thursday, as ISO weeks are of a year by theirs, and end with the week, or before it where
month, quarter or year do. Times are those of the clock on the wall, in whole seconds since 0001-01-01."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

from weekly_editor.report.week import Week

PeriodName = Literal["week", "month", "quarter", "year"]
PERIODS: tuple[PeriodName, ...] = ("week", "month", "quarter", "year")
DAY_S = 86_400


@dataclass(frozen=True, slots=True)
class Period:
    """The seconds from ``begin`` on and before ``end``."""

    name: PeriodName
    begin: int
    end: int

    @property
    def seconds(self) -> int:
        """How long it is."""
        return self.end - self.begin

    @property
    def first_day(self) -> date:
        """The day it begins with."""
        return date.fromordinal(self.begin // DAY_S)

    def holds(self, second: int) -> bool:
        """Tell whether ``second`` lies within."""
        return self.begin <= second < self.end


def second_of(moment: datetime) -> int:
    """Return the second that ``moment`` lies in."""
    return moment.toordinal() * DAY_S + moment.hour * 3600 + moment.minute * 60 + moment.second


def periods_of(week: Week) -> tuple[Period, ...]:
    """Return the periods of a report of ``week``, in the order of ``PERIODS``."""
    begin = _midnight(week.monday)
    until = begin + 7 * DAY_S
    thursday = week.day(4)
    first_of_quarter = thursday.month - (thursday.month - 1) % 3
    return (
        Period("week", begin, until),
        Period("month", *_months(thursday.year, thursday.month, 1, until)),
        Period("quarter", *_months(thursday.year, first_of_quarter, 3, until)),
        Period("year", *_months(thursday.year, 1, 12, until)),
    )


def whole_year(week: Week) -> Period:
    """Return the year of ``week``, all of it."""
    year = week.day(4).year
    return Period("year", _midnight(date(year, 1, 1)), _midnight(date(year + 1, 1, 1)))


def weeks_in(period: Period, last: Week) -> tuple[Week, ...]:
    """Return the weeks of ``period``, the one it begins in first, up to ``last``."""
    first = Week.of(period.first_day)
    count = (last.monday - first.monday).days // 7
    return tuple(first.shifted(weeks) for weeks in range(count + 1))


def _midnight(day: date) -> int:
    return day.toordinal() * DAY_S


def _months(year: int, month: int, count: int, until: int) -> tuple[int, int]:
    """Return where ``count`` months begin and end, the end not after ``until``."""
    years, after = divmod(month - 1 + count, 12)
    return _midnight(date(year, month, 1)), min(_midnight(date(year + years, after + 1, 1)), until)
