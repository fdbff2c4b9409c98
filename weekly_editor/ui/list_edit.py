"""One step in a list of values of which one is current, as the windows of looks and of metrics have it."""

from collections.abc import Callable
from typing import Any, Protocol

from PySide6.QtGui import QUndoCommand

_COMMAND_ID = 1


class HasCurrent(Protocol):
    """A list as it stands, frozen."""

    @property
    def current_id(self) -> str:
        """The id of the value that is worked on."""


class ListEdit(QUndoCommand):
    """One step; ``typed`` names the fields of the current value that were typed in, nothing where more has changed."""

    def __init__(
        self, show: Callable[[Any], None], before: HasCurrent, after: HasCurrent, typed: frozenset[str], step: str
    ) -> None:
        """Let ``show`` show the list; ``step`` is what the Edit menu would call it."""
        super().__init__(step)
        self._show = show
        self.before = before
        self.after = after
        self.typed = typed

    def id(self) -> int:
        """Let Qt ask ``mergeWith`` about any two steps in a row."""
        return _COMMAND_ID

    def redo(self) -> None:
        """Show the list after the step."""
        self._show(self.after)

    def undo(self) -> None:
        """Show the list before the step."""
        self._show(self.before)

    def mergeWith(self, other: QUndoCommand) -> bool:
        """Take the next step into this one where both type in one field of one value."""
        if not isinstance(other, ListEdit) or not self.typed or self.typed != other.typed:
            return False
        if self.after.current_id != other.after.current_id:
            return False
        self.after = other.after
        self.setObsolete(self.before == self.after)
        return True
