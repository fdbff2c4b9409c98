"""The XML of a Word file as elements: the names in it, and reading and writing them without surprises."""

from functools import cache
from typing import TYPE_CHECKING

from weekly_editor.report.pattern import late_pattern
from weekly_editor.writers.docx_names import A, R, W

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
VAL = f"{W}val"
_PREFIX = late_pattern(r"\b(wp|mc|w|r|a):")
_PREFIXES = {"w": W[1:-1], "r": R[1:-1], "a": A[1:-1], "wp": WP[1:-1], "mc": MC[1:-1]}


class UnsafeXmlError(ValueError):
    """XML that is damaged, nested beyond reason, or brings definitions of its own."""


def parsed(data: str | bytes) -> "Element":
    """Return the root of ``data``. Raises UnsafeXmlError; entities are not resolved and nothing is fetched."""
    from lxml import etree

    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True)
    try:
        root = etree.fromstring(data if isinstance(data, bytes) else data.encode(), parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise UnsafeXmlError(str(error)) from None
    if root.getroottree().docinfo.doctype:
        raise UnsafeXmlError("DOCTYPE")
    return root


def serialized(root: "Element") -> bytes:
    """Return ``root`` as a part of a package."""
    from lxml import etree

    return bytes(etree.tostring(root, encoding="UTF-8", xml_declaration=True, standalone=True))


def made(tag: str, **attributes: str) -> "Element":
    """Return a new element of WordprocessingML with its attributes, both without their namespace."""
    from lxml import etree

    element = etree.Element(W + tag, nsmap={"w": W[1:-1]})
    for name, value in attributes.items():
        element.set(W + name, value)
    return element


def found(element: "Element", path: str) -> "list[Element]":
    """Return what ``path`` (ElementPath with the prefixes w, r, a, wp, mc) finds below ``element``."""
    return list(element.iterfind(_whole_names(path)))


def first(element: "Element", path: str) -> "Element | None":
    """Return the first of what ``path`` finds below ``element``."""
    return element.find(_whole_names(path))


def referring(root: "Element") -> "list[Element]":
    """Return the elements at and below ``root`` that refer to relations."""
    return list(root.xpath("descendant-or-self::*[@r:*]", namespaces=_PREFIXES))


def value(element: "Element", path: str) -> str:
    """Return w:val of the first that ``path`` finds, empty where there is none."""
    at = first(element, path)
    return "" if at is None else str(at.get(VAL, ""))


def remove(element: "Element") -> None:
    """Take ``element`` out of its parent, whatever text follows it staying."""
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)


def replace_with_children(element: "Element") -> None:
    """Put the children of ``element`` where it stands."""
    parent = element.getparent()
    place = parent.index(element)
    for child in reversed(list(element)):
        parent.insert(place + 1, child)
    parent.remove(element)


def whole(text: str | None, default: int = 0) -> int:
    """Return ``text`` as a whole number, ``default`` where it is none."""
    try:
        return int(text or "")
    except ValueError:
        return default


def words(text: str) -> tuple[str, ...]:
    """Return the names in ``text``, which are long lists where they come from a schema."""
    return tuple(text.split())


def set_in_order(parent: "Element", child: "Element", order: tuple[str, ...]) -> None:
    """Put ``child`` into ``parent`` where the schema, which lists the children as ``order``, wants it.

    Another child of that name is replaced."""
    for known in found(parent, f"w:{child.tag[len(W) :]}"):
        parent.remove(known)
    followers = set(order[order.index(child.tag[len(W) :]) + 1 :])
    place = next(
        (index for index, known in enumerate(parent) if not in_word(known) or known.tag[len(W) :] in followers),
        len(parent),
    )
    parent.insert(place, child)


@cache
def _whole_names(path: str) -> str:
    """Return ``path`` with namespaces in the place of prefixes, which lxml looks up much faster."""
    return _PREFIX.sub(lambda match: f"{{{_PREFIXES[match[1]]}}}", path)


def in_word(element: "Element") -> bool:
    """Tell whether ``element`` is one of WordprocessingML."""
    return isinstance(element.tag, str) and element.tag.startswith(W)
