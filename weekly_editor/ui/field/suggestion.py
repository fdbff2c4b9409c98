"""Keys in open suggestions: those that lead out take the word and go the way of the field's own."""

from typing import cast

from PySide6.QtCore import QAbstractProxyModel, QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QCompleter, QWidget

from weekly_editor.ui.field.typed_line import TypedLine

_LEAVING = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab, Qt.Key.Key_Backtab)


class SuggestionKeys(QObject):
    """An event filter for the list in which a completer offers words for ``line``, within ``field``."""

    def __init__(self, completer: QCompleter, line: TypedLine, field: QWidget) -> None:
        """Answer the keys of the list of ``completer``."""
        super().__init__(field)
        self._completer = completer
        self._line = line
        self._field = field
        self._popup = cast("QAbstractItemView", completer.popup())
        self._popup.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Answer a key in the list."""
        if event.type() == QEvent.Type.KeyPress and self._handle_key(cast("QKeyEvent", event)):
            return True
        return super().eventFilter(watched, event)

    def _handle_key(self, event: QKeyEvent) -> bool:
        if event.key() in _LEAVING:
            chosen = self._popup.currentIndex()
            self._popup.hide()
            if chosen.isValid():
                offered = cast("QAbstractProxyModel", self._completer.completionModel())
                self._line.take(self._completer.pathFromIndex(offered.mapToSource(chosen)))
            QApplication.sendEvent(self._field, event)
        elif event.key() == Qt.Key.Key_Escape:
            self._popup.hide()
            self._line.setText(self._line.value())  # what was typed, in place of what the arrows showed
        else:
            return False
        return True
