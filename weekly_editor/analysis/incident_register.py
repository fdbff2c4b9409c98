"""The incidents of many weeks, each once, however often reports go on telling of it."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from weekly_editor.analysis.definition import plain_name
from weekly_editor.analysis.figures import WeekFigures
from weekly_editor.analysis.level import plain_level
from weekly_editor.analysis.period import DAY_S, second_of
from weekly_editor.report.model import Incident
from weekly_editor.report.week import Week

Mark = tuple[object, str]  # what a row of another report has in common with one that tells of the same incident


@dataclass(frozen=True, slots=True)
class Registered:
    """An incident as the newest report tells it, ``week`` being that of this report.

    ``begin`` is the second it began in; where nobody wrote that down, it is put on the Thursday of ``week``."""

    incident: Incident
    week: Week
    begin: int
    level: str
    marks: frozenset[Mark]

    @property
    def is_undated(self) -> bool:
        """Tell whether nobody knows when it began."""
        return self.incident.started_at is None

    @property
    def is_open(self) -> bool:
        """Tell whether it has no end, so that nobody knows how long it took."""
        return self.incident.started_at is not None and self.incident.ended_at is None

    @property
    def is_backwards(self) -> bool:
        """Tell whether it is said to have ended before it began."""
        started_at, ended_at = self.incident.started_at, self.incident.ended_at
        return started_at is not None and ended_at is not None and ended_at < started_at


def register(weeks: Iterable[WeekFigures]) -> tuple[Registered, ...]:
    """Return the incidents of ``weeks``, the newest first.

    Rows of two reports are one incident where they have the same id, or began at the same time in the same system or
    with the same text; rows of one report are as many as there are. Rows in which nothing stands are none."""
    known: set[Mark] = set()
    found: list[Registered] = []
    for figures in weeks:
        rows = [_registered(row, figures.week) for row in figures.incidents if not _is_empty(row)]
        found.extend(row for row in rows if known.isdisjoint(row.marks))
        known.update(*(row.marks for row in rows))
    return tuple(found)


def each_once(weeks: Sequence[WeekFigures]) -> tuple[WeekFigures, ...]:
    """Return ``weeks``, the newest first, with every incident in one of them, in the order in which they began.

    It is that in which the incident began, as a ledger counts it; that of its report where ``weeks`` lack the other."""
    found: dict[Week, list[Registered]] = {figures.week: [] for figures in weeks}
    for row in register(weeks):
        began = row.week if row.incident.started_at is None else Week.of(row.incident.started_at.date())
        found[began if began in found else row.week].append(row)
    rows = {week: sorted(told, key=lambda row: row.begin) for week, told in found.items()}
    return tuple(replace(each, incidents=tuple(row.incident for row in rows[each.week])) for each in weeks)


def continued(own: Sequence[Registered], before: Iterable[Registered]) -> tuple[Registered, ...]:
    """Return the register of a report with the incidents ``own`` that goes on from the register ``before``."""
    told = frozenset[Mark]().union(*(row.marks for row in own))
    return (*own, *(row for row in before if told.isdisjoint(row.marks)))


def _registered(row: Incident, week: Week) -> Registered:
    begin = week.day(4).toordinal() * DAY_S if row.started_at is None else second_of(row.started_at)
    return Registered(row, week, begin, plain_level(row.level), frozenset(_marks(row)))


def _is_empty(row: Incident) -> bool:
    words = (row.level, row.system, row.text, row.state)
    return row.started_at is None and row.ended_at is None and not any(word.strip() for word in words)


def _marks(row: Incident) -> Iterator[Mark]:
    if row.id:
        yield "id", row.id
    if row.started_at is not None:
        if system := plain_name(row.system):
            yield row.started_at, f"system {system}"
        if text := plain_name(row.text):
            yield row.started_at, f"text {text}"
