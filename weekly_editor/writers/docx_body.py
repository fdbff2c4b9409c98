"""The body of a Word document, block by block, as WordprocessingML text."""

import re
from itertools import chain, pairwise
from typing import assert_never

from weekly_editor.document.block import Block, Charts, Document, Heading, Inline, ListItem, Paragraph, Part, Table
from weekly_editor.writers.docx_contents import Contents, render_contents
from weekly_editor.writers.docx_numbering import HEADING_NUM
from weekly_editor.writers.docx_sheet import KEEP_NEXT, Sheet, numbered, paragraph
from weekly_editor.writers.docx_table import render_table

_COLONS = (":", "：")
_MAX_BOOKMARK = 40  # characters in a name


def render_body(document: Document, contents: Contents, sheet: Sheet) -> str:
    """Return everything that stands in ``document`` from its title to its last block, ``contents`` below the title."""
    head = [
        _titled("Title", document.title, sheet),
        _titled("Subtitle", document.subtitle, sheet),
        render_contents(contents, document),
    ]
    parts = [_part(number, part, sheet) for number, part in enumerate(document.parts, start=1) if part.blocks]
    return "\n".join(chain(filter(None, head), parts))


def bookmark_name(number: int, section_id: str) -> str:
    """Return the name that marks a section in Word: letters, digits and underscores, no two alike in a document."""
    return f"section_{number}_{re.sub(r'[^0-9A-Za-z]+', '_', section_id)}"[:_MAX_BOOKMARK].rstrip("_")


def _titled(style: str, text: str, sheet: Sheet) -> str:
    return paragraph(f'<w:pStyle w:val="{style}"/>', sheet.runs((Inline(text),))) if text else ""


def _part(number: int, part: Part, sheet: Sheet) -> str:
    mark = f'<w:bookmarkStart w:id="{number}" w:name="{bookmark_name(number, part.section_id)}"/>'
    blocks = [_block(number, block, below, sheet) for block, below in pairwise((*part.blocks, None)) if block]
    return "\n".join((mark, *blocks, f'<w:bookmarkEnd w:id="{number}"/>'))


def _block(part: int, block: Block, below: Block | None, sheet: Sheet) -> str:
    match block:
        case Heading():
            return _heading(block, sheet)
        case Paragraph():
            keep = KEEP_NEXT if isinstance(below, Table | Charts) or _announces(block, below) else ""
            return paragraph(keep, sheet.runs(block.inlines))
        case ListItem():
            keep = KEEP_NEXT if _leads(block, below) else ""
            return sheet.item("text", part, block, "ListParagraph", keep)
        case Table():
            return render_table(part, block, KEEP_NEXT if isinstance(below, Charts | Paragraph) else "", sheet)
        case Charts():
            drawing = sheet.drawings.render(block, sheet.text_width, sheet.look.chart_height_mm)
            return paragraph('<w:pStyle w:val="Chart"/>', drawing)
        case _:
            assert_never(block)


def _heading(heading: Heading, sheet: Sheet) -> str:
    num_id = sheet.numbering.heading(heading)
    label = "" if num_id == HEADING_NUM else numbered(heading.level - 1, num_id)
    return paragraph(
        f'<w:pStyle w:val="Heading{heading.level}"/>{label}', sheet.marks.around(sheet.runs(heading.inlines))
    )


def _announces(text: Paragraph, below: Block | None) -> bool:
    """Tell whether ``text`` says that something follows, and a list does."""
    return isinstance(below, ListItem) and text.inlines[-1:] != () and text.inlines[-1].text.rstrip().endswith(_COLONS)


def _leads(item: ListItem, below: Block | None) -> bool:
    """Tell whether ``below`` belongs under ``item``, which must not stand alone at the foot of a page then."""
    return isinstance(below, Table | Charts) or (isinstance(below, ListItem) and below.level > item.level)
