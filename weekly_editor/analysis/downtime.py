"""How long something did not work: outages that overlap count once, at each moment with the largest share."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from heapq import heappop, heappush
from itertools import pairwise

from weekly_editor.analysis.period import Period
from weekly_editor.report.figure import EXACT

_NOTHING = Decimal(0)
_WHOLE = Decimal(1)


@dataclass(frozen=True, slots=True, order=True)
class Outage:
    """The seconds from ``begin`` on and before ``end``, of which ``share`` (0 to 1) falls to this department."""

    begin: int
    end: int
    share: Decimal = _WHOLE


@dataclass(frozen=True, slots=True)
class Downtime:
    """``seconds`` that something did not work, and how many of them are charged: each by the largest share in it."""

    seconds: int = 0
    charged: Decimal = _NOTHING


def apart(outages: Iterable[Outage]) -> tuple[Outage, ...]:
    """Return ``outages`` in order and without overlaps; at each moment the largest share weighs.

    A share above 1 is 1: a moment is lost once. Takes n log n steps."""
    waiting = sorted(outage for outage in outages if outage.end > outage.begin and outage.share > 0)
    edges = sorted({second for outage in waiting for second in (outage.begin, outage.end)})
    going_on: list[tuple[Decimal, int]] = []  # share, negated so that the largest is first, and end
    found: list[Outage] = []
    place = 0
    for begin, end in pairwise(edges):
        while place < len(waiting) and waiting[place].begin <= begin:
            heappush(going_on, (-min(waiting[place].share, _WHOLE), waiting[place].end))
            place += 1
        while going_on and going_on[0][1] <= begin:
            heappop(going_on)
        if going_on:
            found.append(Outage(begin, end, -going_on[0][0]))
    return tuple(found)


def downtime_in(period: Period, outages: Sequence[Outage]) -> Downtime:
    """Return how much of ``period`` is lost in ``outages``, which do not overlap."""
    seconds, charged = 0, _NOTHING
    for outage in outages:
        lost = min(outage.end, period.end) - max(outage.begin, period.begin)
        if lost > 0:
            seconds += lost
            charged = EXACT.add(charged, EXACT.multiply(outage.share, lost))
    return Downtime(seconds, charged)
