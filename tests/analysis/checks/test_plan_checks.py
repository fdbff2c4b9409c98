"""Promises against the plan, the plan against the next report, and days that moved."""

from datetime import date

import pytest

from tests.analysis.checking import found, kinds, report_of
from weekly_editor.report.loc import replaced

LAST = """## 【O1 业务服务】

1. 代扣二期：开发完成，预计6月20日上线
2. 账单中心：需求评审完成

## 下周工作及目标

1. 代扣二期上线，6月20日
2. 商户画像标签体系梳理
3. 复盘会
"""


def _this_week(items, plan):
    numbered = "\n".join(f"{number}. {item}" for number, item in enumerate(items, 1))
    rows = "\n".join(f"{number}. {row}" for number, row in enumerate(plan, 1))
    return report_of(f"## 【O1 业务服务】\n\n{numbered}\n\n## 下周工作及目标\n\n{rows}\n")


def _only(report, kind, earlier=()):
    return [finding for finding in found(report, earlier) if finding.kind == kind]


def test_a_promise_for_next_week_that_is_not_planned_is_pointed_out():
    report = _this_week(["代扣二期：预计6月27日上线"], ["商户画像标签体系梳理"])
    (finding,) = _only(report, "promise_not_planned")
    assert finding.severity == "hint"
    assert finding.message.zh == "6月27日前要做的“代扣二期：上线”没有列入下周计划"
    assert finding.detail["due"] == "2025-06-27"


@pytest.mark.parametrize(
    "plan", ["代扣二期上线", "代扣二期、账单中心跟进", "6月27日代扣上线", "完成代扣二期的上线与观察"]
)
def test_one_that_is_planned_is_not(plan):
    assert _only(_this_week(["代扣二期：预计6月27日上线"], [plan]), "promise_not_planned") == []


@pytest.mark.parametrize("when", ["6月20日", "7月4日", "9月底"])
def test_promises_of_other_weeks_need_no_plan_yet(when):
    assert _only(_this_week([f"代扣二期：预计{when}上线"], ["团建"]), "promise_not_planned") == []


def test_a_report_without_a_plan_is_not_asked_for_one():
    assert kinds("## 【O1 业务】\n\n1. 代扣二期：预计6月27日上线\n") == []


def test_the_fix_adds_a_row_that_belongs_to_the_work():
    report = _this_week(["代扣二期：预计6月27日上线"], ["团建"])
    (finding,) = _only(report, "promise_not_planned")
    mended = replaced(report, finding.fix.loc, finding.fix.value)
    row = mended.sections[1].items[-1]
    item = mended.sections[0].items[0]
    assert (row.text, row.due, row.matter, row.origin) == ("代扣二期：上线", date(2025, 6, 27), item.matter, item.id)
    assert _only(mended, "promise_not_planned") == []


def test_the_same_fix_is_proposed_whenever_it_is_looked_for():
    report = _this_week(["代扣二期：预计6月27日上线"], ["团建"])
    assert _only(report, "promise_not_planned") == _only(report, "promise_not_planned")


def test_what_was_planned_and_is_not_told_of_is_asked_about():
    report = _this_week(["账单中心：开发中"], ["团建"])
    findings = _only(report, "plan_not_reported", [report_of(LAST, "2025-W24")])
    assert [(finding.excerpt[:4], finding.severity) for finding in findings] == [
        ("代扣二期", "ask"),
        ("商户画像", "hint"),
    ]
    assert "2025-W24" in findings[0].message.zh


@pytest.mark.parametrize(("week", "count"), [("2025-W22", 2), ("2025-W21", 0), ("2025-W05", 0)])
def test_a_plan_of_long_ago_is_not_asked_about(week, count):
    report = _this_week(["账单中心：开发中"], ["团建"])
    assert len(_only(report, "plan_not_reported", [report_of(LAST, week)])) == count


def test_what_was_planned_and_is_told_of_is_not():
    report = _this_week(["代扣二期：6月20日已上线", "商户画像：标签体系梳理完成"], ["团建"])
    assert _only(report, "plan_not_reported", [report_of(LAST, "2025-W24")]) == []


def test_what_is_planned_again_counts_as_told():
    report = _this_week(["代扣二期：延期"], ["商户画像标签体系梳理"])
    assert _only(report, "plan_not_reported", [report_of(LAST, "2025-W24")]) == []


def test_a_day_that_is_later_than_last_week_is_pointed_out():
    report = _this_week(["代扣二期：预计6月27日上线"], ["代扣二期上线"])
    (finding,) = _only(report, "date_slipped", [report_of(LAST, "2025-W24")])
    assert finding.message.zh == "改期：6月20日 → 6月27日（2025-W24 写的是前者）"


@pytest.mark.parametrize("text", ["预计6月20日上线", "预计6月18日上线", "二期需求7月1日评审"])
def test_the_same_day_an_earlier_one_or_another_step_is_no_slip(text):
    report = _this_week([f"代扣二期：{text}"], ["代扣二期上线"])
    assert _only(report, "date_slipped", [report_of(LAST, "2025-W24")]) == []


@pytest.mark.parametrize(
    "text", ["上线由6月20日改为6月27日", "上线从6月20日推迟至6月27日", "开发完成，延期至6月27日上线"]
)
def test_a_promise_that_says_that_it_moved_is_a_slip(text):
    report = _this_week([f"代扣二期：{text}"], ["代扣二期上线"])
    (finding,) = _only(report, "date_slipped", [report_of(LAST, "2025-W24")])
    assert finding.detail["before"] == "2025-06-20"
    assert finding.detail["now"] == "2025-06-27"


def test_what_moved_is_also_compared_with_the_due_day_of_last_week():
    last = report_of("## 【O1 业务服务】\n\n1. 代扣二期：联调中\n", "2025-W24")
    last = replaced(last, ("sections", 0, "items", 0, "due"), date(2025, 6, 20))
    (finding,) = _only(_this_week(["代扣二期：上线改为6月27日"], ["代扣二期上线"]), "date_slipped", [last])
    assert finding.detail["before"] == "2025-06-20"
    assert _only(_this_week(["代扣二期：上线提前至6月19日"], ["代扣二期上线"]), "date_slipped", [last]) == []
