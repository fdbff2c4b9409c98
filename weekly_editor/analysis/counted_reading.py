"""Readings that mean what a ledger of incidents computes: 年度可用性, 本周C级事故数, P1 incidents, 停机时长.

A name is one of these only where each of its words belongs: 事故整改率 and 收银台可用率 are something else."""

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal
from unicodedata import normalize

from weekly_editor.analysis.level import plain_level
from weekly_editor.analysis.period import PERIODS, PeriodName
from weekly_editor.report.pattern import late_pattern

MAX_NAME = 60  # characters; a longer name is a sentence
_KNOWN_NAMES = 2048
MINUTE_S, HOUR_S = 60, 3600

_COUNT_UNITS = ("次", "起", "件", "个", "times", "incidents", "incident")
_SECONDS = {
    **dict.fromkeys(("分钟", "分", "min", "mins", "minute", "minutes"), MINUTE_S),
    **dict.fromkeys(("小时", "时", "h", "hour", "hours"), HOUR_S),
    **dict.fromkeys(("秒", "s", "sec", "second", "seconds"), 1),
}
_JOINED = r"(?:\s*(?:[、,，/+&]|和|及|与|\band\b|\s)\s*)"
_TOKEN = late_pattern(
    r"(?P<year>年初至今|(?:本年度?|今年|年度?|全年)(?:以来)?(?:累计)?|(?:this )?year(?: to date)?|ytd|annual|yearly)"
    r"|(?P<quarter>(?:本|当)?季度?(?:累计)?|(?:this )?quarter(?: to date)?|quarterly|qtd)"
    r"|(?P<month>(?:本|当)?月度?(?:累计)?|(?:this )?month(?: to date)?|monthly|mtd)"
    r"|(?P<week>(?:本|当|这)?周度?|(?:this )?week(?: to date)?|weekly|wtd)"
    r"|(?P<sum>累计|cumulative)"
    r"|(?P<downtime>(?:系统|服务|生产)?(?:停机|不可用|中断|故障)(?:总|累计)?(?:时长|时间|分钟数?)|downtime)"
    r"|(?P<availability>(?:支付|业务|整体|总体|平均|系统|平台|服务)*可用(?:性|率|度)"
    r"|(?:(?:overall|system|service|platform) )*(?:availability|uptime))"
    r"|(?P<noun>(?:生产|线上|系统)*(?:事故|故障|事件)(?:发生)?(?:总?数量?|次数|起数|件数)?|(?:production )?incidents?)"
    rf"|(?P<levels>levels?\s*[a-e](?:{_JOINED}(?:level )?[a-e]\b)*|[a-e](?:{_JOINED}?[a-e])*\s?级"
    r"|[a-e](?= incident)|(?:p|s|sev-?)\s?[0-5](?!\d)\s?级?|[一二三四五]级)"
    r"|(?P<join>[\s、,/+&()\[\]【】:·-]|和|及|与|的|发生|(?:and|of|number|count|total|in|for|the)\b)",
    re.IGNORECASE,
)
_SINGLE = late_pattern(r"(?:sev-?|[ps])\s?\d|[一二三四五]|\b[a-e]+(?![a-z])", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a reading says of incidents; ``period`` is None where its name says none.

    ``levels`` are those that are counted together, none of them for all incidents. ``unit_s`` is how many seconds
    the unit of a downtime has."""

    kind: Literal["availability", "count", "downtime"]
    period: PeriodName | None = None
    levels: frozenset[str] = frozenset()
    unit_s: int = 1


@lru_cache(_KNOWN_NAMES)
def meaning_of(name: str, unit: str) -> Meaning | None:
    """Return what a reading called ``name``, measured in ``unit``, says of incidents; None where it is another."""
    tokens = _tokens(name)
    unit = normalize("NFKC", unit).strip().lower()
    period = _period(tokens)
    if "availability" in tokens:
        is_sound = unit == "%" and not tokens.keys() & {"noun", "levels", "downtime"}
        return Meaning("availability", period) if is_sound else None
    if "downtime" in tokens:
        seconds = _SECONDS.get(unit)
        return None if seconds is None or "levels" in tokens else Meaning("downtime", period, unit_s=seconds)
    if unit in _COUNT_UNITS or (unit == "" and "noun" in tokens):
        levels = frozenset(_levels(tokens.get("levels", "")))
        return Meaning("count", period, levels) if levels or "noun" in tokens else None
    return None


def _tokens(name: str) -> dict[str, str]:
    """Return the words of ``name`` by what they are; none where one is unknown or two periods are named."""
    words = normalize("NFKC", name).strip()
    found: dict[str, str] = {}
    place = 0
    while 0 < len(words) <= MAX_NAME and place < len(words):
        match = _TOKEN.match(words, place)
        if match is None:
            return {}
        found[str(match.lastgroup)] = f"{found.get(str(match.lastgroup), '')} {match[0]}"
        place = match.end()
    return found if sum(period in found for period in PERIODS) <= 1 else {}


def _period(tokens: dict[str, str]) -> PeriodName | None:
    named = next((period for period in PERIODS if period in tokens), None)
    return "year" if named is None and "sum" in tokens else named


def _levels(written: str) -> list[str]:
    parts = [plain_level(part) for part in _SINGLE.findall(written)]
    return [level for part in parts for level in (part if part.isalpha() and part.isascii() else [part])]
