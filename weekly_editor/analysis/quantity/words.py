"""What the words before and behind a figure say of it: its label, its role, how exact it is, and since when."""

import re

from weekly_editor.analysis.quantity.quantity import Bound
from weekly_editor.report.pattern import late_pattern

_UP = (
    "增长|增加|提升|上升|提高|上涨|提速|扩大|增幅|涨幅|新增了|多了|多出|高出|涨了"
    "|rose|(?<!made )(?<!makes )(?<!make )up|increased?|grew|gained"
)
_DOWN = "下降|减少|回落|降低|下滑|下跌|缩减|缩短|收窄|降幅|跌幅|少了|少掉|跌了|fell|down|decreased?|dropped|declined"
_CHANGE = late_pattern(
    rf"(?:(?P<down>{_DOWN})|(?:{_UP}))\s?(?:了|约|近|超过?|达|幅度?|为|[:：]|by|of|about)*\s*$", re.IGNORECASE
)
_CHANGE_BEHIND = late_pattern(
    r"\s?的?(?:增[长幅]|涨幅|(?P<down>降幅|下降|下滑)|increase|growth|(?P<fall>decrease|drop|decline))", re.IGNORECASE
)
_BARE_BASIS = late_pattern(r"(?:同比|环比|较\S{1,6}|(?<![占对])比[上去前年同昨]\S{0,5})\s?(?P<sign>[+\-−])?$")
_TO = late_pattern(
    r"(?:(?:增|升|降|减|涨|跌|扩|缩)(?:长|加|升|高|低|少|短|大)?|提[升高]|下[降滑跌]|上[升涨]|回[落升]|调整|变[为成]|优化|压缩)(?:至|到"
    r"|为)\s?(?:约|近|了)?\s?$"
    r"|(?:\bto|→|->|变[为成]?)\s?$",
    re.IGNORECASE,
)
_FROM = late_pattern(r"(?:[由从自]|\bfrom)\s?(?:[^\d，。；,;]{0,10}?的)?\s?$", re.IGNORECASE)
_FROM_BEHIND = late_pattern(r"\s?(?:[^\d，。；,;]{0,8}?(?:至|到|为)|→|->|\s?to\b)", re.IGNORECASE)
_CHANGES_INTO = late_pattern(r"\s?[^\d\s，。；,;]{0,4}变[为成]?\s?\d")  # 26 变 34
_RANGE = late_pattern(r"\s?(?:-|–|—|~|～|至|到)\s?(?=[$¥￥€£]?\d)")
_THAN = (
    r"(?:上上?周|上个?月|上个?季度?|上年|去年|昨日|年初|月初|上线前|改造前|基线|目标|计划|预算)(?:同期|同周|同日|末|底|日均|均值)?"
    r"|同期|前[一期]?周|\d{1,2}月份?"
)
_AGAINST = late_pattern(rf"(?:较|相比于?|对比|比|与|同)(?:{_THAN})(?:相比)?$")
_OF_WHOLE = late_pattern(r"占(?![比据用位])[^，。；,;\d比]{1,12}?的?$")
_BASIS = late_pattern(
    rf"(?:较|比|相比于?|对比|与|同)(?P<than>{_THAN})"
    r"|(?P<than2>同比|环比)|(?P<than3>week[ -]on[ -]week|month[ -]on[ -]month|year[ -]on[ -]year|WoW|MoM"
    r"|YoY|QoQ|(?:from|vs\.?|versus|than|over|compared (?:with|to)) (?:last|the (?:previous"
    r"|prior)) (?:week|month|quarter|year))",
    re.IGNORECASE,
)
_PERIOD = late_pattern(
    r"累计|截至[^，,。；;]{0,12}|年初至今|年内|本年|今年|去年|全年|本月|当月|上月|上个月|本周|上周|当周|本季度?|上季度"
    r"|(?:\d{4}年)?\d{1,2}月份?(?!\d|日)|[一二三四]季度|Q[1-4]|上半年|下半年|H[12]|昨日|当日|单日|日均|周均|月均"
    r"|this week|last week|this month|last month|year to date|YTD|cumulative|in total",
    re.IGNORECASE,
)
_SHARE = late_pattern(r"占比|占(?!用|据|位)|比例|比重|份额|[^速频概汇利费税斜]率|渗透|share|ratio|rate", re.IGNORECASE)
_SHARE_OF = late_pattern(
    r"占(?P<of>[^，。；,;\d比的]{1,12}?)的?(?:比例?|比重)?(?:为|达|约|的)*\s?$|(?P<in>[^，。；,;\d]{1,10})中的?占比"
)
_AVERAGE = late_pattern(
    r"平均|均(?=每|单|笔|值|次)|(?:人|单|笔|日|周|月|户|店|台|次)均|客单价|每(?:笔|单|人|户|天|日|周|月|次|店|家|台)(?!可用|总|服务)|average|avg|mean|\bper\b",
    re.IGNORECASE,
)
_OF_ALL = late_pattern(  # how many an average is of: the average of the 12 boxes
    r"\b(?:average|avg|mean)\b[a-z ]{0,16}?\b(?:of|over|across|for)\s(?:all\s)?(?:the|our|these|those|all)\s?$",
    re.IGNORECASE,
)
_PER = late_pattern(
    r"每(?P<each>笔|单|人|户|天|日|周|月|次|店|家|台)|(?P<mean>人|单|笔|日|周|月|户|店|台|次)均|per\s(?P<per>[a-z]+)",
    re.IGNORECASE,
)
_ABOUT = late_pattern(
    r"(?:(?<![签合预协履违邀续节租解])约|大概|近似|左右|接近于|about|around|roughly|approximately|~|≈)\s?$",
    re.IGNORECASE,
)
_BELOW = late_pattern(
    r"(?:(?:接|逼)?近|(?<!余额|资金|额度|库存|信息|资料|材料|头寸|能力)不足|不到|(?<!不)[低小少]于|不超过?|不[高大多]于|至多|最多"
    r"|under|below|nearly|almost|less than|up to|[<＜≤])\s?$",
    re.IGNORECASE,
)
_ABOVE = late_pattern(
    r"(?:(?<!不)(?:超过?|[高大多]于)|突破|逾|至少|不低于|不少于"
    r"|over|above|more than|at least|exceed(?:ed|s|ing)?|(?<![-=—])[>＞≥])\s?了?\s?$",
    re.IGNORECASE,
)
_BEHIND = late_pattern(r"\s?(?:(?P<about>左右|上下)|(?P<above>以上|有余)|(?P<below>以下|以内|之内))")
_VERBS = late_pattern(
    r"(?:[\s:：为是有共计近超逾仅已了到至的在由从自被将＋]|(?<![签合预协履违])约|(?<![触送到抵])达|达到|达成|合计|总计|共计|总共|累计|其中|分别|突破|超过|完成|实现|涉及|包括|包含|新增|目前|当前|已经|大约"
    r"|(?<!余额|资金|额度|库存|信息|资料|材料|头寸|能力)不足|不到|至少|增至|升至|降至|提升至?|增长至?|下降至?|上升至?|回[落升]至?|提速|不超过?|减少至?|增加至?|减少|增加|变[为成]|(?<![一-鿿])变"
    r"|(?:提高|缩[短减]|压缩|优化|扩大|调整|[上下]调|降低)[至到为]|占(?!比)|环比|同比|平均|for|of|is|was|were"
    r"|to|at|by|from|with|reached|total(?:led|ed)?|about|over|up|down|rose|fell|dropped|declined|(?:in|de)creased?|grew"
    r"|(?:more|less|fewer) than|at least|不?[低高大小多少]于|[+\-=＝~≈<>≤≥])+$",
    re.IGNORECASE,
)
_LEAD = late_pattern(
    r"^(?:[\s•\-–—*·]|其中|包括|包含|此外|另外|同时|以及|还有|目前|当前|截至\S{0,10}?[，,]?|本周|本月|上周|上月|当月|今年|累计"
    r"|(?:\d{4}年)?\d{1,2}月份?|\d{1,2}[日号]|and|the|of which|this week|last week)+",
    re.IGNORECASE,
)
_BECAME = late_pattern(
    r"\s(?:(?:were|are|is|was)\s)?(?P<state>[a-z]{3,}(?:ed|ing)|remain|in\s(?:total|all)"
    r"|(?:for|by|from|via|at|on|through)\s[a-z]+|(?<=\s(?:are|was)\s)[a-z]+|(?<=\swere\s)[a-z]+|(?<=\sis\s)[a-z]+|[a-z]{3,}(?=[,.;)]|$|\s(?:and|but)\b))\b"
)
MAX_LABEL = 16  # characters; more is no name of a figure


