"""Work of the engine beside the window, which goes on answering meanwhile."""

from collections.abc import Callable
from concurrent.futures import Future
from threading import Thread

from PySide6.QtCore import QObject, QTimer, Signal

from weekly_editor.writers.docx_check import ExportRefused

POLL_MS = 10


class BuildJob(QObject):
    """Calls one function on a thread of its own and is done; the function must touch nothing of Qt."""

    finished = Signal(object)  # what the function returned
    failed = Signal(object)  # Bilingual | None; why the document was refused, None for what nobody expected

    def __init__(self, build: Callable[[], object], parent: QObject | None = None) -> None:
        """Get ready to call ``build``."""
        super().__init__(parent)
        self._build = build
        self._future: Future[object] = Future()
        self._timer = QTimer(self, interval=POLL_MS)
        self._timer.timeout.connect(self._look)

    def start(self) -> None:
        """Begin; says by a signal how it went."""
        Thread(target=self._run, daemon=True).start()
        self._timer.start()

    def _run(self) -> None:
        try:
            self._future.set_result(self._build())
        except Exception as error:  # it is raised where it can be told
            self._future.set_exception(error)

    def _look(self) -> None:
        if not self._future.done():
            return
        self._timer.stop()
        self.deleteLater()
        try:
            made = self._future.result()
        except ExportRefused as error:
            self.failed.emit(error.reason)
        except Exception:
            self.failed.emit(None)
            raise  # to the program's hook
        else:
            self.finished.emit(made)
