"""What stands on the first page of a workbook: key figures, and short tables side by side."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from weekly_editor.writers.sheet import Align, Formula, Number, Trend

PANEL_COLUMNS = 6


BoardValue = str | Number | Formula | Trend | date | None


@dataclass(frozen=True, slots=True)
class Tile:
    """A key figure with what it is called above it and a remark below."""

    label: str
    value: BoardValue
    note: str


@dataclass(frozen=True, slots=True)
class PanelColumn:
    """A column over ``span`` of the six that a panel has; ``has_bar`` draws its percents as bars."""

    head: str
    span: int
    align: Align = "left"
    has_bar: bool = False


@dataclass(frozen=True, slots=True)
class Panel:
    """A short table under a title; ``empty`` is said where it has no rows, ``more`` below those it has."""

    title: str
    columns: tuple[PanelColumn, ...]
    rows: Sequence[Sequence[BoardValue]]
    empty: str
    more: str = ""
