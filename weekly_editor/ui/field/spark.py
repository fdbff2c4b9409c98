"""A line of values as small as a word."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from PySide6.QtCore import QPointF, QRect
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from weekly_editor.ui.theme import Tones

WIDTH_PX = 64  # of a cell that a line is wide enough in
_HEIGHT_PX = 14
_DOT_PX = 2.0  # half of the dot at the newest value


def draw_spark(painter: QPainter, room: QRect, values: Sequence[Decimal | None], tones: Tones) -> None:
    """Draw ``values`` within ``room``, the oldest at the left; where one is missing, the line has a gap."""
    points = spark_points(room, values)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(tones.accent), 1))  # a wider line takes Qt very long
    painter.setBrush(QColor(tones.accent))
    for run in _runs(points):
        if len(run) > 1:
            painter.drawPolyline(QPolygonF(run))
        else:
            painter.drawEllipse(run[0], 0.5, 0.5)
    if points and points[-1] is not None:
        painter.drawEllipse(points[-1], _DOT_PX, _DOT_PX)
    painter.restore()


def spark_points(room: QRect, values: Sequence[Decimal | None]) -> list[QPointF | None]:
    """Return where each of ``values`` stands in ``room``: the least at its foot; equal ones all in the middle."""
    known = [float(value) for value in values if value is not None]
    least, most = min(known, default=0.0), max(known, default=0.0)
    area = room.toRectF().adjusted(_DOT_PX, _DOT_PX, -_DOT_PX - 1, 0)
    area.setHeight(min(area.height(), _HEIGHT_PX))
    step = area.width() / max(len(values) - 1, 1)
    part = area.height() / (most - least) if most > least else 0.0
    foot = area.bottom() if part else area.center().y()
    return [
        None if value is None else QPointF(area.left() + place * step, foot - (float(value) - least) * part)
        for place, value in enumerate(values)
    ]


def _runs(points: Sequence[QPointF | None]) -> Iterator[list[QPointF]]:
    """Yield the points that follow each other without a gap."""
    run: list[QPointF] = []
    for point in points:
        if point is not None:
            run.append(point)
        elif run:
            yield run
            run = []
    if run:
        yield run
