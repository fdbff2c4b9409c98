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


def read_lines(text: str, marker: Marker = "bullet") -> Outline:
    """Return the lines of ``text`` as nodes, empty ones left out; a line without a sign gets ``marker``.

    A line is a child of the last line that is indented less."""
    return _nested([_read_line(line, marker) for line in clean(text).split("\n") if line.strip()])


def _read_line(line: str, marker: Marker) -> tuple[int, Node]:
    """Return a line's indent in columns and its node."""
    wide = line.expandtabs(TAB_WIDTH).replace("\u3000", "  ")
    indent = len(wide) - len(wide.lstrip())
    words = line.strip()
    sign = _SIGN.match(words)
    if sign is None or sign.end() == len(words):
        return indent, Node(text=words, marker=marker)
    return indent, Node(text=words[sign.end() :], marker=_MARKERS[sign.lastgroup or "bullet"])


def _nested(levels: list[tuple[int, Node]]) -> Outline:
    nodes: list[Node] = []
    place = 0
    while place < len(levels):
        indent, node = levels[place]
        stop = place + 1
        while stop < len(levels) and levels[stop][0] > indent:
            stop += 1
        nodes.append(node.model_copy(update={"children": _nested(levels[place + 1 : stop])}))
        place = stop
    return tuple(nodes)
