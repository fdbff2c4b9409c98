"""Fields for days and for times: typed in a few strokes, or chosen from a calendar."""

from contextlib import suppress
from datetime import date, datetime, time, timedelta
from typing import Any

from PySide6.QtCore import QDate, QEvent, QLocale, Qt
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QWidget

from weekly_editor.analysis.typed_day import read_day_words
from weekly_editor.report.week import Week
from weekly_editor.ui.field.calendar import CalendarPopup
from weekly_editor.ui.field.typed_line import TypedLine
from weekly_editor.ui.field.written import read_day, read_moment, write_day, write_moment
from weekly_editor.ui.icon import tinted_icon
from weekly_editor.ui.theme import tones_of

ICON_PX = 16
_DAYS = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1, Qt.Key.Key_PageUp: 7, Qt.Key.Key_PageDown: -7}


class CalendarLine(TypedLine):
    """A line with a button for a calendar; Alt+↓ and F4 open it too."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start without a day; years are guessed near today until ``setReference``."""
        self._reference = date.today()
        super().__init__(parent)
        self._button = QAction(self.tr("Choose from a calendar"), self)
        self._button.triggered.connect(self.open_calendar)
        self._dress()
        self.addAction(self._button, TypedLine.ActionPosition.TrailingPosition)

    def setReference(self, day: date) -> None:
        """Let a day without a year be the one nearest to ``day``."""
        self._reference = day

    def reference(self) -> date:
        """Return the day that a day without a year is near to."""
        return self._reference

    def open_calendar(self) -> CalendarPopup:
        """Show the calendar at the day that stands here, and return it."""
        popup = CalendarPopup(self)
        popup.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        popup.chosen.connect(lambda day: self.take(self.on_day(day)))
        popup.mark_week(Week.of(self._reference))
        popup.open_at(self, self.day() or self._reference)
        return popup

    def day(self) -> date | None:
        """Return the day that stands here."""
        raise NotImplementedError

    def on_day(self, day: date | None) -> Any:
        """Return the value that choosing ``day`` means."""
        raise NotImplementedError

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the calendar with Alt+↓, or with F4 as where a table has Alt+↓ for itself."""
        alt_down = event.key() == Qt.Key.Key_Down and event.modifiers() & Qt.KeyboardModifier.AltModifier
        if alt_down or event.key() == Qt.Key.Key_F4:
            self.open_calendar()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Draw the button in the colours of a new theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "_button"):
            self._dress()

    def _dress(self) -> None:
        muted = tones_of(self.palette()).muted
        self._button.setIcon(tinted_icon("calendar", muted, muted, ICON_PX))


class DayField(CalendarLine):
    """A day, or None; ``8.13``, ``8月13日``, ``2024-08-13``, ``下周二`` and ``end of Aug`` can be typed.

    ↑ and ↓ step by days, PgUp and PgDn by weeks; not in a cell, whose table has these keys."""

    def read(self, text: str) -> date | None:
        """Return the day meant. Raises ValueError if there is none."""
        try:
            return read_day(text, self._reference)
        except ValueError:
            return read_day_words(text, Week.of(self._reference), date.today())

    def meaning(self) -> str:
        """Return what the text was understood as, weekday and all; nothing where no day stands here."""
        day = self.day()
        if day is None or self.has_wrong():
            return ""
        if self.text() == self.write(day):
            form = "ddd"
        elif day.year == self._reference.year:
            form = self.tr("ddd, MMM d")
        else:
            form = self.tr("ddd, MMM d, yyyy")
        return QLocale().toString(QDate(day.year, day.month, day.day), form)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Step by days and weeks."""
        days = _DAYS.get(Qt.Key(event.key()))
        if days is None or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier or self.property("cell"):
            super().keyPressEvent(event)
        else:
            self._step(days)

    def write(self, value: date | None) -> str:
        """Return the day as ``2024-08-13``."""
        return write_day(value)

    def reason(self) -> str:
        """Return what a day looks like."""
        return self.tr("Type a day such as 8.13, next Tue or 2024-08-13")

    def day(self) -> date | None:
        """Return the day that stands here."""
        day: date | None = self.value()
        return day

    def on_day(self, day: date | None) -> date | None:
        """Return the day itself."""
        return day

    def _step(self, days: int) -> None:
        with suppress(OverflowError):  # the calendar has an end
            self.take((self.day() or self._reference) + timedelta(days=days))


class MomentField(CalendarLine):
    """A day and time, or None; ``8.13 11:25`` and ``2024-08-05 11:25`` can be typed, and a time of the same day."""

    _day_beside: date | None = None

    def setDayBeside(self, day: date | None) -> None:
        """Let a time alone be one of ``day`` while no day stands here."""
        self._day_beside = day

    def read(self, text: str) -> datetime | None:
        """Return the moment meant. Raises ValueError if there is none."""
        return read_moment(text, self._reference, self.day() or self._day_beside)

    def write(self, value: datetime | None) -> str:
        """Return the moment as ``2024-08-05 11:25``."""
        return write_moment(value)

    def reason(self) -> str:
        """Return what a moment looks like, and that only the time is missing where a day stands here."""
        with suppress(ValueError):
            if read_day(self.text(), self._reference) is not None:
                return self.tr("The time is missing, such as %1 11:25").replace("%1", self.text().strip())
        return self.tr("Type a day and time such as 8.13 11:25")

    def day(self) -> date | None:
        """Return the day of the moment that stands here."""
        value: datetime | None = getattr(self, "_value", None)
        return value.date() if value is not None else None

    def on_day(self, day: date | None) -> datetime | None:
        """Return ``day`` at the time that stands here, at midnight if none does."""
        if day is None:
            return None
        value: datetime | None = self.value()
        return datetime.combine(day, value.time() if value is not None else time())
