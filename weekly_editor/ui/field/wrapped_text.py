"""Text drawn and measured just as the editor that opens over it breaks its lines."""

from PySide6.QtCore import QPointF, QRect, QRectF
from PySide6.QtGui import QAbstractTextDocumentLayout, QColor, QFont, QPainter, QPalette, QTextDocument, QTextOption

_KEPT_HEIGHTS = 65_536  # more than an outline has nodes: a view asks for all of them when one is typed in
_KEPT_LAYOUTS = 128  # some more than a window shows
_Key = tuple[str, int, str]  # text, width in px, font


class WrappedText:
    """Lays out texts and keeps what it found: a view asks again with every keystroke in another row."""

    def __init__(self, margin_px: int) -> None:
        """Leave ``margin_px`` around the text."""
        self._margin_px = margin_px
        self._measure = self._document()
        self._heights: dict[_Key, int] = {}
        self._layouts: dict[_Key, QTextDocument] = {}

    def height(self, text: str, width_px: int, font: QFont) -> int:
        """Return the height of ``text`` in px when it is ``width_px`` wide."""
        key = (text, width_px, font.key())
        if key not in self._heights:
            if len(self._heights) >= _KEPT_HEIGHTS:
                self._heights.clear()
            _lay_out(self._measure, text, width_px, font)
            self._heights[key] = round(self._measure.size().height())
        return self._heights[key]

    def paint(self, painter: QPainter, rect: QRect, text: str, font: QFont, colour: str) -> None:
        """Draw ``text`` in ``colour`` (#RRGGBB) from the top left of ``rect``, cut at its edges."""
        context = QAbstractTextDocumentLayout.PaintContext()
        context.palette.setColor(QPalette.ColorRole.Text, QColor(colour))
        context.clip = QRectF(QPointF(0, 0), rect.size().toSizeF())
        painter.save()
        painter.translate(rect.topLeft())
        painter.setClipRect(context.clip)
        self._laid_out(text, rect.width(), font).documentLayout().draw(painter, context)
        painter.restore()

    def _laid_out(self, text: str, width_px: int, font: QFont) -> QTextDocument:
        key = (text, width_px, font.key())
        document = self._layouts.pop(key, None)
        if document is None:
            oldest = next(iter(self._layouts)) if len(self._layouts) >= _KEPT_LAYOUTS else None
            document = self._layouts.pop(oldest) if oldest is not None else self._document()
            _lay_out(document, text, width_px, font)
        self._layouts[key] = document
        return document

    def _document(self) -> QTextDocument:
        document = QTextDocument()
        document.setUndoRedoEnabled(False)
        document.setDocumentMargin(self._margin_px)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        document.setDefaultTextOption(option)
        return document


def _lay_out(document: QTextDocument, text: str, width_px: int, font: QFont) -> None:
    if document.defaultFont() != font:
        document.setDefaultFont(font)
    if document.textWidth() != max(width_px, 1):  # setting it lays the text out again, changed or not
        document.setTextWidth(max(width_px, 1))
    document.setPlainText(text)
