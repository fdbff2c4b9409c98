import pytest
from hypothesis import given
from hypothesis import strategies as st
from look_strategy import COLOUR, looks

from weekly_editor.document.built_in import BUILT_IN, STANDARD_ID
from weekly_editor.document.colour import READABLE, WHITE, contrast, mixed, readable
from weekly_editor.document.look import (
    BOUNDS,
    DEFAULT_LOOK,
    Look,
    bounded,
    is_font_name,
    unusable,
    with_accent,
)

WRITTEN = ("ink", "muted", "accent", "good", "risk")


@pytest.mark.parametrize("own", BUILT_IN, ids=lambda own: own.id)
def test_what_a_built_in_look_writes_can_be_read_on_paper_and_in_the_head_of_a_table(own):
    for ground in (WHITE, own.look.head_fill):
        assert {name for name in WRITTEN if contrast(getattr(own.look, name), ground) < READABLE} == set()


@pytest.mark.parametrize("own", BUILT_IN, ids=lambda own: own.id)
def test_a_built_in_look_keeps_to_the_bounds(own):
    assert bounded(own.look) == own.look
    assert unusable(own.look) == ""


def test_built_in_looks_differ_in_more_than_a_colour():
    shown = [(own.look.han_font, own.look.body_pt, own.look.density, own.look.table_style) for own in BUILT_IN]
    assert len(set(shown)) == len(BUILT_IN) >= 4
    assert len({own.name for own in BUILT_IN}) == len(BUILT_IN)


def test_the_standard_look_is_the_one_without_a_choice():
    assert next(own.look for own in BUILT_IN if own.id == STANDARD_ID) == DEFAULT_LOOK


@given(COLOUR)
def test_any_accent_makes_a_look_that_can_be_read(colour):
    look = with_accent(DEFAULT_LOOK, colour)
    assert unusable(look) == ""
    assert min(contrast(getattr(look, name), look.head_fill) for name in WRITTEN) >= READABLE


@given(COLOUR)
def test_an_accent_that_can_be_read_stays_what_it_is(colour):
    dark = readable(colour, mixed(colour, WHITE, 0.9))
    assert readable(dark, mixed(colour, WHITE, 0.9)) == dark


def test_a_glaring_accent_becomes_darker():
    assert with_accent(DEFAULT_LOOK, "FFFF00").accent == "7A7A00"
    assert with_accent(DEFAULT_LOOK, "1F4E9E").accent == "1F4E9E"


@given(st.lists(st.floats(allow_nan=False), min_size=len(BOUNDS), max_size=len(BOUNDS)))
def test_numbers_beyond_their_bounds_become_the_nearest(numbers):
    look = bounded(Look(**dict(zip(BOUNDS, numbers, strict=True)), heading_pt=(numbers[0], numbers[1])))
    for name, (least, most) in BOUNDS.items():
        assert least <= getattr(look, name) <= most
    assert bounded(look) == look


@given(looks())
def test_a_look_within_its_bounds_stays_what_it_is(look):
    assert bounded(look) == look
    assert unusable(look) == ""


@pytest.mark.parametrize(
    "name", ["Calibri", "微软雅黑", "Noto Sans CJK SC", "方正小标宋_GBK", "Source Han (SC)", "A-B.c+1"]
)
def test_fonts_have_names(name):
    assert is_font_name(name)


@pytest.mark.parametrize("name", ["", " ", " Arial", "A" * 61, 'x"; }', "a,b", "a\nb", "a\0", "<b>", "a  b", "\u202ea"])
def test_what_no_font_is_called(name):
    assert not is_font_name(name)


def test_the_first_value_that_cannot_be_used_is_named():
    assert unusable(Look(accent="#12345")) == "accent"
    assert unusable(Look(latin_font="")) == "latin_font"
    assert unusable(Look(heading_han_font="a;b")) == "heading_han_font"


def test_headings_have_the_fonts_of_the_text_where_they_have_none_of_their_own():
    assert DEFAULT_LOOK.heading_families == DEFAULT_LOOK.families
    look = Look(heading_han_font="宋体")
    assert look.heading_fonts == ("Calibri", "宋体")
    assert look.heading_families[:3] == ("Calibri", "宋体", "SimSun")
    assert look.families == DEFAULT_LOOK.families
