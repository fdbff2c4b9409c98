"""The text of a template: where a report goes in it, what is filled in, and the page it stands on."""

from collections.abc import Iterator, Mapping
from copy import deepcopy
from typing import TYPE_CHECKING

from weekly_editor.report.pattern import late_pattern
from weekly_editor.writers.docx_names import R, W
from weekly_editor.writers.docx_template_xml import VAL, WP, first, found, made, referring, whole

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

CONTENT_NAMES = frozenset(("正文", "content", "body"))
_PLACEHOLDER = late_pattern(r"[{｛]{2}\s*([^{}｛｝\n]{1,30}?)\s*[}｝]{2}")
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_AROUND_BODY = (f"{W}sdt", f"{W}sdtContent")
_MIN_WIDTH = 1440  # twips; narrower than an inch is no page for a report
_ANCHORED = late_pattern(r"[^\s\"\\]+")


def own_texts(paragraph: "Element") -> "list[Element]":
    """Return the w:t of a paragraph without those of paragraphs in text boxes within it."""
    return [text for text in paragraph.iter(f"{W}t") if next(text.iterancestors(f"{W}p")) is paragraph]


def text_of(paragraph: "Element") -> str:
    """Return what a paragraph itself says."""
    return "".join(text.text or "" for text in own_texts(paragraph))


def placeholder_names(root: "Element") -> Iterator[str]:
    """Yield the name of every ``{{name}}`` below ``root``, in reading order."""
    for paragraph in root.iter(f"{W}p"):
        yield from (match[1].lower() for match in _PLACEHOLDER.finditer(text_of(paragraph)))


def fill_placeholders(root: "Element", values: Mapping[str, str]) -> None:
    """Write ``values`` where their names stand in double braces, also where Word has cut these into runs."""
    for paragraph in root.iter(f"{W}p"):
        texts = own_texts(paragraph)
        for match in reversed(list(_PLACEHOLDER.finditer("".join(text.text or "" for text in texts)))):
            if (value := values.get(match[1].lower())) is not None:
                _write(texts, match.start(), match.end(), value)


def _write(texts: "list[Element]", start: int, end: int, value: str) -> None:
    """Replace what stands from ``start`` to ``end`` in the joined ``texts``; the first touched takes the value."""
    at, rest = 0, value
    for text in texts:
        said = text.text or ""
        left, right = max(start - at, 0), min(end - at, len(said))
        at += len(said)
        if left < right:
            text.text = said[:left] + rest + said[right:]
            text.set(_SPACE, "preserve")
            rest = ""


def content_place(body: "Element") -> "Element | None":
    """Return the paragraph that says nothing but where the report goes; None where none does outside tables."""
    for paragraph in body.iter(f"{W}p"):
        match = _PLACEHOLDER.fullmatch(text_of(paragraph).strip())
        if match and match[1].lower() in CONTENT_NAMES and _is_block_of(paragraph, body):
            return paragraph
    return None


def _is_block_of(paragraph: "Element", body: "Element") -> bool:
    for above in paragraph.iterancestors():
        if above is body:
            return True
        if above.tag not in _AROUND_BODY:
            return False
    return False


def sections_of(body: "Element") -> "list[Element]":
    """Return the properties of every section, the last one's being those of the body."""
    inner = [each for each in body.iter(f"{W}sectPr") if each.getparent() is not body and not _is_change(each)]
    return [*inner, *found(body, "w:sectPr")]


def _is_change(section: "Element") -> bool:
    parent = section.getparent()
    return parent is not None and parent.tag == f"{W}sectPrChange"


def section_around(body: "Element", place: "Element | None") -> "Element | None":
    """Return the properties of the section that ``place`` stands in, the last where there is no place."""
    sections = sections_of(body)
    if place is None:
        return sections[-1] if sections else None
    order = {element: index for index, element in enumerate(body.iter())}
    return next((each for each in sections if order[each] > order[place]), None)


def text_width(section: "Element | None", default: int) -> int:
    """Return the room for text in twips on a page (a column of it) of that section."""
    size = first(section, "w:pgSz") if section is not None else None
    margins = first(section, "w:pgMar") if section is not None else None
    if size is None or margins is None or section is None:
        return default
    around = sum(max(0, whole(margins.get(W + side))) for side in ("left", "right", "gutter"))
    width = whole(size.get(f"{W}w"), 11906) - around
    columns = first(section, "w:cols")
    count = max(1, whole(columns.get(f"{W}num"), 1)) if columns is not None else 1
    if count > 1 and columns is not None:
        width = (width - (count - 1) * whole(columns.get(f"{W}space"), 720)) // count
    return width if width >= _MIN_WIDTH else default


def put_blocks(blocks: "list[Element]", body: "Element", place: "Element | None") -> None:
    """Put the report where ``place`` stands; without a place it takes that of all that the template says."""
    if place is None:
        _keep_only_last_section(body)
        for index, block in enumerate(blocks):
            body.insert(index, block)
        return
    section = first(place, "w:pPr/w:sectPr")
    index = _cleared(body, place)
    if section is not None:  # a section that ends here goes on to end behind the report
        paragraph, properties = made("p"), made("pPr")
        properties.append(section)
        paragraph.append(properties)
        blocks = [*blocks, paragraph]
    for offset, block in enumerate(blocks):
        body.insert(index + offset, block)


def _cleared(body: "Element", place: "Element") -> int:
    """Take ``place`` away and return where in ``body`` that was; behind a content control that holds more than it."""
    outer = place
    while outer.getparent() is not body:
        outer = outer.getparent()
    index = int(body.index(outer))
    place.getparent().remove(place)
    if outer is place:
        return index
    if any(True for _ in outer.iter(f"{W}p", f"{W}tbl")):
        return index + 1
    body.remove(outer)
    return index


