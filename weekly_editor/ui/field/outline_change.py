"""Finding one's way from one outline to the next: where a node went."""

from operator import is_

from weekly_editor.report.model import Outline
from weekly_editor.report.outline import Path, node_at, walk


def is_same_outline(one: Outline, other: Outline) -> bool:
    """Tell whether two outlines are made of the very same nodes."""
    return len(one) == len(other) and all(map(is_, one, other))


def stands_same(before: Outline, after: Outline, path: Path) -> bool:
    """Tell whether the same node, as it may read now, stands at ``path`` in both."""
    return (
        nearest_path(before, path) == nearest_path(after, path) == path
        and node_at(before, path).id == node_at(after, path).id
    )


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
