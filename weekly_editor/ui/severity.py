"""How grave a finding is, as a colour and an icon."""

from collections.abc import Mapping
from types import MappingProxyType

from PySide6.QtGui import QIcon

from weekly_editor.analysis.finding import Severity
from weekly_editor.ui.icon import tinted_icon
from weekly_editor.ui.theme import Tones

ICON_PX = 16
ICONS: Mapping[Severity, str] = MappingProxyType(
    {"error": "circle-alert", "ask": "circle-question-mark", "hint": "info"}
)


def severity_tone(severity: Severity | None, tones: Tones) -> str:
    """Return the colour of ``severity`` (#RRGGBB), that of text for none."""
    match severity:
        case "error":
            return tones.danger
        case "ask":
            return tones.warning
        case "hint":
            return tones.muted
        case None:
            return tones.text


def severity_icon(severity: Severity, tones: Tones) -> QIcon:
    """Return the icon of ``severity`` in its colour."""
    colour = severity_tone(severity, tones)
    return tinted_icon(ICONS[severity], colour, colour, ICON_PX)
