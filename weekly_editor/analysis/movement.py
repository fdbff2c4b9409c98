"""How far one figure lies from another: exactly, or in percent of what it was, and which of these can be told."""

from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from typing import Literal

from weekly_editor.analysis.reading import difference, is_ratio, rounded, shown_decimals
from weekly_editor.report.figure import EXACT
from weekly_editor.report.metric import ChangeKind, Metric
from weekly_editor.report.model import Reading

GrowthKind = Literal["points", "percent", "difference"]  # points are the difference of two ratios
PERCENT_DECIMALS = 2


@dataclass(frozen=True, slots=True)
class Movement:
    """How far a reading moved, with the decimals it is told with: in its own unit, in points, or in percent."""

    by: Decimal
    kind: GrowthKind


def exact_difference(before: Decimal, now: Decimal) -> Decimal:
    """Return ``now`` less ``before`` without rounding, of any two figures; in points where they are ratios."""
    return EXACT.subtract(now, before)


def relative_change(before: Decimal, now: Decimal, decimals: int = PERCENT_DECIMALS) -> Decimal | None:
    """Return the change from ``before`` to ``now`` in percent of ``before`` (45.00 → 55.80 is 24.00).

    It has ``decimals``, half a unit of the last one rounded away from zero (ROUND_HALF_UP). None where a percentage has
    no meaning: growth from nothing, and from or to what is below zero."""
    if before <= 0 or now < 0:
        return None
    percent = EXACT.divide(EXACT.scaleb(exact_difference(before, now), 2), before)
    return percent.quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP, EXACT)


def exact_kind(unit: str) -> GrowthKind:
    """Return how a change of figures in ``unit`` is told that is not in percent of them."""
    return "points" if is_ratio(unit) else "difference"


def possible_kinds(unit: str, before: Decimal | None, now: Decimal) -> tuple[GrowthKind, ...]:
    """Return in which ways the change of a figure in ``unit`` can be told, the plainest first.

    The difference of ratios is told in points and of nothing else; equal figures, and where ``before`` is not known,
    have no percentage to tell."""
    exact = exact_kind(unit)
    has_percent = before is not None and before != now and relative_change(before, now) is not None
    return (exact, "percent") if has_percent else (exact,)


def kind_told(wanted: ChangeKind, unit: str, before: Decimal | None, now: Decimal) -> GrowthKind:
    """Return how a change is told that is ``wanted`` so, as far as that is possible.

    "" asks for points of ratios and percent of all else."""
    exact, *more = possible_kinds(unit, before, now)
    is_percent = wanted == "percent" or (not wanted and exact == "difference")
    return "percent" if more and is_percent else exact


def movement(now: Reading, before: Reading | None, metric: Metric | None = None) -> Movement | None:
    """Return how far ``now`` moved from ``before``, told as ``metric`` wants it; None where that is not known.

    Without a word of the metric's it is the exact difference. So it is where percent have no meaning, or would read as
    none; a difference with the metric's decimals has as many more as it takes not to read as none."""
    by = difference(now, before)
    if by is None or now.value is None:
        return None
    if metric is not None and metric.change == "percent":
        percent = relative_change(EXACT.subtract(now.value, by), now.value)
        if percent:
            return Movement(percent, "percent")
    decimals = shown_decimals(now.unit, metric)
    by = by if decimals is None or not by else rounded(by, max(decimals, -by.adjusted()))
    return Movement(by, "points" if is_ratio(now.unit) else "difference")
