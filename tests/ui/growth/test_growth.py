"""Inserting growth as its user does: chosen by keys, written where the cursor stands, taken back as one step."""

from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget
from ui.field.hand import CTRL, SHIFT, compose, press

from weekly_editor.analysis.growth_reading import read_growth
from weekly_editor.editing.desk import Desk
from weekly_editor.library.folder import path_for
from weekly_editor.report.model import (
    Item,
    MetricGroup,
    MetricsSection,
    Node,
    NotesSection,
    ObjectiveSection,
    Reading,
    Report,
)
from weekly_editor.report.week import Week
from weekly_editor.storage.places import Places
from weekly_editor.storage.report_file import save_report
from weekly_editor.ui.field.plain_edit import PlainEdit
from weekly_editor.ui.growth.dialog import GrowthDialog
from weekly_editor.ui.profile import Profile
from weekly_editor.ui.translation import Translation
from weekly_editor.ui.window import MainWindow

Key = Qt.Key
WEEK = Week(2031, 20)
NOTES, OBJECTIVE, METRICS = range(3)


def reading(name: str, value: str | None, unit: str, note: str = "") -> Reading:
    return Reading(metric=name, name=name, value=None if value is None else Decimal(value), unit=unit, note=note)


NOW = (
    reading("自动初审占比", "55.80", "%", "见附件"),
    reading("交易笔数", "12.6", "万笔"),
    reading("差错", None, "笔"),
)


def report(week: Week, *readings: Reading) -> Report:
    sections = (
        NotesSection(title="其他", entries=(Node(text="初审：。"),)),
        ObjectiveSection(title="目标", items=(Item(title="影像", text="推进中"),)),
        MetricsSection(title="数据", groups=(MetricGroup(title="占比", readings=readings),)),
    )
    return Report(week=week, sections=sections)


@pytest.fixture
def open_window(qtbot, qapp, tmp_path):
    """Open a window on a report of ``now``, with the weeks of ``past`` in its library."""
    spoken: list[Translation] = []

    def open_window(now: tuple[Reading, ...] = NOW, language: str = "zh_CN", **past: tuple[Reading, ...]) -> MainWindow:
        spoken.append(Translation(qapp, language))
        profile = Profile(Places.below(tmp_path / "profile"))
        profile.change(language=language, library=tmp_path / "library")
        for name, readings in past.items():
            week = Week(2030, 20) if name == "last_year" else Week(2031, int(name[1:]))
            save_report(path_for(profile.library, week), report(week, *readings))
        desk = Desk(profile.places, profile.library)
        window = MainWindow(desk, profile)
        qtbot.addWidget(window, before_close_func=lambda _: desk.clear())
        window.resize(1280, 760)
        window.show()
        qtbot.waitExposed(window)
        window.activateWindow()
        desk.take(report(WEEK, *now))
        settle()
        return window

    yield open_window
    for translation in spoken:
        translation.remove()


@pytest.fixture
def window(open_window):
    return open_window(
        w19=(reading("自动初审占比", "45.00", "%"), reading("交易笔数", "126000", "笔")),
        w16=(reading("交易笔数", "0", "万笔"),),
        last_year=(reading("自动初审占比", "-3", "%"),),
    )


def settle() -> None:
    for _ in range(4):
        QApplication.processEvents()


def ask(window: MainWindow) -> GrowthDialog:
    """Press the keys of the command and return what opens."""
    press(QApplication.focusWidget() or window, Key.Key_G, hold=CTRL | SHIFT)
    settle()
    dialogs = [top for top in QApplication.topLevelWidgets() if isinstance(top, GrowthDialog) and top.isVisible()]
    assert len(dialogs) == 1
    assert dialogs[0].isActiveWindow()
    return dialogs[0]


def go(window: MainWindow, *loc: str | int) -> QWidget:
    """Put the cursor at ``loc`` and return what has it."""
    window.editor.go_to(("sections", *loc))
    settle()
    return QApplication.focusWidget()


def said(dialog: GrowthDialog) -> list[tuple[str, str, bool]]:
    return [(row.name, row.found, row.is_known) for row in dialog.bases.rows()]


PHRASE = "较上周提升 10.80 个百分点（45.00% → 55.80%）"


def test_a_phrase_goes_to_the_cursor_of_an_outline_as_one_step(window):
    edit = go(window, NOTES, "entries", 0, "text")
    edit.set_caret(3)
    compose(edit, "", "占")
    press(ask(window).bases, Key.Key_Return)
    settle()
    assert entry(window) == f"初审：占{PHRASE}。"
    assert QApplication.focusWidget() is edit  # the writer goes on where they were
    compose(edit, "", "整")
    assert entry(window) == f"初审：占{PHRASE}整。"
    stack = window.desk.session.undo_stack
    for text in (f"初审：占{PHRASE}。", "初审：占。", "初审：。"):
        stack.undo()
        assert entry(window) == text


