"""What an open report takes over when the metrics of its readings get another name or target."""

from dataclasses import dataclass

from weekly_editor.analysis.definition import Definitions, plain_name
from weekly_editor.analysis.reading import target_of
from weekly_editor.report.markup import escaped, visible
from weekly_editor.report.metric import Metric
from weekly_editor.report.model import MetricGroup, MetricsSection, Reading, Report


@dataclass(frozen=True, slots=True)
class Adoption:
    """A report whose readings say what their metrics say now; how many of them changed, and in what."""

    report: Report
    readings: int
    has_names: bool
    has_targets: bool


def adopted(report: Report, before: Definitions, after: Definitions) -> Adoption:
    """Return ``report`` with the names and targets of ``after`` in the readings that had those of ``before``.

    A reading whose name or target was its own keeps it, and so does one whose metric was merged or deleted."""
    sections = tuple(
        section.model_copy(update={"groups": tuple(_group(group, before, after) for group in section.groups)})
        if isinstance(section, MetricsSection)
        else section
        for section in report.sections
    )
    pairs = [
        (was, now) for was, now in zip(_readings(report.sections), _readings(sections), strict=True) if was is not now
    ]
    return Adoption(
        report.model_copy(update={"sections": sections}) if pairs else report,
        len(pairs),
        any(was.name != now.name for was, now in pairs),
        any(was.target != now.target for was, now in pairs),
    )


def _group(group: MetricGroup, before: Definitions, after: Definitions) -> MetricGroup:
    readings = tuple(_reading(reading, before.of(reading), after) for reading in group.readings)
    return group.model_copy(update={"readings": readings})


def _reading(reading: Reading, was: Metric | None, after: Definitions) -> Reading:
    now = after.with_id(was.id) if was is not None else None
    if was is None or now is None or now.id != was.id:
        return reading
    change: dict[str, object] = {}
    if was.name != now.name and plain_name(visible(reading.name)) == plain_name(was.name):
        change = {"name": escaped(now.name), "metric": now.id}
    bare = reading.model_copy(update={"target": None})
    if reading.target is not None and reading.target == target_of(bare, was) != target_of(bare, now):
        change["target"] = target_of(bare, now)
    return reading.model_copy(update=change) if change else reading


def _readings(sections: tuple[object, ...]) -> list[Reading]:
    groups = (group for section in sections if isinstance(section, MetricsSection) for group in section.groups)
    return [reading for group in groups for reading in group.readings]
