"""The desk: the one report that lies open, with its autosave and its check, the weeks before it and their people."""

from collections import Counter
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from weekly_editor.analysis.history import NO_HISTORY, History
from weekly_editor.analysis.people import report_people
from weekly_editor.editing.autosave import DELAY_MS, Autosave
from weekly_editor.editing.proofing import Proofing
from weekly_editor.editing.session import ReportSession
from weekly_editor.library.figures import FigureMemory
from weekly_editor.library.history import history_before
from weekly_editor.library.people import recent_people
from weekly_editor.report.metric import EMPTY_CATALOG, MetricCatalog
from weekly_editor.report.model import Report
from weekly_editor.report.week import Week
from weekly_editor.storage.catalog_file import change_catalog, load_catalog
from weekly_editor.storage.places import Places
from weekly_editor.storage.problem import StorageError
from weekly_editor.storage.report_file import load_report


class Desk(QObject):
    """Puts reports on the desk and takes them away; what lies there is ``session``."""

    sessionChanged = Signal(object)  # ReportSession | None
    autosaveFailed = Signal(object)  # StorageError
    catalogFailed = Signal(object)  # StorageError; the library's metrics cannot be read, and none are known
    historyChanged = Signal()  # what the library knows besides the open report is another

    def __init__(self, places: Places, library: Path, parent: QObject | None = None) -> None:
        """Start with an empty desk; ``library`` is the folder of weeks."""
        super().__init__(parent)
        self._places = places
        self.library = library
        self.session: ReportSession | None = None
        self._history: tuple[tuple[Path, Week], History] | None = None
        self._people: tuple[Path, Counter[str]] | None = None  # of a library
        self._catalog: tuple[Path, MetricCatalog] | None = None  # of a library
        self.figures = FigureMemory()
        self._autosave: Autosave | None = None
        self._delay_ms = DELAY_MS
        self.proofing = Proofing(self.history, self)
        self.sessionChanged.connect(self.proofing.follow)
        self.historyChanged.connect(self.proofing.check_again)

    def set_autosave_delay(self, delay_ms: int) -> None:
        """Write recovery copies so long after a change from now on."""
        self._delay_ms = delay_ms
        if self._autosave is not None:
            self._autosave.set_delay(delay_ms)

    def open(self, path: Path) -> None:
        """Put the report kept at ``path`` on the desk. Raises ReportFileError and leaves the desk as it was."""
        self.take(load_report(path), path)

    def take(self, report: Report, path: Path | None = None, *, is_saved: bool = True, owns_copy: bool = False) -> None:
        """Put ``report`` on the desk in place of what lies there, which is let go without its recovery copy.

        ``owns_copy`` says that ``report`` was restored from a recovery copy, which goes once it is saved."""
        self.clear()
        self._history = self._people = self._catalog = None
        self.session = ReportSession(report, path, is_saved=is_saved)
        self._autosave = Autosave(self.session, self._places, self, owns_copy=owns_copy, delay_ms=self._delay_ms)
        self._autosave.failed.connect(self.autosaveFailed)
        self.sessionChanged.emit(self.session)

    def clear(self, *, keep_recovery: bool = False) -> None:
        """Take the report off the desk; its recovery copy stays only with ``keep_recovery``."""
        if self.session is None or self._autosave is None:
            return
        self._autosave.close(keep=keep_recovery)
        self._autosave.deleteLater()
        self.session.deleteLater()
        self.session = self._autosave = None
        self.sessionChanged.emit(None)

    def keep_copy(self) -> None:
        """Write the recovery copy now."""
        if self._autosave is not None:
            self._autosave.write_now()

    def history(self) -> History:
        """Return what the weeks before the open report's say; read anew when its week or the library is another."""
        if self.session is None:
            return NO_HISTORY
        key = (self.library, self.session.report.week)
        if self._history is None or self._history[0] != key:
            self._history = (key, self._read_history(*key))
        return self._history[1]

    def people(self) -> tuple[str, ...]:
        """Return who owns work in the open report and in the newest weeks of the library, the busiest first."""
        if self._people is None or self._people[0] != self.library:
            self._people = (self.library, recent_people(self.library))
        people = Counter(self._people[1])
        if self.session is not None:
            people += report_people(self.session.report)
        return tuple(name for name, _ in people.most_common())

    def catalog(self) -> MetricCatalog:
        """Return the library's metrics; none where their file cannot be read, which is told once for each report."""
        if self._catalog is None or self._catalog[0] != self.library:
            self._catalog = (self.library, self._read_catalog())
        return self._catalog[1]

    def change_catalog(self, change: Callable[[MetricCatalog], MetricCatalog]) -> None:
        """Keep what ``change`` makes of the library's metrics as they are on the disk now.

        Raises StorageError and changes nothing where their file cannot be read or written."""
        catalog = change_catalog(self.library, change)
        self._catalog, self._history = (self.library, catalog), None
        self.historyChanged.emit()

    def _read_catalog(self) -> MetricCatalog:
        try:
            return load_catalog(self.library)
        except StorageError as error:
            self.catalogFailed.emit(error)
            return EMPTY_CATALOG

    def _read_history(self, library: Path, week: Week) -> History:
        try:
            return history_before(library, week, self.figures, self.catalog())
        except StorageError:
            return NO_HISTORY  # the library panel says what is wrong with the folder
