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
from weekly_editor.analysis.row import is_named_cell
from weekly_editor.report.model import MetricsSection

_MOST_PARTS = 6
_BEFORE = 3  # readings that a rate can be of

_Row = tuple[Passage, Told]


def readings_do_not_agree(section: ReadSection, _around: Around) -> Iterator[Finding]:
    """Believe that readings named alike come to the one before them, and that a rate is of those right before it.

    So are the rows of a table of names and figures."""
    is_all = isinstance(section.section, MetricsSection)
    for passages in section.by_list.values():
        read = [each for each in passages if is_all or is_named_cell(each.prose.text)]
        rows = [(each, named(told_in(each.prose)[0])) for each in read if told_in(each.prose)]
        for index, (passage, figure) in enumerate(rows):
            yield from _sum([rows[index], *(row for row in rows[index + 1 :] if not is_running(row[1]))])
            before = [each for _, each in rows[max(0, index - _BEFORE) : index]]
            found = contradicted(figure, [*before, figure])
            if found is not None:
                terms = [(where, each) for where, each in rows if each is found[0] or each is found[1]]
                places = tuple(where.place(each.quantity.begin, each.quantity.end) for where, each in terms)
                yield ratio_finding(passage, figure, *found, places)


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
    told = [each for each in every if _are_named_alike(each.parts) and not each.is_vague and is_missed(each)]
    if told:
        yield sum_finding(passage, told[-1], doubt_of_slip(told[-1]))


def _are_named_alike(parts: tuple[Told, ...]) -> bool:
    """Tell whether the names of ``parts`` begin or end alike, or are the two sides of something."""
    names = [part.words for part in parts]
    ends = [name.lower().split() or [""] if name.isascii() else name for name in names]
    is_shared = all(names) and (len({each[0] for each in ends}) == 1 or len({each[-1] for each in ends}) == 1)
    return is_shared or is_complementary(parts)
