"""Movements that go the other way than their verb says: 由 12 降至 18."""

from collections.abc import Iterator
from itertools import pairwise

from weekly_editor.analysis.checks.moves import is_better_less
from weekly_editor.analysis.checks.scope import Around
from weekly_editor.analysis.checks.told import Told, in_writing_of, told_in, with_written_unit
from weekly_editor.analysis.finding import Finding, finding_at
from weekly_editor.analysis.prose import Passage
from weekly_editor.report.bilingual import Bilingual
from weekly_editor.report.figure import plain
from weekly_editor.report.pattern import late_pattern

_FROM = late_pattern(r"[由从自](?!于|动|主|有|营)[^，,；;。]{0,12}$")
_DOWN = late_pattern(
    r"[^，,；;。]{0,8}?(?:下[降跌滑调]|降低?|减少?|缩[短减小]?|回落|压[缩降]|收窄)了?[至到为成]\s?(?:约|了|[本这当][周月季年]的?)?\s?$"
)
_UP = late_pattern(
    r"[^，,；;。]{0,8}?(?:上[升涨调]|升|增[长加]?|提[升高]|涨|扩大?|回升)了?[至到为成]\s?(?:约|了|[本这当][周月季年]的?)?\s?$"
)
_FELL = late_pattern(
    r"(?i:\b(?:fell|dropped|declined|decreased|shrank|slipped|cut|reduced|down)\b[^,;]{0,12}\bfrom\s?[$€£¥]?$)"
)
_ROSE = late_pattern(r"(?i:\b(?:rose|grew|increased|climbed|went up|raised|up)\b[^,;]{0,12}\bfrom\s?[$€£¥]?$)")
_TO = late_pattern(r"(?i:\s(?:[a-z]+\s)?to\s[$€£¥]?)")


def movement_turned(passage: Passage, _around: Around) -> Iterator[Finding]:
    """Believe that what is said to fall ends below where it began, and what rises above.

    It is ``growth_ambiguous`` as an error: nobody can tell which of the two figures is meant, or if the verb is."""
    for before, now in pairwise(told_in(passage.prose)):
        way = _way(before, now) if before.sentence == now.sentence and before.unit in (now.unit, "") else 0
        if way > 0 and is_better_less(before):
            continue
        if way and not (before.quantity.bound or now.quantity.bound) and way * (abs(now.value) - abs(before.value)) < 0:
            yield _finding(passage, before, now, way)


def _way(before: Told, now: Told) -> int:
    """Return 1 where words say that ``before`` rose to ``now``, -1 where it fell, 0 where neither is said."""
    if _FROM.search(before.words):
        return -1 if _DOWN.fullmatch(now.lead) else 1 if _UP.fullmatch(now.lead) else 0
    if _TO.fullmatch(now.lead):
        return -1 if _FELL.search(before.lead) else 1 if _ROSE.search(before.lead) else 0
    return 0


def _finding(passage: Passage, before: Told, now: Told, way: int) -> Finding:
    text = passage.prose.text
    one, other = (in_writing_of(text, now.quantity, abs(each.value)) for each in (before, now))
    ended = with_written_unit(text, now.quantity, other)
    said, is_now = ("增长", "下降") if way > 0 else ("下降", "增长")
    told, really = ("a rise", "a fall") if way > 0 else ("a fall", "a rise")
    message = Bilingual(
        f"{one} 到 {ended} 是{is_now}，文中说{said}", f"{one} to {ended} is {really}, the text says {told}"
    )
    detail = {"before": plain(abs(before.value)), "now": plain(abs(now.value))}
    begin, end = before.quantity.begin, now.quantity.end
    return finding_at(passage, begin, end, "growth_ambiguous", "error", message, detail=detail)
