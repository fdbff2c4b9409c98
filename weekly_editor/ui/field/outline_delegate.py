"""Rows of an outline: marker and wrapped text, and the editor that opens over the text."""

from collections.abc import Callable
from typing import cast

from PySide6.QtCore import (
    QEvent,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QContextMenuEvent, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTreeView, QWidget

from weekly_editor.report.clean import clean
from weekly_editor.ui.field.focus import is_passing
from weekly_editor.ui.field.outline_model import OutlineModel
from weekly_editor.ui.field.plain_edit import PlainEdit
from weekly_editor.ui.field.wrapped_text import WrappedText
from weekly_editor.ui.theme import Tones, tones_of

MARGIN_PX = 4
LABEL_PX = 22
_BOX_PX = 12
_Index = QModelIndex | QPersistentModelIndex


class NodeEdit(PlainEdit):
    """The editor of one node's text; several pasted lines are not its own business."""

    linesPasted = Signal(str)
    menuWanted = Signal(object)  # QContextMenuEvent

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Take in a line; say so if there are several."""
        text = clean(source.text())
        if "\n" in text.strip("\n"):
            self.linesPasted.emit(text)
        else:
            self.textCursor().insertText(text.strip("\n"))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the outline's menu."""
        self.menuWanted.emit(event)


class OutlineDelegate(QStyledItemDelegate):
    """Draws nodes just as their editor shows them."""

    textEdited = Signal(object, str)  # QPersistentModelIndex of the node, its text
    opened = Signal(object)  # NodeEdit
    closed = Signal(object)  # NodeEdit

    def __init__(self, model: OutlineModel, view: QTreeView, handle_key: Callable[[NodeEdit, QKeyEvent], bool]) -> None:
        """Draw for ``view``; ``handle_key`` is asked first about every key in an open editor."""
        super().__init__(view)
        self._model = model
        self._view = view
        self._handle_key = handle_key
        self._text = WrappedText(MARGIN_PX)

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: _Index) -> QWidget:
        """Return the editor of a node's text, bound to it."""
        editor = NodeEdit(parent)
        editor.setProperty("node", True)
        editor.setAccessibleName(self._view.accessibleName())
        editor.setFont(option.font)
        editor.document().setDocumentMargin(MARGIN_PX)
        editor.setValue(self._model.node(index).text)
        place = QPersistentModelIndex(index)
        editor.valueChanged.connect(lambda text: self.textEdited.emit(place, text))
        self.opened.emit(editor)
        return editor

    def destroyEditor(self, editor: QWidget, index: _Index) -> None:
        """Say that an editor goes."""
        self.closed.emit(editor)
        super().destroyEditor(editor, index)

    def setEditorData(self, editor: QWidget, index: _Index) -> None:
        """Show the node's text, unless the editor shows it already."""
        cast("NodeEdit", editor).setValue(self._model.node(index).text)

    def setModelData(self, editor: QWidget, model: object, index: _Index) -> None:
        """Do nothing: every keystroke was taken over when it was typed."""

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: _Index) -> None:
        """Cover the node's text."""
        editor.setGeometry(self.text_rect(option.rect, index))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the outline have its keys before the editor."""
        if event.type() == QEvent.Type.KeyPress and isinstance(watched, NodeEdit):
            if not watched.is_composing() and self._handle_key(watched, cast("QKeyEvent", event)):
                return True
            if cast("QKeyEvent", event).key() in (Qt.Key.Key_Escape, Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
                return True
        return is_passing(event) or super().eventFilter(watched, event)

    def text_rect(self, rect: QRect, index: _Index) -> QRect:
        """Return where the text stands in a row: behind the marker, or in its place where there is none."""
        return rect.adjusted(LABEL_PX if self._model.node(index).marker != "plain" else 0, 0, 0, 0)

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """Return the height of a node's text at the width that its level leaves."""
        width = self._view.viewport().width() - self._view.indentation() * len(self._model.path(index))
        width = self.text_rect(QRect(0, 0, width, 0), index).width()
        return QSize(LABEL_PX * 2, self._text.height(self._model.node(index).text, width, option.font))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Draw marker and text; a done task is struck through."""
        tones = tones_of(option.palette)
        if option.state & QStyle.StateFlag.State_Selected and self._view.hasFocus():
            painter.fillRect(option.rect, QColor(tones.selection))
        node = self._model.node(index)
        self._paint_label(painter, option, index, tones)
        done = node.marker == "done"
        rect = self.text_rect(option.rect, index)
        if self._view.indexWidget(index) is None:
            self._text.paint(painter, rect, node.text, option.font, tones.muted if done else tones.text)

    def _paint_label(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index, tones: Tones) -> None:
        line = QRect(option.rect.left(), option.rect.top() + MARGIN_PX, LABEL_PX - 6, option.fontMetrics.lineSpacing())
        marker = self._model.node(index).marker
        if marker in ("todo", "done"):
            _paint_box(painter, line, tones, ticked=marker == "done")
            return
        if marker == "bullet":
            _paint_dot(painter, line, tones)
            return
        painter.setPen(QColor(tones.muted))
        painter.setFont(option.font)
        painter.drawText(line, Qt.AlignmentFlag.AlignRight | Qt.TextFlag.TextDontClip, self._model.label(index))


def _paint_dot(painter: QPainter, line: QRect, tones: Tones) -> None:
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(tones.muted))
    painter.drawEllipse(line.toRectF().center(), 2.2, 2.2)
    painter.restore()


def _paint_box(painter: QPainter, line: QRect, tones: Tones, *, ticked: bool) -> None:
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    box = QRectF(0, 0, _BOX_PX, _BOX_PX)
    box.moveCenter(line.toRectF().center())
    painter.setPen(QPen(QColor(tones.accent if ticked else tones.muted), 1))
    painter.setBrush(QColor(tones.accent if ticked else tones.surface))
    painter.drawRoundedRect(box, 2.5, 2.5)
    if ticked:
        painter.setPen(QPen(QColor(tones.on_accent), 1))
        x, y = box.x(), box.y()
        painter.drawLine(round(x + 3), round(y + 6), round(x + 5), round(y + 8))
        painter.drawLine(round(x + 5), round(y + 8), round(x + 9), round(y + 4))
    painter.restore()
