"""The readings of the open report whose growth can be told."""

from dataclasses import dataclass

from weekly_editor.analysis.unit import figure_with_unit
from weekly_editor.report.figure import plain
from weekly_editor.report.loc import Loc
from weekly_editor.report.markup import visible
from weekly_editor.report.model import MetricsSection, Reading, Report


@dataclass(frozen=True, slots=True)
class Candidate:
    """A reading with a value, the place where it stands, and the title of its group."""

    loc: Loc
    reading: Reading
    group: str

    @property
    def name(self) -> str:
        """What it is called, as it is read."""
        return visible(self.reading.name)

    @property
    def value(self) -> str:
        """Its value with its unit."""
        return "" if self.reading.value is None else figure_with_unit(plain(self.reading.value), self.reading.unit)


def candidates(report: Report) -> tuple[Candidate, ...]:
    """Return the readings of ``report`` that have a value, in its order."""
    return tuple(
        Candidate(("sections", place, "groups", number, "readings", row), reading, visible(group.title))
        for place, section in enumerate(report.sections)
        if isinstance(section, MetricsSection)
        for number, group in enumerate(section.groups)
        for row, reading in enumerate(group.readings)
        if reading.value is not None
    )


def first_candidate(known: tuple[Candidate, ...], place: Loc, last_metric: str) -> int:
    """Return the index of the one that ``place`` lies in, else of the one chosen last, else 0."""
    here = (index for index, each in enumerate(known) if place[: len(each.loc)] == each.loc)
    last = (index for index, each in enumerate(known) if each.reading.metric == last_metric)
    return next(here, next(last, 0))
