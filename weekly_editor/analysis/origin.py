"""What a plan row came from, in words instead of an id."""

from collections.abc import Iterator

from weekly_editor.report.markup import visible
from weekly_editor.report.model import (
    IncidentsSection,
    NotesSection,
    ObjectiveSection,
    PlanSection,
    Report,
    Section,
    TrackSection,
)
from weekly_editor.report.outline import walk

MAX_NAME = 24  # characters


def origin_names(report: Report) -> dict[str, str]:
    """Return the name of everything in ``report`` that a plan row can come from, by its id; no two are the same."""
    names: dict[str, str] = {}
    taken: set[str] = set()
    for part_id, text in (named for section in report.sections for named in _named(section)):
        name = " ".join(visible(text).split())[:MAX_NAME]
        if name and name not in taken:
            names[part_id] = name
            taken.add(name)
    return names


def _named(section: Section) -> Iterator[tuple[str, str]]:
    match section:
        case ObjectiveSection():
            for item in section.items:
                yield item.id, item.title or item.text
                yield from ((node.id, node.text) for _, node in walk(item.entries))
        case TrackSection():
            for topic in section.topics:
                yield topic.id, topic.title
                yield from ((node.id, node.text) for _, node in walk(topic.entries))
        case IncidentsSection():
            yield from ((incident.id, incident.text) for incident in section.incidents)
        case NotesSection():
            yield from ((node.id, node.text) for _, node in walk(section.entries))
        case PlanSection():
            yield from ((row.id, row.text) for row in section.items)
        case _:
            return
