"""Undo and redo belong to the window: a field hands the keys on instead of taking its own text back."""

from typing import cast

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QWidget

_KEYS = (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo)
REDO_KEYS = ("Ctrl+Y", "Ctrl+Shift+Z")  # one is the system's own, the other what many hands know
_TYPES = (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress)


class UndoKeys(QObject):
    """An event filter that lets the undo and redo keys of a text widget go to the window."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Refuse the two keys in the widget's name."""
        if event.type() in _TYPES and is_undo_key(cast("QKeyEvent", event)):
            event.ignore()
            return True
        return super().eventFilter(watched, event)


def is_undo_key(event: QKeyEvent) -> bool:
    """Tell whether ``event`` asks to undo or redo."""
    is_redo = QKeySequence(event.keyCombination()).toString(QKeySequence.SequenceFormat.PortableText) in REDO_KEYS
    return is_redo or any(event.matches(key) for key in _KEYS)


def hand_undo_to_window(widget: QWidget) -> None:
    """Let ``widget`` pass the undo and redo keys to its window."""
    widget.installEventFilter(UndoKeys(widget))
