"""How a table with heads is read, whatever file it is in: as facts or as work, and the lines that its rows become."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from weekly_editor.readers.line import LEVEL_COLUMNS, Line
from weekly_editor.readers.table import Role, Table
from weekly_editor.report.bilingual import Bilingual
from weekly_editor.report.wording import EN, ZH

DERIVED = Bilingual("由程序算出的列没有导入", "columns that the program works out are not imported")
_OWN_READING_HEADS = {head for words in (ZH, EN) for head in (words.metric, words.this_week, words.target, words.note)}

Layout = Literal["rows", "work", "columns", "text"]


@dataclass(frozen=True, slots=True)
class TablePlan:
    """How a table is read.

    ``rows``: each row is a row of facts. ``work``: the cell of column ``main`` holds items and their entries, the
    others facts about the first of them. ``columns``: one column after the other, ``text``: one cell after the other.
    ``heads`` are those of the columns, () where the first row holds none; columns in ``derived`` are left out.
    Where it ``is_grouped`` the first column names groups of rows, and the plan is that of the columns after it."""

    layout: Layout
    heads: tuple[str, ...] = ()
    main: int = 0
    derived: tuple[int, ...] = ()
    is_grouped: bool = False


def headed_plan(heads: tuple[str, ...], has_entries: Callable[[int], bool], *, is_ours: bool) -> TablePlan:
    """Return how the rows below ``heads`` are to be read.

    ``has_entries`` tells whether cells of a column hold items with entries of their own, ``is_ours`` that the program
    wrote the table."""
    roles = Table(heads, ()).roles()
    main = _work_column(roles)
    if main is not None and has_entries(main):
        return TablePlan("work", heads, main)
    return TablePlan("rows", heads, derived=_derived(heads, roles) if is_ours else ())


def fact_lines(cells: Sequence[str], plan: TablePlan, number: int, *, is_head: bool) -> Iterator[Line]:
    """Yield a row of facts as a line of ``number``, and below heads the mark that tells them from the rows."""
    kept = tuple("" if at in plan.derived else text for at, text in enumerate(cells))
    if any(kept):
        bars = f"| {' | '.join(kept)} |"
        yield Line(number, 0, "table", bars, bars, cells=kept)
        number += 1
    if is_head:
        yield Line(number, 0, "table", "", "", "|---|")


def derived_in(cells: Sequence[str], plan: TablePlan) -> list[str]:
    """Return what a row says in columns that the program works out."""
    return [text for at, text in enumerate(cells) if at in plan.derived and text]


def work_lines(lines: Sequence[Line], beside: Iterable[tuple[str, str]], number: int) -> list[Line]:
    """Return the ``lines`` of a cell that holds items, the first of them with what stands ``beside`` the cell.

    Where there are none, what stands beside is said of an item without words, whose line is of ``number``."""
    filled = tuple((head, text) for head, text in beside if text)
    at = next((index for index, line in enumerate(lines) if line.kind != "blank"), None)
    if at is None:
        alone = [Line(number, 0, "item", "", "", is_placed=True, beside=filled)] if filled else []
        return [*lines, *alone]
    first, below = lines[at], list(lines[at + 1 :])
    raw = " ".join([first.raw, *(text for _, text in filled)])
    kind = "item" if first.kind == "plain" else first.kind
    if first.kind != "heading" and any(line.kind != "blank" and line.indent <= first.indent for line in below):
        below = [replace(line, indent=line.indent + LEVEL_COLUMNS) for line in below]
    return [*lines[:at], replace(first, kind=kind, raw=raw, is_placed=True, beside=filled), *below]


def _work_column(roles: Sequence[Role]) -> int | None:
    """Return the column whose cells may hold items with entries of their own, None where the table has none."""
    if not {"progress", "due", "owner", "risk"} & set(roles) or {"start", "value"} & set(roles):
        return None
    return next((roles.index(role) for role in ("text", "name") if role in roles), None)


def _derived(heads: Sequence[str], roles: Sequence[Role]) -> tuple[int, ...]:
    """Return the columns of our own tables of figures that the program works out anew every time."""
    if not {"name", "value"} <= set(roles):
        return ()
    return tuple(index for index, head in enumerate(heads) if head and head not in _OWN_READING_HEADS)
