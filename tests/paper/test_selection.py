"""Copying from the paper."""

import pytest
from PySide6.QtGui import QTextCursor

from tests.paper.documents import document, item, part, table
from weekly_editor.document.block import Inline, Paragraph
from weekly_editor.paper.paper import Paper
from weekly_editor.paper.selection import cursors_between, has_stand_ins, selected_html, selected_text
from weekly_editor.paper.unit import PIECE_ROWS

pytestmark = pytest.mark.usefixtures("qapp")
ROWS = [["成功率", "99.9%"], ["可用性", "100%"]]


@pytest.fixture
def paper():
    made = Paper()
    blocks = (
        item(("sections", 0, 0), "雨燕🙂\u00a0上线\n第二行\u200b", "1."),
        table(("sections", 0, 1), ["项", "值"], ROWS),
        Paragraph(("sections", 0, 2), (Inline("完"),)),
    )
    made.show(document(part(0, *blocks)))
    return made


def selection(paper, start, stop):
    cursor = QTextCursor(paper.text_document)
    cursor.setPosition(start)
    cursor.setPosition(stop, QTextCursor.MoveMode.KeepAnchor)
    return cursor


def test_everything_is_copied_as_it_was_written(paper):
    cursor = QTextCursor(paper.text_document)
    cursor.select(QTextCursor.SelectionType.Document)
    assert selected_text(cursor) == (
        "灯塔组周报\n2031年第5周\n1.\t雨燕🙂\u00a0上线\n第二行\u200b\n项\t值\n成功率\t99.9%\n可用性\t100%\n完"
    )
    assert not has_stand_ins(cursor)


def test_a_piece_of_a_line_is_copied_exactly(paper):
    start = paper.position_of(("sections", 0, 0))
    assert selected_text(selection(paper, start + 4, start + 7)) == "燕🙂"


def test_cells_side_by_side_are_copied_as_a_rectangle(paper):
    start, stop = (paper.position_of(("sections", 0, 1, row, 1)) for row in (0, 1))
    assert selected_text(selection(paper, start, stop + 1)) == "99.9%\n100%"


def test_a_piece_of_one_cell_is_copied_exactly(paper):
    start = paper.position_of(("sections", 0, 1, 0, 0))
    assert selected_text(selection(paper, start, start + 2)) == "成功"


def test_tabs_and_wide_spaces_of_the_writer_come_back_as_they_were():
    paper = Paper()
    paper.show(document(part(0, Paragraph(("sections", 0), (Inline("甲\t\t乙\u2003丙\t"), Inline("\t丁", bold=True))))))
    start = paper.position_of(("sections", 0))
    assert selected_text(selection(paper, start, start + 9)) == "甲\t\t乙\u2003丙\t\t丁"
    assert selected_text(selection(paper, start + 2, start + 4)) == "\t乙"
    assert "\t" not in paper.text_document.lastBlock().text()


@pytest.fixture
def long_paper():
    made = Paper()
    rows = [[f"指标{number}", f"{number}%", f"注{number}"] for number in range(3 * PIECE_ROWS)]
    made.show(document(part(0, table(LONG, ["项", "值", "注"], rows), item(("sections", 0, 2), "完"))))
    return made


LONG = ("sections", 0, 1)


@pytest.mark.parametrize("is_downwards", [True, False])
def test_cells_are_selected_across_the_pieces_of_a_long_table(long_paper, is_downwards):
    places = [long_paper.position_of((*LONG, PIECE_ROWS - 2, 0)), long_paper.position_of((*LONG, PIECE_ROWS + 1, 1))]
    start, stop = places if is_downwards else places[::-1]
    cursors = cursors_between(start, selection(long_paper, stop, stop))
    rows = range(PIECE_ROWS - 2, PIECE_ROWS + 2)
    assert "\n".join(map(selected_text, cursors)) == "\n".join(f"指标{row}\t{row}%" for row in rows)


def test_one_column_is_selected_across_three_pieces(long_paper):
    start, stop = (long_paper.position_of((*LONG, row, 1)) for row in (PIECE_ROWS - 1, 2 * PIECE_ROWS))
    cursors = cursors_between(start, selection(long_paper, stop, stop))
    rows = range(PIECE_ROWS - 1, 2 * PIECE_ROWS + 1)
    assert "\n".join(map(selected_text, cursors)) == "\n".join(f"{row}%" for row in rows)


def test_a_long_table_goes_to_the_clipboard_as_one(long_paper):
    cursor = QTextCursor(long_paper.text_document)
    cursor.select(QTextCursor.SelectionType.Document)
    html = selected_html(cursor)
    assert html.count("<table") == html.count("</table>") == 1
    assert html.count("<tr>") == 1 + 3 * PIECE_ROWS
    assert selected_text(cursor).count("\n") == 2 + 3 * PIECE_ROWS + 1
