"""The arithmetic of sentences and lists: what is wrong is found by its kind, what is right is left alone."""

import pytest

from tests.analysis.checking import found, kinds, report_of
from tests.analysis.checks.arithmetic_samples import RIGHT, RIGHT_LISTS, WRONG, WRONG_LISTS
from weekly_editor.analysis.finding import Finding
from weekly_editor.report.loc import replaced

TOPIC = "## 业务进展\n\n### 收单\n\n"


def findings(text: str, *earlier: str) -> list[Finding]:
    """Return what the checks of arithmetic say of ``text``, a sentence or a list; ``earlier`` is last week's."""
    listed = [each if each.startswith("- ") else f"- {each}" for each in (text, *earlier)]
    weeks = ("2025-W25", "2025-W24", "2025-W23")
    report, *before = (report_of(TOPIC + each, week) for each, week in zip(listed, weeks, strict=False))
    return [finding for finding in found(report, before) if finding.kind in WRONG]


@pytest.mark.parametrize(("kind", "text"), [(kind, text) for kind, texts in WRONG.items() for text in texts])
def test_a_wrong_figure_is_found_once(kind, text):
    (finding,) = findings(text)
    assert finding.kind == kind
    assert not finding.message.en[0].islower()


@pytest.mark.parametrize("text", WRONG_LISTS)
def test_parts_are_summed_over_the_entries_of_a_list(text):
    assert [finding.kind for finding in findings(text)] == ["parts_do_not_sum"]


@pytest.mark.parametrize("text", RIGHT + RIGHT_LISTS)
def test_right_figures_are_left_alone(text):
    assert findings(text) == []


@pytest.mark.parametrize("text", [*WRONG["parts_do_not_sum"][:20], *WRONG["average_mismatch"], *WRONG_LISTS])
def test_a_fix_leaves_nothing_to_find(text):
    listed = text if text.startswith("- ") else f"- {text}"
    report = report_of(TOPIC + listed)
    fixes = [each.fix for each in found(report) if each.kind in WRONG and each.fix is not None]
    for fix in fixes:
        assert fix.fits(report)
        assert [each for each in found(replaced(report, fix.loc, fix.value)) if each.kind in WRONG] == []


def test_the_message_shows_the_sum():
    finding = findings("本周共交易 238 笔，其中快付 83 笔、聚合码 154 笔。")[0]
    assert finding.message.zh == "83 + 154 = 237，文中 238，差 1 笔"
    assert (finding.severity, finding.excerpt) == ("error", "238 笔")


def test_a_fix_keeps_the_writing_of_the_total():
    finding = findings("支付宝 1,204 笔、微信 2,310 笔，共计 **3,524** 笔。")[0]
    assert finding.fix is not None
    assert finding.fix.value == "支付宝 1,204 笔、微信 2,310 笔，共计 **3,514** 笔。"


def test_the_parts_of_a_list_are_named_as_the_other_places():
    finding = findings("- 本周新签商户 45 家：\n  - 餐饮 20 家\n  - 零售 15 家\n  - 酒店 11 家")[0]
    assert len(finding.others) == 3


def test_sums_are_as_exact_as_they_are_written():
    assert findings("华东 1.2 亿元，华南 1.3 亿元，合计 2.6 亿元。") == []
    assert findings("华东 1.20 亿元，华南 1.30 亿元，合计 2.60 亿元。") != []


def test_both_readings_of_an_ambiguous_growth_are_shown():
    finding = findings("智能派单占比 45.6%，较上周提升 5.6%。")[0]
    assert (finding.severity, finding.detail["points"], finding.detail["percent"]) == ("ask", "40.0", "43.18")
    assert finding.fix is not None
    assert finding.fix.value == "智能派单占比 45.6%，较上周提升 5.6个百分点。"


