"""The report being worked on: what it says now, how it got there, and where it is kept."""

from pathlib import Path
from time import monotonic

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoStack

from weekly_editor.editing.edit import Origin, ReportEdit
from weekly_editor.report.bilingual import Bilingual
from weekly_editor.report.loc import Loc, is_same, replaced, value_at
from weekly_editor.report.model import Report
from weekly_editor.report.place import changed_place
from weekly_editor.storage.content import content_mark
from weekly_editor.storage.report_file import ReportFileError, save_report

TYPING_PAUSE_MS = 1000  # a longer pause starts a new undo step


class ReportChangedError(ReportFileError):
    """The file says something that neither was opened nor saved here."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            path,
            Bilingual("文件已被其他程序或窗口修改，没有覆盖", "another program or window changed the file; it stays"),
        )


class ReportSession(QObject):
    """Holds one open report and every step of its history."""

    reportChanged = Signal(object)  # Report; emitted after the change, by undo and redo too
    changedAt = Signal(object)  # Place; what undo or redo has just changed
    saved = Signal()  # the file on disk now says what the report says

    def __init__(self, report: Report, path: Path | None = None, *, is_saved: bool = True) -> None:
        """Open ``report``, kept at ``path``; None means that it has no file yet.

        ``is_saved`` is False for what would be lost with the session: an import, a recovered text."""
        super().__init__()
        self._report = report
        self._path = path
        self._on_disk = content_mark(path) if path is not None else None
        self.place: Loc = ()  # where the user is; undo returns there if something changed there
        self._run = 0
        self._last_edit = 0.0
        self._is_editing = False
        self.undo_stack = QUndoStack(self)
        if not is_saved:
            self.undo_stack.resetClean()

    @property
    def report(self) -> Report:
        """What the report says now."""
        return self._report

    @property
    def path(self) -> Path | None:
        """The file it is kept in, None where it has none yet."""
        return self._path

    def is_saved(self) -> bool:
        """Tell whether the file says what the report says."""
        return self.undo_stack.isClean()

    def edit(self, loc: Loc, value: object, step: str) -> None:
        """Replace the value at ``loc`` as one undo step; edits of one field merge while typing goes on.

        ``step`` is what the Edit menu shows. Rows and outlines (tuples) never merge: each of their steps is one.
        Raises KeyError if the report has no such place and ValidationError if ``value`` does not fit there."""
        after = replaced(self._report, loc, value)
        if is_same(value_at(self._report, loc), value_at(after, loc)):
            return
        run = None if isinstance(value, tuple) else self._typing_run()
        self._push(after, Origin(loc, run, self.place), step)

    def replace(self, report: Report, step: str) -> None:
        """Let the report say what ``report`` says as one undo step, wherever in it that is something else."""
        if not is_same(self._report, report):
            self._push(report, Origin((), None, self.place), step)

    def follow_up(self, loc: Loc, report: Report, step: str) -> None:
        """Let the report say what ``report`` says as a part of the step that typed at ``loc``.

        Where that is not the newest one, it is a step of its own, called ``step``."""
        newest = self.undo_stack.command(self.undo_stack.index() - 1)
        if isinstance(newest, ReportEdit) and newest.origin.loc == loc and not is_same(self._report, report):
            self._push(report, newest.origin, newest.text())
            self.end_typing()
        else:
            self.replace(report, step)

    def end_typing(self) -> None:
        """Let the next edit start an undo step of its own."""
        self._run += 1

    def save(self, path: Path | None = None, *, overwrite: bool = False) -> None:
        """Write the report to its file, or to ``path`` and keep it there from now on.

        Raises ReportFileError; ReportChangedError where the own file holds what somebody else wrote meanwhile, unless
        ``overwrite`` says that this may go."""
        target = path or self._path
        if target is None:
            raise ValueError("a report without a file needs a path")
        if target == self._path and not overwrite and content_mark(target) not in (None, self._on_disk):
            raise ReportChangedError(target)
        save_report(target, self._report)
        self._path = target
        self._on_disk = content_mark(target)
        self.end_typing()
        self.undo_stack.setClean()
        self.saved.emit()

    def _typing_run(self) -> int:
        now = monotonic()
        if (now - self._last_edit) * 1000 > TYPING_PAUSE_MS:
            self._run += 1
        self._last_edit = now
        return self._run

    def _push(self, after: Report, origin: Origin, step: str) -> None:
        self._is_editing = True
        try:
            self.undo_stack.push(ReportEdit(self._show, self._report, after, origin, step))
        finally:
            self._is_editing = False

    def _show(self, report: Report, place: Loc) -> None:
        before, self._report = self._report, report
        self.reportChanged.emit(report)
        if not self._is_editing:
            self.end_typing()
            self.changedAt.emit(changed_place(before, report, place))
