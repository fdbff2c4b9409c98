"""The nodes of an outline that are shown, one below the other, and where each one stands."""

from bisect import bisect_right
from collections.abc import Callable, Sequence, Set
from itertools import accumulate
from typing import NamedTuple, overload

from PySide6.QtCore import QRect

from weekly_editor.report.model import Node, Outline
from weekly_editor.report.outline import Path, walk

INDENT_PX = 20  # a level; the first one holds arrows and grips
LABEL_PX = 22
HIDDEN_PX = 44  # where a folded node says how many it holds


class Row(NamedTuple):
    """One shown node: its number in its run of numbered siblings, and its place in px from the top."""

    node: Node
    path: Path
    number: int
    is_folded: bool
    top: int
    height: int

    def left(self) -> int:
        """Return where its marker begins."""
        return INDENT_PX * len(self.path)

    def text_left(self) -> int:
        """Return where its text begins."""
        return self.left() + label_width(self.node)

    def bottom(self) -> int:
        """Return where the next row begins."""
        return self.top + self.height

    def text_rect(self, width: int) -> QRect:
        """Return where its text stands in an outline ``width`` px wide."""
        return QRect(
            self.text_left(), self.top, text_width(self.node, len(self.path), self.is_folded, width), self.height
        )


def label_width(node: Node) -> int:
    """Return the width of a node's marker in px."""
    return 0 if node.marker == "plain" else LABEL_PX


def text_width(node: Node, level: int, is_folded: bool, width: int) -> int:
    """Return the width that is left for the text of a node on ``level`` (1 is the top one)."""
    return max(width - INDENT_PX * level - label_width(node) - (HIDDEN_PX if is_folded else 0), 1)


class _Line(NamedTuple):
    """One shown node as its block knows it: its path below the node of the top level."""

    node: Node
    tail: Path
    number: int
    is_folded: bool
    height: int


class _Block(NamedTuple):
    """A node of the top level with all that is shown below it; kept as long as the node is the same."""

    node: Node
    number: int
    lines: list[_Line]


Measure = Callable[[Node, int, bool], int]  # the height of a node by its level and whether it is folded


class OutlineRows(Sequence[Row]):
    """The shown nodes of an outline, one below the other; an edit lays out only what it changed."""

    def __init__(self, top: int) -> None:
        """Start without nodes; the first one will stand at ``top``."""
        self._lines: list[_Line] = []
        self._tops = [top]
        self._heads: list[int] = []  # the number of the row with which each block begins
        self._blocks: dict[str, _Block] = {}

    def lay_out(self, outline: Outline, folded: Set[str], written: int | None, measure: Measure) -> tuple[int, int]:
        """Show ``outline``; block ``written`` is measured in any case. Return the first and last y that changed."""
        before, tops = self._lines, self._tops
        blocks: dict[str, _Block] = {}
        lines: list[_Line] = []
        heads: list[int] = []
        number = 0
        for index, node in enumerate(outline):
            number = number + 1 if node.marker == "number" else 0
            block = self._blocks.get(node.id)
            if block is None or block.node is not node or block.number != number or index == written:
                block = _Block(node, number, _lines_of(node, number, folded, measure))
            if index != written:
                blocks[node.id] = block
            heads.append(len(lines))
            lines += block.lines
        self._blocks, self._lines, self._heads = blocks, lines, heads
        self._tops = list(accumulate((line.height for line in lines), initial=tops[0]))
        return _difference(before, tops, lines, self._tops)

    def forget(self) -> None:
        """Measure all nodes anew the next time."""
        self._blocks.clear()

    def bottom(self) -> int:
        """Return where the last row ends."""
        return self._tops[-1]

    def number_at(self, y: int) -> int:
        """Return the number of the row at height ``y``, the nearest one beyond them."""
        return min(max(bisect_right(self._tops, y) - 1, 0), max(len(self._lines) - 1, 0))

    def find(self, path: Path | None, by: int = 0) -> Row | None:
        """Return the row ``by`` rows from the one of the node at ``path``, None where it is not shown."""
        if not path or path[0] >= len(self._heads):
            return None
        head = self._heads[path[0]]
        stop = self._heads[path[0] + 1] if path[0] + 1 < len(self._heads) else len(self._lines)
        tail = path[1:]
        place = next((number for number in range(head, stop) if self._lines[number].tail == tail), None)
        return self[place + by] if place is not None and 0 <= place + by < len(self._lines) else None

    def __len__(self) -> int:
        """Return the number of rows."""
        return len(self._lines)

    @overload
    def __getitem__(self, number: int) -> Row: ...

    @overload
    def __getitem__(self, number: slice) -> list[Row]: ...

    def __getitem__(self, number: int | slice) -> Row | list[Row]:
        """Return a row by its number."""
        if isinstance(number, slice):
            return [self[place] for place in range(*number.indices(len(self._lines)))]
        place = range(len(self._lines))[number]
        line = self._lines[place]
        path = (bisect_right(self._heads, place) - 1, *line.tail)
        return Row(line.node, path, line.number, line.is_folded, self._tops[place], line.height)


def _lines_of(node: Node, number: int, folded: Set[str], measure: Measure) -> list[_Line]:
    lines: list[_Line] = []

    def add(node: Node, tail: Path, number: int) -> None:
        is_folded = bool(node.children) and node.id in folded
        lines.append(_Line(node, tail, number, is_folded, measure(node, len(tail) + 1, is_folded)))
        if is_folded:
            return
        run = 0
        for index, child in enumerate(node.children):
            run = run + 1 if child.marker == "number" else 0
            add(child, (*tail, index), run)

    add(node, (), number)
    return lines


def _difference(before: list[_Line], tops: list[int], after: list[_Line], new_tops: list[int]) -> tuple[int, int]:
    """Return the first and the last y between which rows look different now."""
    first = 0
    for old, new in zip(before, after, strict=False):
        if old is not new and old != new:
            break
        first += 1
    start = new_tops[min(first, len(after))]
    if tops[-1] != new_tops[-1]:
        return start, max(tops[-1], new_tops[-1])
    last, most = 0, min(len(before), len(after)) - first
    for old, new in zip(reversed(before), reversed(after), strict=False):
        if last >= most or (old is not new and old != new):
            break
        last += 1
    return start, new_tops[len(after) - last]


def hidden_count(node: Node) -> int:
    """Return how many nodes stand below ``node``."""
    return sum(1 for _ in walk(node.children))
