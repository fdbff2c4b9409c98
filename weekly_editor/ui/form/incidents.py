"""The form of the production incidents: one row each, and below them what they come to."""

from PySide6.QtWidgets import QWidget

from weekly_editor.analysis.incident_ledger import LedgerMemory
from weekly_editor.editing.session import ReportSession
from weekly_editor.report.loc import Loc
from weekly_editor.report.model import Incident
from weekly_editor.ui.field.cell import Column
from weekly_editor.ui.field.rows import RowTable
from weekly_editor.ui.form.context import FormContext
from weekly_editor.ui.form.ledger import LedgerStrip
from weekly_editor.ui.form.section_form import TableSectionForm

LEVELS = ("P0", "P1", "P2", "P3", "A级", "B级", "C级", "D级")
STATES = {"zh_CN": ("处理中", "已恢复", "已处理", "已复盘"), "en": ("Open", "Recovered", "Resolved", "Reviewed")}


class IncidentsForm(TableSectionForm):
    """A table of incidents with date-time editors, and their ledger."""

    def __init__(self, session: ReportSession, loc: Loc, context: FormContext, parent: QWidget | None = None) -> None:
        """Show the incidents at ``loc``."""
        super().__init__(session, loc, context, parent)
        self._ledgers = LedgerMemory()
        self.ledger = LedgerStrip(self)
        states = STATES[session.report.language]
        columns = (
            Column("started_at", self.tr("Start"), "moment", 132),
            Column("level", self.tr("Level"), "choice", 56, LEVELS),
            Column("system", self.tr("System"), "line", 88),
            Column("text", self.tr("What happened"), "text", 220),
            Column("ended_at", self.tr("End"), "moment", 132, same_day_as="started_at"),
            Column("state", self.tr("State"), "choice", 80, states),
            Column("counts", self.tr("Counts"), "flag", 48),
            Column("share", self.tr("Share"), "figure", 48, is_part=True),
        )
        self.add_table("incidents", RowTable(columns, Incident, self, sorts="started_at"), self.tr("Incidents"))
        self.body.insertWidget(self.body.count() - 1, self.ledger)

    def refresh(self) -> None:
        """Show the rows and what they come to."""
        super().refresh()
        self.ledger.show_ledger(self._ledgers.ledger(self.session.report, self.context.history()))
