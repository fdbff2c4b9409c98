import re
import zipfile
from datetime import datetime
from decimal import Decimal
from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.strategy import reports
from tests.writers.test_xlsx import FULL, HOSTILE, WEEK, hostile_report, rate, readings, values
from tests.writers.validator import findings
from tests.writers.xlsx_lint import faults, formulas, opened
from weekly_editor.analysis.history import history_of
from weekly_editor.analysis.incident_ledger import incident_ledger
from weekly_editor.report.metric import Metric, MetricCatalog, PastWeek
from weekly_editor.report.model import Incident, IncidentsSection, Item, ObjectiveSection, Reading, Report
from weekly_editor.writers.xlsx_history import write_history_xlsx
from weekly_editor.writers.xlsx_text import head_names


def written(*weeks, catalog=None):
    """Return the workbook of ``weeks``, the newest first."""
    return write_history_xlsx(weeks, history_of(weeks, *([catalog] if catalog else [])))


def told(data, name):
    return values(opened(data, data_only=True)[name])


THREE = [
    readings(rate(value, target=Decimal("99.9")), week=WEEK.shifted(-weeks))
    for weeks, value in enumerate(("99.95", "99.85", "99.90"))
]


def test_every_week_is_a_row_and_every_metric_a_column():
    data = written(*THREE)
    sheet = opened(data)["按周"]
    assert [cell.value for cell in sheet[1]] == ["周", "周一", "代扣成功率", "事件数", "计入次数", "历时（分钟）"]
    assert told(data, "按周")[0] == ("2026-W18", datetime(2026, 4, 27), 0.999, 0, 0, 0)
    assert [row[2] for row in told(data, "按周")] == [0.999, 0.9985, 0.9995]
    assert sheet["C2"].number_format == "0.00%"
    assert sheet.freeze_panes == "C2"


def test_every_figure_is_a_row_with_its_change_target_and_state():
    assert told(written(*THREE), "明细")[1:] == [
        ("2026-W19", datetime(2026, 5, 4), "成功率", "代扣成功率", 0.9985, "%", -0.05, 0.999, "✗ 未达标"),
        ("2026-W20", datetime(2026, 5, 11), "成功率", "代扣成功率", 0.9995, "%", 0.1, 0.999, "✓ 达标"),
    ]


def test_no_change_is_told_over_a_week_that_is_not_known():
    assert told(written(THREE[0], THREE[2]), "明细")[1][6] is None


def test_the_summary_computes_over_all_weeks():
    data = written(*THREE)
    row = opened(data)["指标汇总"][2]
    assert row[3].value == "='按周'!$C$4"
    assert row[9].value == "=AVERAGE('按周'!$C$2:$C$4)"
    assert told(data, "指标汇总")[0][9:] == pytest.approx((0.999, 0.9985, 0.9995, 3))


def test_weeks_that_only_the_file_of_metrics_knows_are_there():
    metric = Metric(id="rate", name="代扣成功率", unit="%", target=Decimal("99.9"))
    past = PastWeek(week=WEEK.shifted(-9), values={"rate": Decimal("98.7")})
    data = written(*THREE, catalog=MetricCatalog(metrics=(metric,), past=(past,)))
    assert told(data, "按周")[0][:3] == ("2026-W11", datetime(2026, 3, 9), 0.987)


def test_a_matter_is_told_over_its_weeks():
    def week(weeks, progress, text):
        item = Item(matter="m", title="代付二期", text=text, progress=Decimal(progress))
        return Report(week=WEEK.shifted(-weeks), sections=(ObjectiveSection(code="O1", title="清算", items=(item,)),))

    data = written(week(0, 80, "联调完成"), week(1, 50, "开发中"))
    assert told(data, "项目进展") == [
        ("O1 清算", "代付二期", "2026-W19", "2026-W20", None, None, "联调完成", 0.5, 0.8),
    ]


