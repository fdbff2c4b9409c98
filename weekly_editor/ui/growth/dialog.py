"""The small window in which growth is chosen: whose, against what, told how; and the phrase that comes of it."""

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from weekly_editor.analysis.growth import Growth, growth_of
from weekly_editor.analysis.growth_phrase import growth_phrase, value_text
from weekly_editor.analysis.history import History
from weekly_editor.report.growth_wording import BASES, Basis
from weekly_editor.report.loc import Loc
from weekly_editor.report.metric import ChangeKind
from weekly_editor.report.model import Report
from weekly_editor.ui.form.form import captioned, labelled
from weekly_editor.ui.growth.basis_list import BasisList, BasisRow
from weekly_editor.ui.growth.candidate import candidates, first_candidate
from weekly_editor.ui.growth.kind_choice import KindChoice
from weekly_editor.ui.growth.reading_pick import ReadingPick
from weekly_editor.ui.growth.wording import basis_name, week_name, why_unknown
from weekly_editor.ui.profile import Profile
from weekly_editor.ui.space import CLOSE_PX, FIELD_PX, PAGE_PX

WIDTH_PX = 520


class GrowthDialog(QDialog):
    """Tells the growth of a reading of ``report``; Enter inserts the phrase, or copies it where no text waits for it.

    What is chosen is remembered in the profile once it is used."""

    inserted = Signal(str)  # the phrase, after the window has closed
    copied = Signal(str)

    def __init__(
        self,
        report: Report,
        history: History,
        profile: Profile,
        place: Loc,
        parent: QWidget | None = None,
        *,
        takes_text: bool,
    ) -> None:
        """Begin with the reading at ``place``, else with the one chosen last; ``takes_text``: a text has the cursor."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Insert growth"))
        self.setMinimumWidth(WIDTH_PX)
        self._report, self._history, self._profile = report, history, profile
        self._known = candidates(report)
        self._current = first_candidate(self._known, place, profile.settings.growth_metric)
        self._basis: Basis = profile.settings.growth_basis
        self._wanted: ChangeKind = ""
        self._growths: dict[Basis, Growth] = {}
        self.reading = ReadingPick(self._known, self)
        self.bases = BasisList(self)
        self.kinds = KindChoice(self)
        self.phrase = QLabel(self)
        self.note = captioned(QLabel(self))
        self.insert = QPushButton(self.tr("Insert"), self)
        self.copy = QPushButton(self.tr("Copy"), self)
        self.close_button = QPushButton(self.tr("Cancel") if self._known else self.tr("Close"), self)
        self._takes_text = takes_text
        self._lay_out()
        self._connect()
        if self._known:
            self.reading.setCurrentIndex(self._current)
            self._choose_reading(self._current)
        else:
            self._show_nothing()

    def growth(self) -> Growth | None:
        """Return what is chosen, None where no week tells the metric."""
        is_told = any(growth.before is not None for growth in self._growths.values())
        return self._growths.get(self._basis) if is_told else None

    def _choose_reading(self, index: int) -> None:
        self._current = index
        settings = self._profile.settings
        is_last = self._known[index].reading.metric == settings.growth_metric
        self._wanted = settings.growth_kind if is_last else ""
        self._show()

    def _choose_basis(self, basis: Basis) -> None:
        self._basis = basis
        self._show_growth()

    def _choose_kind(self, kind: ChangeKind) -> None:
        self._wanted = kind
        self._show()

    def _show(self) -> None:
        """Show what is known of the reading; where the basis has nothing, the first one that has something."""
        reading, week = self._known[self._current].reading, self._report.week
        self._growths = {basis: growth_of(reading, week, basis, self._history, self._wanted) for basis in BASES}
        if self._growths[self._basis].before is None:
            known = (basis for basis, growth in self._growths.items() if growth.before is not None)
            self._basis = next(known, self._basis)
        self.bases.show_rows([self._row(growth) for growth in self._growths.values()], self._basis)
        self._show_growth()

    def _show_growth(self) -> None:
        growth = self.growth()
        self.kinds.show_growth(growth or self._growths[self._basis])
        self.phrase.setText(growth_phrase(growth or self._growths[self._basis], self._report.language))
        self.phrase.setEnabled(growth is not None)
        for button in (self.insert, self.copy):
            button.setEnabled(growth is not None)
        self.note.setText(self._note(growth))
        self.note.setVisible(bool(self.note.text()))

    def _show_nothing(self) -> None:
        for part in self._parts:
            part.hide()
        self.insert.hide()
        self.copy.hide()
        self.note.setText(
            self.tr("No metric of this report has a value yet. Type one under the running figures first.")
        )
        self.close_button.setDefault(True)

    def _row(self, growth: Growth) -> BasisRow:
        language, reading = self._profile.language, self._known[self._current].reading
        is_known = growth.before is not None
        found = why_unknown(growth, reading, self._history)
        if growth.before is not None:
            found = value_text(growth.before, growth)
        return BasisRow(growth.basis, basis_name(growth, language), week_name(growth, language), found, is_known)

    def _note(self, growth: Growth | None) -> str:
        if not self._history.known:
            return self.tr("The library has no earlier week to compare with.")
        if growth is None:
            return self.tr("None of these weeks tells this metric.")
        return "" if self._takes_text else self.tr("The cursor stands in no text: the phrase can only be copied.")

    def _use(self, said: SignalInstance) -> None:
        """Close, remember what was chosen, and say the phrase."""
        growth = self.growth()
        if growth is None:
            return
        phrase, metric = growth_phrase(growth, self._report.language), self._known[self._current].reading.metric
        self._profile.change(growth_metric=metric, growth_basis=growth.basis, growth_kind=growth.kind)
        self.accept()
        said.emit(phrase)

    def _connect(self) -> None:
        self.reading.picked.connect(self._choose_reading)
        self.bases.chosen.connect(self._choose_basis)
        self.bases.sideways.connect(self.kinds.turn)
        self.kinds.chosen.connect(self._choose_kind)
        self.insert.clicked.connect(lambda: self._use(self.inserted))
        self.copy.clicked.connect(lambda: self._use(self.copied))
        self.close_button.clicked.connect(self.reject)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Copy), self, self.copy.click)

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(PAGE_PX, PAGE_PX, PAGE_PX, PAGE_PX)
        layout.setSpacing(FIELD_PX)
        self._parts = (
            labelled(self.tr("Metric"), self.reading),
            labelled(self.tr("Compared with"), self.bases),
            labelled(self.tr("Told as"), self.kinds),
            self._framed_phrase(),
        )
        for part in self._parts:
            layout.addWidget(part)
        self.note.setWordWrap(True)
        layout.addWidget(self.note)
        layout.addStretch()
        layout.addLayout(self._foot())
        self.bases.setFocus()

    def _framed_phrase(self) -> QWidget:
        frame = QFrame(self)
        frame.setProperty("popup", True)
        frame.setFrameShape(QFrame.Shape.StyledPanel)
        self.phrase.setTextFormat(Qt.TextFormat.PlainText)
        self.phrase.setWordWrap(True)
        self.phrase.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.phrase.setAccessibleName(self.tr("Phrase"))
        inner = QVBoxLayout(frame)
        inner.setContentsMargins(FIELD_PX, FIELD_PX, FIELD_PX, FIELD_PX)
        inner.addWidget(self.phrase)
        return frame

    def _foot(self) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(CLOSE_PX)
        line.addStretch()
        for button in (self.close_button, self.copy, self.insert):
            button.setAutoDefault(False)
            line.addWidget(button)
        self.insert.setVisible(self._takes_text)
        (self.insert if self._takes_text else self.copy).setDefault(True)
        return line
