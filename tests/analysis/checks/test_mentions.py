"""Work that is told in one step and mentioned elsewhere as in another."""

import pytest

from tests.analysis.checking import found

REPORT = "## 工作进展\n\n- {}\n- 客服工单全部答复\n\n## 其他\n\n- {}\n\n## 下周计划\n\n- {}\n"


def stages(told: str, other: str = "无", planned: str = "例行巡检") -> list[str]:
    return [each.kind for each in found(REPORT.format(told, other, planned)) if each.kind == "stage_conflict"]


@pytest.mark.parametrize(
    ("right", "wrong", "other"),
    [
        ("积分商城：已上线，兑换1,204次", "积分商城：需求评审中，兑换1,204次", "积分商城上线第二天，客服没有接到投诉"),
        ("积分商城现阶段为试运行", "积分商城现阶段为方案设计", "积分商城试运行的意见收到12条"),
        ("换卡自助机在3个网点灰度中", "换卡自助机在3个网点全量上线", "换卡自助机灰度的网点提了5条意见"),
        ("换卡自助机还在测试，用例跑了一半", "换卡自助机没立项，用例跑了一半", "换卡自助机的测试用例由两人编写"),
        ("“代缴一键签”功能，已上线", "“代缴一键签”功能，设计中", "代缴一键签投产当日值班2人"),
        ("Night tariff: in UAT.", "Night tariff: live.", "Night tariff is still in UAT with two councils."),
    ],
)
def test_work_is_told_in_one_step_wherever_its_name_stands(right, wrong, other):
    assert stages(right, other) == []
    assert stages(wrong, other) == ["stage_conflict"]


@pytest.mark.parametrize(
    ("right", "wrong", "planned"),
    [
        ("积分商城还在写代码", "积分商城已投产", "积分商城6月26日提测"),
        ("积分商城测试中", "积分商城还没立项", "6月26日积分商城上线"),
        ("积分商城需求评审完成", "积分商城已上线", "积分商城开始写代码"),
    ],
)
def test_what_is_planned_has_not_come_and_is_not_far(right, wrong, planned):
    assert stages(right, planned=planned) == []
    assert stages(wrong, planned=planned) == ["stage_conflict"]


def test_entries_below_one_title_are_not_held_against_each_other():
    assert stages("积分商城\n    - 设计评审完成\n    - 已进入研发阶段\n    - 样机已投产") == []


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        ("积分商城6月18日联调收尾，目前处于验收测试", "积分商城6月18日联调收尾，目前处于研发"),
        ("积分商城还在研发，预计6月26日提测", "积分商城还在生产验证，预计6月26日提测"),
        (
            "积分商城的规则评审了两轮，现在需求评审完成，还没有开始写代码",
            "积分商城的规则评审了两轮，现在已上线，还没有开始写代码",
        ),
        ("积分商城已上线，发放31,200个", "积分商城未开始，发放31,200个"),
    ],
)
def test_steps_of_one_sentence_follow_each_other(right, wrong):
    assert stages(right) == []
    assert stages(wrong) == ["stage_conflict"]
