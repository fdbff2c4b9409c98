"""The main window: weeks at the left, the open report beside them, commands above."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from operator import methodcaller
from pathlib import Path

from PySide6.QtCore import QByteArray, QEvent, QPoint, QSize, Qt, QUrl
from PySide6.QtGui import (
    QCloseEvent,
    QDesktopServices,
    QDragEnterEvent,
    QDropEvent,
    QKeyEvent,
    QKeySequence,
    QPalette,
    QShortcut,
)
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QMainWindow,
    QMenu,
    QSplitter,
    QStackedWidget,
    QToolBar,
    QVBoxLayout,
)

from weekly_editor.editing.desk import Desk
from weekly_editor.editing.session import ReportSession
from weekly_editor.report.loc import Loc
from weekly_editor.report.markup import is_safe_address
from weekly_editor.report.model import Reading, Report
from weekly_editor.ui.action import ACTIONS, build_actions, build_menus, build_tool_bar, tint_actions
from weekly_editor.ui.bottom_area import HEIGHT_PX, BottomArea
from weekly_editor.ui.command import Commands
from weekly_editor.ui.editor import ReportEditor
from weekly_editor.ui.editor_act import editor_handlers, with_editor
from weekly_editor.ui.editor_state import form_context, remember_editor, restore_editor
from weekly_editor.ui.growth.command import open_growth
from weekly_editor.ui.handler import program_handlers
from weekly_editor.ui.key_hint import SECTION_KEYS
from weekly_editor.ui.library_panel import LibraryPanel
from weekly_editor.ui.look.command import LookCommands
from weekly_editor.ui.message_bar import Choice, MessageBar
from weekly_editor.ui.metric.command import MetricCommands
from weekly_editor.ui.preferences import Preferences
from weekly_editor.ui.profile import Profile
from weekly_editor.ui.proof.command import ProofCommands
from weekly_editor.ui.quick_list import open_commands
from weekly_editor.ui.recent_menu import RecentMenu
from weekly_editor.ui.send.dialog import SendDialog
from weekly_editor.ui.shortcut_page import ShortcutPage
from weekly_editor.ui.status_line import StatusLine
from weekly_editor.ui.template.command import TemplateCommands
from weekly_editor.ui.trend.command import TrendCommands
from weekly_editor.ui.undo_offer import UndoOffer, name_steps
from weekly_editor.ui.welcome import WelcomePage

SIZE_PX = (1360, 840)
TITLE_BAR_PX = 40  # more or less, with the frame
LIBRARY_PX = 184
BOTTOM_PART = 0.5  # of the window, at most, until the user gives it another height
BOTTOM = ("findings", "trend")  # the panels of the area at the bottom
SECTION_MENU = ("rename_section", "duplicate_section", "section_up", "section_down", "remove_section")


@dataclass(frozen=True, slots=True)
class Standing:
    """What a window made anew goes on with."""

    geometry: QByteArray
    place: Loc | None  # in the open report
    settings_at: QPoint | None  # where their window stands, None where it is not open
    template: str | None  # the id of the one that is looked at, None where their window is not open


class MainWindow(QMainWindow):
    """Shows what lies on the desk for one user, in the language it was made in."""

    def __init__(self, desk: Desk, profile: Profile) -> None:
        """Show ``desk`` for the user of ``profile``."""
        super().__init__()
        self.desk = desk
        self.profile = profile
        self.editor: ReportEditor | None = None
        self._shortcuts: ShortcutPage | None = None  # made when first asked for
        self.messages = MessageBar(self)
        self._undo_offer = UndoOffer(self.messages)
        self.commands = Commands(self, desk, profile, self.messages)
        self.preferences = Preferences(self, profile, self.commands)
        self.looks = LookCommands(self, desk, profile)
        self.templates = TemplateCommands(self, desk, profile, self.messages, self.commands)
        self.trends = TrendCommands(self, desk, profile, self.messages)
        self.metrics = MetricCommands(self, desk, profile, self.messages)
        self.proofs = ProofCommands(self, desk, profile, self.messages, lambda: self.editor)
        self.actions_by_name = build_actions(self, self._handlers())
        self._lay_out()
        self._add_menus()
        self._connect()
        self._restore()
        self._show_session(desk.session)
        self.refresh_library()
        if (problem := profile.look_problem()) is not None:
            self.commands.tell_problem(problem)

    # What lies on the desk

    def _show_session(self, session: ReportSession | None) -> None:
        self._undo_offer.withdraw()
        is_browsing = self.library.tree.hasFocus()  # the arrows go on to other weeks
        if self.editor is not None:
            self._remember_editor()
            self._pages.removeWidget(self.editor)
            self.editor.deleteLater()
            self.editor = None
        self.status.start()
        if session is not None:
            self.editor = self._new_editor(session)
            self.proofs.refresh()
            self._pages.addWidget(self.editor)
            self._pages.setCurrentWidget(self.editor)
            self._show_panels()
            if not is_browsing:
                self.editor.step_row(0)
            session.reportChanged.connect(self._show_title)
            session.saved.connect(self._show_saved)
            session.undo_stack.cleanChanged.connect(self._show_state)
            session.undo_stack.indexChanged.connect(self._show_state)
        else:
            self.welcome.show_recent(self.profile.settings.recent_files)
            self._pages.setCurrentWidget(self.welcome)
        self.library.mark(self._path())
        self._show_state()

    def _new_editor(self, session: ReportSession) -> ReportEditor:
        editor = ReportEditor(
            session, form_context(self.desk, self.profile, self.proofs.lines), self, look=self.profile.look.look
        )
        editor.look_menu.aboutToShow.connect(
            lambda: self.looks.fill_menu(editor.look_menu, self.actions_by_name["look"])
        )
        editor.section_menu.addActions([self.actions_by_name[name] for name in SECTION_MENU])
        editor.section_menu.insertSeparator(self.actions_by_name["remove_section"])
        restore_editor(editor, self.profile.settings)
        editor.linkActivated.connect(self._open_link)
        editor.unreadLeft.connect(self.commands.tell_unread)
        editor.partLeft.connect(lambda text: self._undo_offer.show(text, session.undo_stack))
        editor.refused.connect(self.messages.tell)
        editor.trendRequested.connect(self.show_trend)
        self.metrics.watch(editor)
        return editor

    def _show_history(self) -> None:
        if self.editor is not None:
            self.editor.show_history()

    def _show_look(self) -> None:
        if self.editor is not None:
            self.editor.show_look(self.profile.look.look)

    def _show_state(self) -> None:
        session = self.desk.session
        for spec in ACTIONS:
            if spec.needs_report:
                self.actions_by_name[spec.name].setEnabled(session is not None)
        stack = session.undo_stack if session is not None else None
        name_steps(self.actions_by_name["undo"], self.actions_by_name["redo"], stack)
        self.status.show_state(session)
        if session is None:
            self.setWindowTitle(self.tr("Weekly Editor"))
        else:
            self._show_title(session.report)
        self.setWindowModified(session is not None and not session.is_saved())

    def _show_title(self, report: Report) -> None:
        title = f"{report.week} {report.title}".strip().replace("[*]", "[*][*]")  # a lone one is Qt's own sign
        self.setWindowTitle(f"{title}[*] — " + self.tr("Weekly Editor"))
        self.status.show_size(self.editor_size())

    def editor_size(self) -> int:
        """Return the number of visible characters of the open report."""
        return self.editor.size_of_report() if self.editor is not None else 0

    def _remember_editor(self) -> None:
        if self.editor is not None:
            is_alone = self.actions_by_name["focus_mode"].isChecked()
            remember_editor(self.editor, self.profile, with_sizes=not is_alone)

    def _open_from_library(self, path: Path) -> None:
        self.commands.open_path(path)
        self.library.mark(self._path())

    def _show_saved(self) -> None:
        self.status.mark_saved()
        self._show_state()
        self.refresh_library()

    def refresh_library(self) -> None:
        """Read the library folder again."""
        self.library.refresh(self.desk.library, self._path())

    def _path(self) -> Path | None:
        return None if self.desk.session is None else self.desk.session.path

    def tell_bug(self, what: str) -> None:
        """Say that something went wrong that nobody expected; the text is safe."""
        text = self.tr("Something went wrong (%1). Your text is kept; details are in the log.")
        self.messages.tell(text.replace("%1", what), "problem", Choice(self.tr("Log folder"), self.commands.show_logs))

    # The window itself

    def closeEvent(self, event: QCloseEvent) -> None:
        """Ask about what is not saved, then remember how the window was."""
        unread = self.editor.unread() if self.editor is not None else ()
        if (unread and not self.commands.may_lose(unread)) or not self.commands.may_leave() or not self.let_go():
            event.ignore()
            return
        self.desk.clear()
        event.accept()

    def standing(self) -> Standing:
        """Return what a window in its place goes on with."""
        place = self.editor.place() if self.editor is not None else None
        return Standing(self.saveGeometry(), place, self.preferences.place(), self.templates.shown())

    def take_up(self, standing: Standing) -> None:
        """Go on where another window stood."""
        self.restoreGeometry(standing.geometry)
        if self.editor is not None and standing.place is not None:
            self.editor.go_to(standing.place)
        if standing.template is not None:
            self.templates.show_window(standing.template)
        if standing.settings_at is not None:
            self.preferences.show_at(standing.settings_at)

    def let_go(self) -> bool:
        """Remember how the window was: it goes, or another goes on. Tell whether all beside it could be written."""
        if not self.templates.close_window():
            return False
        self._remember_bottom()
        self.profile.change(
            window_geometry=bytes(self.saveGeometry().toBase64().data()).decode(),
            window_state=bytes(self.saveState().toBase64().data()).decode(),
            splitter_sizes=tuple(self._splitter.sizes()),
        )
        self._remember_editor()
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave focus mode with an Escape that nothing else wanted."""
        focus_mode = self.actions_by_name["focus_mode"]
        if event.key() == Qt.Key.Key_Escape and focus_mode.isChecked():
            focus_mode.trigger()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the theme, and look at the library again when the user comes back to the window."""
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "actions_by_name"):
            self._tint()
        if event.type() == QEvent.Type.WindowStateChange and hasattr(self, "actions_by_name"):
            self.actions_by_name["full_screen"].setChecked(self.isFullScreen())
        if event.type() == QEvent.Type.ActivationChange and self.isActiveWindow():
            self.library.refresh_if_changed(self.desk.library, self._path())
        super().changeEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take one file of the own disk."""
        if _dropped_path(event) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Open or import the file."""
        path = _dropped_path(event)
        if path is not None:
            event.acceptProposedAction()
            self.commands.open_any(path)

    def _lay_out(self) -> None:
        room = self.screen().availableSize() - QSize(0, TITLE_BAR_PX)
        self.resize(QSize(*SIZE_PX).boundedTo(room))
        self.setMinimumSize(800, 520)
        self.setAcceptDrops(True)
        self.library = LibraryPanel(self.profile.language, self)
        self.welcome = WelcomePage(self)
        self._pages = QStackedWidget(self)
        self._pages.addWidget(self.welcome)
        centre = QFrame(self)
        layout = QVBoxLayout(centre)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._pages, 1)
        layout.addWidget(self.messages)  # below, so that nothing that is being written moves
        self._splitter = QSplitter(self)
        self._splitter.addWidget(self.library)
        self._splitter.addWidget(centre)
        self._splitter.setStretchFactor(0, 0)
        self._splitter.setStretchFactor(1, 1)
        self._splitter.setSizes([LIBRARY_PX, SIZE_PX[0] - LIBRARY_PX])
        self._splitter.setCollapsible(1, False)
        self._splitter.setHandleWidth(1)
        self.bottom = BottomArea(self)
        self.bottom.add("findings", self.tr("Proof"), self.proofs.panel)
        self.bottom.add("trend", self.tr("Trend"), self.trends.panel)
        self._rows = QSplitter(Qt.Orientation.Vertical, self)
        self._rows.addWidget(self._splitter)
        self._rows.addWidget(self.bottom)
        self._rows.setStretchFactor(0, 1)
        self._rows.setStretchFactor(1, 0)
        self._rows.setChildrenCollapsible(False)
        self._rows.setHandleWidth(1)
        self.setCentralWidget(self._rows)
        self.status = StatusLine(self)
        self.setStatusBar(self.status)

    def _add_menus(self) -> None:
        bar = self._tool_bar = QToolBar(self.tr("Tool bar"), self)
        bar.setObjectName("toolBar")
        bar.setMovable(False)
        bar.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        build_tool_bar(bar, self.actions_by_name)
        self.addToolBar(bar)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        menus = build_menus(self.menuBar(), self.actions_by_name)
        recent = RecentMenu(lambda: self.profile.settings.recent_files, self)
        recent.chosen.connect(self.commands.open_any)
        menus["file"].insertMenu(self.actions_by_name["import"], recent)
        self._from_template = QMenu(self)
        self._from_template.aboutToShow.connect(lambda: self.templates.fill_menu(self._from_template))
        self.actions_by_name["new_from_template"].setMenu(self._from_template)
        self.preferences.add_menus(menus["view"])
        self._tint()

    def _handlers(self) -> dict[str, Callable[[], object]]:
        handlers = editor_handlers(lambda: self.editor)
        handlers |= program_handlers(self.commands, self.templates, self.preferences, self.looks)
        handlers |= self.proofs.handlers()
        return handlers | {
            "new_from_template": self._offer_templates,
            "insert_growth": self._insert_growth,
            "metrics": self.metrics.show,
            "send": self._show_send,
            "quit": self.close,
            "command_palette": lambda: open_commands(self, self.actions_by_name, self.profile),
            "show_library": lambda: self._keep_panel("library"),
            "show_preview": lambda: self._keep_panel("preview"),
            "show_sections": lambda: self._keep_panel("sections"),
            "show_trend": lambda: self._keep_panel("trend"),
            "show_findings": lambda: self._keep_panel("findings"),
            "show_marks": self._keep_marks,
            "focus_mode": self._show_panels,
            "full_screen": lambda: self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen),
            "shortcuts": self._show_shortcuts,
        }

    def _keep_panel(self, name: str) -> None:
        """Remember whether a panel is shown; who asks for one in focus mode wants to leave that."""
        is_shown = self.actions_by_name[f"show_{name}"].isChecked()
        self._remember_bottom()
        self.profile.change(**{f"{name}_visible": is_shown})
        if is_shown:
            self.actions_by_name["focus_mode"].setChecked(False)
        self._show_panels()

    def _keep_marks(self) -> None:
        """Remember whether what is recognised is marked."""
        self.profile.change(show_marks=self.actions_by_name["show_marks"].isChecked())
        if self.editor is not None:
            self.editor.show_glosses()

    def _show_panels(self) -> None:
        actions = self.actions_by_name
        is_alone = actions["focus_mode"].isChecked() and self.editor is not None
        self.library.setVisible(actions["show_library"].isChecked() and not is_alone)
        for name in BOTTOM:
            self.bottom.show_panel(name, actions[f"show_{name}"].isChecked() and not is_alone)
        for bar in (self.menuBar(), self._tool_bar):
            bar.setVisible(not is_alone)
        if self.editor is not None:
            shown = {name: actions[f"show_{name}"].isChecked() for name in ("sections", "preview")}
            self.editor.show_panels(**shown, alone=is_alone)

    def show_trend(self, reading: Reading) -> None:
        """Show the metric that ``reading`` belongs to over all weeks."""
        self.bring_panel("trend")
        self.trends.panel.show_reading(reading)

    def bring_panel(self, name: str) -> None:
        """Show the panel ``name`` of the bottom in front of the others."""
        action = self.actions_by_name[f"show_{name}"]
        if self.bottom.isHidden() or not action.isChecked():
            action.setChecked(True)
            self._keep_panel(name)
        self.bottom.bring(name)

    def _remember_bottom(self) -> None:
        if self.bottom.isVisible():
            self.profile.change(bottom_height=self.bottom.height())

    def _show_send(self) -> None:
        session = self.commands.committed_session()
        if session is not None and self.commands.gate.may_go_out():
            dialog = SendDialog(session, self.desk, self.profile, self)
            dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            dialog.open()

    def _insert_growth(self) -> None:
        if self.editor is not None:
            open_growth(self, self.desk.history(), self.profile, self.messages, self.editor)

    def _show_shortcuts(self) -> None:
        if self._shortcuts is None:
            self._shortcuts = ShortcutPage(self)
        self._shortcuts.come_up()

    def _offer_templates(self) -> None:
        self._from_template.popup(self.mapToGlobal(self.rect().center()))
        self._from_template.setActiveAction(self._from_template.actions()[0])

    def _connect(self) -> None:
        for row, keys in enumerate(SECTION_KEYS, start=1):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.activated.connect(partial(with_editor, lambda: self.editor, methodcaller("enter_section", row)))
        self.desk.sessionChanged.connect(self._show_session)
        self.desk.autosaveFailed.connect(self.commands.tell_problem)
        self.desk.catalogFailed.connect(self.commands.tell_problem)
        self.desk.historyChanged.connect(self._show_history)
        self.bottom.closeRequested.connect(lambda name: self.actions_by_name[f"show_{name}"].trigger())
        self.proofs.panelWanted.connect(lambda: self.bring_panel("findings"))
        self.commands.gate.lookRequested.connect(self.proofs.look_at)
        self.library.refreshed.connect(self.trends.reader.refresh)
        self.trends.weekRequested.connect(self._open_from_library)
        self.trends.problemMet.connect(self.commands.tell_problem)
        self.library.openRequested.connect(self._open_from_library)
        self.library.problemMet.connect(self.commands.tell_problem)
        self.welcome.newRequested.connect(self.commands.new_week)
        self.welcome.sampleRequested.connect(self.commands.open_sample)
        self.welcome.importRequested.connect(self.commands.imports.choose)
        self.welcome.chooseRequested.connect(self.commands.choose_and_open)
        self.welcome.openRequested.connect(self.commands.open_any)
        self.welcome.forgotten.connect(lambda path: self.profile.keep(self.profile.settings.without_recent_file(path)))
        self.profile.lookChanged.connect(self._show_look)
        self.commands.libraryChanged.connect(self.refresh_library)
        self.commands.imports.appended.connect(self._go_to)

    def _restore(self) -> None:
        settings = self.profile.settings
        for name in ("library", "sections", "preview", *BOTTOM):
            self.actions_by_name[f"show_{name}"].setChecked(getattr(settings, f"{name}_visible"))
        self.actions_by_name["show_marks"].setChecked(settings.show_marks)
        if settings.window_geometry:
            self.restoreGeometry(QByteArray.fromBase64(settings.window_geometry.encode()))
            self.restoreState(QByteArray.fromBase64(settings.window_state.encode()))
        if len(settings.splitter_sizes) == self._splitter.count():
            self._splitter.setSizes(list(settings.splitter_sizes))
        bottom_px = settings.bottom_height or min(HEIGHT_PX, int(self.height() * BOTTOM_PART))
        self._rows.setSizes([max(self.height() - bottom_px, 1), bottom_px])
        self._show_panels()

    def _tint(self) -> None:
        palette = QApplication.palette()
        unusable = palette.color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.Text)
        tint_actions(self.actions_by_name, palette.text().color().name(), unusable.name())
        self.proofs.show_on(self.actions_by_name["show_findings"], self.bottom)

    def _go_to(self, loc: Loc) -> None:
        if self.editor is not None:
            self.editor.go_to(loc)

    def _open_link(self, address: str) -> None:
        if is_safe_address(address):
            QDesktopServices.openUrl(QUrl(address))


def _dropped_path(event: QDropEvent) -> Path | None:
    urls = event.mimeData().urls()
    return Path(urls[0].toLocalFile()) if len(urls) == 1 and urls[0].isLocalFile() else None
