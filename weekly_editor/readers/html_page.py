"""From HTML to lines: a page or a clipboard is walked once, element by element, without recursion."""

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, NamedTuple

from weekly_editor.readers.html_line import HtmlKind, HtmlLine, Page
from weekly_editor.readers.html_list import columns_left_out, marker_of_label, own_level, task_marker
from weekly_editor.readers.html_style import NO_STYLE, Style, style_of
from weekly_editor.readers.html_table import TableRows, laid_out_rows
from weekly_editor.readers.html_text import HtmlText, Words
from weekly_editor.readers.line import LEVEL_COLUMNS
from weekly_editor.report.clean import clean
from weekly_editor.report.markup import Span
from weekly_editor.report.model import Marker
from weekly_editor.report.pattern import late_pattern

if TYPE_CHECKING:
    from collections.abc import Set

    from lxml.etree import _Element

MAX_CHARACTERS = 32_000_000
MAX_TAGS = 400_000  # a hundred times those of a long report
_DATA = late_pattern(r"data:[^\"'\s>]{256,}")  # pictures, perhaps larger than the parser takes
_TAG = late_pattern(r"<[A-Za-z](?>[^>\"']+|\"[^\"]*\"|'[^']*')*+")
_QUOTED = late_pattern(r"\"[^\"]*\"|'[^']*'")
_LONG_TAG = 20_000  # characters
_MAX_ATTRIBUTES = 2_000  # of one element: the parser compares each with all others
_START = late_pattern(r"(?i)<(?:!doctype|html|meta|head|body|!--StartFragment)")
_HEADER = "Version:"  # of Windows' own clipboard format
_UNSEEN = frozenset({
    "head", "script", "style", "template", "noscript", "title", "svg", "iframe", "object", "select", "textarea",
    "audio", "video", "canvas", "rp",
})  # fmt: skip
_BLOCKS = frozenset({
    "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "dialog", "div",
    "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header",
    "hr", "legend", "li", "main", "menu", "nav", "ol", "p", "pre", "section", "summary", "table", "tbody", "td",
    "tfoot", "th", "thead", "tr", "ul",
})  # fmt: skip
_LISTS = ("ul", "ol", "menu")
_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_BOLD, _STRUCK, _CODE = ("b", "strong"), ("s", "strike", "del"), ("code", "kbd", "samp", "tt")
_GONE = "//*[@hidden] | //*[@class='msoDel'] | //del[@cite or @datetime]"  # the others are what Word keeps track of
_OUR_TABLE = "boolean(//th[@scope='col' and @class='figure'])"
_HOLDS_LINES = "boolean(.//li) or count(.//p) > 1"
_EMPTY = ("br", "img", "input", "hr")
_FACE = late_pattern(r"[^\w\s]{1,8}|\[\w{1,8}\]")  # the name of a little picture in a text
_WITHOUT_MEANING = ("span", "font", "o:p")
_LOOKS = (*_BOLD, *_STRUCK, *_CODE, "a")
_NO_LOOK = Span("")
_NO_WORDS = Words((), 0)


class UnreadableHtmlError(ValueError):
    """The source is too large or nested too deeply to be read."""


class _Context(NamedTuple):
    """What holds for words at one place: their look, how far they stand in, and what kind of line they are in."""

    look: Span = _NO_LOOK
    keeps_space: bool = False
    indent: int = 0  # columns
    heading: int = 0
    list_tag: str = ""  # of the list directly around
    is_unsigned: bool = False
    is_in_item: bool = False
    is_in_label: bool = False
    task: Marker | None = None


@dataclass(slots=True)
class _Item:
    """A list item whose words are still to come."""

    indent: int  # columns
    marker: Marker
    is_labelled: bool  # its program wrote out the number or bullet


def read_page(html: str) -> Page:
    """Return what ``html`` shows, line by line. Raises UnreadableHtmlError."""
    root = _parsed(html)
    if root is None:
        return Page(())
    has_our_lists = bool(root.xpath("boolean(//li/span[@class='label'])"))
    walker = _Walker(root, laid_out_rows(root), set(root.xpath(_GONE)), _Context(), is_ours=has_our_lists)
    return Page(tuple(walker.lines()), has_our_lists or bool(root.xpath(_OUR_TABLE)))


