import pytest

from weekly_editor.analysis.stage import find_stages

TOLD = [
    ("海棠一期本周二上线完毕", "live reached"),
    ("已上线", "live reached"),
    ("已投产", "live reached"),
    ("全量上线完成", "live reached"),
    ("项目已结项", "done reached"),
    ("已提测", "tested reached"),
    ("回归测试已完成", "tested reached"),
    ("UAT 已通过", "tested reached"),
    ("试点已完成", "piloted reached"),
    ("排期完成", "scheduled reached"),
    ("已排期", "scheduled reached"),
    ("二期需求评审完成", "required reached"),
    ("研发中", "developed running"),
    ("本周一启动研发", "developed running"),
    ("对账能力进入研发阶段", "developed running"),
    ("联调中", "integrated running"),
    ("营销测试中", "tested running"),
    ("正在灰度", "piloted running"),
    ("排期中", "scheduled running"),
    ("方案评审中", "designed running"),
    ("待投产", "live coming"),
    ("预计9月初上线", "live coming"),
    ("下周进入研发阶段", "developed coming"),
    ("计划6月20日提测", "tested coming"),
    ("未上线", "live coming"),
    ("暂未开始开发", "developed coming"),
    ("尚未联调", "integrated coming"),
    ("准备上线", "live coming"),
    ("即将全量", "live coming"),
    ("已完成需求评审，下周进入研发", "required reached, developed coming"),
    ("开发完成，待测试", "developed reached, tested coming"),
    ("The app is live", "live reached"),
    ("Development completed", "developed reached"),
    ("UAT passed", "tested reached"),
    ("Released on June 3", "live reached"),
    ("Kick-off done", "proposed reached"),
    ("Testing is in progress", "tested running"),
    ("In development", "developed running"),
    ("Not yet live", "live coming"),
    ("Will go live next week", "live coming"),
]
SILENT = (
    *("上线后运行稳定", "上线计划已同步", "发布会已召开", "测试环境已就绪", "开发票功能", "需求方反馈", "上线时间待定"),
    *("延期上线", "取消上线", "无法上线", "上线", ""),
)


@pytest.mark.parametrize(("text", "told"), TOLD)
def test_a_sentence_tells_the_stage_and_its_tense(text, told):
    assert ", ".join(f"{stage.stage} {stage.tense}" for stage in find_stages(text)) == told


@pytest.mark.parametrize("text", SILENT)
def test_a_stage_that_is_only_mentioned_tells_none(text):
    assert find_stages(text) == ()


@pytest.mark.parametrize("text", ["未上线", "尚未联调", "暂未开始开发", "准备上线", "测试通过，等待上线", "即将全量"])
def test_words_that_only_say_when_are_no_subject(text):
    assert {stage.subject for stage in find_stages(text)} == {""}


def test_each_part_of_a_sentence_has_its_own_subject():
    assert [stage.subject for stage in find_stages("iOS 已上线，Android 测试中")] == ["iOS", "Android"]
