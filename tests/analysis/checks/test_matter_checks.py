import pytest

from tests.analysis.checking import found
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
