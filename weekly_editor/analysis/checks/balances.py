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

_THREE, _FOUR = 3, 4
_NET = late_pattern(r"净(?:[增减流收支出额剩赚亏值]|[+\-−]?$)|(?i:\bnet\b)|[=＝]\s?[+\-−]?$")
_OPENED = late_pattern(
    r"[期年月周]初|昨[天日]?[余存剩]|遗留|结转|(?i:\b(?:opening|opened|brought forward|carried over|start))"
)
_CLOSED = late_pattern(
    r"[期年月周]末|结[余存]|[还现]?[剩存余]|(?i:\b(?:closing|closed|left|remain|now|ended|end)\w*\b)"
)
_NET_FALL = late_pattern(r"净(?:[减亏]|[流支]出)")


def balance_does_not_hold(passage: Passage, _around: Around) -> Iterator[Finding]:
    """Believe that what there was, with what came and without what went, is what there is, but for a slip.

    So is the net of two figures, of which a sign says that one is to be taken from the other."""
    for sentence in sentences_of(told_in(passage.prose)):
        units = dict.fromkeys(each.unit for each in sentence if each.unit) or {"": None}
        for unit in units if len(sentence) >= _THREE else ():
            figures = [each for each in sentence if each.unit in (unit, "") and each.quantity.role != "average"]
            if len(figures) == _FOUR:
                yield from _balance(passage, figures)
            elif len(figures) == _THREE and any(each.value < 0 for each in figures):
                yield from _net(passage, figures)


def _balance(passage: Passage, figures: list[Told]) -> Iterator[Finding]:
    came = next((each for each in figures if CAME.search(said_of(each)) and not WENT.search(said_of(each))), None)
    went = next((each for each in figures if WENT.search(said_of(each))), None)
    if came is None and went is None and _OPENED.search(figures[0].words) and _CLOSED.search(figures[3].words):
        came, went = figures[1], figures[2]
    is_large = max(each.steps for each in figures) >= LEAST
    if came is None or went is None or not is_large or any(each.quantity.bound for each in figures):
        return
    one, other = (each for each in figures if each is not came and each is not went)
    ways = [(was, now, _off(was, came, went, now)) for was, now in ((one, other), (other, one))]
    slack = sum((each.slack for each in figures), Decimal(0))
    if all(abs(off) > slack for _, _, off in ways):
        for was, now, off in ways:
            if any(is_slip(each, by) for each, by in ((now, -off), (went, -off), (was, off), (came, off))):
                yield _finding(passage, was, came, went, now)
                return


def _off(was: Told, came: Told, went: Told, now: Told) -> Decimal:
    """Return how much more ``now`` is than what the others come to."""
    return now.value - was.value - abs(came.value) + abs(went.value)


def _net(passage: Passage, figures: list[Told]) -> Iterator[Finding]:
    """Compare what is called the net of two figures with these."""
    net = next((each for each in figures if _NET.search(each.words)), None)
    if net is None or max(each.steps for each in figures) < LEAST or any(each.quantity.bound for each in figures):
        return
    less, more = sorted((each for each in figures if each is not net), key=lambda each: each.value)
    is_fall = net.value < 0 or _NET_FALL.search(net.words) is not None
    off = more.value + less.value + (abs(net.value) if is_fall else -abs(net.value))
    if less.value < 0 < more.value and abs(off) > sum((each.slack for each in figures), Decimal(0)):
        yield _finding(passage, None, more, less, net)


def is_balanced(figures: Sequence[Told]) -> bool:
    """Tell whether four ``figures`` are what there was, what came, what went, and what there is, in some order."""
    values = [abs(each.value) for each in figures]
    is_even = len(values) == _FOUR and any(sum(values) == 2 * (values[0] + each) for each in values[1:])
    return is_even and any(CAME.search(each.words) or WENT.search(each.words) for each in figures)


def _finding(passage: Passage, was: Told | None, came: Told, went: Told, now: Told) -> Finding:
    text = passage.prose.text
    begun = () if was is None else (was,)
    right = sum((each.value for each in begun), abs(came.value) - abs(went.value))
    like = came if was is None else now  # a net may be below zero
    *first, more, less, end, said = (
        in_writing_of(text, like.quantity, value)
        for value in (*(each.value for each in begun), abs(came.value), abs(went.value), right, now.value)
    )
    shown = f"{' + '.join([*first, more])} - {less} = {end}"
    message = Bilingual(f"{shown}，文中 {said}", f"{shown}, the text says {said}")
    others = tuple(passage.place(each.quantity.begin, each.quantity.end) for each in (*begun, came, went))
    detail = {"sum": plain(right), "total": plain(now.value), "unit": now.unit}
    begin, stop = now.quantity.begin, now.quantity.end
    return finding_at(passage, begin, stop, "parts_do_not_sum", "ask", message, detail=detail, others=others)
