"""Averages that their own total and count contradict."""

from collections.abc import Iterator
from decimal import Decimal
from itertools import islice

from weekly_editor.analysis.checks.average_part import (
    SOME_DAYS,
    added_up,
    all_of,
    as_rounded,
    counted_beside,
    days_of,
    detail_of,
    fits_any,
    is_counted_alike,
    is_exact,
    is_of_other_money,
    listed_beside,
    may_be_meant,
    may_divide,
    named_like,
    series_beside,
    stands_before,
)
from weekly_editor.analysis.checks.interval import Interval, interval_of, quotient_may_be
from weekly_editor.analysis.checks.means import counted_mean, listed_mean
from weekly_editor.analysis.checks.misprint import is_slip
from weekly_editor.analysis.checks.near_ratio import is_quotient_missed
from weekly_editor.analysis.checks.per import Per, is_first_of_row, per_of, worked_out
from weekly_editor.analysis.checks.scope import Around
from weekly_editor.analysis.checks.terms import is_rate, of_several
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
    r"每|各|(?<!客)单(?:[价台机店套辆]|节点|实例)|(?:^|\s)一[箱袋盒柜车包卷台张套]$|(?i:\beach\s[a-z])"
)  # a rate, not an average: a total that is not called one may be of something else
_SINGLE = late_pattern(r"单(?:[台机店套辆]|节点|实例)$")  # what one does alone: several need not do as many times that
_PRICES = ("元", "$", "€", "£")
_FINE = 100  # steps: an average told as exactly is of no figures by chance
_BACK = 2  # sentences
_ZERO = 10  # times: an average with a zero too many may exceed what it is of
_MEAN = late_pattern(r"均|每[天日]|(?:即|就是|[折约]合|相当于)\s?每")


def average_mismatch(passage: Passage, _around: Around) -> Iterator[Finding]:
    """Believe that an average is the one total of its unit over the one count beside it, as both are written."""
    figures = told_in(passage.prose)
    if len(figures) < 2:
        return
    pers = {
        index: per
        for index, each in enumerate(figures)
        if (per := (per_of(each) if is_exact(each) else None) or worked_out(figures, index))
        and not is_first_of_row(figures, index)
    }
    every = _divided(figures, pers) if pers else []
    for index, per in pers.items():
        average = figures[index]
        near = [each for each in every if each.sentence == average.sentence]
        listed, counted = listed_beside(figures, index), counted_beside(figures, index)
        if listed:
            yield from listed_mean(passage, average, listed, near)
        elif counted or series_beside(figures, index):
            yield from counted_mean(passage, average, counted or series_beside(figures, index))
        else:
            has_total = any(is_counted_alike(each, average) for each in near)
            told = list(_compared(passage, average, per, near if has_total else every))
            yield from told or _nearly(passage, average, per, every)


def _divided(figures: tuple[Told, ...], pers: dict[int, Per]) -> list[Told]:
    """Return those of ``figures`` that an average may be of, or over: no averages, and nothing that several make up."""
    several = [each for total in figures for each in of_several(figures, total)]
    every = (each for index, each in enumerate(figures) if index not in pers and may_divide(each))
    return [each for each in every if not any(each is other for other in several) and not _is_price(each)]


def _is_price(figure: Told) -> bool:
    return figure.unit in _PRICES and is_rate(figure)


