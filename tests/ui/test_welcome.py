"""The welcome page: the files opened last, with what they are, without those that are gone."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton

from weekly_editor.library.sample import newest_sample
from weekly_editor.report.week import Week
from weekly_editor.storage.report_file import load_report, save_report
from weekly_editor.ui.welcome import WelcomePage


@pytest.fixture
def page(qtbot):
    page = WelcomePage()
    qtbot.addWidget(page)
    page.show()
    qtbot.waitExposed(page)
    page.activateWindow()
    return page


@pytest.fixture
def files(tmp_path):
    report = load_report(newest_sample("zh_CN"))
    paths = tuple(tmp_path / f"{number}.json" for number in (1, 2))
    for number, path in enumerate(paths, 1):
        save_report(path, report.model_copy(update={"week": Week(2026, number), "title": "A & B"}))
    return paths


def test_files_are_shown_by_week_and_title(page, files, qtbot):
    page.show_recent(files)
    qtbot.waitUntil(lambda: page.recent.texts() == ["2026-W01  A && B", "2026-W02  A && B"])


def test_a_file_that_is_gone_is_dropped(page, files, qtbot, tmp_path):
    with qtbot.waitSignal(page.forgotten) as forgotten:
        page.show_recent((tmp_path / "gone.json", *files))
    assert forgotten.args == [tmp_path / "gone.json"]
    assert len(page.recent.texts()) == 2


def test_a_disk_that_is_away_stays_in_the_list(page, qtbot, tmp_path):
    page.show_recent((tmp_path / "disk" / "w.json",))
    (date,) = page.recent.findChildren(QLabel)
    qtbot.waitUntil(lambda: date.text() == "Not found")
    assert page.recent.texts() == ["w.json"]


def test_delete_takes_a_file_off_the_list_and_goes_on_to_the_next(page, files, qtbot):
    page.show_recent(files)
    link = page.recent.findChildren(QPushButton)[0]
    qtbot.waitUntil(link.isVisible)
    link.setFocus()
    with qtbot.waitSignal(page.forgotten) as forgotten:
        qtbot.keyClick(link, Qt.Key.Key_Delete)
    assert forgotten.args == [files[0]]
    assert page.focusWidget().toolTip() == str(files[1])


def test_the_keyboard_starts_on_the_first_button(page, files):
    page.show_recent(files)
    assert page.focusWidget().text() == "New week"
