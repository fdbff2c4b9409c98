"""How far work is by the steps that a text tells or only mentions of it: 对公收款测试中, 对公收款上线后."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from weekly_editor.analysis.dates import MAX_SENTENCE
from weekly_editor.analysis.head import head_of, name_of
from weekly_editor.analysis.stage import is_part, stage_subject
from weekly_editor.analysis.standing import Clause, clauses_of, names_a_step
from weekly_editor.analysis.width import narrow
from weekly_editor.report.pattern import late_pattern

Manner = Literal["is", "was", "after", "of"]  # 测试中, 测试完成, 上线后, 测试用例

UNBEGUN, REQUIRED, DESIGNED, DEVELOPED, INTEGRATED, TESTED, PILOTED, LIVE = 0, 1, 2, 4, 5, 6, 7, 8
_LEVELS: dict[int, str] = {
    LIVE: r"上线|投产|发版|全量(?:发布)?|割接|投用|启用|推全|(?<!票据)发布(?!会)|生产(?:环境)?(?:运行|使用)"
    r"|\b(?:(?:go-|went\s|gone\s|is\s|are\s|now\s)?live|launch(?:ed)?|released?|rolled\sout|roll-?out|shipped"
    r"|(?:in|into|to)\s(?:full\s)?production|switched\son|deployed)\b",
    PILOTED: r"灰度(?!比例|范围)|试点|试运行|试用|内测|公测|放量|(?:生产|线上)验证"
    r"|\b(?:pilot(?:ed|ing)?|beta|canary|trial)\b",
    TESTED: r"提测|送测|转测|(?:验收|系统|集成|回归)?测试(?!环境|方案|计划|账号|同学|组|团队)|压测|复测|UAT|封版"
    r"|\b(?:UAT|QA|testing|testers|staging)\b",
    INTEGRATED: r"联调|\bintegration\b",
    DEVELOPED: r"研发(?!同学|团队|人员|部|中心)|(?<!商户)(?<!客户)开发(?!票|放|户|商|人员|人力|团队|同学)|编码|写代码"
    r"|\b(?:development|coding|coded|build(?:ing)?|built)\b",
    DESIGNED: r"(?:技术|产品|设计|概要|详细)?方案(?:设计|评审|制定)?(?!商)"
    r"|(?:概要|详细|交互)?设计(?!师|院|图|稿|容量|能力)"
    r"|[画出]原型|交互稿|(?<!代码)(?<!上线)(?<!用例)(?<!发布)(?<!投产)(?<!安全)(?<!变更)评审"
    r"|\b(?:design(?:ed)?|prototyp(?:e|ing))\b",
    REQUIRED: r"(?:写|理|收集)需求|需求(?:评审|分析|梳理|调研|阶段)|立项|预研|调研|可行性(?:研究|分析|论证)"
    r"|\b(?:requirements|discovery|scop(?:ing|ed)|feasibility)\b",
}
STEP = late_pattern("|".join(f"(?P<L{level}>{words})" for level, words in sorted(_LEVELS.items())), re.IGNORECASE)
_SENTENCE = late_pattern(r"[。；;!！?？\n]|\.(?=\s|$)")
_QUOTED = late_pattern(r"“([^”]{3,16})”", 0)
_BREAK = late_pattern(r"[，,：:（(）)|]|\s[-–—]\s|——")
_IS = late_pattern(
    r"(?:(?:放量?|扩大?|推|开)[到至]了?.*|第?[一二两三四五六七\d]+[天周]|中(?![心台间途断])|阶段|期(?![限初末间]))?$",
    re.IGNORECASE,
)
_WAS = late_pattern(r"(?:评审)?(?:已?(?:全部)?(?:完成|完毕|通过|结束|收尾)|了)", re.IGNORECASE)
_NOW = late_pattern(
    r"(?:[仍还尚正]在|处于|现阶段|目前|现在?|依[旧然]|仍|\b(?:is|are|remains?)\s(?:(?:still|now|currently)\s)*(?:in|under|at)\s(?:the\s)?)\S{0,4}$",
    re.IGNORECASE,
)
_AFTER = late_pattern(
    r"\s?(?:以后|之后|后|以来|至今|首[日周]|当[日天晚]|那[天晚]|第?[一二两三四五六七\d]+个?[天周日]|$|[，,](?!预计|计划))"
    r"|\s(?:without|since|on\s(?:time|schedule))\b",
    re.IGNORECASE,
)
_COMING = late_pattern(
    r"待|未|没|预计|预期|计划|拟|将|准备|下下?周|下个?月|即将|争取|届时|[之以]前|(?<![目当])前$|等(?![级候])|(?<![概主重需])要(?!素)|再|若|如果|能否|何时|才|申请|方案"
    r"|\b(?:will|to|before|until|once|if|when|not|expected|planned|due|after|next)\b",
    re.IGNORECASE,
)
_NEXT = late_pattern(r"下下?周|下个?月", 0)
_CLAUSE = late_pattern(r"[，,。；;]")
_PLANNED = late_pattern(r"预计|预期|计划|拟|将|争取|力争|\b(?:expected|planned|due|will)\b", re.IGNORECASE)
_GAP = late_pattern(
    r"(?:[（(]?周[一二三四五六日][)）]?|\d{1,2}月\d{1,2}日|[（()）]|已经?|[仍还]?在|正式|全面|全部|开始|进入|启动|完成|代码|功能|的|进行|\s|\b(?:is|are|has|been|still|now|in|the)\b)+$",
    re.IGNORECASE,
)
_SINCE = late_pattern(r"^\s?(?:since|after|when|as|because)\s", re.IGNORECASE)
_OF = late_pattern(
    r"\s(?:(?:of|for)\s(?:the\s|our\s)?|(?:the|our)\s)(?P<name>[\w\s-]{3,40}?)(?=\s(?:on|by|in|at|to|from|with|will|is|was|runs?|goes|has|continues)\b|[,.;:]|$)"
)
_DONE = late_pattern(r"(?:完成|通过|结束)了?$|\b(?:completed|finished|passed)\s(?:the\s)?$", re.IGNORECASE)
SOLVED = late_pattern(
    r"(?:解决|消除|根除|清零|闭环|销[号项户]|恢复|修复|办结|归档)(?:了|完成|完毕)?\s?$", 0
)  # an issue
_COLUMNS = frozenset({"stage", "status", "state", "phase", "step", "状态", "阶段", "进展"})  # no names of work
_WHOLE = 100
_MIN_SUBJECT = 3  # characters


@dataclass(frozen=True, slots=True)
class Told:
    """A step of work at ``text[begin:end]``; ``names`` are what the work may be called, the likeliest first.

    ``level`` is how far the step is, 0 for work not begun to 8 for work that runs."""

    names: tuple[str, ...]
    level: int
    manner: Manner
    begin: int
    end: int
    sentence: int


@lru_cache(8192)
def standings_of(text: str) -> tuple[Told, ...]:
    """Return how far each sentence of ``text`` says that its work is; without names where it names none."""
    text = narrow(text)
    return tuple(_standings(text)) if len(text) <= MAX_SENTENCE else ()


@lru_cache(8192)
def mentions_of(text: str) -> tuple[Told, ...]:
    """Return the steps that ``text`` names right behind a name: 对公收款上线后, 对公收款的评审意见."""
    text = narrow(text)
    return tuple(_mentions(text)) if len(text) <= MAX_SENTENCE and STEP.search(text) else ()


def _standings(text: str) -> Iterator[Told]:
    label = ""
    for number, (begin, end) in enumerate(_sentences(text)):
        sentence = text[begin:end]
        head = head_of(sentence)
        steps = list(_steps(sentence))
        if head and head == name_of(sentence) and not steps:
            label = head
            continue
        if steps:
            last = max((each for each in steps if each[1] == "is"), default=max(steps))
            quoted = _QUOTED.search(sentence)
            head = "" if set(head.split()) <= _COLUMNS else head
            names = (head, label, name_of(head.split("的")[0]), name_of(quoted[1]) if quoted else "")
            label = ""
            place = begin + last[2], begin + last[3]
            yield Told(tuple(filter(None, dict.fromkeys(names))), last[0], last[1], *place, number)


def _sentences(text: str) -> Iterator[tuple[int, int]]:
    begin = 0
    for match in _SENTENCE.finditer(text):
        yield begin, match.start()
        begin = match.end()
    yield begin, len(text)


def _steps(sentence: str) -> Iterator[tuple[int, Manner, int, int]]:
    """Yield the level, manner and place of what every clause of ``sentence`` says of the work that it begins with."""
    for index, clause in enumerate(clauses_of(sentence)):
        words = sentence[clause.begin : clause.end]
        lead = _CLAUSE.split(sentence[: clause.begin])[-1]
        is_planned = _PLANNED.search(lead + words) is not None or _NEXT.search(words) is not None
        is_own = not clause.subject or clause.subject.endswith("的") or names_a_step(clause.subject)
        if is_planned or is_part(words) or (clause.state and index and not is_own):
            continue
        told = _of_clause(words, clause)
        if told is not None and index and not clause.state and clause.value is None and _is_of_another(words):
            continue
        if told is not None:
            yield (*told, clause.begin, clause.end)


def _is_of_another(words: str) -> bool:
    """Tell whether a clause names work of its own before its step: 账单拆分联调完成."""
    step = STEP.search(words)
    before = words[: step.start()].rstrip() if step is not None else ""
    return not before.endswith(("的", "为", "是", "在")) and len(stage_subject(before)) >= _MIN_SUBJECT


def _of_clause(words: str, clause: Clause) -> tuple[int, Manner] | None:
    step = next((each for each in reversed(list(STEP.finditer(words)))), None)
    if clause.value == _WHOLE and clause.has_cue and not names_a_step(clause.subject):
        return LIVE, "was"
    if clause.state == "unbegun":
        return None if names_a_step(clause.subject) else (UNBEGUN, "is")
    if clause.state == "over" and SOLVED.search(words):
        return None
    if clause.state == "over" and not names_a_step(clause.subject):
        return LIVE, "is"
    if step is None:
        return None
    if clause.state == "over" or _WAS.match(words, step.end()) or _DONE.search(words[: step.start()]):
        return level_of(step), "was"
    if _COMING.search(words[: step.start()]):
        return None
    is_now = clause.state == "open" or _NOW.search(words[: step.start()]) is not None
    is_bare = level_of(step) < LIVE and _IS.fullmatch(words, step.end()) is not None
    return (level_of(step), "is") if is_now or is_bare else None


def level_of(step: re.Match[str]) -> int:
    """Return how far a match of ``STEP`` is."""
    return next(level for level in _LEVELS if step[f"L{level}"])


def _mentions(text: str) -> Iterator[Told]:
    for number, (begin, end) in enumerate(_sentences(text)):
        for step in STEP.finditer(text, begin, end):
            before = _BREAK.split(text[begin : step.start()])[-1]
            of = _OF.match(text, step.end(), end)
            names = (name_of(of["name"]),) if of else _names(before)
            if any(names) and (of or not _COMING.search(before[-4:])):
                is_after = level_of(step) == LIVE and _AFTER.match(text, step.end(), end) is not None
                yield Told(names, level_of(step), "after" if is_after else "of", step.start(), step.end(), number)


def _names(before: str) -> tuple[str, ...]:
    """Return what the words ``before`` a step may name: all of them, and fewer and fewer of the last."""
    words = _SINCE.sub("", _GAP.sub("", before))
    whole = name_of(words)
    if not whole or whole.isascii():
        return (whole,)
    return tuple(whole[at:] for at in range(len(whole) - 2))
