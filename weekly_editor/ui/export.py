"""Exports as the window offers them: which paper, under which name."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from weekly_editor.analysis.history import History
from weekly_editor.document.build import build_document
from weekly_editor.report.model import Report
from weekly_editor.ui.noop import QT_TRANSLATE_NOOP
from weekly_editor.writers.docx import write_docx
from weekly_editor.writers.html import render_html
from weekly_editor.writers.markdown import render_markdown
from weekly_editor.writers.xlsx import write_xlsx

MAX_NAME = 80


@dataclass(frozen=True, slots=True)
class Paper:
    """One way out: the file's ending, what the dialog calls it, and who writes it."""

    ending: str
    name: str
    write: Callable[[Report, History], bytes]


def papers() -> dict[str, Paper]:
    """Return every way out by its ending."""
    return {paper.ending: paper for paper in _PAPERS}


def filter_text(paper: Paper) -> str:
    """Return what the file dialog shows for ``paper``."""
    return f"{QCoreApplication.translate('Export', paper.name)} (*.{paper.ending})"


def file_name(report: Report, ending: str) -> str:
    """Return a name for the export of ``report`` that every system can open: week, title, ending."""
    title = re.sub(r'[\x00-\x1f<>:"/\\|?*]+', " ", report.title)
    name = " ".join(f"{report.week} {title}".split())[:MAX_NAME].rstrip(". ")
    return f"{name}.{ending}"


_PAPERS = (
    Paper(
        "docx",
        QT_TRANSLATE_NOOP("Export", "Word document"),
        lambda report, history: write_docx(build_document(report, history)),
    ),
    Paper("xlsx", QT_TRANSLATE_NOOP("Export", "Excel workbook"), write_xlsx),
    Paper(
        "md",
        QT_TRANSLATE_NOOP("Export", "Markdown"),
        lambda report, history: render_markdown(build_document(report, history)).encode(),
    ),
    Paper(
        "html",
        QT_TRANSLATE_NOOP("Export", "Web page"),
        lambda report, history: render_html(build_document(report, history)).encode(),
    ),
)
