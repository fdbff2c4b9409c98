"""The window of metrics as its user meets it: typed, undone, kept, refused, and never over a damaged file."""

from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMenu, QPushButton

from tests.ui.field.hand import ALT, CTRL, Key, press, write
from weekly_editor.editing.desk import Desk
from weekly_editor.library.sample import fill_with_samples, newest_sample
from weekly_editor.report.metric import PastWeek
from weekly_editor.report.week import Week
from weekly_editor.storage.catalog_file import catalog_path, load_catalog, save_catalog
from weekly_editor.storage.places import Places
from weekly_editor.ui.message_bar import MessageBar
from weekly_editor.ui.metric.command import MetricCommands
from weekly_editor.ui.metric.dialog import MetricDialog
from weekly_editor.ui.profile import Profile
from weekly_editor.ui.theme import apply_theme


@pytest.fixture
def profile(tmp_path):
    profile = Profile(Places.below(tmp_path / "profile"))
    profile.change(language="zh_CN", library=tmp_path / "library")
    fill_with_samples(profile.library, "zh_CN")
    return profile


@pytest.fixture
def desk(qapp, profile):
    desk = Desk(profile.places, profile.library)
    name = newest_sample("zh_CN")
    desk.open(profile.library / name.relative_to(name.parents[1]))
    yield desk
    desk.clear()


@pytest.fixture
def open_dialog(qtbot, desk, profile):
    def open_dialog() -> MetricDialog:
        dialog = MetricDialog(desk, profile, load_catalog(desk.library))
        qtbot.addWidget(dialog)
        dialog.show()
        qtbot.waitExposed(dialog)
        dialog.activateWindow()
        qtbot.waitUntil(lambda: dialog._job is None)
        return dialog

    return open_dialog


@pytest.fixture
def dialog(open_dialog):
    return open_dialog()


def kept(desk):
    return load_catalog(desk.library)


def drop_definitions(desk, but=0):
    catalog = load_catalog(desk.library)
    save_catalog(desk.library, catalog.model_copy(update={"metrics": catalog.metrics[:but]}))


def test_metrics_stand_under_their_sections_and_tell_their_history(dialog):
    texts = dialog.rows.texts()
    assert texts[:4] == ["支付成功率", "收款成功率", "代付成功率", "交易规模"]
    assert "Not defined yet" not in texts
    assert "2026-W23" in dialog.form.history.text()
    assert "99.997%" in dialog.form.history.text()
    assert "+0.002 个百分点" in dialog.form.example.text()


def test_a_name_typed_is_kept_with_the_old_one_as_an_alias_and_history_goes_on(dialog, desk, qtbot):
    press(dialog.rows, Key.Key_F2)
    write(dialog.form.name, "代收到账率")
    assert dialog.form.aliases.value() == "代收成功率\n收款成功率"
    assert "6" in dialog.form.history.text()
    before = desk.history()
    with qtbot.waitSignal(desk.historyChanged):
        dialog.accept()
    metric = kept(desk).metrics[0]
    assert (metric.name, metric.aliases) == ("代收到账率", ("代收成功率", "收款成功率"))
    reading = desk.session.report.sections[6].groups[0].readings[0]
    assert desk.history().reading_before(reading) == before.reading_before(reading)


def choose(dialog, text):
    next(button for button in dialog.messages._buttons if button.text() == text).click()


def test_escape_asks_what_is_to_become_of_changes_and_keeps_nothing_by_itself(dialog, desk):
    before = catalog_path(desk.library).read_bytes()
    dialog.desk.remove("Delete")
    press(dialog, Key.Key_Escape)
    assert dialog.isVisible()
    assert dialog.messages.isVisible()
    dialog.close()
    assert dialog.isVisible()
    choose(dialog, "Drop the changes")
    assert not dialog.isVisible()
    assert catalog_path(desk.library).read_bytes() == before


def test_changes_that_escape_asks_about_can_be_kept(dialog, desk):
    dialog.desk.remove("Delete")
    press(dialog, Key.Key_Escape)
    choose(dialog, "Keep")
    assert not dialog.isVisible()
    assert len(kept(desk).metrics) == 7


def test_escape_asks_about_a_target_that_cannot_be_read(dialog):
    dialog.form.target.selectAll()
    write(dialog.form.target, "about 9")
    press(dialog, Key.Key_Escape)
    assert dialog.isVisible()


def test_escape_closes_at_once_where_nothing_was_changed(dialog):
    dialog.desk.rename("别的", "x")
    dialog.desk.undo_stack.undo()
    press(dialog, Key.Key_Escape)
    assert not dialog.isVisible()


