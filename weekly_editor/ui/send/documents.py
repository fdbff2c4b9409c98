"""The documents of one report, each made once, when it is first asked for, while the window goes on."""

from collections.abc import Callable, Iterable
from functools import partial

from PySide6.QtCore import QObject, Signal

from weekly_editor.analysis.history import History
from weekly_editor.document.build import build_document
from weekly_editor.document.look import Look
from weekly_editor.report.model import Report
from weekly_editor.storage.places import Places
from weekly_editor.storage.problem import StorageError
from weekly_editor.ui.export import export_in
from weekly_editor.ui.job import ThreadJob
from weekly_editor.ui.print.pdf_job import PdfJob
from weekly_editor.writers.docx_check import ExportRefused

PDF = ".pdf"
Files = dict[str, bytes]  # by ending


class Documents(QObject):
    """Makes documents of a report by their endings, and keeps what is made."""

    made = Signal(str)  # an ending
    failed = Signal(str, object)  # an ending, and Bilingual | None: why

    def __init__(
        self, report: Report, history: History, look: Look, places: Places, parent: QObject | None = None
    ) -> None:
        """Get ready to make documents of ``report``, which is compared with ``history``, with this ``look``.

        The company's Word template that the look names is kept at ``places``."""
        super().__init__(parent)
        self.report = report
        self.history = history
        self.look = look
        self._places = places
        self.document = build_document(report, history, look.arrangement)
        self.files: Files = {}
        self._running: set[str] = set()
        self._orders: list[tuple[tuple[str, ...], Callable[[Files], object]]] = []

    def order(self, endings: Iterable[str], take: Callable[[Files], object] = lambda _files: None) -> None:
        """Call ``take`` with the documents of ``endings``, in that order, as soon as all are made."""
        wanted = tuple(endings)
        self._orders.append((wanted, take))
        for ending in wanted:
            if ending not in self.files and ending not in self._running:
                self._running.add(ending)
                self._start(ending)
        self._deliver()

    def _start(self, ending: str) -> None:
        job: ThreadJob | PdfJob
        if ending == PDF:
            job = PdfJob(self.document, self, self.look)
        else:
            export = export_in(ending, self.look, self._places)
            work = partial(export, self.report, self.history, self.look)
            job = ThreadJob(work, (ExportRefused, StorageError), self)
        job.finished.connect(partial(self._keep, ending))
        job.failed.connect(partial(self._give_up, ending))
        job.start()

    def _keep(self, ending: str, data: bytes) -> None:
        self._running.discard(ending)
        self.files[ending] = data
        self.made.emit(ending)
        self._deliver()

    def _give_up(self, ending: str, error: Exception) -> None:
        self._running.discard(ending)
        self._orders = [(wanted, take) for wanted, take in self._orders if ending not in wanted]
        self.failed.emit(ending, error.reason if isinstance(error, ExportRefused | StorageError) else None)

    def _deliver(self) -> None:
        ready = [order for order in self._orders if all(ending in self.files for ending in order[0])]
        self._orders = [order for order in self._orders if order not in ready]
        for wanted, take in ready:
            take({ending: self.files[ending] for ending in wanted})
