"""A PDF file made page by page, so that the window stays alive."""

from PySide6.QtCore import QBuffer, QIODevice, QObject, Signal

from weekly_editor.document.block import Document
from weekly_editor.document.look import DEFAULT_LOOK, Look
from weekly_editor.paper.paper import Paper
from weekly_editor.paper.pdf import finishing, pdf_writer
from weekly_editor.paper.printing import PrintedPages
from weekly_editor.ui.job import ThreadJob
from weekly_editor.ui.print.job import PrintJob


class PdfJob(QObject):
    """Makes one document a PDF file and is done."""

    finished = Signal(object)  # bytes; what the file holds
    failed = Signal(object)  # Exception; those that are no refusal of Qt reach the program's hook, too

    def __init__(self, document: Document, parent: QObject | None = None, look: Look = DEFAULT_LOOK) -> None:
        """Get ready to make ``document``, in ``look``, a PDF file."""
        super().__init__(parent)
        self._document, self._look = document, look
        self._buffer = QBuffer(self)
        self._buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        self._writer = pdf_writer(self._buffer, document, look)
        self._paper = Paper(look)
        self._paper.show(document)
        pages = PrintedPages(self._paper, document, look)
        self._job = PrintJob(pages, range(len(pages)), self._writer, self)
        self._job.finished.connect(self._finish)
        self._job.failed.connect(self._tell_refused)

    def start(self) -> None:
        """Begin; says by a signal how it went."""
        self._job.start()

    def _finish(self) -> None:
        try:
            work = finishing(bytes(self._buffer.data().data()), self._paper, self._document, self._look)
        except Exception as error:
            self._fail(error)
            raise
        job = ThreadJob(work, parent=self)
        job.finished.connect(self._hand_over)
        job.failed.connect(self._fail)
        job.start()

    def _hand_over(self, data: bytes) -> None:
        self.finished.emit(data)
        self.deleteLater()

    def _tell_refused(self) -> None:
        self._fail(RuntimeError("Qt could not write a PDF file"))

    def _fail(self, error: Exception) -> None:
        self.failed.emit(error)
        self.deleteLater()
