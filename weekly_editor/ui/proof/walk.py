"""Going from finding to finding through the report."""

from weekly_editor.analysis.finding import Finding
from weekly_editor.report.loc import Loc
from weekly_editor.report.text import reading_order


def finding_at(findings: tuple[Finding, ...], place: Loc, last: Finding | None, caret: int | None = None) -> int | None:
    """Return the index of the finding that somebody is at who writes at ``place`` and went to ``last``; None for none.

    Of several in one field it is one whose words the ``caret`` touches, if there is one; of those it is ``last``, or
    the one now where that was, else the first."""
    there = [index for index, each in enumerate(findings) if place and each.place.loc == place]
    there = [index for index in there if caret is not None and _touches(findings[index], caret)] or there
    visited = (index for index in there if last is not None and findings[index] == last)
    return next(visited, there[0] if there else None)


def _touches(finding: Finding, caret: int) -> bool:
    span = finding.place.span
    return span is not None and span[0] <= caret <= span[1]


def step(findings: tuple[Finding, ...], place: Loc, last: Finding | None, by: int) -> int | None:
    """Return the index of the next finding from ``place`` on (``by`` is 1), or of the one before (-1), around the ends.

    ``last`` is the one that was gone to last; None comes back where there is no finding."""
    if not findings:
        return None
    at = finding_at(findings, place, last)
    if at is not None and findings[at] == last:
        return (at + by) % len(findings)
    here = reading_order(place)
    before = sum(1 for each in findings if reading_order(each.place.loc) < here)
    return (before if by > 0 else before - 1) % len(findings)
