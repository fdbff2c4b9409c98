"""What exporting does: a document is made beside the window, written, and offered to be opened."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from weekly_editor.document.build import build_document
from weekly_editor.editing.desk import Desk
from weekly_editor.editing.session import ReportSession
from weekly_editor.report.bilingual import Bilingual
from weekly_editor.storage.export_file import OpenElsewhereError, free_path, write_export
from weekly_editor.storage.problem import StorageError
from weekly_editor.ui.desktop import open_on_desktop
from weekly_editor.ui.export import export_in, filter_text
from weekly_editor.ui.job import ThreadJob
from weekly_editor.ui.message_bar import Choice, MessageBar
from weekly_editor.ui.print.pdf_job import PdfJob
from weekly_editor.ui.profile import Profile
from weekly_editor.ui.question import chosen_target
from weekly_editor.writers.docx_check import ExportRefused
from weekly_editor.writers.file_name import file_name

PATIENCE_MS = 300  # what is made sooner is not announced
_NOT_MADE = Bilingual("文档没有生成，详情见日志", "the document could not be made; the log says more")


class ExportCommands(QObject):
    """Carries out the exports of one window; they are made one at a time."""

    refused = Signal(object, object, tuple)  # Path, Bilingual, tuple[Choice, …]; why it was not written, and ways out

    def __init__(
        self,
        window: QWidget,
        desk: Desk,
        profile: Profile,
        messages: MessageBar,
        committed_session: Callable[[], ReportSession | None],
        may_go_out: Callable[[], bool],
    ) -> None:
        """Work for ``window``; ``committed_session`` returns the open report with everything typed in it.

        ``may_go_out`` tells whether that may be given away as it is."""
        super().__init__(window)
        self._window = window
        self._desk = desk
        self._profile = profile
        self._messages = messages
        self._committed_session = committed_session
        self._may_go_out = may_go_out
        self._folder: Path | None = None

    def export(self, ending: str) -> None:
        """Ask for a file and write the open report there as ``ending`` says."""
        session = self._committed_session()
        if session is None or not self._may_go_out():
            return
        path = self.ask(file_name(session.report, ending), ending)
        if path is not None:
            self.export_to(path, ending)

    def export_to(self, path: Path, ending: str) -> None:
        """Write the open report to ``path`` as ``ending`` says, and offer to open it; a PDF file takes a moment."""
        session = self._committed_session()
        if session is None:
            return
        look = self._profile.look.look
        if ending == ".pdf":
            document = build_document(session.report, self._desk.history(), look.arrangement)
            self._start(path, PdfJob(document, self, look))
        else:
            export = export_in(ending, look, self._profile.places)
            self.make(path, partial(export, session.report, self._desk.history(), look))

    def ask(self, name: str, ending: str) -> Path | None:
        """Return the file that the user chooses for a document, None for none; ``name`` is suggested."""
        folder = self._folder or Path.home()
        chosen, _ = QFileDialog.getSaveFileName(
            self._window, self.tr("Export"), str(folder / name), filter_text(ending)
        )
        return chosen_target(self._window, chosen, ending)

    def make(self, path: Path, work: Callable[[], bytes], note: Callable[[], str] = str) -> None:
        """Write what ``work`` makes to ``path``, and offer to open it; it may be let go while it is made.

        ``work`` runs beside the window and may raise ExportRefused and StorageError; ``note`` returns what there is
        to say of it when it is done."""
        self._start(path, ThreadJob(work, (ExportRefused, StorageError), self), note)

    def _start(self, path: Path, job: ThreadJob | PdfJob, note: Callable[[], str] = str) -> None:
        job.finished.connect(partial(self._write, path, note))
        job.failed.connect(partial(self._tell_not_made, path))
        QTimer.singleShot(PATIENCE_MS, job, partial(self._tell_making, path, job))
        job.start()

    def _tell_making(self, path: Path, job: ThreadJob | PdfJob) -> None:
        ways_out = [Choice(self.tr("Cancel"), job.cancel)] if isinstance(job, ThreadJob) else []
        self._messages.tell(self.tr("Making %1…").replace("%1", path.name), "info", *ways_out)

    def _tell_not_made(self, path: Path, error: Exception) -> None:
        if isinstance(error, StorageError):  # of the company's template, or of a week
            self.refused.emit(error.path, error.reason, ())
        else:
            self.refused.emit(path, error.reason if isinstance(error, ExportRefused) else _NOT_MADE, ())

    def _write(self, path: Path, note: Callable[[], str], data: bytes, *, even_if_open: bool = False) -> None:
        try:
            write_export(path, data, even_if_open=even_if_open)
        except OpenElsewhereError as error:
            other = free_path(path)
            ways_out = (
                Choice(self.tr("Save as %1").replace("%1", other.name), partial(self._write, other, note, data)),
                Choice(self.tr("Replace all the same"), partial(self._write, path, note, data, even_if_open=True)),
            )
            self.refused.emit(path, error.reason, ways_out)
            return
        except StorageError as error:
            self.refused.emit(error.path, error.reason, ())
            return
        self._folder = path.parent
        said = self.tr("Exported %1").replace("%1", str(path))
        self._messages.tell(
            f"{said} {note()}".rstrip(),
            "info",
            Choice(self.tr("Open"), lambda: open_on_desktop(path)),
            Choice(self.tr("Show in folder"), lambda: open_on_desktop(path.parent)),
        )
