"""What a page does for cards: a line where a dragged one would go, and scrolling to where the work is."""

from functools import partial

from PySide6.QtCore import QObject, QPoint, QTimer, Signal
from PySide6.QtGui import QCursor, QPainter, QPaintEvent
from PySide6.QtWidgets import QScrollArea, QWidget

from weekly_editor.ui.drawing import LINE_PX, draw_drop
from weekly_editor.ui.theme import tones_of

EDGE_PX = 40
STEP_MS = 16
MAX_STEP_PX = 16
MARGIN_PX = 16  # seen around what is revealed


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
        draw_drop(QPainter(self), 0, self.width(), LINE_PX // 2, tones_of(self.palette()))


class EdgeScroll(QObject):
    """Scrolls the page that ``widget`` stands on while something is dragged to the page's upper or lower edge."""

    scrolled = Signal(QPoint)  # global; where the pointer is

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
        bar = area.verticalScrollBar()
        before = bar.value()
        bar.setValue(before + step)
        if bar.value() != before:
            self.scrolled.emit(place)


def reveal(*widgets: QWidget) -> None:
    """Scroll so far that ``widgets`` can be seen, once they have their places; the last one most surely."""
    page = page_of(widgets[0])
    if page is None:
        return
    for widget in widgets:
        QTimer.singleShot(0, widget, partial(page.ensureWidgetVisible, widget, 0, MARGIN_PX))  # not if it goes before


def page_of(widget: QWidget) -> QScrollArea | None:
    """Return the scrolled page that ``widget`` stands on."""
    above = widget.parentWidget()
    while above is not None and not isinstance(above, QScrollArea):
        above = above.parentWidget()
    return above
