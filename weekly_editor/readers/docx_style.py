"""What the styles of a Word file make of a paragraph or run: a heading, a list, bold; named in any language."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from weekly_editor.readers.docx_package import Element, W
from weekly_editor.report.pattern import late_pattern

PROSE_LEVEL = 9  # the outline level of text that is no heading
_MAX_CHAIN = 24  # styles based on one another
_HEADING = late_pattern(r"(?:heading|标题|見出し|제목|überschrift|titre|título|titolo|заголовок)\s*(\d)", re.IGNORECASE)
_TITLE = late_pattern(r"title|标题|文档标题|文件标题|大标题", re.IGNORECASE)
_SUBTITLE = late_pattern(r"subtitle|副标题", re.IGNORECASE)
_CODE = late_pattern(
    r"source\s?code|html\s(?:preformatted|预设格式)|plain\stext\scode|代码块?|code\s?block", re.IGNORECASE
)
_CODE_RUN = late_pattern(r"code|verbatim\schar|html\s(?:code|代码)|inline\s?code|代码", re.IGNORECASE)
_MONO = late_pattern(
    r"courier.*|consolas|menlo|monaco|.*\bmono\b.*|source\scode.*|cascadia.*|fira\scode|等距.*", re.IGNORECASE
)
_OFF = ("0", "false", "off", "none")

Role = Literal["", "title", "subtitle", "heading", "code"]


@dataclass(frozen=True, slots=True)
class Indent:
    """Where a paragraph stands, in twips; None where nothing is said of it."""

    left: int | None = None
    hanging: int | None = None  # negative where the first line stands further right

    def over(self, below: "Indent") -> "Indent":
        """Return this with what it leaves open as ``below`` has it."""
        return Indent(
            below.left if self.left is None else self.left,
            below.hanging if self.hanging is None else self.hanging,
        )


@dataclass(frozen=True, slots=True)
class Look:
    """What of a run's look is kept; ``mono`` is that of its font, ``code`` that of a style for code."""

    bold: bool | None = None
    struck: bool | None = None
    hidden: bool | None = None
    mono: bool | None = None
    code: bool | None = None

    def over(self, below: "Look") -> "Look":
        """Return this with what it leaves open as ``below`` has it."""
        if self == _NO_LOOK:
            return below
        return Look(
            below.bold if self.bold is None else self.bold,
            below.struck if self.struck is None else self.struck,
            below.hidden if self.hidden is None else self.hidden,
            below.mono if self.mono is None else self.mono,
            below.code if self.code is None else self.code,
        )


_NOWHERE = Indent()
_NO_LOOK = Look()


@dataclass(frozen=True, slots=True)
class ParagraphStyle:
    """A paragraph style with all that it is based on; ``level`` is that of a heading, from 1.

    ``indent_wins`` tells that the style places its paragraphs itself, rather than its list does."""

    role: Role = ""
    level: int = 0
    num_id: str = ""
    num_level: int | None = None
    indent: Indent = _NOWHERE
    indent_wins: bool = False
    look: Look = _NO_LOOK


class Styles:
    """The styles of a file, each worked out when it is first asked for."""

    def __init__(self, root: Element | None) -> None:
        """Know the styles in ``root``, styles.xml; none where there is no such part."""
        elements = () if root is None else root.iterfind(f"{W}style")
        self._elements: dict[str, Element] = {}
        self._default = ""
        for element in elements:
            style_id = element.get(f"{W}styleId", "")
            self._elements.setdefault(style_id, element)
            if element.get(f"{W}type") == "paragraph" and is_on(element.get(f"{W}default", "0")):
                self._default = style_id
        self._paragraphs: dict[str, ParagraphStyle] = {}
        self._looks: dict[str, Look] = {}

    def paragraph(self, style_id: str) -> ParagraphStyle:
        """Return the paragraph style ``style_id``, the default one where that is empty or unknown."""
        if style_id not in self._paragraphs:
            self._paragraphs[style_id] = _paragraph_style(self._chain(style_id) or self._chain(self._default))
        return self._paragraphs[style_id]

    def look(self, style_id: str) -> Look:
        """Return the look of the character style ``style_id``."""
        if style_id not in self._looks:
            chain = self._chain(style_id)
            look = _look_of(chain)
            is_code = any(_CODE_RUN.fullmatch(_name(style)) for style in chain)
            self._looks[style_id] = replace(look, code=is_code or None)
        return self._looks[style_id]

    def numbering(self, style_id: str) -> str:
        """Return the id of the list that the numbering style ``style_id`` stands for, empty where it has none."""
        return value(self._elements.get(style_id), "pPr", "numPr", "numId") or ""

    def _chain(self, style_id: str) -> list[Element]:
        """Return the style and those it is based on, nearest first; a ring ends where it closes."""
        chain: list[Element] = []
        while style_id in self._elements and len(chain) < _MAX_CHAIN:
            style = self._elements[style_id]
            if any(style is known for known in chain):
                break
            chain.append(style)
            style_id = value(style, "basedOn") or ""
        return chain


