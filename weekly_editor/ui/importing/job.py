"""A source read beside the window, so that the window stays alive whatever the size of the file."""

from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from threading import Thread

from PySide6.QtCore import QObject, QTimer, Signal

from weekly_editor.readers.importing import understand_source
from weekly_editor.readers.source import MAX_BYTES, ImportRefused
from weekly_editor.readers.understanding import Understanding
from weekly_editor.report.model import Section
from weekly_editor.storage.problem import StorageError
from weekly_editor.storage.report_file import read_bytes

QUICK_S = 0.1  # what takes no longer is waited for
LOOK_MS = 50  # between one look and the next for what takes longer


@dataclass(frozen=True, slots=True)
class Understood:
    """What a source was understood as, and the section that each of its passages makes."""

    understanding: Understanding
    sections: tuple[Section, ...]


def read_source(path: Path, today: date) -> Understood:
    """Return what stands in the file at ``path``. Raises StorageError and ImportRefused."""
    understanding = understand_source(read_bytes(path, MAX_BYTES), path.name, today)
    return Understood(understanding, tuple(map(understanding.section, range(len(understanding.passages)))))


class ReadingJob(QObject):
    """Reads one file in a thread of its own and is done."""

    finished = Signal(object)  # Understood
    failed = Signal(object)  # Bilingual; why it cannot be read

    def __init__(self, read: Callable[[], Understood], parent: QObject | None = None) -> None:
        """Get ready to ``read`` a file, as ``read_source`` does."""
        super().__init__(parent)
        self._read = read
        self._outcome: Future[Understood] = Future()
        self._timer = QTimer(self, interval=LOOK_MS)
        self._timer.timeout.connect(self._look)

    def start(self) -> bool:
        """Begin; says by a signal how it went. Tell whether it is done already."""
        thread = Thread(target=self._run, daemon=True)  # a long one does not keep the program from closing
        thread.start()
        thread.join(QUICK_S)
        is_done = self._look()
        if not is_done:
            self._timer.start()
        return is_done

    def cancel(self) -> None:
        """Forget the file; nothing more is said of it."""
        self._timer.stop()
        self.deleteLater()

    def _run(self) -> None:
        try:
            self._outcome.set_result(self._read())
        except Exception as error:  # raised again where somebody looks
            self._outcome.set_exception(error)

    def _look(self) -> bool:
        if not self._outcome.done():
            return False
        self._timer.stop()
        try:
            understood = self._outcome.result()
        except (StorageError, ImportRefused) as error:
            self.failed.emit(error.reason)
        else:
            self.finished.emit(understood)
        self.deleteLater()
        return True
