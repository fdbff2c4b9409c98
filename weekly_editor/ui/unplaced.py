"""The list of what an import could not place."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHeaderView, QPushButton, QTreeWidget, QTreeWidgetItem, QVBoxLayout, QWidget

from weekly_editor.readers.source import Unplaced
from weekly_editor.report.bilingual import Language
from weekly_editor.ui.space import FIELD_PX, PAGE_PX
from weekly_editor.ui.tip import plain_tip

SIZE_PX = (720, 360)


class UnplacedDialog(QDialog):
    """Line, text and reason of every place that needs a look; the text itself is kept in the report."""

    def __init__(self, unplaced: tuple[Unplaced, ...], language: Language, parent: QWidget | None = None) -> None:
        """Show ``unplaced`` in the order of the source."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("Places that need a look"))
        self.resize(*SIZE_PX)
        rows = QTreeWidget(self)
        rows.setAccessibleName(self.windowTitle())
        rows.setRootIsDecorated(False)
        rows.setHeaderLabels([self.tr("Line"), self.tr("Text"), self.tr("Why")])
        for place in unplaced:
            row = QTreeWidgetItem([str(place.line), place.text, place.reason.text(language)])
            row.setToolTip(1, plain_tip(place.text))
            rows.addTopLevelItem(row)
        header = rows.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)  # the reason is read whole
        close = QPushButton(self.tr("Close"), self)
        close.clicked.connect(self.accept)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(PAGE_PX, PAGE_PX, PAGE_PX, PAGE_PX)
        layout.setSpacing(FIELD_PX)
        layout.addWidget(rows)
        layout.addWidget(close, 0, Qt.AlignmentFlag.AlignRight)
