"""Sheets of a workbook as native tables: formats on every cell, formulas with their results, set up for paper."""

from collections.abc import Iterator, Sequence
from datetime import date, datetime
from typing import Any, assert_never

from weekly_editor.document.colour import WHITE, mixed
from weekly_editor.document.look import Look
from weekly_editor.report.bilingual import Bilingual, Language
from weekly_editor.report.clean import clean_line
from weekly_editor.report.wording import wording_of
from weekly_editor.writers.sheet import (
    DAY,
    FIRST_YEAR,
    Drawn,
    Formula,
    Number,
    Sheet,
    SheetRow,
    Trend,
    cell_name,
    total_of,
)
from weekly_editor.writers.xlsx_style import Styles
from weekly_editor.writers.xlsx_text import display_width, escaped, head_names, line_count, write_text

MOMENT = "yyyy-mm-dd hh:mm"
_NARROWEST = 8  # digits' widths
_HEAD_ROOM = 4  # the arrow of the filter beside a head
_CELL_ROOM = 3  # the indent and the cell's own margins
_ARROW_ROOM = 3
_HEAD_LINES = 4
_ROW_ROOM_PT = 5
_MAX_HEIGHT_PT = 409
_MAX_HEADER_LENGTH = 100  # 255 with its codes is the most
_PAGE_WIDTH = 190  # digits' widths on a landscape A4 that can still be read
_TREND_WIDTH = 16  # digits' widths
_TOTAL = Bilingual("合计", "Total")
_LEAST_RISE = 1e-9  # LibreOffice knows no ">" here
_BY_SIGN = [{"criteria": ">=", "type": "number", "value": value} for value in (_LEAST_RISE, 0)]


def write_sheet(page: Any, sheet: Sheet, language: Language, styles: Styles, title: str, weeks: str) -> None:
    """Write ``sheet`` on ``page``, its heads in the first row; ``title`` and ``weeks`` stand above it on paper."""
    heads = head_names((column.title.text(language) for column in sheet.columns), language)
    widths = [_column_width(sheet, place, head) for place, head in enumerate(heads)]
    formulas = _formulas(sheet, heads, language)
    for place, width in enumerate(widths):
        page.set_column(place, place, width)
    _make_table(page, sheet, heads, formulas, language)
    _write_heads(page, sheet, heads, widths, styles)
    _write_rows(page, sheet, widths, formulas, styles)
    if _has_totals(sheet):
        _write_totals(page, sheet, heads, language, styles)
    _draw(page, sheet, language, styles)
    _set_up_page(page, sheet, sum(widths))
    set_up_paper(page, title, weeks, pages_abreast=max(1, round(sum(widths) / _PAGE_WIDTH)))


def _set_up_page(page: Any, sheet: Sheet, width: int) -> None:
    """Keep the heads of ``sheet`` in sight, also on paper, on which wide sheets go over several pages abreast."""
    last_row, last_column = _last_row(sheet) + _has_totals(sheet), len(sheet.columns) - 1
    page.freeze_panes(1, sheet.frozen)
    everywhere = f"A1:XFD{last_row + 1}"
    page.ignore_errors({"number_stored_as_text": everywhere, "calculated_column": everywhere})
    page.repeat_rows(0)
    if width > _PAGE_WIDTH and sheet.frozen:
        page.repeat_columns(0, sheet.frozen - 1)
    page.print_area(0, 0, last_row, last_column)


def set_up_paper(page: Any, title: str, weeks: str, *, pages_abreast: int = 1, pages_down: int = 0) -> None:
    """Let ``page`` be printed on landscape A4, ``title`` and ``weeks`` above, the page number below."""
    page.set_landscape()
    page.set_paper(9)  # A4
    page.set_margins(left=0.5, right=0.5, top=0.8, bottom=0.7)  # inches
    page.fit_to_pages(pages_abreast, pages_down)
    page.set_header(f"&L{_header_text(title)}&R{weeks}")
    page.set_footer("&C&P / &N")


def _make_table(page: Any, sheet: Sheet, heads: list[str], formulas: list[str], language: Language) -> None:
    columns: list[dict[str, object]] = [{"header": escaped(head)} for head in heads]
    for made, column in zip(columns, sheet.columns, strict=True):
        if column.is_summed:
            made["total_function"] = "sum"
    if _has_totals(sheet):
        columns[0]["total_string"] = _TOTAL.text(language)
    last_row = _last_row(sheet) + _has_totals(sheet)
    name = sheet.table.text(language)
    options = {"name": name, "columns": columns, "style": None, "total_row": _has_totals(sheet)}
    page.add_table(0, 0, last_row, len(heads) - 1, options)
    for made, formula in zip(page.tables[-1]["columns"], formulas, strict=True):
        made["formula"] = formula  # as an option it would be written into all cells, which get it with their results


