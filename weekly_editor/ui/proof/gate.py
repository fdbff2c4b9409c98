"""What stands between the report and the world: errors are asked about once."""

from collections.abc import Iterable

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMessageBox, QWidget

from weekly_editor.analysis.finding import Finding
from weekly_editor.editing.proofing import Proofing
from weekly_editor.ui.kind import section_label
from weekly_editor.ui.profile import Profile
from weekly_editor.ui.proof.row import section_of
from weekly_editor.ui.proof.said import excerpt_of
from weekly_editor.ui.question import question

MAX_TOLD = 5  # errors in the question

_Error = tuple[str, ...]


class ErrorGate(QObject):
    """Asks before a report with errors is exported, printed or sent; who goes on is not asked again for the same."""

    lookRequested = Signal(object)  # Finding; the first of the errors is wanted

    def __init__(self, window: QWidget, proofing: Proofing, profile: Profile) -> None:
        """Ask over ``window``."""
        super().__init__(window)
        self._window, self._proofing, self._profile = window, proofing, profile
        self._accepted: frozenset[_Error] = frozenset()

    def may_go_out(self) -> bool:
        """Tell whether the report may go out as it is."""
        errors = tuple(each for each in self._proofing.settle() if each.severity == "error")
        if self._proofing.proof.has_failed:
            return self._goes_on(question(self._window, self.tr("The report could not be checked for errors.")))
        if self._accepted.issuperset(map(_mark, errors)):
            return True
        box = self._question(errors)
        look = box.addButton(self.tr("Look"), QMessageBox.ButtonRole.AcceptRole)
        box.setDefaultButton(look)
        goes_on = self._goes_on(box)
        if box.clickedButton() is look:
            self.lookRequested.emit(errors[0])
        if goes_on:
            self.accept(errors)
        return goes_on

    def forget(self) -> None:
        """Ask about everything again: the report is another."""
        self._accepted = frozenset()

    def accept(self, errors: Iterable[Finding]) -> None:
        """Ask about ``errors`` no more."""
        self._accepted |= frozenset(map(_mark, errors))

    def _goes_on(self, box: QMessageBox) -> bool:
        """Ask ``box`` whether to go on all the same."""
        go_on = box.addButton(self.tr("Go on all the same"), QMessageBox.ButtonRole.DestructiveRole)
        box.setEscapeButton(box.addButton(self.tr("Cancel"), QMessageBox.ButtonRole.RejectRole))
        box.exec()
        return box.clickedButton() is go_on

    def _question(self, errors: tuple[Finding, ...]) -> QMessageBox:
        if len(errors) == 1:
            text = self.tr("There is 1 error in the report.")
        else:
            text = self.tr("There are %1 errors in the report.").replace("%1", str(len(errors)))
        box = question(self._window, text)
        told = [self._line(each) for each in errors[:MAX_TOLD]]
        box.setInformativeText("\n".join((*told, *("…" for _ in errors[MAX_TOLD : MAX_TOLD + 1]))))
        return box

    def _line(self, error: Finding) -> str:
        """Return what ``error`` is, the words it is about, and the section that these stand in."""
        report, section = self._proofing.proof.report, section_of(error)
        where = section_label(report.sections[section]) if report is not None and section is not None else ""
        parts = (error.message.text(self._profile.language), excerpt_of(error), where)
        return " · ".join(part for part in parts if part)


def _mark(error: Finding) -> _Error:
    """Return what an error is known by, though the rest of the report changes."""
    return error.kind, error.excerpt, error.message.zh, error.sign
