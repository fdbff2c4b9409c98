"""What the formulas of a workbook come to after some of its cells have changed."""

from collections.abc import Iterable, Mapping
from decimal import Decimal

from weekly_editor.writers.own_workbook_file import S
from weekly_editor.writers.own_workbook_formula import UNREAD, Unknown, Value, result_of
from weekly_editor.writers.own_workbook_ref import End, references
from weekly_editor.writers.own_workbook_sheet import OwnSheet

_MAX_FORMULAS = 20_000  # more are left to Excel
_MAX_ROUNDS = 40  # formulas that read formulas that read …

At = tuple[str, int, int]  # sheet, row, column


def work_out(sheets: Mapping[str, OwnSheet], changed_in: str, changed: Iterable[tuple[int, int]]) -> None:
    """Keep new results for all formulas that read what ``changed``; no result for those beyond what is known here."""
    formulas = {
        (name, row, column): text
        for name, sheet in sheets.items()
        for row, column, cell in sheet.cells()
        if (text := cell.findtext(f"{S}f"))
    }
    if len(formulas) > _MAX_FORMULAS:
        for name, row, column in formulas:
            sheets[name].write_result(row, column, None)
        return
    stale = _reading(formulas, {(changed_in, *at) for at in changed})
    results = _Results(sheets, {at: formulas[at] for at in stale})
    for name, row, column in sorted(stale):  # in order, so that long chains are known from their start
        sheets[name].write_result(row, column, results.kept((name, row, column)))


def _reading(formulas: Mapping[At, str], changed: set[At]) -> set[At]:
    """Return the formulas among ``changed``, and all that read one of those, by way of others too."""
    sources = {at: references(text, at[0]) for at, text in formulas.items()}
    stale = changed & set(formulas)
    newest = set(changed)
    for _ in range(_MAX_ROUNDS):
        newest = {
            at for at, areas in sources.items() if at not in stale and any(_holds(area, newest) for area in areas)
        }
        if not newest:
            break
        stale |= newest
    return stale


def _holds(area: tuple[str, End, End], cells: set[At]) -> bool:
    sheet, begin, end = area
    return any(
        (not begin.row or begin.row <= row <= end.row)
        and (not begin.column or begin.column <= column <= end.column)
        and name.casefold() == sheet.casefold()
        for name, row, column in cells
    )


class _Results:
    """What formulas come to, each worked out once."""

    def __init__(self, sheets: Mapping[str, OwnSheet], stale: Mapping[At, str]) -> None:
        self._sheets = {name.casefold(): sheet for name, sheet in sheets.items()}
        self._stale = {(name.casefold(), row, column): text for (name, row, column), text in stale.items()}
        self._known: dict[At, Value | Unknown] = {}
        self._open: set[At] = set()

    def kept(self, at: At) -> Decimal | str | bool | None:
        """Return what the formula of a cell comes to, as a cell keeps it; None where that is not known here."""
        try:
            found = self._look(*at)
        except (Unknown, RecursionError):
            return None
        if not isinstance(found, float):
            return found
        return Decimal(int(found)) if found.is_integer() else Decimal(repr(found))

    def _look(self, name: str, row: int, column: int) -> Value:
        at = (name.casefold(), row, column)
        if at in self._open or at[0] not in self._sheets:  # a ring, or a sheet that was not read
            raise Unknown
        if at not in self._stale:
            return _value(self._sheets[at[0]], row, column)
        if at not in self._known:
            self._open.add(at)
            try:
                self._known[at] = result_of(self._stale[at], name, self._look)
            except Unknown as unknown:
                self._known[at] = unknown
            finally:
                self._open.discard(at)
        found = self._known[at]
        if isinstance(found, Unknown):
            raise found
        return found


def _value(sheet: OwnSheet, row: int, column: int) -> Value:
    """Return what a cell says. Raises Unknown for an error, and for a formula without a result."""
    cell = sheet.cell(row, column)
    if cell is None:
        return None
    kind: str = cell.get("t", "n")
    written: str | None = cell.findtext(f"{S}v")
    if kind in ("s", "inlineStr"):
        return UNREAD if written is not None or cell.find(f"{S}is") is not None else None
    if written is None:
        if cell.find(f"{S}f") is not None:
            raise Unknown
        return None
    if kind == "n":
        return float(written)
    if kind == "b":
        return written == "1"
    if kind == "str":
        return written
    raise Unknown
