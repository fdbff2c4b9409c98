"""The field for a week: its number and its days, one click to the next."""

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QToolButton, QWidget

from weekly_editor.report.week import Week
from weekly_editor.ui.field.calendar import CalendarPopup
from weekly_editor.ui.role import set_role

_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}


class WeekField(QWidget):
    """An ISO week; ‹ and › (or the arrow keys) step, a calendar chooses the week of any day."""

    valueChanged = Signal(object)
    entered = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start with the week of today."""
        super().__init__(parent)
        self._value = Week.of(date.today())
        self.before = self._button("‹", self.tr("Week before"))
        self.label = self._button("", self.tr("Choose from a calendar"))
        self.after = self._button("›", self.tr("Week after"))
        self.label.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.label.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.before.clicked.connect(lambda: self._take(self._value.shifted(-1)))
        self.after.clicked.connect(lambda: self._take(self._value.shifted(1)))
        self.label.clicked.connect(self.open_calendar)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        for button in (self.before, self.label, self.after):
            layout.addWidget(button)
        layout.addStretch()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        set_role(self, QAccessible.Role.SpinBox)
        self._show()

    def value(self) -> Week:
        """Return the week that is shown."""
        return self._value

    def setValue(self, value: Week) -> None:
        """Show ``value`` without a signal."""
        if value != self._value:
            self._value = value
            self._show()

    def open_calendar(self) -> CalendarPopup:
        """Show the calendar at the week's Monday, and return it."""
        popup = CalendarPopup(self, has_clear=False)
        popup.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        popup.chosen.connect(lambda day: self._take(Week.of(day)))
        popup.open_at(self, self._value.monday)
        return popup

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Step with ← and →, choose with Enter, Space or ↓."""
        key = Qt.Key(event.key())
        if key in _STEPS:
            self._take(self._value.shifted(_STEPS[key]))
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space, Qt.Key.Key_Down):
            self.open_calendar()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Say that the field was entered."""
        super().focusInEvent(event)
        self.label.setDown(True)
        self.entered.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the focus mark away."""
        super().focusOutEvent(event)
        self.label.setDown(False)

    def _take(self, week: Week) -> None:
        if week != self._value:
            self._value = week
            self._show()
            self.valueChanged.emit(week)

    def _show(self) -> None:
        days = "—".join(self._day(day) for day in (self._value.monday, self._value.sunday))
        self.label.setText(f"{self._value} · {days}")
        self.setAccessibleDescription(self.label.text())  # a screen reader hears the week that was stepped to

    def _day(self, day: date) -> str:
        return self.tr("{month}/{day}").format(month=day.month, day=day.day)

    def _button(self, text: str, name: str) -> QToolButton:
        button = QToolButton(self)
        button.setText(text)
        button.setToolTip(name)
        button.setAccessibleName(name)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        return button
