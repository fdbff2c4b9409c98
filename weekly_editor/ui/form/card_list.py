"""A list of cards of which one is unfolded: its form stands below its line."""

from collections.abc import Callable
from itertools import pairwise
from typing import TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QToolButton, QVBoxLayout, QWidget

from weekly_editor.ui.form.card import Card, Summary
from weekly_editor.ui.form.form import Form

T = TypeVar("T")
INDENT_PX = 32


class CardList(QWidget):
    """Cards for the rows of one tuple; ``make_form(index)`` builds the form of the one that is unfolded."""

    added = Signal()
    removed = Signal(int)
    moved = Signal(int, int)  # index, by how many places
    opened = Signal(int)
    unreadLeft = Signal(object)  # tuple[str, ...]; see Form.unread

    def __init__(
        self, make_form: Callable[[int], Form], add_text: str, hint: str, parent: QWidget | None = None
    ) -> None:
        """Make an empty list: ``hint`` says what belongs there, a button below it says ``add_text``."""
        super().__init__(parent)
        self._make_form = make_form
        self._ids: tuple[str, ...] = ()
        self._cards: list[Card] = []
        self._open_id = ""
        self._body: QWidget | None = None
        self.form: Form | None = None
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(2)
        self._hint = QLabel(hint, self)
        self._hint.setObjectName("hint")
        self._hint.setWordWrap(True)
        self._layout.addWidget(self._hint)
        self.add_button = QPushButton(add_text, self)
        self.add_button.setObjectName("add")
        self.add_button.setCursor(Qt.CursorShape.PointingHandCursor)
        self.add_button.clicked.connect(self.added)
        self._layout.addWidget(self.add_button, 0, Qt.AlignmentFlag.AlignLeft)

    def open_index(self) -> int:
        """Return the index of the unfolded card, -1 where all are folded."""
        return self._ids.index(self._open_id) if self._open_id in self._ids else -1

    def show_rows(self, ids: tuple[str, ...], summaries: tuple[Summary, ...]) -> None:
        """Show one card a row; the unfolded one stays unfolded while its id is there."""
        if ids != self._ids:
            opened = self.open_index()
            self._ids = ids
            self._hint.setVisible(not ids)
            self._match_card_count(len(ids))
            if self.open_index() != opened:
                self._follow_open_row()
            self._order_tabs()
        for card, summary in zip(self._cards, summaries, strict=True):
            card.show_summary(summary)
        self._mark_open()
        if self.form is not None:
            self.form.refresh()

    def open(self, index: int) -> None:
        """Unfold the card at ``index`` and fold the others; -1 folds all."""
        wanted = self._ids[index] if 0 <= index < len(self._ids) else ""
        if wanted == self._open_id:
            return
        if self.form is not None and self.form.unread():
            self.unreadLeft.emit(self.form.unread())
        self._open_id = wanted
        self._rebuild_body()
        self._order_tabs()
        self._mark_open()
        self.opened.emit(self.open_index())

    def focus_card(self, index: int) -> None:
        """Put the keyboard on the line at ``index``, as far as there is one."""
        if self._cards:
            self._cards[min(max(index, 0), len(self._cards) - 1)].setFocus()
        else:
            self.add_button.setFocus()

    def _order_tabs(self) -> None:
        """Let Tab go from a card into its form, from there to the next card, and to the button last."""
        order: list[QWidget] = []
        opened = self.open_index()
        for index, card in enumerate(self._cards):
            order.append(card)
            if index == opened and self.form is not None and self._body is not None:
                order += [*self.form.tab_order(), *self._body.findChildren(QToolButton, "cardTool")]
        for one, following in pairwise([*order, self.add_button]):
            QWidget.setTabOrder(one, following)

    def _mark_open(self) -> None:
        opened = self.open_index()
        for index, card in enumerate(self._cards):
            card.set_open(index == opened)

    def _match_card_count(self, count: int) -> None:
        while len(self._cards) > count:
            card = self._cards.pop()
            self._layout.removeWidget(card)
            card.deleteLater()
        while len(self._cards) < count:
            self._cards.append(self._new_card())

    def _new_card(self) -> Card:
        card = Card(self)
        last = self._cards[-1] if self._cards else None
        place = 0 if last is None else self._layout.indexOf(last) + 1
        if self._body is not None and self._layout.indexOf(self._body) == place:
            place += 1
        self._layout.insertWidget(place, card)
        card.toggled.connect(lambda: self._toggle(card))
        card.moveRequested.connect(lambda by: self.moved.emit(self._cards.index(card), by))
        card.removeRequested.connect(lambda: self.removed.emit(self._cards.index(card)))
        card.stepRequested.connect(lambda by: self.focus_card(self._cards.index(card) + by))
        return card

    def _toggle(self, card: Card) -> None:
        index = self._cards.index(card)
        self.open(-1 if index == self.open_index() else index)

    def _follow_open_row(self) -> None:
        """Let the form go where its row went, with the cursor in it; without a row it goes."""
        opened = self.open_index()
        if opened < 0 or self.form is None or self._body is None:
            self._rebuild_body()
            return
        self.form.loc = (*self.form.loc[:-1], opened)
        self._layout.removeWidget(self._body)
        self._layout.insertWidget(self._layout.indexOf(self._cards[opened]) + 1, self._body)

    def _rebuild_body(self) -> None:
        if self._body is not None:
            self._layout.removeWidget(self._body)
            self._body.hide()
            self._body.deleteLater()
            self._body = self.form = None
        opened = self.open_index()
        if opened >= 0:
            self.form = self._make_form(opened)
            self._body = self._framed(self.form)
            self._layout.insertWidget(self._layout.indexOf(self._cards[opened]) + 1, self._body)

    def _framed(self, form: Form) -> QWidget:
        body = QWidget(self)
        layout = QVBoxLayout(body)
        layout.setContentsMargins(INDENT_PX, 8, 0, 16)
        layout.setSpacing(8)
        layout.addWidget(form)
        tools = QHBoxLayout()
        tools.addStretch()
        for text, act in (
            (self.tr("Move up"), lambda: self.moved.emit(self.open_index(), -1)),
            (self.tr("Move down"), lambda: self.moved.emit(self.open_index(), 1)),
            (self.tr("Delete"), lambda: self.removed.emit(self.open_index())),
        ):
            button = QToolButton(body)
            button.setObjectName("cardTool")
            button.setText(text)
            button.setAutoRaise(True)
            button.clicked.connect(act)
            tools.addWidget(button)
        layout.addLayout(tools)
        return body


def shifted(rows: tuple[T, ...], index: int, by: int) -> tuple[T, ...]:
    """Return ``rows`` with the one at ``index`` moved ``by`` places, as far as there are any."""
    place = min(max(index + by, 0), len(rows) - 1)
    rest = rows[:index] + rows[index + 1 :]
    return (*rest[:place], rows[index], *rest[place:])
