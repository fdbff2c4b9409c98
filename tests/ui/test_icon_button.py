"""A button with an icon follows the theme by itself."""

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication

from weekly_editor.ui.icon_button import IconButton
from weekly_editor.ui.theme import DARK, LIGHT, Theme, Tones, apply_theme


def lightness(button: IconButton) -> int:
    """Return how light the most solid pixel of the icon is, 0 to 255."""
    image = button.icon().pixmap(16, 16).toImage()
    pixels = [image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height())]
    return max(pixels, key=QColor.alpha).lightness()


@pytest.mark.parametrize(("theme", "tones"), [("light", LIGHT), ("dark", DARK)])
def test_an_icon_is_drawn_in_the_tones_of_the_theme_there_is(
    undressed: QApplication, qtbot, theme: Theme, tones: Tones
):
    apply_theme(undressed, "dark" if theme == "light" else "light")
    button, quiet = IconButton("minus", "Zoom out"), IconButton("x", "Close", tone="muted")
    for made in (button, quiet):
        qtbot.addWidget(made)
        made.show()
    apply_theme(undressed, theme)
    assert lightness(button) == pytest.approx(QColor(tones.text).lightness(), abs=3)
    assert lightness(quiet) == pytest.approx(QColor(tones.muted).lightness(), abs=3)


def test_a_button_says_its_name(qtbot):
    button = IconButton("", "Match case")
    qtbot.addWidget(button)
    assert (button.accessibleName(), button.toolTip(), button.icon().isNull()) == ("Match case", "Match case", True)