def test_what_is_being_composed_is_taken_in_first(window):
    edit = go(window, NOTES, "entries", 0, "text")
    edit.set_caret(3)
    compose(edit, "zhan")
    press(ask(window).bases, Key.Key_Return)
    settle()
    assert entry(window) == f"初审：zhan{PHRASE}。"


def test_a_phrase_takes_the_place_of_what_is_selected_in_the_text_of_an_item(window):
    edit = go(window, OBJECTIVE, "items", 0, "text")
    assert isinstance(edit, PlainEdit)
    edit.select(0, 2)
    press(ask(window).bases, Key.Key_Return)
    settle()
    assert window.desk.session.report.sections[OBJECTIVE].items[0].text == f"{PHRASE}中"


@pytest.mark.parametrize("is_open", [True, False])
def test_a_note_of_a_table_is_written_to(window, is_open: bool):
    table = go(window, METRICS, "groups", 0, "readings", 0, "note").parentWidget()
    if is_open:
        table.open_cell()
    press(ask(window).bases, Key.Key_Return)
    settle()
    assert window.desk.session.report.sections[METRICS].groups[0].readings[0].note == f"见附件{PHRASE}"
    window.desk.session.undo_stack.undo()
    assert window.desk.session.report.sections[METRICS].groups[0].readings[0].note == "见附件"


def test_the_reading_of_the_row_that_is_worked_on_is_chosen(window):
    go(window, METRICS, "groups", 0, "readings", 1, "value")
    dialog = ask(window)
    assert dialog.reading.currentText() == "交易笔数　12.6万笔"
    assert dialog.phrase.text() == "与上周持平（12.6万笔）"  # of 126000笔


def test_every_row_says_what_was_found_or_why_nothing_was(window):
    go(window, NOTES, "entries", 0, "text")
    dialog = ask(window)
    assert said(dialog) == [
        ("上周", "45.00%", True),
        ("上月同周", "无数据", False),
        ("上月同期", "无数据", False),
        ("去年同期", "-3.00%", True),
    ]
    assert dialog.bases.rows()[3].week == "2030-W20 · 5月13日—5月19日"


def test_a_week_without_data_is_told_as_that(window):
    go(window, NOTES, "entries", 0, "text")
    dialog = ask(window)
    press(dialog.bases, Key.Key_2)
    assert dialog.phrase.text() == "上月同周无数据"
    assert not dialog.kinds.percent.isEnabled()
    press(dialog.bases, Key.Key_Return)
    settle()
    assert "上月同周无数据" in entry(window)


def test_keys_choose_basis_and_kind(window):
    go(window, NOTES, "entries", 0, "text")
    dialog = ask(window)
    assert dialog.phrase.text() == PHRASE
    press(dialog.bases, Key.Key_Right)
    assert dialog.phrase.text() == "较上周增长 24.00%（45.00% → 55.80%）"
    press(dialog.bases, Key.Key_4)
    assert dialog.phrase.text() == "较去年同期提升 58.80 个百分点（-3.00% → 55.80%）"
    assert not dialog.kinds.percent.isEnabled()
    assert dialog.kinds.reason.text() == "涉及负数，没有百分比"
    press(dialog.bases, Key.Key_1)
    assert dialog.phrase.text() == "较上周增长 24.00%（45.00% → 55.80%）"
    press(dialog.bases, Key.Key_Escape)
    settle()
    assert entry(window) == "初审：。"


def test_another_reading_starts_with_its_own_way_of_telling(window):
    go(window, NOTES, "entries", 0, "text")
    dialog = ask(window)
    dialog.kinds.percent.click()
    press(dialog.reading, Key.Key_Down)
    press(dialog.bases, Key.Key_2)
    assert dialog.phrase.text() == "较上月同周增加 12.6万笔（0.0万笔 → 12.6万笔）"
    assert dialog.kinds.reason.text() == "从 0 起没有百分比"
    assert dialog.kinds.exact.text() == "差值"


def test_the_list_of_readings_is_searched_by_letters(window):
    go(window, NOTES, "entries", 0, "text")
    dialog = ask(window)
    dialog.reading.showPopup()
    settle()
    QTest.keyClicks(QApplication.focusWidget(), "jybs")
    press(QApplication.focusWidget(), Key.Key_Return)
    settle()
    assert dialog.isVisible()
    assert dialog.reading.currentText() == "交易笔数　12.6万笔"
    assert dialog.phrase.text() == "与上周持平（12.6万笔）"


