"""What the forms of all sections share: the title above, the section's rows below."""

from abc import abstractmethod
from collections.abc import Callable
from functools import partial
from typing import Any, cast

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtWidgets import QLayout, QMenu, QVBoxLayout, QWidget

from weekly_editor.editing.session import ReportSession
from weekly_editor.report.identity import copied
from weekly_editor.report.loc import Loc, value_at
from weekly_editor.report.row import ROWS, row_transferred, rows_of, shifted
from weekly_editor.ui.field.rows import RowTable
from weekly_editor.ui.field.text import LineField
from weekly_editor.ui.form.card_list import CardList
from weekly_editor.ui.form.card_paint import LEFT_PX, Summary
from weekly_editor.ui.form.context import FormContext
from weekly_editor.ui.form.form import Form
from weekly_editor.ui.kind import kind_name, section_label
from weekly_editor.ui.row_drag import RowRef, row_mime

PADDING_PX = 24


class SectionForm(Form):
    """A section's title, and room below it for what the section holds."""

    def __init__(self, session: ReportSession, loc: Loc, context: FormContext, parent: QWidget | None = None) -> None:
        """Show the section at ``loc``; ``context`` is what it knows besides."""
        super().__init__(session, loc, context, parent)
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(PADDING_PX, 16, PADDING_PX, PADDING_PX)
        self.body.setSpacing(12)
        self.title = LineField(self)
        self.title.setProperty("letters", "title")
        self.title.setPlaceholderText(kind_name(value_at(session.report, loc).kind))
        self.bind("title", self.title, self.tr("Section title"))
        self.body.addLayout(self.head())

    def add_row(self) -> None:
        """Add what the section is made of, and put the cursor there."""

    def focus_loc(self, below: Loc) -> bool:
        """Put the cursor at ``below``; for the section as a whole, where one goes on writing."""
        if below:
            return super().focus_loc(below)
        self.focus_start()
        return True

    def focus_start(self) -> None:
        """Put the keyboard where one goes on writing."""
        self.title.setFocus()

    def head(self) -> QLayout:
        """Return the top line; a section with more than a title adds to it."""
        head = QVBoxLayout()
        head.addWidget(self.title)
        return head


class TableSectionForm(SectionForm):
    """A section whose rows (incidents, plan) are one table."""

    def add_table(self, name: str, table: RowTable, label: str) -> None:
        """Put ``table`` below the title and let it edit the section's rows ``name``."""
        self.table = table
        self.bind_rows(name, table, label)
        self.body.addWidget(table)
        self.body.addStretch()
        self.refresh()

    def add_row(self) -> None:
        """Add an empty row and open its first cell."""
        self.table.add_row()

    def focus_start(self) -> None:
        """Put the keyboard into the table."""
        self.table.setFocus()

    def refresh(self) -> None:
        """Show the rows; dates typed without a year are read near the report's week."""
        self.table.setReference(self.session.report.week.sunday)
        super().refresh()