def _parsed(html: str) -> "_Element | None":
    from lxml import etree

    if len(html) > MAX_CHARACTERS or html.count("<") > MAX_TAGS:
        raise UnreadableHtmlError(f"{len(html)} characters, {html.count('<')} tags")
    html = _DATA.sub("data:", clean(html))
    if html.startswith(_HEADER) and (start := _START.search(html)) is not None:
        html = html[start.start() :]
    if any(len(tag[0]) > _LONG_TAG and _attributes(tag[0]) > _MAX_ATTRIBUTES for tag in _TAG.finditer(html)):
        raise UnreadableHtmlError("too many attributes")
    parser = etree.HTMLParser(encoding="utf-8", no_network=True, huge_tree=False, remove_pis=True, remove_comments=True)
    try:
        root = etree.fromstring(html.encode(), parser)
    except etree.XMLSyntaxError as error:  # there is nothing in it
        if parser.error_log.filter_from_fatals():
            raise UnreadableHtmlError(str(error)) from error
        return None
    if any(entry.level_name == "FATAL" or entry.type_name == "ERR_NO_MEMORY" for entry in parser.error_log):
        raise UnreadableHtmlError("nested too deeply, or one text is too long")
    return root


def _attributes(tag: str) -> int:
    """Return at most how many attributes ``tag`` has."""
    bare = _QUOTED.sub(" ", tag)
    return max(len(bare.split()), bare.count("="), bare.count("/"))


