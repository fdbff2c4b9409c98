"""Over what an average is taken: cards, days, shops; and the figures that count these."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from weekly_editor.analysis.checks.told import Told
from weekly_editor.report.pattern import late_pattern

_MONEY = ("元", "$", "€", "£", "港元", "日元")
_AVERAGE = late_pattern(
    r"平均|[人单户店笔次件台日周月家场组条张项份卡车客机桌]均|均[价值摊]|客单价?|单价|单(?:[台机店套辆]|节点|实例)$|(?<![累])每(?!逢|当|况)[^\d\s，,；;。]{1,2}"
    r"|(?:^|[\s了要跑做约均合])一(?![天日][就便竟又仅])[天日台家人位名单笔户场次个张件组份批箱袋盒柜车包卷套]\S{0,2}$|各(?![类种项个地级位渠家省市大自有])[^，,；;。]{0,3}$"
    r"|(?i:\baverag(?:e|ing)\b|\bavg\b|\bmean\b|\bper (?!cent\b)[a-z]+\b|\beach (?!of\b)[a-z]+\b)"
)
_BEHIND = late_pattern(
    r"(?i:\s(?:[a-z]+\s)?(?:(?:per|an?|for each|for every)\s"
    r"(?P<noun>(?!cent\b|total\b|few\b|lot\b|half\b|quarter\b)[a-z]+)\b"
    r"(?! ago| earlier| later| before)"
    r"|(?P<any>each\b(?! of)|apiece\b|on average\b)))"
)
_PER_NOUN = late_pattern(r"(?i:\b(?:per|each|for every)\s(?P<noun>(?!cent\b|of\b)[a-z]+)\b|\bdaily\b)")
_HAN_PER = late_pattern(
    r"(?P<mean>[人单户店笔次件台日周月家场组条张项份卡车客机桌])均|每一?(?P<every>[^\d\s，,])"
    r"|单(?P<single>节点|实例|[台机套辆笔张件户人店次场周天日月])|一(?P<one>[天日台家人位名单笔户场次个张件组份批箱袋盒柜车包卷套])"
)
_FIRST = late_pattern(r"一(?P<what>[^\d\s，,])$")
_COUNTED = late_pattern(
    r"(?i:\b(?:average|avg|mean)\b[a-z ]{0,16}?\b(?:of|over|across|for)\s(?:all\s)?(?:the|our|these|those|all)$)"
)
_OVER = late_pattern(r"\s?(?:÷|除以|(?i:over|divided by)\b)\s?")
_COMES_TO = late_pattern(
    r"\s?(?:[a-z]+\s){0,2}?(?:makes?|gives?|is|was|are|were|equals?|comes? to|came to|works? out at|stands at)\s?"
    r"|\s?[=＝]\s?|[，,]?(?:等于|得出?|合|为|即|是)\s?"
)
_NAMED = late_pattern(r"\s[a-z]{3,}\s[a-z]{3,}s\b|\s[a-z]+-[a-z]+s\b")  # 77 won disputes, 40 top-ups
_UNITS = (  # what an average is over, and the units that count it
    ("天 日 day daily", "天 日 工作日 个工作日 交易日 个交易日 day"),
    ("人 位 名 person user customer", "人 人次 位 名 用户 客户 people user customer staff person"),
    ("单 order", "单 笔 order"),
    ("笔 transaction payment", "笔 单 件 票 transaction payment"),
    ("户", "户 家 用户 客户 商户"),
    ("店 家 store merchant", "店 家 户 门店 商户 网点 机构 store merchant"),
    ("件 ticket", "件 单 笔 起 票 ticket"),
    ("月 month", "月 个月 month"),
    ("节点 实例", "个 台 节点 实例"),
    ("个", "个 处 城 项 组 网点 门店 系统 接口"),
    ("组 条 张 项", "组 条 张 项"),
    ("卡", "张 卡 card"),
    ("车 机 桌", "台 辆 部 桌 车"),
    ("客 case", "人 单 笔 位 张 次 case"),
)
_UNITS_OF = {said: frozenset(units.split()) for names, units in _UNITS for said in names.split()}


@dataclass(frozen=True, slots=True)
class Per:
    """What an average is over: the ``units`` that count it; none where the words do not say, so that any count may."""

    units: frozenset[str]

    def counts(self, figure: Told) -> bool:
        """Tell whether ``figure`` may be how many it is over."""
        if not self.units:
            is_named = figure.unit != "" or _NAMED.match(figure.tail) is not None
            return is_named and figure.unit not in ("%", "‰", "百分点", "倍")
        return figure.unit in self.units or _stem(figure.unit) in {_stem(each) for each in self.units}

    @property
    def is_day(self) -> bool:
        """Whether it is a day."""
        return "day" in self.units


def worked_out(figures: Sequence[Told], index: int) -> Per | None:
    """Return over what the figure at ``index`` is an average that the words before work out, None where they do not.

    They do in €600 over 12 boxes makes €50, and in the average of the 12 boxes is €50."""
    if index == 0 or figures[index - 1].sentence != figures[index].sentence:
        return None
    figure, count = figures[index], figures[index - 1]
    if figure.unit == count.unit or figure.quantity.bound or not _COMES_TO.fullmatch(figure.lead):
        return None
    is_told = _OVER.fullmatch(count.lead) is not None or _COUNTED.search(count.words) is not None
    has_total = any(each.unit == figure.unit != "" for each in figures[: index - 1])
    return Per(_units_of(count.unit)) if is_told and has_total else None


def is_first_of_row(figures: Sequence[Told], index: int) -> bool:
    """Tell whether 一批 before the figure at ``index`` is the first one, as 二批 stands before another: no average."""
    first = _FIRST.search(figures[index].words)
    return first is not None and any(
        count.value == 2
        and count.unit == first["what"]
        and not other.lead.strip()
        and other.unit == figures[index].unit
        for count, other in pairwise(figures[index + 1 :])
    )


def without_mean(words: str) -> str:
    """Return ``words`` before a figure without those that say that an average is of as many: the average of the 12."""
    return _COUNTED.sub("", words)


def is_below_price(figure: Told) -> bool:
    """Tell whether ``figure`` is a count that a price is worked out below: 均价：40 张，共 800 元."""
    return "价" in figure.words and figure.unit != "" and not figure.unit.startswith(_MONEY)


def per_of(figure: Told) -> Per | None:
    """Return over what ``figure`` is an average, None where it is none."""
    if _COUNTED.search(figure.words) or is_below_price(figure):
        return None
    if "/" in figure.unit:
        return Per(_units_of(figure.unit.split("/")[1])) if figure.unit.split("/")[1] != "秒" else None
    behind = _BEHIND.match(figure.tail)
    if behind is not None:
        return Per(_units_of(behind["noun"].lower()) if behind["noun"] else frozenset())
    if _AVERAGE.search(figure.words) is None:
        return None
    if "客单" in figure.words:
        return Per(_UNITS_OF["客"])
    found = _HAN_PER.search(figure.words) or _PER_NOUN.search(figure.words)
    said = next((each for each in found.groups() if each), "day") if found else ""
    return Per(_units_of(said.lower()) if said else frozenset())


def _units_of(said: str) -> frozenset[str]:
    """Return the units that count what is called ``said``."""
    return _UNITS_OF.get(said, frozenset({said}))


def _stem(unit: str) -> str:
    return unit.removesuffix("s").removesuffix("e") if unit.isascii() else unit
