"""Numbers with their units in a text, and what only looks like one: dates, times, versions, codes."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal

from weekly_editor.report.figure import decimals_of
from weekly_editor.report.pattern import late_pattern

_NUM = r"(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?"
_FACTORS = {"十": 1, "百": 2, "千": 3, "万": 4, "十万": 5, "百万": 6, "千万": 7, "亿": 8, "十亿": 9, "百亿": 10} | {
    "千亿": 11,
    "万亿": 12,
    "k": 3,
    "m": 6,
    "mn": 6,
    "million": 6,
    "b": 9,
    "bn": 9,
    "billion": 9,
    "thousand": 3,
}
_HAN_FACTOR = "万亿|千亿|百亿|十亿|千万|百万|十万|亿|万|千(?![米克卡瓦])"
_COUNTERS = (
    "个百分点|百分点|个基点|基点|个点(?![位心赞评名])|笔/秒|次/秒|单/秒|元/笔|元/人|元/单|元/月|笔/天|笔/日|次/天|分钟|小时|毫秒|微秒|秒钟|人次|人天|人月|人日"
    "|个工作日|工作日|个自然日|个月|个季度|个小时|个交易日|美元|欧元|港元|港币|日元|英镑|人民币|万元"
    "|户次|台次|台套|商户|客户|用户|机构|银行|门店|城市|系统|接口|环节|渠道|通道|网点"
    "|元/[套台张枚件次份户个]|通(?![过道知常畅用信])|枚|辆|趟|篇|公里|分(?=[，。；、,;）)]|$)|元|笔|单|人|家|户|次|个|件|张|台|套|条|项|例|起|只|份|名|位|款|种|类|组|批|处|场(?![景馆地所])|页|城|省|市|倍|秒|天|日(?!期|常|报|志|均|前)|周|年|月|岁"
    "|点(?=[，。；,;]|$)"
    "|[箱行本封盒架吨斤册柜袋桶部段幅档门颗股遍轮期桩度米亩票班间床席座所栋包卷列瓶克升艘株匹顶扇盏根棵副双罐筐捆杯支粒把](?=[，。；、,;）)（(\\s多少增减里]|$)"
)
_LATIN_UNITS = (
    "yuan|euros?|dollars?|pounds?|TPS|QPS|ms|pps|ppt|pp|bps|bp|Mbps|Gbps|MB|GB|TB|KB|USD|CNY|RMB|EUR|HKD|GBP|SGD|JPY"
    "|percentage points?|percent|basis points?|points?|seconds?|minutes?|mins?|hours?|hrs?|days?|weeks?|months?"
    "|transactions?|txns?|orders?|payments?|merchants?|users?|customers?|incidents?|tickets?|cases?|refunds?"
    "|cards?|accounts?|items?|calls?|people|staff|stores?|terminals?|partners?|banks?|requests?|disputes?|chargebacks?"
)
_NOUN = (  # any other plural: 412 batches, 86 top-ups
    r"(?<=\d\s)(?!was|has|does|others)(?:[a-z]{2,}[^\W\d_A-Zsiu]|[a-z]{2,}-[a-z]{2,})s"
)
_SCAN = late_pattern(
    r"(?P<money>US\$|HK\$|[$€£¥￥]|(?<![A-Za-z])(?:USD|CNY|RMB|EUR|HKD|GBP)(?=\s?\d))?\s?"
    rf"(?P<sign>(?<![\d\w\u4e00-\u9fff.)）%])[+\-−](?=\d))?(?P<digits>{_NUM})"
    rf"(?P<more>[余多](?=万|亿|千|百|元|笔|单|人|家|户|次|个|件|张|台))?\s?"
    rf"(?:(?P<factor>{_HAN_FACTOR})|(?P<latin>(?i:million|billion|thousand|bn|mn|k|m|b))(?![A-Za-z]))?"
    rf"(?:(?<=亿)(?P<rest>\d{{1,4}})万)?(?P<after>[余多](?=元|笔|单|人|家|户|次|个|件|张|台))?"
    rf"(?:\s?(?P<sign2>[%％‰]|pp\b)|\s?(?P<unit>{_COUNTERS})|\s?(?P<word>{_LATIN_UNITS}|{_NOUN})(?![A-Za-z])|(?P<tail>[$€£¥￥]))?"
)
_CURRENCIES = {"¥": "元", "￥": "元", "CNY": "元", "RMB": "元", "人民币": "元", "US$": "$", "USD": "$", "美元": "$"} | {
    "EUR": "€",
    "欧元": "€",
    "GBP": "£",
    "英镑": "£",
    "港币": "港元",
    "HKD": "港元",
    "HK$": "港元",
    "yuan": "元",
    "euro": "€",
    "euros": "€",
    "dollar": "$",
    "dollars": "$",
    "pound": "£",
    "pounds": "£",
}
_POINTS = {"个百分点": "百分点", "个点": "百分点", "点": "百分点", "pp": "百分点", "ppt": "百分点", "pps": "百分点"} | {
    "percentage point": "百分点",
    "percent": "%",
    "％": "%",
    "个基点": "基点",
    "bp": "基点",
    "bps": "基点",
    "basis point": "基点",
    "秒钟": "秒",
    "个小时": "小时",
    "min": "minute",
    "hr": "hour",
    "txn": "transaction",
}
_NOT_BEFORE = late_pattern(
    r"(?:[A-Za-z_#@\\.\d:]|(?<=[\dA-Za-z/])/|第|(?<![A-Za-z])[vV]\s?|版本\s?|[A-Za-z][-+]|\d\s?[-/]|分之|尾号|编号|工号|单号|端口|电话|热线|分机|房间?)$"
)
_CALLED = late_pattern(r"(?:[A-Z]{2,}|电话|热线|端口)$")  # WAF17个域名, 打电话4家: a name, then a figure
_NUMBERED = late_pattern(
    r"(?i:\b(?:phase|version|step|page|round|tier|level|wave|week|stage|part|top|line|room|no\.?|batch|sprint|release|section|item|gate|day)\s)$"
)
_BARE_BEHIND = late_pattern(
    r"\s?(?:$|[，。；、！？）)】（(;!?|=＝+＋｜里中变]|[：:](?!\d)|[,.](?!\d)|/(?!\d)\s|→|->|[-~–—]\s?\d+(?:[\u4e00-\u9fff%]|\s[a-z]{3})"
    r"|[和及与至到](?=\s?\d)|[增升降减涨跌提缩]\S?[至到为]|and\b|to\b|of\s(?:\d|them\b|these\b|those\b)|(?:were|are|is|was)\s[a-z]|(?:[a-z]{3,}(?:ed|ing)|remain)\b"
    r"|from\s[$€£¥]?\d|(?:vs\.?|versus|against)\s|per\s[a-z]|a\s(?:day|week|month)\b|each\b|apiece\b|on\saverage\b|(?:the\s)?(?:this|last|previous|prior)\s(?:week|month|quarter|year)\b|in\s(?:total|all)\b|(?:for|by|from|via|in|at|on|through)\s[a-z]"
    r"|[a-z]{3,}(?=[,.;)]|$|\s(?:and|but)\b)|(?!was\b|has\b|does\b)[a-z]{3,}\s[a-z]{3,}s\b)"
)
_PROSE = late_pattern(r"\s[a-z]{2,}")  # English words go on
_KNOWN_WORD = late_pattern(_LATIN_UNITS)
_OF_LIST = late_pattern(r"(?:[:;]|\b(?:were|are))\s$")  # what stands between is the first part of a list, no year:
_LIST_GOES_ON = late_pattern(r"\s[a-z]+(?:[,;]|\sand\b)")  # 354 alerts were 2030 false, 118 confirmed
_YEAR = late_pattern(r"(?:19|20)\d\d")
_DASH = late_pattern(r"\s?[-–—]\s?")  # of a range: 3-5个
_MOST_DIGITS = 16  # more are no figure but a number of a card, an account, a code
_HEAD = late_pattern(r"[（(]\s?(?P<unit>[^（()）\s\d]{1,4})\s?[）)]\s?[：:]\s?$")
_HEAD_SIZE = 12  # characters
_DIGIT = late_pattern(r"\d")
_COUNTED = late_pattern(r"(?<=\d)\s?([一-鿿])(?=[，。；、,;）)（(\s]|[由从降升增减到至变为的]|$)")
_NO_COUNTERS = frozenset("年月日号时分点级期层区度折成倍万亿千百十多余几到至和与或及由从降升增减变为的")


@dataclass(frozen=True, slots=True)
class Number:
    """A number as it stands in ``text[begin:end]``; its value and the worth of its last digit in the base ``unit``."""

    begin: int
    end: int
    digits_begin: int
    digits_end: int
    value: Decimal
    step: Decimal
    unit: str
    is_vague: bool = False  # 3万余笔
    power: int = 0  # of ten, as written behind the digits: 4 for 万


def find_numbers(text: str) -> Iterator[Number]:
    """Yield every number of ``text`` (digits of half width) that is part of no date, time, version or code."""
    if _DIGIT.search(text) is None:
        return
    end, counters = 0, _counters(text)
    for match in _SCAN.finditer(text):
        begin = match.start("digits")
        is_second = end > 0 and match["unit" if match["unit"] else "word"] and _DASH.fullmatch(text, end, begin)
        counted = _COUNTED.match(text, match.end("digits")) if counters and not _has_unit(match) else None
        counter = counted[1] if counted and counted[1] in counters else ""
        if begin >= end and (is_second or counter or _counts(text, match)):
            number = _number(match)
            number = replace(number, unit=counter, end=counted.end()) if counted and counter else number
            number = number if number.unit or number.power else _in_unit_of_head(text, number)
            end = number.end
            yield number


def _in_unit_of_head(text: str, number: Number) -> Number:
    """Return ``number``, in the unit that stands in brackets behind its name: 金额（万元）：1,234.5."""
    head = _HEAD.search(text, max(0, number.begin - _HEAD_SIZE), number.begin)
    unit = _SCAN.fullmatch(f"1{head['unit']}") if head is not None else None
    if unit is None:
        return number
    power = _power(unit)
    value, step = number.value.scaleb(power), number.step.scaleb(power)
    return replace(number, value=value, step=step, unit=_unit(unit), power=power)


def _counters(text: str) -> frozenset[str]:
    """Return the letters behind figures that ``text`` counts in, though no list has them: 由 420 票降至 265 票."""
    behind = [match[1] for match in _COUNTED.finditer(text) if match[1] not in _NO_COUNTERS]
    return frozenset(each for each in behind if behind.count(each) > 1)


def _has_unit(match: re.Match[str]) -> bool:
    return any(match[name] for name in ("sign2", "unit", "word", "tail", "money"))


def _counts(text: str, match: re.Match[str]) -> bool:
    begin = match.start("money") if match["money"] else match.start("digits")
    before = text[max(0, begin - 4) : begin]
    if len(match["digits"].replace(",", "")) > _MOST_DIGITS:
        return False
    if not match["money"] and _NOT_BEFORE.search(before) and not (match["unit"] and _CALLED.search(before)):
        return False
    has_unit = any(match[name] for name in ("sign2", "unit", "word", "tail", "money", "factor", "latin"))
    is_loose = not has_unit or (match["word"] and not _KNOWN_WORD.fullmatch(match["word"]))
    end = match.end("digits")
    is_year = _YEAR.fullmatch(match["digits"]) and before.endswith(" ")
    is_part = _OF_LIST.search(text, max(0, begin - 6), begin) and _LIST_GOES_ON.match(text, end)
    if is_loose and is_year and not is_part:
        return False
    if has_unit or _BARE_BEHIND.match(text, end) is not None:
        return True
    return _PROSE.match(text, end) is not None and not _NUMBERED.search(text, max(0, begin - 10), begin)


def _number(match: re.Match[str]) -> Number:
    digits = match["digits"].replace(",", "")
    power = _power(match)
    value, step = Decimal(digits).scaleb(power), Decimal(1).scaleb(power - decimals_of(Decimal(digits)))
    if match["rest"]:
        value, step = value + Decimal(match["rest"]).scaleb(4), Decimal(10_000)
    begin = next(match.start(name) for name in ("money", "sign", "digits") if match[name])
    end = max(
        match.end(name) for name in ("digits", "factor", "latin", "after", "sign2", "unit", "word", "tail", "rest")
    )
    value = -value if match["sign"] in ("-", "−") else value
    is_vague = bool(match["more"] or match["after"])
    return Number(
        begin, max(end, _behind_rest(match)), *match.span("digits"), value, step, _unit(match), is_vague, power
    )


def _power(match: re.Match[str]) -> int:
    """Return the power of ten that is written behind the digits; a lone M or K without money is a unit (80M)."""
    factor = match["factor"] or (match["latin"] if not _is_lone(match) else None)
    return _FACTORS[factor.lower()] if factor else 0


def _is_lone(match: re.Match[str]) -> bool:
    written = match["latin"]
    if not written or len(written) > 1 or any(match[name] for name in ("money", "word", "unit", "tail")):
        return False
    is_prose = match.string[: match.start()].rstrip()[-1:].isascii()
    return not (written == "m" and "." in match["digits"] and is_prose)  # a plan of 1.55m


def _behind_rest(match: re.Match[str]) -> int:
    return match.end("rest") + 1 if match["rest"] else 0


def _unit(match: re.Match[str]) -> str:
    written = match["sign2"] or match["unit"] or match["tail"] or match["money"] or match["word"] or ""
    if not written and _is_lone(match):
        return str(match["latin"])
    is_spelled = match["word"] and written.islower() and written != "ms"  # transactions, not TPS
    plain = written.removesuffix("s") if is_spelled else written
    return _CURRENCIES.get(written, _POINTS.get(plain, plain))
