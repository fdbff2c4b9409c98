"""Checks the open report beside the window while it is written."""

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from weekly_editor.analysis.checker import Checker, read_report
from weekly_editor.analysis.finding import Finding
from weekly_editor.analysis.history import History
from weekly_editor.analysis.known import Aside, Proof, proof_of, with_aside, without_aside
from weekly_editor.editing.session import ReportSession
from weekly_editor.report.loc import Loc
from weekly_editor.report.model import Report

DELAY_MS = 150  # after the last change
POLL_MS = 10  # between one look at what is being checked and the next
KNOWN: Loc = ("known_findings",)


class Proofing(QObject):
    """Knows what is to be said of the open report; it is checked a moment after each change, one check at a time."""

    findingsChanged = Signal()  # the findings, or those set aside, are others
    checkingChanged = Signal(bool)  # whether a check is running
    settled = Signal()  # the findings are those of what the report says now

    def __init__(self, history: Callable[[], History], parent: QObject | None = None) -> None:
        """Check nothing yet; ``history`` returns what the weeks before the open report's say."""
        super().__init__(parent)
        self._history = history
        self._session: ReportSession | None = None
        self._checker = Checker()
        self._proof = Proof()
        self._is_behind = False  # the findings are not yet those of what the report says
        self._is_stale = False  # nor will be those of the check that is running
        self._has_failed = False
        # nothing of Qt runs on the thread: whoever goes while it works takes nothing with him
        self._worker = ThreadPoolExecutor(max_workers=1)
        self._running: Future[Proof] | None = None
        self._pause = QTimer(self, singleShot=True, interval=DELAY_MS)
        self._pause.timeout.connect(self._start)
        self._poll = QTimer(self, interval=POLL_MS)
        self._poll.timeout.connect(self._look)

    @property
    def proof(self) -> Proof:
        """All that was found, and in which report: the open one, or what it said a moment before."""
        return self._proof

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What is to be looked at, in reading order."""
        return self._proof.findings

    @property
    def known(self) -> tuple[Aside, ...]:
        """What was set aside, in reading order."""
        return self._proof.known

    def follow(self, session: ReportSession | None) -> None:
        """Check the report of ``session`` from now on, None for none."""
        if self._session is not None:
            self._session.reportChanged.disconnect(self._wait)
        self._session = session
        self._take(Proof())
        if session is not None:
            session.reportChanged.connect(self._wait)
        self.check_again()

    def check_again(self) -> None:
        """Check at once: something besides the words is another."""
        self._wait()
        self._pause.start(0)

    def hurry(self) -> bool:
        """Tell whether the findings are those of what the report says now; where they are not, check without delay."""
        if self._is_behind:
            self._pause.start(0)
        return not self._is_behind

    def settle(self) -> tuple[Finding, ...]:
        """Return the findings of what the report says now, waiting for them where they are not known yet."""
        while self._is_behind:
            self._pause.stop()
            self._start()
            if self._running is not None:
                self._running.exception()
            self._look()
        return self.findings

    def set_aside(self, finding: Finding, reason: str) -> None:
        """Show ``finding`` no more, in the weeks to come neither, as one undo step."""
        if self._session is not None:
            known = with_aside(self._session.report, finding, reason)
            self._session.edit(KNOWN, known, self.tr("Set finding aside"))
            self.check_again()

    def take_back(self, finding: Finding) -> None:
        """Show ``finding`` again, as one undo step."""
        if self._session is not None:
            known = without_aside(self._session.report, finding, self._history())
            self._session.edit(KNOWN, known, self.tr("Show finding again"))
            self.check_again()

    def _wait(self) -> None:
        self._is_behind = self._is_stale = self._session is not None
        if self._session is not None:
            self._pause.start(DELAY_MS)

    def _start(self) -> None:
        if self._running is None and self._session is not None:  # else it starts when the other is done
            self._is_stale = False
            self._running = self._worker.submit(_checked, self._checker, self._session.report, self._history())
            self._poll.start()
            self.checkingChanged.emit(True)

    def _look(self) -> None:
        running = self._running
        if running is None or not running.done():
            return
        self._running = None
        self._poll.stop()
        self.checkingChanged.emit(False)
        if self._session is None:
            return
        if self._is_stale:
            if not self._pause.isActive():
                self._start()
            return
        self._is_behind = False
        error = running.exception()
        self._take(Proof(self._session.report, has_failed=True) if error is not None else running.result())
        self._tell_failed(error)
        self.settled.emit()

    def _take(self, proof: Proof) -> None:
        before, self._proof = self._proof, proof
        if (before.findings, before.known, before.has_failed) != (proof.findings, proof.known, proof.has_failed):
            self.findingsChanged.emit()

    def _tell_failed(self, error: BaseException | None) -> None:
        """Let the program's hook know of a check that fails, once until one succeeds again."""
        is_new, self._has_failed = error is not None and not self._has_failed, error is not None
        if is_new and error is not None:
            QTimer.singleShot(0, self, partial(_raise, error))  # who waits for findings is not to be stopped by it


def _checked(checker: Checker, report: Report, history: History) -> Proof:
    proof = proof_of(report, history, checker.findings(report, history))
    for passage in read_report(report).passages:
        passage.prose.read()  # what the window shows besides findings; it need not wait for it then
    return proof


def _raise(error: BaseException) -> None:
    raise error
