"""Incidents, levels, counts and availability as one ledger, set beside what was typed.

Form, documents and workbooks show the numbers of one such object, and so cannot disagree."""

import operator
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

from weekly_editor.analysis.counted_reading import Meaning, meaning_of
from weekly_editor.analysis.definition import NO_DEFINITIONS, Definitions
from weekly_editor.analysis.figures import figures_of
from weekly_editor.analysis.history import History
from weekly_editor.analysis.incident_register import Registered, continued, register
from weekly_editor.analysis.period import PERIODS, Period, PeriodName, periods_of, weeks_in, whole_year
from weekly_editor.analysis.reconciliation import NO_ROWS, OwnRows, ReadingCheck, checked
from weekly_editor.analysis.tally import Tally, counts_of, tallied
from weekly_editor.report.figure import EXACT
from weekly_editor.report.model import IncidentsSection, MetricsSection, Reading, Report, Section
from weekly_editor.report.week import Week

_FULL = Decimal(100)


@dataclass(frozen=True, slots=True)
class Budget:
    """How long things may be down in a whole year for an availability of ``target`` percent, and were so far."""

    target: Decimal
    allowed_s: Decimal
    charged_s: Decimal

    @property
    def remaining_s(self) -> Decimal:
        """What is left, in seconds; negative where more is charged than allowed."""
        return EXACT.subtract(self.allowed_s, self.charged_s)


@dataclass(frozen=True)
class IncidentLedger:
    """What the incidents of the report of ``week`` and of the year's weeks before come to.

    ``incidents`` are all of them, each once, those of the newest report first; ``tallies`` are those of the periods
    in the order of ``PERIODS``; ``own`` is what the rows of the report itself come to. ``budget`` is None where
    nobody has set a target for the availability of the year. ``readings`` are all of the report."""

    week: Week
    incidents: tuple[Registered, ...] = ()
    tallies: tuple[Tally, ...] = ()
    own: OwnRows = NO_ROWS
    budget: Budget | None = None
    readings: tuple[Reading, ...] = ()
    definitions: Definitions = NO_DEFINITIONS

    def tally(self, name: PeriodName) -> Tally:
        """Return what the incidents of one period come to."""
        return self.tallies[PERIODS.index(name)]

    def tally_of(self, level: str) -> Tally:
        """Return what the week's incidents of one level come to, as ``plain_level`` writes it.

        The downtimes of levels add up to the week's where no two of them overlap."""
        incidents = [each for each in self.incidents if each.level == level]
        (tally,) = tallied(incidents, (self.tally("week").period,), ((),))
        return tally

    @cached_property
    def checks(self) -> tuple[ReadingCheck, ...]:
        """The typed readings that mean figures of this ledger, beside them, in the report's order."""
        found = (reading_check(reading, self) for reading in self.readings)
        return tuple(check for check in found if check is not None)

    @property
    def has_something(self) -> bool:
        """Tell whether there is an incident, or a reading that speaks of them."""
        return bool(self.incidents or self.checks)


def incident_ledger(report: Report, history: History) -> IncidentLedger:
    """Return the ledger of ``report`` with what ``history`` knows of the weeks before it."""
    return _ledger(report, history, _past(report.week, history))


@dataclass(frozen=True, slots=True)
class _Past:
    """What does not change while a report is written: the periods of ``week``, and what is known of weeks before."""

    week: Week
    history: History
    periods: tuple[Period, ...]
    incidents: tuple[Registered, ...]
    missing: tuple[tuple[Week, ...], ...]  # of each period


def _past(week: Week, history: History) -> _Past:
    before = [figures for figures in history.known if figures.week < week]
    known = {week, *(figures.week for figures in before if figures.is_reported)}
    periods = periods_of(week)
    missing = tuple(tuple(each for each in weeks_in(period, week) if each not in known) for period in periods)
    return _Past(week, history, periods, register(before), missing)


