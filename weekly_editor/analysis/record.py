"""What the weeks of a library know of each of its metrics."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from weekly_editor.analysis.definition import Definitions, plain_name
from weekly_editor.analysis.figures import WeekFigures
from weekly_editor.analysis.unit import base_unit
from weekly_editor.report.metric import Metric
from weekly_editor.report.model import Reading
from weekly_editor.report.week import Week

Entry = tuple[Week, Reading]


@dataclass(frozen=True)
class Record:
    """The readings of all ``weeks``, the newest first, to be found by what they belong to."""

    weeks: tuple[WeekFigures, ...] = ()

    def of(self, metric: Metric, definitions: Definitions) -> tuple[Entry, ...]:
        """Return the readings of ``metric``, one a week, the newest first; ``definitions`` say which those are."""
        found = dict(sorted(self._candidates(metric, definitions), key=lambda entry: entry[0], reverse=True))
        return tuple(found.items())

    def _candidates(self, metric: Metric, definitions: Definitions) -> Iterator[Entry]:
        names = (plain_name(name) for name in (metric.name, *metric.aliases))
        ids = (metric.id, *metric.former)
        lists = (*(self._by_id.get(each, ()) for each in ids), *(self._by_name.get(each, ()) for each in names))
        for week, reading in (entry for entries in lists for entry in entries):
            owner = definitions.of(reading)
            counts_the_same = base_unit(reading.unit)[1] == base_unit(metric.unit)[1]
            if counts_the_same if owner is None else owner.id == metric.id:
                yield week, reading

    @cached_property
    def _by_id(self) -> dict[str, list[Entry]]:
        found: dict[str, list[Entry]] = {}
        for week, reading in self._entries():
            found.setdefault(reading.metric, []).append((week, reading))
        return found

    @cached_property
    def _by_name(self) -> dict[str, list[Entry]]:
        found: dict[str, list[Entry]] = {}
        for week, reading in self._entries():
            found.setdefault(plain_name(reading.name), []).append((week, reading))
        return found

    def _entries(self) -> Iterator[Entry]:
        return ((figures.week, reading) for figures in self.weeks for reading in figures.readings)


NO_RECORD = Record()
