"""The paper: whatever was shown before, it reads as if the document were the first."""

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QSize, QUrl
from PySide6.QtGui import (
    QBrush,
    QColor,
    QImage,
    QPainter,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextLength,
    QTextOption,
)

from tests.paper.documents import document, documents, edited, heading, item, part, table
from weekly_editor.document.block import Cell, Chart, Charts, Column, Document, Inline, Paragraph, Row, Series, Table
from weekly_editor.document.look import DEFAULT_LOOK
from weekly_editor.paper.paper import Paper
from weekly_editor.paper.scribe import LONGEST_WORD
from weekly_editor.paper.selection import selected_text
from weekly_editor.paper.unit import PIECE_ROWS

pytestmark = pytest.mark.usefixtures("qapp")
OBJECT_INDEX = QTextFormat.Property.ObjectIndex.value  # how Qt numbers its tables, of no meaning to a reader


FIRST = part(
    0,
    heading(("sections", 0), "进展"),
    item(("sections", 0, "entries", 0), "雨燕上线", "1."),
    item(("sections", 0, "entries", 1), "雨燕复盘", "（12）", level=1),
    item(("sections", 0, "entries", 2), "没有标号", ""),
    table(("sections", 0, "rows"), ["项", "值"], [["成功率", "99.9%"]]),
)
SECOND = part(1, heading(("sections", 1), "计划", "二、"), item(("sections", 1, "entries", 0), "验收"))


@pytest.fixture
def paper():
    made = Paper()
    made.show(document(FIRST, SECOND))
    return made


@pytest.fixture
def touched(paper):
    """Return where the text of ``paper`` has been changed since."""
    starts = []
    paper.text_document.documentLayout()  # changes are told only where there is a layout
    paper.text_document.contentsChange.connect(lambda start, _removed, _added: starts.append(start))
    return starts


def drawn(paper):
    """Return everything a reader could notice of ``paper``: text, formats, places, and where each block comes from."""
    text_document = paper.text_document
    text_document.size()
    blocks = []
    block = text_document.begin()
    while block.isValid():
        rect = text_document.documentLayout().blockBoundingRect(block)
        runs = []
        fragments = block.begin()
        while not fragments.atEnd():
            runs.append((fragments.fragment().text(), _properties(fragments.fragment().charFormat())))
            fragments += 1
        blocks.append(
            (
                block.text(),
                runs,
                _properties(block.blockFormat()),
                _properties(block.charFormat()),
                [round(side, 2) for side in rect.getRect()],
                paper.loc_at(block.position()),
            )
        )
        block = block.next()
    return blocks


def _properties(form):
    return {key: _value(value) for key, value in form.properties().items() if key != OBJECT_INDEX}


def _value(value):
    match value:
        case QBrush():
            return value.color().name()
        case list():
            return [_value(part) for part in value]
        case QTextOption.Tab():
            return round(value.position, 2), value.type
        case QTextLength():
            return value.type(), value.rawValue()
        case _:
            return value


@settings(max_examples=100, deadline=None)
@given(st.data())
def test_after_any_run_of_edits_the_paper_is_as_if_freshly_written(data):
    paper = Paper()
    now = data.draw(documents())
    for _ in range(data.draw(st.integers(1, 5))):
        paper.show(now)
        now = data.draw(edited(now))
    paper.show(now)
    fresh = Paper()
    fresh.show(now)
    assert paper.text_document.toHtml() == fresh.text_document.toHtml()
    assert drawn(paper) == drawn(fresh)


def test_a_table_is_laid_out_again_though_one_above_it_grows_by_as_much_as_it_shrinks():
    def shown(*counts):
        return document(part(0, *[table(("sections", 0, n), [""], [[""]] * count) for n, count in enumerate(counts)]))

    paper, fresh = Paper(), Paper()
    paper.show(shown(0, 1))
    paper.text_document.size()
    paper.show(shown(1, 0))
    fresh.show(shown(1, 0))
    assert drawn(paper) == drawn(fresh)


LONG = [[f"指标{number}", f"{number}%"] for number in range(5 * PIECE_ROWS)]


