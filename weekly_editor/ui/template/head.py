"""The form of a template's head: its name, and what a new report is called and written in."""

from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from weekly_editor.editing.session import ReportSession
from weekly_editor.ui.field.choice import PickField
from weekly_editor.ui.field.text import LineField
from weekly_editor.ui.form.context import FormContext
from weekly_editor.ui.form.form import Form, labelled
from weekly_editor.ui.form.section_form import PADDING_PX
from weekly_editor.ui.space import GROUP_PX
from weekly_editor.ui.wording import LANGUAGES


class TemplateHeadForm(Form):
    """What stands above the sections of a template."""

    def __init__(self, session: ReportSession, context: FormContext, parent: QWidget | None = None) -> None:
        """Show the head of the session's draft."""
        super().__init__(session, (), context, parent)
        layout = QGridLayout(self)
        layout.setContentsMargins(PADDING_PX, 20, PADDING_PX, PADDING_PX)
        layout.setSpacing(GROUP_PX)
        heading = QLabel(self.tr("Template details"), self)
        heading.setProperty("letters", "title")
        layout.addWidget(heading, 0, 0, 1, 2)
        self.name = LineField(self)
        self.title = LineField(self)
        self.language = PickField(LANGUAGES, self)
        label = self.tr("Name of the template")
        self.bind("name", self.name, label)
        layout.addWidget(labelled(label, self.name), 1, 0, 1, 2)
        label = self.tr("Title of a new report")
        self.bind("title", self.title, label)
        layout.addWidget(labelled(label, self.title), 2, 0, 1, 2)
        label = self.tr("Language of the document")
        self.bind("language", self.language, label)
        layout.addWidget(labelled(label, self.language), 3, 0)
        layout.setColumnStretch(0, 1)
        layout.setColumnStretch(1, 1)
        layout.setRowStretch(4, 1)
        self.refresh()
