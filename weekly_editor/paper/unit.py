"""What stands on the paper, one below the other: the head of the report and the blocks of its parts."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal

from weekly_editor.document.block import Cell, Heading, Inline, Inlines, ListItem, Paragraph, Row, Table
from weekly_editor.report.loc import Loc


@dataclass(frozen=True, slots=True)
class Head:
    """A line above the first part."""

    loc: Loc
    role: Literal["title", "subtitle"]
    inlines: Inlines


Line = Head | Heading | Paragraph | ListItem  # one text block
Unit = Line | Table


def heads(title: str, subtitle: str) -> tuple[Head, Head]:
    """Return the lines above the first part; both are always there, if need be empty."""
    return Head(("title",), "title", _plain(title)), Head(("week",), "subtitle", _plain(subtitle))


def unit_locs(unit: Unit) -> Iterator[Loc]:
    """Yield the loc of every text block of ``unit`` in order; a table ends with an empty block of its own."""
    yield unit.loc
    if isinstance(unit, Table):
        yield from (unit.loc for _ in unit.columns[1:])
        yield from (cell.loc for row in unit.rows for cell in row.cells)
        yield unit.loc


def height(unit: Unit) -> int:
    """Return how many text blocks ``unit`` takes."""
    return (1 + len(unit.rows)) * len(unit.columns) + 1 if isinstance(unit, Table) else 1


def reads_like(one: Unit, other: Unit) -> bool:
    """Tell whether both look the same on paper, wherever they come from."""
    if isinstance(one, Table):
        return (
            isinstance(other, Table)
            and one.columns == other.columns
            and len(one.rows) == len(other.rows)
            and all(map(rows_read_like, one.rows, other.rows))
        )
    return one == other or one == replace(other, loc=one.loc)


def rows_read_like(one: Row, other: Row) -> bool:
    """Tell whether two rows of a table hold the same text."""
    return len(one.cells) == len(other.cells) and all(map(cells_read_like, one.cells, other.cells))


def cells_read_like(one: Cell, other: Cell) -> bool:
    """Tell whether two cells hold the same text."""
    return one.inlines == other.inlines


def _plain(text: str) -> Inlines:
    return (Inline(text),) if text else ()
