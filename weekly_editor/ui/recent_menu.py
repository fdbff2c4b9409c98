"""The menu of the files opened last."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QWidget


class RecentMenu(QMenu):
    """The files opened last, filled when it opens."""

    chosen = Signal(object)  # Path

    def __init__(self, recent: Callable[[], tuple[Path, ...]], parent: QWidget) -> None:
        """Ask ``recent`` for the files, newest first, whenever the menu opens."""
        super().__init__(parent)
        self.setTitle(self.tr("Open recent"))
        self._files = recent
        self.aboutToShow.connect(self._fill)

    def _fill(self) -> None:
        self.clear()
        for path in self._files():
            action = self.addAction(str(path).replace("&", "&&"))
            action.triggered.connect(lambda _checked=False, path=path: self.chosen.emit(path))
        if self.isEmpty():
            self.addAction(self.tr("No report opened yet")).setEnabled(False)
