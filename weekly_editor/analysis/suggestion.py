"""Definitions that are suggested for readings that have none: what their weeks say of them."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import TypeVar

from weekly_editor.analysis.definition import Definitions, plain_name
from weekly_editor.analysis.figures import WeekFigures
from weekly_editor.analysis.reading import is_amount, is_more_good, is_ratio, is_unwanted
from weekly_editor.analysis.series import series_of
from weekly_editor.analysis.unit import base_unit, converted
from weekly_editor.report.figure import decimals_of
from weekly_editor.report.markup import visible
from weekly_editor.report.metric import MAX_METRIC_DECIMALS, ChangeKind, Direction, Metric
from weekly_editor.report.model import Reading
from weekly_editor.report.pattern import late_pattern

_OCCURRENCES = ("次", "起")  # of what, only the name can say
_LEVELS = late_pattern(r"[A-EＡ-Ｅ]级|level [A-E]|P[0-4]\b")
T = TypeVar("T", str, int)


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A definition for readings that have none, and how many weeks they stand in."""

    metric: Metric
    weeks: int


def suggestion_for(reading: Reading, head: str = "") -> Metric:
    """Return a definition that ``reading``, which stands under ``head``, would have."""
    return _metric([reading], head)


def suggestions(weeks: Iterable[WeekFigures], definitions: Definitions) -> tuple[Suggestion, ...]:
    """Return a definition for each metric with a name in ``weeks``, the newest first, that ``definitions`` do not know.

    They stand in the order of the newest week."""
    return tuple(
        Suggestion(_metric([point.reading for point in reversed(series.points)], series.head), len(series.points))
        for series in series_of(weeks, definitions)
        if series.metric is None and series.points and _line(series.name)
    )


def _metric(readings: Sequence[Reading], head: str) -> Metric:
    newest = readings[0]
    name = _line(newest.name)
    unit = _most_common(_line(reading.unit) for reading in readings)
    alike = [reading for reading in readings if base_unit(reading.unit) == base_unit(unit)]
    counted = [reading.value for reading in alike if reading.value is not None]
    decimals = [decimals_of(value) for value in counted if unit not in _OCCURRENCES]  # half an incident is not one
    names = {plain_name(other): other for reading in reversed(readings) if (other := _line(reading.name))}
    return Metric(
        id=newest.metric,
        name=name,
        aliases=tuple(other for plain, other in names.items() if plain != plain_name(name)),
        unit=unit,
        decimals=min(max(decimals), MAX_METRIC_DECIMALS) if decimals else None,
        direction=_direction(newest),
        target=next(_targets(readings, unit), None),
        change=_change(unit),
        section=_line(head),
    )


def _direction(reading: Reading) -> Direction:
    if reading.unit.strip() in _OCCURRENCES and not is_unwanted(reading.name) and not _LEVELS.search(reading.name):
        return ""
    wants_more = is_more_good(reading)
    return "" if wants_more is None else "more" if wants_more else "less"


def _change(unit: str) -> ChangeKind:
    if is_ratio(unit):
        return "points"
    return "percent" if is_amount(unit) else "difference"


def _targets(readings: Sequence[Reading], unit: str) -> Iterator[Decimal]:
    for reading in readings:
        if reading.target is not None and (target := converted(reading.target, reading.unit, unit)) is not None:
            yield target


def _most_common(values: Iterable[T]) -> T:
    """Return what stands most often among ``values``, the first of several."""
    return Counter(values).most_common(1)[0][0]


def _line(text: str) -> str:
    return " ".join(visible(text).split())
