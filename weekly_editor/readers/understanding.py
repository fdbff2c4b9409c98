"""What the lines of a source are taken for, before they become a report: which sections, and of which kind."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import assert_never

from weekly_editor.analysis.fact import sentence_of
from weekly_editor.analysis.progress import stated_progress
from weekly_editor.readers.head import Head, read_head
from weekly_editor.readers.incident_totals import is_totals
from weekly_editor.readers.incidents import begins_with_time, incidents_of
from weekly_editor.readers.line import Line
from weekly_editor.readers.metrics import groups_of, holds_readings, readings_in
from weekly_editor.readers.prose import is_lead, outline_of
from weekly_editor.readers.section_name import Name
from weekly_editor.readers.source import UNSORTED, Imported, Unplaced
from weekly_editor.readers.structure import Part, split_parts
from weekly_editor.readers.tree import Branch, grow
from weekly_editor.readers.work import items_of, plan_of, topics_of
from weekly_editor.report.bilingual import Bilingual, Language
from weekly_editor.report.model import (
    IncidentsSection,
    Kind,
    MetricsSection,
    NotesSection,
    ObjectiveSection,
    PlanSection,
    Report,
    Section,
    TrackSection,
)
from weekly_editor.report.pattern import late_pattern
from weekly_editor.report.week import Week

_EXCERPT = 200  # characters of a line that is shown to the user
_HAN = late_pattern("[\u4e00-\u9fff]")
_IMAGE = late_pattern(r"!\[[^\]\n]{0,400}\]\(")
_WHOLE = {"zh_CN": "本周工作", "en": "This week"}
_LOOSE = Bilingual("在第一个章节之前，已收入“未归类”", "stands before the first section; kept under “Unsorted”")
_PICTURE = Bilingual("图片没有导入，引用按文字保留", "pictures are not imported; the reference is kept as text")
_HTML = Bilingual("HTML 不作解释，按文字保留", "HTML is not interpreted; it is kept as text")
_NO_SECTION = Bilingual("没有找到章节标题，全文收入一个章节", "names no sections; all of it is kept in one")
_TOTALS = Bilingual("由程序算出的合计没有导入", "totals that the program works out are not imported")
_NO_WEEK = Bilingual("没有找到周次，已按今天所在的周导入", "names no week; imported as the week of today")


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch of the source that makes a section of ``kind``; ``line`` is the number of its first line.

    ``head`` is the line that opens it, None where no line does. A section that the source states exactly is ``made``
    already, and of no other kind. One that is not ``wanted`` stays out of the report."""

    name: Name
    kind: Kind
    line: int
    branches: tuple[Branch, ...] = ()
    head: Line | None = None
    made: Section | None = None
    wanted: bool = True


@dataclass(frozen=True, slots=True)
class Understanding:
    """What a source says, and what it was taken for; whoever knows better may change any of it."""

    head: Head
    week: Week
    language: Language
    passages: tuple[Passage, ...]
    unplaced: tuple[Unplaced, ...]

    def section(self, index: int) -> Section:
        """Return passage ``index`` as a section of its kind."""
        passage = self.passages[index]
        return passage.made or _section(passage.kind, passage.name, passage.branches, self.week)

    def with_kind(self, index: int, kind: Kind) -> "Understanding":
        """Return this with passage ``index`` taken for a section of ``kind``; one that is made stays as it is."""
        passage = self.passages[index]
        return self if passage.made else self._with_passages(index, index + 1, replace(passage, kind=kind))

    def with_wanted(self, index: int, *, wanted: bool) -> "Understanding":
        """Return this with passage ``index`` in the report, or left out of it."""
        return self._with_passages(index, index + 1, replace(self.passages[index], wanted=wanted))

    def can_join(self, index: int) -> bool:
        """Tell whether passage ``index`` can go on with the one before it: a line opens it, and neither is made."""
        if index == 0 or self.passages[index].head is None:
            return False
        return not any(passage.made for passage in self.passages[index - 1 : index + 1])

    def joined(self, index: int) -> "Understanding":
        """Return this with passage ``index``, its head included, as the end of the one before it.

        Raises ValueError where it cannot be, see ``can_join``."""
        before, passage = self.passages[index - 1], self.passages[index]
        if passage.head is None or not self.can_join(index):
            raise ValueError(f"passage {index} stands by itself")
        branches = (*before.branches, Branch(passage.head, list(passage.branches)))
        return self._with_passages(index - 1, index + 1, replace(before, branches=branches))

    def with_week(self, week: Week) -> "Understanding":
        """Return this as a report of ``week``, which is then no longer one that the source leaves open."""
        known = tuple(place for place in self.unplaced if place.reason is not _NO_WEEK)
        return replace(self, week=week, unplaced=known)

    def with_head(self, *, title: str, author: str) -> "Understanding":
        """Return this with another title and author of the report."""
        return replace(self, head=replace(self.head, title=title, author=author))

    def _with_passages(self, begin: int, end: int, passage: Passage) -> "Understanding":
        """Return this with ``passage`` in place of those from ``begin`` to before ``end``."""
        return replace(self, passages=(*self.passages[:begin], passage, *self.passages[end:]))

    def sections(self) -> tuple[Section, ...]:
        """Return the sections that are wanted."""
        return tuple(self.section(index) for index, passage in enumerate(self.passages) if passage.wanted)

    def imported(self) -> Imported:
        """Return the report that the source makes."""
        report = Report(
            week=self.week,
            title=self.head.title,
            author=self.head.author,
            team=self.head.team,
            created_at=self.head.created_at,
            language=self.language,
            sections=self.sections(),
        )
        return Imported(report, self.unplaced)


