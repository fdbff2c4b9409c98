"""What the incidents of a period come to: how many of each level, how long things were down, how available that is."""

from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from decimal import ROUND_FLOOR, ROUND_HALF_UP, Decimal
from fractions import Fraction

from weekly_editor.analysis.downtime import Downtime, Outage, apart, downtime_in
from weekly_editor.analysis.incident_register import Registered
from weekly_editor.analysis.level import NO_LEVEL, levels_in
from weekly_editor.analysis.period import Period, second_of
from weekly_editor.report.figure import EXACT
from weekly_editor.report.week import Week

AVAILABILITY_PLACES = 9  # a second of a year is seven; more would say nothing
_NOTHING = Decimal(0)

Counts = tuple[tuple[str, Decimal], ...]  # level and number, NO_LEVEL last


@dataclass(frozen=True, slots=True)
class Tally:
    """What is known of the incidents of ``period``.

    ``counts`` sums the shares of those that count and began in the period, by level. ``downtime`` is of the part of
    them that lies in the period. The other numbers say what is not known: incidents that count and have no end
    (``open_ended``), that ended before they began (``backwards``), of which nobody knows when they began
    (``undated``), and the weeks of the period, up to the report's, without a report (``missing``). ``uncounted`` are
    incidents of the period that do not count."""

    period: Period
    counts: Counts
    downtime: Downtime
    uncounted: int = 0
    open_ended: int = 0
    backwards: int = 0
    undated: int = 0
    missing: tuple[Week, ...] = ()

    @property
    def total(self) -> Decimal:
        """How many incidents count, of all levels."""
        return summed(count for _, count in self.counts)

    @property
    def without_level(self) -> Decimal:
        """How many incidents count that have no level."""
        return count_of(self.counts, frozenset((NO_LEVEL,)))

    def count(self, levels: AbstractSet[str]) -> Decimal:
        """Return how many incidents of ``levels`` count; AB stands for A and B."""
        return count_of(self.counts, levels)

    @property
    def is_whole(self) -> bool:
        """Tell whether nothing is missing that could add downtime."""
        return not (self.missing or self.open_ended or self.backwards or self.undated)

    @property
    def lost(self) -> Fraction:
        """The charged part of the period, from 0 to 1, exactly."""
        return Fraction(self.downtime.charged) / self.period.seconds

    @property
    def availability(self) -> Decimal:
        """The part of the period that is not charged, in percent, to AVAILABILITY_PLACES places."""
        return percent_left(self.lost, AVAILABILITY_PLACES)

    def availability_floor(self, places: int) -> Decimal:
        """Return the availability cut off after ``places`` places: where something was lost, it never reads 100."""
        return percent_left(self.lost, places, ROUND_FLOOR)


def tallied(
    incidents: Sequence[Registered], periods: Sequence[Period], missing: Sequence[tuple[Week, ...]]
) -> tuple[Tally, ...]:
    """Return what ``incidents`` come to in each of ``periods``, of which so many weeks are ``missing``.

    An incident that does not count makes no downtime: that another answers for it, that it was planned, or that
    nothing stood still is why it does not. One without an end makes none either, as most often somebody forgot to
    write the end; taking it to last until now would invent an outage of days. It is told as ``open_ended``."""
    first, last = min(period.begin for period in periods), max(period.end for period in periods)
    found = (outage for each in incidents if (outage := _outage(each)))
    outages = apart(outage for outage in found if outage.end > first and outage.begin < last)
    return tuple(
        _tally([each for each in incidents if period.holds(each.begin)], outages, period, weeks)
        for period, weeks in zip(periods, missing, strict=True)
    )


def counts_of(incidents: Iterable[Registered]) -> Counts:
    """Return the sums of the shares of ``incidents`` that count, by level."""
    sums: dict[str, Decimal] = {}
    for each in incidents:
        if each.incident.counts:
            sums[each.level] = EXACT.add(sums.get(each.level, _NOTHING), each.incident.share)
    return tuple(sorted(sums.items(), key=lambda row: (row[0] == NO_LEVEL, row[0])))


def count_of(counts: Counts, levels: AbstractSet[str]) -> Decimal:
    """Return how many of ``counts`` are of ``levels``."""
    return summed(count for level, count in counts if level in levels or levels_in(level) <= levels)


def summed(figures: Iterable[Decimal]) -> Decimal:
    """Return the exact sum of ``figures``."""
    total = _NOTHING
    for figure in figures:
        total = EXACT.add(total, figure)
    return total


def percent_left(lost: Fraction, places: int, rounding: str = ROUND_HALF_UP) -> Decimal:
    """Return what is left of 1 after ``lost``, in percent, rounded to ``places`` places."""
    return rounded((1 - lost) * 100, places, rounding)


def rounded(value: Fraction, places: int, rounding: str = ROUND_HALF_UP) -> Decimal:
    """Return ``value`` with ``places`` places behind the point; halves go up, with ROUND_FLOOR all goes down."""
    scaled = value * 10**places
    whole, rest = divmod(scaled.numerator, scaled.denominator)
    if rounding == ROUND_HALF_UP and 2 * rest >= scaled.denominator:
        whole += 1
    return Decimal(whole).scaleb(-places, EXACT)


def _outage(each: Registered) -> Outage | None:
    ended_at = each.incident.ended_at
    if not each.incident.counts or each.is_undated or ended_at is None:
        return None
    return Outage(each.begin, second_of(ended_at), each.incident.share)


def _tally(own: Sequence[Registered], outages: Sequence[Outage], period: Period, missing: tuple[Week, ...]) -> Tally:
    counted = [each for each in own if each.incident.counts]
    return Tally(
        period=period,
        counts=counts_of(counted),
        downtime=downtime_in(period, outages),
        uncounted=len(own) - len(counted),
        open_ended=sum(each.is_open for each in counted),
        backwards=sum(each.is_backwards for each in counted),
        undated=sum(each.is_undated for each in counted),
        missing=missing,
    )
