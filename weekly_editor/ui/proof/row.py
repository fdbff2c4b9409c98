"""The rows of the list of findings: heads of sections, findings below them, and those that were set aside."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from itertools import groupby

from weekly_editor.analysis.finding import SEVERITIES, Finding, Severity
from weekly_editor.analysis.known import Aside, Proof
from weekly_editor.report.model import KnownFinding, Report
from weekly_editor.ui.kind import section_label


@dataclass(frozen=True, slots=True)
class HeadRow:
    """A section that has findings; its ``text`` is empty for the head of the report."""

    text: str


@dataclass(frozen=True, slots=True)
class KnownRow:
    """The head of what was set aside: how many, and whether they are shown."""

    count: int
    is_open: bool


@dataclass(frozen=True, slots=True)
class FindingRow:
    """One finding; ``known`` says why it was set aside, None where it was not."""

    finding: Finding
    known: KnownFinding | None = None


Row = HeadRow | KnownRow | FindingRow


def rows_of(
    report: Report,
    findings: tuple[Finding, ...],
    known: tuple[Aside, ...],
    shown: Collection[Severity],
    *,
    is_open: bool,
) -> tuple[Row, ...]:
    """Return the rows for what was found in ``report``, of the severities ``shown``; ``is_open`` with those known."""
    rows: list[Row] = []
    for section, members in groupby((each for each in findings if each.severity in shown), section_of):
        rows.append(HeadRow(section_label(report.sections[section]) if section is not None else ""))
        rows += (FindingRow(each) for each in members)
    if known:
        rows.append(KnownRow(len(known), is_open))
        rows += (FindingRow(each.finding, each.known) for each in known if is_open)
    return tuple(rows)


def section_of(finding: Finding) -> int | None:
    """Return the index of the section that ``finding`` stands in, None for the head of the report."""
    loc = finding.place.loc
    return loc[1] if len(loc) > 1 and loc[0] == "sections" and isinstance(loc[1], int) else None


def worst(findings: Iterable[Finding]) -> Severity | None:
    """Return the gravest severity among ``findings``, None where there are none."""
    severities = {each.severity for each in findings}
    return next((severity for severity in SEVERITIES if severity in severities), None)


def found_by_section(proof: Proof) -> dict[str, tuple[int, Severity]]:
    """Return how many findings there are, and the gravest severity, by the ids of the sections that have some."""
    report = proof.report
    found: dict[str, tuple[int, Severity]] = {}
    for section, members in groupby(proof.findings, section_of):
        there = tuple(members)
        severity = worst(there)
        if report is not None and section is not None and severity is not None:
            found[report.sections[section].id] = (len(there), severity)
    return found
