"""Shares that counts beside them come to but for one slip of the hand."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import permutations

from weekly_editor.analysis.checks.division import is_complementary
from weekly_editor.analysis.checks.interval import Interval, interval_of, quotient_may_be
from weekly_editor.analysis.checks.misprint import meant, one_digit_off
from weekly_editor.analysis.checks.told import Told
from weekly_editor.report.figure import EXACT
from weekly_editor.report.pattern import late_pattern

_LEAST = 30  # steps; smaller counts are swapped into others by chance
_NEAR = 6  # counts before a share, and as many behind it, that it can be of
_CUE = late_pattern(r"率|占|比[例重]|份额|(?i:\brate\b|\bshare\b|\bratio\b|\baccount)")
_BEHIND_COUNT = late_pattern(r"[（(]\s*$|(?:即|也就是|约合|(?i:\bi\.e\.|\bor|\bthat is)),?\s*$")  # 256 人（80%）
_OF_ALL = late_pattern(r"(?i:\s?of (?:the |all |our )?(?:total|whole|all|them|these|those)\b)")
_NOT_NOW = late_pattern(
    r"目标|阈值|标准|[高低]于|行业|大盘|计划|上[周月年季期]|去年|同期|昨|原|此前|之前|(?i:target|last|previous|plan\b|goal|limit)"
)


def near_ratio(share: Told, figures: Sequence[Told]) -> tuple[Told, Told] | None:
    """Return part and whole among ``figures`` that ``share`` would be of but for a slip, None where it is of some."""
    if not _is_told(share, figures) or _NOT_NOW.search(share.words) or share.quantity.bound:
        return None
    pairs = list(_pairs(_counts(share, figures)))
    if any(part.value < whole.value and _fits(share, part, whole, pairs) for part, whole in pairs):
        return None
    return next(((part, whole) for part, whole in pairs if _is_slip(share, part, whole)), None)


def _is_told(share: Told, figures: Sequence[Told]) -> bool:
    """Tell whether words call ``share`` one, before or behind it, or it stands right behind a count."""
    at = figures.index(share)
    is_of = share.lead.strip("笔单个件人户家次台张条项起 ") == "的" and at and _CUE.search(figures[at - 1].words)
    told = (_CUE.search(share.words), _BEHIND_COUNT.search(share.lead), _OF_ALL.match(share.tail), is_of)
    return any(told)


def _counts(share: Told, figures: Sequence[Told]) -> list[Told]:
    near = [each for each in figures if 0 <= share.sentence - each.sentence <= 1]
    at = near.index(share)
    around = near[max(0, at - _NEAR) : at + _NEAR + 1]
    return [each for each in around if each.unit != "%" and each.value > 0 and each.is_plain]


def _pairs(counts: list[Told]) -> Iterator[tuple[Told, Told]]:
    for part, whole in permutations(counts, 2):
        if part.unit == whole.unit or not part.unit or not whole.unit:
            yield part, whole
            if is_complementary((part, whole)):  # then both are all: 新客 and 老客
                both = replace(whole.quantity, value=part.value + whole.value)
                yield part, replace(whole, quantity=both)


def _fits(share: Told, part: Told, whole: Told, pairs: list[tuple[Told, Told]]) -> bool:
    """Tell whether ``share`` is what ``part`` is of ``whole``; or the rest of it, or of both, where no other is all."""
    one, other = interval_of(part), interval_of(whole)
    values = {each.value for pair in pairs for each in pair}
    if whole.value - part.value in values or whole.value + part.value in values:
        return quotient_may_be(share, one, other, 100)
    both = Interval(one.low + other.low, one.high + other.high)
    rest = other.less(one)
    return any(
        quotient_may_be(share, above, below, 100)
        for above, below in ((one, other), (rest, other), (one, both), (other, both))
    )


def _is_slip(share: Told, part: Told, whole: Told, factor: int = 100) -> bool:
    """Tell whether one digit of the share, or one slip in a count, explains that they do not agree."""
    step = share.quantity.step
    right = (EXACT.divide(part.value * factor, whole.value) / step).to_integral_value() * step
    if one_digit_off(share.value, right, step):
        return True
    one, other = interval_of(part), interval_of(whole)
    return any(quotient_may_be(share, each, other, factor) for each in _meant(part)) or any(
        quotient_may_be(share, one, each, factor) for each in _meant(whole)
    )


def _meant(figure: Told) -> Iterator[Interval]:
    if figure.value / figure.quantity.step >= _LEAST:
        for value in meant(figure):
            yield Interval(value - figure.slack, value + figure.slack)
