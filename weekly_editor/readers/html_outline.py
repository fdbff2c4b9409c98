"""HTML from the clipboard as what it is pasted as: nodes of an outline, or cells."""

from collections.abc import Iterator
from dataclasses import replace

from weekly_editor.readers.grid import joined_cells
from weekly_editor.readers.html_line import Cell, HtmlLine, Page, lines_in, shown, without_start
from weekly_editor.readers.html_page import read_page
from weekly_editor.readers.marks import marked
from weekly_editor.readers.outline_lines import Entry, list_sign, nested, rank_of
from weekly_editor.report.model import Marker, Outline

_TASKS = ("todo", "done")


def outline_of_html(html: str, marker: Marker = "bullet") -> Outline:
    """Return what ``html`` shows as nodes; where nothing in it has a list sign they get ``marker``.

    Raises UnreadableHtmlError."""
    return outline_of(read_page(html), marker)


def outline_of(page: Page, marker: Marker = "bullet") -> Outline:
    """Return the lines of ``page`` as nodes: a line of lists, a paragraph or a row of a table each."""
    return nested([entry for line in page.written for entry in _entries(line)], marker)


def line_of(page: Page) -> str:
    """Return the text of the one line that ``page`` is; nothing where it has more, or an item of a list."""
    if len(page.written) != 1 or page.written[0].kind == "item" or "\n" in page.written[0].shown:
        return ""
    return joined_cells([marked(cell) for cell in page.written[0].cells])


def tells_more(page: Page) -> bool:
    """Tell whether ``page`` says more than its mere text: lists, headings, tables, bold, links."""
    return any(
        line.kind != "plain" or any(span.bold or span.struck or span.code or span.href for span in line.cells[0])
        for line in page.written
    )


def grid_of(page: Page) -> list[list[str]]:
    """Return the cells of the tables on ``page``, row by row; a line outside of them is a row of one cell."""
    return [[shown(cell) for cell in line.cells] for line in page.written]


def is_table(page: Page) -> bool:
    """Tell whether ``page`` is one table and nothing else."""
    lines = page.written
    return bool(lines) and all(line.kind == "row" and line.opens == (line is lines[0]) for line in lines)


def _entries(line: HtmlLine) -> Iterator[Entry]:
    """Yield the entries that ``line`` makes: a cell alone has one a line, a row is one."""
    if line.kind == "heading":
        plain = tuple(replace(span, bold=False) for span in line.cells[0])
        yield Entry(marked(plain), "number" if line.label else None, line.indent, heading=line.level)
    elif line.kind != "row":
        yield _entry(line.cells[0], line)
    elif len(line.cells) == 1:
        yield from (_entry(cell, line) for cell in lines_in(line.cells[0]) if shown(cell).strip())
    else:
        yield Entry(joined_cells([marked(cell) for cell in line.cells]), None, line.indent)


def _entry(cell: Cell, line: HtmlLine) -> Entry:
    """Return ``cell`` as an entry; a sign that was typed counts where the source has none, a box everywhere."""
    words = shown(cell)
    sign = list_sign(words)
    marker = line.marker
    if sign is not None and (marker in (None, "plain") or sign.marker in _TASKS):
        cell, marker = without_start(cell, sign.length), sign.marker
    rank = rank_of(words if line.marker in (None, "plain") else line.label)
    return Entry(marked(cell), marker, line.indent, rank)
