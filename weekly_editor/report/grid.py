"""A sheet as values: filled cells where they stand, and which of them are merged."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from functools import cached_property

from weekly_editor.report.figure import plain
from weekly_editor.report.pattern import late_pattern

MAX_ROWS = 50_000  # down to the last filled cell
MAX_COLUMNS = 1_000
MAX_CELLS = 150_000  # that are filled
MAX_MERGES = 2_000
MAX_MERGED = 200_000  # cells of all merged ranges together
LAST_ROW, LAST_COLUMN = 1_048_576, 16_384  # of a sheet of Excel: XFD1048576
_PLACE = late_pattern(r"([A-Z]{1,3})([0-9]{1,7})")

At = tuple[int, int]  # row and column, both counted from 1


@dataclass(frozen=True, slots=True)
class Cell:
    """What stands in a cell. ``format`` is the code of its number format, empty where none was chosen.

    ``is_error`` is told of ``#N/A`` and its like, and of a formula without a result, whose value is empty."""

    value: str | bool | Decimal | date
    format: str = ""
    is_error: bool = False

    @property
    def is_percent(self) -> bool:
        """Whether its number is shown as a percentage: 0.999 is 99.9%."""
        return isinstance(self.value, Decimal) and "%" in self.format.split(";")[0]

    @property
    def text(self) -> str:
        """What it says, nearly as it is shown."""
        match self.value:
            case bool():
                return "TRUE" if self.value else "FALSE"
            case Decimal():
                return f"{plain((self.value * 100).normalize())}%" if self.is_percent else plain(self.value)
            case date():
                return self.value.isoformat()
            case text:
                return text


@dataclass(frozen=True, slots=True)
class Merge:
    """A merged range, both corners within."""

    top: int
    left: int
    bottom: int
    right: int

    def places(self) -> Iterator[At]:
        """Yield every place in it."""
        return (
            (row, column) for row in range(self.top, self.bottom + 1) for column in range(self.left, self.right + 1)
        )


@dataclass(frozen=True)
class Grid:
    """The filled cells of a sheet, within the bounds above; ``merges`` reach no further than these do."""

    cells: Mapping[At, Cell] = field(default_factory=dict)
    merges: tuple[Merge, ...] = ()

    @cached_property
    def rows(self) -> int:
        """The number of the last row with a filled cell, 0 where there is none."""
        return max((row for row, _ in self.cells), default=0)

    @cached_property
    def columns(self) -> int:
        """The number of the last column with a filled cell, 0 where there is none."""
        return max((column for _, column in self.cells), default=0)

    def cell(self, row: int, column: int) -> Cell | None:
        """Return what stands at a place, in a merged range what stands in its corner; None where nothing does."""
        found = self.cells.get((row, column))
        return found or self.cells.get(self._corners.get((row, column), (0, 0)))

    def text(self, row: int, column: int) -> str:
        """Return what the cell at a place says, on one line, empty where nothing does."""
        found = self.cell(row, column)
        return " ".join(found.text.split()) if found else ""

    @cached_property
    def _corners(self) -> dict[At, At]:
        return {place: (merge.top, merge.left) for merge in self.merges for place in merge.places()}


def column_name(column: int) -> str:
    """Return the letters of a column counted from 1: A, Z, AA."""
    letters = ""
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def place_name(row: int, column: int) -> str:
    """Return a place as spread sheets call it: ``B7``."""
    return f"{column_name(column)}{row}"


def place_called(name: str) -> At:
    """Return the row and column of the place called ``name``. Raises ValueError where no sheet has it."""
    match = _PLACE.fullmatch(name)
    row, column = (int(match[2]), column_called(match[1])) if match else (0, 0)
    if not (1 <= row <= LAST_ROW and 1 <= column <= LAST_COLUMN):
        raise ValueError(f"no place of a sheet: {name[:20]!r}")
    return row, column


def column_called(letters: str) -> int:
    """Return the number of the column called ``letters``."""
    number = 0
    for letter in letters:
        number = 26 * number + ord(letter) - ord("A") + 1
    return number
