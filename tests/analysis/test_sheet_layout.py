"""A sheet of anybody's is understood as metrics over weeks."""

from datetime import date

import pytest

from tests.analysis.sheet_making import grid_of, percent, values_of
from weekly_editor.analysis.sheet_guess import likely_year, understood
from weekly_editor.analysis.sheet_layout import layout, turned
from weekly_editor.report.grid import Cell, Merge
from weekly_editor.report.week import Week

TABLE = grid_of(
    ("支付运行数据", None, None, None, None),
    ("周次", "入金", None, "提现", None),
    (None, "成功率", "笔数（万笔）", "成功率", "笔数"),
    (None, "%", None, "%", "笔"),
    ("2024-W30", "99.9%", 1370, 99.5, "12,000"),
    ("2024-W31", percent("0.998"), "1,380.5", 99.25, "1.3万"),
    merges=(Merge(1, 1, 1, 5), Merge(2, 1, 3, 1), Merge(2, 2, 2, 3), Merge(2, 4, 2, 5)),
)
READ = {
    "2024-W30": {"入金成功率": "99.9%", "入金笔数": "1370万笔", "提现成功率": "99.5%", "提现笔数": "12000笔"},
    "2024-W31": {"入金成功率": "99.8%", "入金笔数": "1380.5万笔", "提现成功率": "99.25%", "提现笔数": "13000笔"},
}


@pytest.mark.parametrize(("direction", "grid"), [("down", TABLE), ("across", turned(TABLE))])
def test_merged_heads_units_and_values_are_read_in_both_directions(direction, grid):
    plan = understood(grid, "数据")
    assert (plan.weeks, plan.week_line, plan.name_line, plan.unit_line) == (direction, 1, 3, 4)
    found = layout(grid, plan)
    assert values_of(found) == READ
    assert [metric.group for metric in found.metrics] == ["入金", "入金", "提现", "提现"]
    assert not found.problems


def test_places_are_those_of_the_sheet_where_weeks_go_across():
    grid = turned(TABLE)
    found = layout(grid, understood(grid, ""))
    assert {grid.text(*week.at) for week in found.weeks} == {"2024-W30", "2024-W31"}
    assert grid.text(*found.metrics[1].at) == "笔数（万笔）"
    assert grid.text(*found.values[0].at) == "99.9%"


@pytest.mark.parametrize(
    ("labels", "weeks"),
    [
        (("2024W31", "2024 W32"), ("2024-W31", "2024-W32")),
        (("2024年第31周", "2024年第32周"), ("2024-W31", "2024-W32")),
        (("24W31", "24W32"), ("2024-W31", "2024-W32")),
        (("2024/7/29-8/4", "2024/8/5-2024/8/11"), ("2024-W31", "2024-W32")),
        (("2024-08-02", "2024-08-09"), ("2024-W31", "2024-W32")),
        (("2024年8月2日", "2024年8月9日"), ("2024-W31", "2024-W32")),
        (("20240802", "20240809"), ("2024-W31", "2024-W32")),
        ((date(2024, 7, 29), date(2024, 8, 5)), ("2024-W31", "2024-W32")),
        (("2024-12-27", "2025-01-03"), ("2024-W52", "2025-W01")),
    ],
)
def test_weeks_are_named_in_many_ways(labels, weeks):
    grid = grid_of(("周", "成功率"), *((label, 99) for label in labels))
    found = layout(grid, understood(grid, ""))
    assert tuple(str(week.week) for week in found.weeks) == weeks
    assert not found.lacks_year


@pytest.mark.parametrize(
    "labels",
    [
        ("W31", "W32"),
        ("第31周", "第32周"),
        ("8/2", "8/9"),
        ("7.29-8.4", "8.5-8.11"),
        ("7月29日-8月4日", "8月5日-11日"),
        (31, 32),
    ],
)
def test_where_the_year_is_missing_it_is_asked_and_nothing_is_read(labels):
    grid = grid_of(("周次", "成功率"), *((label, 99) for label in labels))
    plan = understood(grid, "指标")
    assert plan.year == 0
    assert layout(grid, plan).lacks_year
    assert not layout(grid, plan).values
    told = layout(grid, plan.model_copy(update={"year": 2024}))
    assert [str(week.week) for week in told.weeks] == ["2024-W31", "2024-W32"]
    assert likely_year(grid, plan, Week(2025, 3)) == 2024
    assert likely_year(grid, plan, Week(2025, 32)) == 2025