def test_incidents_of_a_week_are_counted_from_the_register():
    incidents = (
        Incident(started_at=datetime(2026, 5, 12, 23, 50), ended_at=datetime(2026, 5, 13, 0, 20), share=Decimal("0.5")),
        Incident(level="D", counts=False),
    )
    data = written(Report(week=WEEK, sections=(IncidentsSection(incidents=incidents),)))
    sheet = opened(data)["按周"]
    assert sheet["C2"].value == "=COUNTIFS(事件登记[周],按周表[[#This Row],[周]])"
    assert told(data, "按周")[0][2:] == (2, 0.5, 30)
    assert told(data, "生产事件")[-1][:4] == ("合计", None, None, 30)


def charts(data):
    with zipfile.ZipFile(BytesIO(data)) as package:
        names = sorted(name for name in package.namelist() if re.fullmatch(r"xl/charts/chart\d+\.xml", name))
        return [package.read(name).decode() for name in names]


def test_a_metric_known_for_three_weeks_is_drawn_beside_its_target():
    (chart,) = charts(written(*THREE))
    assert re.findall("<c:f>(.*?)</c:f>", chart)[:4] == [
        "'按周'!$C$1",
        "'按周'!$C$1",
        "'按周'!$A$2:$A$4",
        "'按周'!$C$2:$C$4",
    ]
    assert "<c:f>'目标值'!$C$2:$C$4</c:f>" in chart
    assert chart.count("<c:v>0.999</c:v>") == 4  # three weeks of the target, and the first value
    assert '<c:numFmt formatCode="0.00%" sourceLinked="0"/>' in chart


def test_two_weeks_make_no_line():
    assert charts(written(*THREE[:2])) == []


def test_no_word_of_the_user_is_part_of_a_formula_or_a_chart():
    weeks = [hostile_report(WEEK.shifted(-back)) for back in range(3)]
    data = written(*weeks)
    assert faults(data) == []
    for formula in (*formulas(data), *re.findall("<c:f>(.*?)</c:f>", "".join(charts(data)))):
        assert not any(name.strip() in formula for name in HOSTILE if name.strip() not in ("", "同名", "[x]"))
    assert "[x]" in [cell.value for cell in opened(data)["按周"][1]]


def test_a_metric_without_a_name_has_a_head():
    assert head_names(["", " ", "A", "a"], "zh_CN") == ["（未命名）", "（未命名） (2)", "A", "a (2)"]


def test_heads_of_columns_are_cut_and_told_apart():
    heads = [cell.value for cell in opened(written(hostile_report()))["按周"][1]]
    assert {"同名", "同名 (2)", "=cmd", "_x0041_"} <= set(heads)
    assert any(head.endswith("…") for head in heads)


@pytest.mark.parametrize(
    "weeks",
    [[], [FULL], THREE, [hostile_report(WEEK.shifted(-back)) for back in range(3)]],
    ids=["none", "one", "three", "hostile"],
)
def test_an_independent_validator_finds_nothing(tmp_path, weeks):
    data = written(*weeks)
    assert findings(data, tmp_path, ".xlsx") == []
    assert faults(data) == []


@settings(max_examples=20, deadline=None)
@given(st.lists(reports(), max_size=4, unique_by=lambda report: report.week))
def test_any_reports_make_a_sound_workbook(some):
    newest_first = sorted(some, key=lambda report: report.week, reverse=True)
    assert faults(written(*newest_first)) == []


def test_weeks_values_and_incidents_have_names():
    names = opened(written(*THREE)).defined_names
    assert {name: names[name].attr_text for name in ("全部周", "全部数值", "事件数")} == {
        "全部周": "'按周'!$A$2:$A$4",
        "全部数值": "'按周'!$C$2:$C$4",
        "事件数": "'按周'!$D$2:$D$4",
    }


def test_the_language_is_that_of_the_newest_report():
    english = THREE[0].model_copy(update={"language": "en"})
    sheets = ["Overview", "Summary", "By week", "Details", "Progress", "Incidents", "Targets"]
    assert opened(written(english, THREE[1])).sheetnames == sheets


def test_the_same_weeks_give_the_same_bytes():
    assert written(*THREE) == written(*THREE)


def test_the_marks_below_many_weeks_are_days():
    weeks = [readings(rate("99.9"), week=WEEK.shifted(-back)) for back in range(12)]
    (chart,) = charts(written(*weeks))
    assert "<c:dateAx>" in chart
    assert "<c:f>'按周'!$B$2:$B$13</c:f>" in chart
    assert '<c:majorUnit val="14"/><c:majorTimeUnit val="days"/>' in chart


