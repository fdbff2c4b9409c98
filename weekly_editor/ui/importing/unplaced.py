"""The list of what an import could not place."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHeaderView, QTreeWidget, QTreeWidgetItem, QWidget

from weekly_editor.readers.source import Unplaced
from weekly_editor.report.bilingual import Language
from weekly_editor.ui.tip import plain_tip

MAX_ROWS = 4  # are seen at once
_PLACE = Qt.ItemDataRole.UserRole


class UnplacedList(QTreeWidget):
    """Line, text and reason of every place that needs a look; the text itself is kept in the report."""

    placeChosen = Signal(object)  # Unplaced

    def __init__(self, language: Language, parent: QWidget | None = None) -> None:
        """Start empty; reasons are told in ``language``."""
        super().__init__(parent)
        self._language = language
        self._places: tuple[Unplaced, ...] = ()
        self.setAccessibleName(self.tr("Places that need a look"))
        self.setRootIsDecorated(False)
        self.setUniformRowHeights(True)
        self.setHeaderLabels([self.tr("Line"), self.tr("Text"), self.tr("Why")])
        header = self.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)  # the reason is read whole
        self.itemClicked.connect(self._choose)
        self.currentItemChanged.connect(self._choose)

    def show_places(self, places: tuple[Unplaced, ...]) -> None:
        """Show ``places`` in the order of the source."""
        if places == self._places:
            return
        self._places = places
        self.clear()
        for place in places:
            row = QTreeWidgetItem([str(place.line), place.text, place.reason.text(self._language)])
            row.setData(0, _PLACE, place)
            row.setToolTip(1, plain_tip(place.text))
            self.addTopLevelItem(row)

    def fit(self) -> None:
        """Be as high as a few rows, in this size of text."""
        rows = min(len(self._places), MAX_ROWS)
        row = self.sizeHintForRow(0) if self._places else 0
        self.setFixedHeight(self.header().sizeHint().height() + rows * row + 2 * self.frameWidth() + 2)

    def _choose(self, item: QTreeWidgetItem | None) -> None:
        if item is not None:
            self.placeChosen.emit(item.data(0, _PLACE))
