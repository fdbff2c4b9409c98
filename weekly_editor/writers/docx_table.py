"""The tables of a Word document: cells of text, of entries of a list, and of bars."""

from dataclasses import dataclass
from decimal import Decimal

from weekly_editor.document.block import Cell, Column, Inline, Row, Table
from weekly_editor.document.look import Look
from weekly_editor.report.figure import plain
from weekly_editor.writers.docx_layout import layout_of
from weekly_editor.writers.docx_measure import BAR_HEIGHT, CELL_MARGIN
from weekly_editor.writers.docx_sheet import KEEP_NEXT, Sheet, paragraph

_FULL = Decimal(100)
_WHOLE = "<w:trPr><w:cantSplit/></w:trPr>"
_CENTRED = '<w:vAlign w:val="center"/>'
_LEAD, _LINE_LEAD = 60, 120  # twips above a bar: signs stand low in their lines, and the first line is to be met
_BAR_GAP = '<w:p><w:pPr><w:pStyle w:val="BarGap"/></w:pPr></w:p>'


def render_table(part: int, table: Table, keep: str, sheet: Sheet) -> str:
    """Return ``table`` and the gap below it; with ``keep`` both stay with what follows."""
    if not table.columns:
        return ""
    layout = layout_of(table, sheet.text_width, sheet.look)
    head = "".join(
        _tc(width, "", _text(column, "TableHead", "", sheet.runs((Inline(column.title),))))
        for width, column in zip(layout.widths, table.columns, strict=True)
    )
    rows = "\n".join(
        _Row(part, KEEP_NEXT if is_kept else "", layout.is_tall(index), sheet).render(row, table.columns, layout.widths)
        for index, (row, is_kept) in enumerate(zip(table.rows, layout.kept_rows(is_kept=keep != ""), strict=True))
    )
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in layout.widths)
    bands = int(sheet.look.table_style != "bands")
    return (
        f'<w:tbl><w:tblPr><w:tblStyle w:val="ReportTable"/><w:tblW w:w="{sum(layout.widths)}" w:type="dxa"/>'
        f'<w:tblLayout w:type="fixed"/><w:tblLook w:val="{0x0420 + 0x0200 * bands:04X}" w:firstRow="1" w:lastRow="0"'
        f' w:firstColumn="0" w:lastColumn="0" w:noHBand="{bands}" w:noVBand="1"/></w:tblPr>'
        f"<w:tblGrid>{grid}</w:tblGrid>\n<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>{head}</w:tr>\n"
        f'{rows}</w:tbl><w:p><w:pPr><w:pStyle w:val="TableGap"/>{keep}</w:pPr></w:p>'
    )


@dataclass(frozen=True, slots=True)
class _Row:
    """How the cells of one row are written: a tall row may be parted, and has its bar at the top."""

    part: int
    keep: str
    is_tall: bool
    sheet: Sheet

    def render(self, row: Row, columns: tuple[Column, ...], widths: list[int]) -> str:
        is_centred = not self.is_tall and all(len(cell.items) <= 1 for cell in row.cells)
        cells = "".join(
            self._cell(cell, column, width, is_centred=is_centred)
            for width, column, cell in zip(widths, columns, row.cells, strict=True)
        )
        return f"<w:tr>{'' if self.is_tall else _WHOLE}{cells}</w:tr>"

    def _cell(self, cell: Cell, column: Column, width: int, *, is_centred: bool) -> str:
        below = "".join(self.sheet.item("cell", self.part, item, "TableText", self.keep) for item in cell.items)
        if cell.inlines or not (below or cell.bar is not None):
            below = _text(column, "TableText", self.keep, self.sheet.runs(cell.inlines)) + below
        if cell.bar is None:
            return _tc(width, "", below)
        bar = _bar(cell.bar, width - 2 * CELL_MARGIN, self.sheet.look)
        lead = _lead(_LEAD if below or is_centred else _LINE_LEAD)
        return _tc(width, _CENTRED if is_centred else "", f"{lead}{bar}{below or _BAR_GAP}")


def _tc(width: int, alignment: str, content: str) -> str:
    return f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{alignment}</w:tcPr>{content}</w:tc>'


def _lead(room: int) -> str:
    """Return ``room`` twips above a bar, which nothing else can have there."""
    return f'<w:p><w:pPr><w:pStyle w:val="BarGap"/><w:spacing w:before="{room}"/></w:pPr></w:p>'


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
