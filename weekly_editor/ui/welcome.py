"""The first page: what can be done when no report is open."""

from pathlib import Path

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QVBoxLayout, QWidget

from weekly_editor.ui.icon import tinted_icon
from weekly_editor.ui.recent_list import RecentList

WIDTH_PX = 420


class WelcomePage(QWidget):
    """Four ways to begin, and the files opened last."""

    newRequested = Signal()
    sampleRequested = Signal()
    importRequested = Signal()
    chooseRequested = Signal()  # ask for a file and open it
    openRequested = Signal(object)  # Path
    forgotten = Signal(object)  # Path; to be taken off the files opened last

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make the page without recent files."""
        super().__init__(parent)
        outer = QVBoxLayout(self)
        outer.addStretch(2)
        box = QWidget(self)
        box.setFixedWidth(WIDTH_PX)
        outer.addWidget(box, 0, Qt.AlignmentFlag.AlignHCenter)
        outer.addStretch(3)
        self._layout = QVBoxLayout(box)
        self._layout.setSpacing(8)
        self._add_label(self.tr("Weekly Editor"), letters="display")
        self._add_label(self.tr("Write the week once; keep every week."), tone="muted")
        self._layout.addSpacing(16)
        self._buttons: dict[QPushButton, str] = {}
        self._add_button(self.tr("New week"), "calendar-plus", self.newRequested, is_first=True)
        self._add_button(self.tr("Open…"), "folder-open", self.chooseRequested)
        self._add_button(self.tr("Import a report (Word, Markdown…)"), "import", self.importRequested)
        self._add_button(self.tr("Open the sample"), "notebook-pen", self.sampleRequested)
        self._layout.addSpacing(8)
        self._add_label(self.tr("Or drop a file into this window."), tone="muted")
        self._layout.addSpacing(16)
        self._heading = self._add_label(self.tr("Opened last"), letters="small", tone="muted")
        self.recent = RecentList(self)
        self.recent.openRequested.connect(self.openRequested)
        self.recent.forgotten.connect(self.forgotten)
        self._layout.addWidget(self.recent)
        self._first = next(iter(self._buttons))
        self._tint()

    def show_recent(self, paths: tuple[Path, ...]) -> None:
        """Show the newest of ``paths`` as links, and put the keyboard on the first button."""
        self.recent.show_paths(paths)
        self._heading.setVisible(bool(paths))
        self._first.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take Enter for a click on the button that has the keyboard."""
        focused = QApplication.focusWidget()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and isinstance(focused, QPushButton):
            focused.click()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the theme."""
        if event.type() == QEvent.Type.PaletteChange:
            self._tint()
        super().changeEvent(event)

    def _add_label(self, text: str, **properties: str) -> QLabel:
        label = QLabel(text, self)
        for name, value in properties.items():
            label.setProperty(name, value)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        self._layout.addWidget(label)
        return label

    def _add_button(self, text: str, icon: str, signal: object, *, is_first: bool = False) -> None:
        button = QPushButton(text, self)
        button.setProperty("primary", is_first)
        button.setProperty("wide", True)
        button.setMinimumHeight(40)
        button.setCursor(Qt.CursorShape.PointingHandCursor)
        button.clicked.connect(signal)
        self._buttons[button] = icon
        self._layout.addWidget(button)

    def _tint(self) -> None:
        for button, icon in self._buttons.items():
            role = self.palette().highlightedText() if button.property("primary") else self.palette().text()
            button.setIcon(tinted_icon(icon, role.color().name(), role.color().name()))
