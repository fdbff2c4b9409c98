"""Faults of a .docx that validators let pass and that readers of the file do not."""

from collections import Counter
from collections.abc import Iterator
from io import BytesIO
from posixpath import normpath

import openpyxl
from lxml import etree

from tests.writers.docx_package import NAMESPACES, C, Package, R, W, value

_RELATIONSHIP = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_CONTENT_TYPE = "{http://schemas.openxmlformats.org/package/2006/content-types}Override"
_MAX_BOOKMARK = 40


def lint(package: Package) -> list[str]:
    """Return every fault found, as a sentence."""
    faults: list[str] = []
    for check in (_content_types, _bookmarks, _fields, _numbering, _styles, _tables, _relationships, _charts):
        faults.extend(check(package))
    return faults


def _content_types(package: Package) -> Iterator[str]:
    named = {part.get("PartName")[1:] for part in package.root("[Content_Types].xml").iter(_CONTENT_TYPE)}
    parts = {name for name in package.parts if not name.endswith((".rels", ".xlsx"))} - {"[Content_Types].xml"}
    if named != parts:
        yield f"content types and parts differ: {named ^ parts}"


def _bookmarks(package: Package) -> Iterator[str]:
    starts = package.find("//w:bookmarkStart")
    names = Counter(start.get(f"{W}name").lower() for start in starts)
    yield from (f"bookmark {name} stands {count} times" for name, count in names.items() if count > 1)
    for name in names:
        if not (
            name.removeprefix("_toc")[:1].isalnum() and name.replace("_", "").isalnum() and len(name) <= _MAX_BOOKMARK
        ):
            yield f"bookmark {name!r} has no legal name"
    ids = [start.get(f"{W}id") for start in starts]
    if sorted(ids) != sorted(end.get(f"{W}id") for end in package.find("//w:bookmarkEnd")) or len(set(ids)) < len(ids):
        yield "bookmarks are not opened and closed once each"


def _fields(package: Package) -> Iterator[str]:
    for name in package.parts:
        if not name.startswith("word/") or not name.endswith(".xml"):
            continue
        marks = " ".join(mark.get(f"{W}fldCharType") for mark in package.root(name).iter(f"{W}fldChar"))
        while "begin separate end" in marks:  # fields within fields are taken out from the inside
            marks = " ".join(marks.replace("begin separate end", "").split())
        if marks:
            yield f"{name} has a field that is not closed"


def _numbering(package: Package) -> Iterator[str]:
    numbering = package.root("word/numbering.xml")
    tags = [child.tag for child in numbering]
    if tags != sorted(tags, key=lambda tag: tag != f"{W}abstractNum"):
        yield "an abstractNum stands after a num"
    abstracts = [abstract.get(f"{W}abstractNumId") for abstract in numbering.iterfind("w:abstractNum", NAMESPACES)]
    signatures = [value(nsid) for nsid in numbering.iterfind("w:abstractNum/w:nsid", NAMESPACES)]
    nums = [num.get(f"{W}numId") for num in numbering.iterfind("w:num", NAMESPACES)]
    for kind, ids in (("abstractNum", abstracts), ("nsid", signatures), ("num", nums)):
        if len(set(ids)) < len(ids):
            yield f"two {kind} are alike"
    for reference in numbering.iterfind("w:num/w:abstractNumId", NAMESPACES):
        if value(reference) not in abstracts:
            yield f"abstractNum {value(reference)} is missing"
    for reference in (*package.find("//w:numPr/w:numId"), *_style_parts(package, "w:pPr/w:numPr/w:numId")):
        if value(reference) not in nums:
            yield f"num {value(reference)} is missing"


def _styles(package: Package) -> Iterator[str]:
    known = {style.get(f"{W}styleId") for style in _style_parts(package, ".")}
    named = {value(style) for style in package.find("//w:pStyle | //w:rStyle | //w:tblStyle")}
    named |= {value(style) for style in package.root("word/numbering.xml").iter(f"{W}pStyle")}
    named |= {value(style) for path in ("w:basedOn", "w:next", "w:link") for style in _style_parts(package, path)}
    yield from (f"style {name} is missing" for name in named - known)


def _style_parts(package: Package, path: str) -> Iterator[etree._Element]:
    for style in package.root("word/styles.xml").iterfind("w:style", NAMESPACES):
        yield from style.iterfind(path, NAMESPACES)


