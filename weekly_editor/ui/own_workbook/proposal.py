"""What would be added to a sheet, worked out beside the window."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from weekly_editor.analysis.definition import Definitions
from weekly_editor.analysis.sheet_guess import likely_year, understood
from weekly_editor.analysis.sheet_layout import SheetLayout, layout
from weekly_editor.report.bilingual import Bilingual
from weekly_editor.report.grid import Grid
from weekly_editor.report.model import Reading
from weekly_editor.report.sheet_map import SheetLine, SheetMap
from weekly_editor.report.week import Week
from weekly_editor.storage.own_workbook_file import MAX_BYTES
from weekly_editor.storage.report_file import read_bytes
from weekly_editor.writers.own_workbook import OwnWorkbook, kept_aside, open_own, plan_in
from weekly_editor.writers.own_workbook_check import Aside
from weekly_editor.writers.own_workbook_plan import WeekPlan
from weekly_editor.writers.own_workbook_weeks import SheetRefused

_NO_PLAN = Bilingual("这张工作表里没有看出周次", "no weeks were made out in this sheet")
_LIST = Bilingual(
    "这是每行一个数值的清单，目前只能写入每周一行或一列的表",
    "a list of one value a row; weeks can be added only to tables of a row or column a week",
)


@dataclass(frozen=True)
class Proposal:
    """A sheet, how it is understood, and what adding the week does: ``planned``, or the ``reason`` why nothing."""

    own: OwnWorkbook
    sheet: str
    grid: Grid
    layout: SheetLayout | None
    plan: SheetMap | None
    planned: WeekPlan | None
    reason: Bilingual | None
    asides: tuple[Aside, ...]


def read_own(path: Path) -> OwnWorkbook:
    """Return the workbook at ``path``. Raises StorageError and PackageRefused."""
    return open_own(read_bytes(path, MAX_BYTES))


def propose(
    own: OwnWorkbook,
    sheet: str,
    week: Week,
    values: Mapping[str, Reading],
    definitions: Definitions,
    plan: SheetMap | None = None,
) -> Proposal:
    """Return what adding ``week`` to ``sheet`` does by ``plan``, by what the sheet looks like where there is none.

    ``values`` are by the id of their metric, which ``definitions`` know by other names too. Raises PackageRefused."""
    grid, asides = own.grid(sheet), kept_aside(own, sheet)
    found = plan or understood(grid, sheet)
    if found is None:
        return Proposal(own, sheet, grid, None, None, None, _NO_PLAN, asides)
    dated = found if found.year else found.model_copy(update={"year": likely_year(grid, found, week)})
    seen = layout(grid, dated)
    if plan is None:
        found = found.model_copy(update={"metrics": recognised(seen, values, definitions)})
    if found.value_line:
        return Proposal(own, sheet, grid, seen, found, None, _LIST, asides)
    try:
        return Proposal(own, sheet, grid, seen, found, plan_in(own, found, week, values), None, asides)
    except SheetRefused as error:
        return Proposal(own, sheet, grid, seen, found, None, error.reason, asides)


def recognised(seen: SheetLayout, values: Mapping[str, Reading], definitions: Definitions) -> tuple[SheetLine, ...]:
    """Return the metrics of a sheet that are called like a value of the week or an alias of it, each value once."""
    free = dict(values)
    found = []
    for metric in seen.metrics:
        name, defined = _plain(metric.name), definitions.named(metric.name, metric.unit)
        called = (key for key, reading in free.items() if _plain(reading.name) == name)
        key = defined.id if defined is not None and defined.id in free else next(called, None)
        if key is not None:
            found.append(SheetLine(line=metric.line, metric=key))
            del free[key]
    return tuple(found)


def _plain(name: str) -> str:
    return "".join(name.split()).casefold()
