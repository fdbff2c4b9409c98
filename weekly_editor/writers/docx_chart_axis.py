"""The axis of a chart: where it begins and ends, its steps, and how its figures are written.

Worked out here, in decimals: programs begin at 0, where a line from 99.95% to 99.998% cannot be seen."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal

from weekly_editor.document.block import Chart
from weekly_editor.report.bilingual import Language

_STEPS = 4  # as many or a few more
_ROOM = Decimal("0.25")  # of a step, above and below the figures
_MAX_DECIMALS = 10
_PERCENT_SIGNS = ("%", "％")
_MANY = Decimal(100_000)  # from here on figures are written in tens of thousands, or in thousands
_IN_TEN_THOUSANDS = '0\\.0,"万"'  # a comma divides by 1,000, the point is only drawn
_IN_THOUSANDS = '#,##0,"K"'


@dataclass(frozen=True, slots=True)
class Axis:
    """From ``low`` to ``high`` in steps of ``step``, all in the unit of the chart."""

    low: Decimal
    high: Decimal
    step: Decimal


def axis_of(chart: Chart) -> Axis | None:
    """Return the axis that shows all figures of ``chart``, None where it has none.

    Bars begin at 0, or the eye compares what is not there; shares do not go beyond 0 and 100."""
    values = [value for series in chart.series for value in series.values if value is not None]
    if not values:
        return None
    least, most = min(values), max(values)
    is_share = chart.unit in _PERCENT_SIGNS and least >= 0 and most <= 100
    if chart.kind == "bar":
        least, most = min(least, Decimal(0)), max(most, Decimal(0))
    step = _nice((most - least or _span_of_one(most)) / _STEPS)
    low = _multiple(least - step * _ROOM, step, ROUND_FLOOR)
    high = _multiple(most + step * _ROOM, step, ROUND_CEILING)
    low = max(low, Decimal(0)) if least >= 0 else low
    high = min(high, Decimal(0)) if most <= 0 else high
    return Axis(low, min(high, Decimal(100)) if is_share else high, step) if low < high else Axis(low, low + step, step)


def tick_format(axis: Axis | None, language: Language) -> str:
    """Return the format of the figures beside ``axis``, with as many decimals as its steps have."""
    return "General" if axis is None else _number_format([axis.low, axis.high, axis.step], language)


def value_format(values: Sequence[Decimal | None], language: Language) -> str:
    """Return the format of the figures of a series, with as many decimals as they were written with."""
    return _number_format([value for value in values if value is not None], language)


def _number_format(values: Sequence[Decimal], language: Language) -> str:
    if any(abs(value) >= _MANY for value in values):
        return _IN_TEN_THOUSANDS if language == "zh_CN" else _IN_THOUSANDS
    decimals = min(max((_decimals(value) for value in values), default=0), _MAX_DECIMALS)
    return f"#,##0.{'0' * decimals}" if decimals else "#,##0"


def _decimals(value: Decimal) -> int:
    exponent = value.as_tuple().exponent
    return -exponent if isinstance(exponent, int) and exponent < 0 else 0


def _span_of_one(value: Decimal) -> Decimal:
    """Return how far the axis of one figure goes: a tenth of it."""
    return abs(value) / 10 or Decimal(1)


def _nice(step: Decimal) -> Decimal:
    """Return the next larger step of 1, 2 or 5 with zeros."""
    power = Decimal(1).scaleb(step.adjusted())
    steps = (power, 2 * power, 5 * power, power.scaleb(1))
    return next(nice for nice in steps if nice >= step)


def _multiple(value: Decimal, step: Decimal, rounding: str) -> Decimal:
    return (value / step).to_integral_value(rounding) * step
