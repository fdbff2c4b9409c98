import time
import warnings
import zipfile
from datetime import date, datetime
from decimal import Decimal
from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openxml_audit import OpenXmlValidator

from tests.strategy import reports
from tests.writers.xlsx_lint import faults, formulas, opened
from weekly_editor.analysis.history import NO_HISTORY, history_of
from weekly_editor.report.model import (
    Incident,
    IncidentsSection,
    Item,
    MetricGroup,
    MetricsSection,
    Node,
    NotesSection,
    ObjectiveSection,
    PlanItem,
    PlanSection,
    Reading,
    Report,
    Topic,
    TrackSection,
)
from weekly_editor.report.week import Week
from weekly_editor.writers.xlsx import write_xlsx
from weekly_editor.writers.xlsx_text import MAX_CELL_UNITS, display_width

WEEK = Week(2026, 20)


def readings(*rows, week=WEEK):
    return Report(week=week, sections=(MetricsSection(groups=(MetricGroup(title="成功率", readings=rows),)),))


def rate(value, **fields):
    return Reading(metric="rate", name="代扣成功率", value=Decimal(value), unit="%", **fields)


FULL = Report(
    week=WEEK,
    title="清算组周报 & 附件",
    author="周岚",
    team="清算组",
    created_at=datetime(2026, 5, 15, 18, 30),
    sections=(
        TrackSection(
            title="商户通",
            topics=(
                Topic(
                    title="接入",
                    entries=(
                        Node(
                            text="**两家**试点商户已签约",
                            marker="number",
                            children=(Node(text="合同归档", marker="done"), Node(text="回访", marker="todo")),
                        ),
                        Node(text="下周开户", marker="number"),
                    ),
                ),
            ),
        ),
        ObjectiveSection(
            code="O1",
            title="清算提速",
            items=(
                Item(
                    title="批量代付",
                    text="压测通过，灰度至`B`区",
                    progress=Decimal("62.5"),
                    due=date(2026, 5, 29),
                    owner="何川",
                    risk="专线未到",
                    entries=(Node(text="补充监控"),),
                ),
                Item(title="对账", text="方案评审中"),
            ),
        ),
        MetricsSection(
            groups=(
                MetricGroup(title="成功率", readings=(rate("99.998", target=Decimal("99.99"), note="含重试"),)),
                MetricGroup(title="规模", readings=(Reading(name="日均笔数", value=Decimal("1234567.5"), unit="笔"),)),
            )
        ),
        IncidentsSection(
            incidents=(
                Incident(
                    started_at=datetime(2026, 5, 12, 9, 16),
                    ended_at=datetime(2026, 5, 12, 10, 22),
                    level="C",
                    system="对账",
                    text="渠道文件晚到，对账推迟",
                    state="已恢复",
                    share=Decimal("0.5"),
                ),
                Incident(text="时间待查", counts=False),
            )
        ),
        NotesSection(title="其他", entries=(Node(text="不进表格"),)),
        PlanSection(items=(PlanItem(text="上线代付二期", due=date(2026, 5, 20), owner="何川"), PlanItem(text="复盘"))),
    ),
)


def sheets(report, history=NO_HISTORY):
    return opened(write_xlsx(report, history))


def values(sheet):
    return [tuple(cell.value for cell in row) for row in sheet.iter_rows(min_row=2)]


def results(report, name, history=NO_HISTORY):
    """Return the rows below the head of the sheet ``name``, formulas by what they gave."""
    return values(opened(write_xlsx(report, history), data_only=True)[name])


def part(data, name):
    with zipfile.ZipFile(BytesIO(data)) as package:
        return package.read(name).decode()


def test_the_sheets_are_named_in_the_language_of_the_report():
    assert sheets(FULL).sheetnames == ["概览", "指标", "项目进展", "生产事件", "下周计划"]
    english = FULL.model_copy(update={"language": "en"})
    assert sheets(english).sheetnames == ["Overview", "Metrics", "Progress", "Incidents", "Next week"]
    assert [cell.value for cell in sheets(english)["Next week"][1]] == ["No.", "Task", "Due", "Owner"]


