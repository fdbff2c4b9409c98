"""Word's lists: the label before a paragraph, and how deep it stands.

What a level is follows from the list (``w:ilvl``) within one list, and from the place on the page between lists: Word's
own styles 列表编号 2 and 列表项目符号 2 are lists of one level each, further to the right."""

import re
from dataclasses import dataclass, field, replace

from weekly_editor.readers.docx_package import Element, W
from weekly_editor.readers.docx_style import Indent, ParagraphStyle, Styles, indent_of, value, whole
from weekly_editor.readers.line import Style, split_marker
from weekly_editor.report.numeral import han_numeral, letters, roman
from weekly_editor.report.pattern import late_pattern

LEVELS = 9
_NOWHERE = Indent()
STEP = 420  # twips from one level to the next, where no list says otherwise: two characters
_NEAR = 60  # twips that make no level
_MAX_NUMBER = 9999
_MAX_LINKS = 8  # from a list to the style that stands for it and on
_PLACE = late_pattern(r"%([1-9])")
_RANKS: dict[Style, int] = {"han": 1, "han_bracket": 2, "number": 3, "bracket": 4, "circled": 5, "letter": 6}
_HAN = ("chinese", "ideograph", "japanese", "taiwanese", "korean")


@dataclass(frozen=True, slots=True)
class Level:
    """How one level of a list counts and prints."""

    kind: str = "decimal"  # w:numFmt
    text: str = "%1."
    start: int = 1
    indent: Indent = _NOWHERE
    is_legal: bool = False

    @property
    def is_bullet(self) -> bool:
        """Whether it prints a sign instead of counting."""
        return self.kind == "bullet"


@dataclass(frozen=True, slots=True)
class ListPlace:
    """Where a paragraph stands in a list, and what is printed before it.

    ``position`` is that of the label in twips; a label that says something (第一章, O1) is of words."""

    abstract: str
    level: int
    position: int
    label: str
    style: Style
    has_words: bool


@dataclass(slots=True)
class _List:
    """One ``w:num``: its definition, its levels, and what it starts again with."""

    abstract: str
    levels: tuple[Level, ...]
    starts: dict[int, int] = field(default_factory=dict)
    edges: tuple[tuple[int, int], ...] = ()


class Numbering:
    """Counts the lists of a file from paragraph to paragraph, as Word does."""

    def __init__(self, root: Element | None, styles: Styles) -> None:
        """Know the lists in ``root``, numbering.xml; none where there is no such part."""
        self._styles = styles
        self._abstracts: dict[str, Element] = {}
        self._nums: dict[str, Element] = {}
        self._style_levels: dict[tuple[str, str], int] = {}
        if root is not None:
            self._abstracts = {each.get(f"{W}abstractNumId", ""): each for each in root.iterfind(f"{W}abstractNum")}
            self._nums = {each.get(f"{W}numId", ""): each for each in root.iterfind(f"{W}num")}
        self._lists: dict[str, _List | None] = {}
        self._counts: dict[str, dict[int, int]] = {}
        self._started: set[tuple[str, int]] = set()

    def place(self, properties: Element | None, style_id: str, style: ParagraphStyle) -> ListPlace | None:
        """Return the place of the next paragraph, None where it stands in no list; its number is counted."""
        own = None if properties is None else properties.find(f"{W}numPr")
        own_id = value(own, "numId")
        num_id = style.num_id if own_id is None else own_id
        known = self._list(num_id) if num_id not in ("", "0") else None
        if known is None:
            return None
        written = whole(value(own, "ilvl"))
        if written is None:
            written = style.num_level if own_id is None else 0
        if written is None:
            written = self._style_levels.get((known.abstract, style_id), 0)
        index = min(max(written, 0), LEVELS - 1)
        level = known.levels[index]
        indent = level.indent.over(style.indent)
        if own_id is None and style.indent_wins:
            indent = style.indent.over(level.indent)
        indent = indent_of(properties).over(indent)
        label = self._label(num_id, known, index)
        words = "" if level.is_bullet or not label else _PLACE.sub("", level.text)
        return ListPlace(
            known.abstract,
            index,
            (indent.left or 0) - (indent.hanging or 0),
            label,
            "bullet" if level.is_bullet else split_marker(f"{label} .")[1] or "number",
            has_words=any(sign.isalnum() for sign in words),
        )

    def edges(self, num_id: str) -> tuple[tuple[int, int], ...]:
        """Return for each level of a list where its labels and its text stand, in twips."""
        known = self._list(num_id)
        return () if known is None else known.edges

    def _list(self, num_id: str) -> _List | None:
        if num_id not in self._lists:
            self._lists[num_id] = self._known_list(num_id)
        return self._lists[num_id]

    def _known_list(self, num_id: str) -> _List | None:
        num = self._nums.get(num_id)
        abstract_id = value(num, "abstractNumId")
        if num is None or abstract_id is None:
            return None
        known = _List(abstract_id, self._levels(abstract_id))
        levels = list(known.levels)
        for override in num.iterfind(f"{W}lvlOverride"):
            index = whole(override.get(f"{W}ilvl"))
            if index is None or not 0 <= index < LEVELS:
                continue
            if (level := override.find(f"{W}lvl")) is not None:
                levels[index] = _level(level)
            if (start := whole(value(override, "startOverride"))) is not None:
                known.starts[index] = start
        known.levels = tuple(levels)
        known.edges = tuple(
            ((each.indent.left or 0) - (each.indent.hanging or 0), each.indent.left or 0) for each in levels
        )
        return known

    def _levels(self, abstract_id: str) -> tuple[Level, ...]:
        """Return the nine levels of a definition, followed through the styles that stand for it."""
        element = self._abstracts.get(abstract_id)
        for _ in range(_MAX_LINKS):
            link = value(element, "numStyleLink")
            num = self._nums.get(self._styles.numbering(link)) if link else None
            target = self._abstracts.get(value(num, "abstractNumId") or "")
            if target is None:
                break
            element = target
        levels = [Level(text=f"%{index + 1}.") for index in range(LEVELS)]
        for each in () if element is None else element.iterfind(f"{W}lvl"):
            index = whole(each.get(f"{W}ilvl"))
            if index is not None and 0 <= index < LEVELS:
                levels[index] = _level(each)
                self._style_levels[abstract_id, value(each, "pStyle") or ""] = index
        return tuple(levels)

    def _label(self, num_id: str, known: _List, index: int) -> str:
        """Count one paragraph at level ``index`` of a list, and return what stands before it."""
        counts = self._counts.setdefault(known.abstract, {})
        if index in known.starts and (num_id, index) not in self._started:
            self._started.add((num_id, index))
            counts[index] = known.starts[index]
        else:
            counts[index] = counts[index] + 1 if index in counts else known.levels[index].start
        for below in [each for each in counts if each > index]:
            del counts[below]
        level = known.levels[index]
        if level.is_bullet:
            return level.text.strip() and (level.text.strip() if level.text.isprintable() else "•")

        def number(match: re.Match[str]) -> str:
            at = int(match[1]) - 1
            kind = "decimal" if level.is_legal else known.levels[at].kind
            return numeral(kind, counts.get(at, known.levels[at].start))

        return "" if level.kind == "none" else _PLACE.sub(number, level.text).strip()


