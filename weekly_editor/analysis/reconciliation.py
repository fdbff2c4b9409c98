"""Typed readings beside what incidents come to: whether they agree, and why nobody can tell where that is so."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import ROUND_FLOOR, Decimal
from fractions import Fraction
from typing import Literal

from weekly_editor.analysis.counted_reading import Meaning
from weekly_editor.analysis.ledger_words import (
    PERIOD_NAMES,
    SHOWN_PLACES,
    downtime_words,
    figure_text,
    gap_words,
    joined,
    minutes_text,
)
from weekly_editor.analysis.level import NO_LEVEL
from weekly_editor.analysis.period import PeriodName
from weekly_editor.analysis.tally import Counts, Tally, count_of, percent_left, rounded, summed
from weekly_editor.report.bilingual import Bilingual
from weekly_editor.report.model import Reading

Verdict = Literal["agrees", "differs", "unknown"]
_NOTHING = Decimal(0)


@dataclass(frozen=True, slots=True)
class OwnRows:
    """What the rows of the report itself come to by level, and how many of those that count began in other weeks."""

    counts: Counts = ()
    elsewhere: int = 0


NO_ROWS = OwnRows()


@dataclass(frozen=True, slots=True)
class ReadingCheck:
    """What was typed as ``reading`` beside what was computed for it.

    ``computed`` are the values for the period that its name says, for every period where it says none: a number of
    incidents, an availability in percent, a downtime in the reading's unit. ``agreeing`` are those of the periods
    that the typed value is right for. ``reason`` says why, in one sentence without a full stop."""

    reading: Reading
    meaning: Meaning
    verdict: Verdict
    computed: tuple[tuple[PeriodName, Decimal], ...]
    agreeing: tuple[PeriodName, ...]
    reason: Bilingual


@dataclass(frozen=True, slots=True)
class _Compared:
    """The typed value beside that of one period."""

    tally: Tally
    computed: Decimal
    verdict: Verdict
    reason: Bilingual


def checked(reading: Reading, meaning: Meaning, tallies: Sequence[Tally], own: OwnRows) -> ReadingCheck:
    """Return ``reading``, which has a value and means ``meaning``, beside ``tallies``, those of all periods."""
    value = _NOTHING if reading.value is None else reading.value
    asked = [tally for tally in tallies if meaning.period in (None, tally.period.name)]
    compared = [_compared(value, meaning, tally, own) for tally in asked]
    agreeing = tuple(each.tally.period.name for each in compared if each.verdict == "agrees")
    verdict, reason = _verdict(meaning, compared, agreeing)
    computed = tuple((each.tally.period.name, each.computed) for each in compared)
    return ReadingCheck(reading, meaning, verdict, computed, agreeing, reason)


def _verdict(
    meaning: Meaning, compared: Sequence[_Compared], agreeing: Sequence[PeriodName]
) -> tuple[Verdict, Bilingual]:
    if meaning.period is not None:
        return compared[0].verdict, compared[0].reason
    if agreeing:
        periods = joined(PERIOD_NAMES[name] for name in agreeing)
        return "agrees", Bilingual(f"没有写明期间，与{periods.zh}相符", f"names no period, agrees with {periods.en}")
    unknown = next((each for each in compared if each.verdict == "unknown"), None)
    if unknown is not None:
        reason = unknown.reason
        return "unknown", Bilingual(f"没有写明期间；{reason.zh}", f"names no period; {reason.en}")
    values = joined(_value_words(meaning, each) for each in compared)
    return "differs", Bilingual(f"与哪个期间都不符：{values.zh}", f"agrees with no period: {values.en}")


def _compared(value: Decimal, meaning: Meaning, tally: Tally, own: OwnRows) -> _Compared:
    match meaning.kind:
        case "availability":
            return _availability(value, tally)
        case "downtime":
            return _downtime(value, meaning.unit_s, tally)
        case "count":
            return _count(value, meaning, tally, own)


def _availability(value: Decimal, tally: Tally) -> _Compared:
    """Compare an availability: known downtime alone can prove it wrong, but not that it is right.

    It may be rounded or cut off; only 100 is never what something lost is rounded to."""
    places = _places(value)
    is_same = value in (percent_left(tally.lost, places), percent_left(tally.lost, places, ROUND_FLOOR))
    is_same = is_same and (value < 100 or not tally.lost)
    is_above = Fraction(value) > (1 - tally.lost) * 100
    verdict = _judged(is_same=is_same, is_impossible=is_above, is_whole=tally.is_whole)
    name, down = PERIOD_NAMES[tally.period.name], downtime_words(tally.downtime)
    left = tally.availability_floor(max(places, SHOWN_PLACES))
    meant = minutes_text(tally.period.seconds * (100 - Fraction(value)) / 100)
    typed = f"{value:f}%"
    reason = {
        "agrees": Bilingual(f"{name.zh}{down.zh}，相符", f"{down.en} {name.en}, agrees"),
        "differs": Bilingual(
            f"{name.zh}{down.zh}，可用性 {left}%；{typed} 相当于停机 {meant} 分钟",
            f"{down.en} {name.en} leaves {left}%; {typed} would be {meant} min",
        ),
        "unknown": _unknown(
            tally, gap_words(tally), Bilingual(f"{down.zh}，可用性至多 {left}%", f"{down.en}, at most {left}%")
        ),
    }[verdict]
    return _Compared(tally, tally.availability, verdict, reason)


def _downtime(value: Decimal, unit_s: int, tally: Tally) -> _Compared:
    """Compare a downtime; both that of the clock and that by shares are right."""
    places = _places(value)
    known = [Fraction(seconds) / unit_s for seconds in (tally.downtime.seconds, tally.downtime.charged)]
    is_same = any(abs(Fraction(value) - each) < Fraction(1, 10**places) for each in known)
    verdict = _judged(is_same=is_same, is_impossible=Fraction(value) < min(known), is_whole=tally.is_whole)
    down = downtime_words(tally.downtime)
    name = PERIOD_NAMES[tally.period.name]
    reason = _unknown(tally, gap_words(tally), down) if verdict == "unknown" else _plain_reason(name, down, verdict)
    return _Compared(tally, rounded(known[0], max(places, 1)), verdict, reason)


def _count(value: Decimal, meaning: Meaning, tally: Tally, own: OwnRows) -> _Compared:
    """Compare a number of incidents; of this week, what the report itself lists is right as well."""
    count, unclear = _count_of(tally.counts, meaning)
    is_whole = not (tally.missing or tally.undated or unclear)
    is_impossible = value < count or (not tally.missing and not tally.undated and value > count + unclear)
    verdict = _judged(is_same=value == count, is_impossible=is_impossible, is_whole=is_whole)
    name, times = PERIOD_NAMES[tally.period.name], _times(count)
    if verdict != "agrees" and tally.period.name == "week" and _count_of(own.counts, meaning) == (value, _NOTHING):
        others = Bilingual(f"其中 {own.elsewhere} 起不在本周开始", f"{own.elsewhere} of them began in another week")
        rows = Bilingual(f"与本周报所列事件相符，{others.zh}", f"agrees with the rows of this report, {others.en}")
        return _Compared(tally, count, "agrees", rows)
    gaps = gap_words(replace(tally, open_ended=0, backwards=0), unclear)  # how long they took is not asked
    reason = _unknown(tally, gaps, times) if verdict == "unknown" else _plain_reason(name, times, verdict)
    return _Compared(tally, count, verdict, reason)


def _count_of(counts: Counts, meaning: Meaning) -> tuple[Decimal, Decimal]:
    """Return how many of ``counts`` are meant, and how many may be, having no level."""
    if not meaning.levels:
        return summed(count for _, count in counts), _NOTHING
    return count_of(counts, meaning.levels), count_of(counts, frozenset((NO_LEVEL,)))


def _judged(*, is_same: bool, is_impossible: bool, is_whole: bool) -> Verdict:
    if is_whole:
        return "agrees" if is_same else "differs"
    return "differs" if is_impossible and not is_same else "unknown"


def _plain_reason(name: Bilingual, known: Bilingual, verdict: Verdict) -> Bilingual:
    if verdict == "agrees":
        return Bilingual(f"{name.zh}{known.zh}，相符", f"{known.en} {name.en}, agrees")
    return Bilingual(f"{name.zh}的事件合计{known.zh}", f"the incidents of {name.en} come to {known.en}")


def _unknown(tally: Tally, gaps: Bilingual, known: Bilingual) -> Bilingual:
    name = PERIOD_NAMES[tally.period.name]
    return Bilingual(
        f"无法核对：{gaps.zh}；{name.zh}已知{known.zh}", f"cannot be told: {gaps.en}; known {name.en}: {known.en}"
    )


def _value_words(meaning: Meaning, each: _Compared) -> Bilingual:
    name = PERIOD_NAMES[each.tally.period.name]
    match meaning.kind:
        case "count":
            value = _times(each.computed)
        case "availability":
            left = f"{each.tally.availability_floor(SHOWN_PLACES)}%"
            value = Bilingual(f" {left}", left)
        case "downtime":
            value = downtime_words(each.tally.downtime)
    return Bilingual(f"{name.zh}{value.zh}", f"{value.en} {name.en}")


def _times(count: Decimal) -> Bilingual:
    return Bilingual(f" {figure_text(count)} 次", figure_text(count))


def _places(value: Decimal) -> int:
    """Return how many places behind the point ``value`` is written with."""
    exponent = value.as_tuple().exponent
    return max(-exponent, 0) if isinstance(exponent, int) else 0
