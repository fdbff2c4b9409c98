"""How a row of the section list looks: icon, title, count, and a ring for how far the section is."""

from dataclasses import dataclass
from typing import cast

from PySide6.QtCore import QModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QGuiApplication, QPainter
from PySide6.QtWidgets import QLineEdit, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from weekly_editor.analysis.completeness import State
from weekly_editor.analysis.finding import Severity
from weekly_editor.ui.icon import tinted_icon
from weekly_editor.ui.index import Index
from weekly_editor.ui.row_ground import draw_ground
from weekly_editor.ui.severity import severity_tone
from weekly_editor.ui.theme import tones_of

ROW_PX = 34
RING_PX = 8
MARK_PX = 6
LOOK_ROLE = Qt.ItemDataRole.UserRole  # RowLook
TITLE_ROLE = Qt.ItemDataRole.UserRole + 1  # the title without the code


@dataclass(frozen=True, slots=True)
class RowLook:
    """What one row shows: words, icon, how many parts it has, how far it is; the head has no state.

    ``found`` is the gravest severity of what the check found there, None where it found nothing."""

    text: str
    icon: str
    count: int = 0
    state: State | None = None
    found: Severity | None = None


class SectionDelegate(QStyledItemDelegate):
    """Draws icon, title, count and state; edits the title alone."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the size of a row."""
        return QSize(120, max(ROW_PX, option.fontMetrics.height() + 14))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one row; a section without content is quieter."""
        self.initStyleOption(option, index)
        rect: QRect = option.rect
        palette = option.palette
        draw_ground(painter, option)
        look = cast("RowLook", index.data(LOOK_ROLE))
        muted = palette.placeholderText().color()
        colour = muted if look.state == "empty" else palette.text().color()
        tinted_icon(look.icon, colour.name(), colour.name()).paint(
            painter, QRect(rect.left() + 10, rect.top(), 18, rect.height())
        )
        if look.found is not None:
            colour_found = QColor(severity_tone(look.found, tones_of(QGuiApplication.palette())))
            paint_mark(painter, QPointF(rect.left() + 28, rect.center().y() - 7), colour_found)
        if look.state is not None:
            accent = palette.link().color() if look.state == "complete" else muted
            paint_state(painter, QPointF(rect.right() - 14, rect.center().y() + 0.5), look.state, accent)
        painter.setPen(muted)
        counted = rect.adjusted(0, 0, -28, 0)
        shown = str(look.count) if look.count else ""
        painter.drawText(counted, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, shown)
        painter.setPen(colour)
        room = rect.adjusted(38, 0, -36 - painter.fontMetrics().horizontalAdvance(shown), 0)
        elided = painter.fontMetrics().elidedText(look.text, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, elided)

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        """Return a line for the title."""
        editor = QLineEdit(parent)
        editor.setProperty("cell", True)
        editor.setAccessibleName(self.tr("Section title"))
        return editor

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        """Put the line where the title stands, the icon beside it."""
        editor.setGeometry(option.rect.adjusted(32, 2, -4, -2))

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Offer the title without the code."""
        if isinstance(editor, QLineEdit):
            editor.setText(index.data(TITLE_ROLE))
            editor.selectAll()

    def setModelData(self, editor: QWidget, model: object, index: Index) -> None:
        """Take the title over."""
        if isinstance(editor, QLineEdit) and editor.text() != index.data(TITLE_ROLE):
            index.model().setData(QModelIndex(index), editor.text(), TITLE_ROLE)  # type: ignore[arg-type]


def paint_mark(painter: QPainter, centre: QPointF, colour: QColor) -> None:
    """Draw a dot at ``centre``: something was found here."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawEllipse(centre, MARK_PX / 2, MARK_PX / 2)
    painter.restore()


def paint_state(painter: QPainter, centre: QPointF, state: State, colour: QColor) -> None:
    """Draw a ring at ``centre``: open for what is empty, half full for what is begun, full for what is complete."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    ring = QRectF(centre.x() - RING_PX / 2, centre.y() - RING_PX / 2, RING_PX, RING_PX)
    painter.setPen(colour)
    painter.setBrush(colour if state == "complete" else Qt.BrushStyle.NoBrush)
    painter.drawEllipse(ring)
    if state == "begun":
        painter.setBrush(colour)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.drawPie(ring, 90 * 16, 180 * 16)
    painter.restore()
