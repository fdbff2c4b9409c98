"""The list of what a reading can be compared with, each row with what was found there."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import cast

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from weekly_editor.report.growth_wording import Basis
from weekly_editor.ui.index import Index
from weekly_editor.ui.row_ground import draw_ground
from weekly_editor.ui.space import CLOSE_PX, FIELD_PX

_ROW = Qt.ItemDataRole.UserRole
_ENTERS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_SIDEWAYS = (Qt.Key.Key_Left, Qt.Key.Key_Right)
_NUMBER_PX = 20


@dataclass(frozen=True, slots=True)
class BasisRow:
    """One row: what it compares with, which week that is, and the value found there or why there is none."""

    basis: Basis
    name: str
    week: str
    found: str
    is_known: bool


class BasisList(QListWidget):
    """Arrows and numbers choose among the rows; one that is not known says so in the phrase."""

    chosen = Signal(object)  # Basis
    sideways = Signal()  # it is to be told in another way

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start empty."""
        super().__init__(parent)
        self._is_filling = False
        self.setAccessibleName(self.tr("Compared with"))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setItemDelegate(_RowDelegate(self))
        self.currentItemChanged.connect(self._choose)

    def show_rows(self, rows: Sequence[BasisRow], basis: Basis | None) -> None:
        """Show ``rows``, the one of ``basis`` chosen, without a signal."""
        self._is_filling = True
        self.clear()
        for number, row in enumerate(rows, start=1):
            item = QListWidgetItem(row.name)
            item.setData(_ROW, row)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{number} {row.name}, {row.week}, {row.found}")
            self.addItem(item)
        self.setCurrentRow(next((place for place, row in enumerate(rows) if row.basis == basis), -1))
        self._is_filling = False
        self.updateGeometry()

    def rows(self) -> list[BasisRow]:
        """Return what is shown, from the top."""
        return [_row_of(self.item(place)) for place in range(self.count())]

    def sizeHint(self) -> QSize:
        """Return the size of all rows."""
        return QSize(super().sizeHint().width(), self.sizeHintForRow(0) * self.count() + 2 * self.frameWidth())

    def minimumSizeHint(self) -> QSize:
        """Return the height of all rows: none is ever scrolled to."""
        return QSize(0, self.sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose a row by its number; sideways keys and Enter are for what stands around."""
        place = event.key() - Qt.Key.Key_1
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            super().keyPressEvent(event)
        elif 0 <= place < self.count():
            self.setCurrentRow(place)
        elif event.key() in _SIDEWAYS:
            self.sideways.emit()
        elif event.key() in _ENTERS:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def _choose(self, item: QListWidgetItem | None) -> None:
        if item is not None and not self._is_filling:
            self.chosen.emit(_row_of(item).basis)


class _RowDelegate(QStyledItemDelegate):
    """Draws number, name, week and what was found in columns that line up."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the size of a row."""
        del index
        return QSize(0, option.fontMetrics.height() + 2 * CLOSE_PX)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one row."""
        self.initStyleOption(option, index)
        draw_ground(painter, option)
        row = cast("BasisRow", index.data(_ROW))
        room: QRect = option.rect.adjusted(FIELD_PX, 0, -FIELD_PX, 0)
        names = (
            _row_of(cast("QListWidget", option.widget).item(place)).name for place in range(index.model().rowCount())
        )
        weeks = _NUMBER_PX + max(map(option.fontMetrics.horizontalAdvance, names)) + FIELD_PX
        muted = option.palette.placeholderText().color()
        plain = option.palette.text().color() if row.is_known else muted
        for text, colour, left, side in (
            (str(index.row() + 1), muted, 0, Qt.AlignmentFlag.AlignLeft),
            (row.name, plain, _NUMBER_PX, Qt.AlignmentFlag.AlignLeft),
            (row.week, muted, weeks, Qt.AlignmentFlag.AlignLeft),
            (row.found, plain, 0, Qt.AlignmentFlag.AlignRight),
        ):
            painter.setPen(colour)
            painter.drawText(room.adjusted(left, 0, 0, 0), side | Qt.AlignmentFlag.AlignVCenter, text)


def _row_of(item: QListWidgetItem) -> BasisRow:
    return cast("BasisRow", item.data(_ROW))