def _write_heads(page: Any, sheet: Sheet, heads: list[str], widths: list[int], styles: Styles) -> None:
    """Write the heads in their format, letter for letter as the table names its columns."""
    lines = 1
    for place, (column, head, width) in enumerate(zip(sheet.columns, heads, widths, strict=True)):
        write_text(page, 0, place, head, styles.head(column.align), styles.plain)
        lines = max(lines, line_count(head, max(width - _HEAD_ROOM, 1)))
    page.set_row(0, styles.line_height_pt * min(lines, _HEAD_LINES) + 2 * _ROW_ROOM_PT)


def _write_totals(page: Any, sheet: Sheet, heads: list[str], language: Language, styles: Styles) -> None:
    """Write the row below the table, with the sums it is to show."""
    row = _last_row(sheet) + 1
    for place, (column, head) in enumerate(zip(sheet.columns, heads, strict=True)):
        if column.is_summed:
            total = total_of(values[place] for values in sheet.rows)
            formula = f"=SUBTOTAL(109,{sheet.table.text(language)}[{head}])"
            page.write_formula(row, place, formula, styles.total(total.pattern, column.align), float(total.value))
        else:
            page.write_blank(row, place, None, styles.total("General", column.align))
    page.write_string(row, 0, _TOTAL.text(language), styles.total("General", sheet.columns[0].align))


def _formulas(sheet: Sheet, heads: list[str], language: Language) -> list[str]:
    """Return the formula of every column in the words of the table, "" for those that have none."""
    table = sheet.table.text(language)
    cells = [f"{table}[[#This Row],[{head}]]" for head in heads]
    return [column.formula.format(*cells) if column.formula else "" for column in sheet.columns]


def _write_rows(page: Any, sheet: Sheet, widths: list[int], formulas: list[str], styles: Styles) -> None:
    low = _CellWriter(page, sheet, formulas, styles, is_tall=False)
    tall = _CellWriter(page, sheet, formulas, styles, is_tall=True)
    if not sheet.wraps:
        page.set_default_row(styles.line_height_pt + _ROW_ROOM_PT)
    for number, row in enumerate(sheet.rows or [(None,) * len(widths)], start=1):
        lines = _lines(row, widths) if sheet.wraps else 1
        if sheet.wraps:
            page.set_row(number, min(lines * styles.line_height_pt + _ROW_ROOM_PT, _MAX_HEIGHT_PT))
        (tall if lines > 1 else low).write_row(number, row)
    for writer in (low, tall):
        for place, trends in writer.trends.items():
            add_trends(page, place, trends, styles.look)


class _CellWriter:
    """Writes the cells of one table, in rows of one line or in taller ones."""

    def __init__(self, page: Any, sheet: Sheet, formulas: list[str], styles: Styles, *, is_tall: bool) -> None:
        self._page = page
        self._styles = styles
        self._formulas = formulas
        self._is_tall = is_tall
        self._aligns = [column.align for column in sheet.columns]
        self._texts = [styles.text(align, wraps=sheet.wraps, is_tall=is_tall) for align in self._aligns]
        self.trends: dict[int, list[tuple[int, Trend]]] = {}  # by column, with their rows
        self._numbers: list[dict[str, Any]] = [{} for _ in sheet.columns]

    def write_row(self, row: int, values: SheetRow) -> None:
        """Write every one of ``values`` as what it is."""
        page, plain, numbers = self._page, self._styles.plain, self._numbers
        for place, (value, text, formula) in enumerate(zip(values, self._texts, self._formulas, strict=True)):
            if not value:
                page.write_blank(row, place, None, text)
            elif isinstance(value, str):
                write_text(page, row, place, value, text, plain)
            elif isinstance(value, Number) and not formula:
                style = numbers[place].get(value.pattern) or self._number(value.pattern, place)
                page.write_number(row, place, float(value.value), style)
            else:
                self._write(row, place, value)

    def _write(self, row: int, place: int, value: Number | Formula | Trend | date) -> None:
        page, text = self._page, self._texts[place]
        match value:
            case Number():
                self._write_formula(row, place, Formula(self._formulas[place], value))
            case Formula():
                self._write_formula(row, place, value)
            case Trend():
                page.write_blank(row, place, None, text)
                self.trends.setdefault(place, []).append((row, value))
            case date() if value.year < FIRST_YEAR:
                page.write_string(row, place, value.isoformat(), text)
            case datetime():
                page.write_datetime(row, place, value, self._number(MOMENT, place))
            case date():
                page.write_datetime(row, place, value, self._number(DAY, place))
            case _:
                assert_never(value)

    def _write_formula(self, row: int, place: int, formula: Formula) -> None:
        result = formula.result
        style = self._number(result.pattern, place) if isinstance(result, Number) else self._texts[place]
        self._page.write_formula(row, place, f"={formula.text}", style, result_of(formula))

    def _number(self, pattern: str, place: int) -> Any:
        known = self._numbers[place]
        style = known.get(pattern)
        if style is None:
            style = known[pattern] = self._styles.number(pattern, self._aligns[place], is_tall=self._is_tall)
        return style


