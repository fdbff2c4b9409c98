"""The contents of a long Word document: a field that Word can update, filled with what it is going to find."""

from collections.abc import Iterator
from dataclasses import dataclass

from weekly_editor.document.block import Document, Heading
from weekly_editor.document.look import Look
from weekly_editor.report.wording import wording_of
from weekly_editor.writers.docx_length import Flow
from weekly_editor.writers.xml_text import escape

_LEAST_PAGES = 4  # a shorter document is seen at a glance
_OPEN = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
_SEPARATE = '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
_CLOSE = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
_AS_LINK = "\\h"
_FIELD = f' TOC \\o "1-2" {_AS_LINK} \\z \\u '


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the contents: which head of the document it is (counted from 1), what it says, and its page."""

    number: int
    level: int
    text: str
    page: int

    @property
    def bookmark(self) -> str:
        """The name that marks the head, in the way Word itself names it."""
        return f"_Toc{self.number:09d}"


class Marks:
    """The bookmarks of the heads that contents point to, numbered after those of ``parts`` sections."""

    def __init__(self, parts: int, entries: tuple[Entry, ...]) -> None:
        self._parts = parts
        self._names = {entry.number: entry.bookmark for entry in entries}
        self._headings = 0

    def around(self, content: str) -> str:
        """Return the ``content`` of the next head, marked where contents point to it."""
        self._headings += 1
        name = self._names.get(self._headings)
        if name is None:
            return content
        number = self._parts + self._headings
        return f'<w:bookmarkStart w:id="{number}" w:name="{name}"/>{content}<w:bookmarkEnd w:id="{number}"/>'


def contents_of(document: Document, look: Look) -> tuple[Entry, ...]:
    """Return the contents of ``document``, () where the look wants none or it is shorter than four pages."""
    if not look.arrangement.has_contents or (flow := Flow(document, look)).length().pages < _LEAST_PAGES:
        return ()
    told = [(number, heading, _words(heading)) for number, heading in enumerate(_headings(document), start=1)]
    shown = [(number, heading, words) for number, heading, words in told if words]
    pages = flow.length(len(shown)).headings
    return tuple(
        Entry(number, heading.level, heading.label + _gap(heading.label) + words, pages[number - 1])
        for number, heading, words in shown
    )


def render_contents(entries: tuple[Entry, ...], document: Document) -> str:
    """Return ``entries`` below their own head; "" where there are none."""
    if not entries:
        return ""
    opening = f"{_OPEN}{_instruction(_FIELD)}{_SEPARATE}"
    lines = "\n".join(_line(entry, opening if entry is entries[0] else "") for entry in entries)
    title = escape(wording_of(document.language).contents)
    gallery = '<w:docPartObj><w:docPartGallery w:val="Table of Contents"/><w:docPartUnique/></w:docPartObj>'
    return (
        f"<w:sdt><w:sdtPr>{gallery}</w:sdtPr><w:sdtContent>\n"
        f'<w:p><w:pPr><w:pStyle w:val="TOCHeading"/></w:pPr><w:r><w:t>{title}</w:t></w:r></w:p>\n{lines}\n'
        f'<w:p><w:pPr><w:pStyle w:val="TableGap"/></w:pPr>{_CLOSE}</w:p></w:sdtContent></w:sdt>'
    )


def _headings(document: Document) -> Iterator[Heading]:
    for part in document.parts:
        yield from (block for block in part.blocks if isinstance(block, Heading))


def _words(heading: Heading) -> str:
    return " ".join("".join(inline.text for inline in heading.inlines).split())


def _gap(label: str) -> str:
    """Return what stands after a label: full-width marks bring their own room."""
    return " " if label[-1:].isascii() and label else ""


def _line(entry: Entry, opening: str) -> str:
    field = _instruction(f" PAGEREF {entry.bookmark} {_AS_LINK} ")
    page = f"{_OPEN}{field}{_SEPARATE}<w:r><w:t>{entry.page}</w:t></w:r>{_CLOSE}"
    text = f'<w:r><w:t xml:space="preserve">{escape(entry.text)}</w:t></w:r>'
    return (
        f'<w:p><w:pPr><w:pStyle w:val="TOC{entry.level}"/></w:pPr>{opening}'
        f'<w:hyperlink w:anchor="{entry.bookmark}" w:history="1">{text}<w:r><w:tab/></w:r>{page}</w:hyperlink></w:p>'
    )


def _instruction(code: str) -> str:
    return f'<w:r><w:instrText xml:space="preserve">{code}</w:instrText></w:r>'
