"""The window of metrics: all of them at the left, the fields of the chosen one at the right."""

from collections.abc import Callable, Iterator
from functools import partial
from typing import cast

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QAction, QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMenu,
    QPushButton,
    QScrollArea,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from weekly_editor.analysis.catalog import MetricRefused, Metrics, past_weeks
from weekly_editor.analysis.figures import figures_of
from weekly_editor.editing.desk import Desk
from weekly_editor.library.record import KnownMetrics, known_metrics
from weekly_editor.report.metric import Metric, MetricCatalog
from weekly_editor.report.wording import wording_of
from weekly_editor.storage.problem import StorageError
from weekly_editor.ui.field.undo_keys import REDO_KEYS
from weekly_editor.ui.icon_button import IconButton
from weekly_editor.ui.job import ThreadJob
from weekly_editor.ui.message_bar import Choice, MessageBar
from weekly_editor.ui.metric.desk import MetricDesk
from weekly_editor.ui.metric.form import MetricForm
from weekly_editor.ui.metric.list import MetricRow, MetricRows
from weekly_editor.ui.metric.wording import metric_label, weeks_words
from weekly_editor.ui.profile import Profile
from weekly_editor.ui.space import CLOSE_PX, FIELD_PX, GROUP_PX, TIGHT_PX
from weekly_editor.ui.undo_offer import UndoOffer

SIZE_PX = (880, 640)
ROOM = 0.92  # of the screen, at most
LIST_PX = 264
WAIT_S = 0.03  # the weeks of a year are read by then
_ENTERS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
Keys = QKeySequence.StandardKey | tuple[str, ...]


