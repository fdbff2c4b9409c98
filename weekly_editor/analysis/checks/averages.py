"""Averages that their own total and count contradict."""

from collections.abc import Iterator
from decimal import ROUND_HALF_UP, Decimal

from weekly_editor.analysis.checks.interval import Interval, interval_of, quotient_may_be
from weekly_editor.analysis.checks.scope import Around
from weekly_editor.analysis.checks.told import (
    Told,
    in_writing_of,
    rewritten,
    sentences_of,
    told_in,
    with_thousands,
    written_unit,
)
from weekly_editor.analysis.finding import Finding, Severity, finding_at
from weekly_editor.analysis.prose import Passage
from weekly_editor.report.bilingual import Bilingual
from weekly_editor.report.figure import EXACT, plain
from weekly_editor.report.pattern import late_pattern

_AVERAGE = late_pattern(
    r"平均|[人单户店笔次件台日周月家场组条张项]均|均[价值]|客单价?|(?<!累)每(?:[一]?[笔单人户店次件台家个天日周场组条张项])"
    r"|(?i:\baverag(?:e|ing)\b|\bavg\b|\bmean\b|\bper (?!cent)[a-z]+\b)"
)
_PER = (  # what an average is over, and the units that count it
    (r"日均|每[天日]|平均每日|(?i:per day|daily)", "天 日 工作日 个工作日 day"),
    (r"人均|每人|(?i:per (?:person|user|customer))", "人 位 名 用户 客户 people user customer staff"),
    (r"单均|每单|(?i:per order)", "单 笔 order"),
    (r"笔均|每笔|(?i:per (?:transaction|payment))", "笔 单 transaction payment"),
    (r"户均|每户", "户 家 用户 客户 商户"),
    (r"[店家]均|每[店家]|(?i:per (?:store|merchant))", "店 家 门店 商户 store merchant"),
    (r"客单|(?i:per case)", "人 单 笔 位 case"),
    (r"次均|每次|(?i:per call)", "次 call"),
    (r"件均|每件|(?i:per ticket)", "件 单 ticket"),
    (r"台均|每台", "台"),
    (r"场均|每场", "场"),
    (r"[组条张]均|每[组条张项]", "组 条 张 项"),
    (r"周均|每周|(?i:per week)", "周 week"),
    (r"月均|每月|(?i:per month)", "月 个月 month"),
)
_PATTERNS = tuple((late_pattern(expression), frozenset(units.split())) for expression, units in _PER)
_OWN_WORDS = late_pattern(r"(?<![月上本周])周[一二三四五六日]|目标|同期|上[周月]|去年|[较比]")
_NOT_SPENT = late_pattern(r"退|费|成本|优惠|补贴|罚|赔")
_EXTREME = late_pattern(r"峰值|最[高大低小多少]|(?i:\bpeak)")
_WEEK = late_pattern(r"本周|当周|这周|(?i:this week)")
_SAID_DAYS = late_pattern(r"(?:(?P<han>[一二三四五六七八九十])|(?P<digits>\d{1,2}))\s?[天日]日均")
_WEEK_DAYS = range(1, 8)
_NEXT = 10  # characters
_APART = 12  # times: so far apart, a figure is no wrong average of the others but one of something else


def average_mismatch(passage: Passage, _around: Around) -> Iterator[Finding]:
    """Believe that an average is the one total of its unit over the one count beside it, as both are written."""
    figures = told_in(passage.prose)
    if len(figures) < 2 or _AVERAGE.search(passage.prose.text) is None:
        return
    every = [each for each in figures if _may_divide(each)]
    for sentence in sentences_of(figures):
        near = [each for each in sentence if _may_divide(each)]
        for figure in sentence:
            if is_average(figure):
                has_total = any(each.unit == figure.unit and each is not figure for each in near)
                yield from _compared(passage, figure, near if has_total else every)


def is_average(figure: Told) -> bool:
    """Tell whether ``figure`` is an average, by its words."""
    is_plain = figure.quantity.role in ("average", "amount") and not figure.quantity.bound
    return is_plain and _AVERAGE.search(figure.name) is not None and not _OWN_WORDS.search(figure.words)


def _may_divide(figure: Told) -> bool:
    return figure.is_amount and figure.value > 0 and not _EXTREME.search(figure.lead)


def _compared(passage: Passage, average: Told, near: list[Told]) -> Iterator[Finding]:
    units = next((units for pattern, units in _PATTERNS if pattern.search(average.name)), None)
    totals = [each for each in near if each.unit == average.unit and each is not average]
    totals = totals if len(totals) == 1 else [each for each in totals if each.is_total]
    if units is None or not average.unit or len(totals) != 1 or _is_of_other_money(average, totals[0]):
        return
    counts = [each for each in near if each.unit in units and each is not totals[0]]
    if len(counts) > 1:
        counts = [each for each in counts if _stands_before(each, average)] or [e for e in counts if e.is_total]
    if len(counts) == 1 and not counts[0].quantity.bound:
        if not quotient_may_be(average, interval_of(totals[0]), interval_of(counts[0])):
            yield from _finding(passage, average, totals[0], counts[0], "error")
        elif abs(EXACT.divide(totals[0].value, counts[0].value) - average.value) >= average.quantity.step:
            yield from _finding(passage, average, totals[0], counts[0], "hint")
    elif not counts and "天" in units:
        days = _days_of(average, totals[0])
        if days:
            yield from _of_days(passage, average, totals[0], days)


def _stands_before(count: Told, average: Told) -> bool:
    """Tell whether nothing but a comma stands between a ``count`` without a name and its average: 310 单，平均每单."""
    return not count.words and 0 < average.quantity.begin - count.quantity.end < _NEXT


def _is_of_other_money(average: Told, total: Told) -> bool:
    """Tell whether ``total`` is only about what it is, or money that no customer spent, where that is averaged."""
    is_spent = "客单" not in average.words or not _NOT_SPENT.search(total.words)
    return bool(total.quantity.bound) or not is_spent


def _of_days(passage: Passage, average: Told, total: Told, days: range) -> Iterator[Finding]:
    """Compare ``average`` with ``total`` over any number of ``days``."""
    if not any(quotient_may_be(average, interval_of(total), Interval(Decimal(n), Decimal(n))) for n in days):
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
    return _WEEK_DAYS if _WEEK.search(total.lead) else range(0)


def _finding(passage: Passage, average: Told, total: Told, count: Told, severity: Severity) -> Iterator[Finding]:
    exact = EXACT.divide(total.value, count.value)
    if not (exact < average.value * _APART and average.value < exact * _APART):
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
