"""The axis of a native chart: where it begins and ends, its steps, and how its figures are written.

Worked out here, in decimals: programs begin at 0, where a line from 99.95% to 99.998% cannot be seen."""

from collections.abc import Sequence
from decimal import Decimal

from weekly_editor.document.block import Chart, Series
from weekly_editor.document.scale import Scale, scale_of
from weekly_editor.report.bilingual import Language
from weekly_editor.report.figure import decimals_of

_MAX_DECIMALS = 10
_MANY = Decimal(100_000)  # from here on figures are written in tens of thousands, or in thousands
_IN_TEN_THOUSANDS = '0\\.0,"万"'  # a comma divides by 1,000, the point is only drawn
_IN_THOUSANDS = '#,##0,"K"'


def axis_of(chart: Chart) -> Scale | None:
    """Return the axis that shows all figures of ``chart``, None where it has none.

    Bars begin at 0, or the eye compares what is not there."""
    values = [value for series in chart.series for value in series.values if value is not None]
    return scale_of(values, from_zero=chart.kind == "bar", unit=chart.unit) if values else None


def tick_format(axis: Scale | None, language: Language) -> str:
    """Return the format of the figures beside ``axis``, with as many decimals as its steps have."""
    return "General" if axis is None else _number_format([axis.low, axis.high, axis.step], language)


def value_format(series: Series, language: Language) -> str:
    """Return the format of the figures of ``series``, with its decimals, or as many as they were written with."""
    return _number_format([value for value in series.values if value is not None], language, series.decimals)


def _number_format(values: Sequence[Decimal], language: Language, told: int | None = None) -> str:
    if any(abs(value) >= _MANY for value in values):
        return _IN_TEN_THOUSANDS if language == "zh_CN" else _IN_THOUSANDS
    written = max((decimals_of(value) for value in values), default=0)
    decimals = min(written if told is None else told, _MAX_DECIMALS)
    return f"#,##0.{'0' * decimals}" if decimals else "#,##0"
