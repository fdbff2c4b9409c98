"""The window of templates: all of them at the left, the chosen one at the right, edited as a report is."""

from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction, QCloseEvent, QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QFileDialog,
    QFrame,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from weekly_editor.editing.session import ReportSession
from weekly_editor.editing.template_desk import TemplateDesk
from weekly_editor.report.template import Template, duplicate_of
from weekly_editor.storage.problem import StorageError
from weekly_editor.storage.template_file import imported_template, is_own, own_id, write_template
from weekly_editor.ui.action import ACTIONS, build_actions
from weekly_editor.ui.editor import ReportEditor
from weekly_editor.ui.editor_act import editor_handlers
from weekly_editor.ui.form.context import FormContext
from weekly_editor.ui.message_bar import Choice, MessageBar
from weekly_editor.ui.profile import Profile
from weekly_editor.ui.space import CLOSE_PX, TIGHT_PX
from weekly_editor.ui.template.bar import TemplateBar
from weekly_editor.ui.template.head import TemplateHeadForm
from weekly_editor.ui.template.label import template_label
from weekly_editor.ui.template.list import TemplateRows
from weekly_editor.ui.template.outlook import Outlook
from weekly_editor.ui.undo_offer import UndoOffer
from weekly_editor.writers.file_name import safe_name

SIZE_PX = (1080, 720)
LIST_PX = 240
ROOM = 0.9  # of the screen, at most
SECTION_MENU = ("rename_section", "section_up", "section_down", "remove_section")
COMMANDS = ("undo", "redo", "add_row", *SECTION_MENU, "previous_section", "next_section")


