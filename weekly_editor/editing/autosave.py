"""Keeps a recovery copy of what is typed until it is saved."""

from concurrent.futures import Future, ThreadPoolExecutor
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from weekly_editor.editing.session import ReportSession
from weekly_editor.report.model import Report
from weekly_editor.storage.places import Places
from weekly_editor.storage.problem import StorageError
from weekly_editor.storage.recovery import drop_recovery, write_recovery

DELAY_MS = 3000  # after the first change that no copy holds; the user may choose another
POLL_MS = 100  # between one look at what is being written and the next


class Autosave(QObject):
    """Writes the recovery copy a moment after a change, on a thread of its own, and drops it once all is saved."""

    failed = Signal(object)  # StorageError; told once, until a copy succeeds again

    def __init__(
        self,
        session: ReportSession,
        places: Places,
        parent: QObject | None = None,
        *,
        owns_copy: bool = False,
        delay_ms: int = DELAY_MS,
    ) -> None:
        """Watch ``session``; copies go below ``places.data``, ``delay_ms`` after the first change.

        A copy that an earlier run left is not touched until this one writes its own; with ``owns_copy`` the session
        was restored from it, so that it goes when the text is saved or given up."""
        super().__init__(parent)
        self._session = session
        self._places = places
        self._source = session.path
        self._has_failed = False
        self._owns_copy = owns_copy
        # one thread, so that copies are written in the order of the changes; of Python, for Qt's pool may crash PySide.
        # Nothing of what it does holds this object, which would end on it
        self._writer = ThreadPoolExecutor(max_workers=1)
        self._timer = QTimer(self, singleShot=True, interval=delay_ms)
        self._timer.timeout.connect(self.write_now)
        self._copy: Future[None] | None = None  # the last that was asked for, until it is known how it went
        self._poll = QTimer(self, interval=POLL_MS)
        self._poll.timeout.connect(self._look)
        session.reportChanged.connect(self._schedule)
        session.saved.connect(self._drop)
        if not session.is_saved():
            self._timer.start()

    def set_delay(self, delay_ms: int) -> None:
        """Wait so long after a change from now on."""
        self._timer.setInterval(delay_ms)

    def write_now(self) -> None:
        """Write the copy of an unsaved report without waiting for the delay; drop that of one that is saved again."""
        self._timer.stop()
        if self._session.is_saved():
            self._drop_copy()
        else:
            self._owns_copy = True
            self._submit(self._session.report, self._source)

    def close(self, *, keep: bool) -> None:
        """Stop watching; the copy is dropped unless it is to be kept for the next start."""
        self._timer.stop()
        self._session.reportChanged.disconnect(self._schedule)
        self._session.saved.disconnect(self._drop)
        if keep:
            self.write_now()
        else:
            self._drop_copy()
        self._writer.shutdown()
        self._look()

    def _schedule(self) -> None:
        if not self._timer.isActive():
            self._timer.start()

    def _drop(self) -> None:
        self._timer.stop()
        self._drop_copy()
        self._source = self._session.path

    def _submit(self, report: Report, source: Path | None) -> None:
        written_at = datetime.now().astimezone()
        self._copy = self._writer.submit(write_recovery, self._places, report, source, written_at)
        self._poll.start()

    def _drop_copy(self) -> None:
        if not self._owns_copy:
            return
        self._owns_copy = False
        report_id, source = self._session.report.id, self._source
        self._writer.submit(_quietly_drop, self._places, report_id, source)

    def _look(self) -> None:
        if self._copy is None or not self._copy.done():
            return
        error, self._copy = self._copy.exception(), None
        self._poll.stop()
        had_failed, self._has_failed = self._has_failed, error is not None
        if isinstance(error, StorageError):
            if not had_failed:
                self.failed.emit(error)
        elif error is not None:
            raise error


def _quietly_drop(places: Places, report_id: str, source: Path | None) -> None:
    """Drop the copy; one that cannot be dropped is offered at the next start, which harms nobody."""
    try:
        drop_recovery(places, report_id, source)
    except StorageError:
        return
