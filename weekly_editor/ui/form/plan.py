"""The form of next week's plan: one row a piece of work."""

from typing import Any

from PySide6.QtWidgets import QWidget

from weekly_editor.analysis.item import plan_with_text, with_due_date
from weekly_editor.editing.session import ReportSession
from weekly_editor.report.loc import Loc, value_at
from weekly_editor.report.model import PlanItem
from weekly_editor.ui.field.cell import Column
from weekly_editor.ui.field.rows import RowTable
from weekly_editor.ui.form.form import edit_step
from weekly_editor.ui.form.section_form import SectionForm


class PlanForm(SectionForm):
    """A table of what is planned, with due date, owner and origin."""

    def __init__(self, session: ReportSession, loc: Loc, parent: QWidget | None = None) -> None:
        """Show the plan at ``loc``."""
        super().__init__(session, loc, parent)
        columns = (
            Column("text", self.tr("What"), "text", 360),
            Column("due", self.tr("Due"), "day", 104),
            Column("owner", self.tr("Owner"), "line", 96),
            Column("origin", self.tr("Origin"), "line", 96),
        )
        self.table = RowTable(columns, PlanItem, self)
        self.bind_rows("items", self.table, self.tr("Plan"))
        self.body.addWidget(self.table, 1)
        self.refresh()

    def refresh(self) -> None:
        """Show the rows; dates typed without a year are read near the report's week."""
        self.table.setReference(self.session.report.week.sunday)
        super().refresh()

    def edit_cell(self, row_loc: Loc, cell: str, value: Any, label: str) -> None:
        """Take over one cell; text and due date follow each other."""
        row: PlanItem = value_at(self.session.report, row_loc)
        week = self.session.report.week
        if cell == "text":
            self.session.edit(row_loc, plan_with_text(row, str(value), week), edit_step(label))
        elif cell == "due":
            self.session.edit(row_loc, with_due_date(row, value, week), edit_step(label))
        else:
            super().edit_cell(row_loc, cell, value, label)
