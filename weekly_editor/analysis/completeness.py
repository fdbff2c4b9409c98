"""How far a section is written: nothing yet, begun, or all that its kind asks for."""

from typing import Literal

from weekly_editor.report.model import (
    Incident,
    IncidentsSection,
    Item,
    MetricsSection,
    Node,
    NotesSection,
    ObjectiveSection,
    Outline,
    PlanItem,
    PlanSection,
    Section,
    Topic,
    TrackSection,
)

State = Literal["empty", "begun", "complete"]


def section_state(section: Section) -> State:
    """Return how far ``section`` is written; its own title counts for nothing.

    A part counts as begun with its first word or figure. The section is complete when every part of it is:

    - track: each topic has a title and entries, none of them blank
    - objective: each item says what (title or text) and how far (progress) or by when (due)
    - metrics: each reading has its value; names alone, as a template brings them, begin nothing
    - incidents: each has its start, its level and its text; whether a week had none, only its author knows
    - notes: there are entries, none of them blank
    - plan: each row says what, and by when or who
    """
    parts = _parts(section)
    if "complete" not in parts and "begun" not in parts:
        return "empty"
    return "complete" if all(part == "complete" for part in parts) else "begun"


def _parts(section: Section) -> list[State]:
    match section:
        case TrackSection():
            return [_topic(topic) for topic in section.topics]
        case ObjectiveSection():
            return [_item(item) for item in section.items]
        case MetricsSection():
            values = (reading.value for group in section.groups for reading in group.readings)
            return ["empty" if value is None else "complete" for value in values]
        case IncidentsSection():
            return [_incident(incident) for incident in section.incidents]
        case NotesSection():
            return [_outline(section.entries)]
        case PlanSection():
            return [_plan(item) for item in section.items]


def _topic(topic: Topic) -> State:
    return _state(bool(topic.title.strip()), _outline(topic.entries) == "complete", or_any=_has_words(topic.entries))


def _item(item: Item) -> State:
    says = bool((item.title + item.text).strip())
    others = item.owner or item.risk or _has_words(item.entries)
    return _state(says, item.progress is not None or item.due is not None, or_any=bool(others))


def _incident(incident: Incident) -> State:
    has = (incident.started_at is not None, bool(incident.level.strip()), bool(incident.text.strip()))
    return _state(*has, or_any=bool(incident.system or incident.state or incident.ended_at))


def _plan(item: PlanItem) -> State:
    return _state(bool(item.text.strip()), item.due is not None or bool(item.owner.strip()))


def _outline(entries: Outline) -> State:
    if not _has_words(entries):
        return "empty"
    return "complete" if all(map(_is_written, entries)) else "begun"


def _has_words(entries: Outline) -> bool:
    return any(node.text.strip() or _has_words(node.children) for node in entries)


def _is_written(node: Node) -> bool:
    return bool(node.text.strip()) and all(map(_is_written, node.children))


def _state(*has: bool, or_any: bool = False) -> State:
    if all(has):
        return "complete"
    return "begun" if any(has) or or_any else "empty"
