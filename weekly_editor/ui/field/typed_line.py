"""One line that is typed and means a value: what every one-line field is made of."""

from typing import Any

from PySide6.QtCore import QMimeData, QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QFontMetrics, QGuiApplication, QInputMethodEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QToolTip, QWidget

from weekly_editor.report.clean import clean
from weekly_editor.ui.field.clipboard import is_plain_paste, left_out, pictures_in, text_in
from weekly_editor.ui.field.difference import difference
from weekly_editor.ui.field.undo_keys import hand_undo_to_window
from weekly_editor.ui.field.utf16 import to_units
from weekly_editor.ui.theme import restyle

MAX_LENGTH = 1_000_000
TIP_MS = 4000
_TIP_PX = 48  # padding of a tip, and how far below the pointer it is shown


class TypedLine(QLineEdit):
    """Shows a value as text; what cannot be read as one is marked and stays, and the value stays too.

    ``wrongChanged`` says why it cannot be read, and nothing ("") when it can be again."""

    valueChanged = Signal(object)
    wrongChanged = Signal(str)
    settled = Signal()  # the text was read anew, or a value was shown
    entered = Signal()
    refused = Signal(str)  # what could not be pasted, in words

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start empty."""
        super().__init__(parent)
        self.setAcceptDrops(False)  # a file dropped here is for the window
        self._value: Any = self.read("")
        self._shown = ""
        self._awaiting: tuple[object, ...] = ()  # at most one value, to be shown after composition
        self._preedit = ""
        self.setMaxLength(MAX_LENGTH)
        self.textEdited.connect(self._settle)
        self.editingFinished.connect(self._write_out)
        hand_undo_to_window(self)

    def read(self, text: str) -> Any:
        """Return the value that ``text`` means. Raises ValueError where it means none."""
        return text

    def write(self, value: Any) -> str:
        """Return how ``value`` is shown."""
        return str(value)

    def reason(self) -> str:
        """Return what to say of a text that cannot be read."""
        return ""

    def value(self) -> Any:
        """Return the last value that was set or rightly typed."""
        return self._value

    def setValue(self, value: Any) -> None:
        """Show ``value`` without a signal; caret and composition stay, and what means ``value`` already."""
        self._awaiting = ()
        if is_same(value, self._value):
            return
        if self.is_composing():
            self._awaiting = (value,)
        else:
            self._show(value)

    def is_composing(self) -> bool:
        """Tell whether an input method has a text open here."""
        return bool(self._preedit)

    def has_wrong(self) -> bool:
        """Tell whether what stands here cannot be read."""
        return bool(self.property("wrong"))

    def select(self, start: int, stop: int) -> None:
        """Select the characters from ``start`` to ``stop``, the caret behind them, as far as there are any."""
        first = to_units(self.text(), start)
        self.setCursorPosition(first)
        if stop > start:
            self.setSelection(first, to_units(self.text(), stop) - first)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Paste the text alone by its own key, and say so where there are only pictures to paste."""
        if is_plain_paste(event) or event.matches(QKeySequence.StandardKey.Paste):
            self._paste(QGuiApplication.clipboard().mimeData())
        else:
            super().keyPressEvent(event)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Follow the composition, and take its result in."""
        self._preedit = event.preeditString()
        super().inputMethodEvent(event)
        self._settle()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Say that the field was entered; a line that was tabbed to is selected."""
        super().focusInEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.entered.emit()

    def put_back(self, value: Any) -> None:
        """Show ``value`` without a signal of it, even in place of what cannot be read."""
        self._awaiting = ()
        self._show(value)

    def take(self, value: Any) -> None:
        """Show ``value`` as chosen by the user, with the signal."""
        is_new = not is_same(value, self._value)
        if is_new or self.has_wrong():
            self._show(value)
        if is_new:
            self.valueChanged.emit(value)

    def show_wrong(self, text: str) -> None:
        """Show a text that could not be read earlier, marked."""
        self.setText(text)
        self._shown = self.text()
        self._mark(self.reason())

    def _paste(self, data: QMimeData) -> None:
        text = text_in(data)
        if text and not self.isReadOnly():
            self.insert(text)
        if pictures := pictures_in(data):
            self.refused.emit(left_out(pictures, is_all=not text))

    def _settle(self) -> None:
        if self.is_composing():
            return
        if self.text() != self._shown:
            self._awaiting = ()
            self._take_in()
        elif self._awaiting:
            value, self._awaiting = self._awaiting[0], ()
            self._show(value)

    def _take_in(self) -> None:
        self._put(clean(self.text()).replace("\n", " "))
        try:
            value = self.read(self._shown)
        except ValueError:
            self._mark(self.reason())
            self.settled.emit()
            return
        self._mark("")
        is_new = not is_same(value, self._value)
        self._value = value
        self.settled.emit()
        if is_new:
            self.valueChanged.emit(value)

    def _show(self, value: Any) -> None:
        self._value = value
        self._put(self.write(value))
        self._mark("")
        self.settled.emit()

    def _put(self, text: str) -> None:
        before = self.text()
        if text != before:
            splice = difference(before, text)
            caret = splice.moved(self.cursorPosition()) if self.hasFocus() else splice.new_stop
            self.setText(text)
            self.setCursorPosition(caret if before else 0)  # a long text is read from its start
        self._shown = self.text()

    def _write_out(self) -> None:
        if self.has_wrong():
            self._tell()
        elif not self.is_composing() and self._shown:
            self._put(self._tidied())
            self.settled.emit()

    def _tell(self) -> None:
        """Show for a while why the text cannot be read, as soon as the focus has gone where it goes.

        It stands above the field, over its own caption and no other; where the form has gone meanwhile, nowhere."""
        above = QFontMetrics(QToolTip.font()).height() + _TIP_PX
        place, reason = self.mapToGlobal(QPoint(0, -above)), self.reason()
        beside, window = self.parentWidget() or self, self.window()
        QTimer.singleShot(0, beside, lambda: _show_tip(place, reason, beside, window))

    def _tidied(self) -> str:
        """Return how the text stands after it was left."""
        return self.write(self._value)

    def _mark(self, reason: str) -> None:
        is_other = bool(reason) != self.has_wrong()
        if is_other or reason:
            self.setToolTip(reason)
            self.setAccessibleDescription(reason)
        if is_other:
            restyle(self, "wrong", bool(reason))
            self.wrongChanged.emit(reason)


def _show_tip(place: QPoint, reason: str, beside: QWidget, window: QWidget) -> None:
    if beside.isVisible():
        QToolTip.showText(place, reason, window, QRect(), TIP_MS)


def is_same(one: object, other: object) -> bool:
    """Tell whether two values read the same: ``10.8`` and ``10.80`` do not."""
    return one is other or (type(one) is type(other) and str(one) == str(other))
