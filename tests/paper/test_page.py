"""Where pages end: no line is cut in two, nothing is left out, headings stand with their text."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.paper.documents import document, documents, edited, heading, item, part, table
from weekly_editor.document.block import Heading, Inline, Paragraph
from weekly_editor.document.look import DEFAULT_LOOK
from weekly_editor.paper.format import Formats
from weekly_editor.paper.page import Page, page_at
from weekly_editor.paper.paper import Paper
from weekly_editor.paper.unit import PIECE_ROWS

pytestmark = pytest.mark.usefixtures("qapp")
LOC = ("sections", 0)
LINE = "灯塔项目联调完成，等待验收"


def paper_of(*blocks):
    made = Paper()
    made.show(document(part(0, *blocks)))
    return made


def items(count, text=LINE):
    return [item((*LOC, "entries", number), text) for number in range(count)]


def text_height():
    return Formats(DEFAULT_LOOK).px(DEFAULT_LOOK.page_height_mm - 2 * DEFAULT_LOOK.margin_mm)


def block_at(paper, y):
    """Return the text of the block that begins nearest to ``y``."""
    layout = paper.text_document.documentLayout()
    block, best = paper.text_document.begin(), paper.text_document.begin()
    while block.isValid():
        if abs(layout.blockBoundingRect(block).top() - y) < abs(layout.blockBoundingRect(best).top() - y):
            best = block
        block = block.next()
    return best.text()


def test_a_short_report_is_one_page():
    (page,) = paper_of(*items(3)).pages()
    assert page.start == 0


def test_a_long_one_goes_on_where_the_page_ended():
    pages = paper_of(*items(100)).pages()
    assert len(pages) == 3
    assert all(page.end - page.start <= text_height() for page in pages)
    assert all(one.end <= other.start for one, other in pairwise(pages))


@pytest.mark.parametrize("count", range(30, 38))
def test_what_ends_with_a_colon_stands_with_what_it_leads_to(count):
    lead = Paragraph((*LOC, "entries", 98), (Inline("复盘要点："),))
    paper = paper_of(*items(count), lead, *items(9))
    layout = paper.text_document.documentLayout()
    block = paper.text_document.findBlockByNumber(2 + count)
    assert block.text() == "复盘要点："
    tops = [layout.blockBoundingRect(each).top() + 1 for each in (block, block.next())]
    assert len({page_at(paper.pages(), top) for top in tops}) == 1


@pytest.mark.parametrize("count", range(30, 38))
def test_a_heading_is_never_the_last_line_of_a_page(count):
    paper = paper_of(*items(count), heading(LOC, "目标"), Heading(LOC, 2, "", heading(LOC, "计划").inlines), *items(9))
    first, second = paper.pages()
    headed = block_at(paper, second.start)
    assert "目标" in headed or LINE in headed
    assert "计划" not in block_at(paper, first.end - 10)


@pytest.mark.parametrize("count", range(28, 40))
def test_of_a_paragraph_two_lines_at_least_stand_on_either_page(count):
    paper = paper_of(*items(count), Paragraph(LOC, heading(LOC, LINE * 16).inlines))
    pages = paper.pages()
    block = paper.text_document.lastBlock()
    top = paper.text_document.documentLayout().blockBoundingRect(block).top()
    pitch = block.layout().lineAt(1).y() - block.layout().lineAt(0).y()
    lines = block.layout().lineCount()
    if len(pages) == 2 and pages[1].start > top + 1:
        assert 2 <= round((pages[1].start - top) / pitch) <= lines - 2


def test_the_head_of_a_table_stands_above_its_rows_on_every_page():
    rows = [[f"{number}", "99.9%"] for number in range(60)]
    paper = paper_of(heading(LOC, "数据"), table((*LOC, "rows"), ["项", "值"], rows))
    first, second = paper.pages()
    assert first.head is None
    assert second.head is not None
    assert block_at(paper, second.head[0]) == "项"
    assert second.end - second.start + second.head_height <= text_height()


def test_the_rows_of_a_long_table_stand_one_below_the_other_as_if_they_were_one_piece():
    paper = paper_of(table((*LOC, "rows"), ["项"], [[f"{number}"] for number in range(3 * PIECE_ROWS)]))
    text, layout = paper.text_document, paper.text_document.documentLayout()
    blocks = map(text.findBlockByNumber, range(text.blockCount()))
    tops = [layout.blockBoundingRect(block).top() for block in blocks if block.text().isdigit()]
    assert len(tops) == 3 * PIECE_ROWS
    assert {round(below - above) for above, below in pairwise(tops)} == {round(tops[1] - tops[0])}


def test_pages_may_end_where_two_pieces_of_a_table_abut():
    paper = paper_of(*items(13), table((*LOC, "rows"), ["项"], [[f"{number}"] for number in range(90)]))
    pages = paper.pages()
    assert len({page.head for page in pages[1:]}) == 1
    assert block_at(paper, pages[1].head[0]) == "项"
    assert all(block_at(paper, page.start + 5).isdigit() for page in pages[1:])
    assert_nothing_is_cut(paper)


@pytest.mark.parametrize("count", range(30, 38))
def test_a_table_takes_its_heading_along(count):
    paper = paper_of(*items(count), heading(LOC, "数据"), table((*LOC, "rows"), ["项"], [["甲"], ["乙"]]))
    text, layout = paper.text_document, paper.text_document.documentLayout()
    headed = text.find("数据").block().blockNumber()
    tops = [layout.blockBoundingRect(text.findBlockByNumber(headed + row)).top() for row in range(3)]
    assert len({page_at(paper.pages(), top) for top in tops}) == 1


def test_what_is_higher_than_a_page_is_cut_between_its_lines():
    rows = [["甲", LINE * 300], ["乙", "丙"]]
    for block in (Heading(LOC, 1, "", heading(LOC, LINE * 150).inlines), table((*LOC, "rows"), ["项", "值"], rows)):
        paper = paper_of(block)
        assert len(paper.pages()) > 2
        assert_nothing_is_cut(paper)


@settings(max_examples=40)
@given(documents(), st.integers(0, 40))
def test_no_line_is_cut_in_two_and_none_left_out(shown, count):
    paper = Paper()
    paper.show(document(part(9, *items(count)), *shown.parts, part(8, *items(20))))
    assert_nothing_is_cut(paper)


def assert_nothing_is_cut(paper):
    layout = paper.text_document.documentLayout()
    pages = paper.pages()
    block = paper.text_document.begin()
    while block.isValid():
        top = layout.blockBoundingRect(block).top()
        for number in range(block.layout().lineCount() if block.length() > 1 else 0):
            line = block.layout().lineAt(number)
            upper = top + line.y()
            lower = upper + line.height()
            shown = sum(page.start <= upper + 4 and lower <= page.end + 1 for page in pages)
            assert shown == 1, (block.text(), upper, lower, pages)
        block = block.next()


@settings(max_examples=40)
@given(st.data())
def test_pages_after_an_edit_are_those_of_a_fresh_paper(data):
    now = data.draw(documents())
    tail = part(8, *items(70), heading(LOC, "末"), *items(30))
    paper = Paper()
    for _ in range(data.draw(st.integers(2, 4))):
        shown = document(part(9, *items(20)), *now.parts, tail, title=now.title)
        paper.show(shown)
        fresh = Paper()
        fresh.show(shown)
        assert rounded(paper.pages()) == rounded(fresh.pages())
        now = data.draw(edited(now))


def rounded(pages):
    return [[round(length, 1) for length in (page.start, page.end, *(page.head or ()))] for page in pages]


def test_places_of_the_text_are_found_on_the_page():
    pages = (Page(0, 100), Page(105, 200, (40, 60)))
    assert [page_at(pages, y) for y in (-5, 0, 99, 102, 105, 400)] == [0, 0, 0, 0, 1, 1]
    assert pages[1].down(105) == 20
    assert pages[1].text_y(20) == 105
    assert pages[1].text_y(5) == 45


def test_a_row_that_no_page_holds_leaves_no_heading_alone():
    incidents = table((*LOC, "incidents"), ["经过"], [[LINE * 300]])
    paper = paper_of(*items(5), heading(LOC, "生产事件"), incidents)
    layout = paper.text_document.documentLayout()
    head = paper.text_document.findBlockByNumber(2 + 5)
    assert head.text().endswith("生产事件")
    page = paper.pages()[page_at(paper.pages(), layout.blockBoundingRect(head).top() + 1)]
    assert page.end - layout.blockBoundingRect(head).top() > text_height() / 2
