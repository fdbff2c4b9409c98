"""Stages of work, where a sentence names one: 需求评审完成, 研发中, 已上线."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from weekly_editor.analysis.dates import MAX_SENTENCE
from weekly_editor.report.pattern import late_pattern

Stage = Literal[
    "proposed", "required", "designed", "scheduled", "developed", "integrated", "tested", "piloted", "live", "done"
]
STAGES: tuple[Stage, ...] = (
    *("proposed", "required", "designed", "scheduled", "developed"),
    *("integrated", "tested", "piloted", "live", "done"),
)
Tense = Literal["reached", "running", "coming"]  # 已上线; 研发中; 下周上线, 待上线

_NAMES: dict[str, str] = {
    "proposed": r"立项|预研|\bkick-?off",
    "required": r"需求(?:评审|梳理|分析|确认|调研|沟通)?|PRD(?:评审)?|\brequirements?(?:\sreview)?",
    "designed": r"(?:技术|产品|设计|整体)?(?<!解决)(?<!测试)方案(?:设计|评审|制定)?"
    r"|(?:概要|详细|交互|UI|系统)设计|\bdesign(?:\sreview)?",
    "scheduled": r"排期",
    "developed": r"研发|(?<!商户)(?<!客户)开发(?!票|放|户|商)|编码|\bdevelop(?:ment|ed|ing)?\b|\bcoding",
    "integrated": r"联调|\bintegration(?:\stest(?:ing|s)?)?",
    "tested": r"提测|(?:回归|压力|性能|集成|功能|接口|系统|验收|安全)?测试(?!方案|环境|用例|报告|账号|数据|商户|人员|机|计划)"
    r"|压测|UAT|验收|复测|\b(?:UAT|QA|test(?:ing|ed)?)\b",
    "piloted": r"灰度|试点|试运行|\bpilot(?:ed|ing)?|\bcanary",
    "live": r"上线|投产|全量(?:发布|上线|切换)?|发布"
    r"|\b(?:went\s|go(?:es)?\s|going\s|is\s|now\s)?live\b|\blaunch(?:ed|es|ing)?|\breleased?|\bshipped",
    "done": r"结项|收尾|\bclosed",
}
_STAGE = late_pattern("|".join(f"(?P<{stage}>{names})" for stage, names in _NAMES.items()), re.IGNORECASE)
_CLAUSE = late_pattern(r"[，。；;！!？?\n：:（）()]|,\s|\.\s|\s(?:and|but)\s|、(?=(?:已|待|正在|预计))")
_COMING = late_pattern(
    r"待(?!遇)|未(?!来)|尚|暂缓|等待|预计|预期|计划|拟(?!合)|将|准备|下下?周|下个?月|明[日天年]|即将|争取|力争|目标|届时"
    r"|之后|后续|排入|需要?|应于"
    r"|\b(?:will|to\sbe|next|plan(?:ned|s)?|expected?|scheduled|due|upcoming|not\syet|pending|awaiting|before|by)\b",
    re.IGNORECASE,
)
_REACHED_BEFORE = late_pattern(
    r"(?:已(?:经|全部|正式|全面|顺利|完成|于[^，。；]{1,8})?|完成(?:了)?|通过(?:了)?|顺利|正式|成功|如期|按期|全面)\S{0,10}$"
    r"|\b(?:completed|finished|passed|done\swith|was|were|has\sbeen|have\sbeen)\s?(?:\w+\s){0,2}$",
    re.IGNORECASE,
)
_REACHED_BEHIND = late_pattern(
    r"(?:[^，。；、]{0,6}?)(?:(?:已|均已|全部|基本|大部|已全部|顺利)?(?:完成|完毕|通过|结束|成功)|已完|了(?!解))"
    r"|\s(?:is\s|was\s|were\s|has\sbeen\s)?(?:completed?|done|finished|passed)\b",
    re.IGNORECASE,
)
_RUNNING_BEFORE = late_pattern(
    r"(?:正在|进入|启动|开始|开展|处于|持续|同步|正式进入)\S{0,6}$"
    r"|\b(?:in|under|started|entered|currently|ongoing)\s?(?:\w+\s){0,2}$",
    re.IGNORECASE,
)
_RUNNING_BEHIND = late_pattern(
    r"(?:阶段)?(?:正在)?(?:进行|推进|排查|设计|开发|沟通|评审)?中(?![心台间途断])"
    r"|阶段|\s(?:is\s)?(?:ongoing|underway|in\sprogress|continues)\b",
    re.IGNORECASE,
)
_PAST = frozenset(
    {"live", "launched", "released", "shipped", "went live", "is live", "now live", "tested", "developed"}
)
_JOINT = ("和", "与", "及", "、")  # what stands before belongs to the stage: 产品和技术方案评审
_LEAD = late_pattern(
    r"(?:本周[一二三四五六日]?|目前|当前|现已?|其中|同时|且|并|\d{1,2}月\d{1,2}日|\d{1,2}[./]\d{1,2}|\d{1,2}月份?[初中底末]?|[\d.]+%|进度|整体|"
    r"下下?周[一二三四五六日]?|预计|计划|将|已经?|正在|进入|启动|开始|完成|待|于|基本|全部|正式|顺利|沟通|探讨|讨论|\s|的|在|均|都|内)+$"
)


@dataclass(frozen=True, slots=True)
class StatedStage:
    """A stage that ``text[begin:end]`` names, and whether the work has reached it, is in it, or is yet to come to it.

    ``subject`` is what it is said of, in the words of the text; "" where that is the matter of the whole text."""

    stage: Stage
    tense: Tense
    begin: int
    end: int
    subject: str = ""


def find_stages(text: str) -> tuple[StatedStage, ...]:
    """Return every stage that ``text`` tells of its work, in order; one that is only mentioned tells none."""
    if len(text) > MAX_SENTENCE or _STAGE.search(text) is None:
        return ()
    return tuple(_stages(text))


def _stages(text: str) -> Iterator[StatedStage]:
    begin, subject = 0, ""
    ends = [match.span() for match in _CLAUSE.finditer(text)] + [(len(text), len(text))]
    for stop, after in ends:
        clause = text[begin:stop]
        own = ""
        for match in _STAGE.finditer(clause):
            tense = _tense(clause, match)
            if tense is not None:
                own = own or _subject(clause[: match.start()])
                subject = own or subject
                stage = next(stage for stage in STAGES if match[stage])
                yield StatedStage(stage, tense, begin + match.start(), begin + match.end(), subject)
        if stop < len(text) and text[stop] in "。；;\n":
            subject = ""
        begin = after


def _tense(clause: str, match: re.Match[str]) -> Tense | None:
    """Return how the stage stands, None where the words around it do not say."""
    before, behind = clause[: match.start()], clause[match.end() :]
    near = before[-14:] if not before.isascii() else before[-40:]
    if _COMING.search(near) is not None or (match["live"] and behind.startswith("待")):
        return "coming"
    if _REACHED_BEHIND.match(behind) or _REACHED_BEFORE.search(near):
        return "reached"
    if _RUNNING_BEHIND.match(behind) or _RUNNING_BEFORE.search(near):
        return "running"
    return "reached" if " ".join(match[0].lower().split()) in _PAST else None


def _subject(before: str) -> str:
    """Return what the words of a clause before a stage are about."""
    words = before.strip()
    while (trimmed := _LEAD.sub("", words)) != words:
        words = trimmed
    return "" if words.endswith(_JOINT) else words.strip("，的 ")
