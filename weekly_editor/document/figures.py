"""Running figures: as tables without the columns in which nothing stands, or line by line, and drawn."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from weekly_editor.analysis.movement import movement
from weekly_editor.analysis.reading import is_on_target, is_ratio, rounded, shown_decimals, target_of
from weekly_editor.analysis.unit import figure_with_unit
from weekly_editor.document.block import Block, Cell, Heading, Inlines
from weekly_editor.document.chart import charts_of
from weekly_editor.document.inline import inlines_of, is_blank, said, words
from weekly_editor.document.outline import Entry, list_blocks, new_list_ids
from weekly_editor.document.table import Cells, ColumnPlan, TableMemory
from weekly_editor.report.figure import plain
from weekly_editor.report.loc import Loc
from weekly_editor.report.metric import Metric
from weekly_editor.report.model import MetricGroup, MetricsSection, Reading
from weekly_editor.report.week import Week
from weekly_editor.report.wording import Wording


@dataclass(frozen=True, slots=True)
class Past:
    """What the library knows of a section's readings, in their order.

    ``before`` are the readings of the report before, None for one that was not known; ``title`` heads their column.
    ``values`` are those of each of ``weeks``, the oldest first, ``targets`` what they were to be. ``metrics`` are
    their definitions, None for one that has none."""

    before: tuple[Reading | None, ...] = ()
    title: str = ""
    weeks: tuple[Week, ...] = ()
    values: tuple[tuple[Decimal | None, ...], ...] = ()
    targets: tuple[tuple[Decimal | None, ...], ...] = ()
    metrics: tuple[Metric | None, ...] = ()

    def of(self, places: slice) -> "Past":
        """Return what is known of the readings at ``places``."""
        return Past(
            self.before[places], self.title, self.weeks, self.values[places], self.targets[places], self.metrics[places]
        )

    def before_at(self, place: int) -> Reading | None:
        """Return what the reading at ``place`` was in the report before, None where that is not known."""
        return self.before[place] if place < len(self.before) else None

    def metric_at(self, place: int) -> Metric | None:
        """Return the definition of the reading at ``place``, None where it has none."""
        return self.metrics[place] if place < len(self.metrics) else None


NO_PAST = Past()


def metric_blocks(
    section: MetricsSection,
    loc: Loc,
    past: Past,
    week: Week,
    wording: Wording,
    tables: TableMemory,
    *,
    as_table: bool = True,
    compares: bool = False,
) -> tuple[Block, ...]:
    """Return a head (if it has a title), a table or list, and charts for every group that says something.

    ``compares`` adds columns that say how far each reading moved and whether it meets its target."""
    blocks: list[Block] = []
    list_ids = new_list_ids()
    first = 0
    for index, group in enumerate(section.groups):
        group_loc = (*loc, "groups", index)
        known = past.of(slice(first, first + len(group.readings)))
        first += len(group.readings)
        if not is_blank(group.title):
            blocks.append(Heading(group_loc, 2, "", inlines_of(group.title)))
        figures = _Figures(group, (*group_loc, "readings"), known, wording, compares)
        if as_table:
            table = tables.table(figures.loc, figures.columns(), group.readings, figures.cells)
            blocks.extend([table] if table else [])
        else:
            blocks.extend(list_blocks(tuple(figures.entries()), list_ids))
        blocks.extend(
            charts_of(group, figures.loc, known.values, known.targets, (*known.weeks, week), wording, known.metrics)
        )
    return tuple(blocks)


@dataclass(frozen=True, slots=True)
class _Figures:
    """One group of readings, told in rows or in lines."""

    group: MetricGroup
    loc: Loc
    past: Past
    wording: Wording
    compares: bool

    def columns(self) -> Sequence[ColumnPlan]:
        wording = self.wording
        return (
            ("name", wording.metric, 22, "left"),
            ("value", wording.this_week, 14, "right"),
            ("before", self.past.title, 14, "right"),
            ("change", wording.change, 24, "right"),
            ("target", wording.target, 14, "right"),
            ("status", wording.state, 14, "left"),
            ("note", wording.note, 18, "left"),
        )

    def cells(self, loc: Loc, reading: Reading) -> Cells:
        if reading.value is None and reading.target is None and is_blank(reading.name) and is_blank(reading.note):
            return {}
        before, metric = self.past.before_at(int(loc[-1])), self.past.metric_at(int(loc[-1]))
        cells = {
            "name": Cell((*loc, "name"), said(reading.name)),
            "value": Cell((*loc, "value"), words(value_text(reading, metric))),
            "target": Cell((*loc, "target"), words(with_unit(target_of(reading, metric), reading.unit))),
            "note": Cell((*loc, "note"), said(reading.note)),
            "before": Cell(loc, words(value_text(before, metric)) if before else ()),
        }
        if self.compares:
            cells["change"] = Cell(loc, words(change_text(reading, before, self.wording, metric)))
            cells["status"] = Cell(loc, _status(reading, metric, self.wording))
        return cells

    def entries(self) -> Iterator[Entry]:
        """Yield each reading as a line: ``成功率：99.9%（上周 99.8%，目标 99.5%） 说明``."""
        for place, reading in enumerate(self.group.readings):
            loc = (*self.loc, place)
            if cells := self.cells(loc, reading):
                yield Entry(loc, "bullet", self._line(cells))

    def _line(self, cells: Cells) -> Inlines:
        wording = self.wording
        name, value, note = (cells[field].inlines for field in ("name", "value", "note"))
        line = name + words(wording.colon if name and value else "") + value
        titles = {"before": self.past.title, "change": wording.change, "target": wording.target, "status": ""}
        asides: Inlines = ()
        for field, title in titles.items():
            if field in cells and (seen := cells[field].inlines):
                asides += words(wording.aside_separator if asides else "") + words(f"{title} " if title else "") + seen
        opening, closing = wording.brackets
        line += words(opening) + asides + words(closing) if asides else ()
        return line + words(" " if line and note else "") + note


def with_unit(value: Decimal | None, unit: str) -> str:
    """Return ``99.998%``, ``0.5次``, ``120 ms``; "" for no value."""
    return "" if value is None else figure_with_unit(plain(value), unit)


def value_text(reading: Reading, metric: Metric | None = None) -> str:
    """Return the value of ``reading`` with its unit and the decimals of its metric, "" where it has none."""
    if reading.value is None:
        return ""
    return with_unit(rounded(reading.value, shown_decimals(reading.unit, metric)), reading.unit)


def change_text(reading: Reading, before: Reading | None, wording: Wording, metric: Metric | None = None) -> str:
    """Return how far ``reading`` moved: ``+0.004 个百分点``, ``−3.2万笔``, ``+5.31%``, ``持平``; "" where not known."""
    moved = movement(reading, before, metric)
    if moved is None:
        return ""
    if not moved.by:
        return wording.unchanged
    signed = f"{'+' if moved.by > 0 else '−'}{plain(moved.by.copy_abs())}"
    match moved.kind:
        case "points":
            points = wording.thousandths if reading.unit.strip() == "‰" else wording.points
            return points.format(change=signed)
        case "percent":
            return wording.relative.format(change=signed) if is_ratio(reading.unit) else f"{signed}%"
        case "difference":
            return figure_with_unit(signed, reading.unit)


def _status(reading: Reading, metric: Metric | None, wording: Wording) -> Inlines:
    met = is_on_target(reading, metric)
    if met is None:
        return ()
    return words(wording.met, "good") if met else words(wording.missed, "risk")
