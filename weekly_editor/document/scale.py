"""Axes of charts: round numbers that hold all values."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal

_STEPS = (Decimal(1), Decimal(2), Decimal(5), Decimal(10))
_MOST_STEPS = 4
_AIR = Decimal("0.08")  # of the range, kept free at either end of a line


@dataclass(frozen=True, slots=True)
class Scale:
    """An axis from ``low`` to ``high``, marked at every ``step`` from ``low`` on."""

    low: Decimal
    high: Decimal
    step: Decimal

    @property
    def ticks(self) -> tuple[Decimal, ...]:
        """Where the axis is marked, both ends included."""
        return tuple(self.low + self.step * place for place in range(int((self.high - self.low) / self.step) + 1))

    def share(self, value: Decimal) -> float:
        """Return how far up the axis ``value`` stands, from 0 to 1."""
        return float((value - self.low) / (self.high - self.low))


def scale_of(values: Iterable[Decimal], *, from_zero: bool) -> Scale:
    """Return an axis for ``values``, of which there is one at least; ``from_zero`` makes 0 one of its marks.

    Without it the axis shows only the range in which the values move, so that 99.996 and 99.998 can be told apart."""
    known = list(values)
    low, high = min(known), max(known)
    if from_zero:
        low, high = min(low, Decimal(0)), max(high, Decimal(0))
    if low == high:
        low, high = (Decimal(0), Decimal(1)) if from_zero else (low - _margin(low), high + _margin(high))
    elif not from_zero:
        air = (high - low) * _AIR
        low, high = (Decimal(0) if low >= 0 > low - air else low - air), high + air
    step = _step((high - low) / _MOST_STEPS)
    return Scale(
        (low / step).to_integral_value(ROUND_FLOOR) * step, (high / step).to_integral_value(ROUND_CEILING) * step, step
    )


def _margin(value: Decimal) -> Decimal:
    return abs(value) / 100 or Decimal(1)


def _step(least: Decimal) -> Decimal:
    """Return the smallest round number that is not less than ``least``."""
    power = Decimal(1).scaleb(least.adjusted())
    return next(step * power for step in _STEPS if step * power >= least)
