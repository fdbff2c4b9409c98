"""What a library says about the week that is written now."""

from pathlib import Path

from weekly_editor.analysis.history import History, history_from
from weekly_editor.library.figures import FigureMemory
from weekly_editor.report.metric import MetricCatalog
from weekly_editor.report.week import Week
from weekly_editor.storage.catalog_file import load_catalog

WEEKS_BACK = 54  # that are read: the same week of last year, also from a W53, and one more


def history_before(
    folder: Path, week: Week, memory: FigureMemory | None = None, catalog: MetricCatalog | None = None
) -> History:
    """Return what the weeks before ``week`` say, and how the library defines its metrics.

    ``memory`` knows files that were read before, ``catalog`` stands for the library's file of metrics where that was.
    Raises StorageError if ``folder`` itself, or its file of metrics, cannot be read."""
    first = first_week(week)
    figures = (memory or FigureMemory()).read(folder, first, week)
    return history_from(figures, load_catalog(folder) if catalog is None else catalog, first, week)


def first_week(week: Week) -> Week | None:
    """Return the first week that anything about ``week`` is told from, None where the calendar has none."""
    try:
        return week.shifted(-WEEKS_BACK)
    except ValueError:  # before the calendar
        return None
