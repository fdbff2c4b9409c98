"""The files opened last as links; what they are is looked up beside the window, so that no slow disk holds it up."""

from pathlib import Path
from threading import Thread

from PySide6.QtCore import QDate, QEvent, QLocale, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QPushButton, QWidget

from weekly_editor.library.recent import RecentReport, recent_report
from weekly_editor.ui.icon_button import IconButton
from weekly_editor.ui.tip import plain_tip

MAX_SHOWN = 6
TEXT_PX = 264  # of a link


class RecentList(QWidget):
    """One row a file: week and title, when it was saved, a button to take it off the list."""

    openRequested = Signal(object)  # Path
    forgotten = Signal(object)  # Path; the user took it off the list, or it is gone

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make an empty list."""
        super().__init__(parent)
        self._rows: dict[Path, _Row] = {}
        self._lookup = _Lookup()
        self._lookup.found.connect(self._show_found)
        self._layout = QGridLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setHorizontalSpacing(4)
        self._layout.setVerticalSpacing(0)
        self._layout.setColumnStretch(0, 1)

    def show_paths(self, paths: tuple[Path, ...]) -> None:
        """Show the newest of ``paths`` by name, and what they are as soon as that is known."""
        for row in self._rows.values():
            row.remove()
        shown = paths[:MAX_SHOWN]
        self._rows = {path: _Row(path, self) for path in shown}
        for place, row in enumerate(self._rows.values()):
            for column, widget in enumerate((row.link, row.date, row.close)):
                self._layout.addWidget(widget, place, column)
        self._lookup.start(shown)

    def texts(self) -> list[str]:
        """Return what the links say, from the top."""
        return [row.link.text() for row in self._rows.values()]

    def forget(self, path: Path) -> None:
        """Take the row of ``path`` away and put the keyboard on the next one."""
        place = list(self._rows).index(path)
        row = self._rows.pop(path)
        others = list(self._rows.values())
        if others and self.focusWidget() in (row.link, row.close):
            others[min(place, len(others) - 1)].link.setFocus()
        row.remove()
        self.forgotten.emit(path)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let Delete on a link take it off the list."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Delete:
            path = next((path for path, row in self._rows.items() if row.link is watched), None)
            if path is not None:
                self.forget(path)
                return True
        return super().eventFilter(watched, event)

    def _show_found(self, path: Path, found: RecentReport | None) -> None:
        if path in self._rows and found is None:
            self.forget(path)
        elif path in self._rows and found is not None:
            self._rows[path].show_report(found)


class _Row:
    """The three widgets of one file."""

    def __init__(self, path: Path, owner: RecentList) -> None:
        self._owner = owner
        self.link = QPushButton(owner)
        self.link.setProperty("quiet", True)
        self.link.setToolTip(plain_tip(str(path)))
        self.link.setCursor(Qt.CursorShape.PointingHandCursor)
        self.link.clicked.connect(lambda: owner.openRequested.emit(path))
        self.link.installEventFilter(owner)
        self.date = QLabel(owner)
        self.date.setProperty("letters", "small")
        self.date.setProperty("tone", "muted")
        self.close = IconButton("x", owner.tr("Remove from list"), owner, tone="muted")
        self.close.clicked.connect(lambda: owner.forget(path))
        self._show_text(path.name)

    def show_report(self, report: RecentReport) -> None:
        """Say what the file is."""
        if report.week is None or report.saved_at is None:
            self.date.setText(self._owner.tr("Not found"))
            return
        self._show_text(f"{report.week}  {report.title}".rstrip())
        day = QDate(report.saved_at.year, report.saved_at.month, report.saved_at.day)
        self.date.setText(QLocale().toString(day, QLocale.FormatType.ShortFormat))

    def remove(self) -> None:
        """Take the widgets away."""
        for widget in (self.link, self.date, self.close):
            widget.hide()
            widget.deleteLater()

    def _show_text(self, text: str) -> None:
        shown = self.link.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, TEXT_PX)
        self.link.setText(shown.replace("&", "&&"))
        self.close.setAccessibleName(self._owner.tr("Remove %1 from the list").replace("%1", text))


class _Lookup(QObject):
    """Looks each file up in a thread of its own, which nobody waits for: a share may never answer.

    It has no parent: a thread that speaks while a window dies needs it still."""

    found = Signal(object, object)  # Path, RecentReport | None

    def start(self, paths: tuple[Path, ...]) -> None:
        """Look up ``paths``; ``found`` comes for each that answers."""
        for path in paths:
            Thread(target=self._look_up, args=(path,), daemon=True).start()

    def _look_up(self, path: Path) -> None:
        self.found.emit(path, recent_report(path))