def test_the_last_choice_is_remembered(window):
    go(window, METRICS, "groups", 0, "readings", 0, "note")
    dialog = ask(window)
    press(dialog.bases, Key.Key_Right, Key.Key_Return)
    settle()
    settings = window.profile.settings
    assert (settings.growth_metric, settings.growth_basis, settings.growth_kind) == (
        "自动初审占比",
        "last_week",
        "percent",
    )
    go(window, NOTES, "entries", 0, "text")
    assert ask(window).phrase.text() == "较上周增长 24.00%（45.00% → 55.80%）"


@pytest.mark.parametrize("name", ["value", "name"])
def test_where_no_text_has_the_cursor_the_phrase_is_copied(window, name: str):
    go(window, METRICS, "groups", 0, "readings", 0, name)
    before = window.desk.session.report
    dialog = ask(window)
    assert dialog.insert.isHidden()
    assert dialog.note.text() == "光标不在文字中，语句只能复制。"
    press(dialog.bases, Key.Key_Return)
    settle()
    assert QGuiApplication.clipboard().text() == PHRASE
    assert window.desk.session.report == before


def test_a_phrase_is_copied_by_its_key_too(window):
    go(window, NOTES, "entries", 0, "text")
    press(ask(window).bases, Key.Key_C, hold=CTRL)
    settle()
    assert QGuiApplication.clipboard().text() == PHRASE
    assert entry(window) == "初审：。"


def test_without_an_earlier_week_nothing_can_be_told_and_that_is_said(open_window):
    window = open_window()
    go(window, NOTES, "entries", 0, "text")
    dialog = ask(window)
    assert dialog.note.text() == "周报文件夹中没有更早的周，暂无可对比的数据。"
    assert dialog.phrase.text() == "上周无数据"
    assert not dialog.insert.isEnabled()
    assert not dialog.copy.isEnabled()
    press(dialog.bases, Key.Key_Return)
    settle()
    assert entry(window) == "初审：。"


def test_weeks_that_do_not_tell_the_metric_are_no_help_and_that_is_said(open_window):
    window = open_window(w19=(reading("别的", "1", "笔"),))
    go(window, NOTES, "entries", 0, "text")
    assert ask(window).note.text() == "这几周都没有该指标的数据。"


def test_a_metric_that_was_counted_otherwise_is_not_compared(open_window):
    window = open_window(w19=(reading("自动初审占比", "45", "笔"),))
    go(window, NOTES, "entries", 0, "text")
    assert said(ask(window))[0] == ("上周", "当时单位为“笔”", False)


def test_without_values_there_is_only_a_hint(open_window):
    window = open_window((reading("差错", None, "笔"),))
    go(window, NOTES, "entries", 0, "text")
    dialog = ask(window)
    assert dialog.note.text() == "本周报还没有填写数值的指标，请先在运行数据中填写。"
    assert [button.text() for button in shown(dialog, QAbstractButton)] == ["关闭"]
    press(dialog, Key.Key_Return)
    settle()
    assert entry(window) == "初审：。"


def test_the_phrase_is_in_the_language_of_the_report_and_the_window_in_its_own(window):
    session = window.desk.session
    session.replace(session.report.model_copy(update={"language": "en"}), "x")
    go(window, NOTES, "entries", 0, "text")
    dialog = ask(window)
    assert dialog.phrase.text() == "up 10.80 pp from last week (45.00% → 55.80%)"
    assert said(dialog)[0][0] == "上周"
    words = [
        part.text() for part in (*shown(dialog, QLabel), *shown(dialog, QAbstractButton)) if part is not dialog.phrase
    ]
    assert words
    assert not any(sign.isascii() and sign.isalpha() for word in words for sign in word)


def test_the_window_speaks_english_too(open_window):
    window = open_window(language="en", w19=(reading("自动初审占比", "45.00", "%"),))
    go(window, NOTES, "entries", 0, "text")
    assert said(ask(window))[0] == ("Last week", "45.00%", True)


def test_every_control_says_what_it_is(window):
    go(window, NOTES, "entries", 0, "text")
    dialog = ask(window)
    for part in (dialog.reading, dialog.bases, dialog.phrase):
        assert part.accessibleName()
    spoken = dialog.bases.item(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "1 上周, 2031-W19 · 5月5日—5月11日, 45.00%"


def test_what_is_inserted_is_read_back(window):
    go(window, NOTES, "entries", 0, "text")
    press(ask(window).bases, Key.Key_Return)
    settle()
    (stated,) = read_growth(entry(window))
    assert (stated.before, stated.now, stated.unit, stated.basis) == (
        Decimal("45.00"),
        Decimal("55.80"),
        "%",
        "last_week",
    )


def entry(window: MainWindow) -> str:
    return window.desk.session.report.sections[NOTES].entries[0].text


def shown(dialog: QWidget, kind: type[QWidget]) -> list[QWidget]:
    return [part for part in dialog.findChildren(kind) if part.isVisibleTo(dialog)]
