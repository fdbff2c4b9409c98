"""A text of several lines, as tall as what is written in it: what every many-line field is made of."""

from PySide6.QtCore import QMimeData, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QGuiApplication,
    QInputMethodEvent,
    QKeyEvent,
    QTextCursor,
    QTextDocument,
    QTextOption,
)
from PySide6.QtWidgets import QApplication, QFrame, QTextEdit, QWidget

from weekly_editor.report.clean import clean
from weekly_editor.ui.field.clipboard import left_out, pictures_in, text_in
from weekly_editor.ui.field.difference import Splice, difference
from weekly_editor.ui.field.undo_keys import hand_undo_to_window
from weekly_editor.ui.field.utf16 import to_place, to_units

_BREAKS = {ord(sign): "\n" for sign in "\u2028\u2029\ufdd0\ufdd1"}
_ENTERS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class PlainEdit(QTextEdit):
    """Plain text with its markup signs; one value a keystroke, none while an input method composes."""

    valueChanged = Signal(object)
    entered = Signal()
    grew = Signal()  # its text needs another height now
    refused = Signal(str)  # what could not be pasted, in words
    composed = Signal()  # an input method is done, whatever came of it

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start empty."""
        super().__init__(parent)
        self.setAcceptDrops(False)  # a file dropped here is for the window
        self._value = ""
        self._shown = ""
        self._awaiting: str | None = None  # to be shown after composition
        self._preedit = ""
        self._is_showing = False
        self._height = 0
        self.setAcceptRichText(False)
        self.setUndoRedoEnabled(False)
        self.setTabChangesFocus(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.textChanged.connect(self._settle)
        self.document().documentLayout().documentSizeChanged.connect(self._note_height)
        hand_undo_to_window(self)

    def value(self) -> str:
        """Return the text that was set, letter by letter, or what was typed since."""
        return self._value

    def setValue(self, value: str) -> None:
        """Show ``value`` without a signal; caret and composition stay."""
        self._awaiting = None
        if value == self._value:
            return
        if self.is_composing():
            self._awaiting = value
        else:
            self._show(value)

    def is_composing(self) -> bool:
        """Tell whether an input method has a text open here."""
        return bool(self._preedit)

    def finish_composing(self) -> None:
        """Take in what is being composed, as it stands: its writer goes on elsewhere."""
        if self.is_composing():
            QGuiApplication.inputMethod().commit()
        if self.is_composing():  # there is no input method that answers
            event = QInputMethodEvent()
            event.setCommitString(self._preedit)
            QApplication.sendEvent(self, event)

    def caret(self) -> int:
        """Return the caret's place, in characters from the start."""
        return to_place(self._shown, self.textCursor().position())

    def selection(self) -> tuple[int, int]:
        """Return where the selected text starts and ends; twice the caret's place where there is none."""
        cursor = self.textCursor()
        return to_place(self._shown, cursor.selectionStart()), to_place(self._shown, cursor.selectionEnd())

    def set_caret(self, place: int) -> None:
        """Put the caret at ``place``, or at the end if that is before it."""
        cursor = self.textCursor()
        cursor.setPosition(min(to_units(self._shown, place), self.document().characterCount() - 1))
        self.setTextCursor(cursor)

    def select(self, start: int, stop: int) -> None:
        """Select the characters from ``start`` to ``stop``, the caret behind them, as far as there are any."""
        last = self.document().characterCount() - 1
        cursor = self.textCursor()
        cursor.setPosition(min(to_units(self._shown, start), last))
        cursor.setPosition(min(to_units(self._shown, stop), last), QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)

    def caret_room(self, place: int) -> QRect:
        """Return where a caret at ``place`` is shown."""
        cursor = QTextCursor(self.document())
        cursor.setPosition(min(to_units(self._shown, place), self.document().characterCount() - 1))
        return self.cursorRect(cursor).translated(self.viewport().pos())

    def replace_text(self, text: str) -> None:
        """Write ``text`` as its user would: what differs is replaced, and said."""
        splice = difference(self._shown, text)
        self._spliced(splice).insertText(text[splice.start : splice.new_stop])

    def text_height(self) -> int:
        """Return the height of the written text in px, margins included."""
        return round(self.document().size().height())

    def sizeHint(self) -> QSize:
        """Return the height that the text needs."""
        return QSize(super().sizeHint().width(), self.text_height() + self.height() - self.viewport().height())

    def minimumSizeHint(self) -> QSize:
        """Return one line's height."""
        return QSize(48, self.fontMetrics().height() + 2 * round(self.document().documentMargin()))

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Follow the composition, and take its result in."""
        was_composing, self._preedit = self._preedit, event.preeditString()
        super().inputMethodEvent(event)
        self._settle()
        if was_composing and not self._preedit:
            self.composed.emit()

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """Tell whether something can be said to ``source``, if only that pictures have no place."""
        return source.hasText() or source.hasHtml() or source.hasImage()

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Take in pasted text as every part of the program can carry it; say so where there are pictures only."""
        text = text_in(source)
        if text:
            self.insert_plain(text)
        self.tell_pictures(source, is_all=not text)

    def tell_pictures(self, source: QMimeData, *, is_all: bool) -> None:
        """Say how many pictures of ``source`` were left out, if any; ``is_all``: nothing else was there."""
        pictures = pictures_in(source)
        if pictures:
            self.refused.emit(left_out(pictures, is_all=is_all))

    def insert_plain(self, text: str) -> None:
        """Write ``text`` at the caret as its user would."""
        self.textCursor().insertText(clean(text))
        self.ensureCursorVisible()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Break the line with Shift+Enter as with Enter."""
        if event.key() in _ENTERS and event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.textCursor().insertText("\n")
            self.ensureCursorVisible()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Say that the field was entered."""
        super().focusInEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.entered.emit()

    def _settle(self) -> None:
        if self._is_showing or self.is_composing():
            return
        text = committed_text(self.document())
        if text != self._shown:
            self._awaiting = None
            self._shown = text
            self._value = clean(text)
            self.valueChanged.emit(self._value)
        elif self._awaiting is not None:
            value, self._awaiting = self._awaiting, None
            self._show(value)

    def _show(self, value: str) -> None:
        self._value = value
        text = value.translate(_BREAKS)
        splice = difference(self._shown, text)
        first, last = self.selection()
        self._is_showing = True
        self._spliced(splice).insertText(text[splice.start : splice.new_stop])
        self._is_showing = False
        self._shown = committed_text(self.document())
        if first < splice.stop and splice.start < last:
            self.set_caret(splice.new_stop)  # what was selected is not there any more

    def _spliced(self, splice: Splice) -> QTextCursor:
        """Return a cursor over what gives way to ``splice``."""
        cursor = QTextCursor(self.document())
        cursor.setPosition(to_units(self._shown, splice.start))
        cursor.setPosition(to_units(self._shown, splice.stop), QTextCursor.MoveMode.KeepAnchor)
        return cursor

    def _note_height(self) -> None:
        if self.text_height() != self._height:
            self._height = self.text_height()
            self.updateGeometry()
            self.grew.emit()


def committed_text(document: QTextDocument) -> str:
    """Return the text of ``document`` without what is being composed, no-break spaces kept."""
    return document.toRawText().translate(_BREAKS)