@pytest.mark.parametrize(
    ("text", "zh", "en"),
    [
        (
            "退单率由 0.38% 降至 0.35%，下降 0.3个百分点",
            "0.38 到 0.35 是下降 0.03个百分点，文中下降 0.3个百分点",
            "0.38 to 0.35 is -0.03个百分点, the text says -0.3个百分点",
        ),
        (
            "退单率由 0.38% 降至 0.25%，下降 1个百分点",
            "0.38 到 0.25 是下降 0.13个百分点，文中下降 1个百分点",
            "0.38 to 0.25 is -0.13个百分点, the text says -1个百分点",
        ),
        (
            "订单由 10000 笔增至 10020 笔，增长 1%",
            "10000 到 10020 是增长 0.2%，文中增长 1%",
            "10000 to 10020 is +0.2%, the text says +1%",
        ),
        (
            "投诉由 120 单降到 103 单，下降 19单",
            "120 到 103 是下降 17单，文中下降 19单",
            "120 to 103 is -17单, the text says -19单",
        ),
        (
            "投诉由 120 单降到 103 单，增加 -7单",
            "120 到 103 是下降 17单，文中下降 7单",
            "120 to 103 is -17单, the text says -7单",
        ),
        (
            "The refund rate rose from 1.6% to 3.2%, up 1.8 points",
            "1.6 到 3.2 是增长 1.6 points，文中增长 1.8 points",
            "1.6 to 3.2 is +1.6 points, the text says +1.8 points",
        ),
        (
            "We served 12 orders for $480 in total, $45 per order",
            "480 ÷ 12 orders = 40，文中 45",
            "480 ÷ 12 orders = 40, the text says 45",
        ),
        (
            "120 approved + 30 rejected, 151 in total",
            "120 + 30 = 150，文中 151，差 1",
            "120 + 30 = 150, the text says 151, 1 off",
        ),
    ],
)
def test_a_difference_is_told_with_its_digits_one_sign_and_its_unit(text, zh, en):
    (finding,) = found(f"## 【O1 业务】\n\n1. {text}\n")
    assert (finding.message.zh, finding.message.en) == (zh, en)


def test_the_fix_of_a_fall_has_no_sign():
    report = report_of("## 【O1 业务】\n\n1. 投诉由 120 单降到 103 单，下降 19 单\n")
    (finding,) = found(report)
    assert finding.fix.value == "投诉由 120 单降到 103 单，下降 17 单"
    assert finding.fix.label.zh == "改为 17 单"


def test_last_week_tells_what_a_growth_was():
    now = "智能派单占比 45.6%，较上周提升 5.6%。"
    assert "百分点相符" in findings(now, "智能派单占比 40.0%。")[0].message.zh
    assert findings(now, "智能派单占比 43.2%。") == []
    assert findings(now, "智能派单占比 31.0%。")[0].severity == "error"


def test_a_cumulative_figure_goes_on_from_last_week():
    before = "累计接入门店 300 家，本周接入门店 20 家。"
    assert findings("累计接入门店 325 家，本周接入门店 25 家。", before) == []
    wrong = findings("累计接入门店 330 家，本周接入门店 25 家。", before)
    assert [(each.kind, each.severity) for each in wrong] == [("cumulative_mismatch", "ask")]
    assert wrong[0].message.zh == "上周累计 300 + 本周 25 = 325，文中 330"
    assert [each.kind for each in findings("累计接入门店 290 家。", before)] == ["cumulative_mismatch"]


def test_a_count_that_begins_anew_each_month_may_fall():
    assert findings("本月累计放款 12 万元。", "本月累计放款 90 万元。") == []


def test_our_own_phrases_about_growth_are_exempt():
    assert findings("智能派单占比较上周提升 5.6 个百分点（40.0% → 45.6%）") == []


BESIDE = "## 【业务】\n\n1. 收单\n    - 上线以来累计交易{0}笔\n    - {1}\n"


@pytest.mark.parametrize(
    ("beside", "is_wrong"), [("本周交易812笔", True), ("本周交易842笔", False), ("本周退款812笔", False)]
)
def test_what_the_week_added_may_stand_in_the_entry_beside(beside, is_wrong):
    last = report_of(BESIDE.format("7,932", "本周交易784笔"), "2025-W24")
    found_kinds = kinds(report_of(BESIDE.format("8,774", beside)), [last])
    assert ("cumulative_mismatch" in found_kinds) == is_wrong
