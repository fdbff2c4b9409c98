"""What every block of a Word document is written with, and the paragraph they are all made of."""

from dataclasses import dataclass

from weekly_editor.document.block import Inlines, ListItem
from weekly_editor.document.look import Look
from weekly_editor.writers.docx_contents import Marks
from weekly_editor.writers.docx_drawing import Drawings
from weekly_editor.writers.docx_numbering import Numbering, Place, plain_indent
from weekly_editor.writers.docx_text import Links, render_runs, twips

KEEP_NEXT = "<w:keepNext/>"


@dataclass(frozen=True, slots=True)
class Sheet:
    """The look, and the lists, links, drawings and marks that grow as blocks are written."""

    look: Look
    numbering: Numbering
    links: Links
    drawings: Drawings
    marks: Marks

    @property
    def text_width(self) -> int:
        """The room between the margins in twips."""
        return twips(self.look.page_width_mm) - 2 * twips(self.look.margin_mm)

    def runs(self, inlines: Inlines) -> str:
        """Return ``inlines`` as runs."""
        return render_runs(inlines, self.look, self.links)

    def item(self, place: Place, part: int, item: ListItem, style: str, keep: str) -> str:
        """Return an entry of a list in ``place`` as a paragraph of ``style``."""
        num_id = self.numbering.item(place, part, item)
        where = numbered(item.level, num_id) if num_id else plain_indent(place, item.level, self.look)
        return paragraph(f'<w:pStyle w:val="{style}"/>{keep}{where}', self.runs(item.inlines))


def paragraph(properties: str, content: str) -> str:
    """Return a paragraph of runs ``content``."""
    return f"<w:p><w:pPr>{properties}</w:pPr>{content}</w:p>" if properties else f"<w:p>{content}</w:p>"


def numbered(level: int, num_id: int) -> str:
    """Return the property that gives a paragraph its label."""
    return f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{num_id}"/></w:numPr>'
