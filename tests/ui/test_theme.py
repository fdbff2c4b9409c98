"""A theme dresses everything, in letters of the size the user likes."""

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget

from tests.ui.colour import contrast
from weekly_editor.ui.theme import (
    DARK,
    LIGHT,
    UI_FAMILIES,
    Theme,
    apply_theme,
    is_dark,
    tones_of,
)


def test_a_theme_dresses_the_whole_program(undressed: QApplication):
    assert apply_theme(undressed, "dark") is DARK
    assert undressed.palette().window().color() == QColor(DARK.window)
    assert tones_of(undressed.palette()) is DARK
    assert undressed.font().families() == UI_FAMILIES
    assert is_dark("dark")
    assert not is_dark("light")
    assert apply_theme(undressed, "auto") in (LIGHT, DARK)
    assert apply_theme(undressed, "light") is LIGHT
    assert tones_of(undressed.palette()) is LIGHT


@pytest.mark.parametrize("size_pt", [9, 12, 16])
def test_every_size_follows_the_size_of_text(undressed: QApplication, qtbot, size_pt: int):
    box = QWidget()
    qtbot.addWidget(box)
    names = {name: QLabel(name, box) for name in ("", "small", "title", "display")}
    for name, label in names.items():
        label.setProperty("letters", name)
    box.show()
    apply_theme(undressed, "light")
    apply_theme(undressed, "light", size_pt)
    sizes = {name: label.font().pointSizeF() for name, label in names.items()}
    assert undressed.font().pointSize() == size_pt
    assert sizes[""] == size_pt
    assert sizes["small"] == pytest.approx(0.9 * size_pt, abs=0.3)
    assert sizes["title"] == pytest.approx(1.5 * size_pt, abs=0.3)
    assert sizes["display"] == pytest.approx(2.4 * size_pt, abs=0.3)


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_the_ring_of_the_one_main_button_stands_out_from_the_button(undressed: QApplication, qtbot, theme: Theme):
    tones = apply_theme(undressed, theme)
    box = QWidget()
    qtbot.addWidget(box)
    button = QPushButton("Create", box)
    button.setProperty("primary", True)
    with qtbot.waitActive(box):
        box.show()
        box.activateWindow()
    button.setFocus()
    picture = button.grab().toImage()
    rim = [picture.pixelColor(button.width() // 2, y).name() for y in range(3)]
    assert rim[1] == tones.accent.lower()
    assert contrast(rim[2], tones.accent) >= 3


def test_a_chosen_family_stands_before_those_that_are_always_tried(undressed: QApplication):
    apply_theme(undressed, "light", 10, "LXGW WenKai")
    assert undressed.font().families() == ["LXGW WenKai", *UI_FAMILIES]
