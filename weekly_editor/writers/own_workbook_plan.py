"""What adding a week to a sheet will do, cell by cell, before anything is written."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal
from typing import Literal

from weekly_editor.analysis.unit import base_unit
from weekly_editor.analysis.week_label import Label
from weekly_editor.report.bilingual import Bilingual
from weekly_editor.report.grid import LAST_COLUMN, LAST_ROW, Cell, Grid
from weekly_editor.report.model import Reading
from weekly_editor.report.pattern import late_pattern
from weekly_editor.report.sheet_map import SheetMap
from weekly_editor.report.week import Week
from weekly_editor.writers.own_workbook_file import S
from weekly_editor.writers.own_workbook_label import continued
from weekly_editor.writers.own_workbook_latest import LatestRead
from weekly_editor.writers.own_workbook_ref import Growth, regrown, translated
from weekly_editor.writers.own_workbook_sheet import OwnSheet, Stored, place
from weekly_editor.writers.own_workbook_shown import shown_cell
from weekly_editor.writers.own_workbook_value import Kept, kept_like
from weekly_editor.writers.own_workbook_weeks import SheetRefused, SheetWeeks, other_names, sheet_weeks, week_cell

CellKind = Literal[
    "label",  # what the week is called
    "value",  # a value where nothing stood
    "formula",  # one that goes on from the line before
    "same",  # the value stands there already
    "differs",  # another value stands there
    "stays",  # a formula stands there
    "missing",  # a metric without a value this week
    "unit",  # a metric that is counted otherwise there
    "empty",  # nothing is known of it
]
_NEIGHBOURS = 8  # weeks before that tell how a value is kept
_NO_NAME = Bilingual(
    "看不出新的一周该怎么写，请先在表里写好", "cannot tell what to call the new week; write its name first"
)
_SHEET_FULL = Bilingual("工作表已经写满", "the sheet is full")
_NO_METRIC = Bilingual("还没有选定任何指标", "no metric is chosen yet")
_UNIT_IN_NAME = late_pattern(r"[（(\[【]\s*([^（）()\[\]【】]{1,8})\s*[)）\]】]\s*$|[/／]\s*([^/／]{1,4})$")


@dataclass(frozen=True, slots=True)
class PlannedCell:
    """A cell of the week's line, at the place where it will be; ``shown`` is nearly what a reader will see.

    ``stored`` is what it keeps, or what its ``formula`` comes to where that is known; ``before`` is what stands there
    now, where that is something else."""

    row: int
    column: int
    kind: CellKind
    shown: str = ""
    stored: Stored | None = None
    formula: str = ""
    before: str = ""

    def is_written(self, *, overwrites: bool) -> bool:
        """Tell whether anything is written here; a value that differs is replaced only if it ``overwrites``."""
        if self.formula:
            return True
        return self.stored is not None and self.kind != "same" and (self.kind != "differs" or overwrites)


@dataclass(frozen=True, slots=True)
class WeekPlan:
    """What a sheet gains; ``growth`` is None where the week has a line already.

    ``others`` are the lines across that name the weeks besides the one that the plan goes by; ``labels`` are what the
    sheet calls each line of a week, for what the formulas in ``reads`` say of the last week so far."""

    plan: SheetMap
    week: Week
    line: int
    growth: Growth | None
    cells: tuple[PlannedCell, ...]
    skipped: tuple[Week, ...] = ()  # weeks that lie between the last of the sheet and this one
    others: tuple[int, ...] = ()
    labels: Mapping[int, str] = field(default_factory=dict)
    reads: tuple[LatestRead, ...] = ()

    def is_change(self, *, overwrites: bool) -> bool:
        """Tell whether the file will say anything that it does not say now."""
        return self.growth is not None or any(cell.is_written(overwrites=overwrites) for cell in self.cells)


def plan_week(grid: Grid, sheet: OwnSheet, plan: SheetMap, week: Week, values: Mapping[str, Reading]) -> WeekPlan:
    """Return what adding ``week`` with its ``values`` (by the id of their metric) does to a sheet.

    Raises SheetRefused where the sheet is not understood, or the week lies before its last."""
    if not plan.metrics:
        raise SheetRefused(_NO_METRIC)
    weeks = sheet_weeks(grid, plan, week)
    others = other_names(grid, plan, weeks, week)
    if week in weeks.weeks:
        line = weeks.lines[weeks.weeks.index(week)]
        cells = _Line(grid, sheet, plan, weeks, values, others).of_known(line)
        return WeekPlan(plan, week, line, None, tuple(cells), others=tuple(others))
    last = weeks.weeks[-1]
    if week < last:
        zh = f"表里已有更晚的一周（{last}），{week} 不在其中；请手工插入这一周"
        raise SheetRefused(
            Bilingual(zh, f"the sheet goes on to {last} and leaves {week} out; insert that week by hand")
        )
    growth = _growth(grid, plan, weeks)
    cells = _Line(grid, sheet, plan, weeks, values, others).of_new(growth, week)
    labels = {line: shown_cell(week_cell(grid, plan, line, plan.week_line)) for line in weeks.lines}
    skipped: list[Week] = []
    while (between := last.shifted(len(skipped) + 1)) < week and len(skipped) < _NEIGHBOURS:
        skipped.append(between)
    return WeekPlan(plan, week, growth.line, growth, tuple(cells), tuple(skipped), tuple(others), labels)


def _growth(grid: Grid, plan: SheetMap, weeks: SheetWeeks) -> Growth:
    """Return the line that comes after the last week; it is inserted where something stands there."""
    first, last = weeks.lines[0], weeks.lines[-1]
    if last >= (LAST_ROW if plan.weeks == "down" else LAST_COLUMN):
        raise SheetRefused(_SHEET_FULL)
    across = [_across(plan, at) for at in grid.cells if first <= _along(plan, at) <= last]
    begin, end = min(across), max(across)
    covered = {at for merge in grid.merges for at in merge.places()} | set(grid.cells)
    is_taken = any(_along(plan, at) == last + 1 and begin <= _across(plan, at) <= end for at in covered)
    return Growth(plan.sheet, plan.weeks, first, last, is_taken)


def _along(plan: SheetMap, at: tuple[int, int]) -> int:
    return at[0] if plan.weeks == "down" else at[1]


def _across(plan: SheetMap, at: tuple[int, int]) -> int:
    return at[1] if plan.weeks == "down" else at[0]


@dataclass(frozen=True)
class _Line:
    """The line of one week in the making."""

    grid: Grid
    sheet: OwnSheet
    plan: SheetMap
    weeks: SheetWeeks
    values: Mapping[str, Reading]
    others: Mapping[int, SheetWeeks]  # lines across that name the weeks as well

    def of_known(self, line: int) -> Iterator[PlannedCell]:
        """Yield the cells of a week that has its ``line`` already."""
        index = self.weeks.lines.index(line)
        before = self.weeks.lines[index - 1] if index else None
        for cross in sorted({each.line for each in self.plan.metrics} | set(self._crosses(before))):
            at = place(self.plan.weeks, line, cross)
            now = week_cell(self.grid, self.plan, line, cross)
            if cross == self.plan.week_line:
                continue
            if self.sheet.formula(*at) is not None:
                yield PlannedCell(*at, "stays", shown_cell(now))
            elif now is None and (text := self._continued(before, line, cross)) is not None:
                yield PlannedCell(*at, "formula", f"={text}", formula=text)
            elif cross in self.others and now is None:
                yield self._other_name(at, cross, self.weeks.weeks[index])
            elif cross in self._metrics:
                cell = self._value(cross, at, self.weeks.lines[:index][::-1] + self.weeks.lines[index + 1 :])
                yield _beside(cell, now)

    def of_new(self, growth: Growth, week: Week) -> Iterator[PlannedCell]:
        """Yield the cells of the line that the sheet gains."""
        lines = self.weeks.lines[::-1]
        for cross in sorted({each.line for each in self.plan.metrics} | set(self._crosses(growth.last))):
            at = place(self.plan.weeks, growth.line, cross)
            text = self._continued(growth.last, growth.line, cross, growth)
            if cross == self.plan.week_line:
                yield self._label(at, week, text or "")
            elif text is not None:
                yield PlannedCell(*at, "formula", f"={text}", formula=text)
            elif cross in self.others:
                yield self._other_name(at, cross, week)
            elif cross in self._metrics:
                yield self._value(cross, at, lines)
            else:
                yield PlannedCell(*at, "empty")

    @property
    def _metrics(self) -> dict[int, str]:
        return {each.line: each.metric for each in self.plan.metrics}

    def _crosses(self, line: int | None) -> list[int]:
        return [] if line is None else self.sheet.crosses(self.plan.weeks, line)

    def _continued(self, before: int | None, line: int, cross: int, growth: Growth | None = None) -> str | None:
        """Return the formula of the line ``before`` as it goes on in ``line``, None where it has none."""
        formula = None if before is None else self.sheet.formula(*place(self.plan.weeks, before, cross))
        if formula is None or before is None:
            return None
        if growth is not None:
            formula = regrown(formula, growth, growth.sheet, is_of_week=True)
        shift = (line - before, 0) if self.plan.weeks == "down" else (0, line - before)
        return translated(formula, *shift)

    def _label(self, at: tuple[int, int], week: Week, formula: str) -> PlannedCell:
        named = self._named(at, self.weeks, self.plan.week_line, week)
        if named is None:
            raise SheetRefused(_NO_NAME)
        return replace(named, formula=formula)

    def _other_name(self, at: tuple[int, int], cross: int, week: Week) -> PlannedCell:
        """Return the cell of another line that names ``week``; it may be ahead of the plan's by a week, or behind."""
        names = self.others[cross]
        ahead = names.weeks[-1].monday - self.weeks.weeks[self.weeks.lines.index(names.lines[-1])].monday
        return self._named(at, names, cross, week.shifted(ahead.days // 7)) or PlannedCell(*at, "empty")

    def _named(self, at: tuple[int, int], names: SheetWeeks, cross: int, week: Week) -> PlannedCell | None:
        """Return the cell of ``week`` where ``names`` stand, which goes on as they do; None where that is not told."""
        label, last = names.labels[-1], names.lines[-1]
        new = continued(label, names.weeks[-1], week, names.labels)
        if new is None:
            return None
        cell = week_cell(self.grid, self.plan, last, cross)
        shown = shown_cell(None if cell is None else replace(cell, value=new))
        return PlannedCell(*at, "label", shown, self._stored_label(new, label, last, cross))

    def _stored_label(self, new: Label, label: Label, last: int, cross: int) -> Stored:
        """Return a label as a cell keeps it: a day as so many days after the one before."""
        if not isinstance(new, date) or not isinstance(label, date):
            return new if not isinstance(new, date) else new.isoformat()
        cell = self.sheet.at(self.plan.weeks, last, cross)
        serial = "" if cell is None else cell.findtext(f"{S}v", "")
        if cell is None or cell.get("t", "n") != "n":
            return new.isoformat()
        return Decimal(serial) + (new - label).days

    def _value(self, cross: int, at: tuple[int, int], lines: tuple[int, ...]) -> PlannedCell:
        """Return the cell of a metric; ``lines`` are those of other weeks, the nearest first."""
        reading = self.values.get(self._metrics[cross])
        if reading is None or reading.value is None:
            return PlannedCell(*at, "missing")
        found = (week_cell(self.grid, self.plan, line, cross) for line in lines)
        before = [cell for cell in found if cell is not None and not cell.is_error][:_NEIGHBOURS]
        code = before[0].format if before else ""
        kept = kept_like(reading.value, reading.unit, self._unit_of(cross, reading.unit), before, code)
        if kept is None:
            return PlannedCell(*at, "unit", f"{reading.value}{reading.unit}")
        return PlannedCell(*at, "value", _shown(kept, code), kept.value)

    def _unit_of(self, cross: int, unit: str) -> str:
        """Return the unit that the sheet states for a metric, beside its name or in brackets behind it."""
        if self.plan.unit_line:
            return self.grid.text(*place(self.plan.weeks, self.plan.unit_line, cross))
        match = _UNIT_IN_NAME.search(self.grid.text(*place(self.plan.weeks, self.plan.name_line, cross)))
        told = (match[1] or match[2]).strip() if match else ""
        is_unit = told in ("万", "亿") or base_unit(told)[1] == base_unit(unit)[1]
        return told if told and is_unit else ""


def _beside(cell: PlannedCell, now: Cell | None) -> PlannedCell:
    """Return what becomes of a value whose place holds ``now``."""
    if now is None or cell.kind != "value":
        return cell
    if now.value == cell.stored:
        return replace(cell, kind="same")
    return replace(cell, kind="differs", before=shown_cell(now))


def _shown(kept: Kept, code: str) -> str:
    return shown_cell(Cell(kept.value, code))
