"""The form of one work item."""

from datetime import date
from decimal import Decimal

from PySide6.QtWidgets import QGridLayout, QWidget

from weekly_editor.analysis.item import item_with_progress, item_with_text, with_due_date
from weekly_editor.editing.session import ReportSession
from weekly_editor.report.loc import Loc
from weekly_editor.ui.field.day import DayField
from weekly_editor.ui.field.figure import PercentField
from weekly_editor.ui.field.outline import OutlineField
from weekly_editor.ui.field.text import LineField, TextField
from weekly_editor.ui.form.context import FormContext
from weekly_editor.ui.form.form import Form, edit_step, labelled


class ItemForm(Form):
    """Title, sentence, progress, due date, owner, risk and sub-entries of one item; Tab goes in this order."""

    def __init__(self, session: ReportSession, loc: Loc, context: FormContext, parent: QWidget | None = None) -> None:
        """Show the item at ``loc``."""
        super().__init__(session, loc, context, parent)
        self._layout = QGridLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setHorizontalSpacing(12)
        self._layout.setVerticalSpacing(12)
        self._add_words()
        self._add_facts()
        self._add_entries()
        self.refresh()

    def refresh(self) -> None:
        """Show the item as it is now, dates read in the light of the report's week."""
        self.due.setReference(self.session.report.week.sunday)
        super().refresh()

    def _add_words(self) -> None:
        self.title = LineField(self)
        self.text = TextField(self)
        self.bind("title", self.title, self.tr("Title"))
        self.add_field("text", self.text, self.tr("Text"))
        self.text.valueChanged.connect(self._edit_text)
        self._layout.addWidget(labelled(self.tr("Title"), self.title), 0, 0, 1, 3)
        self._layout.addWidget(labelled(self.tr("Text"), self.text), 1, 0, 1, 3)

    def _add_facts(self) -> None:
        self.progress = PercentField(self)
        self.due = DayField(self)
        self.owner = LineField(self)
        self.risk = LineField(self)
        self.add_field("progress", self.progress, self.tr("Progress"))
        self.add_field("due", self.due, self.tr("Due"))
        self.bind("owner", self.owner, self.tr("Owner"))
        self.bind("risk", self.risk, self.tr("Risk"))
        self.progress.valueChanged.connect(self._edit_progress)
        self.due.valueChanged.connect(self._edit_due)
        facts = ((self.tr("Progress"), self.progress), (self.tr("Due"), self.due), (self.tr("Owner"), self.owner))
        for column, (label, field) in enumerate(facts):
            self._layout.addWidget(labelled(label, field), 2, column)
            self._layout.setColumnStretch(column, 1)
        self._layout.addWidget(labelled(self.tr("Risk"), self.risk), 3, 0, 1, 3)

    def _add_entries(self) -> None:
        self.entries = OutlineField(self)
        self.bind_outline("entries", self.entries, self.tr("Sub-entries"))
        self._layout.addWidget(labelled(self.tr("Sub-entries"), self.entries), 4, 0, 1, 3)

    def _edit_text(self, text: str) -> None:
        item = item_with_text(self.model(), text, self.session.report.week)
        self.session.edit(self.loc, item, edit_step(self.tr("Text")))

    def _edit_progress(self, progress: Decimal | None) -> None:
        self.session.edit(self.loc, item_with_progress(self.model(), progress), edit_step(self.tr("Progress")))

    def _edit_due(self, due: date | None) -> None:
        item = with_due_date(self.model(), due, self.session.report.week)
        self.session.edit(self.loc, item, edit_step(self.tr("Due")))
