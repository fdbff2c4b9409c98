"""What to rewrite so that one run of units becomes another: as little as a reader would notice."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from weekly_editor.document.block import ListItem
from weekly_editor.paper.unit import Piece, Unit, is_built_like, reads_like

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Patch:
    """``units`` take the place of ``removed`` units from index ``start`` on."""

    start: int
    removed: int
    units: tuple[Unit, ...]


def common_ends(before: Sequence[T], after: Sequence[T], same: Callable[[T, T], bool]) -> tuple[int, int]:
    """Return how many elements at the start, and of the rest how many at the end, are the same in both."""
    most = min(len(before), len(after))
    start = next((index for index in range(most) if not same(before[index], after[index])), most)
    end = next(
        (index for index in range(most - start) if not same(before[-1 - index], after[-1 - index])), most - start
    )
    return start, end


def patches(before: Sequence[Unit], after: Sequence[Unit]) -> list[Patch]:
    """Return what makes ``after`` of ``before``, last place first, so that no patch moves the place of the next.

    Units that only moved in the report, or whose number changed, keep their place on the paper."""
    start, end = common_ends(before, after, _tells_the_same)
    old, new = len(before) - end, len(after) - end
    below = _rewritten(before[old:], after[new:], old)
    if old == new:
        return below + _rewritten(before[:old], after[:new], 0)
    return [*below, Patch(start, old - start, tuple(after[start:new])), *_rewritten(before[:start], after[:start], 0)]


def _rewritten(before: Sequence[Unit], after: Sequence[Unit], first: int) -> list[Patch]:
    return [
        Patch(first + index, 1, (after[index],))
        for index in reversed(range(len(before)))
        if not reads_like(before[index], after[index])
    ]


def _tells_the_same(before: Unit, after: Unit) -> bool:
    if isinstance(before, ListItem) and isinstance(after, ListItem):
        return before.inlines == after.inlines and before.level == after.level
    if isinstance(before, Piece) and isinstance(after, Piece):
        return is_built_like(before, after)
    return reads_like(before, after)