def _keep_only_last_section(body: "Element") -> None:
    sections = sections_of(body)
    last = sections[-1] if sections else None
    if last is not None:
        for reference in _inherited_references(sections):
            last.insert(0, reference)
    for child in list(body):
        body.remove(child)
    if last is not None:
        body.append(last)


def _inherited_references(sections: "list[Element]") -> "Iterator[Element]":
    """Yield copies of the references to headers and footers that the last section has from those before it."""
    known = {(each.tag, each.get(f"{W}type")) for each in _references(sections[-1])}
    for section in reversed(sections[:-1]):
        for reference in _references(section):
            key = (reference.tag, reference.get(f"{W}type"))
            if key not in known:
                known.add(key)
                yield deepcopy(reference)


def _references(section: "Element") -> "list[Element]":
    return [*found(section, "w:headerReference"), *found(section, "w:footerReference")]


def resize(root: "Element", ours: int, theirs: int) -> None:
    """Let tables and drawings that were made for a text of ``ours`` twips fill one of ``theirs``."""
    if ours == theirs or not ours:
        return
    for table in found(root, ".//w:tbl"):
        if next(table.iterancestors(f"{W}tbl"), None) is None:
            _resize_table(table, ours, theirs)
    for extent in root.iter(f"{WP}extent"):
        extent.set("cx", str(whole(extent.get("cx")) * theirs // ours))


def _resize_table(table: "Element", ours: int, theirs: int) -> None:
    for measure in table.iter(f"{W}tblW", f"{W}tcW", f"{W}tblInd", f"{W}gridCol"):
        if measure.get(f"{W}type", "dxa") == "dxa":
            measure.set(f"{W}w", str(round(whole(measure.get(f"{W}w")) * theirs / ours)))
    columns = found(table, "w:tblGrid/w:gridCol")
    for width in found(table, "w:tblPr/w:tblW[@w:type='dxa']"):
        width.set(f"{W}w", str(sum(whole(column.get(f"{W}w")) for column in columns)))


def rename_bookmarks(root: "Element", names: Mapping[str, str]) -> None:
    """Give bookmarks new names, and the links and fields that lead to them."""
    if not names:
        return
    for start in root.iter(f"{W}bookmarkStart"):
        start.set(f"{W}name", names.get(start.get(f"{W}name", ""), start.get(f"{W}name", "")))
    for link in root.iter(f"{W}hyperlink"):
        if (anchor := link.get(f"{W}anchor")) in names:
            link.set(f"{W}anchor", names[anchor])
    for code in root.iter(f"{W}instrText"):
        code.text = _ANCHORED.sub(lambda word: names.get(word[0], word[0]), code.text or "")


def bookmark_names(root: "Element") -> frozenset[str]:
    """Return the names of the bookmarks below ``root``, written small: Word does not tell them apart."""
    return frozenset(start.get(f"{W}name", "").lower() for start in root.iter(f"{W}bookmarkStart"))


def free_bookmarks(taken: frozenset[str], root: "Element") -> dict[str, str]:
    """Return new names for those bookmarks below ``root`` whose names are taken."""
    names = [start.get(f"{W}name", "") for start in root.iter(f"{W}bookmarkStart")]
    own = {name.lower() for name in names}
    renamed = {}
    for name in names:
        if name.lower() in taken:
            free = next(new for n in range(2, 10_000) if (new := f"{name[:35]}_{n}").lower() not in taken | own)
            renamed[name] = free
            own.add(free.lower())
    return renamed


def drop_open_bookmarks(body: "Element") -> None:
    """Take away bookmarks that begin or end in what was left out."""
    starts = {each.get(f"{W}id"): each for each in body.iter(f"{W}bookmarkStart")}
    ends = {each.get(f"{W}id"): each for each in body.iter(f"{W}bookmarkEnd")}
    for number in starts.keys() ^ ends.keys():
        mark = starts.get(number, ends.get(number))
        if mark is not None and mark.getparent() is not None:
            mark.getparent().remove(mark)


def shift_ids(root: "Element", bookmarks: int, drawings: int) -> None:
    """Add to the ids of bookmarks and drawings, so that no other has them."""
    for mark in root.iter(f"{W}bookmarkStart", f"{W}bookmarkEnd"):
        mark.set(f"{W}id", str(whole(mark.get(f"{W}id")) + bookmarks))
    for drawing in root.iter(f"{WP}docPr"):
        drawing.set("id", str(whole(drawing.get("id")) + drawings))


def largest_id(root: "Element", *tags: str) -> int:
    """Return the largest id of the elements below ``root`` with one of ``tags``, 0 where there are none."""
    return max((whole(each.get(f"{W}id") or each.get("id")) for each in root.iter(*tags)), default=0)


def point_to(root: "Element", ids: Mapping[str, str]) -> None:
    """Let what refers to a relation refer to it under its new id."""
    for element in referring(root):
        for name, value in element.attrib.items():
            if name.startswith(R) and value in ids:
                element.set(name, ids[value])


def references(root: "Element") -> frozenset[str]:
    """Return the ids of the relations that something below ``root`` refers to."""
    named = (pair for element in referring(root) for pair in element.attrib.items())
    return frozenset(value for name, value in named if name.startswith(R))


def drop_title(blocks: "list[Element]", styles: tuple[str, ...]) -> "list[Element]":
    """Return ``blocks`` without the title at their head, which are paragraphs of ``styles``."""
    for index, block in enumerate(blocks):
        style = first(block, "w:pPr/w:pStyle")
        if block.tag != f"{W}p" or style is None or style.get(VAL) not in styles:
            return blocks[index:]
    return []
