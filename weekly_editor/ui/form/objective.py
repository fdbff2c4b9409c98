"""The form of an objective: code, name, and the work towards it."""

from typing import Any

from PySide6.QtWidgets import QHBoxLayout, QLayout, QWidget

from weekly_editor.editing.session import ReportSession
from weekly_editor.report.loc import Loc
from weekly_editor.report.markup import visible
from weekly_editor.report.model import Item
from weekly_editor.ui.field.text import LineField
from weekly_editor.ui.form.card_paint import Summary
from weekly_editor.ui.form.context import FormContext
from weekly_editor.ui.form.item import ItemForm
from weekly_editor.ui.form.section_form import CardSectionForm

CODE_WIDTH_PX = 72


class ObjectiveForm(CardSectionForm):
    """Work items as cards."""

    def __init__(self, session: ReportSession, loc: Loc, context: FormContext, parent: QWidget | None = None) -> None:
        """Show the objective at ``loc``."""
        super().__init__(session, loc, context, parent)
        self.add_cards(
            ItemForm,
            self.tr("+ Add item"),
            self.tr("No items yet. Add the first one below: what was done, how far it is, when it is due."),
        )

    def head(self) -> QLayout:
        """Return the line with code and name."""
        self.code = LineField(self)
        self.code.setProperty("letters", "title")
        self.code.setPlaceholderText("O1")
        self.code.setFixedWidth(CODE_WIDTH_PX)
        self.bind("code", self.code, self.tr("Code"))
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self.code)
        head.addWidget(self.title)
        return head

    def new_row(self) -> Item:
        """Return an empty item."""
        return Item()

    def row_name(self) -> str:
        """Return what an item is called."""
        return self.tr("item")

    def summary(self, row: Any) -> Summary:
        """Show title, first words, progress, due date, owner and risk."""
        item: Item = row
        due = f"{item.due.month}/{item.due.day}" if item.due else ""
        return Summary(visible(item.title), visible(item.text), item.progress, due, item.owner, item.risk)
