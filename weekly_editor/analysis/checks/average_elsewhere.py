"""Averages whose total or count stands in another entry."""

from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache
from itertools import islice

from weekly_editor.analysis.checks.average_part import days_of, detail_of, is_counted_alike, is_exact, may_divide
from weekly_editor.analysis.checks.interval import Interval, interval_of, quotient_may_be
from weekly_editor.analysis.checks.misprint import is_slip
from weekly_editor.analysis.checks.per import Per, per_of
from weekly_editor.analysis.checks.scope import ReadReport
from weekly_editor.analysis.checks.subject import noun_of, shares_words
from weekly_editor.analysis.checks.told import Told, in_steps, in_writing_of, named, told_in
from weekly_editor.analysis.finding import Finding, finding_at
from weekly_editor.analysis.prose import Passage, Prose
from weekly_editor.report.bilingual import Bilingual
from weekly_editor.report.figure import EXACT
from weekly_editor.report.pattern import late_pattern

_SAID = late_pattern(
    r"均|每|一[单笔户家人名件张台辆次份个][^，,；;。]{0,4}\d|(?i:\baverag|\bmean\b|\bper\b|\beach\b|\bapiece\b|\ba\s[a-z]+\b)"
)
_FINE = 100  # steps: an average told as exactly is of no figures by chance
_WEEK = 7  # days
_EXACT = 1000  # steps
_AROUND = 60  # passages on each side
_ABOVE, _REACH = 3, 12  # entries of a list, and those below them
_MONEY = ("元", "$", "€", "£")
_MYRIADS = 1000  # the step of a figure in 万 that leaves out what it counts, as money does
_PER_WORDS = late_pattern(r"平均|[折计]算|每一?.|.均|一[单笔户家人名件张台辆次份个]|[按以摊]|金额|数量?")
_SENTENCE = late_pattern(r"[。！？!?\n]|\.\s")

_At = tuple[Passage, Told]


def average_unlike_others(report: ReadReport) -> Iterator[Finding]:
    """Believe that an average is the total over the count that other entries tell in the words of its sentence.

    Where its own entry tells one of both, the other may stand in any words right above. Only what is one slip away
    from that is asked about."""
    for index, passage in enumerate(report.passages):
        if _SAID.search(passage.prose.text) is not None:
            for figure in told_in(passage.prose):
                average = figure if figure.words else named(figure)
                per = per_of(average) if average.steps >= _FINE and is_exact(average) else None
                pairs = list(_pairs(report, index, average, per)) if per is not None else []
                yield from _compared(passage, average, pairs)
                if per is not None and per.is_day and not pairs:
                    yield from _over_days(report, index, average)


def _pairs(report: ReadReport, index: int, average: Told, per: Per) -> Iterator[tuple[_At, _At]]:
    """Yield the totals and counts that ``average`` of the passage at ``index`` may be of, not both of that passage."""
    passage = report.passages[index]
    figures = (each for each in told_in(passage.prose) if each.quantity is not average.quantity)
    own = [(passage, each) for each in figures if may_divide(each)]
    totals, counts = [at for at in own if _may_be_total(at[1], average)], [at for at in own if per.counts(at[1])]
    if totals and counts:
        return
    said = " ".join((_said(passage.prose.text, average), *filter(str.isascii, per.units)))
    near_by = report.passages[max(0, index - _AROUND) : index + _AROUND]
    others = [(each, told) for each in near_by if each is not passage for told in _named(each, said)]
    is_beside = index > 0 and report.passages[index - 1].loc[:-3] == passage.loc[:-3]
    beside = [(report.passages[index - 1], each) for each in told_in(report.passages[index - 1].prose)]
    is_alone = not passage.is_text or not said.strip()  # a reading, or as short as one: 笔均 400.00 元
    lacks_one = totals or counts or is_alone
    above = list(_above(report, index)) if lacks_one and per.units else []
    near = [*(beside if is_beside else ()), *above]
    totals = totals or [at for at in (*others, *above) if _may_be_total(at[1], average)]
    counts = counts or [at for at in (*others, *near) if per.counts(at[1])]
    yield from ((total, count) for total in totals for count in counts if total[1] is not count[1])


