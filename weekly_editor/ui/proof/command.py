"""What the window does with findings: the panel, going from one to the next, mending, and setting aside."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget

from weekly_editor.analysis.finding import Finding
from weekly_editor.editing.desk import Desk
from weekly_editor.ui.bottom_area import BottomArea
from weekly_editor.ui.editor import ReportEditor
from weekly_editor.ui.field.gloss_edit import EditGlosses
from weekly_editor.ui.field.key_menu import MenuLine
from weekly_editor.ui.field.plain_edit import PlainEdit
from weekly_editor.ui.field.rows import RowTable
from weekly_editor.ui.icon import tinted_icon
from weekly_editor.ui.message_bar import Choice, MessageBar
from weekly_editor.ui.profile import Profile
from weekly_editor.ui.proof.panel import PATIENCE_MS, ProofPanel
from weekly_editor.ui.proof.row import found_by_section, worst
from weekly_editor.ui.proof.said import FIX_KEY, counted, told
from weekly_editor.ui.proof.walk import finding_at, step
from weekly_editor.ui.severity import severity_tone
from weekly_editor.ui.theme import tones_of

PANEL = "findings"  # its name in the bottom area


class ProofCommands(QObject):
    """Serves the one panel of findings of a window."""

    panelWanted = Signal()  # the panel is to be in front

    def __init__(
        self,
        window: QWidget,
        desk: Desk,
        profile: Profile,
        messages: MessageBar,
        current: Callable[[], ReportEditor | None],
    ) -> None:
        """Make the panel of ``window``, which shows what is found in the report on ``desk``, ``current`` its editor."""
        super().__init__(window)
        self._desk, self._profile, self._messages, self._current = desk, profile, messages, current
        self._last: Finding | None = None  # that was gone to
        self._waiting: Callable[[], None] | None = None  # what was asked for while a check is running
        self._patience = QTimer(self, singleShot=True, interval=PATIENCE_MS)
        self._patience.timeout.connect(lambda: messages.tell(self.tr("Checking…"), "info", fades=True))
        self._action: QAction | None = None
        self._bottom: BottomArea | None = None
        self.panel = ProofPanel(profile.language, window)
        self.panel.placeRequested.connect(self.go_to)
        self.panel.fixRequested.connect(self.fix)
        self.panel.asideRequested.connect(desk.proofing.set_aside)
        self.panel.backRequested.connect(desk.proofing.take_back)
        desk.proofing.checkingChanged.connect(self.panel.show_checking)
        desk.proofing.findingsChanged.connect(self.refresh)
        desk.proofing.settled.connect(self._settle)
        desk.sessionChanged.connect(self._forget)

    def handlers(self) -> dict[str, Callable[[], object]]:
        """Return what carries out the commands of findings, the panel itself aside."""
        return {
            "next_finding": partial(self.step, 1),
            "previous_finding": partial(self.step, -1),
            "fix_finding": self.fix_current,
            "explain": self.explain,
        }

    def show_on(self, action: QAction, bottom: BottomArea) -> None:
        """Say how many findings there are on ``action``, which shows the panel, and on the tab of ``bottom``."""
        self._action, self._bottom = action, bottom
        self.refresh()

    def refresh(self) -> None:
        """Show what is found now, in the colours of the theme there is."""
        proof = self._desk.proofing.proof
        self.panel.show_proof(proof)
        editor = self._current()
        if editor is not None and proof.report is not None:
            editor.sections.show_findings(found_by_section(proof))
            editor.show_glosses()
        if self._action is None or self._bottom is None:
            return
        count = len(proof.findings)
        title = f"{self._action.text()} {count}" if count else self._action.text()
        self._action.setIconText(title)
        self._bottom.retitle(PANEL, title)
        tones = tones_of(QGuiApplication.palette())
        colour = severity_tone(worst(proof.findings), tones)
        self._action.setIcon(tinted_icon("spell-check", colour, tones.disabled))

    def step(self, by: int) -> None:
        """Go to the next finding (``by`` is 1) from the caret on, or to the one before (-1), around the ends.

        Those of a severity that the panel does not show are passed over. While a check is running it is gone to as
        soon as that is done."""
        self._when_settled(partial(self._step, by))

    def _step(self, by: int) -> None:
        editor = self._current()
        if editor is None:
            return
        findings = tuple(each for each in self._desk.proofing.findings if self.panel.shows(each))
        index = step(findings, editor.place(), self._last, by)
        if index is None:
            self._messages.tell(self.panel.nothing.text())
            return
        finding = findings[index]
        self.panel.select(finding)
        self.go_to(finding)
        if not self.panel.isVisible():  # which says it all itself
            said = f"{counted(index, len(findings))}  {told(finding, self._profile.language)}"
            self._messages.tell(said, "info", *self._ways(finding), fades=True)

    def go_to(self, finding: Finding) -> None:
        """Put the keyboard where ``finding`` is, its words selected."""
        editor = self._current()
        if editor is None:
            return
        self._last = finding
        if finding.place.span is None:
            editor.go_to(finding.place.loc)
        else:
            editor.go_to_words(finding.place.loc, finding.place.span)

    def look_at(self, finding: Finding) -> None:
        """Bring the panel to the front and go to ``finding``."""
        self.panelWanted.emit()
        self.panel.select(finding)
        self.go_to(finding)

    def fix_current(self) -> None:
        """Mend the finding that is marked in the panel, where that has the keyboard, else the one at the caret."""
        self._when_settled(self._fix_current)

    def _fix_current(self) -> None:
        editor = self._current()
        if editor is None:
            return
        if self.panel.view.hasFocus():
            finding = self.panel.current()
        else:
            findings = self._desk.proofing.findings
            index = finding_at(findings, editor.place(), self._last, caret_of(QApplication.focusWidget()))
            finding = findings[index] if index is not None else None
        if finding is None:
            self._messages.tell(self.tr("There is no finding here."))
        else:
            self.fix(finding)

    def explain(self) -> None:
        """Tell what the phrase at the caret means and what was found on it, else what was found in its field."""
        editor, focus = self._current(), QApplication.focusWidget()
        if editor is None or _explain(focus):
            return
        findings = self._desk.proofing.findings
        index = finding_at(findings, editor.place(), self._last, caret_of(focus))
        if index is None:
            self._messages.tell(self.tr("Nothing is recognised here."), fades=True)
        else:
            told_here = told(findings[index], self._profile.language)
            self._messages.tell(told_here, "info", *self._ways(findings[index]), fades=True)

    def fix(self, finding: Finding) -> None:
        """Write what mends ``finding`` as one undo step, if the report still says what is to be mended."""
        QGuiApplication.inputMethod().commit()
        session = self._desk.session
        if session is None:
            return
        fix = finding.fix
        if fix is None:
            self._messages.tell(self.tr("Only its author can mend this."))
        elif not fix.fits(session.report):
            self._messages.tell(self.tr("The text has changed meanwhile; it is being checked again."))
        else:
            if self.panel.shows(finding):
                self.panel.select(finding)
            session.end_typing()
            session.edit(fix.loc, fix.value, fix.label.text(self._profile.language))
            session.end_typing()
            self._desk.proofing.check_again()

    def lines(self, finding: Finding) -> tuple[MenuLine, ...]:
        """Return what the menu of a text offers about ``finding`` there."""
        aside = MenuLine(self.tr("Set aside…"), "", partial(self._ask_aside, finding))
        if finding.fix is None:
            return (aside,)
        return (MenuLine(finding.fix.label.text(self._profile.language), FIX_KEY, partial(self.fix, finding)), aside)

    def _ways(self, finding: Finding) -> tuple[Choice, ...]:
        """Return what can be done about ``finding``, for its message."""
        aside = Choice(self.tr("Set aside…"), partial(self._ask_aside, finding))
        if finding.fix is None:
            return (aside,)
        return (Choice(finding.fix.label.text(self._profile.language), partial(self.fix, finding)), aside)

    def _ask_aside(self, finding: Finding) -> None:
        self.panelWanted.emit()
        self.panel.select(finding)
        if self.panel.current() is not None:
            self.panel.ask_reason()

    def _when_settled(self, act: Callable[[], None]) -> None:
        """Do ``act`` as soon as the findings are those of what the report says, instead of what was to be done then."""
        self._waiting = act
        if self._desk.proofing.hurry():
            self._go_on()
        else:
            self._patience.start()

    def _settle(self) -> None:
        """Show what the checks have read in long texts, and do what was asked for meanwhile."""
        editor = self._current()
        if editor is not None:
            editor.show_glosses()
        self._go_on()

    def _go_on(self) -> None:
        self._patience.stop()
        act, self._waiting = self._waiting, None
        if act is not None:
            act()

    def _forget(self) -> None:
        self._last = self._waiting = None
        self._patience.stop()


def caret_of(widget: QWidget | None) -> int | None:
    """Return where the caret stands in the text that is written in ``widget``, None where none is."""
    return widget.caret() if isinstance(widget, PlainEdit) else None


def _explain(widget: QWidget | None) -> bool:
    """Tell what is to be said where ``widget`` has the keyboard, beside it; tell whether that is anything."""
    if isinstance(widget, PlainEdit):
        return any(glosses.tell_at_caret() for glosses in widget.findChildren(EditGlosses))
    table = widget.parentWidget() if widget is not None else None
    return isinstance(table, RowTable) and table.tell_current()
