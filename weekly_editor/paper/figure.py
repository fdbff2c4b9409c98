"""Bars and charts among the text: signs that Qt lays out like letters, and that are drawn when a page is."""

from itertools import pairwise
from typing import Any, assert_never

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen, QPyTextObject, QTextDocument, QTextFormat

from weekly_editor.document.block import FULL, Chart
from weekly_editor.document.look import Look
from weekly_editor.document.plot import Box, Dot, Label, Mark, Stroke, plot
from weekly_editor.paper.format import (
    BAR_HEIGHT_MM,
    FIGURE_PROPERTY,
    FIGURE_TYPE,
    FIGURE_WIDTH_PROPERTY,
    MM_PER_INCH,
    PT_PER_INCH,
    body_font,
)

_LETTER_PX = 100  # letters are drawn so large and scaled, for Qt knows no half pixels
_DASHES = [3.0, 2.5]  # times the width of a line


class FigureDrawing(QPyTextObject):
    """Draws the figures of a text document in one look; ``px_per_mm`` is that of its layout."""

    def __init__(self, look: Look, px_per_mm: float) -> None:
        super().__init__()
        self._look = look
        self._px = px_per_mm
        self._font = body_font(look)
        self._font.setPixelSize(_LETTER_PX)

    def register(self, text_document: QTextDocument) -> None:
        """Draw the figures of ``text_document``, which must not outlive this."""
        text_document.documentLayout().registerHandler(FIGURE_TYPE, self)

    def intrinsicSize(self, doc: QTextDocument, position: int, format: QTextFormat) -> QSizeF:  # noqa: A002
        """Return the room that the figure takes, px of the layout."""
        is_chart = isinstance(format.property(FIGURE_PROPERTY), Chart)
        height_mm = self._look.chart_height_mm if is_chart else BAR_HEIGHT_MM
        return QSizeF(format.doubleProperty(FIGURE_WIDTH_PROPERTY), height_mm * self._px)

    def drawObject(
        self,
        painter: QPainter,
        rect: QRectF | Any,
        doc: QTextDocument,
        position: int,
        format: QTextFormat,  # noqa: A002
    ) -> None:
        """Draw the figure into ``rect``, unless all of it lies beyond the page that is drawn."""
        if painter.hasClipping() and not painter.clipBoundingRect().intersects(rect.adjusted(1, 1, -1, -1)):
            return
        figure: Any = format.property(FIGURE_PROPERTY)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(rect.topLeft())
        painter.setPen(Qt.PenStyle.NoPen)
        if isinstance(figure, Chart):
            painter.scale(self._px, self._px)
            for mark in plot(figure, rect.width() / self._px, self._look):
                self._draw(painter, mark)
        elif isinstance(figure, float):
            self._draw_bar(painter, figure, rect.width(), rect.height())
        painter.restore()

    def _draw_bar(self, painter: QPainter, percent: float, width: float, height: float) -> None:
        filled = width * percent / float(FULL)
        painter.fillRect(QRectF(0, 0, width, height), _colour(self._look.rule))
        painter.fillRect(
            QRectF(0, 0, filled, height), _colour(self._look.good if filled == width else self._look.accent)
        )

    def _draw(self, painter: QPainter, mark: Mark) -> None:
        match mark:
            case Stroke():
                pen = QPen(_colour(mark.colour), mark.width)
                if mark.is_dashed:
                    pen.setDashPattern(_DASHES)
                painter.setPen(pen)
                for one, other in pairwise(mark.points):  # a whole antialiased line takes Qt a hundred times as long
                    painter.drawLine(QPointF(*one), QPointF(*other))
                painter.setPen(Qt.PenStyle.NoPen)
            case Box():
                painter.fillRect(QRectF(mark.x, mark.y, mark.width, mark.height), _colour(mark.colour))
            case Dot():
                painter.setBrush(_colour(mark.colour))
                painter.drawEllipse(QPointF(mark.x, mark.y), mark.radius, mark.radius)
            case Label():
                self._write(painter, mark)
            case _:
                assert_never(mark)

    def _write(self, painter: QPainter, label: Label) -> None:
        font = QFont(self._font)
        font.setBold(label.bold)
        width = QFontMetricsF(font).horizontalAdvance(label.text)
        left = {"start": 0.0, "middle": -width / 2, "end": -width}[label.anchor]
        painter.save()
        painter.translate(label.x, label.y)
        scale = label.size_pt * MM_PER_INCH / PT_PER_INCH / _LETTER_PX
        painter.scale(scale, scale)
        painter.setFont(font)
        painter.setPen(_colour(label.colour))
        painter.drawText(QPointF(left, 0), label.text)
        painter.restore()


def _colour(colour: str) -> QColor:
    return QColor(f"#{colour}")
