"""The people of the weeks before."""

import pytest

from weekly_editor.library import people
from weekly_editor.library.folder import path_for
from weekly_editor.library.people import recent_people
from weekly_editor.report.model import Item, ObjectiveSection, Report
from weekly_editor.report.week import Week
from weekly_editor.storage.report_file import save_report


def keep(folder, number, *owners):
    week = Week(2026, number)
    items = tuple(Item(owner=owner) for owner in owners)
    save_report(path_for(folder, week), Report(week=week, sections=(ObjectiveSection(items=items),)))


def test_who_owned_most_in_the_newest_weeks_comes_first(tmp_path):
    keep(tmp_path, 27, "李静", "王宁")
    keep(tmp_path, 28, "王宁")
    assert recent_people(tmp_path).most_common() == [("王宁", 2), ("李静", 1)]


def test_old_weeks_are_not_asked(tmp_path):
    keep(tmp_path, 1, "离职")
    for number in range(2, 2 + people.MAX_WEEKS):
        keep(tmp_path, number, "王宁")
    assert set(recent_people(tmp_path)) == {"王宁"}


def test_a_damaged_week_is_passed_over(tmp_path):
    keep(tmp_path, 27, "王宁")
    path_for(tmp_path, Week(2026, 28)).write_text("{")
    assert set(recent_people(tmp_path)) == {"王宁"}


def test_no_more_is_read_than_can_be_read_at_once(tmp_path, monkeypatch):
    keep(tmp_path, 27, "王宁")
    keep(tmp_path, 28, "李静")
    monkeypatch.setattr(people, "MAX_READ", path_for(tmp_path, Week(2026, 28)).stat().st_size)
    assert set(recent_people(tmp_path)) == {"李静"}


@pytest.mark.parametrize("name", ["nowhere", "a file"])
def test_a_library_that_is_none_has_no_people(tmp_path, name):
    (tmp_path / "a file").touch()
    assert not recent_people(tmp_path / name)
