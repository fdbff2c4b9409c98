"""Averages that their own total and count contradict."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import ROUND_HALF_UP, Decimal

from weekly_editor.analysis.checks.interval import Interval, interval_of, quotient_may_be
from weekly_editor.analysis.checks.misprint import meant
from weekly_editor.analysis.checks.per import Per, per_of
from weekly_editor.analysis.checks.scope import Around
from weekly_editor.analysis.checks.subject import noun_of, shares_words
from weekly_editor.analysis.checks.told import (
    Told,
    in_writing_of,
    rewritten,
    told_in,
    with_thousands,
    written_unit,
)
from weekly_editor.analysis.finding import Finding, Severity, finding_at
from weekly_editor.analysis.prose import Passage
from weekly_editor.report.bilingual import Bilingual
from weekly_editor.report.figure import EXACT, plain
from weekly_editor.report.pattern import late_pattern

_OWN_WORDS = late_pattern(r"(?<![月上本周])周[一二三四五六日]|目标|同期|上[周月]|去年|[较比]|(?i:\btarget|\blast\b)")
_NOT_SPENT = late_pattern(r"退|(?<!消)费|成本|优惠|补贴|罚|赔")
_EXTREME = late_pattern(
    r"峰值|最[高大低小多少]|中位|[上下]限|限额|标准|(?i:\b(?:peak|median|limit|cap|quota|allowance)\b)"
)
_WEEK = late_pattern(r"本周|当周|这周|[全一]周(?![一二三四五六日])|周内|(?i:this week|whole week)")
_SAID_DAYS = late_pattern(r"(?:(?P<han>[一二三四五六七八九十])|(?P<digits>\d{1,2}))\s?[天日]日均")
_SOME_DAYS = late_pattern(r"周末|工作日|节假?日|平日|(?i:\bweekday|\bweekend)")
_SET = late_pattern(
    r"每|各|(?<!客)单价"
)  # a rate, not an average: a total that is not called one may be of something else
_MEAN = late_pattern(r"均|每[天日]")
_PER_WORDS = late_pattern(r"平均|每.|.均")
_MORE_IN_IT = late_pattern(r"\s?(?:[（(，,]?\s?(?:[包内]?含|包括)|(?i:including))")
_LISTED = late_pattern(r"分别|依次|各为|周[一二三四五六日]|(?i:\brespectively\b)")
_MANY, _HUNDRED = Decimal(10_000), Decimal(100)
_WEEK_DAYS = range(1, 8)
_NEXT = 10  # characters
_CLOSE = Decimal("0.02")
_APART = 3  # times: so far apart, a figure is no wrong average of the others but one of something else


def average_mismatch(passage: Passage, _around: Around) -> Iterator[Finding]:
    """Believe that an average is the one total of its unit over the one count beside it, as both are written."""
    figures = told_in(passage.prose)
    if len(figures) < 2:
        return
    pers = {index: per for index, each in enumerate(figures) if (per := per_of(each)) and _is_exact(each)}
    every = [each for index, each in enumerate(figures) if index not in pers and _may_divide(each)] if pers else []
    for index, per in pers.items():
        average = figures[index]
        near = [each for each in every if each.sentence == average.sentence]
        listed = _listed_beside(figures, index)
        if listed:
            yield from _of_listed(passage, average, listed, near)
        else:
            has_total = any(_is_counted_alike(each, average) for each in near)
            yield from _compared(passage, average, per, near if has_total else every)


def _is_exact(figure: Told) -> bool:
    is_plain = figure.quantity.role in ("average", "amount") and not figure.quantity.bound
    return is_plain and not _OWN_WORDS.search(figure.words) and not _EXTREME.search(figure.words)


def _may_divide(figure: Told) -> bool:
    is_amount = figure.is_amount or replace(figure, words=figure.words.replace("累计", "")).is_amount
    return is_amount and figure.value > 0 and not _EXTREME.search(figure.lead)


def _is_counted_alike(total: Told, average: Told) -> bool:
    """Tell whether ``average`` may be one of ``total`` by its unit, which it leaves out behind that: 120 a day."""
    unit = average.unit.split("/")[0]
    return total.unit == unit or (unit == "" and total.unit not in ("%", "day") and total.quantity.step == 1)


def _compared(passage: Passage, average: Told, per: Per, near: list[Told]) -> Iterator[Finding]:
    totals = [each for each in near if _is_counted_alike(each, average) and each.value >= average.value]
    counts = [each for each in near if per.counts(each) and each.unit != average.unit]
    average = _as_rounded(average)
    if _fits_any(average, totals, counts):
        return
    is_set = _SET.search(average.words) is not None and _MEAN.search(average.words) is None
    totals = totals if len(totals) == 1 and not is_set else [each for each in totals if each.is_total]
    totals = totals if len(totals) == 1 else _named_like(average, near)
    if len(totals) != 1 or _is_of_other_money(average, totals[0]):
        return
    counts = [each for each in counts if each is not totals[0]]
    if _SOME_DAYS.search(average.words):
        counts = [each for each in counts if "日" in each.unit and len(each.unit) > 1]
    if len(counts) > 1:
        counts = [each for each in counts if _stands_before(each, average)] or [e for e in counts if e.is_total]
    if len(counts) == 1 and not counts[0].quantity.bound:
        if not quotient_may_be(average, interval_of(totals[0]), interval_of(counts[0])):
            yield from _finding(passage, average, totals[0], counts[0], "error")
        elif abs(EXACT.divide(totals[0].value, counts[0].value) - average.value) >= average.quantity.step:
            yield from _finding(passage, average, totals[0], counts[0], "hint")
    elif not counts and per.is_day:
        days = _days_of(average, totals[0])
        if days:
            yield from _of_days(passage, average, totals[0], days)


def _as_rounded(average: Told) -> Told:
    """Return ``average`` as exact as it is meant: 15,100 may stand for whole hundreds."""
    quantity = average.quantity
    if quantity.value < _MANY or quantity.value % _HUNDRED or quantity.step >= _HUNDRED:
        return average
    return replace(average, quantity=replace(quantity, step=_HUNDRED))


def _named_like(average: Told, near: list[Told]) -> list[Told]:
    """Return those of ``near`` that ``average`` may be one of, by unit and noun: 回收 400 份，平均每家回收 5 份."""
    noun = _PER_WORDS.sub("", noun_of(average.words))
    totals = [each for each in near if _is_counted_alike(each, average) and each.value >= average.value]
    return [each for each in totals if noun and noun_of(each.words) and shares_words(noun, noun_of(each.words))]


def _fits_any(average: Told, totals: list[Told], counts: list[Told]) -> bool:
    """Tell whether ``average`` is right to its last digit, by any of several ways to take the figures beside it."""
    pairs = [(total, count) for total in totals for count in counts if total is not count]
    step = average.quantity.step
    return len(pairs) > 1 and any(
        abs(EXACT.divide(total.value, count.value) - average.value) < step for total, count in pairs
    )


def _listed_beside(figures: Sequence[Told], index: int) -> list[Told]:
    """Return the figures of one list right beside the average at ``index``, none where it is of something else."""
    before = _run_of(figures[index], figures[:index][::-1])
    return before[::-1] or _run_of(figures[index], figures[index + 1 :])


def _run_of(average: Told, figures: Sequence[Told]) -> list[Told]:
    """Return those at the start of ``figures`` that are told as one list, in the unit of ``average``."""
    found = list[Told]()
    for each in figures:
        if each.sentence != average.sentence or each.unit != average.unit or not each.is_amount or each.is_total:
            break
        found.append(each)
    words = "".join(each.lead for each in found)
    return found if len(found) > 1 and _LISTED.search(words) and not any(e.quantity.bound for e in found) else []


def _of_listed(passage: Passage, average: Told, listed: list[Told], near: list[Told]) -> Iterator[Finding]:
    """Compare ``average`` with the mean of ``listed``, unless it is one of what stands beside these."""
    low, high = (sum((side(interval_of(each)) for each in listed), Decimal(0)) for side in (_low, _high))
    count = Decimal(len(listed))
    others = [each for each in near if each not in listed and each.unit == average.unit]
    if quotient_may_be(average, Interval(low, high), Interval(count, count)) or others:
        return
    text, quantity = passage.prose.text, average.quantity
    total = sum((each.value for each in listed), Decimal(0))
    right = in_steps(text, average, EXACT.divide(total, count))
    terms = " + ".join(in_writing_of(text, quantity, each.value) for each in listed)
    written = in_writing_of(text, quantity, average.value)
    zh, en = (
        f"（{terms}）÷ {len(listed)} = {right}，文中 {written}",
        f"({terms}) ÷ {len(listed)} = {right}, the text says {written}",
    )
    unit = written_unit(text, quantity)
    fix = rewritten(passage, quantity, right, Bilingual(f"改为 {right}{unit}", f"Change to {right} {unit}"))
    detail = {"total": plain(total), "count": plain(count), "average": plain(average.value), "unit": average.unit}
    places = tuple(passage.place(each.quantity.begin, each.quantity.end) for each in listed)
    begin, end, message = quantity.begin, quantity.end, Bilingual(zh, en)
    yield finding_at(passage, begin, end, "average_mismatch", "error", message, detail=detail, others=places, fix=fix)


def _low(interval: Interval) -> Decimal:
    return interval.low


def _high(interval: Interval) -> Decimal:
    return interval.high


def _stands_before(count: Told, average: Told) -> bool:
    """Tell whether nothing but a comma stands between a ``count`` without a name and its average: 310 单，平均每单."""
    return not count.words and 0 < average.quantity.begin - count.quantity.end < _NEXT


def _is_of_other_money(average: Told, total: Told) -> bool:
    """Tell whether ``total`` is only about what it is, or money that no customer spent, where that is averaged."""
    is_spent = "客单" not in average.words or not _NOT_SPENT.search(total.words)
    return bool(total.quantity.bound) or not is_spent or _MORE_IN_IT.match(total.tail) is not None


def _of_days(passage: Passage, average: Told, total: Told, days: range) -> Iterator[Finding]:
    """Compare ``average`` with ``total`` over any number of ``days``."""
    is_wrong = not any(quotient_may_be(average, interval_of(total), Interval(Decimal(n), Decimal(n))) for n in days)
    if is_wrong and any(_may_be_meant(average, total, Decimal(n)) for n in days):
        text, quantity = passage.prose.text, average.quantity
        shown, written = (in_writing_of(text, quantity, each.value) for each in (total, average))
        count = f"{days[0]}–{days[-1]}" if len(days) > 1 else str(days[0])
        zh, en = f"{shown} 除以 {count} 天不是 {written}", f"{shown} over {count} days is not {written}"
        detail = {"total": plain(total.value), "average": plain(average.value), "unit": average.unit}
        others = (passage.place(total.quantity.begin, total.quantity.end),)
        begin, end = quantity.begin, quantity.end
        message = Bilingual(zh, en)
        yield finding_at(passage, begin, end, "average_mismatch", "error", message, detail=detail, others=others)


def _days_of(average: Told, total: Told) -> range:
    """Return how many days ``average`` may be over: those it names, those of a week that ``total`` is of, else none."""
    said = _SAID_DAYS.search(average.words)
    if said is not None:
        count = int(said["digits"] or "一二三四五六七八九十".index(said["han"]) + 1)
        return range(count, count + 1)
    if _SOME_DAYS.search(average.words):
        return range(0)
    return _WEEK_DAYS if _WEEK.search(total.lead) or _WEEK.search(total.tail) else range(0)


def _may_be_meant(average: Told, total: Told, count: Decimal) -> bool:
    """Tell whether ``average`` is near ``total`` over ``count``, or would be had one of the figures been misprinted."""
    exact = EXACT.divide(total.value, count)
    if exact < average.value * _APART and average.value < exact * _APART:
        return True
    means = [
        average.value * 10,
        *meant(average),
        *(average.value * count / each * exact for each in meant(total) if each),
    ]
    return any(abs(each - exact) <= exact * _CLOSE for each in means)


def _finding(passage: Passage, average: Told, total: Told, count: Told, severity: Severity) -> Iterator[Finding]:
    exact = EXACT.divide(total.value, count.value)
    if not _may_be_meant(average, total, count.value):
        return
    text, quantity = passage.prose.text, average.quantity
    unit = written_unit(text, quantity)
    right = in_steps(text, average, exact)
    above, written = (in_writing_of(text, quantity, each.value) for each in (total, average))
    below = in_writing_of(text, count.quantity, count.value) + written_unit(text, count.quantity)[:-1].strip()
    zh, en = (
        f"{above} ÷ {below} = {right} {unit}，文中 {written}",
        f"{above} ÷ {below} = {right} {unit}, the text says {written}",
    )
    digits = with_thousands(text, quantity, right)
    fix = rewritten(passage, quantity, digits, Bilingual(f"改为 {digits}{unit}", f"Change to {digits} {unit}"))
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


def in_steps(text: str, figure: Told, exact: Decimal) -> str:
    """Return ``exact`` in the writing and with the decimals of ``figure``."""
    step = figure.quantity.step
    rounded = EXACT.multiply(EXACT.divide(exact, step).quantize(Decimal(1), ROUND_HALF_UP, EXACT), step)
    return in_writing_of(text, figure.quantity, rounded)
