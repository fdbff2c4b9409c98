"""Large figures told in 万 and 亿, or thousands and millions, by their number format: what is stored stays exact."""

from dataclasses import dataclass
from decimal import Decimal

from weekly_editor.analysis.reading import PERCENT_SIGNS, rounded
from weekly_editor.analysis.unit import base_unit
from weekly_editor.report.bilingual import Language
from weekly_editor.writers.sheet import Number


@dataclass(frozen=True, slots=True)
class _Scale:
    """Figures from ``least`` on are told in ``word``; a comma of ``pattern`` divides by 1,000, its point is drawn."""

    least: Decimal
    power: int
    decimals: int
    grouping: str
    word: str
    pattern: str


_LARGE, _VERY_LARGE = Decimal(100_000), Decimal(100_000_000)
_CHINESE = (_Scale(_VERY_LARGE, 8, 2, "", "亿", '0\\.00,,"亿"'), _Scale(_LARGE, 4, 1, "", "万", '0\\.0,"万"'))
_ENGLISH = (_Scale(_VERY_LARGE, 6, 1, "", "M", '0.0,,"M"'), _Scale(_LARGE, 3, 0, ",", "K", '#,##0,"K"'))


def large_pattern(largest: Decimal, language: Language) -> str:
    """Return the number format of figures up to ``largest``, "" where they are not large."""
    scale = _scale(largest, language)
    return scale.pattern if scale else ""


def in_large(number: Number, unit: str, language: Language) -> Number:
    """Return ``number`` shown in 万 or 亿 where it is large and its ``unit`` holds no large number already.

    It keeps its value, and a sign that is always shown."""
    scale = _scale(number.value, language)
    if scale is None or unit in PERCENT_SIGNS or base_unit(unit)[0]:
        return number
    pattern, sign = scale.pattern, ""
    if number.pattern.startswith("+"):
        pattern, sign = f"+{pattern};-{pattern};{pattern}", "+"
    shown = format(rounded(number.value.scaleb(-scale.power), scale.decimals), sign + scale.grouping)
    return Number(number.value, pattern, shown + scale.word)


def _scale(largest: Decimal, language: Language) -> _Scale | None:
    scales = _CHINESE if language == "zh_CN" else _ENGLISH
    return next((scale for scale in scales if abs(largest) >= scale.least), None)
