"""One line that stands for a piece of the report while it is folded: title, excerpt, progress, due date."""

from dataclasses import dataclass
from decimal import Decimal

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QColor,
    QEnterEvent,
    QFocusEvent,
    QFont,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from weekly_editor.ui.role import set_role

HEIGHT_PX = 40
BAR_PX = 56
MARGIN_PX = 12
_MOVES = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


@dataclass(frozen=True, slots=True)
class Summary:
    """What a folded piece shows; ``progress`` in percent."""

    title: str
    excerpt: str = ""
    progress: Decimal | None = None
    aside: str = ""
    is_at_risk: bool = False


class Card(QWidget):
    """A line to unfold: by click, Enter or Space; Alt+↑/↓ moves it, Ctrl+Delete removes it."""

    toggled = Signal()
    moveRequested = Signal(int)
    removeRequested = Signal()
    stepRequested = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make a line that shows nothing yet."""
        super().__init__(parent)
        self._summary = Summary("")
        self._is_open = False
        set_role(self, QAccessible.Role.Button)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return one line's height."""
        return QSize(240, max(HEIGHT_PX, self.fontMetrics().height() + 20))

    def show_summary(self, summary: Summary) -> None:
        """Show ``summary``."""
        if summary != self._summary:
            self._summary = summary
            self.setAccessibleName(summary.title or summary.excerpt)
            self.update()

    def set_open(self, is_open: bool) -> None:
        """Point down where the card is open, to the right where it is folded."""
        if is_open != self._is_open:
            self._is_open = is_open
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the line in the palette's colours."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter)
        self._paint_arrow(painter)
        left = self.rect().adjusted(MARGIN_PX + 20, 0, -MARGIN_PX, 0)
        self._paint_words(painter, self._paint_facts(painter, left))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Unfold, move, remove or step to the next line."""
        key = Qt.Key(event.key())
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.toggled.emit()
        elif key in _MOVES and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.moveRequested.emit(_MOVES[key])
        elif key in _MOVES:
            self.stepRequested.emit(_MOVES[key])
        elif key == Qt.Key.Key_Delete:
            self.removeRequested.emit()
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Unfold or fold."""
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.toggled.emit()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Keep the press, so that the line gets its release."""
        event.accept()

    def enterEvent(self, event: QEnterEvent) -> None:
        """Show that the line can be clicked."""
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        """Show the line at rest."""
        self.update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the focus."""
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show that the focus went."""
        self.update()

    def _paint_ground(self, painter: QPainter) -> None:
        accent = self.palette().highlight().color()
        ground = self.rect().adjusted(0, 1, -1, -2)
        if self.underMouse() or self._is_open:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(accent.red(), accent.green(), accent.blue(), 18 if self._is_open else 12))
            painter.drawRoundedRect(QRectF(ground), 6, 6)
        if self.hasFocus():
            painter.setPen(accent)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(ground).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)

    def _paint_arrow(self, painter: QPainter) -> None:
        painter.setPen(self.palette().placeholderText().color())
        centre = QPoint(MARGIN_PX + 4, self.height() // 2)
        if self._is_open:
            points = (QPoint(-4, -2), QPoint(0, 2), QPoint(4, -2))
        else:
            points = (QPoint(-2, -4), QPoint(2, 0), QPoint(-2, 4))
        for start, end in ((0, 1), (1, 2)):
            painter.drawLine(centre + points[start], centre + points[end])

    def _paint_facts(self, painter: QPainter, room: QRect) -> QRect:
        """Draw progress and due date at the right, and return the room that is left."""
        muted = self.palette().placeholderText().color()
        if self._summary.aside:
            width = painter.fontMetrics().horizontalAdvance(self._summary.aside)
            painter.setPen(muted)
            painter.drawText(room, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, self._summary.aside)
            room = room.adjusted(0, 0, -width - MARGIN_PX, 0)
        if self._summary.progress is not None:
            room = self._paint_progress(painter, room, self._summary.progress)
        return room

    def _paint_progress(self, painter: QPainter, room: QRect, progress: Decimal) -> QRect:
        bar = QRectF(room.right() - BAR_PX, room.center().y() - 2.5, BAR_PX, 5)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.palette().mid())
        painter.drawRoundedRect(bar, 2.5, 2.5)
        share = float(min(max(progress, Decimal(0)), Decimal(100))) / 100
        if share:
            painter.setBrush(self.palette().highlight())
            painter.drawRoundedRect(QRectF(bar.left(), bar.top(), max(bar.width() * share, 5), bar.height()), 2.5, 2.5)
        text = f"{progress.normalize():f}%"
        width = painter.fontMetrics().horizontalAdvance("100%")
        painter.setPen(self.palette().text().color())
        place = QRect(round(bar.left()) - width - 8, room.top(), width, room.height())
        painter.drawText(place, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, text)
        return room.adjusted(0, 0, -(BAR_PX + width + 8 + MARGIN_PX), 0)

    def _paint_words(self, painter: QPainter, room: QRect) -> None:
        if self._summary.is_at_risk:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self.palette().brightText())
            painter.drawEllipse(QRectF(room.left(), room.center().y() - 3, 6, 6))
            room = room.adjusted(14, 0, 0, 0)
        bold = QFont(self.font())
        bold.setWeight(QFont.Weight.DemiBold)
        middle = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        if self._summary.title:
            painter.setFont(bold)
            painter.setPen(self.palette().text().color())
            metrics = painter.fontMetrics()
            title = metrics.elidedText(self._summary.title, Qt.TextElideMode.ElideRight, room.width())
            painter.drawText(room, middle, title)
            room = room.adjusted(metrics.horizontalAdvance(title) + MARGIN_PX, 0, 0, 0)
        if room.width() > 40 and not self._is_open:
            painter.setFont(self.font())
            painter.setPen(self.palette().placeholderText().color())
            excerpt = painter.fontMetrics().elidedText(self._summary.excerpt, Qt.TextElideMode.ElideRight, room.width())
            painter.drawText(room, middle, excerpt)
