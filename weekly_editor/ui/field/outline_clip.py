"""Nodes on the clipboard: as ourselves, as nested lists for mail and Word, as indented lines for all else."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from html import escape

from pydantic import TypeAdapter, ValidationError
from PySide6.QtCore import QByteArray, QMimeData

from weekly_editor.readers.grid import joined_cells, read_grid
from weekly_editor.readers.html_outline import line_of, outline_of, tells_more
from weekly_editor.readers.outline_lines import read_lines
from weekly_editor.report.clean import clean
from weekly_editor.report.codec import MAX_BYTES
from weekly_editor.report.identity import copied
from weekly_editor.report.markup import Span, spans, visible
from weekly_editor.report.model import Marker, Outline
from weekly_editor.report.outline import MAX_LEVELS, height
from weekly_editor.ui.field.clipboard import NO_PAGE, page_in, text_in

OUTLINE_MIME = "application/x-weekly-editor-outline+json"
MAX_PASTED_NODES = 5_000  # several years of reports, taken in while its user waits
_PLAIN_INDENT = 2  # of what goes on below a line without a sign
_SIGNS: dict[Marker, str] = {"bullet": "- ", "todo": "- [ ] ", "done": "- [x] ", "plain": ""}


class TooManyNodesError(ValueError):
    """What was copied holds more than MAX_PASTED_NODES nodes; says how many there are, or may be."""

    def __init__(self, count: int) -> None:
        """Say ``count``."""
        super().__init__(f"{count} nodes, at most {MAX_PASTED_NODES} are pasted")
        self.count = count


@dataclass(frozen=True, slots=True)
class Pasted:
    """What is to be pasted: nodes with new ids, and how many pictures beside them were left out.

    ``line`` is the text of one line without a sign, which goes on in the text that it is pasted into."""

    nodes: Outline = ()
    line: str = ""
    pictures: int = 0


def mime_of(nodes: Outline) -> QMimeData:
    """Return ``nodes`` as every program can take them."""
    data = QMimeData()
    data.setText("\n".join(_lines(nodes)) + "\n")
    data.setHtml(html_of(nodes))
    written = json.dumps([node.model_dump(mode="json") for node in nodes], ensure_ascii=False)
    data.setData(OUTLINE_MIME, QByteArray(written.encode("utf-8", "replace")))
    return data


def read_mime(data: QMimeData, marker: Marker, *, only_text: bool = False) -> Pasted:
    """Return what ``data`` holds: our own nodes, else HTML where that tells more than the text, else the text.

    A line without a sign gets ``marker``; of ``only_text`` no level and no sign is read but those that are typed.
    Raises TooManyNodesError before making more than MAX_PASTED_NODES."""
    if data.hasFormat(OUTLINE_MIME) and not only_text:
        nodes = _read_json(data.data(OUTLINE_MIME).data())
        if nodes:
            return Pasted(tuple(copied(node) for node in nodes))
    text = text_in(data) if only_text else clean(data.text())
    page = NO_PAGE if only_text else page_in(data)
    if page.written and (tells_more(page) or not text.strip()):
        _check(len(page.written))
        return Pasted(outline_of(page, marker), line_of(page), page.pictures)
    _check(text.count("\n"))
    return Pasted(read_lines(text, marker), _only_line(text), page.pictures or int(not text and data.hasImage()))


def marked_text(data: QMimeData) -> str:
    """Return what ``data`` holds as lines with inline marks, nothing where its text tells as much."""
    if not data.hasFormat(OUTLINE_MIME) and not tells_more(page_in(data)):
        return ""
    try:
        pasted = read_mime(data, "plain")
    except TooManyNodesError:
        return ""
    return pasted.line or "\n".join(_lines(pasted.nodes, is_marked=True))


def can_drop(data: QMimeData) -> bool:
    """Tell whether ``data``, dragged here, may hold nodes: it is text in any form, and no file."""
    return data.hasFormat(OUTLINE_MIME) or (
        (data.hasText() or data.hasHtml()) and not any(url.isLocalFile() for url in data.urls())
    )


def html_of(nodes: Outline) -> str:
    """Return ``nodes`` as nested lists."""
    return "".join(_html(nodes))


def text_html(text: str) -> str:
    """Return a text with its inline marks as HTML."""
    return "".join(_span_html(span) for span in spans(text)).replace("\n", "<br>")


def _only_line(text: str) -> str:
    """Return the one line that ``text`` is, its cells joined; nothing where it has more."""
    line = text.strip("\n")
    return "" if "\n" in line else joined_cells(read_grid(line)[0]) if "\t" in line.strip() else line


def _lines(nodes: Outline, level: int = 0, *, is_marked: bool = False) -> Iterator[str]:
    number = 0
    for node in nodes:
        number = number + 1 if node.marker == "number" else 0
        sign = f"{number}. " if number else _SIGNS[node.marker]
        indent = "\t" * level
        text = node.text if is_marked else visible(node.text)
        yield indent + sign + text.replace("\n", f"\n{indent}{' ' * (len(sign) or _PLAIN_INDENT)}")
        yield from _lines(node.children, level + 1, is_marked=is_marked)


def _html(nodes: Outline) -> Iterator[str]:
    tag = ""
    for node in nodes:
        wanted = "ol" if node.marker == "number" else "ul"
        if wanted != tag:
            yield f"</{tag}><{wanted}>" if tag else f"<{wanted}>"
            tag = wanted
        look = ' style="list-style-type:none"' if node.marker == "plain" else ""
        box = {"todo": "☐ ", "done": "☑ "}.get(node.marker, "")
        yield f"<li{look}>{box}{text_html(node.text)}"
        yield from _html(node.children)
        yield "</li>"
    if tag:
        yield f"</{tag}>"


def _span_html(span: Span) -> str:
    html = escape(span.text)
    for is_on, tag in ((span.code, "code"), (span.struck, "s"), (span.bold, "strong")):
        html = f"<{tag}>{html}</{tag}>" if is_on else html
    return f'<a href="{escape(span.href)}">{html}</a>' if span.href else html


def _read_json(data: bytes | bytearray | memoryview) -> Outline:
    """Return the nodes in ``data``, none where it is not what this program wrote.

    Raises TooManyNodesError; each node opens a brace, and those in texts are counted too."""
    written = bytes(data)
    if len(written) > MAX_BYTES:
        return ()
    _check(written.count(b"{"))
    try:
        nodes = _adapter().validate_json(written)
    except (ValidationError, RecursionError):
        return ()
    return nodes if height(nodes) <= MAX_LEVELS else ()


@cache
def _adapter() -> TypeAdapter[Outline]:
    return TypeAdapter(Outline)


def _check(count: int) -> None:
    if count > MAX_PASTED_NODES:
        raise TooManyNodesError(count)
