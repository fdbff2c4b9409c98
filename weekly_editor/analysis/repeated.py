"""Metrics that stand twice in one report."""

from collections.abc import Hashable, Iterable, Iterator

from weekly_editor.analysis.definition import Definitions, plain_name
from weekly_editor.analysis.unit import base_unit
from weekly_editor.report.markup import visible
from weekly_editor.report.model import MetricGroup, MetricsSection, Reading, Report


def repeated(report: Report, definitions: Definitions) -> dict[str, MetricGroup]:
    """Return the group in which each reading stood already that says again what one before it says, by its id.

    It does so that belongs to the same metric, and in one group also that has the same name and counts the same; in
    another group the same name may be of another business."""
    first: dict[Hashable, MetricGroup] = {}
    again: dict[str, MetricGroup] = {}
    sections = (section for section in report.sections if isinstance(section, MetricsSection))
    for group in (group for section in sections for group in section.groups):
        for reading in group.readings:
            keys = list(_keys(reading, group, definitions)) if plain_name(visible(reading.name)) else []
            known = next((first[key] for key in keys if key in first), None)
            if known is not None:
                again[reading.id] = known
            first |= dict.fromkeys(_new(keys, first), group)
    return again


def _keys(reading: Reading, group: MetricGroup, definitions: Definitions) -> Iterator[Hashable]:
    if metric := definitions.of(reading):
        yield metric.id
    if reading.metric:
        yield reading.metric
    yield group.id, plain_name(visible(reading.name)), base_unit(reading.unit)[1]


def _new(keys: Iterable[Hashable], known: dict[Hashable, MetricGroup]) -> list[Hashable]:
    return [key for key in keys if key not in known]
