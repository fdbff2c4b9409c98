"""Tables from files: the sheets of a workbook, and text with commas, semicolons or tabs."""

import csv
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from io import StringIO
from pathlib import PurePath

from weekly_editor.office.package import PackageRefused
from weekly_editor.office.workbook import SheetName, Workbook, open_workbook
from weekly_editor.readers.source import ImportRefused, decode
from weekly_editor.report.bilingual import Bilingual
from weekly_editor.report.clean import clean
from weekly_editor.report.grid import MAX_CELLS, MAX_COLUMNS, MAX_ROWS, Cell, Grid

TEXT_ENDINGS = (".csv", ".tsv")
TABLE_ENDINGS = (".xlsx", *TEXT_ENDINGS)
OTHER_TABLE_ENDINGS = (".xls", ".xlsm", ".xlsb", ".xltx", ".xltm", ".ods", ".et", ".numbers")  # what Excel or WPS opens
_SEPARATORS = ",;\t，；"
_SAMPLE_LINES = 50
_MAX_FIELD = 32_767  # characters of a cell
_TOO_LARGE = Bilingual(
    f"表格太大（最多 {MAX_ROWS:,} 行、{MAX_COLUMNS:,} 列、{MAX_CELLS:,} 格）；请只留需要的部分",
    f"the table is too large (at most {MAX_ROWS:,} rows, {MAX_COLUMNS:,} columns, {MAX_CELLS:,} cells); "
    "keep the part you need",
)
_NO_TABLE = Bilingual("引号没有成对，读不成表格", "its quotation marks do not pair, so it is no table")


@dataclass(frozen=True)
class TableSheet:
    """A sheet by its name, empty for a text file; ``read`` returns its grid, or raises ImportRefused."""

    name: str
    read: Callable[[], Grid]
    is_hidden: bool = False


def open_tables(data: bytes, name: str) -> tuple[TableSheet, ...]:
    """Return the sheets in ``data``, the content of a file called ``name``, in their order; at least one.

    Raises ImportRefused for what is no workbook or text, has a password or macros, or goes beyond the bounds."""
    ending = PurePath(name).suffix.lower()
    if ending in TEXT_ENDINGS:
        grid = read_text_table(decode(data))
        return (TableSheet("", lambda: grid),)
    try:
        book = open_workbook(data)
    except PackageRefused as error:
        raise ImportRefused(error.reason) from None
    return tuple(TableSheet(sheet.name, partial(_grid, book, sheet), sheet.is_hidden) for sheet in book.sheets)


def read_text_table(text: str) -> Grid:
    """Return the cells of ``text``, its separator being the one of , ; and tab that its first lines have most alike.

    Raises ImportRefused where it is too large, or a quotation mark is never closed."""
    rows = csv.reader(StringIO(text, newline=""), delimiter=_separator(text), strict=True)
    cells: dict[tuple[int, int], Cell] = {}
    try:
        for number, row in enumerate(rows, 1):
            for column, field in enumerate(row, 1):
                if written := clean(field[:_MAX_FIELD]).strip():
                    cells[number, column] = Cell(written)
            if number > MAX_ROWS or len(row) > MAX_COLUMNS or len(cells) > MAX_CELLS:
                raise ImportRefused(_TOO_LARGE)
    except csv.Error:
        raise ImportRefused(_NO_TABLE) from None
    return Grid(cells)


def _separator(text: str) -> str:
    """Return the separator that splits most of the first lines into equally many cells."""
    lines = [line for line in text[: 64 * 1024].splitlines() if line.strip()][:_SAMPLE_LINES]

    def rank(separator: str) -> tuple[int, int]:
        counts = [_outside_quotes(line, separator) for line in lines]
        usual = max(set(counts), key=counts.count, default=0)
        return (counts.count(usual) if usual else 0), usual

    return max(_SEPARATORS, key=rank)


def _outside_quotes(line: str, separator: str) -> int:
    return sum(part.count(separator) for part in line.split('"')[::2])


def _grid(book: Workbook, sheet: SheetName) -> Grid:
    try:
        return book.grid(sheet)
    except PackageRefused as error:
        raise ImportRefused(error.reason) from None
