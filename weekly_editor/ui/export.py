"""Exports as the window offers them: what the dialog calls them, and under which name they are saved."""

import re
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from weekly_editor.report.model import Report
from weekly_editor.storage.places import Places
from weekly_editor.storage.problem import StorageError
from weekly_editor.storage.word_template_file import load_word_template, word_template_path
from weekly_editor.ui.noop import QT_TRANSLATE_NOOP
from weekly_editor.writers.docx_template_note import TemplateRefused
from weekly_editor.writers.docx_template_read import WordTemplate, read_template

MAX_NAME = 80
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


def file_name(report: Report, ending: str) -> str:
    """Return a name for the export of ``report`` that every system can open: week, title, ending."""
    return safe_name(f"{report.week} {report.title}") + ending


def kept_template(places: Places, name: str) -> WordTemplate:
    """Return the company's Word template that is kept as ``name``. Raises StorageError."""
    return template_in(load_word_template(places, name), word_template_path(places, name))


def template_in(data: bytes, path: Path) -> WordTemplate:
    """Return the Word template in ``data``, read from ``path``. Raises StorageError, which says why it is none."""
    try:
        return read_template(data)
    except TemplateRefused as error:
        raise StorageError(path, error.reason) from None


def safe_name(text: str) -> str:
    """Return ``text`` as the name of a file, without its ending, that every system can open."""
    words = re.sub(r'[\x00-\x1f<>:"/\\|?*]+', " ", text)
    return " ".join(words.split())[:MAX_NAME].rstrip(". ")
