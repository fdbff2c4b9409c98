"""Nodes on the clipboard: as ourselves, as nested lists for mail and Word, as indented lines for all else."""

import json
from collections.abc import Iterator
from html import escape
from typing import Any

from pydantic import TypeAdapter, ValidationError
from PySide6.QtCore import QByteArray, QMimeData

from weekly_editor.report.markup import Span, spans, visible
from weekly_editor.report.model import Marker, Outline, new_id
from weekly_editor.report.outline import MAX_LEVELS, height
from weekly_editor.ui.field.outline_lines import read_lines

OUTLINE_MIME = "application/x-weekly-editor-outline+json"
_MAX_BYTES = 64 << 20
_SIGNS: dict[Marker, str] = {"bullet": "- ", "todo": "- [ ] ", "done": "- [x] ", "plain": ""}


def mime_of(nodes: Outline) -> QMimeData:
    """Return ``nodes`` as every program can take them."""
    data = QMimeData()
    data.setText("\n".join(_lines(nodes)) + "\n")
    data.setHtml(html_of(nodes))
    written = json.dumps([node.model_dump(mode="json") for node in nodes], ensure_ascii=False)
    data.setData(OUTLINE_MIME, QByteArray(written.encode("utf-8", "replace")))
    return data


def read_mime(data: QMimeData, marker: Marker, *, keeps_ids: bool = False) -> Outline:
    """Return what ``data`` holds as nodes, with new ids; a line without a sign gets ``marker``."""
    if data.hasFormat(OUTLINE_MIME):
        nodes = _read_json(data.data(OUTLINE_MIME).data())
        if nodes:
            return nodes if keeps_ids else renewed(nodes)
    return read_lines(data.text(), marker)


def is_outline(data: QMimeData) -> bool:
    """Tell whether ``data`` was copied from an outline."""
    return data.hasFormat(OUTLINE_MIME)


def renewed(nodes: Outline) -> Outline:
    """Return ``nodes`` with ids that no other node has."""
    return tuple(node.model_copy(update={"id": new_id(), "children": renewed(node.children)}) for node in nodes)


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
        yield "\t" * level + sign + visible(node.text).replace("\n", " ")
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


def _read_json(written: Any) -> Outline:
    """Return the nodes in ``written``, none where it is not what this program wrote."""
    if len(written) > _MAX_BYTES:
        return ()
    try:
        nodes: Outline = TypeAdapter(Outline).validate_json(bytes(written))
    except (ValidationError, RecursionError):
        return ()
    return nodes if height(nodes) <= MAX_LEVELS else ()
