"""Several nodes at once: neighbours under one parent, each with all below it, and what is done to them."""

from collections.abc import Callable
from dataclasses import dataclass

from weekly_editor.report.model import Marker, Node, Outline
from weekly_editor.report.outline import (
    MAX_LEVELS,
    Path,
    flattened,
    height,
    levels_below,
    node_at,
    siblings,
    with_siblings,
)
from weekly_editor.ui.field.outline_step import Folded, visible_paths


@dataclass(frozen=True, slots=True)
class NodeRange:
    """The nodes ``first`` to ``last`` (inclusive) below the node at ``above``, () being the outline itself."""

    above: Path
    first: int
    last: int

    def start(self) -> Path:
        """Return the path of the first node."""
        return (*self.above, self.first)

    def stop(self) -> Path:
        """Return the path of the last node."""
        return (*self.above, self.last)

    def holds(self, path: Path) -> bool:
        """Tell whether the node at ``path`` is one of these, or below one."""
        level = len(self.above)
        return path[:level] == self.above and len(path) > level and self.first <= path[level] <= self.last


Taken = tuple[Outline, NodeRange]  # an outline after a step, and where the nodes stand in it


def one(path: Path) -> NodeRange:
    """Return the node at ``path`` alone."""
    return NodeRange(path[:-1], path[-1], path[-1])


def between(anchor: Path, head: Path) -> NodeRange:
    """Return the least range that holds both nodes."""
    level = 0
    while level < min(len(anchor), len(head)) - 1 and anchor[level] == head[level]:
        level += 1
    first, last = sorted((anchor[level], head[level]))
    return NodeRange(anchor[:level], first, last)


def next_head(outline: Outline, anchor: Path, head: Path, by: int, folded: Folded) -> Path:
    """Return the nearest node up (``by`` is -1) or down (1) from ``head`` that changes what is chosen."""
    chosen, paths = between(anchor, head), visible_paths(outline, folded)
    place = paths.index(head)
    further = paths[place + 1 :] if by > 0 else reversed(paths[:place])
    return next((path for path in further if between(anchor, path) != chosen), head)


def nodes_of(outline: Outline, chosen: NodeRange) -> Outline:
    """Return the chosen nodes."""
    return siblings(outline, chosen.start())[chosen.first : chosen.last + 1]


def without(outline: Outline, chosen: NodeRange) -> Outline:
    """Return ``outline`` without the chosen nodes."""
    return with_siblings(outline, chosen.start(), lambda peers, _: peers[: chosen.first] + peers[chosen.last + 1 :])


def put_in(outline: Outline, above: Path, row: int, nodes: Outline) -> Taken:
    """Return ``outline`` with ``nodes`` as children of ``above`` from ``row`` on, none of them too deep."""
    nodes = flattened(nodes, levels_below(above))
    after = with_siblings(outline, (*above, row), lambda peers, _: (*peers[:row], *nodes, *peers[row:]))
    return after, NodeRange(above, row, row + len(nodes) - 1)


def replaced(outline: Outline, chosen: NodeRange, nodes: Outline) -> Taken:
    """Return ``outline`` with ``nodes`` in place of the chosen ones."""
    return put_in(without(outline, chosen), chosen.above, chosen.first, nodes)


def indented(outline: Outline, chosen: NodeRange) -> Taken:
    """Make the nodes the last children of the one before them, unless there is none or it would be too deep."""
    nodes = nodes_of(outline, chosen)
    if chosen.first == 0 or len(chosen.above) + 2 + height_below(nodes) > MAX_LEVELS:
        return outline, chosen
    above = (*chosen.above, chosen.first - 1)
    return put_in(without(outline, chosen), above, len(node_at(outline, above).children), nodes)


def outdented(outline: Outline, chosen: NodeRange) -> Taken:
    """Put the nodes after their parent; those of the top level stay."""
    if not chosen.above:
        return outline, chosen
    nodes = nodes_of(outline, chosen)
    return put_in(without(outline, chosen), chosen.above[:-1], chosen.above[-1] + 1, nodes)


def moved(outline: Outline, chosen: NodeRange, by: int) -> Taken:
    """Move the nodes ``by`` places among their siblings; beyond them they stay."""
    first, last = chosen.first + by, chosen.last + by
    if first < 0 or last >= len(siblings(outline, chosen.start())):
        return outline, chosen
    return put_in(without(outline, chosen), chosen.above, first, nodes_of(outline, chosen))


def moved_to(outline: Outline, chosen: NodeRange, above: Path, row: int) -> Taken:
    """Move the nodes below ``above``, before what stands at ``row`` now; not into themselves, nor too deep."""
    nodes = nodes_of(outline, chosen)
    if chosen.holds(above) or len(above) + 1 + height_below(nodes) > MAX_LEVELS:
        return outline, chosen
    count, level = len(nodes), len(chosen.above)
    if above == chosen.above:
        if chosen.first <= row <= chosen.last + 1:
            return outline, chosen
        row -= count if row > chosen.last else 0
    elif above[:level] == chosen.above and above[level] > chosen.last:
        above = (*above[:level], above[level] - count, *above[level + 1 :])
    return put_in(without(outline, chosen), above, row, nodes)


def marked(outline: Outline, chosen: NodeRange, marker: Marker) -> Outline:
    """Give the nodes ``marker``."""
    return _changed(outline, chosen, lambda node: node.model_copy(update={"marker": marker}))


def ticked(outline: Outline, chosen: NodeRange) -> Outline:
    """Tick tasks off, all of them if any is open; done ones open again; other entries become tasks."""
    markers = {node.marker for node in nodes_of(outline, chosen)}
    return marked(outline, chosen, "done" if markers <= {"todo", "done"} and "todo" in markers else "todo")


def height_below(nodes: Outline) -> int:
    """Return how many levels there are below ``nodes``."""
    return max(height(nodes) - 1, 0)


def _changed(outline: Outline, chosen: NodeRange, change: Callable[[Node], Node]) -> Outline:
    def change_peers(peers: Outline, _: int) -> Outline:
        return tuple(change(node) if chosen.first <= row <= chosen.last else node for row, node in enumerate(peers))

    return with_siblings(outline, chosen.start(), change_peers)
