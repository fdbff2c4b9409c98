"""What can be done with the metrics of a library; values from before it had reports follow what they belong to."""

from collections.abc import Iterable
from decimal import Decimal

from weekly_editor.analysis.definition import Definitions, plain_name
from weekly_editor.analysis.known_figure import in_unit
from weekly_editor.analysis.unit import base_unit, counts_alike
from weekly_editor.report.bilingual import Bilingual
from weekly_editor.report.metric import Metric, MetricCatalog, PastWeek

Metrics = tuple[Metric, ...]
_NAMELESS = Bilingual("指标还没有名称", "the metric has no name yet")


def _counted_otherwise(was: Metric, now: Metric) -> Bilingual:
    return Bilingual(
        f"“{was.name}”已有以“{was.unit}”计的历史数值，不能改为“{now.unit}”；请改回，或另立指标",
        f"past values of “{was.name}” count {was.unit}, not {now.unit}; put it back, or define another metric",
    )


class MetricRefused(Exception):  # noqa: N818  # said of the metric, as the user reads it
    """A metric cannot be kept as it is; ``reason`` says why in words for a reader."""

    def __init__(self, metric: Metric, reason: Bilingual) -> None:
        super().__init__(reason.en)
        self.metric = metric
        self.reason = reason


def named(metric: Metric, name: str) -> Metric:
    """Return ``metric`` under another name; the one that it had becomes an alias, so that its history goes on."""
    names = _distinct((*metric.aliases, metric.name))
    aliases = tuple(alias for alias in names if plain_name(alias) != plain_name(name))
    return metric.model_copy(update={"name": name, "aliases": aliases})


def tidied(metric: Metric) -> Metric:
    """Return ``metric`` with its name on one line and each of its other names once."""
    name = " ".join(metric.name.split())
    aliases = (" ".join(alias.split()) for alias in metric.aliases)
    kept = tuple(alias for alias in _distinct(aliases) if plain_name(alias) != plain_name(name))
    return metric.model_copy(update={"name": name, "unit": metric.unit.strip(), "aliases": kept})


def merged(kept: Metric, gone: Metric) -> Metric:
    """Return ``kept`` with the names and the id of ``gone``, whose readings belong to it from now on.

    What ``kept`` leaves open is taken from ``gone``."""
    names = _distinct((*kept.aliases, gone.name, *gone.aliases))
    change: dict[str, object] = {
        "aliases": tuple(alias for alias in names if plain_name(alias) != plain_name(kept.name)),
        "former": tuple(dict.fromkeys((*kept.former, gone.id, *gone.former))),
    }
    for field in ("unit", "direction", "change", "section"):
        change[field] = getattr(kept, field) or getattr(gone, field)
    kept = kept.model_copy(update=change)
    if kept.decimals is None and base_unit(kept.unit) == base_unit(gone.unit):
        kept = kept.model_copy(update={"decimals": gone.decimals})
    if kept.target is None and gone.target is not None:
        kept = kept.model_copy(update={"target": _in_unit(gone.target, gone.unit, kept.unit)})
    return kept


def can_merge(one: Metric, other: Metric) -> bool:
    """Tell whether two metrics count the same, as far as is known."""
    return counts_alike(one.unit, other.unit)


def with_metric(metrics: Metrics, metric: Metric) -> Metrics:
    """Return ``metrics`` with ``metric`` in the place of the one with its id, at the end where there is none."""
    if all(each.id != metric.id for each in metrics):
        return (*metrics, metric)
    return tuple(metric if each.id == metric.id else each for each in metrics)


def without_metric(metrics: Metrics, metric_id: str) -> Metrics:
    """Return ``metrics`` but for the one with this id."""
    return tuple(metric for metric in metrics if metric.id != metric_id)


def problem_of(metric: Metric, metrics: Iterable[Metric]) -> Bilingual | None:
    """Return why ``metric`` cannot stand beside the others among ``metrics``; None where nothing speaks against it.

    No two metrics that count the same may have a name or an alias in common: a reading names its metric by it."""
    if not plain_name(metric.name):
        return _NAMELESS
    own = {plain_name(name): name for name in reversed((metric.name, *metric.aliases))}
    for other in metrics:
        for name in (other.name, *other.aliases) if other.id != metric.id else ():
            if plain_name(name) in own and can_merge(metric, other):
                return _taken(own[plain_name(name)], other)
    return None


