"""Workbooks are read as Excel shows them."""

from datetime import date, datetime
from decimal import Decimal
from io import BytesIO

import xlsxwriter
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import Workbook, load_workbook

from tests.office.workbook_making import saved, small_book, with_parts, with_sheet
from weekly_editor.office.workbook import open_workbook
from weekly_editor.report.grid import Cell, Grid, Merge


def _grid(data: bytes) -> Grid:
    book = open_workbook(data)
    return book.grid(book.sheets[0])


def test_cells_keep_their_kind_and_their_format():
    book = Workbook()
    sheet = book.active
    sheet.append(["周", 0.999, 1234, date(2024, 8, 9), True, None, datetime(2024, 8, 9, 21, 45)])
    sheet["B1"].number_format = "0.0%"
    grid = _grid(saved(book))
    assert grid.cells[1, 1] == Cell("周")
    assert grid.cells[1, 2] == Cell(Decimal("0.999"), "0.0%")
    assert grid.cells[1, 3] == Cell(Decimal(1234))
    assert grid.cells[1, 4].value == date(2024, 8, 9)
    assert grid.cells[1, 5].value is True
    assert (1, 6) not in grid.cells
    assert grid.cells[1, 7].value == date(2024, 8, 9)
    assert [grid.text(1, column) for column in range(1, 8)] == [
        "周", "99.9%", "1234", "2024-08-09", "TRUE", "", "2024-08-09"
    ]  # fmt: skip


def test_a_number_is_what_excel_shows_and_not_its_seventeen_digits():
    grid = _grid(with_sheet('<row r="1"><c r="A1"><v>0.99970000000000003</v></c><c><v>1E+3</v></c></row>'))
    assert [grid.cells[1, column].value for column in (1, 2)] == [Decimal("0.9997"), Decimal(1000)]


def test_what_a_formula_came_to_is_read_and_one_without_result_is_an_error():
    stream = BytesIO()
    with xlsxwriter.Workbook(stream) as book:
        sheet = book.add_worksheet()
        sheet.write_formula("A1", "=1+1", None, 2)
        sheet.write_formula("B1", '="a"', None, "a")
        sheet.write_formula("C1", "=NA()", None, "#N/A")
    grid = _grid(stream.getvalue())
    assert [grid.cells[1, column] for column in (1, 2, 3)] == [
        Cell(Decimal(2)), Cell("a"), Cell("#N/A", is_error=True)
    ]  # fmt: skip
    unsolved = Workbook()
    unsolved.active["A1"] = "=1+1"
    assert _grid(saved(unsolved)).cells[1, 1] == Cell("", is_error=True)


def test_merged_cells_say_what_their_corner_says():
    book = Workbook()
    sheet = book.active
    sheet["A1"], sheet["C2"] = "入金", "成功率"
    sheet.merge_cells("A1:C1")
    grid = _grid(saved(book))
    assert grid.merges == (Merge(1, 1, 1, 3),)
    assert [grid.text(1, column) for column in (1, 2, 3, 4)] == ["入金", "入金", "入金", ""]


def test_sheets_come_in_the_order_of_their_tabs_and_hidden_ones_are_known():
    book = Workbook()
    book.active.title = "说明"
    book.create_sheet("数据")
    book.create_sheet("旧").sheet_state = "hidden"
    opened = open_workbook(saved(book))
    assert [(sheet.name, sheet.is_hidden) for sheet in opened.sheets] == [
        ("说明", False),
        ("数据", False),
        ("旧", True),
    ]


def test_days_count_from_1904_where_the_workbook_says_so():
    book = Workbook()
    book.epoch = datetime(1904, 1, 1)
    book.active["A1"] = date(2024, 8, 9)
    assert _grid(saved(book)).cells[1, 1].value == date(2024, 8, 9)


def test_rich_text_is_one_text_and_the_sounds_of_characters_are_left_out():
    strings = "<sst><si><r><t>支付</t></r><r><t>成功率</t></r><rPh sb='0' eb='1'><t>zhifu</t></rPh></si></sst>"
    book = with_sheet('<row r="1"><c r="A1" t="s"><v>0</v></c></row>')
    assert _grid(with_parts(book, {"xl/sharedStrings.xml": strings})).text(1, 1) == "支付成功率"


def test_prefixes_of_names_and_missing_references_change_nothing():
    sheet = (
        '<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData>'
        "<x:row><x:c><x:v>1</x:v></x:c><x:c><x:v>2</x:v></x:c></x:row><x:row><x:c><x:v>3</x:v></x:c></x:row>"
        "</x:sheetData></x:worksheet>"
    )
    grid = _grid(with_parts(small_book(), {"xl/worksheets/sheet1.xml": sheet}))
    assert {place: cell.value for place, cell in grid.cells.items()} == {(1, 1): 1, (1, 2): 2, (2, 1): 3}


def test_a_sheet_that_is_only_coloured_far_down_is_read():
    rows = '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576" s="0"/></row>'
    assert _grid(with_sheet(rows)).rows == 1


def test_escaped_characters_are_read_as_excel_means_them():
    cells = "".join(f'<c t="inlineStr"><is><t>{text}</t></is></c>' for text in ("a_x000A_b", "_x005F_x0041_"))
    grid = _grid(with_sheet(f"<row>{cells}</row>"))
    assert [grid.cells[1, column].value for column in (1, 2)] == ["a\nb", "_x0041_"]


_VALUES = st.one_of(
    st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Cn"]), min_size=1, max_size=20).filter(
        str.strip
    ),
    st.integers(-(10**9), 10**9),
    st.decimals(-(10**6), 10**6, allow_nan=False, places=4),
    st.dates(date(1901, 1, 1), date(2100, 1, 1)),
    st.booleans(),
)


@settings(deadline=None, max_examples=60)
@given(st.lists(st.lists(_VALUES, min_size=1, max_size=6), min_size=1, max_size=6))
def test_it_reads_what_openpyxl_reads(rows):
    book = Workbook()
    for row_number, row in enumerate(rows, 1):
        for column, value in enumerate(row, 1):
            cell = book.active.cell(row_number, column, value)
            if isinstance(value, str):
                cell.data_type = "s"
    data = saved(book)
    grid = _grid(data)
    for row in load_workbook(BytesIO(data)).active.iter_rows():
        for cell in row:
            if cell.value is not None:
                assert grid.cells[cell.row, cell.column].value == _plain(cell.value)


def _plain(value: object) -> object:
    if isinstance(value, datetime):
        return value.date()
    return Decimal(repr(value)) if isinstance(value, float) else value
