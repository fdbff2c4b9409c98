"""Which figures are drawn, and how: a line for what goes on from week to week, bars to compare several."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from weekly_editor.analysis.reading import is_ratio, rounded, shown_decimals, target_of
from weekly_editor.document.block import Chart, Charts, Series
from weekly_editor.document.inline import is_blank
from weekly_editor.report.figure import plain
from weekly_editor.report.loc import Loc
from weekly_editor.report.markup import visible
from weekly_editor.report.metric import Metric
from weekly_editor.report.model import MetricGroup, Reading
from weekly_editor.report.week import Week
from weekly_editor.report.wording import Wording

LEAST_WEEKS = 3  # with a value, before a figure is drawn
MAX_SERIES = 6  # in one chart; more than that nobody tells apart
LEFT_OUT = "…"  # the name of the gap where weeks are missing
_ABREAST = 2


@dataclass(frozen=True, slots=True)
class _Known:
    """A reading with its values and targets, the oldest first and this week's last, and its definition, if any."""

    loc: Loc
    reading: Reading
    values: tuple[Decimal | None, ...]
    targets: tuple[Decimal | None, ...]
    metric: Metric | None

    @property
    def name(self) -> str:
        return " ".join(visible(self.reading.name).split())

    @property
    def unit(self) -> str:
        return visible(self.reading.unit).strip()

    def series(self, shown: Sequence[int | None]) -> Series:
        """Return the values of the weeks at the places ``shown``."""
        values = tuple(None if place is None else self.values[place] for place in shown)
        return Series(self.name, values, decimals=shown_decimals(self.unit, self.metric))

    def target_series(self, shown: Sequence[int | None], wording: Wording) -> Series | None:
        """Return the targets at the places ``shown``; None where there is none now.

        A week of which none is known had that of the week after, and a gap has that of the week before it."""
        later = self.targets[-1]
        if later is None:
            return None
        filled: list[Decimal] = []
        for target in reversed(self.targets):
            later = later if target is None else target
            filled.insert(0, later)
        places = [place if place is not None else shown[number - 1] for number, place in enumerate(shown)]
        return Series(wording.target, tuple(filled[place or 0] for place in places), is_target=True)


def charts_of(
    group: MetricGroup,
    loc: Loc,
    values_before: Sequence[tuple[Decimal | None, ...]],
    targets_before: Sequence[tuple[Decimal | None, ...]],
    weeks: Sequence[Week],
    wording: Wording,
    metrics: Sequence[Metric | None] = (),
) -> tuple[Charts, ...]:
    """Return drawings of the readings of ``group`` (at ``loc``) that have three values or more, two abreast.

    ``values_before`` are those of each reading in all ``weeks`` but the last, which is the report's own, and
    ``targets_before`` what they were to be; ``metrics`` are their definitions, none where the library has none."""
    defined = metrics or (None,) * len(group.readings)
    known = [
        _Known((*loc, place), reading, (*values, reading.value), (*targets, target_of(reading, metric)), metric)
        for place, (reading, values, targets, metric) in enumerate(
            zip(group.readings, values_before, targets_before, defined, strict=False)
        )
        if reading.value is not None and not is_blank(reading.name)
    ]
    known = [each for each in known if sum(value is not None for value in each.values) >= LEAST_WEEKS]
    charts = list(_charts(known, weeks, " ".join(visible(group.title).split()), wording))
    rows = (tuple(charts[first : first + _ABREAST]) for first in range(0, len(charts), _ABREAST))
    return tuple(Charts(row[0].loc, row) for row in rows)


def chart_words(chart: Chart) -> str:
    """Return what ``chart`` shows in words, for those who cannot see it: every series with all its values."""
    told = []
    for series in chart.series:
        values = (
            f"{category} {value_label(series, value)}{chart.unit}"
            for category, value in zip(chart.categories, series.values, strict=True)
            if value is not None and category != LEFT_OUT
        )
        told.append(f"{series.name}: {', '.join(values)}")
    return "; ".join(told)


def value_label(series: Series, value: Decimal) -> str:
    """Return ``value`` with the decimals of ``series``."""
    return plain(rounded(value, series.decimals))


def _charts(known: Sequence[_Known], weeks: Sequence[Week], title: str, wording: Wording) -> Iterator[Chart]:
    """Yield a chart of bars for each unit that several readings share, a line for every other reading."""
    units = [each.unit for each in known]
    by_unit: dict[str, list[_Known]] = {}
    for each, unit in zip(known, units, strict=True):
        by_unit.setdefault(unit, []).append(each)
    for each, unit in zip(known, units, strict=True):
        alike = by_unit[unit]
        if is_ratio(unit) or len(alike) == 1:
            yield _line(each, weeks, wording)
        elif alike[0] is each:
            for first in range(0, len(alike), MAX_SERIES):
                yield _bars(alike[first : first + MAX_SERIES], weeks, title, wording)


def _line(known: _Known, weeks: Sequence[Week], wording: Wording) -> Chart:
    shown = _weeks_shown([known], weeks)
    series = [known.series(shown)]
    if (targets := known.target_series(shown, wording)) is not None:
        series.append(targets)
    return Chart(
        known.loc, "line", _titled(known.name, known.unit, wording), known.unit, _names(weeks, shown), tuple(series)
    )


def _bars(known: Sequence[_Known], weeks: Sequence[Week], title: str, wording: Wording) -> Chart:
    shown = _weeks_shown(known, weeks)
    series = tuple(each.series(shown) for each in known)
    head = _titled(title or known[0].name, known[0].unit, wording)
    return Chart(known[0].loc, "bar", head, known[0].unit, _names(weeks, shown), series)


def _titled(name: str, unit: str, wording: Wording) -> str:
    opening, closing = wording.brackets
    return f"{name}{opening}{unit}{closing}" if unit else name


def _weeks_shown(known: Sequence[_Known], weeks: Sequence[Week]) -> list[int | None]:
    """Return the places of the weeks from the first one that is known on, None between two that are no neighbours."""
    first = min(next(place for place, value in enumerate(each.values) if value is not None) for each in known)
    shown: list[int | None] = [first]
    for place in range(first + 1, len(weeks)):
        if weeks[place] != weeks[place - 1].shifted(1):
            shown.append(None)
        shown.append(place)
    return shown


def _names(weeks: Sequence[Week], shown: Sequence[int | None]) -> tuple[str, ...]:
    return tuple(LEFT_OUT if place is None else f"W{weeks[place].number:02d}" for place in shown)
