"""Sheets with their bar below."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from weekly_editor.ui.preview.sheet_view import SheetView
from weekly_editor.ui.preview.zoom_bar import ZoomBar


class PreviewPanel(QWidget):
    """Holds a view of sheets and the bar that zooms it."""

    def __init__(self, view: SheetView, parent: QWidget | None = None) -> None:
        """Take ``view`` in."""
        super().__init__(parent)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(view, 1)
        self.bar = ZoomBar(view, self)
        layout.addWidget(self.bar)
