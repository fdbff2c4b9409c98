"""Figures as the intervals that their rounding leaves open, and arithmetic on these."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from weekly_editor.analysis.checks.told import Told
from weekly_editor.report.figure import EXACT

_ALL_BUT_NEXT = Decimal("0.999")  # of a step: what is cut off, at most


@dataclass(frozen=True, slots=True)
class Interval:
    """All that a figure may stand for: from ``low`` to ``high``."""

    low: Decimal
    high: Decimal

    def meets(self, other: "Interval") -> bool:
        """Tell whether both may be the same."""
        return self.low <= other.high and other.low <= self.high

    def over(self, other: "Interval") -> "Interval | None":
        """Return this over ``other``, None unless both are above zero."""
        if other.low <= 0 or self.low < 0:
            return None
        return Interval(EXACT.divide(self.low, other.high), EXACT.divide(self.high, other.low))

    def less(self, other: "Interval") -> "Interval":
        """Return this less ``other``."""
        return Interval(self.low - other.high, self.high - other.low)

    def times(self, factor: int) -> "Interval":
        """Return ``factor`` times this; ``factor`` is above zero."""
        return Interval(self.low * factor, self.high * factor)


def interval_of(figure: Told) -> Interval:
    """Return what ``figure`` may stand for: one that is cut off instead of rounded counts as right, too."""
    slack = figure.slack
    low = max(Decimal(0), figure.value - slack) if figure.value >= 0 else figure.value - slack
    return Interval(low, figure.value + slack)


def quotient_may_be(figure: Told, above: Interval, below: Interval, factor: int = 1) -> bool:
    """Tell whether ``figure`` may be ``factor`` times ``above`` over ``below``, rounded or cut off."""
    exact = above.over(below)
    if exact is None:
        return True
    return as_told(figure).meets(exact.times(factor))


def share_may_be(share: Told, part: Told, whole: Told) -> bool:
    """Tell whether ``share``, in percent, may be what ``part`` is of ``whole``."""
    return quotient_may_be(share, interval_of(part), interval_of(whole), 100)


def sum_of(intervals: Sequence[Interval]) -> Interval:
    """Return what the sum of ``intervals`` may be."""
    lows, highs = (each.low for each in intervals), (each.high for each in intervals)
    return Interval(sum(lows, Decimal(0)), sum(highs, Decimal(0)))


def as_told(figure: Told) -> Interval:
    """Return what ``figure``, taken without its sign, may have been before it was rounded or cut off."""
    step, value = figure.quantity.step, abs(figure.value)
    return Interval(value - step / 2, value + step * _ALL_BUT_NEXT)
