"""Units of figures and the large numbers in front of them: 万笔 is ten thousand 笔."""

from decimal import Decimal
from functools import lru_cache

from weekly_editor.report.figure import EXACT
from weekly_editor.report.pattern import late_pattern

_FACTORS = {"千": 3, "万": 4, "十万": 5, "百万": 6, "千万": 7, "亿": 8, "K": 3, "M": 6, "B": 9}  # powers of ten
_WRITTEN = late_pattern(r"(?P<factor>[十百千]?万|千|亿)(?P<base>\S*)|(?P<latin>[KMB])(?P<sign>[$€£])")
_PERCENT = "％"


@lru_cache(256)  # a library has few units, and thousands of readings in them
def base_unit(unit: str) -> tuple[int, str]:
    """Return the power of ten that ``unit`` counts in, and what it counts: 万笔 is (4, 笔), % is (0, %)."""
    unit = unit.strip().replace(_PERCENT, "%")
    match = _WRITTEN.fullmatch(unit)
    if match is None:
        return 0, unit
    factor = match["factor"] or match["latin"]
    return _FACTORS[factor], match["base"] or match["sign"] or ""


def counts_alike(unit: str, other: str) -> bool:
    """Tell whether figures of both units can be compared; one that says no unit goes with any."""
    bases = base_unit(unit), base_unit(other)
    return bases[0][1] == bases[1][1] or (0, "") in bases


def converted(value: Decimal, unit: str, to: str) -> Decimal | None:
    """Return ``value`` of ``unit`` in the unit ``to``, exactly; None where they count different things."""
    if not counts_alike(unit, to):
        return None
    (power, base), (to_power, to_base) = base_unit(unit), base_unit(to)
    if power == to_power or base != to_base:
        return value
    return _without_end_zeros(EXACT.scaleb(value, power - to_power))


def _without_end_zeros(value: Decimal) -> Decimal:
    """Return ``value`` without the zeros that another unit left behind the point: 135.70000000 is 135.7."""
    return value.quantize(Decimal(1), context=EXACT) if value == value.to_integral_value() else EXACT.normalize(value)


def completed(unit: str, counted: str) -> str:
    """Return ``unit`` with what is ``counted`` behind it where it is a large number alone: 亿 of 元 is 亿元."""
    power, base = base_unit(unit)
    return unit if base or not power else unit.strip() + counted


def figure_with_unit(figure: str, unit: str) -> str:
    """Return ``99.998%``, ``0.5次``, ``120 ms``: a unit of Latin letters stands apart, as one of digits would."""
    gap = " " if unit[:1].isascii() and unit[:1].isalnum() else ""
    return f"{figure}{gap}{unit}"
