"""Averages that their own total and count contradict."""

from collections.abc import Iterator
from decimal import Decimal
from itertools import islice

from weekly_editor.analysis.checks.average_part import (
    SOME_DAYS,
    as_rounded,
    days_of,
    fits_any,
    is_counted_alike,
    is_exact,
    is_of_other_money,
    listed_beside,
    may_be_meant,
    may_divide,
    named_like,
    stands_before,
)
from weekly_editor.analysis.checks.interval import Interval, interval_of, quotient_may_be
from weekly_editor.analysis.checks.near_ratio import is_quotient_missed
from weekly_editor.analysis.checks.per import Per, per_of
from weekly_editor.analysis.checks.scope import Around
from weekly_editor.analysis.checks.told import (
    Told,
    in_steps,
    in_writing_of,
    rewritten,
    told_in,
    with_thousands,
    with_written_unit,
    written_unit,
)
from weekly_editor.analysis.finding import Finding, Severity, finding_at
from weekly_editor.analysis.prose import Passage
from weekly_editor.report.bilingual import Bilingual
from weekly_editor.report.figure import EXACT, plain
from weekly_editor.report.pattern import late_pattern

_SET = late_pattern(
    r"每|各|(?<!客)单价"
)  # a rate, not an average: a total that is not called one may be of something else
_FINE = 100  # steps: an average told as exactly is of no figures by chance
_BACK = 2  # sentences
_MEAN = late_pattern(r"均|每[天日]|(?:即|就是|[折约]合|相当于)\s?每")


def average_mismatch(passage: Passage, _around: Around) -> Iterator[Finding]:
    """Believe that an average is the one total of its unit over the one count beside it, as both are written."""
    figures = told_in(passage.prose)
    if len(figures) < 2:
        return
    pers = {index: per for index, each in enumerate(figures) if (per := per_of(each)) and is_exact(each)}
    every = [each for index, each in enumerate(figures) if index not in pers and may_divide(each)] if pers else []
    for index, per in pers.items():
        average = figures[index]
        near = [each for each in every if each.sentence == average.sentence]
        listed = listed_beside(figures, index)
        if listed:
            yield from _of_listed(passage, average, listed, near)
        else:
            has_total = any(is_counted_alike(each, average) for each in near)
            told = list(_compared(passage, average, per, near if has_total else every))
            yield from told or _nearly(passage, average, per, every)


def _compared(passage: Passage, average: Told, per: Per, near: list[Told]) -> Iterator[Finding]:
    alike = [each for each in near if is_counted_alike(each, average)]
    totals = [each for each in alike if each.value >= average.value] or [each for each in alike if each.is_total]
    counts = [each for each in near if per.counts(each) and each.unit != average.unit]
    average = as_rounded(average)
    if fits_any(average, totals, counts):
        return
    is_set = _SET.search(average.words) is not None and _MEAN.search(average.words) is None
    totals = totals if len(totals) == 1 and not is_set else [each for each in totals if each.is_total]
    totals = totals if len(totals) == 1 else named_like(average, near)
    if len(totals) != 1 or is_of_other_money(average, totals[0]):
        return
    counts = [each for each in counts if each is not totals[0]]
    if SOME_DAYS.search(average.words):
        counts = [each for each in counts if "日" in each.unit and len(each.unit) > 1]
    if len(counts) > 1:
        counts = [each for each in counts if stands_before(each, average)] or [e for e in counts if e.is_total]
    if len(counts) == 1 and not counts[0].quantity.bound:
        if not quotient_may_be(average, interval_of(totals[0]), interval_of(counts[0])):
            yield from _finding(passage, average, totals[0], counts[0], "error")
        elif abs(EXACT.divide(totals[0].value, counts[0].value) - average.value) >= average.quantity.step:
            yield from _finding(passage, average, totals[0], counts[0], "hint")
    elif not counts and per.is_day:
        days = days_of(average, totals[0])
        if days:
            yield from _of_days(passage, average, totals[0], days)


def _nearly(passage: Passage, average: Told, per: Per, every: list[Told]) -> Iterator[Finding]:
    """Compare ``average`` with all that it may be of where one slip keeps it from being that of two figures."""
    if average.steps < _FINE:
        return
    near = [each for each in every if 0 <= average.sentence - each.sentence <= _BACK and not each.quantity.bound]
    totals = [each for each in near if is_counted_alike(each, average) and each.value > average.value]
    counts = [each for each in near if per.counts(each) and each.unit != average.unit]
    pairs = [(total, count) for total in totals for count in counts if total is not count]
    if not any(quotient_may_be(average, interval_of(total), interval_of(count)) for total, count in pairs):
        missed = (pair for pair in pairs if is_quotient_missed(average, *pair, 1))
        for total, count in islice(missed, 1):
            yield from _finding(passage, average, total, count, "ask")


