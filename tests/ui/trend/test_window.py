"""The trend panel in the window: shown, hidden, remembered, and true to what is open."""

from decimal import Decimal

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from tests.ui.trend.weeks import LAST
from weekly_editor.editing.desk import Desk
from weekly_editor.library.folder import path_for
from weekly_editor.report.metric import Metric
from weekly_editor.report.model import Incident, IncidentsSection, MetricGroup, MetricsSection, Reading, Report
from weekly_editor.storage.places import Places
from weekly_editor.storage.report_file import load_report, save_report
from weekly_editor.ui.profile import Profile
from weekly_editor.ui.window import MainWindow


def report(week, value):
    readings = (Reading(name="成功率", unit="%", value=Decimal(value)), Reading(name="耗时", unit="ms"))
    sections = (MetricsSection(groups=(MetricGroup(title="质量", readings=readings),)), IncidentsSection())
    return Report(week=week, sections=sections)


@pytest.fixture
def profile(tmp_path):
    profile = Profile(Places.below(tmp_path / "profile"))
    profile.change(language="en", library=tmp_path / "library")
    for back in range(1, 4):
        week = LAST.shifted(-back)
        save_report(path_for(profile.library, week), report(week, f"99.{back}"))
    return profile


@pytest.fixture
def new_window(qtbot, profile):
    def make(path=None):
        desk = Desk(profile.places, profile.library)
        window = MainWindow(desk, profile)
        qtbot.addWidget(window, before_close_func=lambda _: desk.clear())
        window.resize(1360, 850)
        if path is not None:
            desk.open(path)
        window.show()
        qtbot.waitExposed(window)
        return window

    return make


@pytest.fixture
def window(new_window):
    window = new_window()
    window.desk.take(report(LAST, "99.5"))
    return window


def values(window):
    series = window.trends.panel.series()
    return [str(point.value) for point in series.points] if series is not None else []


def toggle(window):
    window.actions_by_name["show_trend"].trigger()
    QApplication.processEvents()


def test_it_is_hidden_until_it_is_wanted_and_closes_again(qtbot, window):
    panel = window.trends.panel
    assert not panel.isVisible()
    toggle(window)
    assert panel.isVisible()
    window.bottom.closeRequested.emit("trend")
    assert not panel.isVisible()
    assert not window.actions_by_name["show_trend"].isChecked()


def test_it_shows_all_weeks_and_the_open_report_that_was_never_saved(qtbot, window):
    toggle(window)
    qtbot.waitUntil(lambda: values(window) == ["99.3", "99.2", "99.1", "99.5"])


def test_what_is_typed_is_shown_and_words_that_are_no_figures_read_nothing(qtbot, window):
    toggle(window)
    qtbot.waitUntil(lambda: values(window)[-1:] == ["99.5"])
    session = window.desk.session
    session.edit(("sections", 0, "groups", 0, "readings", 0, "value"), Decimal("98.7"), "")
    qtbot.waitUntil(lambda: values(window)[-1:] == ["98.7"])
    session.edit(("sections", 1, "incidents"), (Incident(level="P1"),), "")
    qtbot.waitUntil(lambda: bool(window.trends.panel.plot.content().incidents))
    session.edit(("title",), "周报", "")
    with qtbot.assertNotEmitted(window.trends.reader.trendsChanged, wait=400):
        pass


def test_another_report_and_another_definition_are_followed(qtbot, window):
    toggle(window)
    qtbot.waitUntil(lambda: len(values(window)) == 4)
    window.desk.open(path_for(window.desk.library, LAST.shifted(-1)))
    qtbot.waitUntil(lambda: values(window) == ["99.3", "99.2", "99.1"])
    metric = Metric(id="m", name="达成率", aliases=("成功率",), unit="%")
    window.desk.change_catalog(lambda catalog: catalog.model_copy(update={"metrics": (metric,)}))
    qtbot.waitUntil(lambda: window.trends.panel.series().name == "达成率")


def test_nothing_is_read_while_nobody_looks(qtbot, window):
    with qtbot.assertNotEmitted(window.trends.reader.trendsChanged, wait=100):
        window.trends.reader.refresh()
    toggle(window)
    qtbot.waitUntil(lambda: len(values(window)) == 4)


def test_a_library_that_changed_is_read_again(qtbot, window):
    toggle(window)
    qtbot.waitUntil(lambda: len(values(window)) == 4)
    save_report(path_for(window.desk.library, LAST.shifted(-4)), report(LAST.shifted(-4), "99.4"))
    window.refresh_library()
    qtbot.waitUntil(lambda: values(window)[0] == "99.4")


def test_a_reading_of_the_form_is_shown_on_demand(qtbot, window):
    window.show_trend(Reading(name="耗时", unit="ms"))
    qtbot.waitUntil(lambda: window.trends.panel.series() is not None)
    assert window.trends.panel.isVisible()
    assert window.trends.panel.series().name == "耗时"


