"""The field for the company's Word template: its file, and what the template check says of it."""

from pathlib import Path

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QGridLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from weekly_editor.report.bilingual import Language
from weekly_editor.storage.places import Places
from weekly_editor.storage.problem import StorageError
from weekly_editor.storage.word_template_file import ENDINGS, keep_word_template, read_word_template
from weekly_editor.ui.export import kept_template, template_in
from weekly_editor.ui.space import CLOSE_PX, TIGHT_PX
from weekly_editor.writers.docx_template_check import check_template
from weekly_editor.writers.docx_template_note import Severity, TemplateNote

_MARKS: dict[Severity, str] = {"mapped": "✓", "missing": "!", "dropped": "×", "hint": "·"}


class WordTemplateField(QWidget):
    """A Word file that documents are based on, or none; its value is the name it is kept under in the profile.

    A file is chosen, or dropped here; it is copied into the profile, so that it may move or change afterwards."""

    valueChanged = Signal(object)
    refused = Signal(str)  # why a file is no template, in words

    def __init__(self, places: Places, language: Language, parent: QWidget | None = None) -> None:
        """Start without a template; those that are chosen are kept at ``places``."""
        super().__init__(parent)
        self._places = places
        self._language = language
        self._value = ""
        self.name = _text("", self)
        self.choose = self._button(self.tr("Choose Word template…"))
        self.remove = self._button(self.tr("Remove"))
        self.notes: list[QLabel] = []
        self._lay_out()
        self.choose.clicked.connect(self._choose)
        self.remove.clicked.connect(lambda: self._take(""))
        self.setAcceptDrops(True)
        self.setFocusProxy(self.choose)
        self._show()

    def value(self) -> str:
        """Return the name of the template, "" for none."""
        return self._value

    def setValue(self, value: str) -> None:
        """Show ``value`` without a signal."""
        if value != self._value:
            self._value = value
            self._show()

    def setAccessibleName(self, name: str) -> None:
        """Name the field, and the buttons in it."""
        super().setAccessibleName(name)
        for button in (self.choose, self.remove):
            button.setAccessibleName(f"{name}: {button.text()}")

    def take_file(self, path: Path) -> None:
        """Take the file at ``path`` as the template; where it is none, say so and change nothing."""
        try:
            data = read_word_template(path)
            template_in(data, path)
            kept = keep_word_template(self._places, path.name, data)
        except StorageError as error:
            self.refused.emit(f"{error.path}: {error.reason.text(self._language)}")
        else:
            self._take(kept)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take one Word file of the own disk."""
        if _word_file(event.mimeData()) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Take the file as the template."""
        path = _word_file(event.mimeData())
        if path is not None:
            event.acceptProposedAction()
            self.take_file(path)

    def _choose(self) -> None:
        kinds = self.tr("Word template (*.docx *.dotx)")
        name, _ = QFileDialog.getOpenFileName(self, self.tr("Company's Word template"), str(Path.home()), kinds)
        if name:
            self.take_file(Path(name))

    def _take(self, value: str) -> None:
        if value != self._value:
            self.setValue(value)
            self.valueChanged.emit(value)

    def _show(self) -> None:
        nothing = self.tr("None: documents look as chosen above. A .docx or .dotx can be dropped here.")
        self.name.setText(self._value or nothing)
        self.remove.setVisible(bool(self._value))
        while self.notes:
            self.notes.pop().deleteLater()
        if not self._value:
            return
        try:
            notes = check_template(kept_template(self._places, self._value))
        except StorageError as error:
            self._say("!", error.reason.text(self._language))
        else:
            self._say("·", self.tr("Used for Word files; the sample does not show it."))
            for note in notes:
                self._tell(note)

    def _tell(self, note: TemplateNote) -> None:
        self._say(_MARKS[note.severity], note.text.text(self._language), is_quiet=note.severity == "mapped")

    def _say(self, mark: str, text: str, *, is_quiet: bool = False) -> None:
        row = self._grid.rowCount()
        for column, said in enumerate((mark, text)):
            label = _text(said, self)
            if is_quiet:
                label.setProperty("tone", "muted")
            self._grid.addWidget(label, row, column, Qt.AlignmentFlag.AlignTop)
            self.notes.append(label)

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(CLOSE_PX)
        buttons.addWidget(self.choose)
        buttons.addWidget(self.remove)
        buttons.addStretch()
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(CLOSE_PX)
        self._grid.setVerticalSpacing(TIGHT_PX)
        self._grid.setColumnStretch(1, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(CLOSE_PX)
        layout.addWidget(self.name)
        layout.addLayout(buttons)
        layout.addLayout(self._grid)

    def _button(self, text: str) -> QPushButton:
        button = QPushButton(text, self)
        button.setAutoDefault(False)
        return button


def _text(said: str, parent: QWidget) -> QLabel:
    label = QLabel(said, parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    return label


def _word_file(dropped: QMimeData) -> Path | None:
    urls = dropped.urls()
    if len(urls) != 1 or not urls[0].isLocalFile() or not urls[0].toLocalFile().lower().endswith(ENDINGS):
        return None
    return Path(urls[0].toLocalFile())
