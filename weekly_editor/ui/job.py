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
        # a long one does not keep the program from closing; none of it holds this object, which would end on its thread
        thread = Thread(target=_call, args=(self._work, self._outcome), daemon=True)
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


def _call(work: Callable[[], object], outcome: Future[object]) -> None:
    try:
        outcome.set_result(work())
    except Exception as error:  # raised again where somebody looks
        outcome.set_exception(error)
