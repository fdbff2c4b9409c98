"""Fields for one of a few words: one that takes any other word too, and one that takes none."""

from collections.abc import Callable, Iterable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QCompleter, QWidget

from weekly_editor.ui.field.suggestion import SuggestionKeys
from weekly_editor.ui.field.text import LineField
from weekly_editor.ui.field.typed_line import TypedLine
from weekly_editor.ui.field.undo_keys import hand_undo_to_window


class ChoiceField(QComboBox):
    """A line with suggestions; its value is a str."""

    valueChanged = Signal(object)
    entered = Signal()

    def __init__(
        self,
        choices: Sequence[str] = (),
        parent: QWidget | None = None,
        make_line: Callable[[QWidget], TypedLine] = LineField,
    ) -> None:
        """Suggest ``choices``; start empty. ``make_line`` makes a line that takes the words it can read."""
        super().__init__(parent)
        self._line = make_line(self)
        self.setLineEdit(self._line)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setChoices(choices)
        completer = QCompleter(self.model(), self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self._line.setCompleter(completer)
        completer.activated.connect(self._line.take)
        self._keys = SuggestionKeys(completer, self._line, self)
        hand_undo_to_window(self)  # it has the focus for its line
        self.activated.connect(lambda index: self._line.take(self.itemText(index)))
        self._line.editingFinished.connect(self._take_spelling)
        self._line.valueChanged.connect(self.valueChanged)
        self._line.entered.connect(self.entered)

    def setChoices(self, choices: Sequence[str]) -> None:
        """Suggest ``choices`` instead; the value stays."""
        value = self.value()
        self.blockSignals(True)
        self.clear()
        self.addItems(list(choices))
        self.setCurrentIndex(-1)
        self.blockSignals(False)
        self._line.setText(value)

    def value(self) -> str:
        """Return the word that stands here."""
        value: str = self._line.value()
        return value

    def setValue(self, value: str) -> None:
        """Show ``value`` without a signal."""
        self._line.setValue(value)

    def select(self, start: int, stop: int) -> None:
        """Select the characters from ``start`` to ``stop``."""
        self._line.select(start, stop)

    def is_composing(self) -> bool:
        """Tell whether an input method has a text open here."""
        return self._line.is_composing()

    def _take_spelling(self) -> None:
        """Take over what Qt makes of a word on leaving: p1 becomes the P1 among the choices."""
        if not self.is_composing():
            self._line.take(self._line.text())

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page: a word is not changed by scrolling past."""
        event.ignore()


class PickField(QComboBox):
    """One of a few words that cannot be any other; its value is what each word stands for."""

    valueChanged = Signal(object)
    entered = Signal()

    def __init__(self, choices: Iterable[tuple[str, str]] = (), parent: QWidget | None = None) -> None:
        """Offer ``choices``, each a value and its word; start with the first."""
        super().__init__(parent)
        self.setChoices(choices)
        self.activated.connect(lambda index: self.valueChanged.emit(self.itemData(index)))

    def choices(self) -> tuple[tuple[str, str], ...]:
        """Return the values that are offered and their words."""
        return tuple((self.itemData(index), self.itemText(index)) for index in range(self.count()))

    def setChoices(self, choices: Iterable[tuple[str, str]]) -> None:
        """Offer ``choices`` instead, without a signal; a value that is among them stays."""
        before = self.value()
        self.clear()
        for value, word in choices:
            self.addItem(word, value)
        if self.findData(before) >= 0:
            self.setValue(before)

    def value(self) -> str:
        """Return the value of the word that is shown, empty where there is none."""
        return str(self.currentData() or "")

    def setValue(self, value: str) -> None:
        """Show the word for ``value`` without a signal, nothing for a value that is not offered."""
        self.setCurrentIndex(self.findData(value))

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Say that the field was entered."""
        super().focusInEvent(event)
        self.entered.emit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page: a choice is not changed by scrolling past."""
        event.ignore()
