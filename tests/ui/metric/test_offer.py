"""Readings as they are typed in the window: they find their metric, or one is offered, and undo takes it back."""

from decimal import Decimal

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from tests.ui.field.hand import CTRL, Key, press, write
from weekly_editor.editing.desk import Desk
from weekly_editor.library.sample import fill_with_samples, newest_sample
from weekly_editor.report.model import MetricsSection
from weekly_editor.storage.catalog_file import catalog_path, load_catalog
from weekly_editor.storage.places import Places
from weekly_editor.ui.metric.offer import ReadingWatch
from weekly_editor.ui.profile import Profile
from weekly_editor.ui.window import MainWindow


@pytest.fixture
def window(qtbot, tmp_path):
    profile = Profile(Places.below(tmp_path / "profile"))
    profile.change(language="zh_CN", library=tmp_path / "library")
    fill_with_samples(profile.library, "zh_CN")
    desk = Desk(profile.places, profile.library)
    name = newest_sample("zh_CN")
    desk.open(profile.library / name.relative_to(name.parents[1]))
    window = MainWindow(desk, profile)
    qtbot.addWidget(window, before_close_func=lambda _: desk.clear())
    window.show()
    qtbot.waitExposed(window)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return window


def section_place(window):
    sections = window.desk.session.report.sections
    return next(place for place, section in enumerate(sections) if isinstance(section, MetricsSection))


def readings(window):
    return window.desk.session.report.sections[section_place(window)].groups[0].readings


def loc(window, row, field):
    return ("sections", section_place(window), "groups", 0, "readings", row, field)


def go(window, row, field):
    """Go to a cell as the user does, and let what was left be settled."""
    window.editor.go_to(loc(window, row, field))
    settle()


def settle():
    QTest.qWait(1)


def table(window):
    return window.editor.form.cards.form.table


def type_in(window, row, field, text):
    go(window, row, field)
    view = table(window).view
    press(view, Key.Key_F2)
    line = table(window).field()
    line.selectAll()
    write(line, text)


def offered(window):
    return [button.text() for button in window.messages._buttons] if window.messages.isVisible() else []


def press_choice(window, text):
    next(button for button in window.messages.findChildren(QPushButton) if button.text() == text).click()


def add_row(window, name):
    """Type ``name`` into the empty row behind the readings."""
    view = table_of_first_group(window).view
    rows = len(readings(window))
    go(window, rows - 1, "name")
    press(view, Key.Key_Down)
    press(view, Key.Key_F2)
    line = table(window).field()
    write(line, name)
    return rows


def table_of_first_group(window):
    go(window, 0, "name")
    return table(window)


def test_a_reading_under_a_known_name_belongs_to_its_metric_in_the_same_step(window):
    row = add_row(window, "系统可用性")  # an alias
    press(table(window).field(), Key.Key_Tab)
    settle()
    metric = next(metric for metric in load_catalog(window.desk.library).metrics if metric.name == "年度可用性")
    reading = readings(window)[row]
    assert (reading.metric, reading.unit, reading.target) == (metric.id, "%", Decimal("99.990"))
    assert window.editor.place() == loc(window, row, "value")
    press(table(window).view, Key.Key_9)  # the keyboard is where it was going
    assert readings(window)[row].value == Decimal(9)
    stack = window.desk.session.undo_stack
    stack.undo()
    stack.undo()
    assert (readings(window)[row].name, readings(window)[row].unit) == ("", "")
    assert readings(window)[row].target is None


