"""A short list that opens over the window, narrows while one types, and gives the focus back where it was."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import cast

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QGuiApplication, QIcon, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QFrame,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from weekly_editor.ui.index import Index
from weekly_editor.ui.match import Words, words_rank
from weekly_editor.ui.row_ground import draw_ground

WIDTH_PX = 560
LIST_PX = 384
FROM_TOP_PX = 72
PADDING_PX = 12
_ROW = Qt.ItemDataRole.UserRole
_MOVES = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)
_ENTERS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


@dataclass(frozen=True, slots=True)
class PaletteRow:
    """One line to choose: ``value`` is what choosing it says, ``aliases`` are other words it is found by."""

    value: object
    text: str
    detail: str = ""  # where it stands, or what it is for
    keys: str = ""
    aliases: str = ""
    icon: QIcon | None = None
    is_enabled: bool = True
    needs_query: bool = False  # shown only once something is typed


class Palette(QDialog):
    """Filter as you type, arrows to choose, Enter to take, Escape to leave all as it was."""

    chosen = Signal(object)  # the value of the row, after the palette has closed

    def __init__(self, title: str, hint: str, rows: Sequence[PaletteRow], window: QWidget, picture_px: int = 0) -> None:
        """Offer ``rows`` over ``window``; pictures are ``picture_px`` high and give rows a second line.

        Its parent is what has the focus: an editor within a list stays open while a window of its own has it."""
        super().__init__(QApplication.focusWidget() or window, Qt.WindowType.Dialog | Qt.WindowType.FramelessWindowHint)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self._rows = tuple((row, Words(row.text), Words(f"{row.aliases} {row.detail}")) for row in rows)
        self._over = window
        self.edit = QLineEdit(self)
        self.edit.setPlaceholderText(hint)
        self.edit.setAccessibleName(title)
        self.edit.installEventFilter(self)
        self.edit.textChanged.connect(self._fill)
        self.list = QListWidget(self)
        self.list.setAccessibleName(title)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        keys_px = max((self.list.fontMetrics().horizontalAdvance(row.keys) for row in rows), default=0)
        self.list.setItemDelegate(_RowDelegate(picture_px, keys_px + 2 * PADDING_PX, self.list))
        self.list.itemClicked.connect(lambda _: self._take())
        self._nothing = QLabel(self.tr("Nothing found"), self)
        self._nothing.setProperty("tone", "muted")
        frame = QFrame(self)
        frame.setProperty("popup", True)
        frame.setFrameShape(QFrame.Shape.StyledPanel)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(frame)
        layout = QVBoxLayout(frame)
        layout.setContentsMargins(8, 8, 8, 8)
        layout.setSpacing(8)
        for widget in (self.edit, self._nothing, self.list):
            layout.addWidget(widget)
        self._fill("")

    def open_over(self) -> None:
        """Open at the top centre of the window."""
        self._open(QPoint((self._over.width() - WIDTH_PX) // 2, FROM_TOP_PX))

    def open_beside(self, button: QWidget) -> None:
        """Open with its lower left corner at that of ``button``."""
        self._open(button.mapTo(self._over, QPoint(0, button.height() - self._height())))

    def reject(self) -> None:
        """Close, and give the keyboard back to the window unless something else has it already."""
        had_keyboard = self.isActiveWindow()
        super().reject()
        if had_keyboard:
            self._over.window().activateWindow()

    def texts(self) -> list[str]:
        """Return what is offered now, from the top."""
        return [self._row_of(self.list.item(index)).text for index in range(self.list.count())]

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let arrows move in the list while the keyboard is in the line above."""
        if watched is self.edit and event.type() == QEvent.Type.KeyPress:
            key = cast("QKeyEvent", event).key()
            if key in _MOVES:
                QApplication.sendEvent(self.list, event)
                return True
            if key in _ENTERS:
                self._take()
                return True
        return super().eventFilter(watched, event)

    def changeEvent(self, event: QEvent) -> None:
        """Close when the user turns to something else."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange and not self.isActiveWindow() and self.isVisible():
            self.reject()

    def _open(self, place: QPoint) -> None:
        height = self._height()
        corner = self._over.mapToGlobal(place)
        screen = QGuiApplication.screenAt(corner) or self._over.screen()
        room = screen.availableGeometry()
        x = min(max(corner.x(), room.left()), room.right() - WIDTH_PX)
        y = min(max(corner.y(), room.top()), room.bottom() - height)
        self.setGeometry(x, y, WIDTH_PX, height)
        self.show()
        self.activateWindow()
        self.edit.setFocus()

    def _height(self) -> int:
        rows = (
            self.list.sizeHintForRow(0) * self.list.count() if self.list.count() else self._nothing.sizeHint().height()
        )
        return self.edit.sizeHint().height() + min(rows, LIST_PX) + 32

    def _fill(self, query: str) -> None:
        ranked = [(words_rank(query, text, aliases), row) for row, text, aliases in self._rows]
        shown = [(rank, row) for rank, row in ranked if rank is not None and (query.strip() or not row.needs_query)]
        shown.sort(key=lambda pair: (not pair[1].is_enabled, pair[0]))
        self.list.clear()
        for _, row in shown:
            item = QListWidgetItem(row.text)
            item.setData(_ROW, row)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, " ".join(filter(None, (row.text, row.keys, row.detail))))
            if not row.is_enabled:
                item.setFlags(Qt.ItemFlag.NoItemFlags)
            self.list.addItem(item)
        self.list.setCurrentRow(0 if shown and shown[0][1].is_enabled else -1)
        self._nothing.setVisible(not shown)
        self.list.setVisible(bool(shown))
        if self.isVisible():
            self.resize(WIDTH_PX, self._height())

    def _take(self) -> None:
        item = self.list.currentItem()
        if item is not None and item.flags() & Qt.ItemFlag.ItemIsEnabled:
            value = self._row_of(item).value
            self.reject()
            self.chosen.emit(value)

    @staticmethod
    def _row_of(item: QListWidgetItem) -> PaletteRow:
        return cast("PaletteRow", item.data(_ROW))


class _RowDelegate(QStyledItemDelegate):
    """Draws icon, text, keys and detail; with pictures, the detail on a line of its own."""

    def __init__(self, picture_px: int, keys_px: int, parent: QWidget) -> None:
        super().__init__(parent)
        self._picture_px = picture_px
        self._keys_px = keys_px

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the size of a row."""
        lines = option.fontMetrics.height()
        return QSize(WIDTH_PX - 40, self._picture_px + 16 if self._picture_px else max(32, lines + 12))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one row."""
        self.initStyleOption(option, index)
        draw_ground(painter, option)
        row = cast("PaletteRow", index.data(_ROW))
        rect: QRect = option.rect.adjusted(PADDING_PX, 0, -PADDING_PX, 0)
        muted = option.palette.placeholderText().color()
        rect = self._paint_icon(painter, row, rect)
        painter.setPen(option.palette.text().color() if row.is_enabled else muted)
        if self._picture_px:
            middle = rect.center().y()
            painter.drawText(rect.adjusted(0, 0, 0, middle - rect.bottom() - 1), Qt.AlignmentFlag.AlignBottom, row.text)
            painter.setPen(muted)
            painter.drawText(rect.adjusted(0, middle - rect.top() + 3, 0, 0), Qt.AlignmentFlag.AlignTop, row.detail)
            return
        centre = Qt.AlignmentFlag.AlignVCenter
        metrics = painter.fontMetrics()
        detail = metrics.elidedText(row.detail, Qt.TextElideMode.ElideRight, rect.width() // 3)
        right = self._keys_px + metrics.horizontalAdvance(detail)
        text = metrics.elidedText(row.text, Qt.TextElideMode.ElideRight, rect.width() - right - PADDING_PX)
        painter.drawText(rect, centre, text)
        painter.setPen(muted)
        painter.drawText(rect, centre | Qt.AlignmentFlag.AlignRight, row.keys)
        painter.drawText(rect.adjusted(0, 0, -self._keys_px, 0), centre | Qt.AlignmentFlag.AlignRight, detail)

    def _paint_icon(self, painter: QPainter, row: PaletteRow, rect: QRect) -> QRect:
        """Draw the icon; return the room that is left for words."""
        height = self._picture_px or 18
        width = height * 3 // 2 if self._picture_px else height
        if row.icon is not None:
            place = QRect(rect.left(), rect.center().y() - height // 2, width, height)
            row.icon.paint(painter, place, Qt.AlignmentFlag.AlignCenter)
        return rect.adjusted(width + PADDING_PX, 0, 0, 0)
