"""Which metric of the library a reading belongs to."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property, lru_cache

from weekly_editor.analysis.unit import counts_alike
from weekly_editor.report.metric import EMPTY_CATALOG, Metric, MetricCatalog
from weekly_editor.report.model import Reading


@dataclass(frozen=True)
class Definitions:
    """The metrics of a library, found by id or by name."""

    catalog: MetricCatalog = EMPTY_CATALOG

    def of(self, reading: Reading) -> Metric | None:
        """Return the metric that ``reading`` points at, else the one that it names; None where there is none."""
        return self._by_id.get(reading.metric) or self.named(reading.name, reading.unit)

    def with_id(self, metric_id: str) -> Metric | None:
        """Return the metric ``metric_id``, or the one that this was merged into; None where there is none."""
        return self._by_id.get(metric_id)

    def named(self, name: str, unit: str) -> Metric | None:
        """Return the metric called ``name`` that counts the same as ``unit``; its name goes before aliases.

        A reading without a unit, and a metric without one, go with any."""
        known = self._by_name.get(plain_name(name), ())
        return next((metric for metric in known if counts_alike(metric.unit, unit)), None)

    def called(self, name: str) -> tuple[Metric, ...]:
        """Return the metrics called ``name``, whatever they count."""
        return tuple(self._by_name.get(plain_name(name), ()))

    @cached_property
    def _by_id(self) -> dict[str, Metric]:
        former = {metric_id: metric for metric in self.catalog.metrics for metric_id in metric.former if metric_id}
        return former | {metric.id: metric for metric in self.catalog.metrics}

    @cached_property
    def _by_name(self) -> dict[str, list[Metric]]:
        named: dict[str, list[Metric]] = {}
        for metric in self.catalog.metrics:
            named.setdefault(plain_name(metric.name), []).append(metric)
        for metric in self.catalog.metrics:
            for alias in _distinct(metric.aliases):
                named.setdefault(plain_name(alias), []).append(metric)
        named.pop("", None)
        return named


@lru_cache(1024)  # the weeks of a library say the same names again and again
def plain_name(name: str) -> str:
    """Return ``name`` as names are compared: without white space around and runs of it within, in lower case."""
    return " ".join(name.split()).casefold()


def _distinct(names: Iterable[str]) -> Iterable[str]:
    return dict.fromkeys(names)


NO_DEFINITIONS = Definitions()
