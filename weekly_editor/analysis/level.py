"""Levels of incidents, the same for every way of writing them: C级, c 级, Ｃ and Level C are C."""

from unicodedata import normalize

from weekly_editor.report.bilingual import Language
from weekly_editor.report.markup import visible
from weekly_editor.report.pattern import late_pattern

NO_LEVEL = ""
MAX_LEVEL = 20  # characters; what is longer is no level but a sentence, and its beginning is enough
_BETWEEN = late_pattern(r"[\s\-_\[\]【】():;,、]")
_AROUND = late_pattern(r"^(?:LEVEL|等级|级别)|[级类]$")
_LETTERS = late_pattern(r"[A-E]{2,5}")
_LETTER = late_pattern(r"[A-E]{1,5}|[一二三四五甲乙丙丁特]")


def plain_level(written: str) -> str:
    """Return the level that is ``written``, as levels are compared; NO_LEVEL where nothing is."""
    return _AROUND.sub("", _BETWEEN.sub("", normalize("NFKC", visible(written)).upper()))[:MAX_LEVEL]


def levels_in(level: str) -> frozenset[str]:
    """Return what ``level`` puts together: AB is A and B, P1 is itself."""
    return frozenset(level) if _LETTERS.fullmatch(level) else frozenset((level,))


def level_name(level: str, language: Language) -> str:
    """Return ``level`` as a document writes it: C级, P1; in English C, P1."""
    return f"{level}级" if language == "zh_CN" and _LETTER.fullmatch(level) else level