def label_of(before: str) -> str:
    """Return the words at the end of ``before``, a clause up to its figure, that name what is counted."""
    words = _VERBS.sub("", _OF_WHOLE.sub("", before.rstrip()))
    words = _VERBS.sub("", _AGAINST.sub("", words))
    words = _LEAD.sub("", words).strip()
    if words.isascii():
        return " ".join(words.split()[-4:])
    return words[-MAX_LABEL:].lstrip("的和与及、 ")


def label_behind(behind: str) -> str:
    """Return the participle at the start of ``behind`` that tells what became of as many: 120 approved."""
    match = _BECAME.match(behind)
    return match["state"] if match else ""


def change_sign(before: str, behind: str, unit: str) -> int:
    """Return 1 for a figure that is a rise, -1 for a fall, 0 for one that is no change."""
    match = _CHANGE.search(before)
    if match is not None:
        return -1 if match["down"] else 1
    if unit in ("%", "百分点"):
        bare = _BARE_BASIS.search(before)
        if bare is not None:
            return -1 if bare["sign"] in ("-", "−") else 1
        nominal = _CHANGE_BEHIND.match(behind)
        if nominal is not None:
            return -1 if nominal["down"] or nominal["fall"] else 1
    return 0


def is_to(before: str) -> bool:
    """Tell whether a movement ends at the figure behind ``before``."""
    return _TO.search(before) is not None


