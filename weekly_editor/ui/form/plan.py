"""The form of next week's plan: one row a piece of work."""

from typing import Any

from PySide6.QtWidgets import QWidget

from weekly_editor.analysis.item import plan_with_text, with_due_date
from weekly_editor.analysis.origin import origin_names
from weekly_editor.editing.session import ReportSession
from weekly_editor.report.loc import Loc, value_at
from weekly_editor.report.model import PlanItem, PlanSection
from weekly_editor.ui.field.cell import Column
from weekly_editor.ui.field.rows import RowTable
from weekly_editor.ui.form.context import FormContext
from weekly_editor.ui.form.form import edit_step
from weekly_editor.ui.form.section_form import TableSectionForm

Rows = tuple[PlanItem, ...]


class PlanForm(TableSectionForm):
    """A table of what is planned, with due date, owner and origin; the origin is shown by name, kept by id."""

    def __init__(self, session: ReportSession, loc: Loc, context: FormContext, parent: QWidget | None = None) -> None:
        """Show the plan at ``loc``."""
        super().__init__(session, loc, context, parent)
        self._names = origin_names(session.report)
        self._named: dict[str, tuple[PlanItem, PlanItem]] = {}  # by id: a row, and the row with its origin named
        columns = (
            Column("text", self.tr("What"), "text", 200),
            Column("due", self.tr("Due"), "day", 104),
            Column("owner", self.tr("Owner"), "person", 80, people=context.people),
            Column("origin", self.tr("Origin"), "choice", 104, tuple(self._names.values())),
        )
        self.add_table("items", RowTable(columns, PlanItem, self), self.tr("Plan"))

    def model(self) -> PlanSection:
        """Return the section with every origin that has a name shown by it."""
        section: PlanSection = super().model()
        self._named = {row.id: self._with_name(row) for row in section.items}
        return section.model_copy(update={"items": tuple(self._named[row.id][1] for row in section.items)})

    def edit_rows(self, rows_loc: Loc, rows: Rows, step: str) -> None:
        """Take over all rows, origins by their ids again."""
        self.session.edit(rows_loc, tuple(self._kept(row) for row in rows), step)

    def edit_cell(self, row_loc: Loc, cell: str, value: Any, label: str) -> None:
        """Take over one cell; text and due date follow each other."""
        row: PlanItem = value_at(self.session.report, row_loc)
        week = self.session.report.week
        if cell == "text":
            self.session.edit(row_loc, plan_with_text(row, str(value), week), edit_step(label))
        elif cell == "due":
            self.session.edit(row_loc, with_due_date(row, value, week), edit_step(label))
        elif cell == "origin":
            self.session.edit((*row_loc, cell), self._id(value), edit_step(label))
        else:
            super().edit_cell(row_loc, cell, value, label)

    def _with_name(self, row: PlanItem) -> tuple[PlanItem, PlanItem]:
        known = self._named.get(row.id)
        if known is not None and known[0] is row:
            return known
        name = self._names.get(row.origin)
        return row, row if name is None else row.model_copy(update={"origin": name})

    def _kept(self, row: PlanItem) -> PlanItem:
        return row.model_copy(update={"origin": self._id(row.origin)})

    def _id(self, origin: str) -> str:
        return next((part_id for part_id, name in self._names.items() if name == origin), origin)
