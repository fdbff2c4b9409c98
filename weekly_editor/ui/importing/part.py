"""The parts of a report as rows to look through: what each says, what was recognised in it, and what is below."""

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication

from weekly_editor.document.wording import near_day_text, span_text
from weekly_editor.report.figure import plain
from weekly_editor.report.markup import visible
from weekly_editor.report.model import (
    Frozen,
    Incident,
    IncidentsSection,
    Item,
    Kind,
    MetricGroup,
    MetricsSection,
    Node,
    NotesSection,
    ObjectiveSection,
    PlanItem,
    PlanSection,
    Reading,
    Section,
    Topic,
    TrackSection,
)
from weekly_editor.report.week import Week
from weekly_editor.report.wording import Wording
from weekly_editor.ui.kind import row_count
from weekly_editor.ui.noop import QT_TRANSLATE_NOOP

_COUNTS: dict[Kind, str] = {
    "track": QT_TRANSLATE_NOOP("ImportPart", "Topics: %1"),
    "objective": QT_TRANSLATE_NOOP("ImportPart", "Work items: %1"),
    "metrics": QT_TRANSLATE_NOOP("ImportPart", "Figures: %1"),
    "incidents": QT_TRANSLATE_NOOP("ImportPart", "Incidents: %1"),
    "notes": QT_TRANSLATE_NOOP("ImportPart", "Entries: %1"),
    "plan": QT_TRANSLATE_NOOP("ImportPart", "Planned: %1"),
}
_SEPARATOR = " · "


def parts_below(part: Frozen) -> tuple[Frozen, ...]:
    """Return the rows below ``part``; those of a topic or group without a title stand in its place."""
    match part:
        case TrackSection():
            return tuple(row for topic in part.topics for row in ((topic,) if topic.title else topic.entries))
        case MetricsSection():
            return tuple(row for group in part.groups for row in ((group,) if group.title else group.readings))
        case ObjectiveSection() | PlanSection():
            return part.items
        case IncidentsSection():
            return part.incidents
        case MetricGroup():
            return part.readings
        case NotesSection() | Topic() | Item():
            return part.entries
        case Node():
            return part.children
    return ()


def part_words(part: Frozen, wording: Wording) -> str:
    """Return what ``part`` says, in one line and without marks."""
    match part:
        case Topic() | MetricGroup():
            words = part.title
        case Item():
            words = wording.colon.join(text for text in (part.title, part.text) if text)
        case Reading():
            words = part.name or part.note
        case Incident() | PlanItem() | Node():
            words = part.text
        case _:
            words = ""
    return " ".join(visible(words).split())


def part_facts(part: Frozen, week: Week, wording: Wording) -> str:
    """Return what was recognised in ``part`` of a report of ``week``: ``85% · 8月13日 · 李明``."""
    return _SEPARATOR.join(fact for fact in _facts(part, week, wording) if fact)


def section_facts(section: Section) -> str:
    """Return how many rows were recognised in ``section``, of the sort that its kind has."""
    words = QCoreApplication.translate("ImportPart", _COUNTS[section.kind])
    return words.replace("%1", str(row_count(section)))


def _facts(part: Frozen, week: Week, wording: Wording) -> Iterator[str]:
    match part:
        case Item():
            yield f"{plain(part.progress)}%" if part.progress is not None else ""
            yield near_day_text(part.due, week, wording) if part.due else ""
            yield part.owner
            yield wording.risk.format(risk=part.risk) if part.risk else ""
        case PlanItem():
            yield near_day_text(part.due, week, wording) if part.due else ""
            yield part.owner
        case Reading():
            yield f"{plain(part.value)}{part.unit}" if part.value is not None else ""
            yield f"{wording.target} {plain(part.target)}{part.unit}" if part.target is not None else ""
        case Incident():
            yield span_text(part.started_at, part.ended_at, week, wording)
            yield from (part.level, part.system, part.state)
