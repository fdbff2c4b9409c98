"""Checking a report that changes: what did not change is neither read nor checked again."""

from collections.abc import Iterator
from dataclasses import dataclass

from weekly_editor.analysis.checks.scope import Around, ReadReport, ReadSection
from weekly_editor.analysis.checks.sensitive import without_secrets
from weekly_editor.analysis.checks.table import PASSAGE_CHECKS, REPORT_CHECKS, SECTION_CHECKS
from weekly_editor.analysis.finding import SEVERITIES, Finding
from weekly_editor.analysis.history import NO_HISTORY, History
from weekly_editor.analysis.incident_ledger import IncidentLedger, LedgerMemory
from weekly_editor.analysis.prose import Passage, passages_of
from weekly_editor.report.loc import Loc
from weekly_editor.report.model import Report
from weekly_editor.report.text import reading_order


@dataclass(frozen=True, slots=True)
class _Checked:
    """A section with what was found in it and in each of its passages."""

    read: ReadSection
    by_passage: dict[Loc, tuple[Passage, tuple[Finding, ...]]]
    in_section: tuple[Finding, ...]


class Checker:
    """Knows what it found the last time; to be used from one thread at a time."""

    def __init__(self) -> None:
        self._around: Around | None = None
        self._sections: dict[str, _Checked] = {}  # by the id of the section
        self._ledgers = LedgerMemory()

    def findings(self, report: Report, history: History = NO_HISTORY) -> tuple[Finding, ...]:
        """Return what is to be said of ``report``, in its reading order."""
        around = self._around_of(report, history)
        checked = [self._section(report, index, around) for index in range(len(report.sections))]
        self._sections = {each.read.section.id: each for each in checked}
        read = ReadReport(report, tuple(each.read for each in checked), around, self._ledgers.ledger(report, history))
        found = [without_secrets(finding) for check in REPORT_CHECKS for finding in check(read)]
        for each in checked:
            found += each.in_section
            found += (finding for _, findings in each.by_passage.values() for finding in findings)
        return tuple(sorted(_each_once(found), key=_order))

    def _around_of(self, report: Report, history: History) -> Around:
        around = self._around
        if around is None or around.week != report.week or around.history is not history:
            earlier = tuple(read_report(each) for each in history.reports)
            around = self._around = Around(report.week, history, earlier)
            self._sections = {}
        return around

    def _section(self, report: Report, index: int, around: Around) -> _Checked:
        section = report.sections[index]
        known = self._sections.get(section.id)
        if known is not None and known.read.section is section and known.read.loc[1] == index:
            return known
        read = _read_section(report, index)
        before = known.by_passage if known is not None else {}
        by_passage = {each.loc: self._passage(each, around, before) for each in read.passages}
        in_section = tuple(without_secrets(finding) for check in SECTION_CHECKS for finding in check(read, around))
        return _Checked(read, by_passage, in_section)

    def _passage(
        self, passage: Passage, around: Around, before: dict[Loc, tuple[Passage, tuple[Finding, ...]]]
    ) -> tuple[Passage, tuple[Finding, ...]]:
        known = before.get(passage.loc)
        if known is not None and _says_the_same(known[0], passage):
            return known
        return passage, tuple(
            without_secrets(finding) for check in PASSAGE_CHECKS for finding in check(passage, around)
        )


def read_report(report: Report) -> ReadReport:
    """Return ``report`` with all that is recognised in it, without the weeks before it and what incidents come to."""
    sections = tuple(_read_section(report, index) for index in range(len(report.sections)))
    return ReadReport(report, sections, Around(report.week, NO_HISTORY), IncidentLedger(report.week))


def _read_section(report: Report, index: int) -> ReadSection:
    section, loc = report.sections[index], ("sections", index)
    return ReadSection(section, loc, passages_of(section, loc, report.week))


def _says_the_same(before: Passage, now: Passage) -> bool:
    same = before.prose is now.prose and before.written == now.written
    return same and before.above == now.above and before.matter == now.matter


def _each_once(found: list[Finding]) -> Iterator[Finding]:
    """Yield the gravest of those of ``found`` that are of one kind and stand on the same words."""
    seen: set[object] = set()
    for finding in sorted(found, key=lambda each: SEVERITIES.index(each.severity)):
        said = (finding.kind, finding.place, None if finding.place.span else (finding.excerpt, finding.message))
        if said not in seen:
            seen.add(said)
            yield finding


def _order(finding: Finding) -> tuple[tuple[int, ...], tuple[int, int], int]:
    return reading_order(finding.place.loc), finding.place.span or (0, 0), SEVERITIES.index(finding.severity)
