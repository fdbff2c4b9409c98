"""The people of the weeks before, for whoever types a name."""

from collections import Counter
from pathlib import Path

from weekly_editor.analysis.people import report_people
from weekly_editor.library.folder import week_files
from weekly_editor.storage.problem import StorageError
from weekly_editor.storage.report_file import load_report

MAX_WEEKS = 8
MAX_READ = 500_000  # bytes: about 20 ms, some twenty usual weeks


def recent_people(folder: Path) -> Counter[str]:
    """Return how much work each person owns in the newest weeks of the library in ``folder``.

    Weeks that cannot be read are passed over, and those beyond ``MAX_READ`` bytes in all."""
    people: Counter[str] = Counter()
    left = MAX_READ
    try:
        for _, path in week_files(folder)[:MAX_WEEKS]:
            left -= path.stat().st_size
            if left < 0:
                break
            people += _people_in(path)
    except (StorageError, OSError):
        return people
    return people


def _people_in(path: Path) -> Counter[str]:
    try:
        return report_people(load_report(path))
    except StorageError:
        return Counter()
