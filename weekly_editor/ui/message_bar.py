"""Messages within the window: what happened, and what can be done about it."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

from weekly_editor.ui.icon_button import IconButton
from weekly_editor.ui.theme import restyle

Level = Literal["info", "problem"]
INFO_MS = 12_000


@dataclass(frozen=True, slots=True)
class Choice:
    """A button of a message, and what it does."""

    text: str
    act: Callable[[], object]


class MessageBar(QFrame):
    """One line below the report; information goes by itself, a problem stays until it is closed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make a bar that is hidden until it has something to say."""
        super().__init__(parent)
        self._label = QLabel(self)
        self._label.setTextFormat(Qt.TextFormat.PlainText)
        self._label.setWordWrap(True)
        self._label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._label.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._close = IconButton("x", self.tr("Close message"), self)
        self._close.clicked.connect(self.hide)
        self._buttons: list[QPushButton] = []
        self._told = 0  # messages so far
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(16, 8, 8, 8)
        self._layout.setSpacing(8)
        self._layout.addWidget(self._label, 1)
        self._layout.addWidget(self._close)
        self._timer = QTimer(self, singleShot=True, interval=INFO_MS)
        self._timer.timeout.connect(self.hide)
        self.hide()

    def tell(self, text: str, level: Level = "info", *choices: Choice, fades: bool = False) -> int:
        """Show ``text`` in place of the last message, with a button for each choice; return its number.

        Information without a choice goes by itself, one with choices only if it ``fades``."""
        self._label.setText(text)
        restyle(self, "level", level)
        for button in self._buttons:
            button.hide()
            button.deleteLater()
        self._buttons = [self._button(choice) for choice in choices]
        self._timer.stop()
        if level == "info" and (fades or not choices):
            self._timer.start()
        self.show()
        event = QAccessibleEvent(self, QAccessible.Event.Alert)
        self.setAccessibleName(text)
        QAccessible.updateAccessibility(event)
        self._told += 1
        return self._told

    def withdraw(self, message: int) -> None:
        """Take ``message`` away, if it is what the bar still says."""
        if message == self._told:
            self.hide()

    def clear_info(self) -> None:
        """Take away what was only information; a problem stays."""
        if self.property("level") == "info":
            self.hide()

    def text(self) -> str:
        """Return what the bar says."""
        return self._label.text()

    def _button(self, choice: Choice) -> QPushButton:
        button = QPushButton(choice.text, self)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves the keyboard where its user types
        button.clicked.connect(self.hide)
        button.clicked.connect(lambda: choice.act())
        self._layout.insertWidget(self._layout.count() - 1, button)
        return button
