"""What is copied elsewhere and pasted, or dragged, into an outline, a text or a table."""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QImage
from PySide6.QtWidgets import QApplication

from tests.readers.outline_drawn import drawn
from tests.strategy import outlines
from weekly_editor.readers.html_outline import outline_of_html
from weekly_editor.readers.outline_lines import list_sign
from weekly_editor.report.model import Node, PlanItem
from weekly_editor.report.outline import walk
from weekly_editor.ui.field.outline import OutlineField
from weekly_editor.ui.field.outline_clip import html_of, mime_of, read_mime
from weekly_editor.ui.field.rows import RowTable
from weekly_editor.ui.field.text import LineField, TextField

from .hand import CTRL, SHIFT, Key, heard, press, shown
from .table import PLAN, ROWS, choose, open_at, texts

PAGES = Path(__file__).parents[2] / "readers" / "pages"
LIST = "<ul><li>甲<ul><li><b>乙</b></li></ul></li></ul>"
PICTURES = "Pictures cannot be pasted yet; text can"


def copied(html: str = "", text: str = "", *, image: bool = False) -> QMimeData:
    """Put all of it on the clipboard, and return another of the same."""
    both = QMimeData(), QMimeData()
    for data in both:
        if html:
            data.setHtml(html)
        if text:
            data.setText(text)
        if image:
            data.setImageData(QImage(2, 2, QImage.Format.Format_RGB32))
    QApplication.clipboard().setMimeData(both[0])
    return both[1]


@pytest.fixture
def field(qtbot):
    field = OutlineField()
    shown(qtbot, field)
    field.setValue((Node(text="头尾"), Node(text="末")))
    return field


@pytest.fixture
def table(qtbot):
    table = RowTable(PLAN, PlanItem)
    table.setReference(date(2024, 8, 9))
    shown(qtbot, table)
    table.setValue(ROWS)
    table.view.setFocus()
    return table


def paste_at(field: OutlineField, path: tuple[int, ...], caret: int) -> None:
    field.write_at(path, caret)
    press(field.editor(), Key.Key_V, hold=CTRL)


def test_a_list_from_elsewhere_keeps_levels_and_bold_and_is_one_step(field):
    copied(LIST, "甲\n乙")
    steps = heard(field.outlineChanged)
    field.choose((0,), (0,))
    press(field.view, Key.Key_V, hold=CTRL)
    assert drawn(field.value()) == ["- 甲", "  - **乙**", "- 末"]
    assert [words for _, words in steps] == ["Paste entries"]


def test_a_list_pasted_within_a_text_parts_it(field):
    copied(LIST, "甲\n乙")
    paste_at(field, (0,), 1)
    assert drawn(field.value()) == ["- 头甲", "  - **乙**尾", "- 末"]


def test_one_line_goes_into_the_text_with_its_bold_and_link(field):
    copied("<p>见<a href='https://a.cn'>此</a><b>处</b></p>", "见此处")
    steps = heard(field.outlineChanged)
    paste_at(field, (0,), 1)
    assert drawn(field.value()) == ["- 头见[此](https://a.cn)**处**尾", "- 末"]
    assert steps == []
    assert field.editor().caret() == len("头见[此](https://a.cn)**处**")


def test_what_is_text_only_in_html_is_pasted(field):
    copied("<p>中</p>")
    paste_at(field, (0,), 1)
    assert drawn(field.value()) == ["- 头中尾", "- 末"]


def test_a_page_that_tells_no_more_leaves_the_text_as_it_was_written(field):
    copied("<div>a  **b**</div>", "a  **b**")
    paste_at(field, (0,), 1)
    assert field.value()[0].text == "头a  **b**尾"


def test_pasted_nodes_get_ids_of_their_own(field):
    nodes = [node for page in PAGES.glob("*.html") for node in _read(page)]
    ids = [node.id for _, node in walk(tuple(nodes))]
    assert len(ids) == len(set(ids))


def _read(page: Path) -> tuple[Node, ...]:
    data = QMimeData()
    data.setHtml(page.read_text("utf-8"))
    return read_mime(data, "bullet").nodes


