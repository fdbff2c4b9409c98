"""The list of templates: name, and below it whether it is the program's own or the default."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from weekly_editor.report.template import Template
from weekly_editor.storage.template_file import is_own
from weekly_editor.ui.template.label import template_label
from weekly_editor.ui.two_lines import TwoLineDelegate, two_line_item

_ID = Qt.ItemDataRole.UserRole


class TemplateRows(QListWidget):
    """All templates, one of them chosen."""

    chosen = Signal(str)  # the id
    deleteAsked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start empty."""
        super().__init__(parent)
        self.setProperty("quiet", "true")
        self.setAccessibleName(self.tr("Templates"))
        self.setItemDelegate(TwoLineDelegate(self))
        self.setUniformItemSizes(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._is_filling = False
        self.currentItemChanged.connect(self._choose)

    def show_templates(self, templates: tuple[Template, ...], default_id: str) -> None:
        """Show ``templates``; the chosen one stays chosen while it is there."""
        current = self.current_id()
        self._is_filling = True
        self.clear()
        for template in templates:
            marks = [self.tr("Built in")] if is_own(template.id) else []
            marks += [self.tr("Default")] if template.id == default_id else []
            marks += [self.tr("Sections: %1").replace("%1", str(len(template.sections)))]
            item = two_line_item(template_label(template), marks)
            item.setData(_ID, template.id)
            self.addItem(item)
        self._is_filling = False
        self.choose(current)

    def current_id(self) -> str:
        """Return the id of the chosen template, empty where there is none."""
        item = self.currentItem()
        return "" if item is None else str(item.data(_ID))

    def choose(self, template_id: str) -> None:
        """Choose the template with this id, the first where there is none such."""
        rows = [self.item(row).data(_ID) for row in range(self.count())]
        self.setCurrentRow(rows.index(template_id) if template_id in rows else 0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ask for the deletion of the chosen template."""
        if event.key() == Qt.Key.Key_Delete:
            self.deleteAsked.emit()
        else:
            super().keyPressEvent(event)

    def _choose(self, item: QListWidgetItem | None) -> None:
        if not self._is_filling and item is not None:
            self.chosen.emit(item.data(_ID))
