"""Menus of the window whose entries are not commands: choices of one out of several, and the files opened last."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from weekly_editor.report.bilingual import Language

LANGUAGES: tuple[tuple[Language, str], ...] = (("zh_CN", "简体中文"), ("en", "English"))


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


class ChoiceMenu(QMenu):
    """One out of several values, the current one marked."""

    chosen = Signal(str)

    def __init__(self, title: str, choices: tuple[tuple[str, str], ...], current: str, parent: QWidget) -> None:
        """Offer ``choices`` (value, words) with ``current`` marked."""
        super().__init__(title, parent)
        self._group = QActionGroup(self)
        for value, text in choices:
            action = self.addAction(text)
            action.setCheckable(True)
            action.setChecked(value == current)
            action.triggered.connect(lambda _checked=False, value=value: self.chosen.emit(value))
            self._group.addAction(action)
