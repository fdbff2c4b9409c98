"""Incidents against week and level, readings against targets and incidents."""

from datetime import datetime
from decimal import Decimal

import pytest

from tests.analysis.checking import found, kinds, report_of
from weekly_editor.report.loc import replaced

WEEK = """## 【系统运行数据】

系统可用性：

- 本周可用性：{availability}%
- 本周A级事故数：0次
- 本周B级事故数：{count}次

## 【生产事件】

2025-06-{day} 10:00-10:30	{level}：清分批次超时，已恢复
"""


def _kinds(availability="99.702", count="1", day="18", level="B级"):
    text = WEEK.format(availability=availability, count=count, day=day, level=level)
    return [kind for kind in kinds(text) if kind.startswith(("incident", "availability"))]


def test_incidents_that_agree_with_all_else_are_not_remarked_on():
    assert _kinds() == []


@pytest.mark.parametrize("day", ["15", "23"])
def test_an_incident_of_another_week_is_asked_about(day):
    assert "incident_outside_week" in _kinds(day=day)


@pytest.mark.parametrize("day", ["16", "22"])
def test_monday_and_sunday_belong_to_the_week(day):
    assert "incident_outside_week" not in _kinds(day=day)


def test_an_incident_outside_the_week_names_both():
    text = WEEK.format(availability="99.702", count="1", day="15", level="B级")
    (finding,) = [each for each in found(text) if each.kind == "incident_outside_week"]
    assert finding.message.zh == "事件发生在 2025年6月15日，不在本周（6月16日—6月22日）"
    assert finding.place.loc[-1] == "started_at"


def test_incidents_without_a_level_are_asked_about_once():
    text = "## 【生产事件】\n\n2025-06-16 10:00\t清分超时\n2025-06-17 10:00\t对账延迟\n2025-06-18 10:00\tP2：短信延迟\n"
    (finding,) = found(text)
    assert finding.kind == "incident_without_level"
    assert finding.message.zh == "2 起事件没有写级别"
    assert [place.loc[-2:] for place in (finding.place, *finding.others)] == [(0, "level"), (1, "level")]


def test_an_availability_told_among_incidents_needs_no_level():
    text = "## 【生产事件】\n\n- 2025-06-16 10:00 P3：清分超时，停 9 分钟\n- 网关本周停 9 分钟，可用率 99.91%\n"
    assert "incident_without_level" not in kinds(text)


def test_an_incident_that_does_not_count_needs_no_level():
    report = report_of("## 【生产事件】\n\n2025-06-16 10:00\t演练：主备切换\n")
    assert kinds(report) == ["incident_without_level"]
    assert kinds(replaced(report, ("sections", 0, "incidents", 0, "counts"), False)) == []


def test_an_availability_that_the_downtime_leaves_no_room_for_is_asked_about():
    text = WEEK.format(availability="99.99", count="1", day="18", level="B级")
    (finding,) = [each for each in found(text) if each.kind == "availability_conflict"]
    assert "停机 30 分钟" in finding.message.zh
    assert finding.severity == "ask"


def test_a_count_that_the_rows_do_not_come_to_is_asked_about():
    assert _kinds(count="2") == ["availability_conflict"]


def _with_target(value, target, unit="%"):
    report = report_of(f"## 【系统运行数据】\n\n成功率：\n\n- 入金成功率：{value}{unit}\n")
    return replaced(report, ("sections", 0, "groups", 0, "readings", 0, "target"), Decimal(target))


def test_a_reading_below_its_target_is_pointed_out():
    (finding,) = found(_with_target("98.20", "99"))
    assert (finding.kind, finding.severity) == ("off_target", "hint")
    assert finding.message.zh == "98.20%，未达目标 99%"
    assert finding.excerpt == "入金成功率 98.20%"


@pytest.mark.parametrize("value", ["99", "99.5"])
def test_a_reading_on_target_is_not(value):
    assert kinds(_with_target(value, "99")) == []


@pytest.mark.parametrize(
    ("head", "is_wrong"),
    [
        ("6月18日（周四）10:20", True),
        ("6月18日（周三）10:20", False),
        ("6月18日 周四 10:20", True),
        ("6月18日 周三 10:20", False),
        ("周四（6月18日）10:20", True),
        ("2025-06-18（星期四）10:20-10:34", True),
        ("周三 10:20", False),
    ],
)
def test_the_weekday_before_the_time_of_an_imported_incident_is_checked(head, is_wrong):
    report = report_of(f"## 生产事件\n\n- {head} 清分报文积压，D 级，已恢复\n")
    assert report.sections[0].incidents[0].started_at == datetime(2025, 6, 18, 10, 20)
    assert ("date_weekday_mismatch" in kinds(report)) is is_wrong


def test_one_that_does_not_count_is_hinted_at_where_others_have_a_level():
    report = report_of("## 【生产事件】\n\n2025-06-16 10:00\tP2：短信延迟\n2025-06-17 10:00\t阈值配错\n")
    (finding,) = found(replaced(report, ("sections", 0, "incidents", 1, "counts"), False))
    assert (finding.kind, finding.severity) == ("incident_without_level", "hint")
    assert finding.place.loc[-2:] == (1, "level")
