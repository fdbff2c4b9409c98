"""What importing does: a file is read, shown, and becomes a new report or goes to the end of the open one."""

from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QSize, Qt, QTimer, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from weekly_editor.editing.desk import Desk
from weekly_editor.library.folder import path_for
from weekly_editor.readers.importing import ENDINGS
from weekly_editor.readers.source import ImportRefused
from weekly_editor.readers.table_file import TABLE_ENDINGS
from weekly_editor.readers.understanding import Understanding
from weekly_editor.storage.problem import StorageError
from weekly_editor.ui.importing.dialog import ImportDialog
from weekly_editor.ui.importing.source import Understood, read_source
from weekly_editor.ui.job import ThreadJob
from weekly_editor.ui.message_bar import Choice, MessageBar
from weekly_editor.ui.profile import Profile
from weekly_editor.ui.told_job import start_told


class ImportCommands(QObject):
    """Carries out the imports of one window, one at a time."""

    refused = Signal(object, object)  # Path, Bilingual; why the file cannot be read
    tableChosen = Signal(object)  # Path; of values, not of a report
    appended = Signal(object)  # Loc; the first section that was

    def __init__(
        self,
        window: QWidget,
        desk: Desk,
        profile: Profile,
        messages: MessageBar,
        may_leave: Callable[[], bool],
        read: Callable[[Path, date], Understood] = read_source,
    ) -> None:
        """Work for ``window``; ``may_leave`` asks about unsaved changes and tells whether the desk may be cleared.

        ``read`` reads a file as of a day. Raises StorageError and ImportRefused."""
        super().__init__(window)
        self._window = window
        self._desk = desk
        self._profile = profile
        self._messages = messages
        self._may_leave = may_leave
        self._read = read
        self._job: ThreadJob | None = None

    def choose(self) -> None:
        """Ask for a document and show what it is understood as."""
        endings = " ".join(f"*{ending}" for ending in (*ENDINGS, *TABLE_ENDINGS))
        name, _ = QFileDialog.getOpenFileName(
            self._window, self.tr("Import"), "", self.tr("Documents and tables (%1)").replace("%1", endings)
        )
        if name.lower().endswith(TABLE_ENDINGS):
            self.tableChosen.emit(Path(name))
        elif name:
            self.read(Path(name))

    def read(self, path: Path) -> None:
        """Read the document at ``path`` and show what it is understood as; one that is still being read is let go."""
        self.cancel()
        job = ThreadJob(partial(self._read, path, date.today()), (StorageError, ImportRefused), self)
        job.finished.connect(partial(self._show, path))
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

    def _show(self, path: Path, understood: Understood) -> None:
        self._job = None
        session = self._desk.session
        dialog = ImportDialog(
            path.name,
            understood,
            self._profile.language,
            lambda week: path_for(self._desk.library, week).exists(),
            None if session is None else session.report.week,
            self._window,
        )
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if len(self._profile.settings.import_size) == 2:
            dialog.resize(QSize(*self._profile.settings.import_size))
        dialog.importAsked.connect(lambda understanding: self._import(path.name, dialog, understanding))
        dialog.appendAsked.connect(lambda understanding: self._append(path.name, dialog, understanding))
        dialog.finished.connect(lambda: self._profile.change(import_size=(dialog.width(), dialog.height())))
        QTimer.singleShot(0, dialog, dialog.open)  # at the start there is no window yet to stand over

    def _import(self, name: str, dialog: ImportDialog, understanding: Understanding) -> None:
        """Put the report that ``understanding`` makes on the desk; the dialog stays where that may not be cleared."""
        if not self._may_leave():
            return
        dialog.accept()
        imported = understanding.imported()
        self._desk.take(imported.report, is_saved=False)
        said = self.tr("Imported %1. Sections: %2.").replace("%2", str(len(imported.report.sections)))
        said = said.replace("%1", name)
        if imported.unplaced:
            said += " " + self.tr("Places that need a look: %1.").replace("%1", str(len(imported.unplaced)))
        self._messages.tell(said)

    def _append(self, name: str, dialog: ImportDialog, understanding: Understanding) -> None:
        dialog.accept()
        session = self._desk.session
        if session is None:
            return
        sections, before = understanding.sections(), session.report.sections
        session.edit(("sections",), (*before, *sections), self.tr("Append imported sections"))
        self.appended.emit(("sections", len(before)))
        said = self.tr("Appended %1. Sections: %2.").replace("%2", str(len(sections)))
        self._messages.tell(said.replace("%1", name))
