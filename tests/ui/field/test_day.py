"""Fields for days, times, weeks and chosen words."""

from datetime import date, datetime

import pytest
from PySide6.QtCore import QDate, QLocale, QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication

from weekly_editor.report.week import Week
from weekly_editor.ui.field.choice import ChoiceField
from weekly_editor.ui.field.day import DayField, MomentField
from weekly_editor.ui.field.week import WeekField

from .hand import ALT, Key, compose, heard, press, shown, silence, write

FRIDAY = date(2024, 8, 9)


@pytest.fixture(autouse=True)
def english():
    """Day names in the language of the source."""
    before = QLocale()
    QLocale.setDefault(QLocale(QLocale.Language.English))
    yield
    QLocale.setDefault(before)


def test_a_day_is_typed_in_a_few_strokes(qtbot):
    field = DayField()
    qtbot.addWidget(field)
    field.setReference(FRIDAY)
    said = heard(field.valueChanged)
    write(field, "8.13")
    assert said == [date(2024, 8, 1), date(2024, 8, 13)]
    press(field, Key.Key_Return)
    assert field.text() == "2024-08-13"


def test_a_day_can_be_composed(qtbot):
    field = DayField()
    qtbot.addWidget(field)
    field.setReference(FRIDAY)
    write(field, "8")
    compose(field, "yue")
    assert field.value() is None
    compose(field, "", "月")
    assert field.value() == date(2024, 8, 31)
    write(field, "13")
    assert field.value() == date(2024, 8, 13)


@pytest.mark.parametrize("words", ["下周二", "下周二前", "next Tue", "8.13"])
def test_a_day_is_typed_in_words_and_becomes_a_date_when_the_field_is_left(qtbot, words):
    field = DayField()
    qtbot.addWidget(field)
    field.setReference(FRIDAY)
    write(field, words)
    assert field.text() == words
    assert field.meaning() == "Tue, Aug 13"
    press(field, Key.Key_Return)
    assert field.text() == "2024-08-13"
    assert field.meaning() == "Tue"


def test_a_day_of_another_year_is_understood_with_its_year(qtbot):
    field = DayField()
    qtbot.addWidget(field)
    field.setReference(date(2024, 12, 27))
    write(field, "1.7")
    assert field.meaning() == "Tue, Jan 7, 2025"


def test_what_cannot_be_read_as_a_day_means_nothing(qtbot):
    field = DayField()
    qtbot.addWidget(field)
    field.setValue(FRIDAY)
    write(field, "?")
    assert field.has_wrong()
    assert field.meaning() == ""


def test_arrows_step_by_days_and_pages_by_weeks(qtbot):
    field = DayField()
    shown(qtbot, field)
    field.setValue(FRIDAY)
    said = heard(field.valueChanged)
    press(field, Key.Key_Up, Key.Key_Up, Key.Key_Down, Key.Key_PageUp, Key.Key_PageDown)
    assert [day.day for day in said] == [10, 11, 10, 17, 10]


def test_arrows_start_from_the_reports_week_where_no_day_stands(qtbot):
    field = DayField()
    shown(qtbot, field)
    field.setReference(date(2024, 8, 11))
    press(field, Key.Key_Up)
    assert field.value() == date(2024, 8, 12)


def test_arrows_in_a_cell_belong_to_its_table(qtbot):
    field = DayField()
    shown(qtbot, field)
    field.setProperty("cell", True)
    field.setValue(FRIDAY)
    with silence(field.valueChanged):
        press(field, Key.Key_Up, Key.Key_PageDown)


def test_the_calendar_marks_the_reports_week(qtbot):
    field = DayField()
    shown(qtbot, field)
    field.setReference(date(2024, 8, 11))
    calendar = field.open_calendar().calendar
    marked = [day for day in range(1, 32) if calendar.dateTextFormat(QDate(2024, 8, day)).hasProperty(0x820)]
    assert marked == [5, 6, 7, 8, 9, 10, 11]


def test_a_day_is_chosen_from_the_calendar(qtbot):
    field = DayField()
    shown(qtbot, field)
    field.setReference(FRIDAY)
    said = heard(field.valueChanged)
    press(field, Key.Key_Down, hold=ALT)
    popup = QApplication.activePopupWidget()
    assert popup.calendar.selectedDate() == QDate(2024, 8, 9)
    assert popup.calendar.firstDayOfWeek() == Qt.DayOfWeek.Monday
    popup.calendar.clicked.emit(QDate(2024, 8, 20))
    assert said == [date(2024, 8, 20)]
    assert QApplication.activePopupWidget() is None


