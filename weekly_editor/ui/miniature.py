"""Small pictures of the forms: what a section of each kind looks like when it is filled in."""

from itertools import pairwise

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPalette, QPixmap

from weekly_editor.report.model import Kind

UNITS = (48.0, 32.0)  # the grid on which they are drawn: 3 to 2
_MARGIN = 5.0
_ROW = 5.5  # from one line to the next
_THICK = 2.0


def kind_picture(kind: Kind, palette: QPalette, height_px: int, ratio: float) -> QPixmap:
    """Return the picture of ``kind``, ``height_px`` high on a screen of ``ratio`` pixels to one."""
    scale = height_px / UNITS[1]
    pixmap = QPixmap(round(UNITS[0] * scale * ratio), round(height_px * ratio))
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(scale, scale)
    painter.setPen(palette.mid().color())
    painter.setBrush(palette.base())
    painter.drawRoundedRect(QRectF(0.5, 0.5, UNITS[0] - 1, UNITS[1] - 1), 3, 3)
    painter.setPen(Qt.PenStyle.NoPen)
    _draw(kind, painter, palette.placeholderText().color(), palette.highlight().color())
    painter.end()
    return pixmap


def _draw(kind: Kind, painter: QPainter, ink: QColor, accent: QColor) -> None:
    match kind:
        case "track":
            _bar(painter, 0, 0, 16, accent)
            for row, left in ((1.0, 3), (2.0, 6), (3.0, 3)):
                _dot(painter, row, left, ink)
                _bar(painter, row, left + 4, 24 - left, ink)
        case "objective":
            for row, done in ((0.0, 1.0), (1.5, 0.6), (3.0, 0.25)):
                _bar(painter, row, 0, 20, ink)
                _bar(painter, row, 24, 14, QColor(ink.red(), ink.green(), ink.blue(), 70))
                _bar(painter, row, 24, 14 * done, accent)
        case "metrics":
            for row in range(4):
                _bar(painter, row, 0, 12, ink)
                _bar(painter, row, 16, 6, accent)
            points = [QPointF(_MARGIN + x, _MARGIN + y) for x, y in ((25, 18), (29, 13), (33, 15), (38, 5))]
            painter.setPen(accent)
            for one, next_one in pairwise(points):
                painter.drawLine(one, next_one)
        case "incidents":
            for row, colour in enumerate((ink, accent, ink, ink)):
                for left, width in ((0, 8), (11, 4), (18, 20)):
                    _bar(painter, row, left, width, colour if left == 11 else ink)
        case "notes":
            for row, (left, width) in enumerate(((0, 34), (4, 26), (8, 24), (4, 30))):
                _dot(painter, row, left, ink)
                _bar(painter, row, left + 4, width - left, ink)
        case "plan":
            for row in range(4):
                _dot(painter, row, 0, accent)
                _bar(painter, row, 4, 20, ink)
                _bar(painter, row, 29, 9, ink)


def _bar(painter: QPainter, row: float, left: float, width: float, colour: QColor) -> None:
    painter.setBrush(colour)
    painter.drawRoundedRect(QRectF(_MARGIN + left, _MARGIN + 1.5 + row * _ROW, width, _THICK), 1, 1)


def _dot(painter: QPainter, row: float, left: float, colour: QColor) -> None:
    painter.setBrush(colour)
    painter.drawEllipse(QPointF(_MARGIN + left + 1, _MARGIN + 1.5 + row * _ROW + _THICK / 2), 1.4, 1.4)
