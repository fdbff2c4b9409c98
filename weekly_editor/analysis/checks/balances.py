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

_THREE, _FOUR, _MOST = 3, 4, 8  # figures of a net, and of a balance
_HARDLY = 2  # steps that figures written alike are hardly ever rounded by
_AND = late_pattern(r"\sand\s|(?<![a-z])and\s")
_WAS = late_pattern(
    r"期初|[年月周]初|上[周月期年]末?(?:结[余转存]|余额|库存|遗留|在[库途手]|未[结决]|末)|原有|结转|遗留"
    r"|(?i:\b(?:beg[au]n|start(?:s|ed|ing)?|opening|open(?:s|ed) (?:at|with))\b|\bat the (?:start|beginning)\b"
    r"|\b(?:brought forward|carried over)\b)"
)
_IS = late_pattern(
    r"期末|[周月年]末|结余|余额|剩余?|还[有剩]|[现尚]有|目前|现[在为]|未[结决]|在[库途手]"
    r"|(?i:\b(?:end(?:s|ed|ing)?|closing|clos(?:es|ed) (?:at|with))\b|\bat the (?:end|close)\b"
    r"|\b(?:left|leaving|remain\w*|still|now|carried forward)\b)"
)
_NET = late_pattern(r"净(?:[增减流收支出额剩赚亏值]|[+\-−]?$)|(?i:\bnet\b)|[=＝]\s?[+\-−]?$")
_NET_FALL = late_pattern(r"净(?:[减亏]|[流支]出)")


@dataclass(frozen=True, slots=True)
class _Balance:
    """What there ``was``, None of a net, what ``came`` and ``went`` since then, and what there is ``now``."""

    was: Told | None
    came: tuple[Told, ...]
    went: tuple[Told, ...]
    now: Told

    @property
    def every(self) -> tuple[Told, ...]:
        """Its figures."""
        return (*self._begun, *self.came, *self.went, self.now)

    @property
    def terms(self) -> list[tuple[str, Told]]:
        """What comes to what there should be now, each with its sign."""
        return [("+", each) for each in (*self._begun, *self.came)] + [("-", each) for each in self.went]

    @property
    def right(self) -> Decimal:
        """What there should be now."""
        begun = sum((each.value for each in self._begun), Decimal(0))
        return begun + sum(abs(each.value) for each in self.came) - sum(abs(each.value) for each in self.went)

    @property
    def off(self) -> Decimal:
        """By how much there is more now than there should be."""
        return self.now.value - self.right

    @property
    def holds(self) -> bool:
        """Whether it comes out as exactly as its figures are told."""
        return abs(self.off) <= sum((each.slack for each in self.every), Decimal(0))

    @property
    def is_hardly_rounded(self) -> bool:
        """Whether its figures, written alike, do not come out but for more rounding than there ever is."""
        steps = {each.quantity.step for each in self.every}
        return len(steps) == 1 and abs(self.off) >= _HARDLY * max(steps)

    @property
    def is_slip(self) -> bool:
        """Whether one slip of the hand explains what it is off by."""
        less, more = (self.now, *self.went), (*self._begun, *self.came)
        return any(is_slip(each, -self.off) for each in less) or any(is_slip(each, self.off) for each in more)

    @property
    def _begun(self) -> tuple[Told, ...]:
        return () if self.was is None else (self.was,)


def balance_does_not_hold(passage: Passage, _around: Around) -> Iterator[Finding]:
    """Believe that what there was, with what came and without what went, is what there is, but for a slip.

    So is the net of two figures, of which a sign says that one is to be taken from the other."""
    sentences = sentences_of(told_in(passage.prose))
    if sum(len(each) for each in sentences) < _THREE:
        return
    for sentence in (*sentences, *(one + other for one, other in pairwise(sentences))):
        for thing in dict.fromkeys(each.thing for each in sentence) if len(sentence) >= _THREE else ():
            figures = [each for each in sentence if each.thing in (thing, "") and each.quantity.role != "average"]
            found = list(_of_flows(passage, figures) if len(figures) >= _FOUR else _net(passage, figures))
            yield from found
            if found:
                return


