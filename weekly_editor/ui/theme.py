"""How the window looks: quiet tones, one accent, a 4 px grid; light and dark."""

from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtWidgets import QApplication, QStyleFactory

Theme = Literal["auto", "light", "dark"]
UI_FAMILIES = ["Microsoft YaHei UI", "PingFang SC", "Noto Sans CJK SC"]
UI_SIZE_PT = 10


@dataclass(frozen=True, slots=True)
class Tones:
    """The colours of one theme by what they are for, as ``#RRGGBB``."""

    window: str  # behind everything
    surface: str  # what is written on
    hover: str  # a row under the pointer
    selection: str  # a chosen row
    line: str  # between things
    border: str  # around things to type in
    text: str
    muted: str  # captions, markers, what is asked for
    accent: str  # focus, links, progress
    on_accent: str
    danger: str  # what is wrong
    warning: str
    success: str


LIGHT = Tones(
    window="#F7F7F5",
    surface="#FFFFFF",
    hover="#F1F1EE",
    selection="#DFEAF7",
    line="#E6E6E2",
    border="#D5D5D0",
    text="#25262A",
    muted="#66686E",
    accent="#2563B8",
    on_accent="#FFFFFF",
    danger="#B3261E",
    warning="#8A5300",
    success="#256B3A",
)
DARK = Tones(
    window="#1B1C1F",
    surface="#232428",
    hover="#2B2D31",
    selection="#2A3B55",
    line="#313338",
    border="#44474D",
    text="#E4E5E8",
    muted="#A3A6AD",
    accent="#82B1F2",
    on_accent="#10233D",
    danger="#F2A19B",
    warning="#E5BD74",
    success="#8CCB9B",
)


def light_palette() -> QPalette:
    """Return the palette of the light theme."""
    return _palette(LIGHT)


def dark_palette() -> QPalette:
    """Return the palette of the dark theme."""
    return _palette(DARK)


def tones_of(palette: QPalette) -> Tones:
    """Return the tones of the theme that ``palette`` belongs to."""
    return DARK if palette.color(QPalette.ColorRole.Base).lightness() < 128 else LIGHT


def is_dark(theme: Theme) -> bool:
    """Tell whether ``theme`` is dark now; ``auto`` follows the desktop."""
    if theme == "auto":
        return QApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark
    return theme == "dark"


def apply_theme(app: QApplication, theme: Theme) -> Tones:
    """Give the whole program ``theme`` and return its tones."""
    tones = DARK if is_dark(theme) else LIGHT
    app.setStyle(QStyleFactory.create("Fusion"))
    font = QFont(app.font())
    font.setFamilies(UI_FAMILIES)
    font.setPointSize(UI_SIZE_PT)
    app.setFont(font)
    app.setPalette(_palette(tones))
    app.setStyleSheet(style_sheet(tones))
    return tones


def style_sheet(tones: Tones) -> str:
    """Return the program's one style sheet; an editor inside a list or table has no border of its own."""
    return _SHEET % {name: getattr(tones, name) for name in Tones.__slots__}


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
        palette.setColor(QPalette.ColorGroup.Disabled, name, QColor(tones.muted))
    return palette


