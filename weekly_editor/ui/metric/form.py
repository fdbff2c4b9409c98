"""The fields of one metric."""

from decimal import Decimal
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QLabel, QVBoxLayout, QWidget

from weekly_editor.analysis.catalog import tidied
from weekly_editor.analysis.record import Entry
from weekly_editor.analysis.typed_figure import read_typed_figure
from weekly_editor.report.bilingual import Bilingual, Language
from weekly_editor.report.metric import Metric
from weekly_editor.ui.field.choice import ChoiceField, PickField
from weekly_editor.ui.field.figure import FigureField
from weekly_editor.ui.field.text import LineField, TextField
from weekly_editor.ui.field.typed_line import TypedLine
from weekly_editor.ui.form.form import captioned, edit_step, labelled
from weekly_editor.ui.metric.wording import (
    AS_TYPED,
    COMMON_UNITS,
    change_example,
    changes,
    decimals_words,
    directions,
    history_words,
)
from weekly_editor.ui.space import FIELD_PX, TIGHT_PX
from weekly_editor.ui.theme import restyle

_TOP = Qt.AlignmentFlag.AlignTop


class TargetField(FigureField):
    """A target, which may be typed with its unit: 99.998%, 15亿元."""

    unit = ""  # that of the metric

    def read(self, text: str) -> Decimal | None:
        """Return the target in the metric's unit. Raises ValueError for words, and for what counts something else."""
        return read_typed_figure(text, self.unit).value


class MetricForm(QWidget):
    """Shows one metric and says when its user changed it."""

    valueChanged = Signal(object, str)  # Metric, and the step in words
    renamed = Signal(str, str)  # the name, and the step in words

    def __init__(self, language: Language, parent: QWidget | None = None) -> None:
        """Start with a metric of which nothing is known; ``language`` is that of examples and reasons."""
        super().__init__(parent)
        self._language = language
        self._value = Metric()
        self.name = LineField(self)
        self.problem = captioned(QLabel(self))
        self.aliases = TextField(self)
        self.unit = ChoiceField(COMMON_UNITS, self)
        self.decimals = PickField((), self)
        self.direction = PickField((), self)
        self.target = TargetField(self)
        self.target_unit = QLabel(self)
        self.change = PickField((), self)
        self.section = ChoiceField((), self)
        self.example = captioned(QLabel(self))
        self.history = QLabel(self)
        for box in (self.unit, self.decimals, self.direction, self.change, self.section):
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self._lay_out()
        self._connect()
        self.setValue(self._value)

    def value(self) -> Metric:
        """Return the metric."""
        return self._value

    def setValue(self, value: Metric) -> None:
        """Show ``value`` without a signal."""
        self._value = value
        tidy = tidied(value)
        self.name.setValue(value.name)
        if _lines(self.aliases.value()) != tidy.aliases:
            self.aliases.setValue("\n".join(tidy.aliases))
        self.unit.setValue(value.unit)
        for field, choices, shown in (
            (self.decimals, decimals_words(value), AS_TYPED if value.decimals is None else str(value.decimals)),
            (self.direction, directions(value), value.direction),
            (self.change, changes(value), _offered_change(value)),
        ):
            if field.choices() != choices:
                field.setChoices(choices)
            field.setValue(shown)
        self.target.unit = value.unit
        self.target.setValue(value.target)
        self.target_unit.setText(value.unit.strip())
        self.section.setValue(value.section)

    def set_sections(self, sections: list[str]) -> None:
        """Suggest ``sections`` to stand under."""
        if [self.section.itemText(place) for place in range(self.section.count())] != sections:
            self.section.setChoices(sections)

    def show_history(self, entries: tuple[Entry, ...]) -> None:
        """Say what is known of the metric, whose readings are ``entries``, and how its changes are told."""
        self.example.setText(change_example(self._value, entries, self._language))
        self.history.setText(history_words(self._value, entries))

    def show_problem(self, problem: Bilingual | None) -> None:
        """Say why the metric cannot be kept as it is; nothing where it can be."""
        self.problem.setText("" if problem is None else problem.text(self._language))
        self.problem.setVisible(problem is not None)
        restyle(self.name, "warning", problem is not None)

    def wrong(self) -> TypedLine | None:
        """Return the field in which something stands that cannot be read, None where all can be."""
        return self.target if self.target.has_wrong() else None

    def type_name(self) -> None:
        """Put the cursor into the name, all of it selected."""
        self.name.setFocus()
        self.name.selectAll()

    def _connect(self) -> None:
        self._bind(self.aliases, "aliases", self.tr("Other names"), _lines)
        self._bind(self.unit, "unit", self.tr("Unit"))
        self._bind(self.decimals, "decimals", self.tr("Decimals"), _number)
        self._bind(self.direction, "direction", self.tr("Direction"))
        self._bind(self.target, "target", self.tr("Target"))
        self._bind(self.change, "change", self.tr("Change told in"))
        self._bind(self.section, "section", self.tr("Section"))
        name = self.tr("Name")
        self.name.setAccessibleName(name)
        self.name.valueChanged.connect(lambda value: self.renamed.emit(value, edit_step(name)))

    def _bind(self, field: Any, name: str, text: str, read: Any = lambda value: value) -> None:
        field.setAccessibleName(text)

        def take(value: object) -> None:
            metric = self._value.model_copy(update={name: read(value)})
            self.valueChanged.emit(metric, edit_step(text))

        field.valueChanged.connect(take)

    def _lay_out(self) -> None:
        self.problem.setWordWrap(True)
        self.example.setWordWrap(True)
        self.history.setWordWrap(True)
        self.history.setTextFormat(Qt.TextFormat.PlainText)
        self.history.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.aliases.setPlaceholderText(self.tr("One name a line"))
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(FIELD_PX)
        grid.setVerticalSpacing(FIELD_PX)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        grid.addWidget(_stacked(labelled(self.tr("Name"), self.name), self.problem), 0, 0, 1, 2)
        grid.addWidget(labelled(self.tr("Unit"), self.unit), 1, 0, _TOP)
        grid.addWidget(labelled(self.tr("Decimals"), self.decimals), 1, 1, _TOP)
        grid.addWidget(labelled(self.tr("Direction"), self.direction), 2, 0, _TOP)
        grid.addWidget(labelled(self.tr("Target"), self.target, self.target_unit), 2, 1, _TOP)
        grid.addWidget(labelled(self.tr("Change told in"), self.change), 3, 0, _TOP)
        grid.addWidget(labelled(self.tr("Section"), self.section), 3, 1, _TOP)
        grid.addWidget(self.example, 4, 0, 1, 2)
        grid.addWidget(labelled(self.tr("Other names"), self.aliases), 5, 0, 1, 2)
        grid.addWidget(labelled(self.tr("History"), self.history), 6, 0, 1, 2)


def _stacked(*widgets: QWidget) -> QWidget:
    box = QWidget()
    column = QVBoxLayout(box)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(TIGHT_PX)
    for widget in widgets:
        column.addWidget(widget)
    return box


def _offered_change(metric: Metric) -> str:
    """Return the value in the list of changes that means what ``metric`` says: points of amounts are a difference."""
    offered = [value for value, _ in changes(metric)]
    return metric.change if metric.change in offered else offered[1]


def _lines(text: str) -> tuple[str, ...]:
    return tuple(line for line in text.split("\n") if line.strip())


def _number(text: str) -> int | None:
    return None if text == AS_TYPED else int(text)
