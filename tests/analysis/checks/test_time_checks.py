"""Days against weekdays, against the words around them, and periods against whole ones."""

from datetime import date, datetime

import pytest

from tests.analysis.checking import found, kinds, report_of
from weekly_editor.analysis.finding import FindingKind
from weekly_editor.report.loc import replaced
from weekly_editor.report.model import Incident, IncidentsSection, Item, ObjectiveSection, PlanItem, PlanSection, Report
from weekly_editor.report.week import Week

WEEK = Week(2025, 25)  # 16 to 22 June; the 18th is a Wednesday


def of_kind(text: str, kind: FindingKind, lead: str = "## 【支付平台】\n\n1. 路由：\n    - ") -> list[str]:
    return [finding.excerpt for finding in found(lead + text + "\n") if finding.kind == kind]


@pytest.mark.parametrize(
    ("text", "said", "fixed"),
    [
        ("6月18日（周四）完成切换", "周四", "6月18日（周三）完成切换"),
        ("6月18日星期二完成切换", "星期二", "6月18日星期三完成切换"),
        ("6月18日 周二例会通过方案", "周二", "6月18日 周三例会通过方案"),
        ("周四(6/18)完成切换", "周四", "周三(6/18)完成切换"),
        ("本周四（6月18日）完成切换", "本周四", "本周三（6月18日）完成切换"),
        ("本周三（6月25日）完成切换", "本周三", "下周三（6月25日）完成切换"),
        ("预计下周二（6.25）上线", "下周二", "预计下周三（6.25）上线"),
        ("2025-06-18（周一）完成切换", "周一", "2025-06-18（周三）完成切换"),
        ("6月16日（周一）至20日（周四）值守", "周四", "6月16日（周一）至20日（周五）值守"),
        ("切换完成（6月18日，周四）", "周四", "切换完成（6月18日，周三）"),
        ("Released on Thursday, June 18", "Thursday", "Released on Wednesday, June 18"),
        ("Released on June 18 (Tue)", "Tue", "Released on June 18 (Wed)"),
        ("**6月18日**（周四）完成切换", "周四", "**6月18日**（周三）完成切换"),
        ("６月１８日（周四）完成切换", "周四", "６月１８日（周三）完成切换"),
    ],
)
def test_a_weekday_that_is_not_that_of_its_date_is_wrong_and_can_be_put_right(text, said, fixed):
    (finding,) = (each for each in found(f"## 【O1 平台】\n\n1. {text}\n") if each.kind == "date_weekday_mismatch")
    assert (finding.excerpt, finding.severity) == (said, "error")
    assert finding.fix.value == fixed


@pytest.mark.parametrize(
    "text",
    [
        "6月18日（周三）完成切换",
        "本周三（6月18日）完成切换",
        "下周二（6.24）评审",
        "6月18日，周五复盘",
        "切换完成（6月18日，周五复盘）",
        "6月18日切换，周四观察",
        "6月18日、周四两次演练",
        "每周四（例会）",
        "周一至周三演练",
        "6月16日（周一）至20日（周五）值守",
        "Released on Wednesday, June 18",
        "6月19日周期性任务恢复",
        "周四完成，6月18日复核",
    ],
)
def test_weekdays_that_are_right_or_said_of_another_day_pass(text):
    assert of_kind(text, "date_weekday_mismatch") == []


def incident_report(text: str) -> Report:
    incident = Incident(started_at=datetime(2025, 6, 18, 9, 16), level="C", text=text)
    return Report(week=WEEK, sections=(IncidentsSection(title="生产事件", incidents=(incident,)),))


