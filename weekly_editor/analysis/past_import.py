"""Values of a sheet as the past of a library's metrics: which metric each belongs to, and what is known already."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal

from weekly_editor.analysis.catalog import with_metric
from weekly_editor.analysis.definition import Definitions
from weekly_editor.analysis.figures import WeekFigures
from weekly_editor.analysis.sheet_layout import SheetLayout, SheetMetric, SheetValue
from weekly_editor.analysis.suggestion import suggestion_for
from weekly_editor.analysis.unit import base_unit, converted
from weekly_editor.report.figure import figure, plain
from weekly_editor.report.metric import Metric, MetricCatalog, PastWeek
from weekly_editor.report.model import Reading
from weekly_editor.report.week import Week

Destinations = Mapping[int, Metric]  # by the place of a metric in its layout; what has none is left out


@dataclass(frozen=True, slots=True)
class Clash:
    """A value of the sheet where a report of its week says another one, in the unit of ``metric``."""

    value: SheetValue
    metric: Metric
    told: Decimal


@dataclass(frozen=True)
class PastImport:
    """What an import comes to: the catalog with the new values, and how they meet what is known.

    Reports go before a sheet: what they tell is not kept a second time."""

    catalog: MetricCatalog
    added: int = 0  # values nobody knew
    replaced: int = 0  # values in place of others from an earlier import
    known: int = 0  # values that are known just so
    clashes: tuple[Clash, ...] = ()

    @property
    def is_nothing(self) -> bool:
        """Whether no value would be kept."""
        return not self.added and not self.replaced


def suggested_destinations(found: SheetLayout, catalog: MetricCatalog) -> dict[int, Metric]:
    """Return for each metric of ``found`` the one it is called like, by name or alias, else a new one.

    No metric is suggested twice: where two are called alike, the second is left out."""
    definitions = Definitions(catalog)
    newest = {value.metric: value for value in sorted(found.values, key=lambda value: value.week)}
    chosen: dict[int, Metric] = {}
    for number, metric in enumerate(found.metrics):
        if number not in newest:
            continue
        known = definitions.named(metric.name, metric.unit)
        if known is None:
            known = new_metric(metric, newest[number].value)
            if any(_is_called_alike(known, other) for other in chosen.values()):
                continue
        if all(other.id != known.id for other in chosen.values()):
            chosen[number] = known
    return chosen


def new_metric(metric: SheetMetric, value: Decimal) -> Metric:
    """Return a definition for ``metric``, which has ``value``."""
    reading = Reading(name=metric.name, unit=metric.unit, value=value)
    return suggestion_for(reading, metric.group).model_copy(update={"name": metric.name, "section": metric.group})


def can_take(metric: Metric, unit: str) -> bool:
    """Tell whether values of ``unit`` can be values of ``metric``; without a unit they are in its own."""
    return "" in (unit, metric.unit) or base_unit(unit)[1] == base_unit(metric.unit)[1]


def may_be_parts(found: SheetLayout, destinations: Destinations) -> tuple[Metric, ...]:
    """Return the metrics in % whose values the sheet may mean as parts of one: bare figures, none above 1."""
    bare = {number for number, metric in enumerate(found.metrics) if not metric.unit}
    largest: dict[int, Decimal] = {}
    for value in found.values:
        if value.metric in bare:
            largest[value.metric] = max(largest.get(value.metric, Decimal(0)), abs(value.value))
    return tuple(
        metric for number, metric in destinations.items() if metric.unit == "%" and 0 < largest.get(number, 0) <= 1
    )


def past_import(
    catalog: MetricCatalog, found: SheetLayout, destinations: Destinations, known: Iterable[WeekFigures]
) -> PastImport:
    """Return what ``catalog`` is with the values of ``found``; ``known`` is what the reports of its weeks tell.

    Metrics that are new to ``catalog`` come to its end; one without a unit gets that of the sheet. Values that cannot
    be counted in the unit of their metric are left out."""
    catalog, units = _with_destinations(catalog, found, destinations)
    told = _told(catalog, known)
    past = {week.week: dict(week.values) for week in catalog.past}
    added = replaced = same = 0
    clashes: list[Clash] = []
    for value in found.values:
        metric = units.get(value.metric)
        number = None if metric is None else _in_unit(value.value, found.metrics[value.metric].unit, metric.unit)
        if metric is None or number is None:
            continue
        if (said := told.get((value.week, metric.id))) is not None:
            same += said == number
            clashes += [] if said == number else [Clash(value, metric, said)]
            continue
        values = past.setdefault(value.week, {})
        before = values.get(metric.id)
        same += before == number
        replaced += before is not None and before != number
        added += before is None
        values[metric.id] = number
    weeks = tuple(PastWeek(week=week, values=past[week]) for week in sorted(past) if past[week])
    return PastImport(catalog.model_copy(update={"past": weeks}), added, replaced, same, tuple(clashes))


def _with_destinations(
    catalog: MetricCatalog, found: SheetLayout, destinations: Destinations
) -> tuple[MetricCatalog, dict[int, Metric]]:
    """Return ``catalog`` with every destination, and the metric that each of the sheet goes to."""
    metrics = catalog.metrics
    chosen: dict[int, Metric] = {}
    for number, destination in destinations.items():
        metric = next((each for each in metrics if each.id == destination.id), destination)
        unit = found.metrics[number].unit
        if unit and not metric.unit:
            metric = metric.model_copy(update={"unit": unit})
        metrics = with_metric(metrics, metric)
        chosen[number] = metric
    return catalog.model_copy(update={"metrics": metrics}), chosen


def _told(catalog: MetricCatalog, known: Iterable[WeekFigures]) -> dict[tuple[Week, str], Decimal]:
    definitions = Definitions(catalog)
    found: dict[tuple[Week, str], Decimal] = {}
    for figures in known:
        for reading in reversed(figures.readings):
            metric = definitions.of(reading)
            if metric is not None and reading.value is not None:
                own = _in_unit(reading.value, reading.unit, metric.unit)
                found[figures.week, metric.id] = reading.value if own is None else own
    return found


def _in_unit(value: Decimal, unit: str, to: str) -> Decimal | None:
    """Return ``value`` of ``unit`` in the unit ``to``; None where it counts something else, or takes too much."""
    if "" in (unit, to) or unit == to:
        return value
    moved = converted(value, unit, to)
    try:
        return None if moved is None else figure(plain(moved))
    except ValueError:
        return None


def _is_called_alike(one: Metric, other: Metric) -> bool:
    return Definitions(MetricCatalog(metrics=(one,))).named(other.name, other.unit) is not None
