"""The workbook behind a chart: what Word opens when somebody edits the chart's data."""

from datetime import datetime
from io import BytesIO

from weekly_editor.document.block import Chart

SHEET = "Sheet1"
_OPTIONS = {
    "in_memory": True,  # also what makes the bytes the same every time
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}
_MADE = datetime(1980, 1, 1)
_MAX_TEXT = 32_767  # characters in a cell


def chart_workbook(chart: Chart) -> bytes:
    """Return the categories of ``chart`` in the first column and a column for each of its series, below their names."""
    import xlsxwriter

    buffer = BytesIO()
    with xlsxwriter.Workbook(buffer, _OPTIONS) as workbook:
        workbook.set_properties({"created": _MADE})
        sheet = workbook.add_worksheet(SHEET)
        for row, category in enumerate(chart.categories, start=1):
            sheet.write_string(row, 0, category[:_MAX_TEXT])
        for column, series in enumerate(chart.series, start=1):
            sheet.write_string(0, column, series.name[:_MAX_TEXT])
            for row, value in enumerate(series.values, start=1):
                if value is not None:
                    sheet.write_number(row, column, float(value))
    return buffer.getvalue()


def name_cell(place: int) -> str:
    """Return where the name of the series at ``place`` stands."""
    return f"{SHEET}!${_column(place + 1)}$1"


def value_cells(place: int, chart: Chart) -> str:
    """Return where the figures of the series at ``place`` stand; -1 is the place of the categories."""
    column = _column(place + 1)
    return f"{SHEET}!${column}$2:${column}${max(len(chart.categories), 1) + 1}"


def _column(index: int) -> str:
    """Return the letters of a column, counted from 0."""
    letters = ""
    number = index + 1
    while number:
        number, place = divmod(number - 1, 26)
        letters = chr(ord("A") + place) + letters
    return letters
