"""Exporting the weeks of a library from the window."""

from datetime import date

import pytest
from PySide6.QtWidgets import QFileDialog
from python_calamine import CalamineWorkbook

from weekly_editor.editing.desk import Desk
from weekly_editor.library.folder import path_for
from weekly_editor.report.metric import Metric, MetricCatalog, PastWeek
from weekly_editor.report.model import MetricGroup, MetricsSection, Reading, Report
from weekly_editor.report.week import Week
from weekly_editor.storage.catalog_file import save_catalog
from weekly_editor.storage.places import Places
from weekly_editor.storage.report_file import save_report
from weekly_editor.ui.history_export.dialog import HistoryExportDialog
from weekly_editor.ui.profile import Profile
from weekly_editor.ui.window import MainWindow

NOW = Week.of(date.today())


@pytest.fixture
def window(qtbot, tmp_path):
    profile = Profile(Places.below(tmp_path / "profile"))
    profile.change(language="en", library=tmp_path / "library")
    for weeks_ago in (0, 1, 2):
        week = NOW.shifted(-weeks_ago)
        save_report(path_for(profile.library, week), report(week, str(10 + weeks_ago)))
    desk = Desk(profile.places, profile.library)
    window = MainWindow(desk, profile)
    qtbot.addWidget(window, before_close_func=lambda _: desk.clear())
    window.show()
    return window


def report(week, value):
    reading = Reading(metric="m", name="量", unit="笔", value=value)
    return Report(week=week, sections=(MetricsSection(groups=(MetricGroup(readings=(reading,)),)),))


def cells(path):
    book = CalamineWorkbook.from_path(str(path))
    return [cell for name in book.sheet_names for row in book.get_sheet_by_name(name).to_python() for cell in row]


def test_the_history_is_chosen_and_written_from_the_menu(window, qtbot, monkeypatch, tmp_path):
    target = tmp_path / "out.xlsx"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    window.actions_by_name["export_history"].trigger()
    window.findChild(HistoryExportDialog).accept()
    qtbot.waitUntil(lambda: str(target) in window.messages.text(), timeout=20_000)
    assert {10, 11, 12} <= set(cells(target))


def test_what_is_not_saved_yet_is_in_it(window, qtbot, tmp_path):
    window.commands.open_path(path_for(window.desk.library, NOW))
    window.desk.session.edit(("sections", 0, "groups", 0, "readings", 0, "value"), "77", "Edit")
    window.commands.histories.export_to(tmp_path / "out.xlsx", NOW.shifted(-1), NOW)
    qtbot.waitUntil((tmp_path / "out.xlsx").exists, timeout=20_000)
    assert 77 in cells(tmp_path / "out.xlsx")
    assert not {10, 12} & set(cells(tmp_path / "out.xlsx"))


def test_a_week_that_cannot_be_read_is_left_out_by_name(window, qtbot, tmp_path):
    broken = path_for(window.desk.library, NOW.shifted(-1))
    broken.write_text("damaged")
    window.commands.histories.export_to(tmp_path / "out.xlsx", NOW.shifted(-2), NOW)
    qtbot.waitUntil(lambda: broken.name in window.messages.text(), timeout=20_000)
    assert {10, 12} <= set(cells(tmp_path / "out.xlsx"))


def test_weeks_that_only_the_metrics_know_are_offered(window, tmp_path):
    past = PastWeek(week=NOW.shifted(-60), values={"m": "5"})
    save_catalog(window.desk.library, MetricCatalog(metrics=(Metric(id="m", name="量", unit="笔"),), past=(past,)))
    window.commands.histories.show()
    dialog = window.findChild(HistoryExportDialog)
    dialog.first.setValue(past.week)
    dialog.last.setValue(past.week.shifted(1))
    dialog.last.before.click()
    assert str(past.week) in dialog.found.text()
    dialog.reject()
