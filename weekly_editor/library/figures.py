"""The figures of a library's weeks, read without the rest of their reports."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from weekly_editor.analysis.figures import WeekFigures, week_figures
from weekly_editor.library.folder import week_files
from weekly_editor.report.codec import MAX_BYTES, check_size
from weekly_editor.report.figure import JsonNumber
from weekly_editor.report.model import IncidentsSection, KnownFinding, MetricsSection, Section
from weekly_editor.report.schema import ReportDataError, upgraded
from weekly_editor.report.week import Week
from weekly_editor.storage.problem import StorageError
from weekly_editor.storage.report_file import read_bytes

_KINDS: dict[str, type[MetricsSection] | type[IncidentsSection]] = {
    "metrics": MetricsSection,
    "incidents": IncidentsSection,
}
_Mark = tuple[int, ...]  # of a file: which it is, when it and its entry changed (ns), its size


class FigureMemory:
    """Reads the figures of weeks and knows them as long as their files stay as they are."""

    def __init__(self) -> None:
        self._known: dict[Path, tuple[_Mark, WeekFigures]] = {}

    def read(self, folder: Path, first: Week | None = None, before: Week | None = None) -> tuple[WeekFigures, ...]:
        """Return the figures of the weeks in ``folder`` from ``first`` on and ``before`` a week, the newest first.

        Weeks that cannot be read are left out. Raises StorageError if ``folder`` itself cannot be read."""
        return tuple(self._figures(folder, first, before))

    def _figures(self, folder: Path, first: Week | None, before: Week | None) -> Iterator[WeekFigures]:
        for week, path in week_files(folder):
            if (before is None or week < before) and (first is None or week >= first):
                try:
                    figures = self._of_file(path)
                except (OSError, StorageError, ReportDataError, ValidationError, ValueError, RecursionError):
                    continue  # the library panel says what is wrong with it
                if figures.week == week:
                    yield figures

    def _of_file(self, path: Path) -> WeekFigures:
        status = path.stat()
        mark = (status.st_ino, status.st_mtime_ns, status.st_ctime_ns, status.st_size)
        known = self._known.get(path)
        if known is None or known[0] != mark:
            known = (mark, _parsed(read_bytes(path, MAX_BYTES)))
            self._known[path] = known
        return known[1]


def _parsed(data: bytes) -> WeekFigures:
    """Return the figures in the report ``data``; the rest of it is not looked at, which takes a third of the time."""
    check_size(data)
    raw = json.loads(data.decode("utf-8-sig"), parse_float=JsonNumber)
    report: dict[str, Any] = upgraded(raw if isinstance(raw, dict) else {})
    sections: list[Section] = [
        model.model_validate(section)
        for section in report.get("sections", ())
        if isinstance(section, dict) and (model := _KINDS.get(str(section.get("kind"))))
    ]
    known = tuple(KnownFinding.model_validate(each) for each in report.get("known_findings", ()))
    return week_figures(Week.parse(str(report.get("week"))), tuple(sections), known)
