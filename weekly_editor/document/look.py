"""How documents look: the one place that knows fonts, sizes and colours on paper."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Any, Literal

from weekly_editor.document.arrangement import REPORT, Arrangement
from weekly_editor.document.colour import WHITE, is_colour, mixed, readable
from weekly_editor.report.pattern import late_pattern

Density = Literal["dense", "normal", "roomy"]
TableStyle = Literal["lines", "grid", "bands"]
SPACING: dict[Density, float] = {"dense": 0.6, "normal": 1.0, "roomy": 1.5}  # times the room between blocks
MAX_FONT_NAME = 60
BOUNDS: Mapping[str, tuple[float, float]] = MappingProxyType(
    {
        "body_pt": (8.0, 18.0),
        "small_pt": (7.0, 16.0),
        "title_pt": (12.0, 36.0),
        "line_height": (1.0, 2.5),
        "list_indent_mm": (4.0, 15.0),
        "margin_mm": (10.0, 40.0),
        "chart_height_mm": (30.0, 90.0),
    }
)
HEADING_PT = (8.0, 28.0)
FONTS = ("latin_font", "han_font", "heading_latin_font", "heading_han_font")
COLOURS = ("ink", "muted", "accent", "good", "risk", "rule", "head_fill")
_FONT_NAME = late_pattern(r"[\w()+.-]+( [\w()+.-]+)*")
_TEMPLATE_NAME = late_pattern(r'(?!\.)[^\x00-\x1f<>:"/\\|?*]{1,100}\.(?:docx|dotx)', re.IGNORECASE)
_OTHER_NAMES: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {  # what a font is called, or comes close to, on other systems
        "微软雅黑": ("Microsoft YaHei", "PingFang SC"),
        "黑体": ("SimHei", "Heiti SC"),
        "等线": ("DengXian",),
        "宋体": ("SimSun", "Songti SC", "Noto Serif CJK SC", "serif"),
        "仿宋": ("FangSong", "STFangsong", "Noto Serif CJK SC", "serif"),
        "楷体": ("KaiTi", "Kaiti SC", "Noto Serif CJK SC", "serif"),
        "Georgia": ("Times New Roman", "DejaVu Serif"),
        "Times New Roman": ("Nimbus Roman", "Liberation Serif"),
        "Arial": ("Helvetica", "Liberation Sans"),
    }
)
_SERIF = frozenset(("Georgia", "Times New Roman", "Cambria"))


@dataclass(frozen=True, slots=True)
class Look:
    """Fonts by name, sizes in points, lengths in millimetres, colours as RRGGBB, and how the parts are arranged.

    A font for headings that is empty is that of the text. ``table_style``: rules between rows, a grid, or every other
    row shaded. ``word_template`` names the file of the company's Word template in the profile, "" for none."""

    latin_font: str = "Calibri"
    han_font: str = "微软雅黑"
    fallback_fonts: tuple[str, ...] = ("Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", "sans-serif")
    heading_latin_font: str = ""
    heading_han_font: str = ""
    body_pt: float = 10.5
    small_pt: float = 9
    title_pt: float = 20
    heading_pt: tuple[float, float] = (14, 11.5)
    line_height: float = 1.5  # times the font's own
    list_indent_mm: float = 7.4
    page_width_mm: float = 210
    page_height_mm: float = 297
    margin_mm: float = 25.4
    ink: str = "1F2329"
    muted: str = "646A73"
    accent: str = "1F4E9E"
    good: str = "1B7F3B"
    risk: str = "B3261E"
    other_accents: tuple[str, str, str] = ("C98A1B", "5B7FBF", "8A93A3")  # of charts with several series
    rule: str = "D0D5DD"
    head_fill: str = "EEF2F8"
    density: Density = "normal"
    table_style: TableStyle = "lines"
    chart_height_mm: float = 46
    word_template: str = ""
    arrangement: Arrangement = REPORT

    @property
    def spacing(self) -> float:
        """The room between blocks, times that of the normal density."""
        return SPACING[self.density]

    @property
    def heading_fonts(self) -> tuple[str, str]:
        """The fonts of title and headings: Latin and Chinese."""
        return self.heading_latin_font or self.latin_font, self.heading_han_font or self.han_font

    @property
    def families(self) -> tuple[str, ...]:
        """The fonts of the text, in the order in which they are looked for, under all their names."""
        return self._families(self.latin_font, self.han_font)

    @property
    def heading_families(self) -> tuple[str, ...]:
        """The fonts of title and headings, in the order in which they are looked for."""
        return self._families(*self.heading_fonts)

    def _families(self, *fonts: str) -> tuple[str, ...]:
        wanted = [name for font in fonts for name in (font, *other_names(font))]
        return tuple(dict.fromkeys((*wanted, *self.fallback_fonts)))


DEFAULT_LOOK = Look()


def is_font_name(text: str) -> bool:
    """Tell whether ``text`` can be the name of a font."""
    return len(text) <= MAX_FONT_NAME and _FONT_NAME.fullmatch(text) is not None


def other_names(font: str) -> tuple[str, ...]:
    """Return what ``font`` is called on other systems, and what comes close to it there, "serif" at last."""
    return _OTHER_NAMES.get(font, ())


def is_serif(font: str) -> bool:
    """Tell whether the letters of ``font`` are known to have serifs."""
    return font in _SERIF or "serif" in other_names(font)


def is_template_name(text: str) -> bool:
    """Tell whether ``text`` can be the name of a Word template: a file of no folder in particular."""
    return _TEMPLATE_NAME.fullmatch(text) is not None


def with_accent(look: Look, colour: str) -> Look:
    """Return ``look`` with ``colour`` for its headings, and for grounds and rules what is made of it.

    Whatever is written on such a ground becomes dark enough to be read."""
    ground = mixed(colour, WHITE, 0.935)
    written: dict[str, Any] = {name: readable(getattr(look, name), ground) for name in ("muted", "good", "risk")}
    return replace(look, accent=readable(colour, ground), head_fill=ground, rule=mixed(colour, WHITE, 0.72), **written)


def unusable(look: Look) -> str:
    """Return the name of the first font, colour or file of ``look`` that cannot be one, "" where all can."""
    fonts = [name for name in FONTS if (font := getattr(look, name)) and not is_font_name(font)]
    needed = [name for name in FONTS[:2] if not getattr(look, name)]
    colours = [name for name in COLOURS if not is_colour(getattr(look, name))]
    colours += [] if all(map(is_colour, look.other_accents)) else ["other_accents"]
    template = ["word_template"] if look.word_template and not is_template_name(look.word_template) else []
    return next(iter((*fonts, *needed, *colours, *template)), "")


def bounded(look: Look) -> Look:
    """Return ``look`` with every number beyond its bounds as the nearest within them."""
    numbers: dict[str, Any] = {name: _nearest(getattr(look, name), bounds) for name, bounds in BOUNDS.items()}
    first, second = (_nearest(size, HEADING_PT) for size in look.heading_pt)
    return replace(look, heading_pt=(first, second), **numbers)


def _nearest(number: float, bounds: tuple[float, float]) -> float:
    least, most = bounds
    return min(max(number, least), most)
