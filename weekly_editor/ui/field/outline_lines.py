"""Pasted lines as outline nodes: indents become levels, list signs become markers."""

import re
from collections import defaultdict

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
_Level = tuple[int, int]  # the indent in columns, and the rank of the number among those of the same indent


def read_lines(text: str, marker: Marker = "bullet") -> Outline:
    """Return the lines of ``text`` as nodes, empty ones left out; where no line has a sign they get ``marker``.

    Among lines with signs one without stays plain, as it was written.
    A line is a child of the last line that is indented less, or, where both are equal, whose number ranks above
    its own: ``1、`` above ``（1）`` above ``①``. What would stand below MAX_LEVELS stands there."""
    lines = [line for line in clean(text).split("\n") if line.strip()]
    marker = "plain" if any(_sign(line.strip()) for line in lines) else marker
    return _nested(_depths(_levels(lines)), [_read_line(line, marker) for line in lines])


def _levels(lines: list[str]) -> list[_Level]:
    """Return the level of every line; one without a number stands on that of the line before it."""
    found = [(_indent(line), _rank(line.strip())) for line in lines]
    ranks = {indent: rank for indent, rank in reversed(found) if rank is not None}  # those of the first ones
    levels: list[_Level] = []
    for indent, rank in found:
        if rank is not None:
            ranks[indent] = rank
        levels.append((indent, ranks.get(indent, 0)))
    return levels


def _indent(line: str) -> int:
    wide = line.expandtabs(TAB_WIDTH).replace("\u3000", "  ")
    return len(wide) - len(wide.lstrip())


def _rank(words: str) -> int | None:
    return next((rank for rank, number in enumerate(_NUMBERS) if number.match(words)), None)


def _read_line(line: str, marker: Marker) -> Node:
    words = line.strip()
    sign = _sign(words)
    if sign is None:
        return Node(text=words, marker=marker)
    return Node(text=words[sign.end() :], marker=_MARKERS[sign.lastgroup or "bullet"])


def _sign(words: str) -> re.Match[str] | None:
    """Return the list sign before the words of a line; one that stands alone is none."""
    sign = _SIGN.match(words)
    return sign if sign is not None and sign.end() < len(words) else None


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


def _nested(depths: list[int], nodes: list[Node]) -> Outline:
    below: dict[int, list[Node]] = defaultdict(list)  # by their depth, the last one first
    for depth, node in zip(reversed(depths), reversed(nodes), strict=True):
        children = tuple(reversed(below.pop(depth + 1, [])))
        below[depth].append(node.model_copy(update={"children": children}))
    return tuple(reversed(below[0]))
