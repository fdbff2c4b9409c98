"""How the window looks: quiet tones and one accent, light and dark, in letters of the size the user likes."""

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtWidgets import QApplication, QStyleFactory, QWidget

from weekly_editor.resource import resource
from weekly_editor.storage.settings import TEXT_PT, Theme
from weekly_editor.ui.style import SHEET

UI_FAMILIES = ["Microsoft YaHei UI", "PingFang SC", "Noto Sans CJK SC"]
SIZES = {"small_pt": 0.9, "title_pt": 1.5, "display_pt": 2.4}  # times the size of all text


@dataclass(frozen=True, slots=True)
class Tones:
    """The colours of one theme by what they are for, as ``#RRGGBB``."""

    window: str  # behind everything
    surface: str  # what is written on
    hover: str  # a row under the pointer
    pressed: str  # a button held down
    selection: str  # a chosen row
    line: str  # between things
    border: str  # around things, quietly
    edge: str  # where things to type in or to tick begin
    text: str
    muted: str  # captions, markers, what is asked for
    disabled: str  # what cannot be used now
    accent: str  # focus, links, progress
    accent_hover: str  # the one main button under the pointer
    accent_pressed: str
    on_accent: str
    danger: str  # what is wrong
    warning: str
    success: str


LIGHT = Tones(
    window="#F7F7F5",
    surface="#FFFFFF",
    hover="#F0F0ED",
    pressed="#E6E6E2",
    selection="#DFEAF7",
    line="#E6E6E2",
    border="#D5D5D0",
    edge="#7E7F79",
    text="#25262A",
    muted="#5F6167",
    disabled="#85878C",
    accent="#2563B8",
    accent_hover="#1D52A0",
    accent_pressed="#184587",
    on_accent="#FFFFFF",
    danger="#B3261E",
    warning="#8A5300",
    success="#256B3A",
)
DARK = Tones(
    window="#1B1C1F",
    surface="#232428",
    hover="#2C2E33",
    pressed="#35383E",
    selection="#2A3B55",
    line="#33353A",
    border="#44474D",
    edge="#858991",
    text="#E4E5E8",
    muted="#A9ACB3",
    disabled="#7E8188",
    accent="#82B1F2",
    accent_hover="#9CC1F5",
    accent_pressed="#6FA3EC",
    on_accent="#10233D",
    danger="#F2A19B",
    warning="#E5BD74",
    success="#8CCB9B",
)


def tones_of(palette: QPalette) -> Tones:
    """Return the tones of the theme that ``palette`` belongs to."""
    return DARK if palette.color(QPalette.ColorRole.Base).lightness() < 128 else LIGHT


def is_dark(theme: Theme) -> bool:
    """Tell whether ``theme`` is dark now; ``auto`` follows the desktop."""
    if theme == "auto":
        return QApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark
    return theme == "dark"


def apply_theme(app: QApplication, theme: Theme, size_pt: int = TEXT_PT, family: str = "") -> Tones:
    """Give the whole program ``theme`` and return its tones.

    All text has ``size_pt`` or a size made from it, in ``family`` where the user has chosen one that is there."""
    tones = DARK if is_dark(theme) else LIGHT
    app.setStyleSheet("")  # putting one sheet in place of another takes four times as long
    if app.style().objectName() != "fusion":
        app.setStyle(QStyleFactory.create("Fusion"))
    font = QFont(app.font())
    font.setFamilies([family, *UI_FAMILIES] if family else UI_FAMILIES)
    font.setPointSize(size_pt)
    app.setFont(font)
    app.setPalette(_palette(tones))
    app.setStyleSheet(style_sheet(tones, size_pt))
    return tones


def restyle(widget: QWidget, name: str, value: object) -> None:
    """Set the property ``name`` of the style sheet on ``widget`` that is shown already, and dress it anew."""
    widget.setProperty(name, value)
    widget.style().unpolish(widget)
    widget.style().polish(widget)


def style_sheet(tones: Tones, size_pt: int = TEXT_PT) -> str:
    """Return the program's one style sheet, its sizes made from ``size_pt``."""
    values = {name: getattr(tones, name) for name in Tones.__slots__}
    values |= {name: f"{times * size_pt:g}" for name, times in SIZES.items()}
    glyphs = resource("icons", "dark" if tones is DARK else "light")
    return SHEET % (values | {"glyphs": glyphs.as_posix()})


def _palette(tones: Tones) -> QPalette:
    palette = QPalette(QColor(tones.window))
    role = QPalette.ColorRole
    for name, colour in (
        (role.Window, tones.window),
        (role.WindowText, tones.text),
        (role.Base, tones.surface),
        (role.AlternateBase, tones.hover),
        (role.Text, tones.text),
        (role.PlaceholderText, tones.muted),
        (role.Button, tones.surface),
        (role.ButtonText, tones.text),
        (role.BrightText, tones.danger),
        (role.ToolTipBase, tones.surface),
        (role.ToolTipText, tones.text),
        (role.Highlight, tones.accent),
        (role.HighlightedText, tones.on_accent),
        (role.Link, tones.accent),
        (role.LinkVisited, tones.accent),
        (role.Light, tones.surface),
        (role.Midlight, tones.hover),
        (role.Mid, tones.border),
        (role.Dark, tones.border),
        (role.Shadow, tones.border),
        (role.Accent, tones.accent),
    ):
        palette.setColor(name, QColor(colour))
    for name in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, name, QColor(tones.disabled))
    return palette
