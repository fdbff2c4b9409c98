"""The bar beside a percentage."""

from decimal import Decimal

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from weekly_editor.ui.field.progress_bar import ProgressBar, share_colour
from weekly_editor.ui.theme import LIGHT

from .hand import heard, shown, silence

LEFT = Qt.MouseButton.LeftButton
NONE, SHIFT = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def bar(qtbot):
    bar = ProgressBar()
    shown(qtbot, bar)
    bar.setFixedWidth(214)  # a track of 200 px from 7
    QApplication.processEvents()
    return bar


def at(percent):
    return QPoint(7 + 2 * percent, 12)


def test_a_click_chooses_the_nearest_five_percent(bar):
    said = heard(bar.chosen)
    QTest.mouseClick(bar, LEFT, NONE, at(52))
    assert said == [Decimal(50)]
    assert (bar.percent(), bar.value()) == (Decimal(50), 50)


def test_a_whole_drag_is_one_choice(bar):
    moves, said = heard(bar.moved), heard(bar.chosen)
    QTest.mousePress(bar, LEFT, NONE, at(10))
    QTest.mouseMove(bar, at(31))
    QTest.mouseMove(bar, QPoint(400, 12))
    assert said == []
    assert bar.percent() == Decimal(100)
    QTest.mouseRelease(bar, LEFT, NONE, QPoint(400, 12))
    assert moves == [Decimal(10), Decimal(30), Decimal(100)]
    assert said == [Decimal(100)]


def test_shift_chooses_single_percents(bar):
    said = heard(bar.chosen)
    QTest.mouseClick(bar, LEFT, SHIFT, at(52))
    assert said == [Decimal(52)]


def test_a_value_that_comes_meanwhile_waits_for_the_end_of_the_drag(bar):
    QTest.mousePress(bar, LEFT, NONE, at(10))
    bar.set_percent(Decimal(80))
    assert bar.percent() == Decimal(10)


def test_the_wheel_passes_the_bar_by(bar):
    bar.set_percent(Decimal(50))
    place = QPointF(50, 12)
    event = QWheelEvent(
        place, place, QPoint(), QPoint(0, 120), Qt.MouseButton.NoButton, NONE, Qt.ScrollPhase.NoScrollPhase, False
    )
    with silence(bar.chosen):
        QApplication.sendEvent(bar, event)
    assert bar.percent() == Decimal(50)


def test_what_is_done_is_green():
    assert share_colour(Decimal(100), LIGHT) == LIGHT.success
    assert share_colour(Decimal("99.9"), LIGHT) == LIGHT.accent
