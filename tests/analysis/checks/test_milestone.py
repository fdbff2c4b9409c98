"""One milestone with two dates, and waits without a day."""

from datetime import date

import pytest

from tests.analysis.checking import found, report_of
from weekly_editor.analysis.finding import Finding
from weekly_editor.report.model import Item, ObjectiveSection, Report
from weekly_editor.report.week import Week


def slipped(*entries: str, head: str = "【速汇】") -> list[Finding]:
    text = f"- {head}\n    1. 进展：\n" + "".join(f"        - {entry}\n" for entry in entries)
    return [finding for finding in found(report_of(text)) if finding.kind == "date_slipped"]


@pytest.mark.parametrize(
    ("one", "other", "days"),
    [
        ("对账中心预计6月底上线", "速汇对账中心6月25日上线", ["6月底", "6月25日"]),
        ("线上拉新活动预计7月初上线", "速汇拉新6月27日上线", ["7月初", "6月27日"]),
        ("钱包迁移预计6月25日提测", "迁移测试中，钱包迁移计划6月27日提测", ["6月25日", "6月27日"]),
    ],
)
def test_one_milestone_with_two_dates_is_worth_a_look(one, other, days):
    (finding,) = slipped(one, other)
    assert finding.severity == "hint"
    assert all(day in finding.message.zh for day in days)
    assert len(finding.others) == 1


def test_the_day_of_the_other_side_is_told_with_the_rest():
    (finding,) = slipped("拉新活动预计6月底上线", "速汇拉新6月25日上线，业务方预计6月29日上线")
    assert "业务方 6月29日" in finding.message.zh
    assert list(finding.detail.values()) == ["2025-06-30", "2025-06-25", "2025-06-29"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("钱包一期6月25日上线", "钱包二期7月9日上线"),
        ("钱包迁移6月25日上线", "钱包迁移6月25日上线，运行平稳"),
        ("钱包迁移6月25日提测", "钱包迁移7月9日上线"),
        ("杭州钱包6月25日上线", "苏州钱包7月9日上线"),
        ("清算功能6月25日上线", "代扣功能7月9日上线"),
        ("钱包迁移6月10日上线", "钱包迁移6月25日上线"),
        ("速汇6月25日上线", "速汇接入7月9日上线"),
    ],
)
def test_other_things_and_days_that_agree_pass(one, other):
    assert slipped(one, other) == []


@pytest.mark.parametrize(
    ("text", "earliest"),
    [
        ("终端入网，目前卡组织反馈至少3个月", date(2025, 9, 16)),
        ("机房采购周期预计6周", date(2025, 7, 28)),
        ("等待监管备案，审批需要两个月", date(2025, 8, 16)),
        ("资料审核最快20个工作日", date(2025, 7, 14)),
        ("certification takes about 3 months", date(2025, 9, 16)),
    ],
)
def test_a_wait_without_a_day_is_told_its_earliest(text, earliest):
    (finding,) = slipped(text)
    assert (finding.severity, finding.detail["earliest"]) == ("hint", earliest.isoformat())
    assert f"{earliest.month}月{earliest.day}日" in finding.message.zh


@pytest.mark.parametrize(
    "text",
    [
        "卡组织反馈至少3个月，预计9月底完成入网",
        "审批周期由3个月缩短至1个月",
        "审核需要3天",
        "历时3个月完成检测",
        "已等待3个月，本周收到反馈",
        "排期3个需求",
    ],
)
def test_waits_that_have_a_day_or_are_over_pass(text):
    assert slipped(text) == []


def test_an_item_with_a_due_date_does_not_wait_without_a_day():
    def report(due: date | None) -> Report:
        item = Item(title="终端入网", text="卡组织反馈至少3个月", due=due)
        return Report(week=Week(2025, 25), sections=(ObjectiveSection(title="平台", items=(item,)),))

    assert [finding.kind for finding in found(report(None))] == ["date_slipped"]
    assert found(report(date(2025, 9, 30))) == ()


PLANNED = "## 【支付平台】\n\n1. 试算看板：\n    - {}\n\n## 下周计划\n\n1. {}\n"


@pytest.mark.parametrize(
    ("told", "planned", "is_slipped"),
    [
        ("预计6月25日上线", "6月26日（周四）试算看板上线", True),
        ("归档服务预计6月25日提测", "6月24日 归档服务提测", True),
        ("预计6月25日上线", "6月25日（周三）试算看板上线", False),
        ("预计6月25日上线", "6月24日（周二）试算看板提测", False),
        ("预计6月25日上线", "6月26日（周四）归档服务上线", False),
        ("归档服务一期预计6月25日上线", "6月26日 归档服务二期上线", False),
        ("预计6月底上线", "6月26日（周四）试算看板上线", False),
        ("清分报表测试中，用例已跑完，预计6月25日上线", "一是清分报表6月27日（周五）上线，先给财务看", True),
        ("清分报表测试中，用例已跑完，预计6月25日上线", "一是清分报表6月25日（周三）上线，先给财务看", False),
        ("港湾线的开通定在6月25日", "6月27日（周五）开通港湾线", True),
        ("港湾线的开通定在6月25日", "6月27日（周五）开通山城线", False),
        ("清分报表预计6月27日前上线", "6月26日（周四）清分报表上线", False),
        ("Refund forms: in UAT, with the launch expected on 25 June.", "Launch of the refund forms on 27 June.", True),
        ("Refund forms: in UAT, with the launch expected on 25 June.", "Launch of the refund forms on 25 June.", False),
    ],
)
def test_a_milestone_is_planned_for_the_day_that_is_told(told, planned, is_slipped):
    said = [each for each in found(report_of(PLANNED.format(told, planned))) if each.kind == "date_slipped"]
    assert [each.severity for each in said] == (["hint"] if is_slipped else [])
