"""Text drawn and measured just as the editor that opens over it breaks its lines."""

from PySide6.QtCore import QPointF, QRect, QRectF
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QColor,
    QFont,
    QGuiApplication,
    QPainter,
    QPalette,
    QTextDocument,
    QTextOption,
)

from weekly_editor.ui.field.gloss import Glosses, letter_at, lines_in
from weekly_editor.ui.theme import tones_of

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

    def paint(self, painter: QPainter, rect: QRect, text: str, font: QFont, colour: str, glosses: Glosses = ()) -> None:
        """Draw ``text`` in ``colour`` (#RRGGBB) from the top left of ``rect``, cut at its edges, with ``glosses``."""
        document = self._laid_out(text, rect.width(), font)
        context = QAbstractTextDocumentLayout.PaintContext()
        context.palette.setColor(QPalette.ColorRole.Text, QColor(colour))
        context.selections = _selections(document, text, glosses) if glosses else []
        context.clip = QRectF(QPointF(0, 0), rect.size().toSizeF())
        painter.save()
        painter.translate(rect.topLeft())
        painter.setClipRect(context.clip)
        document.documentLayout().draw(painter, context)
        painter.restore()

    def letter_at(self, text: str, width_px: int, font: QFont, point: QPointF) -> int | None:
        """Return the place of the letter of ``text`` that is drawn at ``point`` from its top left, None for none."""
        return letter_at(self._laid_out(text, width_px, font), text, point)

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


def _selections(document: QTextDocument, text: str, glosses: Glosses) -> list[QAbstractTextDocumentLayout.Selection]:
    selections = []
    for cursor, look in lines_in(document, text, glosses, tones_of(QGuiApplication.palette())):
        part = QAbstractTextDocumentLayout.Selection()
        part.cursor, part.format = cursor, look
        selections.append(part)
    return selections


def _lay_out(document: QTextDocument, text: str, width_px: int, font: QFont) -> None:
    if document.defaultFont() != font:
        document.setDefaultFont(font)
    if document.textWidth() != max(width_px, 1):  # setting it lays the text out again, changed or not
        document.setTextWidth(max(width_px, 1))
    document.setPlainText(text)
