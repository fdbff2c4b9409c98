"""A month to choose a day from, shown below the field that asks for it."""

from datetime import date, timedelta

from PySide6.QtCore import QDate, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QColor, QFont, QIcon, QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QFrame, QHBoxLayout, QPushButton, QToolButton, QVBoxLayout, QWidget

from weekly_editor.report.week import Week
from weekly_editor.ui.theme import tones_of

_GAP = 4  # pixels between a popup and what asks for it


class CalendarPopup(QFrame):
    """A calendar that begins its weeks on Monday and numbers them (ISO 8601)."""

    chosen = Signal(object)  # date, or None for no day

    def __init__(self, parent: QWidget, *, has_clear: bool = True) -> None:
        """Make the popup of ``parent``; ``has_clear`` offers to take the day away."""
        super().__init__(parent, Qt.WindowType.Popup)
        self.setProperty("popup", True)
        self.calendar = QCalendarWidget(self)
        self.calendar.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
        self.calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.ISOWeekNumbers)
        self._dress()
        self.calendar.clicked.connect(self._choose)
        self.calendar.activated.connect(self._choose)
        self.today = QPushButton(self.tr("Today"), self)
        self.today.clicked.connect(lambda: self._choose(QDate.currentDate()))
        self.clear = QPushButton(self.tr("Clear"), self)
        self.clear.setVisible(has_clear)
        self.clear.clicked.connect(self._clear)
        buttons = QHBoxLayout()
        buttons.addWidget(self.today)
        buttons.addStretch()
        buttons.addWidget(self.clear)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 8, 8, 8)
        layout.setSpacing(8)
        layout.addWidget(self.calendar)
        layout.addLayout(buttons)

    def mark_week(self, week: Week) -> None:
        """Let the days of ``week``, the report's, stand out."""
        for shift in range(7):
            day = week.monday + timedelta(days=shift)
            shown = QDate(day.year, day.month, day.day)
            marked = self.calendar.dateTextFormat(shown)
            marked.setBackground(QColor(tones_of(self.palette()).selection))
            self.calendar.setDateTextFormat(shown, marked)

    def open_at(self, anchor: QWidget, day: date, room: QRect | None = None) -> None:
        """Show the month of ``day`` below ``room`` of ``anchor`` (all of it), or above it where the screen ends."""
        self.calendar.setSelectedDate(QDate(day.year, day.month, day.day))
        self.adjustSize()
        screen, room = anchor.screen().availableGeometry(), room or anchor.rect()
        place = anchor.mapToGlobal(room.bottomLeft() + QPoint(0, _GAP))
        if place.y() + self.height() > screen.bottom():
            place = anchor.mapToGlobal(room.topLeft() - QPoint(0, self.height() + _GAP))
        place.setX(max(screen.left(), min(place.x(), screen.right() - self.width())))
        self.move(place)
        self.show()
        self.calendar.setFocus(Qt.FocusReason.PopupFocusReason)  # the field waits below

    def _dress(self) -> None:
        """Take red week-ends and heavy arrows away."""
        tones = tones_of(self.palette())
        quiet = QTextCharFormat()
        quiet.setForeground(QColor(tones.muted))
        quiet.setBackground(QColor(tones.surface))
        self.calendar.setHeaderTextFormat(quiet)
        today = QTextCharFormat()
        today.setForeground(QColor(tones.accent))
        today.setFontWeight(QFont.Weight.Bold)
        self.calendar.setDateTextFormat(QDate.currentDate(), today)
        for day in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
            self.calendar.setWeekdayTextFormat(day, quiet)
        for name, sign in (("prev", "‹"), ("next", "›")):
            button = self.calendar.findChild(QToolButton, f"qt_calendar_{name}month")
            if isinstance(button, QToolButton):
                button.setIcon(QIcon())
                button.setText(sign)

    def _choose(self, day: QDate) -> None:
        if self.isVisible():
            self.close()
            self.chosen.emit(date(day.year(), day.month(), day.day()))

    def _clear(self) -> None:
        self.close()
        self.chosen.emit(None)
