"""How a row of the import tree looks: kinds with icon and arrow, what is left out or beside the words quieter."""

from PySide6.QtCore import QModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPalette
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from weekly_editor.report.model import KINDS
from weekly_editor.ui.icon import SIZE_PX, tinted_icon
from weekly_editor.ui.index import Index
from weekly_editor.ui.kind import ICONS, kind_name
from weekly_editor.ui.space import CLOSE_PX

ARROW_PX = 12
PADDING_PX = 12  # above and below the words, together
KIND_ROLE = Qt.ItemDataRole.UserRole + 1  # (Kind, whether it can be changed)


def kind_width(font: QFont) -> int:
    """Return the pixels that the widest kind takes in ``font``, its icon and arrow included."""
    words = max(QFontMetrics(font).horizontalAdvance(kind_name(kind)) for kind in KINDS)
    return SIZE_PX + words + ARROW_PX + 5 * CLOSE_PX


class TreeDelegate(QStyledItemDelegate):
    """Draws the rows; the words stand in column 0, the kind in 1, what was recognised in 2."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the size of a row."""
        return QSize(120, option.fontMetrics.height() + PADDING_PX)

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        """Take words and icon of a row, quiet where they are not what one looks for."""
        super().initStyleOption(option, index)
        section = QModelIndex(index)  # type: ignore[arg-type]
        while section.parent().isValid():
            section = section.parent()
        is_wanted = section.siblingAtColumn(0).data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked.value
        quiet = option.palette.placeholderText()
        if index.column() == 2 or not is_wanted:
            option.palette.setBrush(QPalette.ColorRole.Text, quiet)
        kind = index.data(KIND_ROLE)
        if kind is not None:
            colour = option.palette.text().color().name()
            option.icon = tinted_icon(ICONS[kind[0]], colour, colour)
            option.decorationSize = QSize(SIZE_PX, SIZE_PX)
            option.features |= QStyleOptionViewItem.ViewItemFeature.HasDecoration

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one cell, with an arrow where it can be changed."""
        super().paint(painter, option, index)
        kind = index.data(KIND_ROLE)
        if kind is not None and kind[1]:
            colour = option.palette.placeholderText().color().name()
            place = QRect(option.rect.right() - ARROW_PX - CLOSE_PX, option.rect.top(), ARROW_PX, option.rect.height())
            tinted_icon("chevron-down", colour, colour, ARROW_PX).paint(painter, place)
