"""Rows of a list that have two lines: what a thing is called and, smaller and quieter, what is to be known of it."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QListWidgetItem, QStyledItemDelegate, QStyleOptionViewItem

from weekly_editor.ui.index import Index
from weekly_editor.ui.row_ground import draw_ground
from weekly_editor.ui.space import CLOSE_PX, FIELD_PX

_ASIDE = Qt.ItemDataRole.UserRole + 1


def two_line_item(name: str, asides: list[str]) -> QListWidgetItem:
    """Return a row called ``name`` with ``asides`` below."""
    item = QListWidgetItem(name)
    item.setData(_ASIDE, " · ".join(asides))
    item.setData(Qt.ItemDataRole.AccessibleTextRole, ", ".join((name, *asides)))
    return item


def aside_of(item: QListWidgetItem) -> str:
    """Return what stands below the name of a row."""
    return str(item.data(_ASIDE))


class TwoLineDelegate(QStyledItemDelegate):
    """Draws the name and what is below it."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the size of two lines."""
        return QSize(120, 2 * option.fontMetrics.height() + 2 * CLOSE_PX)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one row."""
        self.initStyleOption(option, index)
        draw_ground(painter, option)
        room: QRect = option.rect.adjusted(FIELD_PX, CLOSE_PX, -FIELD_PX, -CLOSE_PX)
        metrics = option.fontMetrics
        for top, text, brush in (
            (room.top(), option.text, option.palette.text()),
            (room.top() + metrics.height(), index.data(_ASIDE), option.palette.placeholderText()),
        ):
            painter.setPen(brush.color())
            elided = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room.width())
            painter.drawText(room.left(), top + metrics.ascent(), elided)
