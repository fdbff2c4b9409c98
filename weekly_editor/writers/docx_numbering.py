"""Word's lists: from printed labels back to the counters that make Word print them.

A document says what stands before every head and entry; Word wants to count by itself. Here each list gets counters
(``w:num``) on a pattern of nine level formats (``w:abstractNum``), and a further set of counters wherever counting on
would print something else. A label that no counter prints stands in its format literally, as a bullet does."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Literal, assert_never

from weekly_editor.document.arrangement import Numbering as Scheme
from weekly_editor.document.block import MAX_LEVEL, Document, Heading, ListItem, Table
from weekly_editor.document.look import Look
from weekly_editor.document.numeral import number_label
from weekly_editor.report.bilingual import Language
from weekly_editor.report.numeral import han_numeral, letters, roman
from weekly_editor.report.pattern import late_pattern
from weekly_editor.writers.docx_text import filled, twips
from weekly_editor.writers.xml_text import quoteattr

LEVELS = MAX_LEVEL + 1
HEADING_NUM = 1  # the w:num that the heading styles in styles.xml name
_MAX_NUMBER = 32767  # Word counts no further
_CIRCLED_LEVEL = 2  # of the numbers that a document prints in circles
_WIDE_MARKS = ("（", "【")
_LABEL = late_pattern(r"[（(【\[]*(.*?)[）)】\].．、:：]*", re.DOTALL)
_HAN = "chineseCountingThousand"
_COUNTED = ("decimal", "decimalEnclosedCircle", _HAN, "lowerRoman", "lowerLetter")
_BOXES = "☐☑☒"
_UNCOUNTED = ("bullet", "none")

Place = Literal["head", "text", "cell"]  # where a list stands decides its indents
ListKey = tuple[Place, int, int]  # number of the part, list_id; the heads are a list of their own
_HEADING_KEY: ListKey = ("head", 0, 0)
_OUTER = "%1."  # before a number: that of the head above it


@dataclass(frozen=True, slots=True)
class LevelFormat:
    """How one level prints its label: a number of a kind (ECMA-376 17.18.59) between two marks.

    Of the kinds ``bullet`` and ``none`` it prints ``before`` alone."""

    kind: str
    before: str
    after: str = ""


Pattern = tuple[LevelFormat, ...]  # one for each of the nine levels
_Abstract = tuple[Place, Pattern]
_BULLETS = tuple(LevelFormat("bullet", "•◦▪"[level % 3]) for level in range(LEVELS))
_HAN_HEADS: dict[Language, Pattern] = {
    "zh_CN": (LevelFormat(_HAN, "", "、"), LevelFormat(_HAN, "（", "）")),
    "en": (LevelFormat("decimal", "", "."), LevelFormat("lowerLetter", "(", ")")),
}
_DECIMAL_HEADS: Pattern = (LevelFormat("decimal", "", "."), LevelFormat("decimal", _OUTER))
_NO_HEADS: Pattern = (LevelFormat("none", ""), LevelFormat("none", ""))


class _Counters:
    """One ``w:num``: where its levels start and, as Word will, how far they have counted."""

    def __init__(self, num_id: int, starts: dict[int, int]) -> None:
        self.num_id = num_id
        self.starts = starts
        self._counts: dict[int, int] = {}
        self._unsure: set[int] = set()

    def next(self, level: int) -> int:
        """Return the number that the next entry at ``level`` gets, 0 where programs disagree about it.

        They do at a level that was skipped on the way down, and at one that starts again but not with 1."""
        if level in self._counts:
            return self._counts[level] + 1
        return 0 if level in self._unsure else self.starts.get(level, 1)

    def last(self, level: int) -> int:
        """Return the number that the last entry at ``level`` got, 0 where there is none above the next entry."""
        return self._counts.get(level, 0)

    def count(self, level: int) -> None:
        """Count one entry at ``level``; the levels below it start again."""
        number = self.next(level)
        for above in range(level):
            if above not in self._counts:
                self._unsure.add(above)
        for below, start in self.starts.items():
            if below > level and start != 1:
                self._unsure.add(below)
        for below in [below for below in self._counts if below > level]:
            del self._counts[below]
        self._counts[level] = number


class Numbering:
    """The lists of one document, given out in reading order; ``scheme`` is how its heads are numbered."""

    def __init__(self, document: Document, scheme: Scheme) -> None:
        self._bases = _base_patterns(document, scheme)
        self._abstracts: dict[_Abstract, int] = {}
        self._base_ids = {key: self._abstract_id(key, pattern) for key, pattern in self._bases.items()}
        self._nums: list[tuple[int, _Counters]] = []
        self._open: dict[tuple[ListKey, int], _Counters] = {}
        self._latest: dict[int, _Counters] = {}
        self._started(_HEADING_KEY, self._base_ids[_HEADING_KEY], {})

    def heading(self, heading: Heading) -> int:
        """Return the ``w:numId`` that prints the label of ``heading``, which may be none."""
        return self._num_id(_HEADING_KEY, heading.level - 1, heading.label)

    def item(self, place: Place, part: int, item: ListItem) -> int:
        """Return the ``w:numId`` that prints the label of ``item`` of the part with number ``part``, 0 for none."""
        return self._num_id((place, part, item.list_id), item.level, item.label) if item.label else 0

    def render(self, look: Look) -> str:
        """Return numbering.xml with everything that was given out."""
        return filled(
            "numbering.xml",
            abstracts="\n".join(_abstract(abstract, number, look) for abstract, number in self._abstracts.items()),
            nums="\n".join(_num(abstract, counters) for abstract, counters in self._nums),
        )

    def _num_id(self, key: ListKey, level: int, label: str) -> int:
        abstract, value = self._printing(key, level, label)
        counters = self._open.get((key, abstract))
        if counters is None or (value and not self._prints(counters, abstract, level, value)):
            counters = self._started(key, abstract, {level: value} if value else {})
        counters.count(level)
        self._latest[abstract] = counters
        return counters.num_id

    def _printing(self, key: ListKey, level: int, label: str) -> tuple[int, int]:
        """Return the number of the definition that prints ``label`` in a list, and the number it prints, or 0."""
        base = self._bases[key]
        printed, value = parsed_label(self._with_outer(key, level, label), base[level])
        if printed == base[level]:
            return self._base_ids[key], value
        return self._abstract_id(key, (*base[:level], printed, *base[level + 1 :])), value

    def _with_outer(self, key: ListKey, level: int, label: str) -> str:
        """Return ``label`` with ``%1.`` for the number of the head above, where Word prints just that again.

        Counters that start anew have no number above; what they would have to print stands there literally."""
        base = self._base_ids[key]
        if self._bases[key][level].before != _OUTER or (counters := self._open.get((key, base))) is None:
            return label
        number = counters.next(level)
        goes_on = label == f"{counters.last(level - 1)}.{number}" and self._prints(counters, base, level, number)
        return f"{_OUTER}{number}" if goes_on else label

    def _prints(self, counters: _Counters, abstract: int, level: int, value: int) -> bool:
        """Tell whether ``counters`` go on with ``value``, in Word too, where lists of one pattern count together."""
        return counters.next(level) == value and self._latest[abstract] is counters

    def _started(self, key: ListKey, abstract: int, starts: dict[int, int]) -> _Counters:
        counters = _Counters(len(self._nums) + 1, starts)
        self._nums.append((abstract, counters))
        self._open[key, abstract] = self._latest[abstract] = counters
        return counters

    def _abstract_id(self, key: ListKey, pattern: Pattern) -> int:
        return self._abstracts.setdefault((key[0], pattern), len(self._abstracts))


@lru_cache(maxsize=4096)
def parsed_label(label: str, expected: LevelFormat | None = None) -> tuple[LevelFormat, int]:
    """Return the format that prints ``label`` and its number, 0 where no counter prints it.

    ``expected`` wins where a label can be read in two ways (``i.``, ``c.``)."""
    if expected is not None:
        value = _value(expected, label)
        if value or (expected.kind == "bullet" and expected.before == label):
            return expected, value
    if (match := _LABEL.fullmatch(label)) and match[1].isalnum():  # no sign of a bullet or box is
        for kind in _COUNTED:
            level = LevelFormat(kind, label[: match.start(1)], label[match.end(1) :])
            if value := _value(level, label):
                return level, value
    return LevelFormat("bullet" if label else "none", label), 0


@cache
def _numerals(kind: str) -> dict[str, int]:
    """Return what Word prints for the numbers of ``kind`` (99 in Chinese, 999 of the others), and which is which."""
    match kind:
        case "decimalEnclosedCircle":
            return {number_label(_CIRCLED_LEVEL, number): number for number in range(1, 1000)}
        case "lowerLetter":
            return {letters(number): number for number in range(1, 1000)}
        case "lowerRoman":
            return {roman(number): number for number in range(1, 1000)}
        case "chineseCountingThousand":
            return {han_numeral(number): number for number in range(1, 100)}
        case _:
            return {}


def _value(level: LevelFormat, label: str) -> int:
    if level.kind in _UNCOUNTED or not (label.startswith(level.before) and label.endswith(level.after)):
        return 0
    numeral = label[len(level.before) : len(label) - len(level.after)]
    if level.kind != "decimal":
        return _numerals(level.kind).get(numeral, 0)
    is_plain = numeral.isascii() and numeral.isdecimal() and len(numeral) <= 5 and not numeral.startswith("0")
    return int(numeral) if is_plain and int(numeral) <= _MAX_NUMBER else 0


def _base_patterns(document: Document, scheme: Scheme) -> dict[ListKey, Pattern]:
    """Return for every list the pattern made of the first label at each of its levels.

    Levels above its first are those of the lists around it, so that both are indented alike."""
    headings = _heading_pattern(scheme, document.language)
    bases = {_HEADING_KEY: [*headings, *_BULLETS[len(headings) :]]}
    seen: set[tuple[ListKey, int]] = set()
    above: dict[tuple[Place, int], list[LevelFormat]] = {}
    for key, item in _labelled_items(document):
        around = above.setdefault(key[:2], list(_BULLETS))
        if (key, item.level) not in seen:
            seen.add((key, item.level))
            base = bases.setdefault(key, [*around[: item.level], *_BULLETS[item.level :]])
            base[item.level], _ = parsed_label(item.label)
        around[item.level] = bases[key][item.level]
    return {key: tuple(base) for key, base in bases.items()}


def _heading_pattern(scheme: Scheme, language: Language) -> Pattern:
    match scheme:
        case "han":
            return _HAN_HEADS[language]
        case "decimal":
            return _DECIMAL_HEADS
        case "none":
            return _NO_HEADS
        case _:
            assert_never(scheme)


def _labelled_items(document: Document) -> Iterator[tuple[ListKey, ListItem]]:
    for number, part in enumerate(document.parts, start=1):
        for block in part.blocks:
            if isinstance(block, ListItem) and block.label:
                yield ("text", number, block.list_id), block
            elif isinstance(block, Table):
                yield from (
                    (("cell", number, item.list_id), item)
                    for row in block.rows
                    for cell in row.cells
                    for item in cell.items
                    if item.label
                )


def _abstract(abstract: _Abstract, number: int, look: Look) -> str:
    place, pattern = abstract
    levels, left = [], 0
    for index, level in enumerate(pattern):
        hanging = _hanging(level, place, look)
        left += hanging
        style = f'<w:pStyle w:val="Heading{index + 1}"/>' if number == 0 and index < 2 else ""
        suffix = _suffix(level) if place == "head" else ""
        levels.append(_level(index, level, style + suffix, left, hanging))
    return (
        f'<w:abstractNum w:abstractNumId="{number}"><w:nsid w:val="{0x57450001 + number:08X}"/>'
        f'<w:multiLevelType w:val="multilevel"/><w:tmpl w:val="{0x57460001 + number:08X}"/>'
        f"{''.join(levels)}</w:abstractNum>"
    )


def _level(index: int, level: LevelFormat, style: str, left: int, hanging: int) -> str:
    text = level.before if level.kind in _UNCOUNTED else f"{level.before}%{index + 1}{level.after}"
    return (
        f'<w:lvl w:ilvl="{index}"><w:start w:val="1"/><w:numFmt w:val="{level.kind}"/>{style}'
        f'<w:lvlText w:val={quoteattr(text)}/><w:lvlJc w:val="left"/>'
        f'<w:pPr><w:ind w:left="{left}" w:hanging="{hanging}"/></w:pPr>{_label_look(level)}</w:lvl>'
    )


def _suffix(level: LevelFormat) -> str:
    """Return what follows the label of a head: full-width marks bring their own room, and no label needs none."""
    is_apart = level.kind == "decimal" if not level.after else level.after.isascii()
    return f'<w:suff w:val="{"space" if is_apart else "nothing"}"/>'


def _hanging(level: LevelFormat, place: Place, look: Look) -> int:
    """Return the room for a label in twips: full-width marks on both sides need more of it."""
    is_wide = level.before.startswith(_WIDE_MARKS) and level.after != ""
    match place:
        case "head":
            return 0
        case "text":
            return twips(look.list_indent_mm * (1.5 if is_wide else 1))
        case "cell":
            return _cell_hanging(3 if is_wide else 1.2 if level.kind in _UNCOUNTED else 1.8, look)
        case _:
            assert_never(place)


def _cell_hanging(width_em: float, look: Look) -> int:
    """Return the room for a label of ``width_em`` in a cell, where space is scarce, in twips."""
    return round(width_em * look.small_pt * 20)


def plain_indent(place: Place, level: int, look: Look) -> str:
    """Return the property of text without a label among entries at ``level``."""
    step = _cell_hanging(1.8, look) if place == "cell" else twips(look.list_indent_mm)
    return f'<w:ind w:left="{level * step}"/>'


def _label_look(level: LevelFormat) -> str:
    """Return the run properties that show a sign in a font that has it."""
    if level.kind != "bullet":
        return ""
    if level.before in _BOXES:
        symbol = "Segoe UI Symbol"
        return f'<w:rPr><w:rFonts w:ascii="{symbol}" w:hAnsi="{symbol}" w:eastAsia="{symbol}"/></w:rPr>'
    return '<w:rPr><w:rFonts w:hint="default"/></w:rPr>'


def _num(abstract: int, counters: _Counters) -> str:
    restarts = _restarts(tuple(counters.starts.items()))
    return f'<w:num w:numId="{counters.num_id}"><w:abstractNumId w:val="{abstract}"/>{restarts}</w:num>'


@lru_cache(maxsize=256)
def _restarts(starts: tuple[tuple[int, int], ...]) -> str:
    numbers = dict(starts)
    return "".join(
        f'<w:lvlOverride w:ilvl="{level}"><w:startOverride w:val="{numbers.get(level, 1)}"/></w:lvlOverride>'
        for level in range(LEVELS)
    )
