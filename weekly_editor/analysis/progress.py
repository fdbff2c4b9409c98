"""How far a piece of work is, where its sentence says so in percent."""

import re
from dataclasses import dataclass
from decimal import Decimal

from weekly_editor.analysis.dates import MAX_SENTENCE
from weekly_editor.analysis.width import narrow
from weekly_editor.report.figure import plain
from weekly_editor.report.pattern import late_pattern

_NUMBER = r"(?P<number>(?<![\d.])\d{1,3}(?:[.]\d{1,2})?)\s?%"
_FROM = r"(?:[由从]?\s?\d{1,3}(?:\.\d+)?\s?%[^\d，。；,;]{0,6}?(?:到|至|→|->)\s?)?"
_GAP = r"\s?(?:已经?|目前|当前|约|近)?\s?(?:达到|达|为|至|到|[:：]|是|约|已)?\s?"
_SAID = late_pattern(
    rf"(?P<cue>(?P<owner>[^\s，。；、,;:：（()）]{{0,8}}?)(?P<scope>项目|整体|总体)*(?:进度|进展)|完成度|(?<!已)完成率|完成|接入|开发|研发|测试|推进|建设|"
    rf"\bprogress)(?:{_GAP}{_FROM}){_NUMBER}(?!的?(?:以上|以下)?[的]?(?:费率|占比|份额))",
    re.IGNORECASE,
)
_REACHED = late_pattern(
    rf"{_NUMBER}(?=[，,、]?\s?(?:已上线|已完成|已投产|已交付|已切换|(?:done|complete[d]?|finished)\b))", re.IGNORECASE
)
_RATE = late_pattern(
    r"(?:率|占比|比例|份额|比重|增长|提升|下降|上涨|同比|环比|较\S{0,3}|费率|share|rate|growth)[^，。；,;]{0,6}$",
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
    text = narrow(text)
    if len(text) > MAX_SENTENCE or "%" not in text:
        return None
    found = [(_rank(match), _stated(match)) for match in _SAID.finditer(text)]
    found += [(1, _stated(match)) for match in _REACHED.finditer(text) if not _RATE.search(text[: match.start()][-12:])]
    found = [(rank, stated) for rank, stated in found if stated.value <= 100]
    best = max((rank for rank, _ in found), default=0)
    first = [stated for rank, stated in found if rank == best]
    return first[0] if len({stated.value for stated in first}) == 1 else None


def with_progress(text: str, value: Decimal) -> str:
    """Return ``text`` stating ``value`` percent where it states one now; unchanged where it states none."""
    stated = stated_progress(text)
    if stated is None or stated.value == value:
        return text
    return text[: stated.begin] + plain(value) + text[stated.end :]


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
