"""Reads the figures of a library beside the window, and again when the open report or the library tells others."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from weekly_editor.analysis.figures import WeekFigures, figures_of
from weekly_editor.analysis.trend import Trends, trends_of
from weekly_editor.editing.desk import Desk
from weekly_editor.editing.session import ReportSession
from weekly_editor.library.figures import FigureMemory
from weekly_editor.report.metric import MetricCatalog
from weekly_editor.report.model import IncidentsSection, MetricsSection, Report, Section
from weekly_editor.storage.problem import StorageError
from weekly_editor.ui.job import ThreadJob

TYPING_MS = 250  # a pause in typing before figures are gathered again


class TrendReader(QObject):
    """Knows what the figures of the library and of the open report say, as long as somebody looks at them."""

    trendsChanged = Signal(object)  # Trends

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        """Read nothing yet; ``desk`` says which library, and what lies open."""
        super().__init__(parent)
        self._desk = desk
        self._session: ReportSession | None = None
        self._seen: tuple[Section, ...] = ()  # the sections that hold figures, as they were read last
        self._is_watched = False
        self._is_stale = True
        self._job: ThreadJob | None = None
        self._pause = QTimer(self, singleShot=True)
        self._pause.timeout.connect(self._read)
        desk.sessionChanged.connect(self._follow)
        desk.historyChanged.connect(self.refresh)
        self._follow(desk.session)

    def watch(self, is_watched: bool) -> None:
        """Read while somebody looks; what changed meanwhile is read when somebody looks again."""
        self._is_watched = is_watched
        if is_watched and self._is_stale:
            self._pause.start(0)

    def refresh(self) -> None:
        """Read again: the library may tell something else."""
        self._read_after(0)

    def _follow(self, session: ReportSession | None) -> None:
        self._session = session
        if session is not None:
            session.reportChanged.connect(self._look)
        self._read_after(0)

    def _look(self, report: Report) -> None:
        sections = _with_figures(report)
        if len(sections) != len(self._seen) or any(a is not b for a, b in zip(sections, self._seen, strict=True)):
            self._read_after(TYPING_MS)

    def _read_after(self, delay_ms: int) -> None:
        self._is_stale = True
        if self._is_watched:
            self._pause.start(delay_ms)

    def _read(self) -> None:
        if self._job is not None or not self._is_watched:
            return  # it is read when the other is done, or when somebody looks
        desk = self._desk
        report = desk.session.report if desk.session is not None else None
        self._seen = _with_figures(report) if report is not None else ()
        own = figures_of(report) if report is not None else None
        self._is_stale = False
        self._job = ThreadJob(partial(_read_trends, desk.figures, desk.library, own, desk.catalog()), (), self)
        self._job.finished.connect(self._show)
        self._job.failed.connect(self._end)
        self._job.start()

    def _show(self, trends: Trends) -> None:
        self._end()
        self.trendsChanged.emit(trends)

    def _end(self) -> None:
        self._job = None
        if self._is_stale and self._is_watched and not self._pause.isActive():
            self._pause.start(0)


def _with_figures(report: Report) -> tuple[Section, ...]:
    return tuple(section for section in report.sections if isinstance(section, MetricsSection | IncidentsSection))


def _read_trends(memory: FigureMemory, folder: Path, own: WeekFigures | None, catalog: MetricCatalog) -> Trends:
    try:
        figures = memory.read(folder)
    except StorageError:
        figures = ()  # the library panel says what is wrong with the folder
    return trends_of(figures, own, catalog)