def _of_flows(passage: Passage, figures: list[Told]) -> Iterator[Finding]:
    every = _balances(figures)
    is_right = any(each.holds for each in every)
    if is_right and not all(each.is_hardly_rounded for each in every):
        return
    if (wrong := next((each for each in every if each.is_slip), None)) is not None:
        yield _finding(passage, wrong, "hint" if is_right else "ask")


def _balances(figures: Sequence[Told]) -> list[_Balance]:
    """Return the balances that the words of ``figures`` make of all of them: one for each order of ends or flows."""
    figures = [each for each in figures if each.quantity.role != "average"]
    is_told = _FOUR <= len(figures) <= _MOST and not any(each.quantity.bound for each in figures)
    if not is_told or max(each.steps for each in figures) < LEAST:
        return []
    first, *between, last = figures
    if _WAS.search(_own_words(first)) and _IS.search(_own_words(last)) and len(between) + 2 == _FOUR:
        one, other = between
        pairs = ((one, other), (other, one))
        if WENT.search(_own_words(one)) or CAME.search(_own_words(other)):
            pairs = pairs[::-1]
        return [_Balance(first, (came,), (went,), last) for came, went in pairs]
    went = tuple(each for each in figures if WENT.search(_own_words(each)) and not (each is last and _is_now(each)))
    came = tuple(each for each in figures if CAME.search(_own_words(each)) and each not in went)
    ends = [each for each in figures if each not in came and each not in went]
    if not came or not went or len(ends) != len((first, last)):
        return []
    return [_Balance(was, came, went, now) for was, now in (ends, ends[::-1])]


def _is_now(figure: Told) -> bool:
    return _IS.search(_own_words(figure)) is not None


def _own_words(figure: Told) -> str:
    """Return the words that speak of ``figure`` alone: 3,298 were cleared and it closed at 1,216."""
    tail = _AND.split(figure.tail)[0]
    words = _AND.split(f"{figure.words} ")[-1]
    return said_of(replace(figure, lead=words, tail=tail))


def _net(passage: Passage, figures: list[Told]) -> Iterator[Finding]:
    """Compare what is called the net of two figures with these."""
    net = next((each for each in figures if _NET.search(each.words)), None)
    if len(figures) != _THREE or net is None or max(each.steps for each in figures) < LEAST:
        return
    less, more = sorted((each for each in figures if each is not net), key=lambda each: each.value)
    is_fall = net.value < 0 or _NET_FALL.search(net.words) is not None
    off = more.value + less.value + (abs(net.value) if is_fall else -abs(net.value))
    is_told = less.value < 0 < more.value and not any(each.quantity.bound for each in figures)
    if is_told and abs(off) > sum((each.slack for each in figures), Decimal(0)):
        yield _finding(passage, _Balance(None, (more,), (less,), net), "ask")


def is_balanced(figures: Sequence[Told]) -> bool:
    """Tell whether ``figures`` are what there was, what came, what went, and what there is: four in any order."""
    values = [abs(each.value) for each in figures]
    is_even = len(values) == _FOUR and any(sum(values) == 2 * (values[0] + each) for each in values[1:])
    is_flow = any(CAME.search(each.words) or WENT.search(each.words) for each in figures)
    return (is_even and is_flow) or any(each.holds for each in _balances(figures))


def _finding(passage: Passage, balance: _Balance, severity: Severity) -> Finding:
    text, now = passage.prose.text, balance.now
    like = balance.came[0] if balance.was is None else now  # a net may be below zero
    end, said = (in_writing_of(text, like.quantity, each) for each in (balance.right, now.value))
    terms = [f"{sign} {in_writing_of(text, like.quantity, abs(each.value))}" for sign, each in balance.terms]
    shown = f"{' '.join(terms).removeprefix('+ ')} = {end}"
    message = Bilingual(f"{shown}，文中 {said}", f"{shown}, the text says {said}")
    others = tuple(passage.place(each.quantity.begin, each.quantity.end) for _, each in balance.terms)
    detail = {"sum": plain(balance.right), "total": plain(now.value), "unit": now.unit}
    begin, stop = now.quantity.begin, now.quantity.end
    return finding_at(passage, begin, stop, "parts_do_not_sum", severity, message, detail=detail, others=others)
