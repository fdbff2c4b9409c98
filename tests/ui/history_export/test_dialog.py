"""Choosing the weeks for the workbook of the history."""

from datetime import date

import pytest
from PySide6.QtWidgets import QPushButton

from weekly_editor.report.week import Week
from weekly_editor.ui.history_export.dialog import HistoryExportDialog

TODAY = date(2027, 1, 13)  # in 2027-W02; 2026 has 53 weeks
WEEKS = [Week(2027, 2), Week(2026, 53), Week(2026, 50), Week(2025, 3)]


@pytest.fixture
def dialog(qtbot):
    dialog = HistoryExportDialog(WEEKS, TODAY)
    qtbot.addWidget(dialog)
    return dialog


def ranges(dialog):
    return {button.text(): button for button in dialog.findChildren(QPushButton)}


def test_it_starts_with_this_year(dialog):
    assert (dialog.first.value(), dialog.last.value()) == (Week(2027, 1), Week(2027, 2))
    assert "2027-W02" in dialog.found.text()


def test_twelve_weeks_reach_across_the_year_and_name_those_without_a_report(dialog):
    ranges(dialog)["12 weeks"].click()
    assert (dialog.first.value(), dialog.last.value()) == (Week(2026, 44), Week(2027, 2))
    assert "2026-W51, 2026-W52, 2027-W01" in dialog.found.text()


def test_all_weeks_are_one_click_away_and_what_is_chosen_is_told(dialog, qtbot):
    ranges(dialog)["All"].click()
    assert dialog.found.text().endswith("….")
    with qtbot.waitSignal(dialog.chosen) as told:
        dialog.export_button.click()
    assert told.args == [Week(2025, 3), Week(2027, 2)]


def test_a_range_without_reports_cannot_be_exported(dialog):
    dialog.first.after.click()
    dialog.first.after.click()
    assert "after" in dialog.found.text()
    assert not dialog.export_button.isEnabled()


def test_an_empty_library_says_so(qtbot):
    dialog = HistoryExportDialog([], TODAY)
    qtbot.addWidget(dialog)
    ranges(dialog)["All"].click()
    assert "Nothing is known" in dialog.found.text()
    assert not dialog.export_button.isEnabled()
