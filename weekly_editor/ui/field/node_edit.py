"""The editor that stands in for the one node of an outline that is written in."""

from collections.abc import Callable

from PySide6.QtCore import QMimeData, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent, QMouseEvent, QTextCursor
from PySide6.QtWidgets import QWidget

from weekly_editor.ui.field.focus import is_passing
from weekly_editor.ui.field.mark_edit import MarkEdit
from weekly_editor.ui.field.outline_clip import text_html

_TABS = (Qt.Key.Key_Tab, Qt.Key.Key_Backtab)


class NodeEdit(MarkEdit):
    """One node's text; the outline has its keys first, and what is pasted."""

    nodesPasted = Signal(object)  # QMimeData
    menuWanted = Signal(object)  # QContextMenuEvent
    left = Signal()  # the keyboard went elsewhere
    draggedTo = Signal(object)  # QPoint on the screen, outside of this text

    def __init__(self, handle_key: Callable[[QKeyEvent], bool], margin_px: int, parent: QWidget) -> None:
        """Ask ``handle_key`` first about every key."""
        super().__init__(parent)
        self._handle_key = handle_key
        self.setProperty("node", True)
        self.document().setDocumentMargin(margin_px)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.DefaultContextMenu)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let the outline have its keys, unless an input method composes."""
        if not self.is_composing() and self._handle_key(event):
            return
        if event.key() in (*_TABS, Qt.Key.Key_Escape):
            event.accept()
        else:
            super().keyPressEvent(event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Keep Tab: it indents."""
        del forward
        return False

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Say that the writer went, unless it is only to a menu or another window."""
        super().focusOutEvent(event)
        if not is_passing(event):
            self.left.emit()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the outline's menu."""
        self.finish_composing()
        self.menuWanted.emit(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Select in the text; beyond it whole nodes are chosen."""
        y = event.position().y()
        if event.buttons() & Qt.MouseButton.LeftButton and not 0 <= y < self.height():
            self.draggedTo.emit(event.globalPosition().toPoint())
        else:
            super().mouseMoveEvent(event)

    def createMimeDataFromSelection(self) -> QMimeData:
        """Return what is selected as it is written, and as it reads."""
        data = QMimeData()
        start, end = self.selection()
        data.setText(self.value()[start:end])
        data.setHtml(text_html(self.value()[start:end]))
        return data

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Hand on what is pasted: whether it is a line for this text or nodes is not this text's own business."""
        self.nodesPasted.emit(source)

    def insert_plain(self, text: str) -> None:
        """Take ``text`` into this node, line breaks and all."""
        super().insert_plain(text.strip("\n"))

    def caret_line(self, by: int) -> int | None:
        """Return the middle of the line ``by`` lines from the caret's (px), None where the text has no such line."""
        probe = QTextCursor(self.textCursor())
        way = QTextCursor.MoveOperation.Up if by < 0 else QTextCursor.MoveOperation.Down
        return self.cursorRect(probe).center().y() if probe.movePosition(way) else None

    def put_caret(self, place: QPoint, *, selects: bool = False) -> None:
        """Put the caret nearest to ``place`` within this editor; ``selects`` what lies between."""
        cursor = self.textCursor()
        mode = QTextCursor.MoveMode.KeepAnchor if selects else QTextCursor.MoveMode.MoveAnchor
        cursor.setPosition(self.cursorForPosition(place).position(), mode)
        self.setTextCursor(cursor)
