"""Which metric of the library each one of a sheet is: an existing one, a new one, or none."""

from collections import Counter

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QComboBox, QHeaderView, QTableWidget, QTableWidgetItem, QWidget

from weekly_editor.analysis.past_import import can_take, new_metric, suggested_destinations
from weekly_editor.analysis.sheet_layout import SheetLayout
from weekly_editor.report.metric import Metric, MetricCatalog
from weekly_editor.ui.space import CLOSE_PX
from weekly_editor.ui.tip import plain_tip

_NAME, _UNIT, _COUNT, _CHOICE = range(4)


class MappingTable(QTableWidget):
    """A row a metric of the sheet, with the choice of where its values go."""

    changed = Signal()  # another destination was chosen

    def __init__(self, catalog: MetricCatalog, parent: QWidget | None = None) -> None:
        """Offer the metrics of ``catalog``."""
        super().__init__(0, 4, parent)
        self._catalog = catalog
        self._combos: list[QComboBox] = []
        self.setAccessibleName(self.tr("Metrics found"))
        self.setHorizontalHeaderLabels(
            [self.tr("In the sheet"), self.tr("Unit"), self.tr("Values"), self.tr("Goes to")]
        )
        self.verticalHeader().hide()
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header = self.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        for column in (_NAME, _CHOICE):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)

    def show_metrics(self, found: SheetLayout) -> None:
        """Show the metrics of ``found``, each with the destination that is suggested for it."""
        suggested = suggested_destinations(found, self._catalog)
        counts = Counter(value.metric for value in found.values)
        last = {value.metric: value.value for value in sorted(found.values, key=lambda value: value.week)}
        self._combos = []
        self.setRowCount(0)
        self.setRowCount(len(found.metrics))
        for number, metric in enumerate(found.metrics):
            for column, text in ((_NAME, metric.name), (_UNIT, metric.unit), (_COUNT, str(counts[number]))):
                item = QTableWidgetItem(text[:200])
                item.setToolTip(plain_tip(text[:200]))
                self.setItem(number, column, item)
            fresh = new_metric(metric, last[number]) if number in last else None
            combo = self._combo(metric.name, metric.unit, fresh, suggested.get(number))
            self._combos.append(combo)
            self.setCellWidget(number, _CHOICE, combo)
        if self._combos:
            self.verticalHeader().setDefaultSectionSize(self._combos[0].sizeHint().height() + CLOSE_PX)

    def destinations(self) -> dict[int, Metric]:
        """Return the metric that each of the sheet goes to; what is left out has none."""
        chosen = ((number, combo.currentData()) for number, combo in enumerate(self._combos))
        return {number: metric for number, metric in chosen if isinstance(metric, Metric)}

    def choose(self, number: int, index: int) -> None:
        """Choose the entry ``index`` for the metric ``number`` of the sheet."""
        self._combos[number].setCurrentIndex(index)

    def twice(self) -> str:
        """Return the name of a metric that is chosen for more than one, empty where none is."""
        names = Counter(metric.id for metric in self.destinations().values())
        return next((metric.name for metric in self.destinations().values() if names[metric.id] > 1), "")

    def _combo(self, name: str, unit: str, fresh: Metric | None, suggested: Metric | None) -> QComboBox:
        combo = QComboBox(self)
        combo.setProperty("cell", True)
        combo.setAccessibleName(self.tr("Where %1 goes").replace("%1", name[:60]))
        combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        combo.addItem(self.tr("Leave out"), None)
        if fresh is not None:
            combo.addItem(self.tr("New metric"), fresh)
        for metric in self._catalog.metrics:
            if can_take(metric, unit):
                combo.addItem(f"{metric.name} ({metric.unit})" if metric.unit else metric.name, metric)
        known = [each.id for each in self._catalog.metrics if can_take(each, unit)]
        if suggested is not None:
            place = known.index(suggested.id) + combo.count() - len(known) if suggested.id in known else 1
            combo.setCurrentIndex(place)
        combo.currentIndexChanged.connect(self.changed)
        return combo
