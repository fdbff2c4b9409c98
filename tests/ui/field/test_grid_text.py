"""Ranges of cells on the clipboard."""

from hypothesis import given
from hypothesis import strategies as st

from weekly_editor.readers.grid import read_grid
from weekly_editor.ui.field.grid_text import write_grid

CELL = st.text("ab支\t\n\"' =1", max_size=6)


@given(st.integers(1, 4).flatmap(lambda width: st.lists(st.lists(CELL, min_size=width, max_size=width), min_size=1)))
def test_a_range_comes_back_as_copied(rows):
    assert read_grid(write_grid(rows)) == rows


def test_excel_ends_its_rows_with_crlf():
    assert read_grid("a\tb\r\nc\t\r\n") == [["a", "b"], ["c", ""]]


def test_a_break_within_a_cell_stands_in_quotes():
    assert read_grid('"one\ntwo"\tthree\n') == [["one\ntwo", "three"]]


def test_text_with_a_lone_quote_is_still_text():
    assert read_grid('"half\tquoted') == [['"half', "quoted"]]


def test_nothing_is_one_empty_cell():
    assert read_grid("") == [[""]]
