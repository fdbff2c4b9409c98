"""What the weeks before say about this one."""

from dataclasses import dataclass
from functools import cached_property

from weekly_editor.report.model import MetricsSection, Reading, Report


@dataclass(frozen=True)
class History:
    """The report before the one being written, None where there is none."""

    previous: Report | None = None

    def reading_before(self, reading: Reading) -> Reading | None:
        """Return what ``reading`` was in the report before: of the same metric, else of the same name and unit.

        A reading without a value tells nothing and is not returned."""
        return self._by_metric.get(reading.metric) or self._by_name.get((reading.name.strip(), reading.unit.strip()))

    @cached_property
    def _readings(self) -> tuple[Reading, ...]:
        sections = self.previous.sections if self.previous else ()
        return tuple(
            reading
            for section in sections
            if isinstance(section, MetricsSection)
            for group in section.groups
            for reading in group.readings
            if reading.value is not None
        )

    @cached_property
    def _by_metric(self) -> dict[str, Reading]:
        return {reading.metric: reading for reading in reversed(self._readings)}

    @cached_property
    def _by_name(self) -> dict[tuple[str, str], Reading]:
        return {(reading.name.strip(), reading.unit.strip()): reading for reading in reversed(self._readings)}


NO_HISTORY = History()
