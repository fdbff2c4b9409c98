"""How wide and how high things get in a Word document, as far as that can be told without its fonts."""

from functools import lru_cache
from math import ceil
from unicodedata import east_asian_width

from weekly_editor.document.look import Look

CELL_MARGIN = 108  # twips on either side, as TableNormal in styles.xml has it
BAR_HEIGHT = 113  # twips
_NARROW, _CAPITAL, _SPACE = 0.51, 0.6, 0.25  # em, of Latin letters and figures in Calibri
_FONT_WIDTHS = {"Arial": 1.08, "Georgia": 1.2, "Segoe UI": 1.08, "Verdana": 1.25}  # times as wide as Calibri
_BOLD = 1.05  # times as wide
_RAGGED = 1.04  # a line seldom fills to its end
_FONT_HEIGHT = 1.2  # of a line in a font of size 1; real fonts differ, and lines should not where they mix
_HAN_HEIGHT = 1.35  # what a line is at least, in a Chinese font of size 1
_ROOM = {  # in twips at normal density, by where it is
    "normal_after": 80,
    "title_after": 40,
    "subtitle_after": 120,
    "heading_1_before": 320,
    "heading_1_after": 100,
    "heading_2_before": 200,
    "heading_2_after": 60,
    "item_after": 40,
    "cell_room": 30,
    "table_gap": 120,
    "contents_before": 60,
}


def rooms(look: Look) -> dict[str, int]:
    """Return the room around paragraphs in twips, by where it is."""
    return {name: max(round(room * look.spacing), 1) for name, room in _ROOM.items()}


def line_twips(size_pt: float, height: float) -> int:
    """Return the least pitch of lines ``height`` times as high as a font of ``size_pt`` makes them, in twips."""
    return round(size_pt * height * _FONT_HEIGHT * 20)


def pitch(size_pt: float, height: float) -> int:
    """Return the pitch that such lines have where Chinese stands in them, in twips."""
    return max(line_twips(size_pt, height), round(size_pt * _HAN_HEIGHT * 20))


def text_width(text: str, size_pt: float, look: Look, *, is_bold: bool = False) -> int:
    """Return how wide the widest line of ``text`` is in twips."""
    widest = max(_width_em(line, look.latin_font) for line in text.split("\n"))
    return round(widest * size_pt * 20 * (_BOLD if is_bold else 1))


def lines_of(text: str, size_pt: float, look: Look, width: int) -> int:
    """Return how many lines ``text`` takes that are ``width`` twips wide."""
    room_em = max(width / (size_pt * 20), 1)
    return sum(max(ceil(_width_em(line, look.latin_font) * _RAGGED / room_em), 1) for line in text.split("\n"))


@lru_cache(maxsize=4096)
def _width_em(line: str, latin_font: str) -> float:
    return sum(_sign_em(sign, latin_font) for sign in line)


@lru_cache(maxsize=8192)
def _sign_em(sign: str, latin_font: str) -> float:
    if not sign.isascii() and east_asian_width(sign) in "WFA":
        return 1
    width = _SPACE if sign == " " else _CAPITAL if sign.isupper() else _NARROW
    return width * _FONT_WIDTHS.get(latin_font, 1)
