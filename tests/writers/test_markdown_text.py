"""Text to Markdown and back."""

from time import process_time

from hypothesis import given
from hypothesis import strategies as st
from strategy import texts

from weekly_editor.document.inline import is_blank
from weekly_editor.readers.markdown_text import report_text, table_cells, without_comment
from weekly_editor.report.markup import pieces, visible
from weekly_editor.writers.markdown_text import cell_markdown, comment, text_markdown, title_markdown

SIGNS = st.text(st.sampled_from("\\*~`[]()!&#<>|_-+.:;=1a字〔〕· \n\t"), max_size=14) | texts()


@given(SIGNS)
def test_pieces_are_the_whole_text(text: str):
    assert "".join(piece.text for piece in pieces(text)) == text


def test_signs_are_told_from_words():
    found = [(piece.text, piece.is_sign) for piece in pieces(r"a **b `c`** \* [d](https://e.cn) *f* [g](file:///h)")]
    assert [text for text, is_sign in found if is_sign] == ["**", "`c`", "**", r"\*", "[", "](https://e.cn)"]
    assert "".join(text for text, is_sign in found if not is_sign) == "a b   d *f* [g](file:///h)"


@given(SIGNS, st.booleans(), st.sampled_from(["", "*", "〔〕", "〔〕·"]))
def test_any_text_comes_back_from_one_line(text: str, begins_line: bool, without: str):
    written = text_markdown(text, begins_line=begins_line, without=without)
    assert "\n" not in written
    assert not set(without) & set(written)
    assert written == written.strip()
    assert report_text(written) == ("" if is_blank(text) else text)


@given(st.lists(SIGNS, min_size=1, max_size=4))
def test_any_texts_come_back_from_a_row(row: list[str]):
    line = f"| {' | '.join(cell_markdown(text) for text in row)} |"
    assert [report_text(cell) for cell in table_cells(line)] == ["" if is_blank(text) else text for text in row]


@given(SIGNS)
def test_a_title_has_no_stars_but_those_around_it(title: str):
    written = title_markdown(f"题{title}题")
    assert "*" not in written[2:-2]
    assert report_text(written[2:-2]) == f"题{title}题"


@given(SIGNS, SIGNS)
def test_a_comment_is_found_at_the_end_of_any_line(text: str, value: str):
    line = text_markdown(text, begins_line=True)
    assert without_comment(f"{line} {comment({'owner': value})}") == (line, {"owner": value})
    assert without_comment(line) == (line, {})


def test_words_that_no_mark_surrounds_are_not_touched():
    text = "8月1日~8月3日 A_B_C [注] 50% a & b，R&D，“引”（括）"
    assert text_markdown(text) == text
    assert visible(text) == text


def test_a_text_of_many_pieces_is_written_in_time():
    text = "甲`乙`" * 40_000
    began = process_time()
    assert text_markdown(text) == text
    assert process_time() - began < 2
