"""How the markers, arrows and grips of an outline are drawn."""

from PySide6.QtCore import QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygon

from weekly_editor.ui.field.outline_row import INDENT_PX, LABEL_PX, Row
from weekly_editor.ui.theme import Tones

_BOX_PX = 12


def paint_border(painter: QPainter, rect: QRect, tones: Tones) -> None:
    """Draw a thin border within ``rect``; filled, as a line of broken width would fall between pixels."""
    right, bottom = rect.width() - 1, rect.height() - 1
    for x, y, width, height in (
        (0, 0, rect.width(), 1),
        (0, bottom, rect.width(), 1),
        (0, 0, 1, rect.height()),
        (right, 0, 1, rect.height()),
    ):
        painter.fillRect(x, y, width, height, QColor(tones.line))


def paint_label(painter: QPainter, row: Row, line: QRect, tones: Tones) -> None:
    """Draw a node's marker into the first line of its row."""
    area = QRect(row.left(), line.top(), LABEL_PX - 6, line.height())
    match row.node.marker:
        case "todo" | "done":
            _paint_box(painter, area, tones, ticked=row.node.marker == "done")
        case "bullet":
            _paint_dot(painter, area, tones)
        case "number":
            painter.setPen(QColor(tones.muted))
            painter.drawText(area, Qt.AlignmentFlag.AlignRight | Qt.TextFlag.TextDontClip, f"{row.number}.")
        case "plain":
            pass


def paint_arrow(painter: QPainter, row: Row, line: QRect, tones: Tones) -> None:
    """Draw the arrow that folds and unfolds."""
    centre = QPoint(row.left() - INDENT_PX // 2, line.center().y())
    down = [(-3, -2), (0, 1), (3, -2)]
    points = [(dy, dx) if row.is_folded else (dx, dy) for dx, dy in down]
    painter.setPen(QPen(QColor(tones.text if row.is_folded else tones.muted), 1))
    painter.drawPolyline(QPolygon([centre + QPoint(dx, dy) for dx, dy in points]))


def paint_grip(painter: QPainter, row: Row, line: QRect, tones: Tones) -> None:
    """Draw the dots by which a node without an arrow is dragged."""
    x, y = row.left() - INDENT_PX // 2, line.center().y()
    for dx in (-2, 2):
        for dy in (-4, 0, 4):
            painter.fillRect(x + dx, y + dy, 2, 2, QColor(tones.border))


def paint_hidden(painter: QPainter, rect: QRect, words: str, tones: Tones) -> None:
    """Draw how many nodes a folded one holds."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(tones.hover))
    painter.drawRoundedRect(rect, 4, 4)
    painter.setPen(QColor(tones.muted))
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, words)
    painter.restore()


def paint_drop(painter: QPainter, left: int, right: int, y: int, tones: Tones) -> None:
    """Draw where dragged nodes would go: a line that begins at their level."""
    painter.fillRect(left + 4, y - 1, right - left - 4, 2, QColor(tones.accent))
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(tones.accent), 2))
    painter.drawEllipse(QRectF(left - 2, y - 3, 6, 6))
    painter.restore()


def _paint_dot(painter: QPainter, line: QRect, tones: Tones) -> None:
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(tones.muted))
    painter.drawEllipse(line.toRectF().center(), 2.2, 2.2)
    painter.restore()


def _paint_box(painter: QPainter, line: QRect, tones: Tones, *, ticked: bool) -> None:
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    box = QRectF(0, 0, _BOX_PX, _BOX_PX)
    box.moveCenter(line.toRectF().center())
    painter.setPen(QPen(QColor(tones.accent if ticked else tones.muted), 1))
    painter.setBrush(QColor(tones.accent if ticked else tones.surface))
    painter.drawRoundedRect(box, 2.5, 2.5)
    if ticked:
        painter.setPen(QPen(QColor(tones.on_accent), 1))
        x, y = box.x(), box.y()
        painter.drawLine(round(x + 3), round(y + 6), round(x + 5), round(y + 8))
        painter.drawLine(round(x + 5), round(y + 8), round(x + 9), round(y + 4))
    painter.restore()
