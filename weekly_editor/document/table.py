"""Tables of a report's rows, of which only those are written again that changed."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from weekly_editor.document.block import Align, Cell, Column, Inlines, Row, Table
from weekly_editor.report.loc import Loc

Source = TypeVar("Source")
Cells = dict[str, Inlines]  # by field
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
        cells_of: Callable[[int, Source], Cells],
    ) -> Table | None:
        """Return the rows that say something, under the columns that any of them fills; None if none does.

        ``cells_of`` tells what a source at its place says."""
        before = self._written.get(loc, _Written((), (), (), ()))
        known = len(before.sources)
        cells = tuple(
            before.cells[place] if place < known and before.sources[place] is source else cells_of(place, source)
            for place, source in enumerate(sources)
        )
        used = [column for column in columns if any(row.get(column[0]) for row in cells)]
        fields = tuple(field for field, *_ in used)
        known = known if fields == before.fields else 0
        rows = tuple(
            before.rows[place] if place < known and before.cells[place] is row else _row((*loc, place), fields, row)
            for place, row in enumerate(cells)
        )
        self._written[loc] = _Written(sources, cells, fields, rows)
        shown = tuple(row for row in rows if row is not None)
        return Table(loc, _heads(used), shown) if shown else None


def _row(loc: Loc, fields: Sequence[str], cells: Cells) -> Row | None:
    if not any(cells.values()):
        return None
    return Row(loc, tuple(Cell(loc if field == "before" else (*loc, field), cells.get(field, ())) for field in fields))


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