def test_a_row_of_the_form_asks_for_its_trend(qtbot, window):
    form = window.editor.form
    form.trendRequested.emit(window.desk.session.report.sections[0].groups[0].readings[0])
    qtbot.waitUntil(lambda: len(values(window)) == 4)
    assert window.trends.panel.series().name == "成功率"


def test_size_visibility_and_range_are_remembered(qtbot, window, new_window, profile):
    toggle(window)
    window.centralWidget().setSizes([400, 360])
    window.trends.panel.show_weeks(12)
    window.let_go()
    window.close()
    again = new_window()
    assert again.trends.panel.isVisible()
    assert abs(again.bottom.height() - 360) <= 8
    assert again.trends.panel.range_buttons[12].isChecked() or profile.settings.trend_weeks == 12


def test_the_size_stays_after_hiding(window, profile):
    toggle(window)
    window.centralWidget().setSizes([400, 360])
    QApplication.processEvents()
    height = window.bottom.height()
    toggle(window)
    assert profile.settings.bottom_height == height
    toggle(window)
    assert abs(window.bottom.height() - height) <= 8


def test_focus_mode_hides_it_and_asking_for_it_ends_focus_mode(qtbot, window):
    toggle(window)
    window.actions_by_name["focus_mode"].trigger()
    assert not window.trends.panel.isVisible()
    window.show_trend(Reading(name="成功率", unit="%"))
    assert window.trends.panel.isVisible()
    assert not window.actions_by_name["focus_mode"].isChecked()


def test_the_report_of_a_week_is_opened_from_the_plot(qtbot, window):
    toggle(window)
    qtbot.waitUntil(lambda: len(values(window)) == 4)
    window.desk.clear()
    window.trends.panel.weekRequested.emit(LAST.shifted(-2))
    assert window.desk.session.report.week == LAST.shifted(-2)
    window.trends.panel.weekRequested.emit(LAST.shifted(-40))
    assert window.messages.text() == f"The library has no report of {LAST.shifted(-40)}."


def test_a_library_that_cannot_be_read_leaves_the_open_report(qtbot, window, tmp_path):
    (tmp_path / "file").write_text("x")
    window.desk.library = tmp_path / "file"
    toggle(window)
    qtbot.waitUntil(lambda: values(window) == ["99.5"])


def test_reports_of_the_library_stay_as_they_are(qtbot, window):
    path = path_for(window.desk.library, LAST.shifted(-1))
    before = load_report(path)
    toggle(window)
    qtbot.waitUntil(lambda: len(values(window)) == 4)
    assert load_report(path) == before


@pytest.fixture
def opened(monkeypatch):
    """Where the desktop is asked to open something, which it says it did."""
    paths = []
    monkeypatch.setattr("weekly_editor.ui.trend.command.open_on_desktop", lambda path: paths.append(path) or True)
    return paths


@pytest.mark.filterwarnings("ignore:Sparkline Group extension")  # openpyxl would drop them
def test_the_workbook_of_a_series_is_opened_from_the_cache(qtbot, window, profile, opened):
    toggle(window)
    qtbot.waitUntil(lambda: len(values(window)) == 4)
    window.trends.panel.excel_button.click()
    qtbot.waitUntil(lambda: bool(opened))
    assert opened[0].is_relative_to(profile.places.cache)
    sheets = load_workbook(opened[0], data_only=True)
    cells = {cell for sheet in sheets for row in sheet.values for cell in row}
    assert {0.991, 0.992, 0.993, 0.995} <= cells  # percents


def test_a_workbook_that_is_open_still_gets_a_name_beside_it(qtbot, window, opened):
    toggle(window)
    qtbot.waitUntil(lambda: len(values(window)) == 4)
    for count in (1, 2):
        window.trends.panel.excel_button.click()
        qtbot.waitUntil(lambda count=count: len(opened) == count)
        opened[0].with_name(f".~lock.{opened[0].name}#").touch()
    assert [path.name for path in opened] == ["成功率.xlsx", "成功率 (2).xlsx"]


def test_a_cache_that_cannot_be_written_is_told(qtbot, window, profile, opened):
    toggle(window)
    qtbot.waitUntil(lambda: len(values(window)) == 4)
    profile.places.cache.parent.mkdir(parents=True, exist_ok=True)
    profile.places.cache.write_text("a file where a folder should be")
    window.trends.panel.excel_button.click()
    qtbot.waitUntil(lambda: "cache" in window.messages.text())
    assert opened == []


def test_a_double_click_on_the_small_trend_of_a_reading_opens_the_panel_on_its_metric(qtbot, window):
    window.editor.show_row(1)
    QApplication.processEvents()
    table = window.editor.form.cards.form.table
    table.widths.setChoice({"trend": True})
    column = [column.name for column in table.model.columns].index("trend")
    place = table.view.visualRect(table.model.index(0, column)).center()
    qtbot.mouseDClick(table.view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert window.trends.panel.isVisible()
    qtbot.waitUntil(lambda: values(window) == ["99.3", "99.2", "99.1", "99.5"])
    assert window.trends.panel.series().name == "成功率"
