"""The form of the report's head: title, week, author, team, when it was written, its language."""

from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from weekly_editor.editing.session import ReportSession
from weekly_editor.ui.field.choice import PickField
from weekly_editor.ui.field.day import MomentField
from weekly_editor.ui.field.text import LineField
from weekly_editor.ui.field.week import WeekField
from weekly_editor.ui.form.context import FormContext
from weekly_editor.ui.form.form import Form, labelled
from weekly_editor.ui.form.section_form import PADDING_PX
from weekly_editor.ui.wording import LANGUAGES


class HeadForm(Form):
    """What stands above the sections."""

    def __init__(self, session: ReportSession, context: FormContext, parent: QWidget | None = None) -> None:
        """Show the head of the session's report."""
        super().__init__(session, (), context, parent)
        layout = QGridLayout(self)
        layout.setContentsMargins(PADDING_PX, 20, PADDING_PX, PADDING_PX)
        layout.setHorizontalSpacing(16)
        layout.setVerticalSpacing(16)
        heading = QLabel(self.tr("Report details"), self)
        heading.setProperty("letters", "title")
        layout.addWidget(heading, 0, 0, 1, 2)
        self.title = LineField(self)
        self.week = WeekField(self)
        self.author = LineField(self)
        self.team = LineField(self)
        self.created_at = MomentField(self)
        self.language = PickField(LANGUAGES, self)
        for field, name, label, row, column, width in (
            (self.title, "title", self.tr("Title"), 1, 0, 2),
            (self.week, "week", self.tr("Week"), 2, 0, 1),
            (self.created_at, "created_at", self.tr("Written at"), 2, 1, 1),
            (self.author, "author", self.tr("Author"), 3, 0, 1),
            (self.team, "team", self.tr("Team"), 3, 1, 1),
            (self.language, "language", self.tr("Language of the document"), 4, 0, 1),
        ):
            self.bind(name, field, label)
            layout.addWidget(labelled(label, field), row, column, 1, width)
        layout.setRowStretch(5, 1)
        self.refresh()

    def refresh(self) -> None:
        """Show the head as it is now."""
        self.created_at.setReference(self.session.report.week.sunday)
        super().refresh()