def test_a_day_is_cleared_in_the_calendar(qtbot):
    field = DayField()
    shown(qtbot, field)
    field.setValue(FRIDAY)
    said = heard(field.valueChanged)
    field.open_calendar().clear.click()
    assert said == [None]
    assert field.text() == ""


def test_a_moment_needs_day_and_time(qtbot):
    field = MomentField()
    qtbot.addWidget(field)
    field.setReference(FRIDAY)
    said = heard(field.valueChanged)
    write(field, "8.5 11:2")
    assert field.has_wrong()
    assert said == []
    write(field, "5")
    assert said == [datetime(2024, 8, 5, 11, 25)]


def test_a_time_alone_keeps_the_day(qtbot):
    field = MomentField()
    qtbot.addWidget(field)
    field.setValue(datetime(2024, 8, 5, 11, 25))
    field.selectAll()
    write(field, "12:40")
    assert field.value() == datetime(2024, 8, 5, 12, 40)


def test_a_moment_keeps_its_time_on_another_day(qtbot):
    field = MomentField()
    shown(qtbot, field)
    field.setValue(datetime(2024, 8, 5, 11, 25))
    field.open_calendar().calendar.clicked.emit(QDate(2024, 8, 6))
    assert field.value() == datetime(2024, 8, 6, 11, 25)
    assert field.text() == "2024-08-06 11:25"


def test_a_week_shows_its_days_and_steps(qtbot):
    field = WeekField()
    shown(qtbot, field)
    with silence(field.valueChanged):
        field.setValue(Week(2024, 32))
    assert field.label.text() == "2024-W32 · 8/5—8/11"
    said = heard(field.valueChanged)
    field.after.click()
    press(field, Key.Key_Left, Key.Key_Left)
    assert said == [Week(2024, 33), Week(2024, 32), Week(2024, 31)]


def test_a_week_is_chosen_by_any_of_its_days(qtbot):
    field = WeekField()
    shown(qtbot, field)
    said = heard(field.valueChanged)
    field.open_calendar().calendar.clicked.emit(QDate(2024, 12, 31))
    assert said == [Week(2025, 1)]


def test_a_choice_takes_any_word(qtbot):
    field = ChoiceField(("P1", "P2"))
    shown(qtbot, field)
    field.setFocus()
    said = heard(field.valueChanged)
    write(field, "P9?")
    press(field, Key.Key_Return)
    assert said == ["P", "P9", "P9?"]
    assert (field.value(), field.currentText()) == ("P9?", "P9?")


def test_a_choice_takes_the_spelling_of_its_choices_on_leaving(qtbot):
    field = ChoiceField(("P1", "P2"))
    shown(qtbot, field)
    field.setFocus()
    write(field, "p1")
    assert field.value() == "p1"
    press(field, Key.Key_Return)
    assert (field.value(), field.currentText()) == ("P1", "P1")


def test_a_choice_is_chosen(qtbot):
    field = ChoiceField(("P1", "P2"))
    qtbot.addWidget(field)
    with silence(field.valueChanged):
        field.setValue("P1")
    said = heard(field.valueChanged)
    field.setCurrentIndex(1)
    field.activated.emit(1)
    assert said == ["P2"]
    assert field.value() == "P2"


def test_a_choice_can_be_composed(qtbot):
    field = ChoiceField(("已恢复",))
    shown(qtbot, field)
    field.setFocus()
    said = heard(field.valueChanged)
    compose(field, "chu")
    field.setValue("x")
    assert said == []
    compose(field, "", "处理中")
    assert said == ["处理中"]


def test_new_choices_leave_the_word(qtbot):
    field = ChoiceField(("P1",))
    qtbot.addWidget(field)
    field.setValue("自定")
    field.setChoices(("P3", "P4"))
    assert (field.value(), field.currentText()) == ("自定", "自定")


def test_the_wheel_passes_a_choice_by(qtbot):
    field = ChoiceField(("P1", "P2"))
    shown(qtbot, field)
    field.setValue("P1")
    place = QPointF(5, 5)
    keys = Qt.KeyboardModifier.NoModifier
    event = QWheelEvent(
        place, place, QPoint(), QPoint(0, -120), Qt.MouseButton.NoButton, keys, Qt.ScrollPhase.NoScrollPhase, False
    )
    with silence(field.valueChanged):
        QApplication.sendEvent(field, event)
    assert not event.isAccepted()


def test_chinese_days_are_named_in_chinese(qtbot):
    QLocale.setDefault(QLocale(QLocale.Language.Chinese))
    field = DayField()
    qtbot.addWidget(field)
    field.setValue(FRIDAY)
    assert field.meaning() == "周五"
