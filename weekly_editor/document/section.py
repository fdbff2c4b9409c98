"""Sections as blocks: what each kind says, in which order, and what is left out."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import assert_never

from weekly_editor.document.arrangement import PLAIN, Arrangement
from weekly_editor.document.block import Block, Heading
from weekly_editor.document.figures import NO_PAST, Past, metric_blocks
from weekly_editor.document.incidents import incident_list, incident_table
from weekly_editor.document.inline import inlines_of, is_blank
from weekly_editor.document.numeral import section_label, topic_label
from weekly_editor.document.outline import entries_of, list_blocks, new_list_ids, reading_text
from weekly_editor.document.table import TableMemory
from weekly_editor.document.work import objective_blocks, plan_blocks
from weekly_editor.report.loc import Loc
from weekly_editor.report.model import (
    IncidentsSection,
    MetricsSection,
    NotesSection,
    ObjectiveSection,
    PlanSection,
    Section,
    TrackSection,
)
from weekly_editor.report.week import Week
from weekly_editor.report.wording import Wording


@dataclass(frozen=True, slots=True)
class Context:
    """What a section reads in: its report's week, the words, the arrangement, and the past of its readings."""

    week: Week
    wording: Wording
    arrangement: Arrangement = PLAIN
    past: Past = NO_PAST


def section_title(section: Section, wording: Wording) -> str:
    """Return what a section is headed with, markup and all: ``O1 业务服务``, or what its kind is called."""
    code = section.code if isinstance(section, ObjectiveSection) else ""
    said = " ".join(part for part in (code, section.title) if not is_blank(part))
    return said or wording.section_titles[section.kind]


def section_heading(section: Section, loc: Loc, number: int, context: Context) -> Heading:
    """Return the head of the ``number``-th section that says something."""
    label = section_label(number, context.wording.language, context.arrangement.numbering)
    return Heading(loc, 1, label, inlines_of(section_title(section, context.wording)))


def content_blocks(section: Section, loc: Loc, context: Context, tables: TableMemory) -> tuple[Block, ...]:
    """Return what stands below the head of the section at ``loc``, () if it says nothing or is not to be shown.

    ``tables`` are those of the section, last made in the same context.

    Left out are rows, entries and topics in which nothing is filled in."""
    week, wording, arrangement = context.week, context.wording, context.arrangement
    if section.kind in arrangement.hidden:
        return ()
    match section:
        case TrackSection():
            return tuple(_track(section, loc, context))
        case ObjectiveSection():
            return objective_blocks(section, loc, week, wording, as_table=arrangement.objective == "table")
        case MetricsSection():
            as_table, compares = arrangement.metrics == "table", arrangement.compares
            return metric_blocks(
                section, loc, context.past, week, wording, tables, as_table=as_table, compares=compares
            )
        case IncidentsSection():
            if arrangement.incidents == "list":
                return incident_list(section, loc, week, wording)
            return incident_table(section, loc, week, wording, tables)
        case NotesSection():
            entries = entries_of(section.entries, (*loc, "entries"))
            return list_blocks(reading_text(entries) if arrangement.notes == "text" else entries, new_list_ids())
        case PlanSection():
            return plan_blocks(section, loc, week, wording, as_table=arrangement.plan == "table")
        case _:
            assert_never(section)


def _track(section: TrackSection, loc: Loc, context: Context) -> Iterator[Block]:
    """Yield the topics; the first one needs no head if it has no title."""
    list_ids = new_list_ids()
    number = 0
    shown = False
    for index, topic in enumerate(section.topics):
        topic_loc = (*loc, "topics", index)
        entries = entries_of(topic.entries, (*topic_loc, "entries"))
        untitled = is_blank(topic.title)
        if untitled and not entries:
            continue
        if shown or not untitled:
            number += 1
            title = () if untitled else inlines_of(topic.title)
            label = topic_label(number, context.wording.language, context.arrangement.numbering)
            yield Heading(topic_loc, 2, label, title)
        shown = True
        yield from list_blocks(entries, list_ids)
