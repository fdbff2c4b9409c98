"""The dialog that adds a week to a user's own workbook: sheet, mapping, preview, and what will be told."""

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QDialog, QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from weekly_editor.analysis.definition import NO_DEFINITIONS, Definitions
from weekly_editor.office.package import PackageRefused
from weekly_editor.report.bilingual import Bilingual, Language
from weekly_editor.report.model import Reading
from weekly_editor.report.sheet_map import SheetLine, SheetMap
from weekly_editor.report.week import Week
from weekly_editor.ui.field.choice import PickField
from weekly_editor.ui.form.form import labelled
from weekly_editor.ui.job import ThreadJob
from weekly_editor.ui.own_workbook.preview import SheetPreview
from weekly_editor.ui.own_workbook.proposal import Proposal, propose
from weekly_editor.ui.space import CLOSE_PX, FIELD_PX, GROUP_PX, PAGE_PX
from weekly_editor.ui.theme import restyle
from weekly_editor.writers.own_workbook import OwnWorkbook
from weekly_editor.writers.own_workbook_plan import WeekPlan

SIZE_PX = QSize(960, 600)
ROOM = 0.9  # of the screen, at most


class OwnWorkbookDialog(QDialog):
    """Shows what adding the week does; nothing is written before its user asks for it."""

    addAsked = Signal(object, bool)  # WeekPlan; whether values that differ are replaced

    def __init__(
        self,
        name: str,
        own: OwnWorkbook,
        week: Week,
        values: Mapping[str, Reading],
        language: Language,
        definitions: Definitions = NO_DEFINITIONS,
        plan: SheetMap | None = None,
        copy_name: str = "",
        parent: QWidget | None = None,
    ) -> None:
        """Show the workbook called ``name``, kept as ``copy_name``; ``plan`` is the one remembered."""
        super().__init__(parent)
        self._own, self._week, self._values, self._language = own, week, values, language
        self._definitions, self._copy_name = definitions, copy_name
        self._job: ThreadJob | None = None
        self._proposal: Proposal | None = None
        self.setWindowTitle(self.tr("Add to own workbook"))
        self.resize(SIZE_PX.boundedTo(self.screen().availableSize() * ROOM))
        title = QLabel(self.tr("Add %1 to %2").replace("%1", str(week)).replace("%2", name), self)
        title.setTextFormat(Qt.TextFormat.PlainText)
        title.setProperty("letters", "title")
        self.sheet = PickField([(each.name, each.name) for each in own.book.sheets if not each.is_hidden], self)
        self.sheet.setAccessibleName(self.tr("Sheet"))
        self.preview = SheetPreview(values, self)
        self.said = QLabel(self)
        self.said.setTextFormat(Qt.TextFormat.PlainText)
        self.said.setWordWrap(True)
        self.overwrites = QCheckBox(self.tr("Replace values that differ"), self)
        self.cancel_button = QPushButton(self.tr("Cancel"), self)
        self.add_button = QPushButton(self.tr("Add week"), self)
        self.add_button.setDefault(True)
        self._lay_out(title)
        self.sheet.valueChanged.connect(lambda sheet: self._ask(sheet, None))
        self.preview.metricsChosen.connect(self._choose_metrics)
        self.cancel_button.clicked.connect(self.reject)
        self.add_button.clicked.connect(self._add)
        self.finished.connect(self._forget)
        if plan is not None:
            self.sheet.setValue(plan.sheet)
        self._ask(self.sheet.value() or own.book.sheets[0].name, plan)

    def planned(self) -> WeekPlan | None:
        """Return what would be done now, None where nothing can be."""
        return None if self._proposal is None else self._proposal.planned

    def _choose_metrics(self, metrics: tuple[SheetLine, ...]) -> None:
        if self._proposal is not None and self._proposal.plan is not None:
            self._ask(self._proposal.sheet, self._proposal.plan.model_copy(update={"metrics": metrics}))

    def _ask(self, sheet: str, plan: SheetMap | None) -> None:
        """Work out what adding the week to ``sheet`` does, beside the window."""
        self._forget()
        self.add_button.setEnabled(False)
        work = partial(propose, self._own, sheet, self._week, self._values, self._definitions, plan)
        self._job = ThreadJob(work, (PackageRefused,), self)
        self._job.finished.connect(self._show)
        self._job.failed.connect(self._refuse)
        self._job.start()

    def _forget(self) -> None:
        if self._job is not None:
            self._job.cancel()
            self._job = None

    def _refuse(self, error: Exception) -> None:
        self._job = self._proposal = None
        if isinstance(error, PackageRefused):
            self._tell(error.reason.text(self._language), is_problem=True)

    def _show(self, proposal: Proposal) -> None:
        self._job, self._proposal = None, proposal
        self.preview.show_proposal(proposal)
        planned = proposal.planned
        differs = planned is not None and any(cell.kind == "differs" for cell in planned.cells)
        self.overwrites.setVisible(differs)
        self.add_button.setEnabled(planned is not None)
        if planned is None:
            reason = proposal.reason or Bilingual("", "")
            self._tell(reason.text(self._language), is_problem=True)
        else:
            self._tell("\n".join(self._told(proposal, planned)), is_problem=False)

    def _told(self, proposal: Proposal, planned: WeekPlan) -> list[str]:
        """Return what there is to say of ``planned``, one sentence each."""
        said = []
        if planned.growth is None:
            said.append(self.tr("The sheet has this week already; only what is empty is filled."))
        elif planned.growth.is_inserted:
            said.append(self.tr("What stands behind the last week moves on by one; formulas and charts follow."))
        if planned.skipped:
            weeks = self._listed([str(week) for week in planned.skipped])
            said.append(self.tr("Not in the sheet: %1").replace("%1", weeks))
        if count := sum(cell.kind == "formula" for cell in planned.cells):
            said.append(self.tr("Formulas that go on: %1").replace("%1", str(count)))
        if proposal.asides:
            asides = [f"{each.name.text(self._language)} {each.count}" for each in proposal.asides]
            said.append(self.tr("Kept as they are: %1").replace("%1", self._listed(asides)))
        if self._copy_name:
            said.append(self.tr("The file as it is now is kept as %1").replace("%1", self._copy_name))
        return said

    def _listed(self, words: list[str]) -> str:
        return ("、" if self._language == "zh_CN" else ", ").join(words)

    def _tell(self, text: str, *, is_problem: bool) -> None:
        self.said.setText(text)
        restyle(self.said, "tone", "" if is_problem else "muted")

    def _add(self) -> None:
        planned = self.planned()
        if planned is not None:
            self.addAsked.emit(planned, self.overwrites.isChecked())
            self.accept()

    def _lay_out(self, title: QLabel) -> None:
        page = QVBoxLayout()
        page.setContentsMargins(PAGE_PX, GROUP_PX, PAGE_PX, GROUP_PX)
        page.setSpacing(CLOSE_PX)
        page.addWidget(title)
        page.addWidget(labelled(self.tr("Sheet"), self.sheet), 0, Qt.AlignmentFlag.AlignLeft)
        page.addWidget(self.preview, 1)
        page.addWidget(self.said)
        page.addWidget(self.overwrites)
        bar = QFrame(self)
        bar.setProperty("bar", "bottom")
        foot = QHBoxLayout(bar)
        foot.setContentsMargins(PAGE_PX, FIELD_PX, PAGE_PX, FIELD_PX)
        foot.setSpacing(CLOSE_PX)
        foot.addStretch(1)
        foot.addWidget(self.cancel_button)
        foot.addWidget(self.add_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(page, 1)
        layout.addWidget(bar)
