"""The bar beside a percentage: shows it, and is clicked or dragged to another one."""

from decimal import Decimal

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QEnterEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QProgressBar, QSizePolicy, QWidget

from weekly_editor.ui.theme import Tones, tones_of

STEP = 5  # percent; with Shift it is 1
_THICKNESS_PX = 6
_KNOB_PX = 12


class ProgressBar(QProgressBar):
    """0 to 100 percent as a bar, or None; the wheel passes it by, and keys belong to the digits beside it."""

    moved = Signal(object)  # Decimal; while the bar is dragged
    chosen = Signal(object)  # Decimal; once it was let go

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start empty."""
        super().__init__(parent)
        self._percent: Decimal | None = None
        self._dragged: Decimal | None = None
        self.setTextVisible(False)
        self.setRange(0, 100)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setToolTip(self.tr("Click or drag; hold Shift for single percents"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)

    def percent(self) -> Decimal | None:
        """Return what the bar shows."""
        return self._percent if self._dragged is None else self._dragged

    def set_percent(self, percent: Decimal | None) -> None:
        """Show ``percent``; while the bar is dragged it shows where it is dragged to."""
        self._percent = percent
        self._show()

    def sizeHint(self) -> QSize:
        """Return a comfortable size."""
        return QSize(96, 24)

    def minimumSizeHint(self) -> QSize:
        """Return the least width in which five percent can be aimed at."""
        return QSize(48, 24)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go to the place that was clicked."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._drag_to(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Follow the pointer."""
        if self._dragged is not None:
            self._drag_to(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Say what was chosen: the whole drag is one change."""
        if event.button() == Qt.MouseButton.LeftButton and self._dragged is not None:
            self._percent, self._dragged = self._dragged, None
            self._show()
            self.chosen.emit(self._percent)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Show the knob."""
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        """Take the knob away."""
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw track and share, and a knob where the pointer can take hold of it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        percent, tones = self.percent(), tones_of(self.palette())
        track = self._track()
        draw_share(painter, track, percent, tones)
        if self._dragged is not None or self.underMouse():
            knob = QRectF(0, 0, _KNOB_PX, _KNOB_PX)
            knob.moveCenter(QPointF(track.left() + track.width() * float(percent or 0) / 100, track.center().y()))
            painter.setBrush(QColor(tones.surface))
            painter.setPen(QColor(tones.muted if percent is None else share_colour(percent, tones)))
            painter.drawEllipse(knob)

    def _track(self) -> QRectF:
        margin = _KNOB_PX / 2 + 1
        top = (self.height() - _THICKNESS_PX) / 2
        return QRectF(margin, top, max(self.width() - 2 * margin, 1), _THICKNESS_PX)

    def _drag_to(self, event: QMouseEvent) -> None:
        track = self._track()
        share = min(max((event.position().x() - track.left()) / track.width(), 0), 1)
        step = 1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else STEP
        percent = Decimal(round(share * 100 / step) * step)
        if percent != self._dragged:
            self._dragged = percent
            self._show()
            self.moved.emit(percent)

    def _show(self) -> None:
        percent = self.percent()
        self.setValue(0 if percent is None else int(percent))
        self.update()


def share_colour(percent: Decimal, tones: Tones) -> str:
    """Return the colour (#RRGGBB) of work that is ``percent`` done: what is done is green."""
    return tones.success if percent >= 100 else tones.accent


def draw_share(painter: QPainter, track: QRectF, percent: Decimal | None, tones: Tones) -> None:
    """Draw ``percent`` of ``track`` as done."""
    radius = track.height() / 2
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(tones.line))
    painter.drawRoundedRect(track, radius, radius)
    share = float(min(max(percent or Decimal(0), Decimal(0)), Decimal(100))) / 100
    if percent is not None and share:
        done = QRectF(track)
        done.setWidth(max(track.width() * share, track.height()))
        painter.setBrush(QColor(share_colour(percent, tones)))
        painter.drawRoundedRect(done, radius, radius)
