"""What we wrote as Markdown comes back as it was."""

from datetime import date, datetime
from decimal import Decimal
from time import process_time
from typing import Any

import pytest
from document.example import WEEK, example_report, node, numbered, report_of
from hypothesis import example, given
from hypothesis import strategies as st
from strategy import reports, texts

from weekly_editor.document.build import build_document
from weekly_editor.readers.exported import is_exported, understand_exported
from weekly_editor.readers.source import Imported
from weekly_editor.report.model import (
    Incident,
    IncidentsSection,
    Item,
    MetricGroup,
    MetricsSection,
    NotesSection,
    ObjectiveSection,
    PlanItem,
    PlanSection,
    Reading,
    Report,
    Section,
    Topic,
    TrackSection,
)
from weekly_editor.report.week import Week
from weekly_editor.writers.markdown import render_markdown

IDS = ("id", "matter", "metric", "origin")
EXAMPLE_LINES = render_markdown(build_document(example_report())).split("\n")
TODAY = date(2031, 5, 16)
ALPHABET = st.sampled_from(
    [*"-+#>|=:*~`[]()\\_&<!〔〕（）：；· \n\t", "1.", "**", "<br>", "&#42;", "字", "b", "https://x.cn/a"]
)
SIGNS = st.lists(ALPHABET, max_size=10).map("".join)


def read_back(report: Report) -> Imported:
    return understand_exported(render_markdown(build_document(report)), TODAY).imported()


def said_by(report: Report) -> Any:
    """The report without ids, and without rows and texts that show nothing."""
    return _said(report.model_dump())


def _said(value: Any) -> Any:
    match value:
        case dict():
            said = {
                name: _said(part) for name, part in value.items() if name not in ("id", "matter", "metric", "origin")
            }
            return said
        case str():
            return "" if not value or value.isspace() else value
        case list() | tuple():
            return [said for part in value if (said := _said(part)) and not _is_empty(said)]
        case _:
            return value


def _is_empty(row: dict[str, Any]) -> bool:
    """A row that shows nothing; a marker or a unit alone shows nothing, a section always counts."""
    if "kind" in row:
        return False
    nothing = (None, "", [], True)
    shown = {name: part for name, part in row.items() if name not in ("marker", "unit")}
    return all(part in nothing or (name == "share" and Decimal(part) == 1) for name, part in shown.items())


def assert_comes_back(*sections: Section, **fields: object) -> None:
    report = report_of(*sections, **fields)
    imported = read_back(report)
    assert said_by(imported.report) == said_by(report)
    assert imported.unplaced == ()


@pytest.mark.parametrize("language", ["zh_CN", "en"])
def test_the_example_comes_back(language: str):
    report = example_report()
    assert_comes_back(*report.sections, title=report.title, author=report.author, team=report.team, language=language)


@given(reports())
def test_any_report_comes_back(report: Report):
    imported = read_back(report)
    assert said_by(imported.report) == said_by(report)
    assert imported.unplaced == ()


@given(SIGNS | texts(), st.sampled_from(["zh_CN", "en"]))
@example("· -", "en")
def test_any_text_comes_back_in_every_place(text: str, language: str):
    assert_comes_back(
        TrackSection(title=text, topics=(Topic(title=text, entries=(node(text, numbered(text)),)),)),
        ObjectiveSection(code=text, title=text, items=(Item(title=text, text=text, owner=text, risk=text),)),
        ObjectiveSection(items=(Item(text=text), Item(title=text))),
        MetricsSection(groups=(MetricGroup(title=text, readings=(Reading(name=text, note=text),)),)),
        IncidentsSection(incidents=(Incident(level=text, system=text, text=text, state=text),)),
        NotesSection(entries=(node(text, marker="plain"), node(text, marker="todo"))),
        PlanSection(items=(PlanItem(text=text, owner=text),)),
        title=text,
        author=text,
        language=language,
    )


SENTENCES = ("接入完成 85%", "预计5月23日上线", "风险：专线割接", "负责人：林夏", "整体进度60%，计划下周三完成", "演练")


