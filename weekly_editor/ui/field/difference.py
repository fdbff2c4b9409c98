"""The least change that leads from one sequence to another: how a text or a list is shown anew without a jolt."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Splice:
    """Positions ``start`` to ``stop`` of the old sequence give way to ``start`` to ``new_stop`` of the new one."""

    start: int
    stop: int
    new_stop: int

    def moved(self, position: int) -> int:
        """Return where a caret at ``position`` of the old text stands in the new one."""
        if position <= self.start and position < self.stop:
            return position
        if position >= self.stop:
            return position + self.new_stop - self.stop
        return self.new_stop


def difference(before: Sequence[object], after: Sequence[object]) -> Splice:
    """Return the one stretch outside of which ``before`` and ``after`` are equal."""
    shorter = min(len(before), len(after))
    start = 0
    while start < shorter and before[start] == after[start]:
        start += 1
    end = 0
    while end < shorter - start and before[-1 - end] == after[-1 - end]:
        end += 1
    return Splice(start, len(before) - end, len(after) - end)
