"""What the paragraphs of a Word file say: their runs, and what hangs on them.

Kept are insertions, content controls and the results that fields show; deletions, the instructions of fields and the
second form of what Word writes twice (mc:Fallback) are not part of the text."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from weekly_editor.readers.docx_package import Element, R, Relation, W
from weekly_editor.readers.docx_style import Look, Styles, is_on, look_of, value
from weekly_editor.readers.marks import address
from weekly_editor.readers.source import CHART
from weekly_editor.report.bilingual import Bilingual
from weekly_editor.report.clean import clean
from weekly_editor.report.markup import Span
from weekly_editor.report.pattern import late_pattern

MAX_NESTING = 40  # inline elements within one another; what lies deeper is read as bare text
_MAX_INSTRUCTION = 4000  # characters of what a field is told to do
_EXCERPT = 200  # characters of what is named
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
W14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"
M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
_V = "{urn:schemas-microsoft-com:vml}"
_O = "{urn:schemas-microsoft-com:office:office}"
_NAMED = f"{_WP}docPr"
_BOX_TEXT = f"{W}txbxContent"
_DROPPED = (f"{W}del", f"{W}moveFrom")
_PROPERTIES = (f"{W}pPr", f"{W}rPr", f"{W}sdtPr", f"{W}sdtEndPr")
_SIGNS = {f"{W}tab": "\t", f"{W}ptab": "\t", f"{W}br": "\n", f"{W}cr": "\n", f"{W}noBreakHyphen": "\u2011"}
_SYMBOLS = {
    "wingdings": {
        0x6C: "●", 0x6E: "■", 0x6F: "☐", 0x71: "☐", 0x72: "☐", 0x76: "❖", 0x77: "◆", 0x9F: "•", 0xA7: "▪", 0xA8: "☐",
        0xD8: "➢", 0xDF: "←", 0xE0: "→", 0xE1: "↑", 0xE2: "↓", 0xE8: "→", 0xFB: "☒", 0xFC: "✓", 0xFD: "☒", 0xFE: "☑",
    },
    "wingdings 2": {0x4F: "✗", 0x50: "✓", 0x51: "☒", 0x52: "☑", 0x53: "☒", 0x54: "☒", 0xA3: "☐"},
    "symbol": {0xA3: "≤", 0xB0: "°", 0xB1: "±", 0xB3: "≥", 0xB4: "×", 0xB7: "•", 0xB9: "≠", 0xDE: "⇒", 0xAE: "→"},
}  # fmt: skip
_HYPERLINK = late_pattern(r"\s*HYPERLINK\s+\"([^\"]+)\"", re.IGNORECASE)
_CONTENTS = late_pattern(r"\s*TOC\b", re.IGNORECASE)

PICTURE = Bilingual("图片没有导入", "the picture is not imported")
DIAGRAM = Bilingual("SmartArt 图形没有导入", "the SmartArt graphic is not imported")
OBJECT = Bilingual("嵌入的对象没有导入", "the embedded object is not imported")
EQUATION = Bilingual("公式只按文字保留", "the equation is kept as plain text")
CONTENTS = Bilingual("目录没有导入，它由标题生成", "the table of contents is not imported; headings make it")
DELETED = Bilingual("修订中已删除，没有导入", "deleted by a tracked change; not imported")
HIDDEN = Bilingual("隐藏文字没有导入", "hidden text is not imported")
COMMENT = Bilingual("批注没有导入", "the comment is not imported")
HINT = Bilingual("内容控件的提示文字没有导入", "the hint of a content control is not imported")
ADDRESS = Bilingual("这种链接地址不导入，文字保留", "an address of this kind is not imported; its text is kept")
SYMBOL = Bilingual("这个符号没有对应的文字", "a symbol that no character stands for")
_GRAPHICS = {"chart": CHART, "chartex": CHART, "diagram": DIAGRAM}


@dataclass(slots=True)
class Content:
    """What one paragraph says: its runs, and the notes, text boxes and things left out that hang on it."""

    runs: list[Span] = field(default_factory=list)
    notes: list[Element] = field(default_factory=list)
    boxes: list[Element] = field(default_factory=list)
    left: list[tuple[str, Bilingual]] = field(default_factory=list)
    is_contents: bool = False  # part of a table of contents, and nothing else


@dataclass(slots=True)
class _Field:
    """A field that is open, within those that were open before it: what holds for the text that stands there now."""

    instruction: str = ""
    has_result: bool = False
    is_shown: bool = True  # the results of this field and of all around it have begun
    is_contents: bool = False
    href: str = ""  # of the innermost link that is a field


class Texts:
    """Reads one paragraph after the other; a field may go on from one to the next."""

    def __init__(
        self,
        styles: Styles,
        relations: dict[str, Relation],
        notes: dict[tuple[str, str], Element],
        closed: set[Element],
    ) -> None:
        """Read text that points at ``relations`` and at ``notes``, by their kind and id; each note is read once.

        ``closed`` are the marks of the fields that count, see ``closed_fields``."""
        self._styles = styles
        self._relations = relations
        self._notes = notes.copy()
        self._closed = closed
        self._fields = [_Field(has_result=True)]  # the first stands for text in no field
        self._is_told = False  # that the contents are left out
        self._content = Content()
        self._look = Look()
        self._nesting = 0
        self._is_code_named = False

    def content(self, paragraph: Element, look: Look) -> Content:
        """Return what ``paragraph`` says, whose style gives it ``look``."""
        self._content = content = Content()
        self._look = look
        self._nesting = 0
        was_open = self._fields[-1].is_contents
        self._is_code_named = False
        self._walk(paragraph, "")
        if not self._is_code_named and all(run.code for run in content.runs):  # a font for all of it sets nothing apart
            content.runs = [replace(run, code=False) for run in content.runs]
        content.is_contents = not content.runs and (was_open or self._fields[-1].is_contents)
        return content

    def name_contents(self, words: str) -> tuple[tuple[str, Bilingual], ...]:
        """Return the note that a table of contents is left out, once."""
        was_told, self._is_told = self._is_told, True
        return () if was_told or not words.strip() else ((words.strip(), CONTENTS),)

    def _walk(self, parent: Element, href: str) -> None:
        if self._nesting > MAX_NESTING:
            self._say(bare_text(parent), self._look, href)
            return
        self._nesting += 1
        for child in parent:
            self._read(child, href)
        self._nesting -= 1

    def _read(self, child: Element, href: str) -> None:
        match child.tag:
            case tag if tag == f"{W}r":
                self._run(child, href)
            case tag if tag in _PROPERTIES:
                pass
            case tag if tag == f"{W}hyperlink":
                self._walk(child, self._target(child) or href)
            case tag if tag in _DROPPED:
                self._leave(bare_text(child), DELETED)
            case tag if tag == f"{W}sdt":
                self._control(child, href)
            case tag if tag == f"{W}fldSimple":
                self._simple_field(child, href)
            case tag if tag == f"{MC}AlternateContent":
                self._walk(chosen(child), href)
            case tag if tag.startswith(M):
                self._equation(child, href)
            case _:
                self._walk(child, href)

    def _run(self, run: Element, href: str) -> None:
        properties = run.find(f"{W}rPr")
        look = self._look_of(properties)
        for child in run:
            self._read_in_run(child, look, self._fields[-1].href or href)

    def _read_in_run(self, child: Element, look: Look, href: str) -> None:
        match child.tag:
            case tag if tag == f"{W}t":
                self._say((child.text or "").replace("\n", " "), look, href)
            case tag if tag in _SIGNS:
                if child.get(f"{W}type") not in ("page", "column"):
                    self._say(_SIGNS[tag], look, href)
            case tag if tag == f"{W}fldChar":
                self._field_mark(child, look)
            case tag if tag == f"{W}instrText":
                if len(self._fields[-1].instruction) < _MAX_INSTRUCTION:
                    self._fields[-1].instruction += child.text or ""
            case tag if tag == f"{W}delText":
                self._leave(child.text or "", DELETED)
            case tag if tag == f"{W}sym":
                self._symbol(child, look, href)
            case tag if tag in (f"{W}footnoteReference", f"{W}endnoteReference"):
                note = self._notes.pop((tag.removeprefix(W).removesuffix("Reference"), child.get(f"{W}id", "")), None)
                self._content.notes.extend([] if note is None else [note])
            case tag if tag == f"{W}commentReference":
                self._leave_thing(bare_text(self._notes.pop(("comment", child.get(f"{W}id", "")), None)), COMMENT)
            case tag if tag == f"{W}ruby":
                self._ruby(child, look, href)
            case tag if tag in (f"{W}drawing", f"{W}pict", f"{W}object"):
                self._graphic(child)
            case tag if tag == f"{MC}AlternateContent":
                for part in chosen(child):
                    self._read_in_run(part, look, href)

    def _say(self, text: str, look: Look, href: str) -> None:
        if not text or not self._fields[-1].is_shown:
            return
        if self._fields[-1].is_contents:
            self._content.left.extend(self.name_contents(text))
        elif look.hidden:
            self._leave(text, HIDDEN)
        else:
            words = clean(text).replace("\u00ad", "")
            self._is_code_named |= bool(look.code)
            is_code = bool(look.code or look.mono)
            self._content.runs.append(Span(words, bool(look.bold), bool(look.struck), is_code, href))

    def _leave(self, text: str, reason: Bilingual) -> None:
        left = self._content.left
        if not text.strip() or self._fields[-1].is_contents:
            return
        if left and left[-1][1] is reason and len(left[-1][0]) < _EXCERPT:
            left[-1] = left[-1][0] + text, reason
        else:
            left.append((text, reason))

    def _look_of(self, properties: Element | None) -> Look:
        """Return the look of a run: its own, else that of its style, else that of its paragraph."""
        style_id = value(properties, "rStyle")
        style = self._styles.look(style_id) if style_id else Look()
        return look_of(properties).over(style).over(self._look)

    def _control(self, control: Element, href: str) -> None:
        """Read a content control: a box that may be ticked, a hint that nobody has replaced, or text."""
        properties, inner = control.find(f"{W}sdtPr"), control.find(f"{W}sdtContent")
        box = None if properties is None else properties.find(f"{W14}checkbox")
        if box is not None:
            checked = box.find(f"{W14}checked")
            is_ticked = checked is not None and is_on(checked.get(f"{W14}val", ""))
            self._say("☑" if is_ticked else "☐", self._look, href)
        elif properties is not None and is_on(value(properties, "showingPlcHdr")):
            self._leave(bare_text(control), HINT)
        elif inner is not None:
            self._walk(inner, href)

    def _target(self, link: Element) -> str:
        relation = self._relations.get(link.get(f"{R}id", ""))
        if relation is None or not relation.is_external:
            return ""
        anchor = link.get(f"{W}anchor", "")
        return self._address(f"{relation.target}#{anchor}" if anchor else relation.target)

    def _address(self, written: str) -> str:
        href = address(written.strip())
        if not href:
            self._leave(written, ADDRESS)
        return href

    def _simple_field(self, element: Element, href: str) -> None:
        instruction = element.get(f"{W}instr", "")
        if _CONTENTS.match(instruction):
            self._content.left.extend(self.name_contents(bare_text(element)))
        else:
            link = _HYPERLINK.match(instruction)
            self._walk(element, (self._address(link[1]) if link else "") or href)

    def _field_mark(self, mark: Element, look: Look) -> None:
        match mark.get(f"{W}fldCharType"):
            case "begin" if mark in self._closed:
                self._fields.append(replace(self._fields[-1], instruction="", has_result=False, is_shown=False))
                if (box := mark.find(f"{W}ffData/{W}checkBox")) is not None:
                    ticked = value(box, "default") if box.find(f"{W}checked") is None else value(box, "checked")
                    self._say("☑" if is_on(ticked) else "☐", look, "")
            case "separate" if not self._fields[-1].has_result:
                self._begin_result()
            case "end" if len(self._fields) > 1 and mark in self._closed:
                self._fields.pop()

    def _begin_result(self) -> None:
        """Decide, once for each field, what holds for its result."""
        around, field_ = self._fields[-2:]
        field_.has_result = True
        field_.is_shown = around.is_shown
        field_.is_contents = around.is_contents or _CONTENTS.match(field_.instruction) is not None
        if link := _HYPERLINK.match(field_.instruction):
            field_.href = address(link[1].strip())

    def _symbol(self, symbol: Element, look: Look, href: str) -> None:
        font, written = symbol.get(f"{W}font", ""), symbol.get(f"{W}char", "")
        try:
            code = int(written, 16)
        except ValueError:
            code = 0
        known = _SYMBOLS.get(font.lower(), {}).get(code & 0xFF if code >> 8 == 0xF0 else code)
        if known is None and code > 0x1F and not 0xE000 <= code <= 0xF8FF and code <= 0xFFFF:
            known = chr(code)
        if known is None:
            self._leave(f"{font} {written}", SYMBOL)
        else:
            self._say(known, look, href)

    def _ruby(self, ruby: Element, look: Look, href: str) -> None:
        base, above = (bare_text(part) for part in (ruby.find(f"{W}rubyBase"), ruby.find(f"{W}rt")))
        self._say(f"{base}（{above}）" if base and above.strip() else base or above, look, href)

    def _equation(self, element: Element, href: str) -> None:
        text = "".join(part.text or "" for part in element.iter(f"{M}t", f"{W}t"))
        self._leave(text, EQUATION)
        self._say(text, self._look, href)

    def _graphic(self, graphic: Element) -> None:
        """Take the text boxes of a drawing, and name what else it shows."""
        boxes = _outermost(graphic, _BOX_TEXT)
        self._content.boxes.extend(boxes)
        for alternative, reason in _shown(graphic):
            self._leave_thing(alternative, reason)

    def _leave_thing(self, text: str, reason: Bilingual) -> None:
        if not self._fields[-1].is_contents:
            self._content.left.append((text, reason))


def closed_fields(root: Element) -> set[Element]:
    """Return the first and last marks of the fields in ``root`` that end again, and do not stand too deep.

    What never ends hides no text."""
    waiting: list[Element] = []
    closed: set[Element] = set()
    for mark in root.iter(f"{W}fldChar"):
        match mark.get(f"{W}fldCharType"):
            case "begin":
                waiting.append(mark)
            case "end" if waiting:
                begin = waiting.pop()
                if len(waiting) < MAX_NESTING:
                    closed |= {begin, mark}
    return closed


def bare_text(element: Element | None) -> str:
    """Return all text below ``element``, deleted text included, without looks and markup."""
    if element is None:
        return ""
    return clean("".join(part.text or "" for part in element.iter(f"{W}t", f"{W}delText")))


def chosen(alternatives: Element) -> Element:
    """Return the one of ``mc:AlternateContent`` that is read: the first, unless only the fallback says anything."""
    choices = [*alternatives.iterfind(f"{MC}Choice"), *alternatives.iterfind(f"{MC}Fallback")]
    saying = (choice for choice in choices if next(choice.iter(f"{W}t"), None) is not None)
    return next(saying, choices[0] if choices else ())


def _outermost(graphic: Element, tag: str) -> list[Element]:
    """Return what is called ``tag`` in a drawing and in no text box of it; of two forms of one, the first."""
    return [
        each
        for each in graphic.iter(tag)
        if not any(above.tag in (_BOX_TEXT, f"{MC}Fallback") for above in _above(each, graphic))
    ]


def _above(element: Element, top: Element) -> Iterable[Element]:
    above = element.getparent()
    while above is not None and above is not top:
        yield above
        above = above.getparent()


def _shown(graphic: Element) -> Iterable[tuple[str, Bilingual]]:
    """Yield the alternative text and the kind of what a drawing shows beside text."""
    names = [each.get("descr") or each.get("title") or each.get("name", "") for each in _outermost(graphic, _NAMED)]
    name = next(iter(names), "")
    kinds = [data.get("uri", "").rpartition("/")[2] for data in _outermost(graphic, f"{_A}graphicData")]
    known = [_GRAPHICS[kind] for kind in kinds if kind in _GRAPHICS]
    images = _outermost(graphic, f"{_V}imagedata")
    if known:
        yield name, known[0]
    elif graphic.tag == f"{W}object":
        shape = next(graphic.iter(f"{_V}shape"), None)
        yield (shape.get("alt", "") if shape is not None else ""), OBJECT
    elif images:
        yield images[0].getparent().get("alt") or images[0].get(f"{_O}title", ""), PICTURE
    elif _outermost(graphic, f"{_A}blip"):
        yield name, PICTURE
