"""Templates: which sections a new report starts with."""

from dataclasses import dataclass
from typing import Literal, assert_never

from pydantic import Field

from weekly_editor.report.bilingual import Language
from weekly_editor.report.identity import copied
from weekly_editor.report.model import (
    AnySection,
    Frozen,
    IncidentsSection,
    Item,
    MetricGroup,
    MetricsSection,
    NotesSection,
    ObjectiveSection,
    PlanSection,
    Reading,
    Report,
    Section,
    Text,
    Topic,
    TrackSection,
    new_id,
)
from weekly_editor.report.week import Week

FORMAT: Literal["weekly-report-template"] = "weekly-report-template"
VERSION: Literal[1] = 1


class Template(Frozen):
    """What a new report holds; its sections are those of a report, with their starting rows."""

    format: Literal["weekly-report-template"] = FORMAT
    version: Literal[1] = VERSION
    id: str = Field(default_factory=new_id)
    name: Text = ""
    language: Language = "zh_CN"
    title: Text = ""
    sections: tuple[AnySection, ...] = ()


class Draft(Report):
    """A template while it is edited: what a report has, and the template's name; its week means nothing."""

    name: Text = ""


@dataclass(frozen=True, slots=True)
class Kept:
    """What a template takes over from the report it is made from, besides the sections and their titles."""

    topics: bool = True  # their titles
    metrics: bool = True  # groups, names, units and targets
    items: bool = False  # titles and owners of work items
    notes: bool = False  # every entry


def report_from(template: Template, week: Week) -> Report:
    """Return a new report of ``week``; every part of it has an id of its own."""
    sections = tuple(copied(section) for section in template.sections)
    return Report(week=week, title=template.title, language=template.language, sections=sections)


def template_of(report: Report, name: str, kept: Kept) -> Template:
    """Return a template called ``name`` with the sections of ``report``, emptied but for what is ``kept``."""
    sections = tuple(emptied(section, kept) for section in report.sections)
    return Template(name=name, language=report.language, title=report.title, sections=sections)


def emptied(section: Section, kept: Kept) -> Section:
    """Return a new section of the same kind and title, with the rows that are ``kept`` as starting rows.

    Fields that the program does not know are left out: nobody can tell whether they are content."""
    match section:
        case TrackSection():
            topics = section.topics if kept.topics else ()
            return TrackSection(title=section.title, topics=tuple(Topic(title=topic.title) for topic in topics))
        case ObjectiveSection():
            items = section.items if kept.items else ()
            rows = tuple(Item(title=item.title, owner=item.owner) for item in items)
            return ObjectiveSection(title=section.title, code=section.code, items=rows)
        case MetricsSection():
            groups = section.groups if kept.metrics else ()
            return MetricsSection(title=section.title, groups=tuple(_emptied_group(group) for group in groups))
        case IncidentsSection():
            return IncidentsSection(title=section.title)
        case NotesSection():
            return NotesSection(title=section.title, entries=tuple(map(copied, section.entries)) if kept.notes else ())
        case PlanSection():
            return PlanSection(title=section.title)
        case _:
            assert_never(section)


def duplicate_of(template: Template, name: str) -> Template:
    """Return a copy called ``name`` with an id of its own."""
    return template.model_copy(update={"id": new_id(), "name": name})


def draft_of(template: Template, week: Week) -> Draft:
    """Return ``template`` as something that forms can edit; every part keeps its id."""
    return Draft(
        id=template.id,
        week=week,
        name=template.name,
        language=template.language,
        title=template.title,
        sections=template.sections,
    )


def template_from(template: Template, draft: Draft) -> Template:
    """Return ``template`` with what ``draft`` says; fields that the program does not know stay."""
    said = {name: getattr(draft, name) for name in ("name", "language", "title", "sections")}
    return template.model_copy(update=said)


def _emptied_group(group: MetricGroup) -> MetricGroup:
    readings = (Reading(name=reading.name, unit=reading.unit, target=reading.target) for reading in group.readings)
    return MetricGroup(title=group.title, readings=tuple(readings))
