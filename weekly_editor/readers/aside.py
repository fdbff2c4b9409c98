"""The facts that our own documents print behind a sentence: ``〔进度 85% · 负责人 王宁〕 风险：…``.

In a table they stand in columns of their own, and the risk alone is left."""

import re
from decimal import Decimal, InvalidOperation
from typing import Any

from weekly_editor.readers.exported_row import aside_parts, stated_fact
from weekly_editor.report.pattern import late_pattern
from weekly_editor.report.week import Week

_LONGEST = 2300  # characters from the beginning of an aside to the end of the text
_ASIDE = late_pattern(
    r"\s?(?:〔(?P<zh>[^〔〕]{1,200})〕|\[(?P<en>[^\[\]]{1,200})\])(?:\s(?P<risk>(?:风险：|Risk: ).{1,2000}))?$",
    re.DOTALL,
)

_RISK = late_pattern(r"\s(?:风险：|Risk: )(?P<risk>.{1,2000})$", re.DOTALL)


def without_risk(text: str) -> tuple[str, dict[str, Any]]:
    """Return ``text`` without the risk that stands a space behind it, and that as a field."""
    match = _RISK.search(text, max(0, len(text) - _LONGEST))
    return (text[: match.start()], {"risk": match["risk"]}) if match else (text, {})


def without_aside(text: str, week: Week) -> tuple[str, dict[str, Any]]:
    """Return ``text`` without the aside at its end, and the fields that this states: progress, due, owner, risk.

    An aside that holds anything else is part of the sentence; then nothing is stated."""
    match = _ASIDE.search(text, max(0, len(text) - _LONGEST)) if "〔" in text or "[" in text else None
    if match is None:
        return text, {}
    facts: dict[str, Any] = {}
    for words in [*aside_parts(match["zh"] or match["en"]), *([match["risk"]] if match["risk"] else [])]:
        fact = stated_fact(words, week)
        if not fact or None in fact.values() or fact.keys() & facts.keys():
            return text, {}
        facts |= fact
    try:
        return text[: match.start()], facts | ({"progress": Decimal(facts["progress"])} if "progress" in facts else {})
    except InvalidOperation:
        return text, {}