def test_the_year_is_taken_from_the_title_or_the_name_of_the_sheet():
    rows = (("周", "成功率"), ("W31", 99))
    assert understood(grid_of(*rows), "2023年").year == 2023
    assert understood(grid_of(("2022 年运行周报",), *rows), "").year == 2022


def test_years_that_are_left_out_turn_with_the_weeks():
    up = grid_of(("周", "a"), *((f"W{number:02d}", 1) for number in (51, 52, 1, 2)))
    down = grid_of(("周", "a"), *((f"W{number:02d}", 1) for number in (2, 1, 52, 51)))
    weeks = ["2024-W51", "2024-W52", "2025-W01", "2025-W02"]
    assert [str(week.week) for week in layout(up, understood(up, "2024")).weeks] == weeks
    assert [str(week.week) for week in layout(down, understood(down, "2025")).weeks] == weeks[::-1]


def test_a_year_that_stands_alone_is_that_of_the_weeks_below():
    grid = grid_of(
        ("年", "周", "成功率"), ("2023年", "W51", 1), (None, "W52", 2), ("2024年", "W01", 3), (None, "W02", 4),
        merges=(Merge(2, 1, 3, 1), Merge(4, 1, 5, 1)),
    )  # fmt: skip
    found = layout(grid, understood(grid, ""))
    assert [str(week.week) for week in found.weeks] == ["2023-W51", "2023-W52", "2024-W01", "2024-W02"]
    assert [metric.name for metric in found.metrics] == ["成功率"]
    assert not found.problems


def test_a_list_has_a_row_for_each_value():
    grid = grid_of(
        ("周次", "指标名称", "数值", "单位"),
        ("2024-W31", "成功率", 99.9, "%"),
        (None, "笔数", "1,370", "万笔"),
        ("2024-W32", "成功率", 99.8, "%"),
        ("2024-W32", "笔数", 1400, "万笔"),
        ("2024-W32", "笔数", 1500, "万笔"),
    )
    plan = understood(grid, "")
    assert (plan.week_line, plan.name_line, plan.value_line, plan.unit_line) == (1, 2, 3, 4)
    found = layout(grid, plan)
    assert values_of(found) == {
        "2024-W31": {"成功率": "99.9%", "笔数": "1370万笔"},
        "2024-W32": {"成功率": "99.8%", "笔数": "1400万笔"},
    }
    assert [problem.at for problem in found.problems] == [(6, 3)]


def test_what_cannot_be_read_is_told_where_it_stands():
    grid = grid_of(
        ("周", "成功率", "笔数", "说明"),
        ("2024-W31", 99.9, "1,370万笔", "正常"),
        ("2024-W32", Cell("#N/A", is_error=True), "待补", "正常"),
        ("2024-W32", 99.9, 1, None),
        ("2024-W53", 99.9, 1, None),
        ("上周", 99.9, 1, None),
        ("2024-W33", "提升2个百分点", "1370ms", None),
        ("2024-W34", "-", "约1,400万笔", None),
        ("2024-W35", Cell("", is_error=True), True, None),
        ("平均", 99.9, 1370, None),
    )
    found = layout(grid, understood(grid, ""))
    assert values_of(found) == {"2024-W31": {"成功率": "99.9", "笔数": "1370万笔"}, "2024-W34": {"笔数": "1400万笔"}}
    told = [(problem.at, problem.reason.zh) for problem in found.problems]
    assert told == [
        ((3, 2), "单元格是错误值"),
        ((3, 3), "不是数字"),
        ((4, 1), "这一周已经出现过，只取前面的"),
        ((5, 1), "这一年没有这一周或这一天"),
        ((6, 1), "看不出是哪一周"),
        ((7, 2), "不是数字"),
        ((7, 3), "单位和这一项指标不同"),
        ((9, 2), "公式没有存下结果；请用 Excel 打开并保存一次"),
        ((9, 3), "不是数字"),
    ]


