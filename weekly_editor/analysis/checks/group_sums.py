"""The arithmetic of readings that follow each other: a whole and its parts, a rate and its counts."""

from collections.abc import Iterator

from weekly_editor.analysis.checks.division import Division, is_complementary
from weekly_editor.analysis.checks.near_miss import doubt_of_slip, is_missed
from weekly_editor.analysis.checks.ratios import contradicted, ratio_finding
from weekly_editor.analysis.checks.running_total import is_running
from weekly_editor.analysis.checks.scope import Around, ReadSection
from weekly_editor.analysis.checks.sum_finding import sum_finding
from weekly_editor.analysis.checks.told import Told, named, told_in
from weekly_editor.analysis.finding import Finding
from weekly_editor.analysis.prose import Passage
from weekly_editor.report.model import MetricsSection

_MOST_PARTS = 6
_MANY = 120  # steps; fewer come near each other by chance, whatever they are called
_BEFORE = 3  # readings that a rate can be of

_Row = tuple[Passage, Told]


def readings_do_not_agree(section: ReadSection, _around: Around) -> Iterator[Finding]:
    """Believe that readings named alike come to the one before them, and that a rate is of those right before it."""
    is_group = isinstance(section.section, MetricsSection)
    for passages in section.read_out.by_list.values():
        told = [each for each in passages if (is_group or not each.is_text) and told_in(each.prose)]
        rows = [(each, named(told_in(each.prose)[0])) for each in told]
        for index, (passage, figure) in enumerate(rows):
            yield from _sum([rows[index], *(row for row in rows[index + 1 :] if not is_running(row[1]))])
            before = [each for _, each in rows[max(0, index - _BEFORE) : index]]
            found = contradicted(figure, [*before, figure])
            if found is not None:
                part, whole, severity = found
                yield ratio_finding(passage, figure, _at(rows, part), _at(rows, whole), severity)


def _at(rows: list[_Row], figure: Told) -> _Row:
    """Return ``figure``, one of ``rows`` or what others come to beside it, with the passage of that row."""
    return next((passage, figure) for passage, each in rows if each.lead == figure.lead)


def _sum(rows: list[_Row]) -> Iterator[Finding]:
    """Compare the first of ``rows`` with the run of those behind it that are its parts."""
    passage, whole = rows[0]
    run: list[Told] = []
    for _, each in rows[1 : _MOST_PARTS + 1]:
        if (whole.unit and each.unit != whole.unit) or each.unit != rows[1][1].unit or not each.is_amount:
            break
        run.append(each)
    every = [Division(whole, tuple(run[:count]), "maybe") for count in range(2, len(run) + 1)]
    if not (whole.is_plain or whole.is_total) or any(each.missing == 0 for each in every):
        return
    told = [each for each in every if not each.is_vague and is_missed(each)]
    named_so = [each for each in told if _are_named_alike(each.parts)]
    if named_so:
        yield sum_finding(passage, named_so[-1], doubt_of_slip(named_so[-1]))
    elif told and whole.steps >= _MANY:
        yield sum_finding(passage, told[-1], "hint")


def _are_named_alike(parts: tuple[Told, ...]) -> bool:
    """Tell whether the names of ``parts`` begin or end alike, or are the two sides of something."""
    names = [part.words for part in parts]
    is_shared = all(names) and (len({name[0] for name in names}) == 1 or len({name[-1] for name in names}) == 1)
    return is_shared or is_complementary(parts)