_SHEET = """
QToolTip { background: %(surface)s; color: %(text)s; border: 1px solid %(border)s; padding: 4px; }
QLineEdit, QTextEdit, QComboBox {
  background: %(surface)s; color: %(text)s; border: 1px solid %(border)s; border-radius: 4px; padding: 3px 7px;
  selection-background-color: %(accent)s; selection-color: %(on_accent)s; }
QTextEdit { padding: 0 3px; }
QLineEdit:focus, QTextEdit:focus, QComboBox:focus { border-color: %(accent)s; }
QLineEdit[wrong="true"] { border-color: %(danger)s; color: %(danger)s; }
QComboBox QLineEdit { border: none; padding: 0; background: transparent; }
QComboBox::drop-down { border: none; width: 20px; }
QComboBox::down-arrow { image: none; width: 0; }
QLineEdit[cell="true"], QComboBox[cell="true"] { border-radius: 0; padding: 0 5px; }
QTextEdit[cell="true"] { border-radius: 0; padding: 0; }
QTextEdit[node="true"] { border: none; border-radius: 0; padding: 0; background: transparent; }
QPushButton {
  background: %(surface)s; border: 1px solid %(border)s; border-radius: 4px; padding: 4px 12px; min-height: 18px; }
QPushButton:hover { background: %(hover)s; }
QPushButton:focus { border-color: %(accent)s; }
QPushButton:default { background: %(accent)s; border-color: %(accent)s; color: %(on_accent)s; }
QPushButton:disabled { color: %(muted)s; }
QToolButton { background: transparent; border: 1px solid transparent; border-radius: 4px; padding: 3px 7px; }
QToolButton:hover { background: %(hover)s; }
QToolButton:focus { border-color: %(accent)s; }
QToolButton[quiet="true"] { color: %(muted)s; }
QAbstractItemView {
  background: %(surface)s; border: 1px solid %(line)s; border-radius: 4px; outline: none;
  selection-background-color: %(selection)s; selection-color: %(text)s; }
QTreeView { show-decoration-selected: 0; }
QAbstractItemView:focus { border-color: %(border)s; }
QListView::item, QMenu::item { padding: 4px 8px; border-radius: 4px; }
QListView::item:hover { background: %(hover)s; }
QListView::item:selected { background: %(selection)s; color: %(text)s; }
QHeaderView { background: %(surface)s; border: none; }
QHeaderView::section {
  background: %(surface)s; color: %(muted)s; border: none; border-bottom: 1px solid %(line)s; padding: 4px 7px; }
QMenuBar, QToolBar, QStatusBar { background: %(window)s; border: none; }
QMenu { background: %(surface)s; border: 1px solid %(border)s; padding: 4px; }
QMenu::item:selected { background: %(selection)s; color: %(text)s; }
QMenu::item:disabled { color: %(muted)s; }
QMenu::separator { height: 1px; background: %(line)s; margin: 4px; }
QScrollBar:vertical { background: transparent; width: 12px; margin: 2px; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 2px; }
QScrollBar::handle { background: %(border)s; border-radius: 4px; min-height: 24px; min-width: 24px; }
QScrollBar::handle:hover { background: %(muted)s; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QSplitter::handle { background: %(line)s; }
QFrame[popup="true"] { background: %(surface)s; border: 1px solid %(border)s; }
QCalendarWidget QAbstractItemView { border: none; selection-background-color: %(accent)s;
  selection-color: %(on_accent)s; }
QCalendarWidget QWidget#qt_calendar_navigationbar { background: %(surface)s; }
#sectionList, #libraryTree, #paletteList { border: none; background: transparent; }
#libraryTree::item { padding: 3px 4px; }
#libraryTree::item:hover { background: %(hover)s; }
#libraryTree::item:selected { background: %(selection)s; color: %(text)s; }
#formArea, #formArea > QWidget > QWidget { background: %(surface)s; border: none; }
#sectionTitle { font-size: 15pt; font-weight: 600; padding: 3px 5px; }
#sectionTitle { border-color: transparent; background: transparent; }
#sectionTitle:hover { border-color: %(line)s; }
#sectionTitle:focus { border-color: %(accent)s; background: %(surface)s; }
#formHeading { font-size: 15pt; font-weight: 600; }
#caption, #hint, #welcomeHint { color: %(muted)s; }
#caption { font-size: 9pt; }
#welcomeTitle { font-size: 24pt; font-weight: 600; }
#choice, #primary { text-align: left; padding: 8px 16px; }
#primary { background: %(accent)s; border-color: %(accent)s; color: %(on_accent)s; }
#primary:hover { background: %(accent)s; border-color: %(text)s; }
#add, #link { border: none; background: transparent; color: %(muted)s; padding: 6px 8px; text-align: left; }
#add:hover, #link:hover { color: %(accent)s; background: %(hover)s; }
#add:focus, #link:focus { border: 1px solid %(accent)s; padding: 5px 7px; }
#add::menu-indicator { image: none; }
#messageBar { border: none; border-bottom: 1px solid %(line)s; background: %(selection)s; }
#messageBar[level="problem"] { background: %(surface)s; border-left: 4px solid %(danger)s; }
QStatusBar { color: %(muted)s; border-top: 1px solid %(line)s; }
QStatusBar QLabel { color: %(muted)s; padding: 2px 8px; }
QStatusBar::item { border: none; }
QToolBar { spacing: 2px; padding: 4px 8px; border-bottom: 1px solid %(line)s; }
QMenuBar { padding: 2px 4px; }
QMenuBar::item { padding: 4px 8px; border-radius: 4px; }
QMenuBar::item:selected { background: %(hover)s; }
QCalendarWidget QToolButton { color: %(text)s; }
QCalendarWidget QToolButton::menu-indicator { image: none; }
QToolBarExtension { padding: 0 2px; }
"""
