"""What a library says about the week that is written now."""

from decimal import Decimal

from weekly_editor.analysis.history import NO_HISTORY
from weekly_editor.library.folder import path_for
from weekly_editor.library.history import WEEKS_BACK, history_before
from weekly_editor.report.model import MetricGroup, MetricsSection, Reading, Report
from weekly_editor.report.week import Week
from weekly_editor.storage.report_file import save_report

NOW = Week(2031, 20)


def keep(folder, weeks_ago: int, value: int):
    week = NOW.shifted(-weeks_ago)
    reading = Reading(metric="m", name="量", unit="笔", value=Decimal(value))
    report = Report(week=week, sections=(MetricsSection(groups=(MetricGroup(readings=(reading,)),)),))
    path = path_for(folder, week)
    path.parent.mkdir(parents=True, exist_ok=True)
    save_report(path, report)


def test_the_values_of_a_metric_come_oldest_first(tmp_path):
    for weeks_ago in (1, 2, 4):
        keep(tmp_path, weeks_ago, weeks_ago)
    history = history_before(tmp_path, NOW)
    assert history.weeks == (NOW.shifted(-4), NOW.shifted(-2), NOW.shifted(-1))
    assert history.values_before(Reading(metric="m", unit="笔")) == (Decimal(4), Decimal(2), Decimal(1))
    assert history.values_before(Reading(metric="m", unit="人")) == (None, None, None)
    assert history.previous is not None
    assert history.previous.week == NOW.shifted(-1)


def test_no_more_weeks_are_read_than_anything_shows(tmp_path):
    for weeks_ago in range(1, WEEKS_BACK + 3):
        keep(tmp_path, weeks_ago, weeks_ago)
    assert len(history_before(tmp_path, NOW).weeks) == WEEKS_BACK


def test_an_empty_library_says_nothing(tmp_path):
    assert history_before(tmp_path, NOW) == NO_HISTORY
