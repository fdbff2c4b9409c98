"""What is behind a row of a list whose words a delegate draws itself."""

from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QApplication, QStyle, QStyleOptionViewItem


def draw_ground(painter: QPainter, option: QStyleOptionViewItem) -> None:
    """Draw the ground of a row as the style sheet has it for the view, without words or icon."""
    ground = QStyleOptionViewItem(option)
    ground.text = ""
    QApplication.style().drawControl(QStyle.ControlElement.CE_ItemViewItem, ground, painter, ground.widget)
