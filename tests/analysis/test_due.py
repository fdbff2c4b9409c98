from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from weekly_editor.analysis.change import changed
from weekly_editor.analysis.due import due_changes, stated_due
from weekly_editor.report.week import Week

WEEK = Week(2031, 7)  # 10 to 16 February 2031


def due(text):
    stated = stated_due(text, WEEK)
    return stated.due if stated else None


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("预计2月18日上线", date(2031, 2, 18)),
        ("预计 2 月 18 日上线", date(2031, 2, 18)),
        ("预计上线日期2.18", date(2031, 2, 18)),
        ("上线时间：2.18", date(2031, 2, 18)),
        ("预计2月底完成联调", date(2031, 2, 28)),
        ("预计3月完成三城推广", date(2031, 3, 31)),
        ("争取3月初投产", date(2031, 3, 10)),
        ("工具选型下周二前完成", date(2031, 2, 18)),
        ("资源梳理进度40%，预计下周一完成", date(2031, 2, 17)),
        ("已评审，计划2月20日提测", date(2031, 2, 20)),
        ("截止2031-02-28", date(2031, 2, 28)),
        ("二期2月25日上线", date(2031, 2, 25)),
        ("投产时间由2月20日调整为3月6日", date(2031, 3, 6)),
        ("评审预计2月19日，预计3月份上线", date(2031, 3, 31)),
        ("expected live by March 3", date(2031, 3, 3)),
        ("pilot configured, live on 20 February.", date(2031, 2, 20)),
        ("剩余三张3月底前切完", date(2031, 3, 31)),
        ("due 2031-02-20", date(2031, 2, 20)),
    ],
)
def test_a_promise_is_due_on_its_last_day(text, day):
    assert due(text) == day


@pytest.mark.parametrize(
    "text",
    [
        "本周二上线完毕",
        "2月11日已切换完成",
        "本周一启动开发",
        "完成预计工作量的 2.18 倍",
        "2月份交易 30 笔",
        "联调中。风险：补测排期3月",
        "原计划2月10日上线，目前等待排期",
        "甲系统2月20日上线，乙系统2月27日上线",
        "周三例会讨论",
        "计划与合作方沟通",
        "下周进入开发阶段",
        "按计划于2月11日完成切换",
        "完成量预计较1月下降10%",
        "",
    ],
)
def test_what_promises_nothing_or_two_things_is_not_due(text):
    assert due(text) is None


@pytest.mark.parametrize(
    ("text", "day", "after"),
    [
        ("预计2月18日上线", date(2031, 2, 20), "预计2月20日上线"),
        ("预计上线日期2.18", date(2031, 3, 1), "预计上线日期3.1"),
        ("截止2031-02-28", date(2031, 3, 5), "截止2031-03-05"),
        ("预计2月底上线", date(2031, 3, 5), "预计3月5日上线"),
        ("预计2月底上线", date(2031, 2, 28), "预计2月底上线"),
        ("expected live by March 3", date(2031, 3, 10), "expected live by March 10"),
        ("没有日期", date(2031, 3, 5), "没有日期"),
        ("预计2月18日上线", date(2033, 2, 20), "预计2033年2月20日上线"),
        ("预计2月18日上线，争取2.18上线", date(2031, 3, 5), "预计3月5日上线，争取3.5上线"),
        ("预计2月18日上线，争取2.18上线", date(2033, 3, 5), "预计2033年3月5日上线，争取2033年3月5日上线"),
    ],
)
def test_another_day_is_put_where_the_sentence_promises_one(text, day, after):
    assert changed(text, due_changes(text, WEEK, day)) == after


@given(st.integers(-300, 600).map(lambda days: date(2031, 2, 14) + timedelta(days=days)))
def test_the_day_put_in_is_the_day_read_back(day):
    text = "通道切换预计2月18日上线"
    assert stated_due(changed(text, due_changes(text, WEEK, day)), WEEK).due == day
