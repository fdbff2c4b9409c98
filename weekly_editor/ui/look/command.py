"""What the window does with looks: choose one of them, or try all of them on."""

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from weekly_editor.analysis.history import History
from weekly_editor.editing.desk import Desk
from weekly_editor.library.history import history_before
from weekly_editor.library.sample import newest_sample
from weekly_editor.report.model import Report
from weekly_editor.storage.look_file import list_looks
from weekly_editor.storage.report_file import load_report
from weekly_editor.ui.look.dialog import LookDialog
from weekly_editor.ui.look.wording import look_label
from weekly_editor.ui.profile import Profile


class LookCommands(QObject):
    """Carries out the commands around looks for one window."""

    def __init__(self, window: QWidget, desk: Desk, profile: Profile) -> None:
        """Work for ``window``, whose report lies on ``desk``."""
        super().__init__(window)
        self._window = window
        self._desk = desk
        self._profile = profile
        self.dialog: LookDialog | None = None

    def show(self) -> LookDialog:
        """Open the window of looks, the open report as the sample, or one of the program's own."""
        self.dialog = LookDialog(self._profile, *self._sample(), self._window)
        self.dialog.finished.connect(self.dialog.deleteLater)
        self.dialog.open()
        return self.dialog

    def fill_menu(self, menu: QMenu, more: QAction) -> None:
        """Let ``menu`` offer all looks, and ``more`` below them."""
        menu.clear()
        group = QActionGroup(menu)
        for named in list_looks(self._profile.places, self._profile.language).looks:
            action = menu.addAction(look_label(named.name).replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(named.id == self._profile.look.id)
            action.triggered.connect(lambda _checked=False, look_id=named.id: self._profile.choose_look(look_id))
            group.addAction(action)
        menu.addSeparator()
        menu.addAction(more)

    def _sample(self) -> tuple[Report, History]:
        if self._desk.session is not None:
            return self._desk.session.report, self._desk.history()
        path = newest_sample(self._profile.language)
        report = load_report(path)
        return report, history_before(path.parents[1], report.week)
