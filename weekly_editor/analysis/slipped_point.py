"""Ratios whose point seems to be two places off: 0.9991% where it was 99.97% the week before."""

from decimal import Decimal

from weekly_editor.analysis.reading import is_ratio
from weekly_editor.analysis.unit import converted
from weekly_editor.report.figure import EXACT
from weekly_editor.report.model import Reading

_PLACES = 2  # a part typed for a percentage, and a percentage of a percentage
_NEAR = Decimal("0.25")  # of the value before: how far the figure may lie from it that was meant


def meant_ratio(now: Reading, before: Reading | None) -> Decimal | None:
    """Return what was perhaps meant by ``now``, the value a hundred times as much or as little, None where it fits.

    Only ratios have such a doubt, and only where that other value is near to ``before`` and the own one is not."""
    if now.value is None or before is None or before.value is None or not is_ratio(now.unit):
        return None
    past = converted(before.value, before.unit, now.unit)
    if past is None or past <= 0 or now.value <= 0:
        return None
    meant = (EXACT.scaleb(now.value, places) for places in (_PLACES, -_PLACES))
    return next((value for value in meant if abs(value - past) <= past * _NEAR), None)
