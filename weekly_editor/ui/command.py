"""What the file menu does: files come onto the desk and leave it, with the questions that takes."""

from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from weekly_editor.document.block import Document
from weekly_editor.document.build import build_document
from weekly_editor.editing.desk import Desk
from weekly_editor.editing.session import ReportChangedError, ReportSession
from weekly_editor.library.folder import path_for
from weekly_editor.library.sample import newest_sample
from weekly_editor.report.bilingual import Bilingual
from weekly_editor.report.template import Template, report_from
from weekly_editor.report.week import Week
from weekly_editor.storage.problem import StorageError
from weekly_editor.storage.recovery import Recovery, drop_recovery, recoveries
from weekly_editor.storage.report_file import load_report
from weekly_editor.storage.template_file import chosen_template, own_template
from weekly_editor.ui.desktop import open_on_desktop
from weekly_editor.ui.exporting import ExportCommands
from weekly_editor.ui.history_export.command import HistoryExportCommands
from weekly_editor.ui.importing.command import ImportCommands
from weekly_editor.ui.message_bar import Choice, MessageBar
from weekly_editor.ui.metric_import.command import MetricImportCommands, is_table
from weekly_editor.ui.own_workbook.command import OwnWorkbookCommands
from weekly_editor.ui.print.dialog import PrintDialog
from weekly_editor.ui.print.printer import installed_printers
from weekly_editor.ui.profile import Profile
from weekly_editor.ui.proof.gate import ErrorGate
from weekly_editor.ui.question import chosen_target, question

REPORT_ENDING = ".json"


