"""A list of cards of which one is unfolded: its form stands below its line."""

from collections.abc import Callable
from itertools import pairwise

from PySide6.QtCore import QEvent, QMimeData, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLabel, QMenu, QPushButton, QToolButton, QVBoxLayout, QWidget

from weekly_editor.ui.form.card import Card
from weekly_editor.ui.form.card_drag import CardDrag
from weekly_editor.ui.form.card_paint import LEFT_PX, Summary, columns_for
from weekly_editor.ui.form.form import Form
from weekly_editor.ui.form.page import reveal

_ENTERS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_MOVES = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class CardList(QWidget):
    """Cards for the rows of one tuple; ``make_form(index)`` builds the form of the one that is unfolded."""

    added = Signal()
    removed = Signal(int)
    duplicated = Signal(int)
    moved = Signal(int, int)  # index, by how many places
    transferRequested = Signal(int, QPoint)  # index; where a menu has room
    opened = Signal(int)
    unreadLeft = Signal(object)  # tuple[str, ...]; see Form.unread

    def __init__(
        self, make_form: Callable[[int], Form], add_text: str, hint: str, parent: QWidget | None = None
    ) -> None:
        """Make an empty list: ``hint`` says what belongs there, a button below it says ``add_text``."""
        super().__init__(parent)
        self._make_form = make_form
        self._mime: Callable[[str], QMimeData] | None = None
        self._ids: tuple[str, ...] = ()
        self._cards: list[Card] = []
        self._summaries: tuple[Summary, ...] = ()
        self._open_id = ""
        self._body: QWidget | None = None
        self.form: Form | None = None
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(2)
        self._hint = QLabel(hint, self)
        self._hint.setProperty("tone", "muted")
        self._hint.setWordWrap(True)
        self._hint.setContentsMargins(8, 8, 8, 4)
        self._layout.addWidget(self._hint)
        self.add_button = QPushButton(add_text, self)
        self.add_button.setProperty("quiet", True)
        self.add_button.setCursor(Qt.CursorShape.PointingHandCursor)
        self.add_button.clicked.connect(self.added)
        self._layout.addWidget(self.add_button, 0, Qt.AlignmentFlag.AlignLeft)
        self.drag = CardDrag(self, self._edges, lambda row_id: row_id in self._ids)
        self.drag.dropped.connect(self._drop)

    def set_mime(self, mime: Callable[[str], QMimeData]) -> None:
        """Let cards be dragged: ``mime(id)`` is what the drag of a row carries."""
        self._mime = mime

    def open_index(self) -> int:
        """Return the index of the unfolded card, -1 where all are folded."""
        return self._ids.index(self._open_id) if self._open_id in self._ids else -1

    def focused_index(self) -> int:
        """Return the index of the card that has the keyboard, or else of the unfolded one; -1 where there is none."""
        return next((index for index, card in enumerate(self._cards) if card.hasFocus()), self.open_index())

    def has_focused_card(self) -> bool:
        """Tell whether the keyboard is on a line, not in a form."""
        return any(card.hasFocus() for card in self._cards) or self.add_button.hasFocus()

    def card(self, index: int) -> Card:
        """Return the card at ``index``."""
        return self._cards[index]

    def show_rows(self, ids: tuple[str, ...], summaries: tuple[Summary, ...]) -> None:
        """Show one card a row; the unfolded one stays unfolded while its id is there."""
        if ids != self._ids:
            opened = self.open_index()
            focused = next((row_id for row_id, card in zip(self._ids, self._cards, strict=True) if card.hasFocus()), "")
            self._ids = ids
            self._hint.setVisible(not ids)
            self._match_card_count(len(ids))
            if self.open_index() != opened:
                self._follow_open_row()
            self._order_tabs()
            if focused in ids:
                self.focus_card(ids.index(focused))
        self._summaries = summaries
        self._show_summaries()
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

    def edit(self, index: int) -> None:
        """Unfold the card at ``index`` and put the cursor into its first field."""
        self.open(index)
        if self.form is not None and (fields := self.form.tab_order()):
            fields[0].setFocus()

    def focus_card(self, index: int) -> None:
        """Put the keyboard on the line at ``index``, as far as there is one."""
        if self._cards:
            card = self._cards[min(max(index, 0), len(self._cards) - 1)]
            card.setFocus()
            reveal(card)
        else:
            self.add_button.setFocus()

    def take_keyboard(self) -> None:
        """Put the keyboard on a line, unless it is here already."""
        focused = QApplication.focusWidget()
        if focused is None or not self.isAncestorOf(focused):
            self.focus_card(self.open_index())

    def changeEvent(self, event: QEvent) -> None:
        """Give the facts of all lines the room that another font needs."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and hasattr(self, "_summaries"):
            self._show_summaries()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Answer what the fields of the open card leave: Escape goes back to its line, Alt+↑/↓ moves it.

        On the button that adds a card Enter does so, and ↑ goes to the last one."""
        key, opened = Qt.Key(event.key()), self.open_index()
        if self.add_button.hasFocus() and key in _ENTERS:
            self.add_button.click()
        elif self.add_button.hasFocus() and key == Qt.Key.Key_Up and not event.modifiers():
            self.focus_card(len(self._cards) - 1)
        elif opened >= 0 and key == Qt.Key.Key_Escape and not self.has_focused_card():
            self.focus_card(opened)
        elif opened >= 0 and key in _MOVES and event.modifiers() == Qt.KeyboardModifier.AltModifier:
            self.moved.emit(opened, _MOVES[key])
        else:
            super().keyPressEvent(event)

    def _show_summaries(self) -> None:
        columns = columns_for(self._summaries, self.fontMetrics())
        for card, summary in zip(self._cards, self._summaries, strict=True):
            card.show_summary(summary, columns)

    def _edges(self) -> list[int]:
        """Return where each card begins, and where the last one ends, form and all."""
        return [*(card.y() for card in self._cards), self.add_button.y()]

    def _drag(self, card: Card) -> None:
        if self._mime is not None:
            self.drag.start(card, self._mime(self._ids[self._cards.index(card)]))

    def _drop(self, row_id: str, place: int) -> None:
        index = self._ids.index(row_id)
        if by := place - index - (place > index):
            self.moved.emit(index, by)

    def _show_menu(self, card: Card, place: QPoint) -> None:
        index = self._cards.index(card)
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        is_open = index == self.open_index()
        menu.addAction(self.tr("Fold") if is_open else self.tr("Unfold"), lambda: self._toggle(card))
        menu.addSeparator()
        if index > 0:
            menu.addAction(self.tr("Move up"), lambda: self.moved.emit(index, -1))
        if index < len(self._cards) - 1:
            menu.addAction(self.tr("Move down"), lambda: self.moved.emit(index, 1))
        menu.addAction(self.tr("Move to…"), lambda: self.transferRequested.emit(index, place))
        menu.addAction(self.tr("Duplicate"), lambda: self.duplicated.emit(index))
        menu.addSeparator()
        menu.addAction(self.tr("Delete"), lambda: self.removed.emit(index))
        menu.popup(place)

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
            card.hide()
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
        card.clicked.connect(lambda: self._toggle(card))
        card.editRequested.connect(lambda: self.edit(self._cards.index(card)))
        card.moveRequested.connect(lambda by: self.moved.emit(self._cards.index(card), by))
        card.duplicateRequested.connect(lambda: self.duplicated.emit(self._cards.index(card)))
        card.removeRequested.connect(lambda: self.removed.emit(self._cards.index(card)))
        card.stepRequested.connect(lambda by: self.focus_card(self._cards.index(card) + by))
        card.dragRequested.connect(lambda: self._drag(card))
        card.menuRequested.connect(lambda place: self._show_menu(card, place))
        return card

    def _toggle(self, card: Card) -> None:
        index = self._cards.index(card)
        self.open(-1 if index == self.open_index() else index)
        if self._body is not None:
            reveal(self._body, card)

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
            self.form.fit(self.width() - LEFT_PX)
            self._body = self._framed(self.form)
            self._layout.insertWidget(self._layout.indexOf(self._cards[opened]) + 1, self._body)
            self._body.show()  # at once: keys may come before Qt's turn

    def _framed(self, form: Form) -> QWidget:
        body = QWidget(self)
        layout = QVBoxLayout(body)
        layout.setContentsMargins(LEFT_PX, 8, 0, 16)
        layout.setSpacing(8)
        layout.addWidget(form)
        tools = QHBoxLayout()
        tools.setSpacing(4)
        tools.addStretch()
        for text, act in (
            (self.tr("Move to…"), lambda: self.transferRequested.emit(self.open_index(), _below(body))),
            (self.tr("Duplicate"), lambda: self.duplicated.emit(self.open_index())),
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


def _below(body: QWidget) -> QPoint:
    tool = body.findChild(QToolButton, "cardTool")
    return body.mapToGlobal(QPoint(0, 0)) if tool is None else tool.mapToGlobal(QPoint(0, tool.height()))
