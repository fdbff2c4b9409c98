"""The list of a report's sections: state, title, count; drag or keys reorder, double click renames."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QDropEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QMenu,
    QPushButton,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from weekly_editor.report.model import KINDS, Report
from weekly_editor.ui.icon import tinted_icon
from weekly_editor.ui.kind import ICONS, kind_hint, kind_name, row_count, section_label

ROW_PX = 34
_COUNT = Qt.ItemDataRole.UserRole
_TITLE = Qt.ItemDataRole.UserRole + 1
_ICON = Qt.ItemDataRole.UserRole + 2
Index = QModelIndex | QPersistentModelIndex


class SectionList(QWidget):
    """The head of the report and its sections; index 0 is the head, n is section n - 1."""

    currentChanged = Signal(int)
    moved = Signal(int, int)  # section index, by how many places
    renamed = Signal(int, str)
    added = Signal(str)  # Kind
    menuRequested = Signal(QPoint)  # global

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make an empty list."""
        super().__init__(parent)
        self.list = _Rows(self)
        self.list.setObjectName("sectionList")
        self.list.setAccessibleName(self.tr("Sections"))
        self.list.setItemDelegate(_SectionDelegate(self.list))
        self.list.currentRowChanged.connect(self._change_current)
        self.list.moved.connect(self.moved)
        self.list.itemChanged.connect(self._rename)
        self.list.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.list.customContextMenuRequested.connect(
            lambda place: self.menuRequested.emit(self.list.viewport().mapToGlobal(place))
        )
        self.add_button = QPushButton(self.tr("+ Add section"), self)
        self.add_button.setObjectName("add")
        self.add_menu = QMenu(self.add_button)
        self.add_menu.setToolTipsVisible(True)
        self.add_menu.aboutToShow.connect(self._fill_add_menu)
        self.add_button.setMenu(self.add_menu)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 8, 8, 8)
        layout.setSpacing(4)
        layout.addWidget(self.list, 1)
        layout.addWidget(self.add_button)
        self._is_filling = False

    def show_report(self, report: Report) -> None:
        """Show the sections of ``report``; the current row stays where it is."""
        self._is_filling = True
        sections = report.sections
        while self.list.count() > len(sections) + 1:
            self.list.takeItem(self.list.count() - 1)
        while self.list.count() < len(sections) + 1:
            self.list.addItem(QListWidgetItem())
        self._show_row(0, self.tr("Report details"), "", "id-card", 0, editable=False)
        for index, section in enumerate(sections, start=1):
            self._show_row(index, section_label(section), section.title, ICONS[section.kind], row_count(section))
        self._is_filling = False

    def current(self) -> int:
        """Return the current row; 0 is the head."""
        return self.list.currentRow()

    def set_current(self, row: int) -> None:
        """Make ``row`` the current one, without a signal."""
        self._is_filling = True
        self.list.setCurrentRow(row)
        self._is_filling = False

    def rename_current(self) -> None:
        """Open the current section's title for editing in place."""
        if (item := self.list.currentItem()) is not None:
            self.list.editItem(item)

    def _show_row(self, row: int, text: str, title: str, icon: str, count: int, *, editable: bool = True) -> None:
        item = self.list.item(row)
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if editable:
            flags |= Qt.ItemFlag.ItemIsEditable | Qt.ItemFlag.ItemIsDragEnabled
        if item.flags() != flags:
            item.setFlags(flags)
        for role, value in ((Qt.ItemDataRole.DisplayRole, text), (_TITLE, title), (_ICON, icon), (_COUNT, count)):
            if item.data(role) != value:
                item.setData(role, value)
        tip = text.replace("<", "‹")  # a tooltip is no place for markup
        if item.toolTip() != tip:
            item.setToolTip(tip)

    def _change_current(self, row: int) -> None:
        if not self._is_filling and row >= 0:
            self.currentChanged.emit(row)

    def _rename(self, item: QListWidgetItem) -> None:
        if not self._is_filling:
            self.renamed.emit(self.list.row(item) - 1, item.data(_TITLE))

    def _fill_add_menu(self) -> None:
        self.add_menu.clear()
        colour = self.palette().text().color().name()
        for kind in KINDS:
            action = self.add_menu.addAction(tinted_icon(ICONS[kind], colour, colour), kind_name(kind))
            action.setToolTip(kind_hint(kind))
            action.triggered.connect(lambda _checked=False, kind=kind: self.added.emit(kind))


class _Rows(QListWidget):
    """A list whose rows are moved by asking, so that the report decides."""

    moved = Signal(int, int)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setEditTriggers(QAbstractItemView.EditTrigger.DoubleClicked | QAbstractItemView.EditTrigger.EditKeyPressed)
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)

    def dropEvent(self, event: QDropEvent) -> None:
        """Say where the dragged row should go; row 0, the head, stays first."""
        source = self.currentRow()
        row = self.indexAt(event.position().toPoint()).row()
        target = self.count() if row < 0 else row
        if self.dropIndicatorPosition() == QAbstractItemView.DropIndicatorPosition.BelowItem:
            target += 1
        target = max(target - (target > source), 1)
        event.setDropAction(Qt.DropAction.IgnoreAction)
        event.accept()
        if target != source:
            self.moved.emit(source - 1, target - source)


class _SectionDelegate(QStyledItemDelegate):
    """Draws icon, title and count; edits the title alone."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the size of a row."""
        return QSize(120, max(ROW_PX, option.fontMetrics.height() + 14))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one row; a section without content is quieter."""
        self.initStyleOption(option, index)
        text, option.text = option.text, ""
        rect: QRect = option.rect
        palette = option.palette
        style = QApplication.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, option, painter, None)
        count: int = index.data(_COUNT)
        is_quiet = not count and index.row() > 0
        colour = (palette.placeholderText() if is_quiet else palette.text()).color()
        tinted_icon(index.data(_ICON), colour.name(), colour.name()).paint(
            painter, QRect(rect.left() + 10, rect.top(), 18, rect.height())
        )
        painter.setPen(palette.placeholderText().color())
        right = rect.adjusted(0, 0, -10, 0)
        shown = str(count) if count else ""
        painter.drawText(right, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, shown)
        painter.setPen(colour)
        room = rect.adjusted(38, 0, -14 - painter.fontMetrics().horizontalAdvance(shown), 0)
        elided = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, elided)

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Offer the title without the code."""
        if isinstance(editor, QLineEdit):
            editor.setText(index.data(_TITLE))
            editor.selectAll()

    def setModelData(self, editor: QWidget, model: object, index: Index) -> None:
        """Take the title over."""
        if isinstance(editor, QLineEdit) and editor.text() != index.data(_TITLE):
            index.model().setData(QModelIndex(index), editor.text(), _TITLE)  # type: ignore[arg-type]