def test_a_new_name_with_a_value_is_offered_to_be_defined_once_the_row_is_left(window):
    row = add_row(window, "登录成功率")
    go(window, row, "unit")
    type_in(window, row, "unit", "%")
    type_in(window, row, "value", "99.5")
    assert offered(window) == []
    go(window, 0, "value")
    assert offered(window) == ["Define…", "Don't ask again"]
    assert "登录成功率" in window.messages.text()
    press_choice(window, "Define…")
    dialog = window.metrics.dialog
    metric = dialog.desk.current()
    assert (metric.name, metric.unit, metric.decimals, metric.id) == (
        "登录成功率",
        "%",
        1,
        readings(window)[row].metric,
    )
    assert metric.section == "支付成功率"
    dialog.accept()
    assert window.editor.isAncestorOf(window.focusWidget())
    assert window.editor.place() == loc(window, 0, "value")
    assert load_catalog(window.desk.library).metrics[-1].id == metric.id
    assert window.desk.history().definitions.of(readings(window)[row]) is not None


def test_nothing_is_offered_twice_or_to_who_does_not_want_it(window):
    row = add_row(window, "登录成功率")
    type_in(window, row, "value", "99.5")
    go(window, 0, "value")
    press_choice(window, "Don't ask again")
    assert not window.profile.settings.offers_metrics
    row = add_row(window, "注册成功率")
    type_in(window, row, "value", "99.5")
    go(window, 0, "value")
    assert offered(window) == []


def test_a_name_without_a_value_is_not_offered(window):
    add_row(window, "登录成功率")
    go(window, 0, "value")
    assert offered(window) == []


def test_a_library_without_definitions_is_not_asked_about_values(window):
    catalog_path(window.desk.library).unlink()
    window.desk.change_catalog(lambda catalog: catalog)
    type_in(window, 0, "value", "99.5")
    go(window, 1, "value")
    assert offered(window) == []
    type_in(window, 0, "name", "到账成功率")
    go(window, 1, "value")
    assert offered(window) == ["Define…", "Don't ask again"]


def test_a_renamed_reading_can_rename_its_metric_and_that_can_be_undone(window):
    before = load_catalog(window.desk.library)
    history = window.desk.history().reading_before(readings(window)[0])
    type_in(window, 0, "name", "收款到账率")
    assert offered(window) == []
    go(window, 0, "value")
    assert offered(window) == ["Rename, history goes on", "Another metric"]
    press_choice(window, "Rename, history goes on")
    metric = load_catalog(window.desk.library).metrics[0]
    assert (metric.name, metric.aliases) == ("收款到账率", ("代收成功率", "收款成功率"))
    assert window.desk.history().reading_before(readings(window)[0]) == history
    press_choice(window, "Undo")
    assert load_catalog(window.desk.library) == before


def test_a_renamed_reading_can_be_another_metric(window):
    metric_before = readings(window)[0].metric
    type_in(window, 0, "name", "收款到账率")
    go(window, 1, "value")
    press_choice(window, "Another metric")
    assert readings(window)[0].metric != metric_before
    assert window.desk.history().definitions.of(readings(window)[0]) is None
    window.desk.session.undo_stack.undo()
    assert (readings(window)[0].metric, readings(window)[0].name) == (metric_before, "收款到账率")


def test_a_reading_named_as_another_metric_belongs_to_that(window):
    type_in(window, 0, "name", "代付成功率")
    go(window, 0, "value")
    metrics = load_catalog(window.desk.library).metrics
    assert readings(window)[0].metric == metrics[1].id
    assert offered(window) == []
    window.desk.session.undo_stack.undo()
    assert (readings(window)[0].name, readings(window)[0].metric) == ("收款成功率", metrics[0].id)


def test_undo_withdraws_the_offer(window):
    type_in(window, 0, "name", "收款到账率")
    go(window, 0, "value")
    window.desk.session.undo_stack.undo()
    settle()
    assert offered(window) == []


def test_a_damaged_file_is_told_when_a_metric_is_renamed(window):
    type_in(window, 0, "name", "收款到账率")
    go(window, 0, "value")
    catalog_path(window.desk.library).write_text("{", "utf-8")
    press_choice(window, "Rename, history goes on")
    assert window.messages.property("level") == "problem"
    assert catalog_path(window.desk.library).read_text("utf-8") == "{"


