"""Fields for a name, any one, completed from those that are known: who does the work, what is measured."""

import re
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QStringListModel, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QCompleter, QWidget

from weekly_editor.analysis.initial import initials
from weekly_editor.analysis.people import BETWEEN_NAMES
from weekly_editor.report.pattern import late_pattern
from weekly_editor.ui.field.suggestion import SuggestionKeys
from weekly_editor.ui.field.text import LineField
from weekly_editor.ui.index import Index

_LAST_NAME = late_pattern(rf"(?P<before>(?:.*{BETWEEN_NAMES})?@?)(?P<last>.*)")

_WHOLE_NAME = late_pattern(r"(?P<before>)(?P<last>.*)")
_FOUND_BY = Qt.ItemDataRole.UserRole


class PersonField(LineField):
    """One name or several (王宁、李静); ↓ shows everyone, typing those whose name holds what was typed."""

    last_name = _LAST_NAME  # what a name that is chosen takes the place of, with ``before`` it

    def __init__(self, parent: QWidget | None = None, people: Callable[[], tuple[str, ...]] = tuple) -> None:
        """Offer ``people``, the busiest first; they are asked for when the field is entered."""
        super().__init__(parent)
        self._people = people
        self._names = _Names(self)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Learn who there is."""
        if self.completer() is None:
            self._offer_names()
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            names = list(self._people())
            if names != self._names.stringList():
                self._names.setStringList(names)
        super().focusInEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Show everyone with ↓, where there is anyone."""
        alt = event.modifiers() & Qt.KeyboardModifier.AltModifier
        if event.key() == Qt.Key.Key_Down and self._names.rowCount() and (alt or not self.property("cell")):
            self.show_all()
        else:
            super().keyPressEvent(event)

    def show_all(self) -> None:
        """Show everyone; whoever is chosen takes the place of the last name."""
        completer = self.completer()
        completer.setCompletionPrefix("")
        completer.complete()

    def _offer_names(self) -> None:
        completer = _LastName(self._names, self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setCompletionRole(_FOUND_BY)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.activated.connect(self.take)
        self.setCompleter(completer)
        self._keys = SuggestionKeys(completer, self, self)


class NameField(PersonField):
    """One name as a whole, whatever signs are in it."""

    last_name = _WHOLE_NAME


class _Names(QStringListModel):
    """Names, each found by its letters and by what its words and sounds begin with."""

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role != _FOUND_BY:
            return super().data(index, role)
        name = str(super().data(index, Qt.ItemDataRole.DisplayRole))
        return f"{name}\n{initials(name)}"


class _LastName(QCompleter):
    """Completes the last name of several."""

    def splitPath(self, path: str) -> list[str]:
        match = self._last_name().fullmatch(path)
        return [match["last"] if match is not None else path]

    def pathFromIndex(self, index: Index) -> str:
        name = str(index.data())
        line = self.widget()
        typed = line.value() if isinstance(line, PersonField) else ""
        match = self._last_name().fullmatch(typed)
        return (match["before"] if match is not None else "") + name

    def _last_name(self) -> re.Pattern[str]:
        line = self.widget()
        return line.last_name if isinstance(line, PersonField) else _LAST_NAME