class Commands(QObject):
    """Carries out the commands of one window; every refusal becomes one line in its message bar."""

    libraryChanged = Signal()

    def __init__(self, window: QWidget, desk: Desk, profile: Profile, messages: MessageBar) -> None:
        """Work for ``window``, whose report lies on ``desk``."""
        super().__init__(window)
        self._window = window
        self._desk = desk
        self._profile = profile
        self._messages = messages
        self.gate = ErrorGate(window, desk.proofing, profile)
        desk.sessionChanged.connect(self.gate.forget)
        self.exports = ExportCommands(window, desk, profile, messages, self.committed_session, self.gate.may_go_out)
        self.exports.refused.connect(lambda path, reason, ways_out: self._tell_reason(path, reason, *ways_out))
        self.histories = HistoryExportCommands(window, desk, profile, self.exports, self.committed_session)
        self.imports = ImportCommands(window, desk, profile, messages, self.may_leave)
        self.imports.refused.connect(self._tell_reason)
        self.imports.tableChosen.connect(self.open_any)
        self.metric_imports = MetricImportCommands(window, desk, profile, messages)
        self.metric_imports.refused.connect(self._tell_reason)
        self.own_workbooks = OwnWorkbookCommands(window, desk, profile, messages)
        self.own_workbooks.refused.connect(self._tell_reason)

    # Onto the desk

    def new_week(self) -> None:
        """Open this week's report, or start it from the default template where the library has none."""
        week = Week.of(datetime.now().date())
        path = path_for(self._desk.library, week)
        if path.exists():
            self.open_path(path)
            return
        settings = self._profile.settings
        try:
            template = chosen_template(self._profile.places, settings.default_template, self._profile.language)
        except StorageError as error:
            self.tell_problem(error)
            template = own_template(self._profile.language)
        self.start_report(template, week)

    def start_report(self, template: Template, week: Week) -> bool:
        """Start a report of ``week`` from ``template``; tell whether it lies on the desk."""
        if not self.may_leave():
            return False
        settings = self._profile.settings
        report = report_from(template, week)
        self._desk.take(
            report.model_copy(update={"author": settings.author, "team": settings.team, "created_at": _now()})
        )
        return True

    def choose_and_open(self) -> None:
        """Ask for a report file and open it."""
        name, _ = QFileDialog.getOpenFileName(
            self._window, self.tr("Open report"), str(self._desk.library), self.tr("Weekly report (*.json)")
        )
        if name:
            self.open_path(Path(name))

    def open_any(self, path: Path) -> None:
        """Open a report file, import anything else."""
        if path.suffix.lower() == REPORT_ENDING or path.is_dir():
            self.open_path(path)
        elif is_table(path):
            self.metric_imports.read(path)
        else:
            self.imports.read(path)

    def open_path(self, path: Path) -> None:
        """Open the report file at ``path``."""
        path = path.absolute()
        session = self._desk.session
        if session is not None and session.path == path:
            return
        try:
            report = load_report(path)
        except StorageError as error:
            self.tell_problem(error)
            return
        if self.may_leave():
            self._desk.take(report, path)
            self._remember(path)
            self.offer_recovery()

    def open_sample(self) -> None:
        """Open the newest of the program's own samples as a new report; saving it puts it into the library."""
        if self.may_leave():
            self._desk.take(load_report(newest_sample(self._profile.language)))

    def offer_recovery(self) -> None:
        """Offer what an earlier run of the program left unsaved: of the open report, or the newest if none is open."""
        session = self._desk.session
        copies = recoveries(self._profile.places)
        if session is not None:
            copies = tuple(copy for copy in copies if _is_of(copy, session))
        if not copies:
            return
        copy = copies[0]
        text = self.tr("Unsaved text of %1 from %2 was kept.")
        text = text.replace("%1", str(copy.report.week)).replace("%2", f"{copy.written_at:%Y-%m-%d %H:%M}")
        self._messages.tell(
            text,
            "info",
            Choice(self.tr("Restore"), lambda: self._restore(copy)),
            Choice(self.tr("Discard"), lambda: self._discard(copy)),
        )

    # From the desk

    def save(self) -> bool:
        """Save the open report; a new one goes to its place in the library. Tell whether it is saved."""
        session = self.committed_session()
        if session is None:
            return False
        path = self._place_of(session)
        if path != session.path and path.exists():
            return self.save_as()
        return self._save(session, path)

    def save_as(self) -> bool:
        """Ask where to keep the open report and save it there. Tell whether it is saved."""
        session = self.committed_session()
        if session is None:
            return False
        start = self._place_of(session)
        name, _ = QFileDialog.getSaveFileName(
            self._window, self.tr("Save report"), str(start), self.tr("Weekly report (*.json)")
        )
        target = chosen_target(self._window, name, REPORT_ENDING)
        return target is not None and self._save(session, target)

    def print_report(self) -> None:
        """Show the open report as it will be printed, and print it."""
        session = self.committed_session()
        if session is None or not self.gate.may_go_out():
            return
        look = self._profile.look.look
        dialog = PrintDialog(self._document(session), installed_printers(), self._window, look=look)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.pdfRequested.connect(lambda: self.exports.export(".pdf"))
        dialog.printed.connect(
            lambda printer: self._messages.tell(self.tr("Sent to the printer %1").replace("%1", printer))
        )
        dialog.open()

    def _document(self, session: ReportSession) -> Document:
        return build_document(session.report, self._desk.history(), self._profile.look.look.arrangement)

    def may_leave(self) -> bool:
        """Ask about unsaved changes; tell whether the desk may be cleared."""
        session = self.committed_session()
        if session is None or session.is_saved():
            return True
        box = question(self._window, self.tr("Save the changes to %1?").replace("%1", str(session.report.week)))
        box.setInformativeText(self.tr("Without saving they are lost."))
        save = box.addButton(self.tr("Save"), QMessageBox.ButtonRole.AcceptRole)
        discard = box.addButton(self.tr("Don't save"), QMessageBox.ButtonRole.DestructiveRole)
        cancel = box.addButton(self.tr("Cancel"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(save)
        box.setEscapeButton(cancel)
        box.exec()
        if box.clickedButton() is save:
            return self.save()
        return box.clickedButton() is discard

    def may_lose(self, unread: tuple[str, ...]) -> bool:
        """Ask about texts that no field could read and that go with the window; tell whether they may."""
        box = question(
            self._window, self.tr("This could not be read and is not in the report: %1").replace("%1", _listed(unread))
        )
        back = box.addButton(self.tr("Go on editing"), QMessageBox.ButtonRole.RejectRole)
        close = box.addButton(self.tr("Close all the same"), QMessageBox.ButtonRole.DestructiveRole)
        box.setDefaultButton(back)
        box.exec()
        return box.clickedButton() is close

    def tell_unread(self, unread: tuple[str, ...]) -> None:
        """Say which texts no field could read, now that their form is left."""
        text = self.tr("This could not be read and is not in the report: %1").replace("%1", _listed(unread))
        self._messages.tell(text, "problem")

    # Beside the desk

    def choose_library(self) -> None:
        """Ask for the folder that holds the weeks."""
        name = QFileDialog.getExistingDirectory(self._window, self.tr("Library folder"), str(self._desk.library))
        if name:
            self.use_library(Path(name))

    def use_library(self, folder: Path | None) -> None:
        """Show the weeks in ``folder``; None stands for the place's own."""
        self._profile.change(library=folder)
        self._desk.library = self._profile.library
        self.libraryChanged.emit()

    def show_logs(self) -> None:
        """Open the folder of the log files."""
        folder = self._profile.places.logs
        folder.mkdir(parents=True, exist_ok=True)
        open_on_desktop(folder)

    def about(self) -> None:
        """Say which program this is."""
        box = QMessageBox(self._window)
        box.setWindowTitle(self.tr("About Weekly Editor"))
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setText(self.tr("Weekly Editor %1").replace("%1", QCoreApplication.applicationVersion()))
        box.setInformativeText(
            self.tr("Writes, checks and keeps the weekly report. Works offline; nothing leaves this computer.")
        )
        box.addButton(self.tr("Close"), QMessageBox.ButtonRole.AcceptRole)
        box.exec()

    def tell_problem(self, error: StorageError) -> None:
        """Say which file is in trouble, and why."""
        self._tell_reason(error.path, error.reason)

    def _tell_reason(self, path: Path, reason: Bilingual, *choices: Choice) -> None:
        colon = "：" if self._profile.language == "zh_CN" else ": "
        self._messages.tell(f"{path}{colon}{reason.text(self._profile.language)}", "problem", *choices)

    def _save(self, session: ReportSession, path: Path, *, overwrite: bool = False) -> bool:
        try:
            session.save(path, overwrite=overwrite)
        except ReportChangedError as error:
            self._tell_changed(session, error)
            return False
        except StorageError as error:
            self.tell_problem(error)
            return False
        self._messages.clear_info()
        self._remember(path)
        return True

    def _place_of(self, session: ReportSession) -> Path:
        """Return where the report is kept: its file, but the library's place of its week if that is another now."""
        path, week = session.path, session.report.week
        in_library = path is not None and path == path_for(self._desk.library, _week_named(path) or week)
        return path_for(self._desk.library, week) if path is None or in_library else path

    def _restore(self, copy: Recovery) -> None:
        if self.may_leave():
            self._desk.take(copy.report, copy.source, is_saved=False, owns_copy=True)

    def _discard(self, copy: Recovery) -> None:
        try:
            drop_recovery(self._profile.places, copy.report.id, copy.source)
        except StorageError as error:
            self.tell_problem(error)

    def _tell_changed(self, session: ReportSession, error: ReportChangedError) -> None:
        self._messages.tell(
            f"{error.path.name}: {error.reason.text(self._profile.language)}",
            "problem",
            Choice(self.tr("Save as…"), self.save_as),
            Choice(self.tr("Overwrite"), lambda: self._save(session, error.path, overwrite=True)),
        )

    def _remember(self, path: Path) -> None:
        self._profile.keep(self._profile.settings.with_recent_file(path))

    def committed_session(self) -> ReportSession | None:
        """Return the open session with everything typed in it, a text being composed included."""
        QGuiApplication.inputMethod().commit()
        return self._desk.session


def _week_named(path: Path) -> Week | None:
    try:
        return Week.parse(path.stem)
    except ValueError:
        return None


def _now() -> datetime:
    return datetime.now().replace(second=0, microsecond=0)


def _listed(texts: tuple[str, ...]) -> str:
    return " · ".join(texts)


def _is_of(copy: Recovery, session: ReportSession) -> bool:
    report = session.report
    return copy.report.id == report.id and copy.source == session.path and copy.report != report
