"""The field for what a document shows of each kind of section, and how."""

from dataclasses import replace
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QWidget

from weekly_editor.document.arrangement import Arrangement
from weekly_editor.report.model import KINDS, Kind
from weekly_editor.ui.field.choice import PickField
from weekly_editor.ui.kind import kind_name
from weekly_editor.ui.look.wording import FORMS, form_name
from weekly_editor.ui.space import CLOSE_PX, FIELD_PX


class ArrangementField(QWidget):
    """A row for every kind: whether it is shown, and as a list, a table or running text; below what else is shown."""

    valueChanged = Signal(object, str)  # Arrangement; what of it, as it is called

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start with an arrangement as it is without a choice."""
        super().__init__(parent)
        self._value = Arrangement()
        self.kinds: dict[Kind, QCheckBox] = {}
        self.forms: dict[Kind, PickField] = {}
        self.flags: dict[str, QCheckBox] = {}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(FIELD_PX)
        self._grid.setVerticalSpacing(CLOSE_PX)
        self._grid.setColumnStretch(0, 1)
        for kind in KINDS:
            self._add_kind(kind)
        for name, text in (
            ("compares", self.tr("Change and state of figures")),
            ("has_charts", self.tr("Charts of figures known for three weeks or more")),
            ("has_totals", self.tr("What incidents come to, below them")),
            ("has_contents", self.tr("Table of contents in long Word documents")),
        ):
            self._add_flag(name, text)
        self.setValue(self._value)

    def value(self) -> Arrangement:
        """Return the arrangement."""
        return self._value

    def setValue(self, value: Arrangement) -> None:
        """Show ``value`` without a signal."""
        self._value = value
        for kind, box in self.kinds.items():
            box.setChecked(kind not in value.hidden)
        for kind, pick in self.forms.items():
            pick.setValue(getattr(value, kind))
            pick.setEnabled(kind not in value.hidden)
        for name, box in self.flags.items():
            box.setChecked(getattr(value, name))

    def _add_kind(self, kind: Kind) -> None:
        name = kind_name(kind)
        row = self._grid.rowCount()
        box = self.kinds[kind] = QCheckBox(name, self)
        box.clicked.connect(lambda is_shown: self._take(name, hidden=self._hidden(kind, is_shown=is_shown)))
        self._grid.addWidget(box, row, 0)
        if kind in FORMS:
            pick = self.forms[kind] = PickField([(form, form_name(form)) for form in FORMS[kind]], self)
            pick.setAccessibleName(self.tr("%1 as").replace("%1", name))
            pick.valueChanged.connect(lambda form: self._take(name, **{kind: form}))
            self._grid.addWidget(pick, row, 1)

    def _add_flag(self, name: str, text: str) -> None:
        box = self.flags[name] = QCheckBox(text, self)
        box.clicked.connect(lambda is_on: self._take(text, **{name: is_on}))
        self._grid.addWidget(box, self._grid.rowCount(), 0, 1, 2)

    def _hidden(self, kind: Kind, *, is_shown: bool) -> frozenset[Kind]:
        return self._value.hidden - {kind} if is_shown else self._value.hidden | {kind}

    def _take(self, what: str, **values: Any) -> None:
        self.setValue(replace(self._value, **values))
        self.valueChanged.emit(self._value, what)
