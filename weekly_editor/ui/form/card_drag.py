"""How a card is dragged to another place of its list: what is taken, where it would go, and where it went."""

from collections.abc import Callable
from itertools import pairwise
from typing import cast

from PySide6.QtCore import QEvent, QMimeData, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QDrag, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QWidget

from weekly_editor.ui.form.card import Card
from weekly_editor.ui.form.page import DropLine, EdgeScroll
from weekly_editor.ui.row_drag import row_in

_DRAGS = (QEvent.Type.DragEnter, QEvent.Type.DragMove)
_HOT_SPOT = QPoint(-12, -12)  # so that what is carried covers no place to drop it


class CardDrag(QObject):
    """Takes rows in that are dropped on a list of cards."""

    dropped = Signal(str, int)  # row id; between which cards, 0 is before the first

    def __init__(self, cards: QWidget, edges: Callable[[], list[int]], has_row: Callable[[str], bool]) -> None:
        """Watch ``cards``, whose ``edges`` are the tops of all of them and the end of the last (px).

        ``has_row(id)`` tells whether a row may be dropped here."""
        super().__init__(cards)
        self._cards = cards
        self._edges = edges
        self._has_row = has_row
        self.line = DropLine(cards)
        self.scroll = EdgeScroll(cards)
        self.scroll.scrolled.connect(lambda pointer: self._show_line(cards.mapFromGlobal(pointer).y()))
        cards.setAcceptDrops(True)
        cards.installEventFilter(self)

    def start(self, card: Card, mime: QMimeData) -> None:
        """Let ``card`` be dragged until it is dropped somewhere; ``mime`` is what it carries."""
        drag = QDrag(self._cards)
        drag.setMimeData(mime)
        drag.setPixmap(card.likeness())
        drag.setHotSpot(_HOT_SPOT)
        drag.exec(Qt.DropAction.MoveAction)
        self._end()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Show where a dragged row would go, and say where it went."""
        if event.type() in _DRAGS:
            self._follow(cast("QDragMoveEvent", event))
        elif event.type() == QEvent.Type.DragLeave:
            self._end()
        elif event.type() == QEvent.Type.Drop:
            self._take(cast("QDropEvent", event))
        else:
            return False
        return True

    def _follow(self, event: QDragMoveEvent) -> None:
        if self._row_id(event):
            self._show_line(event.position().toPoint().y())
            self.scroll.start()
            event.acceptProposedAction()
        else:
            event.ignore()

    def _take(self, event: QDropEvent) -> None:
        self._end()
        if row_id := self._row_id(event):
            event.acceptProposedAction()
            self.dropped.emit(row_id, self._place(event.position().toPoint().y()))
        else:
            event.ignore()

    def _end(self) -> None:
        self.line.hide()
        self.scroll.stop()

    def _row_id(self, event: QDropEvent) -> str:
        ref = row_in(event.mimeData())
        return ref.row_id if ref is not None and self._has_row(ref.row_id) else ""

    def _show_line(self, y: int) -> None:
        self.line.show_at(self._edges()[self._place(y)] - 1)

    def _place(self, y: int) -> int:
        edges = self._edges()
        middles = [(top + end) // 2 for top, end in pairwise(edges)]
        return next((place for place, middle in enumerate(middles) if y < middle), len(middles))
