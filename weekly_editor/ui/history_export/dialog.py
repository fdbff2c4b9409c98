"""Which weeks of the library go into the workbook of the history."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from weekly_editor.report.week import Week
from weekly_editor.ui.field.week import WeekField
from weekly_editor.ui.form.form import labelled
from weekly_editor.ui.space import CLOSE_PX, FIELD_PX, PAGE_PX

WIDTH_PX = 460
MISSING_SHOWN = 3  # weeks without anything known that are named


class HistoryExportDialog(QDialog):
    """Asks for the first and the last week; the usual ranges are one click away."""

    chosen = Signal(object, object)  # Week, Week; the first and the last

    def __init__(self, weeks: Sequence[Week], today: date, parent: QWidget | None = None) -> None:
        """Offer ``weeks``, those of which anything is known, the newest first; start with all of this year's."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("Export history to Excel"))
        self.setMinimumWidth(WIDTH_PX)
        self._weeks = weeks
        self.first, self.last = WeekField(self), WeekField(self)
        for field in (self.first, self.last):
            field.valueChanged.connect(self._show_range)
        self.found = QLabel(self)
        self.found.setWordWrap(True)
        self.found.setProperty("tone", "muted")
        self.export_button = QPushButton(self.tr("Export…"), self)
        self.export_button.setDefault(True)
        self.export_button.clicked.connect(self.accept)
        self.cancel_button = QPushButton(self.tr("Cancel"), self)
        self.cancel_button.setAutoDefault(False)
        self.cancel_button.clicked.connect(self.reject)
        self._lay_out(self._range_buttons(today))
        self._take(*self._of_year(today))

    def accept(self) -> None:
        """Say which weeks were chosen."""
        super().accept()
        self.chosen.emit(self.first.value(), self.last.value())

    def _range_buttons(self, today: date) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(CLOSE_PX)
        this_week = Week.of(today)
        ranges = (
            (self.tr("12 weeks"), (this_week.shifted(-11), this_week)),
            (self.tr("52 weeks"), (this_week.shifted(-51), this_week)),
            (self.tr("This year"), self._of_year(today)),
            (self.tr("All"), (self._weeks[-1], self._weeks[0]) if self._weeks else (this_week, this_week)),
        )
        for text, (first, last) in ranges:
            button = QPushButton(text, self)
            button.setAutoDefault(False)
            button.clicked.connect(lambda _on=False, first=first, last=last: self._take(first, last))
            row.addWidget(button)
        row.addStretch()
        return row

    def _lay_out(self, ranges: QHBoxLayout) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(CLOSE_PX)
        buttons.addStretch()
        buttons.addWidget(self.cancel_button)
        buttons.addWidget(self.export_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(PAGE_PX, PAGE_PX, PAGE_PX, PAGE_PX)
        layout.setSpacing(FIELD_PX)
        layout.addLayout(ranges)
        layout.addWidget(labelled(self.tr("From"), self.first))
        layout.addWidget(labelled(self.tr("To"), self.last))
        layout.addWidget(self.found)
        layout.addLayout(buttons)

    def _of_year(self, today: date) -> tuple[Week, Week]:
        this_week = Week.of(today)
        return Week(this_week.year, 1), this_week

    def _take(self, first: Week, last: Week) -> None:
        self.first.setValue(first)
        self.last.setValue(last)
        self._show_range()

    def _show_range(self) -> None:
        first, last = self.first.value(), self.last.value()
        inside = [week for week in self._weeks if first <= week <= last]
        self.export_button.setEnabled(bool(inside))
        self.found.setText(self._said(first, last, inside))

    def _said(self, first: Week, last: Week, inside: Sequence[Week]) -> str:
        if first > last:
            return self.tr("The first week lies after the last one.")
        if not inside:
            return self.tr("Nothing is known of any week in this range.")
        said = self.tr("Weeks known: %1 (%2 – %3).").replace("%1", str(len(inside)))
        said = said.replace("%2", str(inside[-1])).replace("%3", str(inside[0]))
        missing = _between(inside)
        if missing:
            named = self.tr(", ").join(map(str, missing[:MISSING_SHOWN])) + (
                "…" if len(missing) > MISSING_SHOWN else ""
            )
            said += " " + self.tr("Nothing is known of %1.").replace("%1", named)
        return said


def _between(inside: Sequence[Week]) -> list[Week]:
    """Return the weeks between the first and the last of ``inside`` that are not among them, the oldest first."""
    known, missing, week = set(inside), [], inside[-1]
    while week < inside[0]:
        week = week.shifted(1)
        if week not in known:
            missing.append(week)
    return missing
