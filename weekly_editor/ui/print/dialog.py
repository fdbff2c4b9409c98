"""The print dialog: the pages at the left, where and how to print them at the right."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QPagedPaintDevice
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QProgressBar,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from weekly_editor.document.block import Document
from weekly_editor.document.look import DEFAULT_LOOK, Look
from weekly_editor.paper.printing import PrintedPages
from weekly_editor.ui.preview.panel import PreviewPanel
from weekly_editor.ui.preview.sheet_view import SheetView
from weekly_editor.ui.print.job import PrintJob
from weekly_editor.ui.print.page_range import page_indices
from weekly_editor.ui.print.printer import Printers, PrintOrder, printer_for
from weekly_editor.ui.role import set_role

SIZE_PX = QSize(960, 680)
OPTIONS_PX = 280
MAX_COPIES = 99
INDENT_PX = 6  # of the figure, to stand below the words of other fields


class PrintDialog(QDialog):
    """Shows a document as it will be printed and prints it, or leaves that to a PDF file."""

    pdfRequested = Signal()
    printed = Signal(str)  # where

    def __init__(
        self,
        document: Document,
        printers: Printers,
        parent: QWidget | None = None,
        printer: Callable[[PrintOrder], QPagedPaintDevice] = printer_for,
        look: Look = DEFAULT_LOOK,
    ) -> None:
        """Offer to print ``document`` in ``look`` on ``printers``; ``printer`` gets one of them ready."""
        super().__init__(parent)
        self._document = document
        self._printer = printer
        self._look = look
        self._job: PrintJob | None = None
        self.setWindowTitle(self.tr("Print"))
        self.resize(SIZE_PX)
        self.sheets = SheetView(self, look)
        set_role(self.sheets, QAccessible.Role.Document)
        self.sheets.set_zoom("page")
        self.sheets.show_document(document)
        self._make_options(printers)
        self._make_buttons()
        self._lay_out()
        self._set_up(printers)

    def _make_options(self, printers: Printers) -> None:
        self.printers = QComboBox(self)
        self.printers.addItems(list(printers.names))
        self.printers.setCurrentText(printers.preferred)
        self.copies = QSpinBox(self)
        self.copies.setRange(1, MAX_COPIES)
        self.copies.lineEdit().setTextMargins(INDENT_PX, 0, 0, 0)
        self.range = QLineEdit(self)
        self.range.setPlaceholderText(self.tr("All, or e.g. 1-3, 5"))
        self.both_sides = QCheckBox(self.tr("On both sides"), self)
        self.grey = QCheckBox(self.tr("Black and white"), self)

    def _make_buttons(self) -> None:
        self.message = QLabel(self)
        self.message.setTextFormat(Qt.TextFormat.PlainText)
        self.message.setWordWrap(True)
        self.message.setProperty("tone", "muted")
        self.progress = QProgressBar(self)
        self.progress.setTextVisible(False)
        self.progress.setAccessibleName(self.tr("Progress of printing"))
        self.progress.hide()
        self.pdf_button = QPushButton(self.tr("Save as PDF…"), self)
        self.cancel_button = QPushButton(self.tr("Cancel"), self)
        self.print_button = QPushButton(self.tr("Print"), self)
        self.pdf_button.clicked.connect(self._save_as_pdf)
        self.cancel_button.clicked.connect(self.reject)
        self.print_button.clicked.connect(self.start)

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.setVerticalSpacing(12)
        form.setHorizontalSpacing(12)
        for name, field in (
            (self.tr("Printer"), self.printers),
            (self.tr("Copies"), self.copies),
            (self.tr("Pages"), self.range),
        ):
            field.setAccessibleName(name)
            form.addRow(name, field)
        form.addRow("", self.both_sides)
        form.addRow("", self.grey)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addStretch(1)
        buttons.addWidget(self.cancel_button)
        buttons.addWidget(self.print_button)
        side = QVBoxLayout()
        side.setContentsMargins(16, 16, 16, 16)
        side.setSpacing(12)
        side.addLayout(form)
        side.addWidget(self.message)
        side.addStretch(1)
        side.addWidget(self.progress)
        side.addWidget(self.pdf_button)
        side.addLayout(buttons)
        options = QFrame(self)
        options.setLayout(side)
        options.setFixedWidth(OPTIONS_PX)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(PreviewPanel(self.sheets, self), 1)
        layout.addWidget(options)

    def _set_up(self, printers: Printers) -> None:
        self.range.textChanged.connect(self._check_range)
        has_printer = bool(printers.names)
        for widget in self._options():
            widget.setEnabled(has_printer)
        self.print_button.setEnabled(has_printer)
        default = self.print_button if has_printer else self.pdf_button
        default.setDefault(True)
        default.setFocus()
        if not has_printer:
            self.printers.setPlaceholderText(self.tr("None"))
            self.message.setText(
                self.tr("No printer is installed on this computer. The report can be saved as a PDF file instead.")
            )

    def _options(self) -> tuple[QWidget, ...]:
        return self.printers, self.copies, self.range, self.both_sides, self.grey

    def pages(self) -> tuple[int, ...] | None:
        """Return the indices of the pages to print, None where they cannot be read."""
        count = self.sheets.page_count()
        text = self.range.text().strip()
        return page_indices(text, count) if text else tuple(range(count))

    def start(self) -> None:
        """Print what is asked for."""
        pages = self.pages()
        if pages is None or self._job is not None:
            return
        order = PrintOrder(
            self.printers.currentText(),
            pages,
            self.copies.value(),
            self.both_sides.isChecked(),
            self.grey.isChecked(),
            " ".join(self._document.title.split()),
        )
        job = PrintJob(PrintedPages(self.sheets.paper, self._document, self._look), pages, self._printer(order), self)
        job.pagePrinted.connect(partial(self._show_progress, len(pages)))
        job.finished.connect(lambda: self._finish(order.printer))
        job.failed.connect(self._fail)
        self._job = job
        self._show_progress(len(pages), 0)
        self._set_busy(True)
        job.start()

    def reject(self) -> None:
        """Stop printing; if nothing is being printed close."""
        if self._job is None:
            super().reject()
            return
        self._job.cancel()
        self._leave_job(self.tr("Printing was stopped."))

    def _show_progress(self, count: int, done: int) -> None:
        self.progress.setRange(0, count)
        self.progress.setValue(done)
        text = self.tr("Page %1 of %2 is being printed…").replace("%1", str(min(done + 1, count)))
        self.message.setText(text.replace("%2", str(count)))

    def _finish(self, printer: str) -> None:
        self._leave_job("")
        self.printed.emit(printer)
        self.accept()

    def _fail(self) -> None:
        self._leave_job(self.tr("The printer does not take the report. Is it switched on and connected?"))

    def _leave_job(self, said: str) -> None:
        if self._job is not None:
            self._job.deleteLater()
            self._job = None
        self._set_busy(False)
        self.message.setText(said)

    def _set_busy(self, is_busy: bool) -> None:
        self.progress.setVisible(is_busy)
        for widget in (*self._options(), self.print_button, self.pdf_button):
            widget.setEnabled(not is_busy)

    def _check_range(self) -> None:
        is_read = self.pages() is not None
        self.print_button.setEnabled(is_read)
        self.message.setText("" if is_read else self.tr("These pages do not exist. Write e.g. 1-3, 5."))

    def _save_as_pdf(self) -> None:
        self.accept()
        self.pdfRequested.emit()
