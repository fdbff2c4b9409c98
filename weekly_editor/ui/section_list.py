"""The list of a report's sections: title, count, state; drag or keys reorder, double click renames."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QCursor,
    QDrag,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
)
from PySide6.QtWidgets import QAbstractItemView, QListWidget, QListWidgetItem, QPushButton, QVBoxLayout, QWidget

from weekly_editor.analysis.completeness import section_state
from weekly_editor.analysis.finding import Severity
from weekly_editor.report.model import Kind, Report, Section
from weekly_editor.ui.drawing import draw_drop
from weekly_editor.ui.kind import ICONS, row_count, section_label
from weekly_editor.ui.row_drag import row_in
from weekly_editor.ui.section_row import LOOK_ROLE, TITLE_ROLE, RowLook, SectionDelegate
from weekly_editor.ui.theme import tones_of
from weekly_editor.ui.tip import plain_tip

GHOST_OPACITY = 0.5
TITLE_CHARACTERS, AROUND_TITLE_PX = 4, 88
_NONE, _ALT = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.AltModifier
_CTRL = Qt.KeyboardModifier.ControlModifier


class SectionList(QWidget):
    """The head of the report and its sections; index 0 is the head, n is section n - 1."""

    currentChanged = Signal(int)
    moved = Signal(int, int)  # section index, by how many places
    renamed = Signal(int, str)
    menuRequested = Signal(QPoint)  # global
    addRequested = Signal()  # ask which kind
    entered = Signal()  # write in the current section
    removeRequested = Signal()
    duplicateRequested = Signal()
    rowDropped = Signal(str, int)  # row id, section index; a row of another section of the same kind

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make an empty list."""
        super().__init__(parent)
        self.list = _Rows(self)
        self.list.setProperty("quiet", True)
        self.list.setAccessibleName(self.tr("Sections"))
        self.list.setItemDelegate(SectionDelegate(self.list))
        self.list.currentRowChanged.connect(self._change_current)
        self.list.moved.connect(self.moved)
        for row_signal, signal in (
            (self.list.rowEntered, self.entered),
            (self.list.rowRemoved, self.removeRequested),
            (self.list.rowDuplicated, self.duplicateRequested),
        ):
            row_signal.connect(signal)
        self.list.rowDropped.connect(self.rowDropped)
        self.list.itemChanged.connect(self._rename)
        self.list.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.list.customContextMenuRequested.connect(
            lambda place: self.menuRequested.emit(self.list.viewport().mapToGlobal(place))
        )
        self.add_button = QPushButton(self.tr("+ Add section"), self)
        self.add_button.setProperty("quiet", True)
        self.add_button.clicked.connect(self.addRequested)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 8, 8, 8)
        layout.setSpacing(4)
        layout.addWidget(self.list, 1)
        layout.addWidget(self.add_button)
        self.head_name = self.tr("Report details")
        self._is_filling = False
        self._shown: tuple[Section, ...] = ()
        self._found: Mapping[str, tuple[int, Severity]] = {}

    def minimumSizeHint(self) -> QSize:
        """Return the room that titles of a usual length take, whatever the size of text."""
        return QSize(self.fontMetrics().horizontalAdvance("国" * TITLE_CHARACTERS) + AROUND_TITLE_PX, 0)

    def show_report(self, report: Report) -> None:
        """Show the sections of ``report``; the current row stays where it is."""
        self._is_filling = True
        sections = report.sections
        while self.list.count() > len(sections) + 1:
            self.list.takeItem(self.list.count() - 1)
        while self.list.count() < len(sections) + 1:
            self.list.addItem(QListWidgetItem())
        self.list.kinds = tuple(section.kind for section in sections)
        self._show_row(0, RowLook(self.head_name, "id-card"), "", editable=False)
        for index, section in enumerate(sections):
            if index >= len(self._shown) or self._shown[index] is not section:
                self._show_section(index + 1, section)
        self._shown = sections
        self._is_filling = False

    def show_findings(self, found: Mapping[str, tuple[int, Severity]]) -> None:
        """Mark the sections where something was found: how many findings, and the gravest severity, by section id."""
        before, self._found = self._found, found
        self._is_filling = True
        for row, section in enumerate(self._shown, start=1):
            if before.get(section.id) != found.get(section.id):
                self._show_section(row, section)
        self._is_filling = False

    def current(self) -> int:
        """Return the current row; 0 is the head."""
        return self.list.currentRow()

    def set_current(self, row: int) -> None:
        """Make ``row`` the current one, without a signal."""
        if row != self.list.currentRow():
            self._is_filling = True
            self.list.setCurrentRow(row)
            self._is_filling = False

    def rename_current(self) -> None:
        """Open the current section's title for editing in place."""
        if (item := self.list.currentItem()) is not None:
            self.list.editItem(item)

    def _show_section(self, row: int, section: Section) -> None:
        state = section_state(section)
        count, severity = self._found.get(section.id, (0, None))
        look = RowLook(section_label(section), ICONS[section.kind], row_count(section), state, severity)
        self._show_row(row, look, section.title)
        words = {"empty": self.tr("empty"), "begun": self.tr("begun"), "complete": self.tr("complete")}
        spoken = f"{look.text}, {look.count}, {words[state]}" if look.count else f"{look.text}, {words[state]}"
        findings = self.tr("findings: %1").replace("%1", str(count)) if count else ""
        self.list.item(row).setData(Qt.ItemDataRole.AccessibleTextRole, ", ".join(filter(None, (spoken, findings))))
        told = " · ".join(filter(None, (words[state], findings)))
        self.list.item(row).setToolTip(plain_tip(f"{look.text} — {told}"))

    def _show_row(self, row: int, look: RowLook, title: str, *, editable: bool = True) -> None:
        item = self.list.item(row)
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if editable:
            flags |= Qt.ItemFlag.ItemIsEditable | Qt.ItemFlag.ItemIsDragEnabled
        if item.flags() != flags:
            item.setFlags(flags)
        for role, value in ((Qt.ItemDataRole.DisplayRole, look.text), (TITLE_ROLE, title), (LOOK_ROLE, look)):
            if item.data(role) != value:
                item.setData(role, value)

    def _change_current(self, row: int) -> None:
        if not self._is_filling and row >= 0:
            self.currentChanged.emit(row)

    def _rename(self, item: QListWidgetItem) -> None:
        if not self._is_filling:
            self.renamed.emit(self.list.row(item) - 1, item.data(TITLE_ROLE))


