"""How work stands where a clause says no more than that: 已交付, 联调中, 尚未启动, rolled out, not started.

A stage names what is done (stage.py); a standing is told by the verb and its aspect, whatever the verb is of."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from typing import Literal

from weekly_editor.analysis.dates import MAX_SENTENCE
from weekly_editor.analysis.width import narrow
from weekly_editor.report.pattern import late_pattern

State = Literal["over", "open", "unbegun"]

_FINISH = (  # verbs after which nothing of the work is left
    "上线|投产|投用|投入使用|启用|交付|割接|切换|收尾|收官|收口|关停|关闭|停用|停机|停服|下线|下架|退役|拆除|退网|结束|结项|结题|结案|办结|完成|完结|完工|竣工"
    "|终验|验收|封版|发布|发版|上架|铺开|全量|推全|落地|移交|交接|归档|销[号项户]|生效|定稿|印发|清零|闭环|了结|杀青|搞定|告成|交割|投运|通车|开业|推行|施行|实行|开放|开通|下发|上生产|推开|翻牌|解决|消除|根除|挂牌|通过(?:终验|验收|竣工验收)"
)
_BEGIN = "启动|开始|开工|动工|开展|着手|进场|动手|开建|立项|展开|上手|开动|起步|开发|实施"
_STEP = (
    "设计|开发|研发|编码|编写|撰写|起草|草拟|编制|联调|对接|接入|测试|内测|公测|众测|自测|压测|提测|转测|送测|开测|复测|回归|灰度|试点|试用|试运行|试运营|试跑|演练"
    "|评审|评估|调研|论证|梳理|筹备|准备|酝酿|规划|立项|招标|采购|选型|比选|谈判|签约|审批|报批|排期|立案|建设|搭建|施工|安装|部署|调试|改造|迁移|扩容|升级|回收|整改|修复|优化"
    "|制作|录入|清理|清洗|培训|审核|会签|进行|推进|处理|办理|跟进|实施|执行|落实|沟通|讨论|协调|确认|放量|推送|铺设|换发|整理|返工|排查|定位|打样|适配|重构|验证|盘点|布放|预研|分析"
    "|走查|可研|切流|割接|切换|上线|发布|投产|并轨|并行|试产|施行|轮换|替换"
)
_LEFT = (
    "观察|运行|使用|运营|监控|跟踪|推广|保障|维护|复盘|验收|回访|结算|付款|归档|宣传|值守|护航|巡检"  # after the end
)
_WHEN = r"(?:\s?[于在]?\s?(?:[本上]周[一二三四五六日]?|\d{1,2}\s?月\s?\d{1,2}\s?[日号]|\d{1,2}[/.]\d{1,2})\s?)"
_FULLY = (
    r"(?:经|均|都|全部|全面|全量|正式|顺利|成功|如期|按期|按时|按计划|准时|提前|圆满|整体|统一|完全|对外|彻底|陆续)"
)
_DO = "[做办弄搞建装换推切搬修跑走写测收发铺拆改迁]"
_PART = r"\S{0,6}(?:首|部分|第[一二三]|其中|试点|灰度|[一二三]期|\d)"
_TO_ALL = (
    r"(?:[至到给进入于]{0,2}(?!测试|预发|沙箱|灰度|试点|部分|首批|内部|\d)"
    r"(?:生产|线上|全[部网量行国]|所有|各|客户|甲方|需求方|业务|运维|用户|门店|商户|新(?:平台|系统|架构|机房|版))\S{0,6})"
)
_DONE_BY_US = (  # with what was done between its verbs: 完成了总账切换, 把额度推到了全部用户
    rf"^(?:[本这]周|我们|\d{{1,2}}月\d{{1,2}}日)*(?:完成了?(?!{_PART}).{{1,12}}?(?:上线|投产|切换|割接|交付|下线|关停|推送)"
    rf"|(?:把|将)(?!{_PART}).{{2,12}}?(?:推到了?{_TO_ALL}|推全|切完|换完|做完|搬完|关停|下线|上线|投产)(?:了|完成)?)"
)
_ZH_OVER = (
    rf"(?:(?<!\d)已{_FULLY}*{_WHEN}?{_FULLY}*|(?:全部|全面|全量|正式|顺利|如期|按期|按时|按计划|准时|提前|圆满|彻底)+)(?:{_FINISH})"
    r"(?:完成|完毕|成功|运行|使用|验收|投用|了)*"
    rf"|(?:{_FINISH}|部署|迁移|替换|改造|回收|建设|升级|推送|推广)(?:工作)?(?:完成|完毕|结束|好了|完了|了)"
    rf"|已{_FULLY}*{_WHEN}?{_FULLY}*(?:交付|移交|交接|下发|发布|开放|推送|推广|部署|并入|合入|应用|迁移|切换|覆盖|推)(?:并\S{{2}})?(?:完成)?{_TO_ALL}"
    rf"|{_DONE_BY_US}|(?:上线|投产|切换|交付)(?:后|以来)\S{{0,3}}(?:运行|使用)?(?:平稳|稳定|正常|良好)"
    r"|(?:转入|转为|进入|处于)(?:正式|全面|全量)*(?:投产|上线|生产|运行|运营|运维|维护)(?:阶段|状态|期)?"
    r"|在?(?:生产|线上)(?:环境)?(?:正式|稳定|平稳)?运行|^(?:全量|完成|完结|结项|结案|收官)"
    rf"|已?{_DO}(?:完|全)(?:了|毕)?|(?:做|办|弄|搞)(?:好|妥|定)了?|完(?:事|工)了?|干完了?"
)
_OPEN_VERB = (  # any verb, as no noun that 中 stands behind: 训练中, 澄清中
    r"[\u4e00-\u9fff]{2}(?<!其|当|集|适|命|途|手|心|年|月|期|库|表|之|空|高|初|文|眼|选|抽|群|会)"
    r"(?<!过程|系统|名单|清单|流程|报告|实践|方案|工作|生活|平台|环境|合同|文件|数据|业务|交易|订单|账户|商户|客户|用户)"
)
_ZH_OPEN = (
    rf"(?:[仍还尚正]在|正处于|处于|尚处|停留在|卡在|进入|转入|刚进入)(?!正式|全面|投产|上线|生产|运[行营维]|维护|推广|全量|收尾|保障)\S{{1,10}}?|在(?:{_STEP}|测|建|办|研|途)"
    rf"|(?:{_STEP})(?:工作)?(?:正在)?(?:进行|推进|处理)?中|{_OPEN_VERB}中|(?:{_STEP})(?:已经?)?(?:过半|近半|大半)"
    rf"|(?:只|仅|先|还)?在(?:内部|小范围|局部|沙箱|测试环境|预发)\S{{0,4}}"
    rf"|(?:{_STEP}|样机|原型|草案|初稿|论证)(?:的)?阶段"
    rf"|(?:已|刚刚?|才)?(?:转测|提测|送测|开测|内测|公测|灰度|试点|联调|试运行|打样|起草|开工|返工)"
    rf"|(?:[尚还仍暂]*未|[还尚仍]?没有?|未能)(?:全部|正式|全面|最终|能|曾)*(?:{_FINISH}|{_STEP})(?:完成|完毕|完)?"
    rf"|(?:等?待|有待)(?:{_STEP}|启动|开工|开始)(?<!上线|发布|投产|切换|割接)|(?:做|办|弄|改|测|建|写|{_STEP})了?一半|[还尚仍]?没(?:能|有)?{_DO}完|半成品|才做一半"
)
_ZH_UNBEGUN = (
    rf"(?:[尚还仍暂]*未|[还尚仍]?没有?|未曾|待)(?:正式|全面|能|曾)*(?:{_BEGIN})(?:写代码|编码|开发|研发|设计|测试|联调|施工)?"
    r"|原地未动|(?:还在|仍在)排队|未排期"
)
_EN_WHEN = (
    r"(?:\s(?:on|since|in|at|last|this|by|to|for|from)\s(?!part|parts|some|beta|pilot|test|design)[\w\s'./-]{1,40}"
    r"|\s\d{1,2}\s[A-Z][a-z]{2,8}|\s(?:everywhere|yesterday|today|(?:this|last)\sweek))?"
)
_EN_BE = r"(?:is|are|was|were|has|have|had|been|now|fully|all|already|just|finally|it|we)\s"
_EN_WE = r"^(?:this\sweek\s)?(?:we|the\steam)(?:\shave|\sare|'ve|'re)?\s(?:now\s|fully\s|still\s)*"
_EN_OVER = (
    rf"(?:{_EN_BE})*(?:done|completed?|closed(?:\sout)?|delivered|live|shipped|launched|released|rolled\sout|went\slive|gone\slive|handed\sover|in\s(?:full\s)?(?:production|service|use)"
    rf"|finished|retired|decommissioned|switched\s(?:off|over|on)|turned\soff|shut\sdown|cut\sover|signed\soff|wrapped\sup|deployed|commissioned|out\sthe\sdoor|in\sforce|in\seffect){_EN_WHEN}"
    rf"|{_EN_WE}(?:finished|completed|closed|delivered|launched|shipped|rolled\sout|retired|released|switched\soff)\s(?!part|some|the\sfirst|half|phase|\d)[\w\s-]{{2,40}}"
)
_EN_STEP = (
    r"design(?:ing)?|development|develop(?:ing)?|testing|test(?:s)?|beta|alpha|pilot(?:ing)?|trials?|review|progress|QA|UAT|staging|build(?:ing)?|integration(?:\stesting)?"
    r"|draft(?:ing)?|planning|discovery|construction|analysis|rehearsals?|scoping|coding|prototyp(?:e|ing)|procurement|negotiation|canary|dry\sruns?|flight|requirements"
)
_EN_OPEN = (
    rf"(?:{_EN_BE})*(?:still\s|currently\s|only\s)?(?:in|under|into|at)\s(?:the\s|early\s|active\s|user\s|system\s|closed\s|full\s)*(?:{_EN_STEP})(?:\s(?:phase|stage))?"
    rf"|(?:{_EN_BE})*(?:still\s)?(?:under\s?way|ongoing|being\s\w+|half[\s-]\w+|drafted|a\sdraft|draft)"
    rf"|(?:{_EN_BE})*still\s(?:\w+ing|in\s\w+|open|to\s\w+)(?:\s\w+){{0,2}}"
    rf"|(?:{_EN_BE})*(?:not(?:\syet)?|yet\sto|n't(?:\syet)?)\s(?:be\s|been\s|go\s|gone\s)*(?:done|complete[d]?|close[d]?|deliver(?:ed)?|live|ship(?:ped)?|launch(?:ed)?|release[d]?|roll(?:ed)?\sout|finish(?:ed)?|in\sproduction|ready|handed\sover)"
    r"|(?:in\s)?(?:beta|testing|development|piloting|coding)|^(?:pilot|trial|design|review|QA|UAT|staging|integration|planning)"
)
_EN_UNBEGUN = (
    rf"(?:{_EN_BE})*(?:not(?:\syet)?|yet\sto|never|n't(?:\syet)?)\s(?:been\s|yet\s)*(?:started|begun|start|begin|kick(?:ed)?\soff|commenced?)(?:\syet)?"
    rf"|{_EN_WE}(?:not|yet\sto)\s(?:yet\s)?(?:started|begun|start|begin)\s[\w\s-]{{2,40}}"
    r"|to\sbe\sstarted|unstarted"
)
_STANDING = late_pattern(
    rf"(?:(?P<unbegun>{_ZH_UNBEGUN}|(?<![A-Za-z])(?:{_EN_UNBEGUN}))"
    rf"|(?P<open>{_ZH_OPEN}|(?<![A-Za-z])(?:{_EN_OPEN}))|(?P<over>{_ZH_OVER}|(?<![A-Za-z])(?:{_EN_OVER})))"
    r"(?:了|啦|呢|的状态|状态)?$",
    re.IGNORECASE,
)
_PLANNED = late_pattern(  # live on 15 July, complete by August: said of days to come, too
    r"^(?:live|complete|ready|done)\s(?:by|on|in|from)\s|\bby\s(?:the\s)?(?:end|\d|(?:mon|tues|wednes|thurs|fri)day|[A-Z][a-z]+\s\d)",
    re.IGNORECASE,
)
_AFTERWARDS = late_pattern(rf"(?:{_LEFT})\S{{0,4}}$|\b(?:monitor|observ|support|maint|use$)", re.IGNORECASE)
_ALMOST = late_pattern(
    r"(?:基本|部分|初步|阶段性?|大部分?|多数|接近|即将|将|预计|计划|拟|争取|原定|应|未|没|待|不|如|若|如果|一旦|后|可|要|需)\s?$"
    r"|\b(?:not|almost|nearly|mostly|partly|partially|to|be|until|once|if|when|will|before|after|half|yet|first|part)\s$",
    re.IGNORECASE,
)
_BREAK = late_pattern(
    r"[，。；;！!？?\n：:（）()\[\]【】|｜、]|,(?!\d{3})|\.(?=\s|$)|\s[-–—]+\s|——|=>|->|→|\s/\s|\s(?:and|but|with)\s(?=(?:progress|is|at|still|now)\b)"
)
_EMPTY = late_pattern(
    r"(?:\d|[年月日号时点上下本起于周至到]|(?:周|星期)[一二三四五六日天]|[./~*\-]|\s|[①-⑳]|✅|\b(?:on|since|mon|tues|wednes|thurs|fri|satur|sun)(?:day)?\b"
    r"|状态|当前状态|目前状态|阶段|现状|status|stage|state|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*)*",
    re.IGNORECASE,
)
_MARK = (
    r"(?:项目|整体|总体|工程|建设|任务|工作|目标|年度|本期|该|目前|当前|现|现在|累计|算是?|算作"
    r"|the|our|overall|total|its?|we\sare|\s)*"
)
_PERCENT = late_pattern(
    rf"^(?P<subject>.*?)(?P<scope>{_MARK})(?P<cue>进度|进展|完成度|完成率|完成比例|已?完成了?|(?<![\u4e00-\u9fff])交付(?:完成|了)?|已?推进(?:了|至|到)?|\bprogress(?:\s(?:on|of|with)\s[\w\s-]{{2,40}}?(?=\s(?:is|stands|has|at)\b))?"
    r"(?:\s(?:stands|is|now|at))*)?"
    r"[\s=条了]?(?:[走做推]?到了|已?达到?|已?为|是|至|到|约|大约|已|在|\b(?:is|at|now|of|about|around|roughly|stands)\b|\s)*"
    r"(?P<value>\d{1,3}(?:\.\d{1,2})?)\s?%(?P<tail>.*)$",
    re.IGNORECASE,
)
_LABEL = late_pattern(
    rf"^(?P<subject>.*?){_MARK}(?:进度|进展|完成度|完成率|\bprogress)(?:\s?(?:is|stands\sat))?$", re.IGNORECASE
)
_RATE = late_pattern(
    r"(?:率|占|比|比例|份额|比重|rate|share|availability|coverage|uptime|accuracy|recall|margin)$", re.IGNORECASE
)
_NAMES_A_STEP = late_pattern(
    r"(?:梳理|分析|确认|沟通|设计|开发|研发|编码|联调|测试|提测|评审|方案|需求|文档|调研|招标|采购|立项|签约|选型|部署|培训|准备|试点|灰度|验证|走查|首版|初版|第一版|脚本|文档|材料|合同|协议|样机|环境|清单|报告|手册|原型|样品|用例|灰度版本?|内测版本?|测试版本?"
    r"|\b(?:design|development|coding|testing|tests?|review|beta|pilot|draft|requirements|integration|migration|contract|tender|scripts?|documents?|specs?|schema|prototype|order|cases))(?:工作|任务|部分|阶段|环节|稿|版)?$",
    re.IGNORECASE,
)
_DONE_TAIL = late_pattern(
    r"^\s?(?:左右|多|了|完成|已完成|做完|complete[d]?|done|finished|progress|through|of\sthe\s(?:work|way))?\s?$",
    re.IGNORECASE,
)
_LEAD = late_pattern(
    r"(?:\d+[.)、]|[-*•·]|[①-⑳]|本周|目前|当前|眼下|如今|此刻|现|现在|其中|同时|且|并|但|仍然?|依[然旧]|也|都|均|整体|总体|项目|工程|(?:这件?|此)?事情?|该项|此项|于|在"
    r"|本周[一二三四五六日]|\d{1,2}\s?月\s?\d{1,2}\s?[日号]|状态[为是]?|\b(?:the|it|this|is|are|was|now|we|currently|and|but|status)\b|\s)+",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Clause:
    """A clause of a text, ``text[begin:end]``, and what it says of the work.

    ``state`` tells how that stands, ``value`` how many percent of it are done; None where the clause tells neither.
    ``subject`` is what either is said of, in the words of the clause; ``is_label`` tells that a colon or an arrow ends
    it, ``is_whole`` that a progress is called that of all (整体进度)."""

    begin: int
    end: int
    subject: str
    state: State | None = None
    value: Decimal | None = None
    is_label: bool = False
    is_whole: bool = False
    has_cue: bool = False


def names_a_step(subject: str) -> bool:
    """Tell whether ``subject`` is a step of work or what comes of one (需求评审, 迁移脚本), not the work itself."""
    return _NAMES_A_STEP.search(subject) is not None


def is_rate(name: str) -> bool:
    """Tell whether a percentage behind ``name`` is a rate or a share (覆盖率), no progress."""
    return _RATE.search(name.strip()) is not None


def bare_words(text: str) -> str:
    """Return the first clauses of ``text`` as far as they tell a progress or a standing and nothing else."""
    end = 0
    for clause in clauses_of(text):
        said = clause.state or clause.value is not None or _LABEL.match(text, clause.begin, clause.end)
        if not said or clause.subject.lower() not in ("", "进度", "进展", "progress"):
            break
        end = clause.end
    return text[:end].strip()


@lru_cache(4096)
def clauses_of(text: str) -> tuple[Clause, ...]:
    """Return the clauses of ``text`` that say something, in order; days and the word 状态 alone say nothing."""
    text = narrow(text)
    if len(text) > MAX_SENTENCE:
        return ()
    found: list[Clause] = []
    for begin, end, is_label in _pieces(text):
        found.extend(_read(text, begin, end, is_label, tuple(found)))
    return tuple(found)


def _pieces(text: str) -> Iterator[tuple[int, int, bool]]:
    begin = 0
    for match in _BREAK.finditer(text):
        yield begin, match.start(), match[0].strip() in (":", "：", "=>", "->", "→", "——", "】", "-", "–", "—")
        begin = match.end()
    yield begin, len(text), False


def _read(text: str, begin: int, end: int, is_label: bool, before: tuple[Clause, ...]) -> Iterator[Clause]:
    words = text[begin:end]
    if _EMPTY.fullmatch(words):
        return
    percent = _PERCENT.match(words) if "%" in words else None
    if percent is not None:
        yield from _progress(text, begin, end, percent, before)
        return
    yield _standing(words, begin, end, is_label)


def _progress(text: str, begin: int, end: int, match: re.Match[str], before: tuple[Clause, ...]) -> Iterator[Clause]:
    """Yield the progress that a clause tells, and how the work stands by the words around it."""
    subject, value, at = match["subject"].strip(" *"), Decimal(match["value"]), begin + match.start("tail")
    label = _LABEL.match(text[before[-1].begin : before[-1].end]) if before and before[-1].is_label else None
    is_bare = label is not None or (not match["cue"] and not subject and _may_be_progress(text, before))
    has_cue = bool(match["cue"]) or label is not None
    stands = _standing(match["subject"].rstrip(), begin, begin + match.end("subject"), False)
    if stands.state in ("open", "unbegun"):
        yield stands
        yield Clause(begin, end, "", None, value, False, False, has_cue)
    elif (
        (match["cue"] or is_bare) and value <= 100 and (match["cue"] or _DONE_TAIL.match(match["tail"]) or value == 100)
    ):
        owner = _LEAD.sub("", label["subject"] if label is not None else subject, count=1)
        is_whole = bool(re.search("整体|总体|overall|total", match["scope"]))
        yield Clause(begin, at, owner, None, value, False, is_whole, has_cue)
        if not _DONE_TAIL.match(match["tail"]):
            yield _standing(text[at:end], at, end, False)
    elif _standing(match["tail"], at, end, False).state in ("open", "unbegun") and match["tail"][:1] == " ":
        yield Clause(begin, at, "", None, value)
        yield _standing(match["tail"], at, end, False)
    else:
        yield Clause(begin, end, text[begin:end])


def _may_be_progress(text: str, before: tuple[Clause, ...]) -> bool:
    """Tell whether a percentage alone behind ``before`` is progress: of the first name, or of work told to stand so."""
    if len(before) > 1 and before[-1].state is None and before[-1].is_label:
        return False
    return not before or not is_rate(text[before[-1].begin : before[-1].end])


def _standing(words: str, begin: int, end: int, is_label: bool) -> Clause:
    said = words.strip(" *。.!~")
    match = _STANDING.search(said)
    if match is None or _PLANNED.search(said):
        return Clause(begin, end, words.strip(), is_label=is_label)
    state: State = "unbegun" if match["unbegun"] else "open" if match["open"] else "over"
    if _ALMOST.search(said[: match.start()]) or (state == "open" and _AFTERWARDS.search(match[0])):
        return Clause(begin, end, words.strip(), is_label=is_label)
    subject = said[: match.start()].strip(" *")
    return Clause(begin, end, "" if _LEAD.fullmatch(subject) else subject, state, is_label=is_label)
