"""The least change that leads from one sequence to another: how a text or a list is shown anew without a jolt."""

from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher


@dataclass(frozen=True, slots=True)
class Splice:
    """Positions ``start`` to ``stop`` of the old sequence give way to ``new_start`` to ``new_stop`` of the new one."""

    start: int
    stop: int
    new_start: int
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
    return Splice(start, len(before) - end, start, len(after) - end)


def differences(before: Sequence[Hashable], after: Sequence[Hashable]) -> list[Splice]:
    """Return the stretches in which ``before`` and ``after`` differ, the last one first.

    Carried out in this order, none of them moves what the next one means."""
    whole = difference(before, after)
    if whole.start == whole.stop and whole.new_start == whole.new_stop:
        return []
    if whole.start == whole.stop or whole.new_start == whole.new_stop:
        return [whole]
    old, new = before[whole.start : whole.stop], after[whole.start : whole.new_stop]
    return [
        Splice(whole.start + start, whole.start + stop, whole.start + new_start, whole.start + new_stop)
        for kind, start, stop, new_start, new_stop in reversed(SequenceMatcher(None, old, new, False).get_opcodes())
        if kind != "equal"
    ]
