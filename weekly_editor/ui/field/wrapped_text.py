"""Text drawn and measured just as the editor that opens over it breaks its lines."""

from PySide6.QtCore import QPointF, QRect, QRectF
from PySide6.QtGui import QAbstractTextDocumentLayout, QColor, QFont, QPainter, QPalette, QTextDocument, QTextOption

_KEPT_HEIGHTS = 4096


class WrappedText:
    """Lays one text out after another; heights are kept, since a list asks for them again and again."""

    def __init__(self, margin_px: int) -> None:
        """Leave ``margin_px`` around the text."""
        self.margin_px = margin_px
        self._document = QTextDocument()
        self._document.setUndoRedoEnabled(False)
        self._document.setDocumentMargin(margin_px)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self._document.setDefaultTextOption(option)
        self._heights: dict[tuple[str, int, str], int] = {}

    def height(self, text: str, width_px: int, font: QFont) -> int:
        """Return the height of ``text`` in px when it is ``width_px`` wide."""
        key = (text, width_px, font.key())
        if key not in self._heights:
            if len(self._heights) >= _KEPT_HEIGHTS:
                self._heights.clear()
            self._lay_out(text, width_px, font)
            self._heights[key] = round(self._document.size().height())
        return self._heights[key]

    def paint(self, painter: QPainter, rect: QRect, text: str, font: QFont, colour: str) -> None:
        """Draw ``text`` in ``colour`` (#RRGGBB) from the top left of ``rect``, cut at its edges."""
        self._lay_out(text, rect.width(), font)
        context = QAbstractTextDocumentLayout.PaintContext()
        context.palette.setColor(QPalette.ColorRole.Text, QColor(colour))
        context.clip = QRectF(QPointF(0, 0), rect.size().toSizeF())
        painter.save()
        painter.translate(rect.topLeft())
        painter.setClipRect(context.clip)
        self._document.documentLayout().draw(painter, context)
        painter.restore()

    def _lay_out(self, text: str, width_px: int, font: QFont) -> None:
        self._document.setDefaultFont(font)
        self._document.setTextWidth(max(width_px, 1))
        self._document.setPlainText(text)
