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
from weekly_editor.writers.html import render_html
from weekly_editor.writers.markdown import render_markdown
from weekly_editor.writers.xlsx import write_xlsx

Export = Callable[[Report, History, Look], bytes]

EXPORTS: Mapping[str, Export] = MappingProxyType(
    {
        ".docx": lambda report, history, look: write_docx(_document(report, history, look), look),
        ".xlsx": lambda report, history, _look: write_xlsx(report, history),
        ".html": lambda report, history, look: render_html(_document(report, history, look), look).encode(),
        ".md": lambda report, history, _look: render_markdown(build_document(report, history, PLAIN)).encode(),
    }
)


def _document(report: Report, history: History, look: Look) -> Document:
    return build_document(report, history, look.arrangement)