def test_percents_are_true_ones_and_show_every_decimal_that_was_written():
    sheet = sheets(FULL)["指标"]
    assert sheet["C2"].value == 0.99998
    assert sheet["C2"].number_format == "0.000%"
    assert sheet["H2"].value == 0.9999
    assert sheet["H2"].number_format == "0.00%"
    assert (sheet["C3"].value, sheet["C3"].number_format) == (1234567.5, "#,##0.0")


def test_a_trailing_zero_stays():
    sheet = sheets(readings(rate("10.80")))["指标"]
    assert (sheet["C2"].value, sheet["C2"].number_format) == (0.108, "0.00%")


def test_the_change_of_percents_is_in_points():
    last_week = readings(rate("45.00"), week=WEEK.shifted(-1))
    sheet = sheets(readings(rate("55.8")), history_of([last_week]))["指标"]
    assert sheet["D1"].value == "上周"
    assert sheet["D2"].value == 0.45
    assert results(readings(rate("55.8")), "指标", history_of([last_week]))[0][4] == 10.8
    assert sheet["E2"].value.startswith("=IF(COUNT(指标表[[#This Row],[本周]],指标表[[#This Row],[上周]])=2,")
    assert sheet["E2"].number_format == '+#,##0.00" 个百分点";-#,##0.00" 个百分点";#,##0.00" 个百分点"'


def test_a_last_report_of_an_earlier_week_is_not_called_last_week():
    sheet = sheets(readings(rate("55.8")), history_of([readings(rate("45"), week=WEEK.shifted(-2))]))["指标"]
    assert sheet["D1"].value == "2026-W18"


def test_the_change_in_percent_stands_beside_the_difference_where_it_has_a_meaning():
    def sheet(now, before, unit="万笔"):
        report = readings(Reading(metric="m", value=Decimal(now), unit=unit))
        past = readings(Reading(metric="m", value=Decimal(before), unit=unit), week=WEEK.shifted(-1))
        return opened(write_xlsx(report, history_of([past])), data_only=True)["指标"]

    grown = sheet("55", "50")
    assert (grown["E2"].value, grown["F2"].value) == (5, 0.1)
    assert grown["F2"].number_format.startswith("+0.00%")
    assert sheet("5", "0")["F2"].value in (None, "")
    assert sheet("0", "5")["F2"].value == -1
    assert sheet("5", "-5")["F2"].value in (None, "")
    assert sheet("55.8", "45", "%")["F2"].value in (None, "")


def test_readings_of_something_else_are_not_compared():
    before = readings(Reading(metric="m", value=Decimal(3), unit="笔"), week=WEEK.shifted(-1))
    sheet = sheets(readings(Reading(metric="m", value=Decimal(3), unit="元")), history_of([before]))["指标"]
    assert (sheet["D2"].value, sheet["E2"].value) == (None, None)


def test_a_figure_that_a_sheet_would_round_is_text():
    sheet = sheets(readings(Reading(value=Decimal("12345678901234567.89"), unit="元"), rate("99.99999999999999999")))
    assert sheet["指标"]["C2"].value == "12345678901234567.89元"
    assert sheet["指标"]["C3"].value == "99.99999999999999999%"


def test_progress_holds_tracks_and_objectives_with_true_days_and_percents():
    sheet = sheets(FULL)["项目进展"]
    assert values(sheet) == [
        (
            "商户通",
            "接入",
            "1. 两家试点商户已签约\n  ☑ 合同归档\n  ☐ 回访\n2. 下周开户",
            None,
            None,
            None,
            None,
        ),
        (
            "O1 清算提速",
            "批量代付",
            "压测通过，灰度至B区\n• 补充监控",
            0.625,
            datetime(2026, 5, 29),
            "何川",
            "专线未到",
        ),
        ("O1 清算提速", "对账", "方案评审中", None, None, None, None),
    ]
    assert sheet["D3"].number_format == "0.0%"
    assert sheet["E3"].number_format == "yyyy-mm-dd"


