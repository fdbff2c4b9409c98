"""Counts of those who did and of those who did not, that are not all: 五家中四家通过，两家未通过."""

import re
from collections.abc import Iterator
from decimal import Decimal

from weekly_editor.analysis.checks.scope import Around
from weekly_editor.analysis.checks.sums import parts_do_not_sum
from weekly_editor.analysis.finding import Finding, finding_at
from weekly_editor.analysis.portion import EN_NUMBER, UNITS, ZH_NUMBER, number_of
from weekly_editor.analysis.prose import Passage
from weekly_editor.report.bilingual import Bilingual
from weekly_editor.report.figure import plain
from weekly_editor.report.pattern import late_pattern

_SIDES = (
    late_pattern(
        rf"(?P<whole>{ZH_NUMBER})\s?(?P<unit>{UNITS})[^，。；;,:：\d]{{0,8}}?(?:[中里][，,]?|[，,：:])\s?(?:其中|有|已有)?"
        rf"(?P<one>{ZH_NUMBER})\s?(?:(?P=unit)|个)[^，。；;,\d]{{1,8}}?[，,、；;]\s?(?:另外?|其余|剩下的?|还有)?"
        rf"(?P<other>{ZH_NUMBER})\s?(?:(?P=unit)|个)[^，。；;,\d]{{0,2}}?(?:[未没待仍]|还[在没是有]|尚)[^，。；;,\d]{{0,6}}(?=[。；;]|$)"
    ),
    late_pattern(
        rf"\bof\s(?:the\s|our\s)?(?P<whole>{EN_NUMBER})\s[a-z]+,\s(?P<one>{EN_NUMBER})\s[a-z\s]{{2,24}}?,?\s(?:and|but|while)\s"
        rf"(?P<other>{EN_NUMBER})\s(?:did|do|does|have|has|are|is|were|was)\s(?:not|still)\b",
        re.IGNORECASE,
    ),
)
_SIGN = late_pattern(r"[未没待仍尚还]|\b(?:not|still)\b", re.IGNORECASE)


def two_sides_are_all(passage: Passage, around: Around) -> Iterator[Finding]:
    """Believe that those of a whole who did something and those who did not are all of it."""
    text = passage.prose.text
    if _SIGN.search(text) is None:
        return
    for pattern in _SIDES:
        for match in pattern.finditer(text):
            whole, one, other = (number_of(match[name]) for name in ("whole", "one", "other"))
            if one + other != whole and not any(parts_do_not_sum(passage, around)):
                yield _finding(passage, match, whole, one, other)


def _finding(passage: Passage, match: re.Match[str], whole: Decimal, one: Decimal, other: Decimal) -> Finding:
    terms = f"{plain(one)} + {plain(other)} = {plain(one + other)}"
    message = Bilingual(f"{terms}，文中共 {plain(whole)}", f"{terms}, of {plain(whole)} in all")
    detail = {"sum": plain(one + other), "total": plain(whole)}
    return finding_at(passage, *match.span(), "parts_do_not_sum", "ask", message, detail=detail)
