"""Figures that come to each other but for one slip of the hand, whatever words stand between them."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice, pairwise

from weekly_editor.analysis.checks.balances import is_balanced
from weekly_editor.analysis.checks.division import (
    Division,
    has_rest,
    is_complementary,
    is_of_a_day,
    is_row,
    leave_noun_out,
    nests,
    says_some,
)
from weekly_editor.analysis.checks.flow import WENT
from weekly_editor.analysis.checks.misprint import LEAST, is_slip, one_digit_off
from weekly_editor.analysis.checks.subject import time_of
from weekly_editor.analysis.checks.told import Told
from weekly_editor.analysis.finding import Severity
from weekly_editor.report.pattern import late_pattern

_MOST, _MOST_PARTS = 40, 12  # figures of a unit that are tried, and parts of one of them
_LEAST_OF_ALL = 4  # steps, where one part is called the rest, or both are the two sides of something
_LEAST_OF_MANY = 10  # steps, where the parts are a list of their own
_FEW = 2
_BACK = 2  # sentences before a list in which its whole is looked for
_OF_THEM = late_pattern(r"\sof (?:them|these|those)\b")
_OF = late_pattern(r"\s(?:out )?of (?:the |all )?")  # 31 of 40, 9 to go
_GROUP = late_pattern(r"[^\d总合]的有?$")
_MANY = 120  # steps; larger ones seldom do
_NO_PART = late_pattern(
    r"期[初末]|累计|净[收支利]|扣[除减]|峰值|最[高低大小多少]|(?i:\bcumulative|\bto date\b|\bpeak\b)"
)
_SPAN = late_pattern(r"(?:[前后近头]|过去|连续|未来)$|(?i:\b(?:first|last|past|next|within|over|for)(?: the)?$)")
_SPAN_UNITS = frozenset(("天", "日", "周", "月", "个月", "季度", "年", "day", "week", "month", "quarter", "year"))

_TO = late_pattern(r"[到至成为]|(?i:to)")
_ADDED = late_pattern(r"再|又|新|[增追]?加|多|接入|上线|(?i:\b(?:add(?:ed|ing)?|new|more|another|joined)\b)")
_PAST = late_pattern(r"上[上一]?个?(?:[周月季]|礼拜|星期)|(?i:\b(?:last|previous) (?:week|month)\b)")
_MORE = late_pattern(r"多[一-鿿]{0,2}$|[净新]?增加?了?$|(?i:\bmore\b)")


def near_misses(sentences: Sequence[list[Told]]) -> list[Division]:
    """Return the figures of a sentence, else of neighbouring ones, that but for a slip were a whole and its parts."""
    flat = [[figure for figure in sentence if figure.depth == 0] for sentence in sentences]
    now = [_of_now(sentence) for sentence in sentences]
    within = [missed for sentence in (*sentences, *flat, *now) for missed in _of_sentence(sentence)][:1]
    across = within or [missed for one, other in pairwise(sentences) for missed in _of_sentence(one + other)]
    return across or list(_whole_lists(sentences)) or list(_two_sides([e for sentence in sentences for e in sentence]))


def _of_now(sentence: list[Told]) -> list[Told]:
    """Return the figures of ``sentence`` without those before this time and what lies between; none where none is."""
    found = [
        each
        for index, each in enumerate(sentence)
        if time_of(each, sentence[index - 1] if index else None) != "past" and not _MORE.search(each.words)
    ]
    is_flow = is_balanced([each for each in sentence if each.is_plain])  # 上周结转 20 件
    return found if len(found) < len(sentence) and not is_flow else []


def _whole_lists(sentences: Sequence[list[Told]]) -> Iterator[Division]:
    """Yield sentences that list nothing but parts, with the figure of one before them that they nearly come to."""
    for index, sentence in enumerate(sentences):
        parts = tuple(each for each in sentence if each.is_plain)
        if _FEW < len(parts) <= _MOST_PARTS and len({each.thing for each in parts if each.thing}) <= 1:
            units = {*(each.thing for each in parts), ""}
            near = [each for other in sentences[max(0, index - _BACK) : index] for each in other][-_MOST:]
            wholes = (each for each in near if each.is_plain and each.thing in units)
            yield from missed_by(wholes, parts)


def missed_by(wholes: Iterable[Told], parts: tuple[Told, ...]) -> Iterator[Division]:
    """Yield the first of ``wholes`` that ``parts`` come to but for a slip; nothing where they come to one."""
    every = [Division(whole, parts, "maybe") for whole in wholes]
    if not any(each.is_right and not each.is_hardly_rounded for each in every):
        yield from islice((each for each in every if not each.is_vague and is_missed(each)), 1)


def _two_sides(figures: list[Told]) -> Iterator[Division]:
    """Yield the two sides of something, 已结 79 件 and 未结 5 件, with the figure before them that they nearly are."""
    for index in range(2, len(figures[:_MOST]) - 1):
        pair = (figures[index], figures[index + 1])
        alike = [each for each in figures[:index] if each.thing in (pair[0].thing, "") and each.is_plain]
        if (
            pair[0].thing == pair[1].thing
            and all(each.is_plain for each in pair)
            and alike
            and (is_complementary(pair) or _is_step(pair) or _OF_THEM.match(pair[0].tail))
        ):
            yield from missed_by(alike, pair)


def _is_step(pair: tuple[Told, Told]) -> bool:
    """Tell whether the second of ``pair`` is by how much more there is than the first: 上周 42,400，多派 1,680."""
    return _PAST.search(pair[0].words) is not None and _MORE.search(pair[1].words) is not None


def _of_sentence(sentence: list[Told]) -> Iterator[Division]:
    units = [*dict.fromkeys(each.thing for each in sentence if each.thing), *_bare(sentence)]
    for unit in units if len(sentence) > 2 else ():
        amounts = [each for each in sentence if each.is_plain and each.thing in (unit, "") and not _is_span(each)]
        if 2 < len(amounts) <= _MOST and unit != "%":
            yield from _of_unit(amounts)


def _is_span(figure: Told) -> bool:
    """Tell whether ``figure`` is how long a time is that others are of: 前两周, 近 7 天."""
    return figure.unit in _SPAN_UNITS and _SPAN.search(figure.words) is not None


def _bare(sentence: list[Told]) -> list[str]:
    """Return "" where all figures of ``sentence`` leave out what they count, or most of an English one do."""
    bare = [each for each in sentence if each.thing == ""]
    is_latin = all(each.lead.isascii() for each in sentence)
    return [""] if len(bare) > _FEW and (is_latin or not any(each.thing not in ("", "%") for each in sentence)) else []


def _of_unit(amounts: list[Told]) -> Iterator[Division]:
    if is_balanced(amounts):
        return
    grown = _grown(amounts)
    if grown is not None and not grown.is_right and _explains(grown, frozenset()):
        yield grown
        return
    every = [each for each in _divisions(amounts) if all(map(_is_part, each.parts)) and not nests(each.parts)]
    large = (each for each in every if each.whole.steps >= _LEAST_OF_MANY)  # 4 is 3 and 1 by chance
    right = [frozenset(_ids(each)) for each in large if each.is_right and not each.is_hardly_rounded]
    proved = frozenset().union(*right)
    missed = (each for each in every if not each.is_vague and is_missed(each, proved))
    # 甲、乙，共 1,250: no whole of what follows
    again = frozenset(id(each) for each in amounts if each.is_total) & proved
    free = (
        each
        for each in missed
        if id(each.whole) not in again and all(len(known.intersection(_ids(each))) < 2 for known in right)
    )
    yield from islice(free, 1)


def _grown(amounts: list[Told]) -> Division | None:
    """Return a movement with what was added, where a sentence tells nothing else: 再通 8 个，26 变 34."""
    ends = [(one, other) for one, other in pairwise(amounts) if one.quantity.role == "from" and _ends(other)]
    if len(amounts) != _FEW + 1 or len(ends) != 1:
        return None
    before, now = ends[0]
    added = next(each for each in amounts if each is not before and each is not now)
    is_added = added.quantity.role == "amount" and _ADDED.search(added.words) and not WENT.search(added.words)
    is_large = max(now.steps, before.steps) >= _LEAST_OF_MANY
    return Division(now, (before, added), "maybe") if is_added and is_large and before.value < now.value else None


def _ends(figure: Told) -> bool:
    return figure.quantity.role == "to" or _TO.fullmatch(figure.words) is not None


def _ids(division: Division) -> tuple[int, ...]:
    """Return what tells the figures of ``division`` from others."""
    return tuple(id(each) for each in (division.whole, *division.parts))


def _is_part(figure: Told) -> bool:
    """Tell whether ``figure`` may be added to others: a total so far may only where it is an earlier one."""
    return _NO_PART.search(figure.words) is None or _PAST.search(figure.words) is not None


def _divisions(amounts: list[Told]) -> Iterator[Division]:
    """Yield every figure with those behind it, and with those before it, two at least; the longest first."""
    for index, whole in enumerate(amounts):
        if index == 0 and len(amounts) == _FEW + 1 and amounts[1].steps >= _MANY:
            yield Division(amounts[1], (whole, amounts[2]), "maybe")
        if index + 2 < len(amounts) and _OF.fullmatch(amounts[index + 1].lead):
            yield Division(amounts[index + 1], (whole, *amounts[index + 2 : index + 3]), "maybe")
        for end in range(min(len(amounts), index + 1 + _MOST_PARTS), index + 2, -1):
            yield Division(whole, tuple(amounts[index + 1 : end]), "maybe")
        for begin in range(max(0, index - _MOST_PARTS), index - 1):
            yield Division(whole, tuple(amounts[begin:index]), "maybe")


def is_missed(division: Division, proved: frozenset[int] = frozenset()) -> bool:
    """Tell whether one slip, in a figure that is not ``proved``, or more rounding than there is would explain it."""
    is_off = division.is_hardly_rounded if division.is_right else _is_slip(division, proved)
    return is_off and not division.adds_others


def _is_slip(division: Division, proved: frozenset[int]) -> bool:
    """Tell whether one slip, in a figure that nothing else proves, explains what is missing."""
    whole = division.whole
    least = _least_of(division)
    steps = max(whole.steps, division.sum / whole.quantity.step) if least < LEAST else whole.steps  # 2: 14, 6
    is_move = any(part.quantity.role == "from" for part in division.parts)  # 由 120 变为 122: no part of it
    if steps < least or (is_of_a_day(whole) and not has_rest(division.parts)) or is_move:
        return False
    return _explains(division, proved)


def _explains(division: Division, proved: frozenset[int]) -> bool:
    """Tell whether a slip in one figure, which is not ``proved``, is all that is missing."""
    whole, missing = division.whole, division.missing
    is_told = has_rest(division.parts) and whole.steps >= LEAST  # then any digit may be the wrong one
    for figure in (whole, *division.parts):
        by = -missing if figure is whole else missing
        is_digit = is_told and one_digit_off(figure.value, figure.value + by, figure.quantity.step)
        if id(figure) not in proved and (is_digit or is_slip(figure, by)):
            return True
    return False


def _least_of(division: Division) -> int:
    """Return how many steps the figures of ``division`` count at least that come near each other by no chance."""
    parts = division.parts
    is_pair = len(parts) == _FEW and (is_complementary(parts) or _are_groups(parts))
    if is_pair or has_rest(parts) or leave_noun_out(division):
        return _LEAST_OF_ALL
    return _LEAST_OF_MANY if (len(parts) > _FEW or is_row(parts)) and not says_some(parts) else LEAST


def _are_groups(parts: tuple[Told, ...]) -> bool:
    """Tell whether all of ``parts`` are told as groups of what there is: 用卡的 7 家，用码的 2 家."""
    return all(_GROUP.search(part.words) for part in parts)


def doubt_of_slip(division: Division) -> Severity:
    """Return how gravely figures that come near each other are doubted: the smaller they are, the less."""
    return "ask" if division.whole.steps >= _MANY and not division.is_right else "hint"
