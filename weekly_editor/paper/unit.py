"""What stands on the paper, one below the other: the head of the report, the lines of its parts, pieces of tables."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal

from weekly_editor.document.block import (
    Block,
    Cell,
    Charts,
    Column,
    Heading,
    Inline,
    Inlines,
    ListItem,
    Paragraph,
    Row,
    Table,
)
from weekly_editor.report.loc import Loc

PIECE_ROWS = 12  # with every key in a cell Qt lays out all cells of its table


@dataclass(frozen=True, slots=True)
class Head:
    """A line above the first part."""

    loc: Loc
    role: Literal["title", "subtitle"]
    inlines: Inlines


@dataclass(frozen=True, slots=True)
class TableRow:
    """A row on the paper: every cell holds one line at most, an entry of a list or a text.

    What stands in one row of the report's table may take several; all but the last of them go on (``goes_on``).
    ``band`` counts the rows of the report's table, from 0."""

    loc: Loc
    cells: tuple[Cell, ...]
    band: int
    goes_on: bool = False


@dataclass(frozen=True, slots=True)
class Piece:
    """Some rows of a table, the first ones of them below the heads of its columns."""

    loc: Loc
    columns: tuple[Column, ...]
    rows: tuple[TableRow, ...]
    goes_on: bool = False  # the piece above is of the same table

    @property
    def head_rows(self) -> int:
        """How many rows of heads stand above the rows."""
        return 0 if self.goes_on else 1


Line = Head | Heading | Paragraph | ListItem | Charts  # one text block
Unit = Line | Piece


def heads(title: str, subtitle: str) -> tuple[Head, Head]:
    """Return the lines above the first part; both are always there, if need be empty."""
    return Head(("title",), "title", _plain(title)), Head(("week",), "subtitle", _plain(subtitle))


def units_of(blocks: tuple[Block, ...]) -> tuple[Unit, ...]:
    """Return ``blocks`` as they stand on the paper, long tables in pieces that abut."""
    return tuple(unit for block in blocks for unit in (_pieces(block) if isinstance(block, Table) else (block,)))


def unit_locs(unit: Unit) -> Iterator[Loc]:
    """Yield the loc of every text block of ``unit`` in order; a piece ends with an empty block of its own."""
    if isinstance(unit, Piece):
        yield from (unit.loc for _ in range(unit.head_rows) for _ in unit.columns)
        yield from (cell.loc for row in unit.rows for cell in row.cells)
    yield unit.loc


def nearest(unit: Unit, loc: Loc) -> tuple[int, int]:
    """Return how near ``unit`` comes to ``loc``, and with which of its text blocks, the first one of several."""
    near = nearness(unit.loc, loc)
    if not near or not isinstance(unit, Piece):
        return near, 0
    best, place = near, 0 if unit.head_rows else height(unit) - 1
    for index, row in enumerate(unit.rows, unit.head_rows):
        if nearness(row.loc, loc):
            for column, cell in enumerate(row.cells):
                if (near := nearness(cell.loc, loc)) > best:
                    best, place = near, index * len(unit.columns) + column
    return best, place


def nearness(one: Loc, other: Loc) -> int:
    """Return how many keys two locs share if one lies at or below the other, else 0."""
    return min(len(one), len(other)) if one[: len(other)] == other[: len(one)] else 0


def height(unit: Unit) -> int:
    """Return how many text blocks ``unit`` takes."""
    return (unit.head_rows + len(unit.rows)) * len(unit.columns) + 1 if isinstance(unit, Piece) else 1


def reads_like(one: Unit, other: Unit) -> bool:
    """Tell whether both look the same on paper, wherever they come from."""
    if isinstance(one, Piece):
        return (
            isinstance(other, Piece)
            and is_built_like(one, other)
            and len(one.rows) == len(other.rows)
            and all(map(rows_read_like, one.rows, other.rows))
        )
    return one == other or one == replace(other, loc=one.loc)


def is_built_like(one: Piece, other: Piece) -> bool:
    """Tell whether two pieces differ in their rows only."""
    return one.columns == other.columns and one.goes_on == other.goes_on


def rows_read_like(one: TableRow, other: TableRow) -> bool:
    """Tell whether two rows of a table look the same."""
    if frames_differ(one, other) or len(one.cells) != len(other.cells):
        return False
    return one.cells is other.cells or all(map(cells_read_like, one.cells, other.cells))


def frames_differ(one: TableRow, other: TableRow) -> bool:
    """Tell whether two rows of a table are framed or shaded in different ways."""
    return one.goes_on != other.goes_on or (one.band - other.band) % 2 != 0


def cells_read_like(one: Cell, other: Cell) -> bool:
    """Tell whether two cells look the same."""
    return one is other or (
        one.inlines == other.inlines
        and one.bar == other.bar
        and len(one.items) == len(other.items)
        and all(map(_items_read_like, one.items, other.items))
    )


def _items_read_like(one: ListItem, other: ListItem) -> bool:
    return (one.level, one.label, one.inlines) == (other.level, other.label, other.inlines)


def _pieces(table: Table) -> Iterator[Piece]:
    rows = [line for band, row in enumerate(table.rows) for line in _table_rows(row, band)]
    for start in range(0, len(rows), PIECE_ROWS):
        yield Piece(table.loc, table.columns, tuple(rows[start : start + PIECE_ROWS]), goes_on=start > 0)


def _table_rows(row: Row, band: int) -> Iterator[TableRow]:
    """Yield ``row`` line by line: the first entries of its cells with all else, then the entries below them."""
    lines = max(len(cell.items) for cell in row.cells)
    if lines < 2:
        yield TableRow(row.loc, row.cells, band)
        return
    yield TableRow(row.loc, tuple(replace(cell, items=cell.items[:1]) for cell in row.cells), band, goes_on=True)
    for line in range(1, lines):
        loc = next(cell.items[line].loc for cell in row.cells if len(cell.items) > line)
        cells = tuple(Cell(loc, items=cell.items[line : line + 1]) for cell in row.cells)
        yield TableRow(loc, cells, band, goes_on=line + 1 < lines)


def _plain(text: str) -> Inlines:
    return (Inline(text),) if text else ()