def value(element: Element | None, *path: str) -> str | None:
    """Return the ``w:val`` of what stands at ``path`` below ``element``, None where nothing does."""
    for name in path:
        if element is None:
            return None
        element = element.find(W + name)
    return None if element is None else element.get(f"{W}val", "")


def is_on(written: str | None) -> bool:
    """Tell whether a switch that is there stands on: it does without a value."""
    return written is not None and written.lower() not in _OFF


def whole(written: str | None) -> int | None:
    """Return the whole number that ``written`` is, None where it is none, or absurd."""
    try:
        number = round(float(written or ""))
    except (ValueError, OverflowError):
        return None
    return number if abs(number) < 100_000 else None


def indent_of(properties: Element | None) -> Indent:
    """Return what paragraph ``properties`` say of the place; 200 hundredths of a character are 420 twips."""
    element = None if properties is None else properties.find(f"{W}ind")
    if element is None:
        return _NOWHERE
    left = whole(element.get(f"{W}left") or element.get(f"{W}start"))
    characters = whole(element.get(f"{W}leftChars") or element.get(f"{W}startChars"))
    if characters and not left:
        left = round(characters * 2.1)
    hanging = whole(element.get(f"{W}hanging"))
    first_line = whole(element.get(f"{W}firstLine"))
    return Indent(left, hanging if hanging or first_line is None else -first_line)


def look_of(properties: Element | None) -> Look:
    """Return what run ``properties`` say of the look themselves."""
    if properties is None or len(properties) == 0:
        return _NO_LOOK
    fonts = properties.find(f"{W}rFonts")
    font = None if fonts is None else fonts.get(f"{W}ascii") or fonts.get(f"{W}hAnsi")
    struck = _switch(properties, "strike")
    return Look(
        bold=_switch(properties, "b"),
        struck=_switch(properties, "dstrike") if struck is None else struck,
        hidden=_switch(properties, "vanish"),
        mono=None if font is None else _MONO.fullmatch(font) is not None,
    )


def _switch(properties: Element, name: str) -> bool | None:
    element = properties.find(W + name)
    return None if element is None else is_on(element.get(f"{W}val", ""))


def _paragraph_style(chain: Sequence[Element]) -> ParagraphStyle:
    role, level = _role(chain)
    numbered = [index for index, style in enumerate(chain) if style.find(f"{W}pPr/{W}numPr") is not None]
    indent = _NOWHERE
    placed = len(chain)
    for index, style in enumerate(chain):
        own = indent_of(style.find(f"{W}pPr"))
        if own != _NOWHERE:
            placed = min(placed, index)
        indent = indent.over(own)
    num_ids = [value(chain[index], "pPr", "numPr", "numId") for index in numbered]
    levels = [whole(value(chain[index], "pPr", "numPr", "ilvl")) for index in numbered]
    return ParagraphStyle(
        role,
        level,
        num_id=next((num_id for num_id in num_ids if num_id is not None), ""),
        num_level=next((number for number in levels if number is not None), None),
        indent=indent,
        indent_wins=bool(numbered) and placed <= numbered[0],
        look=_look_of(chain),
    )


def _role(chain: Sequence[Element]) -> tuple[Role, int]:
    for style in chain:
        name = _name(style)
        if (heading := _HEADING.fullmatch(name)) is not None and heading[1] != "0":
            return "heading", int(heading[1])
        if _TITLE.fullmatch(name):
            return "title", 0
        if _SUBTITLE.fullmatch(name):
            return "subtitle", 0
        if _CODE.fullmatch(name):
            return "code", 0
        level = whole(value(style, "pPr", "outlineLvl"))
        if level is not None:
            return ("heading", level + 1) if 0 <= level < PROSE_LEVEL else ("", 0)
    return "", 0


def _look_of(chain: Sequence[Element]) -> Look:
    look = _NO_LOOK
    for style in chain:
        look = look.over(look_of(style.find(f"{W}rPr")))
    return look


def _name(style: Element) -> str:
    return " ".join((value(style, "name") or "").split())
