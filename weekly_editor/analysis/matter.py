"""Which rows are of one matter: by its id, else by what they are called and what they say."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property, lru_cache

from weekly_editor.analysis.width import narrow
from weekly_editor.report.markup import visible
from weekly_editor.report.model import Frozen
from weekly_editor.report.pattern import late_pattern

ALIKE = 0.5  # texts that share half of what is distinctive in them tell of one matter
_KEPT = 16_384  # texts
_LEAST = 2  # marks below which a text says too little to be known again
_COMMON = 40  # rows; a mark that more of them bear tells none from another

_FIGURE = late_pattern(
    r"\d{4}\s?年|\d{1,2}\s?月(?:\d{1,2}\s?[日号]|份|[初中底末])?|\d{1,2}\s?[日号]|[\d.,]+\s?(?:%|[万亿]?[元笔个次家人户项条天])?"
    r"|(?:本|上|下)+个?(?:周|月|季度|星期)[一二三四五六日天末初]?|周[一二三四五六日天]|[年季月周][初中底末]"
)
_FILLER = late_pattern(
    r"已经?|完成|进行|上线|预计|计划|项目|目前|当前|整体|总体|进度|进展|工作|相关|推进|持续|继续|正在|启动|开始|进入|阶段|需求|评审|研发|开发|联调"
    r"|测试|灰度|试点|投产|发布|全量|排期|方案|设计|沟通|跟进|支持|优化|功能|能力|系统|问题|处理|完毕|结束|通过|接入|建设|情况|以及|同时|之后"
    r"|其中|内部|基本|全部|正式|顺利|等待|待|中(?=$|\W)|[的了在与和及将对为并]"
    r"|\b(?:the|an?|of|to|in|on|for|and|is|are|was|were|be|has|have|been|will|by|at|with|it|its|this|that|next|last|week"
    r"|done|completed?|finished|live|launch(?:ed)?|release[ds]?|test(?:ing|ed)?|develop(?:ment|ed|ing)?|progress|project"
    r"|planned|expected|now|started|going|went|review(?:ed)?|work|team)\b"
)
_WORD = late_pattern(r"[a-z][a-z0-9]+|[一-鿿]+")
_SIGNS = late_pattern(r"[\W_]+")


@lru_cache(_KEPT)
def marks(text: str) -> frozenset[str]:
    """Return what is distinctive in ``text``: its pairs of Chinese signs and its Latin words.

    Days, figures and the words of every report (完成, 上线, 本周) are no part of them."""
    plain = _FILLER.sub(" ", _FIGURE.sub(" ", narrow(visible(text)).lower()))
    found: set[str] = set()
    for word in _WORD.findall(plain):
        if word.isascii():
            found.add(word)
        else:
            found.update(word[at : at + 2] for at in range(len(word) - 1))
    return frozenset(found)


def alikeness(text: str, other: str) -> float:
    """Return how much of what is distinctive two texts share, from 0 to 1; 0 where one says too little."""
    mine, theirs = marks(text), marks(other)
    if min(len(mine), len(theirs)) < _LEAST:
        return 0.0
    return 2 * len(mine & theirs) / (len(mine) + len(theirs))


def plain_title(title: str) -> str:
    """Return ``title`` as it is compared: without markup, case, signs and blanks."""
    return _SIGNS.sub("", narrow(visible(title)).lower())


def row_words(row: Frozen) -> str:
    """Return what a topic, item, incident, plan row or node says itself: its title, then its text."""
    parts = (str(getattr(row, name, "")) for name in ("title", "text"))
    return " ".join(part for part in parts if part)


@dataclass(frozen=True)
class Rows:
    """Rows of one report, in which those of other reports are found again."""

    rows: tuple[Frozen, ...]

    def counterpart(self, row: Frozen) -> Frozen | None:
        """Return the row that tells of the matter of ``row``: of the same id, else title, else text; None without."""
        matter = str(getattr(row, "matter", ""))
        if matter and (found := self._by_matter.get(matter)) is not None:
            return found
        titled = self._by_title.get(plain_title(str(getattr(row, "title", "")))) or []
        if len(titled) == 1:
            return titled[0]
        best = self._most_alike(row_words(row), titled or self._sharing(row))
        return best if best is not None and type(best) is type(row) else None

    def _most_alike(self, words: str, rows: Iterable[Frozen]) -> Frozen | None:
        rated = [(alikeness(words, row_words(each)), at, each) for at, each in enumerate(rows)]
        best = max(rated, key=lambda each: (each[0], -each[1]), default=None)
        return best[2] if best is not None and best[0] >= ALIKE else None

    def _sharing(self, row: Frozen) -> list[Frozen]:
        """Return the rows that share enough marks with ``row`` to be looked at."""
        mine = marks(row_words(row))
        shared = Counter(at for mark in mine for at in self._by_mark.get(mark, ()))
        return [self.rows[at] for at, count in shared.most_common(3) if count * 4 >= len(mine)]

    @cached_property
    def _by_matter(self) -> dict[str, Frozen]:
        return {matter: row for row in reversed(self.rows) if (matter := str(getattr(row, "matter", "")))}

    @cached_property
    def _by_title(self) -> dict[str, list[Frozen]]:
        found: dict[str, list[Frozen]] = {}
        for row in self.rows:
            if title := plain_title(str(getattr(row, "title", ""))):
                found.setdefault(title, []).append(row)
        return found

    @cached_property
    def _by_mark(self) -> dict[str, list[int]]:
        found: dict[str, list[int]] = {}
        for at, row in enumerate(self.rows):
            for mark in marks(row_words(row)):
                found.setdefault(mark, []).append(at)
        return {mark: rows for mark, rows in found.items() if len(rows) <= _COMMON}


def counterpart(row: Frozen, rows: Iterable[Frozen]) -> Frozen | None:
    """Return which of ``rows`` tells of the matter of ``row``, None where none does; for many rows keep a ``Rows``."""
    return Rows(tuple(rows)).counterpart(row)
