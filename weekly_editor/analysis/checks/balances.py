"""What there was, what came, what went, and what there is now."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import pairwise

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

_AND = late_pattern(r"\sand\s|(?<![a-z])and\s")
_THREE, _FOUR, _MOST = 3, 4, 8  # figures of a net, and of a balance
_HARDLY = 2  # steps that figures written alike are hardly ever rounded by
_WAS = late_pattern(
    r"期初|[年月周]初|上[周月期年]末?(?:结[余转存]|余额|库存|遗留|在[库途手]|未[结决]|末)|原有|结转|遗留|昨[天日]?[余存剩]"
    r"|(?i:\b(?:beg[au]n|start(?:s|ed|ing)?|opening|open(?:s|ed) (?:at|with|the))\b|\bat the (?:start|beginning)\b"
    r"|\b(?:brought forward|carried over)\b)"
)
_IS = late_pattern(
    r"期末|[周月年]末|结余|余额|剩余?|还[有剩]|[现尚]有|目前|现[在为]|未[结决]|在[库途手]"
    r"|(?i:\b(?:end(?:s|ed|ing)?|closing|clos(?:es|ed) (?:at|with))\b|\bat the (?:end|close)\b"
    r"|\b(?:left|remain\w*|still|now|carried forward)\b)"
)
_NET = late_pattern(r"净(?:[增减流收支出额剩赚亏值]|[+\-−]?$)|(?i:\bnet\b)|[=＝]\s?[+\-−]?$")
_NET_FALL = late_pattern(r"净(?:[减亏]|[流支]出)")


@dataclass(frozen=True, slots=True)
class _Balance:
    """What there ``was`` (None where only the net is told), ``came`` and ``went`` since then, and is ``now``."""

    was: Told | None
    came: tuple[Told, ...]
    went: tuple[Told, ...]
    now: Told

    @property
    def before(self) -> tuple[Told, ...]:
        """All but what there is now, as they are told."""
        return (*((self.was,) if self.was is not None else ()), *self.came, *self.went)

    @property
    def right(self) -> Decimal:
        """What there should be now."""
        more = sum((abs(each.value) for each in self.came), self.was.value if self.was is not None else Decimal(0))
        return more - sum(abs(each.value) for each in self.went)

    @property
    def off(self) -> Decimal:
        """By how much there is more now than there should be."""
        return self.now.value - self.right

    @property
    def is_slip(self) -> bool:
        """Whether one slip of the hand explains what it is off by."""
        less, more = (self.now, *self.went), self.before[: len(self.before) - len(self.went)]
        return any(is_slip(each, -self.off) for each in less) or any(is_slip(each, self.off) for each in more)

    @property
    def slack(self) -> Decimal:
        """How far it may be off by rounding."""
        return sum((each.slack for each in (*self.before, self.now)), Decimal(0))

    @property
    def is_hardly_rounded(self) -> bool:
        """Whether its figures, written alike, are off by more than rounding hardly ever comes to."""
        steps = {each.quantity.step for each in (*self.before, self.now)}
        return len(steps) == 1 and abs(self.off) >= _HARDLY * max(steps)


def balance_does_not_hold(passage: Passage, _around: Around) -> Iterator[Finding]:
    """Believe that what there was, with what came and without what went, is what there is, but for a slip.

    So is the net of two figures, of which a sign says that one is to be taken from the other."""
    sentences = sentences_of(told_in(passage.prose))
    if sum(len(each) for each in sentences) < _THREE:
        return
    for sentence in (*sentences, *(one + other for one, other in pairwise(sentences))):
        for thing in dict.fromkeys(each.thing for each in sentence) if len(sentence) >= _THREE else ():
            every = _balances([each for each in sentence if each.thing in (thing, "")])
            wrong = [each for each in every if each.is_slip or each.was is None]
            least = min((abs(each.off) - each.slack for each in every), default=Decimal(0))
            if wrong and (least > 0 or all(each.is_hardly_rounded for each in every)):
                yield _finding(passage, wrong[0], "ask" if least > 0 else "hint")
                return


def _balances(figures: Sequence[Told]) -> list[_Balance]:
    """Return the balances that words make of all ``figures``: one for each order of those that may change places."""
    figures = [each for each in figures if each.quantity.role != "average"]
    is_vague = any(each.quantity.bound for each in figures)
    if is_vague or not _THREE <= len(figures) <= _MOST or max(each.steps for each in figures) < LEAST:
        return []
    if len(figures) == _THREE:
        return _nets(figures)
    went = tuple(each for each in figures if WENT.search(_own_words(each)))
    came = tuple(each for each in figures if CAME.search(_own_words(each)) and each not in went)
    ends = [each for each in figures if each not in came and each not in went]
    if came and went and len(ends) == 2:
        return [_Balance(was, came, went, now) for was, now in (ends, ends[::-1])]
    if len(figures) == _FOUR and _WAS.search(said_of(figures[0])) and _IS.search(said_of(figures[-1])):
        was, one, other, now = figures
        return [_Balance(was, (one,), (other,), now), _Balance(was, (other,), (one,), now)]
    return []


def _nets(figures: Sequence[Told]) -> list[_Balance]:
    """Return the balance of three ``figures`` one of which is called the net of the others, where signs tell them."""
    net = next((each for each in figures if _NET.search(each.words)), None)
    if net is None:
        return []
    less, more = sorted((each for each in figures if each is not net), key=lambda each: each.value)
    is_fall = net.value > 0 and _NET_FALL.search(net.words) is not None
    shown = replace(net, quantity=replace(net.quantity, value=-net.value)) if is_fall else net
    return [_Balance(None, (more,), (less,), shown)] if less.value < 0 < more.value else []


def _own_words(figure: Told) -> str:
    """Return the words that speak of ``figure`` alone: 3,298 were cleared and it closed at 1,216."""
    tail = _AND.split(figure.tail)[0]
    words = _AND.split(f"{figure.words} ")[-1]
    return said_of(replace(figure, lead=words, tail=tail))


def is_balanced(figures: Sequence[Told]) -> bool:
    """Tell whether ``figures`` are what there was, what came, what went, and what there is: four in any order."""
    values = [abs(each.value) for each in figures]
    is_even = len(values) == _FOUR and any(sum(values) == 2 * (values[0] + each) for each in values[1:])
    is_told = any(CAME.search(each.words) or WENT.search(each.words) for each in figures)
    return (is_even and is_told) or any(abs(each.off) <= each.slack for each in _balances(figures))


def _finding(passage: Passage, balance: _Balance, severity: Severity) -> Finding:
    text, now = passage.prose.text, balance.now
    like = now.quantity if balance.was is not None else balance.came[0].quantity  # a net may be below zero
    terms = [("-" if each in balance.went else "+", each) for each in balance.before]
    moved = " ".join(f"{sign} {in_writing_of(text, like, abs(each.value))}" for sign, each in terms)
    end, said = (in_writing_of(text, like, each) for each in (balance.right, now.value))
    shown = f"{moved.removeprefix('+ ')} = {end}"
    message = Bilingual(f"{shown}，文中 {said}", f"{shown}, the text says {said}")
    others = tuple(passage.place(each.quantity.begin, each.quantity.end) for each in balance.before)
    detail = {"sum": plain(balance.right), "total": plain(now.value), "unit": now.unit}
    begin, stop = now.quantity.begin, now.quantity.end
    return finding_at(passage, begin, stop, "parts_do_not_sum", severity, message, detail=detail, others=others)