@pytest.mark.parametrize(
    "rows",
    [
        LONG[:1] + LONG,
        LONG[:7] + [["新", ""]] * 3 + LONG[7:],
        LONG[1:],
        LONG[:PIECE_ROWS] + LONG[PIECE_ROWS + 1 :],
        LONG[: PIECE_ROWS + 3] + LONG[4 * PIECE_ROWS :],
        LONG[:2],
        [["", ""], *LONG[1:PIECE_ROWS], ["", ""], *LONG[PIECE_ROWS + 1 :]],
        LONG[::-1],
    ],
)
def test_a_long_table_is_as_if_freshly_written_whatever_became_of_its_rows(rows):
    loc = ("sections", 0, "rows")
    around = item(("sections", 0, "entries", 0), "前"), item(("sections", 0, "entries", 1), "后")
    paper, fresh = Paper(), Paper()
    for texts in (LONG, rows):
        paper.show(document(part(0, around[0], table(loc, ["项", "值"], texts), around[1])))
        paper.text_document.size()
    fresh.show(document(part(0, around[0], table(loc, ["项", "值"], rows), around[1])))
    assert paper.text_document.toHtml() == fresh.text_document.toHtml()
    assert drawn(paper) == drawn(fresh)
    for row, texts in enumerate(rows):
        position = paper.position_of((*loc, row, 1, "value"))
        assert paper.text_document.findBlock(position).text() == texts[1]
        assert paper.loc_at(position) == (*loc, row, 1)


def test_the_head_and_every_kind_of_block_can_be_read(paper):
    assert paper.text_document.toPlainText().split("\n") == [
        "灯塔组周报",
        "2031年第5周",
        "一、进展",
        "1.\t雨燕上线",
        "（12）\t雨燕复盘",
        "\t没有标号",
        "项",
        "值",
        "成功率",
        "99.9%",
        "",
        "二、计划",
        "•\t验收",
    ]


def test_every_block_and_cell_knows_where_it_comes_from(paper):
    assert [loc for *_, loc in drawn(paper)] == [
        ("title",),
        ("week",),
        ("sections", 0),
        ("sections", 0, "entries", 0),
        ("sections", 0, "entries", 1),
        ("sections", 0, "entries", 2),
        *[("sections", 0, "rows")] * 2,
        ("sections", 0, "rows", 0, 0),
        ("sections", 0, "rows", 0, 1),
        ("sections", 0, "rows"),
        ("sections", 1),
        ("sections", 1, "entries", 0),
    ]


@pytest.mark.parametrize(
    ("loc", "text"),
    [
        (("title",), "灯塔组周报"),
        (("sections", 0), "一、进展"),
        (("sections", 0, "title"), "一、进展"),
        (("sections", 0, "entries", 1), "（12）\t雨燕复盘"),
        (("sections", 0, "entries", 1, "text"), "（12）\t雨燕复盘"),
        (("sections", 0, "entries"), "1.\t雨燕上线"),
        (("sections", 0, "rows", 0), "成功率"),
        (("sections", 0, "rows", 0, 1, "value"), "99.9%"),
    ],
)
def test_a_loc_is_found_at_the_nearest_block(paper, loc, text):
    assert paper.text_document.findBlock(paper.position_of(loc)).text() == text


def test_what_is_not_on_the_paper_has_no_position(paper):
    assert paper.position_of(("sections", 7, "entries", 0)) is None
    assert paper.loc_at(-1) is None


def test_an_edit_in_one_section_touches_nothing_else(paper, touched):
    other = part(1, heading(("sections", 1), "计划", "二、"), item(("sections", 1, "entries", 0), "验"))
    paper.show(document(FIRST, other))
    assert touched == [paper.position_of(("sections", 1, "entries", 0))]


def test_the_same_document_again_changes_nothing(paper, touched):
    paper.show(document(FIRST, SECOND))
    assert touched == []


def test_nothing_is_left_of_a_document_that_says_nothing(paper):
    paper.show(document(part(0), title="", subtitle=""))
    assert paper.text_document.toPlainText() == "\n"


@pytest.mark.parametrize("tone", ["good", "risk", "muted"])
def test_what_a_text_means_has_its_colour(tone):
    paper = Paper()
    paper.show(document(part(0, Paragraph(("sections", 0), (Inline("说明", tone=tone),)))))
    colour = paper.text_document.lastBlock().begin().fragment().charFormat().foreground().color().name()
    assert colour == f"#{getattr(DEFAULT_LOOK, tone)}".lower()


