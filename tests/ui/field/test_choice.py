"""The fields for one of a few words."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox

from weekly_editor.ui.field.choice import ChoiceField, PickField
from weekly_editor.ui.theme import apply_theme

from .hand import heard, shown, silence

CHOICES = (("zh_CN", "简体中文"), ("en", "English"))
ARROW_PX = 24  # at the right of a box
FAR = 40  # a colour that is another


@pytest.fixture(params=["light", "dark"])
def theme(request, qapp):
    font, palette = qapp.font(), qapp.palette()
    apply_theme(qapp, request.param)
    yield request.param
    qapp.setStyleSheet("")
    qapp.setPalette(palette)
    qapp.setFont(font)


def at_right(box) -> QImage:
    """Return the end of ``box`` as it is drawn, within its frame."""
    picture = box.grab().toImage()
    return picture.copy(picture.width() - ARROW_PX, 4, ARROW_PX - 4, picture.height() - 8)


def pieces(picture: QImage) -> int:
    """Return how many connected pieces are drawn on the ground of ``picture``."""
    ground = picture.pixelColor(0, 0).lightness()
    drawn = {
        (x, y)
        for x in range(picture.width())
        for y in range(picture.height())
        if abs(picture.pixelColor(x, y).lightness() - ground) > FAR
    }
    count = 0
    while drawn:
        count += 1
        reached = [drawn.pop()]
        while reached:
            x, y = reached.pop()
            beside = {(x + dx, y + dy) for dx in (-1, 0, 1) for dy in (-1, 0, 1)} & drawn
            drawn -= beside
            reached += beside
    return count


@pytest.mark.usefixtures("theme")
@pytest.mark.parametrize("is_free", [True, False], ids=["any word", "these words"])
def test_one_arrow_stands_in_a_box_and_it_is_that_of_the_theme(qtbot, is_free):
    box = ChoiceField(("P1", "P2")) if is_free else PickField(CHOICES)
    plain = QComboBox(editable=is_free)
    shown(qtbot, box, plain)
    for other in (box, plain):
        other.setFixedWidth(160)
        other.clearFocus()
    QApplication.processEvents()
    assert pieces(at_right(box)) == 1
    assert at_right(box) == at_right(plain)


@pytest.fixture
def field(qtbot):
    field = PickField(CHOICES)
    shown(qtbot, field)
    field.setFocus()
    return field


def test_a_value_is_shown_by_its_word_without_a_signal(field):
    with silence(field.valueChanged):
        field.setValue("en")
    assert (field.value(), field.currentText()) == ("en", "English")


def test_a_value_that_is_picked_is_said(field):
    said = heard(field.valueChanged)
    QTest.keyClick(field, Qt.Key.Key_Down)
    assert said == ["en"]


def test_other_choices_keep_the_value_that_they_have_too(field):
    field.setValue("en")
    with silence(field.valueChanged):
        field.setChoices((("auto", "Auto"), *CHOICES))
    assert field.value() == "en"
    field.setChoices(CHOICES[:1])
    assert field.value() == "zh_CN"


def test_the_wheel_leaves_a_choice_alone(field, qtbot):
    said = heard(field.valueChanged)
    wheel(field)
    assert (field.value(), said) == ("zh_CN", [])


def wheel(field):
    """Turn the wheel over ``field``."""
    QTest.wheelEvent(field.window().windowHandle(), field.mapTo(field.window(), QPoint(8, 8)), QPoint(0, -240))
