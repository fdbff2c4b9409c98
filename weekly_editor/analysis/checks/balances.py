"""What there was, what came, what went, and what there is now."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import islice

from weekly_editor.analysis.checks.flow import CAME, WENT
from weekly_editor.analysis.checks.misprint import LEAST, is_slip
from weekly_editor.analysis.checks.scope import Around
from weekly_editor.analysis.checks.subject import said_of
from weekly_editor.analysis.checks.told import Told, in_writing_of, sentences_of, told_in
from weekly_editor.analysis.finding import Finding, Severity, finding_at
from weekly_editor.analysis.prose import Passage
from weekly_editor.report.bilingual import Bilingual
from weekly_editor.report.figure import plain
from weekly_editor.report.pattern import late_pattern

_Way = tuple[Told, Told, Told, Told]  # what there was, came, went and is

_THREE, _FOUR = 3, 4
_HARDLY = 2  # steps that figures written alike are hardly ever rounded by
_WAS = late_pattern(
    r"期初|[年月周]初|上[周月期年]末?(?:结[余转存]|余额|库存|遗留|在[库途手]|未[结决]|末)|原有|结转|遗留|昨[天日]?[余存剩]"
    r"|(?i:\b(?:beg[au]n|start(?:s|ed|ing)?|opening|open(?:s|ed) (?:at|with))\b|\bat the (?:start|beginning)\b"
    r"|\b(?:brought forward|carried over)\b)"
)
_IS = late_pattern(
    r"期末|[周月年]末|结余|余额|剩余?|还[有剩]|[现尚]有|目前|现[在为]|未[结决]|在[库途手]"
    r"|(?i:\b(?:end(?:s|ed|ing)?|closing|clos(?:es|ed) (?:at|with))\b|\bat the (?:end|close)\b"
    r"|\b(?:left|remain\w*|still|now|carried forward)\b)"
)
_NET = late_pattern(r"净(?:[增减流收支出额剩赚亏值]|[+\-−]?$)|(?i:\bnet\b)|[=＝]\s?[+\-−]?$")
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
    ways = list(_ways(figures))
    is_large = max(each.steps for each in figures) >= LEAST
    if not ways or not is_large or any(each.quantity.bound for each in figures):
        return
    slack, steps = sum((each.slack for each in figures), Decimal(0)), {each.quantity.step for each in figures}
    offs = [_off(*way) for way in ways]
    least = min(abs(off) for off in offs)
    if least > slack or (len(steps) == 1 and least >= _HARDLY * max(steps)):
        missed = (way for way, off in zip(ways, offs, strict=True) if _is_slip(way, off))
        yield from (_finding(passage, *way, "ask" if least > slack else "hint") for way in islice(missed, 1))


def _ways(figures: list[Told]) -> Iterator[_Way]:
    """Yield which of four ``figures`` may be what there was, came, went and is, as far as words tell."""
    came = next((each for each in figures if CAME.search(said_of(each)) and not WENT.search(said_of(each))), None)
    went = next((each for each in figures if WENT.search(said_of(each))), None)
    if came is not None and went is not None:
        one, other = (each for each in figures if each is not came and each is not went)
        yield from ((one, came, went, other), (other, came, went, one))
    elif _WAS.search(said_of(figures[0])) and _IS.search(said_of(figures[-1])):
        was, one, other, now = figures
        yield from ((was, one, other, now), (was, other, one, now))


def _is_slip(way: _Way, off: Decimal) -> bool:
    """Tell whether a slip in one of the figures explains that they are ``off``."""
    was, came, went, now = way
    return any(is_slip(each, by) for each, by in ((now, -off), (went, -off), (was, off), (came, off)))


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


def _finding(
    passage: Passage, was: Told | None, came: Told, went: Told, now: Told, severity: Severity = "ask"
) -> Finding:
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
    return finding_at(passage, begin, stop, "parts_do_not_sum", severity, message, detail=detail, others=others)
