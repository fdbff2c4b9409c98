"""The first page of a workbook: a title, key figures, short tables and charts side by side."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import zip_longest
from typing import Any, assert_never

from weekly_editor.writers.board import PANEL_COLUMNS, BoardValue, Panel, Tile
from weekly_editor.writers.sheet import DAY, Align, Formula, Number, Trend
from weekly_editor.writers.xlsx_style import Styles
from weekly_editor.writers.xlsx_table import add_trends, progress_bar, result_of, set_up_paper
from weekly_editor.writers.xlsx_text import line_count, write_text

COLUMN_WIDTH = 11.5  # digits' widths
_CELL_ROOM = 1
_GAP_WIDTH = 2
_GAP_HEIGHT_PT = 10
_ROW_ROOM_PT = 5
_MAX_LINES = 20
_FIRST = (1, 2 + PANEL_COLUMNS)  # the first columns of both halves
LAST_COLUMN = _FIRST[1] + PANEL_COLUMNS - 1
_TILE_COLUMNS = PANEL_COLUMNS // 2
_FIGURE_PT = 20
_CHART_ROWS = 10
_CHART_ROW_PT = 15
_CHART_PX = {"width": PANEL_COLUMNS * 86, "height": _CHART_ROWS * 20}  # 86 pixels are COLUMN_WIDTH, 20 are 15 pt
_CHARTS_ABREAST = 2
_TITLE_ROWS = (1, 2)
_PAPER_MARGIN = 1  # inches left and right, so that three rows of charts have room between them
_PAPER_PT = 550  # of rows on a landscape A4 as wide as a board


class Board:
    """Writes from top to bottom; ``row`` is the next that is free."""

    def __init__(self, page: Any, styles: Styles) -> None:
        self.row = 0
        self._page = page
        self._styles = styles
        self._look = styles.look
        self._heights_pt: list[float] = []  # of the rows above ``row``
        self._paper_row = 0  # where the sheet of paper begins
        self._breaks: list[int] = []
        self._trends: dict[int, list[tuple[int, Trend]]] = {}  # by column, with their rows
        page.hide_gridlines(2)
        page.set_column(0, LAST_COLUMN, COLUMN_WIDTH)
        for gap in (0, _FIRST[1] - 1):
            page.set_column(gap, gap, _GAP_WIDTH)
        self.gap()

    def gap(self) -> None:
        """Leave some room."""
        self._next_row(_GAP_HEIGHT_PT)

    def _next_row(self, height_pt: float) -> None:
        self._page.set_row(self.row, height_pt)
        self._heights_pt.append(height_pt)
        self.row += 1

    def title(self, title: str, subtitle: str) -> None:
        """Write the title over the whole width, and what it is about."""
        look = self._look
        heading = self._style(font_size=look.title_pt, bold=True, font_color=f"#{look.accent}")
        below = self._style(font_color=f"#{look.muted}", bottom=2, bottom_color=f"#{look.accent}")
        for text, style, height_pt in ((title, heading, look.title_pt * 1.8), (subtitle, below, look.body_pt * 2)):
            self._put(1, LAST_COLUMN, text, style)
            self._next_row(height_pt)
        self.gap()

    def tiles(self, tiles: Sequence[Tile]) -> None:
        """Write ``tiles`` abreast, four at most."""
        look = self._look
        fill = {"bg_color": f"#{look.head_fill}", "indent": 1, "left": 5, "left_color": f"#{look.accent}"}
        small = {**fill, "font_size": look.small_pt, "font_color": f"#{look.muted}"}
        large = {**fill, "font_size": _FIGURE_PT, "font_color": f"#{look.accent}", "bold": True}
        for height_pt, properties, values in (
            (look.small_pt * 2.2, small, [tile.label for tile in tiles]),
            (_FIGURE_PT * 1.5, large, [tile.value for tile in tiles]),
            (look.small_pt * 2.2, small, [tile.note for tile in tiles]),
        ):
            for place, value in enumerate(values):
                half, tile = divmod(place, PANEL_COLUMNS // _TILE_COLUMNS)
                style = self._style(**{**_shape(value, "left"), "text_wrap": False, "shrink": True, **properties})
                self._put(_FIRST[half] + tile * _TILE_COLUMNS, _TILE_COLUMNS, value, style)
            self._next_row(height_pt)
        self.gap()

    def panels(self, left: Panel, right: Panel) -> None:
        """Write two panels side by side; rows of both that stand abreast are of one height."""
        both = [list(self._lines(panel)) for panel in (left, right)]
        for line in zip_longest(*both, fillvalue=()):
            for cells, first in zip(line, _FIRST, strict=True):
                column = first
                for cell in cells:
                    self._put(column, cell.span, cell.value, cell.style)
                    if cell.has_bar:
                        self._page.conditional_format(self.row, column, self.row, column, progress_bar(self._look))
                    column += cell.span
            self._next_row(self._styles.line_height_pt * max(map(_line_height, line)) + _ROW_ROOM_PT)
        self.gap()

    def charts(self, charts: Sequence[tuple[Any, str]]) -> None:
        """Put ``charts`` below, none over two sheets of paper; each comes with the words for who cannot see it."""
        for first in range(0, len(charts), _CHARTS_ABREAST):
            self._break_before(_CHART_ROWS * _CHART_ROW_PT)
            for (chart, words), column in zip(charts[first : first + _CHARTS_ABREAST], _FIRST, strict=False):
                chart.set_size(_CHART_PX)
                self._page.insert_chart(self.row, column, chart, {"object_position": 2, "description": words})
            for _ in range(_CHART_ROWS):
                self._next_row(_CHART_ROW_PT)
            self.gap()

    def _break_before(self, height_pt: float) -> None:
        """Begin a sheet of paper with the last gap, below the title, where this one has no room for so much more."""
        repeated_pt = sum(self._heights_pt[row] for row in _TITLE_ROWS) if self._breaks else 0
        if repeated_pt + sum(self._heights_pt[self._paper_row :]) + height_pt > _PAPER_PT:
            self._paper_row = self.row - 1
            self._breaks.append(self._paper_row)

    def finish(self, title: str, weeks: str) -> None:
        """Draw the trends, and set up the page for paper: one sheet but where charts need several."""
        for column, trends in self._trends.items():
            add_trends(self._page, column, trends, self._look)
        self._page.print_area(0, 0, self.row - 1, LAST_COLUMN)
        set_up_paper(self._page, title, weeks, pages_down=0 if self._breaks else 1)
        if self._breaks:
            self._page.set_margins(left=_PAPER_MARGIN, right=_PAPER_MARGIN, top=0.8, bottom=0.7)
            self._page.set_h_pagebreaks(self._breaks)
            self._page.repeat_rows(*_TITLE_ROWS)

    def _lines(self, panel: Panel) -> Iterator[tuple["_Cell", ...]]:
        """Yield the rows of ``panel``: title, heads, and what stands below them."""
        look = self._look
        title = self._style(font_size=look.heading_pt[1], bold=True, font_color=f"#{look.accent}")
        below = {"bottom": 1, "bottom_color": f"#{look.rule}"}
        head = {"bold": True, "font_color": f"#{look.muted}", "bottom": 1, "bottom_color": f"#{look.accent}"}
        remark = self._style(font_color=f"#{look.muted}", align="left")
        yield (_Cell(PANEL_COLUMNS, panel.title, title),)
        if panel.rows:
            yield tuple(
                _Cell(column.span, column.head, self._style(align=column.align, shrink=True, **head))
                for column in panel.columns
            )
        for row in panel.rows:
            yield tuple(
                _Cell(column.span, value, self._style(**_shape(value, column.align), **below), column.has_bar)
                for column, value in zip(panel.columns, row, strict=True)
            )
        if said := panel.more if panel.rows else panel.empty:
            yield (_Cell(PANEL_COLUMNS, said, remark),)

    def _put(self, column: int, span: int, value: BoardValue, style: Any) -> None:
        """Write ``value`` into so many columns of this row, as one cell."""
        page, row = self._page, self.row
        if span > 1:
            page.merge_range(row, column, row, column + span - 1, "", style)
        match value:
            case None | "":
                page.write_blank(row, column, None, style)
            case str():
                write_text(page, row, column, value, style, self._styles.plain)
            case Number():
                page.write_number(row, column, float(value.value), style)
            case Formula():
                page.write_formula(row, column, f"={value.text}", style, result_of(value))
            case Trend():
                page.write_blank(row, column, None, style)
                self._trends.setdefault(column, []).append((row, value))
            case date():
                page.write_datetime(row, column, value, style)
            case _:
                assert_never(value)

    def _style(self, **properties: object) -> Any:
        return self._styles.board(**properties)


@dataclass(frozen=True, slots=True)
class _Cell:
    """One cell of a panel, over ``span`` columns."""

    span: int
    value: BoardValue
    style: Any
    has_bar: bool = False

    @property
    def lines(self) -> int:
        """How many lines it takes."""
        room = max(int(self.span * COLUMN_WIDTH) - _CELL_ROOM, 1)
        return line_count(self.value, room) if isinstance(self.value, str) else 1


def _line_height(cells: Sequence[_Cell]) -> int:
    return min(max((cell.lines for cell in cells), default=1), _MAX_LINES)


def _shape(value: BoardValue, align: Align) -> dict[str, object]:
    """Return the format that shows ``value``: figures as large as fits, texts on several lines."""
    shape: dict[str, object] = {"align": align}
    match value.result if isinstance(value, Formula) else value:
        case Number(pattern=pattern):
            return {**shape, "num_format": pattern, "shrink": True}
        case date():
            return {**shape, "num_format": DAY, "shrink": True}
        case _:
            return {**shape, "text_wrap": True}
