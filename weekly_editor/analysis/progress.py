"""How far a piece of work is, where its sentence says so in percent."""

import re
from dataclasses import dataclass
from decimal import Decimal

from weekly_editor.analysis.change import Change
from weekly_editor.analysis.dates import MAX_SENTENCE
from weekly_editor.analysis.width import narrow
from weekly_editor.report.figure import plain
from weekly_editor.report.pattern import late_pattern

_NUMBER = r"(?P<number>(?<![\d.])\d{1,3}(?:[.]\d{1,2})?)\s?%"
_FROM = r"(?:[由从]?\s?\d{1,3}(?:\.\d+)?\s?%[^\d，。；,;]{0,6}?(?:到|至|→|->)\s?)?"
_GAP = r"\s?(?:已经?|目前|当前|约|近)?\s?(?:达到|[走做推]到了?|达|为|至|到|[:：]|是|约|已)?\s?"
NAMES_FIGURE = late_pattern(r"\s?[：:]\s?\d")  # behind 完成 or Done that only name what follows
_SAID = late_pattern(
    rf"(?P<cue>(?P<owner>[^\s，。；、,;:：（()）]{{0,8}}?)(?P<scope>项目|整体|总体)*(?:进度|进展)|完成度|(?<!已)完成率|完成|接入|开发|研发|测试|推进|建设|(?<=%)[做推走赶干跑写]到了?|"
    rf"\bprogress)(?:{_GAP}{_FROM}){_NUMBER}(?!的?(?:以上|以下)?[的]?(?:费率|占比|份额))",
    re.IGNORECASE,
)
_FELL = late_pattern(
    r"(?:(?:进度|进展|完成度|完成率|完成|开发|研发)\S{0,4}?(?:[由从]|from)\S{0,4}?|[由从]\s?(?=\d{1,3}(?:\.\d+)?\s?%\s?(?:做|推|走|赶|干|跑|写)))"
    r"(?P<was>\d{1,3}(?:\.\d+)?)\s?%\s?(?:[做推走赶干跑写升涨提][高升进]?|增加?|上升|推进)[到至]了?\s?(?P<now>\d{1,3}(?:\.\d+)?)\s?%"
    r"|\b(?:moved|advanced|progressed|progress\s(?:rose|went|grew|is\sup))\s(?:on\s)?from\s(?P<before>\d{1,3}(?:\.\d+)?)\s?%\sto\s(?P<after>\d{1,3}(?:\.\d+)?)\s?%",
    re.IGNORECASE,
)
_REACHED = late_pattern(
    rf"{_NUMBER}(?=[，,、]?\s?(?:已上线|已完成|已投产|已交付|已切换|(?:done|complete[d]?|finished)\b))", re.IGNORECASE
)
_RATE = late_pattern(
    r"(?:率|占比|比例|份额|比重|增长|提升|下降|上涨|同比|环比|较\S{0,3}|费率|share|rate|growth)[^，。；,;]{0,6}$",
    re.IGNORECASE,
)
_MEANT = late_pattern(r"(?:目标|计划|预计|预期|争取|力争|应达|\b(?:target|planned|expected))\S{0,6}$", re.IGNORECASE)
_CLAUSE = late_pattern(r"[，。；;！!？?\n（(）)、]|,\s|\.\s")
_CUES = late_pattern(
    r"(?:[由从]?\s?\d{1,3}(?:\.\d+)?\s?%\S{0,4}|项目|整体|总体|目前|当前|已经?|约|近|达到?|[为至到是]|进度|进展|完成[度率]?|的|[\s:：]"
    r"|(?<![A-Za-z])(?:progress|is|at|now|of|has|reached))+$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Stated:
    """A progress in percent and its digits in the text, ``text[begin:end]``."""

    value: Decimal
    begin: int
    end: int


def stated_progress(text: str) -> Stated | None:
    """Return the progress that ``text`` states; None where it states none, or two that contradict each other.

    The progress of the item itself goes before that of its parts (``项目进度98%，刷数总体进度95%`` is 98); rates,
    shares and growth are none."""
    return next(iter(_statements(text)), None)


def fallen_progress(text: str) -> tuple[Decimal, Stated] | None:
    """Return the progress that work is told to have moved back from and to (从60%做到40%), None without one."""
    match = _FELL.search(narrow(text)) if len(text) <= MAX_SENTENCE else None
    if match is None:
        return None
    was, group = (match["was"], "now") if match["was"] else (match["before"], "after")
    fell = Decimal(match[group]) < Decimal(was)
    return (Decimal(was), Stated(Decimal(match[group]), *match.span(group))) if fell else None


def progress_subject(text: str, stated: Stated) -> str:
    """Return what of its matter ``stated`` is said of, in the words of ``text``; "" where that is all of it."""
    before = text[: stated.begin].rstrip(" :：")
    return _CUES.sub("", _CLAUSE.split(before)[-1]).strip()


def progress_changes(text: str, value: Decimal) -> tuple[Change, ...]:
    """Return the changes after which ``text`` states ``value`` percent wherever it states its progress now."""
    return tuple(
        Change(stated.begin, stated.end, plain(value)) for stated in _statements(text) if stated.value != value
    )


def _statements(text: str) -> list[Stated]:
    """Return every place where ``text`` states its progress, none where two contradict each other."""
    text = narrow(text)
    if len(text) > MAX_SENTENCE or "%" not in text:
        return []
    found = {_stated(match): 1 for match in _REACHED.finditer(text) if not _RATE.search(text[: match.start()][-12:])}
    said = (match for match in _SAID.finditer(text) if not _MEANT.search(text[: match.end("cue")].rstrip()[-16:]))
    found |= {_stated(match): _rank(match) for match in said}
    found = {stated: rank for stated, rank in found.items() if stated.value <= 100}
    best = max(found.values(), default=0)
    first = [stated for stated, rank in found.items() if rank == best]
    return first if len({stated.value for stated in first}) == 1 else []


def _stated(match: re.Match[str]) -> Stated:
    return Stated(Decimal(match["number"]), *match.span("number"))


def _rank(match: re.Match[str]) -> int:
    """Return how surely this is the progress of the whole: 4 项目进度, 3 整体进度, 2 some part's, 1 完成 85%."""
    cue = match["cue"].lower()
    if not cue.endswith(("进度", "进展", "progress")):
        return 1
    if "项目" in cue:
        return 4
    return 2 if match["owner"] else 3
