"""What a window says of undo: which steps there are, and of a removal that it can be taken back."""

from PySide6.QtCore import QCoreApplication, QMetaObject, QObject
from PySide6.QtGui import QAction, QUndoStack

from weekly_editor.ui.message_bar import Choice, MessageBar


class UndoOffer(QObject):
    """Offers in a message bar to undo the newest step, as long as it is the newest."""

    def __init__(self, messages: MessageBar) -> None:
        """Offer in ``messages``."""
        super().__init__(messages)
        self._messages = messages
        self._message = 0
        self._watch: QMetaObject.Connection | None = None

    def show(self, text: str, stack: QUndoStack) -> None:
        """Say in ``text`` what the newest step of ``stack`` did, with a button that undoes it."""
        self.withdraw()
        self._message = self._messages.tell(text, "info", Choice(self.tr("Undo"), stack.undo), fades=True)
        self._watch = stack.indexChanged.connect(self.withdraw)

    def withdraw(self) -> None:
        """Take the offer back; another message stays."""
        if self._watch is not None:
            QObject.disconnect(self._watch)
            self._watch = None
            self._messages.withdraw(self._message)


def name_steps(undo: QAction, redo: QAction, stack: QUndoStack | None) -> None:
    """Let the actions name the steps of ``stack`` that can be undone and done again; there are none without one."""
    undo.setEnabled(stack is not None and stack.canUndo())
    redo.setEnabled(stack is not None and stack.canRedo())
    names = ("", "") if stack is None else (stack.undoText(), stack.redoText())
    undo.setText(QCoreApplication.translate("UndoOffer", "Undo %1").replace("%1", names[0]).strip())
    redo.setText(QCoreApplication.translate("UndoOffer", "Redo %1").replace("%1", names[1]).strip())
    undo.setIconText(
        QCoreApplication.translate("UndoOffer", "Undo")
    )  # a tool bar stays as it is while the menu names the step
    redo.setIconText(QCoreApplication.translate("UndoOffer", "Redo"))