def test_the_overview_is_printed_on_landscape_paper_and_no_chart_is_cut():
    rows = tuple(
        Reading(metric=f"m{place}", name=f"指标{place}", value=Decimal(place), unit="笔") for place in range(15)
    )
    data = written(*(readings(*rows, week=WEEK.shifted(-back)) for back in range(4)))
    page = opened(data)["概览"]
    assert (page.page_setup.orientation, int(page.page_setup.paperSize)) == ("landscape", 9)
    assert page.print_title_rows == "$2:$3"
    ends = [each.id for each in page.row_breaks.brk]
    drawn = [(chart.anchor._from.row, chart.anchor.to.row) for chart in page._charts]
    assert len(drawn) == 11
    assert not any(first < end < last for first, last in drawn for end in ends)
    heights = [page.row_dimensions[row].height for row in range(1, page.max_row + 1)]
    papers = [
        sum(heights[first:end]) for first, end in zip([0, *ends], [*ends, max(last for _, last in drawn)], strict=True)
    ]
    assert len(papers) == 3
    assert max(papers) < 570 - heights[1] - heights[2]  # points; of the height of A4 at the width of the sheet


def test_an_overview_with_few_charts_fits_one_sheet_of_paper():
    page = opened(written(*THREE))["概览"]
    assert (page.page_setup.orientation, page.row_breaks.brk) == ("landscape", [])
    assert page.page_setup.fitToHeight in (None, 1)  # 1 is what Excel takes for none


def test_an_incident_that_two_reports_tell_of_is_one_in_the_week_it_began_in():
    incident = Incident(
        id="i", started_at=datetime(2026, 5, 13, 9), ended_at=datetime(2026, 5, 13, 10), level="C级", text="中断"
    )
    sections = (IncidentsSection(incidents=(incident,)),)
    newest, first = (Report(week=WEEK.shifted(weeks), sections=sections) for weeks in (1, 0))
    data = written(newest, first)
    assert [row[0] for row in told(data, "生产事件") if row[1] is not None] == [str(WEEK)]
    assert [row[2:5] for row in told(data, "按周")] == [(1, 1, 60), (0, 0, 0)]
    assert incident_ledger(newest, history_of([first])).tally("year").downtime.seconds == 60 * 60


def test_changes_are_told_as_their_metric_wants_them():
    catalog = MetricCatalog(metrics=(Metric(id="m", name="量", unit="万笔", change="percent", decimals=0),))
    weeks = [
        readings(Reading(metric="m", name="量", unit="万笔", value=Decimal(value)), week=WEEK.shifted(back))
        for back, value in ((0, "110.4"), (-1, "100"), (-2, "0"))
    ]
    data = write_history_xlsx(weeks, history_of(weeks, catalog))
    summary = opened(data)["指标汇总"]["F2"]
    assert summary.number_format.startswith("+0.00%")
    assert [row[6] for row in told(data, "明细")] == [None, 100, 0.104]  # growth from nothing has no percentage
    assert told(data, "指标汇总")[0][5] == 0.104


def test_an_average_has_more_decimals_than_what_it_is_of():
    weeks = [readings(Reading(metric="m", name="量", value=Decimal(n)), week=WEEK.shifted(-n)) for n in (0, 1)]
    assert opened(written(*weeks))["指标汇总"]["J2"].number_format == "#,##0.00"


def test_what_the_newest_week_does_not_know_is_not_on_target_now():
    weeks = [
        readings(Reading(metric="b", name="时延", unit="ms", value=Decimal(90), target=Decimal(100))),
        readings(
            Reading(metric="a", name="时延", unit="s", value=Decimal(9), target=Decimal(1)), week=WEEK.shifted(-1)
        ),
    ]
    data = written(*weeks)
    cells = [cell.value for row in opened(data, data_only=True)["概览"].iter_rows() for cell in row]
    assert "1 / 1" in cells
    assert "全部达标" in cells
    assert faults(data) == []