def _compared(passage: Passage, average: Told, per: Per, near: list[Told]) -> Iterator[Finding]:
    alike = [each for each in near if is_counted_alike(each, average)]
    totals = [each for each in alike if each.value >= average.value] or [each for each in alike if each.is_total]
    counts = [each for each in near if per.counts(each) and each.unit != average.unit]
    average = as_rounded(average)
    if fits_any(average, totals, counts) or _SINGLE.search(average.words):
        return
    totals = totals if len(totals) == 1 and not _is_set(average) else [each for each in totals if each.is_total]
    totals = totals if len(totals) == 1 else named_like(average, near)
    if len(totals) != 1 or is_of_other_money(average, totals[0]):
        return
    counts = [each for each in counts if each is not totals[0]]
    if SOME_DAYS.search(average.words):
        counts = [each for each in counts if "日" in each.unit and len(each.unit) > 1]
    if len(counts) > 1:
        next_to = [each for each in counts if stands_before(each, average)]
        counts = next_to or [each for each in counts if each.is_total] or all_of(counts)
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
    is_fine = average.steps >= _FINE
    near = [each for each in every if 0 <= average.sentence - each.sentence <= _BACK and not each.quantity.bound]
    alike = (each for each in near if is_counted_alike(each, average))
    totals = [each for each in alike if each.value * _ZERO > average.value]
    totals = [each for each in totals if is_fine or (_is_product(average, each) and each.steps >= _FINE)]
    counts = [each for each in near if per.counts(each) and each.unit != average.unit]
    counts += added_up(near, average, per)
    pairs = [(total, count) for total in totals for count in counts if total is not count]
    if not any(_may_be_of(average, total, count) for total, count in pairs):
        missed = (pair for pair in pairs if _is_missed(average, *pair))
        for total, count in islice(missed, 1):
            if _is_product(average, total):
                yield _of_product(passage, average, count, total)
            else:
                yield from _finding(passage, average, total, count, "ask")


def _is_set(average: Told) -> bool:
    """Tell whether ``average`` is rather so much each, as often as words say: 每人 200 元, 单台 3,200 TPS."""
    return _SET.search(average.words) is not None and _MEAN.search(average.words) is None


def _may_be_of(average: Told, total: Told, count: Told) -> bool:
    """Tell whether ``average`` may be ``total`` over ``count``; so much each, counted in ones, has to be exactly."""
    if _is_product(average, total):
        return average.value * count.value == total.value
    return quotient_may_be(average, interval_of(total), interval_of(count))


def _is_product(average: Told, total: Told) -> bool:
    return _is_set(average) and total.is_total and average.quantity.step == total.quantity.step == 1


def _is_missed(average: Told, total: Told, count: Told) -> bool:
    """Tell whether a slip explains that ``average`` is not ``total`` over ``count``."""
    if not _is_product(average, total):
        return is_quotient_missed(average, total, count, 1)
    right = EXACT.divide(total.value, count.value)
    is_off = right == right.to_integral_value() and is_slip(average, right - average.value)
    return is_off or is_slip(total, average.value * count.value - total.value)


def _of_product(passage: Passage, average: Told, count: Told, total: Told) -> Finding:
    text = passage.prose.text
    right, said = (in_writing_of(text, total.quantity, each) for each in (average.value * count.value, total.value))
    shown = f"{in_writing_of(text, average.quantity, average.value)} × {_counted(text, count)} = {right}"
    message = Bilingual(f"{shown}，文中 {said}", f"{shown}, the text says {said}")
    detail = detail_of(average, total, count.value)
    others = tuple(passage.place(each.quantity.begin, each.quantity.end) for each in (average, count))
    begin, end = total.quantity.begin, total.quantity.end
    return finding_at(passage, begin, end, "average_mismatch", "ask", message, detail=detail, others=others)


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
    detail = detail_of(average, total, count.value)
    others = tuple(passage.place(each.quantity.begin, each.quantity.end) for each in (total, count))
    begin, end = quantity.begin, quantity.end
    message = Bilingual(zh, en)
    yield finding_at(passage, begin, end, "average_mismatch", severity, message, detail=detail, others=others, fix=fix)


def _counted(text: str, count: Told) -> str:
    """Return ``count`` as ``text`` writes it, of a Chinese unit only the myriads: 12 orders, 3 of 3笔, 3万 of 3万笔."""
    digits, unit = in_writing_of(text, count.quantity, count.value), written_unit(text, count.quantity)
    return with_written_unit(text, count.quantity, digits) if unit.isascii() else digits + unit[:-1].strip()
