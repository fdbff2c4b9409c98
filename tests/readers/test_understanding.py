"""What a reader may change of what a source was taken for, before it becomes a report."""

from datetime import date

import pytest

from weekly_editor.document.build import build_document
from weekly_editor.readers.importing import ENDINGS, understand_source
from weekly_editor.report.model import IncidentsSection, NotesSection, ObjectiveSection, PlanSection, Report
from weekly_editor.report.week import Week
from weekly_editor.writers.markdown import render_markdown

TODAY = date(2031, 2, 14)
SOURCE = """# 2031-W06

## O1 稳定

1. 分期：联调完成70%，2月底上线
2. 一号通道：下线

## 补充

- 二号通道
"""


@pytest.fixture
def understood():
    return understand_source(SOURCE.encode(), "周报.md", TODAY)


def test_a_section_of_another_kind_says_the_same(understood):
    section = understood.with_kind(0, "plan").section(0)
    assert isinstance(section, PlanSection)
    assert section.title == "O1 稳定"
    assert [row.text for row in section.items] == ["分期：联调完成70%，2月底上线", "一号通道：下线"]


def test_a_kind_that_is_taken_back_leaves_no_trace(understood):
    assert understood.with_kind(0, "notes").with_kind(0, understood.passages[0].kind) == understood


def test_what_is_not_wanted_stays_out_of_the_report(understood):
    report = understood.with_wanted(0, wanted=False).imported().report
    assert [section.title for section in report.sections] == ["补充"]
    assert len(understood.imported().report.sections) == 2


def test_a_passage_goes_on_with_the_one_before_it_under_its_head(understood):
    assert [understood.can_join(index) for index in range(2)] == [False, True]
    joined = understood.joined(1)
    assert len(joined.passages) == 1
    section = joined.section(0)
    assert isinstance(section, ObjectiveSection)
    assert [item.title or item.text for item in section.items] == ["分期", "一号通道", "补充"]
    assert [node.text for node in section.items[-1].entries] == ["二号通道"]


def test_the_first_passage_has_nothing_to_go_on_with(understood):
    with pytest.raises(ValueError, match="by itself"):
        understood.joined(0)


def test_days_are_those_of_the_week_that_is_chosen(understood):
    section = understood.with_week(Week(2029, 6)).section(0)
    assert isinstance(section, ObjectiveSection)
    assert section.items[0].due == date(2029, 2, 28)


def test_a_week_that_was_chosen_is_no_open_question():
    understood = understand_source("## 其他\n- 一件事".encode(), "周报.md", TODAY)
    assert ["周次" in place.reason.zh for place in understood.unplaced] == [True]
    assert understood.with_week(Week(2031, 6)).unplaced == ()


def test_title_and_author_can_be_others(understood):
    report = understood.with_head(title="支付周报", author="李明").imported().report
    assert (report.title, report.author, report.week) == ("支付周报", "李明", Week(2031, 6))


def test_what_we_wrote_ourselves_is_of_its_kind_whatever_is_chosen():
    sections = (IncidentsSection(title="事件"), NotesSection(title="其他"))
    written = render_markdown(build_document(Report(week=Week(2031, 5), title="周报", sections=sections)))
    understood = understand_source(written.encode(), "2031-W05.md", TODAY)
    assert [passage.kind for passage in understood.passages] == ["incidents", "notes"]
    assert understood.with_kind(0, "notes") == understood
    assert not understood.can_join(1)
    left = understood.with_wanted(1, wanted=False).with_week(Week(2031, 6)).imported().report
    assert (left.week, left.title, [section.title for section in left.sections]) == (Week(2031, 6), "周报", ["事件"])


def test_the_kinds_of_files_are_told():
    assert {".md", ".txt"} <= set(ENDINGS)
