"""Every paper that a report can go out on, by the file's ending."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from weekly_editor.analysis.history import History
from weekly_editor.document.arrangement import PLAIN
from weekly_editor.document.block import Document
from weekly_editor.document.build import build_document
from weekly_editor.document.look import Look
from weekly_editor.report.model import Report
from weekly_editor.writers.docx import write_docx
from weekly_editor.writers.docx_check import checked, checked_within
from weekly_editor.writers.docx_template import write_docx_on
from weekly_editor.writers.docx_template_read import WordTemplate
from weekly_editor.writers.html import render_html
from weekly_editor.writers.markdown import render_markdown
from weekly_editor.writers.xlsx import write_xlsx

Export = Callable[[Report, History, Look], bytes]

WORD = ".docx"


def _document(report: Report, history: History, look: Look) -> Document:
    return build_document(report, history, look.arrangement)


def _docx(report: Report, history: History, look: Look) -> bytes:
    """Return the Word file of ``report``. Raises ExportRefused where it does not pass its self-check."""
    document = _document(report, history, look)
    return checked(write_docx(document, look), document)


def write_word_on(template: WordTemplate, report: Report, history: History, look: Look) -> bytes:
    """Return the Word file of ``report`` that is based on ``template``.

    Raises ExportRefused where it does not pass its self-check."""
    document = _document(report, history, look)
    return checked_within(write_docx_on(template, document, look), document)


EXPORTS: Mapping[str, Export] = MappingProxyType(
    {
        WORD: _docx,
        ".xlsx": write_xlsx,
        ".html": lambda report, history, look: render_html(_document(report, history, look), look).encode(),
        ".md": lambda report, history, _look: render_markdown(build_document(report, history, PLAIN)).encode(),
    }
)