def test_every_field_is_taken_and_undone(dialog):
    before = dialog.desk.current()
    form = dialog.form
    form.unit.setFocus()
    form.unit.lineEdit().selectAll()
    write(form.unit.lineEdit(), "ms")
    form.target.selectAll()
    write(form.target, "80.5")
    form.decimals.setCurrentIndex(form.decimals.findData("1"))
    form.decimals.activated.emit(form.decimals.currentIndex())
    form.direction.setCurrentIndex(form.direction.findData("less"))
    form.direction.activated.emit(form.direction.currentIndex())
    form.change.setCurrentIndex(form.change.findData("percent"))
    form.change.activated.emit(form.change.currentIndex())
    form.section.lineEdit().selectAll()
    write(form.section.lineEdit(), "耗时")
    form.aliases.selectAll()
    write(form.aliases, "甲")
    press(form.aliases, Key.Key_Return)
    write(form.aliases, "乙")
    metric = dialog.desk.current()
    assert (metric.unit, metric.target, metric.decimals) == ("ms", Decimal("80.5"), 1)
    assert (metric.direction, metric.change, metric.section, metric.aliases) == (
        "less",
        "percent",
        "耗时",
        ("甲", "乙"),
    )
    assert form.target_unit.text() == "ms"
    for _ in range(7):
        press(dialog, Key.Key_Z, hold=CTRL)
    assert dialog.desk.current() == before
    assert not dialog.undo.isEnabled()
    assert form.value() == before


def test_what_weeks_have_and_nobody_defined_is_offered_one_by_one_or_all(open_dialog, desk):
    drop_definitions(desk, but=2)
    dialog = open_dialog()
    texts = dialog.rows.texts()
    assert texts[texts.index("Not defined yet") + 1] == "本周交易笔数"
    dialog.desk.choose(dialog.desk.offered()[0].id)
    assert dialog.define.isVisible()
    press(dialog.rows, Key.Key_Return)
    assert not dialog.define.isVisible()
    dialog.all.click()
    assert "5" in dialog.messages.text()
    dialog.accept()
    assert len(kept(desk).metrics) == 8


def test_a_library_without_definitions_starts_with_what_its_weeks_suggest(open_dialog, desk):
    catalog_path(desk.library).unlink()
    dialog = open_dialog()
    assert dialog.rows.texts()[:2] == ["Not defined yet", "收款成功率"]
    dialog.accept()
    assert not catalog_path(desk.library).exists()  # nothing was changed, nothing is written


def test_a_library_without_anything_says_so(open_dialog, desk, tmp_path):
    desk.clear()
    desk.library = tmp_path / "empty"
    dialog = open_dialog()
    assert not dialog.form.isVisible()
    dialog.new.click()
    assert dialog.form.isVisible()
    assert dialog.focusWidget() is dialog.form.name
    write(dialog.form.name, "登录次数")
    dialog.accept()
    assert [metric.name for metric in kept(desk).metrics] == ["登录次数"]


def test_deleting_asks_nothing_tells_of_the_past_and_can_be_undone(open_dialog, desk):
    catalog = load_catalog(desk.library)
    past = (PastWeek(week=Week(2025, 1), values={catalog.metrics[0].id: Decimal(99)}),)
    save_catalog(desk.library, catalog.model_copy(update={"past": past}))
    dialog = open_dialog()
    press(dialog.rows, Key.Key_Delete)
    assert "1" in dialog.messages.text()
    assert "收款成功率" in dialog.messages.text()
    dialog.messages.findChild(QPushButton).click()
    dialog.accept()
    assert kept(desk).past == past
    again = open_dialog()
    press(again.rows, Key.Key_Delete)
    again.accept()
    assert (kept(desk).past, len(kept(desk).metrics)) == ((), 7)


def test_merging_is_offered_among_metrics_that_count_the_same(dialog, desk):
    dialog.merge.click()
    menu = dialog.findChild(QMenu)
    assert [action.text() for action in menu.actions()] == ["代付成功率", "年度可用性"]
    menu.actions()[0].trigger()
    menu.close()
    dialog.accept()
    metric = kept(desk).metrics[0]
    assert (metric.name, len(metric.former)) == ("代付成功率", 1)
    assert "收款成功率" in metric.aliases


