"""Placeholders and empty sections."""

import pytest

from tests.analysis.checking import found, kinds, report_of
from weekly_editor.report.model import IncidentsSection, Node, NotesSection, Report
from weekly_editor.report.week import Week

LEFT = [
    "路由改造：TODO",
    "本周交易XX万元",
    "成功率 XX.X%",
    "交易 xxx 笔，环比持平",
    "代扣上线 TBD",
    "退款笔数：??",
    "负责人____",
    "结论：（待补充）",
    "对账差错【请填写原因】",
    "灰度数据：待补充",
    "Refund rate: TBD",
    "{{本周小结}}",
    "上线时间为X月X日",
]
WRITTEN = [
    "XX银行通道完成联调",
    "商户资料待补充材料后复审",
    "是否需要双活？",
    "收银台 3×3 宫格改版完成",
    "待办列表功能已下线",
    "与 X 公司沟通接口",
    "Xbox 渠道接入完成",
    "数据口径待更新频率确定后调整",
    "等待复测……",
    "iOS Max 机型适配完成",
]


@pytest.mark.parametrize("text", LEFT)
def test_words_that_stand_for_others_are_pointed_out(text):
    assert "placeholder_left" in kinds(f"## 【O1 业务】\n\n1. {text}\n")


@pytest.mark.parametrize("text", WRITTEN)
def test_what_only_looks_like_that_is_not(text):
    assert "placeholder_left" not in kinds(f"## 【O1 业务】\n\n1. {text}\n")


def test_the_excerpt_is_what_is_to_be_replaced():
    (finding,) = found("## 【O1 业务】\n\n1. 灰度数据：待补充\n")
    assert finding.excerpt == "待补充"


EMPTY = (NotesSection(title="其他"), IncidentsSection(title="生产事件"))


def test_an_empty_section_is_pointed_out_but_one_for_incidents_may_be():
    begun = NotesSection(title="收获", entries=(Node(text="团建"),))
    (finding,) = found(Report(week=Week(2025, 25), sections=(begun, *EMPTY)))
    assert (finding.kind, finding.excerpt, finding.severity) == ("section_empty", "其他", "hint")


def test_in_a_week_that_is_not_begun_nothing_is_missing_yet():
    assert found(Report(week=Week(2025, 25), sections=EMPTY)) == ()


def test_a_section_with_one_word_is_not_empty():
    assert kinds(report_of("## 【其他】\n\n1. 团建\n")) == []
