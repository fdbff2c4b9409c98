"""The body of a Word document, block by block, as WordprocessingML text."""

import re
from dataclasses import dataclass
from itertools import accumulate, chain, pairwise
from typing import assert_never

from weekly_editor.document.block import (
    Block,
    Charts,
    Column,
    Document,
    Heading,
    Inline,
    Inlines,
    ListItem,
    Paragraph,
    Part,
    Row,
    Table,
)
from weekly_editor.document.look import Look
from weekly_editor.writers.docx_numbering import HEADING_NUM, Numbering
from weekly_editor.writers.docx_text import Links, render_runs, twips

KEEP_NEXT = "<w:keepNext/>"
TABLE_GAP = '<w:p><w:pPr><w:pStyle w:val="TableGap"/></w:pPr></w:p>'  # keeps two tables apart, and one from the end
_MAX_BOOKMARK = 40  # characters in a name


@dataclass(frozen=True, slots=True)
class Sheet:
    """What every block is written with: the look, and the lists and links that grow as blocks are written."""

    look: Look
    numbering: Numbering
    links: Links

    @property
    def text_width(self) -> int:
        """The room between the margins in twips."""
        return twips(self.look.page_width_mm) - 2 * twips(self.look.margin_mm)

    def runs(self, inlines: Inlines) -> str:
        """Return ``inlines`` as runs."""
        return render_runs(inlines, self.look, self.links)


def render_body(document: Document, sheet: Sheet) -> str:
    """Return everything that stands in ``document`` from its title to its last block, without section properties."""
    head = [_titled("Title", document.title, sheet), _titled("Subtitle", document.subtitle, sheet)]
    parts = [_part(number, part, sheet) for number, part in enumerate(document.parts, start=1) if part.blocks]
    return "\n".join(chain((paragraph for paragraph in head if paragraph), parts))


def bookmark_name(number: int, section_id: str) -> str:
    """Return the name that marks a section in Word: letters, digits and underscores, no two alike in a document."""
    return f"section_{number}_{re.sub(r'[^0-9A-Za-z]+', '_', section_id)}"[:_MAX_BOOKMARK].rstrip("_")


def column_widths(columns: tuple[Column, ...], width: int) -> list[int]:
    """Return the width of each column so that together they fill ``width``."""
    whole = sum(column.share for column in columns) or 1
    edges = [width * share // whole for share in accumulate((column.share for column in columns), initial=0)]
    return [right - left for left, right in pairwise(edges)]


def _titled(style: str, text: str, sheet: Sheet) -> str:
    return _paragraph(f'<w:pStyle w:val="{style}"/>', sheet.runs((Inline(text),))) if text else ""


def _part(number: int, part: Part, sheet: Sheet) -> str:
    mark = f'<w:bookmarkStart w:id="{number}" w:name="{bookmark_name(number, part.section_id)}"/>'
    blocks = [_block(number, block, below, sheet) for block, below in pairwise((*part.blocks, None)) if block]
    return "\n".join((mark, *blocks, f'<w:bookmarkEnd w:id="{number}"/>'))


def _block(part: int, block: Block, below: Block | None, sheet: Sheet) -> str:
    match block:
        case Heading():
            return _heading(block, sheet)
        case Paragraph():
            return _paragraph(KEEP_NEXT if isinstance(below, Table) else "", sheet.runs(block.inlines))
        case ListItem():
            return _item(part, block, _leads(block, below), sheet)
        case Table():
            return _table(block, sheet)
        case Charts():
            return ""
        case _:
            assert_never(block)


def _paragraph(properties: str, content: str) -> str:
    return f"<w:p><w:pPr>{properties}</w:pPr>{content}</w:p>" if properties else f"<w:p>{content}</w:p>"


def _heading(heading: Heading, sheet: Sheet) -> str:
    num_id = sheet.numbering.heading(heading)
    numbered = "" if num_id == HEADING_NUM else _numbered(heading.level - 1, num_id)
    return _paragraph(f'<w:pStyle w:val="Heading{heading.level}"/>{numbered}', sheet.runs(heading.inlines))


def _item(part: int, item: ListItem, is_lead: bool, sheet: Sheet) -> str:
    num_id = sheet.numbering.item(part, item)
    if num_id:
        place = _numbered(item.level, num_id)
    else:
        place = f'<w:ind w:left="{item.level * twips(sheet.look.list_indent_mm)}"/>'
    keep = KEEP_NEXT if is_lead else ""
    return _paragraph(f'<w:pStyle w:val="ListParagraph"/>{keep}{place}', sheet.runs(item.inlines))


def _leads(item: ListItem, below: Block | None) -> bool:
    """Tell whether ``below`` belongs under ``item``, which must not stand alone at the foot of a page then."""
    return isinstance(below, Table) or (isinstance(below, ListItem) and below.level > item.level)


def _numbered(level: int, num_id: int) -> str:
    return f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{num_id}"/></w:numPr>'


def _table(table: Table, sheet: Sheet) -> str:
    if not table.columns:
        return ""
    widths = column_widths(table.columns, sheet.text_width)
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    head = "".join(
        _cell(width, column, "TableHead", sheet.runs((Inline(column.title),)))
        for width, column in zip(widths, table.columns, strict=True)
    )
    rows = "\n".join(_row(row, table.columns, widths, sheet) for row in table.rows)
    return (
        f'<w:tbl><w:tblPr><w:tblStyle w:val="ReportTable"/><w:tblW w:w="{sum(widths)}" w:type="dxa"/>'
        '<w:tblLayout w:type="fixed"/><w:tblLook w:val="0420" w:firstRow="1" w:lastRow="0" w:firstColumn="0"'
        f' w:lastColumn="0" w:noHBand="0" w:noVBand="1"/></w:tblPr><w:tblGrid>{grid}</w:tblGrid>\n'
        f"<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>{head}</w:tr>\n{rows}</w:tbl>{TABLE_GAP}"
    )


def _row(row: Row, columns: tuple[Column, ...], widths: list[int], sheet: Sheet) -> str:
    cells = "".join(
        _cell(width, column, "TableText", sheet.runs(cell.inlines))
        for width, column, cell in zip(widths, columns, row.cells, strict=True)
    )
    return f"<w:tr><w:trPr><w:cantSplit/></w:trPr>{cells}</w:tr>"


def _cell(width: int, column: Column, style: str, content: str) -> str:
    align = '<w:jc w:val="right"/>' if column.align == "right" else ""
    return (
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>'
        f'{_paragraph(f"""<w:pStyle w:val="{style}"/>{align}""", content)}</w:tc>'
    )
