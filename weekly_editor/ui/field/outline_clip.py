"""Nodes on the clipboard: as ourselves, as nested lists for mail and Word, as indented lines for all else."""

import json
from collections.abc import Iterator
from functools import cache
from html import escape

from pydantic import TypeAdapter, ValidationError
from PySide6.QtCore import QByteArray, QMimeData

from weekly_editor.report.clean import clean
from weekly_editor.report.codec import MAX_BYTES
from weekly_editor.report.identity import copied
from weekly_editor.report.markup import Span, spans, visible
from weekly_editor.report.model import Marker, Outline
from weekly_editor.report.outline import MAX_LEVELS, height
from weekly_editor.ui.field.outline_lines import read_lines

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


def mime_of(nodes: Outline) -> QMimeData:
    """Return ``nodes`` as every program can take them."""
    data = QMimeData()
    data.setText("\n".join(_lines(nodes)) + "\n")
    data.setHtml(html_of(nodes))
    written = json.dumps([node.model_dump(mode="json") for node in nodes], ensure_ascii=False)
    data.setData(OUTLINE_MIME, QByteArray(written.encode("utf-8", "replace")))
    return data


def read_mime(data: QMimeData, marker: Marker) -> Outline:
    """Return what ``data`` holds as nodes, with new ids; a line without a sign gets ``marker``.

    Raises TooManyNodesError before reading more than MAX_PASTED_NODES."""
    if data.hasFormat(OUTLINE_MIME):
        nodes = _read_json(data.data(OUTLINE_MIME).data())
        if nodes:
            return tuple(copied(node) for node in nodes)
    text = clean(data.text())
    _check(text.count("\n"))
    return read_lines(text, marker)


def is_outline(data: QMimeData) -> bool:
    """Tell whether ``data`` was copied from an outline."""
    return data.hasFormat(OUTLINE_MIME)


def html_of(nodes: Outline) -> str:
    """Return ``nodes`` as nested lists."""
    return "".join(_html(nodes))


def text_html(text: str) -> str:
    """Return a text with its inline marks as HTML."""
    return "".join(_span_html(span) for span in spans(text)).replace("\n", "<br>")


def _lines(nodes: Outline, level: int = 0) -> Iterator[str]:
    number = 0
    for node in nodes:
        number = number + 1 if node.marker == "number" else 0
        sign = f"{number}. " if number else _SIGNS[node.marker]
        indent = "\t" * level
        yield indent + sign + visible(node.text).replace("\n", f"\n{indent}{' ' * (len(sign) or _PLAIN_INDENT)}")
        yield from _lines(node.children, level + 1)


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
