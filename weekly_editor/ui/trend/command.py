"""What the trend panel asks of the window: figures to show, a workbook of them, the report of a week."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from weekly_editor.analysis.history import History
from weekly_editor.analysis.series import MetricSeries
from weekly_editor.analysis.trend import NO_TRENDS, Trends
from weekly_editor.document.look import Look
from weekly_editor.editing.desk import Desk
from weekly_editor.library.folder import path_for
from weekly_editor.report.bilingual import Language
from weekly_editor.report.week import Week
from weekly_editor.storage.export_file import OpenElsewhereError, free_path, make_export_folder, write_export
from weekly_editor.storage.problem import StorageError
from weekly_editor.ui.desktop import open_on_desktop
from weekly_editor.ui.job import ThreadJob
from weekly_editor.ui.message_bar import MessageBar
from weekly_editor.ui.profile import Profile
from weekly_editor.ui.trend.panel import TrendPanel
from weekly_editor.ui.trend.reader import TrendReader
from weekly_editor.ui.trend.said import words_of
from weekly_editor.writers.file_name import safe_name
from weekly_editor.writers.xlsx_history import write_history_xlsx

FOLDER = "trends"  # in the cache


class TrendCommands(QObject):
    """Serves the one trend panel of a window."""

    weekRequested = Signal(object)  # Path of a report that is there
    problemMet = Signal(object)  # StorageError; the workbook was not written

    def __init__(self, window: QWidget, desk: Desk, profile: Profile, messages: MessageBar) -> None:
        """Make the panel of ``window``, which shows the library of ``desk``."""
        super().__init__(window)
        self._desk = desk
        self._profile = profile
        self._messages = messages
        self._trends = NO_TRENDS
        self.panel = TrendPanel(profile.language, profile.settings.trend_weeks, window)
        self.reader = TrendReader(desk, self)
        self.reader.trendsChanged.connect(self._show)
        self.panel.watched.connect(self.reader.watch)
        self.panel.weeksChanged.connect(lambda weeks: profile.change(trend_weeks=weeks))
        self.panel.copied.connect(lambda: messages.tell(self.tr("The picture is in the clipboard.")))
        self.panel.weekRequested.connect(self._open_week)
        self.panel.openRequested.connect(self.open_workbook)

    def open_workbook(self, series: MetricSeries) -> None:
        """Write a workbook of ``series`` into the cache and open it with the program that the system has for it."""
        name = safe_name(words_of(series.name)) or FOLDER
        path = self._profile.places.cache / FOLDER / f"{name}.xlsx"
        history = self._trends.history_of(series)
        work = partial(_written, path, history, self._profile.look.look, self._profile.language)
        job = ThreadJob(work, (StorageError,), self)
        job.finished.connect(self._open_file)
        job.failed.connect(self._tell_not_made)
        job.start()

    def _show(self, trends: Trends) -> None:
        self._trends = trends
        self.panel.show_trends(trends)

    def _open_file(self, path: Path) -> None:
        if not open_on_desktop(path):
            self._messages.tell(self.tr("No program on this computer opens %1.").replace("%1", str(path)), "problem")

    def _tell_not_made(self, error: Exception) -> None:
        if isinstance(error, StorageError):
            self.problemMet.emit(error)

    def _open_week(self, week: Week) -> None:
        path = path_for(self._desk.library, week)
        if path.exists():
            self.weekRequested.emit(path)
        else:
            self._messages.tell(self.tr("The library has no report of %1.").replace("%1", str(week)))


def _written(path: Path, history: History, look: Look, language: Language) -> Path:
    """Write a workbook of ``history`` and return its path: another one where ``path`` is open. Raises StorageError."""
    data = write_history_xlsx((), history, look, language)
    make_export_folder(path.parent)
    try:
        write_export(path, data)
    except OpenElsewhereError:
        path = free_path(path)
        write_export(path, data)
    return path
