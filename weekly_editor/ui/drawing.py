"""Small signs that lists, tables and outlines draw alike: box, grip, arrow, and the line of a drop."""

from PySide6.QtCore import QPoint, QPointF, QRectF
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from weekly_editor.ui.theme import Tones

LINE_PX = 2
_TICK = ((0.25, 0.5), (0.43, 0.68), (0.75, 0.33))  # its corners, in shares of the box
_DOT_PX = 2
_ARROW = ((-4, -2), (0, 2), (4, -2))  # pointing down


def draw_box(painter: QPainter, box: QRectF, tones: Tones, *, is_ticked: bool) -> None:
    """Draw a square ``box`` to tick."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(tones.accent if is_ticked else tones.muted), 1))
    painter.setBrush(QColor(tones.accent if is_ticked else tones.surface))
    painter.drawRoundedRect(box, 3, 3)
    if is_ticked:
        painter.setPen(QPen(QColor(tones.on_accent), 1.5))
        corners = [box.topLeft() + QPointF(x * box.width(), y * box.height()) for x, y in _TICK]
        painter.drawPolyline(QPolygonF(corners))
    painter.restore()


def draw_grip(painter: QPainter, centre: QPoint, tones: Tones) -> None:
    """Draw the dots around ``centre`` by which something is dragged."""
    for x in (-2 * _DOT_PX, 0):
        for y in (-2 * _DOT_PX, 0, 2 * _DOT_PX):
            painter.fillRect(centre.x() + x + 1, centre.y() + y, _DOT_PX, _DOT_PX, QColor(tones.muted))


def draw_arrow(painter: QPainter, centre: QPoint, colour: str, *, is_open: bool) -> None:
    """Draw an arrow that points down where something is open, to the right where it is folded."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(colour), 1.25))
    middle = centre.toPointF() + QPointF(0.5, 0.5)  # through the middle of a pixel, so that both sides are alike
    points = [(x, y) if is_open else (y, x) for x, y in _ARROW]
    painter.drawPolyline(QPolygonF([middle + QPointF(x, y) for x, y in points]))
    painter.restore()


def draw_drop(painter: QPainter, left: int, right: int, y: int, tones: Tones) -> None:
    """Draw a line around ``y``, where what is dragged would go."""
    painter.fillRect(left, y - LINE_PX // 2, right - left, LINE_PX, QColor(tones.accent))