@pytest.mark.parametrize("is_open", [True, False])
def test_plain_paste_takes_the_text_alone(field, is_open):
    copied(LIST, "甲\n乙")
    field.write_at((1,), 1) if is_open else field.choose((1,), (1,))
    press(field.editor() or field.view, Key.Key_V, hold=CTRL | SHIFT)
    assert drawn(field.value()) == (["- 头尾", "- 末甲↵乙"] if is_open else ["- 头尾", "- 甲", "- 乙"])


def test_cells_become_entries_with_commas(field):
    copied("", '网关\t"扩容\n二期"\t8.15\n证书\t\t8.20\n')
    field.choose((0,), (1,))
    press(field.view, Key.Key_V, hold=CTRL)
    assert drawn(field.value()) == ["- 网关，扩容；二期，8.15", "- 证书，8.20"]


def test_a_row_of_cells_goes_into_a_text_with_commas(field):
    copied("", "a\tb\n")
    paste_at(field, (0,), 1)
    assert field.value()[0].text == "头a, b尾"


def test_lines_that_tabs_part_from_their_signs_stay_a_list(field):
    copied("", "1.\t甲\n2.\t乙\n")
    field.choose((0,), (1,))
    press(field.view, Key.Key_V, hold=CTRL)
    assert drawn(field.value()) == ["1. 甲", "1. 乙"]


def test_a_picture_alone_is_refused_with_a_word(field):
    for html, image in (("", True), ("<img src='https://a.cn/x.png'>", False), ("<img src='a.png'>", True)):
        copied(html, image=image)
        said = heard(field.refused)
        paste_at(field, (0,), 1)
        field.choose((0,), (0,))
        press(field.view, Key.Key_V, hold=CTRL)
        assert said == [PICTURES] * 2
        field.refused.disconnect()
    assert drawn(field.value()) == ["- 头尾", "- 末"]


def test_text_beside_pictures_is_pasted_and_they_are_counted(field):
    copied(f"{LIST}<img src='a.png'><img src='b.png'>", "甲\n乙", image=True)
    said = heard(field.refused)
    paste_at(field, (1,), 1)
    assert drawn(field.value()) == ["- 头尾", "- 末甲", "  - **乙**"]
    assert said == ["Pasted without its pictures: 2"]


def test_the_picture_that_a_spread_sheet_adds_to_its_cells_is_not_missed(field):
    copied("<table><tr><td>a<td>b</table>", "a\tb", image=True)
    said = heard(field.refused)
    paste_at(field, (1,), 1)
    assert field.value()[1].text == "末a, b"
    assert said == []


def test_too_many_lines_of_html_are_refused_before_any_is_made(field):
    copied("<p>行" * 5_001)
    said = heard(field.refused)
    paste_at(field, (0,), 1)
    assert drawn(field.value()) == ["- 头尾", "- 末"]
    assert said == ["Too many entries to paste: 5001; at most 5000 fit"]


def test_a_page_that_cannot_be_read_leaves_its_text(field):
    copied("<div>" * 9_000 + "x", "甲")
    paste_at(field, (0,), 1)
    assert field.value()[0].text == "头甲尾"


@pytest.mark.parametrize(
    ("html", "url", "takes"), [(LIST, "", True), ("", "https://a.cn", True), ("", "file:///a", False)]
)
def test_what_can_be_pasted_can_be_dropped_but_files(field, html, url, takes):
    data = copied(html, "甲")
    if url:
        data.setUrls([QUrl(url)])
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    event = QDragEnterEvent(QPoint(9, 9), Qt.DropAction.CopyAction, data, buttons, keys)
    field.view.dragEnterEvent(event)
    assert event.isAccepted() is takes


def test_a_list_that_is_dropped_is_copied_where_it_is_dropped(field):
    steps = heard(field.outlineChanged)
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    actions = Qt.DropAction.MoveAction | Qt.DropAction.CopyAction
    data = copied(LIST, "甲\n乙")
    event = QDropEvent(QPointF(24, field.view.row_at((0,)).bottom() - 2), actions, data, buttons, keys)
    field.view.dropEvent(event)
    assert drawn(field.value()) == ["- 头尾", "- 甲", "  - **乙**", "- 末"]
    assert [words for _, words in steps] == ["Paste entries"]
    assert event.dropAction() == Qt.DropAction.CopyAction


