"""The arithmetic of metrics whose notes go on like a sentence."""

from collections.abc import Iterator
from dataclasses import replace

from weekly_editor.analysis.checks.averages import average_mismatch
from weekly_editor.analysis.checks.ratios import ratio_mismatch, share_over_100
from weekly_editor.analysis.checks.scope import Around, ReadSection
from weekly_editor.analysis.checks.sums import parts_do_not_sum
from weekly_editor.analysis.finding import Finding
from weekly_editor.analysis.prose import Passage, prose_of
from weekly_editor.report.figure import plain
from weekly_editor.report.markup import visible
from weekly_editor.report.model import MetricsSection, Reading
from weekly_editor.report.place import Place

_CHECKS = (parts_do_not_sum, average_mismatch, ratio_mismatch, share_over_100)


def noted_figures(section: ReadSection, around: Around) -> Iterator[Finding]:
    """Believe of a reading and its note what a sentence of both would have to keep."""
    if not isinstance(section.section, MetricsSection):
        return
    for number, group in enumerate(section.section.groups):
        for index, reading in enumerate(group.readings):
            if any(each.isdigit() for each in reading.note):
                loc = (*section.loc, "groups", number, "readings", index, "note")
                text = _sentence(reading)
                passage = Passage(loc, text, prose_of(text, around.week), reading)
                for check in _CHECKS:
                    for finding in check(passage, around):
                        yield replace(finding, place=Place(loc), others=(), fix=None)


def _sentence(reading: Reading) -> str:
    """Return ``reading`` as one sentence: 报修：148单，远程解决87单."""
    note = visible(reading.note)
    if reading.value is None:
        return note
    is_english = note.isascii()
    unit = f" {reading.unit}" if is_english and reading.unit else reading.unit
    return (
        f"{reading.name}{': ' if is_english else '：'}{plain(reading.value)}{unit}{', ' if is_english else '，'}{note}"
    )
