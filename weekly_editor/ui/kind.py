"""What the six kinds of section are called, and what stands for them."""

from PySide6.QtCore import QCoreApplication

from weekly_editor.report.model import (
    IncidentsSection,
    Kind,
    MetricsSection,
    NotesSection,
    ObjectiveSection,
    PlanSection,
    Section,
    TrackSection,
)
from weekly_editor.ui.noop import QT_TRANSLATE_NOOP

ICONS: dict[Kind, str] = {
    "track": "layers",
    "objective": "goal",
    "metrics": "activity",
    "incidents": "siren",
    "notes": "notebook-pen",
    "plan": "list-checks",
}
_NAMES: dict[Kind, str] = {
    "track": QT_TRANSLATE_NOOP("Kind", "Track"),
    "objective": QT_TRANSLATE_NOOP("Kind", "Objective"),
    "metrics": QT_TRANSLATE_NOOP("Kind", "Metrics"),
    "incidents": QT_TRANSLATE_NOOP("Kind", "Incidents"),
    "notes": QT_TRANSLATE_NOOP("Kind", "Notes"),
    "plan": QT_TRANSLATE_NOOP("Kind", "Plan"),
}
_HINTS: dict[Kind, str] = {
    "track": QT_TRANSLATE_NOOP("Kind", "Topics, each an outline of entries"),
    "objective": QT_TRANSLATE_NOOP("Kind", "Work items with progress, due date, owner and risk"),
    "metrics": QT_TRANSLATE_NOOP("Kind", "Groups of figures with targets"),
    "incidents": QT_TRANSLATE_NOOP("Kind", "Production incidents with times and levels"),
    "notes": QT_TRANSLATE_NOOP("Kind", "Free text in levels"),
    "plan": QT_TRANSLATE_NOOP("Kind", "What is to be done next week"),
}


def kind_name(kind: Kind) -> str:
    """Return what sections of ``kind`` are called in the interface's language."""
    return QCoreApplication.translate("Kind", _NAMES[kind])


def kind_hint(kind: Kind) -> str:
    """Return one line on what sections of ``kind`` are for."""
    return QCoreApplication.translate("Kind", _HINTS[kind])


def section_label(section: Section) -> str:
    """Return what ``section`` is called in lists: code and title, or its kind where it has no title."""
    code = section.code if isinstance(section, ObjectiveSection) else ""
    return " ".join(part for part in (code.strip(), section.title.strip()) if part) or kind_name(section.kind)


def row_count(section: Section) -> int:
    """Return how many topics, items, readings, incidents or entries ``section`` has."""
    match section:
        case TrackSection():
            return len(section.topics)
        case ObjectiveSection() | PlanSection():
            return len(section.items)
        case MetricsSection():
            return sum(len(group.readings) for group in section.groups)
        case IncidentsSection():
            return len(section.incidents)
        case NotesSection():
            return len(section.entries)
