"""Exports as the window offers them: what the dialog calls them, and on which template a Word file is written."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from weekly_editor.analysis.history import History
from weekly_editor.document.look import Look
from weekly_editor.report.model import Report
from weekly_editor.storage.places import Places
from weekly_editor.storage.problem import StorageError
from weekly_editor.storage.word_template_file import load_word_template, word_template_path
from weekly_editor.ui.noop import QT_TRANSLATE_NOOP
from weekly_editor.writers.docx_template_note import TemplateRefused
from weekly_editor.writers.docx_template_read import WordTemplate, read_template
from weekly_editor.writers.export import EXPORTS, WORD, Export, write_word_on

_NAMES = {
    ".docx": QT_TRANSLATE_NOOP("Export", "Word document"),
    ".xlsx": QT_TRANSLATE_NOOP("Export", "Excel workbook"),
    ".md": QT_TRANSLATE_NOOP("Export", "Markdown"),
    ".html": QT_TRANSLATE_NOOP("Export", "Web page"),
    ".pdf": QT_TRANSLATE_NOOP("Export", "PDF file"),
}


def filter_text(ending: str) -> str:
    """Return what the file dialog shows for files with ``ending``."""
    return f"{QCoreApplication.translate('Export', _NAMES[ending])} (*{ending})"


def export_in(ending: str, look: Look, places: Places) -> Export:
    """Return what makes a document by its ``ending``: a Word file on the company's template, if ``look`` has one.

    Raises ExportRefused when it is called, and StorageError for a template that cannot be read."""
    if ending == WORD and look.word_template:
        return partial(_write_word_on_kept, places)
    return EXPORTS[ending]


def _write_word_on_kept(places: Places, report: Report, history: History, look: Look) -> bytes:
    return write_word_on(kept_template(places, look.word_template), report, history, look)


def kept_template(places: Places, name: str) -> WordTemplate:
    """Return the company's Word template that is kept as ``name``. Raises StorageError."""
    return template_in(load_word_template(places, name), word_template_path(places, name))


def template_in(data: bytes, path: Path) -> WordTemplate:
    """Return the Word template in ``data``, read from ``path``. Raises StorageError, which says why it is none."""
    try:
        return read_template(data)
    except TemplateRefused as error:
        raise StorageError(path, error.reason) from None
