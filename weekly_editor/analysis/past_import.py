"""Values of a sheet as the past of a library's metrics: which metric each belongs to, and what is known already."""

from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from statistics import median_high

from weekly_editor.analysis.catalog import with_metric
from weekly_editor.analysis.definition import Definitions
from weekly_editor.analysis.known_figure import KnownFigures, in_unit
from weekly_editor.analysis.sheet_layout import SheetLayout, SheetMetric, SheetProblem, SheetValue
from weekly_editor.analysis.sheet_part import in_percent, may_be_parts, seem_parts
from weekly_editor.analysis.suggestion import suggestion_for
from weekly_editor.analysis.unit import counts_alike
from weekly_editor.report.bilingual import Bilingual
from weekly_editor.report.figure import plain
from weekly_editor.report.metric import EMPTY_CATALOG, Metric, MetricCatalog, PastWeek
from weekly_editor.report.model import Reading
from weekly_editor.report.week import Week

Destinations = Mapping[int, Metric]  # by the place of a metric in its layout; what has none is left out
_NO_UNIT = Bilingual("没有单位，而这一列有的格写了单位", "it has no unit, though other cells of its metric do")
_OTHER_UNIT = Bilingual("单位和这一项指标不同", "its unit is not that of the metric")


@dataclass(frozen=True, slots=True)
class Clash:
    """A value of the sheet where a report of its week says another one, in the unit of ``metric``."""

    value: SheetValue
    metric: Metric
    told: Decimal

    @property
    def week(self) -> Week:
        """The week that they disagree about."""
        return self.value.week


@dataclass(frozen=True)
class MetricImport:
    """What the values of one metric of a sheet come to under ``metric``, in its unit."""

    metric: Metric
    values: Mapping[Week, Decimal]  # all but what a report tells
    replaced: int = 0  # values in place of others from an earlier import
    known: int = 0  # values that are known just so
    fresh: int = 0  # values nobody knew
    clashes: tuple[Clash, ...] = ()
    unread: tuple[SheetProblem, ...] = ()  # values that cannot be counted in its unit
    far: tuple[SheetValue, ...] = ()  # values that are taken though all that is known of it is of another size


@dataclass(frozen=True)
class ImportOutcome:
    """What the values of some metrics come to together.

    Reports go before a sheet: what they tell is not kept a second time."""

    metrics: tuple[MetricImport, ...] = ()

    @property
    def added(self) -> int:
        """How many values nobody knew."""
        return sum(metric.fresh for metric in self.metrics)

    @property
    def replaced(self) -> int:
        """How many values stand in place of others from an earlier import."""
        return sum(metric.replaced for metric in self.metrics)

    @property
    def known(self) -> int:
        """How many values are known just so."""
        return sum(metric.known for metric in self.metrics)

    @property
    def clashes(self) -> tuple[Clash, ...]:
        """The values that differ from a report."""
        return tuple(sorted((each for metric in self.metrics for each in metric.clashes), key=lambda each: each.week))

    @property
    def unread(self) -> tuple[SheetProblem, ...]:
        """The cells whose values cannot be counted in the unit of their metric."""
        return tuple(problem for metric in self.metrics for problem in metric.unread)

    @property
    def is_nothing(self) -> bool:
        """Whether no value would be kept."""
        return not self.added and not self.replaced


@dataclass(frozen=True)
class PastImport(ImportOutcome):
    """An outcome, and the catalog with its values."""

    catalog: MetricCatalog = EMPTY_CATALOG


def suggested_destinations(found: SheetLayout, catalog: MetricCatalog) -> dict[int, Metric]:
    """Return for each metric of ``found`` the one it is called like, by name or alias, else a new one.

    No metric is suggested twice: where two are called alike, the second is left out."""
    definitions = Definitions(catalog)
    fresh = new_metrics(found)
    chosen: dict[int, Metric] = {}
    for number, metric in enumerate(found.metrics):
        if number not in fresh:
            continue
        known = definitions.named(metric.name, metric.unit)
        if known is None:
            known = fresh[number]
            if any(_is_called_alike(known, other) for other in chosen.values()):
                continue
        if all(other.id != known.id for other in chosen.values()):
            chosen[number] = known
    return chosen


def new_metrics(found: SheetLayout) -> dict[int, Metric]:
    """Return a new definition for each metric of ``found`` that has a value."""
    return {
        number: _new_metric(found.metrics[number], max(values, key=lambda value: value.week).value)
        for number, values in sorted(found.by_metric.items())
    }


