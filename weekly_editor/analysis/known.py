"""Findings that were set aside: which a later one still is."""

from collections.abc import Iterable

from weekly_editor.analysis.finding import Finding
from weekly_editor.report.model import KnownFinding


def known_as(finding: Finding, known: Iterable[KnownFinding]) -> KnownFinding | None:
    """Return the first of ``known`` that sets ``finding`` aside; None where none does.

    It is of the same kind and of the same matter; where one of them has none, it says the same but for the figures."""
    return next((each for each in known if each.kind == finding.kind and _is_of_same(each, finding)), None)


def _is_of_same(known: KnownFinding, finding: Finding) -> bool:
    if known.matter and finding.matter:
        return known.matter == finding.matter
    return bool(finding.sign) and known.sign == finding.sign
