"""What is known of a report file that was opened before, wherever it is kept."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from weekly_editor.report.clean import clean_line
from weekly_editor.report.week import Week
from weekly_editor.storage.problem import StorageError
from weekly_editor.storage.report_file import load_report


@dataclass(frozen=True, slots=True)
class RecentReport:
    """A file that was opened before; ``week`` and ``saved_at`` are None where it cannot be read now."""

    path: Path
    week: Week | None = None
    title: str = ""
    saved_at: datetime | None = None


def recent_report(path: Path) -> RecentReport | None:
    """Return what the file at ``path`` is; None where it is gone from a folder that is still there.

    A folder that is not there may be on a disk that will be plugged in again. May take as long as a share that
    does not answer."""
    try:
        saved_at = datetime.fromtimestamp(path.stat().st_mtime)
        report = load_report(path)
    except (OSError, StorageError, OverflowError, ValueError):  # the last for a name that no file can have
        return None if _is_gone(path) else RecentReport(path)
    return RecentReport(path, report.week, clean_line(report.title), saved_at)


def _is_gone(path: Path) -> bool:
    try:
        return path.parent.is_dir() and not path.exists()
    except OSError:
        return False
