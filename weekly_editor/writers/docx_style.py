"""The parts of a Word file that a look alone decides: styles, theme, fonts, settings."""

from functools import lru_cache
from typing import assert_never

from weekly_editor.document.look import Look, is_serif, other_names
from weekly_editor.report.bilingual import Language
from weekly_editor.writers.docx_measure import line_twips, rooms
from weekly_editor.writers.docx_text import filled, half_points, twips
from weekly_editor.writers.xml_text import quoteattr

_COLORS = ("ink", "muted", "accent", "good", "risk", "rule", "head_fill")


@lru_cache(maxsize=8)
def look_parts(look: Look, language: Language, text_width: int) -> dict[str, str]:
    """Return the parts of documents in ``language`` whose text is ``text_width`` twips wide."""
    heading_latin, heading_han = look.heading_fonts
    fonts = {
        "latin_font": _attribute(look.latin_font),
        "han_font": _attribute(look.han_font),
        "heading_latin_font": _attribute(heading_latin),
        "heading_han_font": _attribute(heading_han),
    }
    colors = {name: getattr(look, name) for name in _COLORS}
    return {
        "word/styles.xml": filled(
            "styles.xml",
            hint="eastAsia" if language == "zh_CN" else "default",  # which font shows the signs “ ” … that both have
            text_width=text_width,
            contents_indent=twips(look.list_indent_mm),
            table_borders=_table_borders(look),
            **_sizes(look),
            **rooms(look),
            **colors,
        ),
        "word/theme/theme1.xml": filled("theme.xml", **fonts, **colors),
        "word/settings.xml": filled("settings.xml", tab=twips(look.list_indent_mm)),
        "word/fontTable.xml": filled("fontTable.xml", fonts=_font_table(look)),
    }


def _font_table(look: Look) -> str:
    """Return an entry for each font of ``look``."""
    latin, han = zip((look.latin_font, look.han_font), look.heading_fonts, strict=True)  # each of text and headings
    charsets = dict.fromkeys(latin, "00") | dict.fromkeys(han, "86")
    return "".join(_font(name, charset) for name, charset in charsets.items())


def _font(name: str, charset: str) -> str:
    others = other_names(name) if charset == "86" else ()
    other = f"<w:altName w:val={quoteattr(others[0])}/>" if others else ""
    family = "roman" if is_serif(name) else "swiss"
    return (
        f'<w:font w:name={quoteattr(name)}>{other}<w:charset w:val="{charset}"/><w:family w:val="{family}"/>'
        '<w:pitch w:val="variable"/></w:font>'
    )


def _sizes(look: Look) -> dict[str, int]:
    return {
        "body": half_points(look.body_pt),
        "small": half_points(look.small_pt),
        "title_size": half_points(look.title_pt),
        "heading_1": half_points(look.heading_pt[0]),
        "heading_2": half_points(look.heading_pt[1]),
        "body_line": line_twips(look.body_pt, look.line_height),
        "small_line": line_twips(look.small_pt, look.line_height),
        "title_line": line_twips(look.title_pt, 1),
        "heading_1_line": line_twips(look.heading_pt[0], 1),
        "heading_2_line": line_twips(look.heading_pt[1], 1),
    }


def _table_borders(look: Look) -> str:
    """Return the lines of tables, in the order that the schema wants."""
    strong, light = _border(8, look.accent), _border(4, look.rule)
    match look.table_style:
        case "lines":
            sides = {"top": strong, "bottom": light, "insideH": light}
        case "grid":
            sides = dict.fromkeys(("top", "left", "bottom", "right", "insideH", "insideV"), light)
        case "bands":
            sides = {"top": strong, "bottom": strong}
        case _:
            assert_never(look.table_style)
    return "".join(f"<w:{side} {line}/>" for side, line in sides.items())


def _border(eighths_pt: int, color: str) -> str:
    return f'w:val="single" w:sz="{eighths_pt}" w:space="0" w:color="{color}"'


def _attribute(text: str) -> str:
    return quoteattr(text)[1:-1]
