"""The one undo command: the report before, and the report after."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtGui import QUndoCommand

from weekly_editor.report.loc import Loc, is_same, value_at
from weekly_editor.report.model import Report

Show = Callable[[Report, Loc], None]
_COMMAND_ID = 1


@dataclass(frozen=True, slots=True)
class Origin:
    """Where an edit comes from: steps at one ``loc`` and of one ``run`` merge, None never does."""

    loc: Loc
    run: int | None
    place: Loc  # where the user was


class ReportEdit(QUndoCommand):
    """One step of a report's history; it cannot be wrong, because it shows the report that was there."""

    def __init__(self, show: Show, before: Report, after: Report, origin: Origin, step: str) -> None:
        """``show`` makes a report the current one, and is told where the user was; ``step`` names the step."""
        super().__init__(step)
        self._show = show
        self.before = before
        self.after = after
        self.origin = origin

    def id(self) -> int:
        """Let Qt ask ``mergeWith`` about any two steps in a row."""
        return _COMMAND_ID

    def redo(self) -> None:
        """Show the report after the step."""
        self._show(self.after, self.origin.place)

    def undo(self) -> None:
        """Show the report before the step."""
        self._show(self.before, self.origin.place)

    def mergeWith(self, other: QUndoCommand) -> bool:
        """Take the next step into this one where both belong to one run of typing in one field."""
        if not isinstance(other, ReportEdit) or self.origin.run is None:
            return False
        loc = self.origin.loc
        if (other.origin.run, other.origin.loc, other.text()) != (self.origin.run, loc, self.text()):
            return False
        self.after = other.after
        self.setObsolete(is_same(value_at(self.before, loc), value_at(self.after, loc)))
        return True