def _over_days(report: ReadReport, index: int, average: Told) -> Iterator[Finding]:
    """Compare ``average``, of a day, with what the entries right above tell of the week."""
    passage = report.passages[index]
    for total in [] if _counts_days(passage) else _above(report, index):
        of_week = _may_be_total(total[1], average) and days_of(average, total[1])
        above = interval_of(total[1])
        spans = [Interval(Decimal(number), Decimal(number)) for number in of_week or ()]
        is_wrong = bool(spans) and not any(quotient_may_be(average, above, span) for span in spans)
        if is_wrong and _is_missed(average, total[1], Decimal(_WEEK)):
            yield _finding(passage, average, total, None)
            return


def _counts_days(passage: Passage) -> bool:
    return any(each.unit in ("天", "日", "day") for each in told_in(passage.prose))


def _above(report: ReadReport, index: int) -> Iterator[_At]:
    """Yield the amounts of the entries right above the passage at ``index`` in its list, the nearest first."""
    here = report.passages[index].loc[:-2]
    near = (each for each in report.passages[max(0, index - _REACH) : index][::-1] if each.loc[:-2] == here)
    for passage in islice(near, _ABOVE):
        yield from ((passage, each) for each in told_in(passage.prose) if may_divide(each))


def _may_be_total(figure: Told, average: Told) -> bool:
    is_bare_money = figure.unit == "" and average.unit in _MONEY and figure.quantity.step >= _MYRIADS
    is_large = figure.value * 10 > average.value and not figure.quantity.bound  # one may have a zero too many
    return (is_counted_alike(figure, average) or is_bare_money) and is_large


def _said(text: str, average: Told) -> str:
    """Return the words of the sentence of ``average`` up to it that may name what it is of."""
    return _PER_WORDS.sub(" ", noun_of(_SENTENCE.split(text[: average.quantity.begin])[-1]))


def _named(passage: Passage, said: str) -> Iterator[Told]:
    """Yield the figures of ``passage`` whose own words, or a noun right behind them, share one with ``said``."""
    return (each for each, own in _nameable(passage.prose) if shares_words(own, said))


@lru_cache(4096)
def _nameable(prose: Prose) -> tuple[tuple[Told, str], ...]:
    """Return the figures of ``prose`` that an average may be of, or over, with the words that name them."""
    found = []
    for each in told_in(prose):
        if may_divide(each):
            own = _PER_WORDS.sub(" ", noun_of(each.words)) or (each.unit if each.unit.isascii() else "")
            if own.strip():
                found.append((each, own))
    return tuple(found)


def _compared(passage: Passage, average: Told, pairs: list[tuple[_At, _At]]) -> Iterator[Finding]:
    if any(quotient_may_be(average, interval_of(one[1]), interval_of(other[1])) for one, other in pairs):
        return
    for total, count in pairs:
        if _is_missed(average, total[1], count[1].value) or _is_count_missed(average, total[1], count[1]):
            yield _finding(passage, average, total, count)
            return


def _is_missed(average: Told, total: Told, number: Decimal) -> bool:
    """Tell whether a slip in ``average`` or ``total`` explains that they are not of each other over ``number``."""
    right = EXACT.divide(total.value, number).quantize(average.quantity.step, context=EXACT)
    return is_slip(average, right - average.value) or is_slip(total, average.value * number - total.value)


def _is_count_missed(average: Told, total: Told, count: Told) -> bool:
    """Tell whether a slip in ``count`` explains it, where ``average`` is told exactly enough to say."""
    right = EXACT.divide(total.value, average.value).quantize(count.quantity.step, context=EXACT)
    is_fine = average.steps >= _EXACT and quotient_may_be(average, interval_of(total), Interval(right, right))
    return right > 0 and is_fine and is_slip(count, right - count.value)


def _finding(passage: Passage, average: Told, total: _At, count: _At | None) -> Finding:
    """Return the finding on ``average``, which is not ``total`` over ``count``, over the days of a week without one."""
    text = passage.prose.text
    number = count[1].value if count else Decimal(_WEEK)
    right = in_steps(text, average, EXACT.divide(total[1].value, number))
    above, written = (in_writing_of(text, average.quantity, each.value) for each in (total[1], average))
    below = in_writing_of(count[0].prose.text, count[1].quantity, number) if count else str(_WEEK)
    shown = f"{above} ÷ {below} = {right}"
    message = Bilingual(f"{shown}，文中 {written}", f"{shown}, the text says {written}")
    detail = detail_of(average, total[1], number)
    places = tuple(each.place(told.quantity.begin, told.quantity.end) for each, told in filter(None, (total, count)))
    begin, end = average.quantity.begin, average.quantity.end
    return finding_at(passage, begin, end, "average_mismatch", "ask", message, detail=detail, others=places)
