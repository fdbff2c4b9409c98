"""Printed pages: those of the preview, in a PDF file and on whatever paints."""

import re
from io import BytesIO

import pytest
from pypdf import PdfReader
from PySide6.QtGui import QColor, QImage, QPainter

from tests.paper.documents import document, heading, item, part
from weekly_editor.paper.paper import Paper
from weekly_editor.paper.pdf import write_pdf
from weekly_editor.paper.printing import PrintedPages

pytestmark = pytest.mark.usefixtures("qapp")
LOC = ("sections", 0)
WIDTH_PX = 420


def printed_pages(shown):
    paper = Paper()
    paper.show(shown)
    return PrintedPages(paper, shown)


def report(count):
    return document(part(0, heading(LOC, "进展"), *(item((*LOC, "entries", row), "灯塔上线") for row in range(count))))


def printed(pages, index):
    image = QImage(WIDTH_PX, round(WIDTH_PX * 297 / 210), QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    pages.draw(painter, index, WIDTH_PX)
    painter.end()
    return image


def has_ink(image, top, bottom):
    """Tell whether something is drawn between two heights, given as shares of the sheet."""
    rows = range(round(top * image.height()), round(bottom * image.height()))
    return any(image.pixelColor(x, y).lightness() < 200 for y in rows for x in range(0, image.width(), 2))


def test_a_pdf_file_has_a_page_for_every_page_of_the_preview():
    data = write_pdf(report(100))
    assert data.startswith(b"%PDF-")
    assert len(re.findall(rb"/Type\s*/Page\b", data)) == len(printed_pages(report(100))) == 3


def test_a_pdf_file_says_what_it_is_and_who_wrote_it():
    assert PdfReader(BytesIO(write_pdf(report(1)))).metadata.title == "灯塔组周报"


def test_text_stands_within_the_margins_and_the_page_number_below_it():
    pages = printed_pages(report(100))
    first, second = printed(pages, 0), printed(pages, 1)
    assert not has_ink(first, 0, 0.08)  # the first page has no running title
    assert has_ink(second, 0.02, 0.08)
    assert all(has_ink(page, 0.94, 0.98) for page in (first, second))
    assert all(has_ink(page, 0.1, 0.9) for page in (first, second))


def test_an_empty_report_is_one_page():
    assert len(printed_pages(document(title="", subtitle=""))) == 1
