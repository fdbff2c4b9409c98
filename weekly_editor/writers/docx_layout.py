"""How a table is laid out: columns as wide as what stands in them needs, rows that stay on one page."""

from dataclasses import dataclass
from itertools import accumulate, pairwise

from weekly_editor.document.block import Cell, Column, Inlines, Row, Table
from weekly_editor.document.inline import plain_text
from weekly_editor.document.look import Look
from weekly_editor.writers.docx_measure import CELL_MARGIN, lines_of, text_width
from weekly_editor.writers.docx_text import twips

_SHORT_ROWS = 4  # a table of no more stays on one page
_LOW_LINES = 5  # higher rows are not kept together
_TALL_LINES = 10  # a higher row may go on on the next page
_LABEL = 0.5  # of an indent: what a label takes of the width of an entry within a cell
_SHORT = 0.28  # of the table's width: what needs no more should stand on one line
_LEAST = 0.6  # of its share: what a column of longer text keeps
_AMPLE = 1.25  # times its need: what a column of short values keeps
_BAR = 0.11  # of the table's width: what a bar needs
_SPARE = 60  # twips, since real fonts are a little wider or narrower than is reckoned


@dataclass(frozen=True, slots=True)
class TableLayout:
    """The widths of the columns in twips, and how many lines each row is reckoned to take."""

    widths: list[int]
    lines: list[int]

    def is_tall(self, row: int) -> bool:
        """Tell whether ``row`` may go on on the next page."""
        return self.lines[row] > _TALL_LINES

    def kept_rows(self, *, is_kept: bool) -> list[bool]:
        """Return for every row whether it stays with the next one, the last with what follows if the table is to.

        No page ends with a head and one row, none begins with a last row, and a short table is not parted at all."""
        count = len(self.lines)
        if not count:
            return []
        is_low = max(self.lines) <= _LOW_LINES
        kept = range(count - 1) if count <= _SHORT_ROWS else (0, count - 2)
        return [is_low and index in kept for index in range(count - 1)] + [is_kept]


def layout_of(table: Table, width: int, look: Look) -> TableLayout:
    """Return how ``table`` is laid out across ``width`` twips."""
    widths = fitted_widths(table, width, look)
    return TableLayout(widths, [_row_lines(row, widths, look) for row in table.rows])


def cell_texts(cell: Cell, width: int, look: Look) -> list[tuple[str, int]]:
    """Return the paragraphs of a cell ``width`` twips wide, each with the width that it has."""
    room, indent = width - 2 * CELL_MARGIN, twips(look.list_indent_mm)
    texts = [(plain_text(cell.inlines), room)] if cell.inlines or not cell.items else []
    return texts + [(plain_text(item.inlines), room - round((item.level + _LABEL) * indent)) for item in cell.items]


def _row_lines(row: Row, widths: list[int], look: Look) -> int:
    return max(
        sum(lines_of(text, look.small_pt, look, room) for text, room in cell_texts(cell, width, look))
        for cell, width in zip(row.cells, widths, strict=True)
    )


def column_widths(columns: tuple[Column, ...], width: int) -> list[int]:
    """Return the width of each column by its share so that together they fill ``width``."""
    whole = sum(column.share for column in columns) or 1
    edges = [width * share // whole for share in accumulate((column.share for column in columns), initial=0)]
    return [right - left for left, right in pairwise(edges)]


def fitted_widths(table: Table, width: int, look: Look) -> list[int]:
    """Return the widths of the columns in twips, together ``width``.

    A column of short values that would break gets what it lacks from those that have it to spare; what short values
    have to spare after that goes to the columns of longer text."""
    widths = column_widths(table.columns, width)
    needs = [_need(table, place, width, look) for place in range(len(widths))]
    is_short = [need <= width * _SHORT for need in needs]
    least = [need if short else round(own * _LEAST) for need, short, own in zip(needs, is_short, widths, strict=True)]
    widths = _moved(widths, least, [max(need - own, 0) for need, own in zip(least, widths, strict=True)])
    enough = [round(need * _AMPLE) if short else own for need, short, own in zip(needs, is_short, widths, strict=True)]
    lacks = [0 if short else max(need - own, 0) for need, short, own in zip(needs, is_short, widths, strict=True)]
    return _moved(widths, enough, lacks)


def _moved(widths: list[int], least: list[int], lacks: list[int]) -> list[int]:
    """Return ``widths`` after what they have beyond ``least`` went to those that lack something, the least first."""
    spares = [max(own - need, 0) for own, need in zip(widths, least, strict=True)]
    moved = min(sum(lacks), sum(spares))
    if not moved:
        return widths
    taken = _parted(moved, spares)
    widths = [own - less for own, less in zip(widths, taken, strict=True)]
    for place in sorted(range(len(widths)), key=lacks.__getitem__):
        given = min(lacks[place], moved)
        widths[place] += given
        moved -= given
    return widths


def _need(table: Table, place: int, width: int, look: Look) -> int:
    """Return how wide the column at ``place`` would have to be for no text in it to break, in twips."""
    head = text_width(table.columns[place].title, look.small_pt, look, is_bold=True)
    cells = max((_cell_need(row.cells[place], look) for row in table.rows), default=0)
    bar = round(width * _BAR) if any(row.cells[place].bar is not None for row in table.rows) else 0
    return max(head, cells, bar) + 2 * CELL_MARGIN + _SPARE


def _cell_need(cell: Cell, look: Look) -> int:
    lines: list[Inlines] = [cell.inlines, *(item.inlines for item in cell.items)]
    return max(text_width(plain_text(line), look.small_pt, look) for line in lines)


def _parted(whole: int, weights: list[int]) -> list[int]:
    """Return ``whole`` in parts proportional to ``weights``."""
    total = sum(weights)
    edges = [whole * weight // total for weight in accumulate(weights, initial=0)]
    return [right - left for left, right in pairwise(edges)]
