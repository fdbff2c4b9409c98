"""What was before and what is now, as a sentence tells them beside a change."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from weekly_editor.analysis.checks.moves import POINTS, is_bare_change, tells_change, way_of
from weekly_editor.analysis.checks.subject import (
    follows_in_time,
    is_alike,
    noun_of,
    own_lead,
    own_words,
    same_noun,
    shares_words,
    time_of,
)
from weekly_editor.analysis.checks.told import Told
from weekly_editor.report.pattern import late_pattern

_ANY_BASIS = late_pattern(
    r"同比|环比|[较比]|去年|[年季月]|目标|计划|(?i:\b(?:year|quarter|month|plan|target|WoW|MoM|YoY|than|against|from)\b)"
)
_OTHER_BASIS = late_pattern(
    r"同比|去年|[年季]|目标|计划|预算|预期|(?i:\b(?:year|quarter|plan|target|budget|expect|YoY)\w*)"
)
_YEAR_AGO = late_pattern(r"去年|上年|同期|同比|(?i:\bYoY\b|year)")
_WEEK_AGO = late_pattern(r"上周|上个?月|环比|(?i:\bWoW\b|\bMoM\b|week|month)")
_REACHED = late_pattern(r"[，,\s]*(?:达到?|增?至|到|为|现为|降至|(?i:to|reaching|and reached))了?\s*$")
_TO = late_pattern(r"[^，,；;。]{0,6}(?:[至到成为]了?|(?i:\bto))\s*|\s*(?:→|->|⟶|—>|=>)\s*")
_ARROW = late_pattern(r"\s*(?:→|->|⟶|—>|=>)\s*")
_FROM = late_pattern(r"[由从自](?!于)[^，,；;。]{0,8}$")
_TO_HERE, FROM_THERE = (late_pattern(rf"(?i:\s{each}\s[$€£¥]?)") for each in ("to", "from"))
_AGAIN = late_pattern(r"再|又|(?i:\b(?:then|again|another|further)\b)")
_WORDS_END = late_pattern(r"[，,；;、。（()）]")
_FROM_HERE = late_pattern(r"[\s（(，,：:]*(?:即|是|分别)?(?:[由从自]|(?i:\bfrom))?[^，,；;。]{0,6}")


@dataclass(frozen=True, slots=True)
class Figures:
    """The figures of a passage in order, and its text."""

    told: Sequence[Told]
    text: str

    def before(self, index: int) -> Told | None:
        """Return the figure before the one at ``index``, None where there is none."""
        return self.told[index - 1] if index > 0 else None

    def is_past(self, index: int) -> bool:
        """Tell whether the figure at ``index`` is of a time before the report's."""
        return time_of(self.told[index], self.before(index)) == "past"

    def noun(self, index: int) -> str:
        """Return what the figure at ``index`` counts, "" where it does not say."""
        return noun_of(own_words(self.told[index], self.before(index)))

    def is_change(self, index: int) -> bool:
        """Tell whether the figure at ``index`` is by how much another one moved."""
        return tells_change(self.told[index], self.before(index), self.text)


def movements_of(figures: Figures, change: int) -> Iterator[tuple[Told, Told]]:
    """Yield what may have been before and be now where the figure at ``change`` tells by how much that moved."""
    by, is_told = figures.told[change], False
    for before, now in _near(figures, change):
        one, other = figures.told[before], figures.told[now]
        if _may_move(one, other, by) and _is_of_one_basis(one, by):
            is_told = True
            yield one, other
    is_bare = by.unit == "%" and is_bare_change(by, figures.before(change))
    if is_bare and not is_told and not _ANY_BASIS.search(by.lead + by.tail):
        yield from _stepped(figures, change)


def _stepped(figures: Figures, change: int) -> Iterator[tuple[Told, Told]]:
    """Yield the one end that is told and the other one, where what lies between them stands right beside ``change``."""
    for at, end in ((change - 1, change - 2), (change + 1, change - 1), (change - 2, change - 1)):
        if min(at, end) < 0 or at >= len(figures.told) or not figures.is_change(at):
            continue
        step, told = figures.told[at], figures.told[end]
        way = way_of(step, told)
        if _OTHER_BASIS.search(step.lead + step.tail):
            continue
        is_of_one = {step.sentence, told.sentence} == {figures.told[change].sentence} and step.unit == told.unit
        if not way or not is_of_one or step.unit in ("%", *POINTS) or step.quantity.bound or figures.is_change(end):
            continue
        is_past = figures.is_past(end)
        value = told.value + way * abs(step.value) * (1 if is_past else -1)
        other = replace(told, quantity=replace(told.quantity, value=value))
        before, now = (told, other) if is_past else (other, told)
        if _may_move(before, now, figures.told[change]):
            yield before, now
        return


def _may_move(before: Told, now: Told, change: Told) -> bool:
    is_exact = not before.quantity.bound and not now.quantity.bound and before.value > 0
    return is_exact and is_alike(before, now) and is_counted_like(change, now)


