"""The field for what may go wrong: quiet while it is empty, with a sign and a warning's border when it is not."""

from PySide6.QtCore import QEvent
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from weekly_editor.ui.field.text import LineField
from weekly_editor.ui.icon import tinted_icon
from weekly_editor.ui.theme import restyle, tones_of

ICON = "triangle-alert"


class RiskField(LineField):
    """One line; any words in it are a risk."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start without a risk."""
        super().__init__(parent)
        self._sign = QAction(self.tr("Risk"), self)
        self._sign.setVisible(False)
        self.addAction(self._sign, LineField.ActionPosition.LeadingPosition)
        self._tint()
        self.settled.connect(self._warn)

    def changeEvent(self, event: QEvent) -> None:
        """Draw the sign in the colours of a new theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "_sign"):
            self._tint()

    def _warn(self) -> None:
        is_risk = bool(self.value().strip())
        if is_risk != self._sign.isVisible():
            self._sign.setVisible(is_risk)
            restyle(self, "warning", is_risk)

    def _tint(self) -> None:
        colour = tones_of(self.palette()).warning
        self._sign.setIcon(tinted_icon(ICON, colour, colour))
