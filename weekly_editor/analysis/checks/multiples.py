"""Doubling and halving that the two figures it is told with contradict."""

from collections.abc import Iterator
from decimal import Decimal

from weekly_editor.analysis.checks.interval import Interval, interval_of
from weekly_editor.analysis.checks.moves import is_better_less
from weekly_editor.analysis.checks.pairs import FROM_THERE, Figures, is_movement
from weekly_editor.analysis.checks.scope import Around
from weekly_editor.analysis.checks.subject import is_alike
from weekly_editor.analysis.checks.told import Told, in_writing_of, told_in
from weekly_editor.analysis.finding import Finding, finding_at
from weekly_editor.analysis.prose import Passage
from weekly_editor.report.bilingual import Bilingual
from weekly_editor.report.figure import EXACT, plain
from weekly_editor.report.pattern import late_pattern

_SIGN = late_pattern(r"翻|减半|腰斩|(?i:\b(?:doubl|tripl|halv|trebl|quadrupl)|fold\b)")
_TIMES = (
    (late_pattern(r"翻了?两番|(?i:\bquadrupl(?:e[ds]?|ing)\b|\bfourfold\b)"), Decimal(4)),
    (late_pattern(r"翻了?一?番|翻了?[一1]?倍|(?i:\bdoubl(?:e[ds]?|ing)\b|\btwofold\b)"), Decimal(2)),
    (late_pattern(r"(?i:\b(?:tripl|trebl)(?:e[ds]?|ing)\b|\bthreefold\b)"), Decimal(3)),
    (late_pattern(r"减半|腰斩|(?i:\bhalv(?:e[ds]?|ing)\b)"), Decimal("0.5")),
    (late_pattern(r"翻了?[两二2]倍"), Decimal(2)),
    (late_pattern(r"翻了?[三3]倍"), Decimal(3)),
    (late_pattern(r"翻了?[四4]倍"), Decimal(4)),
)
_MORE = late_pattern(r"翻了?[两二三四2-4]倍")  # to so many times as much, or by so many: both are said
_REACHED = late_pattern(r"[^，。；\d]{0,6}翻[^，。；\d]{1,4}[，,]\s?(?:现?[达增升]?[到至为成]了?|现在是?)\s?")
_VAGUE = late_pattern(r"近|几乎|接近|超|不止|有余|多|以上|(?i:\b(?:more|less|than|nearly|almost|over)\b)")
_ALLOWED = Decimal("0.15")  # of the right factor: such words are seldom exact
_AROUND = 6  # characters

_HUNDREDTH = Decimal("0.01")


def multiple_contradicted(passage: Passage, _around: Around) -> Iterator[Finding]:
    """Believe that what is said to have doubled or halved did so, nearly, by the two figures beside it."""
    text = passage.prose.text
    if _SIGN.search(text) is None:
        return
    figures = Figures(told_in(passage.prose), text)
    for index in range(len(figures.told) - 1):
        one, other = figures.told[index], figures.told[index + 1]
        is_told = is_movement(figures, index, index + 1)
        before, now = (one, other) if is_told else (other, one)
        is_told = is_told or (one.quantity.role == "to" and FROM_THERE.fullmatch(other.lead) is not None)
        is_told = is_told or (one.quantity.role == "from" and _REACHED.fullmatch(other.lead) is not None)
        if one.sentence == other.sentence and is_told and is_alike(one, other):
            words = f"{one.lead}|{other.lead}|{other.tail}"
            factor = _factor(words)
            is_more = factor is not None and _MORE.search(words) is not None and _may_be(before, now, factor + 1)
            is_turned = factor is not None and is_better_less(before) and _may_be(now, before, factor)  # as fast
            if factor is not None and not is_more and not is_turned and not _may_be(before, now, factor):
                yield _finding(passage, before, now, factor)


def _factor(words: str) -> Decimal | None:
    """Return how many times as much ``words`` say that something is, None where they say no factor, or a vague one."""
    for pattern, factor in _TIMES:
        match = pattern.search(words)
        if match is not None:
            is_vague = _VAGUE.search(words[max(0, match.start() - 2 * _AROUND) : match.end() + 2])
            return None if is_vague else factor
    return None


def _may_be(before: Told, now: Told, factor: Decimal) -> bool:
    quotient = interval_of(now).over(interval_of(before))
    allowed = Interval(factor * (1 - _ALLOWED), factor * (1 + _ALLOWED))
    return quotient is None or bool(before.quantity.bound or now.quantity.bound) or quotient.meets(allowed)


def _finding(passage: Passage, before: Told, now: Told, factor: Decimal) -> Finding:
    first, second = (in_writing_of(passage.prose.text, before.quantity, each.value) for each in (before, now))
    times = plain(EXACT.divide(now.value, before.value).quantize(_HUNDREDTH, context=EXACT))
    zh = f"{first} 到 {second} 是 {times} 倍，不是 {plain(factor)} 倍"
    en = f"{first} to {second} is {times} times as much, not {plain(factor)}"
    detail = {"before": plain(before.value), "now": plain(now.value), "factor": plain(factor)}
    others = (passage.place(before.quantity.begin, before.quantity.end),)
    begin, end, message = now.quantity.begin, now.quantity.end, Bilingual(zh, en)
    return finding_at(passage, begin, end, "growth_ambiguous", "error", message, detail=detail, others=others)
