"""Painting the sheets: desk, paper, what is marked on it, text, running lines."""

from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QAbstractTextDocumentLayout, QColor, QPainter, QPalette

from weekly_editor.document.look import Look
from weekly_editor.paper.drawing import Context, RunningLines, draw_text
from weekly_editor.ui.preview.sheets import Sheets

OVERHANG_PX = 4  # how far letters, underlines and the ground of code may reach beyond their lines
HOVER_ALPHA = 18  # of 255: a tint that leaves the contrast of the text alone
DESK_DARKER, SHADOW_DARKER, EDGE_DARKER = 108, 112, 120  # in percent: the desk than the window, the rest than the desk


@dataclass(slots=True)
class Marks:
    """What is marked on the paper, in places of the endless text; empty where there is none."""

    followed: QRectF  # a bar beside what is being edited
    hovered: QRectF  # what a click would edit


@dataclass(frozen=True, slots=True)
class SheetPainter:
    """Paints the sheets of one look."""

    look: Look
    layout: QAbstractTextDocumentLayout
    palette: QPalette
    lines: RunningLines
    marks: Marks
    hint: str  # stands on the first sheet while there is nothing else, "" for nothing

    def paint(self, painter: QPainter, sheets: Sheets, exposed: QRect, scrolled: QPoint, context: Context) -> None:
        """Paint what of the view is ``exposed``."""
        painter.setClipRect(exposed)
        painter.translate(-scrolled)
        exposed = exposed.translated(scrolled)
        touched = list(sheets.touched(exposed))
        if not any(sheets.rect(index).contains(exposed) for index in touched):
            desk = self.palette.color(QPalette.ColorRole.Window).darker(DESK_DARKER)
            painter.fillRect(exposed, desk)
            for index in touched:
                sheet = sheets.rect(index)
                painter.fillRect(sheet.adjusted(1, 2, 2, 3), desk.darker(SHADOW_DARKER))
                painter.fillRect(sheet.adjusted(-1, -1, 1, 1), desk.darker(EDGE_DARKER))
        for index in touched:
            painter.fillRect(exposed & sheets.rect(index), Qt.GlobalColor.white)
            painter.save()
            painter.translate(sheets.origin(index))
            painter.scale(sheets.scale, sheets.scale)
            self._paint_page(painter, sheets, index, exposed, context)
            painter.restore()

    def _paint_page(self, painter: QPainter, sheets: Sheets, index: int, exposed: QRect, context: Context) -> None:
        seen = exposed.adjusted(0, -OVERHANG_PX, 0, OVERHANG_PX)
        corners = [
            (point - sheets.origin(index)) / sheets.scale
            for point in (seen.topLeft().toPointF(), (seen.bottomRight() + QPoint(1, 1)).toPointF())
        ]
        on_page = QRectF(*corners)
        if on_page.top() < 0 or on_page.bottom() > self.lines.height:
            self.lines.draw(painter, index + 1, len(sheets.pages), sheets.margin)
        if self.hint and index == 0:
            painter.setPen(QColor(f"#{self.look.muted}"))
            whole = QRectF(0, 0, self.lines.width, self.lines.height)
            painter.drawText(whole, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, self.hint)
        draw_text(painter, self.layout, sheets.pages[index], on_page, context, self._paint_marks)

    def _paint_marks(self, painter: QPainter) -> None:
        accent = QColor(f"#{self.look.accent}")
        painter.fillRect(self.marks.followed, accent)
        accent.setAlpha(HOVER_ALPHA)
        painter.fillRect(self.marks.hovered, accent)
