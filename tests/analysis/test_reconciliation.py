"""What was typed beside what incidents come to, and what is said of it."""

import pytest
from hypothesis import given

from tests.analysis.ledger_example import WEEK, all_weeks_before, incident, ledger_of, reading
from tests.strategy import readings as any_reading
from weekly_editor.analysis.history import NO_HISTORY, History
from weekly_editor.analysis.incident_ledger import reading_check
from weekly_editor.analysis.reconciliation import ReadingCheck
from weekly_editor.report.metric import Metric, MetricCatalog
from weekly_editor.report.model import Incident, Reading
from weekly_editor.report.week import Week

SIXTY_SIX = incident("2024-08-07T09:16", "2024-08-07T10:22")  # of the year to date 99.97953…%


def check(typed: Reading, *rows: Incident, history: History | None = None, week: Week = WEEK) -> ReadingCheck:
    (found,) = ledger_of(*rows, readings=[typed], history=history, week=week).checks
    return found


@pytest.mark.parametrize(
    ("typed", "verdict"),
    [
        ("99.98", "agrees"),  # rounded
        ("99.97", "agrees"),  # cut off
        ("99.980", "agrees"),
        ("99.979", "agrees"),
        ("99.9795", "agrees"),
        ("99.9796", "differs"),
        ("99.981", "differs"),
        ("99.998", "differs"),
        ("99.9", "agrees"),
        ("99.8", "differs"),
        ("100", "differs"),
        ("101", "differs"),
        ("-5", "differs"),
    ],
)
def test_an_availability_agrees_as_far_as_it_is_written(typed, verdict):
    assert check(reading("年度可用性", typed, "%"), SIXTY_SIX).verdict == verdict


def test_an_availability_that_known_downtime_alone_disproves_differs_even_where_weeks_are_missing():
    found = check(reading("年度可用性", "99.998", "%"), SIXTY_SIX, history=NO_HISTORY)
    assert found.verdict == "differs"
    assert found.reason.zh == "年初至今停机 66 分钟，可用性 99.979%；99.998% 相当于停机 6.5 分钟"
    assert found.reason.en == "66 min down this year leaves 99.979%; 99.998% would be 6.5 min"


@pytest.mark.parametrize("typed", ["99.950", "99.980"])
def test_an_availability_that_missing_weeks_may_explain_cannot_be_told(typed):
    found = check(reading("年度可用性", typed, "%"), SIXTY_SIX, history=all_weeks_before(count=2))
    assert found.verdict == "unknown"
    assert found.reason.zh == "无法核对：缺 W01–W29 的周报；年初至今已知停机 66 分钟，可用性至多 99.979%"
    assert found.reason.en == (
        "cannot be told: no report of W01–W29; known this year: 66 min down, at most 99.979%"
    )  # fmt: skip


def test_an_incident_without_an_end_leaves_the_availability_open():
    found = check(reading("本周可用性", "99.9", "%"), incident("2024-08-05T09:00"))
    assert found.verdict == "unknown"
    assert found.reason.zh.startswith("无法核对：1 起事件没有结束时间；")


def test_what_is_charged_by_share_is_said():
    half = incident("2024-08-07T09:16", "2024-08-07T10:22", share="0.5")
    found = check(reading("本周可用性", "99.9", "%"), half)
    assert found.reason.zh == "本周停机 66 分钟（按份额计 33 分钟），可用性 99.672%；99.9% 相当于停机 10.1 分钟"


C_HALF = incident("2024-08-06T09:00", "2024-08-06T09:30", share="0.5")
A_LAST_WEEK = incident("2024-08-01T09:00", "2024-08-01T09:30", level="A级")
NO_LEVEL = incident("2024-08-06T19:00", "2024-08-06T19:30", level="")


@pytest.mark.parametrize(
    ("name", "typed", "verdict"),
    [
        ("本周C级事故数", "0.5", "agrees"),
        ("本周C级事故数", "0.50", "agrees"),
        ("本周C级事故数", "1", "differs"),
        ("本周C级事故数", "0", "differs"),
        ("本周AB级事故数", "0", "agrees"),
        ("本月AB级事故数", "1", "agrees"),
        ("本月事故数", "1.5", "agrees"),
        ("年度事故总数", "1", "differs"),
    ],
)
def test_a_number_of_incidents_is_the_sum_of_their_shares(name, typed, verdict):
    history = all_weeks_before(w2024_31=A_LAST_WEEK)
    assert check(reading(name, typed), C_HALF, history=history).verdict == verdict


