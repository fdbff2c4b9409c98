"""Figures that say by how much another one moved, and which way."""

from weekly_editor.analysis.checks.subject import own_lead
from weekly_editor.analysis.checks.told import Told
from weekly_editor.report.pattern import late_pattern

POINTS = frozenset({"百分点", "个百分点", "pp", "ppt", "percentage points", "point"})
_RISE = (
    r"(?<!新)增(?:[长加幅速多]|(?![至到为添设补]))|涨(?![至到价])|提升|提高|上[升涨浮调]|涨幅?|回升|(?<![许很众])多(?![次个家种项位方人数少年日天月余])[一-鿿]?|净增|扩大|升(?:了|幅)?"
    r"|(?i:(?<!made )(?<!makes )(?<!make )\bup\b"
    r"|\bgrew\b|\bgrow\w*|\brose\b|\bris(?:e|es|ing)\b|\bincreas\w*|\bgain\w*|\bclimb\w*|\bjump\w*"
    r"|\badd\w*|\bhigher\b|\bmore\b|\bplus\b)|[+＋↑]"
)
_FALL = (
    r"下[降滑跌调]|降(?:低|幅|(?![至到为级温]))|减(?:[少幅]|(?![至到为半免排值]))|跌幅?|回落|(?<![减至不多])少(?![数儿年量])[一-鿿]?|缩[短减小]|收窄|压[缩降]|节[省约]"
    r"|(?i:\bdown\b|\bfell\b|\bfall\w*|\bdropp?\w*|\bdecreas\w*|\bdeclin\w*|\bshr[aiu]nk\w*"
    r"|\bslipp?\w*|\blower\b|\bfewer\b|\bless\b"
    r"|\bcuts?\b|\blost\b)|[−↓]"
)
_EITHER = r"环比|同比|优化|改善|变[动化]|提升|提高|(?i:\b(?:WoW|MoM|QoQ|YoY)\b|\bimprov\w*|\bchang\w*|\bmov\w*)"
_RISES, _FALLS, _EITHERS = (late_pattern(each) for each in (_RISE, _FALL, _EITHER))
_MOVED = late_pattern(rf"(?:{_RISE}|{_FALL}|{_EITHER})(?:了|约|近|为|\s|by|of|about)*$")
_LESS = frozenset(
    ["秒", "毫秒", "微秒", "分钟", "小时", "天", "日", "工作日", "个工作日", "ms", "second", "minute", "hour", "day"]
)
_RANK = late_pattern(r"排名|排位|名次|位次|位列|(?i:\brank)")
_PARTS = ("%", "倍", *POINTS)
_TO = late_pattern(r"(?<!幅)[至到为达]\s*$|(?i:\bto\s*$)")
_THAN = (
    r"(?:相?[较比]于?|相对于?|对比|与|和)?(?:上上?个?[周月年季]度?|去年|前[一两]?[周月日]|昨[日天]|年初|月初|上期|同期|之前|此前"
    r"|优化前|改造前)?"
    r"(?:的?(?:同期|相比|比))?"
)
_ADVERBS = (
    r"(?:环比|同比|相比|大幅|小幅|略有?|显著|明显|持续|进一步|整体|总体|累计|合计"
    r"|[已又再共净即是]|有所|均|都|各|分别|双双|同步)*"
)
_LEAD = late_pattern(
    rf"[\s，,；;、（(—\-:：）)]*[的]?(?:而|并|且|即|也就是)?{_THAN}{_ADVERBS}(?:{_RISE}|{_FALL}|{_EITHER})*"
    r"了?(?:约|近|超|为|是|达)?\s*"
    r"|(?i:[\s,;:()—-]*(?:or|i\.e\.|that is|which is|both|each|and|so|it|they|this is|a|an|the|\s|,)*"
    rf"(?:{_RISE}|{_FALL}|{_EITHER})?\s?(?:by|of|about|in all)?\s*)"
)
_NOMINAL = late_pattern(
    r"\s?的?(?:(?P<rise>增[长幅]|涨幅|提升)|(?P<fall>降幅|下降|下滑|减少))(?=[，,。；;、）)])"
    r"|(?i:\s(?P<up>increase|growth|gain|rise|jump|more|higher|up)\b(?!\s?(?:by\s)?$)|\s(?P<down>decrease|drop|decline|fall|reduction|cut|fewer|less|lower|down)\b(?!\s?(?:by\s)?$)"
    r"|\s(?P<either>improvement|change|faster|slower|quicker|shorter|longer|better)\b(?!\s?(?:by\s)?$))"
)
_SIGNED = late_pattern(r"[+\-−]|(?<=[↑↓])")
_IN_OTHER_WORDS = late_pattern(r"(?:[，,（(]即|,\s(?:or|i\.e\.|that is|which is|a))\s?$")


def is_better_less(figure: Told) -> bool:
    """Tell whether ``figure`` is a time or a rank, which gets better by getting less: 由 3 天提升到 1 天."""
    return figure.unit in _LESS or _RANK.search(figure.lead) is not None


def tells_change(figure: Told, before: Told | None, text: str) -> bool:
    """Tell whether ``figure`` is by how much something moved."""
    quantity = figure.quantity
    if quantity.bound or quantity.role in ("from", "to", "low", "high", "average"):
        return False
    lead = own_lead(figure, before)
    if _TO.search(lead) and figure.unit != "倍":
        return False
    words = _last_words(lead)
    if figure.unit not in _PARTS and _MOVED.search(words) is None:
        words = ""
    moves = any(each.search(words) for each in (_RISES, _FALLS, _EITHERS)) or _SIGNED.match(text, quantity.begin)
    return bool(moves) or _NOMINAL.match(figure.tail) is not None or _says_otherwise(figure, lead)


def _last_words(lead: str) -> str:
    return lead[max(lead.rfind(each) for each in "，,；;。（(：") + 1 :]


def _says_otherwise(figure: Told, lead: str) -> bool:
    return (figure.unit in ("%", *POINTS) and _IN_OTHER_WORDS.search(lead) is not None) or figure.unit == "倍"


def is_bare_change(figure: Told, before: Told | None) -> bool:
    """Tell whether nothing before ``figure``, a change, says what moved."""
    lead = own_lead(figure, before)
    last = lead[lead.rfind(",") + 1 :] if lead.isascii() else lead  # 460 applications came in, up 15%
    return _LEAD.fullmatch(last) is not None


def way_of(figure: Told, before: Told | None) -> int:
    """Return 1 where ``figure``, a change, is one upwards, -1 downwards, 0 where it does not say."""
    words = _last_words(own_lead(figure, before))
    nominal = _NOMINAL.match(figure.tail)
    if figure.value < 0 or _FALLS.search(words) or (nominal and (nominal["fall"] or nominal["down"])):
        return -1
    if _EITHERS.search(words) or not (_RISES.search(words) or (nominal and not nominal["either"])):
        return 0
    return 1