def test_a_text_field_takes_bold_links_and_lists_as_marks(qtbot):
    field = TextField()
    shown(qtbot, field)
    copied(f"<p>见<a href='https://a.cn'>此</a></p>{LIST}", "见此\n甲\n乙")
    press(field, Key.Key_V, hold=CTRL)
    assert field.value() == "见[此](https://a.cn)\n- 甲\n\t- **乙**"


def test_a_text_field_takes_the_text_alone_by_its_key(qtbot):
    field = TextField()
    shown(qtbot, field)
    copied("<b>甲</b>", "甲")
    press(field, Key.Key_V, hold=CTRL | SHIFT)
    assert field.value() == "甲"


@pytest.mark.parametrize("make", [TextField, LineField])
def test_a_field_refuses_a_picture_with_a_word(qtbot, make):
    field = make()
    shown(qtbot, field)
    said = heard(field.refused)
    copied(image=True)
    press(field, Key.Key_V, hold=CTRL)
    assert (field.value(), said) == ("", [PICTURES])


@pytest.mark.parametrize("hold", [CTRL, CTRL | SHIFT])
def test_a_line_takes_the_text_alone_by_both_keys(qtbot, hold):
    field = LineField()
    shown(qtbot, field)
    copied("<b>甲</b>", "甲")
    press(field, Key.Key_V, hold=hold)
    assert field.value() == "甲"


def test_a_table_from_word_lands_in_cells(table):
    copied(
        "<table><tr><td><p>甲</p><p>乙</p></td><td>8月15日</td></tr><tr><td>丙</td><td></td></tr></table>",
        "甲\n乙\t8月15日\n丙\n",
    )
    choose(table, 1, 0)
    press(table.view, Key.Key_V, hold=CTRL)
    assert texts(table)[1:] == ["甲\n乙", "丙"]
    assert table.value()[1].due == date(2024, 8, 15)


def test_a_table_without_text_lands_in_cells_from_an_open_field_too(table):
    copied((PAGES / "excel.html").read_text("utf-8"))
    open_at(table, 1, "text")
    press(table.field(), Key.Key_V, hold=CTRL)
    assert texts(table)[1:] == ["网关扩容\n二期", "证书更换"]
    assert [row.owner for row in table.value()[1:]] == ["陈小明", '林"二"']


def test_pictures_beside_the_text_are_counted_in_fields_and_tables_too(qtbot, table):
    pages = {TextField: "<b>甲</b>", LineField: "甲", RowTable: "<table><tr><td>甲</table>"}
    for make, page in pages.items():
        target = table if make is RowTable else make()
        if target is not table:
            shown(qtbot, target)
        copied(f"{page}<img src='a.png'>", "甲")
        said = heard(target.refused)
        choose(table, 0, 0)
        press(table.view if target is table else target, Key.Key_V, hold=CTRL)
        assert said == ["Pasted without its pictures: 1"]
    assert texts(table)[0] == "甲"


def test_the_text_alone_of_what_is_only_a_page_is_its_words(field):
    copied(f"{LIST}<img src='a.png'>")
    said = heard(field.refused)
    field.choose((0,), (1,))
    press(field.view, Key.Key_V, hold=CTRL | SHIFT)
    assert drawn(field.value()) == ["- 甲", "- 乙"]
    assert said == []


def test_the_text_of_a_range_is_taken_where_it_has_the_shape_of_its_table(table):
    copied("<table><tr><td>a  b<td>8.15</table>", "a  b\t8.15\n")
    choose(table, 1, 0)
    press(table.view, Key.Key_V, hold=CTRL)
    assert texts(table)[1] == "a  b"


@pytest.mark.parametrize("is_open", [True, False])
def test_a_table_refuses_a_picture_with_a_word(table, is_open):
    said = heard(table.refused)
    copied(image=True)
    choose(table, 1, 0)
    if is_open:
        open_at(table, 1, "text")
    press(table.field() or table.view, Key.Key_V, hold=CTRL)
    assert table.value() == ROWS
    assert said == [PICTURES]


WORDS = st.text("ab甲乙，.*~`[]", min_size=1, max_size=8).filter(lambda text: list_sign(text) is None)


@given(outlines(WORDS, min_size=1))
def test_our_own_lists_come_back_as_they_were(nodes):
    assert html_of(outline_of_html(html_of(nodes))) == html_of(nodes)
    assert drawn(read_mime(mime_of(nodes), "plain").nodes) == drawn(nodes)
