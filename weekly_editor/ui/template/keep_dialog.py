"""What a template made from the open report is called, and what it takes over."""

from PySide6.QtWidgets import QCheckBox, QDialog, QDialogButtonBox, QLabel, QLineEdit, QVBoxLayout, QWidget

from weekly_editor.report.clean import clean
from weekly_editor.report.template import Kept
from weekly_editor.ui.form.form import labelled
from weekly_editor.ui.space import CLOSE_PX, FIELD_PX, PAGE_PX

WIDTH_PX = 400


class KeepDialog(QDialog):
    """Asks for the name of a new template and for the rows it starts with."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        """Suggest ``name``, and the rows that most reports share."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("Save as template"))
        self.setMinimumWidth(WIDTH_PX)
        usual = Kept()
        self.name = QLineEdit(name, self)
        self.name.setAccessibleName(self.tr("Name of the template"))
        self.name.selectAll()
        self.topics = self._box(self.tr("Titles of topics"), usual.topics)
        self.metrics = self._box(self.tr("Metrics with units and targets"), usual.metrics)
        self.items = self._box(self.tr("Titles and owners of work items"), usual.items)
        self.notes = self._box(self.tr("Text of notes"), usual.notes)
        hint = QLabel(self.tr("All sections and their titles are kept. Also keep:"), self)
        hint.setWordWrap(True)
        save = QDialogButtonBox.StandardButton.Save
        buttons = QDialogButtonBox(save | QDialogButtonBox.StandardButton.Cancel, self)
        buttons.button(save).setText(self.tr("Save"))
        buttons.button(QDialogButtonBox.StandardButton.Cancel).setText(self.tr("Cancel"))
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        self.name.textChanged.connect(lambda text: buttons.button(save).setEnabled(bool(text.strip())))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(PAGE_PX, PAGE_PX, PAGE_PX, PAGE_PX)
        layout.setSpacing(CLOSE_PX)
        layout.addWidget(labelled(self.tr("Name of the template"), self.name))
        layout.addSpacing(FIELD_PX)
        for widget in (hint, self.topics, self.metrics, self.items, self.notes):
            layout.addWidget(widget)
        layout.addSpacing(FIELD_PX)
        layout.addWidget(buttons)
        self.setTabOrder(self.name, self.topics)
        self.name.setFocus()

    def template_name(self) -> str:
        """Return the name that was typed."""
        return clean(self.name.text().strip())

    def kept(self) -> Kept:
        """Return what the template takes over."""
        boxes = (self.topics, self.metrics, self.items, self.notes)
        return Kept(*(box.isChecked() for box in boxes))

    def _box(self, text: str, is_on: bool) -> QCheckBox:
        box = QCheckBox(text, self)
        box.setChecked(is_on)
        return box