class _Walker:
    """Goes through the elements of a page, or of one cell, and gathers its lines."""

    def __init__(
        self, root: "_Element", laid_out: "Set[_Element]", unseen: "Set[_Element]", around: _Context, *, is_ours: bool
    ) -> None:
        self._root = root
        self._is_ours = is_ours
        self._tables = TableRows(laid_out)
        self._unseen = unseen
        self._contexts = [around]
        self._text = HtmlText()
        self._label = ""  # the number or bullet that is written out before an item
        self._item: _Item | None = None
        self._task: Marker | None = None  # of a box in the line so far
        self._numbers: list[int] = []  # of the lists that are open, how many items each has so far
        self._lines: list[HtmlLine] = []

    def lines(self) -> list[HtmlLine]:
        """Return the lines of the page."""
        self._enter(self._root)
        around = [self._root]
        children = [iter(self._root)]
        while around:
            child = next(children[-1], None)
            if child is None:
                children.pop()
                child = around.pop()
                self._leave(child)
            elif self._enter(child):
                around.append(child)
                children.append(iter(child))
                continue
            if around and child.tail:
                self._add(child.tail)
        self._end_line()
        return self._lines

    def _enter(self, element: "_Element") -> bool:
        """Take in what ``element`` begins with; tell whether there is more in it."""
        tag = element.tag
        if not isinstance(tag, str) or tag in _UNSEEN:
            self._put_chart(element)
            return False
        style = style_of(element.get("style") or "")
        if style.is_hidden or element in self._unseen:
            return False
        if tag in _EMPTY:
            self._put(element, tag)
            return False
        is_block = style.is_block or tag in _BLOCKS
        if is_block:
            self._end_line()
        self._contexts.append(self._context(element, tag, style))
        if is_block or self._item is not None:
            self._open(element, tag, style)
        if element.text:
            self._add(element.text)
        return True

    def _leave(self, element: "_Element") -> None:
        """Take in the end of ``element``."""
        style = style_of(element.get("style") or "")
        if style.is_block or element.tag in _BLOCKS:
            self._end_line()
            self._close(element, element.tag, style)
        self._contexts.pop()

    def _add(self, text: str) -> None:
        context = self._contexts[-1]
        if context.is_in_label and not self._tables.is_in_cell:
            self._label += text
        elif not context.keeps_space:
            self._text.add(text, context.look)
        else:
            for number, line in enumerate(text.split("\n")):
                if number:
                    self._break_line()
                self._text.add(line, context.look, keeps_space=True)

    def _put(self, element: "_Element", tag: str) -> None:
        """Take in an element that holds no words."""
        match tag:
            case "br":
                self._break_line()
            case "hr":
                self._end_line()
            case "input" if element.get("type") == "checkbox":
                self._put_box(element)
            case "img":
                self._put_picture(element)

    def _put_box(self, element: "_Element") -> None:
        task = task_marker(element)
        if self._tables.is_in_cell:
            self._add("☑ " if task == "done" else "☐ ")
        else:
            self._task = task

    def _put_picture(self, element: "_Element") -> None:
        alt = (element.get("alt") or "").strip()
        if _FACE.fullmatch(alt):
            self._add(alt)
        elif not _is_spacer(element) and "checkbox" not in (element.get("aria-roledescription") or ""):
            self._lines.append(HtmlLine("picture", ((Span(alt),) if alt else (),)))

    def _put_chart(self, element: "_Element") -> None:
        """Take in a drawing of ours; those of others are mostly signs of their pages."""
        above = element.getparent()
        if element.tag == "svg" and above is not None and above.get("class") == "charts":
            self._lines.append(HtmlLine("chart", ((Span(element.get("aria-label") or ""),),)))

    def _break_line(self) -> None:
        """Break the line: within the text of an item or cell, else it is the end of an entry."""
        if self._tables.is_in_cell or self._contexts[-1].is_in_item:
            self._text.break_line()
        else:
            self._end_line()

    def _context(self, element: "_Element", tag: str, style: Style) -> _Context:
        """Return what holds within ``element``."""
        around = self._contexts[-1]
        if style is NO_STYLE and tag in _WITHOUT_MEANING and not self._is_ours:
            return around
        changes: dict[str, Any] = {}
        look = _look(element, tag, style, around)
        if look is not around.look:
            changes["look"] = look
        keeps_space = True if tag == "pre" else style.keeps_space
        if keeps_space is not None and keeps_space is not around.keeps_space:
            changes["keeps_space"] = keeps_space
        if style.is_label or (self._is_ours and tag == "span" and element.get("class") == "label"):
            changes["is_in_label"] = True
        if tag in _BLOCKS:
            changes |= _block_changes(element, tag, style, around)
        return around._replace(**changes) if changes else around

    def _open(self, element: "_Element", tag: str, style: Style) -> None:
        """Begin what ``element`` is: a list, an item, a table, a row, a cell."""
        match tag:
            case "table":
                self._tables.open_table()
            case "tr":
                self._tables.open_row(element)
            case "td" | "th":
                self._tables.open_cell(element)
            case "ul" | "ol" | "menu":
                self._numbers.append(0)
            case "li":
                self._open_item(element)
            case _ if style.mso_level and tag in _BLOCKS:
                self._item = _Item(self._contexts[-1].indent, "bullet", is_labelled=True)
            case _ if self._item is not None and not self._item.is_labelled:
                self._item.marker = task_marker(element) or self._item.marker

    def _open_item(self, element: "_Element") -> None:
        around, within = self._contexts[-2:]
        marker: Marker = "number" if around.list_tag == "ol" else "bullet"
        if self._numbers:
            self._numbers[-1] += 1
        if self._tables.is_in_cell:  # nothing in a cell has a level: its sign is text
            self._add(f"{self._numbers[-1]}. " if marker == "number" and self._numbers else "• ")
            return
        if around.is_unsigned or within.is_unsigned:
            marker = "plain"
        marker = task_marker(element) or around.task or marker
        self._item = _Item(within.indent - LEVEL_COLUMNS, marker, is_labelled=False)

    def _close(self, element: "_Element", tag: str, style: Style) -> None:
        match tag:
            case "td" | "th":
                self._tables.close_cell(self._text, self._lines_inside(element) if self._tables.is_in_cell else ())
            case "tr":
                row = self._tables.close_row(self._contexts[-1].indent)
                if row is not None:
                    self._lines.append(row)
            case "table":
                self._tables.close_table()
            case "ul" | "ol" | "menu":
                self._numbers.pop()
            case "li":
                self._item = None
            case _ if style.mso_level and self._item is not None:  # an empty one
                self._item = None
                self._label = ""

    def _lines_inside(self, cell: "_Element") -> tuple[HtmlLine, ...]:
        """Return the lines of a cell as if it were a page, where it holds a list or paragraphs."""
        if not cell.xpath(_HOLDS_LINES):
            return ()
        context = self._contexts[-1]
        around = _Context(context.look, context.keeps_space)
        walker = _Walker(cell, frozenset(), self._unseen, around, is_ours=self._is_ours)
        return Page(tuple(walker.lines())).written

    def _end_line(self) -> None:
        """Take what was written since the last line as a line, if it is anything."""
        if self._tables.is_in_cell:
            self._text.begin_line()
            return
        words = self._text.take() if self._text else _NO_WORDS
        if not words.spans:
            return
        context, item, task = self._contexts[-1], self._item, self._task
        label = " ".join(self._label.split())
        self._item, self._task, self._label = None, None, ""
        if context.heading and (item is None or item.is_labelled):
            self._lines.append(HtmlLine("heading", (words.spans,), level=context.heading, label=label))
        elif item is not None:
            marker = task or self._item_marker(item, label)
            spans = words.spans
            if marker == "done" and all(span.struck for span in spans):  # that is how it shows that it is done
                spans = tuple(replace(span, struck=False) for span in spans)
            self._lines.append(HtmlLine("item", (spans,), item.indent, marker=marker, label=label))
        else:
            kind: HtmlKind = "item" if task else "plain"
            self._lines.append(HtmlLine(kind, (words.spans,), context.indent + words.indent, marker=task))

    def _item_marker(self, item: _Item, label: str) -> Marker:
        if label:
            return marker_of_label(label)
        return "plain" if self._is_ours else item.marker


