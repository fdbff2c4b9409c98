"""HTML from the clipboard or a file: as nodes of an outline, as cells, as text, or as a report."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from typing import Literal

from weekly_editor.readers.grid import joined_cells
from weekly_editor.readers.html_line import Cell, HtmlLine, Page, shown
from weekly_editor.readers.html_page import UnreadableHtmlError, read_page
from weekly_editor.readers.html_style import LEVEL_COLUMNS
from weekly_editor.readers.inline import markup_of, without_start
from weekly_editor.readers.line import Line, Style, split_marker
from weekly_editor.readers.outline_lines import Entry, list_sign, nested, rank_of
from weekly_editor.readers.source import ImportRefused, Unplaced
from weekly_editor.readers.table import role_called
from weekly_editor.readers.understanding import Understanding, understand
from weekly_editor.report.bilingual import Bilingual
from weekly_editor.report.model import Marker, Outline
from weekly_editor.report.week import Week

MAX_LINES = 200_000
_PICTURE = Bilingual("图片没有导入", "pictures are not imported")
_A_PICTURE = "[picture]"
_TASKS: dict[Marker | None, Literal["todo", "done"]] = {"todo": "todo", "done": "done"}


def outline_of_html(html: str, marker: Marker = "bullet") -> Outline:
    """Return what ``html`` shows as nodes; where nothing in it has a list sign they get ``marker``.

    Raises UnreadableHtmlError."""
    return outline_of(read_page(html), marker)


def outline_of(page: Page, marker: Marker = "bullet") -> Outline:
    """Return the lines of ``page`` as nodes: a line of lists, a paragraph or a row of a table each."""
    return nested([entry for line in page.written for entry in _entries(line)], marker)


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


def understand_html(html: str, today: date, week: Week | None = None) -> Understanding:
    """Return what ``html`` is taken for, a report of ``week`` if given, else of the week it names, else of today's.

    ``today`` tells the year where it leaves it out. Raises ImportRefused for what cannot be read or is too long."""
    try:
        page = read_page(html)
    except UnreadableHtmlError as error:
        words = Bilingual("网页太大或嵌套太深，读不了", "the page is too large or nested too deeply to be read")
        raise ImportRefused(words) from error
    if not page.written:
        raise ImportRefused(Bilingual("网页里没有文字", "there are no words on the page"))
    if len(page.lines) > MAX_LINES:
        raise ImportRefused(Bilingual(f"网页超过 {MAX_LINES:,} 行", f"the page has more than {MAX_LINES:,} lines"))
    lines: list[Line] = []
    left: list[Unplaced] = []
    for line in page.lines:
        if line.kind == "picture":
            left.append(Unplaced(len(lines) + 1, shown(line.cells[0]) or _A_PICTURE, _PICTURE))
        else:
            lines.extend(replace(each, number=len(lines) + at) for at, each in enumerate(_source_lines(line), 1))
    return understand(lines, today, week, left)


def _entries(line: HtmlLine) -> Iterator[Entry]:
    """Yield the entries that ``line`` makes: a cell alone has one a line, a row is one."""
    if line.kind == "heading":
        plain = tuple(replace(span, bold=False) for span in line.cells[0])
        yield Entry(markup_of(plain), "number" if line.label else None, line.indent, heading=line.level)
    elif line.kind != "row":
        yield _entry(line.cells[0], line)
    elif len(line.cells) == 1:
        for cell in _split(line.cells[0]):
            yield _entry(cell, line)
    else:
        yield Entry(joined_cells([markup_of(cell) for cell in line.cells]), None, line.indent)


def _entry(cell: Cell, line: HtmlLine) -> Entry:
    """Return ``cell`` as an entry; a sign that was typed counts where the source has none, a box everywhere."""
    words = shown(cell)
    sign = list_sign(words)
    marker = line.marker
    if sign is not None and (marker in (None, "plain") or sign.marker in _TASKS):
        cell, marker = without_start(cell, sign.length), sign.marker
    rank = rank_of(words if line.marker in (None, "plain") else line.label)
    return Entry(markup_of(cell), marker, line.indent, rank)


def _split(cell: Cell) -> list[Cell]:
    """Return the lines of ``cell``."""
    lines: list[list[object]] = [[]]
    for span in cell:
        first, *others = span.text.split("\n")
        lines[-1].append(replace(span, text=first))
        lines.extend([replace(span, text=other)] for other in others)
    return [tuple(line) for line in lines]  # type: ignore[arg-type]


def _source_lines(line: HtmlLine) -> Iterator[Line]:
    """Yield ``line`` as the lines that a reader of sources knows, their numbers left at 0."""
    match line.kind:
        case "heading":
            text = line.label + markup_of(line.cells[0]).replace("\n", " ")
            yield Line(0, 0, "heading", text, text, "#" * line.level, level=line.level)
        case "row":
            yield from _table_lines(line)
        case _:
            first, *others = _split(line.cells[0])
            yield _listed(first, line)
            for cell in others:
                text = markup_of(cell)
                if text.strip():
                    yield Line(0, line.indent + LEVEL_COLUMNS, "plain", text, text)


def _listed(cell: Cell, line: HtmlLine) -> Line:
    marker = line.marker
    words = shown(cell)
    sign = list_sign(words)
    task: Literal["", "todo", "done"] = _TASKS.get(marker, "")
    if sign is not None and sign.marker in _TASKS:
        cell, task = without_start(cell, sign.length), _TASKS[sign.marker]
    text = markup_of(cell)
    if task or marker not in (None, "plain"):
        style: Style = _style_of_label(line.label) if marker == "number" else "bullet"
        return Line(0, line.indent, "item", text, line.label + text, line.label or "-", style, task=task)
    written, style, rest = split_marker(text)
    return Line(0, line.indent, "item" if written else "plain", rest, text, written, style)


def _table_lines(line: HtmlLine) -> Iterator[Line]:
    cells = [markup_of(cell).replace("\n", "；").replace("|", "｜") for cell in line.cells]
    if line.opens:
        yield Line(0, 0, "blank", "", "")
    row = f"| {' | '.join(cells)} |"
    yield Line(0, line.indent, "table", row, row)
    if line.opens and (line.is_head or _are_heads(cells)):
        dashes = "|---" * len(cells) + "|"
        yield Line(0, line.indent, "table", "", dashes, dashes)


def _are_heads(cells: Sequence[str]) -> bool:
    return len(cells) > 1 and all(role_called(cell) for cell in cells)


def _style_of_label(label: str) -> Style:
    return split_marker(f"{label} .")[1] or "number"
