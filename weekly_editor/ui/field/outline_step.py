"""What each key of the outline editor does, as steps from one outline to the next.

*Folded* are the ids of nodes whose children are not shown; a caret counts characters of its node's text."""

from collections.abc import Set
from dataclasses import dataclass

from weekly_editor.report.model import Marker, Node, Outline
from weekly_editor.report.outline import (
    MAX_LEVELS,
    Path,
    flattened,
    height,
    inserted,
    levels_below,
    node_at,
    outdented,
    put,
    removed,
    siblings,
    with_siblings,
)

Folded = Set[str]
END = 1_000_000_000  # a caret behind every text


@dataclass(frozen=True, slots=True)
class Step:
    """The outline after a step, and where the caret stands; ``path`` is None where no node is left."""

    outline: Outline
    path: Path | None
    caret: int = 0


def visible_paths(outline: Outline, folded: Folded = frozenset(), above: Path = ()) -> list[Path]:
    """Return the paths of all nodes that are shown, in reading order."""
    paths: list[Path] = []
    for index, node in enumerate(outline):
        path = (*above, index)
        paths.append(path)
        if node.children and node.id not in folded:
            paths.extend(visible_paths(node.children, folded, path))
    return paths


def neighbour(outline: Outline, path: Path, by: int, folded: Folded = frozenset()) -> Path | None:
    """Return the path of the node shown just before (``by`` is -1) or after (1) ``path``, None at the ends."""
    paths = visible_paths(outline, folded)
    place = paths.index(path) + by
    return paths[place] if 0 <= place < len(paths) else None


def begun(marker: Marker = "bullet") -> Step:
    """Return the outline that starts with one empty entry."""
    return Step((Node(marker=marker),), (0,))


def split(outline: Outline, path: Path, start: int, end: int, folded: Folded = frozenset()) -> Step:
    """Take what follows the caret into a new node after this one; the text from ``start`` to ``end`` goes.

    The new node is the next one to be read: a first child where children are shown, else a sibling. A caret
    before all text makes the empty node above instead, so that what was written keeps its id."""
    node = node_at(outline, path)
    if start == end == 0 and node.text:
        return Step(inserted(outline, path, Node(marker=_next_marker(node))), _beside(path, 1))
    after = put(outline, path, node.model_copy(update={"text": node.text[:start]}))
    if node.children and node.id not in folded:
        place, marker = (*path, 0), _next_marker(node.children[0])
    else:
        place, marker = _beside(path, 1), _next_marker(node)
    return Step(inserted(after, place, Node(text=node.text[end:], marker=marker)), place)


def joined_above(outline: Outline, path: Path, folded: Folded = frozenset()) -> Step | None:
    """Answer Backspace before a node's text: join it to the node above, or outdent it while it is empty.

    None where nothing is above, or what is below this node would stand too deep there."""
    if not node_at(outline, path).text and len(path) > 1:
        return Step(*outdented(outline, path))
    above = neighbour(outline, path, -1, folded)
    return _joined(outline, above, path) if above is not None else None


def joined_below(outline: Outline, path: Path, folded: Folded = frozenset()) -> Step | None:
    """Answer Delete behind a node's text: join the node below to it; None where there is none.

    None too where what is below that one would stand too deep here."""
    below = neighbour(outline, path, 1, folded)
    return _joined(outline, path, below) if below is not None else None


def removed_range(outline: Outline, above: Path, first: int, last: int, folded: Folded = frozenset()) -> Step:
    """Remove the children ``first`` to ``last`` of ``above``; go on in what takes their place, or above."""
    start = (*above, first)
    after = with_siblings(outline, start, lambda peers, _: peers[:first] + peers[last + 1 :])
    if last < len(siblings(outline, start)) - 1:
        return Step(after, start, END)
    place = neighbour(outline, start, -1, folded)
    return Step(after, place, END)


def pasted(outline: Outline, path: Path, start: int, end: int, nodes: Outline) -> Step:
    """Put ``nodes`` at the caret: the first one into this node's text, the others after it.

    What stood behind the caret follows the last text pasted; what would stand too deep follows on the last level."""
    nodes = flattened(nodes, levels_below(path[:-1]))
    node, first = node_at(outline, path), nodes[0]
    head, tail = node.text[:start], node.text[end:]
    marker = first.marker if not head + tail and not node.children else node.marker
    begin = first.model_copy(update={"id": node.id, "text": head + first.text, "marker": marker})
    pieces = (begin, *nodes[1:])
    last = visible_paths(pieces)[-1]
    caret = len(node_at(pieces, last).text)
    ending = node_at(pieces, last).model_copy(update={"text": node_at(pieces, last).text + tail})
    pieces = put(pieces, last, ending)
    own = node.model_copy(
        update={"text": pieces[0].text, "marker": marker, "children": (*pieces[0].children, *node.children)}
    )
    after = inserted(put(outline, path, own), _beside(path, 1), *pieces[1:])
    return Step(after, (*path[:-1], path[-1] + last[0], *last[1:]), caret)


def _joined(outline: Outline, above: Path, below: Path) -> Step | None:
    """Join the text of ``below``, the next one shown, to ``above``; its children keep their place in reading.

    None where they would stand too deep."""
    upper, lower = node_at(outline, above), node_at(outline, below)
    if lower.children and len(above) + height(lower.children) > MAX_LEVELS:
        return None
    merged = upper.model_copy(update={"text": upper.text + lower.text})
    if below[:-1] == above:
        after = put(removed(outline, below), above, merged.model_copy(update={"children": upper.children[1:]}))
        after = inserted(after, (*above, 0), *lower.children)
    else:
        merged = merged.model_copy(update={"children": (*upper.children, *lower.children)})
        after = put(removed(outline, below), above, merged)
    return Step(after, above, len(upper.text))


def _next_marker(node: Node) -> Marker:
    return "todo" if node.marker == "done" else node.marker


def _beside(path: Path, by: int) -> Path:
    return (*path[:-1], path[-1] + by)
