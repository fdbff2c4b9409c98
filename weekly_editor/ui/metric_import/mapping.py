"""Which metric of the library each one of a sheet is: an existing one, a new one, or none."""

from collections import Counter

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QComboBox, QHeaderView, QTableWidget, QTableWidgetItem, QWidget

from weekly_editor.analysis.known_figure import KnownFigures
from weekly_editor.analysis.past_import import can_take, part_choices
from weekly_editor.analysis.sheet_layout import SheetLayout
from weekly_editor.analysis.sheet_part import in_percent, parts_in
from weekly_editor.report.figure import plain
from weekly_editor.report.metric import Metric
from weekly_editor.report.sheet_map import SheetMap
from weekly_editor.ui.metric_import.source import Suggestion
from weekly_editor.ui.space import CLOSE_PX
from weekly_editor.ui.tip import plain_tip

_NAME, _UNIT, _COUNT, _CHOICE, _PARTS = range(5)


class MappingTable(QTableWidget):
    """A row a metric of the sheet, with the choice of where its values go, and of how parts of one are read."""

    changed = Signal()  # another destination or reading was chosen

    def __init__(self, known: KnownFigures, parent: QWidget | None = None) -> None:
        """Offer the metrics of ``known``."""
        super().__init__(0, 5, parent)
        self._known = known
        self._catalog = known.catalog
        self._found = SheetLayout(SheetMap(sheet=""))
        self._combos: list[QComboBox] = []
        self._parts: dict[int, QComboBox] = {}
        self.setAccessibleName(self.tr("Metrics found"))
        self.setHorizontalHeaderLabels(
            [self.tr("In the sheet"), self.tr("Unit"), self.tr("Values"), self.tr("Goes to"), self.tr("Read as")]
        )
        self.verticalHeader().hide()
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setTabKeyNavigation(False)  # but from one choice to the next
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header = self.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        for column in (_NAME, _CHOICE):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)

    def show_suggestion(self, suggestion: Suggestion) -> None:
        """Show the metrics of a sheet, each with the destination that is suggested for it."""
        found, suggested = suggestion.sheet.layout, suggestion.destinations
        counts = {number: len(values) for number, values in found.by_metric.items()}
        self._found = found
        self._combos = []
        self._parts = {}
        self.setRowCount(0)
        self.setRowCount(len(found.metrics))
        for number, metric in enumerate(found.metrics):
            for column, text in ((_NAME, metric.name), (_UNIT, metric.unit), (_COUNT, str(counts.get(number, 0)))):
                item = QTableWidgetItem(text[:200])
                item.setToolTip(plain_tip(text[:200]))
                self.setItem(number, column, item)
            combo = self._combo(number, suggestion.fresh.get(number), suggested.get(number))
            self._combos.append(combo)
            self.setCellWidget(number, _CHOICE, combo)
            self._offer_parts(number, suggestion.parts.get(number))
        self.setColumnHidden(_PARTS, not self._parts)
        if self._combos:
            self.verticalHeader().setDefaultSectionSize(self._combos[0].sizeHint().height() + CLOSE_PX)

    def destinations(self) -> dict[int, Metric]:
        """Return the metric that each of the sheet goes to; what is left out has none."""
        chosen = ((number, combo.currentData()) for number, combo in enumerate(self._combos))
        return {number: metric for number, metric in chosen if isinstance(metric, Metric)}

    def parts(self) -> set[int]:
        """Return the metrics of the sheet whose figures up to 1 are parts of one."""
        return {number for number, combo in self._parts.items() if combo.currentData()}

    def offered_parts(self) -> set[int]:
        """Return the metrics of the sheet whose figures up to 1 may be parts of one."""
        return set(self._parts)

    def read_parts(self, number: int, *, times_100: bool) -> None:
        """Choose how the figures up to 1 of the metric ``number``, which offers that, are read."""
        self._parts[number].setCurrentIndex(int(times_100))

    def choose(self, number: int, index: int) -> None:
        """Choose the entry ``index`` for the metric ``number`` of the sheet."""
        self._combos[number].setCurrentIndex(index)

    def twice(self) -> str:
        """Return the name of a metric that is chosen for more than one, empty where none is."""
        names = Counter(metric.id for metric in self.destinations().values())
        return next((metric.name for metric in self.destinations().values() if names[metric.id] > 1), "")

    def _rechoose(self, number: int) -> None:
        """Offer what goes with the destination that was chosen for the metric ``number``."""
        metric = self._combos[number].currentData()
        chosen = {number: metric} if isinstance(metric, Metric) else {}
        self._offer_parts(number, part_choices(self._known, self._found, chosen).get(number))
        self.setColumnHidden(_PARTS, not self._parts)
        self.changed.emit()

    def _offer_parts(self, number: int, are_parts: bool | None) -> None:
        """Let be chosen how figures up to 1 are read, ``are_parts`` at first; not at all where that is None."""
        self._parts.pop(number, None)
        self.removeCellWidget(number, _PARTS)
        if are_parts is None:
            return
        example = parts_in(self._found.by_metric[number])[:1]
        combo = QComboBox(self)
        combo.setProperty("cell", True)
        name = self._found.metrics[number].name[:60]
        combo.setAccessibleName(self.tr("How figures up to 1 of %1 are read").replace("%1", name))
        combo.addItem(self.tr("As written"), False)
        text = self.tr("%1 is %2%").replace("%1", plain(example[0].value))
        combo.addItem(text.replace("%2", plain(in_percent(example)[0].value)), True)
        combo.setToolTip(plain_tip(self.tr("Figures up to 1 can be parts of one, and are taken times 100 then.")))
        combo.setCurrentIndex(int(are_parts))
        combo.currentIndexChanged.connect(self.changed)
        self._parts[number] = combo
        self.setCellWidget(number, _PARTS, combo)
        self.setTabOrder(self._combos[number], combo)

    def _combo(self, number: int, fresh: Metric | None, suggested: Metric | None) -> QComboBox:
        name, unit = self._found.metrics[number].name, self._found.metrics[number].unit
        combo = QComboBox(self)
        combo.setProperty("cell", True)
        combo.setAccessibleName(self.tr("Where %1 goes").replace("%1", name[:60]))
        combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        combo.addItem(self.tr("Leave out"), None)
        if fresh is not None:
            combo.addItem(self.tr("New metric"), fresh)
        offered = [metric for metric in self._catalog.metrics if can_take(metric, unit)]
        names = Counter(metric.name for metric in offered)
        for metric in offered:
            is_one_of_several = names[metric.name] > 1 and metric.unit
            combo.addItem(f"{metric.name} ({metric.unit})" if is_one_of_several else metric.name, metric)
        known = [metric.id for metric in offered]
        if suggested is not None:
            place = known.index(suggested.id) + combo.count() - len(known) if suggested.id in known else 1
            combo.setCurrentIndex(place)
        combo.currentIndexChanged.connect(lambda _index: self._rechoose(number))
        return combo
