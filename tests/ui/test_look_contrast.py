"""Every pair of colours that meets in the window stands apart as far as WCAG AA asks, in both themes."""

import re
from itertools import product

import pytest

from tests.ui.colour import contrast
from weekly_editor.resource import resource
from weekly_editor.ui.style import SHEET
from weekly_editor.ui.theme import DARK, LIGHT, Tones, style_sheet

THEMES = pytest.mark.parametrize("tones", [LIGHT, DARK], ids=["light", "dark"])
GROUNDS = ("window", "surface", "hover", "pressed", "selection")
WORDS, PARTS, UNUSABLE = 4.5, 3.0, 3.0  # SC 1.4.3, SC 1.4.11; what cannot be used is exempt, but is still read

PAIRS = [
    *((words, ground, WORDS) for words, ground in product(("text", "muted"), GROUNDS)),
    *(
        (words, ground, WORDS)
        for words, ground in product(("accent", "danger", "warning", "success"), ("window", "surface", "hover"))
    ),
    ("accent", "selection", WORDS),  # a tool that is switched on
    ("danger", "selection", WORDS),  # a week in trouble, chosen
    *(("on_accent", ground, WORDS) for ground in ("accent", "accent_hover", "accent_pressed")),
    *(("disabled", ground, UNUSABLE) for ground in ("window", "surface")),
    *(("edge", ground, PARTS) for ground in ("window", "surface", "hover", "selection")),  # where inputs begin
    *(("accent", ground, PARTS) for ground in GROUNDS),  # the ring around what has the focus
    ("accent", "line", PARTS),  # progress in its track
    ("success", "line", PARTS),
]


def test_contrast_of_black_on_white_is_21():
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)


@THEMES
@pytest.mark.parametrize(("front", "ground", "least"), PAIRS, ids=lambda value: str(value))
def test_what_is_drawn_stands_out_from_its_ground(tones: Tones, front: str, ground: str, least: float):
    assert contrast(getattr(tones, front), getattr(tones, ground)) >= least


@THEMES
def test_what_is_muted_is_quieter_than_text_and_louder_than_disabled(tones: Tones):
    text, muted, disabled = (contrast(getattr(tones, name), tones.surface) for name in ("text", "muted", "disabled"))
    assert text > muted > disabled


@THEMES
def test_the_style_sheet_has_no_colours_of_its_own(tones: Tones):
    assert re.findall(r"#[0-9A-Fa-f]{6}\b|rgba?\(", SHEET) == []
    assert "%(" not in style_sheet(tones)
    assert set(re.findall(r"#[0-9A-Fa-f]{6}\b", style_sheet(tones))) <= {
        getattr(tones, name) for name in Tones.__slots__
    }


@THEMES
def test_every_glyph_of_the_style_sheet_is_there_in_a_tone_of_its_theme(tones: Tones):
    paths = re.findall(r'url\("([^"]+)"\)', style_sheet(tones))
    assert paths
    for path in paths:
        colours = set(re.findall(r"#[0-9A-Fa-f]{6}\b", resource("icons", path).read_text("utf-8")))
        assert colours <= {tones.text, tones.muted, tones.on_accent}


def test_both_themes_have_the_same_glyphs():
    light, dark = ({path.name for path in resource("icons", name).iterdir()} for name in ("light", "dark"))
    assert light == dark
