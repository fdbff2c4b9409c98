"""Printing page by page, so that the window stays alive and it can be stopped."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QPagedPaintDevice, QPainter

from weekly_editor.paper.printing import PrintedPages


class PrintJob(QObject):
    """Draws pages of a document onto a device, one each time the window has nothing else to do."""

    pagePrinted = Signal(int)  # how many are done
    finished = Signal()
    failed = Signal()

    def __init__(
        self, pages: PrintedPages, indices: Sequence[int], device: QPagedPaintDevice, parent: QObject | None = None
    ) -> None:
        """Draw those of ``pages`` that ``indices`` names, in that order."""
        super().__init__(parent)
        self._pages = pages
        self._indices = tuple(indices)
        self._device = device
        self._painter = QPainter()
        self._done = 0
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._print_next)

    def start(self) -> None:
        """Begin; says by a signal how it went."""
        if self._painter.begin(self._device):
            self._timer.start()
        else:
            self.failed.emit()

    def cancel(self) -> None:
        """Stop; what has not been sent to the printer is thrown away."""
        self._timer.stop()
        abort = getattr(self._device, "abort", None)  # a printer has it, other devices do not
        if abort is not None:
            abort()
        self._painter.end()

    def _print_next(self) -> None:
        if self._done and not self._device.newPage():
            self.cancel()
            self.failed.emit()
            return
        self._pages.draw(self._painter, self._indices[self._done], self._device.width())
        self._done += 1
        self.pagePrinted.emit(self._done)
        if self._done == len(self._indices) and self._timer.isActive():
            self._timer.stop()
            if self._painter.end():
                self.finished.emit()
            else:
                self.failed.emit()
