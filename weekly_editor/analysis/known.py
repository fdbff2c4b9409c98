"""Findings that were set aside: which a later one still is, and how one more is set aside or shown again."""

from collections.abc import Iterable
from dataclasses import dataclass

from weekly_editor.analysis.finding import Finding
from weekly_editor.analysis.history import History
from weekly_editor.report.model import KnownFinding, Report


@dataclass(frozen=True, slots=True)
class Aside:
    """A finding that ``known`` sets aside."""

    finding: Finding
    known: KnownFinding


@dataclass(frozen=True, slots=True)
class Proof:
    """What was found in ``report``: ``findings`` to be looked at, and those ``known``; None where nothing was read.

    ``has_failed`` tells that a check ended in an exception, so that nobody knows what it would have found."""

    report: Report | None = None
    findings: tuple[Finding, ...] = ()
    known: tuple[Aside, ...] = ()
    has_failed: bool = False


def known_as(finding: Finding, known: Iterable[KnownFinding]) -> KnownFinding | None:
    """Return the one of ``known``, the newest first, that sets ``finding`` aside; None where none does.

    It is of the same kind and matter, and says the same but for the figures; an error has the same figures, too.
    The newest decides, which may also have taken the finding back."""
    newest = next((each for each in known if is_of_same(each, finding)), None)
    return None if newest is None or newest.taken_back else newest


def is_of_same(known: KnownFinding, finding: Finding) -> bool:
    """Tell whether ``known`` is about what ``finding`` is about."""
    if known.kind != finding.kind or known.sign != finding.sign:
        return False
    if known.matter and finding.matter:
        return known.matter == finding.matter
    return bool(finding.sign)


def proof_of(report: Report, history: History, found: Iterable[Finding]) -> Proof:
    """Return what was ``found`` in ``report``, without what it or the weeks before set aside."""
    by_kind: dict[str, list[KnownFinding]] = {}
    for each in (*report.known_findings, *history.set_aside):
        by_kind.setdefault(each.kind, []).append(each)
    findings, asides = [], []
    for finding in found:
        known = known_as(finding, by_kind.get(finding.kind, ()))
        if known is None:
            findings.append(finding)
        else:
            asides.append(Aside(finding, known))
    return Proof(report, tuple(findings), tuple(asides))


def with_aside(report: Report, finding: Finding, reason: str) -> tuple[KnownFinding, ...]:
    """Return the known findings of ``report`` with ``finding`` among them, for ``reason``."""
    known = KnownFinding(kind=finding.kind, matter=finding.matter, sign=finding.sign, reason=reason)
    return (known, *_others(report, finding))


def without_aside(report: Report, finding: Finding, history: History) -> tuple[KnownFinding, ...]:
    """Return the known findings of ``report`` such that ``finding`` is shown again.

    Where a week before set it aside, that it was taken back is to be remembered."""
    others = _others(report, finding)
    if known_as(finding, (*others, *history.set_aside)) is None:
        return others
    taken_back = KnownFinding(kind=finding.kind, matter=finding.matter, sign=finding.sign, taken_back=True)
    return (taken_back, *others)


def _others(report: Report, finding: Finding) -> tuple[KnownFinding, ...]:
    return tuple(each for each in report.known_findings if not is_of_same(each, finding))
