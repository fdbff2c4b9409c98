"""Products that are written out, or told as so many of so much: 12 × 5 = 60, 45 boxes of 200 cards."""

from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from weekly_editor.analysis.checks.misprint import is_slip, one_digit_off
from weekly_editor.analysis.checks.scope import Around
from weekly_editor.analysis.checks.terms import of_several
from weekly_editor.analysis.checks.told import Told, in_writing_of, told_in, written_unit
from weekly_editor.analysis.finding import Finding, Severity, finding_at
from weekly_editor.analysis.prose import Passage
from weekly_editor.report.bilingual import Bilingual
from weekly_editor.report.figure import EXACT, plain
from weekly_editor.report.pattern import late_pattern

_SIGN = late_pattern(r"[×✕*]|\d\s?[^\s\d]{0,8}\sx\s\d|(?i:\sof\s\d)")
_TIMES = late_pattern(r"\s?[^\d，,；;。=＝+]{0,6}?(?:[×✕*]|(?<=\s)x(?=\s))\s?[$€£¥￥]?")
_OF = late_pattern(r"\s?of\s[$€£]?")
_EQUALS = late_pattern(r"[^\d，,；;。+]{0,8}[=＝]\s?[$€£¥￥]?")
_TOTAL = late_pattern(r"[^\d；;。+=＝]{0,12}(?:合计|总计|共计?|(?i:\btotal(?:ling)?(?: of)?|in all))\s?[$€£¥￥]?")
_GOES_ON = late_pattern(r"[+＋×✕*＝=/÷−-]\s?[$€£¥￥]?$")  # a term of more than two figures


def product_does_not_hold(passage: Passage, _around: Around) -> Iterator[Finding]:
    """Believe that one figure times another is the one behind them: always where = says so, else but for a slip."""
    told = told_in(passage.prose) if _SIGN.search(passage.prose.text) else ()
    for index, ((one, other), (_, product)) in enumerate(pairwise(pairwise(told))):
        is_sum = index > 0 and bool(of_several(told, product))
        severity = None if is_sum and not _EQUALS.fullmatch(product.lead) else _claimed(one, other, product)
        off = product.value - EXACT.multiply(one.value, other.value)
        slack = _slack(one) * other.value + _slack(other) * one.value + _slack(product)
        if severity is not None and abs(off) > slack and (severity == "error" or _is_slip(one, other, product)):
            yield _finding(passage, one, other, product, severity)


def _claimed(one: Told, other: Told, product: Told) -> Severity | None:
    """Return how gravely it is doubted that ``product`` is not one times the other, None where it need not be."""
    if one.sentence != product.sentence or any(each.quantity.bound for each in (one, other, product)):
        return None
    units = {one.unit, other.unit, one.unit + other.unit, ""}
    if min(one.value, other.value) <= 0 or _GOES_ON.search(one.lead) or product.unit not in units:
        return None
    if _TIMES.fullmatch(other.lead):
        return "error" if _EQUALS.fullmatch(product.lead) else "ask" if _TOTAL.fullmatch(product.lead) else None
    is_of = _OF.fullmatch(other.lead) and one.unit != other.unit == product.unit and product.value > one.value
    return "ask" if is_of and (product.is_total or _TOTAL.fullmatch(product.lead)) else None


def _slack(figure: Told) -> Decimal:
    """Return how far ``figure`` may lie from what it stands for: not at all where it is written in ones."""
    return Decimal(0) if figure.quantity.step == 1 else figure.slack


def _is_slip(one: Told, other: Told, product: Told) -> bool:
    if is_slip(product, EXACT.multiply(one.value, other.value) - product.value):
        return True
    return any(
        one_digit_off(each.value, EXACT.divide(product.value, factor.value), each.quantity.step)
        for each, factor in ((one, other), (other, one))
    )


def _finding(passage: Passage, one: Told, other: Told, product: Told, severity: Severity) -> Finding:
    text = passage.prose.text
    right, said = (
        in_writing_of(text, product.quantity, each) for each in (EXACT.multiply(one.value, other.value), product.value)
    )
    first, second = (_written(text, each) for each in (one, other))
    shown = f"{first} × {second} = {right}"
    message = Bilingual(f"{shown}，文中 {said}", f"{shown}, the text says {said}")
    others = tuple(passage.place(each.quantity.begin, each.quantity.end) for each in (one, other))
    detail = {"product": plain(one.value * other.value), "total": plain(product.value), "unit": product.unit}
    begin, end = product.quantity.begin, product.quantity.end
    return finding_at(passage, begin, end, "parts_do_not_sum", severity, message, detail=detail, others=others)


def _written(text: str, figure: Told) -> str:
    """Return ``figure`` as ``text`` writes it, with its unit."""
    digits, unit = in_writing_of(text, figure.quantity, figure.value), written_unit(text, figure.quantity)
    return f"{digits} {unit}".strip()