@given(
    st.lists(st.sampled_from(SENTENCES), max_size=3).map("；".join),
    st.sampled_from(["网关双活", "负责人：林夏", "进度 5%", ""]),
    st.sampled_from([None, Decimal(60), Decimal(85), Decimal("0.0")]),
    st.sampled_from([None, date(2031, 5, 21), date(2031, 5, 23)]),
    st.sampled_from(["", "林夏", "王二"]),
    st.sampled_from(["", "专线割接", "另一个"]),
)
def test_facts_come_back_whether_the_sentence_states_them_or_not(text, title, progress, due, owner, risk):
    item = Item(title=title, text=text, progress=progress, due=due, owner=owner, risk=risk)
    plan = PlanItem(text=text, due=due, owner=owner)
    assert_comes_back(ObjectiveSection(items=(item,)), PlanSection(items=(plan,)))


def test_plain_text_keeps_what_it_holds():
    held = (numbered("甲", node("子")), node("乙", node("话", node("深"), marker="plain"), marker="plain"))
    assert_comes_back(NotesSection(entries=(node("引子", *held, marker="plain"), node("后"))))


def test_an_outline_deeper_than_word_knows_comes_back():
    deep = node("x")
    for _ in range(20):
        deep = numbered("x", deep, node("y"))
    assert_comes_back(NotesSection(entries=(deep,)))


def test_a_title_that_ends_with_a_colon_comes_back():
    assert_comes_back(ObjectiveSection(items=(Item(title="双活：", text="完成"), Item(title="：", text="完成"))))


def test_days_far_away_come_back():
    days = [date(2031, 12, 31), date(2030, 1, 1), date(2028, 2, 29), date(2044, 2, 29), date(1, 1, 1)]
    assert_comes_back(PlanSection(items=tuple(PlanItem(text="做", due=day) for day in days)))


def test_moments_come_back_to_the_microsecond():
    moments = [
        datetime(2031, 5, 12, 1, 2, 3, 4),
        datetime(2031, 5, 12, 1, 2),
        datetime(2030, 12, 31, 23, 59, 1),
    ]
    assert_comes_back(IncidentsSection(incidents=tuple(Incident(started_at=at, ended_at=at) for at in moments)))
    assert_comes_back(IncidentsSection(incidents=tuple(Incident(ended_at=at) for at in moments)))


def test_units_that_look_like_figures_come_back():
    units = ["", "%", "次", "ms", "3x", ".5", " 笔", "5", "/s", "*", "|", "𠮷"]
    readings = [Reading(name="量", value=Decimal("-1.50"), unit=unit) for unit in units]
    readings += [Reading(name="量", target=Decimal("0.00"), unit=unit) for unit in units]
    readings += [Reading(name="量", unit=unit) for unit in units]
    assert_comes_back(MetricsSection(groups=(MetricGroup(readings=tuple(readings)),)))


def test_a_state_worded_like_a_way_of_counting_comes_back():
    states = ["不计入", "已恢复；不计入", "按 0.5 次计", "not counted", "；"]
    incidents = [Incident(state=state, counts=counts) for state in states for counts in (True, False)]
    assert_comes_back(IncidentsSection(incidents=(*incidents, Incident(share=Decimal("0.30")))))


def test_groups_without_head_or_rows_come_back():
    rows = (Reading(name="量", value=Decimal(1)),)
    groups = (MetricGroup(readings=rows), MetricGroup(readings=rows), MetricGroup(title="空"))
    assert_comes_back(
        MetricsSection(groups=(*groups, MetricGroup(readings=rows), MetricGroup(title="后", readings=rows)))
    )


def test_sections_that_are_left_out_come_back_with_their_names():
    sections = (NotesSection(title="空"), ObjectiveSection(code="O1", title="名"), PlanSection(), IncidentsSection())
    assert_comes_back(*sections)
    assert_comes_back(*sections, NotesSection(title="话", entries=(node("话"),)))


def test_only_what_we_wrote_is_taken_for_ours():
    assert is_exported(render_markdown(build_document(report_of())))
    assert not is_exported("# 2031-W20\n\n- 一条")
    assert not is_exported("---\ntitle: 别的\n---\n")