class TemplateWindow(QWidget):
    """Edits templates; everything is written by itself, at the latest when the window closes."""

    closed = Signal()

    def __init__(self, profile: Profile, parent: QWidget | None = None) -> None:
        """Show the templates of ``profile``. Raises StorageError for a damaged installation."""
        super().__init__(parent, Qt.WindowType.Window)
        self.setWindowTitle(self.tr("Templates"))
        self.resize(QSize(*SIZE_PX).boundedTo(self.screen().availableSize() * ROOM))
        if parent is not None:
            self.move(parent.geometry().center() - self.rect().center())
        self._profile = profile
        self.desk = TemplateDesk(profile.places, profile.language, self)
        self.messages = MessageBar(self)
        self._undo_offer = UndoOffer(self.messages)
        self.rows = TemplateRows(self)
        self.outlook = Outlook()
        self.editor: ReportEditor | None = None
        self._shown = ""
        self._may_close = False
        specs = [spec for spec in ACTIONS if spec.name in COMMANDS]
        self.actions_by_name = build_actions(self, editor_handlers(lambda: self.editor), specs)
        self.bar = TemplateBar(self.actions_by_name["undo"], self.actions_by_name["redo"], self)
        self._lay_out()
        self._connect()
        self._refresh()
        for problem in self.desk.problems:
            self._tell_problem(problem)

    def choose(self, template_id: str) -> None:
        """Show the template with this id."""
        self.rows.choose(template_id)

    def new(self) -> None:
        """Add an empty template, its name ready to be typed."""
        template = Template(name=self.tr("New template"), language=self._profile.language)
        if self._add(template):
            self._type_name()

    def duplicate(self) -> None:
        """Add a copy of the chosen template, its name ready to be typed."""
        name = self.tr("%1 (copy)").replace("%1", self._current().name)
        if self._add(duplicate_of(self._current(), name)):
            self._type_name()

    def delete(self) -> None:
        """Delete the chosen template; the message that says so brings it back."""
        template = self._current()
        if is_own(template.id):
            return
        row = self.rows.currentRow()
        try:
            removed = self.desk.remove(template.id)
        except StorageError as error:
            self._tell_problem(error)
            return
        self.rows.setCurrentRow(min(row, self.rows.count() - 1))
        self.rows.setFocus()
        text = self.tr("Deleted the template “%1”").replace("%1", template_label(removed))
        self.messages.tell(text, "info", Choice(self.tr("Undo"), lambda: self._add(removed)), fades=True)

    def set_default(self) -> None:
        """Let new weeks start from the chosen template."""
        chosen = self._current().id
        self._profile.change(default_template="" if chosen == own_id(self._profile.language) else chosen)

    def choose_and_import(self) -> None:
        """Ask for a template file and import it."""
        name, _ = QFileDialog.getOpenFileName(self, self.tr("Import template"), "", self.tr("Template (*.json)"))
        if name:
            self.import_from(Path(name))

    def import_from(self, path: Path) -> None:
        """Add the template in the file at ``path``; one that is here already stays beside it."""
        known = self.desk.templates()
        try:
            template = imported_template(path, known)
        except StorageError as error:
            self._tell_problem(error)
            return
        is_second = any(each.name == template.name for each in known.templates)
        if self._add(template):
            both = self.tr("Imported “%1”; the template of this name that was here stays too")
            text = both if is_second else self.tr("Imported “%1”")
            self.messages.tell(text.replace("%1", template_label(template)))

    def choose_and_export(self) -> None:
        """Ask for a file and write the chosen template there."""
        dialog = QFileDialog(self, self.tr("Export template"), str(Path.home()), self.tr("Template (*.json)"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("json")
        dialog.selectFile(safe_name(self._current().name) + ".json")
        if dialog.exec():
            self.export_to(Path(dialog.selectedFiles()[0]))

    def export_to(self, path: Path) -> None:
        """Write the chosen template to ``path``."""
        try:
            write_template(path, self._current())
        except StorageError as error:
            self._tell_problem(error)
        else:
            self.messages.tell(self.tr("Exported %1").replace("%1", str(path)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close with an Escape that nothing in the window wants."""
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Write what is not written; where that fails, stay and say so."""
        QGuiApplication.inputMethod().commit()
        unread = self.editor.unread() if self.editor is not None else ()
        if unread and not self._may_close:
            self._tell_unread(unread, Choice(self.tr("Close all the same"), self._close_all_the_same))
        elif self.desk.save() or self._may_close:
            self.closed.emit()
            event.accept()
            return
        event.ignore()

    def _current(self) -> Template:
        template = self.desk.templates().named(self.rows.current_id())
        return self.desk.templates().templates[0] if template is None else template

    def _add(self, template: Template) -> bool:
        try:
            self.desk.add(template)
        except StorageError as error:
            self._tell_problem(error)
            return False
        self.choose(template.id)
        return True

    def _type_name(self) -> None:
        if self.editor is not None and isinstance(self.editor.form, TemplateHeadForm):
            self.editor.form.name.setFocus()
            self.editor.form.name.selectAll()

    def _show(self, template_id: str) -> None:
        if template_id == self._shown:
            return
        self._leave_editor()
        self._shown = template_id
        if is_own(template_id):
            self.outlook.show_template(self._current())
            self._pages.setCurrentWidget(self.outlook)
        else:
            self.editor = self._new_editor(self.desk.session(template_id))
            self._pages.addWidget(self.editor)
            self._pages.setCurrentWidget(self.editor)
        self._show_state()

    def _new_editor(self, session: ReportSession) -> ReportEditor:
        editor = ReportEditor(session, FormContext(), self, TemplateHeadForm, self.tr("Template details"))
        editor.show_panels(sections=True, preview=False)  # a template has hardly anything to read
        editor.show_row(0)
        editor.section_menu.addActions([self.actions_by_name[name] for name in SECTION_MENU])
        editor.unreadLeft.connect(self._tell_unread)
        editor.refused.connect(self.messages.tell)
        editor.partLeft.connect(lambda text: self._undo_offer.show(text, session.undo_stack))
        session.undo_stack.indexChanged.connect(self._show_history)
        return editor

    def _leave_editor(self) -> None:
        self._undo_offer.withdraw()
        if self.editor is not None:
            QGuiApplication.inputMethod().commit()
            if unread := self.editor.unread():
                self._tell_unread(unread)
            self.editor.session.undo_stack.indexChanged.disconnect(self._show_history)
            self._pages.removeWidget(self.editor)
            self.editor.hide()
            self.editor.deleteLater()
            self.editor = None

    def _refresh(self) -> None:
        self.rows.show_templates(self.desk.templates().templates, self._default_id())
        self._show_state()

    def _follow_settings(self, changed: frozenset[str]) -> None:
        if "default_template" in changed:
            self._refresh()

    def _show_state(self) -> None:
        template = self._current()
        self.bar.show_template(template, is_default=template.id == self._default_id())
        self._show_history()

    def _show_history(self) -> None:
        self.bar.show_history(self.editor.session.undo_stack if self.editor is not None else None)

    def _default_id(self) -> str:
        chosen = self._profile.settings.default_template
        return own_id(self._profile.language) if self.desk.templates().named(chosen) is None else chosen

    def _tell_problem(self, error: StorageError) -> None:
        self.messages.tell(f"{error.path}: {error.reason.text(self._profile.language)}", "problem")

    def _tell_unwritten(self, error: StorageError) -> None:
        text = self.tr(
            "The template could not be written: %1. It stays here; nothing is lost while the window is open."
        )
        reason = f"{error.path}: {error.reason.text(self._profile.language)}"
        close = Choice(self.tr("Close all the same"), self._close_all_the_same)
        self.messages.tell(text.replace("%1", reason), "problem", Choice(self.tr("Try again"), self.desk.save), close)

    def _tell_unread(self, unread: tuple[str, ...], *choices: Choice) -> None:
        text = self.tr("This could not be read and is not in the template: %1").replace("%1", " · ".join(unread))
        self.messages.tell(text, "problem", *choices)

    def _close_all_the_same(self) -> None:
        self._may_close = True
        self.close()

    def _connect(self) -> None:
        self.rows.chosen.connect(self._show)
        self.rows.deleteAsked.connect(self.delete)
        self.bar.deleteAsked.connect(self.delete)
        self.bar.defaultAsked.connect(self.set_default)
        self.bar.duplicateAsked.connect(self.duplicate)
        self.bar.exportAsked.connect(self.choose_and_export)
        self.outlook.duplicate.clicked.connect(self.duplicate)
        self.desk.listChanged.connect(self._refresh)
        self.desk.failed.connect(self._tell_unwritten)
        self._profile.changed.connect(self._follow_settings)
        close = QAction(self)
        close.setShortcut(QKeySequence.StandardKey.Close)
        close.triggered.connect(self.close)
        self.addAction(close)

    def _lay_out(self) -> None:
        self._pages = QStackedWidget(self)
        self._pages.addWidget(self.outlook)
        left, right = QFrame(self), QFrame(self)
        beside = QVBoxLayout(left)
        beside.setContentsMargins(CLOSE_PX, CLOSE_PX, CLOSE_PX, CLOSE_PX)
        beside.setSpacing(TIGHT_PX)
        beside.addWidget(self.rows, 1)
        for text, act in (
            (self.tr("+ New template"), self.new),
            (self.tr("Import template…"), self.choose_and_import),
        ):
            button = QPushButton(text, left)
            button.setProperty("quiet", True)
            button.clicked.connect(lambda _checked=False, act=act: act())
            beside.addWidget(button)
        page = QVBoxLayout(right)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(0)
        page.addWidget(self.bar)
        page.addWidget(self._pages, 1)
        page.addWidget(self.messages)
        splitter = QSplitter(self)
        splitter.addWidget(left)
        splitter.addWidget(right)
        splitter.setSizes([LIST_PX, SIZE_PX[0] - LIST_PX])
        splitter.setStretchFactor(1, 1)
        splitter.setChildrenCollapsible(False)
        splitter.setHandleWidth(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(splitter)
