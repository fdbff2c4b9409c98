"""How a sheet keeps the values of a metric, and a new value kept in the same way."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from weekly_editor.analysis.unit import base_unit, converted
from weekly_editor.report.figure import plain
from weekly_editor.report.grid import Cell
from weekly_editor.report.pattern import late_pattern
from weekly_editor.writers.own_workbook_sheet import Stored

_WRITTEN = late_pattern(r"\s*(?P<number>[+-]?[\d,，]*\.?\d+)\s*(?P<unit>[^\d\s]{0,8})\s*")
_QUOTED = late_pattern(r'"[^"]*([万亿])[^"]*"|\\([万亿])|([万亿])')
_SCALED = late_pattern(r'[0#],+\s*(?:"|\\|[万亿])')
_LARGE = ("万", "亿")


@dataclass(frozen=True, slots=True)
class Kept:
    """A value as the sheet keeps it, and the unit it is counted in there."""

    value: Stored
    unit: str


def kept_like(value: Decimal, unit: str, said_unit: str, before: Sequence[Cell], code: str) -> Kept | None:
    """Return ``value`` of ``unit`` as the sheet keeps it; None where it counts something else there.

    ``said_unit`` is what the sheet says of its unit, empty for nothing; ``before`` are the values of earlier weeks,
    the newest first; ``code`` is the number format of the new cell."""
    usable = [cell.value for cell in before if _is_usable(cell)]
    if usable and isinstance(usable[0], str):
        return _as_text(value, unit, said_unit, usable[0])
    numbers = [each for each in usable if isinstance(each, Decimal)]
    if base_unit(unit)[1] == "%":
        return _as_percent(value, said_unit, numbers, code)
    large = _large_of(code)
    wanted = said_unit
    if large:
        base = base_unit(unit)[1]
        wanted = base if _SCALED.search(code) else f"{large}{base}"
    if wanted:
        return _in_unit(value, unit, wanted)
    return _nearest(value, unit, numbers)


def _in_unit(value: Decimal, unit: str, wanted: str) -> Kept | None:
    if not unit:
        return Kept(value, wanted)
    found = converted(value, unit, wanted)
    if found is None and wanted in _LARGE:  # 万 alone, of whatever is counted
        wanted = f"{wanted}{base_unit(unit)[1]}"
        found = converted(value, unit, wanted)
    return None if found is None else Kept(found.normalize(), wanted)


def _as_percent(value: Decimal, said_unit: str, numbers: Sequence[Decimal], code: str) -> Kept | None:
    """Return a percentage: as a part of one where cells are shown as percent, else as the numbers before."""
    if said_unit and base_unit(said_unit)[1] not in ("%", "％", "百分比"):
        return None
    if "%" in code.split(";")[0]:
        return Kept((value / 100).normalize(), "")
    if not numbers or not value:
        return Kept(value, "%")
    usual = sorted(map(abs, numbers))[len(numbers) // 2]
    is_part = usual <= 1 and _distance(value / 100, usual) < _distance(value, usual)
    return Kept((value / 100).normalize(), "") if is_part else Kept(value, "%")


def _as_text(value: Decimal, unit: str, said_unit: str, before: str) -> Kept | None:
    """Return a text like ``99.9%`` or ``1,370 万笔``: with the unit, the space and the commas of the one before."""
    match = _WRITTEN.fullmatch(before)
    if match is None:
        return None
    told = match["unit"].replace("％", "%")
    kept = _in_unit(value, unit, told or said_unit) if told or said_unit else Kept(value, unit)
    if kept is None or not isinstance(kept.value, Decimal):
        return None
    number = f"{kept.value:,f}" if "," in match["number"] or "，" in match["number"] else plain(kept.value)
    return Kept(before[: match.start("number")] + number + before[match.end("number") :], kept.unit)


def _nearest(value: Decimal, unit: str, numbers: Sequence[Decimal]) -> Kept:
    """Return ``value`` in that unit, large or not, in which it is nearest to the numbers before."""
    base = base_unit(unit)[1]
    if not numbers or not value or not base or not (usual := sorted(map(abs, numbers))[len(numbers) // 2]):
        return Kept(value, unit)
    units = dict.fromkeys((unit, base, f"万{base}", f"亿{base}"))
    found = [(each, converted(value, unit, each)) for each in units]
    sound = [(each, there) for each, there in found if there is not None]
    chosen, there = min(sound, key=lambda pair: _distance(pair[1], usual))
    return Kept(there.normalize(), chosen)


def _large_of(code: str) -> str:
    match = _QUOTED.search(code.split(";")[0])
    return next((group for group in match.groups() if group), "") if match else ""


def _distance(one: Decimal, other: Decimal) -> Decimal:
    """Return how many times larger the larger is."""
    small, large = sorted((abs(one), abs(other)))
    return large / small if small else Decimal("Infinity")


def _is_usable(cell: Cell) -> bool:
    return isinstance(cell.value, Decimal) or (
        isinstance(cell.value, str) and _WRITTEN.fullmatch(cell.value) is not None
    )
