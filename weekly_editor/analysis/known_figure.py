"""What a library knows of its metrics already: by its reports, by its past, and by their targets."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

from weekly_editor.analysis.definition import Definitions, plain_name
from weekly_editor.analysis.figures import WeekFigures
from weekly_editor.analysis.unit import converted
from weekly_editor.report.figure import figure, plain
from weekly_editor.report.metric import EMPTY_CATALOG, Metric, MetricCatalog
from weekly_editor.report.model import Reading
from weekly_editor.report.week import Week


@dataclass(frozen=True)
class KnownFigures:
    """The figures of a library; ``weeks`` are those of its reports."""

    catalog: MetricCatalog = EMPTY_CATALOG
    weeks: tuple[WeekFigures, ...] = ()

    def has(self, metric: Metric) -> bool:
        """Tell whether ``metric`` is in the catalog."""
        return self._definitions.with_id(metric.id) is not None

    def own_unit(self, metric: Metric) -> str:
        """Return the unit of ``metric`` in the catalog, empty where it has none or is not in there."""
        own = self._definitions.with_id(metric.id)
        return own.unit if own else ""

    def told(self, metric: Metric) -> Mapping[Week, Decimal]:
        """Return what the reports say of ``metric``, in its unit where they count the same."""
        found: dict[Week, Decimal] = {}
        for week, reading in self._readings_of(metric).items():
            if reading.value is not None:
                own = in_unit(reading.value, reading.unit, metric.unit)
                found[week] = reading.value if own is None else own
        return found

    def past(self, metric: Metric) -> Mapping[Week, Decimal]:
        """Return what the catalog keeps of ``metric`` besides reports."""
        return self._past.get(metric.id, {})

    def values(self, metric: Metric) -> tuple[Decimal, ...]:
        """Return all that is known of how large ``metric`` is: what was, and its target."""
        target = () if metric.target is None else (metric.target,)
        return (*self.told(metric).values(), *self.past(metric).values(), *target)

    def _readings_of(self, metric: Metric) -> Mapping[Week, Reading]:
        if self.has(metric):
            return self._readings.get(metric.id, {})
        alone = Definitions(MetricCatalog(metrics=(metric,)))
        names = dict.fromkeys(map(plain_name, (metric.name, *metric.aliases)))
        undefined = (each for name in names for each in self._undefined.get(name, ()))
        found: dict[Week, Reading] = {}
        for week, reading in undefined:
            if alone.of(reading) is not None:
                found.setdefault(week, reading)
        return found

    @cached_property
    def _definitions(self) -> Definitions:
        return Definitions(self.catalog)

    @cached_property
    def _readings(self) -> dict[str, dict[Week, Reading]]:
        """The first reading of each metric and week."""
        found: dict[str, dict[Week, Reading]] = {}
        for figures in self.weeks:
            for reading in figures.readings:
                if (metric := self._definitions.of(reading)) is not None and reading.value is not None:
                    found.setdefault(metric.id, {}).setdefault(figures.week, reading)
        return found

    @cached_property
    def _undefined(self) -> dict[str, list[tuple[Week, Reading]]]:
        """Readings that belong to no metric, by their names."""
        found: dict[str, list[tuple[Week, Reading]]] = {}
        for figures in self.weeks:
            for reading in figures.readings:
                if self._definitions.of(reading) is None:
                    found.setdefault(plain_name(reading.name), []).append((figures.week, reading))
        return found

    @cached_property
    def _past(self) -> dict[str, dict[Week, Decimal]]:
        found: dict[str, dict[Week, Decimal]] = {}
        for week in self.catalog.past:
            for metric_id, value in week.values.items():
                found.setdefault(metric_id, {})[week.week] = value
        return found


def in_unit(value: Decimal, unit: str, to: str) -> Decimal | None:
    """Return ``value`` of ``unit`` in the unit ``to``; None where it counts something else, or takes too much.

    What has no unit is taken as it is; what is moved loses the zeros that this leaves behind."""
    moved = converted(value, unit, to)
    try:
        return None if moved is None else figure(plain(moved))
    except ValueError:
        return None


NOTHING_KNOWN = KnownFigures()
