"""Percentages that a sheet writes as parts of one: 0.999 under a metric whose values are near 100."""

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from statistics import median

from weekly_editor.analysis.known_figure import KnownFigures
from weekly_editor.analysis.sheet_layout import SheetMetric, SheetValue
from weekly_editor.report.figure import EXACT
from weekly_editor.report.metric import Metric

_NEAR_100 = 50  # from here on


def parts_in(values: Sequence[SheetValue]) -> list[SheetValue]:
    """Return those of ``values`` that may be parts of one: bare, above 0 and not above 1."""
    return [value for value in values if value.is_bare and 0 < value.value <= 1]


def may_be_parts(metric: SheetMetric, values: Sequence[SheetValue], known: KnownFigures, destination: Metric) -> bool:
    """Tell whether some of ``values``, those of ``metric``, may be parts of one under ``destination``, one in %."""
    bare_unit = metric.bare_unit or known.own_unit(destination)
    return "%" == destination.unit == bare_unit and bool(parts_in(values))


def seem_parts(values: Sequence[SheetValue], known: KnownFigures, destination: Metric) -> bool:
    """Tell whether ``values`` that may be parts are: what is known of their metric, or the other cells, is near 100."""
    parts = {value.at for value in parts_in(values)}
    others = [value.value for value in values if value.value and value.at not in parts]
    about = (*known.values(destination), *others)
    return bool(about) and median(about) >= _NEAR_100


def odd_parts(values: Sequence[SheetValue]) -> list[SheetValue]:
    """Return the parts among ``values`` that stand beside values above 1."""
    return parts_in(values) if any(value.value > 1 for value in values) else []


def in_percent(values: Sequence[SheetValue]) -> list[SheetValue]:
    """Return ``values`` with the parts of one among them in %, exactly: 0.9985 is 99.85."""
    parts = {value.at for value in parts_in(values)}
    return [replace(value, value=_times_100(value.value)) if value.at in parts else value for value in values]


def _times_100(part: Decimal) -> Decimal:
    return EXACT.add(EXACT.scaleb(part, 2), Decimal(0))
