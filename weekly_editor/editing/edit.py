"""The one undo command: the report before, and the report after."""

from collections.abc import Callable

from PySide6.QtGui import QUndoCommand

from weekly_editor.report.loc import Loc, is_same, value_at
from weekly_editor.report.model import Report

Show = Callable[[Report], None]
_COMMAND_ID = 1


class ReportEdit(QUndoCommand):
    """One step of a report's history; it cannot be wrong, because it shows the report that was there."""

    def __init__(self, show: Show, before: Report, after: Report, loc: Loc, run: int | None, step: str) -> None:
        """``show`` makes a report the current one; steps at one ``loc`` and of one ``run`` merge, None never does."""
        super().__init__(step)
        self._show = show
        self.before = before
        self.after = after
        self.loc = loc
        self.run = run

    def id(self) -> int:
        """Let Qt ask ``mergeWith`` about any two steps in a row."""
        return _COMMAND_ID

    def redo(self) -> None:
        """Show the report after the step."""
        self._show(self.after)

    def undo(self) -> None:
        """Show the report before the step."""
        self._show(self.before)

    def mergeWith(self, other: QUndoCommand) -> bool:
        """Take the next step into this one where both belong to one run of typing in one field."""
        if not isinstance(other, ReportEdit) or self.run is None:
            return False
        if (other.run, other.loc, other.text()) != (self.run, self.loc, self.text()):
            return False
        self.after = other.after
        self.setObsolete(is_same(value_at(self.before, self.loc), value_at(self.after, self.loc)))
        return True
