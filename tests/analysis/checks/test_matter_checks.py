import pytest

from tests.analysis.checking import found, kinds, report_of
from weekly_editor.report.model import Item, ObjectiveSection, Report

KINDS = {"stage_conflict", "duplicate_item", "progress_conflict", "progress_regressed", "progress_stalled"}


def report(*items, week="2025-W25"):
    section = ObjectiveSection(id="s", title="业务", code="O1", items=items)
    return Report(week=week, sections=(section,))


def about(now, *earlier):
    return [each.kind for each in found(now, earlier) if each.kind in KINDS]


def item(text, title="海棠对账", progress=None, matter="m1"):
    return Item(title=title, text=text, progress=progress, matter=matter)


@pytest.mark.parametrize(("text", "other"), [("已上线", "待上线"), ("已上线", "下周进入研发阶段")])
def test_one_matter_in_two_stages_is_asked_about(text, other):
    assert "stage_conflict" in about(report(item(text), item(other)))


@pytest.mark.parametrize(
    "text", ["已完成需求评审，下周进入研发", "iOS 已上线，Android 待上线", "一期已上线，二期待上线", "The app is live"]
)
def test_a_sequence_and_different_parts_are_no_conflict(text):
    assert about(report(item(text))) == []


def test_items_that_tell_the_same_are_asked_about():
    rows = item("青鸟网关专线切换完成", "网关"), item("青鸟网关专线切换，补充监控", "网关", matter="m2")
    assert about(report(*rows)) == ["duplicate_item"]


def test_items_of_different_subjects_are_no_duplicates():
    rows = item("海棠银行联调完成", "银行"), item("白桦银行联调完成", "银行", matter="m2")
    assert about(report(*rows)) == []


@pytest.mark.parametrize(("text", "progress"), [("测试中，待上线", 100), ("Testing is in progress", 100)])
def test_progress_against_its_sentence_is_asked_about(text, progress):
    assert about(report(item(text, progress=progress))) == ["progress_conflict"]


@pytest.mark.parametrize(("text", "progress"), [("能力接入85%，待专线打通后联调", 85), ("延迟能力100%，已上线", 100)])
def test_progress_that_its_sentence_bears_out_is_left(text, progress):
    assert about(report(item(text, progress=progress))) == []


def test_progress_below_that_of_last_week_is_asked_about():
    before = report(item("接口改造", progress=70), week="2025-W24")
    assert about(report(item("接口改造", progress=60)), before) == ["progress_regressed"]
    assert about(report(item("接口改造", progress=80)), before) == []


def test_progress_that_stood_for_three_weeks_is_hinted_at():
    before = [report(item("接口改造", progress=70), week=week) for week in ("2025-W24", "2025-W23")]
    assert about(report(item("接口改造", progress=70)), *before) == ["progress_stalled"]
    assert about(report(item("接口改造", progress=70)), before[0]) == []


@pytest.mark.parametrize(
    "text",
    [
        "海棠对账尚未开始联调，7月11日已上线",
        "海棠对账研发中，已上线",
        "已上线，联调尚未开始",
        "Ledger is still in development, ledger went live",
    ],
)
def test_a_sentence_that_is_over_and_under_way_at_once_is_asked_about(text):
    assert about(report(item(text))) == ["stage_conflict"]


@pytest.mark.parametrize(
    "text",
    [
        "已上线北京，下周上线上海",
        "iOS 已上线，Android 测试中",
        "已上线，二期研发中",
        "已上线，回归测试中",
        "已上线，后续需求待评审",
        "海棠已上线，白桦联调中",
        "Gate went live, ledger in development",
    ],
)
def test_a_sentence_of_several_parts_is_no_conflict(text):
    assert about(report(item(text))) == []


@pytest.mark.parametrize(
    ("text", "progress"),
    [
        ("进度100%，尚未开始联调", 100),
        ("联调中，进度 100%", 100),
        ("进度 100%，进行中", 100),
        ("整体进度40%，已上线", 40),
        ("已上线，进度 60%", 60),
        ("进度 80%，已全部完成", 80),
        ("已上线", 80),
        ("progress 100%, not yet live", 100),
        ("progress 40%, went live on June 18", 40),
    ],
)
def test_progress_that_its_sentence_denies_is_asked_about(text, progress):
    assert about(report(item(text, progress=progress))) == ["progress_conflict"]


