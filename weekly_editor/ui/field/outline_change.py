"""Finding one's way from one outline to the next: where a node went."""

from operator import is_

from weekly_editor.report.model import Outline
from weekly_editor.report.outline import Path, node_at, walk
from weekly_editor.ui.field.outline_range import NodeRange, nodes_of


def is_same_outline(one: Outline, other: Outline) -> bool:
    """Tell whether two outlines are made of the very same nodes."""
    return len(one) == len(other) and all(map(is_, one, other))


def followed(before: Outline, after: Outline, chosen: NodeRange) -> NodeRange | None:
    """Return where the nodes that were chosen ``before`` stand ``after``, None where they are not together any more."""
    ids = [node.id for node in nodes_of(before, chosen)]
    start = path_of(after, ids[0], chosen.start())
    if start is None:
        return None
    there = NodeRange(start[:-1], start[-1], start[-1] + len(ids) - 1)
    return there if [node.id for node in nodes_of(after, there)] == ids else None


def come_together(before: Outline, after: Outline, above: Path = ()) -> NodeRange | None:
    """Return two or more neighbours that stood elsewhere ``before``, or nowhere; None where there are no such."""
    known = {node.id: node for node in before}
    new = [index for index, node in enumerate(after) if node.id not in known]
    if len(new) > 1 and new[-1] - new[0] == len(new) - 1:
        return NodeRange(above, new[0], new[-1])
    for index, node in enumerate(after):
        old = known.get(node.id, node)
        if old is not node and old.text == node.text:
            found = come_together(old.children, node.children, (*above, index))
            if found is not None:
                return found
    return None


def path_of(outline: Outline, node_id: str, likely: Path | None) -> Path | None:
    """Return the path of the node with ``node_id``, tried at ``likely`` first; None where it is gone."""
    if likely is not None and nearest_path(outline, likely) == likely and node_at(outline, likely).id == node_id:
        return likely
    return next((path for path, node in walk(outline) if node.id == node_id), None) if node_id else None


def nearest_path(outline: Outline, path: Path | None) -> Path | None:
    """Return ``path``, or the part of it that leads to a node; None where there is none."""
    peers, found = outline, 0
    for index in path or ():
        if not 0 <= index < len(peers):
            break
        peers, found = peers[index].children, found + 1
    if path and not found and outline:
        return (min(path[0], len(outline) - 1),)
    return (path or ())[:found] or None