def test_a_name_that_is_taken_is_told_at_once_and_refused(dialog, desk):
    before = catalog_path(desk.library).read_bytes()
    press(dialog.rows, Key.Key_F2)
    write(dialog.form.name, "代付成功率")
    assert dialog.form.problem.isVisible()
    dialog.accept()
    assert dialog.isVisible()
    assert dialog.messages.property("level") == "problem"
    assert catalog_path(desk.library).read_bytes() == before
    write(dialog.form.name, "代付到账率")
    assert not dialog.form.problem.isVisible()
    dialog.accept()
    assert not dialog.isVisible()


def test_a_target_that_is_no_figure_is_not_kept(dialog):
    dialog.form.target.selectAll()
    write(dialog.form.target, "about 9")
    dialog.accept()
    assert dialog.isVisible()
    assert "about 9" in dialog.messages.text()


def test_letters_find_a_metric_and_the_arrow_leads_to_it(dialog):
    write(dialog.search, "ABji")
    press(dialog.search, *(Key.Key_Backspace,) * 2)
    write(dialog.search, "级")
    assert dialog.rows.texts() == ["系统可用性", "本周AB级事故数"]
    assert dialog.desk.current().name == "本周AB级事故数"
    press(dialog.search, Key.Key_Down)
    assert dialog.rows.hasFocus()


def test_arrows_pass_over_heads_and_alt_moves_a_metric(dialog):
    press(dialog.rows, Key.Key_Down, Key.Key_Down)
    assert dialog.desk.current().name == "本周交易笔数"
    press(dialog.rows, Key.Key_Down, hold=ALT)
    assert dialog.rows.texts()[3:6] == ["交易规模", "本周交易金额", "本周交易笔数"]
    assert dialog.rows.currentItem().text() == "本周交易笔数"


def test_enter_in_a_field_does_not_close_the_window(dialog):
    dialog.form.name.setFocus()
    press(dialog.form.name, Key.Key_Return)
    assert dialog.isVisible()


@pytest.mark.parametrize(
    ("data", "words"), [("{", "metrics.json"), ('{"format": "weekly-report-metrics", "version": 9}', "升级")]
)
def test_a_file_that_cannot_be_read_is_told_and_left_alone(qtbot, desk, profile, data, words):
    catalog_path(desk.library).write_text(data, "utf-8")
    messages = MessageBar()
    qtbot.addWidget(messages)
    commands = MetricCommands(messages, desk, profile, messages)
    assert commands.show() is None
    assert words in messages.text()
    assert str(desk.library) in messages.text()
    assert catalog_path(desk.library).read_text("utf-8") == data


def test_a_file_damaged_meanwhile_is_not_overwritten(dialog, desk):
    dialog.desk.remove("Delete")
    catalog_path(desk.library).write_text("{", "utf-8")
    dialog.accept()
    assert dialog.isVisible()
    assert dialog.messages.property("level") == "problem"
    assert catalog_path(desk.library).read_text("utf-8") == "{"


def test_the_window_is_as_large_as_it_was_left(open_dialog, profile):
    first = open_dialog()
    first.resize(700, 560)
    first.reject()
    assert profile.settings.metrics_size == (700, 560)
    assert open_dialog().size().toTuple() == (700, 560)


def test_all_fields_are_reached_by_tab(dialog):
    dialog.form.name.setFocus()
    seen = []
    for _ in range(8):
        seen.append(QApplication.focusWidget())
        press(QApplication.focusWidget(), Key.Key_Tab)
    form = dialog.form
    expected = [
        form.name,
        form.unit,
        form.decimals,
        form.direction,
        form.target,
        form.change,
        form.section,
        form.aliases,
    ]
    assert [each is field or each is getattr(field, "lineEdit", lambda: None)() for each, field in
            zip(seen, expected, strict=True)] == [True] * 8  # fmt: skip
    assert Qt.FocusPolicy.NoFocus != form.aliases.focusPolicy()


@pytest.mark.parametrize("name", ["direction", "change"])
def test_a_list_of_words_shows_all_of_them(qapp, dialog, name):
    apply_theme(qapp, "light")
    box = getattr(dialog.form, name)
    box.setFocus()
    box.showPopup()
    view = box.view()
    assert view.verticalScrollBar().maximum() == 0
    assert view.viewport().height() >= box.count() * view.sizeHintForRow(0)
    box.hidePopup()


def test_what_can_be_done_does_not_look_as_if_it_could_not(qapp, dialog):
    tones = apply_theme(qapp, "light")
    dialog.desk.choose(dialog.desk.metrics()[0].id)
    for button in (dialog.new, dialog.merge, dialog.delete):
        assert button.isEnabled()
        assert button.palette().buttonText().color().name() == tones.text.lower()
    dialog.merge.setEnabled(False)
    assert dialog.merge.palette().buttonText().color().name() == tones.disabled.lower()
