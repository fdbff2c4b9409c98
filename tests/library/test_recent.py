"""What is known of files that were opened before."""

from weekly_editor.library.recent import recent_report
from weekly_editor.library.sample import newest_sample
from weekly_editor.report.week import Week


def test_a_report_has_its_week_title_and_date():
    found = recent_report(newest_sample("zh_CN"))
    assert found.week == Week(2026, 28)
    assert found.title
    assert found.saved_at is not None


def test_a_file_that_is_gone_is_nothing_but_a_missing_disk_may_come_back(tmp_path):
    assert recent_report(tmp_path / "2026-W01.json") is None
    away = recent_report(tmp_path / "disk" / "2026-W01.json")
    assert (away.week, away.title) == (None, "")


def test_a_damaged_file_stays_in_the_list(tmp_path):
    (tmp_path / "2026-W01.json").write_text("{")
    assert recent_report(tmp_path / "2026-W01.json").week is None


def test_a_name_that_no_file_can_have_is_gone(tmp_path):
    assert recent_report(tmp_path / "a\0b.json") is None