def is_counted_like(change: Told, now: Told) -> bool:
    """Tell whether ``change`` may be one of ``now``, by their units."""
    if change.unit in ("%", "倍"):
        return True
    if now.unit == "%":
        return change.unit in POINTS or change.unit == "基点"
    return change.unit == now.unit or now.unit == "" or change.unit == ""


def _is_of_one_basis(before: Told, change: Told) -> bool:
    """Tell whether ``change`` is not against last year where ``before`` is of last week, nor the other way round."""
    told, since = change.lead + change.tail[:6], before.words
    against = bool(_YEAR_AGO.search(told)) and bool(_WEEK_AGO.search(since)) and not _YEAR_AGO.search(since)
    return not against and not (_WEEK_AGO.search(told) and _YEAR_AGO.search(since) and not _YEAR_AGO.search(told))


def _near(figures: Figures, change: int) -> Iterator[tuple[int, int]]:
    told, last = figures.told, len(figures.told)
    sentence = told[change].sentence
    if is_bare_change(told[change], figures.before(change)):
        at = change - 1
        while at >= 0 and figures.is_change(at) and is_bare_change(told[at], figures.before(at)):
            at -= 1
        if at >= 0 and told[at].sentence == sentence:
            yield from _before(figures, at, change)
    if change + 2 < last and told[change + 2].sentence == sentence and is_movement(figures, change + 1, change + 2):
        lead = own_lead(told[change + 1], told[change])
        if _FROM_HERE.fullmatch(lead):
            yield change + 1, change + 2
    elif (
        change + 2 < last and _TO_HERE.fullmatch(told[change + 1].lead) and FROM_THERE.fullmatch(told[change + 2].lead)
    ):
        yield change + 2, change + 1


def _before(figures: Figures, at: int, change: int) -> Iterator[tuple[int, int]]:
    """Yield the pairs that end with the figure ``at``, right before the one at ``change``, or go around that."""
    told, sentence = figures.told, figures.told[change].sentence
    after = change + 1
    has_after = after < len(told) and told[after].sentence == sentence and not figures.is_change(after)
    has_after = has_after and not _has_own_change(figures, after)
    if at and told[at - 1].sentence == sentence and is_movement(figures, at - 1, at):
        is_next = has_after and _AGAIN.search(told[change].lead) and _REACHED.fullmatch(told[after].lead)
        yield (at, after) if is_next else (at - 1, at)  # 由 10 到 20，再增长 50% 到 30
        return
    if not figures.is_past(at):
        if has_after and figures.is_past(after) and same_noun(figures.noun(after), figures.noun(at)):
            yield after, at
        elif at and told[at - 1].sentence == sentence and is_movement(figures, at, at - 1):
            yield at, at - 1
        return
    if has_after and _REACHED.fullmatch(told[after].lead):
        yield at, after
    else:
        yield from ((at, now) for now in _candidates(figures, at))


def _has_own_change(figures: Figures, index: int) -> bool:
    """Tell whether the figure at ``index`` is what another change is told against: 较预测 25 万笔多 5.7%."""
    behind = index + 1
    is_own = behind < len(figures.told) and figures.told[behind].sentence == figures.told[index].sentence
    return is_own and figures.is_change(behind) and not _WORDS_END.search(figures.told[behind].lead)


def is_movement(figures: Figures, one: int, other: int) -> bool:
    """Tell whether something went from the figure at ``one`` to that at ``other``, right behind it."""
    before, now = figures.told[one], figures.told[other]
    if figures.is_change(one) or figures.is_change(other) or figures.is_past(other):
        return False
    is_from = (before.quantity.role == "from" or _FROM.search(before.words) is not None) and _TO.fullmatch(
        now.lead
    ) is not None
    joined = is_from or (now.quantity.role == "to" and _ARROW.fullmatch(now.lead) is not None)
    return joined or (
        (figures.is_past(one) or follows_in_time(before, now)) and same_noun(figures.noun(one), figures.noun(other))
    )


def _candidates(figures: Figures, past: int) -> list[int]:
    """Return the figures before the one at ``past`` that it may have become, those of the same noun first."""
    before, noun = figures.told[past], figures.noun(past)
    found = []
    for at in range(past - 1, -1, -1):
        each = figures.told[at]
        if before.sentence - each.sentence > 1:
            break
        is_plain = is_alike(before, each) and not figures.is_past(at) and not figures.is_change(at)
        if is_plain and (each.quantity.role in ("amount", "share", "to", "average")):
            found.append(at)
    named = [at for at in found if noun and figures.noun(at) and shares_words(noun, figures.noun(at))]
    beside = next((at for at in range(past - 1, -1, -1) if not figures.is_change(at)), -1)
    near = [at for at in found if at == beside and same_noun(noun, figures.noun(at))]
    return named or ([*near, *(at for at in found if at not in near)] if near else [])