def _of_listed(passage: Passage, average: Told, listed: list[Told], near: list[Told]) -> Iterator[Finding]:
    """Compare ``average`` with the mean of ``listed``, unless it is one of what stands beside these."""
    low, high = (sum((side(interval_of(each)) for each in listed), Decimal(0)) for side in (_low, _high))
    count = Decimal(len(listed))
    total = sum((each.value for each in listed), Decimal(0))
    others = [e for e in near if e not in listed and e.unit == average.unit and not (e.is_total and e.value == total)]
    if quotient_may_be(average, Interval(low, high), Interval(count, count)) or others:
        return
    text, quantity = passage.prose.text, average.quantity
    right = in_steps(text, average, EXACT.divide(total, count))
    terms = " + ".join(in_writing_of(text, quantity, each.value) for each in listed)
    written = in_writing_of(text, quantity, average.value)
    zh, en = (
        f"（{terms}）÷ {len(listed)} = {right}，文中 {written}",
        f"({terms}) ÷ {len(listed)} = {right}, the text says {written}",
    )
    mended = with_written_unit(text, quantity, right)
    fix = rewritten(passage, quantity, right, Bilingual(f"改为 {mended}", f"Change to {mended}"))
    detail = {"total": plain(total), "count": plain(count), "average": plain(average.value), "unit": average.unit}
    places = tuple(passage.place(each.quantity.begin, each.quantity.end) for each in listed)
    begin, end, message = quantity.begin, quantity.end, Bilingual(zh, en)
    yield finding_at(passage, begin, end, "average_mismatch", "error", message, detail=detail, others=places, fix=fix)


def _low(interval: Interval) -> Decimal:
    return interval.low


def _high(interval: Interval) -> Decimal:
    return interval.high


def _of_days(passage: Passage, average: Told, total: Told, days: range) -> Iterator[Finding]:
    """Compare ``average`` with ``total`` over any number of ``days``."""
    is_wrong = not any(quotient_may_be(average, interval_of(total), Interval(Decimal(n), Decimal(n))) for n in days)
    if is_wrong and any(may_be_meant(average, total, Decimal(n)) for n in days):
        text, quantity = passage.prose.text, average.quantity
        shown, written = (in_writing_of(text, quantity, each.value) for each in (total, average))
        count = f"{days[0]}–{days[-1]}" if len(days) > 1 else str(days[0])
        zh, en = f"{shown} 除以 {count} 天不是 {written}", f"{shown} over {count} days is not {written}"
        detail = {"total": plain(total.value), "average": plain(average.value), "unit": average.unit}
        others = (passage.place(total.quantity.begin, total.quantity.end),)
        begin, end = quantity.begin, quantity.end
        message = Bilingual(zh, en)
        yield finding_at(passage, begin, end, "average_mismatch", "error", message, detail=detail, others=others)


def _finding(passage: Passage, average: Told, total: Told, count: Told, severity: Severity) -> Iterator[Finding]:
    exact = EXACT.divide(total.value, count.value)
    if not may_be_meant(average, total, count.value):
        return
    text, quantity = passage.prose.text, average.quantity
    right = in_steps(text, average, exact)
    shown = f"{right} {written_unit(text, quantity)}".strip()
    above, written = (in_writing_of(text, quantity, each.value) for each in (total, average))
    below = _counted(text, count)
    zh, en = (
        f"{above} ÷ {below} = {shown}，文中 {written}",
        f"{above} ÷ {below} = {shown}, the text says {written}",
    )
    digits = with_thousands(text, quantity, right)
    mended = with_written_unit(text, quantity, digits)
    fix = rewritten(passage, quantity, digits, Bilingual(f"改为 {mended}", f"Change to {mended}"))
    detail = {
        "total": plain(total.value),
        "count": plain(count.value),
        "average": plain(average.value),
        "unit": average.unit,
    }
    others = tuple(passage.place(each.quantity.begin, each.quantity.end) for each in (total, count))
    begin, end = quantity.begin, quantity.end
    message = Bilingual(zh, en)
    yield finding_at(passage, begin, end, "average_mismatch", severity, message, detail=detail, others=others, fix=fix)


def _counted(text: str, count: Told) -> str:
    """Return ``count`` as ``text`` writes it, of a Chinese unit only the myriads: 12 orders, 3 of 3笔, 3万 of 3万笔."""
    digits, unit = in_writing_of(text, count.quantity, count.value), written_unit(text, count.quantity)
    return with_written_unit(text, count.quantity, digits) if unit.isascii() else digits + unit[:-1].strip()
