from datetime import datetime

import pytest

from weekly_editor.analysis.incident import leading_time, stated_end, stated_level, stated_state, stated_system
from weekly_editor.report.week import Week

WEEK = Week(2031, 7)  # 10 to 16 February 2031


@pytest.mark.parametrize(
    ("text", "started_at", "ended_at", "rest"),
    [
        ("2031-02-11 10:20\t对账延迟", datetime(2031, 2, 11, 10, 20), None, "\t对账延迟"),
        ("2月11日10:20 对账延迟", datetime(2031, 2, 11, 10, 20), None, " 对账延迟"),
        ("2031/2/11 9:05 分账异常", datetime(2031, 2, 11, 9, 5), None, " 分账异常"),
        (
            "２０３１年２月１１日１０：２０—１０：４０ 白屏",
            datetime(2031, 2, 11, 10, 20),
            datetime(2031, 2, 11, 10, 40),
            " 白屏",
        ),
        ("周二 9:00-9:40，白屏", datetime(2031, 2, 11, 9), datetime(2031, 2, 11, 9, 40), "，白屏"),
        ("2.11 23:50~00:10 白屏", datetime(2031, 2, 11, 23, 50), datetime(2031, 2, 12, 0, 10), " 白屏"),
        ("2月11日 9点30分白屏", datetime(2031, 2, 11, 9, 30), None, "白屏"),
    ],
)
def test_an_incident_starts_with_its_time(text, started_at, ended_at, rest):
    times = leading_time(text, WEEK)
    assert times is not None
    assert (times[0], times[1], text[times[2] :]) == (started_at, ended_at, rest)


@pytest.mark.parametrize("text", ["对账延迟", "2月11日对账延迟", "10:20 对账延迟", "2月 10:20 对账"])
def test_without_day_and_time_there_is_no_start(text):
    assert leading_time(text, WEEK) is None


@pytest.mark.parametrize(
    ("text", "ended_at"),
    [
        ("结算未执行，11:05处理完成", datetime(2031, 2, 11, 11, 5)),
        ("11:05业务恢复", datetime(2031, 2, 11, 11, 5)),
        ("次日 00:30 恢复", datetime(2031, 2, 12, 0, 30)),
        ("网关超时，持续 14 分钟", datetime(2031, 2, 11, 10, 34)),
        ("历时1小时20分钟，已恢复", datetime(2031, 2, 11, 11, 40)),
        ("批次失败，故障时长：25分钟", datetime(2031, 2, 11, 10, 45)),
        ("queue stuck, lasted 14 minutes", datetime(2031, 2, 11, 10, 34)),
        ("down for 1.5 hours", datetime(2031, 2, 11, 11, 50)),
        ("10:30恢复，持续10分钟", datetime(2031, 2, 11, 10, 30)),
        ("持续约14分钟", None),
        ("持续14分钟左右", None),
        ("持续14分钟以上", None),
        ("已持续14分钟，排查中", None),
        ("每10分钟重试", None),
        ("持续观察30分钟", None),
        ("中断20分钟后再次告警", None),
        ("resolved late", None),
        ("11:05 收到反馈，已恢复", None),
    ],
)
def test_the_end_is_the_time_at_which_it_was_over(text, ended_at):
    assert stated_end(text, datetime(2031, 2, 11, 10, 20)) == ended_at


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("一般事件：清分延迟", "一般"),
        ("网关抖动（轻微）", "轻微"),
        ("乙级 网关抖动", "乙级"),
        ("一般，清分平台：文件迟到", "一般"),
        ("轻微 / 网关抖动", "轻微"),
        ("Severity 2: queue stuck", "Severity2"),
        ("Minor incident, queue stuck", "Minor"),
        ("II级 渠道超时", "II级"),
        ("黄色预警 通道拥塞", "黄色"),
        ("一般情况下不影响", ""),
        ("A minor change was released", ""),
        ("P1 白屏", "P1"),
        ("定为A级", "A级"),
        ("（二级事件）", "二级"),
        ("SEV-2 outage", "SEV-2"),
        ("Sev C, kiosk payments: receipts were late", "SevC"),
        ("several kiosks were late", ""),
        ("API级别的问题", ""),
        ("POS2 机具", ""),
        ("第一级缓存", ""),
    ],
)
def test_levels(text, level):
    assert stated_level(text) == level


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("已完成排查和复盘", "已完成"),
        ("回滚后恢复正常", "已恢复"),
        ("仍在处理中", "处理中"),
        ("处理中断三次", ""),
        ("11:05处理完成", "已完成"),
        ("rolled back and recovered", "Recovered"),
        ("白屏", ""),
    ],
)
def test_states(text, state):
    assert stated_state(text) == state


def test_a_system_is_named_in_brackets():
    assert stated_system("【收银台】白屏") == "收银台"
    assert stated_system("【P1】白屏") == ""
    assert stated_system("C级，清分系统：连接池占满") == "清分系统"
    assert stated_system("【D级】商户后台：白屏") == "商户后台"
    assert stated_system("现象：白屏") == ""
    assert stated_system("白屏【收银台】") == ""
