"""What checks look at: a passage, a section, or the whole report, and what stands around it."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cached_property

from weekly_editor.analysis.finding import Finding
from weekly_editor.analysis.history import History
from weekly_editor.analysis.incident_ledger import IncidentLedger
from weekly_editor.analysis.prose import Passage
from weekly_editor.report.loc import Loc
from weekly_editor.report.model import Report, Section
from weekly_editor.report.week import Week


@dataclass(frozen=True)
class Around:
    """What does not change while a report is written: its week, and the weeks before it.

    ``earlier`` are their reports read alike, the newest first, as many as the history knows whole."""

    week: Week
    history: History
    earlier: tuple["ReadReport", ...] = ()

    @property
    def previous(self) -> "ReadReport | None":
        """The newest report before this one, None where there is none."""
        return self.earlier[0] if self.earlier else None


@dataclass(frozen=True)
class ReadSection:
    """A section, where it stands, and its passages in reading order."""

    section: Section
    loc: Loc
    passages: tuple[Passage, ...]

    @cached_property
    def by_list(self) -> dict[Loc, list[Passage]]:
        """Its passages by the list (entries, items, rows) that they are neighbours in: its loc."""
        found: dict[Loc, list[Passage]] = {}
        for passage in self.passages:
            found.setdefault(passage.loc[:-2], []).append(passage)
        return found


@dataclass(frozen=True)
class ReadReport:
    """A report with all that is recognised in it."""

    report: Report
    sections: tuple[ReadSection, ...]
    around: Around
    ledger: IncidentLedger

    @property
    def week(self) -> Week:
        """The week that it reports on."""
        return self.report.week

    @cached_property
    def passages(self) -> tuple[Passage, ...]:
        """All of its passages, in reading order."""
        return tuple(passage for section in self.sections for passage in section.passages)


# A check of a passage looks at its words, its place, its matter and what it stands below, at nothing else of its row.
PassageCheck = Callable[[Passage, Around], Iterable[Finding]]
SectionCheck = Callable[[ReadSection, Around], Iterable[Finding]]
ReportCheck = Callable[[ReadReport], Iterable[Finding]]
