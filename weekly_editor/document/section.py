"""Sections as blocks: what each kind says, in which order, and what is left out."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import assert_never

from weekly_editor.document.block import Block, Heading, Inlines
from weekly_editor.document.fact import fact_inlines, own_facts
from weekly_editor.document.figures import incident_blocks, metric_blocks
from weekly_editor.document.inline import inlines_of, is_blank, said, words
from weekly_editor.document.numeral import section_label, topic_label
from weekly_editor.document.outline import Entry, entries_of, list_blocks, new_list_ids
from weekly_editor.document.table import TableMemory
from weekly_editor.report.loc import Loc
from weekly_editor.report.model import (
    IncidentsSection,
    Item,
    MetricsSection,
    NotesSection,
    ObjectiveSection,
    PlanItem,
    PlanSection,
    Reading,
    Section,
    TrackSection,
)
from weekly_editor.report.week import Week
from weekly_editor.report.wording import Wording


@dataclass(frozen=True, slots=True)
class Context:
    """What a section reads in: its report's week, the words, and what the weeks before said of its readings.

    ``readings_before`` are in the order of the section's readings, None for one that was not known;
    ``before_title`` heads their column."""

    week: Week
    wording: Wording
    readings_before: tuple[Reading | None, ...] = ()
    before_title: str = ""


def section_title(section: Section, wording: Wording) -> str:
    """Return what a section is headed with, markup and all: ``O1 业务服务``, or what its kind is called."""
    code = section.code if isinstance(section, ObjectiveSection) else ""
    said = " ".join(part for part in (code, section.title) if not is_blank(part))
    return said or wording.section_titles[section.kind]


def section_heading(section: Section, loc: Loc, number: int, wording: Wording) -> Heading:
    """Return the head of the ``number``-th section that says something."""
    return Heading(loc, 1, section_label(number, wording.language), inlines_of(section_title(section, wording)))


def content_blocks(section: Section, loc: Loc, context: Context, tables: TableMemory) -> tuple[Block, ...]:
    """Return what stands below the head of the section at ``loc``, () if it says nothing.

    ``tables`` are those of the section, last made in the same context.

    Left out are rows, entries and topics in which nothing is filled in."""
    match section:
        case TrackSection():
            return tuple(_track(section, loc, context.wording))
        case ObjectiveSection():
            return _objective(section, loc, context)
        case MetricsSection():
            return metric_blocks(section, loc, context.readings_before, context.before_title, context.wording, tables)
        case IncidentsSection():
            return incident_blocks(section, loc, context.week, context.wording, tables)
        case NotesSection():
            return list_blocks(entries_of(section.entries, (*loc, "entries")), new_list_ids())
        case PlanSection():
            return _plan(section, loc, context)
        case _:
            assert_never(section)


def _track(section: TrackSection, loc: Loc, wording: Wording) -> Iterator[Block]:
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
            yield Heading(topic_loc, 2, topic_label(number, wording.language), title)
        shown = True
        yield from list_blocks(entries, list_ids)


def _objective(section: ObjectiveSection, loc: Loc, context: Context) -> tuple[Block, ...]:
    rows = []
    for index, item in enumerate(section.items):
        item_loc = (*loc, "items", index)
        entries = entries_of(item.entries, (*item_loc, "entries"))
        inlines = _with_facts(_item_sentence(item, context.wording), item, context)
        if inlines or entries:
            rows.append(Entry(item_loc, "number", inlines, entries))
    return list_blocks(tuple(rows), new_list_ids())


def _plan(section: PlanSection, loc: Loc, context: Context) -> tuple[Block, ...]:
    rows = []
    for index, row in enumerate(section.items):
        if inlines := _with_facts(said(row.text), row, context):
            rows.append(Entry((*loc, "items", index), "number", inlines))
    return list_blocks(tuple(rows), new_list_ids())


def _item_sentence(item: Item, wording: Wording) -> Inlines:
    """Return ``**title**：text``; a title that ends with a colon needs no other."""
    title = () if is_blank(item.title) else inlines_of(item.title, bold=True)
    text = said(item.text)
    needs_colon = title and text and not item.title.rstrip().endswith(("：", ":"))
    return title + words(wording.colon if needs_colon else "") + text


def _with_facts(sentence: Inlines, row: Item | PlanItem, context: Context) -> Inlines:
    """Return ``sentence`` and, each after a space, what it leaves unsaid."""
    inlines = sentence
    for fact in fact_inlines(own_facts(row, context.week), context.week, context.wording):
        inlines += words(f" {fact.text}" if inlines else fact.text, fact.tone)
    return inlines
