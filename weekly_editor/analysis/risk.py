"""Risks and owners, where a sentence names them with a label."""

import re

from weekly_editor.analysis.dates import MAX_SENTENCE
from weekly_editor.report.pattern import late_pattern

_RISK = late_pattern(r"(?<!无)(?:风险点?|\brisks?)\s?[:：]\s?(?P<risk>[^。\n@]+)", re.IGNORECASE)
_NONE = late_pattern(r"(?:暂?无|没有|none|no|n/a|-)[。.]?", re.IGNORECASE)
_OWNER = late_pattern(
    r"(?:负责人|责任人|跟进人|\bowner)\s?[:：]\s?@?(?P<named>[^\s，。；,;、（()）：:]{1,20}(?:[、/]@?[^\s，。；,;、（()）：:]{1,20})*)"
    r"|(?<![\w.])@(?P<called>[\w·]{1,20})(?![\w.@])",
    re.IGNORECASE,
)


def stated_risk(text: str) -> str:
    """Return what ``text`` says after 风险： or Risk:, to the end of that sentence; empty where it names none."""
    found = _found(text)
    return found["risk"].strip() if found else ""


def risk_span(text: str) -> tuple[int, int] | None:
    """Return where ``text`` names a risk, 风险： included, None where it names none."""
    found = _found(text)
    return (found.start(), found.start("risk") + len(found["risk"].rstrip())) if found else None


def _found(text: str) -> re.Match[str] | None:
    match = _RISK.search(text[:MAX_SENTENCE])
    return match if match and not _NONE.fullmatch(match["risk"].strip()) else None


def stated_owner(text: str) -> str:
    """Return who ``text`` says is in charge (负责人：王宁, @王宁, Owner: Ann); empty where it names nobody."""
    match = _OWNER.search(text[:MAX_SENTENCE])
    return (match["named"] or match["called"]) if match else ""