def test_an_edited_file_is_read_as_far_as_it_goes():
    written = render_markdown(build_document(example_report()))
    edited = written.replace("## 四、生产事件\n", "## 四、生产事件\n\n没有列的一句\n")
    edited = edited.replace("| 压测口径 |", "| 压测口径 | 多一格 |")
    edited += "\n## 七、新的\n\n- 加了一条\n\t- 子\n"
    imported = understand_exported(edited.replace("\n", "\r\n"), TODAY).imported()
    assert [line.text for line in imported.unplaced] == [
        "| 平均耗时 | 120 ms |  | 压测口径 | 多一格 |",
        "没有列的一句",
    ]
    added, unsorted = imported.report.sections[-2:]
    assert isinstance(added, NotesSection)
    assert unsorted.title == "未归类"
    assert [entry.text for entry in unsorted.entries] == [line.text for line in imported.unplaced]
    assert (added.title, added.entries[0].text, added.entries[0].children[0].text) == ("新的", "加了一条", "子")


def test_titles_changed_in_the_body_are_taken():
    written = render_markdown(build_document(example_report()))
    for before, after in (("# 支付周报", "# 新周报"), ("一、码头钱包", "一、新钱包"), ("O1 稳住底座", "O1 新底座")):
        written = written.replace(before, after, 1)
    report = understand_exported(written, TODAY).imported().report
    assert (report.title, report.sections[0].title, report.sections[1].title) == ("新周报", "新钱包", "新底座")


@given(st.lists(st.sampled_from([*EXAMPLE_LINES, "| a |", "|", "## ", "###", "    ", "〔进度 x%〕", "- <!-- {} -->"])))
def test_a_file_in_any_disorder_is_read(lines: list[str]):
    assert understand_exported("\n".join(lines), TODAY).imported().report.week.year in (TODAY.year, WEEK.year)


def test_a_damaged_head_costs_no_text():
    head = '---\nformat: weekly-report\nweek: 2031-W99\nlanguage: "xx"\ncreated_at: 1 2\n---\n'
    text = f"{head}# 题\n\n副\n\n## 一、章\n- 话\n"
    imported = understand_exported(text, TODAY).imported()
    assert imported.report.week == Week.of(TODAY)
    assert imported.report.sections[0].title == "章"


def test_values_that_do_not_fit_are_left_out():
    written = render_markdown(build_document(report_of(PlanSection(items=(PlanItem(text="做"),)))))
    text = written.replace("1. 做", '1. 做 <!-- {"due": "someday", "owner": "林夏", "holds": [], "id": 1} -->')
    section = understand_exported(text, TODAY).imported().report.sections[0]
    assert isinstance(section, PlanSection)
    assert (section.items[0].text, section.items[0].due, section.items[0].owner) == ("做", None, "林夏")


def test_a_comment_with_an_endless_number_is_text():
    written = render_markdown(build_document(report_of(NotesSection(entries=(node("话"),)))))
    comment = f'<!-- {{"holds": {"1" * 5000}}} -->'
    section = understand_exported(written.replace("- 话", f"- 话 {comment}"), TODAY).imported().report.sections[0]
    assert isinstance(section, NotesSection)
    assert section.entries[0].text == f"话 {comment}"


def test_a_line_of_nothing_but_brackets_is_read_in_time():
    written = render_markdown(build_document(report_of(PlanSection(items=(PlanItem(text="做"),)))))
    for ending in ("z", "〔进度 5%〕", "〕"):
        line = "〔x〕" * 40_000 + ending
        began = process_time()
        section = understand_exported(written.replace("1. 做", f"1. {line}"), TODAY).imported().report.sections[0]
        assert process_time() - began < 2
        assert isinstance(section, PlanSection)
        assert section.items[0].text == line


@pytest.mark.parametrize("line", ["\t" * 5000 + "- x", '话 <!-- {"holds": 1} -->'])
def test_a_hostile_outline_is_flattened(line: str):
    head = render_markdown(build_document(report_of(NotesSection(entries=(node("x"),)))))
    imported = understand_exported(head + f"\n{line}" * 2000, WEEK.monday).imported()
    assert len(imported.report.sections) == 1
