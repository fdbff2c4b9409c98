"""Where what is dragged would go: a line between cards, and a page that scrolls while the pointer is at its edge."""

from PySide6.QtCore import QObject, QPoint, QTimer
from PySide6.QtGui import QColor, QCursor, QPainter, QPaintEvent
from PySide6.QtWidgets import QScrollArea, QWidget

from weekly_editor.ui.theme import tones_of

LINE_PX = 2
EDGE_PX = 40
STEP_MS = 16
MAX_STEP_PX = 16


class DropLine(QWidget):
    """A line across its parent."""

    def __init__(self, parent: QWidget) -> None:
        """Make a line that is hidden until it has a place."""
        super().__init__(parent)
        self._across = parent
        self.hide()

    def show_at(self, y: int) -> None:
        """Stand at ``y``."""
        self.setGeometry(0, max(y - LINE_PX // 2, 0), self._across.width(), LINE_PX)
        self.raise_()
        self.show()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the line."""
        QPainter(self).fillRect(self.rect(), QColor(tones_of(self.palette()).accent))


class EdgeScroll(QObject):
    """Scrolls the page that ``widget`` stands on while something is dragged to the page's upper or lower edge."""

    def __init__(self, widget: QWidget) -> None:
        """Rest until a drag begins."""
        super().__init__(widget)
        self._widget = widget
        self._timer = QTimer(self, interval=STEP_MS)
        self._timer.timeout.connect(lambda: self.scroll_for(QCursor.pos()))

    def start(self) -> None:
        """Watch the pointer."""
        if not self._timer.isActive():
            self._timer.start()

    def stop(self) -> None:
        """Rest again."""
        self._timer.stop()

    def scroll_for(self, place: QPoint) -> None:
        """Scroll one step if ``place`` (global) is at an edge; the nearer to it, the further."""
        area = page_of(self._widget)
        if area is None:
            return
        y, height = area.viewport().mapFromGlobal(place).y(), area.viewport().height()
        over = min(y - EDGE_PX, 0) + max(y - (height - EDGE_PX), 0)
        step = max(-MAX_STEP_PX, min(over * MAX_STEP_PX // EDGE_PX, MAX_STEP_PX))
        area.verticalScrollBar().setValue(area.verticalScrollBar().value() + step)


def page_of(widget: QWidget) -> QScrollArea | None:
    """Return the scrolled page that ``widget`` stands on."""
    above = widget.parentWidget()
    while above is not None and not isinstance(above, QScrollArea):
        above = above.parentWidget()
    return above
