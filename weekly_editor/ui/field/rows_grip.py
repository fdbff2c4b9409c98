"""The narrow strip before the rows of a table: a click chooses a row, dragging moves it."""

from PySide6.QtCore import QEvent, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter
from PySide6.QtWidgets import QHeaderView, QWidget

from weekly_editor.ui.drawing import draw_grip
from weekly_editor.ui.theme import tones_of

WIDTH_PX = 12
_TOP_PX = 14  # the middle of the dots


class RowGrips(QHeaderView):
    """A header of rows that shows where to grip the row below the pointer."""

    dragged = Signal(int, int)  # a row, and the place among the others where it was let go

    def __init__(self, parent: QWidget) -> None:
        """Stand before the rows of the table ``parent``."""
        super().__init__(Qt.Orientation.Vertical, parent)
        self._hovered = -1
        self.setSectionsClickable(True)
        self.setSectionsMovable(True)
        self.setHighlightSections(False)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setFixedWidth(WIDTH_PX)
        self.viewport().setMouseTracking(True)
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        self.sectionMoved.connect(self._put_back)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show the grip of the row below the pointer."""
        super().mouseMoveEvent(event)
        self._hover(self.logicalIndexAt(event.position().toPoint()))

    def leaveEvent(self, event: QEvent) -> None:
        """Show no grip."""
        super().leaveEvent(event)
        self._hover(-1)

    def paintSection(self, painter: QPainter, rect: QRect, row: int) -> None:
        """Draw the strip before a row, with dots where the pointer is."""
        tones = tones_of(self.palette())
        painter.fillRect(rect, QColor(tones.surface))
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), QColor(tones.line))
        if row != self._hovered or row == self.count() - 1:
            return
        draw_grip(painter, QPoint(rect.center().x(), rect.top() + _TOP_PX), tones)

    def _hover(self, row: int) -> None:
        if row != self._hovered:
            self._hovered = row
            self.viewport().update()

    def _put_back(self, row: int, before: int, place: int) -> None:
        """Undo the move on the screen: the rows themselves move."""
        self.blockSignals(True)
        self.moveSection(place, before)
        self.blockSignals(False)
        self.dragged.emit(row, place)
