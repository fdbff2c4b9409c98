"""Looks as hypothesis makes them: every value within its bounds."""

from dataclasses import fields, replace

from hypothesis import strategies as st

from weekly_editor.document.arrangement import Arrangement
from weekly_editor.document.look import BOUNDS, COLOURS, DEFAULT_LOOK, HEADING_PT, Look
from weekly_editor.report.model import KINDS

FONT_NAMES = st.sampled_from(["Arial", "微软雅黑", "Noto Sans CJK SC", "Source Han Sans (SC)", "A" * 60])
COLOUR = st.integers(0, 0xFFFFFF).map("{:06X}".format)


def _number(bounds: tuple[float, float]) -> st.SearchStrategy[float]:
    least, most = bounds
    return st.integers(round(least * 100), round(most * 100)).map(lambda hundredths: hundredths / 100)


def arrangements() -> st.SearchStrategy[Arrangement]:
    """Return arrangements of every kind."""
    return st.builds(Arrangement, hidden=st.frozensets(st.sampled_from(KINDS)))


def looks() -> st.SearchStrategy[Look]:
    """Return looks that a file can hold."""
    values = {name: _number(bounds) for name, bounds in BOUNDS.items()}
    values |= dict.fromkeys(COLOURS, COLOUR)
    values["other_accents"] = st.tuples(COLOUR, COLOUR, COLOUR)
    values |= dict.fromkeys(("latin_font", "han_font"), FONT_NAMES)
    values |= {name: FONT_NAMES | st.just("") for name in ("heading_latin_font", "heading_han_font")}
    values |= {"heading_pt": st.tuples(_number(HEADING_PT), _number(HEADING_PT)), "arrangement": arrangements()}
    values |= {"density": st.sampled_from(["dense", "normal", "roomy"])}
    values |= {"table_style": st.sampled_from(["lines", "grid", "bands"])}
    known = {field.name for field in fields(Look)}
    values |= {"word_template": st.sampled_from(["", "公司 模板.dotx", "a.DOCX"])}
    assert values.keys() <= known
    return st.fixed_dictionaries(values).map(lambda chosen: replace(DEFAULT_LOOK, **chosen))
