"""The line below incidents in which our own documents say what these come to; it is worked out anew every time."""

import re
from functools import cache
from string import Formatter

from weekly_editor.report.bilingual import Language
from weekly_editor.report.wording import Wording, wording_of

_LONGEST = 400  # characters
_LANGUAGES: tuple[Language, ...] = ("zh_CN", "en")
_NUMBER = r"[0-9.]{1,40}"
_LEVEL = r".{1,40}?"


def is_totals(text: str) -> bool:
    """Tell whether ``text`` is such a line, every word of it."""
    if len(text) > _LONGEST:
        return False
    return any(_is_totals(text, wording_of(language)) for language in _LANGUAGES)


def _is_totals(text: str, wording: Wording) -> bool:
    begin, end = wording.totals.split("{clauses}")
    if not text.startswith(begin) or not text.endswith(end):
        return False
    clauses = text[len(begin) : len(text) - len(end)].split(wording.state_separator)
    return all(_clause(wording.language).fullmatch(clause) for clause in clauses)


@cache
def _clause(language: Language) -> re.Pattern[str]:
    """Return what every clause of such a line in ``language`` matches."""
    wording = wording_of(language)
    opening, closing = map(re.escape, wording.brackets)
    level = _pattern(wording.total_of_level)
    levels = rf"{opening}{level}(?:{re.escape(wording.aside_separator)}{level})*{closing}"
    charged = rf"{opening}{_pattern(wording.total_charged)}{closing}"
    clauses = (
        rf"{_pattern(wording.total_count)}(?:{levels})?",
        rf"{_pattern(wording.total_down)}(?:{charged})?",
        *map(_pattern, (wording.total_available, wording.total_left, wording.total_over)),
    )
    return re.compile("|".join(clauses))


def _pattern(wanted: str) -> str:
    """Return the pattern of texts that the format ``wanted`` makes."""
    return "".join(
        re.escape(words) + ("" if name is None else _LEVEL if name == "level" else _NUMBER)
        for words, name, _, _ in Formatter().parse(wanted)
    )
