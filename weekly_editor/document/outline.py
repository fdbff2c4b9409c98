"""Outlines as list entries: which of them count on together, and what stands before each.

Word numbers a list by itself, so the labels here follow what Word computes: in one list every level has one kind of
marker, and a number starts again once a shallower entry of the same list has come between."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from itertools import count
from typing import Literal, assert_never

from weekly_editor.document.block import MAX_LEVEL, Block, Inlines, ListItem, Paragraph
from weekly_editor.document.inline import inlines_of, is_blank
from weekly_editor.document.numeral import entry_label
from weekly_editor.report.loc import Loc
from weekly_editor.report.model import Marker, Outline

_ListKind = Literal["bullet", "number", "task"]
NO_LIST = 0


@dataclass(frozen=True, slots=True)
class Entry:
    """What is to stand in a list: its marker, what it says, and what stands below it."""

    loc: Loc
    marker: Marker
    inlines: Inlines
    children: tuple["Entry", ...] = ()


def entries_of(outline: Outline, loc: Loc) -> tuple[Entry, ...]:
    """Return the nodes of ``outline`` at ``loc`` that say something, themselves or below."""
    found = []
    for index, node in enumerate(outline):
        children = entries_of(node.children, (*loc, index, "children")) if node.children else ()
        if children or not is_blank(node.text):
            found.append(Entry((*loc, index), node.marker, inlines_of(node.text), children))
    return tuple(found)


def list_blocks(entries: tuple[Entry, ...], list_ids: Iterator[int]) -> tuple[Block, ...]:
    """Return ``entries`` as blocks in reading order; plain text of the first level is a Paragraph.

    ``list_ids`` gives the numbers that lists of the same part have not used yet, from 1 on."""
    return tuple(_Lists(_pattern(entries), list_ids).blocks(entries, 0, follows=True))


def reading_text(entries: tuple[Entry, ...]) -> tuple[Entry, ...]:
    """Return ``entries`` with those that a bullet would begin as paragraphs; what is below them stays a list."""
    return tuple(replace(entry, marker="plain") if entry.marker == "bullet" else entry for entry in entries)


def new_list_ids() -> Iterator[int]:
    """Return the numbers for the lists of one part."""
    return count(NO_LIST + 1)


@dataclass(slots=True)
class _Lists:
    """The lists that entries make: ``pattern`` is what those of list ``main`` are at every depth."""

    pattern: dict[int, _ListKind]
    list_ids: Iterator[int]
    main: int = field(init=False)

    def __post_init__(self) -> None:
        self.main = next(self.list_ids)

    def blocks(self, entries: tuple[Entry, ...], depth: int, *, follows: bool) -> Iterator[Block]:
        """Yield siblings and what is below them; ``follows``: all above them keep to the pattern."""
        lists: dict[_ListKind, int] = {}
        numbers: dict[int, int] = {}
        level = min(depth, MAX_LEVEL)
        for entry in entries:
            kind = _kind(entry.marker)
            keeps = follows and depth <= MAX_LEVEL and kind is not None and kind == self.pattern[depth]
            if kind is None:
                yield _plain(entry, level)
            else:
                if kind not in lists:
                    lists[kind] = self.main if keeps else next(self.list_ids)
                list_id = lists[kind]
                numbers[list_id] = numbers.get(list_id, 0) + 1
                label = entry_label(entry.marker, level, numbers[list_id])
                yield ListItem(entry.loc, level, entry.marker, label, list_id, entry.inlines)
            if entry.children:
                yield from self.blocks(entry.children, depth + 1, follows=keeps)


def _plain(entry: Entry, level: int) -> Block:
    if level == 0:
        return Paragraph(entry.loc, entry.inlines)
    return ListItem(entry.loc, level, "plain", "", NO_LIST, entry.inlines)


def _pattern(entries: Iterable[Entry]) -> dict[int, _ListKind]:
    """Return the first kind of marker at every depth."""
    pattern: dict[int, _ListKind] = {}
    peers, depth = list(entries), 0
    while peers:
        kind = next((kind for entry in peers if (kind := _kind(entry.marker)) is not None), None)
        if kind is not None:
            pattern[depth] = kind
        peers, depth = [child for entry in peers for child in entry.children], depth + 1
    return pattern


def _kind(marker: Marker) -> _ListKind | None:
    """Return which list ``marker`` makes, None for plain text."""
    match marker:
        case "bullet" | "number":
            return marker
        case "todo" | "done":
            return "task"
        case "plain":
            return None
        case _:
            assert_never(marker)
