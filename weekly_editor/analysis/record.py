"""What the weeks of a library know of each of its metrics."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from weekly_editor.analysis.definition import Definitions, plain_name
from weekly_editor.analysis.figures import WeekFigures
from weekly_editor.analysis.unit import base_unit
from weekly_editor.report.metric import Metric
from weekly_editor.report.model import Reading
from weekly_editor.report.week import Week

Entry = tuple[Week, Reading]


@dataclass(frozen=True, slots=True)
class Record:
    """The readings of weeks, to be found by the metric they point at or by their name."""

    by_id: dict[str, list[Entry]] = field(default_factory=dict)
    by_name: dict[str, list[Entry]] = field(default_factory=dict)

    def of(self, metric: Metric, definitions: Definitions) -> tuple[Entry, ...]:
        """Return the readings of ``metric``, one a week, the newest first; ``definitions`` say which those are."""
        found = dict(sorted(self._candidates(metric, definitions), key=lambda entry: entry[0], reverse=True))
        return tuple(found.items())

    def _candidates(self, metric: Metric, definitions: Definitions) -> Iterator[Entry]:
        names = (plain_name(name) for name in (metric.name, *metric.aliases))
        ids = (metric.id, *metric.former)
        lists = (*(self.by_id.get(each, ()) for each in ids), *(self.by_name.get(each, ()) for each in names))
        for week, reading in (entry for entries in lists for entry in entries):
            owner = definitions.of(reading)
            counts_the_same = base_unit(reading.unit)[1] == base_unit(metric.unit)[1]
            if counts_the_same if owner is None else owner.id == metric.id:
                yield week, reading


def record_of(weeks: Iterable[WeekFigures]) -> Record:
    """Return the readings of ``weeks``, to be found again."""
    record = Record()
    for figures in weeks:
        for reading in figures.readings:
            entry = (figures.week, reading)
            record.by_id.setdefault(reading.metric, []).append(entry)
            record.by_name.setdefault(plain_name(reading.name), []).append(entry)
    return record


NO_RECORD = Record()
