"""Figures as the library's definitions want them told."""

from dataclasses import replace
from decimal import Decimal

from document.example import WEEK, report_of

from weekly_editor.analysis.history import History, history_of
from weekly_editor.document.arrangement import REPORT
from weekly_editor.document.block import Block, Chart, Charts, ListItem, Table
from weekly_editor.document.build import DocumentBuilder, build_document
from weekly_editor.document.chart import chart_words
from weekly_editor.document.figures import change_text
from weekly_editor.document.look import DEFAULT_LOOK
from weekly_editor.document.plot import Label, plot
from weekly_editor.report.metric import Metric, MetricCatalog
from weekly_editor.report.model import MetricGroup, MetricsSection, Reading, Report
from weekly_editor.report.wording import EN, ZH

RATE = Metric(id="rate", name="扣款成功率", unit="%", decimals=3, direction="more", target=Decimal("99.5"))
COUNT = Metric(id="count", name="交易笔数", unit="万笔", decimals=1, direction="more", change="percent")
CATALOG = MetricCatalog(metrics=(RATE, COUNT))


def report(rate: str, count: str, weeks_ago: int = 0, **fields: object) -> Report:
    readings = (
        Reading.model_validate({"metric": "rate", "name": "扣款成功率", "value": rate, "unit": "%", **fields}),
        Reading.model_validate({"metric": "count", "name": "交易笔数", "value": count, "unit": "万笔"}),
    )
    groups = (MetricGroup(title="", readings=readings),)
    return report_of(MetricsSection(groups=groups), week=WEEK.shifted(-weeks_ago))


def history(catalog: MetricCatalog) -> History:
    return history_of([report("99.3", "120.04", 1), report("99.2", "118", 2), report("99.1", "117", 3)], catalog)


def blocks(told: Report, past: History) -> tuple[Block, ...]:
    return build_document(told, past, REPORT).parts[0].blocks


def cells(told: Report, past: History) -> list[list[str]]:
    table = next(block for block in blocks(told, past) if isinstance(block, Table))
    return [["".join(inline.text for inline in cell.inlines) for cell in row.cells] for row in table.rows]


def test_decimals_changes_and_targets_are_those_of_the_definition():
    assert cells(report("99.4567", "126.06"), history(CATALOG)) == [
        ["扣款成功率", "99.457%", "99.300%", "+0.157 个百分点", "99.5%", "✗ 未达标"],
        ["交易笔数", "126.1万笔", "120.0万笔", "+5.01%", "", ""],
    ]


def test_without_definitions_figures_read_as_they_were_typed():
    assert cells(report("99.4567", "126.06"), history(MetricCatalog())) == [
        ["扣款成功率", "99.4567%", "99.3%", "+0.1567 个百分点"],
        ["交易笔数", "126.06万笔", "120.04万笔", "+6.02万笔"],
    ]


def test_a_target_of_the_report_goes_before_that_of_the_library():
    assert cells(report("99.4", "1", target="99"), history(CATALOG))[0][-2:] == ["99%", "✓ 达标"]


def test_a_definition_is_followed_where_no_week_is_known():
    assert cells(report("99.6", "1"), history_of([], CATALOG)) == [
        ["扣款成功率", "99.600%", "99.5%", "✓ 达标"],
        ["交易笔数", "1.0万笔", "", ""],
    ]


def test_a_ratio_whose_change_is_told_in_percent_says_that_it_is_relative():
    relative = MetricCatalog(metrics=(RATE.model_copy(update={"change": "percent"}),))
    assert cells(report("99.4", "1"), history(relative))[0][3] == "相对 +0.10%"


def test_a_row_in_which_nothing_is_written_is_left_out_though_its_metric_has_a_target():
    readings = (Reading(metric="rate"), Reading(metric="count", name="交易笔数", value=Decimal(1), unit="万笔"))
    told = report_of(MetricsSection(groups=(MetricGroup(readings=readings),)))
    assert cells(told, history_of([], CATALOG)) == [["交易笔数", "1.0万笔"]]


def test_a_list_says_the_same():
    arrangement = replace(REPORT, metrics="list", has_charts=False)
    first = build_document(report("99.4567", "1"), history(CATALOG), arrangement).parts[0].blocks[1]
    assert isinstance(first, ListItem)
    assert "".join(inline.text for inline in first.inlines) == (
        "扣款成功率：99.457%（上周 99.300%，变化 +0.157 个百分点，目标 99.5%，✗ 未达标）"
    )


def test_a_chart_has_the_target_of_the_definition():
    drawn = [chart for block in blocks(report("99.4", "1"), history(CATALOG)) if isinstance(block, Charts)
             for chart in block.charts]  # fmt: skip
    first: Chart = drawn[0]
    assert [(series.is_target, set(series.values)) for series in first.series][1] == (True, {Decimal("99.5")})
    assert "目标: W17 99.5%" in chart_words(first)


def test_a_chart_tells_values_with_the_decimals_of_the_definition():
    (block,) = [block for block in blocks(report("99.45678", "1"), history(CATALOG)) if isinstance(block, Charts)]
    first = block.charts[0]
    assert first.series[0].values[-1] == Decimal("99.45678")
    assert "W20 99.457%" in chart_words(first)
    assert "99.457%" in [mark.text for mark in plot(first, 160, DEFAULT_LOOK) if isinstance(mark, Label)]


def test_another_definition_is_drawn_anew_and_nothing_else_is():
    builder = DocumentBuilder()
    told, past = report("99.4", "126"), history(CATALOG)
    first = builder.build(told, past, REPORT).parts[0]
    assert builder.build(told, past, REPORT).parts[0] is first
    stricter = MetricCatalog(metrics=(RATE.model_copy(update={"target": Decimal("99.99")}), COUNT))
    second = builder.build(told, history(stricter), REPORT).parts[0]
    assert second == build_document(told, history(stricter), REPORT).parts[0]
    assert second != first


def test_a_row_that_did_not_change_stays_the_same_object_beside_one_that_did():
    builder, past = DocumentBuilder(), history(CATALOG)
    told = report("99.4", "126")
    first = next(block for block in builder.build(told, past, REPORT).parts[0].blocks if isinstance(block, Table))
    section = told.sections[0]
    assert isinstance(section, MetricsSection)
    group = section.groups[0]
    changed = (group.readings[0].model_copy(update={"value": Decimal("99.41")}), group.readings[1])
    groups = (group.model_copy(update={"readings": changed}),)
    after = told.model_copy(update={"sections": (section.model_copy(update={"groups": groups}),)})
    second = next(block for block in builder.build(after, past, REPORT).parts[0].blocks if isinstance(block, Table))
    assert second.rows[0] != first.rows[0]
    assert second.rows[1] is first.rows[1]


def test_the_difference_of_rates_in_a_thousand_is_in_points_of_a_thousand():
    now, before = (Reading(name="差错率", unit="‰", value=Decimal(value)) for value in ("2.5", "2"))
    assert change_text(now, before, ZH) == "+0.5 个千分点"
    assert change_text(before, now, EN) == "−0.5 per-mille points"


def test_a_chart_shows_the_target_that_each_week_had():
    weeks = [report("99.3", "1", 1, target="99"), report("99.2", "1", 2), report("99.1", "1", 3, target="98")]
    drawn = blocks(report("99.4", "1", target="99.5"), history_of(weeks))
    charts = [chart for block in drawn if isinstance(block, Charts) for chart in block.charts]
    assert [series.values for series in charts[0].series if series.is_target] == [
        (Decimal(98), Decimal(99), Decimal(99), Decimal("99.5"))
    ]
