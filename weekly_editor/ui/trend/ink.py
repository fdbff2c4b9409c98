"""How a plot is drawn: axes, the line of values, what is aimed at, and incidents as marks below."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise
from math import ceil

from PySide6.QtCore import QLineF, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

from weekly_editor.analysis.series import MetricSeries, SeriesPoint
from weekly_editor.document.scale import Scale, scale_of
from weekly_editor.report.model import Incident
from weekly_editor.report.wording import Wording
from weekly_editor.ui.theme import Tones
from weekly_editor.ui.trend.mark import draw_incidents
from weekly_editor.ui.trend.plane import Plane, label_step, week_labels, years
from weekly_editor.ui.trend.said import point_target, point_value
from weekly_editor.ui.trend.stretch import Stretch

RIM_PX = 4
GAP_PX = 8  # between the plane and what stands around it
DOT_PX, LAST_PX = 2.5, 3.5  # radii
DOTS_FROM_PX = 8  # of a week's width: narrower ones would run into each other
LINE_PX = 1.75
THIN_BELOW_PX = 4  # of a week's width: the line of narrower ones would be a smear
NO_SCALE = Scale(Decimal(0), Decimal(1), Decimal(1))


@dataclass(frozen=True, slots=True)
class Content:
    """What a plot shows: a series, with the numbers of the weeks of its points, and incidents by such numbers."""

    series: MetricSeries
    numbers: tuple[int, ...]
    incidents: Mapping[int, tuple[Incident, ...]]
    wording: Wording

    def places(self, stretch: Stretch) -> range:
        """Return the places of the points within ``stretch``."""
        return range(bisect_left(self.numbers, stretch.first), bisect_right(self.numbers, stretch.last))

    def points(self, stretch: Stretch) -> tuple[SeriesPoint, ...]:
        """Return the points within ``stretch``."""
        places = self.places(stretch)
        return self.series.points[places.start : places.stop]

    def place_of(self, number: int) -> int | None:
        """Return the place of the point in week ``number``, None where it has none."""
        place = bisect_left(self.numbers, number)
        return place if place < len(self.numbers) and self.numbers[place] == number else None


def plane_of(content: Content, stretch: Stretch, size: QSizeF, font: QFont) -> Plane:
    """Return where the weeks of ``stretch`` and their values stand on a ground of ``size``."""
    metrics = QFontMetricsF(font)
    scale = _scale(content, stretch)
    left = max(map(metrics.horizontalAdvance, scale.labels)) + GAP_PX + RIM_PX
    right = max((metrics.horizontalAdvance(text) for _, text in _ends(content, stretch)), default=0) + 2 * GAP_PX
    lane = metrics.height() + 2 if any(stretch.first <= number <= stretch.last for number in content.incidents) else 0
    width = max(size.width() - left - right, 1)
    step = label_step(width / stretch.count, metrics.horizontalAdvance)
    top, below = metrics.height() / 2 + 2, (2 if step else 1) * metrics.height() + GAP_PX + lane
    return Plane(QRectF(left, top, width, max(size.height() - top - below, 1)), stretch, scale, lane, step)


def draw_plot(painter: QPainter, content: Content, plane: Plane, tones: Tones) -> None:
    """Draw all that does not follow the pointer."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    _draw_values(painter, plane, tones)
    _draw_years(painter, plane, tones)
    _draw_weeks(painter, plane, tones)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    draw_incidents(painter, content.incidents, plane, tones)
    _draw_target(painter, content, plane, tones)
    _draw_line(painter, content, plane, tones)
    _draw_ends(painter, content, plane, tones)


def draw_dot(painter: QPainter, at: QPointF, radius: float, colour: str, ground: str) -> None:
    """Draw a dot with a rim that sets it apart from a line."""
    painter.setPen(QPen(QColor(ground), 1.5))
    painter.setBrush(QColor(colour))
    painter.drawEllipse(at, radius + 0.75, radius + 0.75)


def _scale(content: Content, stretch: Stretch) -> Scale:
    points = content.points(stretch)
    if not points:
        return NO_SCALE
    known = [point.value for point in points] + [point.target for point in points if point.target is not None]
    return scale_of(known, from_zero=False, unit=content.series.unit.strip())


def _draw_values(painter: QPainter, plane: Plane, tones: Tones) -> None:
    if plane.scale is NO_SCALE:
        return
    ticks = list(zip(plane.scale.ticks, plane.scale.labels, strict=True))
    room_px = plane.box.height() / max(len(ticks) - 1, 1)
    for tick, label in ticks[:: ceil(QFontMetricsF(painter.font()).height() / room_px)]:
        y = round(plane.y(tick))
        painter.setPen(QColor(tones.line))
        painter.drawLine(QLineF(plane.box.left(), y, plane.box.right(), y))
        painter.setPen(QColor(tones.muted))
        room = QRectF(0, y - 20, plane.box.left() - GAP_PX, 40)
        painter.drawText(room, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, label)


