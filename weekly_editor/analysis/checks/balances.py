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
from weekly_editor.analysis.finding import Finding, finding_at
from weekly_editor.analysis.prose import Passage
from weekly_editor.report.bilingual import Bilingual
from weekly_editor.report.figure import plain
from weekly_editor.report.pattern import late_pattern

_AND = late_pattern(r"\sand\s|(?<![a-z])and\s")
_FOUR, _MOST = 4, 8  # figures of a balance


@dataclass(frozen=True, slots=True)
class _Balance:
    """What there ``was``, what ``came`` and ``went`` since then, and what there is ``now``."""

    was: Told
    came: tuple[Told, ...]
    went: tuple[Told, ...]
    now: Told

    @property
    def right(self) -> Decimal:
        """What there should be now."""
        return self.was.value + sum(abs(each.value) for each in self.came) - sum(abs(each.value) for each in self.went)

    @property
    def off(self) -> Decimal:
        """By how much there is more now than there should be."""
        return self.now.value - self.right

    @property
    def is_slip(self) -> bool:
        """Whether one slip of the hand explains what it is off by."""
        less, more = (self.now, *self.went), (self.was, *self.came)
        return any(is_slip(each, -self.off) for each in less) or any(is_slip(each, self.off) for each in more)


def balance_does_not_hold(passage: Passage, _around: Around) -> Iterator[Finding]:
    """Believe that what there was, with what came and without what went, is what there is, but for a slip."""
    sentences = sentences_of(told_in(passage.prose))
    if sum(len(each) for each in sentences) < _FOUR:
        return
    for sentence in (*sentences, *(one + other for one, other in pairwise(sentences))):
        for thing in dict.fromkeys(each.thing for each in sentence) if len(sentence) >= _FOUR else ():
            every = _balances([each for each in sentence if each.thing in (thing, "")])
            wrong = [each for each in every if each.is_slip]
            if wrong and not any(_holds(each) for each in every):
                yield _finding(passage, wrong[0])
                return


def _holds(balance: _Balance) -> bool:
    every = (balance.was, *balance.came, *balance.went, balance.now)
    return abs(balance.off) <= sum((each.slack for each in every), Decimal(0))


def _balances(figures: Sequence[Told]) -> list[_Balance]:
    """Return the balances that the words of ``figures`` make of all of them: one for each order of the ends."""
    figures = [each for each in figures if each.quantity.role != "average"]
    went = tuple(each for each in figures if WENT.search(_own_words(each)))
    came = tuple(each for each in figures if CAME.search(_own_words(each)) and each not in went)
    ends = [each for each in figures if each not in came and each not in went]
    is_told = came and went and len(ends) == 2 and not any(each.quantity.bound for each in figures)
    if not is_told or len(figures) > _MOST or max(each.steps for each in figures) < LEAST:
        return []
    return [_Balance(was, came, went, now) for was, now in (ends, ends[::-1])]


def _own_words(figure: Told) -> str:
    """Return the words that speak of ``figure`` alone: 3,298 were cleared and it closed at 1,216."""
    tail = _AND.split(figure.tail)[0]
    words = _AND.split(f"{figure.words} ")[-1]
    return said_of(replace(figure, lead=words, tail=tail))


def is_balanced(figures: Sequence[Told]) -> bool:
    """Tell whether ``figures`` are what there was, what came, what went, and what there is: four in any order."""
    values = [abs(each.value) for each in figures]
    is_pair = len(values) == _FOUR and any(sum(values) == 2 * (values[0] + each) for each in values[1:])
    return is_pair or any(_holds(each) for each in _balances(figures))


def _finding(passage: Passage, balance: _Balance) -> Finding:
    text, now = passage.prose.text, balance.now
    first, end, said = (
        in_writing_of(text, now.quantity, each) for each in (balance.was.value, balance.right, now.value)
    )
    terms = [("+", each) for each in balance.came] + [("-", each) for each in balance.went]
    moved = " ".join(f"{sign} {in_writing_of(text, now.quantity, abs(each.value))}" for sign, each in terms)
    shown = f"{first} {moved} = {end}"
    message = Bilingual(f"{shown}，文中 {said}", f"{shown}, the text says {said}")
    every = (balance.was, *balance.came, *balance.went)
    others = tuple(passage.place(each.quantity.begin, each.quantity.end) for each in every)
    detail = {"sum": plain(balance.right), "total": plain(now.value), "unit": now.unit}
    begin, stop = now.quantity.begin, now.quantity.end
    return finding_at(passage, begin, stop, "parts_do_not_sum", "ask", message, detail=detail, others=others)
