"""A file of tables, and what a sheet of it was understood as."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from weekly_editor.analysis.figures import WeekFigures
from weekly_editor.analysis.known_figure import KnownFigures
from weekly_editor.analysis.past_import import (
    MetricImport,
    metric_import,
    new_metrics,
    part_choices,
    suggested_destinations,
)
from weekly_editor.analysis.sheet_guess import likely_year, understood
from weekly_editor.analysis.sheet_layout import SheetLayout, layout
from weekly_editor.library.figures import FigureMemory
from weekly_editor.readers.source import MAX_BYTES, ImportRefused
from weekly_editor.readers.table_file import TableSheet, open_tables
from weekly_editor.report.grid import Grid
from weekly_editor.report.metric import Metric
from weekly_editor.report.sheet_map import SheetMap
from weekly_editor.report.week import Week
from weekly_editor.storage.problem import StorageError
from weekly_editor.storage.report_file import read_bytes

_TRIED = 8  # sheets that are looked into for weeks


@dataclass(frozen=True)
class ReadSheet:
    """A sheet as it is read by a plan; ``guessed_year`` is not 0 where the sheet leaves out its years."""

    grid: Grid
    layout: SheetLayout
    guessed_year: int = 0


@dataclass(frozen=True)
class Suggestion:
    """A sheet, and what may be done with it: each by the place of a metric.

    ``fresh`` are the metrics that would be new to the library, ``parts`` those that may hold parts of one, and whether
    they seem to; ``outcome`` is what the suggested destinations come to."""

    sheet: ReadSheet
    fresh: Mapping[int, Metric]
    destinations: Mapping[int, Metric]
    parts: Mapping[int, bool]
    outcome: Mapping[int, MetricImport]


@dataclass(frozen=True)
class TableFile:
    """A file's sheets, the one of them that names weeks (else the first), and what the library's reports tell."""

    sheets: tuple[TableSheet, ...]
    chosen: int
    sheet: ReadSheet
    known: tuple[WeekFigures, ...]


def read_tables(path: Path, library: Path, this_week: Week) -> TableFile:
    """Return what stands in the file at ``path``. Raises StorageError and ImportRefused."""
    sheets = open_tables(read_bytes(path, MAX_BYTES), path.name)
    chosen, sheet = _first_with_weeks(sheets, this_week)
    return TableFile(sheets, chosen, sheet, _known(library))


def suggestion(sheet: ReadSheet, known: KnownFigures) -> Suggestion:
    """Return what is suggested to be done with ``sheet``."""
    found = sheet.layout
    destinations = suggested_destinations(found, known.catalog)
    fresh = new_metrics(found) | {number: metric for number, metric in destinations.items() if not known.has(metric)}
    parts = part_choices(known, found, destinations)
    outcome = {
        number: metric_import(known, found, number, metric, are_parts=parts.get(number, False))
        for number, metric in destinations.items()
    }
    return Suggestion(sheet, fresh, destinations, parts, outcome)


def read_sheet(sheet: TableSheet, this_week: Week) -> ReadSheet:
    """Return ``sheet`` as it is understood at first sight. Raises ImportRefused."""
    grid = sheet.read()
    plan = understood(grid, sheet.name)
    return ReadSheet(grid, SheetLayout(SheetMap(sheet=sheet.name))) if plan is None else read_by(grid, plan, this_week)


def read_by(grid: Grid, plan: SheetMap, this_week: Week) -> ReadSheet:
    """Return ``grid`` as ``plan`` has it; a year that nobody has said is guessed, and that is told."""
    found = layout(grid, plan)
    if not found.lacks_year:
        return ReadSheet(grid, found)
    year = likely_year(grid, plan, this_week)
    return ReadSheet(grid, layout(grid, plan.model_copy(update={"year": year})), year)


def _first_with_weeks(sheets: Sequence[TableSheet], this_week: Week) -> tuple[int, ReadSheet]:
    """Return the first sheet in sight with values, else the first that can be read at all."""
    in_sight = [number for number, sheet in enumerate(sheets) if not sheet.is_hidden] or [0]
    readable: list[tuple[int, ReadSheet]] = []
    refusal: ImportRefused | None = None
    for number in in_sight[:_TRIED]:
        try:
            found = read_sheet(sheets[number], this_week)
        except ImportRefused as error:
            refusal = refusal or error
            continue
        if found.layout.values:
            return number, found
        readable.append((number, found))
    if not readable and refusal is not None:
        raise refusal
    return readable[0]


def _known(library: Path) -> tuple[WeekFigures, ...]:
    try:
        return FigureMemory().read(library)
    except StorageError:
        return ()  # the library panel says what is wrong with the folder
