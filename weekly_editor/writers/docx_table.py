"""The tables of a Word document: cells of text, of entries of a list, and of bars."""

from decimal import Decimal

from weekly_editor.document.block import Cell, Column, Inline, Row, Table
from weekly_editor.document.look import Look
from weekly_editor.report.figure import plain
from weekly_editor.writers.docx_layout import fitted_widths, kept_rows
from weekly_editor.writers.docx_measure import BAR_HEIGHT, CELL_MARGIN
from weekly_editor.writers.docx_sheet import KEEP_NEXT, Sheet, paragraph

_TALL_ITEMS = 8  # a row of more entries may go on on the next page
_FULL = Decimal(100)
_BAR_LEAD = '<w:p><w:pPr><w:pStyle w:val="BarGap"/><w:spacing w:before="60"/></w:pPr></w:p>'  # no bar touches a line
_BAR_GAP = '<w:p><w:pPr><w:pStyle w:val="BarGap"/></w:pPr></w:p>'


def render_table(part: int, table: Table, keep: str, sheet: Sheet) -> str:
    """Return ``table`` and the gap below it; with ``keep`` both stay with what follows."""
    if not table.columns:
        return ""
    widths = fitted_widths(table, sheet.text_width, sheet.look)
    head = "".join(
        _tc(width, "", _text(column, "TableHead", "", sheet.runs((Inline(column.title),))))
        for width, column in zip(widths, table.columns, strict=True)
    )
    keeps = [KEEP_NEXT if is_kept else "" for is_kept in kept_rows(table, is_kept=keep != "")]
    rows = "\n".join(
        _row(part, row, table.columns, widths, kept, sheet) for row, kept in zip(table.rows, keeps, strict=True)
    )
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    bands = int(sheet.look.table_style != "bands")
    return (
        f'<w:tbl><w:tblPr><w:tblStyle w:val="ReportTable"/><w:tblW w:w="{sum(widths)}" w:type="dxa"/>'
        f'<w:tblLayout w:type="fixed"/><w:tblLook w:val="{0x0420 + 0x0200 * bands:04X}" w:firstRow="1" w:lastRow="0"'
        f' w:firstColumn="0" w:lastColumn="0" w:noHBand="{bands}" w:noVBand="1"/></w:tblPr>'
        f"<w:tblGrid>{grid}</w:tblGrid>\n<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>{head}</w:tr>\n"
        f'{rows}</w:tbl><w:p><w:pPr><w:pStyle w:val="TableGap"/>{keep}</w:pPr></w:p>'
    )


def _row(part: int, row: Row, columns: tuple[Column, ...], widths: list[int], keep: str, sheet: Sheet) -> str:
    is_tall = any(len(cell.items) > _TALL_ITEMS for cell in row.cells)
    cells = "".join(
        _tc(width, _alignment(cell), _content(part, cell, column, width, keep, sheet))
        for width, column, cell in zip(widths, columns, row.cells, strict=True)
    )
    return f"<w:tr>{'' if is_tall else '<w:trPr><w:cantSplit/></w:trPr>'}{cells}</w:tr>"


def _tc(width: int, alignment: str, content: str) -> str:
    return f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{alignment}</w:tcPr>{content}</w:tc>'


def _alignment(cell: Cell) -> str:
    return "" if cell.bar is None else '<w:vAlign w:val="center"/>'


def _content(part: int, cell: Cell, column: Column, width: int, keep: str, sheet: Sheet) -> str:
    below = "".join(sheet.item("cell", part, item, "TableText", keep) for item in cell.items)
    if cell.inlines or not (below or cell.bar is not None):
        below = _text(column, "TableText", keep, sheet.runs(cell.inlines)) + below
    if cell.bar is None:
        return below
    bar = _bar(cell.bar, width - 2 * CELL_MARGIN, sheet.look)
    return f"{_BAR_LEAD}{bar}{below}" if below else f"{bar}{_BAR_GAP}"


def _text(column: Column, style: str, keep: str, runs: str) -> str:
    align = '<w:jc w:val="right"/>' if column.align == "right" else ""
    return paragraph(f'<w:pStyle w:val="{style}"/>{keep}{align}', runs)


def _bar(percent: Decimal, width: int, look: Look) -> str:
    """Return a bar ``width`` twips long as a table of its own, which names its figure to those who cannot see it."""
    filled = round(width * min(max(percent, Decimal(0)), _FULL) / _FULL)
    done = f'{look.good}" w:themeFill="accent2' if percent >= _FULL else f'{look.accent}" w:themeFill="accent1'
    lengths = [(length, fill) for length, fill in ((filled, done), (width - filled, look.rule)) if length > 0]
    grid = "".join(f'<w:gridCol w:w="{length}"/>' for length, _ in lengths)
    cells = "".join(
        _tc(length, f'<w:shd w:val="clear" w:color="auto" w:fill="{fill}"/>', _BAR_GAP) for length, fill in lengths
    )
    return (
        f'<w:tbl><w:tblPr><w:tblW w:w="{width}" w:type="dxa"/><w:tblLayout w:type="fixed"/>'
        '<w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar>'
        f'<w:tblCaption w:val="{plain(percent)}%"/></w:tblPr><w:tblGrid>{grid}</w:tblGrid>'
        f'<w:tr><w:trPr><w:cantSplit/><w:trHeight w:val="{BAR_HEIGHT}" w:hRule="exact"/></w:trPr>{cells}</w:tr>'
        "</w:tbl>"
    )
