"""Where a sheet keeps its weeks, names and units, to be corrected; and the year where it leaves that out."""

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QValidator
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QSpinBox, QWidget

from weekly_editor.report.grid import Grid, column_called, column_name
from weekly_editor.report.sheet_map import SheetMap
from weekly_editor.ui.form.form import labelled
from weekly_editor.ui.space import FIELD_PX

_LIST = "list"
_YEARS = (2000, 2099)


class LineBox(QSpinBox):
    """A row by its number or a column by its letters; 0 is none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start with rows."""
        super().__init__(parent)
        self._has_letters = False
        self.setKeyboardTracking(False)
        self.lineEdit().setTextMargins(6, 0, 0, 0)

    def show_lines(self, last: int, line: int, *, are_columns: bool) -> None:
        """Offer lines up to ``last``, and show ``line``."""
        self._has_letters = are_columns
        self.setRange(0, last)
        self.setValue(line)
        self.lineEdit().setText(self.textFromValue(self.value()))

    def textFromValue(self, value: int) -> str:
        """Return the letters of a column, the number of a row."""
        if not value:
            return self.tr("none")
        return column_name(value) if self._has_letters else str(value)

    def valueFromText(self, text: str) -> int:
        """Return the line called ``text``, 0 where there is none."""
        name = text.strip().upper()
        if name.isdecimal():
            return int(name)
        is_column = self._has_letters and name.isascii() and name.isalpha() and len(name) <= 3
        return column_called(name) if is_column else 0

    def validate(self, text: str, position: int) -> tuple[QValidator.State, str, int]:
        """Take anything while it is being typed."""
        return QValidator.State.Acceptable, text, position


class PlanBar(QWidget):
    """The plan of the sheet that is shown."""

    planChanged = Signal(object)  # SheetMap

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start without a sheet."""
        super().__init__(parent)
        self._plan = SheetMap(sheet="")
        self.direction = QComboBox(self)
        self.direction.addItem(self.tr("A row a week"), "down")
        self.direction.addItem(self.tr("A column a week"), "across")
        self.direction.addItem(self.tr("A row a value"), _LIST)
        self.weeks, self.names, self.units, self.values = (LineBox(self) for _ in range(4))
        self.year = QSpinBox(self)
        self.year.lineEdit().setTextMargins(6, 0, 0, 0)
        self.year.setRange(*_YEARS)
        self.year.setKeyboardTracking(False)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(FIELD_PX)
        fields = (
            (self.tr("Arrangement"), self.direction),
            (self.tr("Weeks in"), self.weeks),
            (self.tr("Names in"), self.names),
            (self.tr("Units in"), self.units),
            (self.tr("Values in"), self.values),
            (self.tr("Year of the first week"), self.year),
        )
        self._boxes: dict[QWidget, QWidget] = {}
        for caption, field in fields:
            field.setAccessibleName(caption)
            self._boxes[field] = labelled(caption, field)
            row.addWidget(self._boxes[field], 0, Qt.AlignmentFlag.AlignTop)
        row.addStretch(1)
        self.direction.currentIndexChanged.connect(self._change)
        for box in (self.weeks, self.names, self.units, self.values, self.year):
            box.valueChanged.connect(self._change)

    def show_plan(self, plan: SheetMap, grid: Grid, *, asks_year: bool) -> None:
        """Show ``plan`` of ``grid``; ``asks_year`` where the sheet does not say its years."""
        self._plan = plan
        is_list, is_down = bool(plan.value_line), plan.weeks == "down"
        blocked = [QSignalBlocker(field) for field in self._boxes]
        self.direction.setCurrentIndex(self.direction.findData(_LIST if is_list else plan.weeks))
        last = (grid.columns, grid.rows)
        week_axis, name_axis = (0 if is_down else 1), (0 if is_down == is_list else 1)
        for box, line, axis in (
            (self.weeks, plan.week_line, week_axis),
            (self.names, plan.name_line, name_axis),
            (self.units, plan.unit_line, name_axis),
            (self.values, plan.value_line, name_axis),
        ):
            box.show_lines(last[axis], line, are_columns=axis == 0)
        self._boxes[self.values].setVisible(is_list)
        self._boxes[self.year].setVisible(asks_year or bool(plan.year))
        self.year.setValue(plan.year or _YEARS[0])
        del blocked

    def plan(self) -> SheetMap:
        """Return the plan as it is shown."""
        kind = self.direction.currentData()
        was_list = bool(self._plan.value_line)
        values = self.values.value() or self.names.value() + 1 if kind == _LIST else 0
        return self._plan.model_copy(
            update={
                "weeks": "down" if kind == _LIST else kind,
                "week_line": self.weeks.value(),
                "name_line": self.names.value(),
                "unit_line": self.units.value() if was_list == (kind == _LIST) else 0,
                "value_line": values,
                "year": self.year.value() if self._boxes[self.year].isVisibleTo(self) else 0,
            }
        )

    def _change(self) -> None:
        self.planChanged.emit(self.plan())
