"""The choice of how growth is told: in points or percent, as a difference or in percent."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QLabel, QToolButton, QWidget

from weekly_editor.analysis.growth import Growth
from weekly_editor.analysis.movement import exact_kind
from weekly_editor.analysis.reading import PER_MILLE, is_ratio
from weekly_editor.ui.form.form import captioned
from weekly_editor.ui.growth.wording import why_no_percent
from weekly_editor.ui.space import CLOSE_PX, TIGHT_PX


class KindChoice(QWidget):
    """Two buttons, one of them down; beside them why the other cannot be."""

    chosen = Signal(object)  # GrowthKind

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start with neither."""
        super().__init__(parent)
        self.exact, self.percent = QToolButton(self), QToolButton(self)
        self.reason = captioned(QLabel(self))
        self._exact_kind = exact_kind("")
        self._group = QButtonGroup(self)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(TIGHT_PX)
        for button in (self.exact, self.percent):
            button.setCheckable(True)
            self._group.addButton(button)
            layout.addWidget(button)
        layout.addSpacing(CLOSE_PX)
        layout.addWidget(self.reason, 1)
        self.percent.setText(self.tr("Percent"))
        self.exact.clicked.connect(lambda: self.chosen.emit(self._exact_kind))
        self.percent.clicked.connect(lambda: self.chosen.emit("percent"))
        self.setFocusProxy(self.exact)

    def show_growth(self, growth: Growth) -> None:
        """Show how ``growth`` is told, and how else it could be, without a signal."""
        self._exact_kind = exact_kind(growth.unit)
        self.exact.setText(self._exact_name(growth.unit))
        self.exact.setEnabled(bool(growth.kinds))
        self.percent.setEnabled("percent" in growth.kinds)
        (self.percent if growth.kind == "percent" else self.exact).setChecked(True)
        self.reason.setText(why_no_percent(growth))

    def turn(self) -> None:
        """Choose the other way, if there is one."""
        other = self.exact if self.percent.isChecked() else self.percent
        other.click()

    def _exact_name(self, unit: str) -> str:
        if not is_ratio(unit):
            return self.tr("Difference")
        return self.tr("Per-mille points") if unit == PER_MILLE else self.tr("Percentage points")
