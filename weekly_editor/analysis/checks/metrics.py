"""Typed readings against their targets, and against what the incidents come to."""

from collections.abc import Iterator

from weekly_editor.analysis.checks.scope import Around, ReadReport, ReadSection
from weekly_editor.analysis.finding import Finding
from weekly_editor.analysis.reading import is_on_target, target_of
from weekly_editor.analysis.unit import figure_with_unit
from weekly_editor.report.bilingual import Bilingual
from weekly_editor.report.figure import plain
from weekly_editor.report.loc import Loc
from weekly_editor.report.markup import visible
from weekly_editor.report.model import MetricsSection, Reading
from weekly_editor.report.place import Place


def off_target(section: ReadSection, around: Around) -> Iterator[Finding]:
    """Believe that a reading meets its own target, else that of its metric, where it is known which way is good."""
    for loc, reading in _readings(section):
        metric = around.history.definitions.of(reading)
        target = target_of(reading, metric)
        if reading.value is None or target is None or is_on_target(reading, metric) is not False:
            continue
        value, wanted = (figure_with_unit(plain(each), reading.unit.strip()) for each in (reading.value, target))
        message = Bilingual(f"{value}，未达目标 {wanted}", f"{value} misses the target of {wanted}")
        detail = {"value": plain(reading.value), "target": plain(target), "unit": reading.unit}
        place = Place((*loc, "value"))
        yield Finding("off_target", "hint", place, _excerpt(reading), message, detail, reading.metric)


def availability_conflict(report: ReadReport) -> Iterator[Finding]:
    """Believe what the incidents of the week and of the year come to; a reading that says otherwise is asked about."""
    differing = {check.reading.id: check for check in report.ledger.checks if check.verdict == "differs"}
    for section in report.sections:
        for loc, reading in _readings(section):
            check = differing.get(reading.id)
            if check is not None:
                detail = {str(name): plain(value) for name, value in check.computed}
                excerpt, place = _excerpt(reading), Place((*loc, "value"))
                message = Bilingual(check.reason.zh, check.reason.en[:1].upper() + check.reason.en[1:])
                yield Finding("availability_conflict", "ask", place, excerpt, message, detail, reading.metric)


def _readings(section: ReadSection) -> Iterator[tuple[Loc, Reading]]:
    if isinstance(section.section, MetricsSection):
        for number, group in enumerate(section.section.groups):
            for index, reading in enumerate(group.readings):
                yield (*section.loc, "groups", number, "readings", index), reading


def _excerpt(reading: Reading) -> str:
    value = "" if reading.value is None else figure_with_unit(plain(reading.value), reading.unit.strip())
    return f"{visible(reading.name).strip()} {value}".strip()
