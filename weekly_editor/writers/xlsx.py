"""A report as an Excel workbook: figures to go on calculating with."""

from collections.abc import Mapping
from datetime import date, datetime, time
from io import BytesIO
from typing import Any, assert_never
from unicodedata import east_asian_width

from weekly_editor.analysis.history import History
from weekly_editor.document.look import DEFAULT_LOOK, Look
from weekly_editor.report.bilingual import Language
from weekly_editor.report.clean import clean_line
from weekly_editor.report.model import Report
from weekly_editor.report.pattern import late_pattern
from weekly_editor.writers.sheet import Align, Number, Sheet, SheetColumn, Value, report_sheets

MAX_CELL_UNITS = 32_767  # UTF-16 units
_FIRST_YEAR = 1901  # sheets count days from 1900, its first two months wrongly
_NARROWEST = 8  # digits' widths
_HEAD_ROOM = 4  # the arrow of the filter beside a head
_CELL_ROOM = 3  # the indent and the cell's own margins
_HEAD_HEIGHT_PT = 24
_LINE_HEIGHT = 1.4  # times the size of the font
_ROW_ROOM_PT = 5
_MAX_HEIGHT_PT = 409
_MAX_HEADER_LENGTH = 100  # 255 with its codes is the most
_OPTIONS = {
    "in_memory": True,  # also what makes the bytes the same every time
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}
_ESCAPE_CODE = late_pattern("(_x[0-9a-fA-F]{4}_)")


def write_xlsx(report: Report, history: History, look: Look = DEFAULT_LOOK) -> bytes:
    """Return ``report`` as an .xlsx file; the same report and history always give the same bytes.

    Texts are texts: none becomes a formula, a link or a number, and markup is shown as it reads."""
    import xlsxwriter

    buffer = BytesIO()
    with xlsxwriter.Workbook(buffer, _OPTIONS) as workbook:
        workbook.set_properties(_properties(report))
        styles = _Styles(workbook, look)
        for sheet in report_sheets(report, history):
            page = workbook.add_worksheet(sheet.name.text(report.language))
            _write_sheet(page, sheet, report.language, styles)
            _set_up_page(page, sheet, report)
    return buffer.getvalue()


def display_width(text: str) -> int:
    """Return how many digits' widths the widest line of ``text`` takes; Chinese characters take two."""
    return max(sum(2 if east_asian_width(sign) in "WFA" else 1 for sign in line) for line in text.split("\n"))


class _Styles:
    """The cell formats of one workbook, each made once."""

    def __init__(self, workbook: Any, look: Look) -> None:
        self.line_height_pt = look.body_pt * _LINE_HEIGHT
        self._workbook = workbook
        self._made: dict[tuple[str, Align], Any] = {}
        font = {"font_name": look.han_font, "font_size": look.body_pt, "font_color": f"#{look.ink}"}
        self._base = {**font, "valign": "top", "border": 1, "border_color": f"#{look.rule}"}
        head = {"bold": True, "text_wrap": True, "valign": "vcenter", "bg_color": f"#{look.head_fill}"}
        self._head = {**self._base, **head, "font_color": f"#{look.accent}"}
        self.plain = workbook.add_format(font)

    def head(self, align: Align) -> Any:
        return self._style(f"head {align}", align, self._head)

    def text(self, align: Align) -> Any:
        return self._style("text", align, {**self._base, "text_wrap": True})

    def number(self, pattern: str, align: Align) -> Any:
        return self._style(pattern, align, {**self._base, "num_format": pattern})

    def _style(self, key: str, align: Align, properties: Mapping[str, object]) -> Any:
        if (key, align) not in self._made:
            indent = 0 if align == "center" else 1
            self._made[key, align] = self._workbook.add_format({**properties, "align": align, "indent": indent})
        return self._made[key, align]


def _properties(report: Report) -> dict[str, object]:
    return {
        "title": clean_line(f"{report.title} {report.week}")[:255],
        "author": clean_line(report.author)[:255],
        "company": clean_line(report.team)[:255],
        "created": report.created_at or datetime.combine(report.week.monday, time()),
    }


