"""Fields for what a look is made of: sizes, fonts, a name."""

from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QDoubleSpinBox, QWidget

from weekly_editor.document.look import is_font_name
from weekly_editor.report.clean import clean_line
from weekly_editor.storage.look_file import MAX_NAME
from weekly_editor.ui.field.typed_line import TypedLine
from weekly_editor.ui.field.undo_keys import hand_undo_to_window

INDENT_PX = 6  # of the figure, to stand below the words of other fields


class NumberField(QDoubleSpinBox):
    """A size or a length within bounds; its value is a float."""

    def __init__(self, bounds: tuple[float, float], step: float, suffix: str, parent: QWidget | None = None) -> None:
        """Take what is within ``bounds``; the arrows go by ``step``."""
        super().__init__(parent)
        self.setDecimals(1)
        self.setRange(*bounds)
        self.setSingleStep(step)
        self.setSuffix(suffix)
        self.lineEdit().setTextMargins(INDENT_PX, 0, 0, 0)
        for widget in (self, self.lineEdit()):
            hand_undo_to_window(widget)

    def setValue(self, value: float) -> None:
        """Show ``value`` without a signal."""
        if value != self.value():
            self.blockSignals(True)
            super().setValue(value)
            self.blockSignals(False)

    def textFromValue(self, value: float) -> str:
        """Return ``value`` with no more digits than it needs."""
        return f"{value:g}"

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page: a size is not changed by scrolling past."""
        event.ignore()


class FontLine(TypedLine):
    """The name of a font, whether it is on this computer or not."""

    def __init__(self, parent: QWidget | None = None, *, required: bool = True) -> None:
        """Start without a name; a line that is not ``required`` takes "", too: for the font of the text."""
        self._required = False
        super().__init__(parent)
        self._required = required

    def read(self, text: str) -> str:
        """Return the name. Raises ValueError for what no font is called."""
        name = text.strip()
        if (name or self._required) and not is_font_name(name):
            raise ValueError("no font is called so")
        return name

    def reason(self) -> str:
        """Return what a font is called."""
        return self.tr("Type the name of a font, such as Arial")


class NameLine(TypedLine):
    """The name of a look: one line, not too long."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start without a name."""
        self._required = False
        super().__init__(parent)
        self._required = True

    def read(self, text: str) -> str:
        """Return the name. Raises ValueError for nothing."""
        name = clean_line(text)[:MAX_NAME].strip()
        if self._required and not name:
            raise ValueError("a look needs a name")
        return name

    def reason(self) -> str:
        """Return what is missing."""
        return self.tr("Type a name")
