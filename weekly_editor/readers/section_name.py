"""What the head of a section is called, and which kind of section is called so."""

import re
import unicodedata
from dataclasses import dataclass

from weekly_editor.readers.line import split_marker
from weekly_editor.report.model import Kind
from weekly_editor.report.pattern import late_pattern

MAX_NAME = 60  # characters; a longer line is a sentence
_NAMES: tuple[tuple[Kind, str], ...] = (
    (
        "plan",
        r"(?:下周|下一周|下阶段|下期|后续)(?:的|重点|主要)*(?:工作|计划|安排|目标|重点|任务|事项|规划|打算|及|和|与|、)*|(?:工作)?计划"
        r"|(?:plans?|goals|priorities)?(?:\s?for)?\s?next\s(?:week|steps)(?:['’]s)?(?:\s(?:plans?|goals|work|priorities))?|plans?",
    ),
    (
        "incidents",
        r"(?:本周)?(?:生产|线上|系统|重大|运行)*(?:事件|事故|故障)(?:情况|通报|复盘|清单|列表|记录|处理|及|与|和)*|(?:生产|线上)问题(?:清单|情况)?"
        r"|(?:production\s)?(?:incidents?|outages?)(?:\sand\soutages)?",
    ),
    (
        "metrics",
        r"(?:本周)?(?:系统|业务|平台|核心|关键|主要|生产|交易)*(?:运行|运营|监控|稳定性|质量|性能)*(?:数据|指标|情况|状况)(?:数据|指标|情况|概览)*(?<!^情况)(?<!^状况)"
        r"|(?:key\s|running\s|system\s|operating\s|core\s)*(?:metrics|kpis?|figures|indicators|numbers)|system\shealth",
    ),
    (
        "notes",
        r"其[他它](?:事项|工作|情况)?|(?:本周)?(?:收获|反思|思考|感悟|学习|总结|小结|心得|分享|体会|备注|随笔|与|和|及|、)+"
        r"|others?|miscellaneous|misc|notes|(?:lessons(?:\slearned)?|reflections?|learnings?|takeaways|and|\s|&)+",
    ),
    (
        "objective",
        r"(?:本周|重点|年度|季度|工作|业务)*(?:目标|项目|OKR)(?:进展|进度|完成情况|情况|及)*|本周(?:重点)?(?:工作|进展|完成)(?:内容|情况|进展)?|重点工作(?:进展)?"
        r"|(?:key\s)?(?:objectives?|okrs?|projects?|work\sitems|this\sweek|progress)",
    ),
    ("track", r"(?:业务|重点|专项)*(?:专题|专项)(?:进展|工作)?|(?:business\s)?(?:tracks?|topics)"),
)
_KINDS = tuple((kind, late_pattern(pattern, re.IGNORECASE)) for kind, pattern in _NAMES)
_CODE = late_pattern(
    r"(?P<code>(?:[OＯ]|KR|OKR)\s?-?\d{1,2}(?:\.\d{1,2})?)(?![\d%A-Za-z])[\s:：.、·\-—]*(?P<name>[^。；;%％]{0,40})",
    re.IGNORECASE,
)
_BRACKETED = late_pattern(r"[【\[](?P<name>[^【】\[\]]{1,60})[】\]]\s?[:：]?")
_BOLD = late_pattern(r"(\*\*|__)(?P<text>[^*_]+)\1(?P<colon>[:：]?)")
_NUMBER = late_pattern(r"^\d{1,2}(?:\.\d{1,2})?\s(?=[一-鿿])", 0)
_TWO_TONGUES = late_pattern(r"(?P<zh>[一-鿿、及与和]+)\s?[/／|·(（]?\s?(?P<en>[A-Za-z][A-Za-z'’ ]+)[)）]?", 0)
_SENTENCE = late_pattern(r"[，。；！？,;!?]|\d[%％]")


@dataclass(frozen=True, slots=True)
class Name:
    """A section's name without its marks: ``code`` of an objective, ``kind`` where the name tells it."""

    title: str
    code: str = ""
    kind: Kind | None = None
    is_bracketed: bool = False


def section_name(text: str, *, is_numbered: bool = True) -> Name:
    """Return what the head ``text`` calls its section; bold signs, brackets and a colon are taken off.

    So is a list marker, unless ``is_numbered`` is false: then it has been taken off before."""
    text = unbold(text)
    text = unbold(split_marker(text)[2]) if is_numbered else text
    bracketed = _BRACKETED.fullmatch(text)
    title = (bracketed["name"] if bracketed else text.rstrip("：:")).strip()
    title = split_marker(title)[2] if bracketed else title
    code = _CODE.fullmatch(title) if len(title) <= MAX_NAME else None
    if code is not None:
        return Name(
            code["name"].strip(), unicodedata.normalize("NFKC", code["code"]), "objective", bracketed is not None
        )
    return Name(title, kind=kind_called(title), is_bracketed=bracketed is not None)


def kind_called(title: str) -> Kind | None:
    """Return the kind of section that is usually called ``title``, None where the name does not tell.

    A number before it counts the sections (7 下周计划); a name in two tongues has to tell it in both."""
    if len(title) > MAX_NAME:
        return None
    title = _NUMBER.sub("", re.sub(r"\s+", " ", title))
    halves = _TWO_TONGUES.fullmatch(title)
    if halves is None:
        return _kind_of(title)
    one, other = (_kind_of(halves[name].strip()) for name in ("zh", "en"))
    return one if one == other else None


def _kind_of(name: str) -> Kind | None:
    return next((kind for kind, pattern in _KINDS if pattern.fullmatch(name)), None)


def is_bold(text: str) -> bool:
    """Tell whether all of ``text`` is bold."""
    return _BOLD.fullmatch(text) is not None


def unbold(text: str) -> str:
    """Return ``text`` without the signs that make all of it bold."""
    match = _BOLD.fullmatch(text)
    return match["text"].strip() + match["colon"] if match else text


def is_short_name(text: str) -> bool:
    """Tell whether ``text`` can be a name: short, and no sentence."""
    return len(text) <= MAX_NAME and _SENTENCE.search(text) is None
