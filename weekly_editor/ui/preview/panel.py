"""The preview with its bar, as it stands at the right of the form."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from weekly_editor.ui.preview.view import Preview
from weekly_editor.ui.preview.zoom_bar import ZoomBar


class PreviewPanel(QWidget):
    """Holds a preview and the bar that zooms it."""

    def __init__(self, parent: QWidget | None = None, *, is_live: bool = True) -> None:
        """Show nothing yet; ``is_live`` says whether a click leads to where a text is edited."""
        super().__init__(parent)
        self.view = Preview(self, is_live=is_live)
        self.bar = ZoomBar(self.view, self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.view, 1)
        layout.addWidget(self.bar)
