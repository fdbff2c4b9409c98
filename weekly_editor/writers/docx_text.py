"""The small pieces of WordprocessingML: measures, runs of text, links, and the parts kept as files."""

import re
from functools import cache
from itertools import groupby
from operator import attrgetter
from string import Template
from urllib.parse import quote, urlsplit

from weekly_editor.document.block import Inline, Inlines
from weekly_editor.document.look import Look
from weekly_editor.report.markup import is_safe_address
from weekly_editor.report.pattern import late_pattern
from weekly_editor.resource import resource
from weekly_editor.writers.xml_text import escape, quoteattr

HYPERLINK_TYPE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink"
_MAX_ADDRESS = 2000  # Word calls a file damaged whose addresses are longer than 2,083 characters
_PIECE = late_pattern(r"([\n\t])")
_HOST = late_pattern(r"(?:[\w-]{1,63}\.)*[\w-]{1,63}\.?|\[[0-9A-Fa-f:.]+\]")
_ASCII = late_pattern(r"[\x00-\x7f]+")
_MAIL = late_pattern(r"[^\s@]+@[^\s@]+")
_ADDRESS_SIGNS = "!#$%&'()*+,/:;=?@[]~"


def twips(length_mm: float) -> int:
    """Return a length in millimetres as twentieths of a point."""
    return round(length_mm * 1440 / 25.4)


def half_points(size_pt: float) -> int:
    """Return a font size in points as Word counts it."""
    return round(size_pt * 2)


def filled(name: str, **values: str | int) -> str:
    """Return the template part ``name`` with ``$key`` replaced by each value, which must be XML already."""
    return _template(name).substitute(values)


@cache
def _template(name: str) -> Template:
    return Template(resource("word", name).read_text("utf-8"))


class Links:
    """The addresses a document points to, each once, with the ids of their relationships."""

    def __init__(self) -> None:
        self._ids: dict[str, str] = {}

    def id_of(self, href: str) -> str:
        """Return the relationship id for ``href``, empty where it is no address that Word can open safely."""
        target = link_target(href)
        return self._ids.setdefault(target, f"rIdLink{len(self._ids) + 1}") if target else ""

    def render(self) -> str:
        """Return the relationships, one line each."""
        return "".join(
            f'\n  <Relationship Id="{link_id}" Type="{HYPERLINK_TYPE}"'
            f' Target={quoteattr(target)} TargetMode="External"/>'
            for target, link_id in self._ids.items()
        )


def link_target(href: str) -> str:
    """Return ``href`` (http, https, mailto) as a relationship may hold it, empty where it may not.

    One malformed address makes the Open XML SDK, and what is built on it, refuse the whole file."""
    if not is_safe_address(href):
        return ""
    target = re.sub(r"%(?![0-9A-Fa-f]{2})", "%25", href)
    target = _ASCII.sub(lambda signs: quote(signs[0], safe=_ADDRESS_SIGNS), target)
    return target if len(target) <= _MAX_ADDRESS and _is_well_formed(target) else ""


def _is_well_formed(address: str) -> bool:
    parts = urlsplit(address)
    if parts.scheme == "mailto":
        return _MAIL.fullmatch(parts.path) is not None
    try:
        port, host = parts.port, parts.netloc.rpartition("@")[2]
    except ValueError:
        return False
    return _HOST.fullmatch(host if port is None else host.rpartition(":")[0]) is not None


def render_runs(inlines: Inlines, look: Look, links: Links) -> str:
    """Return ``inlines`` as runs; neighbours with one address share a hyperlink."""
    if not any(inline.href for inline in inlines):
        return "".join([_run(inline, look, is_link=False) for inline in inlines if inline.text])
    parts: list[str] = []
    for href, group in groupby((inline for inline in inlines if inline.text), key=attrgetter("href")):
        link_id = links.id_of(href) if href else ""
        runs = "".join([_run(inline, look, is_link=bool(link_id)) for inline in group])
        parts.append(f'<w:hyperlink r:id="{link_id}" w:history="1">{runs}</w:hyperlink>' if link_id else runs)
    return "".join(parts)


def _run(inline: Inline, look: Look, *, is_link: bool) -> str:
    properties = _run_properties(inline, look, is_link)
    return f"<w:r>{properties}{_text(inline.text)}</w:r>"


def _run_properties(inline: Inline, look: Look, is_link: bool) -> str:
    """Return the run's look in the order that the schema wants (ECMA-376 17.3.2.28)."""
    properties = ""
    if inline.code:
        properties += '<w:rStyle w:val="Code"/>'
    elif is_link:
        properties += '<w:rStyle w:val="Hyperlink"/>'
    if inline.bold:
        properties += "<w:b/><w:bCs/>"
    if inline.struck:
        properties += "<w:strike/>"
    if color := _color(inline, look, is_link):
        properties += f'<w:color w:val="{color}"/>'
    if is_link and inline.code:
        properties += '<w:u w:val="single"/>'
    return f"<w:rPr>{properties}</w:rPr>" if properties else ""


def _color(inline: Inline, look: Look, is_link: bool) -> str:
    match inline.tone:
        case "normal":
            return look.accent if is_link and inline.code else ""
        case "muted":
            return look.muted
        case "good":
            return look.good
        case "risk":
            return look.risk


def _text(text: str) -> str:
    if "\n" not in text and "\t" not in text:
        return f'<w:t xml:space="preserve">{escape(text)}</w:t>'
    return "".join(_piece(piece) for piece in _PIECE.split(text) if piece)


def _piece(piece: str) -> str:
    match piece:
        case "\n":
            return "<w:br/>"
        case "\t":
            return "<w:tab/>"
        case _:
            return f'<w:t xml:space="preserve">{escape(piece)}</w:t>'
