"""Every paper that a report can go out on, by the file's ending."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from weekly_editor.analysis.history import History
from weekly_editor.document.build import build_document
from weekly_editor.document.look import DEFAULT_LOOK
from weekly_editor.report.model import Report
from weekly_editor.writers.docx import write_docx
from weekly_editor.writers.docx_check import checked
from weekly_editor.writers.html import render_html
from weekly_editor.writers.markdown import render_markdown
from weekly_editor.writers.xlsx import write_xlsx

Export = Callable[[Report, History], bytes]


def _docx(report: Report, history: History) -> bytes:
    """Return the Word file of ``report``. Raises ExportRefused where it does not pass its self-check."""
    document = build_document(report, history, DEFAULT_LOOK.arrangement)
    return checked(write_docx(document), document)


EXPORTS: Mapping[str, Export] = MappingProxyType(
    {
        ".docx": _docx,
        ".xlsx": write_xlsx,
        ".html": lambda report, history: render_html(build_document(report, history)).encode(),
        ".md": lambda report, history: render_markdown(build_document(report, history)).encode(),
    }
)
