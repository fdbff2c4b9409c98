"""The plot as its user meets it: a pointer, a wheel, keys, and a picture."""

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QWheelEvent
from PySide6.QtWidgets import QApplication

from tests.ui.trend.weeks import GAP, HURT, LAST
from weekly_editor.ui.theme import DARK, LIGHT, apply_theme
from weekly_editor.ui.trend.plane import Plane
from weekly_editor.ui.trend.stretch import number_of, week_of

Key = Qt.Key
NEWEST = number_of(LAST)


@pytest.fixture
def plot(panel):
    return panel.plot


def plane(plot) -> Plane:
    found = plot.plane()
    assert found is not None
    return found


def hover(qtbot, plot, week):
    place = QPoint(round(plane(plot).x(number_of(week))), plot.height() // 2)
    qtbot.mouseMove(plot, place)
    QApplication.processEvents()


def turn(plot, notches, week):
    at = QPointF(plane(plot).x(number_of(week)), 50)
    none = Qt.MouseButton.NoButton
    modifiers = Qt.KeyboardModifier.NoModifier
    event = QWheelEvent(
        at,
        plot.mapToGlobal(at),
        QPoint(),
        QPoint(0, 120 * notches),
        none,
        modifiers,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(plot, event)


def test_the_pointer_tells_week_days_value_change_and_target(qtbot, plot):
    hover(qtbot, plot, LAST.shifted(-1))
    assert plot.told() == ("2027-W09 · 3/1–3/7", "99.91%   −0.01 个百分点 from the week before", "目标 99%")


def test_the_pointer_tells_the_first_incidents_and_how_many_more(qtbot, plot):
    hover(qtbot, plot, HURT)
    assert plot.told()[3:] == ("C级 网关 第0次超时", "C级 网关 第1次超时", "C级 网关 第2次超时", "2 more incidents")


def test_a_week_without_a_report_has_no_value_and_is_none_to_compare_with(qtbot, plot):
    hover(qtbot, plot, GAP)
    assert plot.told() == ("2027-W05 · 2/1–2/7", "No value")
    hover(qtbot, plot, GAP.shifted(1))
    assert plot.told()[1] == "99.94%"


def test_no_week_is_marked_once_the_pointer_has_left(qtbot, plot):
    hover(qtbot, plot, LAST)
    QApplication.sendEvent(plot, QEvent(QEvent.Type.Leave))
    assert plot.marked() is None


def test_arrows_walk_from_week_to_week_and_take_the_plot_along(qtbot, plot):
    plot.setFocus()
    assert plot.marked() == NEWEST
    qtbot.keyClick(plot, Key.Key_Left)
    assert week_of(plot.marked()) == LAST.shifted(-1)
    qtbot.keyClick(plot, Key.Key_Home)
    assert plot.marked() == plot.stretch.first == NEWEST - 51
    qtbot.keyClick(plot, Key.Key_Left)
    assert plot.marked() == plot.stretch.first == NEWEST - 52
    for _ in range(20):
        qtbot.keyClick(plot, Key.Key_Left)
    assert plot.marked() == NEWEST - 59  # the oldest there is
    qtbot.keyClick(plot, Key.Key_End)
    assert plot.marked() == plot.stretch.last


def test_plus_and_minus_zoom_around_the_marked_week(qtbot, plot):
    plot.setFocus()
    qtbot.keyClick(plot, Key.Key_Home)
    marked = plot.marked()
    qtbot.keyClick(plot, Key.Key_Plus)
    assert plot.stretch.count < 52
    assert plot.marked() == marked
    for _ in range(5):
        qtbot.keyClick(plot, Key.Key_Minus)
    assert plot.stretch.count == 60


def test_the_wheel_zooms_around_the_pointer(plot):
    week = LAST.shifted(-20)
    before = plane(plot).x(number_of(week))
    turn(plot, 2, week)
    assert plot.stretch.count < 52
    assert abs(plane(plot).x(number_of(week)) - before) <= plane(plot).week_px


def test_dragging_moves_the_weeks(qtbot, plot):
    y, x = plot.height() // 2, round(plane(plot).x(NEWEST - 30))
    far = QPoint(x + round(3 * plane(plot).week_px), y)
    qtbot.mousePress(plot, Qt.MouseButton.LeftButton, pos=QPoint(x, y))
    qtbot.mouseMove(plot, far)
    qtbot.mouseRelease(plot, Qt.MouseButton.LeftButton, pos=far)
    assert plot.stretch.last == NEWEST - 3


def test_what_follows_the_pointer_is_all_that_is_painted_anew(qtbot, plot):
    hover(qtbot, plot, LAST.shifted(-30))
    painted = Painted(plot)
    hover(qtbot, plot, LAST.shifted(-29))
    assert painted.rects
    assert all(rect.width() < plot.width() / 2 for rect in painted.rects)


def test_all_is_told_in_words_too(qtbot, plot):
    hover(qtbot, plot, HURT)
    said = plot.accessibleDescription()
    assert plot.accessibleName() == "成功率"
    assert said.startswith("2027-W07 · 2/15–2/21; 99.93%")
    assert "2026-W12 to 2027-W10, 51 values" in said
    assert "lowest 99.90% in 2026-W" in said
    assert said.endswith("2027-W10 99.90%")


def test_enter_asks_for_the_week(qtbot, plot):
    plot.setFocus()
    qtbot.keyClick(plot, Key.Key_Left)
    with qtbot.waitSignal(plot.weekEntered) as asked:
        qtbot.keyClick(plot, Key.Key_Return)
    assert week_of(asked.args[0]) == LAST.shifted(-1)


@pytest.mark.parametrize(("theme", "tones"), [("light", LIGHT), ("dark", DARK)])
def test_the_line_has_the_accent_of_the_theme(undressed, plot, theme, tones):
    apply_theme(undressed, theme)
    shown = plot.grab().toImage()
    ratio = shown.devicePixelRatio()
    x, y = plane(plot).x(NEWEST), plane(plot).y(plot.series().points[-1].value)
    assert shown.pixelColor(round(x * ratio), round(y * ratio)) == QColor(tones.accent)
    assert shown.pixelColor(2, 2) == QColor(tones.surface)


def test_the_picture_is_twice_as_fine_and_on_white_in_every_theme(undressed, plot):
    apply_theme(undressed, "dark")
    picture = plot.picture()
    assert picture.width() >= 2 * plot.width()
    assert picture.pixelColor(1, 1) == QColor("white")
    colours = {picture.pixelColor(x, y).name() for x in range(0, picture.width(), 2) for y in range(0, 600, 2)}
    assert LIGHT.accent.lower() in colours
    assert DARK.accent.lower() not in colours


class Painted(QObject):
    """Notes which parts of a widget are painted."""

    def __init__(self, widget) -> None:
        super().__init__(widget)
        self.rects = []
        widget.installEventFilter(self)

    def eventFilter(self, watched, event) -> bool:
        if event.type() == QEvent.Type.Paint:
            self.rects.append(event.region().boundingRect())
        return False
