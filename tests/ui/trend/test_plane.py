"""Where weeks and years stand below a plot."""

from itertools import pairwise

import pytest
from PySide6.QtCore import QRectF

from weekly_editor.report.week import Week
from weekly_editor.ui.trend.ink import NO_SCALE
from weekly_editor.ui.trend.plane import LABEL_GAP_PX, Plane, label_step, week_labels, years
from weekly_editor.ui.trend.stretch import Stretch, number_of

LABEL_PX = 28.0


def plane(first, count, width=900):
    step = label_step(width / count, lambda _: LABEL_PX)
    return Plane(QRectF(50, 0, width, 100), Stretch(number_of(first), count), NO_SCALE, step=step)


@pytest.mark.parametrize("count", [1, 2, 12, 26, 52, 53, 120, 300, 520, 5000])
@pytest.mark.parametrize("width", [60, 320, 900, 2500])
def test_labels_never_overlap(count, width):
    places = [x for x, _ in week_labels(plane(Week(2026, 40), count, width), lambda _: LABEL_PX)]
    assert all(after - before >= LABEL_PX + LABEL_GAP_PX for before, after in pairwise(places))


def test_the_first_week_of_a_year_is_said_rather_than_the_one_before():
    shown = plane(Week(2026, 49), 8, 900)
    assert [text for _, text in week_labels(shown, lambda _: LABEL_PX)] == [
        *("W49", "W50", "W51", "W52", "W53", "W01", "W02", "W03")
    ]
    thinned = [text for _, text in week_labels(plane(Week(2026, 45), 16, 400), lambda _: LABEL_PX)]
    assert thinned == ["W45", "W47", "W49", "W51", "W01", "W03", "W05", "W07"]


def test_years_lie_side_by_side_and_fill_the_plane():
    shown = plane(Week(2026, 50), 60)
    told = list(years(shown))
    assert [year for year, _, _ in told] == [2026, 2027, 2028]
    assert told[0][1] == pytest.approx(shown.box.left())
    assert told[-1][2] == pytest.approx(shown.box.right())
    assert [begin for _, begin, _ in told[1:]] == pytest.approx([end for _, _, end in told[:-1]])


def test_the_week_at_a_place_is_the_one_drawn_there():
    shown = plane(Week(2026, 50), 60)
    for number in range(shown.stretch.first, shown.stretch.last + 1):
        assert shown.number_at(shown.x(number)) == number
    assert shown.number_at(-5) == shown.stretch.first
    assert shown.number_at(5000) == shown.stretch.last
