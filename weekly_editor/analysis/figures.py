"""The part of a week that many weeks are asked for: its readings, its incidents, and the findings it knew."""

from dataclasses import dataclass

from weekly_editor.report.model import (
    Incident,
    IncidentsSection,
    KnownFinding,
    MetricsSection,
    Reading,
    Report,
    Section,
)
from weekly_editor.report.week import Week


@dataclass(frozen=True, slots=True)
class WeekFigures:
    """What one week says in figures; readings without a value tell nothing and are left out.

    ``heads`` are the titles of the groups that the readings stand in, one for each, where they are known.
    ``is_reported`` tells whether the week has a report, so that incidents it does not tell of were none.
    ``known_findings`` are those that it set aside."""

    week: Week
    readings: tuple[Reading, ...] = ()
    incidents: tuple[Incident, ...] = ()
    heads: tuple[str, ...] = ()
    is_reported: bool = True
    known_findings: tuple[KnownFinding, ...] = ()


def figures_of(report: Report) -> WeekFigures:
    """Return what ``report`` says in figures."""
    return week_figures(report.week, report.sections, report.known_findings)


def week_figures(
    week: Week, sections: tuple[Section, ...], known_findings: tuple[KnownFinding, ...] = ()
) -> WeekFigures:
    """Return what ``sections``, those of the report of ``week``, say in figures."""
    groups = (group for section in sections if isinstance(section, MetricsSection) for group in section.groups)
    told = [(reading, group.title) for group in groups for reading in group.readings if reading.value is not None]
    incidents = (each for section in sections if isinstance(section, IncidentsSection) for each in section.incidents)
    readings, heads = (reading for reading, _ in told), (head for _, head in told)
    return WeekFigures(week, tuple(readings), tuple(incidents), tuple(heads), known_findings=known_findings)
