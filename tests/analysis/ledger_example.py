"""Ledgers of incidents written in a few characters, for tests."""

from collections.abc import Iterable
from datetime import datetime

from weekly_editor.analysis.figures import WeekFigures
from weekly_editor.analysis.history import History, history_from
from weekly_editor.analysis.incident_ledger import IncidentLedger, incident_ledger
from weekly_editor.report.metric import EMPTY_CATALOG, MetricCatalog
from weekly_editor.report.model import Incident, IncidentsSection, MetricGroup, MetricsSection, Reading, Report
from weekly_editor.report.week import Week

WEEK = Week(2024, 32)  # 5 to 11 August 2024


def incident(begin: str = "", end: str = "", **fields: object) -> Incident:
    """Return what began and ended at ISO times (``2024-08-07T09:16``), or did not where they are empty."""
    times = {"started_at": begin or None, "ended_at": end or None}
    return Incident.model_validate({"level": "C级", "text": begin + str(fields), **times, **fields})


def reading(name: str, value: str, unit: str = "次", **fields: object) -> Reading:
    """Return a reading with the ``value`` that was typed."""
    return Reading.model_validate({"name": name, "value": value, "unit": unit, **fields})


def report(incidents: Iterable[Incident], readings: Iterable[Reading] = (), week: Week = WEEK) -> Report:
    """Return a report of ``incidents`` and ``readings``."""
    group = MetricGroup(readings=tuple(readings))
    return Report(week=week, sections=(MetricsSection(groups=(group,)), IncidentsSection(incidents=tuple(incidents))))


def all_weeks_before(
    week: Week = WEEK, count: int = 54, catalog: MetricCatalog = EMPTY_CATALOG, **told: Incident
) -> History:
    """Return a history without gaps; ``told`` are incidents by the week that tells them (``w2024_31``)."""
    known = {
        Week.of(datetime.fromisocalendar(int(name[1:5]), int(name[6:]), 1).date()): (row,) for name, row in told.items()
    }
    weeks = [week.shifted(-back) for back in range(1, count + 1)]
    return history_from((WeekFigures(each, incidents=known.get(each, ())) for each in weeks), catalog)


def ledger_of(
    *incidents: Incident, readings: Iterable[Reading] = (), week: Week = WEEK, history: History | None = None
) -> IncidentLedger:
    """Return the ledger of a report of ``week``, where nothing else happened unless ``history`` says so."""
    return incident_ledger(report(incidents, readings, week), all_weeks_before(week) if history is None else history)
