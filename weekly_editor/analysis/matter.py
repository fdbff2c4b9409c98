"""Which texts and rows are of the same matter: by its id, else by what they are called and by the words they share."""

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Protocol, TypeVar

from weekly_editor.analysis.width import narrow
from weekly_editor.report.markup import visible
from weekly_editor.report.pattern import late_pattern

_WORDS = late_pattern(r"[a-z][a-z0-9]+|[\u4e00-\u9fff]+")
_BOILERPLATE = late_pattern(
    r"完成|进行|上线|投产|预计|预期|计划|争取|项目|本周|下周|上周|本月|下月|目前|当前|已经?|正在|整体|总体|进度|进展|推进|跟进|开发|研发"
    r"|测试|联调|提测|灰度|全量|评审|需求|方案|设计|排期|启动|阶段|进入|通过|继续|持续|开始|相关|能力|功能|工作|事项|以及|其中|包括"
    r"|问题|处理|支持|优化|情况|分析|沟通|对接|发布|切换|环境|系统|平台|整理|梳理|准备|确认|落地|落实|推动|提供|按期|如期|顺利|全部"
    r"|[一二三四五六七八九十]+月|月[初中底末]|[上下本]?周[一二三四五六日天末]?|季度|年[初底末]|之?前|风险|待|将|拟|需|的|和|与|及|了|中|在|对|为"
)
_LATIN_BOILERPLATE = late_pattern(
    r"the|and|for|with|this|that|next|last|week|done|live|launch(?:ed)?|released?|plan(?:ned)?|progress|is|was|are"
    r"|will|be|to|of|on|in|by|at|it|from|development|testing|test|review|completed?"
)
_GENERIC = late_pattern(
    r"(?:相关|项目|功能|能力|系统|平台|需求|产品|方案|整体|版本|模块|工作|改造|建设|接入|事项|的|等|\s)+$"
    r"|^(?:关于|其中|同时|另外|目前|当前|\s)+"
)
_APART = late_pattern(
    r"第?[一二三四五六七八九十\d]+(?:期|批|阶段)|[A-Za-z]+\s?端|\b(?:iOS|Android|H5|Phase\s?\d)\b", re.IGNORECASE
)
_CLEAR = 0.8  # of the best likeness, that the second best stays below where there is no doubt
_HEAD = 24  # characters of a text that may say which part it is of
ALIKE = 0.5  # of the words that two texts could share


class Row(Protocol):
    """A topic, item or plan row."""

    @property
    def matter(self) -> str:
        """The id of its matter."""


R = TypeVar("R", bound=Row)


@lru_cache(16_384)
def distinctive(text: str) -> frozenset[str]:
    """Return what tells ``text`` from others: pairs of Han characters and Latin words, without what all reports say."""
    words: set[str] = set()
    for word in _WORDS.findall(_BOILERPLATE.sub(" ", narrow(text).lower())):
        if word.isascii():
            words |= set() if _LATIN_BOILERPLATE.fullmatch(word) else {word}
        else:
            words |= {word[at : at + 2] for at in range(len(word) - 1)}
    return frozenset(words)


def alikeness(text: str, other: str) -> float:
    """Return how much of what distinguishes the shorter of two texts the other one says too, from 0 to 1."""
    one, two = distinctive(text), distinctive(other)
    return len(one & two) / min(len(one), len(two)) if one and two else 0.0


@lru_cache(16_384)
def core_name(name: str) -> str:
    """Return ``name`` without the words that any name may have, small and narrow: 对公收款相关能力 is 对公收款."""
    plain = narrow(visible(name)).strip().lower()
    return _GENERIC.sub("", plain) or plain


def counterpart(row: R, rows: Sequence[R]) -> R | None:
    """Return the one of ``rows`` that tells the matter of ``row``, in another week; None where that is in doubt.

    It has the same matter id, else the same name and no rival more like it, else most of its words; the first phase
    of a matter (一期) is not its second."""
    by_id = [each for each in rows if row.matter and each.matter == row.matter]
    if by_id:
        return by_id[0]
    rows = [each for each in rows if _parts(each) == _parts(row)]
    name = core_name(_title(row))
    named = [each for each in rows if name and core_name(_title(each)) == name]
    if len(named) == 1:
        return named[0]
    likeness = [(alikeness(_said(row), _said(each)), each) for each in named or _sharing(row, rows)]
    likeness = sorted((pair for pair in likeness if pair[0] >= (0 if named else ALIKE)), key=lambda pair: -pair[0])
    is_clear = likeness and (len(likeness) == 1 or likeness[1][0] < _CLEAR * likeness[0][0])
    return likeness[0][1] if is_clear else None


def _sharing(row: R, rows: Iterable[R]) -> list[R]:
    """Return those of ``rows`` that share words with ``row`` and are not called otherwise."""
    own, name = distinctive(_said(row)), _title(row)
    return [each for each in rows if len(own & distinctive(_said(each))) > 1 and not (name and _title(each))]


def _parts(row: Row) -> frozenset[str]:
    """Return the words that tell parts of one matter from each other."""
    said = f"{_title(row)} {str(getattr(row, 'text', ''))[:_HEAD]}"
    return frozenset(part.lower() for part in _APART.findall(said))


def _title(row: Row) -> str:
    return str(getattr(row, "title", ""))


def _said(row: Row) -> str:
    return f"{visible(_title(row))} {visible(str(getattr(row, 'text', '')))}"