def test_weeks_may_stand_in_any_order():
    grid = grid_of(("周", "a"), ("2024-W32", 2), ("2024-W30", 1), ("2024-W31", 3))
    assert [str(week.week) for week in layout(grid, understood(grid, "")).weeks] == ["2024-W32", "2024-W30", "2024-W31"]


def test_figures_are_not_taken_for_weeks():
    grid = grid_of(
        ("周", "耗时", "日均"), ("2024-W31", "8.5", 1231), ("2024-W32", "9.1", 1130), ("2024-W33", "3.2", 32)
    )
    plan = understood(grid, "")
    assert (plan.weeks, plan.week_line) == ("down", 1)
    assert len(layout(grid, plan).values) == 6


def test_a_sheet_of_one_week_is_read_along_its_values():
    assert understood(grid_of(("周", "成功率", "笔数"), ("2024-W31", 1, 2)), "").weeks == "down"
    assert understood(grid_of(("指标", "2024-W31"), ("成功率", 1), ("笔数", 2)), "").weeks == "across"


def test_a_sheet_without_weeks_is_not_understood():
    assert understood(grid_of(("姓名", "电话"), ("张三", 123)), "") is None
    assert understood(grid_of(), "") is None


def test_weeks_without_a_head_give_metrics_the_letters_of_their_columns():
    grid = grid_of(("2024-W31", 1, 2), ("2024-W32", 3, 4))
    assert [metric.name for metric in layout(grid, understood(grid, "")).metrics] == ["B", "C"]


def test_units_are_read_from_the_head_of_all():
    grid = grid_of(("单位：万元",), ("周", "交易额", "占比%"), ("2024-W31", 361, 55.8))
    assert values_of(layout(grid, understood(grid, ""))) == {"2024-W31": {"交易额": "361万元", "占比": "55.8%"}}


def test_a_plan_can_be_corrected():
    grid = grid_of(("日期", "周", "a"), ("2023-01-06", "2024-W31", 1), ("2023-01-13", "2024-W32", 2))
    plan = understood(grid, "")
    assert plan.week_line == 1
    found = layout(grid, plan.model_copy(update={"week_line": 2}))
    assert [str(week.week) for week in found.weeks] == ["2024-W31", "2024-W32"]


@pytest.mark.parametrize("line", [0, 3, 99, 60_000])
def test_a_plan_that_points_beside_the_sheet_reads_nothing_and_raises_nothing(line):
    plan = understood(TABLE, "").model_copy(update={"week_line": line, "name_line": line, "unit_line": line})
    for weeks in ("down", "across"):
        for value_line in (0, line):
            found = layout(TABLE, plan.model_copy(update={"weeks": weeks, "value_line": value_line, "year": 2024}))
            assert all(TABLE.text(*value.at) for value in found.values)


def test_a_figure_told_as_about_is_taken_and_told():
    grid = grid_of(("周", "笔数(万笔)"), ("2024-W31", "约183"), ("2024-W32", 190))
    for direction, sheet in (("down", grid), ("across", turned(grid))):
        found = layout(sheet, understood(sheet, ""))
        assert found.plan.weeks == direction
        assert [str(value.value) for value in found.values] == ["183", "190"]
        assert [(sheet.text(*remark.at), remark.reason.zh[:5]) for remark in found.remarks] == [("约183", "写的是约数")]


def test_a_list_says_the_unit_of_each_cell_alone():
    grid = grid_of(
        ("周次", "指标名称", "数值"),
        ("2024-W31", "金额", "118,200万元"), ("2024-W31", "笔数", "13"),
        ("2024-W32", "金额", "12.0"), ("2024-W32", "笔数", "14"),
    )  # fmt: skip
    found = layout(grid, understood(grid, ""))
    assert [(metric.unit, metric.bare_unit) for metric in found.metrics] == [("万元", ""), ("", "")]
    assert [(str(value.value), value.is_bare) for value in found.values if value.metric == 0] == [
        ("118200", False),
        ("12.0", True),
    ]
