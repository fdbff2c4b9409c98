"""Work of the engine beside the window, which goes on answering meanwhile."""

from collections.abc import Callable
from concurrent.futures import Future
from threading import Thread

from PySide6.QtCore import QObject, QTimer, Signal

POLL_MS = 10  # between one look and the next
QUICK_S = 0.1  # what takes no longer may be waited for


class ThreadJob(QObject):
    """Calls one function on a thread of its own and is done; the function must touch nothing of Qt."""

    finished = Signal(object)  # what the function returned
    failed = Signal(object)  # Exception; the one it raised

    def __init__(
        self, work: Callable[[], object], expected: tuple[type[Exception], ...] = (), parent: QObject | None = None
    ) -> None:
        """Get ready to call ``work``; exceptions other than ``expected`` reach the program's hook, too."""
        super().__init__(parent)
        self._work = work
        self._expected = expected
        self._outcome: Future[object] = Future()
        self._timer = QTimer(self, interval=POLL_MS)
        self._timer.timeout.connect(self._look)

    def start(self, wait_s: float = 0) -> bool:
        """Begin; says by a signal how it went. Wait so long for the end, and tell whether it has come."""
        thread = Thread(target=self._run, daemon=True)  # a long one does not keep the program from closing
        thread.start()
        if wait_s:
            thread.join(wait_s)
            if self._look():
                return True
        self._timer.start()
        return False

    def cancel(self) -> None:
        """Forget the work; nothing more is said of it."""
        self._timer.stop()
        self.deleteLater()

    def _run(self) -> None:
        try:
            self._outcome.set_result(self._work())
        except Exception as error:  # raised again where somebody looks
            self._outcome.set_exception(error)

    def _look(self) -> bool:
        if not self._outcome.done():
            return False
        self._timer.stop()
        self.deleteLater()
        try:
            made = self._outcome.result()
        except Exception as error:
            self.failed.emit(error)
            if not isinstance(error, self._expected):
                raise
        else:
            self.finished.emit(made)
        return True
