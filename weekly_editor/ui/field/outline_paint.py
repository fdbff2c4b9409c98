"""How the markers, arrows and grips of an outline are drawn."""

from PySide6.QtCore import QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from weekly_editor.ui.drawing import draw_arrow, draw_box, draw_drop, draw_grip
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
            box = QRectF(0, 0, _BOX_PX, _BOX_PX)
            box.moveCenter(area.toRectF().center())
            draw_box(painter, box, tones, is_ticked=row.node.marker == "done")
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
    draw_arrow(painter, centre, tones.text if row.is_folded else tones.muted, is_open=not row.is_folded)


def paint_grip(painter: QPainter, row: Row, line: QRect, tones: Tones) -> None:
    """Draw the dots by which a node without an arrow is dragged."""
    draw_grip(painter, QPoint(row.left() - INDENT_PX // 2, line.center().y()), tones)


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
    draw_drop(painter, left + 4, right, y, tones)
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
