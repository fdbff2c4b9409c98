"""Tables in HTML: which of them only lay a page out, and the rows of cells that the others hold."""

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from weekly_editor.readers.html_line import Cell, HtmlLine
from weekly_editor.readers.html_text import HtmlText
from weekly_editor.report.pattern import late_pattern

if TYPE_CHECKING:
    from collections.abc import Iterator, Set

    from lxml.etree import _Element

MAX_BLANKS = 20_000  # cells that only a span makes, on one page
_MAX_SPAN = 1000
_IN_LINE = frozenset({
    "a", "b", "br", "code", "del", "em", "font", "i", "img", "input", "ins", "label", "s", "small", "span",
    "strike", "strong", "sub", "sup", "u",
})  # fmt: skip
_SPACES = late_pattern(" {2,}")


def laid_out_rows(root: "_Element") -> "Set[_Element]":
    """Return the rows that only give a page its shape: with a table in them, or of one column with paragraphs."""
    found: set[_Element] = set()
    for table in root.iter("table"):
        for above in table.iterancestors("tr"):
            if above in found:
                break
            found.add(above)
        rows = list(_rows(table))
        if all(len(row) < 2 for row in rows):
            found.update(row for row in rows if any(_is_block(each) for cell in row for each in cell))
    return found


def _rows(table: "_Element") -> "Iterator[_Element]":
    for part in table:
        if part.tag == "tr":
            yield part
        else:
            yield from part.iterchildren("tr")


def _is_block(element: "_Element") -> bool:
    return isinstance(element.tag, str) and element.tag not in _IN_LINE and ":" not in element.tag


@dataclass(slots=True)
class _Table:
    below: dict[int, int] = field(default_factory=dict)  # by column, how many more rows a cell from above reaches into
    is_first: bool = True  # no row has been read


@dataclass(slots=True)
class _Row:
    cells: list[Cell]
    inside: list[tuple[HtmlLine, ...]]
    is_head: bool
    spans: tuple[int, int] = (1, 1)  # of the open cell: columns, rows


class TableRows:
    """The tables that are open, and the row that is being read; a cell that spans others leaves blanks there."""

    def __init__(self, laid_out: "Set[_Element]") -> None:
        """Take no cells from the ``laid_out`` rows."""
        self._laid_out = laid_out
        self._tables: list[_Table] = []
        self._row: _Row | None = None
        self._blanks = MAX_BLANKS
        self.is_in_cell = False

    def open_table(self) -> None:
        """Begin a table."""
        self._tables.append(_Table())

    def close_table(self) -> None:
        """End the innermost table."""
        self._tables.pop()

    def open_row(self, element: "_Element") -> None:
        """Begin a row, unless it is one that lays the page out."""
        if self._tables and element not in self._laid_out:
            above = element.getparent()
            is_head = above is not None and above.tag == "thead"
            self._row = _Row([], [], is_head or (len(element) > 0 and all(cell.tag == "th" for cell in element)))
            self._fill()

    def open_cell(self, element: "_Element") -> None:
        """Begin a cell of the row that is read."""
        if self._row is not None:
            self._row.spans = _span(element, "colspan"), _span(element, "rowspan")
            self.is_in_cell = True

    def close_cell(self, text: HtmlText, inside: tuple[HtmlLine, ...]) -> None:
        """Take what ``text`` holds as the open cell, whose lines are those ``inside``."""
        row = self._row
        if row is None or not self.is_in_cell:
            return
        self.is_in_cell = False
        row.cells.append(tuple(replace(span, text=_SPACES.sub(" ", span.text)) for span in text.take().spans))
        row.inside.append(inside)
        wide, high = row.spans
        column = len(row.cells) - 1
        self._put_blanks(row, wide - 1)
        if high > 1:
            self._tables[-1].below |= dict.fromkeys(range(column, len(row.cells)), high - 1)
        self._fill()

    def close_row(self, indent: int) -> HtmlLine | None:
        """Return the row that was read; None for one without words, or that lays the page out."""
        row, self._row = self._row, None
        if row is None or not any(row.cells):
            return None
        table = self._tables[-1]
        opens, table.is_first = table.is_first, False
        filled = [cell for cell in row.cells if cell]
        is_bold = opens and all(span.bold or span.text.isspace() for cell in filled for span in cell)
        cells = tuple(row.cells)
        if row.is_head or is_bold:
            cells = tuple(tuple(replace(span, bold=False) for span in cell) for cell in cells)
        is_head = row.is_head or (is_bold and len(filled) > 1)
        return HtmlLine("row", cells, indent, opens=opens, is_head=is_head, inside=tuple(row.inside))

    def _fill(self) -> None:
        """Leave blank where a cell of a row above reaches into this one."""
        row, below = self._row, self._tables[-1].below
        while row is not None and below.get(len(row.cells), 0) > 0 and self._blanks > 0:
            below[len(row.cells)] -= 1
            self._put_blanks(row, 1)

    def _put_blanks(self, row: _Row, count: int) -> None:
        count = min(count, self._blanks)
        self._blanks -= count
        row.cells.extend([()] * count)
        row.inside.extend([()] * count)


def _span(element: "_Element", name: str) -> int:
    value = (element.get(name) or "").strip()
    return max(min(int(value), _MAX_SPAN), 1) if value.isascii() and value.isdigit() and len(value) < 6 else 1
