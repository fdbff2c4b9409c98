"""Tables of a report's rows, of which only those are written again that changed."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from weekly_editor.document.block import Align, Cell, Column, Row, Table
from weekly_editor.report.loc import Loc

Source = TypeVar("Source")
Cells = dict[str, Cell]  # by field; one that shows nothing may be left out
ColumnPlan = tuple[str, str, int, Align]  # field, title, weight, align


@dataclass(frozen=True, slots=True)
class _Written:
    """What a table was made from, and how: ``rows`` has None where a source says nothing."""

    sources: Sequence[object]
    cells: tuple[Cells, ...]
    fields: tuple[str, ...]
    rows: tuple[Row | None, ...]


class TableMemory:
    """Makes the tables of a section again and again; a row whose source is the same object stays the same object.

    Whatever else the rows are made from must not change."""

    def __init__(self) -> None:
        self._written: dict[Loc, _Written] = {}

    def table(
        self,
        loc: Loc,
        columns: Sequence[ColumnPlan],
        sources: Sequence[Source],
        cells_of: Callable[[Loc, Source], Cells],
    ) -> Table | None:
        """Return the rows that say something, under the columns that any of them fills; None if none does.

        ``cells_of`` tells what a source says; the sources stand at the places of ``loc``."""
        before = self._written.get(loc, _Written((), (), (), ()))
        known = len(before.sources)
        cells = tuple(
            before.cells[place]
            if place < known and before.sources[place] is source
            else cells_of((*loc, place), source)
            for place, source in enumerate(sources)
        )
        used = used_columns(columns, cells)
        fields = tuple(field for field, *_ in used)
        known = known if fields == before.fields else 0
        rows = tuple(
            before.rows[place] if place < known and before.cells[place] is row else _row((*loc, place), fields, row)
            for place, row in enumerate(cells)
        )
        self._written[loc] = _Written(sources, cells, fields, rows)
        shown = tuple(row for row in rows if row is not None)
        return Table(loc, _heads(used), shown) if shown else None


def plain_table(loc: Loc, columns: Sequence[ColumnPlan], rows: Sequence[tuple[Loc, Cells]]) -> Table:
    """Return a table of ``rows``, each with its loc, under the columns that any of them fills."""
    used = used_columns(columns, [cells for _, cells in rows])
    fields = tuple(field for field, *_ in used)
    made = (_row(row_loc, fields, cells) for row_loc, cells in rows)
    return Table(loc, _heads(used), tuple(row for row in made if row is not None))


def used_columns(columns: Sequence[ColumnPlan], rows: Sequence[Cells]) -> list[ColumnPlan]:
    """Return the columns in which something stands in any of ``rows``."""
    return [column for column in columns if any(_shows(row, column[0]) for row in rows)]


def _row(loc: Loc, fields: Sequence[str], cells: Cells) -> Row | None:
    if not any(_shows(cells, field) for field in cells):
        return None
    return Row(loc, tuple(cells[field] if field in cells else Cell((*loc, field)) for field in fields))


def _shows(cells: Cells, field: str) -> bool:
    return field in cells and not cells[field].is_empty


def _heads(used: Sequence[ColumnPlan]) -> tuple[Column, ...]:
    shares = _shares([weight for _, _, weight, _ in used])
    return tuple(Column(title, share, align) for (_, title, _, align), share in zip(used, shares, strict=True))


def _shares(weights: list[int]) -> list[int]:
    """Return whole hundredths in proportion to ``weights``, together 100."""
    total = sum(weights)
    shares = [100 * weight // total for weight in weights]
    if shares:
        shares[-1] += 100 - sum(shares)
    return shares
