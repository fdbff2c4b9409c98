"""Averages of what other entries tell."""

import pytest

from tests.analysis.checking import found

REPORTS = (
    "## 接单\n\n本周上门 3,240 单，其中完工 3,060 单，改约 180 单。\n\n"
    "## 工费\n\n完工对应的工费是 514,080 元，平均一单 {} 元。\n",
    "## 接单\n\n本周上门完工 3,060 单。\n\n"
    "## 人手\n\n师傅 96 名，出工 90 名，轮休 6 名，按出工人数摊，每人完工 {} 单。\n",
    "## 门店\n\n- 会员储值金额 861.8 万元，较上周略增。\n- 以期末会员 4,309 户计算\n- 本周户均储值 {} 元。\n",
    "## 来电\n\n- 本周来电 3,150 通。\n- 摊到每天是 {} 通，高峰在周三。\n",
    "## 运费\n\n- 代派 8,412 单。\n- 运费支出 37,854 元，每单 {} 元。\n",
    "## Desk\n\n- Loans granted this week: 1,240 loans worth $310,000.\n\n"
    "## Costs\n\n- Legal checks cost $155,000, ${} per loan.\n",
)
RIGHT = ("168", "34.0", "2,000", "450", "4.50", "125")
WRONG = (
    ("169", "186", "1,680"),
    ("34.2", "43.0", "340.0"),
    ("2,001", "20,000"),
    ("405", "451"),
    ("4.52", "45.00"),
    ("126", "1,250", "152"),
)


def averages(text: str) -> list[str]:
    return [each.severity for each in found(text) if each.kind == "average_mismatch"]


@pytest.mark.parametrize(("report", "average"), list(zip(REPORTS, RIGHT, strict=True)))
def test_an_average_of_what_other_entries_tell_is_left_alone(report: str, average: str) -> None:
    assert averages(report.format(average)) == []


@pytest.mark.parametrize(
    ("report", "average"), [(report, each) for report, wrong in zip(REPORTS, WRONG, strict=True) for each in wrong]
)
def test_a_slip_in_an_average_of_what_other_entries_tell_is_asked_about(report: str, average: str) -> None:
    assert averages(report.format(average)) == ["ask"]


def test_a_slip_in_the_count_of_an_exact_average_is_asked_about() -> None:
    text = "## 窗口\n\n- 本周办理业务 18,260 笔，都已归档。\n- 柜员在岗 {} 人，每人每周办理 117.1 笔。\n"
    assert [averages(text.format(count)) for count in ("156", "155", "165")] == [[], ["ask"], ["ask"]]


@pytest.mark.parametrize(
    "text",
    [
        "## 工费\n\n- 上门完工 3,060 单。\n- 夜间完工的工费 51,408 元，平均一单 186 元。\n",
        "## 工费\n\n- 上门完工 3,060 单，工费 514,080 元。\n- 耗材平均每单 169 元。\n",
        "## 来电\n\n- 本周来电 3,150 通。\n- 工作日每天 620 通，周末两天另有 25 通。\n",
        "## 来电\n\n- 本周来电 3,150 通，其中投诉 52 通。\n- 3 天停线，平均每天 12.5 分钟。\n",
        "## 工费\n\n- 上门完工 3,060 单，工费 514,080 元。\n- 上周平均每单工费 167 元。\n",
    ],
)
def test_averages_of_other_things_are_left_alone(text: str) -> None:
    assert averages(text) == []
