"""The contents of a long Word document: a field that Word can update, filled with what it is going to find."""

from collections.abc import Iterator
from dataclasses import dataclass

from weekly_editor.document.block import Document, Heading
from weekly_editor.document.inline import plain_text
from weekly_editor.document.look import Look
from weekly_editor.document.numeral import gap_after
from weekly_editor.report.wording import wording_of
from weekly_editor.writers.docx_length import Flow
from weekly_editor.writers.xml_text import escape

_LEAST_PAGES = 4  # a shorter document is seen at a glance
_MOST_LINES = 36  # contents of more go down to the first level only
_OPEN = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
_SEPARATE = '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
_CLOSE = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
_AS_LINK = "\\h"


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


@dataclass(frozen=True, slots=True)
class Contents:
    """The lines of the contents, none where there are no contents; ``depth`` is the level of heads they go down to."""

    entries: tuple[Entry, ...] = ()
    depth: int = 2


class Marks:
    """The bookmarks of the heads that contents point to, numbered after those of ``parts`` sections."""

    def __init__(self, parts: int, contents: Contents) -> None:
        self._parts = parts
        self._names = {entry.number: entry.bookmark for entry in contents.entries}
        self._headings = 0

    def around(self, content: str) -> str:
        """Return the ``content`` of the next head, marked where contents point to it."""
        self._headings += 1
        name = self._names.get(self._headings)
        if name is None:
            return content
        number = self._parts + self._headings
        return f'<w:bookmarkStart w:id="{number}" w:name="{name}"/>{content}<w:bookmarkEnd w:id="{number}"/>'


def contents_of(document: Document, look: Look) -> Contents:
    """Return the contents of ``document``, none where the look wants none or it is shorter than four pages."""
    if not look.arrangement.has_contents or (flow := Flow(document, look)).length().pages < _LEAST_PAGES:
        return Contents()
    told = [(number, heading, _words(heading)) for number, heading in enumerate(_headings(document), start=1)]
    depth = 2 if sum(1 for _, _, words in told if words) <= _MOST_LINES else 1
    shown = [(number, heading, words) for number, heading, words in told if words and heading.level <= depth]
    pages = flow.length([heading.level for _, heading, _ in shown]).headings
    return Contents(
        tuple(
            Entry(number, heading.level, heading.label + gap_after(heading.label) + words, pages[number - 1])
            for number, heading, words in shown
        ),
        depth,
    )


def render_contents(contents: Contents, document: Document) -> str:
    """Return ``contents`` below their own head; "" where there are none."""
    if not contents.entries:
        return ""
    opening = f"{_OPEN}{_instruction(_field(contents.depth))}{_SEPARATE}"
    first, *others = contents.entries
    lines = "\n".join((_line(first, opening), *(_line(entry) for entry in others)))
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
    return " ".join(plain_text(heading.inlines).split())


def _line(entry: Entry, opening: str = "") -> str:
    field = _instruction(f" PAGEREF {entry.bookmark} {_AS_LINK} ")
    page = f"{_OPEN}{field}{_SEPARATE}<w:r><w:t>{entry.page}</w:t></w:r>{_CLOSE}"
    text = f'<w:r><w:t xml:space="preserve">{escape(entry.text)}</w:t></w:r>'
    return (
        f'<w:p><w:pPr><w:pStyle w:val="TOC{entry.level}"/></w:pPr>{opening}'
        f'<w:hyperlink w:anchor="{entry.bookmark}" w:history="1">{text}<w:r><w:tab/></w:r>{page}</w:hyperlink></w:p>'
    )


def _field(depth: int) -> str:
    return rf' TOC \o "1-{depth}" {_AS_LINK} \z \u '


def _instruction(code: str) -> str:
    return f'<w:r><w:instrText xml:space="preserve">{code}</w:instrText></w:r>'
