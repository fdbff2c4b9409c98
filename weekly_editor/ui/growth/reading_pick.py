"""The field that says whose growth is told: arrows lead from reading to reading, opening it finds one by letters."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QWidget

from weekly_editor.ui.growth.candidate import Candidate
from weekly_editor.ui.palette import Palette, PaletteRow

_LEAST_LETTERS = 24


class ReadingPick(QComboBox):
    """One of a few readings; its list is a palette, for there may be many."""

    picked = Signal(int)  # the index

    def __init__(self, known: tuple[Candidate, ...], parent: QWidget | None = None) -> None:
        """Offer ``known``."""
        super().__init__(parent)
        self._known = known
        self.setAccessibleName(self.tr("Metric"))
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(_LEAST_LETTERS)
        self.addItems([self._text(candidate) for candidate in known])
        self.activated.connect(self.picked)

    def showPopup(self) -> None:
        """Open the list of all readings over the window."""
        rows = [
            PaletteRow(index, self._name(candidate), candidate.group, candidate.value)
            for index, candidate in enumerate(self._known)
        ]
        palette = Palette(self.tr("Metric"), self.tr("Type a few letters of a metric"), rows, self.window())
        palette.chosen.connect(self._take)
        palette.open_over()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the reading as it is: nobody chooses one by scrolling past."""
        event.ignore()

    def _take(self, index: int) -> None:
        self.setCurrentIndex(index)
        self.picked.emit(index)

    def _text(self, candidate: Candidate) -> str:
        return f"{self._name(candidate)}　{candidate.value}"

    def _name(self, candidate: Candidate) -> str:
        return candidate.name or self.tr("Without a name")
