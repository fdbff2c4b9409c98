"""The metrics of a library while their user works on them: nothing is kept before the user says so."""

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoStack

from weekly_editor.analysis.catalog import (
    Metrics,
    can_merge,
    checked,
    merged,
    problem_of,
    rebased,
    tidied,
    with_metric,
    without_metric,
)
from weekly_editor.analysis.definition import Definitions, plain_name
from weekly_editor.analysis.suggestion import Suggestion
from weekly_editor.report.bilingual import Bilingual
from weekly_editor.report.metric import Metric, MetricCatalog
from weekly_editor.report.model import Reading
from weekly_editor.report.row import shifted
from weekly_editor.ui.list_edit import ListEdit

_TYPED = frozenset(("name", "aliases", "unit", "target", "section"))  # one step, however many keys it takes


@dataclass(frozen=True, slots=True)
class Standing:
    """All metrics, and which of them, or of those that are suggested, is looked at."""

    metrics: Metrics
    current_id: str


class MetricDesk(QObject):
    """Holds the metrics of a library and those that its weeks suggest; a change of the latter defines them."""

    changed = Signal()  # another metric is looked at, or the metrics are others

    def __init__(self, catalog: MetricCatalog, parent: QObject | None = None) -> None:
        """Start with what ``catalog`` defines, looking at the first."""
        super().__init__(parent)
        self._before = catalog.metrics
        self._suggested: tuple[Suggestion, ...] = ()
        self._standing = Standing(catalog.metrics, catalog.metrics[0].id if catalog.metrics else "")
        self._names = {metric.id: metric.name for metric in catalog.metrics}  # by which their history knows them
        self.undo_stack = QUndoStack(self)

    def metrics(self) -> Metrics:
        """Return the definitions as they are now, in their order."""
        return self._standing.metrics

    def definitions(self) -> Definitions:
        """Return the definitions as they are now, to be found by id or name."""
        return Definitions(MetricCatalog(metrics=self._standing.metrics))

    def offered(self) -> Metrics:
        """Return what is suggested and not defined yet."""
        known = self.definitions()
        metrics = (suggestion.metric for suggestion in self._suggested)
        return tuple(
            metric
            for metric in metrics
            if known.of(Reading(metric=metric.id, name=metric.name, unit=metric.unit)) is None
        )

    def current(self) -> Metric | None:
        """Return the metric that is looked at, None where there is none."""
        metrics = (*self.metrics(), *(suggestion.metric for suggestion in self._suggested))
        return next((metric for metric in metrics if metric.id == self._standing.current_id), None)

    def is_defined(self, metric_id: str) -> bool:
        """Tell whether ``metric_id`` is defined, not only suggested."""
        return any(metric.id == metric_id for metric in self.metrics())

    def problem(self, metric: Metric) -> Bilingual | None:
        """Return why a defined ``metric`` cannot be kept as it is, None where nothing speaks against it."""
        return problem_of(metric, self.metrics()) if self.is_defined(metric.id) else None

    def suggest(self, suggested: Iterable[Suggestion]) -> None:
        """Offer ``suggested`` from now on."""
        self._suggested = tuple(suggested)
        standing = self._standing
        if self.current() is None and (offered := self.offered()):
            standing = Standing(standing.metrics, offered[0].id)
        self._show(standing)

    def choose(self, metric_id: str) -> None:
        """Look at another metric; that is no step of its own."""
        if metric_id != self._standing.current_id:
            self._show(Standing(self.metrics(), metric_id))

    def change(self, metric: Metric, step: str) -> None:
        """Let the current metric be ``metric``; one that is only suggested is defined so."""
        before = self.current()
        if before is None or metric == before:
            return
        fields = type(metric).model_fields
        changed = frozenset(name for name in fields if getattr(before, name) != getattr(metric, name))
        self._names.setdefault(metric.id, before.name)
        self._push(Standing(with_metric(self.metrics(), metric), metric.id), step, changed)

    def rename(self, name: str, step: str) -> None:
        """Call the current metric ``name``; the name that its history knows it by becomes an alias."""
        before = self.current()
        if before is None or name == before.name:
            return
        known = self._names.setdefault(before.id, before.name)
        is_new = all(plain_name(known) != plain_name(other) for other in (name, *before.aliases))
        aliases = (*before.aliases, known) if known and is_new else before.aliases
        after = before.model_copy(update={"name": name, "aliases": aliases})
        self._push(Standing(with_metric(self.metrics(), after), after.id), step, frozenset(("name",)))

    def add(self, metric: Metric, step: str) -> None:
        """Define ``metric`` and look at it."""
        self._names.setdefault(metric.id, metric.name)
        self._push(Standing(with_metric(self.metrics(), metric), metric.id), step)

    def define(self, metrics: Metrics, step: str) -> None:
        """Define ``metrics``, which are suggested, and go on looking at the current one."""
        after = self.metrics()
        for metric in metrics:
            self._names.setdefault(metric.id, metric.name)
            after = with_metric(after, metric)
        if metrics:
            self._push(Standing(after, self._standing.current_id or metrics[0].id), step)

    def remove(self, step: str) -> Metric | None:
        """Delete the current metric and return it, None where it is only suggested."""
        current = self.current()
        if current is None or not self.is_defined(current.id):
            return None
        rest = without_metric(self.metrics(), current.id)
        place = min(self.metrics().index(current), len(rest) - 1)
        self._push(Standing(rest, rest[place].id if rest else ""), step)
        return current

    def partners(self) -> Metrics:
        """Return the definitions that the current one may be merged into."""
        current = self.current()
        if current is None or not self.is_defined(current.id):
            return ()
        return tuple(metric for metric in self.metrics() if metric.id != current.id and can_merge(metric, current))

    def merge_into(self, metric_id: str, step: str) -> None:
        """Let the current metric be a part of ``metric_id``, history, names and all."""
        gone = self.current()
        kept = next((metric for metric in self.partners() if metric.id == metric_id), None)
        if gone is not None and kept is not None:
            rest = with_metric(without_metric(self.metrics(), gone.id), merged(kept, gone))
            self._push(Standing(rest, kept.id), step)

    def move(self, by: int, step: str) -> None:
        """Move the current definition by so many places among those of its section."""
        current, metrics = self.current(), self.metrics()
        if current is None or not self.is_defined(current.id):
            return
        places = [place for place, metric in enumerate(metrics) if metric.section == current.section]
        order = shifted(tuple(places), places.index(metrics.index(current)), by)
        moved = list(metrics)
        for place, source in zip(places, order, strict=True):
            moved[place] = metrics[source]
        if tuple(moved) != metrics:
            self._push(Standing(tuple(moved), current.id), step)

    def made_of(self, catalog: MetricCatalog) -> MetricCatalog:
        """Return ``catalog``, as the library has it now, with what was changed here.

        Raises MetricRefused where a metric cannot stand beside the others."""
        after = tuple(metric if metric in self._before else tidied(metric) for metric in self.metrics())
        return checked(rebased(catalog, self._before, after))

    def _push(self, after: Standing, step: str, changed: frozenset[str] = frozenset()) -> None:
        self.undo_stack.push(
            ListEdit(self._show, self._standing, after, changed if changed <= _TYPED else frozenset(), step)
        )

    def _show(self, standing: Standing) -> None:
        self._standing = standing
        self.changed.emit()
