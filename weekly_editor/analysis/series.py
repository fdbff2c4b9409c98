"""Every metric of a library over its weeks."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from weekly_editor.analysis.definition import NO_DEFINITIONS, Definitions, plain_name
from weekly_editor.analysis.figures import WeekFigures
from weekly_editor.analysis.unit import base_unit, converted
from weekly_editor.report.metric import Metric
from weekly_editor.report.model import Reading
from weekly_editor.report.week import Week

_Key = tuple[str, ...]  # (id, what is counted), or (name, what is counted, its place among those of that name)


@dataclass(frozen=True, slots=True)
class SeriesPoint:
    """What a metric was in one week, and aimed at, both in the unit of its series."""

    week: Week
    value: Decimal
    target: Decimal | None
    reading: Reading


@dataclass(frozen=True, slots=True)
class MetricSeries:
    """One metric over the weeks that know it, the oldest first; ``metric`` is None where the library defines none.

    ``unit`` is the one defined, else that of the newest week; ``head`` that of the group it stands in there, else the
    one defined."""

    name: str
    unit: str
    metric: Metric | None
    points: tuple[SeriesPoint, ...]
    head: str = ""

    @property
    def target(self) -> Decimal | None:
        """What is aimed at now."""
        return self.points[-1].target if self.points else self.metric.target if self.metric else None

    @property
    def reading(self) -> Reading:
        """A reading that belongs to it: the newest, else one without a value."""
        if self.points:
            return self.points[-1].reading
        return Reading(id="", metric=self.metric.id if self.metric else "", name=self.name, unit=self.unit)


def series_of(figures: Iterable[WeekFigures], definitions: Definitions = NO_DEFINITIONS) -> tuple[MetricSeries, ...]:
    """Return every metric that ``figures``, the newest week first, or ``definitions`` know.

    They stand in the order of the newest week, behind it what only earlier weeks know, then what no week does.
    Readings are of one metric that have the same definition, else the same id, else the same name, and count the same;
    two of one week never are, and those of one name are told apart by their order."""
    gathering = _Gathering(definitions)
    for week in figures:
        gathering.add(week)
    return tuple(gathering.series())


def series_like(
    all_series: Sequence[MetricSeries], reading: Reading, definitions: Definitions = NO_DEFINITIONS
) -> MetricSeries | None:
    """Return the one of ``all_series`` that ``reading`` belongs to, None where there is none."""
    metric, base = definitions.of(reading), base_unit(reading.unit)[1]
    alike = [series for series in all_series if base_unit(series.unit)[1] == base]
    name = plain_name(reading.name)
    return (
        next((series for series in alike if metric and series.metric and series.metric.id == metric.id), None)
        or next((series for series in alike if _has_id(series, reading.metric)), None)
        or next((series for series in alike if _has_name(series, name)), None)
    )


def _has_id(series: MetricSeries, metric_id: str) -> bool:
    return any(point.reading.metric == metric_id for point in series.points)


def _has_name(series: MetricSeries, name: str) -> bool:
    return plain_name(series.name) == name or any(plain_name(point.reading.name) == name for point in series.points)


@dataclass
class _Gathered:
    """One metric while weeks are gone through; ``found`` are its readings, the newest first."""

    rank: tuple[int, int]  # of its newest reading: which week, which place in it
    unit: str
    metric: Metric | None
    head: str
    found: list[tuple[Week, Reading]] = field(default_factory=list)

    def is_free_in(self, week: Week) -> bool:
        return not self.found or self.found[-1][0] != week

    def series(self) -> MetricSeries:
        points = tuple(self._points())
        name = (self.metric.name if self.metric else "") or points[-1].reading.name
        head = self.head or (self.metric.section if self.metric else "")
        return MetricSeries(name, self.unit, self.metric, points, head)

    def _points(self) -> Iterator[SeriesPoint]:
        goal = self.metric.target if self.metric else None
        for week, reading in reversed(self.found):
            value = converted(reading.value, reading.unit, self.unit) if reading.value is not None else None
            target = goal if reading.target is None else converted(reading.target, reading.unit, self.unit)
            if value is not None:
                yield SeriesPoint(week, value, target, reading)


class _Gathering:
    """Puts the readings of weeks to their metrics, the newest week first."""

    def __init__(self, definitions: Definitions) -> None:
        self._definitions = definitions
        self._all: list[_Gathered] = []
        self._known: dict[_Key, _Gathered] = {}
        self._weeks = 0

    def add(self, figures: WeekFigures) -> None:
        """Take in one week: first the readings that say by an id where they belong, then those that have a name."""
        named: list[tuple[int, Reading, _Key]] = []
        counted: Counter[_Key] = Counter()
        for place, reading in enumerate(figures.readings):
            base = base_unit(reading.unit)[1]
            name = (plain_name(reading.name), base)
            key: _Key = (*name, str(counted[name]))
            counted[name] += 1
            gathered = self._defined(reading, base, place, figures) or self._known.get((reading.metric, base))
            if gathered is not None and gathered.is_free_in(figures.week):
                self._put(gathered, figures.week, reading, key)
            elif name[0]:
                named.append((place, reading, key))
        for place, reading, key in named:
            gathered = self._known.get(key)
            if gathered is None or not gathered.is_free_in(figures.week):
                gathered = self._new(reading.unit, None, place, figures)
            self._put(gathered, figures.week, reading, key)
        self._weeks += 1

    def series(self) -> Iterator[MetricSeries]:
        """Yield what was gathered, and the metrics that no week knows."""
        yield from (gathered.series() for gathered in sorted(self._all, key=lambda gathered: gathered.rank))
        known = {gathered.metric.id for gathered in self._all if gathered.metric}
        for metric in self._definitions.catalog.metrics:
            if metric.id not in known:
                yield MetricSeries(metric.name, metric.unit, metric, (), metric.section)

    def _defined(self, reading: Reading, base: str, place: int, figures: WeekFigures) -> _Gathered | None:
        metric = self._definitions.of(reading)
        if metric is None or base_unit(metric.unit)[1] not in (base, ""):
            return None
        key = (metric.id, base)
        if key not in self._known:
            self._known[key] = self._new(metric.unit or reading.unit, metric, place, figures)
        return self._known[key]

    def _new(self, unit: str, metric: Metric | None, place: int, figures: WeekFigures) -> _Gathered:
        head = figures.heads[place] if figures.heads else ""
        gathered = _Gathered((self._weeks, place), unit, metric, head)
        self._all.append(gathered)
        return gathered

    def _put(self, gathered: _Gathered, week: Week, reading: Reading, key: _Key) -> None:
        """Give ``reading`` to ``gathered``; readings of earlier weeks are found by its id and name."""
        gathered.found.append((week, reading))
        if reading.metric:
            self._known.setdefault((reading.metric, key[1]), gathered)
        self._known.setdefault(key, gathered)
