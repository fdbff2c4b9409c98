"""Where things stand in a plot: weeks from left to right, values from below."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from PySide6.QtCore import QPointF, QRectF

from weekly_editor.document.scale import Scale
from weekly_editor.report.week import Week
from weekly_editor.ui.trend.stretch import Stretch, week_of

LABEL_GAP_PX = 10  # between two labels of weeks
_STEPS = (1, 2, 4, 13, 26)  # weeks from label to label; one beyond them labels years alone


@dataclass(frozen=True, slots=True)
class Plane:
    """The weeks of ``stretch`` on the axis ``scale``, drawn in ``box``.

    Incidents stand in the lane below it, then labels of every ``step`` weeks (none where it is 0), then years."""

    box: QRectF
    stretch: Stretch
    scale: Scale
    lane_px: float = 0
    step: int = 0

    @property
    def foot(self) -> float:
        """Where the labels of weeks begin."""
        return self.box.bottom() + self.lane_px

    @property
    def week_px(self) -> float:
        """How wide a week is."""
        return self.box.width() / self.stretch.count

    def x(self, number: int) -> float:
        """Return where the middle of week ``number`` is."""
        return self.box.left() + (number - self.stretch.first + 0.5) * self.week_px

    def places(self, numbers: Iterable[int], values: Iterable[Decimal]) -> list[QPointF]:
        """Return where the ``values`` of weeks are."""
        left, width = self.box.left() + (0.5 - self.stretch.first) * self.week_px, self.week_px
        low, bottom = self.scale.low, self.box.bottom()
        height = self.box.height() / float(self.scale.high - low)
        pairs = zip(numbers, values, strict=True)
        return [QPointF(left + number * width, bottom - float(value - low) * height) for number, value in pairs]

    def y(self, value: Decimal) -> float:
        """Return how far down ``value`` is."""
        return self.box.bottom() - self.scale.share(value) * self.box.height()

    def number_at(self, x: float) -> int:
        """Return the week at ``x``, the nearest one for what lies beside the box."""
        place = int((x - self.box.left()) // self.week_px)
        return self.stretch.first + min(max(place, 0), self.stretch.count - 1)


def label_step(week_px: float, width_of: Callable[[str], float]) -> int:
    """Return how many weeks it is from one label to the next; 0 where weeks are too narrow for any."""
    room = width_of("W28") + LABEL_GAP_PX
    return next((step for step in _STEPS if step * week_px >= room), 0)


def week_labels(plane: Plane, width_of: Callable[[str], float]) -> Iterator[tuple[float, str]]:
    """Yield where labels of weeks have their middle, and what they say; none comes near another."""
    room = width_of("W28") + LABEL_GAP_PX
    taken: list[tuple[float, str]] = []
    for _, first, last in _years(plane.stretch) if plane.step else ():
        number_of_first = week_of(first).number
        for number in range(first + (1 - number_of_first) % plane.step, last + 1, plane.step):
            x = plane.x(number)
            if taken and x - taken[-1][0] < room:
                if number > first or number_of_first > 1:
                    continue
                taken.pop()  # where a year begins is said first
            taken.append((x, f"W{number_of_first + number - first:02d}"))
    yield from taken


def years(plane: Plane) -> Iterator[tuple[int, float, float]]:
    """Yield each year with where its weeks begin and end."""
    half = plane.week_px / 2
    for year, first, last in _years(plane.stretch):
        yield year, plane.x(first) - half, plane.x(last) + half


def _years(stretch: Stretch) -> Iterator[tuple[int, int, int]]:
    """Yield each year of ``stretch`` with its first and its last week there."""
    first = stretch.first
    while first <= stretch.last:
        week = week_of(first)
        last = min(first - week.number + _weeks_in(week.year), stretch.last)
        yield week.year, first, last
        first = last + 1


def _weeks_in(year: int) -> int:
    """Return how many weeks ``year`` has: its 28th of December is always in the last (ISO 8601)."""
    return Week.of(date(year, 12, 28)).number
