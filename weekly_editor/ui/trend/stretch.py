"""Weeks in a row, counted from the first of the calendar so that they can be reckoned with."""

from dataclasses import dataclass
from datetime import date

from weekly_editor.report.week import Week

LEAST_WEEKS = 4  # that are shown at least, where there are as many
_DAYS = 7


def number_of(week: Week) -> int:
    """Return how many weeks lie between the first of the year 1 and ``week``."""
    return week.monday.toordinal() // _DAYS  # the first of the year 1 was a Monday


def week_of(number: int) -> Week:
    """Return the week that ``number_of`` counts so."""
    return Week.of(date.fromordinal(number * _DAYS + 1))


@dataclass(frozen=True, slots=True)
class Stretch:
    """``count`` weeks, one at least, from number ``first`` on."""

    first: int
    count: int

    @property
    def last(self) -> int:
        """The number of the last week."""
        return self.first + self.count - 1

    def within(self, bounds: "Stretch") -> "Stretch":
        """Return as many of these weeks as ``bounds`` have room for, moved into them."""
        count = min(self.count, bounds.count)
        return Stretch(min(max(self.first, bounds.first), bounds.last - count + 1), count)

    def moved(self, weeks: int, bounds: "Stretch") -> "Stretch":
        """Return the stretch so many weeks later, within ``bounds``."""
        return Stretch(self.first + weeks, self.count).within(bounds)

    def zoomed(self, factor: float, at: int, bounds: "Stretch") -> "Stretch":
        """Return ``factor`` times as many weeks, the week ``at`` where it was, within ``bounds``."""
        count = max(round(self.count * factor), min(LEAST_WEEKS, bounds.count))
        if count == self.count:
            count += (factor > 1) - (factor < 1 and count > LEAST_WEEKS)
        share = (at - self.first) / self.count
        return Stretch(round(at - share * count), count).within(bounds)
