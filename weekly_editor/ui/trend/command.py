"""What the trend panel asks of the window: figures to show, a workbook of them, the report of a week."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from weekly_editor.editing.desk import Desk
from weekly_editor.library.folder import path_for
from weekly_editor.report.week import Week
from weekly_editor.ui.message_bar import MessageBar
from weekly_editor.ui.profile import Profile
from weekly_editor.ui.trend.panel import TrendPanel
from weekly_editor.ui.trend.reader import TrendReader


class TrendCommands(QObject):
    """Serves the one trend panel of a window."""

    weekRequested = Signal(object)  # Path of a report that is there

    def __init__(self, window: QWidget, desk: Desk, profile: Profile, messages: MessageBar) -> None:
        """Make the panel of ``window``, which shows the library of ``desk``."""
        super().__init__(window)
        self._desk = desk
        self._messages = messages
        self.panel = TrendPanel(profile.language, profile.settings.trend_weeks, window)
        self.reader = TrendReader(desk, self)
        self.reader.trendsChanged.connect(self.panel.show_trends)
        self.panel.watched.connect(self.reader.watch)
        self.panel.weeksChanged.connect(lambda weeks: profile.change(trend_weeks=weeks))
        self.panel.copied.connect(lambda: messages.tell(self.tr("The picture is in the clipboard.")))
        self.panel.weekRequested.connect(self._open_week)

    def _open_week(self, week: Week) -> None:
        path = path_for(self._desk.library, week)
        if path.exists():
            self.weekRequested.emit(path)
        else:
            self._messages.tell(self.tr("The library has no report of %1.").replace("%1", str(week)))
