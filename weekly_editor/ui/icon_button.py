"""A button that shows one icon and says its name in a tooltip."""

from typing import Literal

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QToolButton, QWidget

from weekly_editor.ui.icon import tinted_icon
from weekly_editor.ui.theme import tones_of

ICON_PX = 16


class IconButton(QToolButton):
    """Draws its icon in the tones of the theme there is; a click leaves the focus where it was."""

    _icon_name = ""  # Qt tells of a palette before the constructor is through

    def __init__(
        self, icon: str, name: str, parent: QWidget | None = None, *, tone: Literal["text", "muted"] = "text"
    ) -> None:
        """Show ``icon``, one of resources/icons, or none yet ("")."""
        super().__init__(parent)
        self._tone = tone
        self.setAutoRaise(True)
        self.setAccessibleName(name)
        self.setToolTip(name)
        self.setIconSize(QSize(ICON_PX, ICON_PX))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.show_icon(icon)

    def show_icon(self, icon: str) -> None:
        """Show ``icon`` from now on."""
        self._icon_name = icon
        self._tint()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._tint()

    def _tint(self) -> None:
        if self._icon_name:
            tones = tones_of(QGuiApplication.palette())  # the style sheet lays its own grounds over a button's palette
            colour = tones.text if self._tone == "text" else tones.muted
            self.setIcon(tinted_icon(self._icon_name, colour, tones.disabled, ICON_PX))
