"""What the weeks before say about this one."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

from weekly_editor.report.model import MetricsSection, Reading, Report
from weekly_editor.report.week import Week


@dataclass(frozen=True)
class History:
    """The reports before the one being written, the newest first; ``previous`` is None where there is none."""

    previous: Report | None = None
    earlier: tuple[Report, ...] = ()

    @cached_property
    def weeks(self) -> tuple[Week, ...]:
        """The weeks known, the oldest first."""
        return tuple(readings.week for readings in reversed(self._known))

    def reading_before(self, reading: Reading) -> Reading | None:
        """Return what ``reading`` was in the report before: of the same metric, else of the same name and unit.

        A reading without a value tells nothing and is not returned."""
        return self._known[0].like(reading) if self._known else None

    def values_before(self, reading: Reading) -> tuple[Decimal | None, ...]:
        """Return what ``reading`` was in each of ``weeks``, None where that is not known or in another unit."""
        found = (readings.like(reading) for readings in reversed(self._known))
        unit = reading.unit.strip()
        return tuple(None if known is None or known.unit.strip() != unit else known.value for known in found)

    @cached_property
    def _known(self) -> tuple["_Readings", ...]:
        reports = (self.previous, *self.earlier) if self.previous else ()
        return tuple(_Readings(report.week, tuple(_readings_of(report))) for report in reports)


@dataclass(frozen=True)
class _Readings:
    """The readings of one week that have a value."""

    week: Week
    readings: tuple[Reading, ...]

    def like(self, reading: Reading) -> Reading | None:
        """Return the one that ``reading`` goes on from."""
        return self._by_metric.get(reading.metric) or self._by_name.get((reading.name.strip(), reading.unit.strip()))

    @cached_property
    def _by_metric(self) -> dict[str, Reading]:
        return {reading.metric: reading for reading in reversed(self.readings)}

    @cached_property
    def _by_name(self) -> dict[tuple[str, str], Reading]:
        return {(reading.name.strip(), reading.unit.strip()): reading for reading in reversed(self.readings)}


def _readings_of(report: Report) -> Iterator[Reading]:
    for section in report.sections:
        if isinstance(section, MetricsSection):
            for group in section.groups:
                yield from (reading for reading in group.readings if reading.value is not None)


NO_HISTORY = History()
