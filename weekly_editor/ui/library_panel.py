"""The weeks of the library folder, by year and quarter."""

from itertools import groupby
from pathlib import Path

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QLabel, QTreeWidget, QTreeWidgetItem, QVBoxLayout, QWidget

from weekly_editor.library.change import LibraryMark, library_mark
from weekly_editor.library.folder import WeekEntry, list_weeks
from weekly_editor.report.bilingual import Language
from weekly_editor.storage.problem import StorageError
from weekly_editor.ui.tip import plain_tip

_PATH = Qt.ItemDataRole.UserRole
WEEK_MARGIN_PX = 56  # around the words of a week: margins, branches, scroll bar


class LibraryPanel(QWidget):
    """A tree of quarters and weeks; Enter or a click opens a week."""

    openRequested = Signal(object)  # Path
    problemMet = Signal(object)  # StorageError; the folder cannot be read
    refreshed = Signal()  # the folder was read again

    def __init__(self, language: Language, parent: QWidget | None = None) -> None:
        """Make an empty tree; ``language`` is the interface's."""
        super().__init__(parent)
        self._language = language
        self._mark: LibraryMark = ()  # of the folder as it was read
        self._items: dict[Path, QTreeWidgetItem] = {}
        self.tree = QTreeWidget(self)
        self.tree.setProperty("quiet", True)
        self.tree.setAccessibleName(self.tr("Weeks"))
        self.tree.setHeaderHidden(True)
        self.tree.setIndentation(12)
        self.tree.itemClicked.connect(self._open)
        enter = QAction(self.tree)
        enter.setShortcuts([QKeySequence(Qt.Key.Key_Return), QKeySequence(Qt.Key.Key_Enter)])
        enter.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        enter.triggered.connect(lambda: self._open(self.tree.currentItem()))
        self.tree.addAction(enter)
        self._empty = QLabel(self.tr("No report here yet.\nA new week is kept here when it is saved."), self)
        self._empty.setProperty("tone", "muted")
        self._empty.setWordWrap(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 8, 8, 8)
        layout.addWidget(self._empty)
        layout.addWidget(self.tree, 1)

    def refresh(self, folder: Path, current: Path | None) -> None:
        """Show the weeks in ``folder`` as they are now and mark the one at ``current``."""
        self._mark = library_mark(folder)
        try:
            weeks = list_weeks(folder)
        except StorageError as error:
            self.problemMet.emit(error)
            weeks = ()
        self.show_weeks(weeks, current)
        self.refreshed.emit()

    def refresh_if_changed(self, folder: Path, current: Path | None) -> None:
        """Do so only where ``folder`` may hold others than when it was read."""
        if library_mark(folder) != self._mark:
            self.refresh(folder, current)

    def show_weeks(self, weeks: tuple[WeekEntry, ...], current: Path | None) -> None:
        """Show ``weeks`` (newest first) and mark the one at ``current``."""
        self.tree.clear()
        self._items = {entry.path: self._item(entry) for entry in weeks}
        self._empty.setVisible(not weeks)
        for (year, quarter), entries in groupby(weeks, key=_quarter):
            head = QTreeWidgetItem([self.tr("%1 Q%2").replace("%1", str(year)).replace("%2", str(quarter))])
            head.setFlags(Qt.ItemFlag.ItemIsEnabled)
            head.setForeground(0, self.palette().placeholderText())
            self.tree.addTopLevelItem(head)
            for entry in entries:
                head.addChild(self._items[entry.path])
            head.setExpanded(True)
        self._widen()
        self.mark(current)

    def changeEvent(self, event: QEvent) -> None:
        """Keep the weeks readable in another size of text."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and hasattr(self, "tree"):
            self._widen()

    def mark(self, current: Path | None) -> None:
        """Mark the week at ``current``, none where it is not in the library."""
        item = self._items.get(current) if current is not None else None
        self.tree.setCurrentItem(item)  # type: ignore[arg-type]  # None clears it

    def _item(self, entry: WeekEntry) -> QTreeWidgetItem:
        monday, sunday = entry.week.monday, entry.week.sunday
        span = f"{monday.month}/{monday.day}–{sunday.month}/{sunday.day}"
        item = QTreeWidgetItem([f"W{entry.week.number:02d}  {span}"])
        item.setData(0, _PATH, entry.path)
        hint = entry.title if entry.problem is None else f"{entry.path.name}: {entry.problem.text(self._language)}"
        item.setToolTip(0, plain_tip(hint))
        if entry.problem is not None:
            item.setText(0, f"{item.text(0)}  !")
            item.setForeground(0, self.palette().brightText())
        return item

    def _widen(self) -> None:
        """Be never narrower than a week."""
        self.setMinimumWidth(self.fontMetrics().horizontalAdvance("W28  12/28–12/31") + WEEK_MARGIN_PX)

    def _open(self, item: QTreeWidgetItem | None) -> None:
        path = item.data(0, _PATH) if item is not None else None
        if path is not None:
            self.openRequested.emit(path)


def _quarter(entry: WeekEntry) -> tuple[int, int]:
    thursday = entry.week.day(4)  # the day that decides which year a week belongs to
    return thursday.year, (thursday.month + 2) // 3
