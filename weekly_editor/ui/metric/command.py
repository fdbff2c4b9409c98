"""What the window does with metrics: define them, and offer that for a reading that has no definition."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from weekly_editor.analysis.adoption import Adoption, adopted
from weekly_editor.analysis.catalog import MetricRefused, Metrics, checked, with_metric, with_metrics
from weekly_editor.analysis.definition import Definitions
from weekly_editor.analysis.suggestion import suggestion_for
from weekly_editor.editing.desk import Desk
from weekly_editor.report.metric import Metric, MetricCatalog
from weekly_editor.report.model import Reading
from weekly_editor.storage.catalog_file import load_catalog
from weekly_editor.storage.problem import StorageError
from weekly_editor.ui.desktop import open_on_desktop
from weekly_editor.ui.editor import ReportEditor
from weekly_editor.ui.message_bar import Choice, MessageBar
from weekly_editor.ui.metric.dialog import MetricDialog
from weekly_editor.ui.metric.offer import Placed, ReadingWatch, renamed_to, with_metric_of_its_own
from weekly_editor.ui.metric.wording import metric_label
from weekly_editor.ui.profile import Profile
from weekly_editor.ui.undo_offer import UndoOffer


class MetricCommands(QObject):
    """Carries out the commands around metrics for one window."""

    def __init__(self, window: QWidget, desk: Desk, profile: Profile, messages: MessageBar) -> None:
        """Work for ``window``, whose report lies on ``desk``."""
        super().__init__(window)
        self._window = window
        self._desk = desk
        self._profile = profile
        self._messages = messages
        self.dialog: MetricDialog | None = None
        self._offer = 0  # the message that offers something
        self._undo_offer = UndoOffer(messages)
        self._editor: ReportEditor | None = None  # of the report on the desk
        desk.sessionChanged.connect(self._leave_report)

    def show(self) -> MetricDialog | None:
        """Open the window of metrics; where their file cannot be read, say so and leave it as it is."""
        try:
            catalog = load_catalog(self._desk.library)
        except StorageError as error:
            self.tell_problem(error)
            return None
        dialog = self.dialog = MetricDialog(self._desk, self._profile, catalog, self._window)
        dialog.accepted.connect(partial(self._adopt, Definitions(catalog)))
        go_back = self._way_back()
        dialog.finished.connect(lambda _result: go_back())
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        return dialog

    def define(self, *metrics: Metric) -> None:
        """Open the window of metrics with ``metrics`` defined anew, and look at the first."""
        dialog = self.show()
        if dialog is not None:
            dialog.define_now(metrics)

    def define_reading(self, reading: Reading) -> None:
        """Open the window of metrics at the definition of ``reading``; one that has none gets one."""
        metric = self._desk.history().definitions.of(reading)
        if metric is None:
            self.define(suggestion_for(reading))
        elif (dialog := self.show()) is not None:
            dialog.desk.choose(metric.id)

    def watch(self, editor: ReportEditor) -> None:
        """Let readings typed in ``editor`` find their metric, and offer what they need."""
        self._editor = editor
        editor.defineRequested.connect(self.define_reading)
        watch = ReadingWatch(editor.session, lambda: self._desk.history().definitions, editor)
        editor.placeEntered.connect(watch.enter)
        watch.settled.connect(editor.go_to)
        watch.defineOffered.connect(self._offer_definition)
        watch.renameOffered.connect(partial(self._offer_rename, editor))
        watch.takenBack.connect(lambda: self._messages.withdraw(self._offer))

    def _leave_report(self) -> None:
        """Let go of a report that is taken off the desk, and of what was offered for it."""
        self._editor = None
        self._undo_offer.withdraw()
        self._messages.withdraw(self._offer)

    def _adopt(self, before: Definitions) -> None:
        """Let the open report say what its metrics, which were as ``before``, are called and aim at now."""
        session = self._desk.session
        if session is None:
            return
        adoption = adopted(session.report, before, Definitions(self._desk.catalog()))
        if adoption.readings:
            session.replace(adoption.report, self.tr("Follow the metrics"))
            self._undo_offer.show(self._adoption_words(adoption), session.undo_stack)

    def _adoption_words(self, adoption: Adoption) -> str:
        if adoption.has_names and adoption.has_targets:
            words = self.tr("Readings of this week that follow with the new name and target: %1")
        elif adoption.has_names:
            words = self.tr("Readings of this week that follow with the new name: %1")
        else:
            words = self.tr("Readings of this week that follow with the new target: %1")
        return words.replace("%1", str(adoption.readings))

    def _way_back(self) -> Callable[[], object]:
        """Return what gives the keyboard back to where it is now: a place of the report, or else a widget."""
        focused, editor = self._window.focusWidget(), self._editor
        if editor is None or (focused is not None and not (editor.form and editor.form.isAncestorOf(focused))):
            return focused.setFocus if focused is not None else lambda: None
        return partial(editor.go_to, editor.place())

    def _offer_definition(self, metrics: Metrics) -> None:
        if not self._profile.settings.offers_metrics or self._is_in_trouble():
            return
        first, count = metrics[0], len(metrics)
        text = self.tr("“%1” has no definition yet; one brings direction and target, and a new name keeps its history")
        choices = [Choice(self.tr("Define…"), partial(self.define, first))]
        if count > 1:
            text = self.tr(
                "“%1” and others, %2 in all, have no definition yet; "
                "one brings direction and target, and a new name keeps its history"
            )
            choices.append(Choice(self.tr("Define all…"), partial(self.define, *metrics)))
        choices.append(Choice(self.tr("Don't ask again"), lambda: self._profile.change(offers_metrics=False)))
        text = text.replace("%1", metric_label(first)).replace("%2", str(count))
        self._offer = self._messages.tell(text, "info", *choices)

    def _offer_rename(self, editor: ReportEditor, metric: Metric, placed: Placed) -> None:
        if self._is_in_trouble():
            return
        text = self.tr("“%1” is called “%2” in this report")
        self._offer = self._messages.tell(
            text.replace("%1", metric_label(metric)).replace("%2", renamed_to(metric, placed.reading).name),
            "info",
            Choice(self.tr("Rename, history goes on"), lambda: self._rename(metric, placed)),
            Choice(self.tr("Another metric"), lambda: self._part(editor, placed)),
        )

    def _rename(self, metric: Metric, placed: Placed) -> None:
        """Call the metric as its reading is called; what it was before can be put back."""
        after = renamed_to(metric, placed.reading)
        if self._put(after):
            text = self.tr("Renamed “%1” to “%2” for all weeks")
            text = text.replace("%1", metric_label(metric)).replace("%2", metric_label(after))
            self._messages.tell(text, "info", Choice(self.tr("Undo"), lambda: self._put(metric)), fades=True)

    def _part(self, editor: ReportEditor, placed: Placed) -> None:
        report = with_metric_of_its_own(editor.session.report, placed.reading.id)
        editor.session.replace(report, self.tr("Another metric"))

    def _put(self, metric: Metric) -> bool:
        """Keep name and other names of ``metric``; tell whether they could be kept."""

        def change(catalog: MetricCatalog) -> MetricCatalog:
            known = Definitions(catalog).with_id(metric.id) or metric
            names = {"name": metric.name, "aliases": metric.aliases}
            return checked(with_metrics(catalog, with_metric(catalog.metrics, known.model_copy(update=names))))

        try:
            self._desk.change_catalog(change)
        except StorageError as error:
            self.tell_problem(error)
            return False
        except MetricRefused as error:
            self._messages.tell(error.reason.text(self._profile.language), "problem")
            return False
        return True

    def _is_in_trouble(self) -> bool:
        """Tell whether the message bar says what must not be lost."""
        return self._messages.isVisible() and self._messages.property("level") == "problem"

    def tell_problem(self, error: StorageError) -> None:
        """Say why the metrics cannot be used, and what can be done about it."""
        text = self.tr("%1: %2. The file was left as it is; put a copy that is whole in its place, or move it away.")
        text = text.replace("%1", str(error.path)).replace("%2", error.reason.text(self._profile.language))
        folder = error.path.parent
        self._messages.tell(text, "problem", Choice(self.tr("Show folder"), lambda: open_on_desktop(folder)))
