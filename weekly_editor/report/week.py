"""ISO weeks (ISO 8601): Monday to Sunday, the first one holding the year's first Thursday."""

import re
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Annotated

from pydantic import BeforeValidator, GetPydanticSchema, PlainSerializer
from pydantic_core.core_schema import is_instance_schema

from weekly_editor.report.pattern import late_pattern

_WRITTEN = late_pattern(r"(\d{4})-W(\d{2})", re.ASCII)


@dataclass(frozen=True, slots=True, order=True)
class Week:
    """One ISO week, ordered by time; ``str()`` gives ``2024-W32``. Raises ValueError if there is none."""

    year: int
    number: int

    def __post_init__(self) -> None:
        """Refuse a week that the year has not, W53 in most years included."""
        date.fromisocalendar(self.year, self.number, 1)
        if not 2 <= self.year <= 9998:
            raise ValueError(f"no week in year {self.year}")

    def __str__(self) -> str:
        """Return the week as ISO 8601 writes it."""
        return f"{self.year:04d}-W{self.number:02d}"

    @classmethod
    def parse(cls, text: str) -> "Week":
        """Return the week written as ``2024-W32``. Raises ValueError for anything else."""
        match = _WRITTEN.fullmatch(text)
        if match is None:
            raise ValueError(f"not a week: {text!r}")
        return cls(int(match[1]), int(match[2]))

    @classmethod
    def of(cls, day: date) -> "Week":
        """Return the week that ``day`` lies in."""
        year, number, _ = day.isocalendar()
        return cls(year, number)

    @property
    def monday(self) -> date:
        """The first day."""
        return date.fromisocalendar(self.year, self.number, 1)

    @property
    def sunday(self) -> date:
        """The last day."""
        return self.monday + timedelta(days=6)

    def day(self, weekday: int) -> date:
        """Return the day with ISO number ``weekday``: 1 is Monday, 7 Sunday."""
        return self.monday + timedelta(days=weekday - 1)

    def nearest(self, month: int, day: int) -> date | None:
        """Return the day of any year so dated that is nearest to this week's Thursday, None if no year has it.

        This is what ``1月10日`` means in a report of late December."""
        thursday = self.day(4)
        reach = 8 if (month, day) == (2, 29) else 1  # 1896 and 1904 had one, 1900 had none
        dated = [_day_or_none(thursday.year + years, month, day) for years in range(-reach, reach + 1)]
        return min((found for found in dated if found), key=lambda found: abs(found - thursday), default=None)

    def shifted(self, weeks: int) -> "Week":
        """Return the week so many weeks later (earlier where negative). Raises ValueError beyond the calendar."""
        try:
            return Week.of(self.monday + timedelta(weeks=weeks))
        except OverflowError:
            raise ValueError(f"no week {weeks} weeks after {self}") from None


def weeks_before(week: Week, most: int) -> tuple[Week, ...]:
    """Return the weeks just before ``week``, the oldest first; fewer than ``most`` where the calendar begins."""
    found: list[Week] = []
    with suppress(ValueError):
        for back in range(1, most + 1):
            found.insert(0, week.shifted(-back))
    return tuple(found)


def _day_or_none(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _read(value: object) -> object:
    return Week.parse(value) if isinstance(value, str) else value


WeekField = Annotated[
    Week,
    GetPydanticSchema(lambda _source, _handler: is_instance_schema(Week)),  # a week is made by itself, not by its parts
    BeforeValidator(_read),
    PlainSerializer(str, return_type=str),
]
