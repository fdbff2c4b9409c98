"""Averages that are the mean of a list right beside them."""

from collections.abc import Iterator
from decimal import Decimal

from weekly_editor.analysis.checks.interval import Interval, interval_of, quotient_may_be, sum_of
from weekly_editor.analysis.checks.misprint import one_digit_off
from weekly_editor.analysis.checks.told import Told, in_steps, in_writing_of, rewritten, with_written_unit
from weekly_editor.analysis.finding import Finding, Severity, finding_at
from weekly_editor.analysis.prose import Passage
from weekly_editor.report.bilingual import Bilingual
from weekly_editor.report.figure import EXACT, plain

_WEIGHTED = ("%", "‰", "元", "$", "€", "£")  # the mean of several of these is seldom one of equal weights


def listed_mean(passage: Passage, average: Told, listed: list[Told], near: list[Told]) -> Iterator[Finding]:
    """Yield that ``average`` is not the mean of ``listed``, unless it is one of what stands beside these."""
    total = sum((each.value for each in listed), Decimal(0))
    others = [
        each
        for each in near
        if each not in listed and each.unit == average.unit and not (each.is_total and each.value == total)
    ]
    if not _may_be_mean(average, listed) and not others:
        yield _finding(passage, average, listed, "error")


def counted_mean(passage: Passage, average: Told, listed: list[Told]) -> Iterator[Finding]:
    """Yield that ``average`` is not the mean of ``listed`` but for a slip; otherwise it may be a weighted one."""
    step, count = average.quantity.step, len(listed)
    mean = EXACT.divide(sum((each.value for each in listed), Decimal(0)), Decimal(count))
    missing = (average.value - mean) * count
    slips = [(average.value, mean.quantize(step, context=EXACT), step)]
    slips += [(each.value, _in_steps_of(each, each.value + missing), each.quantity.step) for each in listed]
    is_missed = any(meant > 0 and one_digit_off(was, meant, by) for was, meant, by in slips)
    if is_missed and not _may_be_mean(average, listed):
        yield _finding(passage, average, listed, "hint" if average.unit in _WEIGHTED else "ask")


def _in_steps_of(figure: Told, value: Decimal) -> Decimal:
    return (value / figure.quantity.step).to_integral_value() * figure.quantity.step


def _may_be_mean(average: Told, listed: list[Told]) -> bool:
    count = Decimal(len(listed))
    return quotient_may_be(average, sum_of([interval_of(each) for each in listed]), Interval(count, count))


def _finding(passage: Passage, average: Told, listed: list[Told], severity: Severity) -> Finding:
    text, quantity = passage.prose.text, average.quantity
    total, count = sum((each.value for each in listed), Decimal(0)), Decimal(len(listed))
    right = in_steps(text, average, EXACT.divide(total, count))
    terms = " + ".join(in_writing_of(text, each.quantity, each.value) for each in listed)
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
    kept = fix if severity == "error" else None
    return finding_at(
        passage, begin, end, "average_mismatch", severity, message, detail=detail, others=places, fix=kept
    )
