"""The table widget below ``RowTable``: what it draws when empty, and the keys it hands on."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QSizePolicy, QTableView, QWidget

from weekly_editor.ui.field.undo_keys import hand_undo_to_window

EMPTY_PX = 44


class RowsView(QTableView):
    """A quiet table: rows as tall as their texts, no grid of Excel's."""

    entered_table = Signal()
    resized = Signal()
    emptyClicked = Signal()

    def __init__(self, handle_key: Callable[[QKeyEvent], bool], parent: QWidget) -> None:
        """Ask ``handle_key`` about every key before Qt's own manners."""
        super().__init__(parent)
        self._handle_key = handle_key
        self.has_width = False  # before that, how texts break is not known
        self.empty_words = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setShowGrid(False)
        self.setWordWrap(True)
        self.setTabKeyNavigation(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        triggers = QAbstractItemView.EditTrigger
        self.setEditTriggers(triggers.EditKeyPressed | triggers.AnyKeyPressed)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        hand_undo_to_window(self)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Do what the table makes of the key, else what Qt does."""
        if not self._handle_key(event):
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Take Tab as a key of the table, not as a way out."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            tab = event.key() in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab)
            if tab and self._handle_key(event):
                return True
        return super().event(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Let a click below an empty table's head count."""
        super().mousePressEvent(event)
        if self.model().rowCount() == 0:
            self.emptyClicked.emit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Say that the table was entered; there is always a current cell."""
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self.model().rowCount():
            self.setCurrentIndex(self.model().index(0, 0))
        self.entered_table.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say that texts may break otherwise now."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.has_width = True
            self.resized.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the cells, or how to begin."""
        super().paintEvent(event)
        if self.model().rowCount() == 0:
            painter = QPainter(self.viewport())
            painter.setPen(self.palette().placeholderText().color())
            painter.drawText(self.viewport().rect(), Qt.AlignmentFlag.AlignCenter, self.empty_words)
