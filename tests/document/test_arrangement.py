"""The same report, arranged in other ways."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from document.example import WEEK, example_report, node, numbered, report_of
from hypothesis import given
from strategy import reports

from weekly_editor.analysis.history import History, history_of
from weekly_editor.document.arrangement import PLAIN, REPORT, Arrangement, in_words
from weekly_editor.document.block import Block, Chart, Charts, Heading, Inlines, ListItem, Paragraph, Part, Table
from weekly_editor.document.build import build_document
from weekly_editor.document.chart import chart_words
from weekly_editor.document.look import DEFAULT_LOOK
from weekly_editor.document.plot import Label, Stroke, plot
from weekly_editor.report.model import (
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
)


def said(inlines: Inlines) -> str:
    return "".join(inline.text for inline in inlines)


def part_of(section: Section, arrangement: Arrangement, history: History | None = None) -> Part:
    return build_document(report_of(section), history or History(), arrangement).parts[0]


def table_of(part: Part) -> Table:
    return next(block for block in part.blocks if isinstance(block, Table))


WORK = ObjectiveSection(
    code="O1",
    items=(
        Item(
            title="双活", text="完成 60%", progress=Decimal(60), entries=(node("切流"), numbered("演练", node("复盘")))
        ),
        Item(),
        Item(title="换证", due=date(2031, 5, 30), owner="林夏", progress=Decimal(100), risk="旧终端"),
    ),
)


def test_work_in_a_table_keeps_its_numbers_and_what_stands_below_it():
    table = table_of(part_of(WORK, REPORT))
    assert [column.title for column in table.columns] == ["事项", "进度", "到期", "负责人"]
    first, second = table.rows
    assert [f"{item.level} {item.label} {said(item.inlines)}" for item in first.cells[0].items] == [
        "0 1. 双活：完成 60%",
        "1 ◦ 切流",
        "1 （1） 演练",
        "2 ▪ 复盘",
    ]
    assert [said(item.inlines) for item in second.cells[0].items] == ["换证 风险：旧终端"]
    assert second.cells[0].items[0].label == "2."


def test_a_bar_shows_progress_and_its_figure_is_printed_where_the_sentence_leaves_it_unsaid():
    first, second = table_of(part_of(WORK, REPORT)).rows
    assert [(row.cells[1].bar, said(row.cells[1].inlines)) for row in (first, second)] == [
        (Decimal(60), ""),
        (Decimal(100), "100%"),
    ]
    assert [said(cell.inlines) for cell in second.cells[2:]] == ["5月30日", "林夏"]


def test_no_bar_is_longer_than_full():
    section = ObjectiveSection(items=(Item(title="超", progress=Decimal(130)), Item(title="退", progress=Decimal(-5))))
    assert [row.cells[1].bar for row in table_of(part_of(section, REPORT)).rows] == [100, 0]


def test_work_of_which_nothing_more_is_known_stays_a_list():
    part = part_of(ObjectiveSection(items=(Item(title="双活", text="演练"),)), REPORT)
    assert [type(block) for block in part.blocks] == [Heading, ListItem]


def test_a_plan_in_a_table_has_its_due_days():
    table = table_of(part_of(PlanSection(items=(PlanItem(text="验收", due=date(2031, 5, 23)),)), REPORT))
    assert [column.title for column in table.columns] == ["工作内容", "到期"]
    assert said(table.rows[0].cells[1].inlines) == "5月23日"


def test_reflections_read_as_text_with_lists_below():
    entries = (node("三点收获", node("其一"), node("其二")), numbered("其余"))
    blocks = part_of(NotesSection(title="收获与反思", entries=entries), REPORT).blocks[1:]
    assert [type(block) for block in blocks] == [Paragraph, ListItem, ListItem, ListItem]
    assert [block.label for block in blocks[1:] if isinstance(block, ListItem)] == ["◦", "◦", "1."]


@pytest.mark.parametrize(
    ("numbering", "labels"),
    [("han", ["一、", "（一）", "（二）"]), ("decimal", ["1.", "1.1", "1.2"]), ("none", ["", "", ""])],
)
def test_heads_are_numbered_as_is_wished(numbering, labels):
    part = build_document(example_report(), arrangement=replace(PLAIN, numbering=numbering)).parts[0]
    assert [block.label for block in part.blocks if isinstance(block, Heading)] == labels


def test_a_kind_of_section_that_is_hidden_takes_no_number():
    parts = build_document(example_report(), arrangement=replace(PLAIN, hidden=frozenset({"track"}))).parts
    assert not parts[0].blocks
    assert isinstance(parts[1].blocks[0], Heading)
    assert parts[1].blocks[0].label == "一、"


def rate(value: str, **fields: object) -> Reading:
    return Reading.model_validate({"metric": "m1", "name": "扣款成功率", "value": value, "unit": "%", **fields})


def week_ago(weeks: int, *readings: Reading) -> Report:
    return report_of(MetricsSection(groups=(MetricGroup(readings=readings),)), week=WEEK.shifted(-weeks))


def figures(*readings: Reading) -> MetricsSection:
    return MetricsSection(groups=(MetricGroup(title="成功率", readings=readings),))


PAST = history_of([week_ago(1, rate("99.85")), week_ago(2, rate("99.8")), week_ago(3, rate("99.7"))])


def test_figures_say_how_far_they_moved_and_whether_they_are_where_they_should_be():
    section = figures(
        rate("99.90", target="99.5"), Reading(name="掉单", value=Decimal(3), unit="笔", target=Decimal(1))
    )
    table = table_of(part_of(section, REPORT, PAST))
    assert [column.title for column in table.columns] == ["指标", "本周", "上周", "变化", "目标", "状态"]
    assert [said(cell.inlines) for cell in table.rows[0].cells] == [
        "扣款成功率", "99.90%", "99.85%", "+0.05 个百分点", "99.5%", "✓ 达标",
    ]  # fmt: skip
    assert [row.cells[-1].inlines[0].tone for row in table.rows] == ["good", "risk"]
    assert said(table.rows[1].cells[-1].inlines) == "✗ 未达标"


def test_figures_as_a_list_say_the_same():
    arrangement = replace(REPORT, metrics="list", has_charts=False)
    block = part_of(figures(rate("99.90", target="99.5", note="口径不变")), arrangement, PAST).blocks[-1]
    assert isinstance(block, ListItem)
    assert said(block.inlines) == "扣款成功率：99.90%（上周 99.85%，变化 +0.05 个百分点，目标 99.5%，✓ 达标） 口径不变"


def test_incidents_as_a_list_say_what_the_table_does():
    document = build_document(example_report(), arrangement=replace(PLAIN, incidents="list"))
    block = document.parts[3].blocks[1]
    assert isinstance(block, ListItem)
    assert said(block.inlines) == "5月13日 11:25—12:31 · C：退款队列堵塞（已恢复；按 0.5 次计）"


def charts(section: MetricsSection, history: History) -> list[Chart]:
    blocks = part_of(section, REPORT, history).blocks
    return [chart for block in blocks if isinstance(block, Charts) for chart in block.charts]


def test_a_figure_known_for_three_weeks_is_drawn_with_its_target():
    (chart,) = charts(figures(rate("99.90", target="99.5")), PAST)
    assert (chart.kind, chart.title, chart.categories) == ("line", "扣款成功率（%）", ("W17", "W18", "W19", "W20"))
    assert [(series.name, series.is_target) for series in chart.series] == [("扣款成功率", False), ("目标", True)]
    assert chart.series[0].values == (Decimal("99.7"), Decimal("99.8"), Decimal("99.85"), Decimal("99.90"))
    assert chart_words(chart).startswith("扣款成功率: W17 99.7%, W18 99.8%")


def test_two_weeks_are_not_drawn():
    assert charts(figures(rate("99.90")), history_of([week_ago(1, rate("99.85"))])) == []


def test_weeks_that_are_missing_are_a_gap_between_those_that_are_known():
    past = history_of([week_ago(1, rate("99.85")), week_ago(12, rate("99.8")), week_ago(13, rate("99.7"))])
    (chart,) = charts(figures(rate("99.90", target="99.5")), past)
    assert chart.categories == ("W07", "W08", "…", "W19", "W20")
    assert chart.series[0].values == (*map(Decimal, ("99.7", "99.8")), None, *map(Decimal, ("99.85", "99.90")))
    assert set(chart.series[1].values) == {Decimal("99.5")}  # what is aimed at goes on
    assert chart_words(chart) == (
        "扣款成功率: W07 99.7%, W08 99.8%, W19 99.85%, W20 99.90%; 目标: W07 99.5%, W08 99.5%, W19 99.5%, W20 99.5%"
    )
    drawn = [mark for mark in plot(chart, 160, DEFAULT_LOOK) if isinstance(mark, Stroke) and len(mark.points) == 2]
    xs = {mark.text: mark.x for mark in plot(chart, 160, DEFAULT_LOOK) if isinstance(mark, Label)}
    crossing = [line for line in drawn if line.points[0][0] < xs["…"] < line.points[1][0]]
    assert {line.colour for line in crossing} == {DEFAULT_LOOK.rule}  # no line of values


def test_numbers_of_one_unit_are_compared_by_bars():
    def count(name: str, value: int) -> Reading:
        return Reading(metric=name, name=name, value=Decimal(value), unit="次")

    past = history_of([week_ago(1, count("C级", 1), count("D级", 0)), week_ago(2, count("C级", 2), count("D级", 3))])
    (chart,) = charts(figures(count("C级", 0), count("D级", 1)), past)
    assert (chart.kind, chart.title) == ("bar", "成功率（次）")
    assert [series.values for series in chart.series] == [(2, 1, 0), (3, 0, 1)]


def test_what_no_text_can_say_is_left_to_papers_that_can():
    assert charts(figures(rate("99.90")), PAST)
    assert not any(isinstance(block, Charts) for block in part_of(figures(rate("99.90")), PLAIN, PAST).blocks)


ARRANGEMENTS = (PLAIN, REPORT, replace(REPORT, metrics="list", incidents="list", numbering="decimal"))


@given(reports())
def test_every_arrangement_says_all_that_is_written(report: Report):
    plain, *others = (build_document(report, arrangement=arrangement) for arrangement in ARRANGEMENTS)
    for other in others:
        assert [bool(part.blocks) for part in other.parts] == [bool(part.blocks) for part in plain.parts]
        for one, another in zip(plain.parts, other.parts, strict=True):
            if one.kind in ("track", "objective", "notes"):
                assert list(map(said, _sentences(another.blocks))) == list(map(said, _sentences(one.blocks)))


def _sentences(blocks: tuple[Block, ...]) -> list[Inlines]:
    """Return what is written, facts beside it left out."""
    found: list[Inlines] = []
    for block in blocks:
        match block:
            case Table():
                found.extend(_written(item.inlines) for row in block.rows for item in row.cells[0].items)
            case Charts():
                pass
            case _:
                found.append(_written(block.inlines))
    return found


def _written(inlines: Inlines) -> Inlines:
    return tuple(inline for inline in inlines if inline.tone == "normal")


@given(reports())
def test_a_paper_without_tables_gets_none_and_loses_nothing_but_drawings(report: Report):
    document = build_document(report, arrangement=in_words(REPORT))
    blocks = [block for part in document.parts for block in part.blocks]
    assert not any(isinstance(block, Table | Charts) for block in blocks)
    assert [bool(part.blocks) for part in document.parts] == [
        bool(part.blocks) for part in build_document(report, arrangement=REPORT).parts
    ]
