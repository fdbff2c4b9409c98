"""A small line that asks why a finding is set aside."""

from functools import partial

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from weekly_editor.ui.space import CLOSE_PX, TIGHT_PX

WIDTH_PX = 400


class ReasonPopup(QFrame):
    """Enter takes the reason, which may be left out; a common one is taken by a click; Escape leaves all as it was."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        """Ask with an empty line."""
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setProperty("popup", True)
        self._window = parent.window()
        head = QLabel(self.tr("Why is it known? The same matter is not asked about again."), self)
        head.setProperty("tone", "muted")
        head.setWordWrap(True)
        self.line = QLineEdit(self)
        self.line.setPlaceholderText(self.tr("Reason, if there is one"))
        self.line.setAccessibleName(self.tr("Reason"))
        self.line.returnPressed.connect(lambda: self.choose(self.line.text().strip()))
        self.done_button = QPushButton(self.tr("Set aside"), self)
        self.done_button.setProperty("primary", "true")
        self.done_button.clicked.connect(lambda: self.choose(self.line.text().strip()))
        line = QHBoxLayout()
        line.setSpacing(CLOSE_PX)
        line.addWidget(self.line, 1)
        line.addWidget(self.done_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(CLOSE_PX, CLOSE_PX, CLOSE_PX, CLOSE_PX)
        layout.setSpacing(CLOSE_PX)
        layout.addWidget(head)
        layout.addLayout(line)
        layout.addLayout(self._common())
        self.setMinimumWidth(WIDTH_PX)

    def show_beside(self, row: QRect) -> None:
        """Show the popup below ``row`` (global), above it where the window has no room below."""
        self.adjustSize()
        room = self._window.geometry()
        x = max(min(row.left(), room.right() - self.width()), room.left())
        is_below = row.bottom() + self.height() <= room.bottom()
        self.move(x, row.bottom() if is_below else row.top() - self.height())
        self.show()
        self.line.setFocus(Qt.FocusReason.PopupFocusReason)

    def choose(self, reason: str) -> None:
        """Set aside for ``reason``."""
        self.chosen.emit(reason)
        self.close()

    def _common(self) -> QHBoxLayout:
        """Return the reasons that are often given."""
        reasons = (self.tr("It is right"), self.tr("Counted otherwise"), self.tr("Told next week"))
        line = QHBoxLayout()
        line.setSpacing(TIGHT_PX)
        for reason in reasons:
            button = QPushButton(reason, self)
            button.setProperty("quiet", True)
            button.clicked.connect(partial(self.choose, reason))
            line.addWidget(button)
        line.addStretch(1)
        return line
