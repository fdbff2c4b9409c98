"""What importing metrics does: a table is read and shown, and its values are kept with the library's metrics."""

from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QWidget

from weekly_editor.analysis.past_import import PastImport
from weekly_editor.editing.desk import Desk
from weekly_editor.readers.source import ImportRefused
from weekly_editor.readers.table_file import OTHER_TABLE_ENDINGS, TABLE_ENDINGS
from weekly_editor.report.bilingual import Bilingual
from weekly_editor.report.metric import EMPTY_CATALOG, MetricCatalog
from weekly_editor.report.week import Week
from weekly_editor.storage.problem import StorageError
from weekly_editor.ui.job import ThreadJob
from weekly_editor.ui.message_bar import Choice, MessageBar
from weekly_editor.ui.metric_import.dialog import MetricImportDialog
from weekly_editor.ui.metric_import.source import TableFile, read_tables
from weekly_editor.ui.profile import Profile
from weekly_editor.ui.told_job import start_told

_CHANGED_SINCE = Bilingual("指标后来又改过，这次导入不能整个撤销", "the metrics were changed since; this import stays")

MakeImport = Callable[[MetricCatalog], PastImport]


def is_table(path: Path) -> bool:
    """Tell whether the file at ``path`` is a table by its name, one that can be read or another program's."""
    return path.suffix.lower() in (*TABLE_ENDINGS, *OTHER_TABLE_ENDINGS)


class MetricImportCommands(QObject):
    """Carries out the imports of metrics of one window, one at a time."""

    refused = Signal(object, object)  # Path, Bilingual; why the file cannot be read, or the metrics not kept

    def __init__(self, window: QWidget, desk: Desk, profile: Profile, messages: MessageBar) -> None:
        """Work for ``window``, whose library is that of ``desk``."""
        super().__init__(window)
        self._window = window
        self._desk = desk
        self._profile = profile
        self._messages = messages
        self._job: ThreadJob | None = None

    def read(self, path: Path) -> None:
        """Read the table at ``path`` and show what it is understood as; one that is still being read is let go."""
        self.cancel()
        week = Week.of(date.today())
        job = ThreadJob(partial(read_tables, path, self._desk.library, week), (StorageError, ImportRefused), self)
        job.finished.connect(partial(self._show, path, week))
        job.failed.connect(partial(self._refuse, path))
        self._job = job
        text = self.tr("Reading %1…").replace("%1", path.name)
        start_told(job, self._messages, text, Choice(self.tr("Cancel"), self.cancel))

    def cancel(self) -> None:
        """Let go of what is being read."""
        if self._job is not None:
            self._job.cancel()
            self._job = None

    def _refuse(self, path: Path, error: Exception) -> None:
        self._job = None
        if isinstance(error, StorageError | ImportRefused):
            self.refused.emit(path, error.reason)

    def _show(self, path: Path, week: Week, file: TableFile) -> None:
        self._job = None
        dialog = MetricImportDialog(path.name, file, self._desk.catalog(), week, self._profile.language, self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.importAsked.connect(lambda make: self._import(path.name, dialog, make))
        QTimer.singleShot(0, dialog, dialog.open)  # at the start there is no window yet to stand over

    def _import(self, name: str, dialog: MetricImportDialog, make: MakeImport) -> None:
        """Keep the values that ``make`` puts into the metrics as they are on the disk now."""
        before, made = EMPTY_CATALOG, PastImport()

        def change(catalog: MetricCatalog) -> MetricCatalog:
            nonlocal before, made
            before, made = catalog, make(catalog)
            return made.catalog

        dialog.accept()
        try:
            self._desk.change_catalog(change)
        except StorageError as error:
            self.refused.emit(error.path, error.reason)
            return
        said = self.tr("Imported values from %2: %1.").replace("%1", str(made.added + made.replaced))
        undo = Choice(self.tr("Undo"), partial(self._undo, before, made.catalog))
        self._messages.tell(said.replace("%2", name), "info", undo)

    def _undo(self, before: MetricCatalog, after: MetricCatalog) -> None:
        """Put the metrics back as they were ``before``, if they still are what the import made of them."""
        is_changed = False

        def change(catalog: MetricCatalog) -> MetricCatalog:
            nonlocal is_changed
            is_changed = catalog != after
            return catalog if is_changed else before

        try:
            self._desk.change_catalog(change)
        except StorageError as error:
            self.refused.emit(error.path, error.reason)
            return
        if is_changed:
            self._messages.tell(_CHANGED_SINCE.text(self._profile.language), "problem")
        else:
            self._messages.tell(self.tr("The import was undone."))
