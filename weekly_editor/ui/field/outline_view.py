"""The tree widget below ``OutlineField``: as tall as its nodes, folding by small arrows."""

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPolygon,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QSizePolicy, QStyle, QStyleOptionViewItem, QTreeView, QWidget

from weekly_editor.ui.field.undo_keys import hand_undo_to_window
from weekly_editor.ui.theme import tones_of

INDENT_PX = 20
EMPTY_PX = 32


class OutlineView(QTreeView):
    """A tree without scroll bars; what is pressed and typed in it is handed on."""

    pressedAt = Signal(object, object)  # QModelIndex (invalid beside the nodes), QPoint in the viewport
    tabbedInto = Signal()
    focused = Signal()
    resized = Signal()
    menuWanted = Signal(object)  # QContextMenuEvent

    def __init__(self, handle_key: Callable[[QKeyEvent], bool], parent: QWidget) -> None:
        """Ask ``handle_key`` about every key before Qt's own manners."""
        super().__init__(parent)
        self._handle_key = handle_key
        self._has_width = False
        self.empty_words = ""
        self.setHeaderHidden(True)
        self.setIndentation(INDENT_PX)
        self.setUniformRowHeights(False)
        self.setExpandsOnDoubleClick(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        hand_undo_to_window(self)

    def fit(self) -> None:
        """Take the height that all shown nodes need, and put an open editor where its node is.

        Before there is a width it is one line: how texts break is not known yet."""
        rows = self.viewportSizeHint().height() if self._has_width and self.model().rowCount() else 0
        self.setFixedHeight(max(rows, EMPTY_PX) + 2 * self.frameWidth())
        self.updateEditorGeometries()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Do what the outline makes of the key, else what Qt does."""
        if not self._handle_key(event):
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose the node, and say where it was pressed."""
        super().mousePressEvent(event)
        place = event.position().toPoint()
        index = self.indexAt(place)
        in_row = index.isValid() and place.x() >= self.visualRect(index).left()
        if event.button() == Qt.MouseButton.LeftButton and (in_row or not index.isValid()):
            self.pressedAt.emit(index, place)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the outline's menu."""
        self.menuWanted.emit(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Say how the outline was entered."""
        super().focusInEvent(event)
        self.focused.emit()
        if event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason):
            self.tabbedInto.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say that texts may break otherwise now."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._has_width = True
            self.resized.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the nodes, or how to begin."""
        super().paintEvent(event)
        if self.model().rowCount() == 0:
            painter = QPainter(self.viewport())
            painter.setPen(self.palette().placeholderText().color())
            words = self.viewport().rect().adjusted(8, 0, -8, 0)
            painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, self.empty_words)

    def drawRow(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw arrow and node, without the panels that a style sheet would draw below them."""
        rect = self.visualRect(index)
        self.drawBranches(painter, QRect(0, rect.top(), rect.left(), rect.height()), index)
        option.rect = rect
        if index == self.currentIndex():
            option.state |= QStyle.StateFlag.State_Selected
        self.itemDelegate().paint(painter, option, index)

    def drawBranches(self, painter: QPainter, rect: QRect, index: QModelIndex | QPersistentModelIndex) -> None:
        """Draw an arrow before a node that has others below it."""
        if not self.model().rowCount(index):
            return
        x = rect.right() - INDENT_PX // 2
        y = rect.top() + self.fontMetrics().lineSpacing() // 2 + 4
        down = [(-3, -2), (0, 1), (3, -2)]
        points = [(dx, dy) if self.isExpanded(index) else (dy, dx) for dx, dy in down]
        painter.setPen(QPen(QColor(tones_of(self.palette()).muted), 1))
        painter.drawPolyline(QPolygon([QPoint(x + dx, y + dy) for dx, dy in points]))
