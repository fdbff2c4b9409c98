import pytest

from weekly_editor.analysis.prose import prose_of
from weekly_editor.analysis.stage import find_stages, is_whole
from weekly_editor.report.week import Week

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
    ("需求待启动", "required coming"),
    ("海棠需求尚未启动", "required coming"),
    ("暂未启动", "proposed coming"),
    ("待启动", "proposed coming"),
    ("UAT 进行中", "tested running"),
    ("待评审", "designed coming"),
    ("下周评审", "designed coming"),
    ("评审通过", "designed reached"),
    ("需求已评审", "required reached"),
    ("需求待评审", "required coming"),
    ("需求待排期", "scheduled coming"),
    ("待排期需求 12 个", "scheduled coming"),
    ("项目已关闭", "done reached"),
    ("已关闭", "done reached"),
    ("已发版", "live reached"),
    ("还没上线", "live coming"),
    ("没有上线", "live coming"),
    ("尚未开始联调", "integrated coming"),
    ("联调尚未开始", "integrated coming"),
    ("代码开发完成80%", "developed running"),
    ("已上线30%", "live running"),
    ("开发完成100%", "developed reached"),
    ("按计划上线", "live reached"),
    ("按计划已上线", "live reached"),
    ("下周二前已上线的商户", "live reached"),
    ("预计下周完成压测", "tested coming"),
    ("正在试点", "piloted running"),
    ("灰度测试中", "tested running"),
    ("Pilot started", "piloted running"),
    ("Project closed", "done reached"),
    ("The ledger went live on 4 March", "live reached"),
    ("Still in development", "developed running"),
    ("The gate is not live", "live coming"),
    ("Testing has not started", "tested coming"),
    ("The report is being tested", "tested running"),
    ("Integration to start next week", "integrated coming"),
    ("It hasn't been released", "live coming"),
    ("Design review passed", "designed reached"),
]
SILENT = (
    *("上线后运行稳定", "上线计划已同步", "发布会已召开", "测试环境已就绪", "开发票功能", "需求方反馈", "上线时间待定"),
    *("延期上线", "取消上线", "无法上线", "上线", ""),
    *("上线评审已通过", "投产窗口", "发布公告", "完成需求 12 个", "商户开发", "评审会", "关闭旧通道", "测试报告"),
    *("before launch", "release notes", "the test plan", "一周后上线后复盘"),
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


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("6月18日上线", "live reached"),
        ("5月30日提测", "tested reached"),
        ("6月20日（周五）全量", "live reached"),
        ("6月30日上线", "live coming"),
        ("7月初投产", "live coming"),
        ("6月20日前上线", ""),
        ("the router goes live on June 30", "live coming"),
        ("pilot configured, live on 30 June", "live coming"),
        ("Released on June 3", "live reached"),
    ],
)
def test_a_day_tells_the_tense_where_no_word_does(text, told):
    stages = prose_of(text, Week(2025, 25)).stages  # 16 to 22 June
    assert ", ".join(f"{stage.stage} {stage.tense}" for stage in stages) == told


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("The ledger is not yet live", "ledger"),
        ("Ledger will go live next week", "Ledger"),
        ("Not yet live", ""),
        ("In development", ""),
        ("Planned to be released in July", ""),
        ("海棠对账尚未上线", "海棠对账"),
    ],
)
def test_the_subject_is_without_the_words_of_its_tense(text, subject):
    assert [stage.subject for stage in find_stages(text)] == [subject]


@pytest.mark.parametrize(
    ("text", "is_all"), [("已上线", True), ("已上线，运行稳定", True), ("已上线北京", False), ("已上线 3 家", False)]
)
def test_a_stage_of_all_says_nothing_more(text, is_all):
    assert [is_whole(text, stage) for stage in find_stages(text)] == [is_all]


def test_each_part_of_a_sentence_has_its_own_subject():
    assert [stage.subject for stage in find_stages("iOS 已上线，Android 测试中")] == ["iOS", "Android"]
