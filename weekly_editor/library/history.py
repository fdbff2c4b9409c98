"""What a library says about the week that is written now."""

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from itertools import islice
from pathlib import Path

from weekly_editor.analysis.history import History, history_from
from weekly_editor.library.figures import FigureMemory
from weekly_editor.library.folder import week_files
from weekly_editor.report.metric import MetricCatalog
from weekly_editor.report.model import Report
from weekly_editor.report.week import Week
from weekly_editor.storage.catalog_file import load_catalog
from weekly_editor.storage.report_file import ReportFileError, load_report

WEEKS_BACK = 54  # whose figures are read: the same week of last year, also from a W53, and one more
WHOLE_REPORTS = 4  # that are read as a whole: what stood still, was planned or was said before


def history_before(
    folder: Path, week: Week, memory: FigureMemory | None = None, catalog: MetricCatalog | None = None
) -> History:
    """Return what the weeks before ``week`` say, and how the library defines its metrics.

    ``memory`` knows files that were read before, ``catalog`` stands for the library's file of metrics where that was.
    Raises StorageError if ``folder`` itself, or its file of metrics, cannot be read."""
    first = first_week(week)
    figures = (memory or FigureMemory()).read(folder, first, week)
    history = history_from(figures, load_catalog(folder) if catalog is None else catalog, first, week)
    return replace(history, reports=tuple(islice(_reports(folder, week), WHOLE_REPORTS)))


def _reports(folder: Path, before: Week) -> Iterator[Report]:
    """Yield the reports of the weeks before one, the newest first; what cannot be read is left out."""
    for week, path in week_files(folder):
        if week < before:
            with suppress(ReportFileError):  # the library panel says what is wrong with it
                report = load_report(path)
                if report.week == week:
                    yield report


def first_week(week: Week) -> Week | None:
    """Return the first week that anything about ``week`` is told from, None where the calendar has none."""
    try:
        return week.shifted(-WEEKS_BACK)
    except ValueError:  # before the calendar
        return None
