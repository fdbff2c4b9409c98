"""The dialog that takes in the past of metrics: a sheet as it was understood, corrected before anything is kept."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from weekly_editor.analysis.known_figure import KnownFigures
from weekly_editor.analysis.past_import import ImportOutcome, MetricImport, PastImport, kept, metric_import, past_import
from weekly_editor.analysis.sheet_layout import SheetLayout
from weekly_editor.analysis.sheet_part import odd_parts
from weekly_editor.readers.source import ImportRefused
from weekly_editor.report.bilingual import Bilingual, Language
from weekly_editor.report.figure import plain
from weekly_editor.report.grid import At, Grid, place_name
from weekly_editor.report.metric import MetricCatalog
from weekly_editor.report.sheet_map import SheetMap
from weekly_editor.report.week import Week
from weekly_editor.storage.settings import TEXT_PT
from weekly_editor.ui.form.form import labelled
from weekly_editor.ui.job import ThreadJob
from weekly_editor.ui.metric_import.mapping import MappingTable
from weekly_editor.ui.metric_import.plan_bar import PlanBar
from weekly_editor.ui.metric_import.preview import SheetView
from weekly_editor.ui.metric_import.source import ReadSheet, Suggestion, TableFile, read_by, read_sheet, suggestion
from weekly_editor.ui.space import CLOSE_PX, FIELD_PX, GROUP_PX, PAGE_PX
from weekly_editor.ui.tip import plain_tip

SIZE_PX = QSize(1040, 700)  # with text of the usual size
LEAST_PX = QSize(880, 640)  # the smallest screen has room for it
ROOM = 0.9  # of the screen, at most
NAME_PX = 560  # of the file; a longer one is cut in its middle
MAX_TOLD = 3  # places that are named
WAIT_S = 0.01  # for a small sheet, which is shown at once then


class MetricImportDialog(QDialog):
    """Shows what a table was understood as; nothing is kept before its user asks for it."""

    importAsked = Signal(object)  # Callable[[MetricCatalog], PastImport]; makes the import anew on the newest catalog

    def __init__(
        self,
        name: str,
        file: TableFile,
        catalog: MetricCatalog,
        this_week: Week,
        language: Language,
        parent: QWidget | None = None,
    ) -> None:
        """Show the file called ``name``, whose values may go to the metrics of ``catalog``."""
        super().__init__(parent)
        self._file = file
        self._known = KnownFigures(catalog, file.known)
        self._made: dict[tuple[int, str, bool], MetricImport] = {}
        self._this_week = this_week
        self._language: Language = language
        self._sheet = file.sheet
        self._job: ThreadJob | None = None
        self.setWindowTitle(self.tr("Import metrics"))
        wanted = SIZE_PX * (self.font().pointSizeF() / TEXT_PT)
        self.resize(wanted.boundedTo(self.screen().availableSize() * ROOM).expandedTo(LEAST_PX))
        self._make_head(name)
        self.plan = PlanBar(self)
        self.view = SheetView(language, self)
        self.mapping = MappingTable(self._known, self)
        self.summary = self._label()
        self.notes = self._label(tone="muted")
        self.cancel_button = QPushButton(self.tr("Cancel"), self)
        self.cancel_button.setAutoDefault(False)
        self.import_button = QPushButton(self.tr("Import"), self)
        self.import_button.setDefault(True)
        self._lay_out()
        self._connect()
        self.view.show_grid(file.sheet.grid)
        self._read(lambda: file.sheet).finished.connect(lambda _suggested: self.import_button.setFocus())

    def past_import(self, catalog: MetricCatalog) -> PastImport:
        """Return what ``catalog`` is with the values that are shown and wanted."""
        if catalog == self._known.catalog:
            return kept(catalog, self._outcome())
        known = KnownFigures(catalog, self._file.known)
        return past_import(known, self._sheet.layout, self.mapping.destinations(), self.mapping.parts())

    def plan_layout(self) -> SheetLayout:
        """Return what the sheet says by the plan that is shown."""
        return self._sheet.layout

    def done(self, result: int) -> None:
        """Close, and let go of what is still being read."""
        if self._job is not None:
            self._job.cancel()
            self._job = None
        super().done(result)

    def _make_head(self, name: str) -> None:
        self.name = self._label()
        self.name.setProperty("letters", "title")
        self.name.setWordWrap(False)
        self.name.ensurePolished()
        shown = self.name.fontMetrics().elidedText(name, Qt.TextElideMode.ElideMiddle, NAME_PX)
        self.name.setText(shown)
        self.name.setToolTip(plain_tip(name) if shown != name else "")
        self.sheets = QComboBox(self)
        self.sheets.setAccessibleName(self.tr("Sheet"))
        self.sheets.setMaxVisibleItems(20)
        for sheet in self._file.sheets:
            hidden = self.tr("%1 (hidden)").replace("%1", sheet.name)
            self.sheets.addItem(hidden if sheet.is_hidden else sheet.name)
        self.sheets.setCurrentIndex(self._file.chosen)

    def _label(self, tone: str = "") -> QLabel:
        label = QLabel(self)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        label.setProperty("tone", tone)
        return label

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(PAGE_PX)
        sheet = labelled(self.tr("Sheet"), self.sheets)
        sheet.setVisible(len(self._file.sheets) > 1)
        head.addWidget(sheet, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self.plan, 1, Qt.AlignmentFlag.AlignTop)
        parts = QSplitter(Qt.Orientation.Horizontal, self)
        parts.setHandleWidth(1)
        parts.setChildrenCollapsible(False)
        parts.addWidget(self.view)
        parts.addWidget(self.mapping)
        parts.setSizes([2 * SIZE_PX.width() // 5, 3 * SIZE_PX.width() // 5])
        page = QVBoxLayout()
        page.setContentsMargins(PAGE_PX, GROUP_PX, PAGE_PX, GROUP_PX)
        page.setSpacing(FIELD_PX)
        for part in (self.name, head, parts, self.summary, self.notes):
            if isinstance(part, QWidget):
                page.addWidget(part, 1 if part is parts else 0)
            else:
                page.addLayout(part)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(page, 1)
        layout.addWidget(self._foot())

    def _foot(self) -> QFrame:
        bar = QFrame(self)
        bar.setProperty("bar", "bottom")
        foot = QHBoxLayout(bar)
        foot.setContentsMargins(PAGE_PX, FIELD_PX, PAGE_PX, FIELD_PX)
        foot.setSpacing(CLOSE_PX)
        note = self._label(tone="muted")
        note.setText(self.tr("The values are kept with the library's metrics; no report is changed."))
        foot.addWidget(note, 1)
        foot.addSpacing(GROUP_PX)
        foot.addWidget(self.cancel_button)
        foot.addWidget(self.import_button)
        return bar

    def _connect(self) -> None:
        self.sheets.activated.connect(self._choose_sheet)
        self.plan.planChanged.connect(self._replan)
        self.mapping.changed.connect(self._show_rest)
        self.cancel_button.clicked.connect(self.reject)
        self.import_button.clicked.connect(lambda: self.importAsked.emit(self.past_import))

    def _choose_sheet(self, number: int) -> None:
        self._read(partial(read_sheet, self._file.sheets[number], self._this_week))

    def _replan(self, plan: SheetMap) -> None:
        self._read(partial(read_by, self._sheet.grid, plan, self._this_week))

    def _read(self, work: Callable[[], ReadSheet]) -> ThreadJob:
        """Show what ``work`` reads, as soon as it is read."""
        if self._job is not None:
            self._job.cancel()
        self._hold(True)
        self.import_button.setEnabled(False)
        self.summary.setText(self.tr("Reading…"))
        known = self._known
        job = self._job = ThreadJob(lambda: suggestion(work(), known), (ImportRefused,), self)
        job.finished.connect(self._show)
        job.failed.connect(self._refuse)
        QTimer.singleShot(0, self, lambda: self._start(job))  # what asked for it is done first
        return job

    def _start(self, job: ThreadJob) -> None:
        if job is self._job:
            job.start(WAIT_S)

    def _hold(self, is_held: bool) -> None:
        """Let the tables not be painted while a sheet is read: each cell would wait for its turn to run Python."""
        for table in (self.view, self.mapping):
            table.setUpdatesEnabled(not is_held)

    def _refuse(self, error: Exception) -> None:
        self._job = None
        reason = error.reason if isinstance(error, ImportRefused) else Bilingual("读不出来", "it could not be read")
        self._show(Suggestion(ReadSheet(Grid(), SheetLayout(SheetMap(sheet=""))), {}, {}, {}, {}))
        self.summary.setText(reason.text(self._language))

    def _show(self, suggested: Suggestion) -> None:
        self._job = None
        self._hold(False)
        sheet = suggested.sheet
        if sheet.grid is not self._sheet.grid:
            self.view.show_grid(sheet.grid)
        self._sheet = sheet
        self._made = {
            (number, metric.id, suggested.parts.get(number, False)): suggested.outcome[number]
            for number, metric in suggested.destinations.items()
        }
        self.plan.show_plan(sheet.layout.plan, sheet.grid, asks_year=bool(sheet.guessed_year))
        self.mapping.show_suggestion(suggested)
        self._show_rest()

    def _outcome(self) -> ImportOutcome:
        """Return what the choices come to; only what was chosen anew is counted anew."""
        parts = self.mapping.parts()
        made = []
        for number, metric in self.mapping.destinations().items():
            key = (number, metric.id, number in parts)
            if key not in self._made:
                self._made[key] = metric_import(
                    self._known, self._sheet.layout, number, metric, are_parts=number in parts
                )
            made.append(self._made[key])
        return ImportOutcome(tuple(made))

    def _show_rest(self) -> None:
        """Show what the choice of destinations comes to."""
        found, chosen = self._sheet.layout, self.mapping.destinations()
        left_out = set(range(len(found.metrics))) - set(chosen)
        made = self._outcome()
        self.view.sheet.mark(found, left_out, made.unread)
        twice = self.mapping.twice()
        self.summary.setText(self._summary_text(made))
        notes = self._notes(made)
        if twice:
            notes.insert(0, self.tr("%1 is chosen for more than one metric of the sheet.").replace("%1", twice))
        self.notes.setText("\n".join(notes))
        self.notes.setVisible(bool(notes))
        self.import_button.setEnabled(not made.is_nothing and not twice)

    def _summary_text(self, made: ImportOutcome) -> str:
        found = self._sheet.layout
        if not found.weeks:
            return self.tr("No weeks were found. Choose above where they stand, or another sheet.")
        text = self.tr("Metrics: %1. Weeks: %2.").replace("%1", str(len(self.mapping.destinations())))
        text = text.replace("%2", str(len({week.week for week in found.weeks})))
        if unread := len(found.problems) + len(made.unread):
            count = self.tr("Cells that cannot be read: %1 (marked; point at one to see why).")
            text += " " + count.replace("%1", str(unread))
        return text

    def _notes(self, made: ImportOutcome) -> list[str]:
        notes = []
        if self._sheet.guessed_year:
            notes.append(self.tr("The sheet does not say the year. Please check the year of the first week above."))
        notes += self._part_notes()
        for text, places in (
            (
                self.tr("Values 100 times or more off what is known of their metric: %1. Please check: %2."),
                [(value.at, metric.metric.name) for metric in made.metrics for value in metric.far],
            ),
            (
                self.tr("Figures that are told as about, and taken as exact: %1. They are: %2."),
                [(remark.at, remark.text) for remark in self._sheet.layout.remarks],
            ),
            (
                self.tr("Values without a unit, or with one of another kind, are left out: %1. They are: %2."),
                [(problem.at, problem.text) for problem in made.unread],
            ),
        ):
            notes += [text.replace("%1", str(len(places))).replace("%2", _told(places))] if places else []
        if made.clashes:
            text = self.tr("Values that differ from a report: %1. The reports' values stay: %2.")
            told = [f"{clash.value.week} {clash.metric.name[:40]}" for clash in made.clashes[:MAX_TOLD]]
            dots = " …" if len(made.clashes) > MAX_TOLD else ""
            notes.append(text.replace("%1", str(len(made.clashes))).replace("%2", ", ".join(told) + dots))
        if made.replaced:
            text = self.tr("Values that replace those of an earlier import: %1.")
            notes.append(text.replace("%1", str(made.replaced)))
        if made.is_nothing and made.known:
            notes.append(self.tr("All of these values are known already."))
        elif made.is_nothing and made.clashes:
            notes.append(self.tr("No value is left to import."))
        return notes

    def _part_notes(self) -> list[str]:
        """Return what is to be known of figures that are parts of one, or may be."""
        notes: list[str] = []
        found, parts = self._sheet.layout, self.mapping.parts()
        for number in sorted(self.mapping.offered_parts()):
            name = found.metrics[number].name[:40]
            odd = [(value.at, plain(value.value)) for value in odd_parts(found.by_metric[number])]
            if odd:
                text = self.tr("%1: figures up to 1 beside larger ones; please check how they are read: %2.")
                notes.append(text.replace("%1", name).replace("%2", _told(odd)))
            elif number not in parts:
                text = self.tr("%1 counts in %, and no value is above 1: they are taken as written (0.999 is 0.999%).")
                notes.append(text.replace("%1", name))
        return [*notes[:MAX_TOLD], "…"] if len(notes) > MAX_TOLD else notes


def _told(places: Sequence[tuple[At, str]]) -> str:
    """Return the first of ``places`` with what is said of them: ``B7 约183``."""
    told = ", ".join(f"{place_name(*at)} {text[:40]}" for at, text in places[:MAX_TOLD])
    return told + (" …" if len(places) > MAX_TOLD else "")
