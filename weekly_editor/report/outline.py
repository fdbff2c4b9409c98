"""Outlines as values: walking them, and the moves a writer makes in them.

A *path* is the place of a node: the indices from the root down, ``(2, 0)`` for the first child of the third node."""

from collections.abc import Callable, Iterator

from weekly_editor.report.loc import Loc
from weekly_editor.report.model import Node, Outline

Path = tuple[int, ...]
MAX_LEVELS = 64  # no writer needs more, and a file much deeper than that could not be read again


def walk(outline: Outline, above: Path = ()) -> Iterator[tuple[Path, Node]]:
    """Yield every node with its path, in reading order."""
    for index, node in enumerate(outline):
        path = (*above, index)
        yield path, node
        yield from walk(node.children, path)


def height(outline: Outline) -> int:
    """Return how many levels ``outline`` has, 0 for one without nodes."""
    return max((len(path) for path, _ in walk(outline)), default=0)


def flattened(nodes: Outline, levels: int) -> Outline:
    """Return ``nodes`` on at most so many ``levels`` (1 or more); what stood deeper follows on the last of them."""
    if height(nodes) <= levels:
        return nodes
    if levels <= 1:
        return tuple(node.model_copy(update={"children": ()}) for _, node in walk(nodes))
    return tuple(node.model_copy(update={"children": flattened(node.children, levels - 1)}) for node in nodes)


def levels_below(path: Path) -> int:
    """Return how many levels there is room for below the node at ``path``, 1 at least."""
    return max(MAX_LEVELS - len(path), 1)


def node_loc(entries_loc: Loc, path: Path) -> Loc:
    """Return the loc of the node at ``path`` of the outline at ``entries_loc``."""
    loc = (*entries_loc, path[0])
    for index in path[1:]:
        loc = (*loc, "children", index)
    return loc


def node_at(outline: Outline, path: Path) -> Node:
    """Return the node at ``path``. Raises IndexError if there is none."""
    node = outline[path[0]]
    for index in path[1:]:
        node = node.children[index]
    return node


def siblings(outline: Outline, path: Path) -> Outline:
    """Return the nodes that share the parent of ``path``."""
    return node_at(outline, path[:-1]).children if len(path) > 1 else outline


def with_siblings(outline: Outline, path: Path, change: Callable[[Outline, int], Outline]) -> Outline:
    """Return ``outline`` with the siblings at ``path`` replaced by ``change(siblings, index)``."""
    if len(path) == 1:
        return change(outline, path[0])
    head = outline[path[0]]
    children = with_siblings(head.children, path[1:], change)
    return _put(outline, path[0], head.model_copy(update={"children": children}))


def inserted(outline: Outline, path: Path, *nodes: Node) -> Outline:
    """Return ``outline`` with ``nodes`` so that the first one stands at ``path``."""
    return with_siblings(outline, path, lambda peers, index: (*peers[:index], *nodes, *peers[index:]))


def removed(outline: Outline, path: Path) -> Outline:
    """Return ``outline`` without the node at ``path`` and all below it."""
    return with_siblings(outline, path, lambda peers, index: (*peers[:index], *peers[index + 1 :]))


def put(outline: Outline, path: Path, node: Node) -> Outline:
    """Return ``outline`` with ``node`` in place of the one at ``path``."""
    return with_siblings(outline, path, lambda peers, index: _put(peers, index, node))


def indented(outline: Outline, path: Path) -> tuple[Outline, Path]:
    """Return ``outline`` with the node at ``path`` as last child of the one before it, and its new path.

    A first child stays where it is, and so does a node that would reach below MAX_LEVELS."""
    node = node_at(outline, path)
    if path[-1] == 0 or len(path) + 1 + height(node.children) > MAX_LEVELS:
        return outline, path
    above = (*path[:-1], path[-1] - 1)
    place = (*above, len(node_at(outline, above).children))
    return inserted(removed(outline, path), place, node), place


def outdented(outline: Outline, path: Path) -> tuple[Outline, Path]:
    """Return ``outline`` with the node at ``path`` after its parent, and its new path.

    The siblings that followed it stay with the parent; a node of the top level stays where it is."""
    if len(path) == 1:
        return outline, path
    node = node_at(outline, path)
    place = (*path[:-2], path[-2] + 1)
    return inserted(removed(outline, path), place, node), place


def moved(outline: Outline, path: Path, by: int) -> tuple[Outline, Path]:
    """Return ``outline`` with the node at ``path`` moved ``by`` places among its siblings, and its new path."""
    count = len(siblings(outline, path))
    index = min(max(path[-1] + by, 0), count - 1)
    place = (*path[:-1], index)
    if place == path:
        return outline, path
    return inserted(removed(outline, path), place, node_at(outline, path)), place


def _put(peers: Outline, index: int, node: Node) -> Outline:
    return (*peers[:index], node, *peers[index + 1 :])
