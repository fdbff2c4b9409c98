"""Fields for figures: exact decimals as they were typed."""

from decimal import Decimal

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from weekly_editor.analysis.typed_figure import TypedFigure, TypedFigureError, read_typed_figure
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


class QuantityField(TypedLine):
    """A figure together with the unit of its row, a TypedFigure; the figure may be typed with its unit or without."""

    _unit = ""  # of the row, before anything was typed
    _counted = ""

    def setUnit(self, unit: str, counted: str = "") -> None:
        """Read what is typed from now on in a row of ``unit``; one without is known to tell of what is ``counted``."""
        self._unit, self._counted = unit, counted

    def read(self, text: str) -> TypedFigure:
        """Return the figure and the unit that ``text`` means. Raises ValueError for anything else."""
        return read_typed_figure(text, self._unit, self._counted)

    def write(self, value: TypedFigure) -> str:
        """Return the figure in digits; its unit stands in a cell of its own."""
        return write_figure(value.value)

    def reason(self) -> str:
        """Return why what stands here is no figure of its row."""
        try:
            self.read(self.text())
        except TypedFigureError as error:
            return why_no_figure(error)
        return ""


def why_no_figure(error: TypedFigureError) -> str:
    """Return what to say of a text that is no figure of its row."""
    match error.fault:
        case "unit":
            return QCoreApplication.translate("QuantityField", "This row counts in %1").replace("%1", error.unit)
        case "points":
            return QCoreApplication.translate("QuantityField", "Points tell of a change; type the figure itself")
        case "vague":
            return QCoreApplication.translate("QuantityField", "Type the figure exactly, such as 1370万")
        case "figure":
            return QCoreApplication.translate("QuantityField", "Type a figure such as 1,234.50, 12.6% or 1370万")


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
