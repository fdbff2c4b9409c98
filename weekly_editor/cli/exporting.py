"""``export``: a document of a report, written as its file's ending says."""

import argparse
from collections.abc import Mapping
from functools import partial

from weekly_editor.analysis.history import NO_HISTORY, History
from weekly_editor.cli.arguments import places_of
from weekly_editor.cli.exporting_history import ONLY_OF_LIBRARY, export_history
from weekly_editor.cli.library import existing
from weekly_editor.cli.look import look_for
from weekly_editor.cli.message import Outcome, UsageError
from weekly_editor.cli.word_template import template_for
from weekly_editor.document.build import build_document
from weekly_editor.document.look import Look
from weekly_editor.library.history import history_before
from weekly_editor.report.bilingual import Bilingual, Language
from weekly_editor.report.model import Report
from weekly_editor.storage.export_file import ExportError, write_export
from weekly_editor.storage.places import Places
from weekly_editor.storage.problem import StorageError
from weekly_editor.storage.report_file import load_report
from weekly_editor.storage.settings import SETTINGS_FILE, load_settings
from weekly_editor.writers.docx_check import ExportRefused
from weekly_editor.writers.eml import write_eml
from weekly_editor.writers.export import EXPORTS, WORD, Export, write_word_on
from weekly_editor.writers.mail_address import AddressError, read_addresses
from weekly_editor.writers.report_mail import report_mail

PDF = ".pdf"  # not among the writers: it is drawn by Qt
MAIL = ".eml"  # nor is this: its head is in the settings
EXCEL = ".xlsx"
_ATTACHED = (WORD, EXCEL)
_WITH_WORD = (WORD, MAIL)
_TEMPLATE_FOR_WORD = Bilingual("--template 只用于 .docx 和 .eml", "--template is for .docx and .eml alone")
_ONE_AT_A_TIME = Bilingual(
    "一次只能导出一份周报；多周的数据可导出为 .xlsx", "one report at a time can be exported; several weeks as .xlsx"
)
_NO_REPORT = Bilingual("没有写要导出的周报", "no report to export is named")


def export_report(arguments: argparse.Namespace, language: Language) -> Outcome:
    """Write the document that is asked for, and print nothing; tell on stderr what a template does not give.

    Raises UsageError and StorageError."""
    target, library, places = arguments.output, arguments.library, places_of(arguments)
    ending = target.suffix.lower()
    if ending not in (known_endings := (*EXPORTS, MAIL, PDF)):
        known = " ".join(known_endings)
        raise UsageError(Bilingual(f"-o 后面的文件应以 {known} 结尾", f"the file after -o has to end in {known}"))
    if arguments.template is not None and ending not in _WITH_WORD:
        raise UsageError(_TEMPLATE_FOR_WORD)
    if ending == EXCEL and len(arguments.reports) != 1:
        return export_history(arguments, language)
    if len(arguments.reports) != 1:
        raise UsageError(_ONE_AT_A_TIME if arguments.reports else _NO_REPORT)
    if arguments.first or arguments.last:
        raise UsageError(ONLY_OF_LIBRARY)
    look = look_for(arguments.look, places, language)
    report = load_report(arguments.reports[0])
    history = NO_HISTORY if library is None else history_before(existing(library), report.week)
    exports = dict(EXPORTS)
    if ending in _WITH_WORD:
        template = template_for(arguments.template, look.word_template, places, language)
        exports[WORD] = EXPORTS[WORD] if template is None else partial(write_word_on, template)
    exports |= {MAIL: partial(_write_mail, places, exports), PDF: _write_pdf}
    try:
        data = exports[ending](report, history, look)
    except ExportRefused as error:
        raise ExportError(target, error.reason) from error
    write_export(target, data)
    return Outcome()


def _write_mail(places: Places, exports: Mapping[str, Export], report: Report, history: History, look: Look) -> bytes:
    """Return the draft of ``report`` to those whom the settings at ``places`` name.

    Raises StorageError, and ExportRefused for what is attached."""
    settings = load_settings(places)
    try:
        to, cc = read_addresses(settings.mail_to), read_addresses(settings.mail_cc)
    except AddressError as error:
        raise StorageError(places.config / SETTINGS_FILE, error.reason) from None
    files = {ending: exports[ending](report, history, look) for ending in _ATTACHED}
    mail = report_mail(report, history, files, to=to, cc=cc, subject=settings.mail_subject, look=look)
    return write_eml(mail)


def _write_pdf(report: Report, history: History, look: Look) -> bytes:
    from weekly_editor.paper.pdf import write_pdf_without_window

    return write_pdf_without_window(build_document(report, history, look.arrangement), look)
