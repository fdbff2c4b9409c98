"""Ranges of cells, and where the keys of a spread sheet lead in them."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

Cell = tuple[int, int]  # row, column


@dataclass(frozen=True, slots=True)
class Range:
    """A rectangle of cells, first and last row and column included."""

    top: int
    left: int
    bottom: int
    right: int

    @property
    def height(self) -> int:
        """The number of rows."""
        return self.bottom - self.top + 1

    @property
    def width(self) -> int:
        """The number of columns."""
        return self.right - self.left + 1

    @property
    def is_single(self) -> bool:
        """Whether it is one cell only."""
        return self.height == self.width == 1

    def rows(self) -> range:
        """Return the numbers of its rows."""
        return range(self.top, self.bottom + 1)

    def columns(self) -> range:
        """Return the numbers of its columns."""
        return range(self.left, self.right + 1)

    def cells(self) -> Iterator[Cell]:
        """Return its cells, row by row."""
        return ((row, column) for row in self.rows() for column in self.columns())


def bounding(cells: Iterable[Cell]) -> Range | None:
    """Return the smallest range around ``cells``, None where there are none."""
    places = list(cells)
    if not places:
        return None
    rows, columns = [row for row, _ in places], [column for _, column in places]
    return Range(min(rows), min(columns), max(rows), max(columns))


def extended(first: int, last: int, anchor: int, by: int, count: int) -> tuple[int, int]:
    """Return first and last row (or column) of a range that Shift and an arrow extend ``by`` so many.

    The end that is not ``anchor`` moves; an anchor within (a whole row was chosen) stays within."""
    lead = first if first < anchor == last else last
    lead = min(max(lead + by, 0), count - 1)
    if first < anchor < last:
        return first, max(lead, anchor)
    return min(anchor, lead), max(anchor, lead)


def edge(is_filled: Callable[[int], bool], start: int, by: int, count: int) -> int:
    """Return where Ctrl and an arrow lead among ``count`` cells: the end of the filled ones, or the next filled one."""
    place = start + by
    if not 0 <= place < count:
        return start
    in_block = is_filled(start) and is_filled(place)
    while 0 <= place + by < count and (is_filled(place + by) if in_block else not is_filled(place)):
        place += by
    return place


def next_within(area: Range, row: int, column: int, by: int, *, by_rows: bool) -> tuple[int, int]:
    """Return the cell after (``by`` 1) or before (-1) another in ``area``, down its columns with ``by_rows``.

    After the last comes the first, as where Enter and Tab go round a chosen range."""
    if by_rows:
        place = (column - area.left) * area.height + (row - area.top) + by
        right, down = divmod(place % (area.width * area.height), area.height)
    else:
        place = (row - area.top) * area.width + (column - area.left) + by
        down, right = divmod(place % (area.width * area.height), area.width)
    return area.top + down, area.left + right
