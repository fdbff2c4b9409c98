"""What adding a week to one's own workbook does: a file is chosen, shown, written, and can be put back."""

from datetime import datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from weekly_editor.editing.desk import Desk
from weekly_editor.office.package import PackageRefused
from weekly_editor.report.sheet_map import SheetMap
from weekly_editor.storage.own_workbook_file import (
    KnownBook,
    copy_path,
    known_books,
    remember_book,
    replace_keeping,
    replace_own,
)
from weekly_editor.storage.problem import StorageError
from weekly_editor.ui.desktop import open_on_desktop
from weekly_editor.ui.job import ThreadJob
from weekly_editor.ui.message_bar import Choice, MessageBar
from weekly_editor.ui.own_workbook.dialog import OwnWorkbookDialog
from weekly_editor.ui.own_workbook.proposal import read_own
from weekly_editor.ui.palette import Palette, PaletteRow
from weekly_editor.ui.profile import Profile
from weekly_editor.writers.own_workbook import OwnWorkbook, week_values, written
from weekly_editor.writers.own_workbook_plan import WeekPlan

MAX_OFFERED = 6  # of the workbooks that are remembered


class OwnWorkbookCommands(QObject):
    """Adds weeks to workbooks for one window, one at a time."""

    refused = Signal(object, object)  # Path, Bilingual; why nothing can be added

    def __init__(self, window: QWidget, desk: Desk, profile: Profile, messages: MessageBar) -> None:
        """Work for ``window``, whose report lies on ``desk``."""
        super().__init__(window)
        self._window, self._desk, self._profile, self._messages = window, desk, profile, messages
        self._job: ThreadJob | None = None

    def choose(self) -> None:
        """Offer the workbooks that are remembered, there or not; ask for a file where there is none."""
        books = known_books(self._profile.places)[:MAX_OFFERED]
        if not books:
            self.choose_file()
            return
        palette = Palette(
            self.tr("Add to own workbook"),
            self.tr("Type a few letters of a workbook"),
            [
                *(PaletteRow(book, book.path.name, str(book.path.parent)) for book in books),
                PaletteRow(None, self.tr("Another workbook…")),
            ],
            self._window,
        )
        palette.chosen.connect(lambda book: QTimer.singleShot(0, self, lambda: self._take(book)))
        palette.open_over()

    def _take(self, book: KnownBook | None) -> None:
        if book is None:
            self.choose_file()
        else:
            self.read(book.path, book.plan)

    def choose_file(self) -> None:
        """Ask for a workbook, first in the library or in the documents, and show what adding the week to it does."""
        library = self._desk.library
        folder = library if library.is_dir() else self._profile.places.library.parent
        name, _ = QFileDialog.getOpenFileName(
            self._window, self.tr("Add to own workbook"), str(folder), self.tr("Excel workbook (*.xlsx)")
        )
        if name:
            path = Path(name)
            plans = (book.plan for book in known_books(self._profile.places) if book.path == path)
            self.read(path, next(plans, None))

    def read(self, path: Path, plan: SheetMap | None = None) -> None:
        """Read the workbook at ``path`` and show what adding the week does by ``plan``."""
        if self._job is not None:
            self._job.cancel()
        job = self._job = ThreadJob(partial(read_own, path), (StorageError, PackageRefused), self)
        job.finished.connect(partial(self._show, path, plan))
        job.failed.connect(partial(self._refuse, path))
        job.start()

    def _show(self, path: Path, plan: SheetMap | None, own: OwnWorkbook) -> None:
        self._job = None
        QGuiApplication.inputMethod().commit()
        session = self._desk.session
        if session is None:
            return
        definitions = self._desk.history().definitions
        values = week_values(session.report, definitions)
        sheets = {sheet.name for sheet in own.book.sheets}
        copy = copy_path(path, datetime.now(), self._profile.language)
        dialog = OwnWorkbookDialog(
            path.name,
            own,
            session.report.week,
            values,
            self._profile.language,
            definitions,
            plan if plan is not None and plan.sheet in sheets else None,
            copy.name,
            self._window,
        )
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.addAsked.connect(partial(self._add, path, own, copy))
        dialog.open()

    def _add(self, path: Path, own: OwnWorkbook, copy: Path, planned: WeekPlan, overwrites: bool) -> None:
        places = self._profile.places

        def work() -> bytes:
            data = written(own, planned, overwrites=overwrites)
            replace_keeping(path, own.data, data, copy)
            remember_book(places, path, planned.plan)
            return data

        job = ThreadJob(work, (StorageError, PackageRefused), self)
        job.finished.connect(partial(self._tell_added, path, own.data, planned))
        job.failed.connect(partial(self._refuse, path))
        job.start()

    def _tell_added(self, path: Path, before: bytes, planned: WeekPlan, after: bytes) -> None:
        said = self.tr("Added %1 to %2").replace("%1", str(planned.week)).replace("%2", path.name)
        self._messages.tell(
            said,
            "info",
            Choice(self.tr("Open"), lambda: open_on_desktop(path)),
            Choice(self.tr("Show in folder"), lambda: open_on_desktop(path.parent)),
            Choice(self.tr("Undo"), lambda: self._undo(path, before, after)),
        )

    def _undo(self, path: Path, before: bytes, after: bytes) -> None:
        try:
            replace_own(path, after, before)
        except StorageError as error:
            self._refuse(path, error)
        else:
            self._messages.tell(self.tr("%1 is as it was before").replace("%1", path.name))

    def _refuse(self, path: Path, error: Exception) -> None:
        self._job = None
        if isinstance(error, StorageError | PackageRefused):
            self.refused.emit(path, error.reason)
