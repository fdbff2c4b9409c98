"""Values of this week written into a workbook that its user keeps: one line more, and everything else as it was."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from weekly_editor.analysis.definition import Definitions
from weekly_editor.analysis.figures import figures_of
from weekly_editor.office.workbook import SheetName, Workbook, open_workbook
from weekly_editor.report.bilingual import Bilingual
from weekly_editor.report.grid import Grid
from weekly_editor.report.model import Reading, Report
from weekly_editor.report.sheet_map import SheetMap
from weekly_editor.report.week import Week
from weekly_editor.writers.own_workbook_check import Aside, asides, refuse_insertion, refuse_sealed
from weekly_editor.writers.own_workbook_file import OwnFile
from weekly_editor.writers.own_workbook_latest import LatestRead, latest_elsewhere, latest_reads, let_go_on
from weekly_editor.writers.own_workbook_part import (
    follow_charts,
    follow_drawings,
    follow_names,
    follow_pivots,
    follow_sheets,
    follow_tables,
    reading_sheets,
    work_out_anew,
)
from weekly_editor.writers.own_workbook_plan import PlannedCell, WeekPlan, plan_week
from weekly_editor.writers.own_workbook_range import follow
from weekly_editor.writers.own_workbook_ref import Growth
from weekly_editor.writers.own_workbook_result import work_out
from weekly_editor.writers.own_workbook_sheet import OwnSheet
from weekly_editor.writers.own_workbook_weeks import SheetRefused

_NO_SUCH_SHEET = Bilingual("工作簿里没有这张工作表了", "the workbook no longer has this sheet")


@dataclass(frozen=True)
class OwnWorkbook:
    """A workbook of the user's, read but not changed."""

    data: bytes
    book: Workbook
    _grids: dict[str, Grid] = field(default_factory=dict, compare=False, repr=False)
    _reads: dict[Growth, tuple[LatestRead, ...]] = field(default_factory=dict, compare=False, repr=False)

    def sheet(self, name: str) -> SheetName:
        """Return the sheet called ``name``. Raises SheetRefused where there is none."""
        found = next((sheet for sheet in self.book.sheets if sheet.name == name), None)
        if found is None:
            raise SheetRefused(_NO_SUCH_SHEET)
        return found

    def grid(self, name: str) -> Grid:
        """Return the cells of the sheet called ``name``. Raises SheetRefused and PackageRefused."""
        if name not in self._grids:
            self._grids[name] = self.book.grid(self.sheet(name))
        return self._grids[name]

    def reads(self, growth: Growth) -> tuple[LatestRead, ...]:
        """Return what reads the last week alone before a sheet grows by ``growth``. Raises PackageRefused."""
        if growth not in self._reads:
            file = self.file()
            sheet = OwnSheet(file.tree(self.sheet(growth.sheet).part))
            sheet.unshare()
            sheets = {growth.sheet: sheet} | reading_sheets(file, self.parts(), growth)
            self._reads[growth] = latest_reads(sheets, growth) + latest_elsewhere(file, self.book.main, growth)
        return self._reads[growth]

    def parts(self) -> dict[str, str]:
        """Return the part of each sheet, by the name of that."""
        return {sheet.name: sheet.part for sheet in self.book.sheets}

    def file(self) -> OwnFile:
        """Return the file to be changed, anew every time."""
        return OwnFile(self.data, self.book.package)


def open_own(data: bytes) -> OwnWorkbook:
    """Return the workbook that ``data`` is. Raises PackageRefused."""
    return OwnWorkbook(data, open_workbook(data))


def kept_aside(own: OwnWorkbook, name: str) -> tuple[Aside, ...]:
    """Return what the sheet called ``name`` holds besides cells, all of which stays."""
    return asides(own.file(), own.sheet(name).part)


def plan_in(own: OwnWorkbook, plan: SheetMap, week: Week, values: Mapping[str, Reading]) -> WeekPlan:
    """Return what adding ``week`` with its ``values`` (by the id of their metric) does.

    Raises SheetRefused where that cannot be done, PackageRefused for a damaged file."""
    file, part = own.file(), own.sheet(plan.sheet).part
    refuse_sealed(file, own.book.main, part)
    sheet = OwnSheet(file.tree(part))
    sheet.unshare()
    planned = plan_week(own.grid(plan.sheet), sheet, plan, week, values)
    if planned.growth is None:
        return planned
    if planned.growth.is_inserted:
        refuse_insertion(file, part, planned.growth)
    return replace(planned, reads=own.reads(planned.growth))


def written(own: OwnWorkbook, planned: WeekPlan, *, overwrites: bool = False) -> bytes:
    """Return the file with ``planned`` done; values that differ are replaced only where it ``overwrites``."""
    file, part = own.file(), own.sheet(planned.plan.sheet).part
    sheet = OwnSheet(file.tree(part))
    sheet.unshare()
    sheets = {planned.plan.sheet: sheet}
    changed = {(cell.row, cell.column) for cell in planned.cells if cell.is_written(overwrites=overwrites)}
    if planned.growth is not None:
        _grow(sheet, planned.growth)
        sheets |= _follow_elsewhere(own, file, planned, planned.growth)
        changed |= let_go_on(sheet, planned.reads, planned.growth)
    for cell in planned.cells:
        if cell.is_written(overwrites=overwrites):
            _write(sheet, cell)
            _dress(sheet, planned, cell)
    work_out(sheets, planned.plan.sheet, changed)
    sheet.set_dimension()
    file.mark_changed(part)
    work_out_anew(file, own.book.main)
    return file.data()


def _grow(sheet: OwnSheet, growth: Growth) -> None:
    if growth.is_inserted:
        sheet.insert(growth)
    sheet.dress_line(growth)
    follow(sheet, growth)


def _follow_elsewhere(own: OwnWorkbook, file: OwnFile, planned: WeekPlan, growth: Growth) -> dict[str, OwnSheet]:
    """Let all other parts follow; return the other sheets that read this one, by their names."""
    part = own.sheet(growth.sheet).part
    label = next((cell.stored for cell in planned.cells if cell.kind == "label"), None)
    values = {_across(growth, cell): cell.stored for cell in planned.cells if cell.stored is not None}
    follow_names(file, own.book.main, growth)
    follow_tables(file, part, growth, planned.plan.week_line, str(label))
    follow_charts(file, growth, values)
    follow_drawings(file, part, growth)
    follow_pivots(file, growth)
    return follow_sheets(file, own.parts(), growth)


def _across(growth: Growth, cell: PlannedCell) -> int:
    return cell.column if growth.weeks == "down" else cell.row


def _write(sheet: OwnSheet, cell: PlannedCell) -> None:
    if cell.formula:
        sheet.write_formula(cell.row, cell.column, cell.formula)
    elif cell.stored is not None:
        sheet.write(cell.row, cell.column, cell.stored)


def _dress(sheet: OwnSheet, planned: WeekPlan, cell: PlannedCell) -> None:
    """Give a cell without looks those of the line before; a day would be shown as a number else."""
    down = planned.plan.weeks == "down"
    model = sheet.at(planned.plan.weeks, planned.line - 1, cell.column if down else cell.row)
    if model is not None and not int(sheet.made(cell.row, cell.column).get("s", 0)):
        sheet.style(cell.row, cell.column, model.get("s", ""))


def week_values(report: Report, definitions: Definitions) -> dict[str, Reading]:
    """Return the values of ``report`` by the id of their metric, called as the library calls that."""
    found: dict[str, Reading] = {}
    for reading in figures_of(report).readings:
        metric = definitions.of(reading)
        found.setdefault(metric.id if metric else reading.metric, reading)
    return found
