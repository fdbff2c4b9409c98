"""The form of the running figures: groups of readings."""

from functools import partial
from typing import Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from weekly_editor.analysis.history import History
from weekly_editor.editing.session import ReportSession
from weekly_editor.report.loc import Loc
from weekly_editor.report.markup import visible
from weekly_editor.report.model import MetricGroup, Reading
from weekly_editor.ui.field.cell import Column
from weekly_editor.ui.field.rows import RowTable
from weekly_editor.ui.field.text import LineField
from weekly_editor.ui.field.written import write_figure
from weekly_editor.ui.form.card_paint import Summary
from weekly_editor.ui.form.context import FormContext
from weekly_editor.ui.form.form import Form, labelled
from weekly_editor.ui.form.section_form import CardSectionForm


class GroupForm(Form):
    """Title and readings of one group."""

    def __init__(self, session: ReportSession, loc: Loc, context: FormContext, parent: QWidget | None = None) -> None:
        """Show the group at ``loc``; the history in ``context`` tells last week's values."""
        super().__init__(session, loc, context, parent)
        history = context.history()
        columns = (
            Column("name", self.tr("Metric"), "line", 120),
            Column("value", self.tr("This week"), "figure", 76),
            Column("unit", self.tr("Unit"), "line", 48),
            Column("last", self._before(history), "figure", 76, derived=partial(_last_week, history)),
            Column("target", self.tr("Target"), "figure", 76),
            Column("note", self.tr("Note"), "text", 88),
        )
        self.title = LineField(self)
        self.table = RowTable(columns, Reading, self)
        self.title.returnPressed.connect(self.focus_start)
        self.table.setStart("value")
        self.bind("title", self.title, self.tr("Group"))
        self.bind_rows("readings", self.table, self.tr("Readings"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        layout.addWidget(labelled(self.tr("Group"), self.title))
        layout.addWidget(self.table)
        self.refresh()

    def focus_start(self) -> None:
        """Go to the first value that is still missing, to the first one where none is."""
        self.table.focusStart()

    def _before(self, history: History) -> str:
        """Return the head over the values before: last week, or the week they are of where one was left out."""
        previous = history.previous
        is_last_week = previous is None or previous.week == self.session.report.week.shifted(-1)
        return self.tr("Last week") if is_last_week or previous is None else str(previous.week)


class MetricsForm(CardSectionForm):
    """Groups as cards."""

    def __init__(self, session: ReportSession, loc: Loc, context: FormContext, parent: QWidget | None = None) -> None:
        """Show the metrics at ``loc``."""
        super().__init__(session, loc, context, parent)
        self.add_cards(
            GroupForm,
            self.tr("+ Add group"),
            self.tr("Groups of running figures, such as success rates or availability."),
        )

    def new_row(self) -> MetricGroup:
        """Return an empty group."""
        return MetricGroup()

    def row_name(self) -> str:
        """Return what a group is called."""
        return self.tr("group")

    def summary(self, row: Any) -> Summary:
        """Show title and the first readings."""
        group: MetricGroup = row
        return Summary(visible(group.title), "　".join(reading_text(reading) for reading in group.readings[:6]))


def _last_week(history: History, reading: Reading) -> str:
    before = history.reading_before(reading)
    return "" if before is None else write_figure(before.value)


def reading_text(reading: Reading) -> str:
    """Return a reading in a few words: ``name value unit``."""
    value = "—" if reading.value is None else f"{reading.value:f}{reading.unit}"
    return f"{visible(reading.name)} {value}"