def _new_metric(metric: SheetMetric, value: Decimal) -> Metric:
    reading = Reading(name=metric.name, unit=metric.unit, value=value)
    return suggestion_for(reading, metric.group).model_copy(update={"name": metric.name, "section": metric.group})


def can_take(metric: Metric, unit: str) -> bool:
    """Tell whether values of ``unit`` can be values of ``metric``; without a unit they are in its own."""
    return counts_alike(unit, metric.unit)


def past_import(
    known: KnownFigures, found: SheetLayout, destinations: Destinations, parts: Container[int] = ()
) -> PastImport:
    """Return what the catalog of ``known`` is with the values of ``found``.

    ``parts`` are the metrics of ``found`` whose bare values up to 1 are parts of one, meant in %. Values that cannot be
    counted in the unit of their metric are left out."""
    made = (
        metric_import(known, found, number, metric, are_parts=number in parts)
        for number, metric in destinations.items()
    )
    return kept(known.catalog, ImportOutcome(tuple(made)))


def kept(catalog: MetricCatalog, outcome: ImportOutcome) -> PastImport:
    """Return what ``catalog``, the one that ``outcome`` was made for, is with its values.

    Metrics that are new to the catalog come to its end; one without a unit gets that of the sheet."""
    metrics = catalog.metrics
    past = {week.week: dict(week.values) for week in catalog.past}
    for each in outcome.metrics:
        metrics = with_metric(metrics, each.metric)
        for week, value in each.values.items():
            past.setdefault(week, {})[each.metric.id] = value
    known = {week.week: week for week in catalog.past}
    weeks = tuple(
        known.get(week, PastWeek(week=week)).model_copy(update={"values": past[week]}) for week in sorted(past)
    )
    return PastImport(outcome.metrics, catalog.model_copy(update={"metrics": metrics, "past": weeks}))


def part_choices(known: KnownFigures, found: SheetLayout, destinations: Destinations) -> dict[int, bool]:
    """Return for each metric of ``found`` that may hold parts of one whether it seems to."""
    values = found.by_metric
    return {
        number: seem_parts(values[number], known, metric)
        for number, metric in destinations.items()
        if may_be_parts(found.metrics[number], values.get(number, ()), known, metric)
    }


def metric_import(
    known: KnownFigures, found: SheetLayout, number: int, destination: Metric, *, are_parts: bool = False
) -> MetricImport:
    """Return what the values of the metric ``number`` of ``found`` come to under ``destination``.

    A bare one is in the unit that the sheet says of such, else in the destination's own; where neither is known but
    some cells say a unit, it is told as unread."""
    metric, values = found.metrics[number], found.by_metric.get(number, ())
    own_unit = known.own_unit(destination)
    to = destination if destination.unit or not metric.unit else destination.model_copy(update={"unit": metric.unit})
    told, past, typical = known.told(to), known.past(to), _size(known.values(to))
    taken: dict[Week, Decimal] = {}
    clashes, unread, far = [], [], []
    replaced = same = 0
    for value in in_percent(values) if are_parts else values:
        unit = (metric.bare_unit or own_unit) if value.is_bare else metric.unit
        counted = in_unit(value.value, unit, to.unit)
        if counted is None or (value.is_bare and metric.unit and not unit):
            unread.append(SheetProblem(value.at, plain(value.value), _NO_UNIT if not unit else _OTHER_UNIT))
            continue
        far += [value] if _is_far(counted, typical) else []
        if (said := told.get(value.week)) is not None:
            same += said == counted
            clashes += [] if said == counted else [Clash(value, to, said)]
            continue
        taken[value.week] = counted
        before = past.get(value.week)
        same += before == counted
        replaced += before is not None and before != counted
    fresh = sum(week not in past for week in taken)
    return MetricImport(to, taken, replaced, same, fresh, tuple(clashes), tuple(unread), tuple(far))


def _size(values: Iterable[Decimal]) -> Decimal:
    """Return how large ``values`` usually are, 0 where there are none."""
    sizes = [abs(value) for value in values if value]
    return median_high(sizes) if sizes else Decimal(0)


def _is_far(value: Decimal, typical: Decimal) -> bool:
    """Tell whether ``value`` is 100 times or more off ``typical``; what is 0 is off nothing."""
    if not value or not typical:
        return False
    return max(abs(value), typical) >= 100 * min(abs(value), typical)


def _is_called_alike(one: Metric, other: Metric) -> bool:
    return Definitions(MetricCatalog(metrics=(one,))).named(other.name, other.unit) is not None
