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
from weekly_editor.ui.own_workbook.told import told
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
        self.turned = QLabel(self.tr("One row of the preview is a week: a column of the sheet"), self)
        self.turned.setTextFormat(Qt.TextFormat.PlainText)
        self.turned.setProperty("tone", "muted")
        self.turned.hide()
        self.said = QLabel(self)
        self.said.setTextFormat(Qt.TextFormat.PlainText)
        self.said.setWordWrap(True)
        self.overwrites = QCheckBox(self.tr("Replace values that differ"), self)
        self.cancel_button = QPushButton(self.tr("Cancel"), self)
        self.add_button = QPushButton(self.tr("Add week"), self)
        self.add_button.setDefault(True)
        self._lay_out(title)
        self.sheet.valueChanged.connect(lambda sheet: self._ask(sheet, None))
        self.overwrites.toggled.connect(self._say)
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
        self.turned.setVisible(proposal.plan is not None and proposal.plan.weeks == "across")
        self._say()

    def _say(self) -> None:
        """Say what adding the week does, or why there is nothing to add."""
        proposal, planned = self._proposal, self.planned()
        if proposal is None:
            return
        is_change = planned is not None and planned.is_change(overwrites=self.overwrites.isChecked())
        self.add_button.setEnabled(is_change)
        if planned is None:
            reason = proposal.reason or Bilingual("", "")
            self._tell(reason.text(self._language), is_problem=True)
        elif not is_change:
            self._tell(self._unchanged(planned), is_problem=True)
        else:
            self._tell("\n".join(told(proposal, planned, self._language, self._copy_name)), is_problem=False)

    def _unchanged(self, planned: WeekPlan) -> str:
        if planned.is_change(overwrites=True):
            return self.tr("Nothing to fill: values that differ are replaced only where that is ticked.")
        return self.tr("Nothing to write: the sheet has this week already, and there is no value to add.")

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
        page.addWidget(self.turned)
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
