"""Fields for figures and percentages."""

from decimal import Decimal

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication, QLineEdit, QToolTip, QWidget

from weekly_editor.ui.field.figure import FigureField, PercentField

from .hand import SHIFT, Key, compose, heard, press, shown, silence, write


def test_figures_are_exact(qtbot):
    field = FigureField()
    qtbot.addWidget(field)
    field.setValue(Decimal("10.80"))
    assert field.text() == "10.80"
    field.setValue(Decimal("10.8"))
    assert field.text() == "10.8"


def test_full_width_digits_are_figures(qtbot):
    field = FigureField()
    qtbot.addWidget(field)
    said = heard(field.valueChanged)
    compose(field, "", "１,２３４．５０")
    assert said == [Decimal("1234.50")]
    assert str(field.value()) == "1234.50"


def test_wrong_text_is_marked_and_changes_nothing(qtbot):
    field = FigureField()
    qtbot.addWidget(field)
    field.setValue(Decimal(5))
    with silence(field.valueChanged):
        press(field, Key.Key_End)
        write(field, "x")
    assert field.has_wrong()
    assert field.toolTip()
    assert field.text() == "5x"
    assert field.value() == Decimal(5)
    press(field, Key.Key_Backspace)
    assert not field.has_wrong()


def test_why_text_is_wrong_is_said_and_told_when_the_field_is_left(qtbot):
    field, after = FigureField(), QLineEdit()
    shown(qtbot, field, after)
    said = heard(field.wrongChanged)
    field.setFocus()
    write(field, "xy")
    assert said == ["Type a figure such as 1,234.50"]
    assert not QToolTip.isVisible()
    press(field, Key.Key_Tab)
    QApplication.processEvents()
    assert after.hasFocus()
    assert (QToolTip.isVisible(), QToolTip.text()) == (True, "Type a figure such as 1,234.50")
    press(after, Key.Key_Backtab, hold=SHIFT)
    assert not QToolTip.isVisible()
    press(field, Key.Key_Backspace, Key.Key_Backspace, Key.Key_Tab)
    QApplication.processEvents()
    assert said == ["Type a figure such as 1,234.50", ""]
    assert not QToolTip.isVisible()


def test_nothing_is_told_over_another_form(qtbot):
    box, after = QWidget(), QLineEdit()
    field = FigureField(box)
    shown(qtbot, box, after)
    field.setFocus()
    write(field, "xy")
    after.setFocus()
    box.hide()
    QApplication.processEvents()
    assert not QToolTip.isVisible()


def test_an_emptied_field_says_none(qtbot):
    field = FigureField()
    qtbot.addWidget(field)
    field.setValue(Decimal(5))
    said = heard(field.valueChanged)
    press(field, Key.Key_End, Key.Key_Backspace)
    assert said == [None]


def test_a_required_figure_cannot_be_taken_away(qtbot):
    field = FigureField(required=True)
    qtbot.addWidget(field)
    field.setValue(Decimal(1))
    with silence(field.valueChanged):
        press(field, Key.Key_End, Key.Key_Backspace)
    assert field.has_wrong()
    assert field.value() == Decimal(1)


def test_grouping_is_tidied_when_the_field_is_left(qtbot):
    field = FigureField()
    qtbot.addWidget(field)
    write(field, "1,234.50")
    press(field, Key.Key_Return)
    assert field.text() == "1234.50"


def test_the_desktops_decimal_comma_changes_nothing(qtbot):
    QLocale.setDefault(QLocale(QLocale.Language.German))
    try:
        field = FigureField()
        qtbot.addWidget(field)
        write(field, "1234.5")
        assert field.value() == Decimal("1234.5")
    finally:
        QLocale.setDefault(QLocale.system())


def test_a_percentage_is_between_0_and_100(qtbot):
    field = PercentField()
    shown(qtbot, field)
    field.setFocus()
    said = heard(field.valueChanged)
    write(field, "1000")
    assert said == [Decimal(1), Decimal(10), Decimal(100)]
    assert field.has_wrong()
    press(field, Key.Key_Backspace, Key.Key_Return)
    assert field.text() == "100%"
    assert not field.has_wrong()


def test_a_percentage_can_be_typed_with_its_sign(qtbot):
    field = PercentField()
    qtbot.addWidget(field)
    write(field, "55.80%")
    assert str(field.value()) == "55.80"


def test_arrows_step_a_percentage_by_five_and_pages_by_ten(qtbot):
    field = PercentField()
    shown(qtbot, field)
    said = heard(field.valueChanged)
    press(field, Key.Key_Up, Key.Key_PageUp, Key.Key_Down)
    assert said == [Decimal(5), Decimal(15), Decimal(10)]
    field.setValue(Decimal("97.5"))
    press(field, Key.Key_PageUp, Key.Key_Up)
    assert (field.value(), field.text()) == (Decimal(100), "100%")
    field.setValue(Decimal(3))
    press(field, Key.Key_Down)
    assert field.text() == "0%"


def test_the_same_value_leaves_what_is_being_typed(qtbot):
    field = FigureField()
    qtbot.addWidget(field)
    write(field, "5.")
    field.setValue(Decimal("5"))
    assert field.text() == "5."
