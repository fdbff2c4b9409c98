"""What a reader takes away from the paper: the text of a selection as it was written."""

from collections.abc import Iterator

from PySide6.QtGui import QTextBlock, QTextCursor, QTextFragment, QTextTable

from weekly_editor.paper.format import FIGURE_SIGN, WRITTEN_PROPERTY
from weekly_editor.paper.page import piece_above
from weekly_editor.paper.scribe import LINE_SEPARATOR, WIDE_SPACE, WORD_BREAK
from weekly_editor.report.pattern import late_pattern

_SEAM = late_pattern(r"</table>\s*<table[^>]*>(?!<thead>)")  # only the first piece of a table has a head


def cursors_between(start: int, cursor: QTextCursor) -> list[QTextCursor]:
    """Return what a drag from ``start`` to ``cursor`` selects: cells of a table for each of its pieces, or one stretch.

    Qt itself would take whole pieces as soon as there are two of them."""
    ends = QTextCursor(cursor), QTextCursor(cursor)
    ends[0].setPosition(min(start, cursor.position()))
    ends[1].setPosition(max(start, cursor.position()))
    upper, lower = (end.currentTable() for end in ends)
    pieces = [lower] if upper and lower else []
    while pieces and pieces[0].firstPosition() > ends[0].position() and (above := piece_above(pieces[0])):
        pieces.insert(0, above)
    if len(pieces) < 2 or pieces[0].firstPosition() > ends[0].position():
        whole = QTextCursor(cursor)
        whole.setPosition(start)
        whole.setPosition(cursor.position(), QTextCursor.MoveMode.KeepAnchor)
        return [whole]
    first, last = pieces[0].cellAt(ends[0]), pieces[-1].cellAt(ends[1])
    left, right = sorted((first.column(), last.column()))
    tops = [first.row()] + [0] * (len(pieces) - 1)
    bottoms = [piece.rows() - 1 for piece in pieces[:-1]] + [last.row()]
    places = zip(pieces, tops, bottoms, strict=True)
    return [_cells(piece, (top, left), (bottom, right)) for piece, top, bottom in places]


def _cells(piece: QTextTable, first: tuple[int, int], last: tuple[int, int]) -> QTextCursor:
    cursor = piece.cellAt(*first).firstCursorPosition()
    stop = piece.cellAt(*last).lastCursorPosition()
    cursor.setPosition(stop.position(), QTextCursor.MoveMode.KeepAnchor)
    return cursor


def selected_html(cursor: QTextCursor) -> str:
    """Return what is selected by ``cursor`` with its looks, every table in one piece."""
    return _SEAM.sub("", cursor.selection().toHtml())


def selected_text(cursor: QTextCursor) -> str:
    """Return the text selected by ``cursor``: a line for a block, for a row of a table with tabs between its cells.

    Labels of lists come along; what the paper shows in place of a text does not."""
    text = ""
    for block in _selected_blocks(cursor):
        text += _selected(cursor, block) + _separator(cursor, block)
    return text[:-1]


def has_stand_ins(cursor: QTextCursor) -> bool:
    """Tell whether the selection holds something that is not the writer's."""
    return any(
        _may_hold_stand_ins(block) and any(map(_is_stand_in, _fragments(block))) for block in _selected_blocks(cursor)
    )


def _selected_blocks(cursor: QTextCursor) -> Iterator[QTextBlock]:
    block = cursor.document().findBlock(cursor.selectionStart())
    after_table = False
    while block.isValid() and block.position() <= cursor.selectionEnd():
        in_table = QTextCursor(block).currentTable() is not None
        spacer = after_table and not in_table and block.length() == 1
        if not spacer and (not cursor.hasComplexSelection() or _is_in_rectangle(cursor, block)):
            yield block
        after_table = in_table
        block = block.next()


def _is_in_rectangle(cursor: QTextCursor, block: QTextBlock) -> bool:
    row, rows, column, columns = _rectangle(cursor)
    cell = QTextCursor(block).currentTable().cellAt(block.position())
    return row <= cell.row() < row + rows and column <= cell.column() < column + columns


def _separator(cursor: QTextCursor, block: QTextBlock) -> str:
    table = QTextCursor(block).currentTable()
    if table is None:
        return "\n"
    _, _, first, columns = _rectangle(cursor) if cursor.hasComplexSelection() else (0, 0, 0, table.columns())
    return "\t" if table.cellAt(block.position()).column() < first + columns - 1 else "\n"


def _rectangle(cursor: QTextCursor) -> tuple[int, int, int, int]:
    """Return first row, number of rows, first column, number of columns of a selection of cells."""
    return cursor.selectedTableCells()  # type: ignore[return-value]  # the stubs call it an object


def _selected(cursor: QTextCursor, block: QTextBlock) -> str:
    """Return what of ``block`` is selected; a cell counts whole where several are."""
    start, stop = block.position(), block.position() + block.length() - 1
    if not cursor.hasComplexSelection():
        start, stop = max(start, cursor.selectionStart()), min(stop, cursor.selectionEnd())
    if not _may_hold_stand_ins(block):
        return _text(block, start, stop)
    return "".join(_written(block, fragment, start, stop) for fragment in _fragments(block))


def _written(block: QTextBlock, fragment: QTextFragment, start: int, stop: int) -> str:
    """Return what the writer wrote of what ``fragment`` shows between two positions."""
    text = _text(block, max(start, fragment.position()), min(stop, fragment.position() + fragment.length()))
    return fragment.charFormat().stringProperty(WRITTEN_PROPERTY) * len(text) if _is_stand_in(fragment) else text


def _text(block: QTextBlock, start: int, stop: int) -> str:
    if start >= stop:
        return ""
    reader = QTextCursor(block)
    reader.setPosition(start)
    reader.setPosition(stop, QTextCursor.MoveMode.KeepAnchor)
    return reader.selectedText().replace(LINE_SEPARATOR, "\n")


def _fragments(block: QTextBlock) -> Iterator[QTextFragment]:
    place = block.begin()
    while not place.atEnd():
        yield place.fragment()
        place += 1


def _may_hold_stand_ins(block: QTextBlock) -> bool:
    return any(sign in block.text() for sign in (WORD_BREAK, WIDE_SPACE, FIGURE_SIGN))


def _is_stand_in(fragment: QTextFragment) -> bool:
    return fragment.charFormat().hasProperty(WRITTEN_PROPERTY)
