"""The letters of a PDF file: Qt draws them well but names some wrongly, so that nobody finds or copies them.

Of all letters that share a glyph Qt names the first one of the font: ⽀ (a radical) for 支, a tab for a space."""

import re
from functools import lru_cache

from PySide6.QtGui import QFont, QFontDatabase, QRawFont

from weekly_editor.report.pattern import late_pattern

_EARLY = "".join(  # letters that come before others of the same shape: signs, radicals, compatible forms
    chr(code)
    for first, last in ((0x09, 0x2500), (0x25A0, 0x2800), (0x2E80, 0x3100), (0xF900, 0xFB00), (0xFE10, 0xFFF0))
    for code in range(first, last)
)
_SYSTEMS = (QFontDatabase.WritingSystem.SimplifiedChinese, QFontDatabase.WritingSystem.Latin)
_RANGE = late_pattern(r"<([0-9A-Fa-f]{4})>\s+<([0-9A-Fa-f]{4})>\s+(?:\[([^\]]*)\]|<([0-9A-Fa-f]{4})>)")
_CODE = late_pattern(r"<([0-9A-Fa-f]{4})>")


def misnamed(text: str, font: QFont) -> dict[int, int]:
    """Return which codes stand for letters of ``text`` in a file that Qt wrote with ``font``, and for which."""
    letters = "".join(sorted({sign for sign in text if sign.isprintable() and ord(sign) <= 0xFFFF}))
    found: dict[int, int] = {}
    for system in _SYSTEMS:
        firsts = _first_letters(tuple(font.families()), system)
        for sign, glyph in zip(letters, QRawFont.fromFont(font, system).glyphIndexesForString(letters), strict=False):
            first = firsts.get(glyph, sign)
            if first < sign and first not in letters:
                found[ord(first)] = ord(sign)
    return found


@lru_cache(maxsize=8)
def _first_letters(families: tuple[str, ...], system: QFontDatabase.WritingSystem) -> dict[int, str]:
    """Return for each glyph that early letters have the first one of them; 0 is the glyph of no letter."""
    font = QFont()
    font.setFamilies(list(families))
    glyphs = QRawFont.fromFont(font, system).glyphIndexesForString(_EARLY)
    firsts: dict[int, str] = {}
    for sign, glyph in zip(_EARLY, glyphs, strict=False):
        if glyph:
            firsts.setdefault(glyph, sign)
    return firsts


def renamed(cmap: str, names: dict[int, int]) -> str:
    """Return a ToUnicode map (PDF 32000-1, 9.10.3) in which each code of ``names`` is the letter it stands for."""

    def letter(code: int) -> str:
        return f"<{names.get(code, code):04X}>"

    def renamed_range(match: re.Match[str]) -> str:
        if match[3] is not None:
            codes = [int(code, 16) for code in _CODE.findall(match[3])]
        else:
            first = int(match[4], 16)
            codes = list(range(first, first + int(match[2], 16) - int(match[1], 16) + 1))
        if names.keys().isdisjoint(codes):
            return match[0]
        return f"<{match[1]}> <{match[2]}> [{' '.join(map(letter, codes))} ]"

    return _RANGE.sub(renamed_range, cmap)
