"""What is told for one day and planned for another."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from weekly_editor.analysis.checks.scope import ReadReport
from weekly_editor.analysis.dates import DatePhrase
from weekly_editor.analysis.finding import Finding, finding_at
from weekly_editor.analysis.matter import core_name, distinctive
from weekly_editor.analysis.prose import Passage
from weekly_editor.report.bilingual import Bilingual
from weekly_editor.report.day_wording import day_words
from weekly_editor.report.model import PlanSection
from weekly_editor.report.pattern import late_pattern

_MILESTONE = late_pattern(
    r"上线|投产|提测|联调|UAT|验收|评审|灰度|交付|发布|切换|下线|全量|割接|试点|封版|定稿|结项|go-?live|\blive\b|launch|release|rollout",
    re.IGNORECASE,
)
_APART = late_pattern(r"[一二三四五六七八九十\d]+(?=期|批|阶段|版)|iOS|Android", 0)
_CLAUSE = late_pattern(r"[。；;，!！?？\n]|,\s|\.(?=\s|$)")
_SENTENCE = late_pattern(r"[。；;!！?？\n]|\.(?=\s|$)")
_AROUND = late_pattern(
    r"^\s?(?:[一二三四五六七八九]是|其[一二三四五])|[（(].*?[）)]|\b(?:on|by|before|after|and)\b|之?前|以前",
    re.IGNORECASE,
)
_BY = late_pattern(r"\s?(?:之?前|以前)")
_BY_BEFORE = late_pattern(r"\b(?:by|before)\s$", re.IGNORECASE)
_FORMER = late_pattern(r"(?:原|[由从自]|本来|originally|from)\S{0,6}\s?$", re.IGNORECASE)
_MIN_NAME = 3  # characters
_MIN_WORDS = 2  # that a row has to be known by
_SHARED = 0.7  # of them, that are told elsewhere


@dataclass(frozen=True, slots=True)
class _Event:
    """What is to happen on the day ``phrase`` of ``passage``: the words of its ``clause``, all that it stands in."""

    passage: Passage
    phrase: DatePhrase
    clause: str
    words: frozenset[str]

    @property
    def milestones(self) -> frozenset[str]:
        return frozenset(each.lower() for each in _MILESTONE.findall(self.clause))

    @property
    def day(self) -> date:
        return self.phrase.first

    @property
    def is_limit(self) -> bool:
        """Whether it may also happen before its day."""
        text, phrase = self.passage.prose.text, self.phrase
        return _BY.match(text, phrase.end) is not None or _BY_BEFORE.search(text[: phrase.begin]) is not None


def planned_for_another_day(report: ReadReport) -> Iterator[Finding]:
    """Believe that what a row of the plan is for has one day, in the plan as in what is told of it.

    That is told where most words of the row stand, and the same milestone beside a coming day."""
    rows = [event for event in _events(report, is_plan=True) if len(event.words) >= _MIN_WORDS or event.milestones]
    if not rows:
        return
    told = list(_events(report, is_plan=False))
    for row in rows:
        same = [each for each in told if _is_of(each, row)]
        if same and not any(_agree(each, row) for each in same):
            yield _finding(same[0], row)


def _events(report: ReadReport, *, is_plan: bool) -> Iterator[_Event]:
    """Yield what is to happen on a day to come; a row of the plan has one such day."""
    for section in report.sections:
        if isinstance(section.section, PlanSection) == is_plan:
            for passage in section.passages:
                days = [each for each in passage.prose.dates if each.is_day and _is_coming(passage, each)]
                if not is_plan or len(days) == 1:
                    yield from (_event(passage, each, is_plan) for each in days)


def _is_coming(passage: Passage, phrase: DatePhrase) -> bool:
    if _FORMER.search(passage.prose.text[: phrase.begin]):
        return False
    return phrase.first > passage.prose.week.sunday or any(
        each.date == phrase and phrase.first >= passage.prose.week.monday for each in passage.prose.promises
    )


def _event(passage: Passage, phrase: DatePhrase, is_plan: bool) -> _Event:
    text = passage.prose.text
    before, behind = _CLAUSE.split(text[: phrase.begin])[-1], _CLAUSE.split(text[phrase.end :], maxsplit=1)[0]
    clause = _AROUND.sub(" ", f"{before} {behind}")
    if is_plan:
        return _Event(passage, phrase, clause, distinctive(clause))
    sentence = _SENTENCE.split(text[: phrase.begin])
    said = "。".join((*passage.above[1:], *sentence, behind))
    return _Event(passage, phrase, clause, distinctive(said))


def _is_of(told: _Event, row: _Event) -> bool:
    """Tell whether ``told`` is of what ``row`` plans: by the same milestone if by any, and by its words or title."""
    if not _is_same_milestone(told, row) or set(_APART.findall(told.clause)) - set(_APART.findall(row.clause)):
        return False
    if len(row.words) >= _MIN_WORDS and len(row.words & told.words) >= _SHARED * len(row.words):
        return True
    title = core_name(told.passage.title) if told.passage.title else ""
    return bool(row.milestones) and len(title) >= _MIN_NAME and title in row.clause.lower()


def _is_same_milestone(told: _Event, row: _Event) -> bool:
    """Tell whether both come to the same; a clause of one day may name a step before that: in UAT and to go live."""
    is_alone = sum(each.is_day for each in told.passage.prose.dates) == 1
    return told.milestones == row.milestones or (is_alone and bool(row.milestones) and row.milestones < told.milestones)


def _agree(told: _Event, row: _Event) -> bool:
    if told.is_limit or row.is_limit:
        return told.day >= row.day if told.is_limit and not row.is_limit else True
    return told.day == row.day


def _finding(told: _Event, row: _Event) -> Finding:
    here, there = day_words(told.day, "without"), day_words(row.day, "without")
    what = "、".join(sorted(row.milestones)) or _AROUND.sub("", row.clause).strip()
    message = Bilingual(
        f"{what}：此处是 {here.zh}，计划里是 {there.zh}，请确认是否同一件事",
        f"“{what}”: {here.en} here, {there.en} in the plan",
    )
    detail = {"date_1": told.day.isoformat(), "date_2": row.day.isoformat()}
    others = (row.passage.place(row.phrase.begin, row.phrase.end),)
    place = told.phrase.begin, told.phrase.end
    return finding_at(told.passage, *place, "date_slipped", "hint", message, detail=detail, others=others)
