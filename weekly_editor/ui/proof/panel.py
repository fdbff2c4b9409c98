"""The panel of findings: which severities are shown above, the findings by section below."""

from collections.abc import Collection
from functools import partial

from PySide6.QtCore import QModelIndex, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QGuiApplication, QKeySequence
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QListView,
    QMenu,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from weekly_editor.analysis.finding import SEVERITIES, Finding
from weekly_editor.analysis.known import Proof
from weekly_editor.report.bilingual import Language
from weekly_editor.ui.proof.chip import SeverityChip
from weekly_editor.ui.proof.delegate import FindingDelegate
from weekly_editor.ui.proof.model import ROW_ROLE, FindingModel
from weekly_editor.ui.proof.reason import ReasonPopup
from weekly_editor.ui.proof.row import FindingRow, KnownRow, rows_of
from weekly_editor.ui.proof.said import told
from weekly_editor.ui.space import CLOSE_PX, TIGHT_PX

PATIENCE_MS = 300  # a check that is sooner done is not announced
MIN_PX = 96


class ProofPanel(QWidget):
    """Shows what was found in one report; what is to be done with it is asked for by signals."""

    placeRequested = Signal(object)  # Finding; its place is wanted
    fixRequested = Signal(object)  # Finding
    asideRequested = Signal(object, str)  # Finding, the reason
    backRequested = Signal(object)  # Finding; it is to be shown again

    def __init__(self, language: Language, parent: QWidget | None = None) -> None:
        """Show nothing yet; ``language`` is the interface's."""
        super().__init__(parent)
        self._language = language
        self._proof = Proof()
        self._gone: list[Finding] = []  # each was marked when it was found no more
        self._is_open = False  # what is known
        self.chips = {severity: SeverityChip(severity, language, self) for severity in SEVERITIES}
        self.busy, self.nothing = QLabel(self.tr("Checking…"), self), QLabel(self)
        self.fix_button, self.aside_button = QPushButton(self.tr("Mend"), self), QPushButton(self)
        self.model = FindingModel(language, self)
        self.view = QListView(self)
        self._delegate = FindingDelegate(self.view)
        self._patience = QTimer(self, singleShot=True, interval=PATIENCE_MS)
        self._lay_out()
        self._add_keys()
        self._connect()
        self.show_proof(Proof())

    def show_proof(self, proof: Proof) -> None:
        """Show what was found, the same finding marked as before where it is still there, else the one behind it.

        One that went while it was marked and is found again, as by undo, is marked again."""
        marked, seen, self._proof = self.current(), self._proof.findings, proof
        if proof.report is None:
            self._gone.clear()
        for severity, chip in self.chips.items():
            chip.show_count(sum(1 for each in proof.findings if each.severity == severity))
        back = next((each for each in reversed(self._gone) if each in proof.findings and self.shows(each)), None)
        self._fill(back or marked, seen)
        if back is not None:
            self._gone.remove(back)
        elif marked is not None and self.model.place_of(marked, seen) is None:
            self._gone.append(marked)

    def show_checking(self, is_checking: bool) -> None:
        """Say that a check is running, if it takes long."""
        self.busy.hide()
        if is_checking:
            self._patience.start()
        else:
            self._patience.stop()

    def shows(self, finding: Finding) -> bool:
        """Tell whether ``finding`` is of a severity that is shown."""
        return self.chips[finding.severity].isChecked()

    def select(self, finding: Finding | None) -> None:
        """Mark ``finding``, whatever is filtered out."""
        if finding is not None and not self.shows(finding):
            self.chips[finding.severity].setChecked(True)
        self._fill(finding)

    def current(self) -> Finding | None:
        """Return the finding that is marked, None where there is none."""
        row = self.current_row()
        return row.finding if row is not None else None

    def current_row(self) -> FindingRow | None:
        """Return the row that is marked, None where it is none of a finding."""
        row = self.view.currentIndex().data(ROW_ROLE)
        return row if isinstance(row, FindingRow) else None

    def texts(self) -> list[str]:
        """Return what the list shows, heads too, from the top."""
        return [str(self.model.index(row, 0).data()) for row in range(self.model.rowCount())]

    def toggle_known(self) -> None:
        """Show or hide what was set aside."""
        self._is_open = not self._is_open
        place = self.view.currentIndex().row()
        self._fill(self.current())
        if self.current_row() is None and place >= 0:
            self.view.setCurrentIndex(self.model.index(min(place, self.model.rowCount() - 1), 0))

    def open_known(self, is_open: bool) -> None:
        """Show what was set aside, or hide it, as the keyboard does at its head; from below it leads to the head."""
        row = self.view.currentIndex().data(ROW_ROLE)
        if isinstance(row, KnownRow) and row.is_open != is_open:
            self.toggle_known()
        elif isinstance(row, FindingRow) and row.known is not None and not is_open:
            head = next(number for number, each in enumerate(self.model.rows) if isinstance(each, KnownRow))
            self.view.setCurrentIndex(self.model.index(head, 0))

    def ask_reason(self) -> ReasonPopup | None:
        """Ask why the marked finding is known; take one that is known back."""
        row = self.current_row()
        if row is None:
            return None
        if row.known is not None:
            self.backRequested.emit(row.finding)
            return None
        popup = ReasonPopup(self)
        popup.chosen.connect(partial(self.asideRequested.emit, row.finding))
        rect = self.view.visualRect(self.view.currentIndex())
        popup.show_beside(rect.translated(self.view.viewport().mapToGlobal(QPoint(CLOSE_PX, 0))))
        return popup

    def menu(self) -> QMenu:
        """Return a menu of what can be done with the marked finding; it goes when it is closed."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("Go to the place"), self._enter)
        if self.fix_button.isEnabled():
            menu.addAction(self.fix_button.text(), self._ask_fix)
        menu.addAction(self.aside_button.text(), self.ask_reason)
        menu.addSeparator()
        menu.addAction(self.tr("Copy"), self.copy)
        return menu

    def copy(self) -> None:
        """Put the marked finding into the clipboard as words."""
        finding = self.current()
        if finding is not None:
            QGuiApplication.clipboard().setText(told(finding, self._language))

    def _fill(self, current: Finding | None, seen: Collection[Finding] = ()) -> None:
        shown = [severity for severity, chip in self.chips.items() if chip.isChecked()]
        proof = self._proof
        rows = (
            rows_of(proof.report, proof.findings, proof.known, shown, is_open=self._is_open)
            if proof.report is not None
            else ()
        )
        if rows != self.model.rows:
            self.model.show(rows)
        place = self.model.place_of(current, seen)
        if place is None and current is not None:
            place = self.model.place_behind(current)
        index = self.model.index(place, 0) if place is not None else QModelIndex()
        if index != self.view.currentIndex() and place is not None:
            self.view.scrollTo(self.model.index(max(place - 1, 0), 0))  # the head above it, where that is the next
        self.view.setCurrentIndex(index)
        self._pages.setCurrentWidget(self.view if rows else self.nothing)
        self.nothing.setText(self._nothing_text())
        self._show_current()

    def _nothing_text(self) -> str:
        if self._proof.report is None:
            return ""
        if self._proof.has_failed:
            return self.tr("The report could not be checked")
        return self.tr("Nothing of this kind") if self._proof.findings else self.tr("No problems found")

    def _show_current(self) -> None:
        row = self.current_row()
        fix = self.model.fix_text(row) if row is not None else ""
        self.fix_button.setEnabled(bool(fix))
        self.fix_button.setText(fix or self.tr("Mend"))
        is_known = row is not None and row.known is not None
        self.aside_button.setEnabled(row is not None)
        self.aside_button.setText(self.tr("Show again") if is_known else self.tr("Set aside…"))

    def _enter(self) -> None:
        row = self.view.currentIndex().data(ROW_ROLE)
        if isinstance(row, KnownRow):
            self.toggle_known()
        elif isinstance(row, FindingRow):
            self.placeRequested.emit(row.finding)

    def _enter_finding(self) -> None:
        if self.current_row() is not None:  # a head has opened and closed with the clicks
            self._enter()

    def _ask_fix(self) -> None:
        finding = self.current()
        if finding is not None:
            self.fixRequested.emit(finding)

    def _show_menu(self, place: QPoint) -> None:
        if self.current_row() is not None:
            rect = self.view.visualRect(self.view.currentIndex())
            inside = place if rect.contains(place) else rect.center()
            self.menu().popup(self.view.viewport().mapToGlobal(inside))

    def _lay_out(self) -> None:
        self.view.setAccessibleName(self.tr("Findings"))
        self.view.setProperty("quiet", True)
        self.view.setFrameShape(QFrame.Shape.NoFrame)
        self.view.setModel(self.model)
        self.view.setItemDelegate(self._delegate)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.view.setResizeMode(QListView.ResizeMode.Adjust)
        self.view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.busy.setProperty("tone", "muted")
        self.busy.hide()
        self.nothing.setProperty("tone", "muted")
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._pages = QStackedWidget(self)
        self._pages.addWidget(self.nothing)
        self._pages.addWidget(self.view)
        self._pages.setMinimumHeight(MIN_PX)
        head = QHBoxLayout()
        head.setSpacing(TIGHT_PX)
        for chip in self.chips.values():
            head.addWidget(chip)
        head.addSpacing(CLOSE_PX)
        head.addWidget(self.busy)
        head.addStretch(1)
        for button in (self.fix_button, self.aside_button):
            button.setAutoDefault(False)
            head.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(CLOSE_PX, CLOSE_PX, CLOSE_PX, TIGHT_PX)
        layout.setSpacing(TIGHT_PX)
        layout.addLayout(head)
        layout.addWidget(self._pages, 1)

    def _add_keys(self) -> None:
        for act, *keys in (
            (self._enter, Qt.Key.Key_Return, Qt.Key.Key_Enter),
            (partial(self.open_known, True), Qt.Key.Key_Right),
            (partial(self.open_known, False), Qt.Key.Key_Left),
            (self.ask_reason, Qt.Key.Key_Delete),
            (self.copy, QKeySequence.StandardKey.Copy),
        ):
            action = QAction(self.view)
            action.setShortcuts([QKeySequence(key) for key in keys])
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
            action.triggered.connect(lambda _checked=False, act=act: act())
            self.view.addAction(action)

    def _connect(self) -> None:
        for chip in self.chips.values():
            chip.toggled.connect(lambda: self._fill(self.current()))
        self._patience.timeout.connect(self.busy.show)
        self._delegate.fixRequested.connect(self.fixRequested)
        self._delegate.headClicked.connect(self.toggle_known)
        self.view.selectionModel().currentChanged.connect(self._show_current)
        self.view.doubleClicked.connect(self._enter_finding)
        self.view.customContextMenuRequested.connect(self._show_menu)
        self.fix_button.clicked.connect(self._ask_fix)
        self.aside_button.clicked.connect(self.ask_reason)