def _write_sheet(page: Any, sheet: Sheet, language: Language, styles: _Styles) -> None:
    widths = [
        _width(column, column.title.text(language), [row[place] for row in sheet.rows])
        for place, column in enumerate(sheet.columns)
    ]
    page.set_row(0, _HEAD_HEIGHT_PT)
    for place, (column, width) in enumerate(zip(sheet.columns, widths, strict=True)):
        page.set_column(place, place, width)
        page.write_string(0, place, column.title.text(language), styles.head(column.align))
    for number, row in enumerate(sheet.rows, start=1):
        lines = max(_line_count(value, width) for value, width in zip(row, widths, strict=True))
        height_pt = lines * styles.line_height_pt + _ROW_ROOM_PT  # only Excel itself would find it when it opens a file
        page.set_row(number, min(height_pt, _MAX_HEIGHT_PT))
        for place, (value, column) in enumerate(zip(row, sheet.columns, strict=True)):
            _write_value(page, number, place, value, column.align, styles)


def _write_value(page: Any, row: int, place: int, value: Value, align: Align, styles: _Styles) -> None:
    match value:
        case None | "":
            page.write_blank(row, place, None, styles.text(align))
        case str():
            _write_text(page, row, place, _fitted(value), styles, align)
        case Number():
            page.write_number(row, place, float(value.value), styles.number(value.pattern, align))
        case date() if value.year < _FIRST_YEAR:
            page.write_string(row, place, value.isoformat(), styles.text(align))
        case datetime():
            page.write_datetime(row, place, value, styles.number("yyyy-mm-dd hh:mm", align))
        case date():
            page.write_datetime(row, place, value, styles.number("yyyy-mm-dd", align))
        case _:
            assert_never(value)


def _write_text(page: Any, row: int, place: int, text: str, styles: _Styles, align: Align) -> None:
    if text.startswith("<r>") and text.endswith("</r>"):  # XlsxWriter would take it for its own XML
        runs = [_ESCAPE_CODE.sub(r"_x005F\1", run) for run in (text[:3], text[3:])]
        page.write_rich_string(row, place, runs[0], styles.plain, runs[1], styles.text(align))
    else:
        page.write_string(row, place, text, styles.text(align))


def _fitted(text: str) -> str:
    """Return as much of ``text`` as a cell holds, marked with … where something is missing."""
    if len(text) <= MAX_CELL_UNITS // 2:
        return text
    units = text.encode("utf-16-le")
    if len(units) <= 2 * MAX_CELL_UNITS:
        return text
    return units[: 2 * (MAX_CELL_UNITS - 1)].decode("utf-16-le", "ignore") + "…"


def _width(column: SheetColumn, head: str, values: list[Value]) -> int:
    texts = max((display_width(value) for value in values if isinstance(value, str)), default=0)
    figures = max((display_width(_shown(value)) for value in values if not isinstance(value, str)), default=0)
    wrapped = min(texts + _CELL_ROOM, column.widest)
    return max(wrapped, figures + _CELL_ROOM, display_width(head) + _HEAD_ROOM, _NARROWEST)  # figures cannot wrap


def _line_count(value: Value, width: int) -> int:
    if not isinstance(value, str):
        return 1
    room = max(width - _CELL_ROOM, 1)
    return sum(max(1, -(-display_width(line) // room)) for line in value.split("\n"))


def _shown(value: Value) -> str:
    """Return about what the cell will show, for its width."""
    match value:
        case None:
            return ""
        case str():
            return value
        case Number():
            return value.shown
        case datetime():
            return "0000-00-00 00:00"
        case date():
            return "0000-00-00"
        case _:
            assert_never(value)


def _set_up_page(page: Any, sheet: Sheet, report: Report) -> None:
    last_row, last_column = len(sheet.rows), len(sheet.columns) - 1
    page.freeze_panes(1, 0)
    page.autofilter(0, 0, last_row, last_column)
    page.ignore_errors({"number_stored_as_text": f"A1:XFD{last_row + 1}"})
    page.set_landscape()
    page.set_paper(9)  # A4
    page.set_margins(left=0.5, right=0.5, top=0.8, bottom=0.7)  # inches
    page.fit_to_pages(1, 0)
    page.repeat_rows(0)
    page.print_area(0, 0, last_row, last_column)
    page.set_header(f"&L{_header_text(report.title)}&R{report.week}")
    page.set_footer("&C&P / &N")


def _header_text(title: str) -> str:
    return clean_line(title)[:_MAX_HEADER_LENGTH].replace("&", "&&")
