"""Drawing a page: its text, and the running lines above and below it."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QAbstractTextDocumentLayout, QColor, QFont, QFontMetricsF, QPainter

from weekly_editor.document.block import Document
from weekly_editor.document.look import Look
from weekly_editor.document.wording import page_text
from weekly_editor.paper.format import MM_PER_INCH, PT_PER_INCH, body_font
from weekly_editor.paper.page import Page

TITLE_SHARE = 0.7  # of the running line above, before the title is cut
RULE_GAP = 4.0  # px between the running line and its rule

Context = QAbstractTextDocumentLayout.PaintContext


def draw_text(
    painter: QPainter,
    layout: QAbstractTextDocumentLayout,
    page: Page,
    exposed: QRectF,
    context: Context,
    below: Callable[[QPainter], object] = lambda _painter: None,
) -> None:
    """Draw what ``page`` shows within ``exposed``; 0, 0 is where the text of the page begins.

    ``below`` paints in the text's own places what is to lie under it."""
    for strip in page.strips():
        seen = exposed.translated(0, strip.top - strip.down) & QRectF(
            exposed.left(), strip.top, exposed.width(), strip.bottom - strip.top
        )
        if seen.isEmpty():
            continue
        painter.save()
        painter.translate(0, strip.down - strip.top)
        painter.setClipRect(
            QRectF(exposed.left(), strip.top, exposed.width(), strip.bottom - strip.top),
            Qt.ClipOperation.IntersectClip,
        )
        below(painter)
        context.clip = seen
        layout.draw(painter, context)
        painter.restore()


@dataclass(frozen=True, slots=True)
class RunningLines:
    """What stands above the text from the second page on, and below it on every page."""

    document: Document
    look: Look
    width: float  # of the text, px of the layout
    height: float

    def draw(self, painter: QPainter, number: int, count: int, margin: float) -> None:
        """Draw the lines of page ``number`` of ``count``; 0, 0 is where the text begins, ``margin`` px in."""
        painter.setFont(self._font())
        painter.setPen(QColor(f"#{self.look.muted}"))
        metrics = QFontMetricsF(painter.font(), painter.device())
        bottom = QRectF(0, self.height, self.width, margin)
        painter.drawText(bottom, Qt.AlignmentFlag.AlignCenter, page_text(number, count, self.document.language))
        if number == 1:
            return
        line = QRectF(0, -margin / 2 - metrics.height() / 2, self.width, metrics.height())
        title = " ".join(self.document.title.split())
        title = metrics.elidedText(title, Qt.TextElideMode.ElideRight, self.width * TITLE_SHARE)
        painter.drawText(line, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, title)
        painter.drawText(line, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, str(self.document.week))
        painter.setPen(QColor(f"#{self.look.rule}"))
        rule = line.bottom() + RULE_GAP
        painter.drawLine(QPointF(0, rule), QPointF(self.width, rule))

    def _font(self) -> QFont:
        font = body_font(self.look)
        dpi = self.width / (self.look.page_width_mm - 2 * self.look.margin_mm) * MM_PER_INCH
        font.setPixelSize(round(self.look.small_pt * dpi / PT_PER_INCH))  # not in points: those grow with the device
        return font
