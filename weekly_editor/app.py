"""The program with its window: translations, theme, log, and the one main window."""

import argparse
import gc
import logging
import sys
import threading
from collections.abc import Sequence
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import (
    QMessageLogContext,
    QObject,
    QTimer,
    QtMsgType,
    Signal,
    qInstallMessageHandler,
)
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from weekly_editor.editing.desk import Desk
from weekly_editor.library.folder import list_weeks
from weekly_editor.library.sample import fill_with_samples
from weekly_editor.storage.places import Places
from weekly_editor.storage.problem import StorageError
from weekly_editor.ui.garbage import GarbageCollector
from weekly_editor.ui.profile import Profile
from weekly_editor.ui.theme import apply_theme
from weekly_editor.ui.translation import Translation
from weekly_editor.ui.window import MainWindow
from weekly_editor.version import VERSION

APPEARANCE = frozenset(("theme", "text_size_pt", "text_family"))  # settings that the theme shows
LOG_BYTES = 512 * 1024  # a larger log becomes the old one at the next start
TURN_S = 0.001  # that a thread at work keeps the window waiting; Python's own 5 ms are felt
_log = logging.getLogger("weekly_editor")


class Program(QObject):
    """One running program: it makes the window, and makes it anew in another language."""

    bugMet = Signal(str)  # one line; an exception that nobody expected

    def __init__(self, app: QApplication, places: Places) -> None:
        """Prepare for the user whose files are at ``places``."""
        super().__init__()
        self._app = app
        self.profile = Profile(places)
        self.desk = Desk(places, self.profile.library, self)
        self.desk.set_autosave_delay(self.profile.settings.autosave_s * 1000)
        self._translation: Translation | None = None
        self._shown_language = self.profile.language
        self.profile.changed.connect(self._follow_settings)
        app.styleHints().colorSchemeChanged.connect(self._follow_system)
        self.window: MainWindow | None = None

    def start(self, path: Path | None, *, with_samples: bool = False) -> None:
        """Show the window, with the report at ``path`` where one is given.

        ``with_samples`` lets a user who has no report yet work on a library of samples."""
        window = self._make_window()
        if with_samples:
            self._use_samples(window)
        if path is not None:
            window.commands.open_any(path)
        else:
            window.commands.offer_recovery()
        window.show()

    def remove_translation(self) -> None:
        """Let Qt speak English again."""
        if self._translation is not None:
            self._translation.remove()
            self._translation = None

    def _use_samples(self, window: MainWindow) -> None:
        folder = self.profile.places.data / "samples" / self.profile.language
        try:
            if not list_weeks(self.profile.library):
                fill_with_samples(folder, self.profile.language)
                self.desk.library = folder
        except StorageError as error:
            window.commands.tell_problem(error)
        window.refresh_library()

    def _follow_system(self) -> None:
        if self.profile.settings.theme == "auto":
            self._dress()

    def _follow_settings(self, changed: frozenset[str]) -> None:
        if not changed.isdisjoint(APPEARANCE):
            self._dress()
        if "autosave_s" in changed:
            self.desk.set_autosave_delay(self.profile.settings.autosave_s * 1000)
        if "language" in changed:
            QTimer.singleShot(0, self, self._show_language)  # not below the menu or box where it was chosen

    def _dress(self) -> None:
        settings = self.profile.settings
        apply_theme(self._app, settings.theme, settings.text_size_pt, settings.text_family)

    def _show_language(self) -> None:
        """Make the window anew where the language is another; what lies on the desk stays there."""
        old = self.window
        if old is None or self.profile.language == self._shown_language:
            return
        standing = old.standing()
        if not old.let_go():
            return
        window = self._make_window()
        window.show()
        old.hide()
        old.deleteLater()
        window.activateWindow()
        QTimer.singleShot(0, window, lambda: window.take_up(standing))  # when it has the keyboard

    def meet_bug(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """Log an exception that nobody expected, say so in the window, and keep what was typed."""
        if issubclass(kind, KeyboardInterrupt):
            self._app.quit()
            return
        _log.error("unexpected", exc_info=(kind, error, trace))
        self.desk.keep_copy()
        self.bugMet.emit(f"{kind.__name__}: {error}"[:200])

    def _make_window(self) -> MainWindow:
        self.remove_translation()
        self._shown_language = self.profile.language
        self._translation = Translation(self._app, self._shown_language)
        self._dress()
        window = MainWindow(self.desk, self.profile)
        self.bugMet.connect(window.tell_bug)
        self.window = window
        return window


def main(arguments: Sequence[str]) -> int:
    """Open the window; ``arguments`` are those after the program's name. Return the exit status."""
    parser = argparse.ArgumentParser(prog="weekly-editor")
    parser.add_argument("report", nargs="?", type=Path)
    parser.add_argument("--profile", type=Path)
    parser.add_argument("--samples", action="store_true")
    parsed = parser.parse_args(arguments)
    places = Places.below(parsed.profile) if parsed.profile else Places.of_user()
    _start_log(places.logs)
    sys.setswitchinterval(TURN_S)
    QGuiApplication.setDesktopFileName("weekly-editor")
    app = QApplication(["weekly-editor"])
    app.setApplicationName("Weekly Editor")
    app.setApplicationVersion(VERSION)
    program = Program(app, places)
    sys.excepthook = program.meet_bug
    threading.excepthook = lambda args: program.meet_bug(
        args.exc_type, args.exc_value or args.exc_type(), args.exc_traceback
    )
    qInstallMessageHandler(_log_qt)
    program.start(parsed.report, with_samples=parsed.samples)
    QTimer.singleShot(0, gc.freeze)  # nothing of what the start has made is garbage
    GarbageCollector(program)
    return app.exec()


def _start_log(folder: Path) -> None:
    path = folder / "weekly-editor.log"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        if path.exists() and path.stat().st_size > LOG_BYTES:
            path.replace(path.with_suffix(".old.log"))
        handler: logging.Handler = logging.FileHandler(path, encoding="utf-8", delay=True)
    except OSError:
        handler = logging.StreamHandler()
    logging.basicConfig(level=logging.INFO, handlers=[handler], format="%(asctime)s %(levelname)s %(name)s %(message)s")


def _log_qt(kind: QtMsgType, _context: QMessageLogContext, message: str) -> None:
    _log.log(logging.ERROR if kind == QtMsgType.QtCriticalMsg else logging.INFO, "Qt: %s", message)
