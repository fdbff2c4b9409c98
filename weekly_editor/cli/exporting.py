"""``export``: a document of a report, written as its file's ending says."""

import argparse

from weekly_editor.analysis.history import NO_HISTORY, History
from weekly_editor.cli.arguments import places_of
from weekly_editor.cli.library import existing
from weekly_editor.cli.look import look_for
from weekly_editor.cli.message import UsageError
from weekly_editor.document.build import build_document
from weekly_editor.document.look import Look
from weekly_editor.library.history import history_before
from weekly_editor.report.bilingual import Bilingual, Language
from weekly_editor.report.model import Report
from weekly_editor.storage.export_file import ExportError, write_export
from weekly_editor.storage.report_file import load_report
from weekly_editor.writers.docx_check import ExportRefused
from weekly_editor.writers.export import EXPORTS

PDF = ".pdf"  # not among the writers: it is drawn by Qt
_ONE_AT_A_TIME = Bilingual("一次只能导出一份周报", "one report at a time can be exported")


def export_report(arguments: argparse.Namespace, language: Language) -> str:
    """Write the document that is asked for, and print nothing. Raises UsageError and StorageError."""
    target, library = arguments.output, arguments.library
    write = EXPORTS.get(target.suffix.lower(), _write_pdf if target.suffix.lower() == PDF else None)
    if write is None:
        known = " ".join((*EXPORTS, PDF))
        raise UsageError(Bilingual(f"-o 后面的文件应以 {known} 结尾", f"the file after -o has to end in {known}"))
    if len(arguments.reports) > 1:
        raise UsageError(_ONE_AT_A_TIME)
    look = look_for(arguments.look, places_of(arguments), language)
    report = load_report(arguments.reports[0])
    history = NO_HISTORY if library is None else history_before(existing(library), report.week)
    try:
        data = write(report, history, look)
    except ExportRefused as error:
        raise ExportError(target, error.reason) from error
    write_export(target, data)
    return ""


def _write_pdf(report: Report, history: History, look: Look) -> bytes:
    from weekly_editor.paper.pdf import write_pdf_without_window

    return write_pdf_without_window(build_document(report, history, look.arrangement), look)
