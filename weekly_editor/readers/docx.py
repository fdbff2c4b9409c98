"""Word files as a report: what is left out is named, all else goes the way that text goes."""

import re
from collections.abc import Iterator
from datetime import date

from weekly_editor.readers.docx_body import Body
from weekly_editor.readers.docx_numbering import Numbering
from weekly_editor.readers.docx_package import Element, Package, W, open_package
from weekly_editor.readers.docx_style import Styles
from weekly_editor.readers.docx_text import Texts, bare_text, closed_fields
from weekly_editor.readers.line import Line
from weekly_editor.readers.source import ImportRefused, Unplaced
from weekly_editor.readers.understanding import Understanding, understand
from weekly_editor.report.bilingual import Bilingual
from weekly_editor.report.pattern import late_pattern
from weekly_editor.report.week import Week

_EXCERPT = 200  # characters of what is named
_MARGIN_WORDS = 1000  # characters of a line that a header or footer is compared with
_NOTES = {"footnote": "footnotes", "endnote": "endnotes", "comment": "comments"}  # and the parts they stand in
_PAGE_WORDS = late_pattern(r"[第页共/／|·\-—–\d\s]|\b(?:page|of)\b", re.IGNORECASE)
_MARGIN = Bilingual("页眉页脚没有导入", "headers and footers are not imported")
_EMPTY = Bilingual("文档里没有文字", "the document holds no text")


def understand_docx(data: bytes, today: date, week: Week | None = None) -> Understanding:
    """Return what the Word file ``data`` is taken for, a report of ``week`` if given, else of the week it names.

    ``today`` tells the year where the file leaves it out. A line's number is that of a paragraph or row, counted from
    1. Raises ImportRefused for what is no sound Word file, or holds no text."""
    package, main = open_package(data)
    parts = {each.kind: each.target for each in package.relations(main).values() if not each.is_external}
    body = _read_body(package, main, parts)
    if not any(line.kind not in ("blank", "rule") for line in body.lines):
        raise ImportRefused(_EMPTY)
    left = [*body.left, *_margins(package, main, body.lines)]
    return understand(body.lines, today, week, sorted(left, key=lambda place: place.line))


def _read_body(package: Package, main: str, parts: dict[str, str]) -> Body:
    def part(kind: str) -> Element | None:
        return package.root(parts[kind]) if kind in parts else None

    notes = {
        (kind, each.get(f"{W}id", "")): each
        for kind, name in _NOTES.items()
        if (notes_root := part(name)) is not None
        for each in notes_root.iterfind(W + kind)
    }
    root = package.root(main)
    styles = Styles(part("styles"))
    texts = Texts(styles, package.relations(main), notes, closed_fields(root))
    body = Body(texts, styles, Numbering(part("numbering"), styles))
    content = None if root is None else root.find(f"{W}body")
    if content is not None:
        body.read(content)
    return body


def _margins(package: Package, main: str, lines: list[Line]) -> Iterator[Unplaced]:
    """Yield what headers and footers say beside page numbers and what stands at the top of the document anyway."""
    top = "".join(line.raw[:_MARGIN_WORDS] for line in lines[:20])
    told: set[str] = set()
    for relation in package.relations(main).values():
        root = package.root(relation.target) if relation.kind in ("header", "footer") else None
        for paragraph in () if root is None else root.iter(f"{W}p"):
            text = bare_text(paragraph).strip()[:_MARGIN_WORDS]
            said = [word for word in _PAGE_WORDS.sub(" ", text).split() if word not in top]
            if said and text not in told:
                told.add(text)
                yield Unplaced(len(lines), text[:_EXCERPT], _MARGIN)
