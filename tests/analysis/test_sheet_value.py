"""Cells state figures in many ways, and say which ones they are not."""

from decimal import Decimal

import pytest

from weekly_editor.analysis.sheet_value import (
    CellUnreadError,
    cell_figure,
    is_bare,
    is_blank,
    is_unit,
    name_and_unit,
    unit_said,
)
from weekly_editor.report.grid import Cell


@pytest.mark.parametrize(
    ("value", "format_code", "unit", "figure", "counted"),
    [
        ("99.9%", "", "", "99.9", "%"),
        ("９９.９％", "", "%", "99.9", "%"),
        (Decimal("0.999"), "0.0%", "", "99.9", "%"),
        (Decimal("0.5"), "0%", "", "50", "%"),
        (Decimal("0"), "0.00%", "", "0", "%"),
        (Decimal("1370"), "#,##0", "万笔", "1370", "万笔"),
        ("1,370.50", "", "", "1370.50", ""),
        ("361万元", "", "万元", "361", "万元"),
        ("361万", "", "元", "3610000", "元"),
        ("12.6万笔", "", "笔", "126000", "笔"),
        ("约 120 ms", "", "ms", "120", "ms"),
        ("-3.5", "", "", "-3.5", ""),
    ],
)
def test_a_cell_states_a_figure(value, format_code, unit, figure, counted):
    found = cell_figure(Cell(value, format_code), unit)
    assert (str(found.value), found.unit) == (figure, counted)


@pytest.mark.parametrize(
    ("cell", "unit"),
    [
        (Cell("#N/A", is_error=True), ""),
        (Cell("", is_error=True), ""),
        (Cell(True), ""),
        (Cell("正常"), ""),
        (Cell("99.9%"), "笔"),
        (Cell(Decimal("0.99"), "0%"), "笔"),
        (Cell(Decimal(10) ** 40), ""),
        (Cell("9" * 40), ""),
        (Cell("100多"), ""),
    ],
)
def test_a_cell_states_no_figure_and_says_why(cell, unit):
    with pytest.raises(CellUnreadError) as error:
        cell_figure(cell, unit)
    assert error.value.reason.zh
    assert error.value.reason.en


@pytest.mark.parametrize("text", ["", " ", "-", "—", "——", "/", "无", "N/A", "n/a", "null"])
def test_people_say_in_many_ways_that_there_is_no_value(text):
    assert is_blank(Cell(text))


@pytest.mark.parametrize("value", ["12.0", "1,370", "１２", "约183", "-3", Decimal("0.9")])
def test_a_bare_cell_says_no_unit(value):
    assert is_bare(Cell(value))


@pytest.mark.parametrize("value", ["12.0%", "$4", "¥12", "1.3万", "12.6K", "９９％", "约 120 ms"])
def test_a_cell_with_a_unit_is_not_bare(value):
    assert not is_bare(Cell(value))
    assert not is_bare(Cell(Decimal("0.9"), "0%"))


def test_an_error_is_not_blank():
    assert not is_blank(Cell("", is_error=True))
    assert is_blank(None)


@pytest.mark.parametrize(
    ("head", "name", "unit"),
    [
        ("成功率(%)", "成功率", "%"),
        ("成功率（％）", "成功率", "%"),
        ("交易金额（单位：万元）", "交易金额", "万元"),
        ("金额/万元", "金额", "万元"),
        ("占比%", "占比", "%"),
        ("平均耗时[ms]", "平均耗时", "ms"),
        ("笔数（日均）", "笔数（日均）", ""),
        ("A/B 测试", "A/B 测试", ""),
        ("入金/出金", "入金/出金", ""),
        ("%", "%", ""),
        ("", "", ""),
    ],
)
def test_heads_name_a_metric_and_its_unit(head, name, unit):
    assert name_and_unit(head) == (name, unit)


def test_units_are_told_from_words():
    assert all(map(is_unit, ("%", "万笔", "亿元", "ms", "次", "单位：元", "TPS", "$", "分钟")))
    assert not any(map(is_unit, ("成功率", "", "本周", "元素", "W32", "12")))
    assert unit_said("单位：万元") == "万元"
    assert unit_said("万人空巷") == ""
