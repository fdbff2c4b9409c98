"""Fields for figures: exact decimals as they were typed."""

from decimal import Decimal

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from weekly_editor.ui.field.typed_line import TypedLine
from weekly_editor.ui.field.written import read_figure, write_figure
from weekly_editor.ui.theme import tones_of

BAR_PX = 3


class FigureField(TypedLine):
    """A decimal, or None where nothing stands; ``１,２３４.５０`` is 1234.50."""

    def __init__(self, parent: QWidget | None = None, *, required: bool = False) -> None:
        """Start without a figure; a ``required`` field does not take none for an answer."""
        self._required = False
        super().__init__(parent)
        self._required = required

    def read(self, text: str) -> Decimal | None:
        """Return the figure that ``text`` states, None for none. Raises ValueError for words."""
        value = read_figure(text)
        if value is None and self._required:
            raise ValueError("a figure is needed here")
        return value

    def write(self, value: Decimal | None) -> str:
        """Return the figure in digits, trailing zeros kept."""
        return write_figure(value)

    def reason(self) -> str:
        """Return what a figure looks like."""
        return self.tr("Type a figure such as 1,234.50")


class PercentField(FigureField):
    """0 to 100 percent, with a thin bar below the digits; None where nothing is said."""

    def read(self, text: str) -> Decimal | None:
        """Return the percentage, with or without its sign. Raises ValueError beyond 0 to 100."""
        value = super().read(text.strip().removesuffix("%").removesuffix("％"))
        if value is not None and not 0 <= value <= 100:
            raise ValueError(f"not a share of a whole: {text!r}")
        return value

    def write(self, value: Decimal | None) -> str:
        """Return the percentage with its sign."""
        return "" if value is None else f"{write_figure(value)}%"

    def reason(self) -> str:
        """Return what a percentage looks like."""
        return self.tr("Type a figure from 0 to 100")

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the line, and its share of a bar at the bottom."""
        super().paintEvent(event)
        value = self.value()
        if value is None:
            return
        painter = QPainter(self)
        tones = tones_of(self.palette())
        track = QRectF(8, self.height() - BAR_PX - 3, self.width() - 16, BAR_PX)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tones.line))
        painter.drawRoundedRect(track, 1.5, 1.5)
        track.setWidth(track.width() * int(value) / 100)
        painter.setBrush(QColor(tones.success if value == 100 else tones.accent))
        painter.drawRoundedRect(track, 1.5, 1.5)
