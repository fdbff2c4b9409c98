"""The small line of a trend: where its points stand, and that it is seen."""

from decimal import Decimal

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QImage, QPainter

from weekly_editor.ui.field.spark import draw_spark, spark_points
from weekly_editor.ui.theme import LIGHT

ROOM = QRect(0, 0, 60, 20)


def values(*written):
    return tuple(None if value is None else Decimal(value) for value in written)


def test_the_least_value_stands_at_the_foot_and_the_newest_at_the_right():
    low, none, high = spark_points(ROOM, values("1", None, "3"))
    assert none is None
    assert low.y() > high.y()
    assert low.x() < high.x() < ROOM.right()


def test_equal_values_stand_in_the_middle():
    points = spark_points(ROOM, values("5", "5"))
    assert points[0].y() == points[1].y()
    assert ROOM.top() < points[0].y() < ROOM.bottom()


@pytest.mark.parametrize("line", [(), (None,), ("1",), (None, "2", None), ("1", None, "1e300"), ("0", "0")])
def test_any_line_stays_within_its_room(line):
    points = [point for point in spark_points(ROOM, values(*line)) if point is not None]
    assert all(ROOM.toRectF().contains(point) for point in points)


def drawn(line, columns):
    """Return which of ``columns`` of the picture anything is drawn in."""
    image = QImage(ROOM.size(), QImage.Format.Format_RGB32)
    image.fill(QColor(LIGHT.surface))
    painter = QPainter(image)
    draw_spark(painter, ROOM, values(*line), LIGHT)
    painter.end()
    ground = QColor(LIGHT.surface).rgb()
    return [x for x in columns if any(image.pixel(x, y) != ground for y in range(ROOM.height()))]


def test_a_missing_week_is_a_gap_in_the_line():
    assert drawn(("1", "2", "3", "4", "5"), range(20, 40)) == list(range(20, 40))
    assert drawn(("1", "2", None, "4", "5"), range(20, 40)) == []


def test_the_newest_value_has_a_dot_of_its_own():
    assert drawn((None, None, "4"), range(54, 60)) != []
    assert drawn((None, None, None), range(60)) == []
