"""Fields for figures: exact decimals as they were typed."""

from decimal import Decimal

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from weekly_editor.ui.field.typed_line import TypedLine
from weekly_editor.ui.field.written import read_figure, read_percent, write_figure, write_percent

_POINTS = {Qt.Key.Key_Up: 5, Qt.Key.Key_Down: -5, Qt.Key.Key_PageUp: 10, Qt.Key.Key_PageDown: -10}


class FigureField(TypedLine):
    """A decimal, or None where nothing stands; ``１,２３４.５０`` is 1234.50."""

    def __init__(self, parent: QWidget | None = None, *, required: bool = False) -> None:
        """Start without a figure; a ``required`` field does not take none for an answer."""
        self._required = False
        super().__init__(parent)
        self._required = required

    def read(self, text: str) -> Decimal | None:
        """Return the figure that ``text`` states, None for none. Raises ValueError for words."""
        return self._needed(read_figure(text))

    def write(self, value: Decimal | None) -> str:
        """Return the figure in digits, trailing zeros kept."""
        return write_figure(value)

    def reason(self) -> str:
        """Return what a figure looks like."""
        return self.tr("Type a figure such as 1,234.50")

    def _needed(self, value: Decimal | None) -> Decimal | None:
        if value is None and self._required:
            raise ValueError("a figure is needed here")
        return value


class PercentField(FigureField):
    """0 to 100 percent; None where nothing is said.

    ↑ and ↓ step by 5, PgUp and PgDn by 10; not in a cell, whose table has these keys."""

    def read(self, text: str) -> Decimal | None:
        """Return the percentage, with or without its sign. Raises ValueError beyond 0 to 100."""
        return self._needed(read_percent(text))

    def write(self, value: Decimal | None) -> str:
        """Return the percentage with its sign."""
        return write_percent(value)

    def reason(self) -> str:
        """Return what a percentage looks like."""
        return self.tr("Type a figure from 0 to 100")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Step up and down, as far as there is any way."""
        points = _POINTS.get(Qt.Key(event.key()))
        if points is None or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier or self.property("cell"):
            super().keyPressEvent(event)
        else:
            value: Decimal = self.value() or Decimal(0)
            self.take(min(max(value + points, Decimal(0)), Decimal(100)))
