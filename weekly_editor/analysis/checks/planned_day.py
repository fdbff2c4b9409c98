"""What is promised for one day and planned for another."""

from collections import defaultdict
from collections.abc import Iterator

from weekly_editor.analysis.checks.promised import Promised, promises_of
from weekly_editor.analysis.checks.scope import ReadReport
from weekly_editor.analysis.dates import DatePhrase
from weekly_editor.analysis.finding import Finding, finding_at
from weekly_editor.analysis.matter import distinctive
from weekly_editor.analysis.prose import Passage
from weekly_editor.report.bilingual import Bilingual
from weekly_editor.report.day_wording import day_words
from weekly_editor.report.model import PlanSection
from weekly_editor.report.pattern import late_pattern

_MILESTONE = late_pattern(
    r"上线|投产|提测|联调|UAT|验收|评审|灰度|交付|发布|切换|下线|全量|\b(?:go-live|launch|release)\b", 0
)
_APART = late_pattern(r"[一二三四五六七八九十\d]+(?=期|批|阶段|版)|iOS|Android", 0)
_MIN_NAME = 3  # characters


def planned_for_another_day(report: ReadReport) -> Iterator[Finding]:
    """Believe that a milestone of one matter has one day, in the plan as in what is told of it."""
    rows: dict[str, list[tuple[Passage, DatePhrase]]] = defaultdict(list)
    for section in report.sections:
        for passage in section.passages if isinstance(section.section, PlanSection) else ():
            days = [each for each in passage.prose.dates if each.is_day]
            for what in set(_MILESTONE.findall(passage.prose.text)) if len(days) == 1 else ():
                rows[what].append((passage, days[0]))
    for promised in promises_of(report) if rows else ():
        date = promised.promise.date
        for what in set(_MILESTONE.findall(promised.promise.what)) if date.is_day else ():
            row = next((each for each in rows[what] if _is_of(promised, each[0])), None)
            if row is not None and row[1].first != date.first:
                yield _finding(promised, *row, what)


def _is_of(promised: Promised, row: Passage) -> bool:
    """Tell whether ``row`` of the plan names what is promised: its title, or else every word of the promise."""
    text, said = row.prose.text, f"{promised.passage.title}{promised.promise.what}"
    if _APART.findall(text) != _APART.findall(said):
        return False
    own = distinctive(promised.promise.what)
    if own:
        return len(own) > 1 and own <= distinctive(text)
    return len(promised.name) >= _MIN_NAME and promised.name in text.lower()


def _finding(promised: Promised, row: Passage, phrase: DatePhrase, what: str) -> Finding:
    here, there = day_words(promised.due, "without"), day_words(phrase.first, "without")
    message = Bilingual(
        f"{what}：此处是 {here.zh}，计划里是 {there.zh}，请确认是否同一里程碑",
        f"{what}: {here.en} here, {there.en} in the plan",
    )
    detail = {"date_1": promised.due.isoformat(), "date_2": phrase.first.isoformat()}
    begin, end = promised.promise.begin, promised.promise.end
    others = (row.place(phrase.begin, phrase.end),)
    return finding_at(promised.passage, begin, end, "date_slipped", "hint", message, detail=detail, others=others)
