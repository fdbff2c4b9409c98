"""How a row of the list of findings looks: an icon, the message, smaller what it is about, and a button that mends."""

from typing import cast

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QGuiApplication, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from weekly_editor.ui.icon import tinted_icon
from weekly_editor.ui.index import Index
from weekly_editor.ui.proof.model import ROW_ROLE, FindingModel
from weekly_editor.ui.proof.row import FindingRow, KnownRow
from weekly_editor.ui.row_ground import draw_ground
from weekly_editor.ui.severity import ICON_PX, severity_icon
from weekly_editor.ui.space import CLOSE_PX, FIELD_PX, TIGHT_PX
from weekly_editor.ui.theme import tones_of

FIX_PX = 200  # a longer label is elided
INDENT_PX = FIELD_PX + ICON_PX + CLOSE_PX  # of the words
_CENTRE = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft


class FindingDelegate(QStyledItemDelegate):
    """Draws heads in one line and findings in two."""

    fixRequested = Signal(object)  # Finding
    headClicked = Signal()  # of those known

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the size of a row."""
        lines = 2 if isinstance(index.data(ROW_ROLE), FindingRow) else 1
        return QSize(120, lines * option.fontMetrics.height() + 2 * TIGHT_PX + (TIGHT_PX if lines == 1 else 0))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one row."""
        self.initStyleOption(option, index)
        row = index.data(ROW_ROLE)
        if isinstance(row, FindingRow):
            draw_ground(painter, option)
            self._paint_finding(painter, option, index, row)
        else:
            self._paint_head(painter, option, row)

    def editorEvent(self, event: QEvent, model: object, option: QStyleOptionViewItem, index: Index) -> bool:
        """Mend what a click on the button asks for; open and close those known."""
        if event.type() == QEvent.Type.MouseButtonRelease:
            mouse, row = cast("QMouseEvent", event), index.data(ROW_ROLE)
            if mouse.button() == Qt.MouseButton.LeftButton and isinstance(row, KnownRow):
                self.headClicked.emit()
                return True
            if mouse.button() == Qt.MouseButton.LeftButton and isinstance(row, FindingRow):
                label = _model_of(index).fix_text(row)
                if label and fix_rect(option.rect, label, option.fontMetrics).contains(mouse.position().toPoint()):
                    self.fixRequested.emit(row.finding)
                    return True
        return False

    def _paint_head(self, painter: QPainter, option: QStyleOptionViewItem, row: object) -> None:
        muted = option.palette.placeholderText().color()
        left = FIELD_PX
        if isinstance(row, KnownRow):
            draw_ground(painter, option)
            icon = tinted_icon("chevron-down" if row.is_open else "chevron-right", muted.name(), muted.name(), ICON_PX)
            icon.paint(painter, QRect(option.rect.left() + FIELD_PX, option.rect.top(), ICON_PX, option.rect.height()))
            left = INDENT_PX
        room = option.rect.adjusted(left, 0, -FIELD_PX, 0)
        painter.setPen(muted)
        elided = option.fontMetrics.elidedText(option.text, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, _CENTRE, elided)

    def _paint_finding(self, painter: QPainter, option: QStyleOptionViewItem, index: Index, row: FindingRow) -> None:
        model, metrics, tones = _model_of(index), option.fontMetrics, tones_of(QGuiApplication.palette())
        room = option.rect.adjusted(INDENT_PX, TIGHT_PX, -FIELD_PX, -TIGHT_PX)
        icon = severity_icon(row.finding.severity, tones)
        icon.paint(painter, QRect(option.rect.left() + FIELD_PX, room.top(), ICON_PX, metrics.height()))
        label = model.fix_text(row)
        if label:
            button = fix_rect(option.rect, label, metrics)
            room.setRight(button.left() - CLOSE_PX)
            _paint_fix(painter, button, metrics, label, tones.accent)
        colours = (tones.muted if row.known is not None else tones.text, tones.muted)
        for line, (text, colour) in enumerate(zip((option.text, model.detail(row)), colours, strict=True)):
            painter.setPen(QColor(colour))
            elided = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room.width())
            painter.drawText(room.left(), room.top() + line * metrics.height() + metrics.ascent(), elided)


def fix_rect(row: QRect, label: str, metrics: QFontMetrics) -> QRect:
    """Return where the button ``label`` stands in the rectangle of its row."""
    width = min(metrics.horizontalAdvance(label), FIX_PX) + 2 * FIELD_PX
    height = metrics.height() + CLOSE_PX
    return QRect(row.right() - CLOSE_PX - width, row.center().y() - height // 2, width, height)


def _paint_fix(painter: QPainter, rect: QRect, metrics: QFontMetrics, label: str, colour: str) -> None:
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(colour), 1))
    painter.drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
    elided = metrics.elidedText(label, Qt.TextElideMode.ElideRight, rect.width() - 2 * FIELD_PX + 2)
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, elided)
    painter.restore()


def _model_of(index: Index) -> FindingModel:
    return cast("FindingModel", index.model())
