"""A document as lines, for papers without tables: a row is an entry that names its columns."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain
from typing import Literal, assert_never

from weekly_editor.document.block import (
    Block,
    Cell,
    Charts,
    Column,
    Document,
    Heading,
    Inline,
    Inlines,
    ListItem,
    Paragraph,
    Row,
    Table,
)
from weekly_editor.document.inline import is_blank, words
from weekly_editor.document.numeral import gap_after
from weekly_editor.report.wording import wording_of

Rank = Literal["title", "about", "section", "topic", "text"]
_ROW_LABEL = "•"
_BETWEEN_CELLS = {"zh_CN": "；", "en": "; "}


@dataclass(frozen=True, slots=True)
class Line:
    """One line: what it is, how deep it stands (0 is outermost), what is printed before it, and its text."""

    rank: Rank
    depth: int
    label: str
    inlines: Inlines

    @property
    def prefix(self) -> str:
        """The label with the gap that belongs between it and the text, "" where there is no label."""
        return self.label + gap_after(self.label)


def document_lines(document: Document) -> tuple[tuple[Line, ...], ...]:
    """Return the head of ``document`` and then each part that says something, as lines in reading order."""
    head = (Line("title", 0, "", words(document.title)), Line("about", 0, "", words(document.subtitle)))
    parts = (
        tuple(chain.from_iterable(_lines(block, document) for block in part.blocks))
        for part in document.parts
        if part.blocks
    )
    return (tuple(line for line in head if line.inlines), *parts)


def _lines(block: Block, document: Document) -> Iterator[Line]:
    match block:
        case Heading():
            yield Line("section" if block.level == 1 else "topic", 0, block.label, block.inlines)
        case Paragraph():
            yield Line("text", 0, "", block.inlines)
        case ListItem():
            yield _entry(block, 0)
        case Table():
            for row in block.rows:
                yield from _row(row, block.columns, document)
        case Charts():
            return  # what they show stands in a table
        case _:
            assert_never(block)


def _entry(item: ListItem, depth: int) -> Line:
    return Line("text", depth + item.level, item.label, item.inlines)


def _row(row: Row, columns: tuple[Column, ...], document: Document) -> Iterator[Line]:
    """Return a row as an entry: what its cells say under the names of their columns, and the entries in them.

    Where its first cell holds nothing but entries, these are what the row is about, and come first."""
    told = [(column, cell) for column, cell in zip(columns, row.cells, strict=True) if cell.inlines]
    items = [item for cell in row.cells for item in cell.items]
    if row.cells[0].items and not row.cells[0].inlines:
        yield from (_entry(item, 0) for item in items)
        if told:
            yield Line("text", 1, "", _cells(told, columns[0], document))
    else:
        if told:
            yield Line("text", 0, _ROW_LABEL, _cells(told, columns[0], document))
        yield from (_entry(item, bool(told)) for item in items)


def _cells(told: list[tuple[Column, Cell]], first: Column, document: Document) -> Inlines:
    """Return ``登录成功率：本周：99.9%；目标：99%``: what stands in the ``first`` column names the row."""
    colon, inlines = wording_of(document.language).colon, list[Inline]()
    for number, (column, cell) in enumerate(told):
        names_row = number == 1 and told[0][0] is first
        gap = "" if number == 0 else colon if names_row else _BETWEEN_CELLS[document.language]
        name = "" if column is first or is_blank(column.title) else f"{column.title}{colon}"
        inlines += [*words(gap + name), *cell.inlines]
    return tuple(inlines)
