"""Definitions that are suggested for readings that have none: what their weeks say of them."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from itertools import zip_longest
from typing import TypeVar

from weekly_editor.analysis.definition import Definitions, plain_name
from weekly_editor.analysis.figures import WeekFigures
from weekly_editor.analysis.reading import is_amount, is_more_good, is_ratio, is_unwanted
from weekly_editor.analysis.unit import base_unit, converted
from weekly_editor.report.markup import visible
from weekly_editor.report.metric import MAX_METRIC_DECIMALS, ChangeKind, Direction, Metric
from weekly_editor.report.model import Reading
from weekly_editor.report.pattern import late_pattern
from weekly_editor.report.week import Week

_OCCURRENCES = ("次", "起")  # of what, only the name can say
_LEVELS = late_pattern(r"[A-EＡ-Ｅ]级|level [A-E]|P[0-4]\b")
T = TypeVar("T", str, int)


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A definition for readings that have none, and the weeks they stand in, the newest first."""

    metric: Metric
    weeks: tuple[Week, ...]


def suggestion_for(reading: Reading, head: str = "") -> Metric:
    """Return a definition that ``reading``, which stands under ``head``, would have."""
    return _metric([reading], head)


def suggestions(weeks: Iterable[WeekFigures], definitions: Definitions) -> tuple[Suggestion, ...]:
    """Return a definition for each metric of ``weeks``, the newest first, that ``definitions`` do not know.

    Readings are one metric if they have one name and count the same, or go on under one id. They come in the order of
    the newest week that has them."""
    return tuple(
        Suggestion(_metric(series.readings, series.head), tuple(series.weeks)) for series in _series(weeks, definitions)
    )


@dataclass(slots=True)
class _Series:
    """The readings of one metric, the newest first, each with its week, and the head of the newest."""

    head: str
    readings: list[Reading] = field(default_factory=list)
    weeks: list[Week] = field(default_factory=list)


def _series(weeks: Iterable[WeekFigures], definitions: Definitions) -> list[_Series]:
    by_name: dict[tuple[str, str], _Series] = {}
    by_id: dict[tuple[str, str], _Series] = {}
    found: list[_Series] = []
    for week, reading, head in _unknown(weeks, definitions):
        base = base_unit(reading.unit)[1]
        name, metric_id = (plain_name(visible(reading.name)), base), (reading.metric, base)
        series = by_name.get(name) or by_id.get(metric_id)
        if series is None or (name not in by_name and series.weeks[-1] == week):  # copied within one week
            series = _Series(" ".join(visible(head).split()))
            found.append(series)
        by_name[name] = by_id[metric_id] = series
        if not series.weeks or series.weeks[-1] != week:
            series.readings.append(reading)
            series.weeks.append(week)
    return found


def _unknown(weeks: Iterable[WeekFigures], definitions: Definitions) -> Iterator[tuple[Week, Reading, str]]:
    for figures in weeks:
        for reading, head in zip_longest(figures.readings, figures.heads[: len(figures.readings)], fillvalue=""):
            if isinstance(reading, Reading) and visible(reading.name).strip() and definitions.of(reading) is None:
                yield figures.week, reading, head


def _metric(readings: list[Reading], head: str) -> Metric:
    newest = readings[0]
    name = _line(newest.name)
    unit = _most_common(_line(reading.unit) for reading in readings)
    alike = [reading for reading in readings if base_unit(reading.unit) == base_unit(unit)]
    decimals = [_decimals(reading.value) for reading in alike if reading.value is not None]
    names = {plain_name(other): other for reading in reversed(readings) if (other := _line(reading.name))}
    return Metric(
        id=newest.metric,
        name=name,
        aliases=tuple(other for plain, other in names.items() if plain != plain_name(name)),
        unit=unit,
        decimals=min(_most_common(decimals), MAX_METRIC_DECIMALS) if decimals else None,
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


def _targets(readings: list[Reading], unit: str) -> Iterator[Decimal]:
    for reading in readings:
        if reading.target is not None and (target := converted(reading.target, reading.unit, unit)) is not None:
            yield target


def _most_common(values: Iterable[T]) -> T:
    """Return what stands most often among ``values``, the first of several."""
    return Counter(values).most_common(1)[0][0]


def _decimals(value: Decimal) -> int:
    exponent = value.as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0


def _line(text: str) -> str:
    return " ".join(visible(text).split())
