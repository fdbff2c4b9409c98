"""One line that stands for a piece of the report while it is folded: title, excerpt, progress, due date."""

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QEnterEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPixmap,
)
from PySide6.QtWidgets import QAbstractButton, QApplication, QSizePolicy, QWidget

from weekly_editor.ui.form.card_paint import CardPainter, Columns, Summary
from weekly_editor.ui.theme import tones_of
from weekly_editor.ui.tip import plain_tip

HEIGHT_PX = 40
LIKENESS_PX = 240
_ENTERS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
_MOVES = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_FOLDS, _UNFOLDS = Qt.Key.Key_Left, Qt.Key.Key_Right
_FAR = 1_000_000
_STEPS = _MOVES | {Qt.Key.Key_Home: -_FAR, Qt.Key.Key_End: _FAR}


class Card(QAbstractButton):
    """A line to unfold: by click, Enter, Space or →, folded by ←; F2 goes into its form.

    Arrows go to other cards, Alt+↑/↓ moves it, Ctrl+D duplicates and Delete removes it, the pointer drags it."""

    editRequested = Signal()
    moveRequested = Signal(int)
    duplicateRequested = Signal()
    removeRequested = Signal()
    stepRequested = Signal(int)
    dragRequested = Signal()
    menuRequested = Signal(QPoint)  # global

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make a line that shows nothing yet."""
        super().__init__(parent)
        self._summary = Summary("")
        self._columns = Columns()
        self._is_open = False
        self._pressed_at: QPoint | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return one line's height."""
        return QSize(240, max(HEIGHT_PX, self.fontMetrics().height() + 20))

    def show_summary(self, summary: Summary, columns: Columns) -> None:
        """Show ``summary``, its facts in ``columns``."""
        if (summary, columns) != (self._summary, self._columns):
            self._summary, self._columns = summary, columns
            self._describe()
            self.setToolTip(plain_tip(self.tr("Risk: %1").replace("%1", summary.risk)) if summary.risk else "")
            self.update()

    def set_open(self, is_open: bool) -> None:
        """Point down where the card is open, to the right where it is folded."""
        if is_open != self._is_open:
            self._is_open = is_open
            self._describe()
            self.update()

    def likeness(self) -> QPixmap:
        """Return a small picture of the line, for the pointer to carry."""
        title = self._summary.title or self._summary.excerpt
        metrics = self.fontMetrics()
        shown = metrics.elidedText(title, Qt.TextElideMode.ElideRight, LIKENESS_PX)
        size = QSize(metrics.horizontalAdvance(shown) + 24, metrics.height() + 12)
        pixmap = QPixmap(size * self.devicePixelRatio())
        pixmap.setDevicePixelRatio(self.devicePixelRatio())
        pixmap.fill(Qt.GlobalColor.transparent)
        tones = tones_of(self.palette())
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QColor(tones.accent))
        painter.setBrush(QColor(tones.surface))
        painter.drawRoundedRect(QRectF(QPointF(0.5, 0.5), QSizeF(size) - QSizeF(1, 1)), 6, 6)
        painter.setPen(QColor(tones.text))
        painter.setFont(self.font())
        painter.drawText(QRect(QPoint(0, 0), size), Qt.AlignmentFlag.AlignCenter, shown)
        painter.end()
        return pixmap

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the line in the theme's colours."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        line = CardPainter(painter, self.rect(), tones_of(self.palette()))
        line.ground(is_lit=self.underMouse(), is_open=self._is_open, has_focus=self.hasFocus())
        if self.underMouse():
            line.grip()
        line.arrow(is_open=self._is_open)
        line.facts(self._summary, self._columns)
        line.words(self._summary, self.font(), is_open=self._is_open)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Unfold, fold, move, duplicate, remove, or step to another line."""
        key, held = Qt.Key(event.key()), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if key in _ENTERS or key == (_FOLDS if self._is_open else _UNFOLDS):
            self.click()
        elif key in _MOVES and held == Qt.KeyboardModifier.AltModifier:
            self.moveRequested.emit(_MOVES[key])
        elif key in _STEPS and not held:
            self.stepRequested.emit(_STEPS[key])
        elif key == Qt.Key.Key_Delete and not held:
            self.removeRequested.emit()
        elif key == Qt.Key.Key_D and held == Qt.KeyboardModifier.ControlModifier:
            self.duplicateRequested.emit()
        elif key == Qt.Key.Key_F2 and not held:
            self.editRequested.emit()
        else:
            event.ignore()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Note where a drag would begin."""
        self._pressed_at = event.position().toPoint() if event.button() == Qt.MouseButton.LeftButton else None
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Begin a drag once the pointer has gone far enough."""
        here, start = event.position().toPoint(), self._pressed_at
        if start is None or (here - start).manhattanLength() < QApplication.startDragDistance():
            super().mouseMoveEvent(event)
            return
        self._pressed_at = None
        self.setDown(False)
        self.dragRequested.emit()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of this card."""
        self.setFocus()
        self.menuRequested.emit(event.globalPos())

    def enterEvent(self, event: QEnterEvent) -> None:
        """Show that the line can be clicked."""
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        """Show the line at rest."""
        self.update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the focus."""
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show that the focus went."""
        super().focusOutEvent(event)
        self.update()

    def _describe(self) -> None:
        """Say to those who do not see the line what stands in it."""
        shown = self._summary
        facts = (
            self.tr("unfolded") if self._is_open else self.tr("folded"),
            "" if shown.progress is None else f"{shown.progress.normalize():f}%",
            shown.aside,
            shown.owner,
            self.tr("Risk: %1").replace("%1", shown.risk) if shown.risk else "",
        )
        self.setAccessibleName(shown.title or shown.excerpt or self.tr("Without title"))
        self.setAccessibleDescription(" · ".join(fact for fact in facts if fact))
