import os
from pathlib import Path

import pytest

from weekly_editor.library.folder import list_weeks, path_for
from weekly_editor.report.model import Report
from weekly_editor.report.week import Week
from weekly_editor.storage.problem import StorageError
from weekly_editor.storage.report_file import save_report

W52, W53, W01, W02 = Week(2026, 52), Week(2026, 53), Week(2027, 1), Week(2027, 2)


def keep(folder, week, title="周报"):
    path = path_for(folder, week)
    save_report(path, Report(week=week, title=title))
    return path


def weeks(folder):
    return [entry.week for entry in list_weeks(folder)]


def test_a_report_is_kept_under_the_year_of_its_week():
    assert path_for(Path("lib"), W53) == Path("lib/2026/2026-W53.json")


def test_weeks_are_listed_newest_first_across_the_turn_of_the_year(tmp_path):
    for week in (W53, W02, W52, W01):
        keep(tmp_path, week, f"Report {week}")
    entries = list_weeks(tmp_path)
    assert [entry.week for entry in entries] == [W02, W01, W53, W52]
    assert entries[0].title == "Report 2027-W02"
    assert not any(entry.problem for entry in entries)


def test_a_library_that_is_not_there_yet_has_no_weeks(tmp_path):
    assert list_weeks(tmp_path / "none") == ()


def test_a_file_in_place_of_the_library_is_an_error(tmp_path):
    (tmp_path / "library").write_bytes(b"")
    with pytest.raises(StorageError):
        list_weeks(tmp_path / "library")


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\0\0",
        b"\xff\xfe{}",
        b'{"format": "weekly-report", "ver',
        b"[" * 100_000,
        b"[" + b"0," * 1_000_000 + b"0]",
        b"[]",
        b'{"format": "weekly-report", "version": 9}',
        b'{"format": "weekly-report", "version": 1, "week": "2026-W52"}',
        b'{"format": "weekly-report", "version": 1, "week": ["\\u0007", 1], "title": 5}',
    ],
)
def test_a_damaged_file_is_listed_with_its_problem_and_hides_nobody(tmp_path, content):
    keep(tmp_path, W53)
    keep(tmp_path, W01).write_bytes(content)
    keep(tmp_path, W02)
    entries = list_weeks(tmp_path)
    assert [entry.week for entry in entries] == [W02, W01, W53]
    assert [entry.problem is None for entry in entries] == [True, False, True]
    problem = entries[1].problem
    assert problem is not None
    assert problem.zh
    assert "\a" not in problem.en


def test_a_title_is_shown_on_one_line(tmp_path):
    keep(tmp_path, W01, "支付\n周报\t一")
    assert list_weeks(tmp_path)[0].title == "支付 周报 一"


def test_what_is_no_report_of_a_week_is_passed_over(tmp_path):
    keep(tmp_path, W01)
    year = tmp_path / "2027"
    os.mkfifo(year / "2027-W03.json")
    (year / "2027-W04.json").mkdir()
    (year / "2027-W05.json").symlink_to("2027-W05.json")
    (year / "2027-W06.json").symlink_to("none.json")
    (tmp_path / "2028").symlink_to(tmp_path / "2028")
    (tmp_path / "2029").symlink_to(tmp_path)
    for name in (
        "2027-W54.json",
        "2027-W1.json",
        "2027-W02.json.tmp",
        ".2027-W02.json",
        "2027-W02 (1).json",
        "x\udcff",
    ):
        (year / name).write_bytes(b"{}")
    (tmp_path / "2026").write_bytes(b"a file, not a year")
    (tmp_path / "notes").mkdir()
    (tmp_path / "notes" / "2027-W02.json").write_bytes(b"{}")
    assert weeks(tmp_path) == [W01]


def test_a_report_linked_into_the_library_belongs_to_it(tmp_path):
    elsewhere = keep(tmp_path / "elsewhere", W01)
    library = tmp_path / "library"
    path_for(library, W01).parent.mkdir(parents=True)
    path_for(library, W01).symlink_to(elsewhere)
    assert weeks(library) == [W01]
