"""What can be read on every paper, line by line: labels and text, the rows of tables cell by cell.

A cell's own lines are parted by ``/``, cells by ``|``. White space is left out: papers break lines where they like."""

from collections.abc import Iterator
from io import BytesIO
from itertools import zip_longest
from zipfile import ZipFile

from lxml import etree, html
from PySide6.QtGui import QTextCursor, QTextTable

from weekly_editor.document.block import Cell, Charts, Document, Heading, Inlines, ListItem, Paragraph, Row, Table
from weekly_editor.document.look import Look
from weekly_editor.document.plot import Label, chart_width_mm, plot
from weekly_editor.paper.format import FIGURE_SIGN
from weekly_editor.paper.page import piece_above
from weekly_editor.paper.paper import Paper
from weekly_editor.paper.scribe import WORD_BREAK
from weekly_editor.writers.docx_labels import Labels
from weekly_editor.writers.docx_names import W

LISTS = ("ol", "ul")
DOCX_PARTS = ("document", "numbering", "styles")


def squeezed(text: str) -> str:
    """Return ``text`` without white space, and without what stands for drawings and breaks."""
    return "".join(text.replace(FIGURE_SIGN, "").replace(WORD_BREAK, "").split())


def document_lines(document: Document) -> list[str]:
    """Return what ``document`` says."""
    lines = [document.title, document.subtitle]
    for part in document.parts:
        for block in part.blocks:
            match block:
                case Heading() | ListItem():
                    lines.append(block.label + _said(block.inlines))
                case Paragraph():
                    lines.append(_said(block.inlines))
                case Table():
                    lines.append("|".join(squeezed(column.title) for column in block.columns))
                    lines += ["|".join(map(_cell, row.cells)) for row in block.rows]
                case Charts():
                    pass
    return _kept(lines)


def drawn_text(document: Document, look: Look) -> str:
    """Return what is drawn of ``document`` in the order in which it is: cell by cell, then the next line of each."""
    pieces = [document.title, document.subtitle]
    for part in document.parts:
        for block in part.blocks:
            match block:
                case Heading() | ListItem():
                    pieces.append(block.label + _said(block.inlines))
                case Paragraph():
                    pieces.append(_said(block.inlines))
                case Table():
                    pieces += [column.title for column in block.columns]
                    pieces += [line for row in block.rows for line in _drawn_lines(row)]
                case Charts():
                    width_mm = chart_width_mm(len(block.charts), look)
                    marks = [mark for chart in block.charts for mark in plot(chart, width_mm, look)]
                    pieces += [mark.text for mark in marks if isinstance(mark, Label)]
    return "".join(map(squeezed, pieces))


def _drawn_lines(row: Row) -> Iterator[str]:
    for lines in zip_longest(*map(_cell_texts, row.cells), fillvalue=""):
        yield from lines


def html_lines(text: str) -> list[str]:
    """Return what a page of HTML says."""
    return _kept(list(_element_lines(html.fromstring(text).find(".//main"))))


def docx_lines(data: bytes) -> list[str]:
    """Return what a Word file says, its labels worked out from its numbering, without its table of contents."""
    with ZipFile(BytesIO(data)) as package:
        body, numbering, styles = (etree.fromstring(package.read(f"word/{part}.xml")) for part in DOCX_PARTS)
    labels = Labels(numbering, styles)
    lines: list[str] = []
    for block in body.find(f"{W}body"):
        if block.tag == f"{W}p":
            lines.append(_paragraph_line(block, labels))
        elif block.tag == f"{W}tbl":
            for row in block.iterchildren(f"{W}tr"):
                cells = (cell.iterchildren(f"{W}p") for cell in row.iterchildren(f"{W}tc"))
                texts = ([squeezed(_paragraph_line(paragraph, labels)) for paragraph in cell] for cell in cells)
                lines.append("|".join("/".join(filter(None, cell)) for cell in texts))
    return _kept(lines)


def _paragraph_line(paragraph: etree._Element, labels: Labels) -> str:
    return labels.of(paragraph) + "".join(text.text or "" for text in paragraph.iter(f"{W}t"))


def preview_lines(paper: Paper) -> list[str]:
    """Return what stands on the preview's paper, where one row of the report's may take several."""
    lines: list[str] = []
    rows: list[list[str]] = []  # of the table above
    goes_on = False
    block = paper.text_document.begin()
    while block.isValid():
        table = QTextCursor(block).currentTable()
        if table is None:
            lines.append(block.text())
            block = block.next()
            continue
        if piece_above(table) is None:
            rows, goes_on = [], False
        known = len(rows)
        goes_on = _take_rows(table, rows, goes_on)
        lines[len(lines) - known - (known > 0) :] = ["|".join(row) for row in rows]  # less the space between two pieces
        block = paper.text_document.findBlock(table.lastPosition()).next()
    return _kept(lines)


def _kept(lines: list[str]) -> list[str]:
    return [line for line in map(squeezed, lines) if line]


def _said(inlines: Inlines) -> str:
    return "".join(inline.text for inline in inlines)


def _cell(cell: Cell) -> str:
    return "/".join(filter(None, map(squeezed, _cell_texts(cell))))


def _cell_texts(cell: Cell) -> list[str]:
    return [item.label + _said(item.inlines) for item in cell.items] or [_said(cell.inlines)]


def _element_lines(element: html.HtmlElement) -> Iterator[str]:
    for child in element:
        match child.tag:
            case "header" | "section" | "div" | "ol" | "ul":
                yield from _element_lines(child)
            case "svg":
                pass
            case "li":
                yield _own_text(child)
                for inner in child:
                    if inner.tag in LISTS:
                        yield from _element_lines(inner)
            case "table":
                for row in child.iter("tr"):
                    yield "|".join("/".join(filter(None, _cell_lines(cell))) for cell in row)
            case _:
                yield child.text_content()


def _own_text(item: html.HtmlElement) -> str:
    inner = "".join(("" if child.tag in LISTS else child.text_content()) + (child.tail or "") for child in item)
    return (item.text or "") + inner


def _cell_lines(cell: html.HtmlElement) -> list[str]:
    if cell.find("ol") is None and cell.find("ul") is None:
        return [squeezed(cell.text_content())]
    return [squeezed(line) for line in _element_lines(cell)]


def _take_rows(table: QTextTable, rows: list[list[str]], goes_on: bool) -> bool:
    """Add a piece of a table to ``rows``, those joined that make one row of the report's; tell whether that goes on."""
    for row in range(table.rows()):
        texts = [_cell_text(table, row, column) for column in range(table.columns())]
        if goes_on:
            rows[-1] = ["/".join(filter(None, pair)) for pair in zip(rows[-1], texts, strict=True)]
        else:
            rows.append(texts)
        goes_on = table.cellAt(row, 0).format().toTableCellFormat().bottomBorder() == 0
    return goes_on


def _cell_text(table: QTextTable, row: int, column: int) -> str:
    return squeezed(table.cellAt(row, column).firstCursorPosition().block().text())
