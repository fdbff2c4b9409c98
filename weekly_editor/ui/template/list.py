"""The list of templates: name, and below it whether it is the program's own or the default."""

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QListWidget,
    QListWidgetItem,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from weekly_editor.report.template import Template
from weekly_editor.storage.template_file import is_own
from weekly_editor.ui.index import Index
from weekly_editor.ui.row_ground import draw_ground
from weekly_editor.ui.space import CLOSE_PX, FIELD_PX
from weekly_editor.ui.template.label import template_label

_ID = Qt.ItemDataRole.UserRole
_MARK = Qt.ItemDataRole.UserRole + 1


class TemplateRows(QListWidget):
    """All templates, one of them chosen."""

    chosen = Signal(str)  # the id
    deleteAsked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start empty."""
        super().__init__(parent)
        self.setProperty("quiet", "true")
        self.setAccessibleName(self.tr("Templates"))
        self.setItemDelegate(_TemplateDelegate(self))
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
            name = template_label(template)
            marks = [self.tr("Built in")] if is_own(template.id) else []
            marks += [self.tr("Default")] if template.id == default_id else []
            marks += [self.tr("Sections: %1").replace("%1", str(len(template.sections)))]
            item = QListWidgetItem(name)
            item.setData(_ID, template.id)
            item.setData(_MARK, " · ".join(marks))
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{name}, {', '.join(marks)}")
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


class _TemplateDelegate(QStyledItemDelegate):
    """Draws the name and, smaller and quieter, the mark below it."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the size of two lines."""
        return QSize(120, 2 * option.fontMetrics.height() + 2 * CLOSE_PX)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one template."""
        self.initStyleOption(option, index)
        draw_ground(painter, option)
        room: QRect = option.rect.adjusted(FIELD_PX, CLOSE_PX, -FIELD_PX, -CLOSE_PX)
        metrics = option.fontMetrics
        for top, text, brush in (
            (room.top(), option.text, option.palette.text()),
            (room.top() + metrics.height(), index.data(_MARK), option.palette.placeholderText()),
        ):
            painter.setPen(brush.color())
            elided = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room.width())
            painter.drawText(room.left(), top + metrics.ascent(), elided)