def is_from(before: str, behind: str) -> bool:
    """Tell whether a movement begins at the figure between ``before`` and ``behind``."""
    is_told = _FROM.search(before) is not None and _FROM_BEHIND.match(behind) is not None
    return is_told or _CHANGES_INTO.match(behind) is not None


def range_sign(behind: str) -> re.Match[str] | None:
    """Return what joins a figure to a second one right behind it: 3-5个."""
    return _RANGE.match(behind)


def basis_of(before: str) -> str:
    """Return what a change is against, as ``before`` says it last: 上月, 同比, 去年同期."""
    found = [match["than"] or match["than2"] or match["than3"] for match in _BASIS.finditer(before)]
    return found[-1] if found else ""


def period_of(clause: str, sentence: str) -> str:
    """Return the words that limit a figure in time: those of its ``clause``, else the last of its ``sentence``."""
    for words in (clause, sentence):
        found = _PERIOD.findall(words)
        if found:
            return str(found[0] if words is clause else found[-1])
    return ""


def is_share(before: str) -> bool:
    """Tell whether ``before`` speaks of a part of a whole."""
    return _SHARE.search(before) is not None


def share_of(before: str) -> str:
    """Return the whole that ``before`` takes a share of, "" where it does not say."""
    match = _SHARE_OF.search(before)
    return (match["of"] or match["in"] or "").strip() if match else ""


def average_of(before: str) -> str | None:
    """Return over what ``before`` speaks of an average (笔, 人), "" where it does not say; None for no average."""
    if _AVERAGE.search(before) is None or _OF_ALL.search(before):
        return None
    match = _PER.search(before)
    return (match["each"] or match["mean"] or match["per"]) if match else ""


def bound_of(before: str, behind: str, *, is_vague: bool) -> Bound:
    """Return how exact the words around a figure say it is."""
    match = _BEHIND.match(behind)
    if _ABOUT.search(before) or (match and match["about"]):
        return "about"
    if _ABOVE.search(before) or is_vague or (match and match["above"]):
        return "above"
    return "below" if _BELOW.search(before) or (match and match["below"]) else ""