def _draw_years(painter: QPainter, plane: Plane, tones: Tones) -> None:
    """Draw where years begin, and each year that has room below its weeks."""
    metrics = QFontMetricsF(painter.font())
    foot = plane.foot + (2 if plane.step else 1) * metrics.height()
    until = float("-inf")
    for year, begin, end in years(plane):
        if begin > plane.box.left():
            painter.setPen(QPen(QColor(tones.border), 1, Qt.PenStyle.DotLine))
            painter.drawLine(QLineF(round(begin), plane.box.top(), round(begin), foot))
        width = metrics.horizontalAdvance(str(year)) + GAP_PX
        if end - begin >= width and begin >= until:
            painter.setPen(QColor(tones.text))
            painter.drawText(QPointF(begin + GAP_PX / 2, foot - metrics.descent()), str(year))
            until = begin + width


def _draw_weeks(painter: QPainter, plane: Plane, tones: Tones) -> None:
    metrics = QFontMetricsF(painter.font())
    top = plane.foot
    painter.setPen(QColor(tones.muted))
    for x, text in week_labels(plane, metrics.horizontalAdvance):
        painter.drawText(QRectF(x - 30, top, 60, metrics.height()), Qt.AlignmentFlag.AlignCenter, text)


def _draw_target(painter: QPainter, content: Content, plane: Plane, tones: Tones) -> None:
    """Draw what was aimed at as dashed steps, from the first week that says so to the edge."""
    painter.setPen(QPen(QColor(tones.success), 1, Qt.PenStyle.DashLine))
    for first, until, target in _targets(content, plane.stretch):
        y = round(plane.y(target)) + 0.5
        begin = max(plane.x(first) - plane.week_px / 2, plane.box.left())
        end = min(plane.x(until) - plane.week_px / 2, plane.box.right())
        painter.drawLine(QLineF(begin, y, end, y))


def _targets(content: Content, stretch: Stretch) -> Iterator[tuple[int, int, Decimal]]:
    """Yield what was aimed at within ``stretch``, each from one week until before another."""
    begin, aimed = stretch.first, None
    for place in content.places(stretch):
        target = content.series.points[place].target
        if target != aimed:
            if aimed is not None:
                yield begin, content.numbers[place], aimed
            begin, aimed = content.numbers[place], target
    if aimed is not None:
        yield begin, stretch.last + 1, aimed


def _draw_line(painter: QPainter, content: Content, plane: Plane, tones: Tones) -> None:
    """Draw a line for every run of weeks, and dots where there is room, or where one stands alone."""
    places = content.places(plane.stretch)
    shown = range(max(places.start - 1, 0), min(places.stop + 1, len(content.numbers)))  # it goes on beside the plane
    numbers = content.numbers[shown.start : shown.stop]
    dots = plane.places(numbers, (point.value for point in content.series.points[shown.start : shown.stop]))
    painter.save()
    painter.setClipRect(plane.box.adjusted(0, -LAST_PX - 2, 0, LAST_PX + 2))
    pen = QPen(QColor(tones.accent), LINE_PX if plane.week_px >= THIN_BELOW_PX else 1)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    steps = pairwise(zip(numbers, dots, strict=True))
    painter.drawLines([QLineF(one, other) for (week, one), (after, other) in steps if after == week + 1])
    for place, dot in enumerate(dots):
        if plane.week_px >= DOTS_FROM_PX or _is_alone(numbers, place):
            draw_dot(painter, dot, DOT_PX, tones.accent, tones.surface)
    painter.restore()


def _is_alone(numbers: Sequence[int], place: int) -> bool:
    before = place > 0 and numbers[place - 1] == numbers[place] - 1
    after = place + 1 < len(numbers) and numbers[place + 1] == numbers[place] + 1
    return not before and not after


def _draw_ends(painter: QPainter, content: Content, plane: Plane, tones: Tones) -> None:
    """Say at the right what the last value is and what is aimed at, the one beside the other where they are near."""
    ends = list(_ends(content, plane.stretch))
    height = QFontMetricsF(painter.font()).height()
    taken: list[float] = []
    for (value, text), colour in zip(ends, (tones.accent, tones.success), strict=False):
        y = max(plane.y(value), height / 2)
        for other in taken:
            if abs(y - other) < height:
                goes_below = y >= other or other - height < height / 2
                y = other + height if goes_below and other + height < plane.foot else other - height
        taken.append(y)
        painter.setPen(QColor(colour))
        room = QRectF(plane.box.right() + GAP_PX, y - height / 2, 2000, height)
        painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, text)
    if ends:
        place = content.places(plane.stretch)[-1]
        at = QPointF(plane.x(content.numbers[place]), plane.y(ends[0][0]))
        draw_dot(painter, at, LAST_PX, tones.accent, tones.surface)


def _ends(content: Content, stretch: Stretch) -> Iterator[tuple[Decimal, str]]:
    """Yield the last value within ``stretch`` and what was aimed at then, with their words."""
    points = content.points(stretch)
    if points:
        last = points[-1]
        yield last.value, point_value(content.series, last)
        if last.target is not None:
            yield last.target, point_target(content.series, last, content.wording)