@pytest.mark.parametrize(
    ("text", "progress"),
    [
        ("开发进度100%，联调中", 100),
        ("进度 100%，待上线", 100),
        ("已上线北京，整体进度 60%", 60),
        ("已上线 3 家商户，进度 30%", 30),
        ("一期已上线，进度 60%", 60),
        ("已上线，商户切换完成 85%", 85),
        ("需求评审已完成，进度 20%", 20),
        ("progress 60%, phase 1 went live", 60),
        ("进度 100%，二期需求评审中", 100),
    ],
)
def test_progress_of_a_part_is_left(text, progress):
    assert about(report(item(text, progress=progress))) == []


TRACK = "## 【支付平台】\n\n1. 青鸟网关：\n    - {}\n    - 值班正常\n"


@pytest.mark.parametrize(
    ("before", "now", "said"),
    [
        ("专线切换进度 75%", "专线切换进度 45%", ["progress_regressed"]),
        ("整体进度 75%，联调中", "整体进度 45%，测试中", ["progress_regressed"]),
        ("migration progress 75%", "migration progress 45%", ["progress_regressed"]),
        ("专线切换进度 75%", "专线切换进度 85%", []),
        ("专线切换进度 75%", "专线切换进度 45%，因方案返工", []),
        ("专线切换进度 75%", "报文改造进度 45%", []),
        ("专线切换目标进度 75%", "专线切换进度 45%", []),
    ],
)
def test_progress_told_in_a_topic_does_not_fall_either(before, now, said):
    assert about(report_of(TRACK.format(now)), report_of(TRACK.format(before), "2025-W24")) == said


def test_the_first_phase_of_a_matter_is_not_its_second():
    before = report(item("一期进度 90%", "海棠对账", 90, ""), week="2025-W24")
    assert about(report(item("二期进度 10%", "海棠对账", 10, "")), before) == []


@pytest.mark.parametrize(
    ("weeks", "said"),
    [((99, 99, 98, 98), ["progress_stalled"]), ((99, 98, 96), []), ((99, 98, 96, 90), []), ((100, 99, 98, 97), [])],
)
def test_the_last_percents_do_not_take_a_month(weeks, said):
    now, *before = (report(item("接口改造", progress=each), week=f"2025-W{25 - n}") for n, each in enumerate(weeks))
    assert about(now, *before) == said


@pytest.mark.parametrize(
    ("text", "is_left"),
    [
        ("本周完成海棠对账联调 12 个场景", True),
        ("Ledger migration is at 40 percent this week", True),
        ("持续保障日常生产运行稳定与值班", False),
        ("进度 40%", False),
    ],
)
def test_news_that_is_word_for_word_that_of_last_week_was_left(text, is_left):
    before = report_of(TRACK.format(text), "2025-W24")
    said = [each.kind for each in found(report_of(TRACK.format(text)), [before])]
    assert ("same_as_last_week" in said) is is_left
    changed = [each.kind for each in found(report_of(TRACK.format(f"{text}，新增 3 个")), [before])]
    assert "same_as_last_week" not in changed


@pytest.mark.parametrize(
    ("text", "is_denied"),
    [
        ("青鸟网关接口开发中，进度 100%", True),
        ("青鸟网关接口已上线，进度 35%", True),
        ("网关扩容已完成，进度 65%", True),
        ("新增 4 台机器，尚未开始，进度 100%", True),
        ("6月18日（周三）尚未完成，进度 100%，12 个分片已迁移", True),
        ("仍在试点，进度100%", True),
        ("进度50%，6月18日（周三）全部上线", True),
        ("值班平稳。网关扩容已完成，进度65%。下周评审", True),
        ("completed on Wednesday, 18 June 2025, progress 40%", True),
        ("not started, progress 100%", True),
        ("in production since 18 June, progress 60%", True),
        ("网关接口已上线，白桦切换进度 35%", False),
        ("需求梳理已完成，进度 65%", False),
        ("设计完成，进度30%", False),
        ("值班平稳。网关扩容已完成。白桦切换进度 65%", False),
        ("completed the first batch, progress 40%", False),
    ],
)
def test_what_stands_beside_a_progress_tells_of_it(text, is_denied):
    said = about(report_of(TRACK.format(text)))
    assert said == (["progress_conflict"] if is_denied else [])