def _draw(page: Any, sheet: Sheet, language: Language, styles: Styles) -> None:
    """Let conditions show the values of columns besides."""
    last_row = _last_row(sheet)
    for place, column in enumerate(sheet.columns):
        for condition in _conditions(column.drawn, language, styles):
            page.conditional_format(1, place, last_row, place, condition)


def _conditions(drawn: Drawn, language: Language, styles: Styles) -> Iterator[dict[str, object]]:
    match drawn:
        case "":
            pass
        case "bar":
            yield progress_bar(styles.look)
        case "arrow":
            yield {"type": "icon_set", "icon_style": "3_arrows_gray", "icons": _BY_SIGN}
        case "state":
            yield from state_colours(language, styles)
        case _:
            assert_never(drawn)


def progress_bar(look: Look) -> dict[str, object]:
    """Return the condition that draws percents as bars, the full width being 100%."""
    ends = {"min_type": "num", "max_type": "num", "min_value": 0, "max_value": 1}
    colour = f"#{mixed(look.accent, WHITE, 0.6)}"
    return {"type": "data_bar", "bar_solid": True, "bar_color": colour, "bar_border_color": colour, **ends}


def state_colours(language: Language, styles: Styles) -> Iterator[dict[str, object]]:
    """Yield the conditions that colour what is said of targets."""
    wording, look = wording_of(language), styles.look
    for said, colour in ((wording.met, look.good), (wording.missed, look.risk)):
        yield {"type": "cell", "criteria": "==", "value": f'"{said}"', "format": styles.tone(colour)}


def add_trends(page: Any, column: int, trends: Sequence[tuple[int, Trend]], look: Look) -> None:
    """Draw ``trends`` in their rows of ``column`` as one group of sparklines, the last point of each marked."""
    options = {
        "location": [cell_name(row, column) for row, _ in trends],
        "range": [trend.cells for _, trend in trends],
        "type": "line",
        "series_color": f"#{look.accent}",
        "last_point": True,
        "last_color": f"#{look.risk}",
        "weight": 1.25,
        "show_hidden": True,
    }
    page.add_sparkline(trends[0][0], column, options)


def result_of(formula: Formula) -> float | str:
    """Return what ``formula`` gives as its cell keeps it."""
    result = formula.result
    return float(result.value) if isinstance(result, Number) else escaped(result)


def _last_row(sheet: Sheet) -> int:
    return max(len(sheet.rows), 1)  # a table has a row, if an empty one


def _has_totals(sheet: Sheet) -> bool:
    return any(column.is_summed for column in sheet.columns)


def _lines(row: SheetRow, widths: list[int]) -> int:
    """Return how many lines the longest text of ``row`` takes, which only Excel itself would find by itself."""
    return max(
        line_count(value, max(width - _CELL_ROOM, 1)) if isinstance(value, str) else 1
        for value, width in zip(row, widths, strict=True)
    )


def _column_width(sheet: Sheet, place: int, head: str) -> int:
    """Return how wide a column is: figures cannot wrap, texts and heads can."""
    column = sheet.columns[place]
    values = [value for row in sheet.rows if (value := row[place])]
    texts = {value for value in values if isinstance(value, str)}
    figures = {
        value.shown if isinstance(value, Number) else _shown(value) for value in values if not isinstance(value, str)
    }
    wrapped = min(max(map(display_width, texts), default=0) + _CELL_ROOM, column.widest)
    room = _CELL_ROOM + (_ARROW_ROOM if column.drawn == "arrow" else 0)
    heading = min(display_width(head) + _HEAD_ROOM, max(column.widest, _NARROWEST))
    return max(wrapped, max(map(display_width, figures), default=0) + room, heading, _NARROWEST)


def _shown(value: Number | Formula | Trend | date | str) -> str:
    """Return about what the cell will show, for its width."""
    match value:
        case Number():
            return value.shown
        case str():
            return value
        case Formula():
            return _shown(value.result)
        case Trend():
            return "0" * _TREND_WIDTH
        case datetime():
            return "0000-00-00 00:00"
        case date():
            return "0000-00-00"
        case _:
            assert_never(value)


def _header_text(title: str) -> str:
    return clean_line(title)[:_MAX_HEADER_LENGTH].replace("&", "&&")