class _Rows(QListWidget):
    """A list whose rows are moved by asking, so that the report decides; a line shows where a dragged one goes."""

    moved = Signal(int, int)
    rowEntered = Signal()
    rowRemoved = Signal()
    rowDuplicated = Signal()
    rowDropped = Signal(str, int)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.kinds: tuple[Kind, ...] = ()
        self._target = -1  # the section that a row of a form would go to
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDropIndicatorShown(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.DoubleClicked | QAbstractItemView.EditTrigger.EditKeyPressed)
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self._gap: int | None = None  # the row above which a dragged one would go

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move with Alt+↑/↓, duplicate with Ctrl+D, delete with Delete, write with Enter; the head stays."""
        is_renaming = self.state() == QAbstractItemView.State.EditingState  # the line lets its Enter through
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        act = None if is_renaming else self._act_for(event.key(), held)
        if act is None:
            super().keyPressEvent(event)
        else:
            act()

    def _act_for(self, key: int, held: Qt.KeyboardModifier) -> Callable[[], object] | None:
        row = self.currentRow()
        match key, held:
            case Qt.Key.Key_Up, _ if held == _ALT:
                return lambda: self._move(row, row - 1)
            case Qt.Key.Key_Down, _ if held == _ALT:
                return lambda: self._move(row, row + 1)
            case Qt.Key.Key_D, _ if held == _CTRL:
                return self.rowDuplicated.emit
            case Qt.Key.Key_Delete, _ if held == _NONE:
                return self.rowRemoved.emit
            case Qt.Key.Key_Return | Qt.Key.Key_Enter, _ if held == _NONE:
                return self.rowEntered.emit
            case _:
                return None

    def startDrag(self, supported: Qt.DropAction) -> None:
        """Drag a row that lets the drop line shine through."""
        rect = self.visualItemRect(self.currentItem())
        row = self.viewport().grab(rect)
        ghost = QPixmap(row.size())
        ghost.setDevicePixelRatio(row.devicePixelRatio())
        ghost.fill(Qt.GlobalColor.transparent)
        painter = QPainter(ghost)
        painter.setOpacity(GHOST_OPACITY)
        painter.drawPixmap(0, 0, row)
        painter.end()
        drag = QDrag(self)
        drag.setMimeData(self.model().mimeData(self.selectedIndexes()))
        drag.setPixmap(ghost)
        drag.setHotSpot(self.viewport().mapFromGlobal(QCursor.pos()) - rect.topLeft())
        drag.exec(Qt.DropAction.MoveAction)
        self._show_gap(None)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take in a row of a form as well as one of this list."""
        if row_in(event.mimeData()) is None:
            super().dragEnterEvent(event)
        else:
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Show where a row of the list would go, or the section that a row of a form would go to."""
        place, ref = event.position().toPoint(), row_in(event.mimeData())
        if ref is None:
            super().dragMoveEvent(event)
            self._show_gap(self._gap_at(place))
            event.accept()
            return
        index = self.indexAt(place).row()
        fits = 0 < index <= len(self.kinds) and index != self.currentRow() and self.kinds[index - 1] == ref.kind
        self._aim(index - 1 if fits else -1)
        event.setAccepted(fits)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Show no place any more."""
        super().dragLeaveEvent(event)
        self._show_gap(None)
        self._aim(-1)

    def dropEvent(self, event: QDropEvent) -> None:
        """Say where the dragged row should go; row 0, the head, stays first."""
        ref, section = row_in(event.mimeData()), self._target
        self._aim(-1)
        if ref is not None:
            event.acceptProposedAction()
            if section >= 0:
                self.rowDropped.emit(ref.row_id, section)
            return
        source, gap = self.currentRow(), self._gap_at(event.position().toPoint())
        event.setDropAction(Qt.DropAction.IgnoreAction)
        event.accept()
        self._show_gap(None)
        self._move(source, gap - (gap > source))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw over the rows the line of a drop, or a frame around the section that a row would go to."""
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        if self._gap is not None:
            above = self.visualItemRect(self.item(self._gap - 1))
            draw_drop(painter, above.left() + 4, above.right() - 3, above.bottom() + 1, tones_of(self.palette()))
        if self._target >= 0:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(QColor(tones_of(self.palette()).accent), 2))
            painter.drawRoundedRect(self.visualItemRect(self.item(self._target + 1)).adjusted(1, 1, -1, -1), 4, 4)

    def _aim(self, section: int) -> None:
        if section != self._target:
            self._target = section
            self.viewport().update()

    def _gap_at(self, place: QPoint) -> int:
        row = self.indexAt(place).row()
        if row < 0:
            return self.count()
        return max(row + (place.y() > self.visualItemRect(self.item(row)).center().y()), 1)

    def _show_gap(self, gap: int | None) -> None:
        self._gap = gap
        self.viewport().update()

    def _move(self, source: int, target: int) -> None:
        if source > 0 and 0 < target < self.count() and target != source:
            self.moved.emit(source - 1, target - source)
