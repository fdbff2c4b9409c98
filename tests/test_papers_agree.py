"""Preview, Word, HTML and PDF read alike, line by line, whatever the report and its look."""

from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from paper_lines import document_lines, docx_lines, drawn_text, html_lines, preview_lines, squeezed
from pypdf import PdfReader
from strategy import reports

from weekly_editor.document.arrangement import PLAIN, REPORT
from weekly_editor.document.block import Document, Table
from weekly_editor.document.build import build_document
from weekly_editor.document.look import DEFAULT_LOOK
from weekly_editor.document.wording import page_text
from weekly_editor.library.history import history_before
from weekly_editor.paper.paper import Paper
from weekly_editor.paper.pdf import write_pdf
from weekly_editor.report.model import Report
from weekly_editor.resource import resource
from weekly_editor.storage.report_file import load_report
from weekly_editor.writers.docx import write_docx
from weekly_editor.writers.html import render_html

ARRANGEMENTS = (
    PLAIN,
    REPORT,
    replace(REPORT, numbering="decimal", metrics="list", incidents="list"),
    replace(REPORT, numbering="none", notes="list", plan="list", has_charts=False),
)
SAMPLES = sorted(Path(resource("samples")).glob("*/*/*.json"))

pytestmark = pytest.mark.usefixtures("qapp")


def sample(path: Path, arrangement=REPORT) -> Document:
    report = load_report(path)
    return build_document(report, history_before(path.parent.parent, report.week), arrangement)


@settings(max_examples=40, deadline=None)
@given(reports(), st.sampled_from(ARRANGEMENTS))
def test_preview_word_and_html_say_what_the_document_does(report: Report, arrangement):
    document = build_document(report, arrangement=arrangement)
    said = document_lines(document)
    paper = Paper()
    paper.show(document)
    assert html_lines(render_html(document)) == said
    assert docx_lines(write_docx(document)) == said
    assert preview_lines(paper) == said


@pytest.mark.parametrize("arrangement", ARRANGEMENTS)
@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_all_papers_say_the_same_of_the_samples(path: Path, arrangement):
    document = sample(path, arrangement)
    said = document_lines(document)
    paper = Paper()
    paper.show(document)
    assert html_lines(render_html(document)) == said
    assert docx_lines(write_docx(document)) == said
    assert preview_lines(paper) == said
    assert _by_shape(pdf_text(document)) == _by_shape(drawn_text(document, DEFAULT_LOOK))


def _by_shape(text: str) -> str:
    """Return ``text`` with one of two signs that share a glyph in Noto Sans CJK, for which a PDF file has one name."""
    return text.replace("•", "·")


def pdf_text(document: Document) -> str:
    """Return what can be copied from the PDF file of ``document``, without what stands at the edges of its pages."""
    pages = PdfReader(BytesIO(write_pdf(document))).pages
    heads = {
        "".join(squeezed(column.title) for column in block.columns)
        for part in document.parts
        for block in part.blocks
        if isinstance(block, Table)
    }
    text = ""
    for number, page in enumerate(pages, start=1):
        edge = squeezed(page_text(number, len(pages), document.language))
        edge += squeezed(document.title) + str(document.week) if number > 1 else ""
        seen = squeezed(page.extract_text())
        assert seen.startswith(edge)
        seen = seen.removeprefix(edge)
        if number > 1:  # a table that goes on says its heads again
            again = max((head for head in heads if seen.startswith(head)), key=len, default="")
            at_start = f"{text}{again}"
            seen = seen if drawn_text(document, DEFAULT_LOOK).startswith(at_start) else seen.removeprefix(again)
        text += seen
    return text
