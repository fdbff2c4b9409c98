"""Where the pages end: the one answer for the preview, the printer and PDF."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QTextBlock, QTextCursor, QTextDocument, QTextTable

from weekly_editor.paper.format import GOES_ON_PROPERTY, KEEP_PROPERTY, Formats

KEPT_LINES = 2  # of a paragraph, at either side of the end of a page
NEAR = 0.5  # px; how far sums of lengths drift apart
LEAD = 96.0  # px; the air above the block that begins the next page is less

Head = tuple[float, float]  # top and bottom of a table's first row


@dataclass(frozen=True, slots=True)
class Strip:
    """What of the endless text, from ``top`` to ``bottom``, is seen on a page ``down`` below its first line."""

    top: float
    bottom: float
    down: float


@dataclass(frozen=True, slots=True)
class Page:
    """What stands on one page: the text from ``start`` to ``end``, below the head row of a table that goes on.

    All lengths are px of the layout."""

    start: float
    end: float
    head: Head | None = None  # the row that is said again

    @property
    def head_height(self) -> float:
        """The room that the repeated row takes."""
        return self.head[1] - self.head[0] if self.head else 0

    def strips(self) -> Iterator[Strip]:
        """Yield what to paint, from above."""
        if self.head:
            yield Strip(*self.head, 0)
        yield Strip(self.start, self.end, self.head_height)

    def down(self, y: float) -> float:
        """Return how far below the page's first line the text at ``y`` stands, held within the page."""
        return min(max(y, self.start), self.end) - self.start + self.head_height

    def text_y(self, down: float) -> float:
        """Return which place of the text is ``down`` below the page's first line."""
        if self.head and down < self.head_height:
            return self.head[0] + max(down, 0)
        return min(max(down - self.head_height, 0) + self.start, self.end)


@dataclass(frozen=True, slots=True)
class Change:
    """How many characters of a text have not changed, at its start and at its end."""

    above: int = 0
    below: int = 0


