"""A stretch of a library's weeks: their reports, and the history that they and the file of metrics make."""

from dataclasses import dataclass, replace
from pathlib import Path

from weekly_editor.analysis.history import History, history_of
from weekly_editor.library.folder import week_files
from weekly_editor.report.bilingual import Bilingual
from weekly_editor.report.metric import EMPTY_CATALOG
from weekly_editor.report.model import Report
from weekly_editor.report.week import Week
from weekly_editor.storage.catalog_file import load_catalog
from weekly_editor.storage.problem import StorageError
from weekly_editor.storage.report_file import ReportFileError, load_report

_MISNAMED = Bilingual("文件名与里面写的周不同", "the report is of another week than its name says")


@dataclass(frozen=True)
class Span:
    """Reports, the newest first, what is known of their weeks and those between them, and what could not be read."""

    reports: tuple[Report, ...]
    history: History
    problems: tuple[StorageError, ...] = ()


def span_of_library(
    folder: Path, first: Week | None = None, last: Week | None = None, open_report: Report | None = None
) -> Span:
    """Return the weeks of the library in ``folder`` from ``first`` to ``last``, None standing for no such end.

    ``open_report`` stands for that of its week as it is kept. Weeks that only the file of metrics knows belong to
    them. Reports that cannot be read are left out, and named.
    Raises StorageError if ``folder`` itself, or its file of metrics, cannot be read."""
    catalog = load_catalog(folder)
    reports: list[Report] = []
    problems: list[StorageError] = []
    for week, path in week_files(folder):
        if _is_within(week, first, last):
            if open_report is not None and open_report.week == week:
                reports.append(open_report)
                continue
            try:
                reports.append(_report_of(path, week))
            except StorageError as error:
                problems.append(error)
    history = history_of(reports, catalog)
    known = tuple(figures for figures in history.known if _is_within(figures.week, first, last))
    return Span(tuple(reports), replace(history, known=known), tuple(problems))


def span_of_reports(reports: list[Report], folder: Path | None = None) -> Span:
    """Return the weeks of ``reports`` alone, each of another week, with the metrics of the library in ``folder``.

    Raises StorageError if the file of metrics cannot be read."""
    newest_first = tuple(sorted(reports, key=lambda report: report.week, reverse=True))
    history = history_of(newest_first, EMPTY_CATALOG if folder is None else load_catalog(folder))
    weeks = {report.week for report in newest_first}
    known = tuple(figures for figures in history.known if figures.week in weeks)
    return Span(newest_first, replace(history, known=known))


def _is_within(week: Week, first: Week | None, last: Week | None) -> bool:
    return (first is None or first <= week) and (last is None or week <= last)


def _report_of(path: Path, week: Week) -> Report:
    report = load_report(path)
    if report.week != week:
        raise ReportFileError(path, _MISNAMED)
    return report