def _ledger(report: Report, history: History, past: _Past) -> IncidentLedger:
    own = register((figures_of(report),))
    incidents = continued(own, past.incidents)
    tallies = tallied(incidents, past.periods, past.missing)
    groups = (group for section in report.sections if isinstance(section, MetricsSection) for group in section.groups)
    readings = tuple(reading for group in groups for reading in group.readings)
    budget = _budget(readings, history.definitions, tallies[-1], whole_year(report.week))
    rows = _own_rows(own, past.periods[0])
    return IncidentLedger(report.week, incidents, tallies, rows, budget, readings, history.definitions)


def reading_check(reading: Reading, ledger: IncidentLedger) -> ReadingCheck | None:
    """Return ``reading`` beside what ``ledger`` has for it; None where it means nothing there, or has no value."""
    if reading.value is None:
        return None
    meaning = _meaning(reading, ledger.definitions)
    return None if meaning is None else checked(reading, meaning, ledger.tallies, ledger.own)


class LedgerMemory:
    """Makes the ledger of a report again only where incidents, readings or history are others than the last time."""

    def __init__(self) -> None:
        self._past: _Past | None = None
        self._made: tuple[tuple[Section, ...], IncidentLedger] | None = None

    def ledger(self, report: Report, history: History) -> IncidentLedger:
        """Return the ledger of ``report``; the object of the last time where all it was made from is."""
        sections = tuple(each for each in report.sections if isinstance(each, IncidentsSection | MetricsSection))
        if self._past is None or self._past.week != report.week or self._past.history is not history:
            self._past, self._made = _past(report.week, history), None
        if self._made is None or not _are_same(self._made[0], sections):
            self._made = sections, _ledger(report, history, self._past)
        return self._made[1]


def _are_same(before: Sequence[Section], now: Sequence[Section]) -> bool:
    return len(before) == len(now) and all(map(operator.is_, before, now))


def _meaning(reading: Reading, definitions: Definitions) -> Meaning | None:
    """Return what ``reading`` says by its name, else by one that its metric has or had."""
    own = meaning_of(reading.name, reading.unit)
    metric = definitions.of(reading) if own is None and definitions.catalog.metrics else None
    names = (metric.name, *metric.aliases) if metric is not None else ()
    return own or next((found for name in names if (found := meaning_of(name, reading.unit))), None)


def _own_rows(rows: Sequence[Registered], week: Period) -> OwnRows:
    elsewhere = sum(row.incident.counts and not week.holds(row.begin) for row in rows)
    return OwnRows(counts_of(rows), elsewhere)


def _budget(readings: Sequence[Reading], definitions: Definitions, year: Tally, whole: Period) -> Budget | None:
    """Return the year's budget for the first target there is: of 年度可用性 before one that names no period."""
    targets = [found for found in _targets(readings, definitions) if 0 <= found[1] <= _FULL]
    targets.sort(key=lambda found: found[0] is None)
    if not targets:
        return None
    target = targets[0][1]
    allowed = EXACT.multiply(EXACT.subtract(_FULL, target), whole.seconds).scaleb(-2, EXACT)
    return Budget(target, allowed, year.downtime.charged)


def _targets(readings: Sequence[Reading], definitions: Definitions) -> Iterator[tuple[PeriodName | None, Decimal]]:
    """Yield the targets of availabilities with their periods: those typed, then those of the library's metrics."""
    for reading in readings:
        meaning = _meaning(reading, definitions)
        if meaning is not None and _is_of_year(meaning):
            metric = definitions.of(reading)
            target = reading.target if reading.target is not None or metric is None else metric.target
            if target is not None:
                yield meaning.period, target
    for metric in definitions.catalog.metrics:
        meaning = meaning_of(metric.name, metric.unit)
        if metric.target is not None and meaning is not None and _is_of_year(meaning):
            yield meaning.period, metric.target


def _is_of_year(meaning: Meaning) -> bool:
    return meaning.kind == "availability" and meaning.period in (None, "year")