@dataclass(slots=True)
class Depths:
    """How deep the paragraphs of a list stand, one after the other, from 0."""

    _open: list[tuple[ListPlace, int]] = field(default_factory=list)

    def depth(self, place: ListPlace) -> int:
        """Return how deep the next paragraph of a list stands."""
        while self._open and _is_deeper(self._open[-1][0], place):
            self._open.pop()
        if not self._open:
            depth = place.level
        else:
            above, depth = self._open[-1]
            if _is_deeper(place, above):
                depth += max(1, place.level - above.level)
            else:
                self._open.pop()
        self._open.append((place, depth))
        return depth

    def below(self, place: ListPlace) -> int:
        """Return how deep text stands that goes on with a list at ``place`` without a label of its own."""
        above = (depth for known, depth in reversed(self._open) if not _is_deeper(known, place))
        return next(above, place.level - 1) + 1

    def forget(self) -> None:
        """Begin again: what comes next goes on with no list above."""
        self._open.clear()


def column(left: int, edges: tuple[tuple[int, int], ...]) -> int:
    """Return the column of text that stands ``left`` twips from the margin, four to a level of the list before it."""
    if left <= _NEAR:
        return 0
    if not edges:
        return max(0, round(left * 4 / STEP))
    reached = [0]
    for index, (label, text) in enumerate(edges):
        reached += [index] * (label <= left + _NEAR) + [index + 1] * (label < text <= left + _NEAR)
    return 4 * max(reached)


def numeral(kind: str, number: int) -> str:
    """Return ``number`` as lists of ``kind`` (ECMA-376 17.18.59) print it; kinds that are not known count in digits."""
    number = min(max(number, 0), _MAX_NUMBER)
    if number == 0 or kind.startswith("decimal"):
        return _digits(kind, number)
    if kind.startswith(_HAN):
        return han_numeral(number)
    match kind:
        case "lowerLetter" | "upperLetter":
            written = letters(min(number, 999))
        case "lowerRoman" | "upperRoman":
            written = roman(number)
        case _:
            return str(number)
    return written.upper() if kind.startswith("upper") else written


def _digits(kind: str, number: int) -> str:
    if kind.startswith("decimalEnclosedCircle") and 0 < number <= 20:
        return chr(0x2460 + number - 1)
    if kind == "decimalZero":
        return f"{number:02}"
    if kind.startswith("decimalFullWidth"):
        return "".join(chr(ord(digit) + 0xFEE0) for digit in str(number))
    return str(number)


def _is_deeper(place: ListPlace, above: ListPlace) -> bool:
    """Tell whether ``place`` stands below ``above`` where it comes after it."""
    if place.abstract == above.abstract:
        return place.level > above.level
    if abs(place.position - above.position) > _NEAR:
        return place.position > above.position
    if place.level != above.level:
        return place.level > above.level
    ranks = _RANKS.get(place.style, 0), _RANKS.get(above.style, 0)
    return 0 not in ranks and ranks[0] > ranks[1]


def _level(element: Element) -> Level:
    level = Level(
        value(element, "numFmt") or "decimal",
        value(element, "lvlText") or "",
        whole(value(element, "start")) or 0,
        indent_of(element.find(f"{W}pPr")),
        element.find(f"{W}isLgl") is not None,
    )
    return replace(level, kind="bullet", text="•") if element.find(f"{W}lvlPicBulletId") is not None else level
