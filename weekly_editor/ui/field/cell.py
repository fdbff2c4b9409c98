"""Columns of a table: what stands in their cells, and how it is written and read."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Literal, assert_never

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

Editor = Literal["text", "line", "person", "figure", "percent", "day", "moment", "choice", "flag"]
CHECK = "✓"
_YES = frozenset({CHECK, "√", "是", "true", "yes", "y", "1"})
_NO = frozenset({"", "否", "false", "no", "n", "0", "✗", "×"})


@dataclass(frozen=True, slots=True)
class Column:
    """One column: the rows' field ``name`` under ``title``, ``width`` px wide (the widest "text" takes the rest).

    ``derived`` makes it one to read only: what it returns for a row is shown. In a column of moments a time alone
    is one of the day that the row's field ``same_day_as`` has, where the cell has no day itself. Figures that are
    parts of a whole (``is_part``) may be pasted in percent: 50% is 0.5."""

    name: str
    title: str
    editor: Editor = "line"
    width: int = 120
    choices: Sequence[str] = ()
    people: Callable[[], tuple[str, ...]] = tuple  # whom an editor "person" offers, the busiest first
    derived: Callable[[Any], str] | None = None
    same_day_as: str = ""
    is_part: bool = False

    def day_in(self, row: Any) -> date | None:
        """Return the day in ``row`` that a time alone belongs to here: the cell's own, else ``same_day_as``."""
        names = [name for name in (self.name, self.same_day_as) if name] if self.editor == "moment" else []
        moments: list[datetime | None] = [getattr(row, name) for name in names]
        return next((moment.date() for moment in moments if moment is not None), None)


def write_cell(column: Column, value: Any) -> str:
    """Return the text that shows ``value`` in ``column``."""
    match column.editor:
        case "text" | "line" | "person" | "choice":
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


def read_cell(column: Column, text: str, reference: date, day: date | None = None) -> Any:
    """Return the value that a pasted ``text`` means in ``column``; a time alone is one of ``day``.

    Raises ValueError where it means none."""
    match column.editor:
        case "text":
            return clean(text)
        case "line" | "person" | "choice":
            return clean_line(text)
        case "figure":
            return _read_any_figure(text, is_part=column.is_part)
        case "percent":
            return read_percent(text)
        case "day":
            return read_day(text, reference)
        case "moment":
            return read_moment(text, reference, day)
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