def test_templates_are_not_watched(window):
    window.templates.show_window()
    opened = window.templates.opened
    opened.new()
    assert opened.editor.findChildren(ReadingWatch) == []
    assert len(window.editor.findChildren(ReadingWatch)) == 1
    opened.close()


def paste(window, text):
    """Paste ``text`` at the row behind the readings."""
    view = table_of_first_group(window).view
    go(window, len(readings(window)) - 1, "name")
    press(view, Key.Key_Down)
    QApplication.clipboard().setText(text)
    press(view, Key.Key_V, hold=CTRL)
    settle()


def test_an_offer_stays_until_it_is_answered(window):
    row = add_row(window, "登录成功率")
    type_in(window, row, "value", "99.5")
    go(window, 0, "value")
    assert not window.messages._timer.isActive()
    assert "direction" in window.messages.text()
    window.desk.clear()
    assert offered(window) == []


def test_pasted_names_are_offered_at_once_one_or_all(window):
    before = len(load_catalog(window.desk.library).metrics)
    paste(window, "登录成功率\t99.5\t%\n注册成功率\t98\t%\n代付成功率\t97\t%")
    assert offered(window) == ["Define…", "Define all…", "Don't ask again"]
    assert "登录成功率" in window.messages.text()
    press_choice(window, "Define all…")
    assert window.metrics.dialog.desk.current().name == "登录成功率"
    window.metrics.dialog.accept()
    metrics = load_catalog(window.desk.library).metrics
    assert [metric.name for metric in metrics[before:]] == ["登录成功率", "注册成功率"]


def test_the_open_week_follows_a_new_name_and_target_in_one_step(window):
    before = window.desk.session.report
    target = readings(window)[0].target
    go(window, 1, "value")
    dialog = window.metrics.show()
    dialog.desk.choose(readings(window)[0].metric)
    dialog.desk.rename("收款到账率", "Edit name")
    dialog.desk.change(dialog.desk.current().model_copy(update={"target": Decimal("99.5")}), "Edit target")
    dialog.accept()
    assert target is not None
    assert (readings(window)[0].name, readings(window)[0].target) == ("收款到账率", Decimal("99.5"))
    assert window.messages.text() == "Readings of this week that follow with the new name and target: 1"
    assert window.editor.place() == loc(window, 1, "value")
    press_choice(window, "Undo")
    assert window.desk.session.report == before
    assert load_catalog(window.desk.library).metrics[0].name == "收款到账率"


def test_a_change_that_no_reading_follows_is_not_told(window):
    dialog = window.metrics.show()
    dialog.desk.change(dialog.desk.current().model_copy(update={"decimals": 1}), "Edit decimals")
    dialog.accept()
    assert offered(window) == []
    assert window.desk.session.undo_stack.count() == 0


def test_the_keyboard_goes_back_to_where_it_was(window):
    window.library.tree.setFocus()
    window.metrics.show().reject()
    assert window.focusWidget() is window.library.tree


def test_the_keyboard_goes_back_to_the_cell_where_it_was(window):
    view = table_of_first_group(window).view
    go(window, 1, "unit")
    window.metrics.show().reject()
    assert window.focusWidget() is view
    assert window.editor.place() == loc(window, 1, "unit")


def test_the_metric_of_a_row_can_be_defined_from_its_menu(window):
    go(window, 1, "value")
    row = readings(window)[1]
    next(action for action in table(window).menu().actions() if action.text().startswith("Define metric…")).trigger()
    assert window.metrics.dialog.desk.current().id == row.metric
    window.metrics.dialog.reject()
    row = add_row(window, "登录成功率")
    go(window, row, "unit")
    next(action for action in table(window).menu().actions() if action.text().startswith("Define metric…")).trigger()
    assert window.metrics.dialog.desk.current().name == "登录成功率"
    window.metrics.dialog.done(0)
