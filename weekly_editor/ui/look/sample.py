"""The live sample: a report on its pages in the look that is tried on."""

from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QVBoxLayout, QWidget

from weekly_editor.analysis.history import History
from weekly_editor.document.build import DocumentBuilder
from weekly_editor.document.look import Look
from weekly_editor.report.model import Report
from weekly_editor.ui.preview.panel import PreviewPanel
from weekly_editor.ui.preview.sheet_view import SheetView
from weekly_editor.ui.role import set_role


class Sample(QWidget):
    """Shows ``report`` in one look after another, at the place where it is."""

    def __init__(self, report: Report, history: History, look: Look, parent: QWidget | None = None) -> None:
        """Show ``report`` in ``look``, compared with ``history``."""
        super().__init__(parent)
        self._report = report
        self._history = history
        self._builder = DocumentBuilder()
        self.sheets = SheetView(self, look)
        set_role(self.sheets, QAccessible.Role.Document)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(PreviewPanel(self.sheets, self))
        self.show_look(look)

    def show_look(self, look: Look) -> None:
        """Show the report in ``look``."""
        self.sheets.show_look(look, self._builder.build(self._report, self._history, look.arrangement))
