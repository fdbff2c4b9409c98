"""Writing units into a text document: whole ones between others, or anew where they stand."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import assert_never

from PySide6.QtGui import QTextBlock, QTextBlockFormat, QTextCursor, QTextDocument, QTextTable, QTextTableCell

from weekly_editor.document.block import (
    Cell,
    Chart,
    Charts,
    Column,
    Heading,
    Inline,
    Inlines,
    ListItem,
    Paragraph,
)
from weekly_editor.document.inline import plain_text
from weekly_editor.document.plot import CHART_GAP_MM, chart_width_mm
from weekly_editor.paper.format import FIGURE_SIGN, Formats, Role, role_of
from weekly_editor.paper.patch import common_ends
from weekly_editor.paper.unit import Head, Line, Piece, TableRow, Unit, cells_read_like, frames_differ, rows_read_like
from weekly_editor.report.pattern import late_pattern

LONGEST_WORD = 1000  # characters; Qt reads the rest of a word again for every line of it: 1 MB takes over a minute
LINE_SEPARATOR = "\u2028"
WORD_BREAK = "\u200b"  # zero width space
WIDE_SPACE = "\u2003"  # for a tab: Qt looks for the stops of all tabs before it, 20,000 of them take 20 seconds
FULL_WIDTH_ENDS = "、）】：．"  # these bring their own space
_TABS = late_pattern("(\t+)")
_LONG_WORD = late_pattern(rf"[^ \t\n]{{{LONGEST_WORD}}}(?=[^ \t\n])")


class Scribe:
    """Writes into ``paper`` with ``formats``; places are named by block numbers."""

    def __init__(self, paper: QTextDocument, formats: Formats) -> None:
        self._paper = paper
        self._formats = formats

    def begin(self, line: Line) -> None:
        """Write ``line`` into the one block of an empty document."""
        cursor = QTextCursor(self._paper)
        self._set_up(cursor, line)
        self._write_line(cursor, line)

    def insert(self, number: int, units: Sequence[Unit]) -> None:
        """Write ``units`` so that the first one stands at block ``number``, which is not the first of all."""
        cursor = QTextCursor(self._paper)
        cursor.setPosition(_end(self._block(number - 1)))
        for unit in units:
            if isinstance(unit, Piece):
                self._insert_piece(cursor, unit)
            else:
                cursor.insertBlock(self._line_format(unit), self._formats.run(role_of(unit)))
                self._write_line(cursor, unit)

    def remove(self, number: int, count: int) -> None:
        """Take away ``count`` blocks from ``number`` on, whole units."""
        above = self._block(number - 1)
        kept = above.blockFormat()
        cursor = QTextCursor(self._paper)
        cursor.setPosition(_end(above))
        cursor.setPosition(_end(self._block(number + count - 1)), QTextCursor.MoveMode.KeepAnchor)
        cursor.removeSelectedText()
        cursor.setBlockFormat(kept)  # an empty block takes over the format of what was removed below it

    def rewrite_line(self, number: int, before: Line, after: Line) -> None:
        """Write ``after`` in place of ``before``, the line at block ``number``."""
        cursor = self._emptied(self._block(number))
        if self._line_format(before) is not self._line_format(after):
            self._set_up(cursor, after)  # which has Qt lay out the line above again
        self._write_line(cursor, after)

    def rewrite_piece(self, number: int, before: Piece, after: Piece) -> None:
        """Write ``after`` where ``before``, which is built like it, stands from block ``number`` on."""
        table = QTextCursor(self._block(number)).currentTable()
        start, end = common_ends(before.rows, after.rows, rows_read_like)
        old, new = len(before.rows) - start - end, len(after.rows) - start - end
        head = after.head_rows
        for index in range(start, start + min(old, new)):
            self._rewrite_row(table, head + index, after.columns, before.rows[index], after.rows[index])
        if old > new:
            self._remove_rows(table, head + start + new, old - new)
        if new > old:
            table.insertRows(head + start + old, new - old)
            self._write_rows(table, after, range(start + old, start + new))
        if table.cellAt(0, 0).firstCursorPosition().block().length() == 1:
            _mark_changed(table)

    def _remove_rows(self, table: QTextTable, first: int, count: int) -> None:
        above = QTextCursor(table.cellAt(first, 0).firstCursorPosition().block().previous())
        kept = above.blockFormat()
        table.removeRows(first, count)
        above.setBlockFormat(kept)  # an empty block takes over the format of what was removed below it
        if first == 0:
            _mark_changed(table)

    def _insert_piece(self, cursor: QTextCursor, unit: Piece) -> None:
        table = cursor.insertTable(unit.head_rows + len(unit.rows), len(unit.columns), self._formats.piece(unit))
        if unit.head_rows:
            self._write_head(table, unit.columns)
        self._write_rows(table, unit, range(len(unit.rows)))
        cursor.setPosition(table.lastPosition() + 1)
        cursor.setBlockFormat(self._formats.spacer())

    def _write_rows(self, table: QTextTable, unit: Piece, indices: Sequence[int]) -> None:
        for index in indices:
            self._frame_row(table, unit.head_rows + index, unit.rows[index])
            for column, cell, framed in zip(
                unit.columns, unit.rows[index].cells, _cells(table, unit.head_rows + index), strict=True
            ):
                self._write_cell(framed.firstCursorPosition(), column, cell)

    def _write_head(self, table: QTextTable, columns: Sequence[Column]) -> None:
        for column, framed in zip(columns, _cells(table, 0), strict=True):
            framed.setFormat(self._formats.cell("column"))
            cursor = framed.firstCursorPosition()
            cursor.setBlockFormat(self._formats.cell_line(column, "column"))
            self._write(cursor, "column", (Inline(column.title),) if column.title else ())

    def _frame_row(self, table: QTextTable, row: int, content: TableRow) -> None:
        frame = self._formats.cell("cell", goes_on=content.goes_on, is_band=content.band % 2 == 1)
        for cell in _cells(table, row):
            cell.setFormat(frame)

    def _write_cell(self, cursor: QTextCursor, column: Column, cell: Cell) -> None:
        """Write an entry or a bar and a text into the empty cell at ``cursor``."""
        level = cell.items[0].level if cell.items else -1
        cursor.setBlockFormat(self._formats.cell_line(column, "cell", level))
        if cell.bar is not None:
            self._write_figure(cursor, cell.bar, self._formats.cell_room(column))
            if cell.inlines:
                cursor.insertText(LINE_SEPARATOR, self._formats.run("cell"))
        for item in cell.items:
            cursor.insertText(_lead(item), self._formats.run("cell"))
            self._write(cursor, "cell", item.inlines)
        self._write(cursor, "cell", cell.inlines)

    def _write_figure(self, cursor: QTextCursor, figure: Chart | Decimal | None, width: float) -> None:
        cursor.insertText(FIGURE_SIGN, self._formats.figure(figure, width))

    def _rewrite_row(
        self, table: QTextTable, row: int, columns: Sequence[Column], before: TableRow, after: TableRow
    ) -> None:
        if frames_differ(before, after):
            self._frame_row(table, row, after)
        cells = zip(columns, before.cells, after.cells, _cells(table, row), strict=True)
        for column, was, now, framed in cells:
            if not cells_read_like(was, now):
                self._write_cell(self._emptied(framed.firstCursorPosition().block()), column, now)

    def _write_line(self, cursor: QTextCursor, line: Line) -> None:
        role = role_of(line)
        if isinstance(line, Charts):
            self._write_charts(cursor, line)
            return
        if lead := _lead(line):
            cursor.insertText(lead, self._formats.run(role))
        self._write(cursor, role, line.inlines)

    def _write_charts(self, cursor: QTextCursor, charts: Charts) -> None:
        """Write the signs of charts side by side."""
        room = self._formats.px(chart_width_mm(len(charts.charts), self._formats.look))
        for place, chart in enumerate(charts.charts):
            if place:
                self._write_figure(cursor, None, self._formats.px(CHART_GAP_MM))
            self._write_figure(cursor, chart, room)

    def _write(self, cursor: QTextCursor, role: Role, inlines: Inlines) -> None:
        for inline, text in _pieces(inlines):
            if text is None:
                cursor.insertText(WORD_BREAK, self._formats.stand_in(role, inline, ""))
            elif "\t" in text:
                self._write_tabbed(cursor, role, inline, text)
            else:
                cursor.insertText(text.replace("\n", LINE_SEPARATOR), self._formats.run(role, inline))

    def _write_tabbed(self, cursor: QTextCursor, role: Role, inline: Inline, text: str) -> None:
        run, tab = self._formats.run(role, inline), self._formats.stand_in(role, inline, "\t")
        for piece in _TABS.split(text):
            if piece.startswith("\t"):
                cursor.insertText(WIDE_SPACE * len(piece), tab)
            else:
                cursor.insertText(piece.replace("\n", LINE_SEPARATOR), run)

    def _set_up(self, cursor: QTextCursor, line: Line) -> None:
        role = role_of(line)
        cursor.setBlockFormat(self._line_format(line))
        cursor.setBlockCharFormat(self._formats.run(role))

    def _line_format(self, line: Line) -> QTextBlockFormat:
        return self._formats.line(role_of(line), line.level if isinstance(line, ListItem) else 0)

    def _emptied(self, block: QTextBlock) -> QTextCursor:
        cursor = QTextCursor(block)
        cursor.setPosition(_end(block), QTextCursor.MoveMode.KeepAnchor)
        cursor.removeSelectedText()
        return cursor

    def _block(self, number: int) -> QTextBlock:
        return self._paper.findBlockByNumber(number)


def _cells(table: QTextTable, row: int) -> list[QTextTableCell]:
    return [table.cellAt(row, place) for place in range(table.columns())]


def _mark_changed(table: QTextTable) -> None:
    """Have Qt lay out ``table`` again: it takes no notice where all that changed went from just behind its start."""
    first = table.cellAt(0, 0).firstCursorPosition()
    first.setBlockFormat(first.blockFormat())


def _end(block: QTextBlock) -> int:
    return block.position() + block.length() - 1


def _lead(line: Line) -> str:
    """Return what is printed before the text of ``line``."""
    match line:
        case ListItem():
            return f"{line.label}\t"
        case Heading() if line.label:
            return line.label if line.label[-1] in FULL_WIDTH_ENDS else f"{line.label} "
        case Head() | Heading() | Paragraph() | Charts():
            return ""
        case _:
            assert_never(line)


def _pieces(inlines: Inlines) -> Iterator[tuple[Inline, str | None]]:
    """Yield the text of ``inlines`` in order, and None where a word grows so long that it has to be broken."""
    breaks = [match.end() for match in _LONG_WORD.finditer(plain_text(inlines))]
    start = 0
    for inline in inlines:
        end = start + len(inline.text)
        while breaks and breaks[0] < end:
            place = breaks.pop(0)
            yield inline, inline.text[start - end :][: place - start]
            yield inline, None
            start = place
        yield inline, inline.text[len(inline.text) - (end - start) :]
        start = end
