"""What the window does with metrics: define them, and offer that for a reading that has no definition."""

from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from weekly_editor.analysis.catalog import MetricRefused, checked, with_metric, with_metrics
from weekly_editor.analysis.definition import Definitions
from weekly_editor.editing.desk import Desk
from weekly_editor.report.metric import Metric, MetricCatalog
from weekly_editor.storage.catalog_file import load_catalog
from weekly_editor.storage.problem import StorageError
from weekly_editor.ui.desktop import open_on_desktop
from weekly_editor.ui.editor import ReportEditor
from weekly_editor.ui.message_bar import Choice, MessageBar
from weekly_editor.ui.metric.dialog import MetricDialog
from weekly_editor.ui.metric.offer import Placed, ReadingWatch, renamed_to, with_metric_of_its_own
from weekly_editor.ui.metric.wording import metric_label
from weekly_editor.ui.profile import Profile


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

    def show(self) -> MetricDialog | None:
        """Open the window of metrics; where their file cannot be read, say so and leave it as it is."""
        try:
            catalog = load_catalog(self._desk.library)
        except StorageError as error:
            self.tell_problem(error)
            return None
        self.dialog = MetricDialog(self._desk, self._profile, catalog, self._window)
        self.dialog.finished.connect(self.dialog.deleteLater)
        self.dialog.open()
        return self.dialog

    def define(self, metric: Metric) -> None:
        """Open the window of metrics with ``metric`` defined anew."""
        dialog = self.show()
        if dialog is not None:
            dialog.define_now(metric)

    def watch(self, editor: ReportEditor) -> None:
        """Let readings typed in ``editor`` find their metric, and offer what they need."""
        watch = ReadingWatch(editor.session, lambda: self._desk.history().definitions, editor)
        editor.placeEntered.connect(watch.enter)
        watch.settled.connect(editor.go_to)
        watch.defineOffered.connect(self._offer_definition)
        watch.renameOffered.connect(partial(self._offer_rename, editor))
        watch.takenBack.connect(lambda: self._messages.withdraw(self._offer))

    def _offer_definition(self, metric: Metric) -> None:
        if not self._profile.settings.offers_metrics or self._is_in_trouble():
            return
        self._offer = self._messages.tell(
            self.tr("“%1” has no definition yet").replace("%1", metric_label(metric)),
            "info",
            Choice(self.tr("Define…"), lambda: self.define(metric)),
            Choice(self.tr("Don't ask again"), lambda: self._profile.change(offers_metrics=False)),
            fades=True,
        )

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
