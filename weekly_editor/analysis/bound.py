"""How far work can be by each thing that a text says of it: at the least (上线首日), at the most (待开发)."""

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import timedelta
from functools import lru_cache
from typing import Literal

from weekly_editor.analysis.dates import MAX_SENTENCE
from weekly_editor.analysis.landmark import ANY, NOT_BEGUN, Landmark, Part, landmarks, proofs
from weekly_editor.analysis.prose import Prose
from weekly_editor.analysis.step import DEVELOPED, LIVE, STEP, TESTED
from weekly_editor.analysis.width import narrow
from weekly_editor.report.pattern import late_pattern

_BREAK = late_pattern(
    r"[，；;：:|｜、]|[（(](?!(?:周|星期|礼拜)[一二三四五六日]|(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun))|(?<![周期][一二三四五六日天])(?<!day)[）)]|,(?!\d{3})|\s[-–—]+\s|——|\s(?:and|but|while)\s|(?P<stop>[。!！?？\n]|\.(?=\s|$))",
    re.IGNORECASE,
)
_LEFT_WORDS = late_pattern(
    r"推广|推进|持续|继续|逐步|陆续|剩|其余|余下|分批|观察|\b(?:continu\w+|rest|remain\w*|left|rolling)\b",
    re.IGNORECASE,
)
_AGAIN = late_pattern(
    r"[二三下]轮|第[二三](?![天周日])|再(?!排期)|重(?![构复])|返工|补|新(?!版|年|春|客)|另|后续|下一|遗留|回归|复测|优化|回退|回滚|分批|逐步|\b(?:again|next\s(?![wm])|new|second|follow)",
    re.IGNORECASE,
)
_AROUND = 8  # characters around two bounds that may say that one is of another round
_SHOWN = 12  # characters of a clause around what it tells
_QUOTED = late_pattern(r"“[^”]*[，,。后前][^”]*”|“[^”]{9,}”", 0)  # what is quoted is not told of the work
_CLEAR = 4  # characters of a name that stands within another one
_SOON = timedelta(days=7)


@lru_cache(8192)
def bounds_against(prose: Prose) -> tuple[Landmark, Landmark] | None:
    """Return two landmarks of one work in ``prose`` that exclude each other, the lower one last; None without any."""
    if len(prose.text) > MAX_SENTENCE:
        return None
    bounds = _bounds_of(prose)
    if _LEFT_WORDS.search(prose.text):
        bounds = tuple(each for each in bounds if each[0].ground != "percent")
    for one, work in bounds:
        for other, same in bounds:
            if work == same and _exclude(one, other) and not _is_another_round(prose.text, one, other):
                return one, other
    return None


def _bounds_of(prose: Prose) -> tuple[tuple[Landmark, int], ...]:
    """Return the landmarks of ``prose`` in order, each with the number of its work; none where all may be done.

    What names no work is of the one before it; one that is named again is the same."""
    if STEP.search(prose.text) is None and "%" not in prose.text and NOT_BEGUN.search(prose.text) is None:
        return ()
    parts = [(part, list(landmarks(part))) for part in _parts(prose)]
    if all(mark.high == ANY for _, marks in parts for mark in marks):
        return ()
    return tuple(_of_works((*marks, *proofs(part)) for part, marks in parts))


def told_percents(prose: Prose) -> tuple[Landmark, ...]:
    """Return the percentages by which ``prose`` tells how far its work is."""
    if "%" not in prose.text or len(prose.text) > MAX_SENTENCE:
        return ()
    return tuple(mark for part in _parts(prose) for mark in landmarks(part) if mark.ground == "percent")


def _of_works(parts: Iterable[Sequence[Landmark]]) -> Iterator[tuple[Landmark, int]]:
    names: list[str] = []
    work = 0
    for marks in parts:
        before = work
        for mark in marks:
            if not names:
                names.append(mark.own)
            elif mark.own:
                alike = (at for at, name in enumerate(names) if _is_alike(name, mark.own))
                work = next(alike, len(names))
                names.extend([mark.own] * (work == len(names)))
            yield mark, before if mark.ground == "effect" else work


def _is_alike(name: str, other: str) -> bool:
    is_clear = min(len(name), len(other)) >= _CLEAR
    return name == other or (is_clear and (name in other or other in name))


def _parts(prose: Prose) -> Iterator[Part]:
    text, blank = narrow(prose.text), narrow(prose.text)
    for day in prose.dates:
        blank = blank[: day.begin] + " " * (day.end - day.begin) + blank[day.end :]
    for quoted in _QUOTED.finditer(text):
        blank = blank[: quoted.start()] + " " * len(quoted[0]) + blank[quoted.end() :]
    begin, sentence, label, is_first = 0, 0, "", True
    ends = [(match.start(), match.end(), match["stop"] is not None) for match in _BREAK.finditer(text)]
    for end, after, is_stop in (*ends, (len(text), len(text), True)):
        if text[begin:end].strip():
            is_label = text[end:after].strip() in (":", "：")
            yield Part(
                blank[begin:end], begin, label, blank[sentence:begin], _day(prose, begin, end), is_first, is_label
            )
            is_first = False
        label = text[begin:end] if text[end:after].strip() in (":", "：") else ""
        is_first = is_first or is_stop
        sentence = after if is_stop else sentence
        begin = after


def _day(prose: Prose, begin: int, end: int) -> Literal["ahead", "soon", ""] | None:
    days = [each for each in prose.dates if begin <= each.begin < end]
    if not days:
        return None
    sunday = prose.week.sunday
    if not all(each.first > sunday for each in days):
        return ""
    return "soon" if all(each.last <= sunday + _SOON for each in days) else "ahead"


def _exclude(one: Landmark, other: Landmark) -> bool:
    """Tell whether work that ``one`` proves to be so far cannot be as little far as ``other`` says."""
    gap = one.low - other.high
    if gap <= 0 or one.ground == "coming":
        return False
    if one.ground == other.ground == "percent":
        return False
    if "percent" in (one.ground, other.ground):
        return gap > 1 or (one.low == LIVE and other.ground != "coming")
    if other.ground == "coming":
        return one.ground in ("now", "past") or gap > 1
    if one.ground == other.ground == "now":
        return gap > 2 or (one.low == LIVE and other.high <= TESTED)
    if one.low == LIVE:
        return other.high <= TESTED
    return gap > 1 or (one.ground == "past" and one.low >= DEVELOPED)


def _is_another_round(text: str, one: Landmark, other: Landmark) -> bool:
    signs = [match.start() for match in _AGAIN.finditer(text)]
    return any(each.begin - _AROUND <= sign < each.end + _AROUND for each in (one, other) for sign in signs)


def clause_around(text: str, begin: int, end: int) -> str:
    """Return the clause of ``text`` that ``text[begin:end]`` stands in, or what is near of a long one."""
    breaks = [match.end() for match in _BREAK.finditer(text, max(0, begin - _SHOWN), begin)]
    behind = _BREAK.search(text, end, end + _SHOWN)
    start = breaks[-1] if breaks else max(0, begin - _SHOWN)
    return text[start : behind.start() if behind else end + _SHOWN].strip(" *")
