"""References in formulas and ranges, and what becomes of them where a sheet gains a line for a week."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from weekly_editor.report.grid import LAST_COLUMN, LAST_ROW, column_called, column_name
from weekly_editor.report.pattern import late_pattern

Axis = Literal["down", "across"]  # a row a week, or a column a week
_PIECE = late_pattern(
    r"""
    "(?:[^"]|"")*"                                                    # text
    | \#REF!
    | (?P<sheet>(?:'(?:[^']|'')+'|[^\W\d][\w.]*)!)?
      (?P<area>\$?[A-Za-z]{1,3}\$?\d{1,7}(?::\$?[A-Za-z]{1,3}\$?\d{1,7})?
             | \$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3} | \$?\d{1,7}:\$?\d{1,7})(?![\w(.!\[])
    | '(?:[^']|'')+'! | (?:\[[^\[\]]*\])?[^\W\d][\w.\\?]*(?::[^\W\d][\w.]*(?=!))?!\$?[\w$:]+   # names, other books, 3-D
    | \[(?:[^\[\]]|\[[^\[\]]*\])*\]                                   # columns of tables
    | [^\W\d][\w.\\?]* | \d+(?:\.\d*)?(?:[Ee][+-]?\d+)?
    """,
    re.VERBOSE,
)
_END = late_pattern(r"(\$?)([A-Za-z]*)(\$?)(\d*)")


@dataclass(frozen=True, slots=True)
class End:
    """One end of a range: column and row from 1, 0 for what a whole row or column leaves open."""

    column: int
    row: int
    is_column_fixed: bool = False
    is_row_fixed: bool = False

    def line(self, weeks: Axis) -> int:
        """Return the number that counts along the weeks."""
        return self.row if weeks == "down" else self.column

    def is_fixed(self, weeks: Axis) -> bool:
        """Tell whether a ``$`` holds that number."""
        return self.is_row_fixed if weeks == "down" else self.is_column_fixed

    def with_line(self, weeks: Axis, line: int) -> "End":
        """Return this end with another number along the weeks."""
        column, row = (self.column, line) if weeks == "down" else (line, self.row)
        return End(column, row, self.is_column_fixed, self.is_row_fixed)

    def __str__(self) -> str:
        """Return the end as formulas write it."""
        column = ("$" if self.is_column_fixed else "") + column_name(self.column) if self.column else ""
        return column + (("$" if self.is_row_fixed else "") + str(self.row) if self.row else "")


@dataclass(frozen=True, slots=True)
class Growth:
    """The line that a sheet gains: a row where weeks go ``down``, a column where they go ``across``.

    ``first`` and ``last`` are the lines of the weeks so far, the new one comes right after. Where it ``is_inserted``,
    what stood there and beyond moves on by one."""

    sheet: str
    weeks: Axis
    first: int
    last: int
    is_inserted: bool

    @property
    def line(self) -> int:
        """The new line."""
        return self.last + 1

    def moved(self, line: int) -> int:
        """Return where ``line`` is afterwards."""
        return line + 1 if self.is_inserted and line >= self.line else line

    def place(self, row: int, column: int) -> tuple[int, int]:
        """Return the row and column of a cell afterwards."""
        return (self.moved(row), column) if self.weeks == "down" else (row, self.moved(column))

    def is_all(self, begin: int, end: int) -> bool:
        """Tell whether the lines from ``begin`` to ``end`` hold every week and end with the last."""
        return begin <= self.first and end == self.last


def area_ends(text: str) -> tuple[End, End]:
    """Return both ends of a range like ``A1:B2``, ``A1``, ``A:B`` or ``1:2``. Raises ValueError for what is none."""
    begin, _, end = text.partition(":")
    return _end(begin), _end(end or begin)


def area_text(begin: End, end: End, *, is_single: bool = False) -> str:
    """Return a range as it is written; a single cell needs no second end."""
    return str(begin) if is_single and begin == end else f"{begin}:{end}"


def grown_area(text: str, growth: Growth) -> str:
    """Return the range ``text`` of the sheet that grows; one that ends with the last week takes in the new one."""
    begin, end = area_ends(text)
    weeks = growth.weeks
    if not begin.line(weeks):
        return text
    last = end.line(weeks)
    grows = last == growth.last
    begin = begin.with_line(weeks, growth.moved(begin.line(weeks)))
    end = end.with_line(weeks, growth.line if grows else growth.moved(last))
    return area_text(begin, end, is_single=":" not in text or begin == end)


def grown_areas(text: str, growth: Growth) -> str:
    """Return a list of ranges as ``grown_area`` makes them."""
    return " ".join(grown_area(area, growth) for area in text.split())


def regrown(formula: str, growth: Growth, own_sheet: str, *, is_of_week: bool = False) -> str:
    """Return ``formula``, which stands in ``own_sheet``, as it has to read afterwards.

    Ranges that hold all weeks go on holding all weeks. In the line of a week itself (``is_of_week``) that goes for
    ranges with fixed ends only: ``SUM(B$2:B9)`` says what has come together up to there."""

    def grown(sheet: str, area: str) -> str:
        if _sheet_name(sheet, own_sheet).casefold() != growth.sheet.casefold():
            return sheet + area
        begin, end = area_ends(area)
        weeks, is_single = growth.weeks, ":" not in area
        if not begin.line(weeks):
            return sheet + area
        is_free = not is_of_week or (begin.is_fixed(weeks) and end.is_fixed(weeks))
        grows = not is_single and is_free and growth.is_all(begin.line(weeks), end.line(weeks))
        begin = begin.with_line(weeks, growth.moved(begin.line(weeks)))
        end = end.with_line(weeks, growth.line if grows else growth.moved(end.line(weeks)))
        return sheet + area_text(begin, end, is_single=is_single)

    return _with_areas(formula, grown)


def shifted_lines(formula: str, growth: Growth) -> str:
    """Return ``formula``, all of it in the sheet that grew, with the last two weeks before moved on by one."""

    def shifted(sheet: str, area: str) -> str:
        begin, end = area_ends(area)
        line = begin.line(growth.weeks)
        is_meant = begin == end and ":" not in area and line in (growth.last - 1, growth.last)
        if not is_meant or _sheet_name(sheet, growth.sheet).casefold() != growth.sheet.casefold():
            return sheet + area
        return sheet + str(begin.with_line(growth.weeks, line + 1))

    return _with_areas(formula, shifted)


def translated(formula: str, rows: int, columns: int) -> str | None:
    """Return ``formula`` as it reads so many rows further down and columns to the right; None beyond the sheet."""
    is_beyond = False

    def shifted(sheet: str, area: str) -> str:
        nonlocal is_beyond
        before = area_ends(area)
        begin, end = (_shifted(each, rows, columns) for each in before)
        is_beyond = is_beyond or not all(_is_within(*ends) for ends in zip(before, (begin, end), strict=True))
        return sheet + area_text(begin, end, is_single=":" not in area)

    text = _with_areas(formula, shifted)
    return None if is_beyond else text


def references(formula: str, own_sheet: str) -> list[tuple[str, End, End]]:
    """Return every range that ``formula``, which stands in ``own_sheet``, reads: its sheet and both ends."""
    found = []

    def seen(sheet: str, area: str) -> str:
        found.append((_sheet_name(sheet, own_sheet), *area_ends(area)))
        return sheet + area

    _with_areas(formula, seen)
    return found


def _with_areas(formula: str, change: Callable[[str, str], str]) -> str:
    def piece(match: re.Match[str]) -> str:
        return match[0] if match["area"] is None else change(match["sheet"] or "", match["area"])

    return _PIECE.sub(piece, formula)


def _sheet_name(prefix: str, own_sheet: str) -> str:
    name = prefix.removesuffix("!")
    return name[1:-1].replace("''", "'") if name.startswith("'") else name or own_sheet


def _end(text: str) -> End:
    match = _END.fullmatch(text)
    if match is None or not (match[2] or match[4]):
        raise ValueError(f"no end of a range: {text[:20]!r}")
    is_row_fixed = bool(match[3] if match[2] else match[1])
    return End(column_called(match[2].upper()), int(match[4] or 0), bool(match[1] and match[2]), is_row_fixed)


def _shifted(end: End, rows: int, columns: int) -> End:
    column = end.column if end.is_column_fixed or not end.column else end.column + columns
    row = end.row if end.is_row_fixed or not end.row else end.row + rows
    return End(column, row, end.is_column_fixed, end.is_row_fixed)


def _is_within(before: End, after: End) -> bool:
    is_column_there = not before.column or 1 <= after.column <= LAST_COLUMN
    return is_column_there and (not before.row or 1 <= after.row <= LAST_ROW)
