"""A report as a document: the order of its parts, their numbers and wording, and what is left out."""

from dataclasses import dataclass

from weekly_editor.analysis.history import NO_HISTORY, History
from weekly_editor.document.block import Block, Document, Part
from weekly_editor.document.inline import is_blank
from weekly_editor.document.section import Context, content_blocks, section_heading, section_title
from weekly_editor.document.table import TableMemory
from weekly_editor.document.wording import week_text
from weekly_editor.report.loc import Loc
from weekly_editor.report.markup import visible
from weekly_editor.report.model import MetricsSection, Report, Section
from weekly_editor.report.wording import Wording, wording_of


def build_document(report: Report, history: History = NO_HISTORY) -> Document:
    """Return how ``report`` reads, with the figures of the week before where ``history`` knows them."""
    return DocumentBuilder().build(report, history)


class DocumentBuilder:
    """Builds the document of a report again and again; a part whose section did not change stays the same object."""

    def __init__(self) -> None:
        self._built: tuple[_Built, ...] = ()

    def build(self, report: Report, history: History = NO_HISTORY) -> Document:
        """Return how ``report`` reads.

        A Part is the object of the last build where its section is that of the last build, at the same place with
        the same number, and nothing else it shows has changed."""
        wording = wording_of(report.language)
        contents = tuple(
            self._content(section, index, _context(section, report, history, wording))
            for index, section in enumerate(report.sections)
        )
        number = 0
        built = []
        for index, (section, content) in enumerate(zip(report.sections, contents, strict=True)):
            number += bool(content.blocks)
            built.append(self._part(section, index, content, number if content.blocks else 0, wording))
        self._built = tuple(built)
        return _document(report, tuple(part.part for part in built), wording)

    def _content(self, section: Section, index: int, context: Context) -> "_Content":
        before = self._before(index)
        tables = TableMemory()
        if before is not None and before.content.context == context:
            if before.content.section is section:
                return before.content
            tables = before.content.tables
        return _Content(section, context, tables, content_blocks(section, _section_loc(index), context, tables))

    def _part(self, section: Section, index: int, content: "_Content", number: int, wording: Wording) -> "_Built":
        before = self._before(index)
        if before is not None and before.content is content and before.number == number:
            return before
        loc = _section_loc(index)
        blocks: tuple[Block, ...] = ()
        if number:
            blocks = (section_heading(section, loc, number, wording), *content.blocks)
        title = visible(section_title(section, wording))
        return _Built(content, number, Part(section.id, section.kind, loc, title, blocks))

    def _before(self, index: int) -> "_Built | None":
        return self._built[index] if index < len(self._built) else None


@dataclass(frozen=True, slots=True)
class _Content:
    """What stands below a section's head, and all it was made from."""

    section: Section
    context: Context
    tables: TableMemory
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class _Built:
    """A part with its number among those that say something, 0 if it is none of them."""

    content: _Content
    number: int
    part: Part


def _section_loc(index: int) -> Loc:
    return ("sections", index)


def _context(section: Section, report: Report, history: History, wording: Wording) -> Context:
    if not isinstance(section, MetricsSection) or history.previous is None:
        return Context(report.week, wording)
    before = tuple(history.reading_before(reading) for group in section.groups for reading in group.readings)
    previous = history.previous.week
    title = wording.last_week if previous == report.week.shifted(-1) else str(previous)
    return Context(report.week, wording, before, title)


def _document(report: Report, parts: tuple[Part, ...], wording: Wording) -> Document:
    title = wording.report_title if is_blank(report.title) else visible(report.title)
    about = (week_text(report.week, wording), visible(report.team), visible(report.author))
    subtitle = " · ".join(text.strip() for text in about if not is_blank(text))
    return Document(
        title=title,
        subtitle=subtitle,
        language=report.language,
        week=report.week,
        author=report.author,
        team=report.team,
        created_at=report.created_at,
        parts=parts,
        report=report,
    )
