"""The form of the running figures: groups of readings."""

from typing import Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from weekly_editor.analysis.definition import plain_name
from weekly_editor.analysis.typed_figure import TypedFigure
from weekly_editor.editing.session import ReportSession
from weekly_editor.report.loc import Loc, value_at
from weekly_editor.report.markup import escaped, visible
from weekly_editor.report.model import MetricGroup, Reading
from weekly_editor.report.wording import wording_of
from weekly_editor.ui.field.cell import Column, Remark
from weekly_editor.ui.field.rows import RowTable
from weekly_editor.ui.field.text import LineField
from weekly_editor.ui.form.card_paint import Summary
from weekly_editor.ui.form.context import FormContext
from weekly_editor.ui.form.form import Form, edit_step, labelled
from weekly_editor.ui.form.reading_told import ReadingsTold
from weekly_editor.ui.form.section_form import CardSectionForm

TREND = "trend"  # the column that draws the last weeks
CONTRADICTS = "≠"


class GroupForm(Form):
    """Title and readings of one group."""

    def __init__(self, session: ReportSession, loc: Loc, context: FormContext, parent: QWidget | None = None) -> None:
        """Show the group at ``loc``; the history in ``context`` tells last week's values."""
        super().__init__(session, loc, context, parent)
        report = session.report
        self._told = ReadingsTold(report.week, wording_of(report.language))
        self._told.take(context.history())
        columns = self._columns()
        self._figures = {column.name: column.title for column in columns if column.unit}
        self.title = LineField(self)
        self.table = RowTable(columns, Reading, self)
        self.title.returnPressed.connect(self.focus_start)
        self.table.setRowName(lambda reading: _line(reading.name))
        self.table.setStart("value")
        self.table.addRowCommand(self.tr("Show trend"), self._show_trend)
        self.table.addRowCommand(self.tr("Define metric…"), self._define)
        self.table.derivedOpened.connect(lambda row, name: self._show_trend(row) if name == TREND else None)
        self.bind("title", self.title, self.tr("Group"))
        self.bind_rows("readings", self.table, self.tr("Readings"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        layout.addWidget(labelled(self.tr("Group"), self.title))
        layout.addWidget(self.table)
        self.refresh()

    def _columns(self) -> tuple[Column, ...]:
        return (
            Column(
                "name",
                self.tr("Metric"),
                "line",
                120,
                fits=116,
                remark=self._told.name_remark,
                words=self._known_names,
            ),
            Column(
                "value",
                self.tr("This week"),
                "figure",
                76,
                unit="unit",
                fits=160,
                remark=self._value_remark,
                counted=self._told.counted,
            ),
            Column("unit", self.tr("Unit"), "line", 48, fits=80, counted=self._told.counted),
            Column("last", self._told.before_title(), "figure", 76, derived=self._told.last, fits=160, gives_way=1),
            Column("change", self.tr("Change"), "told", 84, derived=self._told.change, fits=200, gives_way=4),
            Column(
                "target",
                self.tr("Target"),
                "figure",
                76,
                unit="unit",
                fits=160,
                counted=self._told.counted,
                hint=self._told.target,
            ),
            Column(
                "state",
                self.tr("State"),
                "line",
                80,
                derived=self._told.state,
                note=lambda reading: self.context.reading_note(reading).words,
                gives_way=5,
            ),
            Column(TREND, self.tr("Trend"), "line", 80, derived=self._told.trend, gives_way=2),
            Column("note", self.tr("Note"), "text", 88, gives_way=3),
        )

    def focus_start(self) -> None:
        """Go to the first value that is still missing, to the first one where none is."""
        self.table.focusStart()

    def refresh(self) -> None:
        """Show the readings, and beside them what the weeks before say now."""
        is_other = self._told.take(self.context.history())
        is_other |= self._told.take_report(self.session.report)
        super().refresh()
        if is_other:
            self.table.setTitle("last", self._told.before_title())
            self.table.refreshDerived()

    def unread(self) -> tuple[str, ...]:
        """Return what cannot be read, each with its group and its metric: ``支付成功率 / 收款成功率，本周“九成”``."""
        title = _line(self.title.value()) or self.tr("Readings")
        return tuple(f"{title} / {words}" for words in self.table.unread())

    def edit_cell(self, row_loc: Loc, cell: str, value: Any, label: str) -> None:
        """Take over one cell; a figure and the unit typed with it are one step, named after their column."""
        if isinstance(value, TypedFigure):
            row: Reading = value_at(self.session.report, row_loc)
            after = row.model_copy(update={cell: value.value, "unit": value.unit})
            self.session.edit(row_loc, after, edit_step(self._figures[cell]))
        else:
            super().edit_cell(row_loc, cell, value, label)

    def _value_remark(self, reading: Reading) -> Remark | None:
        """Return that incidents say otherwise, else that the value is far from last week's."""
        note = self.context.reading_note(reading)
        return Remark(CONTRADICTS, "risk", note.words) if note.contradicts else self._told.value_remark(reading)

    def _known_names(self) -> tuple[str, ...]:
        """Return what readings can be called: as the library's metrics, and as those of the newest week before."""
        history = self.context.history()
        readings = history.previous.readings if history.previous is not None else ()
        metrics = history.definitions.catalog.metrics
        names = (*(escaped(metric.name) for metric in metrics), *(reading.name for reading in readings))
        known: dict[str, str] = {}
        for name in names:
            known.setdefault(plain_name(name), name)
        return tuple(name for name in known.values() if name.strip())

    def _show_trend(self, row: int) -> None:
        self.trendRequested.emit(self.table.value()[row])

    def _define(self, row: int) -> None:
        self.defineRequested.emit(self.table.value()[row])


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


def _line(written: str) -> str:
    return " ".join(visible(written).split())


def reading_text(reading: Reading) -> str:
    """Return a reading in a few words: ``name value unit``."""
    value = "—" if reading.value is None else f"{reading.value:f}{reading.unit}"
    return f"{visible(reading.name)} {value}"