def _block_changes(element: "_Element", tag: str, style: Style, around: _Context) -> dict[str, Any]:
    """Return what holds in the block ``element`` and not ``around`` it."""
    changes: dict[str, Any] = {"list_tag": ""} if around.list_tag else {}
    if tag in _LISTS:
        changes |= _list_changes(element, tag, style, around)
    elif tag == "li":
        indent = max(around.indent, (own_level(element, style) - 1) * LEVEL_COLUMNS)
        changes |= {"indent": indent + LEVEL_COLUMNS, "is_in_item": True, "is_unsigned": bool(style.is_unsigned)}
    elif style.mso_level:
        changes |= {"indent": (style.mso_level - 1) * LEVEL_COLUMNS, "is_in_item": True}
    elif tag in ("blockquote", "dd"):
        changes["indent"] = around.indent + LEVEL_COLUMNS
    elif style.margin and not around.is_in_item and tag in ("p", "div"):
        changes["indent"] = around.indent + style.margin
    if tag in _HEADINGS or "MsoTitle" in (element.get("class") or ""):
        changes |= {"heading": _HEADINGS.get(tag, 1), "is_in_item": True}
    return changes


def _list_changes(element: "_Element", tag: str, style: Style, around: _Context) -> dict[str, Any]:
    indent = around.indent + (LEVEL_COLUMNS if around.list_tag else 0)  # one may stand directly in another
    indent = max(indent + columns_left_out(element), (own_level(element, style) - 1) * LEVEL_COLUMNS)
    return {
        "list_tag": "ol" if tag == "ol" else "ul",
        "indent": indent,
        "is_in_item": False,
        "is_unsigned": bool(style.is_unsigned),
        "task": task_marker(element),
    }


def _look(element: "_Element", tag: str, style: Style, around: _Context) -> Span:
    """Return the look of words in ``element``; a heading is bold by itself, and code in lines of its own is plain."""
    look = around.look
    if tag not in _LOOKS and style.is_bold is None and style.is_struck is None:
        return look
    is_bold = style.is_bold if style.is_bold is not None else True if tag in _BOLD else look.bold
    is_struck = look.struck or tag in _STRUCK or bool(style.is_struck)
    is_code = look.code or (tag in _CODE and not around.keeps_space)
    href = element.get("href") or look.href if tag == "a" else look.href
    if (is_bold, is_struck, is_code, href) == (look.bold, look.struck, look.code, look.href):
        return look
    return Span("", bool(is_bold), is_struck, is_code, href)


def _is_spacer(element: "_Element") -> bool:
    return any((element.get(side) or "").removesuffix("px") in ("0", "1") for side in ("width", "height"))
