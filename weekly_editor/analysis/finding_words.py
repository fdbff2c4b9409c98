"""What kinds of findings and their severities are called."""

from weekly_editor.analysis.finding import FindingKind, Severity
from weekly_editor.report.bilingual import Bilingual

SEVERITY_NAMES: dict[Severity, Bilingual] = {
    "error": Bilingual("错误", "Error"),
    "ask": Bilingual("疑问", "Question"),
    "hint": Bilingual("提示", "Hint"),
}
KIND_NAMES: dict[FindingKind, Bilingual] = {
    "parts_do_not_sum": Bilingual("分项与合计不符", "Parts do not sum"),
    "average_mismatch": Bilingual("平均数不符", "Average does not fit"),
    "share_over_100": Bilingual("占比超过 100%", "Share over 100%"),
    "growth_ambiguous": Bilingual("增幅口径不明", "Growth is ambiguous"),
    "one_growth_for_two": Bilingual("一个增幅两个数", "One growth for two figures"),
    "partial_period_comparison": Bilingual("期间不可比", "Periods do not compare"),
    "cumulative_mismatch": Bilingual("累计数不符", "Cumulative does not fit"),
    "date_weekday_mismatch": Bilingual("日期与星期不符", "Date and weekday differ"),
    "date_already_past": Bilingual("日期已过", "Date is past"),
    "overdue": Bilingual("已逾期", "Overdue"),
    "incident_outside_week": Bilingual("事件不在本周", "Incident of another week"),
    "incident_without_level": Bilingual("事件没有级别", "Incident without a level"),
    "availability_conflict": Bilingual("与生产事件不符", "Disagrees with incidents"),
    "progress_regressed": Bilingual("进度倒退", "Progress fell"),
    "progress_stalled": Bilingual("进度停滞", "Progress stands still"),
    "progress_conflict": Bilingual("进度自相矛盾", "Progress disagrees"),
    "stage_conflict": Bilingual("阶段自相矛盾", "Stages disagree"),
    "duplicate_item": Bilingual("事项重复", "Told twice"),
    "promise_not_planned": Bilingual("承诺未列入计划", "Promise is not planned"),
    "plan_not_reported": Bilingual("上周计划未交代", "Plan is not reported on"),
    "date_slipped": Bilingual("日期不一致", "Dates differ"),
    "off_target": Bilingual("未达目标", "Off target"),
    "placeholder_left": Bilingual("待填内容", "Left to be filled in"),
    "section_empty": Bilingual("章节为空", "Section is empty"),
    "same_as_last_week": Bilingual("与上周相同", "Same as last week"),
    "sensitive_number": Bilingual("敏感信息", "Sensitive information"),
}