class CardSectionForm(SectionForm):
    """A section whose rows (topics, items) are cards of which one is unfolded."""

    def add_cards(self, make_form: Callable[[ReportSession, Loc, FormContext], Form], add_text: str, hint: str) -> None:
        """Put the cards below the title; the first row is unfolded where there is one."""
        self._make_form = make_form
        self._rows_name = ROWS[self.model().kind]
        self.cards = CardList(self._form_at, add_text, hint, self)
        self.cards.added.connect(self.add_row)
        self.cards.removed.connect(self._remove_row)
        self.cards.duplicated.connect(self._duplicate_row)
        self.cards.moved.connect(self._move_row)
        self.cards.transferRequested.connect(self.choose_section)
        self.cards.set_mime(lambda row_id: row_mime(RowRef(self.model().kind, row_id)))
        self.cards.opened.connect(self._say_where)
        self.cards.unreadLeft.connect(self.unreadLeft)
        self.body.addWidget(self.cards)
        self.body.addStretch()
        self.refresh()
        self.cards.open(0)

    @abstractmethod
    def new_row(self) -> Any:
        """Return an empty row."""

    @abstractmethod
    def row_name(self) -> str:
        """Return what one row is called in the Edit menu."""

    @abstractmethod
    def summary(self, row: Any) -> Summary:
        """Return what ``row`` shows while it is folded."""

    def refresh(self) -> None:
        """Show the section and its rows."""
        super().refresh()
        rows = self._rows()
        self.cards.show_rows(tuple(row.id for row in rows), tuple(self.summary(row) for row in rows))

    def unread(self) -> tuple[str, ...]:
        """Return what cannot be read here and in the unfolded row."""
        return super().unread() + (self.cards.form.unread() if self.cards.form is not None else ())

    def focus_loc(self, below: Loc) -> bool:
        """Unfold the row that ``below`` leads into and put the cursor there; tell whether it is.

        Where the keyboard is among the folded lines, a row alone is one of these."""
        if not below or below[0] != self._rows_name:
            return super().focus_loc(below)
        if len(below) == 1:
            self.cards.take_keyboard()
        elif len(below) == 2 and self.cards.has_focused_card():
            self.cards.focus_card(cast("int", below[1]))
        else:
            self.cards.open(cast("int", below[1]))
            return self.cards.form is not None and self.cards.form.focus_loc(below[2:] or ("title",))
        return True

    def add_row(self) -> None:
        """Add an empty row after the unfolded one, unfold it and put the cursor into it."""
        rows = self._rows()
        opened = self.cards.open_index()
        place = opened + 1 if opened >= 0 else len(rows)
        self._edit_rows((*rows[:place], self.new_row(), *rows[place:]), self.tr("Add %1"))
        QTimer.singleShot(0, self, lambda: self.focus_loc((self._rows_name, place, "title")))

    def focus_start(self) -> None:
        """Put the keyboard into the unfolded row, or on the line that adds one."""
        if self.cards.form is not None:
            self.cards.form.focus_start()
        else:
            self.cards.focus_card(0)

    def choose_section(self, index: int, place: QPoint) -> QMenu:
        """Ask at ``place`` (global) which other section of this kind row ``index`` should go to."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        own = self._section_index()
        for target, section in enumerate(self.session.report.sections):
            if section.kind == self.model().kind and target != own:
                label = section_label(section).replace("&", "&&")
                menu.addAction(label, partial(self.transfer_row, index, target))
        if menu.isEmpty():
            menu.addAction(self.tr("There is no other section of this kind")).setEnabled(False)
        menu.popup(place)
        return menu

    def choose_section_of_current(self) -> None:
        """Ask which other section the row that is worked on should go to."""
        index = self.cards.focused_index()
        if index >= 0:
            card = self.cards.card(index)
            self.choose_section(index, card.mapToGlobal(QPoint(LEFT_PX, card.height())))

    def transfer_dragged(self, row_id: str, target: int) -> None:
        """Put the row with this id at the end of section ``target``."""
        ids = [row.id for row in self._rows()]
        if row_id in ids:
            self.transfer_row(ids.index(row_id), target)

    def transfer_row(self, index: int, target: int) -> None:
        """Put row ``index`` at the end of section ``target``, which has rows of the same kind."""
        sections = self.session.report.sections
        words = self.tr("Moved to %1").replace("%1", section_label(sections[target]))
        after = row_transferred(sections, self._section_index(), index, target)
        self.session.edit(("sections",), after, self.tr("Move %1").replace("%1", self.row_name()))
        self.cards.focus_card(index)
        self.rowLeft.emit(words)

    def _section_index(self) -> int:
        return cast("int", self.loc[1])

    def _rows(self) -> tuple[Any, ...]:
        return rows_of(self.model())

    def _form_at(self, index: int) -> Form:
        form = self._make_form(self.session, (*self.loc, self._rows_name, index), self.context)
        form.locEntered.connect(self.locEntered)
        form.refused.connect(self.refused)
        form.rowLeft.connect(self.rowLeft)
        form.trendRequested.connect(self.trendRequested)
        form.defineRequested.connect(self.defineRequested)
        return form

    def _edit_rows(self, rows: tuple[Any, ...], step: str) -> None:
        self.session.edit((*self.loc, self._rows_name), rows, step.replace("%1", self.row_name()))

    def _remove_row(self, index: int) -> None:
        rows = self._rows()
        name = self.summary(rows[index]).title or self.row_name()
        self._edit_rows(rows[:index] + rows[index + 1 :], self.tr("Delete %1"))
        self.cards.focus_card(index)
        self.rowLeft.emit(self.tr("Deleted “%1”").replace("%1", name))

    def _duplicate_row(self, index: int) -> None:
        rows = self._rows()
        self._edit_rows((*rows[: index + 1], copied(rows[index]), *rows[index + 1 :]), self.tr("Duplicate %1"))
        self.cards.focus_card(index + 1)

    def _move_row(self, index: int, by: int) -> None:
        is_on_card = self.cards.card(index).hasFocus() or self.cards.open_index() != index
        self._edit_rows(shifted(self._rows(), index, by), self.tr("Move %1"))
        if is_on_card:  # else the cursor stays in the form that moves
            self.cards.focus_card(index + by)

    def _say_where(self, index: int) -> None:
        if index >= 0:
            self.locEntered.emit((*self.loc, self._rows_name, index))