@pytest.mark.parametrize(
    "text",
    [
        "已上线，正在观察，进度 95%",
        "已投产，按计划推进商户迁移，进度 45%",
        "已上线，验收中，进度 100%",
        "上线后回归测试中，进度 100%",
        "海棠切换已完成，进度 60%，下周继续切换其余商户",
        "Live in two cities, rollout continues, progress 40%",
    ],
)
def test_work_that_goes_on_after_it_is_live_is_left(text):
    assert about(report_of(TRACK.format(text))) == []


def test_lists_by_stage_below_one_title_are_of_different_matters():
    lists = "已上线：回单合并、语音播报\n    - 研发中：账单拆分\n    - 待排期：直连付款\n    - 协议已签，6月30日上线"
    assert about(report_of(TRACK.format(lists))) == []


def test_a_matter_told_twice_in_the_same_words_is_pointed_out_once():
    text = "## 【O1 业务】\n\n1. 代扣签约：单笔限额提醒已拓展到全部城市\n2. 代扣签约：单笔限额提醒已拓展到全部城市\n"
    assert [finding.kind for finding in found(text)].count("duplicate_item") == 1


TWICE = "## 【业务】\n\n1. 产研进展\n    - {0}\n\n## 【O1 产品】\n\n1. 电子回单：{1}\n2. 批量开户：需求梳理，进度10%\n"


@pytest.mark.parametrize("told", ["电子回单：方案已定，已进入研发阶段", "电子回单：研发已完成"])
def test_an_entry_that_begins_with_the_name_of_an_item_tells_its_stage(told):
    assert "stage_conflict" in kinds(TWICE.format(told, "排期已锁，下周才进入研发"))
    assert "stage_conflict" not in kinds(TWICE.format(told.replace("电子回单", "风险"), "排期已锁，下周才进入研发"))


@pytest.mark.parametrize("told", ["研发中：批量开户；电子回单整体进度70%", "电子回单进度70%，进入联调"])
def test_the_progress_of_an_item_is_the_same_everywhere(told):
    (finding,) = [each for each in found(TWICE.format(told, "联调中，整体进度65%")) if each.kind == "progress_conflict"]
    assert finding.message.zh == "此处进度 70%，“电子回单”一项是 65%"
    assert "progress_conflict" not in kinds(TWICE.format(told, "联调中，整体进度70%"))


@pytest.mark.parametrize("told", ["电子回单开发进度90%", "电子回单二期进度20%", "本周进度20%"])
def test_the_progress_of_a_part_or_of_another_is_its_own(told):
    assert "progress_conflict" not in kinds(TWICE.format(told, "联调中，整体进度65%"))


ENGLISH = "## [O1 Product]\n\n1. {0}\n2. {1}\n"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "Refund ledger: postings reconciled with finance daily",
            "Refund ledger: finance postings reconciled, gaps closed",
        ),
        ("Merchant portal: the new statement page is being built", "Statements: the new statement page is being built"),
        ("Card vault: tokens of all issuers migrated", "Card vault: issuers migrated their tokens"),
    ],
)
def test_work_told_twice_in_english_is_a_duplicate(one, other):
    assert [each.kind for each in found(ENGLISH.format(one, other))].count("duplicate_item") == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Refund ledger: postings reconciled", "Card vault: tokens of all issuers migrated"),
        ("Card vault: tokens of all issuers migrated", "Card vault: hardware modules ordered for Lyon"),
        ("Merchant portal: login page built", "Merchant app: login page reviewed"),
    ],
)
def test_other_work_in_english_is_none(one, other):
    assert "duplicate_item" not in kinds(ENGLISH.format(one, other))
