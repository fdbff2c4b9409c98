"""Which readings speak of incidents, by their names and units."""

import pytest
from hypothesis import given

from tests.strategy import texts
from weekly_editor.analysis.counted_reading import Meaning, meaning_of

AB = frozenset("AB")


@pytest.mark.parametrize(
    ("name", "unit", "meaning"),
    [
        ("年度可用性", "%", Meaning("availability", "year")),
        ("年度系统可用率", "％", Meaning("availability", "year")),
        ("本年累计可用率", "%", Meaning("availability", "year")),
        ("累计可用性", "%", Meaning("availability", "year")),
        ("年初至今可用性", "%", Meaning("availability", "year")),
        ("本季度可用性", "%", Meaning("availability", "quarter")),
        ("本月可用性", "%", Meaning("availability", "month")),
        ("可用性（本周）", "%", Meaning("availability", "week")),
        ("系统可用率", "%", Meaning("availability")),
        ("支付系统可用性", "%", Meaning("availability")),
        ("Availability this year", "%", Meaning("availability", "year")),
        ("System uptime YTD", "%", Meaning("availability", "year")),
        ("AB级事故数", "次", Meaning("count", None, AB)),
        ("事故数AB级", "次", Meaning("count", None, AB)),
        ("A、B级事故", "起", Meaning("count", None, AB)),
        ("A级和B级事件数", "", Meaning("count", None, AB)),
        ("本周AB级事故数", "次", Meaning("count", "week", AB)),
        ("C级", "次", Meaning("count", None, frozenset("C"))),
        ("ｃ级事故次数（本月）", "次", Meaning("count", "month", frozenset("C"))),
        ("P0/P1故障数", "起", Meaning("count", None, frozenset(("P0", "P1")))),
        ("P1 incidents", "", Meaning("count", None, frozenset(("P1",)))),
        ("Sev-1 incidents this quarter", "", Meaning("count", "quarter", frozenset(("SEV1",)))),
        ("Level A and B incidents this week", "", Meaning("count", "week", AB)),
        ("Number of incidents", "", Meaning("count")),
        ("一级事件数", "起", Meaning("count", None, frozenset("一"))),
        ("全年生产事故总数", "起", Meaning("count", "year")),
        ("年初至今停机时长", "分钟", Meaning("downtime", "year", unit_s=60)),
        ("Downtime this month", "h", Meaning("downtime", "month", unit_s=3600)),
    ],
)
def test_a_name_says_what_is_meant_and_of_when(name, unit, meaning):
    assert meaning_of(name, unit) == meaning


@pytest.mark.parametrize(
    ("name", "unit"),
    [
        ("", "%"),
        ("可用", "%"),
        ("收银台可用率", "%"),
        ("年度可用性", "次"),
        ("可用性事故数", "次"),
        ("上周C级事故数", "次"),
        ("去年可用性", "%"),
        ("本周本月事故数", "次"),
        ("事故整改率", "%"),
        ("事故整改完成数", "个"),
        ("故障恢复时长", "分钟"),
        ("停机时长", "元"),
        ("C级", ""),
        ("C级", "笔"),
        ("C级客户", "个"),
        ("AB测试次数", "次"),
        ("交易笔数", "次"),
        ("次", "次"),
        ("Level", "次"),
        ("事故" * 100, "次"),
    ],
)
def test_other_names_mean_something_else(name, unit):
    assert meaning_of(name, unit) is None


@given(texts(), texts())
def test_whatever_a_name_says_it_can_be_read(name, unit):
    meaning = meaning_of(name, unit)
    assert meaning is None or len(name) <= 60