def test_the_weekday_of_an_incident_is_that_of_its_start():
    assert "date_weekday_mismatch" in kinds(incident_report("周四 09:16 代扣通道超时，已恢复"))
    assert "date_weekday_mismatch" not in kinds(incident_report("周三 09:16 代扣通道超时，已恢复"))
    assert "date_weekday_mismatch" not in kinds(incident_report("代扣通道超时，周五前完成复盘"))


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("新路由预计6月10日上线", "6月10日"),
        ("新路由计划于6月12日投产", "6月12日"),
        ("将于6月13日切换全部流量", "6月13日"),
        ("6月9日将正式上线", "6月9日"),
        ("预计上线时间：6.10", "6.10"),
        ("预计5月底完成联调", "5月底"),
        ("预计上周五上线", "上周五"),
        ("go-live planned for June 10", "June 10"),
        ("The router will go live on June 10", "June 10"),
        ("已于6月27日上线", "6月27日"),
        ("6月27日已完成投产", "6月27日"),
        ("新路由7月1日上线完毕", "7月1日"),
        ("Launched on June 27", "June 27"),
        ("下周（6月18日）评审", "6月18日"),
    ],
)
def test_days_that_their_words_do_not_allow_are_asked_about(text, said):
    assert of_kind(text, "date_already_past") == [said]


@pytest.mark.parametrize(
    "text",
    [
        "新路由预计6月27日上线",
        "新路由预计6月20日上线",
        "预计本周三上线",
        "原计划6月10日上线，现推迟到7月",
        "计划6月10日上线，因联调问题延期",
        "计划6月10日上线，已如期完成",
        "上周计划6月12日上线的需求已全部交付",
        "6月10日将默认通道设置为自研路由",
        "上周三将限额调整为5万元",
        "6月10日计划会通过了方案",
        "6月11日计划评审通过后进入开发",
        "6月10日评审通过，预计6月30日上线",
        "比计划6月12日提前两天",
        "预计1月完成试点",
        "已定于6月27日上线",
        "已安排6月27日评审",
        "6月27日已排入版本计划",
        "已完成评审，6月27日上线",
        "The cut-over was planned for June 10 and slipped",
        "It was set to be released on June 27",
        "下周6月25日评审",
        "下周评审，6月18日已发初稿",
    ],
)
def test_days_that_fit_their_words_pass(text):
    assert of_kind(text, "date_already_past") == []


def items(*rows: Item) -> Report:
    return Report(week=WEEK, sections=(ObjectiveSection(title="平台", items=rows),))


@pytest.mark.parametrize(
    "item",
    [
        Item(title="路由", text="联调中", due=date(2025, 6, 13)),
        Item(title="路由", text="预计6月10日上线，联调中", due=date(2025, 6, 10), progress=80),
        Item(title="路由", text="需求评审已完成，预计6月10日上线", due=date(2025, 6, 10)),
        Item(title="路由", text="预计6月10日上线，已完成联调", due=date(2025, 6, 10)),
    ],
)
def test_work_that_was_due_before_the_week_and_is_not_done_is_asked_about_once(item):
    assert kinds(items(item)) == ["overdue"]


@pytest.mark.parametrize(
    "item",
    [
        Item(title="路由", text="联调中", due=date(2025, 6, 16)),
        Item(title="路由", text="切换全部流量", due=date(2025, 6, 10), progress=100),
        Item(title="路由", text="已上线", due=date(2025, 6, 10)),
        Item(title="路由", text="6月10日前完成切换，已完成", due=date(2025, 6, 10)),
        Item(title="路由", text="原定6月10日，因资源冲突延期", due=date(2025, 6, 10)),
        Item(title="路由", text="预计1月上线", due=date(2025, 1, 31)),
        Item(title="路由", text="预计6月13日完成迁移，实际6月16日完成", due=date(2025, 6, 13)),
        Item(title="证书", text="6月12日到期的证书已更换", due=date(2025, 6, 12)),
    ],
)
def test_work_that_is_done_or_not_yet_due_passes(item):
    assert kinds(items(item)) == []


