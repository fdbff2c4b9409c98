"""PDF: a document on its pages, the same that the preview shows and the printer prints."""

import locale
import os
import sys
from collections.abc import Callable, Iterator
from functools import partial

from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QGuiApplication, QPainter, QPdfWriter

from weekly_editor.document.block import Document, Heading
from weekly_editor.document.inline import plain_text
from weekly_editor.document.look import DEFAULT_LOOK, Look
from weekly_editor.document.wording import page_text
from weekly_editor.paper.format import MM_PER_INCH, PT_PER_INCH, body_font
from weekly_editor.paper.page import page_at
from weekly_editor.paper.paper import Paper
from weekly_editor.paper.pdf_file import Bookmark, finished_pdf
from weekly_editor.paper.pdf_text import misnamed
from weekly_editor.paper.printing import PrintedPages, page_layout

RESOLUTION_DPI = 1200
PT_PER_MM = PT_PER_INCH / MM_PER_INCH


def write_pdf(document: Document, look: Look = DEFAULT_LOOK) -> bytes:
    """Return ``document`` as a PDF file with its fonts in it. Needs a QGuiApplication.

    Raises RuntimeError where Qt refuses."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = pdf_writer(buffer, document, look)
    paper = Paper(look)
    paper.show(document)
    pages = PrintedPages(paper, document, look)
    painter = QPainter()
    is_sound = painter.begin(writer)
    for index in range(len(pages)):
        is_sound = is_sound and (index == 0 or writer.newPage())
        if not is_sound:
            raise RuntimeError("Qt could not write a PDF file")
        pages.draw(painter, index, writer.width())
    painter.end()
    return finishing(bytes(buffer.data().data()), paper, document, look)()


def finishing(data: bytes, paper: Paper, document: Document, look: Look = DEFAULT_LOOK) -> Callable[[], bytes]:
    """Return what gives the file ``data``, which the pages of ``paper`` made, bookmarks and letters to search for.

    What is returned takes a while and touches nothing of Qt, so it may run on any thread."""
    text = paper.text_document.toPlainText() + page_text(0, 0, document.language)
    names = misnamed(text, body_font(look))
    return partial(finished_pdf, data, list(_bookmarks(paper, document, look)), names, document.language)


def _bookmarks(paper: Paper, document: Document, look: Look) -> Iterator[Bookmark]:
    """Yield the heads of ``document`` with their places on the pages of ``paper``."""
    pages, layout = paper.pages(), paper.text_document.documentLayout()
    points = (look.page_width_mm - 2 * look.margin_mm) / paper.text_document.textWidth() * PT_PER_MM
    for part in document.parts:
        for block in part.blocks:
            position = paper.position_of(block.loc) if isinstance(block, Heading) else None
            if isinstance(block, Heading) and position is not None:
                top = layout.blockBoundingRect(paper.text_document.findBlock(position)).top()
                page = page_at(pages, top)
                up_pt = (look.page_height_mm - look.margin_mm) * PT_PER_MM - pages[page].down(top) * points
                title = block.label + plain_text(block.inlines)
                yield Bookmark(block.level, " ".join(title.split()), page, up_pt)


def pdf_writer(device: QIODevice, document: Document, look: Look = DEFAULT_LOOK) -> QPdfWriter:
    """Return what the pages of ``document`` are drawn on for a PDF file in ``device``."""
    writer = QPdfWriter(device)
    writer.setTitle(" ".join(document.title.split()))
    writer.setAuthor(document.author)
    writer.setCreator("Weekly Editor")
    writer.setResolution(RESOLUTION_DPI)
    writer.setPageLayout(page_layout(look))
    return writer


def write_pdf_without_window(document: Document, look: Look = DEFAULT_LOOK) -> bytes:
    """Return ``document`` as a PDF file where no program with windows is running, and maybe no screen is there."""
    app = QGuiApplication.instance()
    if app is None:
        app = QGuiApplication(["weekly-editor", *_platform()])
    return write_pdf(document, look)


def _platform() -> list[str]:
    """Return what tells Qt to do without a screen, where that leaves it the fonts of the desktop."""
    if sys.platform in ("win32", "darwin"):
        return []
    if locale.getencoding().upper() != "UTF-8":
        os.environ["LC_ALL"] = "C.UTF-8"  # Qt would choose the same and complain
    return ["-platform", "offscreen"]
