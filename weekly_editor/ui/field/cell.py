"""Columns of a table: what stands in their cells, and how it is written and read."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any, Literal, assert_never

from weekly_editor.analysis.typed_figure import TypedFigure, read_typed_figure
from weekly_editor.analysis.unit import completed
from weekly_editor.report.clean import clean, clean_line
from weekly_editor.ui.field.written import (
    read_day,
    read_figure,
    read_moment,
    read_percent,
    write_day,
    write_figure,
    write_moment,
    write_percent,
)

Editor = Literal["text", "line", "person", "figure", "told", "percent", "day", "moment", "choice", "flag"]
Tone = Literal["muted", "good", "risk", "doubt"]
CHECK = "✓"
_YES = frozenset({CHECK, "√", "是", "true", "yes", "y", "1"})
_NO = frozenset({"", "否", "false", "no", "n", "0", "✗", "×"})


@dataclass(frozen=True, slots=True)
class Shown:
    """What a cell that is only read shows: ``text``, or ``short`` where there is no room for that, in a ``tone``.

    ``line`` is drawn in place of the text, from the oldest value to the newest, None where one is missing. ``tip`` is
    said of the cell, and ``spoken`` read out in place of the text."""

    text: str = ""
    short: str = ""
    tone: Tone = "muted"
    tip: str = ""
    spoken: str = ""
    line: tuple[Decimal | None, ...] = ()


@dataclass(frozen=True, slots=True)
class Remark:
    """What is to be said of a value that was typed: a ``sign`` beside it in a ``tone``, and why in ``words``."""

    sign: str
    tone: Tone
    words: str


def _no_remark(_row: Any) -> Remark | None:
    return None


def _nothing_counted(_row: Any) -> str:
    return ""


@dataclass(frozen=True, slots=True)
class Column:
    """One column: the rows' field ``name`` under ``title``, ``width`` px wide (the widest "text" takes the rest).

    ``derived`` makes it one to read only: what it returns for a row is shown, and what ``note`` returns is one more
    line to say of it; "told" is a word about a figure. What ``hint`` returns is shown, muted, in place of a value that
    is not there. In a column of moments a time alone is one of the day that the row's field ``same_day_as`` has, where
    the cell has no day itself. Figures that are parts of a whole (``is_part``)
    may be pasted in percent: 50% is 0.5. Figures whose unit is the row's field ``unit`` may be typed with it: 12.6%
    puts both into a row without one, and 亿 alone is 亿元 where ``counted`` knows that the row tells of 元. What
    ``remark`` returns for a row is seen, and said, beside its value.

    A column that ``fits`` is as wide as its widest cell, up to so many px. Where a table is too narrow, columns with
    ``gives_way`` are not shown, those of the lowest number first; 0 stays."""

    name: str
    title: str
    editor: Editor = "line"
    width: int = 120
    choices: Sequence[str] = ()
    people: Callable[[], tuple[str, ...]] = tuple  # whom an editor "person" offers, the busiest first
    derived: Callable[[Any], Shown] | None = None
    note: Callable[[Any], str] | None = None
    remark: Callable[[Any], Remark | None] = _no_remark
    counted: Callable[[Any], str] = _nothing_counted
    hint: Callable[[Any], Shown] | None = None
    words: Callable[[], tuple[str, ...]] | None = None  # what a "line" is completed from
    same_day_as: str = ""
    is_part: bool = False
    unit: str = ""
    fits: int = 0
    gives_way: int = 0

    def day_in(self, row: Any) -> date | None:
        """Return the day in ``row`` that a time alone belongs to here: the cell's own, else ``same_day_as``."""
        names = [name for name in (self.name, self.same_day_as) if name] if self.editor == "moment" else []
        moments: list[datetime | None] = [getattr(row, name) for name in names]
        return next((moment.date() for moment in moments if moment is not None), None)

    def typed_in(self, row: Any) -> Any:
        """Return what a field over the cell of ``row`` edits: its value, a figure together with the unit."""
        value = getattr(row, self.name)
        return TypedFigure(value, getattr(row, self.unit)) if self.unit else value

    def changes(self, value: Any) -> dict[str, Any]:
        """Return which fields of a row are others with ``value`` here: a figure may bring its unit along."""
        if isinstance(value, TypedFigure):
            return {self.name: value.value, self.unit: value.unit}
        return {self.name: value}


def write_cell(column: Column, value: Any) -> str:
    """Return the text that shows ``value`` in ``column``."""
    match column.editor:
        case "text" | "line" | "person" | "choice" | "told":
            return str(value)
        case "figure":
            return write_figure(value)
        case "percent":
            return write_percent(value)
        case "day":
            return write_day(value)
        case "moment":
            return write_moment(value)
        case "flag":
            return CHECK if value else ""
        case _:
            assert_never(column.editor)


def write_short(column: Column, value: Any, year: int) -> str:
    """Return the text that shows ``value`` where ``column`` is narrow: days of ``year`` without it, then times."""
    if value is None or column.editor not in ("day", "moment"):
        return write_cell(column, value)
    day = f"{value:%m-%d}" if value.year == year else f"{value:%Y-%m-%d}"
    return day if column.editor == "day" else f"{day}\n{value:%H:%M}"


def read_cell(column: Column, text: str, reference: date, row: Any) -> Any:
    """Return the value that a pasted ``text`` means in the cell of ``row``; a day is one near ``reference``.

    Raises ValueError where it means none."""
    match column.editor:
        case "text":
            return clean(text)
        case "line" | "person" | "choice" | "told":
            return completed(clean_line(text), column.counted(row))
        case "figure" if column.unit:
            return read_typed_figure(text, getattr(row, column.unit), column.counted(row))
        case "figure":
            return _read_any_figure(text, is_part=column.is_part)
        case "percent":
            return read_percent(text)
        case "day":
            return read_day(text, reference)
        case "moment":
            return read_moment(text, reference, column.day_in(row))
        case "flag":
            return _read_flag(text)
        case _:
            assert_never(column.editor)


def _read_any_figure(text: str, *, is_part: bool) -> Any:
    """Return the figure in ``text``, which a spread sheet may show in percent."""
    digits = text.strip().rstrip("%％")
    value = read_figure(digits)
    return value / 100 if value is not None and is_part and digits != text.strip() else value


def _read_flag(text: str) -> bool:
    word = text.strip().lower()
    if word not in _YES | _NO:
        raise ValueError(f"neither yes nor no: {text!r}")
    return word in _YES
