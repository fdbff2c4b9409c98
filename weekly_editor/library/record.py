"""What all weeks of a library know of its metrics, defined or not."""

from dataclasses import dataclass
from pathlib import Path

from weekly_editor.analysis.definition import NO_DEFINITIONS
from weekly_editor.analysis.figures import WeekFigures
from weekly_editor.analysis.history import history_from
from weekly_editor.analysis.record import NO_RECORD, Record, record_of
from weekly_editor.analysis.suggestion import Suggestion, suggestions
from weekly_editor.library.figures import FigureMemory
from weekly_editor.report.metric import MetricCatalog
from weekly_editor.storage.problem import StorageError


@dataclass(frozen=True, slots=True)
class KnownMetrics:
    """The readings of all weeks, and a definition for each metric in them, whether there is one already or not."""

    record: Record = NO_RECORD
    suggested: tuple[Suggestion, ...] = ()


def known_metrics(folder: Path, catalog: MetricCatalog, own: WeekFigures | None = None) -> KnownMetrics:
    """Return what the weeks in ``folder`` and ``catalog`` know; ``own`` stands in the place of its week.

    A folder that cannot be read knows nothing."""
    try:
        weeks = {figures.week: figures for figures in FigureMemory().read(folder)}
    except StorageError:  # the library panel says what is wrong with it
        weeks = {}
    if own is not None:
        weeks[own.week] = own
    newest_first = [weeks[week] for week in sorted(weeks, reverse=True)]
    return KnownMetrics(record_of(history_from(newest_first, catalog).known), suggestions(newest_first, NO_DEFINITIONS))
