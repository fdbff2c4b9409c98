"""On which pages the heads of a Word document stand, reckoned without laying it out.

Contents name pages before any program has made them; Word corrects them when asked to. The reckoning knows sizes,
room and what is kept together, but no font: it takes Chinese signs as square and others as half as wide."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import assert_never

from weekly_editor.document.block import (
    Block,
    Cell,
    Charts,
    Document,
    Heading,
    Inlines,
    ListItem,
    Paragraph,
    Row,
    Table,
)
from weekly_editor.document.inline import plain_text
from weekly_editor.document.look import Look
from weekly_editor.writers.docx_layout import cell_texts, layout_of
from weekly_editor.writers.docx_measure import BAR_HEIGHT, line_twips, lines_of, pitch, rooms
from weekly_editor.writers.docx_text import twips

_SPLIT_LINES = 4  # a paragraph of fewer lines is not divided between pages
_BORDER = 10  # twips


@dataclass(frozen=True, slots=True)
class Length:
    """The page of every head in reading order, counted from 1, and how many pages there are."""

    headings: tuple[int, ...]
    pages: int


@dataclass(frozen=True, slots=True)
class _Piece:
    """Something that no page border divides: its height in twips, and whether it stays with the next one.

    ``above`` is the room before it, which is left out at the top of a page."""

    height: int
    is_kept: bool = False
    is_heading: bool = False
    above: int = 0


class Flow:
    """What a document consists of between its page borders, to be reckoned with contents or without."""

    def __init__(self, document: Document, look: Look) -> None:
        self._page = twips(look.page_height_mm) - 2 * twips(look.margin_mm)
        pieces = _Pieces(look, twips(look.page_width_mm) - 2 * twips(look.margin_mm), rooms(look))
        self._pieces = pieces
        self._title = list(pieces.title(document))
        self._body = list(pieces.body(document))

    def length(self, contents: Sequence[int] = ()) -> Length:
        """Return how long the document gets with contents below the title, a line for a head of each level given."""
        pages, number, filled = [], 1, 0
        for group in _groups((*self._title, *self._pieces.contents(contents), *self._body)):
            height = sum(piece.above + piece.height for piece in group)
            if filled and filled + height > self._page:
                number, filled = number + 1, 0
            for piece in group:
                if filled and filled + piece.above + piece.height > self._page:
                    number, filled = number + 1, 0
                filled += piece.height + (piece.above if filled else 0)
                if piece.is_heading:
                    pages.append(number)
        return Length(tuple(pages), number)


def _groups(pieces: Iterable[_Piece]) -> Iterator[list[_Piece]]:
    """Yield the pieces that stay together."""
    group: list[_Piece] = []
    for piece in pieces:
        group.append(piece)
        if not piece.is_kept:
            yield group
            group = []
    if group:
        yield group


@dataclass(frozen=True, slots=True)
class _Pieces:
    """The pieces that a document of one look makes, ``width`` twips wide."""

    look: Look
    width: int
    room: dict[str, int]

    def title(self, document: Document) -> Iterator[_Piece]:
        look, room = self.look, self.room
        if document.title:
            lines = lines_of(document.title, look.title_pt, look, self.width)
            yield _Piece(lines * pitch(look.title_pt, 1) + room["title_after"], is_kept=True)
        if document.subtitle:
            yield _Piece(pitch(look.body_pt, look.line_height) + room["subtitle_after"])

    def contents(self, levels: Sequence[int]) -> Iterator[_Piece]:
        look, room = self.look, self.room
        if levels:
            yield _Piece(room["heading_2_before"] + pitch(look.heading_pt[1], 1) + room["heading_2_after"])
            for level in levels:
                yield _Piece(self._line_height, above=room["contents_before"] if level == 1 else 0)
            yield _Piece(room["table_gap"])

    def body(self, document: Document) -> Iterator[_Piece]:
        for part in document.parts:
            for block, below in zip(part.blocks, (*part.blocks[1:], None), strict=False):
                yield from self._block(block, below)

    def _block(self, block: Block, below: Block | None) -> Iterator[_Piece]:
        look, room = self.look, self.room
        match block:
            case Heading():
                name, size = f"heading_{block.level}", look.heading_pt[block.level - 1]
                lines = lines_of(block.label + plain_text(block.inlines), size, look, self.width)
                height = lines * pitch(size, 1) + room[f"{name}_after"]
                yield _Piece(height, is_kept=True, is_heading=True, above=room[f"{name}_before"])
            case Paragraph():
                yield from self._lines(block.inlines, self.width, room["normal_after"], isinstance(below, Table))
            case ListItem():
                width = self.width - (block.level + 1) * twips(look.list_indent_mm)
                is_kept = isinstance(below, Table) or (isinstance(below, ListItem) and below.level > block.level)
                yield from self._lines(block.inlines, width, room["item_after"], is_kept)
            case Table():
                yield from self._table(block, isinstance(below, Charts | Paragraph))
            case Charts():
                yield _Piece(twips(look.chart_height_mm) + room["cell_room"] + room["normal_after"])
            case _:
                assert_never(block)

    def _lines(self, inlines: Inlines, width: int, after: int, is_kept: bool) -> Iterator[_Piece]:
        height = pitch(self.look.body_pt, self.look.line_height)
        lines = lines_of(plain_text(inlines), self.look.body_pt, self.look, width)
        if lines < _SPLIT_LINES:
            yield _Piece(lines * height + after, is_kept)
            return
        yield from [_Piece(2 * height), *[_Piece(height)] * (lines - 4), _Piece(2 * height + after, is_kept)]

    def _table(self, table: Table, is_kept: bool) -> Iterator[_Piece]:
        if not table.columns:
            return
        layout = layout_of(table, self.width, self.look)
        yield _Piece(self._line_height + 2 * self.room["cell_room"], is_kept=True)
        for index, (row, is_row_kept) in enumerate(zip(table.rows, layout.kept_rows(is_kept=is_kept), strict=True)):
            height = self._row(row, layout.widths) + _BORDER
            if layout.is_tall(index):
                yield from [_Piece(self._line_height)] * (height // self._line_height)
            else:
                yield _Piece(height, is_row_kept)
        yield _Piece(self.room["table_gap"], is_kept)

    def _row(self, row: Row, widths: list[int]) -> int:
        return max(self._cell(cell, width) for cell, width in zip(row.cells, widths, strict=True))

    def _cell(self, cell: Cell, width: int) -> int:
        texts = cell_texts(cell, width, self.look)
        lines = sum(lines_of(text, self.look.small_pt, self.look, room) for text, room in texts)
        spaces = len(texts) * 2 * self.room["cell_room"]
        return lines * self._line_height + spaces + (BAR_HEIGHT if cell.bar is not None else 0)

    @property
    def _line_height(self) -> int:
        """The pitch of the lines in tables."""
        return line_twips(self.look.small_pt, self.look.line_height)
