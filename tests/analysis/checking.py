"""Reports in a few lines, for the tests of checks."""

from collections.abc import Iterable
from datetime import date

from weekly_editor.analysis.checker import Checker
from weekly_editor.analysis.finding import Finding
from weekly_editor.analysis.history import history_of
from weekly_editor.readers.importing import read_report
from weekly_editor.report.model import Report

DAY = date(2025, 6, 20)  # of the import; the head of the text says which week it is


def report_of(text: str, week: str = "2025-W25") -> Report:
    """Return the report that Markdown ``text`` is read as; 2025-W25 is 16 to 22 June."""
    return read_report(f"# {week}\n\n{text}".encode(), f"{week}.md", DAY).report


def found(report: Report | str, earlier: Iterable[Report] = ()) -> tuple[Finding, ...]:
    """Return what is found in ``report``, ``earlier`` being those before it, the newest first."""
    read = report_of(report) if isinstance(report, str) else report
    return Checker().findings(read, history_of(tuple(earlier)))


def kinds(report: Report | str, earlier: Iterable[Report] = ()) -> list[str]:
    """Return the kinds of all that is found, in reading order."""
    return [finding.kind for finding in found(report, earlier)]
