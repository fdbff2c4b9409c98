"""The form of one topic of a track."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from weekly_editor.editing.session import ReportSession
from weekly_editor.report.loc import Loc
from weekly_editor.ui.field.outline import OutlineField
from weekly_editor.ui.field.text import LineField
from weekly_editor.ui.form.context import FormContext
from weekly_editor.ui.form.form import Form, labelled


class TopicForm(Form):
    """Title and entries of one topic."""

    def __init__(self, session: ReportSession, loc: Loc, context: FormContext, parent: QWidget | None = None) -> None:
        """Show the topic at ``loc``."""
        super().__init__(session, loc, context, parent)
        self.title = LineField(self)
        self.entries = OutlineField(self)
        self.title.returnPressed.connect(self.entries.begin)
        self.bind("title", self.title, self.tr("Title"))
        self.bind_outline("entries", self.entries, self.tr("Entries"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        layout.addWidget(labelled(self.tr("Title"), self.title))
        layout.addWidget(labelled(self.tr("Entries"), self.entries))
        self.refresh()
