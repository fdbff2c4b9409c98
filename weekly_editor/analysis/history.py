"""What the weeks before say about this one, and how the library defines its metrics."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cached_property

from weekly_editor.analysis.definition import NO_DEFINITIONS, Definitions, plain_name
from weekly_editor.analysis.figures import WeekFigures, figures_of
from weekly_editor.analysis.reading import is_ratio, target_of
from weekly_editor.analysis.unit import base_unit, converted
from weekly_editor.report.metric import EMPTY_CATALOG, Metric, MetricCatalog
from weekly_editor.report.model import KnownFinding, Reading, Report
from weekly_editor.report.week import Week


@dataclass(frozen=True)
class History:
    """The figures of the weeks before the one being written, the newest first, and the library's metrics.

    ``reports`` are the last of them as a whole, the newest first."""

    known: tuple[WeekFigures, ...] = ()
    definitions: Definitions = NO_DEFINITIONS
    reports: tuple[Report, ...] = ()

    @cached_property
    def set_aside(self) -> tuple[KnownFinding, ...]:
        """The findings that these weeks took as known, those of the newest week first."""
        return tuple(finding for figures in self.known for finding in figures.known_findings)

    @property
    def previous(self) -> WeekFigures | None:
        """The newest week before, which need not be the one just before; None where there is none."""
        return self.known[0] if self.known else None

    @cached_property
    def weeks(self) -> tuple[Week, ...]:
        """The weeks known, the oldest first."""
        return tuple(figures.week for figures in reversed(self.known))

    def reading_before(self, reading: Reading) -> Reading | None:
        """Return what ``reading`` was in the newest week known: of the same metric, else of the same name and unit."""
        return self._found[0].like(reading) if self._found else None

    def reading_in(self, reading: Reading, week: Week) -> Reading | None:
        """Return what ``reading`` was in ``week``; None where that is not known."""
        found = self._by_week.get(week)
        return found.like(reading) if found else None

    def value_in(self, reading: Reading, week: Week) -> Decimal | None:
        """Return the value of ``reading`` in ``week`` in its own unit; None where that is not known."""
        return _in_unit_of(reading, self.reading_in(reading, week))

    def values_before(self, reading: Reading) -> tuple[Decimal | None, ...]:
        """Return what ``reading`` was in each of ``weeks`` in its own unit, None where that is not known."""
        key = (reading.metric, reading.name, reading.unit)
        if key not in self._values:
            found = (each.like(reading) for each in reversed(self._found))
            self._values[key] = tuple(_in_unit_of(reading, each) for each in found)
        return self._values[key]

    def namesakes(self, reading: Reading) -> tuple[Reading, ...]:
        """Return the readings of the newest week known that are called like ``reading``, whatever they count."""
        return self._found[0].called(reading.name) if self._found else ()

    def counted(self, reading: Reading) -> str:
        """Return what ``reading`` counts by its metric, else by all that has its name: 元; "" where nobody can tell.

        Ratios count nothing of which there are ten thousands."""
        metric = self.definitions.with_id(reading.metric)
        metrics = (metric,) if metric else self.definitions.called(reading.name)
        units = [each.unit for each in metrics] + [each.unit for each in self.namesakes(reading) if not metric]
        bases = {base_unit(unit)[1] for unit in units} - {""}
        base = bases.pop() if len(bases) == 1 else ""
        return "" if is_ratio(base) else base

    def targets_before(self, reading: Reading) -> tuple[Decimal | None, ...]:
        """Return the target that ``reading`` had in each of ``weeks`` in its own unit, None where it had none."""
        key = (reading.metric, reading.name, reading.unit)
        if key not in self._targets:
            metric = self.definitions.of(reading)
            found = (each.like(reading) for each in reversed(self._found))
            self._targets[key] = tuple(_target_in_unit_of(reading, each, metric) for each in found)
        return self._targets[key]

    @cached_property
    def _targets(self) -> dict[tuple[str, str, str], tuple[Decimal | None, ...]]:
        """As ``_values``."""
        return {}

    @cached_property
    def _values(self) -> dict[tuple[str, str, str], tuple[Decimal | None, ...]]:
        """What was asked for already: 54 weeks of every reading are looked up once, not at every key."""
        return {}

    @cached_property
    def _found(self) -> tuple["_Readings", ...]:
        return tuple(_Readings(figures, self.definitions) for figures in self.known)

    @cached_property
    def _by_week(self) -> dict[Week, "_Readings"]:
        return {found.figures.week: found for found in self._found}


@dataclass(frozen=True)
class _Readings:
    """The readings of one week, to be found again."""

    figures: WeekFigures
    definitions: Definitions

    def like(self, reading: Reading) -> Reading | None:
        """Return the one that ``reading`` goes on from."""
        metric = self.definitions.of(reading)
        if metric is not None and (found := self._by_metric.get(metric.id)) is not None:
            return found
        alike = (self._by_id.get(reading.metric), self._by_name.get(_name_of(reading)))
        return next((found for found in alike if found is not None and self._may_be_of(metric, found)), None)

    def _may_be_of(self, metric: Metric | None, found: Reading) -> bool:
        """Tell whether ``found`` is not that of another metric, which may have had the same name once."""
        own = self.definitions.of(found)
        return own is None or own is metric

    def called(self, name: str) -> tuple[Reading, ...]:
        """Return those that are called ``name``."""
        named = plain_name(name)
        return tuple(each for each in self.figures.readings if named and plain_name(each.name) == named)

    @cached_property
    def _by_metric(self) -> dict[str, Reading]:
        named = ((self.definitions.of(reading), reading) for reading in reversed(self.figures.readings))
        return {metric.id: reading for metric, reading in named if metric is not None}

    @cached_property
    def _by_id(self) -> dict[str, Reading]:
        return {reading.metric: reading for reading in reversed(self.figures.readings) if reading.metric}

    @cached_property
    def _by_name(self) -> dict[tuple[str, str], Reading]:
        return {_name_of(reading): reading for reading in reversed(self.figures.readings)}


def history_of(reports: Iterable[Report], catalog: MetricCatalog = EMPTY_CATALOG) -> History:
    """Return what ``reports``, each of an earlier week than the one before, and ``catalog`` say."""
    reports = tuple(reports)
    return replace(history_from((figures_of(report) for report in reports), catalog), reports=reports)


def history_from(
    figures: Iterable[WeekFigures], catalog: MetricCatalog, first: Week | None = None, before: Week | None = None
) -> History:
    """Return what ``figures``, the newest first, say, and what ``catalog`` knows of weeks and metrics besides.

    A report goes before the catalog, of which weeks from ``first`` on and ``before`` that one are taken."""
    definitions = Definitions(catalog)
    known = {each.week: each for each in figures}
    for past in catalog.past:
        if (before is None or past.week < before) and (first is None or past.week >= first):
            said = known.get(past.week, WeekFigures(past.week, is_reported=False))
            told = {metric.id for reading in said.readings if (metric := definitions.of(reading))}
            more = tuple(
                Reading(id="", metric=metric.id, name=metric.name, value=value, unit=metric.unit)
                for metric_id, value in past.values.items()
                if (metric := definitions.with_id(metric_id)) and metric.id not in told
            )
            heads = (*said.heads, *("" for _ in more)) if said.heads else ()
            known[past.week] = replace(said, readings=said.readings + more, heads=heads)
    return History(tuple(known[week] for week in sorted(known, reverse=True)), definitions)


def _name_of(reading: Reading) -> tuple[str, str]:
    return plain_name(reading.name), base_unit(reading.unit)[1]


def _in_unit_of(reading: Reading, found: Reading | None) -> Decimal | None:
    if found is None or found.value is None:
        return None
    return converted(found.value, found.unit, reading.unit)


def _target_in_unit_of(reading: Reading, found: Reading | None, metric: Metric | None) -> Decimal | None:
    target = None if found is None else target_of(found, metric)
    return None if found is None or target is None else converted(target, found.unit, reading.unit)


NO_HISTORY = History()
