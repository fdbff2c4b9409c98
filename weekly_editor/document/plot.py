"""A chart as lines, boxes and labels on a plane of millimetres, for every paper that draws it itself."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import accumulate
from typing import Literal
from unicodedata import east_asian_width

from weekly_editor.document.block import Chart, Series
from weekly_editor.document.chart import value_label
from weekly_editor.document.look import Look
from weekly_editor.document.scale import Scale, scale_of

MM_PER_PT = 25.4 / 72
CHART_GAP_MM = 6  # between two charts
_HAIR_MM, _LINE_MM, _DOT_MM = 0.15, 0.55, 0.75
_GAP_MM = 1.4  # between a label and what it stands beside
_BARS = 0.64  # of a category's width
_NARROW = 0.56  # times the size of a font: the width of a letter that is not Chinese
_LEGEND_MM = 7.5  # of a name in the legend: its mark, and the gaps beside it


@dataclass(frozen=True, slots=True)
class Stroke:
    """A line through ``points``, ``width`` thick."""

    points: tuple[tuple[float, float], ...]
    colour: str
    width: float
    is_dashed: bool = False


@dataclass(frozen=True, slots=True)
class Box:
    """A filled rectangle."""

    x: float
    y: float
    width: float
    height: float
    colour: str


@dataclass(frozen=True, slots=True)
class Dot:
    """A filled circle around ``x``, ``y``."""

    x: float
    y: float
    radius: float
    colour: str


@dataclass(frozen=True, slots=True)
class Label:
    """A text whose foot line is at ``y`` and that begins, ends or has its middle at ``x``."""

    x: float
    y: float
    text: str
    size_pt: float
    colour: str
    anchor: Literal["start", "middle", "end"] = "start"
    bold: bool = False


Mark = Stroke | Box | Dot | Label


def plot(chart: Chart, width: float, look: Look) -> tuple[Mark, ...]:
    """Return what to draw for ``chart``, ``width`` mm wide and ``look.chart_height_mm`` high; 0, 0 is upper left."""
    return tuple(_Plot(chart, width, look).marks())


def chart_width_mm(abreast: int, look: Look) -> float:
    """Return how wide each of so many charts is that share the width of the text."""
    return (look.page_width_mm - 2 * look.margin_mm - (abreast - 1) * CHART_GAP_MM) / abreast


def series_colours(look: Look) -> tuple[str, ...]:
    """Return the colours of series in their order, RRGGBB; good and bad come last, for a series is neither."""
    return (look.accent, *look.other_accents, look.good, look.risk)


class _Plot:
    """The places of one chart: its title above, then its legend, then the plane with its axes."""

    def __init__(self, chart: Chart, width: float, look: Look) -> None:
        self._chart, self._look = chart, look
        self._size_pt = look.small_pt - 1.5
        self._line = self._size_pt * MM_PER_PT * 1.5
        values = [value for series in chart.series for value in series.values if value is not None]
        self._scale: Scale = scale_of(values, from_zero=chart.kind == "bar", unit=chart.unit)
        self._ticks = self._scale.labels
        has_legend = len(chart.series) > 1
        self._left = max(map(self._width, self._ticks)) + _GAP_MM
        self._right = width - 2.5
        self._top = look.small_pt * MM_PER_PT * 1.6 + (self._line if has_legend else 0) + 3.2
        self._bottom = look.chart_height_mm - self._line - 0.6

    def marks(self) -> Iterator[Mark]:
        size_pt = self._look.small_pt
        title = _fitted(self._chart.title, self._right, size_pt)
        yield Label(0, size_pt * MM_PER_PT * 1.2, title, size_pt, self._look.ink, bold=True)
        if len(self._chart.series) > 1:
            yield from self._legend()
        yield from self._axes()
        for series, colour in self._coloured():
            if self._chart.kind == "line":
                yield from self._curve(series, colour)
        if self._chart.kind == "bar":
            yield from self._bars()

    def _coloured(self) -> Iterator[tuple[Series, str]]:
        colours = series_colours(self._look)
        for place, series in enumerate(self._chart.series):
            yield series, self._look.muted if series.is_target else colours[place % len(colours)]

    def _legend(self) -> Iterator[Mark]:
        x, y = 0.0, self._look.small_pt * MM_PER_PT * 1.6 + self._line
        room = self._right / len(self._chart.series) - _LEGEND_MM
        for series, colour in self._coloured():
            name = _fitted(series.name, room, self._size_pt)
            middle = y - self._size_pt * MM_PER_PT * 0.36
            if self._chart.kind == "bar":
                yield Box(x, middle - 0.9, 1.8, 1.8, colour)
            else:
                yield Stroke(((x, middle), (x + 3.6, middle)), colour, _LINE_MM, series.is_target)
            x += 1.8 if self._chart.kind == "bar" else 3.6
            yield Label(x + 0.9, y, name, self._size_pt, self._look.muted)
            x += 0.9 + self._width(name) + 3

    def _axes(self) -> Iterator[Mark]:
        for tick, text in zip(self._scale.ticks, self._ticks, strict=True):
            y = self._y(tick)
            yield Stroke(((self._left, y), (self._right, y)), self._look.rule, _HAIR_MM)
            yield Label(
                self._left - _GAP_MM, y + self._size_pt * MM_PER_PT * 0.36, text, self._size_pt, self._look.muted, "end"
            )
        for place, category in enumerate(self._chart.categories):
            yield Label(self._x(place), self._bottom + self._line, category, self._size_pt, self._look.muted, "middle")

    def _curve(self, series: Series, colour: str) -> Iterator[Mark]:
        """Yield a line for every run of known values, a dot for each of them, and the last one in figures."""
        width = _HAIR_MM * 2 if series.is_target else _LINE_MM
        for run in _runs(series.values):
            points = tuple((self._x(place), self._y(value)) for place, value in run)
            if len(points) > 1:
                yield Stroke(points, colour, width, series.is_target)
            if not series.is_target:
                yield from (Dot(x, y, _DOT_MM, colour) for x, y in points)
        last = next((value for value in reversed(series.values) if value is not None), None)
        if last is not None and not series.is_target:
            place = len(series.values) - 1 - series.values[::-1].index(last)
            text = f"{value_label(series, last)}{self._chart.unit}"
            x = min(self._x(place) + self._width(text) / 2, self._right + 2.4) - self._width(text) / 2
            y = self._y(last) + self._beside(series.values[:place], last)
            yield Label(x, y, text, self._size_pt, colour, "middle", bold=True)

    def _beside(self, before: Sequence[Decimal | None], last: Decimal) -> float:
        """Return how far below its point the last figure stands: above a line that came up, below one that fell."""
        above = next((value for value in reversed(before) if value is not None), last)
        below = self._size_pt * MM_PER_PT + 1.6
        return below if above > last and self._y(last) + below < self._bottom else -1.6

    def _bars(self) -> Iterator[Mark]:
        room = (self._right - self._left) / len(self._chart.categories)
        width = room * _BARS / len(self._chart.series)
        zero = self._y(Decimal(0))
        for index, (series, colour) in enumerate(self._coloured()):
            for place, value in enumerate(series.values):
                if value is not None:
                    y = self._y(value)
                    x = self._x(place) - room * _BARS / 2 + index * width
                    yield Box(x, min(y, zero), width * 0.9, abs(zero - y), colour)

    def _x(self, place: int) -> float:
        room = (self._right - self._left) / len(self._chart.categories)
        return self._left + room * (place + 0.5)

    def _y(self, value: Decimal) -> float:
        return self._bottom - self._scale.share(value) * (self._bottom - self._top)

    def _width(self, text: str) -> float:
        return _width_mm(text, self._size_pt)


def _width_mm(text: str, size_pt: float) -> float:
    return sum(1 if east_asian_width(sign) in "WF" else _NARROW for sign in text) * size_pt * MM_PER_PT


def _fitted(text: str, room: float, size_pt: float) -> str:
    """Return ``text``, its end left out where it is wider than ``room``."""
    if _width_mm(text, size_pt) <= room:
        return text
    widths = accumulate(_width_mm(sign, size_pt) for sign in text)
    most = room - _width_mm("…", size_pt)
    return text[: sum(width <= most for width in widths)] + "…"


def _runs(values: Sequence[Decimal | None]) -> Iterator[list[tuple[int, Decimal]]]:
    """Yield the stretches of ``values`` without a gap, each with its places."""
    run: list[tuple[int, Decimal]] = []
    for place, value in enumerate(values):
        if value is None:
            if run:
                yield run
            run = []
        else:
            run.append((place, value))
    if run:
        yield run