def understand(
    lines: Sequence[Line], today: date, week: Week | None = None, unplaced: Iterable[Unplaced] = ()
) -> Understanding:
    """Return what ``lines`` are taken for, a report of ``week`` if given, else of the week they name, else of today's.

    ``today`` tells the year where they leave it out; ``unplaced`` is what their reader had to leave out already."""
    totals = [line for line in lines if line.kind == "plain" and is_totals(line.text)]
    if 0 < len(totals) < len(lines):
        lines = [line for line in lines if line not in totals]
    head = read_head(lines, today, week)
    language: Language = "zh_CN" if any(_HAN.search(line.raw) for line in lines) else "en"
    parts = _parts([line for line in lines if line.number not in head.used], language)
    report_week = head.week or Week.of(today)
    return Understanding(
        head,
        report_week,
        language,
        tuple(_passages(parts, report_week, language)),
        (*unplaced, *_unplaced(lines, parts, head.week), *(_left(line, _TOTALS) for line in totals)),
    )


def _parts(lines: Sequence[Line], language: Language) -> tuple[Part, ...]:
    """Return the parts of the source; where nothing opens a section all of it is one, called after the week."""
    parts = split_parts(lines)
    first = next((line for line in lines if line.kind not in ("blank", "rule")), None)
    if len(parts) > 1 or first is None:
        return parts
    return (Part(None, Name(""), ()), Part(first, Name(_WHOLE[language]), parts[0].body))


def _passages(parts: Sequence[Part], week: Week, language: Language) -> Iterator[Passage]:
    """Yield what ``parts`` are; the first has no head, and is a section only where it says something."""
    before: Kind | None = None
    for part in parts:
        branches = tuple(grow(part.body))
        if part.line is not None:
            kind = _kind(part, branches, week)
            if (kind, part.name.kind, before) == ("notes", None, "track") and part.name.is_bracketed:
                kind = "track"  # 【】 after 【】: one more of the kind, though its topics say nothing below
            before = kind
            yield Passage(part.name, kind, part.line.number, branches, part.line)
        elif outline_of(branches):
            yield Passage(Name(UNSORTED[language]), "notes", branches[0].line.number, branches)


def _section(kind: Kind, name: Name, branches: Sequence[Branch], week: Week) -> Section:
    title = f"{name.code} {name.title}".strip()  # where no field takes the code
    match kind:
        case "objective":
            return ObjectiveSection(title=name.title, code=name.code, items=items_of(branches, week))
        case "track":
            return TrackSection(title=title, topics=topics_of(branches))
        case "metrics":
            return MetricsSection(title=title, groups=groups_of(branches))
        case "incidents":
            return IncidentsSection(title=title, incidents=incidents_of(branches, week))
        case "plan":
            return PlanSection(title=title, items=plan_of(branches, week))
        case "notes":
            return NotesSection(title=title, entries=outline_of(branches))
        case _:
            assert_never(kind)


def _kind(part: Part, branches: Sequence[Branch], week: Week) -> Kind:
    """Return the kind of section that ``part`` is, by its name and then by what it holds."""
    named = part.name.kind
    if named is not None and (named != "metrics" or not branches or holds_readings(branches)):
        return named
    rows = [branch for branch in branches if not is_lead(branch)]
    if rows and _most(begins_with_time(row, week) for row in rows):
        return "incidents"
    if len(rows) > 1 and all(readings_in(row.line.text) for row in rows if not row.children):
        return "metrics" if _leaves_are_readings(branches) else "track"
    if rows and _most(bool(row.line.beside) for row in rows):
        return "objective"
    if any(branch.children for branch in branches) or (rows and len(rows) < len(branches)):
        return "track"
    stated = [row for row in rows if stated_progress(sentence_of(row.line.text)) is not None]
    return "objective" if len(stated) > 1 and len(stated) * 2 >= len(rows) else "notes"


def _leaves_are_readings(branches: Iterable[Branch]) -> bool:
    return all(
        _leaves_are_readings(branch.children) if branch.children else is_lead(branch) or readings_in(branch.line.text)
        for branch in branches
    )


def _most(truths: Iterable[bool]) -> bool:
    answers = list(truths)
    return sum(answers) * 2 > len(answers)


def _unplaced(lines: Sequence[Line], parts: Sequence[Part], week: Week | None) -> Iterator[Unplaced]:
    """Yield what the user should look at: no week, no sections, lines above the first one, pictures and HTML."""
    first = next((line for line in lines if line.kind not in ("blank", "rule")), lines[0])
    if week is None:
        yield _left(first, _NO_WEEK)
    if len(parts) == 2 and parts[1].line is not None and parts[1].line in parts[1].body:
        yield _left(parts[1].line, _NO_SECTION)
    above = {line.number for line in parts[0].body if line.kind not in ("blank", "rule")}
    for line in lines:
        if line.kind == "html":
            yield _left(line, _HTML)
        elif line.kind != "code" and _IMAGE.search(line.text):
            yield _left(line, _PICTURE)
        elif line.number in above:
            yield _left(line, _LOOSE)


def _left(line: Line, reason: Bilingual) -> Unplaced:
    return Unplaced(line.number, line.raw[:_EXCERPT].strip(), reason)
