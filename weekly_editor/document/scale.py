"""Axes of charts: round numbers that hold all values."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal

_MOST_STEPS = 4
_PERCENT_SIGNS = ("%", "％")
_WHOLE = Decimal(100)
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

    @property
    def labels(self) -> tuple[str, ...]:
        """What the ticks say, with as many decimals as the step has."""
        exponent = self.step.normalize().as_tuple().exponent
        decimals = max(-exponent, 0) if isinstance(exponent, int) else 0
        return tuple(f"{tick:,.{decimals}f}" for tick in self.ticks)

    def share(self, value: Decimal) -> float:
        """Return how far up the axis ``value`` stands, from 0 to 1."""
        return float((value - self.low) / (self.high - self.low))


def scale_of(values: Iterable[Decimal], *, from_zero: bool, unit: str = "") -> Scale:
    """Return an axis for ``values``, of which there is one at least; ``from_zero`` makes 0 one of its marks.

    Without it the axis shows only the range in which the values move, so that 99.996 and 99.998 can be told apart.
    Percents that do not go beyond 100 have an axis that does not, either."""
    known = list(values)
    low, high = least, most = min(known), max(known)
    if from_zero:
        low, high = min(low, Decimal(0)), max(high, Decimal(0))
    if low == high:
        low, high = (low - _margin(low), high + _margin(high)) if low else (Decimal(0), Decimal(1))
    elif not from_zero:
        air = (high - low) * _AIR
        low, high = (Decimal(0) if least >= 0 > low - air else low - air), high + air
    step = _step((high - low) / _MOST_STEPS)
    low = (low / step).to_integral_value(ROUND_FLOOR) * step
    high = (high / step).to_integral_value(ROUND_CEILING) * step
    if unit in _PERCENT_SIGNS and most <= _WHOLE < high:
        high = max(_WHOLE, low + step)
    return Scale(low, high, step)


def _margin(value: Decimal) -> Decimal:
    return abs(value) / 100 or Decimal(1)


def _step(least: Decimal) -> Decimal:
    """Return the smallest round number that is not less than ``least``, without a decimal too many."""
    power = Decimal(1).scaleb(least.adjusted())
    steps = (power, 2 * power, 5 * power, power.scaleb(1))
    return next(step for step in steps if step >= least)
