"""Labels before headings and list entries: 一、 （一） 1. （1） ① a. • ◦ ▪ ☐ ☑."""

from typing import assert_never

from weekly_editor.document.arrangement import Numbering
from weekly_editor.report.bilingual import Language
from weekly_editor.report.model import Marker
from weekly_editor.report.numeral import han_numeral, letters, roman

_BULLETS = "•◦▪"
_LAST_CIRCLED = 20
_WIDE_ENDS = ("、", "）")
NUMBER_STYLES = 6  # levels after which the styles of numbers repeat


def section_label(number: int, language: Language, numbering: Numbering = "han") -> str:
    """Return what stands before the head of the ``number``-th section: ``十二、`` or ``12.``, "" for no numbers."""
    if numbering == "none":
        return ""
    return f"{han_numeral(number)}、" if language == "zh_CN" and numbering == "han" else f"{number}."


def topic_label(number: int, language: Language, numbering: Numbering = "han") -> str:
    """Return what stands before the head of the ``number``-th topic: ``（三）`` or ``(c)``, "" for no numbers.

    Of a decimal number it is the part that the number of the section still has to come before: ``.3``."""
    match numbering:
        case "none":
            return ""
        case "decimal":
            return f".{number}"
        case "han":
            return f"（{han_numeral(number)}）" if language == "zh_CN" else f"({letters(number)})"
        case _:
            assert_never(numbering)


def entry_label(marker: Marker, level: int, number: int) -> str:
    """Return what stands before a list entry at ``level`` (0 is outermost), "" before plain text."""
    match marker:
        case "number":
            return number_label(level, number)
        case "bullet":
            return _BULLETS[level % len(_BULLETS)]
        case "todo":
            return "☐"
        case "done":
            return "☑"
        case "plain":
            return ""
        case _:
            assert_never(marker)


def gap_after(label: str) -> str:
    """Return what stands between ``label`` and its text: a blank, but nothing after signs that bring their own."""
    return "" if not label or label.endswith(_WIDE_ENDS) else " "


def number_label(level: int, number: int) -> str:
    """Return ``number`` in the style of ``level``, as Word counts: 1. （1） ① a. （a） i. and again."""
    match level % NUMBER_STYLES:
        case 0:
            return f"{number}."
        case 1:
            return f"（{number}）"
        case 2:
            return chr(0x2460 + number - 1) if number <= _LAST_CIRCLED else str(number)
        case 3:
            return f"{letters(number)}."
        case 4:
            return f"（{letters(number)}）"
        case _:
            return f"{roman(number)}."
