"""Exports as the window offers them: what the dialog calls them."""

from PySide6.QtCore import QCoreApplication

from weekly_editor.ui.noop import QT_TRANSLATE_NOOP

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
