"""Texts that are put into cells: copied from a spread sheet, or from the cells beside."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from PySide6.QtCore import QCoreApplication

from weekly_editor.analysis.typed_figure import TypedFigureError
from weekly_editor.ui.field.cell import Column, Editor, read_cell
from weekly_editor.ui.field.figure import why_no_figure
from weekly_editor.ui.field.rows_model import Wrong
from weekly_editor.ui.field.rows_range import Cell, Range
from weekly_editor.ui.noop import QT_TRANSLATE_NOOP

_REASONS: Mapping[Editor, str] = {
    "figure": QT_TRANSLATE_NOOP("RowTable", "Not a figure such as 1,234.50"),
    "percent": QT_TRANSLATE_NOOP("RowTable", "Not a figure from 0 to 100"),
    "day": QT_TRANSLATE_NOOP("RowTable", "Not a day such as 8.13 or 2024-08-13"),
    "moment": QT_TRANSLATE_NOOP("RowTable", "Not a day and time such as 8.13 11:25"),
    "flag": QT_TRANSLATE_NOOP("RowTable", "Neither yes nor no"),
}


@dataclass(slots=True)
class Read:
    """What texts mean in the cells they are for."""

    values: dict[Cell, Any] = field(default_factory=dict)
    wrong: dict[Cell, Wrong] = field(default_factory=dict)  # texts that mean nothing there


def tiled(grid: Sequence[Sequence[str]], chosen: Range) -> dict[Cell, str]:
    """Return where each cell of ``grid`` goes: all over ``chosen`` where it fits exactly, else once."""
    high, wide = len(grid), max(len(line) for line in grid)
    height = chosen.height if chosen.height % high == 0 else high
    width = chosen.width if chosen.width % wide == 0 else wide
    return {
        (chosen.top + down, chosen.left + right): grid[down % high][right % wide]
        for down in range(height)
        for right in range(width)
        if right % wide < len(grid[down % high])
    }


def read_texts(texts: Mapping[Cell, str], columns: Sequence[Column], rows: Sequence[Any], reference: date) -> Read:
    """Return what ``texts`` mean in the cells of ``columns``; ``rows`` has a row for each.

    A time alone is one of the day that its row has, and a figure is counted in its unit, even where these are among
    the texts. Cells that are only read take nothing."""
    read = Read()
    changed: dict[int, Any] = {}
    for row, column in sorted(texts, key=lambda cell: (cell[0], columns[cell[1]].unit != "")):
        spec, before, text = columns[column], changed.get(row, rows[row]), texts[row, column]
        if spec.derived is not None:
            continue
        try:
            value = read_cell(spec, text, reference, before)
        except ValueError as error:
            read.wrong[row, column] = Wrong(text, _why_unread(spec.editor, error))
            continue
        read.values[row, column] = value
        changed[row] = before.model_copy(update=spec.changes(value))
    return read


def _why_unread(editor: Editor, error: ValueError) -> str:
    if isinstance(error, TypedFigureError):
        return why_no_figure(error)
    return QCoreApplication.translate("RowTable", _REASONS[editor])
