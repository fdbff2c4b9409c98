"""What the file menu does with templates: start a report from one, make one of a report, edit them."""

from datetime import datetime

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMenu, QWidget

from weekly_editor.editing.desk import Desk
from weekly_editor.library.folder import path_for
from weekly_editor.report.template import Template, template_of
from weekly_editor.report.week import Week
from weekly_editor.storage.problem import StorageError
from weekly_editor.storage.template_file import TemplateList, keep_template, list_templates
from weekly_editor.ui.command import Commands
from weekly_editor.ui.message_bar import Choice, MessageBar
from weekly_editor.ui.profile import Profile
from weekly_editor.ui.template.keep_dialog import KeepDialog
from weekly_editor.ui.template.label import template_label
from weekly_editor.ui.template.window import TemplateWindow


class TemplateCommands(QObject):
    """Carries out the commands around templates for one window."""

    def __init__(self, window: QWidget, desk: Desk, profile: Profile, messages: MessageBar, commands: Commands) -> None:
        """Work for ``window``; ``commands`` put reports on its desk and tell what is in trouble."""
        super().__init__(window)
        self._window = window
        self._desk = desk
        self._profile = profile
        self._messages = messages
        self._commands = commands
        self.opened: TemplateWindow | None = None

    def fill_menu(self, menu: QMenu) -> None:
        """Let ``menu`` offer a new report from each template."""
        menu.clear()
        for template in self._listed().templates:
            action = menu.addAction(template_label(template).replace("&", "&&"))
            action.triggered.connect(lambda _checked=False, template=template: self.start_report(template))

    def start_report(self, template: Template) -> None:
        """Start a new report from ``template``: of this week, or the first after it that the library has none of."""
        week = this_week = Week.of(datetime.now().date())
        while path_for(self._desk.library, week).exists():
            week = week.shifted(1)
        if self._commands.start_report(template, week) and week != this_week:
            text = self.tr("%1 is written already; this is a report of %2")
            self._messages.tell(text.replace("%1", str(this_week)).replace("%2", str(week)))

    def save_as_template(self) -> None:
        """Ask what to take over from the open report and keep it as a template."""
        session = self._desk.session
        if session is None:
            return
        dialog = KeepDialog(session.report.title, self._window)
        if dialog.exec():
            self.keep(template_of(session.report, dialog.template_name(), dialog.kept()))

    def keep(self, template: Template) -> None:
        """Keep ``template`` among the user's and say so."""
        try:
            if self.opened is not None:
                self.opened.desk.add(template)
            else:
                keep_template(self._profile.places, template)
        except StorageError as error:
            self._commands.tell_problem(error)
            return
        self._messages.tell(
            self.tr("Saved the template “%1”").replace("%1", template_label(template)),
            "info",
            Choice(self.tr("Edit template"), lambda: self.show_window(template.id)),
            Choice(self.tr("Set as default"), lambda: self._set_default(template.id)),
        )

    def show_window(self, template_id: str = "") -> None:
        """Open the window of templates, or bring it to the front, with this template chosen."""
        if self.opened is None:
            try:
                self.opened = TemplateWindow(self._profile, self._window)
            except StorageError as error:
                self._commands.tell_problem(error)
                return
            self.opened.closed.connect(self._forget_window)
        if template_id:
            self.opened.choose(template_id)
        self.opened.show()
        self.opened.raise_()
        self.opened.activateWindow()

    def shown(self) -> str | None:
        """Return the id of the template that is looked at, None where their window is not open."""
        return None if self.opened is None else self.opened.rows.current_id()

    def close_window(self) -> bool:
        """Close the window of templates; tell whether it is closed, everything in it written."""
        return self.opened is None or self.opened.close()

    def _listed(self) -> TemplateList:
        if self.opened is not None:
            return self.opened.desk.templates()
        try:
            return list_templates(self._profile.places, self._profile.language)
        except StorageError as error:
            self._commands.tell_problem(error)
            return TemplateList(())

    def _set_default(self, template_id: str) -> None:
        self._profile.change(default_template=template_id)

    def _forget_window(self) -> None:
        if self.opened is not None:
            self.opened.deleteLater()
            self.opened = None
