"""The form of a track: topics, each an outline."""

from typing import Any

from PySide6.QtWidgets import QWidget

from weekly_editor.editing.session import ReportSession
from weekly_editor.report.loc import Loc
from weekly_editor.report.markup import visible
from weekly_editor.report.model import Topic
from weekly_editor.ui.form.card_paint import Summary
from weekly_editor.ui.form.context import FormContext
from weekly_editor.ui.form.section_form import CardSectionForm
from weekly_editor.ui.form.topic import TopicForm


class TrackForm(CardSectionForm):
    """Topics as cards."""

    def __init__(self, session: ReportSession, loc: Loc, context: FormContext, parent: QWidget | None = None) -> None:
        """Show the track at ``loc``."""
        super().__init__(session, loc, context, parent)
        self.add_cards(
            TopicForm,
            self.tr("+ Add topic"),
            self.tr("No topics yet. Add the first one below, and its entries line by line."),
        )

    def new_row(self) -> Topic:
        """Return an empty topic."""
        return Topic()

    def row_name(self) -> str:
        """Return what a topic is called."""
        return self.tr("topic")

    def summary(self, row: Any) -> Summary:
        """Show title, first words and the number of entries."""
        topic: Topic = row
        first = visible(topic.entries[0].text) if topic.entries else ""
        return Summary(visible(topic.title), first, aside=str(len(topic.entries)) if topic.entries else "")
