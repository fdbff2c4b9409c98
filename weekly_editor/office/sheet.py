"""The XML of one sheet as a grid: cells that hold something, and merged ranges."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from weekly_editor.office.number_format import day_of, is_day_format
from weekly_editor.office.package import PackageRefused
from weekly_editor.office.string import cell_text
from weekly_editor.report.bilingual import Bilingual
from weekly_editor.report.grid import (
    MAX_CELLS,
    MAX_COLUMNS,
    MAX_MERGED,
    MAX_MERGES,
    MAX_ROWS,
    At,
    Cell,
    Grid,
    Merge,
    place_called,
    place_name,
)

_TOO_MANY = Bilingual(
    f"工作表里的内容超过 {MAX_CELLS:,} 格；请把需要的部分另存为一个 .xlsx",
    f"the sheet has more than {MAX_CELLS:,} filled cells; save the part you need as an .xlsx of its own",
)
_MERGES = Bilingual(
    f"工作表里合并的单元格太多（最多 {MAX_MERGES:,} 处）；请取消合并后再试",
    f"the sheet has too many merged ranges (at most {MAX_MERGES:,}); unmerge them and try again",
)


@dataclass(frozen=True, slots=True)
class SheetStyle:
    """What cells of all sheets refer to: shared strings, the format code of each style, and the first day."""

    strings: Sequence[str]
    formats: Sequence[str]
    starts_1904: bool = False


class SheetListener:
    """Hears a sheet cell by cell. Raises PackageRefused where it is too large, ValueError where it is damaged."""

    def __init__(self, style: SheetStyle) -> None:
        self._style = style
        self._is_day = [is_day_format(code) for code in style.formats]
        self._cells: dict[At, Cell] = {}
        self._merges: list[Merge] = []
        self._row = self._column = 0
        self._attributes: dict[str, str] | None = None  # of the cell that is open
        self._pieces: list[str] = []
        self._is_value = self._is_sound = self._has_formula = False

    def grid(self) -> Grid:
        """Return what was heard; merged ranges are cut to where something stands."""
        grid = Grid(self._cells)
        merges = [
            Merge(merge.top, merge.left, min(merge.bottom, grid.rows), min(merge.right, grid.columns))
            for merge in self._merges
            if (merge.top, merge.left) in self._cells
        ]
        if sum((each.bottom - each.top + 1) * (each.right - each.left + 1) for each in merges) > MAX_MERGED:
            raise PackageRefused(_MERGES)
        return Grid(self._cells, tuple(merges))

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """Hear that an element begins."""
        if name == "c":
            reference = attributes.get("r")
            self._row, self._column = place_called(reference) if reference else (self._row, self._column + 1)
            self._attributes = attributes
            self._pieces = []
            self._has_formula = False
        elif name == "row":
            self._row, self._column = int(attributes.get("r", self._row + 1)), 0
        elif name == "mergeCell":
            self._merge(attributes.get("ref", ""))
        elif self._attributes is not None:
            self._start_within(name)

    def text(self, data: str) -> None:
        """Hear a piece of a value."""
        if self._is_value:
            self._pieces.append(data)

    def end(self, name: str) -> None:
        """Hear that an element ends."""
        if name in ("v", "t"):
            self._is_value = False
        elif name == "rPh":
            self._is_sound = False
        elif name == "c" and self._attributes is not None:
            self._keep(self._attributes)
            self._attributes = None

    def _start_within(self, name: str) -> None:
        if name in ("v", "t"):
            self._is_value = not self._is_sound
        elif name == "f":
            self._has_formula = True
        elif name == "rPh":
            self._is_sound = True

    def _keep(self, attributes: dict[str, str]) -> None:
        written = "".join(self._pieces)
        if not written and not self._has_formula:
            return
        cell = self._cell(written, attributes)
        if cell is None:
            return
        if self._row > MAX_ROWS or self._column > MAX_COLUMNS:
            raise PackageRefused(_far(self._row, self._column))
        if len(self._cells) >= MAX_CELLS:
            raise PackageRefused(_TOO_MANY)
        self._cells[self._row, self._column] = cell

    def _cell(self, written: str, attributes: dict[str, str]) -> Cell | None:
        style = int(attributes.get("s", 0))
        code = self._style.formats[style] if 0 <= style < len(self._style.formats) else ""
        kind = attributes.get("t", "n")
        if kind == "e":
            return Cell(cell_text(written)[:20], code, is_error=True)
        if not written:
            return None if kind == "str" else Cell("", code, is_error=True)  # a formula nobody has worked out
        if kind == "b":
            return Cell(written.strip() == "1")
        if kind == "n":
            return self._number(written, code, is_day=bool(code) and self._is_day[style])
        text = self._style.strings[abs(int(written))] if kind == "s" else cell_text(written)
        if kind == "d":
            return Cell(date.fromisoformat(text[:10]), code)
        return Cell(text, code) if text.strip() else None

    def _number(self, written: str, code: str, *, is_day: bool) -> Cell:
        """Return a number as Excel shows it: of the 17 digits it stores the last are noise."""
        number = Decimal(repr(float(written)))
        if not number.is_finite():
            raise ValueError("not a number")
        day = day_of(number, from_1904=self._style.starts_1904) if is_day else None
        return Cell(day or (Decimal(int(number)) if number == number.to_integral_value() else number), code)

    def _merge(self, reference: str) -> None:
        if len(self._merges) >= MAX_MERGES:
            raise PackageRefused(_MERGES)
        first, _, last = reference.partition(":")
        top, left = place_called(first)
        bottom, right = place_called(last or first)
        if bottom < top or right < left:
            raise ValueError("a range the wrong way round")
        self._merges.append(Merge(top, left, bottom, right))


def _far(row: int, column: int) -> Bilingual:
    place = place_name(row, column)
    return Bilingual(
        f"单元格 {place} 里还有内容，超出能读的范围（{MAX_ROWS:,} 行、{MAX_COLUMNS:,} 列）；请删除它后再试",
        f"there is something in cell {place}, beyond what is read ({MAX_ROWS:,} rows, {MAX_COLUMNS:,} columns); "
        "delete it and try again",
    )