def test_only_addresses_that_may_be_opened_are_links():
    paper = Paper()
    inlines = (Inline("甲", href="https://example.org/"), Inline("乙", href="file:///etc/passwd"))
    paper.show(document(part(0, Paragraph(("sections", 0), inlines))))
    html = paper.text_document.toHtml()
    assert 'href="https://example.org/"' in html
    assert "passwd" not in html


def test_no_file_is_ever_loaded(tmp_path):
    image = QImage(9, 9, QImage.Format.Format_RGB32)
    image.save(str(tmp_path / "x.png"))
    resources = Paper().text_document
    loaded = resources.resource(
        QTextDocument.ResourceType.ImageResource.value, QUrl.fromLocalFile(str(tmp_path / "x.png"))
    )
    assert loaded.size() == QSize(1, 1)
    assert resources.resource(QTextDocument.ResourceType.StyleSheetResource.value, QUrl("file:///x.css")) == ""


def test_the_lines_of_an_item_hang_below_its_text():
    paper = Paper()
    paper.show(document(part(0, item(("sections", 0), "文" * 200, "（12）", level=1))))
    paper.text_document.size()
    layout = paper.text_document.lastBlock().layout()
    first, second = layout.lineAt(0), layout.lineAt(1)
    assert first.x() < second.x()
    assert first.cursorToX(len("（12）\t"))[0] >= second.x()
    assert layout.lineAt(layout.lineCount() - 1).x() == second.x()


def test_a_word_without_end_is_broken_on_the_paper_but_not_in_what_is_copied():
    word = "长a" * 30_000
    paper = Paper()
    paper.show(document(part(0, Paragraph(("sections", 0), (Inline(word[:1500], bold=True), Inline(word[1500:]))))))
    block = paper.text_document.lastBlock()
    assert max(map(len, block.text().split("\u200b"))) <= LONGEST_WORD
    cursor = QTextCursor(block)
    cursor.select(QTextCursor.SelectionType.BlockUnderCursor)
    assert selected_text(cursor).strip() == word


LOC = ("sections", 0, "items")


def work(*progress: int, entries: int = 0) -> Document:
    columns = (Column("事项", 70), Column("进度", 30))
    rows = []
    for index, percent in enumerate(progress):
        loc = (*LOC, index)
        below = tuple(item((*loc, "entries", place), f"子{place}", "•", 1) for place in range(entries))
        rows.append(Row(loc, (Cell(loc, items=(item(loc, "灯塔", "1."), *below)), Cell(loc, bar=Decimal(percent)))))
    return document(part(0, Table(LOC, columns, tuple(rows))))


def pixels(paper: Paper, colour: str) -> int:
    """Return how many pixels of the paper have ``colour``."""
    size = paper.text_document.size().toSize()
    image = QImage(size, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    paper.text_document.drawContents(painter)
    painter.end()
    wanted = QColor(f"#{colour}")
    return sum(image.pixelColor(x, y) == wanted for x in range(size.width()) for y in range(size.height()))


def test_a_bar_is_as_long_as_its_progress(paper):
    paper.show(work(25))
    quarter = pixels(paper, DEFAULT_LOOK.accent)
    paper.show(work(75))
    three_quarters = pixels(paper, DEFAULT_LOOK.accent)
    paper.show(work(100))
    assert 0 < quarter < three_quarters
    assert pixels(paper, DEFAULT_LOOK.good) > 0


def test_what_stands_below_work_goes_on_in_its_cell(paper):
    paper.show(work(25, entries=2))
    assert paper.text_document.toPlainText().split("\n")[2:-1] == [
        "事项", "进度", "1.\t灯塔", "\ufffc", "•\t子0", "", "•\t子1", "",
    ]  # fmt: skip


def test_charts_take_their_room_and_nothing_of_them_is_copied(paper):
    chart = Chart(LOC, "line", "成功率", "%", ("W01", "W02"), (Series("率", (Decimal(1), Decimal(2))),))
    paper.show(document(part(0, Charts(LOC, (chart, chart)))))
    block = paper.text_document.lastBlock()
    height = paper.text_document.documentLayout().blockBoundingRect(block).height()
    assert height >= DEFAULT_LOOK.chart_height_mm * paper.text_document.textWidth() / 159.2
    assert block.layout().lineCount() == 1
    cursor = QTextCursor(paper.text_document)
    cursor.select(QTextCursor.SelectionType.Document)
    assert "\ufffc" not in selected_text(cursor)
    assert pixels(paper, DEFAULT_LOOK.accent) > 0
