"""Pasted lines as outline nodes: indents become levels, list signs become markers."""

from weekly_editor.report.clean import clean
from weekly_editor.report.model import Marker, Node, Outline
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
    """Return the lines of ``text`` as nodes, empty ones left out; a line without a sign gets ``marker``.

    A line is a child of the last line that is indented less, or, where both are equal, whose number ranks above
    its own: ``1、`` above ``（1）`` above ``①``."""
    lines = [line for line in clean(text).split("\n") if line.strip()]
    return _nested(list(zip(_levels(lines), (_read_line(line, marker) for line in lines), strict=True)))


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
    sign = _SIGN.match(words)
    if sign is None or sign.end() == len(words):
        return Node(text=words, marker=marker)
    return Node(text=words[sign.end() :], marker=_MARKERS[sign.lastgroup or "bullet"])


def _nested(levels: list[tuple[_Level, Node]]) -> Outline:
    nodes: list[Node] = []
    place = 0
    while place < len(levels):
        level, node = levels[place]
        stop = place + 1
        while stop < len(levels) and levels[stop][0] > level:
            stop += 1
        nodes.append(node.model_copy(update={"children": _nested(levels[place + 1 : stop])}))
        place = stop
    return tuple(nodes)
