"""The form of a notes section: one outline."""

from PySide6.QtWidgets import QWidget

from weekly_editor.editing.session import ReportSession
from weekly_editor.report.loc import Loc
from weekly_editor.ui.field.outline import OutlineField
from weekly_editor.ui.form.context import FormContext
from weekly_editor.ui.form.section_form import SectionForm


class NotesForm(SectionForm):
    """Title and entries."""

    def __init__(self, session: ReportSession, loc: Loc, context: FormContext, parent: QWidget | None = None) -> None:
        """Show the notes at ``loc``."""
        super().__init__(session, loc, context, parent)
        self.entries = OutlineField(self)
        self.bind_outline("entries", self.entries, self.tr("Entries"))
        self.body.addWidget(self.entries)
        self.body.addStretch()
        self.refresh()

    def add_row(self) -> None:
        """Open the outline for writing, with a first entry where it has none."""
        self.entries.begin()

    def focus_start(self) -> None:
        """Put the keyboard into the outline."""
        self.entries.setFocus()
