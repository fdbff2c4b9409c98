"""Two counts of which one is part of the other, and the portion told of them: 58 家已签 49 家，完成八成半."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from weekly_editor.analysis.dates import MAX_SENTENCE
from weekly_editor.analysis.width import narrow
from weekly_editor.report.figure import EXACT
from weekly_editor.report.pattern import late_pattern

_ONES = [
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]
_TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
_ENGLISH = {word: number for number, word in enumerate(_ONES, 1)} | {
    word: 10 * number for number, word in enumerate(_TENS, 2)
}
_HAN = {han: number for number, han in enumerate("一二三四五六七八九", 1)} | {"两": 2, "零": 0, "〇": 0}
_HAN_SCALE = {"十": 10, "百": 100, "千": 1000}
UNITS = r"(?:[万亿]\s?)?(?![年月日号周天点时分秒成倍期个第和与及到至、中里])[一-鿿]元?|(?:[万亿]\s?)?个"
_WORD = rf"(?:(?:{'|'.join(_TENS)})(?:-(?:{'|'.join(_ONES[:9])}))?|{'|'.join(_ONES)})"
_DIGITS = r"(?<![\d.,/-])\d{1,3}(?:,\d{3})+(?:\.\d+)?|(?<![\d.,/-])\d{1,9}(?:\.\d+)?"
ZH_NUMBER = rf"(?:{_DIGITS}|[一二两三四五六七八九十百千零]{{1,7}})"
EN_NUMBER = rf"(?:{_DIGITS}|\b{_WORD}\b)"
_NO_DIGIT = r"[^，。；;,:：\d（()）]"
_DONE = r"(?:已|完|成|了|通|好|过|接入|上线|覆盖|达标|签|换|开|做|测|验)"
_PAIRS = tuple(
    late_pattern(expression, re.IGNORECASE)
    for expression in (
        rf"\bof\s(?:the\s|our\s)?(?P<whole>{EN_NUMBER})\s[a-z]+,\s(?P<part>{EN_NUMBER})(?=\s[a-z])",
        rf"(?P<part>{EN_NUMBER})(?:\s(?!of|out)[a-z]+)?\s(?:out\s)?of\s(?:the\s|all\s|our\s|its\s|a\stotal\sof\s)*(?P<whole>{EN_NUMBER})(?!\s?%)",
        rf"(?P<part>{_DIGITS})\s?(?P<unit>(?:{UNITS})?)\s?[/÷]\s?(?P<whole>\d[\d,]*(?:\.\d+)?)\s?(?P=unit)(?![\d/%])",
        rf"(?P<whole>{ZH_NUMBER})\s?(?P<unit>{UNITS}){_NO_DIGIT}{{0,8}}?(?:[中里]的?|[，,]?\s?其中)(?:已?有)?{_NO_DIGIT}{{0,4}}?(?P<part>{ZH_NUMBER})\s?(?:(?P=unit)|个)",
        rf"(?P<whole>{ZH_NUMBER})\s?(?P<unit>{UNITS}){_NO_DIGIT}{{0,8}}?[，,]?\s?(?:已|现已|其中)?{_NO_DIGIT}{{0,4}}?{_DONE}{_NO_DIGIT}{{0,3}}?(?P<part>{ZH_NUMBER})\s?(?:(?P=unit)|个)",
        rf"(?:已|累计|完成)了?{_NO_DIGIT}{{0,4}}?(?P<part>{ZH_NUMBER})\s?(?P<unit>{UNITS})[，,]\s?(?:总?共|合计|总数|总量|计划|应\S{{1,3}}?)\s?(?P<whole>{ZH_NUMBER})\s?(?P=unit)",
    )
)
_FRACTIONS = {"half": (1, 2), "third": (1, 3), "quarter": (1, 4), "fifth": (1, 5), "tenth": (1, 10)}
_SHARE = late_pattern(
    r"(?P<percent>(?<![\d.])\d{1,3}(?:\.\d+)?)\s?%(?!的)|(?<![一二三四五六七八九十百])(?P<tenths>[一二三四五六七八九])成(?P<more>半|[一二三四五六七八九](?![一-鿿]))?(?!立|功|本|交|员|果|为|都|分)"
    r"|(?P<below>[二三四五六七八九十])分之(?P<above>[一二三四五六七八九])|(?P<half>一半)"
    r"|\b(?P<english>half|(?:(?P<times>a|one|two|three|four)[\s-])(?P<name>third|quarter|fifth|tenth)s?)\b(?!\s(?:a|an|past|year|of\sthe\s(?:week|month|year))\b)",
    re.IGNORECASE,
)
_LINK = (  # between two counts and the portion that they come to
    late_pattern(
        r"[^，,（(\d：:；;]{0,8}[，,（(—–-]{0,2}\s?(?:整体|总体|目前|已经?|即|约|大约|正好|就是|也就是|折合|相当于|占比?|覆盖|(?:开发|建设|接入|测试|上线|改造|整改|迁移|施工|推广|签约|换装)?进度|完成[度率了]?|[测执][试行]|跑|了|达|[为是到]|刚|差不多|将近|\s)*"
    ),
    late_pattern(
        r"(?:\s[a-z'-]+){0,7}?\s?(?:\(|[–—-]\s?|,?\s?\b(?:i\.e\.,?|or|that\sis,?|exactly|which\sis|just|about)\s)+(?:or|exactly|about|nearly|just|only|over|some|\s)*",
        re.IGNORECASE,
    ),
)
_LAST = late_pattern(r"(?:\s[a-z'-]+){0,7},\s", re.IGNORECASE)  # 18 of 24 have one, 75%.
_ENDS = late_pattern(r"\s?(?:[.;)]|$)")
_RATE = late_pattern(r"[^，,（(\d]{0,8}[，,（(]?\s?(?P<what>[一-鿿]{2,3})率(?:已?达到?|约?为|是|约)?\s?")
_BEFORE = late_pattern(r"\s?(?:[（(:：]|——|[—–-])\s?(?:即|也就是)?")
_OF_ANOTHER = late_pattern(r"\s?of\s(?!(?:the\s)?(?:total|all|whole|them|these))|的(?!.{0,2}$)", re.IGNORECASE)
_OTHER = late_pattern(
    r"较|比(?!例)|环比|同比|上[周月季年]|去年|昨|目标|计划|阈值|上限|红线|预算|增|降|升|跌|涨|提高|误差|费|折扣|利|折|[另其]|\b(?:from|up|down|target|plan|last|versus|vs|limit|ceiling|than|another|while)\b",
    re.IGNORECASE,
)
_VAGUE = late_pattern(
    r"(?:约|近|大约|差不多|将近|左右|多|超|不到|不足|余|逾|过)\s?$|\b(?:about|around|nearly|almost|over|more\sthan|roughly|some|under|less\sthan|just)\s(?:a\s)?$",
    re.IGNORECASE,
)
_REST = late_pattern(
    r"剩|未|没|余|还[差有]|缺|失败|待|\b(?:left|remain\w*|open|not|un\w+|outstanding|fail\w*|miss\w*)\b", re.IGNORECASE
)
_STOP = late_pattern(r"[。；;！!？?\n]|(?<!i\.e)(?<!e\.g)\.(?=\s|$)")
_FAR = 40  # characters between the counts and their portion
_NEAR = 10  # characters around a portion that may say that it is of the rest
_ROUGH = Decimal("0.05")
_ROUGHLY = Decimal("0.09")
_HAN_SIGN = late_pattern("[一-鿿]", 0)
_LAST_DAY = 31
_HUNDRED = Decimal(100)


@dataclass(frozen=True, slots=True)
class Pair:
    """``part`` of ``whole``, ``text[begin:end]``."""

    part: Decimal
    whole: Decimal
    begin: int
    end: int


@dataclass(frozen=True, slots=True)
class Portion:
    """How much of all ``text[begin:end]`` tells, from 0 to 1 and more, and how far that may be off."""

    value: Decimal
    slack: Decimal
    begin: int
    end: int


@lru_cache(8192)
def portions_missed(text: str) -> tuple[tuple[Portion, Pair], ...]:
    """Return the portions that ``text`` tells right beside two counts that are another one."""
    text = narrow(text)
    if len(text) > MAX_SENTENCE or _SHARE.search(text) is None:
        return ()
    return tuple(_missed(text))


def _missed(text: str) -> Iterator[tuple[Portion, Pair]]:
    pairs = list(_pairs(text))
    if not pairs:
        return
    for portion in _portions(text):
        beside = [each for each in pairs if _is_beside(text, portion, each)]
        if beside and not any(_may_be(text, portion, each) for each in pairs):
            yield portion, min(beside, key=lambda each: abs(each.begin - portion.begin))


def _pairs(text: str) -> Iterator[Pair]:
    for pattern in _PAIRS:
        for match in pattern.finditer(text):
            part, whole = (number_of(match[name]) for name in ("part", "whole"))
            if 0 < part <= whole and whole > 1 and _are_alike(text, match, whole):
                yield Pair(part, whole, *match.span())


def _are_alike(text: str, match: re.Match[str], whole: Decimal) -> bool:
    """Tell whether both numbers count one thing: not the two of a day (11/19), nor 6 个人 and 3 个需求."""
    if "/" in match[0] and not match["unit"] and whole <= _LAST_DAY:
        return False
    noun = text[match.end("unit") : match.end("unit") + 1] if "unit" in match.re.groupindex else ""
    behind = text[match.end() : match.end() + 1]
    is_any = match[0].endswith("个") and _HAN_SIGN.match(behind) is not None
    is_within = re.search("[中里]", text[match.start() : match.end()]) is not None
    return not is_any or is_within or noun == behind or match.start("part") < match.start("whole")


def _portions(text: str) -> Iterator[Portion]:
    for match in _SHARE.finditer(text):
        is_vague = _VAGUE.search(text[: match.start()]) is not None or text[match.end() : match.end() + 1] in "多余"
        if match["percent"]:
            value = Decimal(match["percent"])
            step = Decimal(1).scaleb(int(value.as_tuple().exponent))
            yield Portion(value / _HUNDRED, (_ROUGH if is_vague else step / _HUNDRED), *match.span())
        else:
            is_fine = match["more"] is not None
            yield Portion(_spoken(match), _ROUGHLY if is_vague else _ROUGH / 2 if is_fine else _ROUGH, *match.span())


def _spoken(match: re.Match[str]) -> Decimal:
    """Return the portion that words tell: 三成半, 三分之二, three quarters."""
    if match["tenths"]:
        more = match["more"] or ""
        return Decimal(_HAN[match["tenths"]]) / 10 + (Decimal(5 if more == "半" else _HAN.get(more, 0)) / 100)
    if match["below"]:
        return EXACT.divide(Decimal(_HAN[match["above"]]), Decimal(_HAN.get(match["below"], 10)))
    name = (match["name"] or "half").lower()
    above, below = _FRACTIONS[name]
    times = _ENGLISH.get((match["times"] or "one").lower(), 1)
    return EXACT.divide(Decimal(above * times), Decimal(below))


def number_of(words: str) -> Decimal:
    """Return how much a number is in digits, Chinese numerals or English words."""
    if words[:1].isdigit():
        return Decimal(words.replace(",", ""))
    if words.casefold().isascii():
        return Decimal(sum(_ENGLISH[each] for each in words.casefold().split("-")))
    total, digit = 0, 0
    for han in words:
        if han in _HAN_SCALE:
            total += (digit or 1) * _HAN_SCALE[han]
            digit = 0
        else:
            digit = _HAN[han]
    return Decimal(total + digit)


def _is_beside(text: str, portion: Portion, pair: Pair) -> bool:
    """Tell whether nothing stands between both but words that make the one of the other."""
    if _OF_ANOTHER.match(text, portion.end) is not None:
        return False
    if portion.end <= pair.begin:
        lead = text[max(0, portion.begin - _NEAR) : portion.begin]
        return _BEFORE.fullmatch(text, portion.end, pair.begin) is not None and _OTHER.search(lead) is None
    between = _without_rest(text[pair.end : portion.begin], pair)
    if len(between) > _FAR or _STOP.search(between) or _OTHER.search(between):
        return False
    rate = _RATE.fullmatch(between)
    is_named = rate is not None and any(sign in text[pair.begin : pair.end] for sign in rate["what"])
    is_last = _LAST.fullmatch(between) is not None and _ENDS.match(text, portion.end) is not None
    return is_named or is_last or any(link.fullmatch(between) for link in _LINK)


def _without_rest(between: str, pair: Pair) -> str:
    """Return the words ``between`` a pair and a portion without the count of the rest: 剩 9 条."""
    rest = re.escape(str(pair.whole - pair.part))
    return re.sub(rf"[，,][^，,\d]{{0,4}}(?<!\d){rest}(?!\d)[^，,\d]{{0,4}}(?=[，,])", "", between)


def _may_be(text: str, portion: Portion, pair: Pair) -> bool:
    share = EXACT.divide(pair.part, pair.whole)
    shares = (share, 1 - share) if _REST.search(text[max(0, portion.begin - _NEAR) : portion.end + _NEAR]) else (share,)
    return any(abs(portion.value - each) <= portion.slack for each in shares)
