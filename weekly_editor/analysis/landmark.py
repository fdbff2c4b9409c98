"""Words that tell how far work is: 测试中, 待开发, 首日成交 1,200 笔, 60% done; each sets bounds to it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from weekly_editor.analysis.matter import core_name
from weekly_editor.analysis.stage import is_part, stage_subject
from weekly_editor.analysis.standing import clauses_of, is_rate, names_a_step
from weekly_editor.analysis.step import (
    DESIGNED,
    DEVELOPED,
    INTEGRATED,
    LIVE,
    PILOTED,
    SOLVED,
    STEP,
    TESTED,
    UNBEGUN,
    level_of,
)
from weekly_editor.report.pattern import late_pattern

Ground = Literal["now", "past", "coming", "effect", "percent"]  # 测试中; 测试完成, 上线后; 待测试; 首日成交; 60%

ANY = 9  # as far as work can be
NOT_BEGUN = late_pattern(
    r"(?:[尚还仍暂]*未|[尚还仍]?没有?|待)(?:正式)?(?:启动|开始|开工|立项|排期|动手|着手|动工|开建)(?:写代码|写|做|编码|开发|研发|设计|测试|联调|施工)?(?=$|[，,。.；;：:（()）\s|｜])|(?:再|后)排期|\b(?:not|yet\sto)\s(?:yet\s)?(?:been\s)?(?:started|start|begun|begin)\b|\bkick-?off\s(?:is\s)?(?:planned|due|expected|scheduled|set)\b",
    re.IGNORECASE,
)
_HANDS = late_pattern("(?:开发|研发)(?:人力|人员|资源|同学)", 0)  # that come but later
_TO_COME = (
    r"待|未(?!来|成年)|没|等|预计|预期|(?<![按原])计划|原定|拟(?!合)|将(?!近)|准备|下下?周|下个?月|次月|明[日天年]|即将|争取|力争|届时|有望|打算|希望|之后|后续|再|才|申请|目标|若|如果|一旦|能否|何时|(?<![概主重需])要(?!素)"
    r"|\d\s?月[上中下初末底]|月[底末初]"
)
_TO_COME_EN = (
    r"\b(?:will|should|shall|would|may|might|to\sbe|hopes?\sto|wants?\sto|aims?\sto|ready\s(?:to|for)|next|plan(?:ned|s)?|expect(?:ed|s)?|scheduled|due|upcoming|not|yet|pending|awaiting|until|till|before|once"
    r"|when|if|after|starts?|begins?|towards?)\b|n['’]t\b"
)
_COMING = late_pattern(f"{_TO_COME}|{_TO_COME_EN}", re.IGNORECASE)
_COMING_BEHIND = late_pattern(
    r"\s?(?:工作)?(?:前(?![期端])|之前|[仍还尚暂]*(?:待|未|没))|\s(?:is\s|has\s)?(?:not|yet\sto|pending|will|planned|due|expected|scheduled|starts?|begins?)\b",
    re.IGNORECASE,
)
_DENIED = late_pattern(r"(?:未|没有?)\S{0,2}$|\bnot\s(?:yet\s)?(?:gone\s)?$|n['’]t\s\w{0,6}\s?$", re.IGNORECASE)
_GOES = late_pattern(r"\bgo(?:es)?\s$", re.IGNORECASE)
_NOT_OF_IT = late_pattern(
    rf"{_TO_COME}|{_TO_COME_EN}|[现旧老原]有?(?:系统|版|流程|页面|平台)|\b(?:current|existing|old)\b", re.IGNORECASE
)
_AFTER = late_pattern(
    r"(?:放开|发布|推送|开放)?(?:以后|之后|后(?![续台])|以来|至今|首[日周]|当[天日晚]|第?[一二两三四五六七八九十\d]+个?[天周日](?!内))"
)
_AFTERWARDS = late_pattern(r"(?:上线|投产|发布)后", 0)  # no part of the work, but a proof of it
_ONCE = late_pattern(r"将|可以?(?!用)|预计|能够?|会|需|再|\b(?:will|would|can|should)\b", re.IGNORECASE)
_SINCE = late_pattern(r"\b(?:since|after)\s(?:it\s|the\s)?(?:\w+\s){0,2}$", re.IGNORECASE)
_NOW_BEHIND = late_pattern(
    r"\s?(?:工作)?(?:进行|推进|收尾)?(?:中(?![心台间途断])|阶段)|\s(?:phase|stage)\b", re.IGNORECASE
)
_NOW = late_pattern(
    r"(?:[仍还尚正]?在|处于|转入|进入了?|开了?\S{0,6}的?|[仍还]是|刚?开始)(?:继续|做|进行|小\S{0,2})?\S{0,2}$"
    r"|\b(?:in|under|into|being|still|currently|remains?|entered|enters)\s(?:\w+\s){0,2}$",
    re.IGNORECASE,
)
_DONE_BEHIND = late_pattern(
    r"\S{0,2}?(?:已?全?部?(?:完成|完毕|通过|结束|收尾|成功)|了(?!解))|\s(?:\w+\s)?(?:is\s|was\s|were\s|has\sbeen\s)?(?:completed?|done|finished|passed|signed\soff|began|started)\b",
    re.IGNORECASE,
)
_DONE = late_pattern(
    r"(?:已经?|完成了?|通过了?|顺利|正式|全[量部面]|如期|按期|成功)\S{0,4}$|\b(?:went|gone|has\sbeen|have\sbeen|was|were|now|is|are|already|fully|passed|completed|finished|began|started)\s(?:\w+\s){0,1}$",
    re.IGNORECASE,
)
_ED = late_pattern(
    r"(?:went|gone|is|are|now)\slive|launched|released|rolled\sout|shipped|switched\son|deployed", re.IGNORECASE
)
_BARE = late_pattern(
    r"(?:目前|状态|现|当前|已|在|\b(?:status|still|now|currently|in|is|the)\b|\s|[*|｜。.])*", re.IGNORECASE
)
_WHOLE = late_pattern(
    r"(?:运行|使用|完成|稳定|成功|了|到生产|\slive\b|(?:窗口|时间|日期)?(?:定?[于在]|安排在)|\s(?:now|already)\b|\s(?:(?:to|for)\s(?:all|every|production|customers|users|the\s)|on|by|in|at|next|this|early|late|mid|the\send)\b.*)*\s*$",
    re.IGNORECASE,
)
_HANDED = late_pattern(
    r"排期|hand|交|starts?|begins?|启动|开始|[提送转]测|testers|development|开发|编码|build|研发|coding", re.IGNORECASE
)
_HAND_OVER = late_pattern(r"hand(?:ed)?-?over|(?:移|送|提)交|交给", re.IGNORECASE)
_BEGINS = late_pattern(r"\s(?:starts?|begins?)(?=\s)|(?:启动|开始)(?!了)", re.IGNORECASE)
_WAITS = late_pattern(r"(?:目前|当前|状态|现|为|是|\s)*待", 0)
_SET = late_pattern(r"(?:排期|计划|预计|安排|\b(?:scheduled|planned))[^，,。]{0,12}[，,]\s?$", re.IGNORECASE)
_COUNT = r"\s?\d[\d,.]*\s?万?\s?(?:笔|人|户|家|张|单|次|台|条|元|件|个|份|枚)"
_EFFECTS: tuple[tuple[int, re.Pattern[str]], ...] = (
    (
        LIVE,
        late_pattern(
            r"(?:当[晚日天]|巡检|运行)\S{0,4}一切正常|值守|首[日周](?!期)(?:成交|交易|兑换|使用|访问|处理|入账|有|就|即|共|笔|量)|(?<!试)运行(?:平稳|稳定|正常)|(?:项目|工单)(?:已?关闭|结项)|^\s?(?:已?结项)$"
            r"|(?:全[部体]|所有)\S{0,6}(?:能用|可用|切换|换完|启用)|切完|随时(?:能|可)用"
            r"|\b(?:ticket|project)\s(?:is\s|was\s)?closed\b|\bon\s(?:its|the)\sfirst\sday\b|\bsince\s(?:launch|go-live)",
            re.IGNORECASE,
        ),
    ),
    (
        PILOTED,
        late_pattern(
            r"(?:内测|公测|灰度|试点|试用|试运行)(?:群|期|网点|商户|用户|门店|小区|客户|站点|城市)[^，。]{0,12}?(?:反馈|意见|了(?!解)|良好|收到|\d+\s?[条起])|(?:灰度|放量)(?:比例|范围)\S{0,4}?\d|灰度\S{0,3}[从由放扩]",
            0,
        ),
    ),
    (
        TESTED,
        late_pattern(
            rf"(?:成交|核销|兑换|领取|放款|代扣|发放|拦[截下]\S{{0,6}}?|误[伤拦]\S{{0,4}}?|[换铺装](?:发|好|了|装)|售出|卖出|入账|由\S{{0,6}}降[到至]\S{{0,6}}){_COUNT}"
            r"|从\s?\d[\d,.]*\s?\S{1,3}[降缩减升增]\S{0,3}[到至]\s?\d"
            r"|\b(?:booked|processed|handled|served|sold|settled|carried|paid|sent|refunded|printed|issued|collected|produced)\s\d|\d[\d,]*\s(?:\w+\s)?(?:have\sbeen|were|was|have|has)\s(?:redeemed|paid|processed|settled|booked|sold|issued|refunded|ordered|charged|printed|drawn|used|tried|bought|paid)",
            re.IGNORECASE,
        ),
    ),
    (
        INTEGRATED,
        late_pattern(
            r"\d+\s?个?(?:缺陷|bug|BUG)|(?:跑|执行|提|修)了?\s?\d+|\d+\s(?:test\s)?(?:cases|bugs|defects)|\bcases\s(?:passed|共|open)|用例\S{0,3}\d",
            0,
        ),
    ),
)
_PERCENT = late_pattern(
    r"(?P<cue>进度|进展|完成度|完成率|(?<!未)完成了?|(?<!已)推进[到至]|[走做]到了?|\b(?:progress|stands|stood|done|complete|now|pilot|has\smoved|moved|is)\b)"
    r"[\s:：]*(?:已?[达为是至到约]|\b(?:is|at|to|about|around|has|reached|moved)\b|\s)*(?P<value>\d{1,3}(?:\.\d+)?)\s?%"
    r"|(?P<at>\bat\s)?(?P<number>(?<![\d.])\d{1,3}(?:\.\d+)?)\s?%\s?(?P<done>done|complete[d]?|delivered|built|finished|rolled\sout|ready\b|(?:fitt|install|migrat|convert|mov|replac|swapp|train|test|switch)ed\b|written|drafted|完成)?",
    re.IGNORECASE,
)
_RATED = late_pattern(
    r"[率占比]|份额|增|降|升|跌|涨|较|目标|\b(?:accuracy|precision|recall|load|usage|utili[sz]ation|margin|churn|conversion|adoption|coverage|score|rate|share|availability|target|growth|up|down|from|of)\b",
    re.IGNORECASE,
)
_PLAIN = late_pattern("is|now", re.IGNORECASE)  # said of anything
_COUNTED = late_pattern(r"\d", 0)  # what is counted is but a part of the work
_CALLED = late_pattern(
    r"进度|进展|\b(?:progress|done|complete[d]?|stands|built|delivered)\b", re.IGNORECASE
)  # by no count
_ALL_OF_IT = late_pattern(r"整体|总体|\b(?:overall|total)\b", re.IGNORECASE)
_NOBODY = late_pattern(
    r"(?:since|after|once|as|it|its|they|we|this|that|which|status|should|would|may|will|hopes?|hoped|aims?|to|be|reach(?:es)?|enters?|moves?|going|and|now|has|have|the|\s|goes?|already|hand-?over|handed|over|developers?|engineers?|began|started|the\steam|移交|提交|送交|目前|眼下|现在?|处|业务|我们|团队|本?项目|系统|代码|总体|整体|[转进]入|等[^\s等后]+后)*",
    re.IGNORECASE,
)
_MIN_SUBJECT = 2
_NEAR_DONE = Decimal(70)
_ALL = Decimal(100)


@dataclass(frozen=True, slots=True)
class Part:
    """A clause that begins at ``begin`` of its text, its days blank; ``label`` is what a colon before it ends.

    ``before`` are the words of its sentence before it.

    ``day`` tells when its days are: "ahead" of the week, "soon" where that is the next one, "" in the week, None for
    none. ``is_first`` tells that its sentence begins with it, ``is_label`` that a colon ends it."""

    words: str
    begin: int
    label: str
    before: str
    day: Literal["ahead", "soon", ""] | None
    is_first: bool
    is_label: bool


@dataclass(frozen=True, slots=True)
class Landmark:
    """What ``text[begin:end]`` proves: the work is at ``low`` at the least and at ``high`` at the most (step.py).

    ``own`` is what it is said of, "" where that is told before."""

    low: int
    high: int
    ground: Ground
    begin: int
    end: int
    own: str


def landmarks(part: Part) -> Iterator[Landmark]:
    """Yield how far a clause says that its work is, by a step or in percent; nothing for a part of it (二期)."""
    if (STEP.search(part.words) or NOT_BEGUN.search(part.words) or _HANDS.search(part.words)) and not _is_of_part(part):
        yield from _stands(part)
    if "%" in part.words:
        yield from _percents(part)


def proofs(part: Part) -> Iterator[Landmark]:
    """Yield what else a clause tells that proves how far its work is: that it is over, and what came of it."""
    if not _is_of_part(part):
        if not part.is_label and STEP.search(part.words) is None and _COUNTED.search(part.words) is None:
            yield from _over(part)
        yield from _effects(part)


def _is_of_part(part: Part) -> bool:
    return is_part(_AFTERWARDS.sub("", part.words))


def _landmark(part: Part, begin: int, end: int, told: tuple[int, int, Ground]) -> Landmark:
    own = _own_subject(part.words[:begin]) if told[2] != "effect" else ""
    return Landmark(*told, part.begin + begin, part.begin + end, own)


def _stands(part: Part) -> Iterator[Landmark]:
    words = part.words
    unbegun = NOT_BEGUN.search(words.rstrip(" *。."))
    if unbegun is not None and not words[: unbegun.start()].strip() and _SET.search(part.before):
        return  # 测试排在 7 月，未启动: of that step
    if unbegun is not None:
        of = STEP.search(words[: unbegun.start()]) if names_a_step(words[: unbegun.start()].strip()) else None
        high = level_of(of) - 1 if of is not None else DESIGNED
        yield _landmark(part, *unbegun.span(), (UNBEGUN, high, "now"))
        return
    if _HANDS.search(words) and part.day in ("ahead", "soon"):
        yield _landmark(part, 0, len(words), (UNBEGUN, DESIGNED, "coming"))
    for step in STEP.finditer(words):
        told = _told(part, step)
        if told is not None:
            yield _landmark(part, *step.span(), told)
        if told is not None and told[2] == "coming" and level_of(step) == LIVE and part.day == "soon":
            yield _landmark(part, *step.span(), (DEVELOPED, ANY, "effect"))


def _over(part: Part) -> Iterator[Landmark]:
    """Yield that work is over by a verb that names no step: 已交付, 做完了."""
    for clause in clauses_of(part.words):
        is_over = clause.state == "over" and not names_a_step(clause.subject) and part.day in (None, "")
        if is_over and not SOLVED.search(part.words):
            begin = part.words.find(clause.subject) + len(clause.subject)
            yield _landmark(part, begin, clause.end, (LIVE, ANY, "now"))


def _told(part: Part, step: re.Match[str]) -> tuple[int, int, Ground] | None:
    """Return the bounds that a step sets by the words around it, None where these do not say how it stands."""
    level, before, behind = level_of(step), part.words[: step.start()], part.words[step.end() :]
    near = before[-40:] if before.isascii() else before[-14:]
    if level >= PILOTED and (_AFTER.match(behind) or _SINCE.search(near)):
        return None if _COMING.search(_SINCE.sub("", near)) or _ONCE.search(behind) else (level, ANY, "past")
    if _is_to_come(part, near, behind):
        return _to_come(step, before, near, behind)
    is_done = _DONE_BEHIND.match(behind) is not None
    if not is_done and (_NOW_BEHIND.match(behind) or (_NOW.search(near) and level < LIVE)):
        return level, level, "now"
    if level == LIVE and (names_a_step(stage_subject(before)) or not _WHOLE.match(behind)):
        return None
    is_live = level == LIVE and (part.day == "" or not before.strip() or _ED.fullmatch(step[0]) is not None)
    if is_done or _DONE.search(near) or is_live:
        return level, ANY, "now" if level == LIVE else "past"
    is_bare = _BARE.fullmatch(before) is not None and not behind.strip(" *。.")
    return (level, level, "now") if is_bare else None


def _is_to_come(part: Part, near: str, behind: str) -> bool:
    if _COMING_BEHIND.match(behind) or _COMING.search(near) or part.day in ("ahead", "soon"):
        return True
    return part.day is None and _GOES.search(near) is not None


def _to_come(step: re.Match[str], before: str, near: str, behind: str) -> tuple[int, int, Ground] | None:
    """Return the bounds of work that has a step before it: all of it goes live once, and is handed over once."""
    level = level_of(step)
    if level == LIVE:
        is_denied = _DENIED.search(near) is not None and "全" not in step[0]
        told: tuple[int, int, Ground] = (UNBEGUN, TESTED, "now") if is_denied else (UNBEGUN, PILOTED, "coming")
        return told if _WHOLE.match(behind) else None
    is_status = _WAITS.fullmatch(before) is not None and level < TESTED and not behind.strip()
    handed = _HAND_OVER.search(near) or _BEGINS.match(behind) or step
    is_once = level >= DEVELOPED and level != PILOTED and _HANDED.search(handed[0]) is not None
    return (UNBEGUN, level - 1, "coming") if is_status or is_once else None


def _effects(part: Part) -> Iterator[Landmark]:
    """Yield what came of the work; counts alone prove it only where the sentence began with it."""
    for level, pattern in _EFFECTS:
        effect = pattern.search(part.words)
        if effect is not None and not _NOT_OF_IT.search(part.words[: effect.start()]):
            is_of_work = not part.is_first and not _own_subject(part.words[: effect.start()])
            if is_of_work or level != TESTED:
                yield _landmark(part, *effect.span(), (level, ANY, "effect"))


def _percents(part: Part) -> Iterator[Landmark]:
    """Yield what a progress in percent proves; all of it is 100%, and three quarters are more than a design."""
    match = _PERCENT.search(part.words)
    if match is None:
        return
    value, before = Decimal(match["value"] or match["number"]), part.words[: match.start()]
    is_bare = not before.strip(" *") and not part.words[match.end() :].strip(" *。.")
    is_said = match["cue"] or match["done"] or match["at"] or (is_bare and not is_rate(part.label))
    is_of_count = _COUNTED.search(part.before) is not None and not _CALLED.search(part.words)
    if is_of_count or not is_said or not 0 < value <= _ALL or _RATED.search(before) or is_part(before):
        return
    if not part.is_first and _PLAIN.fullmatch(match["cue"] or "is") and _own_subject(before):
        return
    if (match["cue"] and STEP.search(before)) or names_a_step(part.label):
        return
    high = ANY if value == _ALL or _ALL_OF_IT.search(before) else PILOTED
    low = LIVE if value == _ALL else DEVELOPED if value >= _NEAR_DONE else UNBEGUN
    yield _landmark(part, *match.span(), (low, high, "percent"))


def _own_subject(before: str) -> str:
    """Return what the words ``before`` a landmark name, "" where that is nothing, or a step of the work."""
    subject = stage_subject(before.strip(" *“”\"'-•·()（）"))
    is_name = len(subject) >= _MIN_SUBJECT and not names_a_step(subject) and not _NOBODY.fullmatch(subject)
    return core_name(subject) if is_name else ""
