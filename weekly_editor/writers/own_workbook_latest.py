"""Formulas that read the last week alone: those that go on with the weeks, and those that stay and have to be told."""

from collections.abc import Container, Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from weekly_editor.writers.own_workbook_file import OwnFile, S
from weekly_editor.writers.own_workbook_part import chart_formulas
from weekly_editor.writers.own_workbook_ref import End, Growth, references, shifted_lines
from weekly_editor.writers.own_workbook_sheet import OwnSheet, place

At = tuple[int, int]  # row and column, both counted from 1
_NOWHERE = (0, 0)


@dataclass(frozen=True, slots=True)
class LatestRead:
    """A formula outside the weeks, ``at`` its place before anything moves, and the ``lines`` of weeks that it reads.

    Where it ``goes_on``, it will read the new week in place of the last. What a name of the workbook or a chart says
    has no place: there ``sheet`` is the name, or empty for a chart, and ``kind`` tells which."""

    sheet: str
    at: At
    lines: tuple[int, ...]
    goes_on: bool = False
    kind: Literal["cell", "name", "chart"] = "cell"


def latest_reads(sheets: Mapping[str, OwnSheet], growth: Growth) -> tuple[LatestRead, ...]:
    """Return the formulas of ``sheets``, by their names, that read the last week without all the others."""
    return tuple(read for name, sheet in sheets.items() for read in _reads(name, sheet, growth))


def latest_elsewhere(file: OwnFile, workbook: str, growth: Growth) -> tuple[LatestRead, ...]:
    """Return what names and charts read of the last week without all the others; areas to be printed are none."""
    names = file.tree(workbook).iterfind(f"{S}definedNames/{S}definedName")
    texts = [(each.get("name", ""), each.text or "") for each in names]
    of_names = {name: _lines_read(_ends(text, "", growth), growth) for name, text in texts if name[:6] != "_xlnm."}
    of_charts = dict.fromkeys(
        _lines_read(_ends(each.text or "", "", growth), growth) for _, each in chart_formulas(file)
    )
    return (
        *(LatestRead(name, _NOWHERE, lines, kind="name") for name, lines in of_names.items() if lines),
        *(LatestRead("", _NOWHERE, lines, kind="chart") for lines in of_charts if lines),
    )


def let_go_on(sheet: OwnSheet, reads: tuple[LatestRead, ...], growth: Growth) -> set[At]:
    """Let formulas of ``sheet``, which has grown, read the new week where they go on; return where they stand now."""
    places = {growth.place(*read.at) for read in reads if read.goes_on}
    for row, column, cell in sheet.cells():
        formula = cell.find(f"{S}f")
        if (row, column) in places and formula is not None:
            formula.text = shifted_lines(formula.text or "", growth)
    return places


def _reads(name: str, sheet: OwnSheet, growth: Growth) -> Iterator[LatestRead]:
    is_own = name == growth.sheet
    filled = {(row, column) for row, column, cell in sheet.cells() if len(cell)} if is_own else set()
    for row, column, cell in sheet.cells():
        text = cell.findtext(f"{S}f")
        line = (row if growth.weeks == "down" else column) if is_own else 0
        if not text or line == growth.last:
            continue
        is_beside = growth.first <= line < growth.last
        ends = _ends(text, name, growth, is_beside=is_beside)
        if lines := _lines_read(ends, growth):
            goes_on = is_own and line > growth.last and _follows((row, column), ends, growth, filled)
            yield LatestRead(name, (row, column), lines, goes_on)


def _ends(text: str, name: str, growth: Growth, *, is_beside: bool = False) -> list[tuple[End, End]]:
    """Return the ranges of the sheet that grows in a formula of the sheet called ``name``, but those that grow."""
    return [
        (begin, end)
        for sheet, begin, end in references(text, name)
        if sheet.casefold() == growth.sheet.casefold() and not _is_grown(begin, end, growth, is_beside=is_beside)
    ]


def _lines_read(ends: list[tuple[End, End]], growth: Growth) -> tuple[int, ...]:
    """Return the lines of weeks in ranges, none where the last week is not among them."""
    lines = sorted({line for each in ends for line in _lines(*each, growth)})
    return tuple(lines) if growth.last in lines else ()


def _is_grown(begin: End, end: End, growth: Growth, *, is_beside: bool) -> bool:
    """Tell whether a range takes in the new week by itself; beside weeks only one with fixed ends does."""
    weeks = growth.weeks
    is_free = not is_beside or (begin.is_fixed(weeks) and end.is_fixed(weeks))
    return begin != end and is_free and growth.is_all(begin.line(weeks), end.line(weeks))


def _lines(begin: End, end: End, growth: Growth) -> range:
    """Return the lines of weeks in a range that ends with one; whole rows and columns hold the new one, too."""
    first, last = begin.line(growth.weeks), end.line(growth.weeks)
    is_among = first and growth.first <= last <= growth.last
    return range(max(first, growth.first), last + 1) if is_among else range(0)


def _follows(at: At, ends: list[tuple[End, End]], growth: Growth, filled: Container[At]) -> bool:
    """Tell whether a formula plainly compares the last two weeks: right behind them, in the row or column it reads."""
    weeks = growth.weeks
    line, cross = at if weeks == "down" else at[::-1]
    read = [begin for begin, end in ends if begin == end and growth.first <= begin.line(weeks) <= growth.last]
    return (
        len(read) == sum(1 for each in ends if _lines(*each, growth))
        and {begin.line(weeks) for begin in read} == {growth.last - 1, growth.last}
        and all((begin.column if weeks == "down" else begin.row) == cross for begin in read)
        and not any(begin.is_fixed(weeks) for begin in read)
        and all(place(weeks, each, cross) in filled for each in range(growth.line, line))
    )
