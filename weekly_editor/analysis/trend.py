"""Every metric of a library over all its weeks, with the incidents of each week."""

from bisect import bisect_left
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from itertools import chain

from weekly_editor.analysis.definition import NO_DEFINITIONS, Definitions
from weekly_editor.analysis.figures import WeekFigures
from weekly_editor.analysis.history import History, history_from
from weekly_editor.analysis.series import MetricSeries, series_like, series_of
from weekly_editor.report.metric import MetricCatalog
from weekly_editor.report.model import Incident, Reading
from weekly_editor.report.week import Week


@dataclass(frozen=True, slots=True)
class Trends:
    """All ``series`` of a library, and ``incidents`` by their weeks; ``last`` is the newest week that is known.

    ``own`` is the week of the open report, None where none is open."""

    series: tuple[MetricSeries, ...] = ()
    incidents: Mapping[Week, tuple[Incident, ...]] = field(default_factory=dict)
    last: Week | None = None
    own: Week | None = None
    definitions: Definitions = NO_DEFINITIONS

    def like(self, reading: Reading) -> MetricSeries | None:
        """Return the series that ``reading`` belongs to, None where there is none."""
        return series_like(self.series, reading, self.definitions)

    def groups(self) -> dict[str, list[MetricSeries]]:
        """Return the series by the heads they stand under; what the open report tells comes before all else."""
        groups: dict[str, list[MetricSeries]] = {}
        for series in sorted(self.series, key=lambda series: not _is_told(series, self.own)):
            groups.setdefault(series.head, []).append(series)
        return groups

    def history_of(self, series: MetricSeries) -> History:
        """Return what is known of ``series`` and no other, with the incidents from its first week on."""
        readings = {point.week: point.reading for point in series.points}
        first = min(readings, default=None)
        weeks = readings.keys() | {week for week in self.incidents if first is not None and week >= first}
        figures = (
            WeekFigures(week, (readings[week],) if week in readings else (), self.incidents.get(week, ()))
            for week in sorted(weeks, reverse=True)
        )
        return History(tuple(figures), self.definitions)


def _is_told(series: MetricSeries, week: Week | None) -> bool:
    if week is None:
        return False
    place = bisect_left(series.points, week, key=lambda point: point.week)
    return place < len(series.points) and series.points[place].week == week


def trends_of(figures: Iterable[WeekFigures], own: WeekFigures | None, catalog: MetricCatalog) -> Trends:
    """Return what the weeks of a library say, and its ``catalog`` knows besides.

    ``own`` is what the open report says; it stands for what ``figures`` have of its week."""
    history = history_from(chain(figures, (own,) if own else ()), catalog)
    incidents = {week.week: week.incidents for week in history.known if week.incidents}
    last = history.previous.week if history.previous else None
    week = own.week if own else None
    return Trends(series_of(history.known, history.definitions), incidents, last, week, history.definitions)


NO_TRENDS = Trends()
