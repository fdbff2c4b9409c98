"""The nodes of an outline that are shown, one below the other, and where each one stands."""

from collections.abc import Callable, Set
from typing import NamedTuple

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


def rows_of(outline: Outline, folded: Set[str], top: int, measure: Callable[[Node, int, bool], int]) -> list[Row]:
    """Return the shown nodes from ``top`` on; ``measure`` tells the height of one by its level and whether it folds."""
    rows: list[Row] = []

    def add(nodes: Outline, above: Path, y: int) -> int:
        number = 0
        level = len(above) + 1
        for index, node in enumerate(nodes):
            number = number + 1 if node.marker == "number" else 0
            is_folded = bool(node.children) and node.id in folded
            height = measure(node, level, is_folded)
            path = (*above, index)
            rows.append(Row(node, path, number, is_folded, y, height))
            y += height
            if node.children and not is_folded:
                y = add(node.children, path, y)
        return y

    add(outline, (), top)
    return rows


def hidden_count(node: Node) -> int:
    """Return how many nodes stand below ``node``."""
    return sum(1 for _ in walk(node.children))
