"""``export`` of many weeks: those of the reports that are named, else those of a library, as one workbook."""

import argparse
from pathlib import Path

from weekly_editor.cli.arguments import places_of, week_of
from weekly_editor.cli.library import existing
from weekly_editor.cli.look import look_for
from weekly_editor.cli.message import Outcome, UsageError, complain
from weekly_editor.library.span import Span, span_of_library, span_of_reports
from weekly_editor.report.bilingual import Bilingual, Language
from weekly_editor.report.model import Report
from weekly_editor.report.week import Week
from weekly_editor.storage.export_file import write_export
from weekly_editor.storage.problem import StorageError
from weekly_editor.storage.report_file import load_report
from weekly_editor.writers.xlsx_history import write_history_xlsx

ONLY_OF_LIBRARY = Bilingual(
    "--from 和 --to 只用于整个周报文件夹：export --library DIR -o OUT.xlsx",
    "--from and --to are for a whole library: export --library DIR -o OUT.xlsx",
)
_NOTHING_NAMED = Bilingual(
    "要写周报文件，或用 --library 指定周报文件夹", "name reports, or a folder of them by --library"
)
_NO_WEEKS = Bilingual("这些周没有周报，也没有数据", "nothing is known of any of these weeks")


def export_history(arguments: argparse.Namespace, language: Language) -> Outcome:
    """Write the workbook of many weeks, and print nothing; tell on stderr which reports of a library are left out.

    Raises UsageError and StorageError."""
    library = arguments.library
    first, last = (None if text is None else week_of(text) for text in (arguments.first, arguments.last))
    if not arguments.reports and library is None:
        raise UsageError(_NOTHING_NAMED)
    if arguments.reports and (first or last):
        raise UsageError(ONLY_OF_LIBRARY)
    if first and last and last < first:
        raise UsageError(Bilingual(f"{last} 在 {first} 之前", f"{last} comes before {first}"))
    look = look_for(arguments.look, places_of(arguments), language)
    if library is not None:
        existing(library)
    span = (
        span_of_reports(_reports(arguments.reports), library)
        if arguments.reports
        else _span(library, first, last, language)
    )
    write_export(arguments.output, write_history_xlsx(span.reports, span.history, look, language))
    return Outcome()


def _reports(paths: list[Path]) -> list[Report]:
    """Return the reports at ``paths``. Raises UsageError where two are of one week, and StorageError."""
    reports: dict[Week, Report] = {}
    for path in paths:
        report = load_report(path)
        if report.week in reports:
            raise UsageError(Bilingual(f"有两份 {report.week} 的周报", f"two of the reports are of {report.week}"))
        reports[report.week] = report
    return list(reports.values())


def _span(library: Path, first: Week | None, last: Week | None, language: Language) -> Span:
    span = span_of_library(library, first, last)
    for problem in span.problems:
        complain(str(problem.path), problem.reason.text(language))
    if not span.history.known:
        raise StorageError(library, _NO_WEEKS)
    return span
