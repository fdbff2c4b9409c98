"""A report as a document: the order of its parts, their numbers and wording, and what is left out."""

from dataclasses import dataclass, replace

from weekly_editor.analysis.history import NO_HISTORY, History
from weekly_editor.analysis.incident_ledger import LedgerMemory
from weekly_editor.document.arrangement import PLAIN, Arrangement
from weekly_editor.document.block import Block, Document, Heading, Paragraph, Part
from weekly_editor.document.figures import NO_PAST, Past
from weekly_editor.document.incident_totals import totals_text
from weekly_editor.document.inline import is_blank, words
from weekly_editor.document.section import Context, content_blocks, section_heading, section_title
from weekly_editor.document.table import TableMemory
from weekly_editor.document.wording import week_text
from weekly_editor.report.loc import Loc
from weekly_editor.report.markup import visible
from weekly_editor.report.model import IncidentsSection, MetricsSection, Report, Section
from weekly_editor.report.week import Week
from weekly_editor.report.wording import Wording, wording_of

CHART_WEEKS = 8  # that a chart shows, the report's own included


def build_document(report: Report, history: History = NO_HISTORY, arrangement: Arrangement = PLAIN) -> Document:
    """Return how ``report`` reads, with the figures of the weeks before where ``history`` knows them."""
    return DocumentBuilder().build(report, history, arrangement)


class DocumentBuilder:
    """Builds the document of a report again and again; a part whose section did not change stays the same object."""

    def __init__(self) -> None:
        self._built: tuple[_Built, ...] = ()
        self._ledgers = LedgerMemory()

    def build(self, report: Report, history: History = NO_HISTORY, arrangement: Arrangement = PLAIN) -> Document:
        """Return how ``report`` reads.

        A Part is the object of the last build where its section is that of the last build, at the same place with
        the same number, and nothing else it shows has changed."""
        totals = self._totals(report, history, arrangement)
        contents = tuple(
            self._content(section, index, _context(section, report, history, arrangement), totals.get(index, ""))
            for index, section in enumerate(report.sections)
        )
        number = 0
        built = []
        for index, (section, content) in enumerate(zip(report.sections, contents, strict=True)):
            number += bool(content.blocks)
            built.append(self._part(section, index, content, number if content.blocks else 0))
        self._built = tuple(built)
        return _document(report, tuple(part.part for part in built), wording_of(report.language))

    def _totals(self, report: Report, history: History, arrangement: Arrangement) -> dict[int, str]:
        """Return what is said below the incidents, by the place of their section, the last one if there are several."""
        places = [index for index, section in enumerate(report.sections) if isinstance(section, IncidentsSection)]
        if not places or not arrangement.has_totals:
            return {}
        return {places[-1]: totals_text(self._ledgers.ledger(report, history), wording_of(report.language))}

    def _content(self, section: Section, index: int, context: Context, totals: str) -> "_Content":
        before = self._before(index)
        tables = TableMemory()
        if before is not None and before.content.context == context:
            if before.content.section is section and before.content.totals == totals:
                return before.content
            tables = before.content.tables
        loc = _section_loc(index)
        blocks = content_blocks(section, loc, context, tables)
        if blocks and totals:
            blocks = (*blocks, Paragraph((*loc, "incidents"), words(totals, "muted")))
        return _Content(section, context, tables, totals, blocks)

    def _part(self, section: Section, index: int, content: "_Content", number: int) -> "_Built":
        before = self._before(index)
        if before is not None and before.content is content and before.number == number:
            return before
        loc = _section_loc(index)
        blocks: tuple[Block, ...] = ()
        if number:
            heading = section_heading(section, loc, number, content.context)
            blocks = (heading, *(_within(number, block) for block in content.blocks))
        title = visible(section_title(section, content.context.wording))
        return _Built(content, number, Part(section.id, section.kind, loc, title, blocks))

    def _before(self, index: int) -> "_Built | None":
        return self._built[index] if index < len(self._built) else None


@dataclass(frozen=True, slots=True)
class _Content:
    """What stands below a section's head, and all it was made from."""

    section: Section
    context: Context
    tables: TableMemory
    totals: str  # that stand below
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class _Built:
    """A part with its number among those that say something, 0 if it is none of them."""

    content: _Content
    number: int
    part: Part


def _section_loc(index: int) -> Loc:
    return ("sections", index)


def _within(number: int, block: Block) -> Block:
    """Return ``block`` with the number of its section before its own, if that is what its label waits for."""
    if isinstance(block, Heading) and block.label.startswith("."):
        return replace(block, label=f"{number}{block.label}")
    return block


def _context(section: Section, report: Report, history: History, arrangement: Arrangement) -> Context:
    wording = wording_of(report.language)
    past = NO_PAST
    if isinstance(section, MetricsSection):
        past = _past(section, report.week, history, arrangement, wording)
    return Context(report.week, wording, arrangement, past)


def _past(section: MetricsSection, week: Week, history: History, arrangement: Arrangement, wording: Wording) -> Past:
    readings = [reading for group in section.groups for reading in group.readings]
    metrics = tuple(map(history.definitions.of, readings)) if history.definitions.catalog.metrics else ()
    if history.previous is None:
        return replace(NO_PAST, metrics=metrics)
    before = tuple(map(history.reading_before, readings))
    last = history.weeks[-1]
    title = wording.last_week if last == week.shifted(-1) else str(last)
    if not arrangement.has_charts:
        return Past(before, title, metrics=metrics)
    values = tuple(history.values_before(reading)[-CHART_WEEKS + 1 :] for reading in readings)
    targets = tuple(history.targets_before(reading)[-CHART_WEEKS + 1 :] for reading in readings)
    return Past(before, title, history.weeks[-CHART_WEEKS + 1 :], values, targets, metrics)


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
