"""The window of looks: all of them at the left, the fields of the chosen one, and a report that wears it."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QByteArray, QEvent, QSize, Qt, QTimer
from PySide6.QtGui import QAction, QGuiApplication, QKeyEvent, QKeySequence, QShowEvent
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QSplitter,
    QStyle,
    QVBoxLayout,
    QWidget,
)

from weekly_editor.analysis.history import History
from weekly_editor.report.model import Report
from weekly_editor.storage.look_file import ENDING, imported_look, is_own, list_looks, write_look
from weekly_editor.storage.problem import StorageError
from weekly_editor.ui.field.undo_keys import REDO_KEYS
from weekly_editor.ui.form.form import edit_step, labelled
from weekly_editor.ui.icon_button import IconButton
from weekly_editor.ui.look.desk import LookDesk
from weekly_editor.ui.look.field import NameLine
from weekly_editor.ui.look.form import LookForm, group_heading
from weekly_editor.ui.look.list import LookRows
from weekly_editor.ui.look.sample import Sample
from weekly_editor.ui.look.word_template import WordTemplateField
from weekly_editor.ui.look.wording import look_label
from weekly_editor.ui.message_bar import MessageBar
from weekly_editor.ui.profile import Profile
from weekly_editor.ui.space import CLOSE_PX, FIELD_PX, GROUP_PX, TIGHT_PX
from weekly_editor.writers.file_name import safe_name

SIZE_PX = (1200, 760)
ROOM = 0.92  # of the screen, at most
LIST_PX = 160
LEAST_SAMPLE_PX = 320
_ENTERS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
Keys = QKeySequence.StandardKey | tuple[str, ...]


class LookDialog(QDialog):
    """Tries looks on; with OK the chosen one is used from now on and all changes are kept, with Cancel nothing is."""

    def __init__(self, profile: Profile, report: Report, history: History, parent: QWidget | None = None) -> None:
        """Show the looks of ``profile``, and ``report`` as the sample."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("Document look"))
        self._profile = profile
        listed = list_looks(profile.places, profile.language)
        self.desk = LookDesk(listed, profile.look.id, self)
        self.rows = LookRows(profile.look.id, self)
        self.name = NameLine(self)
        self.form = LookForm(self)
        self.word_template = WordTemplateField(profile.places, profile.language, self)
        self.sample = Sample(report, history, profile.look.look, self)
        self.messages = MessageBar(self)
        self.duplicate = self._quiet(self.tr("Duplicate"), self.desk.duplicate)
        self.rename = self._quiet(self.tr("Rename"), self._type_name)
        self.delete = self._quiet(self.tr("Delete"), self.desk.remove)
        self.undo = self._step("undo-2", self.tr("Undo"), self.desk.undo_stack.undo, QKeySequence.StandardKey.Undo)
        self.redo = self._step("redo-2", self.tr("Redo"), self.desk.undo_stack.redo, REDO_KEYS)
        self._lay_out()
        self._connect()
        self._show()
        self._show_history()
        for problem in listed.problems:
            self._tell_problem(problem)
        self.rows.setFocus()

    def accept(self) -> None:
        """Keep what was changed and use the chosen look; where it cannot be kept, stay and say so."""
        QGuiApplication.inputMethod().commit()
        try:
            self.desk.save(self._profile.places)
        except StorageError as error:
            self._tell_problem(error)
            return
        self._profile.choose_look(self.desk.current().id)
        super().accept()

    def done(self, result: int) -> None:
        """Remember how large the window was."""
        self._profile.change(look_geometry=bytes(self.saveGeometry().toBase64().data()).decode())
        super().done(result)

    def choose_and_import(self) -> None:
        """Ask for a file of a look and add it."""
        name, _ = QFileDialog.getOpenFileName(self, self.tr("Import look"), "", self.tr("Look (*.json)"))
        if name:
            self.import_from(Path(name))

    def import_from(self, path: Path) -> None:
        """Add the look in the file at ``path``; one that is here already stays beside it."""
        try:
            named = imported_look(path, self.desk.listed())
        except StorageError as error:
            self._tell_problem(error)
            return
        self.desk.add(named)
        self.messages.tell(self.tr("Imported “%1”").replace("%1", look_label(named.name)))

    def choose_and_export(self) -> None:
        """Ask for a file and write the chosen look there."""
        dialog = QFileDialog(self, self.tr("Export look"), str(Path.home()), self.tr("Look (*.json)"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(ENDING[1:])
        dialog.selectFile(safe_name(look_label(self.desk.current().name)) + ENDING)
        if dialog.exec():
            self.export_to(Path(dialog.selectedFiles()[0]))

    def export_to(self, path: Path) -> None:
        """Write the chosen look to ``path``."""
        try:
            write_look(path, self.desk.current())
        except StorageError as error:
            self._tell_problem(error)
        else:
            self.messages.tell(self.tr("Exported %1").replace("%1", str(path)))

    def _show(self) -> None:
        """Show the looks as they are now, and the one that is looked at."""
        current = self.desk.current()
        self.rows.show_looks(self.desk.looks(), current.id)
        self.name.setValue(current.name)
        self.form.setValue(current.look)
        self.word_template.setValue(current.look.word_template)
        self.sample.show_look(current.look)
        self.delete.setEnabled(not is_own(current.id))

    def _show_history(self) -> None:
        stack = self.desk.undo_stack
        for button, can, text, step in (
            (self.undo, stack.canUndo(), self.tr("Undo %1"), stack.undoText()),
            (self.redo, stack.canRedo(), self.tr("Redo %1"), stack.redoText()),
        ):
            button.setEnabled(can)
            button.setToolTip(text.replace("%1", step).strip())

    def _change_word_template(self, name: str) -> None:
        look = replace(self.desk.current().look, word_template=name)
        self.desk.change(look, edit_step(self.word_template.accessibleName()))

    def _type_name(self) -> None:
        self.name.setFocus()
        self.name.selectAll()

    def _tell_problem(self, error: StorageError) -> None:
        self.messages.tell(f"{error.path}: {error.reason.text(self._profile.language)}", "problem")

    def _connect(self) -> None:
        self.rows.chosen.connect(self.desk.choose)
        self.rows.renameAsked.connect(self._type_name)
        self.rows.deleteAsked.connect(self.desk.remove)
        self.name.valueChanged.connect(self.desk.rename)
        self.form.valueChanged.connect(self.desk.change)
        self.word_template.valueChanged.connect(self._change_word_template)
        self.word_template.refused.connect(lambda reason: self.messages.tell(reason, "problem"))
        self.desk.changed.connect(self._show)
        self.desk.undo_stack.indexChanged.connect(self._show_history)

    def _lay_out(self) -> None:
        splitter = QSplitter(self)
        splitter.setHandleWidth(1)
        splitter.setChildrenCollapsible(False)
        for panel in (self._left(), self._middle(), self.sample):
            splitter.addWidget(panel)
        splitter.setSizes([LIST_PX, 1, SIZE_PX[0]])  # no wider than it has to be, but for the sample
        splitter.setStretchFactor(2, 1)
        self.sample.setMinimumWidth(LEAST_SAMPLE_PX)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(splitter, 1)
        layout.addWidget(self.messages)
        layout.addWidget(self._foot())
        self.resize(QSize(*SIZE_PX).boundedTo(self.screen().availableSize() * ROOM))
        if self._profile.settings.look_geometry:
            self.restoreGeometry(QByteArray.fromBase64(self._profile.settings.look_geometry.encode()))

    def _left(self) -> QWidget:
        left = QWidget(self)
        beside = QVBoxLayout(left)
        beside.setContentsMargins(CLOSE_PX, CLOSE_PX, CLOSE_PX, CLOSE_PX)
        beside.setSpacing(TIGHT_PX)
        beside.addWidget(self.rows, 1)
        for button in (
            self.duplicate,
            self.rename,
            self.delete,
            self._quiet(self.tr("Import look…"), self.choose_and_import),
            self._quiet(self.tr("Export look…"), self.choose_and_export),
        ):
            beside.addWidget(button)
        return left

    def _middle(self) -> QWidget:
        self._page = QWidget()
        self.column = QVBoxLayout(self._page)  # below the name and the fields there is room for more
        self.column.setContentsMargins(GROUP_PX, GROUP_PX, GROUP_PX, GROUP_PX)
        self.column.setSpacing(GROUP_PX)
        name = self.tr("Name of the look")
        self.name.setAccessibleName(name)
        self.column.addWidget(labelled(name, self.name))
        self.column.addWidget(self.form)
        template = self.tr("Company's Word template")
        self.word_template.setAccessibleName(template)
        self.column.addWidget(group_heading(template, self))
        self.column.addWidget(self.word_template)
        self.column.addStretch()
        self._area = QScrollArea(self)
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setWidget(self._page)
        return self._area

    def _foot(self) -> QWidget:
        foot = QFrame(self)
        foot.setProperty("bar", "bottom")
        cancel, use = QPushButton(self.tr("Cancel"), foot), QPushButton(self.tr("Use this look"), foot)
        cancel.setAutoDefault(False)
        cancel.clicked.connect(self.reject)
        use.setDefault(True)
        use.clicked.connect(self.accept)
        line = QHBoxLayout(foot)
        line.setContentsMargins(GROUP_PX, FIELD_PX, GROUP_PX, FIELD_PX)
        line.setSpacing(CLOSE_PX)
        line.addWidget(self.undo)
        line.addWidget(self.redo)
        line.addStretch()
        line.addWidget(cancel)
        line.addWidget(use)
        return foot

    def showEvent(self, event: QShowEvent) -> None:
        """Give the fields the width they need."""
        super().showEvent(event)
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter end what is typed in a field; it is not meant for the button then."""
        focused = self.focusWidget()
        if event.key() in _ENTERS and focused is not None and self._page.isAncestorOf(focused):
            self.focusNextChild()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Grow with the text."""
        if event.type() == QEvent.Type.FontChange:
            QTimer.singleShot(0, self, self._fit)  # when all that stands here has the font too
        super().changeEvent(event)

    def _fit(self) -> None:
        bar = self.style().pixelMetric(QStyle.PixelMetric.PM_ScrollBarExtent)
        self.rows.setMinimumWidth(max(self.rows.least_width(), LIST_PX))
        self._area.setMinimumWidth(self._page.minimumSizeHint().width() + bar)

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
        button.setAutoDefault(False)
        button.clicked.connect(lambda: act())
        return button