class Paginator:
    """Divides ``text_document`` into pages whose text is at most ``height`` high, all in px of the layout.

    A heading stands with what follows it, a row of a table and the lines of a short paragraph stand together."""

    def __init__(self, text_document: QTextDocument, height: float, formats: Formats) -> None:
        self._text = text_document
        self._layout = text_document.documentLayout()
        self._height = height
        self._air = formats.cell_air()

    def pages(self, known: Sequence[Page] = (), changed: Change = Change()) -> tuple[Page, ...]:
        """Return the pages of the text, one at least; ``known`` are those it had before it was ``changed``."""
        bottom = self._text.size().height()
        made = self._kept_above(known, changed)
        below = self._kept_below(known, changed, bottom)
        start, head = (known[len(made)].start, known[len(made)].head) if made else (0.0, None)
        while (start, head) not in below:
            limit = start + self._height - (head[1] - head[0] if head else 0)
            block = self._first_beyond(limit) if bottom > limit + NEAR else None
            if block is None:
                return (*made, Page(start, max(bottom, start), head))
            after, next_head = self._start_after(start, limit, block)
            made.append(Page(start, min(after, limit), head))
            start, head = after, next_head
        return (*made, *known[below[start, head] :])

    def _kept_above(self, known: Sequence[Page], changed: Change) -> list[Page]:
        """Return the pages that end well above the change."""
        top = self._top(self._text.findBlock(changed.above))
        return [page for page in known[:-1] if page.start + self._height + LEAD < top]

    def _kept_below(
        self, known: Sequence[Page], changed: Change, bottom: float
    ) -> dict[tuple[float, Head | None], int]:
        """Return by what each begins with the pages that begin below the change, if nothing there has moved."""
        if not known or known[-1].end != bottom:
            return {}
        last = self._text.findBlock(max(self._text.characterCount() - changed.below, 0))
        end = self._bottom(last) if last.isValid() else bottom
        return {(page.start, page.head): index for index, page in enumerate(known) if page.start > end}

    def _start_after(self, start: float, limit: float, block: QTextBlock) -> tuple[float, Head | None]:
        """Return where the page after the one from ``start`` begins, and the row it says again.

        ``block`` is the first one that does not end above ``limit``."""
        table = _table_of(block)
        if table is None:
            line_top = self._line_break(block, limit)
            if line_top is not None and line_top > start + NEAR:
                return line_top, None
        else:
            row = table.cellAt(block.position()).row()
            top = self._row_top(table, row)
            first_piece = self._first_piece(table)
            if (row > 1 or _goes_on(table)) and top > start + NEAR:
                return top, self._repeated(first_piece)
            block = self._text.findBlock(first_piece.firstPosition())
        if (top := self._top(_leading(block))) > start + NEAR:
            return top, None
        return self._cut(self._first_beyond(limit) or block, start, limit), None

    def _first_piece(self, table: QTextTable) -> QTextTable:
        """Return the piece with the head row of the table that ``table`` is a piece of."""
        while above := piece_above(table):
            table = above
        return table

    def _repeated(self, table: QTextTable) -> Head | None:
        """Return top and bottom of the head row of ``table``, None if it is too high to be said again."""
        top, bottom = self._row_top(table, 0), self._row_top(table, 1)
        return (top, bottom) if bottom - top < self._height / 2 else None

    def _first_beyond(self, limit: float) -> QTextBlock | None:
        """Return the first block that does not end above ``limit``; the air below a table is none."""
        place = self._layout.hitTest(QPointF(0, limit), Qt.HitTestAccuracy.FuzzyHit)
        block = self._text.findBlock(max(place, 0))
        while block.previous().isValid() and self._bottom(block.previous()) > limit + NEAR:
            block = block.previous()
        while block.isValid() and (_is_air(block) or self._bottom(block) <= limit + NEAR):
            block = block.next()
        return block if block.isValid() else None

    def _top(self, block: QTextBlock) -> float:
        top = self._layout.blockBoundingRect(block).top()
        return top if _table_of(block) is None else top - self._air[0]

    def _bottom(self, block: QTextBlock) -> float:
        """Return where ``block`` ends, in a table its row."""
        table = _table_of(block)
        if table is None:
            return max((end for _, end in self._lines(block)), default=self._layout.blockBoundingRect(block).bottom())
        row = table.cellAt(block.position()).row()
        if row + 1 < table.rows():
            return self._row_top(table, row + 1)
        return max(end for cell in _cells(table, row) for _, end in self._lines(cell)) + self._air[1]

    def _row_top(self, table: QTextTable, row: int) -> float:
        return self._top(next(_cells(table, row)))

    def _lines(self, block: QTextBlock) -> list[tuple[float, float]]:
        """Return top and bottom of every line of ``block``; one begins where the other ends."""
        lines = block.layout()
        top = self._layout.blockBoundingRect(block).top()
        ends = [top + line.y() + line.height() for line in map(lines.lineAt, range(lines.lineCount()))]
        return list(zip([top, *ends], ends, strict=False))

    def _line_break(self, block: QTextBlock, limit: float) -> float | None:
        """Return before which line of ``block`` a page may end, None if its lines stay together."""
        ends = [end for _, end in self._lines(block)]
        fitting = sum(end <= limit + NEAR for end in ends)
        kept = min(fitting, len(ends) - KEPT_LINES)
        return ends[kept - 1] if kept >= KEPT_LINES else None

    def _cut(self, block: QTextBlock, start: float, limit: float) -> float:
        """Return where to cut ``block`` or its row, which is higher than a page: between lines if there is a place."""
        table = _table_of(block)
        cells = [block] if table is None else _cells(table, table.cellAt(block.position()).row())
        lines = [line for cell in cells for line in self._lines(cell)]
        ends = (end for _, end in lines if start + NEAR < end <= limit + NEAR)
        whole = (end for end in ends if not any(top + NEAR < end < bottom - NEAR for top, bottom in lines))
        return max(whole, default=limit)


def page_at(pages: Sequence[Page], y: float) -> int:
    """Return the index of the page that shows the text at ``y``; what lies between two belongs to the upper."""
    low, high = 0, len(pages) - 1
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if pages[middle].start <= y else (low, middle - 1)
    return low


def piece_above(table: QTextTable) -> QTextTable | None:
    """Return the piece that ``table`` goes on from, None if it is the first one."""
    if not _goes_on(table):
        return None
    between = table.firstCursorPosition().block().previous()
    return QTextCursor(between.previous()).currentTable()


def _leading(block: QTextBlock) -> QTextBlock:
    """Return the first of the headings that lead to ``block``, itself if there is none."""
    while block.previous().isValid() and block.previous().blockFormat().hasProperty(KEEP_PROPERTY):
        block = block.previous()
    return block


def _cells(table: QTextTable, row: int) -> Iterator[QTextBlock]:
    return (table.cellAt(row, column).firstCursorPosition().block() for column in range(table.columns()))


def _table_of(block: QTextBlock) -> QTextTable | None:
    return QTextCursor(block).currentTable()


def _goes_on(table: QTextTable) -> bool:
    return table.format().hasProperty(GOES_ON_PROPERTY)


def _is_air(block: QTextBlock) -> bool:
    """Tell whether ``block`` is the empty line that Qt needs below a table."""
    return block.length() == 1 and _table_of(block) is None and _table_of(block.previous()) is not None