def test_incidents_hold_true_times_and_how_long_they_took():
    sheet = sheets(FULL)["生产事件"]
    assert sheet["C2"].value.startswith("=IF(COUNT(事件表[[#This Row],[开始时间]],")
    assert sheet["C4"].value == "=SUBTOTAL(109,事件表[历时（分钟）])"
    first, second, total = results(FULL, "生产事件")
    assert total[:3] == ("合计", None, 66)
    assert first == (
        datetime(2026, 5, 12, 9, 16),
        datetime(2026, 5, 12, 10, 22),
        66,
        "C",
        "对账",
        "渠道文件晚到，对账推迟",
        "已恢复",
        "是",
        0.5,
    )
    assert second == (None, None, None, None, None, "时间待查", None, "否", 1)
    assert sheet["I2"].number_format == "0%"


def test_the_plan_is_numbered():
    assert values(sheets(FULL)["下周计划"]) == [
        (1, "上线代付二期", datetime(2026, 5, 20), "何川"),
        (2, "复盘", None, None),
    ]


def test_a_day_before_the_first_of_a_sheet_is_text():
    report = Report(week=WEEK, sections=(PlanSection(items=(PlanItem(due=date(1899, 12, 31)),)),))
    assert sheets(report)["下周计划"]["C2"].value == "1899-12-31"


@pytest.mark.parametrize(
    "text",
    [
        "=1+1",
        "+cmd|' /C calc'!A0",
        "-2+3",
        "@SUM(A1)",
        "{=1}",
        "https://example.com/",
        "mailto:a@example.com",
        "internal:Sheet2!A1",
        "007",
        "1e5",
        "TRUE",
        "<r>x</r>",
        "<r><t>x</t></r>",
        "<r></r>",
        " leading and trailing ",
        "a\n\nb\ttab",
        "& < > \" ' ]]>",
        "😀" * 40,
    ],
)
def test_text_of_the_user_stays_the_text_it_is(text):
    report = Report(week=WEEK, sections=(PlanSection(items=(PlanItem(text=text),)),))
    cell = sheets(report)["下周计划"]["B2"]
    assert (cell.value, cell.data_type, cell.hyperlink) == (text, "s", None)


@pytest.mark.parametrize("text", ["_x0041_", "<r>_x0041_</r>"])
def test_what_looks_like_an_escape_is_escaped(text):
    data = write_xlsx(Report(week=WEEK, sections=(PlanSection(items=(PlanItem(text=text),)),)), NO_HISTORY)
    assert "_x005F_x0041_" in part(data, "xl/sharedStrings.xml")


@pytest.mark.parametrize("letter", ["字", "😀"])
def test_a_text_too_long_for_a_cell_is_cut_and_marked(letter):
    report = Report(week=WEEK, sections=(PlanSection(items=(PlanItem(text=letter * 40_000),)),))
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        text = sheets(report)["下周计划"]["B2"].value
    assert text.endswith(letter + "…")
    assert MAX_CELL_UNITS - 2 <= len(text.encode("utf-16-le")) // 2 <= MAX_CELL_UNITS


@settings(max_examples=25, deadline=None)
@given(st.text(st.characters(blacklist_categories=("Cs", "Cc", "Co", "Cn")), min_size=1, max_size=60))
def test_any_text_comes_back(text):
    cleaned = PlanItem(text=text).text
    report = Report(week=WEEK, sections=(PlanSection(items=(PlanItem(owner=cleaned.translate(_NO_SIGNS)),)),))
    assert (sheets(report)["下周计划"]["D2"].value or "") == cleaned.translate(_NO_SIGNS)


_NO_SIGNS = str.maketrans("", "", r"\*~`[]_")


def test_heads_stay_in_sight_can_be_filtered_and_are_repeated_on_paper():
    for sheet in sheets(FULL).worksheets[1:]:
        assert sheet.freeze_panes in ("A2", "C2")
        (table,) = sheet.tables.values()
        assert table.ref == sheet.dimensions
        assert table.autoFilter.ref == table.ref.replace("I4", "I3")  # without the row of totals
        assert sheet.print_title_rows == "$1:$1"
        assert (sheet.page_setup.orientation, int(sheet.page_setup.paperSize)) == ("landscape", 9)
        assert sheet.sheet_properties.pageSetUpPr.fitToPage
        assert sheet["A1"].font.b
        assert sheet["A1"].fill.fgColor.rgb == "FFEEF2F8"


