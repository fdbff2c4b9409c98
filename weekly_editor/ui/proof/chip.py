"""A button that shows or hides the findings of one severity, and says how many there are."""

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QToolButton, QWidget

from weekly_editor.analysis.finding import Severity
from weekly_editor.analysis.finding_words import SEVERITY_NAMES
from weekly_editor.report.bilingual import Language
from weekly_editor.ui.severity import ICON_PX, severity_icon
from weekly_editor.ui.theme import tones_of


class SeverityChip(QToolButton):
    """Is checked while the findings of its severity are shown."""

    _severity: Severity | None = None  # Qt tells of a palette before the constructor is through

    def __init__(self, severity: Severity, language: Language, parent: QWidget | None = None) -> None:
        """Begin checked, without a finding."""
        super().__init__(parent)
        self._severity = severity
        self._name = SEVERITY_NAMES[severity].text(language)
        self.setCheckable(True)
        self.setChecked(True)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setIconSize(QSize(ICON_PX, ICON_PX))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setToolTip(self.tr("Show or hide: %1").replace("%1", self._name))
        self.show_count(0)
        self._tint()

    def show_count(self, count: int) -> None:
        """Say that there are so many."""
        self.setText(f"{self._name} {count}")
        self.setAccessibleName(self.text())

    def changeEvent(self, event: QEvent) -> None:
        """Follow the theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._tint()

    def _tint(self) -> None:
        if self._severity is not None:
            self.setIcon(severity_icon(self._severity, tones_of(QGuiApplication.palette())))
