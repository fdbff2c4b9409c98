"""Matters that are told twice, and texts that were left from the week before."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import chain

from weekly_editor.analysis.checks.scope import ReadReport, ReadSection
from weekly_editor.analysis.finding import Finding, excerpt_of, finding_at
from weekly_editor.analysis.matter import alikeness, core_name, distinctive
from weekly_editor.analysis.prose import Passage
from weekly_editor.report.bilingual import Bilingual
from weekly_editor.report.model import Item
from weekly_editor.report.pattern import late_pattern

_SAME_WORDS = 12  # characters; shorter texts are the same by chance
_TITLED = 0.25  # of their words, that two items of one title share when they tell the same
_NEWS = late_pattern(r"\d|本周|进度|完成|[上下]周|预计|已|中\b|week|progress|done", 0)


def duplicate_item(report: ReadReport) -> Iterator[Finding]:
    """Believe that a matter is told once among work items, and a sentence once in a report.

    Two items tell the same that have one title and share distinctive words, or whose text is word for word the same; a
    matter may stand in a track, in an objective and in the plan."""
    found = (*chain.from_iterable(map(_same_titles, report.sections)), *_same_texts(report.passages))
    yield from {finding.place.loc: finding for finding in reversed(found)}.values()  # one of each place


def _same_titles(section: ReadSection) -> Iterator[Finding]:
    by_title: dict[str, list[Passage]] = defaultdict(list)
    for passage in section.passages:
        if isinstance(passage.row, Item) and passage.loc[-1] == "text" and len(passage.loc) == 5 and passage.row.title:
            by_title[core_name(passage.row.title)].append(passage)
    for passages in by_title.values():
        for index, later in enumerate(passages):
            first = next((each for each in passages[:index] if _tell_the_same(each, later)), None)
            if first is not None:
                yield _finding(later, first)


def _tell_the_same(one: Passage, other: Passage) -> bool:
    shared = distinctive(one.prose.text) & distinctive(other.prose.text)
    return len(shared) >= 2 and alikeness(one.prose.text, other.prose.text) >= _TITLED


def _same_texts(passages: Sequence[Passage]) -> Iterator[Finding]:
    first: dict[str, Passage] = {}
    for passage in passages:
        words = "".join(passage.prose.text.split()).rstrip("。.；;")
        if len(words) < _SAME_WORDS or passage.loc[-1] != "text":
            continue
        known = first.setdefault(words, passage)
        if known is not passage:
            yield _finding(passage, known)


def _finding(later: Passage, first: Passage) -> Finding:
    shown = _shown(first)
    message = Bilingual(f"与“{shown}”重复", f"Says again what “{shown}” says")
    return finding_at(later, 0, len(later.prose.text), "duplicate_item", "ask", message, others=(first.place(),))


def same_as_last_week(report: ReadReport) -> Iterator[Finding]:
    """Believe that a sentence about progress, days or this week changes every week; where it did not, it was left."""
    previous = report.around.previous
    if previous is None:
        return
    before = {"".join(passage.prose.text.split()) for passage in previous.passages}
    for passage in report.passages:
        words = "".join(passage.prose.text.split())
        is_news = passage.loc[-1] == "text" and len(words) >= _SAME_WORDS and _NEWS.search(words) is not None
        if is_news and words in before:
            week = str(previous.week)
            message = Bilingual(f"与 {week} 一字不差，是否没有更新", f"Word for word as in {week}: was it left?")
            yield finding_at(passage, 0, len(passage.prose.text), "same_as_last_week", "hint", message)


def _shown(passage: Passage) -> str:
    text, is_item = passage.prose.text.strip(), isinstance(passage.row, Item)
    said = f"{passage.title}：{text}" if is_item and passage.title else text
    return excerpt_of(said)
