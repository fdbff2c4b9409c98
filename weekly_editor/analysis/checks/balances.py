"""What there was, what came, what went, and what there is now."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from weekly_editor.analysis.checks.flow import CAME, WENT
from weekly_editor.analysis.checks.misprint import LEAST, is_slip
from weekly_editor.analysis.checks.scope import Around
from weekly_editor.analysis.checks.subject import said_of
from weekly_editor.analysis.checks.told import Told, in_writing_of, sentences_of, told_in
from weekly_editor.analysis.finding import Finding, finding_at
from weekly_editor.analysis.prose import Passage
from weekly_editor.report.bilingual import Bilingual
from weekly_editor.report.figure import plain
from weekly_editor.report.pattern import late_pattern

_FOUR = 4
_STOCK = late_pattern(r"期[初末]|结[余转存]|[剩留]?余|库存|(?i:\b(?:opening|closing|opened|closed|balance|stock)\b)")


def balance_does_not_hold(passage: Passage, _around: Around) -> Iterator[Finding]:
    """Believe that what there was, with what came and without what went, is what there is, but for a slip."""
    for sentence in sentences_of(told_in(passage.prose)):
        for unit in dict.fromkeys(each.unit for each in sentence if each.unit) if len(sentence) > 3 else ():
            figures = [each for each in sentence if each.unit in (unit, "") and each.quantity.role != "average"]
            if len(figures) == _FOUR:
                yield from _balance(passage, figures)


def _balance(passage: Passage, figures: list[Told]) -> Iterator[Finding]:
    came = next((each for each in figures if CAME.search(said_of(each)) and not WENT.search(said_of(each))), None)
    went = next((each for each in figures if WENT.search(said_of(each))), None)
    is_large = max(each.steps for each in figures) >= LEAST
    if came is None or went is None or not is_large or any(each.quantity.bound for each in figures):
        return
    one, other = (each for each in figures if each is not came and each is not went)
    moved = abs(came.value) - abs(went.value)
    was, now = min(((one, other), (other, one)), key=lambda ends: abs(ends[1].value - ends[0].value - moved))
    off = now.value - was.value - moved
    slack = sum((each.slack for each in figures), Decimal(0))
    added, taken = ((now, -off), (went, -off)), ((was, off), (came, off))
    if abs(off) > slack and any(is_slip(each, by) for each, by in (*added, *taken)):
        yield _finding(passage, was, came, went, now)


def is_balanced(figures: Sequence[Told]) -> bool:
    """Tell whether four ``figures`` are what there was, what came, what went, and what there is, in some order."""
    values = [abs(each.value) for each in figures]
    is_even = len(values) == _FOUR and any(sum(values) == 2 * (values[0] + each) for each in values[1:])
    return is_even and any(pattern.search(each.words) for each in figures for pattern in (CAME, WENT, _STOCK))


def _finding(passage: Passage, was: Told, came: Told, went: Told, now: Told) -> Finding:
    text = passage.prose.text
    right = was.value + abs(came.value) - abs(went.value)
    first, more, less, end, said = (
        in_writing_of(text, now.quantity, value)
        for value in (was.value, abs(came.value), abs(went.value), right, now.value)
    )
    shown = f"{first} + {more} - {less} = {end}"
    message = Bilingual(f"{shown}，文中 {said}", f"{shown}, the text says {said}")
    others = tuple(passage.place(each.quantity.begin, each.quantity.end) for each in (was, came, went))
    detail = {"sum": plain(right), "total": plain(now.value), "unit": now.unit}
    begin, stop = now.quantity.begin, now.quantity.end
    return finding_at(passage, begin, stop, "parts_do_not_sum", "ask", message, detail=detail, others=others)
