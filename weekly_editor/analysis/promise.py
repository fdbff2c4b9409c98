"""Promises: all that a text says will be done, and by when.

What has happened, what may happen and what will not is no promise, nor is what figures are expected to be."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from weekly_editor.analysis.bare_day import FINISH, STEP, is_said
from weekly_editor.analysis.dates import DatePhrase, find_dates
from weekly_editor.analysis.growth_reading import without_growth
from weekly_editor.analysis.matter import distinctive
from weekly_editor.analysis.width import narrow
from weekly_editor.report.pattern import late_pattern
from weekly_editor.report.week import Week

_REACH = 24  # characters between a promising word and its date, or a date and what will be done
_ENGLISH_REACH = 64
_WORK = (  # that is planned for a day, without being an end of anything
    "梳理|整理|组织|安排|输出|推进|推动|跟进|配合|协调|确认|确定|明确|签署|签约|签订|培训|调研|盘点|迁移|扩容|改造|压测|演练|回归"
    "|补充|提供|反馈|汇报|讨论|会议|申报|采购|招标|部署|割接|设计|编写|编制|清理|核对|走查|巡检|审计|覆盖|建设|搭建|优化|修复|整改"
    "|分享|对齐|对账|排查|试运行|招聘|面试|入职|交接|收集|汇总|拜访|走访|出差|谈判|商务|立项|排期|封版|封网|送检|复测|检查|开展"
    "|升级|替换|停用|归档|迭代|开通|开放|接管|推广|拓展|支持|更新|制定|形成|产出|处理|落实|实施|执行|准备|参加|下发|打通|切流|放量"
)
_ENGLISH = r"\b(?:done|live|launch|release|ship|complete|finish|deliver)"
_ENGLISH_WORK = (
    r"\b(?:start|begin|test|review|migrat|train|meet|deploy|roll\s?out|upgrad|pilot|present|publish|sign|fix|write"
    r"|prepar|hand\sover|switch|cut\sover|move|set\sup|agree|open|submit|send|audit|talk)"
)
_PROMISE = late_pattern(
    r"(?<!原)(?<!原本)(?<!按)(?<!按照)(?:预计|预期|计划|拟于|拟定|将[于在]|争取|力争|目标[是为:：]?|预定|承诺|安排在|定于|截止|"
    r"(?:上线|投产|完成|交付|截止|到期|发布|切换)(?:日期|时间|日)|排期|"
    r"\b(?:due|deadline|eta|expected|planned|scheduled|by|before|until|target(?:ed)?)\b)",
    re.IGNORECASE,
)
_INTENDED = late_pattern(
    r"(?<!原)(?:将会?|拟|准备|打算|\b(?:will|shall|going\sto|plans?\sto|aims?\sto|to\sbe|starts|begins|opens)\b|'ll\b)",
    re.IGNORECASE,
)
_MOVED = late_pattern(
    r"(?:调整|推迟|延期|延后|延迟|顺延|改期?|提前|postponed|moved|slipped)\s?(?:[为至到]|to)\s?$", re.IGNORECASE
)
_MOVES = late_pattern(r"\s?(?:调整|推迟|延期|延后|延迟|顺延|改期?|提前)\s?[为至到]|\s(?:to|→)\s")
_RISK = late_pattern(r"(?:风险点?|\brisks?)\s?[:：]", re.IGNORECASE)  # what may happen is no promise
_CONDITION = late_pattern(
    r"(?:^|[，,。；;])\s?(?:如果|如若|倘若|假如|若|如(?!期|下|上|何|实|今|约)|一旦|\bif\b|\bunless\b)", re.IGNORECASE
)
_BREAK = late_pattern(r"[。；;!！?？\n]")
_CLAUSE = late_pattern(r"[。；;，,!！?？\n]")
_PART = late_pattern(r"[。；;，,、!！?？\n]")
_COMING = late_pattern(
    r"\b(?:live|launch(?:es|ing)?|pilot|ready|complete|set|due|ships?)\s(?:on|in|for)\s$", re.IGNORECASE
)
_DONE = late_pattern(r"完毕|已|完成了|上线了|如期|\b(?:was|were|has|have|went|done|finished|shipped)\b", re.IGNORECASE)
_NOT = late_pattern(
    r"(?:无法|不能|不再|不会|难以|暂不|未能|不具备|没有|来不及)|不(?:上线|做|参加|安排|排)|\b(?:not|cannot|won't)\b",
    re.IGNORECASE,
)
_UNABLE = late_pattern(  # what cannot be done by a day is promised for none
    r"(?:未能|没能|无法|不能|来不及)[在于]?\s?$|\b(?:cannot|can't|won't|unable\sto|not)(?:\s[\w-]+){0,4}\s(?:before|by|until)\s(?:the\s)?$",
    re.I,
)
_FORECAST = late_pattern(
    r"\s?(?:日|前后|左右)?[^，,。]{0,12}?(?:达到?|突破|超过?|增长|下降|增加|减少|上升|回落|节省|节约|带来|影响|约|为)[^，,。]{0,6}?\d"
)
_FINISHING = late_pattern(rf"{FINISH}|{_ENGLISH}", re.IGNORECASE)
_DOING = late_pattern(rf"{FINISH}|{STEP}|{_ENGLISH}", re.IGNORECASE)
_WORKING = late_pattern(rf"{FINISH}|{STEP}|{_WORK}|{_ENGLISH}|{_ENGLISH_WORK}", re.IGNORECASE)
_UNTIL = late_pattern(r"\s?(?:之?前|以前|截止)(?!期|三|两|几|后|端|台|置)")
_ORIGIN = late_pattern(r"[原从自]\S{0,2}$")
_INTENT = late_pattern(r"\s?(?:计划|拟|将|准备|安排|will\b)")
_SOON = late_pattern(rf"\s?(?:计划|拟|将会?|准备)(?:在|于|对|由|与|和|正式|全面|陆续)?(?:{FINISH}|{STEP}|{_WORK})")
_BASIS = late_pattern(r"[较比]于?\s?$")  # what is compared with is not promised

_PROMISING = (
    "预计|预期|计划|拟[于定]?|将[于在会]?|争取|力争|目标[是为]?|预定|承诺|安排在?|定于|截止|排期|准备|打算|能够|"
    "我们|同时|目前|另外|此外|并且?|也|正在"
)
_ENGLISH_PROMISING = (
    r"(?:we|i|and|will|shall|'ll|going\sto|plans?\sto|aims?\sto|is|are|be|due|eta|expected|planned|scheduled|to|by|before|until"
    r"|on|in|for|target(?:ed)?|deadline)\b"
)
_LEAD = late_pattern(rf"^(?:[\s:：—\-]|{_PROMISING}|{_ENGLISH_PROMISING})+", re.IGNORECASE)
_TAIL = late_pattern(
    rf"(?:[\s:：(（]|{_PROMISING}|时间|日期|在|于|由|至|到|为|从|调整|推迟|延期|延后|延迟|顺延|改期|改(?=[为至到于在])|提前|\b{_ENGLISH_PROMISING}"
    r"|\b(?:postponed|moved|slipped))+$",
    re.IGNORECASE,
)
_AFTER_DATE = late_pattern(rf"^(?:[\s:：)）]|之?前(?![期端台置])|以前|之内|内(?!部)|左右|前后|进行|{_PROMISING})+")
_NEEDLESS = late_pattern(rf"进行(?={FINISH}|{STEP}|{_WORK})")
_FORMER = late_pattern(r"(?:由|从|自|原\S{0,3})\s?\d[^，,。；;]*$")  # the day that an end was moved from
_OTHER_DAY = late_pattern(r"预计|计划|[上下本]周|\d+(?=[年月日%./])")
_OVER = late_pattern(r"已|(?:完成|完毕|解决|通过|结束)$")  # what is done is not what will be
_ONLY_DOING = late_pattern(rf"(?:全部|正式|如期)?(?:(?:{FINISH}|{STEP})成?)*(?:时间|日期|阶段)?", re.IGNORECASE)
_STATE = late_pattern(
    r"(?:目前)?(?:整体|总体|开发|研发|测试|当前)?(?:进度|完成度?)?\s?(?:达到?|为|约|至|已)?\s?\d+(?:\.\d+)?\s?%.*$"
    r"|(?:已?进入)?(?:需求|设计|测试|联调|开发|研发|灰度)(?:阶段|中)$"
)


@dataclass(frozen=True, slots=True)
class Promise:
    """What ``text[begin:end]`` says will be done by the last day of ``date``, which may be a whole week (下周).

    ``what`` are the words for what will be done, without the promising word and the date. ``is_moved`` tells that the
    text says it was another date before (延期至, 调整为). ``weight`` tells how far the date is that of all the work:
    0 for something on the way, 1 for a step promised, 2 for the end of the work, 3 for an end moved."""

    date: DatePhrase
    what: str
    begin: int
    end: int
    is_moved: bool = False
    weight: int = 0


def find_promises(text: str, week: Week) -> tuple[Promise, ...]:
    """Return every promise that ``text`` makes in the report of ``week``, in order."""
    if not find_dates(text, week):
        return ()
    text = _RISK.split(narrow(without_growth(text)), maxsplit=1)[0]
    dates = find_dates(text, week)
    weights = ((phrase, _weight(text, phrase, week)) for phrase in dates)
    return tuple(_promise(text, phrase, weight, dates) for phrase, weight in weights if weight is not None)


def _weight(text: str, phrase: DatePhrase, week: Week) -> int | None:
    """Return the weight of what a date promises, None where that is nothing."""
    before, after = _before(text, phrase.begin), _CLAUSE.split(text[phrase.end :][: _reach(text)], maxsplit=1)[0]
    if not is_said(text, phrase) or _BASIS.search(before) or _UNABLE.search(before):
        return None
    if _MOVED.search(before):
        return 3
    is_coming = phrase.first > week.sunday
    cue = _last(_PROMISE, before)
    if _is_done(before[cue.end() :] if cue else before[-8:], after, is_coming) or _is_denied(text, phrase, after):
        return None
    if cue is not None or _UNTIL.match(after):
        weight = _promised(before, after, cue)
        return weight if weight is not None or not is_coming else _intended(before, after)
    if is_coming and not _ORIGIN.search(before):
        return _foretold(before, after)
    return 0 if _SOON.match(after) or (_INTENDED.search(before) and _COMING.search(before)) else None


def _promised(before: str, after: str, cue: re.Match[str] | None) -> int | None:
    """Return the weight of a date behind a promising word, or one before which work is to be done."""
    if cue is None:
        if not _WORKING.search(after):
            return None
        return 0 if not _DOING.search(after) else 2 if _FINISHING.search(after) else 1
    if _FINISHING.search(after) or _COMING.search(before) or _FINISHING.search(before[cue.start() :]):
        return 2
    return None if _FORECAST.match(after) and not _WORKING.search(after) else 1


def _foretold(before: str, after: str) -> int | None:
    """Return the weight of a coming day: words behind it say that work ends on it, or that a step is meant."""
    if _COMING.search(before) or _FINISHING.search(after):
        return 2
    if _INTENT.match(after) and _DOING.search(after):
        return 1
    return _intended(before, after)


def _intended(before: str, after: str) -> int | None:
    """Return 0 where something is meant to be done on a coming day, if only on the way."""
    is_meant = _INTENT.match(after) or _WORKING.search(after) or _INTENDED.search(before)
    return 0 if is_meant and not _FORECAST.match(after) else None


def _is_done(before: str, after: str, is_coming: bool) -> bool:
    """Tell whether the words around a date say that it has happened, which a coming day cannot have."""
    if is_coming:
        return re.search(r"已经?(?!有|知)(?!.*(?:，|,))", before) is not None
    return _DONE.search(after) is not None or _DONE.search(before) is not None


def _is_denied(text: str, phrase: DatePhrase, after: str) -> bool:
    """Tell whether the words around a date deny what they speak of, make it a condition, or name where it moved."""
    sentence = _BREAK.split(text[: phrase.begin])[-1]
    is_conditional = _CONDITION.search(sentence) is not None
    return is_conditional or _NOT.search(after) is not None or _MOVES.match(after) is not None


def _reach(text: str) -> int:
    return _ENGLISH_REACH if text.isascii() else _REACH


def _before(text: str, begin: int) -> str:
    """Return the words that lead to a date: not beyond its sentence, nor beyond a comma that ends a promise."""
    before = _BREAK.split(text[max(0, begin - _reach(text)) : begin])[-1]
    return re.split(r"[，,]", before)[-1]


def _last(pattern: re.Pattern[str], text: str) -> re.Match[str] | None:
    return max(pattern.finditer(text), key=lambda match: match.end(), default=None)


def _promise(text: str, phrase: DatePhrase, weight: int, dates: Sequence[DatePhrase]) -> Promise:
    begin, end = _bounds(text, phrase, _CLAUSE)
    if any(begin <= other.begin < end and other is not phrase for other in dates):
        begin, end = _bounds(text, phrase, _PART)
    before = text[begin : phrase.begin]
    what = _what(_FORMER.sub("", before) if weight == 3 else before, text[phrase.end : end])
    if _ONLY_DOING.fullmatch(what):
        said = _said_before(text, begin)
        what = what + said if what == "完成" else said + what
    return Promise(phrase, what, begin, end, weight == 3, weight)


def _bounds(text: str, phrase: DatePhrase, pattern: re.Pattern[str]) -> tuple[int, int]:
    """Return where the clause that holds ``phrase`` begins and ends, between what ``pattern`` finds."""
    begin = max((match.end() for match in pattern.finditer(text, 0, phrase.begin)), default=0)
    stop = pattern.search(text, phrase.end)
    return begin, stop.start() if stop else len(text)


def _what(before: str, after: str) -> str:
    """Return what will be done, of the words of a clause before and behind its date."""
    lead = _TAIL.sub("", _LEAD.sub("", before.strip()))
    rest = _AFTER_DATE.sub("", after.strip()).strip()
    gap = " " if lead[-1:].isascii() and lead[-1:] and rest[:1].isascii() else ""
    return _NEEDLESS.sub("", f"{_STATE.sub('', lead)}{gap}{rest}").strip(" ：:、")


def _said_before(text: str, begin: int) -> str:
    """Return what the clause just before ``begin`` in its sentence is about, "" where there is none."""
    clauses = [clause for clause in re.split(r"[，,]", _BREAK.split(text[:begin])[-1]) if clause.strip()]
    said = _STATE.sub("", _LEAD.sub("", clauses[-1])) if clauses else ""
    said = _OTHER_DAY.split(said, maxsplit=1)[0].strip()
    return said if distinctive(said) and not _OVER.search(said) else ""