class MetricDialog(QDialog):
    """Lets metrics be defined; the library keeps what was changed only if its user says so."""

    def __init__(self, desk: Desk, profile: Profile, catalog: MetricCatalog, parent: QWidget | None = None) -> None:
        """Show the metrics of ``catalog``, that of the library on ``desk``, and what its weeks suggest."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("Metrics"))
        self._library = desk
        self._profile = profile
        self._catalog = catalog
        self._known = KnownMetrics()
        self._job: ThreadJob | None = None
        self.desk = MetricDesk(catalog, self)
        self.rows = MetricRows(self)
        self.search = QLineEdit(self)
        self.form = MetricForm(profile.language, self)
        self.messages = MessageBar(self)
        self._undo_offer = UndoOffer(self.messages)
        self.new = self._quiet(self.tr("New metric"), self._add)
        self.all = self._quiet(self.tr("Define all that are suggested"), self._define_all)
        self.merge = self._quiet(self.tr("Merge into…"), self._offer_partners)
        self.delete = self._quiet(self.tr("Delete"), self._remove)
        self.define = QPushButton(self.tr("Define"), self)
        self.undo = self._step("undo-2", self.tr("Undo"), self.desk.undo_stack.undo, QKeySequence.StandardKey.Undo)
        self.redo = self._step("redo-2", self.tr("Redo"), self.desk.undo_stack.redo, REDO_KEYS)
        self.offers = QCheckBox(self.tr("Offer to define what is typed under a new name"), self)
        self._lay_out()
        self._connect()
        self._show()
        self._show_steps()
        self.rows.setFocus()
        self._read()

    def define_now(self, metrics: Metrics) -> None:
        """Define ``metrics`` and put the cursor into the name of the first."""
        self.desk.define(metrics, self.tr("Define") if len(metrics) == 1 else self.tr("Define all"))
        self.desk.choose(metrics[0].id)
        self.form.type_name()

    def accept(self) -> None:
        """Keep what was changed; where it cannot be kept, stay and say so."""
        QGuiApplication.inputMethod().commit()
        if (field := self.form.wrong()) is not None:
            self.messages.tell(f"{field.accessibleName()} “{field.text()}” · {field.reason()}", "problem")
            field.setFocus()
            return
        try:
            if not self.desk.undo_stack.isClean():
                self._library.change_catalog(self.desk.made_of)
        except StorageError as error:
            self.messages.tell(f"{error.path}: {error.reason.text(self._profile.language)}", "problem")
            return
        except MetricRefused as error:
            self.search.clear()
            self.desk.choose(error.metric.id)
            self.form.type_name()
            colon = wording_of(self._profile.language).colon
            text = f"{metric_label(error.metric)}{colon}{error.reason.text(self._profile.language)}"
            self.messages.tell(text, "problem")
            return
        super().accept()

    def reject(self) -> None:
        """Close; where something was changed, stay and ask what is to become of it."""
        QGuiApplication.inputMethod().commit()
        if self.desk.undo_stack.isClean() and self.form.wrong() is None:
            super().reject()
            return
        self.messages.tell(
            self.tr("What was changed here is not kept yet."),
            "problem",
            Choice(self.tr("Keep"), self.accept),
            Choice(self.tr("Drop the changes"), super().reject),
        )

    def done(self, result: int) -> None:
        """Remember how large the window was."""
        if self._job is not None:
            self._job.cancel()
            self._job = None
        self._profile.change(metrics_size=(self.width(), self.height()))
        super().done(result)

    def _read(self) -> None:
        session = self._library.session
        own = figures_of(session.report) if session is not None else None
        job = self._job = ThreadJob(partial(known_metrics, self._library.library, self._catalog, own), (), self)
        job.finished.connect(self._learn)
        job.failed.connect(self._end_reading)
        job.start(WAIT_S)

    def _end_reading(self) -> None:
        self._job = None

    def _learn(self, known: KnownMetrics) -> None:
        self._end_reading()
        self._known = known
        self.desk.suggest(known.suggested)

    def _show(self) -> None:
        """Show the metrics as they are now, and the one that is looked at."""
        current = self.desk.current()
        self.rows.show_rows(tuple(self._rows()), current.id if current else "")
        self.form.setVisible(current is not None)
        self._nothing.setVisible(current is None)
        is_defined = current is not None and self.desk.is_defined(current.id)
        self._suggestion.setVisible(current is not None and not is_defined)
        self.delete.setEnabled(is_defined)
        self.merge.setEnabled(bool(self.desk.partners()))
        self.all.setVisible(bool(self.desk.offered()))
        if current is not None:
            self.form.set_sections(list(dict.fromkeys(row.section for row in self.desk.metrics() if row.section)))
            self.form.setValue(current)
            self.form.show_problem(self.desk.problem(current))
            self.form.show_history(self._known.record.of(current, self.desk.definitions()))

    def _rows(self) -> Iterator[MetricRow]:
        defined, offered = self.desk.metrics(), self.desk.offered()
        language = self._profile.language
        for metric in defined:
            problem = self.desk.problem(metric)
            aside = problem.text(language) if problem else " · ".join(filter(None, (metric.unit, *metric.aliases)))
            yield MetricRow(metric, metric.section or self.tr("Without a section"), aside)
        weeks = {suggestion.metric.id: suggestion.weeks for suggestion in self._known.suggested}
        for metric in offered:
            aside = " · ".join(filter(None, (metric.unit, weeks_words(weeks[metric.id]), metric.section)))
            yield MetricRow(metric, self.tr("Not defined yet"), aside)

    def _show_steps(self) -> None:
        stack = self.desk.undo_stack
        for button, can, text, step in (
            (self.undo, stack.canUndo(), self.tr("Undo %1"), stack.undoText()),
            (self.redo, stack.canRedo(), self.tr("Redo %1"), stack.redoText()),
        ):
            button.setEnabled(can)
            button.setToolTip(text.replace("%1", step).strip())

    def _add(self) -> None:
        self.search.clear()
        current = self.desk.current()
        section = current.section if current is not None and self.desk.is_defined(current.id) else ""
        self.desk.add(Metric(section=section), self.tr("New metric"))
        self.form.type_name()

    def _define(self) -> None:
        current = self.desk.current()
        if current is None:
            return
        if self.desk.is_defined(current.id):
            self.form.type_name()
        else:
            self.desk.define((current,), self.tr("Define"))

    def _define_all(self) -> None:
        offered = self.desk.offered()
        self.desk.define(offered, self.tr("Define all"))
        text = self.tr("1 metric was defined.") if len(offered) == 1 else self.tr("%1 metrics were defined.")
        self._undo_offer.show(text.replace("%1", str(len(offered))), self.desk.undo_stack)

    def _remove(self) -> None:
        removed = self.desk.remove(self.tr("Delete"))
        if removed is None:
            return
        self.rows.setFocus()
        weeks = past_weeks(self._catalog, removed)
        text = self.tr("Deleted “%1”")
        if weeks:
            text = self.tr("Deleted “%1” and its values of %2 that no report has").replace("%2", weeks_words(weeks))
        self._undo_offer.show(text.replace("%1", metric_label(removed)), self.desk.undo_stack)

    def _offer_partners(self) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for metric in self.desk.partners():
            action = menu.addAction(metric_label(metric).replace("&", "&&"))
            action.triggered.connect(partial(self._merge_into, metric.id))
        menu.popup(self.merge.mapToGlobal(self.merge.rect().bottomLeft()))
        menu.setActiveAction(menu.actions()[0])

    def _merge_into(self, metric_id: str, _checked: bool = False) -> None:
        gone = self.desk.current()
        self.desk.merge_into(metric_id, self.tr("Merge"))
        kept = self.desk.current()
        if gone is not None and kept is not None:
            text = self.tr("“%1” is a part of “%2” now, with its history and its names")
            text = text.replace("%1", metric_label(gone)).replace("%2", metric_label(kept))
            self._undo_offer.show(text, self.desk.undo_stack)

    def _connect(self) -> None:
        self.search.textChanged.connect(self.rows.look_for)
        self.rows.chosen.connect(self.desk.choose)
        self.rows.renameAsked.connect(self.form.type_name)
        self.rows.deleteAsked.connect(self._remove)
        self.rows.defineAsked.connect(self._define)
        self.rows.moveAsked.connect(lambda by: self.desk.move(by, self.tr("Move")))
        self.form.valueChanged.connect(self.desk.change)
        self.form.renamed.connect(self.desk.rename)
        self.define.clicked.connect(self._define)
        self.desk.changed.connect(self._show)
        self.desk.undo_stack.indexChanged.connect(self._show_steps)
        self.offers.toggled.connect(lambda is_on: self._profile.change(offers_metrics=is_on))

    def _lay_out(self) -> None:
        splitter = QSplitter(self)
        splitter.setHandleWidth(1)
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(self._left())
        splitter.addWidget(self._right())
        splitter.setSizes([LIST_PX, SIZE_PX[0] - LIST_PX])
        splitter.setStretchFactor(1, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(splitter, 1)
        layout.addWidget(self.messages)
        layout.addWidget(self._foot())
        size = self._profile.settings.metrics_size
        wanted = QSize(*size) if len(size) == 2 else QSize(*SIZE_PX)
        self.resize(wanted.boundedTo(self.screen().availableSize() * ROOM))

    def _left(self) -> QWidget:
        left = QWidget(self)
        left.setMinimumWidth(LIST_PX)
        self.search.setPlaceholderText(self.tr("Find a metric"))
        self.search.setAccessibleName(self.tr("Find a metric"))
        self.search.setClearButtonEnabled(True)
        self.search.installEventFilter(self)
        column = QVBoxLayout(left)
        column.setContentsMargins(CLOSE_PX, CLOSE_PX, CLOSE_PX, CLOSE_PX)
        column.setSpacing(TIGHT_PX)
        column.addWidget(self.search)
        column.addWidget(self.rows, 1)
        for button in (self.new, self.all, self.merge, self.delete):
            column.addWidget(button)
        return left

    def _right(self) -> QWidget:
        self._page = QWidget()
        column = QVBoxLayout(self._page)
        column.setContentsMargins(GROUP_PX, GROUP_PX, GROUP_PX, GROUP_PX)
        column.setSpacing(GROUP_PX)
        self._suggestion = self._suggestion_line()
        self._nothing = QLabel(self.tr("No metrics yet. What weeks have readings of is offered here."), self._page)
        self._nothing.setProperty("tone", "muted")
        self._nothing.setWordWrap(True)
        for widget in (self._suggestion, self._nothing, self.form):
            column.addWidget(widget)
        column.addStretch()
        area = QScrollArea(self)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(self._page)
        return area

    def _suggestion_line(self) -> QWidget:
        line = QWidget(self)
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(CLOSE_PX)
        label = QLabel(self.tr("Not defined yet. This is what its weeks suggest."), line)
        label.setWordWrap(True)
        self.define.setAutoDefault(False)
        row.addWidget(label, 1)
        row.addWidget(self.define)
        return line

    def _foot(self) -> QWidget:
        foot = QFrame(self)
        foot.setProperty("bar", "bottom")
        cancel, keep = QPushButton(self.tr("Cancel"), foot), QPushButton(self.tr("Keep"), foot)
        cancel.setAutoDefault(False)
        cancel.clicked.connect(self.reject)
        keep.setDefault(True)
        keep.clicked.connect(self.accept)
        self.offers.setChecked(self._profile.settings.offers_metrics)
        line = QHBoxLayout(foot)
        line.setContentsMargins(GROUP_PX, FIELD_PX, GROUP_PX, FIELD_PX)
        line.setSpacing(CLOSE_PX)
        line.addWidget(self.undo)
        line.addWidget(self.redo)
        line.addWidget(self.offers)
        line.addStretch()
        line.addWidget(cancel)
        line.addWidget(keep)
        return foot

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter end what is typed in a field; it is not meant for the button then."""
        focused = self.focusWidget()
        if event.key() in _ENTERS and focused is not None and self._page.isAncestorOf(focused):
            self.focusNextChild()
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the arrow down lead from what is looked for to what was found, and Enter too."""
        is_key = watched is self.search and event.type() == QEvent.Type.KeyPress
        if is_key and cast("QKeyEvent", event).key() in (Qt.Key.Key_Down, *_ENTERS):
            self.rows.setFocus()
            return True
        return super().eventFilter(watched, event)

    def _step(self, icon: str, name: str, act: Callable[[], object], keys: Keys) -> IconButton:
        button = IconButton(icon, name, self)
        button.clicked.connect(lambda: act())
        shortcut = QAction(self)
        shortcut.setShortcuts([QKeySequence(each) for each in keys] if isinstance(keys, tuple) else keys)
        shortcut.triggered.connect(act)
        self.addAction(shortcut)
        return button

    def _quiet(self, text: str, act: Callable[[], object]) -> QPushButton:
        button = QPushButton(text, self)
        button.setProperty("quiet", True)
        button.setProperty("tone", "text")
        button.setAutoDefault(False)
        button.clicked.connect(lambda: act())
        return button