@pytest.mark.parametrize(
    ("typed", "agreeing"),
    [("0", ("week",)), ("1", ("month",)), ("2", ("quarter", "year")), ("3", ())],
)
def test_a_number_without_a_period_agrees_with_the_periods_it_is_right_for(typed, agreeing):
    july = incident("2024-07-02T09:00", "2024-07-02T09:30", level="A级")
    history = all_weeks_before(w2024_31=A_LAST_WEEK, w2024_27=july)
    found = check(reading("A级", typed), history=history)
    assert found.agreeing == agreeing
    assert found.verdict == ("agrees" if agreeing else "differs")


def test_the_periods_are_named():
    history = all_weeks_before(w2024_31=A_LAST_WEEK)
    agrees, differs = (check(reading("A级", typed), history=history).reason for typed in ("1", "2"))
    assert agrees.zh == "没有写明期间，与本月、本季度、年初至今相符"
    assert agrees.en == "names no period, agrees with this month, this quarter, this year"
    assert differs.zh == "与哪个期间都不符：本周 0 次、本月 1 次、本季度 1 次、年初至今 1 次"
    assert differs.en == "agrees with no period: 0 this week, 1 this month, 1 this quarter, 1 this year"


@pytest.mark.parametrize(
    ("typed", "verdict"),
    [("0", "unknown"), ("1", "unknown"), ("2", "differs"), ("0.5", "unknown")],
)
def test_an_incident_without_a_level_may_be_of_any(typed, verdict):
    found = check(reading("本周D级事故数", typed), NO_LEVEL)
    assert found.verdict == verdict
    if verdict == "unknown":
        assert found.reason.zh == "无法核对：1 次事件没有级别；本周已知 0 次"


def test_without_levels_asked_for_it_counts_like_all_others():
    assert check(reading("本周事故数", "1"), NO_LEVEL).verdict == "agrees"


def test_fewer_than_are_known_differ_even_where_weeks_are_missing():
    few, enough, more = (
        check(reading("年度C级事故数", value), C_HALF, history=NO_HISTORY) for value in ("0", "0.5", "4")
    )
    assert [found.verdict for found in (few, enough, more)] == ["differs", "unknown", "unknown"]
    assert few.reason.zh == "年初至今的事件合计 0.5 次"
    assert more.reason.zh == "无法核对：缺 W01–W31 的周报；年初至今已知 0.5 次"


def test_what_the_report_lists_of_the_weekend_before_is_right_for_its_week():
    weekend = incident("2024-08-03T23:10", "2024-08-03T23:16", level="D级")
    found = check(reading("本周D级事故数", "1"), weekend)
    assert found.verdict == "agrees"
    assert found.reason.zh == "与本周报所列事件相符，其中 1 起不在本周开始"
    assert found.reason.en == "agrees with the rows of this report, 1 of them began in another week"
    assert check(reading("本周D级事故数", "0"), weekend).verdict == "agrees"


@pytest.mark.parametrize(
    ("name", "typed", "unit", "verdict"),
    [
        ("本周停机时长", "66", "分钟", "agrees"),
        ("本周停机时长", "1.1", "小时", "agrees"),
        ("本周停机时长", "3960", "秒", "agrees"),
        ("本周停机时长", "60", "分钟", "differs"),
        ("本周停机时长", "70", "分钟", "differs"),
    ],
)
def test_a_downtime_is_compared_in_its_unit(name, typed, unit, verdict):
    assert check(reading(name, typed, unit), SIXTY_SIX).verdict == verdict


def test_a_reading_is_known_by_a_name_its_metric_has():
    catalog = MetricCatalog(metrics=(Metric(id="m", name="稳定性", unit="%", aliases=("年度可用性",)),))
    typed = reading("稳定性", "99.998", "%", metric="m")
    assert check(typed, SIXTY_SIX, history=all_weeks_before(catalog=catalog)).verdict == "differs"


def test_of_other_readings_nothing_is_said():
    ledger = ledger_of(SIXTY_SIX, readings=[reading("入金成功率", "99.9", "%"), Reading(name="年度可用性", unit="%")])
    assert ledger.checks == ()
    assert reading_check(Reading(name="年度可用性", unit="%"), ledger) is None


@given(any_reading())
def test_whatever_was_typed_something_can_be_said(typed):
    for name, unit in (("年度可用性", "%"), ("C级", "次"), ("本周停机时长", "分钟")):
        named = typed.model_copy(update={"name": name, "unit": unit})
        found = reading_check(named, ledger_of(SIXTY_SIX, NO_LEVEL))
        assert (found is None) == (typed.value is None)