def test_columns_are_as_wide_as_what_stands_in_them_up_to_a_limit():
    long = FULL.model_copy(update={"sections": (PlanSection(items=(PlanItem(text="字" * 200, owner="何川"),)),)})
    widths = {letter: column.width for letter, column in sheets(long)["下周计划"].column_dimensions.items()}
    assert 79 < widths["B"] < 82
    assert widths["D"] < 12


def test_no_figure_is_too_wide_for_its_column():
    sheet = sheets(readings(Reading(value=Decimal("123456789012.345"), unit="元")))["指标"]
    assert sheet.column_dimensions["C"].width > len("123,456,789,012.345")


def test_a_chinese_character_is_two_digits_wide():
    assert display_width("支付AI\n1") == 6


def test_long_text_wraps_and_numbers_stand_right():
    sheet = sheets(FULL)["项目进展"]
    assert sheet["C2"].alignment.wrap_text
    assert (sheet["C2"].font.name, sheet["C2"].font.sz) == ("微软雅黑", 10.5)
    assert sheet.row_dimensions[2].height > 4 * 10.5  # points, for four lines
    assert sheet.row_dimensions[4].height < 2 * 10.5
    assert sheet["D3"].alignment.horizontal == "right"


def test_the_properties_tell_whose_report_it_is():
    properties = sheets(FULL).properties
    assert (properties.title, properties.creator) == ("清算组周报 & 附件 2026-W20", "周岚")
    assert properties.created == datetime(2026, 5, 15, 18, 30)


def test_a_title_on_paper_cannot_be_a_code_of_the_header():
    assert "&amp;L清算组周报 &amp;&amp; 附件&amp;R2026-W20" in part(
        write_xlsx(FULL, NO_HISTORY), "xl/worksheets/sheet2.xml"
    )


def test_the_same_report_gives_the_same_bytes(monkeypatch):
    first = write_xlsx(FULL, NO_HISTORY)
    later = time.time() + 100_000
    monkeypatch.setattr(time, "time", lambda: later)
    assert write_xlsx(FULL, NO_HISTORY) == first


@pytest.mark.parametrize("report", [FULL, Report(week=WEEK)], ids=["full", "empty"])
def test_an_independent_validator_finds_nothing(tmp_path, report):
    (tmp_path / "a.xlsx").write_bytes(write_xlsx(report, history_of([FULL])))
    assert OpenXmlValidator().validate(tmp_path / "a.xlsx").errors == []


HOSTILE = ("=cmd", "+1", "'a", "[x]", "a#b@c", "_x0041_", "<r>x</r>", "{0}", "同名", "同名 ", "", "😀" * 150, "a\nb")


def hostile_report(week=WEEK):
    """Return a report in which every word of the user's is hostile."""
    rows = tuple(
        rate("99.5", target=Decimal("99.9")).model_copy(update={"metric": f"m{name}", "name": name}) for name in HOSTILE
    )
    groups = (MetricGroup(title=HOSTILE[0], readings=rows),)
    items = tuple(Item(title=name, text=name, owner=name, progress=Decimal(50)) for name in HOSTILE)
    incidents = tuple(Incident(level=name, system=name, text=name, state=name) for name in HOSTILE)
    return Report(
        week=week,
        title="=cmd",
        author="@author",
        sections=(
            MetricsSection(groups=groups),
            ObjectiveSection(title="=cmd", items=items),
            IncidentsSection(incidents=incidents),
            PlanSection(items=tuple(PlanItem(text=name, owner=name) for name in HOSTILE)),
        ),
    )


def test_no_word_of_the_user_is_part_of_a_formula():
    before = [hostile_report(WEEK.shifted(-1))]
    for formula in formulas(write_xlsx(hostile_report(), history_of(before))):
        assert not any(name.strip() in formula for name in HOSTILE if name.strip() not in ("", "同名"))
    assert faults(write_xlsx(hostile_report(), history_of(before))) == []


def test_a_level_that_a_criterion_would_misread_is_counted_all_the_same():
    incidents = (Incident(level="*"), Incident(level="C级"), Incident(level="C级", share=Decimal("0.5")))
    sheet = opened(write_xlsx(Report(week=WEEK, sections=(IncidentsSection(incidents=incidents),)), NO_HISTORY))["概览"]
    rows = {row[1].value: row for row in sheet.iter_rows() if row[1].value in ("*", "C级")}
    assert rows["*"][4].value == 1
    assert rows["C级"][4].value == "=COUNTIFS('生产事件'!$D$2:$D$4,\"C级\")"


