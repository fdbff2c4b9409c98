"""One step of sending: what it is, how it stands, and the buttons that do it."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleEvent, QFont
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from weekly_editor.ui.space import CLOSE_PX, FIELD_PX, TIGHT_PX
from weekly_editor.ui.tip import plain_tip


class Step(QWidget):
    """A head and the state below it at the left, buttons at the right, more below where a step needs it."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        """Begin with ``title`` and nothing to tell."""
        super().__init__(parent)
        self._title = title
        head = QLabel(title, self)
        font = head.font()
        font.setWeight(QFont.Weight.DemiBold)
        head.setFont(font)
        self.state = QLabel(self)
        self.state.setTextFormat(Qt.TextFormat.PlainText)
        self.state.setWordWrap(True)
        self.state.setProperty("tone", "muted")
        told = QVBoxLayout()
        told.setSpacing(TIGHT_PX)
        told.addWidget(head)
        told.addWidget(self.state)
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(CLOSE_PX)
        line = QHBoxLayout()
        line.setSpacing(FIELD_PX)
        line.addLayout(told, 1)
        line.addLayout(self._buttons)
        line.setAlignment(self._buttons, Qt.AlignmentFlag.AlignTop)
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(FIELD_PX)
        self.body.addLayout(line)

    def add_button(self, text: str, *, is_main: bool = False) -> QPushButton:
        """Return a new button at the right; ``is_main`` where it does the step."""
        button = QPushButton(text, self)
        button.setAutoDefault(False)
        if is_main:
            button.setProperty("primary", "true")
        self._buttons.addWidget(button)
        return button

    def add_fields(self) -> QGridLayout:
        """Return a new grid below, for captions and their fields."""
        grid = QGridLayout()
        grid.setHorizontalSpacing(FIELD_PX)
        grid.setVerticalSpacing(CLOSE_PX)
        grid.setColumnStretch(1, 1)
        self.body.addLayout(grid)
        return grid

    def tell(self, text: str, tip: str = "") -> None:
        """Say how the step stands, ``tip`` in full where the pointer rests; screen readers say it too."""
        if text == self.state.text():
            return
        self.state.setText(text)
        self.state.setToolTip(plain_tip(tip))
        self.setAccessibleName(f"{self._title}: {text}")
        QAccessible.updateAccessibility(QAccessibleEvent(self.state, QAccessible.Event.Alert))