def test_the_day_of_an_overdue_item_is_pointed_at_where_its_sentence_names_it():
    (stated,) = found(items(Item(title="路由", text="预计6月10日上线", due=date(2025, 6, 10))))
    assert (stated.excerpt, stated.place.loc[-1], stated.detail["days"]) == ("6月10日", "text", "6")
    (field,) = found(items(Item(title="路由", text="联调中", due=date(2025, 6, 13))))
    assert (field.excerpt, field.place.loc[-1]) == ("路由", "due")


def test_a_row_of_the_plan_that_was_due_before_the_week_is_asked_about():
    plan = PlanSection(title="下周计划", items=(PlanItem(text="复盘会", due=date(2025, 6, 12)),))
    assert kinds(Report(week=WEEK, sections=(plan,))) == ["overdue"]
    later = replaced(Report(week=WEEK, sections=(plan,)), ("sections", 0, "items", 0, "due"), date(2025, 6, 24))
    assert kinds(later) == []


@pytest.mark.parametrize(
    "text",
    [
        "6月份交易占比为2.5%，较上月增长40%",
        "6月交易金额310万元，比5月下降12%",
        "本月退款笔数90笔，环比增长8%",
        "June volume: in June 310 orders, up 12% from last month",
    ],
)
def test_a_period_that_runs_on_is_not_compared_with_a_whole_one(text):
    assert len(of_kind(text, "partial_period_comparison")) == 1


@pytest.mark.parametrize(
    "text",
    [
        "6月份交易金额310万元，较上月同期增长40%",
        "6月份日均交易90笔，较上月增长40%",
        "截至6月22日，6月交易金额310万元，较上月增长4%",
        "5月份交易金额310万元，较4月增长40%",
        "5月交易金额310万元，环比增长4%",
        "本周交易金额310万元，环比增长4%",
        "本周交易金额310万元，较上周增长4%",
        "预计6月底上线，成功率较上月提升2个百分点",
        "交易金额310万元，较上月增长4%",
        "6月份交易金额310万元，同比增长12%",
        "今年故障3起，较去年减少2起",
        "二季度接入商户260家，较一季度增加20家",
    ],
)
def test_what_compares_alike_with_alike_passes(text):
    assert of_kind(text, "partial_period_comparison") == []


@pytest.mark.parametrize("text", ["三季度交易金额900万元，较二季度增长20%", "Q3交易金额900万元，环比下降3%"])
def test_a_quarter_that_runs_on_is_not_compared_with_a_whole_one(text):
    assert kinds(report_of(f"## 【支付平台】\n\n1. 数据：\n    - {text}\n", "2025-W30")) == [
        "partial_period_comparison"
    ]


def test_a_month_that_ends_with_the_week_is_whole():
    report = "## 【支付平台】\n\n1. 数据：\n    - 8月份交易金额310万元，较上月增长4%\n"
    assert kinds(report_of(report, "2025-W35")) == []


@pytest.mark.parametrize(
    "first", ["本月培训 3 场", "培训 3 场，6月份还有 2 场", "6月份培训 3 场\n    - 本周抽查 12 家"]
)
def test_a_period_of_one_entry_is_not_that_of_the_next(first):
    report = f"## 【支付平台】\n\n1. 服务：\n    - {first}\n    - 投诉率较上月下降4%\n"
    assert of_kind(report, "partial_period_comparison") == []


def test_one_topic_is_asked_about_once_and_its_list_shares_the_period():
    text = (
        "## 【支付平台】\n\n1. 商户数据：\n    - 6月份交易笔数300笔\n    - 线上占比2.5%，较上月增长40%\n"
        "    - 线下占比3.5%，较上月增长20%\n2. 其他：\n    - 投诉率较上月下降4%\n"
    )
    (finding,) = (each for each in found(text) if each.kind == "partial_period_comparison")
    assert (len(finding.others), finding.severity, finding.detail["days"], finding.detail["of"]) == (
        1,
        "ask",
        "22",
        "30",
    )


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("6月10日 完成路由切换", "6月10日"),
        ("6月18日完成路由切换", "6月18日"),
        ("路由：6月10日联调", "6月10日"),
        ("路由切换，6月12日前", "6月12日"),
        ("路由切换（6月12日）", "6月12日"),
        ("完成路由切换，6月12日上线", "6月12日"),
        ("Rehearse the run on 12 June", "12 June"),
        ("Router cut-over (June 12)", "June 12"),
        ("6月12日上报路由清理小结", "6月12日"),
        ("写路由脚本，技术方案6月12日讲一遍", "6月12日"),
    ],
)
def test_a_day_of_the_plan_that_is_over_is_asked_about(text, said):
    assert of_kind(text, "date_already_past", "## 下周计划\n\n1. ") == [said]


