"""What validators of workbooks do not see: tables whose heads differ, texts that became formulas, results that lack."""

import re
import warnings
import zipfile
from collections.abc import Iterator
from io import BytesIO

import openpyxl
import python_calamine
from lxml import etree
from openpyxl.utils import range_boundaries

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
MAX_NAME = 31
MAX_HEAD = 255


def opened(data: bytes, *, data_only: bool = False) -> openpyxl.Workbook:
    """Return the workbook in ``data``; openpyxl says that it does not know sparklines, and nothing else."""
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", "(Sparkline Group|Unknown|Conditional Formatting) extension")
        return openpyxl.load_workbook(BytesIO(data), data_only=data_only)


def formulas(data: bytes) -> list[str]:
    """Return every formula of the cells in ``data``."""
    return [formula.text or "" for _, sheet in _sheets(data) for formula in sheet.iter(f"{MAIN}f")]


def faults(data: bytes) -> list[str]:
    """Return what is wrong with the workbook in ``data``, read with three readers."""
    return [*_table_faults(data), *_formula_faults(data), *_reading_faults(data)]


def _sheets(data: bytes) -> Iterator[tuple[str, etree._Element]]:
    with zipfile.ZipFile(BytesIO(data)) as package:
        for name in sorted(package.namelist()):
            if re.fullmatch(r"xl/worksheets/sheet\d+\.xml", name):
                yield name, etree.fromstring(package.read(name))


def _table_faults(data: bytes) -> Iterator[str]:
    """Find tables whose names are taken, and heads that are not the names of their columns, or not unlike."""
    book = opened(data)
    names: set[str] = {name.casefold() for name in book.defined_names}
    for sheet in book:
        if len(sheet.title) > MAX_NAME or re.search(r"[\[\]:*?/\\]", sheet.title):
            yield f"a sheet called {sheet.title}"
        for table in sheet.tables.values():
            if table.displayName.casefold() in names:
                yield f"two tables called {table.displayName}"
            names.add(table.displayName.casefold())
            first_column, first_row, last_column, last_row = range_boundaries(table.ref)
            cells = [sheet.cell(first_row, column).value for column in range(first_column, last_column + 1)]
            heads = [column.name for column in table.tableColumns]
            if cells != heads:
                yield f"{table.displayName}: {cells} are not {heads}"
            if len({head.casefold() for head in heads}) < len(heads) or not all(heads):
                yield f"{table.displayName}: heads are alike or empty: {heads}"
            if any(len(head.encode("utf-16-le")) > 2 * MAX_HEAD for head in heads):
                yield f"{table.displayName}: a head is too long"
            if last_row < first_row + 1:
                yield f"{table.displayName} has no row"


def _formula_faults(data: bytes) -> Iterator[str]:
    """Find formulas without a result."""
    for name, sheet in _sheets(data):
        for cell in sheet.iter(f"{MAIN}c"):
            if cell.find(f"{MAIN}f") is not None and not (cell.findtext(f"{MAIN}v") or ""):
                yield f"{name} {cell.get('r')}: no result"
            if cell.get("t") == "e":
                yield f"{name} {cell.get('r')}: an error"


def _reading_faults(data: bytes) -> Iterator[str]:
    """Find cells that openpyxl and calamine read differently."""
    book = opened(data, data_only=True)
    other = python_calamine.CalamineWorkbook.from_filelike(BytesIO(data))
    if other.sheet_names != book.sheetnames:
        yield f"{other.sheet_names} are not {book.sheetnames}"
    for sheet in book:
        rows = other.get_sheet_by_name(sheet.title).to_python(skip_empty_area=False)
        for row in sheet.iter_rows():
            for cell in row:
                place = cell.row - 1, cell.column - 1
                read = rows[place[0]][place[1]] if place[0] < len(rows) and place[1] < len(rows[place[0]]) else ""
                if not _is_same(cell.value, read):
                    yield f"{sheet.title} {cell.coordinate}: {cell.value!r} is not {read!r}"


def _is_same(value: object, read: object) -> bool:
    match value:
        case None:
            return read == ""
        case int() | float():
            return read == float(value)
        case str():
            return read == value
        case _:
            return str(value)[: len(str(read))] == str(read)
