"""Wholes and the parts they are said to have, where words tell which is which."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from weekly_editor.analysis.checks.told import Told
from weekly_editor.report.pattern import late_pattern

# The parts are all; most likely they are; they may be some; nothing but their order says that they are parts.
Claim = Literal["all", "likely", "some", "maybe"]

_RATIOS = frozenset({"%", "‰", "百分点"})
_LARGE = (1_000, 10_000, 100_000_000)  # 千, 万 and 亿, whose figures are seldom rounded where no decimals are written
_NEAR_WORDS = 12  # characters
_DAY_NAME = 2  # characters beside the day: 当日
_PROVING_DIGITS = 3  # so many that two figures do not come to a third one by chance

_ALL = late_pattern(
    r"分别(?:为|是|有)?|分为|由|构成|组成|(?i:\bconsist|\brespectively)"
    r"|(?i:\b(?:split|divided) (?:between|into|among)|\bmade up of\b|\bbetween them\b)"
)
_SOME = late_pattern(r"其中|包括|包含|涵盖|(?<!不)含|(?i:\bof (?:which|these|them|those)\b|\bincluding\b|\bcompris)")
_OF_THEM = late_pattern(r"(?i:\s?of (?:them|these|those)\b)")
_OF = late_pattern(r"(?i:of (?:the |all )?)")
_OUT_OF = late_pattern(r"\s(?:(?:[a-z]+\s){0,3}out )?of (?:the |all )?")  # 13 still open out of 40
_PLANNED = late_pattern(
    r"(?i:\s(?:[a-z]+\s)?(?:plan|target|goal|expect|commit|schedul|budget)\w*\b)"
)  # may be exceeded
_STATE = late_pattern(r"\s[a-z]{2,}")
_SUM = late_pattern(r"合计|总计|共计|(?i:\btotal)")
NEAR = Decimal("0.02")  # of the whole: who writes parts that come so close means all of them
_LISTED = late_pattern(r"\s?[\u4e00-\u9fff]{0,6}(?P<sign>[：:（(]|——)|\s?(?:[a-z]+\s?){0,3}(?P<latin>[:(]|-- )")
_OVER = late_pattern(  # （已完成）
    r"\s?[（(](?:均|都|全部?)*(?:已|完成|上线|交付|付清|结清)[^\d（）()]*[）)]"
    r"|(?i:\s(?:[a-z]+\s){0,3}\((?:all |fully |already |now )*"
    r"(?:done|live|complete|closed|paid|finished|delivered|signed)[^\d()]*\))"
)
_NOTE = late_pattern(r"\s?[（(][^\d（）()]*[）)]")
_SO_FAR = late_pattern(r"已|首批|第一|(?i:\balready\b|\bfirst\b)")
_NOTE_END = late_pattern(r"[，；]|[,;]\s")
_THESE = late_pattern(r"合计|[，,、；]\s?以上\S{0,3}合计")  # right behind 两项, or 以上合计
_WERE = late_pattern(r"\s(?:are|were)\s")
_SHARE_OF = late_pattern(r"占(?!比)")
_COMMA, _WITHIN = late_pattern(r"\s?[，,；;：:]"), late_pattern(r"\s?(?:、|和|及|以及|与|and\b)")
_REST = late_pattern(
    r"其余|其他|其它|剩余|余下|剩|余$|毛利|净利|净额|结余|缺口|(?i:\bothers?\b|\bthe rest\b|\bremain(?:ing|s)?\b)"
    r"|(?i:\bto go\b|\boutstanding\b)"
)
_MORE = late_pattern(r"另[有外行计]?|此外|不含|不计|除此|(?i:\bplus\b|\banother\b|\bin addition\b|\balso\b)")
_OUTFLOW = late_pattern(
    r"流失|净增|退出|注销|减少|减去|扣[除减]|剔除|移除|终止|离职|下线|预算|(?i:\bchurn|\bnet\b|\blost\b)"
)
_ORDINAL = late_pattern(
    r"[\d一二三四五六七八九十]+[月周日季号年]?$|周(?!一共)[一二三四五六日天]|[上中下]旬|(?i:\b(?:mon|tues|wednes|thurs|fri|satur|sun)day|\bq[1-4])"
)
_NUMBER = late_pattern(r"[\d一二三四五六七八九ABCDS]")
_PAIRS = (
    (r"\A成\Z|成功|通过|及时|合格|正常|一致|达标|放行|领取|核销|合规"
     r"|(?i:approved|accepted|succe|passed|on time|\bok\b)",
     r"\A退\Z|失败|[驳退打]回|拒绝|拦截|阻断|未通过|超时|紧急|加急|不合格|异常|不一致|未达标|报废|作废|不良|次品|破损|撤销|取消|待重试|待处理|待审|[审处]\S中|过期|整改"
     r"|(?i:declined|rejected|fail|late)"),
    (r"线上|(?i:(?<!f)online)", r"线下|(?i:offline)"),
    (r"公户|对公|企业|单位|公司|个体|机构|(?i:corporate|business)",
     r"个人|对私|私户|(?i:personal|individual|consumer)"),
    (r"新[客户增用商店签版办房]|(?i:\bnew\b)", r"老[客户用商店签版]|存量|二手|(?i:existing|returning|\bold\b)"),
    (r"已|办结|结案|完结|(?i:\bdone|closed|resolved|fixed|finished|paid|settled)",
     r"未|待|[尚还正]在|处理中|进行中|在办|在途|挂账|遗留|剩|(?i:pending|remain|\bopen\b|outstanding)"),
    (r"自动|(?i:automat)", r"人工|手工|手动|(?i:manual)"),
    (r"境内|国内|(?i:domestic)", r"境外|海外|国外|(?i:foreign|overseas|abroad|cross-border)"),
    (r"[^没不]{2}", r"没[^\d有]|不[在是属]"),
    (r".", r"(?i:\b(?:did|do|does|was|were|are|is|have|has|had) not\b|n['’]t\b)"),
    (r"内部", r"外部"), (r"直营", r"加盟|代理|联营"), (r"本行|行内", r"他行|跨行|行外"), (r"同城|本地", r"异地"),
    (r"首[次付]|一次", r"复|再次|二次"), (r"男", r"女"), (r"入金|收款|充值", r"出金|付款|提现"),
)  # fmt: skip
_PAIR_PATTERNS = tuple((late_pattern(one), late_pattern(other)) for one, other in _PAIRS)
_DIMENSIONS = tuple(
    late_pattern(expression)
    for expression in (
        r"已|未|待|完成|解决|修复|关闭|上线|通过|失败|成功|处理|遗留|延期|超时|挂起|新增|关单|[驳退打]回|拒绝|拦截|放行|[研开发测试]中|办结|取消|撤销|(?i:done|fixed|closed|open|resolved|pending|delayed)",
        r"严重|致命|一般|轻微|[高中低]危|[高中低]优|紧急|重要|普通|(?i:\bP\d|\b[SABCD]级|critical|major|minor|blocker)",
        r"男|女|(?i:female|male)",
        r"岁|本科|硕士|博士|大专",
    )
)


@dataclass(frozen=True, slots=True)
class Division:
    """A whole and figures that are told as its parts; ``claim`` is how surely they are all of it."""

    whole: Told
    parts: tuple[Told, ...]
    claim: Claim

    @property
    def sum(self) -> Decimal:
        """What its parts come to."""
        return sum((part.value for part in self.parts), Decimal(0))

    @property
    def missing(self) -> Decimal:
        """How far its parts stay below the whole; below zero where they exceed it."""
        return self.whole.value - self.sum

    @property
    def slack(self) -> Decimal:
        """What rounding may come to in all."""
        return self.whole.slack + sum((part.slack for part in self.parts), Decimal(0))

    @property
    def is_right(self) -> bool:
        """Whether its parts come to the whole, as exactly as it is written."""
        return abs(self.missing) <= self.slack

    @property
    def is_hardly_rounded(self) -> bool:
        """Whether its figures, written alike, do not come out but for more rounding than there ever is."""
        steps = {each.quantity.step for each in (self.whole, *self.parts)}
        step = max(steps)
        is_whole = step in _LARGE or (step == 1 and self.whole.unit != "%")
        return len(steps) == 1 and abs(self.missing) >= (step if is_whole else 2 * step)

    @property
    def adds_others(self) -> bool:
        """Whether it adds times to a count, versions, or what is left beside a whole that is noted to be over.

        So do 40 of 250 older than 7 days; 路由2.0, 路由3.0; 120 户（已完成），其余 480 户."""
        whole, parts = self.whole, self.parts
        is_count = not whole.unit and len({part.is_time for part in parts}) > 1  # 40 of 250, and days
        is_rest = has_rest(parts) and parts[0].depth == whole.depth and not says_some(parts)
        is_version = all(each.is_version for each in (whole, *parts))
        return is_count or is_version or (is_rest and _is_noted_over(whole))

    def proves(self, other: "Division") -> bool:
        """Tell whether its parts come to its whole by no chance, so that those of ``other``, the same ones, have to."""
        is_sure = self.is_right and len(self.sum.normalize().as_tuple().digits) >= _PROVING_DIGITS
        return is_sure and self.whole.unit != other.whole.unit and len(self.parts) == len(other.parts)

    @property
    def is_vague(self) -> bool:
        """Whether one of its figures is only a bound, about what it is, or a part too small to show in its whole."""
        is_bound = any(each.quantity.bound for each in (self.whole, *self.parts))
        return is_bound or any(0 < part.value * 2 < self.whole.quantity.step for part in self.parts)


def _is_noted_over(figure: Told) -> bool:
    """Tell whether a bracket says that ``figure``, no total, is over, or stands behind what is called the first."""
    is_over = _OVER.match(figure.tail) or (_SO_FAR.search(figure.words) and _NOTE.match(figure.tail))
    return is_over is not None and not figure.is_total


def divisions(sentence: list[Told]) -> Iterator[Division]:
    """Yield the wholes of ``sentence`` with their parts, of one unit each; parts may leave it out: 120 approved."""
    units = dict.fromkeys(each.unit for each in sentence if each.unit)
    for unit in units if units.keys() - _RATIOS else [*units, ""]:
        for amounts in _amounts(sentence, unit):
            if any(each.value < 0 for each in amounts):
                continue  # +200 行，-351 行: these are taken from each other
            if len(amounts) > 1 and (unit not in _RATIOS or any(each.is_total for each in amounts)):
                yield from (each for each in _of_unit(amounts) if not each.adds_others)


def _amounts(sentence: list[Told], unit: str) -> Iterator[list[Told]]:
    """Yield what may be added up of ``unit``.

    What follows a figure of another time, or a total so far, is of that behind a semicolon, or where words say so."""
    run: list[Told] = []
    other: Told | None = None
    for before, each in zip([None, *sentence], sentence, strict=False):
        if each.unit not in (unit, ""):
            continue
        is_base = before is not None and before.unit == "%" and each.lead.strip() in ("（", "(")  # 27.5%（207,300 笔）
        if (each.is_amount or each.is_total) and not is_base:
            if other is not None and _SOME.search(each.lead):
                yield run
                run = [other]
            run.append(each)
            other = None
        elif each.is_plain:
            other = None if is_base else each
            if "；" in each.lead:
                yield run
                run = []
    yield run


def _of_unit(amounts: list[Told]) -> Iterator[Division]:
    begun, taken = 0, False
    parts: tuple[Told, ...] = ()
    for index, whole in enumerate(amounts):
        if index and _OUT_OF.fullmatch(whole.lead) and not _PLANNED.match(whole.tail):
            yield Division(whole, (amounts[index - 1],), "some")
        is_part = _OF_THEM.match(whole.tail) is not None  # 41,350 of them: what follows is no part of it
        claim = _claim(whole, amounts[index + 1]) if index + 1 < len(amounts) and not is_part else None
        before = _level(amounts[begun:index], whole.depth)
        if whole.is_total and len(before) > 1 and not taken and not _OUTFLOW.search("".join(e.lead for e in before)):
            yield Division(whole, before, "all")
            begun, taken = index + 1, False
        elif taken and _THESE.match(whole.lead):
            yield Division(whole, parts, "all")
        is_other = claim is not None and _is_noted(whole, amounts[index + 1]) and _is_of_other(whole, amounts, parts)
        if claim is not None and not is_other:
            parts = parts_of(amounts[index + 1 :])
            yield Division(whole, parts, surer(claim, parts))
            taken = True
    if not taken and begun == 0 and len(amounts) > 2:
        yield from _untold(amounts)


def _claim(whole: Told, first: Told) -> Claim | None:
    """Return what the words between ``whole`` and the figure behind it say of parts, None for nothing."""
    lead = first.lead
    if _SHARE_OF.search(lead):
        return None  # 256 人（占邀约 320 人的 80%）: what follows is the whole
    if _SOME.search(lead) or _OF.fullmatch(whole.lead) or lead.startswith("中"):
        return "some"
    if _ALL.search(lead):
        return "all" if whole.is_total else "likely"
    if _WERE.fullmatch(lead):
        return "maybe"
    listed = _LISTED.match(lead)
    if listed is not None:
        return "likely" if whole.is_total or first.depth > whole.depth else "maybe"
    return None


def _is_noted(figure: Told, after: Told) -> bool:
    """Tell whether a note behind ``figure``, no total, ends before ``after``: 120 户（已完成）."""
    listed = _LISTED.match(after.lead)
    if listed is None or figure.is_total:
        return False
    is_bracket = (listed["sign"] or listed["latin"]) in ("（", "(")
    return after.depth == figure.depth if is_bracket else _NOTE_END.search(after.lead, listed.end()) is not None


def _is_of_other(figure: Told, amounts: list[Told], parts: tuple[Told, ...]) -> bool:
    """Tell whether ``figure`` is one of ``parts``, of a larger total among ``amounts``, or less than what is left."""
    is_part = any(each is figure for each in parts)
    behind = parts_of(amounts[amounts.index(figure) + 1 :])
    is_less = len(behind) == 1 and has_rest(behind) and behind[0].value > figure.value
    return is_part or is_less or any(each.is_total and each.value > figure.value for each in amounts)


def parts_of(after: list[Told]) -> tuple[Told, ...]:
    """Return the parts among the figures behind a whole: up to another total, without parts of parts."""
    if not after:
        return ()
    first = after[0]
    found: list[Told] = []
    for each in after:
        is_divided = bool(found) and each.depth == first.depth and _SOME.search(each.lead) is not None
        is_again = not each.name.strip() and each.lead.strip() in ("，", ",")  # 310 单，平均每单
        is_other = bool(found) and (
            is_again or _MORE.search(each.lead) or ("；" in each.lead and "；" not in found[-1].lead)
        )
        if each.depth < first.depth or each.is_total or is_divided or is_other:
            break
        if each.depth == first.depth:
            found.append(each)
    return tuple(found)


def _level(figures: list[Told], depth: int) -> tuple[Told, ...]:
    found = []
    for each in figures:
        if _SOME.search(each.lead) and each.depth == depth:
            return ()
        if each.depth == depth:
            found.append(each)
    return tuple(found)


def surer(claim: Claim, parts: tuple[Told, ...]) -> Claim:
    """Return ``claim``, or a surer one where the words of ``parts`` leave nothing over."""
    if has_rest(parts) or _is_denied(parts):
        return "all"
    return "likely" if claim in ("some", "maybe") and _are_two_sides(parts) else claim


def _is_denied(parts: tuple[Told, ...]) -> bool:
    """Tell whether one of ``parts`` is what another one is not: 接通 and 未接通."""
    words = [_SOME.sub("", part.words).strip().removeprefix("已") for part in parts]
    every = "\n".join(words)
    return any(f"{sign}{one}" in every for one in words if one for sign in "未不非没")


def is_complementary(parts: tuple[Told, ...]) -> bool:
    """Tell whether two of ``parts`` are the two sides of something: 线上 and 线下, approved and declined."""
    return _is_denied(parts) or _are_two_sides(parts)


def _are_two_sides(parts: tuple[Told, ...]) -> bool:
    words = [_SOME.sub("", part.name).strip() for part in parts]
    return any(
        any(one.search(each) and not other.search(each) for each in words) and any(other.search(each) for each in words)
        for one, other in _PAIR_PATTERNS
    )


def _untold(amounts: list[Told]) -> Iterator[Division]:
    """Yield the first figure as a whole where what follows are the two sides of it, or a row that comes near it."""
    whole, *rest = amounts
    parts = parts_of(rest)
    if not parts:
        return
    division = Division(whole, parts, surer("some", parts) if whole.is_total else "maybe")
    is_all = has_rest(parts) and not any(part.is_total for part in parts)
    is_told = is_complementary(parts) or is_all or is_row(parts)
    is_summed = _SUM.search(whole.words) is not None and abs(division.missing) <= NEAR * whole.value
    is_side = not whole.is_total and is_complementary((whole, parts[0]))
    if (is_told or is_summed) and not is_side and not is_of_a_day(whole):
        yield division


def is_of_a_day(figure: Told) -> bool:
    """Tell whether ``figure`` is one of a row of days or spans of days, or counts these: 周一 105 笔.

    A name before a colon is that of such a row where it says no more: not Queue on Sunday: 218."""
    if figure.lead.rstrip().endswith((":", "：")) and len(_ORDINAL.sub("", figure.words).strip()) > _DAY_NAME:
        return False
    return _ORDINAL.search(figure.words[-_NEAR_WORDS:]) is not None


def says_some(parts: tuple[Told, ...]) -> bool:
    """Tell whether words say that ``parts`` are some of a whole, and perhaps not all: 其中."""
    return _SOME.search(parts[0].lead) is not None


def nests(parts: tuple[Told, ...]) -> bool:
    """Tell whether one of ``parts`` is told as some of the one before it: 结案 96 起，其中遗留 31 起."""
    return any(_SOME.search(part.lead) for part in parts[1:])


def has_rest(parts: tuple[Told, ...]) -> bool:
    """Tell whether one of ``parts`` is called what is left of the whole: 剩 2."""
    return any(_REST.search(part.name) for part in parts)


def is_row(parts: tuple[Told, ...]) -> bool:
    """Tell whether ``parts`` are a row of their own: a comma before it, lesser signs within."""
    is_joined = all(_WITHIN.match(each.lead) or each.lead.endswith(" and ") for each in parts[1:])
    first = parts[0].lead
    return (is_joined and (_COMMA.match(first) is not None or first.endswith((", ", "; ")))) or first[:1] in ("：", ":")


def leave_noun_out(division: Division) -> bool:
    """Tell whether nothing but states of the whole is told of its parts: 14 jobs, 9 finished, 5 waiting."""
    return division.whole.thing != division.whole.unit and all(
        not part.unit and _STATE.match(part.tail) for part in division.parts
    )


def is_of_one_kind(parts: tuple[Told, ...]) -> bool:
    """Tell whether the words of ``parts`` divide by the same thing: not one by state and another one by gravity."""
    kinds = {next((n for n, each in enumerate(_DIMENSIONS) if each.search(part.name)), None) for part in parts}
    return len(kinds) == 1


def are_levels(parts: tuple[Told, ...]) -> bool:
    """Tell whether ``parts`` are called alike but for their number, so that none is part of another: P1, P2, P3."""
    names = {_NUMBER.sub("", part.words) for part in parts}
    return len(names) == 1 and names != {part.words for part in parts}