def checked(catalog: MetricCatalog) -> MetricCatalog:
    """Return ``catalog`` if each of its metrics can stand beside the others. Raises MetricRefused."""
    named: dict[str, list[Metric]] = {}
    for metric in catalog.metrics:
        for name in {plain_name(name) for name in (metric.name, *metric.aliases)}:
            named.setdefault(name, []).append(metric)
    for metric in catalog.metrics:
        alike = [other for name in (metric.name, *metric.aliases) for other in named[plain_name(name)]]
        if (reason := problem_of(metric, alike)) is not None:
            raise MetricRefused(metric, reason)
    return catalog


def with_metrics(catalog: MetricCatalog, metrics: Metrics) -> MetricCatalog:
    """Return ``catalog`` with other metrics; past values follow theirs into another unit, or go where it is gone.

    Raises MetricRefused where past values of a metric count something else than its new unit: they would lie."""
    before, after = Definitions(catalog), Definitions(MetricCatalog(metrics=metrics))
    for metric in metrics:
        was = before.with_id(metric.id)
        if was is not None and not counts_alike(was.unit, metric.unit) and past_weeks(catalog, was):
            raise MetricRefused(metric, _counted_otherwise(was, metric))
    past = (_past_week(week, before, after) for week in catalog.past)
    return catalog.model_copy(update={"metrics": metrics, "past": tuple(week for week in past if week.values)})


def rebased(catalog: MetricCatalog, before: Metrics, after: Metrics) -> MetricCatalog:
    """Return ``catalog``, which may say more than ``before`` by now, with the changes from ``before`` to ``after``.

    What neither of them knew stays, behind those that they know."""
    known = {metric.id: metric for metric in before}
    now = {metric.id: metric for metric in catalog.metrics}
    changed = (now.get(metric.id, metric) if known.get(metric.id) == metric else metric for metric in after)
    kept = tuple(metric for metric in changed if metric.id in now or known.get(metric.id) != metric)
    placed = {*known, *(metric.id for metric in after)}
    return with_metrics(catalog, (*kept, *(metric for metric in catalog.metrics if metric.id not in placed)))


def past_weeks(catalog: MetricCatalog, metric: Metric) -> int:
    """Return in how many weeks ``catalog`` has a value of ``metric`` from before the library had reports."""
    ids = {metric.id, *metric.former}
    return sum(1 for week in catalog.past if not ids.isdisjoint(week.values))


def _taken(name: str, other: Metric) -> Bilingual:
    if plain_name(name) == plain_name(other.name):
        return Bilingual(f"已有指标叫“{other.name}”", f"there is a metric called “{other.name}” already")
    return Bilingual(
        f"“{name}”已是指标“{other.name}”的别名", f"“{name}” is an alias of the metric “{other.name}” already"
    )


def _past_week(week: PastWeek, before: Definitions, after: Definitions) -> PastWeek:
    values: dict[str, Decimal] = {}
    for metric_id, value in week.values.items():
        was, now = before.with_id(metric_id), after.with_id(metric_id)
        if now is None:
            values |= {metric_id: value} if was is None else {}  # of nothing that was known here: it stays
        elif metric_id == now.id or now.id not in week.values:  # its own value goes before that of one merged into it
            values[now.id] = value if was is None else _in_unit(value, was.unit, now.unit)
    return week if values == week.values else week.model_copy(update={"values": values})


def _in_unit(value: Decimal, unit: str, to: str) -> Decimal:
    """Return ``value`` of ``unit`` in the unit ``to``; as it is where that counts something else, or takes too much."""
    moved = in_unit(value, unit, to)
    return value if moved is None else moved


def _distinct(names: Iterable[str]) -> Iterable[str]:
    """Return ``names`` without blank ones, each once."""
    return {plain_name(name): name for name in names if plain_name(name)}.values()