@pytest.mark.parametrize(
    "text",
    [
        "6月25日 完成路由切换",
        "6月21日 夜间切换路由",
        "6月10日故障复盘",
        "落实6月12日例会提出的改进项",
        "原计划6月12日上线的路由改为6月25日上线",
        "6月份数据核对",
        "核对6月12日的交易",
        "6月12日商户上报的问题逐条回复",
        "整改6月12日演示中暴露的缺陷",
        "Cut the router over on 25 June, after a dry run on the Monday",
        "Review the incident of June 10",
        "Rehearse the run on 26 June",
    ],
)
def test_a_day_that_is_ahead_or_only_told_of_in_a_plan_passes(text):
    assert of_kind(text, "date_already_past", "## 下周计划\n\n1. ") == []


def test_a_plan_that_is_not_of_next_week_may_be_for_days_of_this_one():
    assert of_kind("6月18日完成路由切换", "date_already_past", "## 工作计划\n\n1. ") == []
    assert of_kind("6月12日完成路由切换", "date_already_past", "## 工作计划\n\n1. ") == ["6月12日"]


def _due_on_thursday(text):
    report = report_of(f"## 【O1 业务】\n\n1. 对账平台：{text}\n")
    return found(replaced(report, ("sections", 0, "items", 0, "due"), date(2025, 6, 19)))


@pytest.mark.parametrize(
    "text", ["原定6月19日上线未达成", "6月19日未能上线", "计划6月19日上线，进度60%，6月19日没能完成"]
)
def test_work_that_its_sentence_says_was_missed_this_week_is_overdue(text):
    assert "overdue" in [each.kind for each in _due_on_thursday(text)]


@pytest.mark.parametrize(
    "text", ["预计6月19日上线", "原定6月19日上线未达成，改为6月30日上线", "6月19日上线，未出现异常"]
)
def test_work_due_this_week_is_not_where_it_may_be_done_or_has_a_new_day(text):
    assert "overdue" not in [each.kind for each in _due_on_thursday(text)]


@pytest.mark.parametrize(
    "text",
    [
        "2月30日完成切换", "预计6月31日上线", "13月5日评审", "2025年2月29日投产", "６月３１日前完成",
        "4月31号提测", "0月5日",
        "6月1日至31日封网", "截至2025-06-31", "2025/2/30 联调", "Go-live on June 31", "due February 30, 2025",
    ],
)  # fmt: skip
def test_a_day_that_no_calendar_has_is_an_error(text):
    (finding,) = [each for each in found(f"## 【其他】\n\n1. {text}\n") if each.kind == "date_weekday_mismatch"]
    assert finding.severity == "error"
    assert finding.excerpt in text


@pytest.mark.parametrize(
    "text",
    [
        "2月29日上线", "2024年2月29日投产", "6月30日完成", "共12月31天", "版本2025.13.5",
        "2025-06-30",
        "by May 40 merchants will be live", "6月1日至30日封网",
        "工号2025-13-5-7", "May 40% of them fail", "March 31", "12月累计31日均", "1.2月5日", "第3月35日龄",
    ],
)  # fmt: skip
def test_days_of_the_calendar_and_other_figures_are_none(text):
    every = found(f"## 【其他】\n\n1. {text}\n")
    assert [each.message.zh for each in every if each.message.zh.startswith("没有“")] == []
