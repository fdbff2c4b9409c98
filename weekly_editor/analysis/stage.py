"""Stages of work, where a sentence names one: 需求评审完成, 研发中, 已上线."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from weekly_editor.analysis.dates import MAX_SENTENCE, DatePhrase
from weekly_editor.report.pattern import late_pattern
from weekly_editor.report.week import Week

Stage = Literal[
    "proposed", "required", "designed", "scheduled", "developed", "integrated", "tested", "piloted", "live", "done"
]
STAGES: tuple[Stage, ...] = (
    *("proposed", "required", "designed", "scheduled", "developed"),
    *("integrated", "tested", "piloted", "live", "done"),
)
Tense = Literal["reached", "running", "coming"]  # 已上线; 研发中; 下周上线, 待上线

_REVIEWED = r"(?:评审|梳理|分析|确认|调研|沟通)"
_NAMES: dict[str, str] = {
    "proposed": r"立项|预研"
    r"|(?<=[未待没])(?:启动|开始|开工)(?=\s?(?:$|[^\w\s]))|\bkick-?off|(?<=not\s)started\b|(?<=yet\s)started\b",
    "required": rf"(?<!排期)需求(?:的?(?:尚未|已|待|正在)?{_REVIEWED}"
    r"|(?=(?:阶段|中|[尚暂仍还]*[待未](?:启动|开始|明确|细化))))"
    r"|PRD(?:评审)?|\brequirements?(?:\sreview)?",
    "designed": r"(?:技术|产品|设计|整体)?(?<!解决)(?<!测试)方案(?:设计|评审|制定)?"
    r"|(?:概要|详细|交互|UI|系统)?设计(?!师|院|图|稿|规范|部|人员|费)|(?<!上线)(?<!投产)(?<!代码)(?<!用例)(?<!安全)(?<!变更)(?<!发布)评审(?!会|意见|材料|人|专家|组)"
    r"|\bdesign(?:\sreview)?",
    "scheduled": r"排期",
    "developed": r"研发|(?<!商户)(?<!客户)开发(?!票|放|户|商)|编码|\bdevelop(?:ment|ed|ing)?\b|\bcoding",
    "integrated": r"联调|\bintegration(?:\stest(?:ing|s)?)?",
    "tested": r"提测|(?:回归|压力|性能|集成|功能|接口|系统|验收|安全)?测试"
    r"(?!方案|环境|用例|报告|账号|数据|商户|人员|机|计划)"
    r"|压测|UAT|验收|复测|转测|封版|\bsign(?:ed)?[\s-]off\b|\b(?:UAT|QA|test(?:ing|ed)?)\b",
    "piloted": r"灰度|试点|试运行|试用|内测|公测|放量|小流量|\bbeta\b|\btrial\b|\bpilot(?:ed|ing)?|\bcanary",
    "live": r"(?:上线|投产|发布|发版)(?!评审|评估|申请|清单|演练|准备|窗口|公告|通知|方案|计划|时间|日期|后|前|会)"
    r"|(?:割接|切换|启用|投用|上架|部署)(?!演练|方案|窗口|失败|时间|日期|后|前|会|评审|准备|规则|工具|开关|耗时)"
    r"|全量(?:发布|上线|切换)?|\bdeploy(?:ed|ing)\b|\broll(?:ed|ing|s)?\sout\b|\b(?:went\s|go(?:es)?\s|going\s|is\s|now\s)?live\b|\bin\sproduction|\blaunch(?:ed|es|ing)?|\breleased?|\bshipped",
    "done": r"结项|收尾|(?<=[已未待])(?:全部|正式)?关闭(?=\s?(?:$|[^\w\s]))|\bclosed",
}
_STAGE = late_pattern("|".join(f"(?P<{stage}>{names})" for stage, names in _NAMES.items()), re.IGNORECASE)
_CLAUSE = late_pattern(r"[，。；;！!？?\n：:（）()]|,\s|\.\s|\s(?:and|but|while)\s|、(?=(?:已|待|正在|预计))")
_COMING = late_pattern(
    r"待(?!遇)|未(?!来)|尚(?!在)|没|暂缓|等待|预计|预期|(?<![按原])计划|拟(?!合)|将|准备|下下?周|下个?月|明[日天年]|即将|争取|力争|目标|届时"
    r"|之后|后续|排入|需(?!求)|应于"
    r"|\b(?:will|to\sbe|next|plan(?:ned|s)?|expected?|scheduled|due|upcoming|not|pending|awaiting)\b|n['’]t\b",
    re.IGNORECASE,
)
_COMING_BEHIND = late_pattern(
    r"\s?(?:(?:工作|阶段)?(?:仍|还|尚|暂|目前)?(?:待|尚?未|没)(?!见|遇|影响|发现)"
    r"|\s?(?:is\s|has\s)?(?:not|yet\sto|pending|planned|scheduled|to\sstart|will)\b)",
    re.IGNORECASE,
)
_REACHED_AT = late_pattern(
    r"已(?:经|全部|正式|全面|全量|顺利|如期|按期|完成|通过)*\s?$"
)  # stronger than a word of plans
_REACHED_BEFORE = late_pattern(
    r"(?:已(?:经|全部|正式|全面|顺利|完成|于[^，。；]{1,8})?|完成(?:了)?|通过(?:了)?|顺利|正式|成功|如期|按期|按计划|全面)\S{0,10}$"
    r"|\b(?:completed|finished|passed|done\swith|was|were|has\sbeen|have\sbeen)\s?(?:\w+\s){0,2}$",
    re.IGNORECASE,
)
_REACHED_BEHIND = late_pattern(
    r"(?:[^，。；、]{0,6}?)(?:(?:已|均已|全部|基本|大部|已全部|顺利)?(?:完成|完毕|通过|结束|成功)|已完|了(?!解))"
    r"|\s(?:is\s|was\s|were\s|has\sbeen\s)?(?:completed?|done|finished|passed)\b",
    re.IGNORECASE,
)
_RUNNING_BEFORE = late_pattern(
    r"(?:正在|[仍尚还]在|进入|启动|开始|开展|处于|持续|同步|正式进入)\S{0,6}$"
    r"|\b(?:in|under|started|entered|currently|ongoing|being)\s?(?:\w+\s){0,2}$",
    re.IGNORECASE,
)
_RUNNING_BEHIND = late_pattern(
    r"\s?(?:阶段)?(?:正在|仍在|持续)?(?:进行|推进|排查|设计|开发|沟通|评审)?中(?![心台间途断])"
    r"|阶段|\s(?:is\s|has\s)?(?:ongoing|underway|in\sprogress|continues|started|begun|began)\b",
    re.IGNORECASE,
)
_PARTLY = late_pattern(r"[^，。；、\d]{0,6}(?P<percent>\d{1,3}(?:\.\d+)?)\s?[%％]")
_AT_DAY = late_pattern(r"\s?(?:正式|全面|全部|全量|完成|进行|开始|启动|顺利|[)）]|\s)*$")
_ON_DAY = late_pattern(r"\s(?:on|in|by|at|for)\s(?:the\s)?$", re.IGNORECASE)
_PAST = frozenset(
    {"live", "launched", "released", "shipped", "went live", "is live", "now live", "tested", "developed", "piloted"}
    | {"closed", "in production"}
)
_BARE = ("启动", "开始", "开工", "评审", "started")  # said of the stage that the clause names before them
_JOINT = ("和", "与", "及", "、")  # what stands before belongs to the stage: 产品和技术方案评审
_LEAD = late_pattern(
    r"(?:本周[一二三四五六日]?|本月|上月|今[日天]|[仍尚还]在|目前|当前|现已?|其中|同时|且|并|仍|还没?|\d{1,2}\s?月\s?\d{1,2}\s?日|\d{1,2}[./]\d{1,2}|\d{1,2}\s?月份?\s?[初中底末]?|[\d.]+%|进度|整体|"
    r"下下?周[一二三四五六日]?|预[计期]|按?计划|准备|即?将|争取|力争|已经?|正在|进入|启动|开始|继续|完成|等?待|尚未?|暂?未|没有?|于|基本|全部|正式|顺利|沟通|探讨|讨论|之?前|[才就再](?=$)|\s|的|在|均|都|内"
    r"|(?<![A-Za-z])(?:not|yet|will|to|be|being|been|in|is|are|was|were|has|have|had|planned|scheduled|expected|pending|awaiting"
    r"|still|now|currently|under|started|entered|completed|finished|passed|the|for|of|we|it|go|its?))+$",
    re.IGNORECASE,
)
_NEGATED = late_pattern(r"(?:未|没有?|不曾|\bnot(?:\syet)?|n['’]t)(?:\w|\s){0,8}$", re.IGNORECASE)
_NOTHING_MORE = late_pattern(
    r"(?:完[成毕]|运行|使用|稳定|成功|通过|了|中|阶段|[尚暂仍还]*[未没待]有?(?:启动|开始|完成|通过)?|\s(?:in\sproduction|to\sall))*"
    r"\s?(?:$|[，。；、,;！!）)\n]|\.(?!\d)|since\s|on\s(?=\d|(?:the\s\d|[A-Z][a-z]+day|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\s\d)))",
    re.IGNORECASE,
)
_PART = late_pattern(
    r"[一二三四五]期|\d\.\d(?!\d*%)|[A-Za-z]端|\b(?:iOS|Android|H5)\b|优化|后续|其余|剩余|余下|另|其他|遗留|部分|首批|第[一二三四]批|\bphase\b|\bv\d|回滚|修复|(?:上线|投产|发布)后",
    re.IGNORECASE,
)
_NEAR = 14  # characters before a stage that may say whether it is reached
_ARTICLE = late_pattern(r"^(?:the|our|an?)\s", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class StatedStage:
    """A stage that ``text[begin:end]`` names, and whether the work has reached it, is in it, or is yet to come to it.

    ``subject`` is what it is said of, in the words of the text; "" where that is the matter of the whole text."""

    stage: Stage
    tense: Tense
    begin: int
    end: int
    subject: str = ""


def find_stages(text: str, dates: Sequence[DatePhrase] = (), week: Week | None = None) -> tuple[StatedStage, ...]:
    """Return every stage that ``text`` tells of its work, in order; one only mentioned (上线计划) tells none.

    Where no word says when a stage is, but one of ``dates``, it is reached in ``week`` and before, coming after."""
    if len(text) > MAX_SENTENCE or _STAGE.search(text) is None:
        return ()
    return tuple(_stages(text, tuple(dates), week))


def is_whole(text: str, stage: StatedStage) -> bool:
    """Tell whether ``stage`` is told of all of its subject: 已上线 is, 已上线北京 and 已上线 3 家 are not."""
    return _NOTHING_MORE.match(text, stage.end) is not None


def is_part(name: str) -> bool:
    """Tell whether ``name`` is of a part (二期, iOS 端) or of what comes after a matter (优化, 遗留)."""
    return _PART.search(name) is not None


def is_negated(text: str, stage: StatedStage) -> bool:
    """Tell whether ``stage`` is said not to be reached (尚未上线), rather than to be planned."""
    return stage.tense == "coming" and _NEGATED.search(text[max(0, stage.begin - _NEAR) : stage.begin]) is not None


def _stages(text: str, dates: tuple[DatePhrase, ...], week: Week | None) -> Iterator[StatedStage]:
    begin, subject = 0, ""
    ends = [match.span() for match in _CLAUSE.finditer(text)] + [(len(text), len(text))]
    for stop, after in ends:
        clause = text[begin:stop]
        own, is_named = "", False
        for match in _STAGE.finditer(clause):
            tense = _tense(clause, match)
            if tense is None and week is not None:
                tense = _dated(text, begin + match.start(), begin + match.end(), dates, week)
            if tense is None and " ".join(match[0].lower().split()) in _PAST:
                tense = "reached"
            if tense is not None and not (is_named and match[0] in _BARE):
                is_named = True
                own = own or stage_subject(clause[: match.start()])
                subject = own or subject
                stage = next(stage for stage in STAGES if match[stage])
                yield StatedStage(stage, tense, begin + match.start(), begin + match.end(), subject)
        if stop < len(text) and text[stop] in "。；;\n":
            subject = ""
        begin = after


def _tense(clause: str, match: re.Match[str]) -> Tense | None:
    """Return how the stage stands, None where the words around it do not say."""
    before, behind = clause[: match.start()], clause[match.end() :]
    tense = _worded(before[-14:] if not before.isascii() else before[-40:], match[0], behind)
    partly = _PARTLY.match(behind) if tense == "reached" else None
    return "running" if partly is not None and float(partly["percent"]) < 100 else tense


def _worded(near: str, name: str, behind: str) -> Tense | None:
    if _REACHED_AT.search(near):
        return "reached"
    if _COMING.search(near + name) or _COMING_BEHIND.match(behind):
        return "coming"
    if "已" in name or _REACHED_BEHIND.match(behind) or _REACHED_BEFORE.search(near):
        is_being = near.lower().rstrip().endswith("being")
        return "running" if is_being else "reached"
    if "正在" in name or _RUNNING_BEHIND.match(behind) or _RUNNING_BEFORE.search(near):
        return "running"
    return None


def _dated(text: str, begin: int, end: int, dates: tuple[DatePhrase, ...], week: Week) -> Tense | None:
    """Return how the stage ``text[begin:end]`` stands by the day right beside it."""
    for phrase in dates:
        is_before = phrase.end <= begin and _AT_DAY.fullmatch(text, phrase.end, begin) is not None
        if is_before or (phrase.begin > end and _ON_DAY.fullmatch(text, end, phrase.begin)):
            return (
                "reached"
                if phrase.last <= week.sunday and is_before
                else "coming"
                if phrase.last > week.sunday
                else None
            )
    return None


def stage_subject(before: str) -> str:
    """Return what the words of a clause before a stage are about."""
    words = before.strip()
    while (trimmed := _LEAD.sub("", words)) != words:
        words = trimmed
    return "" if words.endswith(_JOINT) else _ARTICLE.sub("", words.strip("，的 "))
