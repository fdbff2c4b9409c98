"""What the window does with metrics: define them, and offer that for a reading that has no definition."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from weekly_editor.editing.desk import Desk
from weekly_editor.report.metric import Metric
from weekly_editor.storage.catalog_file import load_catalog
from weekly_editor.storage.problem import StorageError
from weekly_editor.ui.desktop import open_on_desktop
from weekly_editor.ui.message_bar import Choice, MessageBar
from weekly_editor.ui.metric.dialog import MetricDialog
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

    def tell_problem(self, error: StorageError) -> None:
        """Say why the metrics cannot be used, and what can be done about it."""
        text = self.tr("%1: %2. The file was left as it is; put a copy that is whole in its place, or move it away.")
        text = text.replace("%1", str(error.path)).replace("%2", error.reason.text(self._profile.language))
        folder = error.path.parent
        self._messages.tell(text, "problem", Choice(self.tr("Show folder"), lambda: open_on_desktop(folder)))
