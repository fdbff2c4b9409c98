"""The form of an objective: code, name, and the work towards it."""

from typing import Any

from PySide6.QtCore import QEvent
from PySide6.QtGui import QShowEvent
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

LEAST_CODE_PX = 40
CODE_FRAME_PX = 16  # frame, padding and caret of the field


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
        self.code.textChanged.connect(lambda _text: self._fit_code())
        self.bind("code", self.code, self.tr("Code"))
        head = QHBoxLayout()
        head.setSpacing(4)
        head.addWidget(self.code)
        head.addWidget(self.title)
        return head

    def changeEvent(self, event: QEvent) -> None:
        """Fit the code to another size of text."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange) and hasattr(self, "code"):
            self._fit_code()

    def showEvent(self, event: QShowEvent) -> None:
        """Fit the code to the letters that the style gives it."""
        super().showEvent(event)
        self._fit_code()

    def _fit_code(self) -> None:
        """Let the name follow the code as a word does another."""
        text = self.code.text() or self.code.placeholderText()
        self.code.setFixedWidth(max(self.code.fontMetrics().horizontalAdvance(text) + CODE_FRAME_PX, LEAST_CODE_PX))

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