def at(day, hour, minute):
    return datetime(2026, 5, day, hour, minute)


def level_rows(*incidents):
    """Return what the overview says of levels, and which of the figures are formulas."""
    data = write_xlsx(Report(week=WEEK, sections=(IncidentsSection(incidents=incidents),)), NO_HISTORY)
    told, typed = (list(opened(data, data_only=values)["概览"].iter_rows()) for values in (True, False))
    head = next(number for number, row in enumerate(told) if "停机分钟" in [cell.value for cell in row])
    rows = {}
    for cells, sources in zip(told[head + 1 :], typed[head + 1 :], strict=True):
        values = [cell.value for cell in cells[1:7] if cell.value is not None]
        if len(values) != 4:
            break
        formulas = tuple(str(cell.value).startswith("=") for cell in sources[4:7])
        rows[values[0]] = (*values[1:], formulas)
    return rows


def test_levels_come_to_what_the_register_sums_where_the_ledger_says_the_same():
    first = Incident(level="C级", started_at=at(12, 9, 0), ended_at=at(12, 9, 30), share=Decimal("0.5"))
    second = Incident(level="C级", started_at=at(13, 9, 0), ended_at=at(13, 9, 10))
    aside = Incident(level="C级", started_at=at(14, 9, 0), ended_at=at(14, 12, 0), counts=False)
    assert level_rows(first, second, aside) == {"C级": (3, 1.5, 40, (True, True, True))}


def test_minutes_in_which_two_incidents_overlap_count_once_as_in_the_ledger():
    first = Incident(level="C级", started_at=at(12, 9, 0), ended_at=at(12, 9, 30))
    second = Incident(level="C级", started_at=at(12, 9, 20), ended_at=at(12, 9, 40))
    assert level_rows(first, second) == {"C级": (2, 2, 40, (True, True, False))}


def test_what_lies_in_another_week_is_left_out_as_in_the_ledger():
    late = Incident(level="B", started_at=at(5, 9, 0), ended_at=at(5, 9, 30))
    night = Incident(level="B", started_at=at(10, 23, 50), ended_at=at(11, 0, 20))
    assert level_rows(late, night) == {"B": (2, 0, 20, (True, False, False))}


def test_a_level_written_in_two_ways_is_one_as_in_the_ledger():
    first = Incident(level="C级", started_at=at(12, 9, 0), ended_at=at(12, 9, 30))
    second = Incident(level="c", started_at=at(13, 9, 0), ended_at=at(13, 9, 10))
    assert level_rows(first, second) == {"C级": (2, 2, 40, (False, False, False))}


def test_the_overview_tells_targets_progress_incidents_and_plan():
    cells = [cell for row in opened(write_xlsx(FULL, NO_HISTORY), data_only=True)["概览"].iter_rows() for cell in row]
    told = {cell.coordinate: cell.value for cell in cells if cell.value is not None}
    for said in ("清算组周报 & 附件", "1 / 1", 0.625, "计入 0.5 次，停机 66 分钟", "上线代付二期", "C"):
        assert said in told.values()


def test_columns_to_go_on_with_have_names():
    names = opened(write_xlsx(FULL, NO_HISTORY)).defined_names
    assert names["本周值"].attr_text == "'指标'!$C$2:$C$3"
    assert names["事件历时"].attr_text == "'生产事件'!$C$2:$C$3"


def test_a_trend_is_drawn_over_the_weeks_that_are_known():
    before = [readings(rate(value), week=WEEK.shifted(-weeks)) for weeks, value in enumerate(("98.1", "98.2"), start=1)]
    data = write_xlsx(readings(rate("99")), history_of(before))
    assert values(opened(data)["走势"])[0] == ("代扣成功率", "%", 0.982, 0.981, 0.99)
    assert "'走势'!C2:E2" in part(data, "xl/worksheets/sheet2.xml")


@settings(max_examples=25, deadline=None)
@given(reports())
def test_any_report_makes_a_sound_workbook(report):
    assert faults(write_xlsx(report, history_of([report.model_copy(update={"week": Week(1990, 1)})]))) == []
