"""What the weeks in a library say about one that is written now."""

from pathlib import Path

from weekly_editor.analysis.history import History
from weekly_editor.library.folder import reports_before
from weekly_editor.report.week import Week

WEEKS_BACK = 12  # that are read; a chart shows no more of them


def history_before(folder: Path, week: Week) -> History:
    """Return what the weeks before ``week`` say. Raises StorageError if ``folder`` itself cannot be read."""
    previous, *earlier = reports_before(folder, week, WEEKS_BACK) or (None,)
    return History(previous, tuple(earlier))
