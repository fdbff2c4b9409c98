"""Tables are read from workbooks and from text, whatever its encoding and separator."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import Workbook

from tests.office.workbook_making import bad_books, saved
from weekly_editor.readers.source import ImportRefused
from weekly_editor.readers.table_file import open_tables, read_text_table

ROWS = [["周", "成功率", "笔数"], ["2024-W31", "99.9%", "1,370"], ["2024-W32", "", "a;b"]]


def _cells(grid):
    return [[grid.text(row, column) for column in range(1, 4)] for row in range(1, 4)]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16", "utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_text_is_read_in_every_encoding_and_with_every_separator(encoding, separator):
    lines = [
        separator.join(f'"{cell}"' if (cell and cell[0].isdigit()) or ";" in cell else cell for cell in row)
        for row in ROWS
    ]
    (sheet,) = open_tables("\r\n".join(lines).encode(encoding), "指标.CSV")
    assert _cells(sheet.read()) == ROWS


def test_a_cell_may_hold_line_breaks_and_quotation_marks():
    grid = read_text_table('周,"成功率\n(""A"")"\n2024-W31,99')
    assert grid.text(1, 2) == '成功率 ("A")'
    assert grid.text(2, 2) == "99"


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "empty"),
        (b'a,"b\n1,2', "quotation marks"),
        (b"a,b\n" * 60_000, "too large"),
        (b"a," * 1_500, "too large"),
        (b"\x00\x01\x02\xff" * 100, "binary"),
        (b"%PDF-1.7", "PDF"),
    ],
)
def test_what_is_no_table_is_refused_in_a_line(data, words):
    with pytest.raises(ImportRefused) as refusal:
        open_tables(data, "a.csv")[0].read()
    assert words in refusal.value.reason.en


def test_a_workbook_has_its_sheets():
    book = Workbook()
    book.active.append(["周", date(2024, 8, 9)])
    book.create_sheet("旧").sheet_state = "hidden"
    sheets = open_tables(saved(book), "a.xlsx")
    assert [(sheet.name, sheet.is_hidden) for sheet in sheets] == [("Sheet", False), ("旧", True)]
    assert sheets[0].read().text(1, 2) == "2024-08-09"


@pytest.mark.parametrize("name", ["encrypted", "old", "macros", "far cell", "cut off"])
def test_bad_workbooks_are_refused_as_sources_are(name):
    data, words = bad_books()[name]
    with pytest.raises(ImportRefused) as refusal:
        open_tables(data, "a.xlsx")[0].read()
    assert words in refusal.value.reason.en


@settings(deadline=None)
@given(st.text(max_size=200))
def test_any_text_is_read_or_refused(text):
    try:
        grid = read_text_table(text)
    except ImportRefused:
        return
    assert all(cell.text for cell in grid.cells.values())
