"""Pages for whatever prints: a printer, or a PDF file."""

from PySide6.QtCore import QMarginsF, QRectF, QSizeF
from PySide6.QtGui import QAbstractTextDocumentLayout, QPageLayout, QPageSize, QPainter

from weekly_editor.document.block import Document
from weekly_editor.document.look import DEFAULT_LOOK, Look
from weekly_editor.paper.drawing import RunningLines, draw_text
from weekly_editor.paper.paper import Paper


class PrintedPages:
    """The pages of one document, to be drawn one by one; they are those of the preview."""

    def __init__(self, paper: Paper, document: Document, look: Look = DEFAULT_LOOK) -> None:
        """Take the pages of ``paper``, which shows ``document`` and must go on doing so."""
        self._paper = paper
        self._pages = self._paper.pages()
        self._text_width = self._paper.text_document.textWidth()
        mm = self._text_width / (look.page_width_mm - 2 * look.margin_mm)
        self._margin = look.margin_mm * mm
        self._lines = RunningLines(document, look, self._text_width, (look.page_height_mm - 2 * look.margin_mm) * mm)

    def __len__(self) -> int:
        """Return how many pages there are."""
        return len(self._pages)

    def draw(self, painter: QPainter, index: int, width: float) -> None:
        """Draw page ``index``, ``width`` pixels of the device wide from edge to edge; 0, 0 is the sheet's corner."""
        painter.save()
        scale = width / (self._text_width + 2 * self._margin)
        painter.scale(scale, scale)
        painter.translate(self._margin, self._margin)
        self._lines.draw(painter, index + 1, len(self), self._margin)
        whole = QRectF(-self._margin, 0, self._text_width + 2 * self._margin, self._lines.height)
        context = QAbstractTextDocumentLayout.PaintContext()
        draw_text(painter, self._paper.text_document.documentLayout(), self._pages[index], whole, context)
        painter.restore()


def page_layout(look: Look = DEFAULT_LOOK) -> QPageLayout:
    """Return how a device has to lay out its pages: upright, the look's size, 0, 0 at the corner of the sheet."""
    size = QPageSize(QSizeF(look.page_width_mm, look.page_height_mm), QPageSize.Unit.Millimeter)
    layout = QPageLayout(size, QPageLayout.Orientation.Portrait, QMarginsF())
    layout.setMode(QPageLayout.Mode.FullPageMode)
    return layout
