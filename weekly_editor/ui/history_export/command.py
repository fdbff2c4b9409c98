"""What exporting the history does: weeks are chosen, read beside the window, and written as one workbook."""

from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QWidget

from weekly_editor.document.look import Look
from weekly_editor.editing.desk import Desk
from weekly_editor.library.folder import week_files
from weekly_editor.library.span import span_of_library
from weekly_editor.report.bilingual import Language
from weekly_editor.report.model import Report
from weekly_editor.report.week import Week
from weekly_editor.storage.problem import StorageError
from weekly_editor.ui.exporting import ExportCommands
from weekly_editor.ui.history_export.dialog import HistoryExportDialog
from weekly_editor.ui.profile import Profile
from weekly_editor.writers.xlsx_history import write_history_xlsx

ENDING = ".xlsx"


class HistoryExportCommands(QObject):
    """Carries out the export of a library's weeks for one window."""

    def __init__(self, window: QWidget, desk: Desk, profile: Profile, exports: ExportCommands) -> None:
        """Work for ``window``; ``exports`` asks for the file and writes it."""
        super().__init__(window)
        self._window = window
        self._desk = desk
        self._profile = profile
        self._exports = exports

    def show(self) -> None:
        """Ask which weeks, then for a file, and write them there."""
        known = {*self._reported(), *(past.week for past in self._desk.catalog().past)}
        dialog = HistoryExportDialog(sorted(known, reverse=True), date.today(), self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.chosen.connect(self._choose_file)
        dialog.open()

    def export_to(self, path: Path, first: Week, last: Week) -> None:
        """Write the weeks from ``first`` to ``last`` to ``path``, and say which of them could not be read."""
        session = self._desk.session
        is_kept = session is not None and session.report.week in self._reported()
        left_out: list[StorageError] = []
        work = partial(
            _made,
            self._desk.library,
            first,
            last,
            session.report if session is not None and is_kept else None,
            self._profile.look.look,
            self._profile.language,
            left_out,
        )
        self._exports.make(path, work, partial(self._said_of, left_out))

    def _choose_file(self, first: Week, last: Week) -> None:
        path = self._exports.ask(f"{first} – {last}{ENDING}", ENDING)
        if path is not None:
            self.export_to(path, first, last)

    def _reported(self) -> tuple[Week, ...]:
        try:
            return tuple(week for week, _ in week_files(self._desk.library))
        except StorageError:
            return ()  # the library panel says what is wrong with the folder

    def _said_of(self, left_out: list[StorageError]) -> str:
        if not left_out:
            return ""
        colon = self.tr(": ")
        told = (f"{error.path.name}{colon}{error.reason.text(self._profile.language)}" for error in left_out)
        return self.tr("Left out: %1").replace("%1", " · ".join(told))


def _made(
    library: Path,
    first: Week,
    last: Week,
    open_report: Report | None,
    look: Look,
    language: Language,
    left_out: list[StorageError],
) -> bytes:
    span = span_of_library(library, first, last, open_report)
    left_out.extend(span.problems)
    return write_history_xlsx(span.reports, span.history, look, language)
