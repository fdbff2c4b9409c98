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

DELAY_MS = 3000  # after the first change that no copy holds


class Autosave(QObject):
    """Writes the recovery copy a moment after a change, on a thread of its own, and drops it once all is saved."""

    failed = Signal(object)  # StorageError; told once, until a copy succeeds again
    _finished = Signal(object)  # StorageError | None, from the writing thread

    def __init__(self, session: ReportSession, places: Places, parent: QObject | None = None) -> None:
        """Watch ``session``; copies go below ``places.data``."""
        super().__init__(parent)
        self._session = session
        self._places = places
        self._source = session.path
        self._has_failed = False
        self._writer = ThreadPoolExecutor(max_workers=1, thread_name_prefix="autosave")
        self._timer = QTimer(self, singleShot=True, interval=DELAY_MS)
        self._timer.timeout.connect(self.write_now)
        self._finished.connect(self._report_result)
        session.reportChanged.connect(self._schedule)
        session.saved.connect(self._drop)
        if not session.is_saved():
            self._timer.start()

    def write_now(self) -> None:
        """Write the copy of an unsaved report without waiting for the delay."""
        self._timer.stop()
        if not self._session.is_saved():
            self._submit(self._session.report, self._source)

    def close(self, *, keep: bool) -> None:
        """Stop watching; the copy is dropped unless it is to be kept for the next start."""
        self._timer.stop()
        self._session.reportChanged.disconnect(self._schedule)
        self._session.saved.disconnect(self._drop)
        if keep:
            self.write_now()
        else:
            self._writer.submit(_quietly_drop, self._places, self._session.report.id, self._source)
        self._writer.shutdown(wait=True)

    def _schedule(self) -> None:
        if not self._timer.isActive():
            self._timer.start()

    def _drop(self) -> None:
        self._timer.stop()
        self._writer.submit(_quietly_drop, self._places, self._session.report.id, self._source)
        self._source = self._session.path

    def _submit(self, report: Report, source: Path | None) -> None:
        future = self._writer.submit(write_recovery, self._places, report, source, datetime.now().astimezone())
        future.add_done_callback(self._pass_on)

    def _pass_on(self, future: "Future[None]") -> None:
        error = future.exception()
        if error is not None and not isinstance(error, StorageError):
            raise error
        self._finished.emit(error)

    def _report_result(self, error: StorageError | None) -> None:
        if error is not None and not self._has_failed:
            self.failed.emit(error)
        self._has_failed = error is not None


def _quietly_drop(places: Places, report_id: str, source: Path | None) -> None:
    """Drop the copy; one that cannot be dropped is offered at the next start, which harms nobody."""
    try:
        drop_recovery(places, report_id, source)
    except StorageError:
        return
