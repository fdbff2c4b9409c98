"""The two themes can be read by everyone."""

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication

from weekly_editor.ui.theme import (
    DARK,
    LIGHT,
    UI_FAMILIES,
    Tones,
    apply_theme,
    dark_palette,
    is_dark,
    light_palette,
    style_sheet,
    tones_of,
)

THEMES = pytest.mark.parametrize("tones", [LIGHT, DARK], ids=["light", "dark"])


def luminance(colour: str) -> float:
    """WCAG 2.2: relative luminance."""
    channels = [value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4 for value in _rgb(colour)]
    return sum(part * channel for part, channel in zip((0.2126, 0.7152, 0.0722), channels, strict=True))


def _rgb(colour: str) -> tuple[float, ...]:
    return QColor(colour).getRgbF()[:3]


def contrast(one: str, other: str) -> float:
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def test_contrast_of_black_on_white_is_21():
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)


@THEMES
@pytest.mark.parametrize("ground", ["window", "surface", "hover", "selection"])
def test_words_stand_out_from_every_ground(tones: Tones, ground: str):
    for words in (tones.text, tones.muted):
        assert contrast(words, getattr(tones, ground)) >= 4.5


@THEMES
def test_colours_that_carry_words_stand_out(tones: Tones):
    assert contrast(tones.on_accent, tones.accent) >= 4.5
    for name in ("accent", "danger", "warning", "success"):
        assert contrast(getattr(tones, name), tones.surface) >= 4.5
        assert contrast(getattr(tones, name), tones.window) >= 4.5


@pytest.mark.usefixtures("qapp")
def test_a_palette_tells_its_tones():
    assert tones_of(light_palette()) is LIGHT
    assert tones_of(dark_palette()) is DARK


@THEMES
def test_style_sheet_names_only_tones_of_its_theme(tones: Tones):
    assert "%(" not in style_sheet(tones)
    assert tones.accent in style_sheet(tones)


def test_a_theme_dresses_the_whole_program(qapp: QApplication):
    before = qapp.font(), qapp.palette(), qapp.style().objectName()
    try:
        assert apply_theme(qapp, "dark") is DARK
        assert qapp.palette().window().color() == QColor(DARK.window)
        assert qapp.font().families() == UI_FAMILIES
        assert is_dark("dark")
        assert not is_dark("light")
        assert apply_theme(qapp, "auto") in (LIGHT, DARK)
    finally:
        qapp.setStyleSheet("")
        qapp.setFont(before[0])
        qapp.setPalette(before[1])
        qapp.setStyle(before[2])