def _tables(package: Package) -> Iterator[str]:
    for table in package.find("//w:tbl"):
        grid = [int(column.get(f"{W}w")) for column in table.iterfind("w:tblGrid/w:gridCol", NAMESPACES)]
        for row in table.iterfind("w:tr", NAMESPACES):
            widths = [int(cell.get(f"{W}w")) for cell in row.iterfind("w:tc/w:tcPr/w:tcW", NAMESPACES)]
            if widths != grid:
                yield f"a row is {widths}, its table {grid}"
            if not all(widths):
                yield f"a row has a column without width: {widths}"
        for cell in table.iterfind("w:tr/w:tc", NAMESPACES):
            if cell[-1].tag != f"{W}p":
                yield "a cell does not end with a paragraph"
        if (following := table.getnext()) is None or following.tag != f"{W}p":
            yield "a table is not followed by a paragraph"


def _relationships(package: Package) -> Iterator[str]:
    relationships = list(package.root("word/_rels/document.xml.rels").iter(_RELATIONSHIP))
    ids = [relationship.get("Id") for relationship in relationships]
    if len(set(ids)) < len(ids):
        yield "two relationships are alike"
    used = {element.get(f"{R}id") for element in package.find("//*[@r:id]")}
    yield from (f"relationship {missing} is missing" for missing in used - set(ids))
    for relationship in relationships:
        target = relationship.get("Target")
        if relationship.get("TargetMode") == "External":
            if relationship.get("Id") not in used:
                yield f"nothing points to {target}"
        elif normpath(f"word/{target}") not in package.parts:
            yield f"part {target} is missing"


def _charts(package: Package) -> Iterator[str]:
    names = [name for name in package.parts if name.startswith("word/charts/") and name.endswith(".xml")]
    drawn = package.find("//c:chart")
    if len(drawn) != len(names):
        yield f"{len(names)} charts, {len(drawn)} of them drawn"
    properties = package.find("//wp:docPr")
    if len({each.get("id") for each in properties}) < len(properties):
        yield "two drawings have one number"
    if not all(each.get("descr") for each in properties):
        yield "a drawing is not described"
    for name in names:
        yield from (f"{name}: {fault}" for fault in _chart(package, name))


def _chart(package: Package, name: str) -> Iterator[str]:
    root = package.root(name)
    axes = Counter(axis.get("val") for axis in root.iter(f"{C}axId"))
    if len(axes) != 2 or len(set(axes.values())) != 1:
        yield f"axes do not fit: {dict(axes)}"
    for path, wanted in (("c:roundedCorners", "0"), (".//c:dispBlanksAs", "gap"), (".//c:autoTitleDeleted", "0")):
        if root.find(path, NAMESPACES).get("val") != wanted:
            yield f"{path} is not {wanted}"
    if any(deleted.get("val") != "0" for deleted in root.iter(f"{C}delete")):
        yield "an axis is deleted"
    workbook = openpyxl.load_workbook(BytesIO(package.parts[_workbook_name(package, name)]))
    for cached in root.iter(f"{C}strCache", f"{C}numCache"):
        yield from _cached(cached, workbook)


def _workbook_name(package: Package, name: str) -> str:
    (relation,) = package.root(name.replace("charts/", "charts/_rels/") + ".rels").iter(_RELATIONSHIP)
    return "word/" + relation.get("Target").removeprefix("../")


def _cached(cached: etree._Element, workbook: openpyxl.Workbook) -> Iterator[str]:
    """Find values beside a chart that its workbook does not have."""
    sheet, _, area = cached.getparent().find("c:f", NAMESPACES).text.partition("!")
    found = workbook[sheet][area.replace("$", "")]
    cells = [cell for (cell,) in found] if isinstance(found, tuple) else [found]
    points = {int(point.get("idx")): point.find("c:v", NAMESPACES).text or "" for point in cached.iter(f"{C}pt")}
    if int(cached.find("c:ptCount", NAMESPACES).get("val")) != len(cells):
        yield "a cache and its cells are not of one length"
    for index, cell in enumerate(cells):
        kept = points.get(index, "")
        if cached.tag == f"{C}numCache":
            same = cell.value is None if index not in points else float(kept) == cell.value
        else:
            same = (cell.value or "") == kept
        if not same:
            yield f"the cache says {kept!r}, the workbook {cell.value!r}"
