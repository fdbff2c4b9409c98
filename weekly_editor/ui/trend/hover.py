"""What is drawn over a plot for the week that is marked: a line, its point, and what is known of it."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

from weekly_editor.ui.theme import Tones
from weekly_editor.ui.trend.ink import LAST_PX, Content, draw_dot
from weekly_editor.ui.trend.plane import Plane
from weekly_editor.ui.trend.said import week_lines
from weekly_editor.ui.trend.stretch import week_of

MOST_PX = 360  # the width of what is told
PADDING_PX = 8
FROM_LINE_PX = 12


@dataclass(frozen=True, slots=True)
class Hover:
    """The marked week: what is told of it, where, and all the room that this takes."""

    number: int
    point: QPointF | None
    lines: tuple[str, ...]
    box: QRectF
    area: QRect


def hover_at(number: int, content: Content, plane: Plane, room: QRect, font: QFont) -> Hover:
    """Return what to draw for week ``number``; what is told stands beside its line, within ``room``."""
    place = content.place_of(number)
    incidents = content.incidents.get(number, ())
    lines = week_lines(content.series, week_of(number), place, incidents, content.wording)
    metrics = QFontMetricsF(font)
    most = min(MOST_PX, room.width() - 2 * PADDING_PX)
    lines = tuple(metrics.elidedText(line, Qt.TextElideMode.ElideRight, most - 2 * PADDING_PX) for line in lines)
    width = max(map(metrics.horizontalAdvance, lines)) + 2 * PADDING_PX
    height = metrics.lineSpacing() * len(lines) + 2 * PADDING_PX
    x = plane.x(number)
    left = x + FROM_LINE_PX
    if left + width > room.right():
        left = max(x - FROM_LINE_PX - width, 2.0)
    point = QPointF(x, plane.y(content.series.points[place].value)) if place is not None else None
    top = _top(point, height, room, plane)
    box = QRectF(left, top, width, height)
    line = QRectF(x - LAST_PX - 3, plane.box.top() - LAST_PX - 3, 2 * LAST_PX + 6, plane.foot - plane.box.top() + 12)
    return Hover(number, point, lines, box, box.united(line).toAlignedRect().adjusted(-2, -2, 2, 2))


def draw_hover(painter: QPainter, hover: Hover, plane: Plane, tones: Tones) -> None:
    """Draw the line of the marked week, its point, and beside them what is told."""
    x = round(plane.x(hover.number))
    painter.setPen(QColor(tones.edge))
    painter.drawLine(x, round(plane.box.top()), x, round(plane.box.bottom()))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if hover.point is not None:
        draw_dot(painter, hover.point, LAST_PX, tones.accent, tones.surface)
    painter.setPen(QPen(QColor(tones.border), 1))
    painter.setBrush(QColor(tones.surface))
    painter.drawRoundedRect(hover.box.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
    spacing = QFontMetricsF(painter.font()).lineSpacing()
    for row, line in enumerate(hover.lines):
        painter.setPen(QColor(tones.text if row == 1 else tones.muted))
        at = QRectF(hover.box.left() + PADDING_PX, hover.box.top() + PADDING_PX + row * spacing, 2000, spacing)
        painter.drawText(at, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, line)


def _top(point: QPointF | None, height: float, room: QRect, plane: Plane) -> float:
    """Return where what is told begins: level with the point, but within the room."""
    wanted = (point.y() if point is not None else plane.box.center().y()) - height / 2
    return min(max(wanted, 2.0), max(room.height() - height - 2.0, 2.0))
