"""The line at the foot of the window: whether the report is saved, and how long it is."""

from datetime import datetime

from PySide6.QtWidgets import QLabel, QStatusBar, QWidget

from weekly_editor.editing.session import ReportSession


class StatusLine(QStatusBar):
    """Says in a few words how the open report stands."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make a line that says nothing yet."""
        super().__init__(parent)
        self._saved_at = ""  # HH:MM, empty until the open report is saved here
        self._state = QLabel(self)
        self._size = QLabel(self)
        self.addWidget(self._state)
        self.addWidget(self._size)
        self.setSizeGripEnabled(False)

    def start(self) -> None:
        """Begin with another report, which is not saved here yet."""
        self._saved_at = ""

    def mark_saved(self) -> None:
        """Remember when the report was saved: now."""
        self._saved_at = f"{datetime.now():%H:%M}"

    def show_state(self, session: ReportSession | None) -> None:
        """Say whether the report of ``session`` is saved; nothing where none is open."""
        if session is None:
            self._state.setText("")
            self._size.setText("")
        elif not session.is_saved():
            self._state.setText(self.tr("Not saved"))
        elif session.path is None:
            self._state.setText(self.tr("New report"))
        else:
            self._state.setText(self.tr("Saved %1").replace("%1", self._saved_at).strip())

    def show_size(self, characters: int) -> None:
        """Say how many visible characters the report has."""
        self._size.setText(self.tr("%1 characters").replace("%1", f"{characters:,}"))
