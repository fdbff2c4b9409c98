"""Pasted lines as outline nodes: indents become levels, list signs become markers."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from weekly_editor.readers.grid import is_grid, joined_cells, read_grid
from weekly_editor.report.clean import clean
from weekly_editor.report.model import Marker, Node, Outline
from weekly_editor.report.outline import MAX_LEVELS
from weekly_editor.report.pattern import late_pattern

TAB_WIDTH = 4
_SIGN = late_pattern(
    r"(?:[-*+]\s+)?(?P<open>\[ \]\s+|[☐□]\s*)"
    r"|(?:[-*+]\s+)?(?P<done>\[[xX]\]\s+|[☑☒✅]\s*)"
    r"|(?P<number>\d{1,2}[.、)．）](?!\d)\s*|[(（]\d{1,2}[)）]\s*|[①-⑳]\s*)"
    r"|(?P<bullet>[-*+]\s+|[•●○▪■◦·‧]\s*)"
)
_MARKERS: dict[str, Marker] = {"open": "todo", "done": "done", "number": "number", "bullet": "bullet"}


_NUMBERS = (  # from the outermost to the innermost that Chinese writers use without any indent
    late_pattern(r"[一二三四五六七八九十]{1,3}、"),
    late_pattern(r"[(（][一二三四五六七八九十]{1,3}[)）]"),
    late_pattern(r"\d{1,2}[.、．](?!\d)"),
    late_pattern(r"[(（]?\d{1,2}[)）]"),
    late_pattern(r"[①-⑳]"),
)
_HEADING, _LINE = 0, 1
_Level = tuple[int, int, int]  # heading or line, its level or indent, the rank of its number among those of the same


@dataclass(frozen=True, slots=True)
class Sign:
    """A list sign as it is typed before the words of a line: how long it is, and the marker that it stands for."""

    length: int
    marker: Marker


@dataclass(frozen=True, slots=True)
class Entry:
    """A line that is to be a node: its text without a list sign, and what tells how deep it stands.

    ``marker`` is None where there was no sign, ``rank`` that of the number it begins with; a line of ``heading`` 1
    to 6 stands above all that follow up to the next one of its level, whatever their ``indent`` in columns."""

    text: str
    marker: Marker | None
    indent: int
    rank: int | None = None
    heading: int = 0


def read_lines(text: str, marker: Marker = "bullet") -> Outline:
    """Return the lines of ``text`` as nodes, empty ones left out; where no line has a sign they get ``marker``.

    Rows of cells are one node each, with commas. See ``nested`` for what stands below what."""
    entries = [_entry(line) for line in clean(text).split("\n") if line.strip()]
    if "\t" in text.strip() and not any(entry.marker for entry in entries):  # Word parts a sign by a tab, too
        rows = read_grid(text)
        if is_grid(rows):
            entries = [Entry(words, None, 0) for row in rows if (words := joined_cells(row))]
    return nested(entries, marker)


def nested(entries: Sequence[Entry], marker: Marker = "bullet") -> Outline:
    """Return ``entries`` as nodes; where none has a sign they get ``marker``, else those without stay plain.

    A line is a child of the last line that is indented less, or, where both are equal, whose number ranks above
    its own: ``1、`` above ``（1）`` above ``①``. What would stand below MAX_LEVELS stands there."""
    unsigned: Marker = "plain" if any(entry.marker or entry.heading for entry in entries) else marker
    return _grown(_depths(_levels(entries)), entries, unsigned)


def list_sign(words: str) -> Sign | None:
    """Return the list sign before the words of a line; one that stands alone is none."""
    sign = _SIGN.match(words)
    if sign is None or sign.end() >= len(words):
        return None
    return Sign(sign.end(), _MARKERS[sign.lastgroup or "bullet"])


def rank_of(words: str) -> int | None:
    """Return the rank of the number that ``words`` begin with, 0 for the outermost; None where they begin with none."""
    return next((rank for rank, number in enumerate(_NUMBERS) if number.match(words)), None)


def columns(lead: str) -> int:
    """Return how far the white space ``lead`` indents a line."""
    return len(lead.expandtabs(TAB_WIDTH).replace("\u3000", "  "))


def _levels(entries: Sequence[Entry]) -> list[_Level]:
    """Return the level of every line; one without a number stands on that of the line before it."""
    first_ones = reversed(entries)
    ranks = {entry.indent: entry.rank for entry in first_ones if entry.rank is not None}
    levels: list[_Level] = []
    for entry in entries:
        if entry.heading:
            levels.append((_HEADING, entry.heading, 0))
            continue
        if entry.rank is not None:
            ranks[entry.indent] = entry.rank
        levels.append((_LINE, entry.indent, ranks.get(entry.indent, 0)))
    return levels


def _entry(line: str) -> Entry:
    words = line.strip()
    sign = list_sign(words)
    text = joined_cells(words[sign.length if sign else 0 :].split("\t"))
    marker = sign.marker if sign else None
    return Entry(text, marker, columns(line[: len(line) - len(line.lstrip())]), rank_of(words))


def _depths(levels: list[_Level]) -> list[int]:
    """Return for every line how many lines it stands below."""
    depths: list[int] = []
    above: list[_Level] = []
    for level in levels:
        while above and above[-1] >= level:
            above.pop()
        depths.append(min(len(above), MAX_LEVELS - 1))
        above.append(level)
    return depths


def _grown(depths: Sequence[int], entries: Sequence[Entry], unsigned: Marker) -> Outline:
    below: dict[int, list[Node]] = defaultdict(list)  # by their depth, the last one first
    for depth, entry in zip(reversed(depths), reversed(entries), strict=True):
        children = tuple(reversed(below.pop(depth + 1, [])))
        below[depth].append(Node(text=entry.text, marker=entry.marker or unsigned, children=children))
    return tuple(reversed(below[0]))
