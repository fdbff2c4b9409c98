"""A document as plain text, as it reads best in a chat or a mail without looks: labels, and two blanks a level."""

from weekly_editor.document.block import Document, Inline
from weekly_editor.report.markup import is_safe_address
from weekly_editor.report.wording import Wording, wording_of
from weekly_editor.writers.line import Line, document_lines

_INDENT = "  "


def render_plain_text(document: Document) -> str:
    """Return ``document`` as lines, a blank one before each part; rows of tables are lines that name their columns."""
    wording = wording_of(document.language)
    groups = ("\n".join(_line(line, wording) for line in lines) for lines in document_lines(document))
    return "\n\n".join(groups) + "\n"


def _line(line: Line, wording: Wording) -> str:
    indent = _INDENT * line.depth
    text = "".join(_inline(inline, wording) for inline in line.inlines)
    return f"{indent}{line.prefix}{text}".replace("\n", f"\n{indent}{_INDENT}").rstrip()


def _inline(inline: Inline, wording: Wording) -> str:
    if not is_safe_address(inline.href) or inline.href == inline.text:
        return inline.text
    opening, closing = wording.brackets
    return f"{inline.text}{opening}{inline.href}{closing}"
