"""Figures as people type them into a row, their unit included."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from weekly_editor.analysis.typed_figure import TypedFigure, TypedFigureError, read_typed_figure
from weekly_editor.analysis.unit import converted
from weekly_editor.report.figure import plain


@pytest.mark.parametrize(
    ("text", "unit", "digits", "unit_after"),
    [
        ("0.5", "", "0.5", ""),
        ("0.50", "次", "0.50", "次"),
        ("1,370.5", "笔", "1370.5", "笔"),
        ("１２.６％", "", "12.6", "%"),
        ("12.6%", "％", "12.6", "％"),
        ("−3.2", "", "-3.2", ""),
        ("1 370.5", "", "1370.5", ""),
        ("", "万笔", None, "万笔"),
        ("1370万", "万笔", "1370", "万笔"),
        ("1370万笔", "万笔", "1370", "万笔"),
        ("1370万", "笔", "13700000", "笔"),
        ("1370.50万笔", "笔", "13705000", "笔"),
        ("13700000", "万笔", "13700000", "万笔"),
        ("13700000笔", "万笔", "1370", "万笔"),
        ("1370万", "", "1370", "万"),
        ("1,370万", "万", "1370", "万"),
        ("361万元", "", "361", "万元"),
        ("361万元", "亿元", "0.0361", "亿元"),
        ("13.57亿元", "万元", "135700", "万元"),
        ("13.57 亿元", "", "13.57", "亿元"),
        ("3千万", "元", "30000000", "元"),
        ("120ms", "", "120", "ms"),
        ("120 ms", "ms", "120", "ms"),
        ("0.5次", "次", "0.5", "次"),
        ("350笔/s", "", "350", "笔/s"),
        ("$4.2M", "", "4.2", "M$"),
        ("$4.2M", "$", "4200000", "$"),
        ("-$4.2k", "K$", "-4.2", "K$"),
        ("4.2M$", "M$", "4.2", "M$"),
        ("¥1,234.00", "元", "1234.00", "元"),
        ("￥120万", "", "120", "万元"),
        ("¥120万元", "万元", "120", "万元"),
        ("12k", "", "12000", ""),
        ("12K", "笔", "12000", "笔"),
        ("3M", "万元", "300", "万元"),
        ("5‰", "‰", "5", "‰"),
    ],
)
def test_a_figure_is_read_in_the_unit_of_its_row(text, unit, digits, unit_after):
    value, now = read_typed_figure(text, unit)
    assert (None if value is None else plain(value), now) == (digits, unit_after)


@pytest.mark.parametrize(
    ("text", "unit", "fault"),
    [
        ("1.2e3", "", "figure"),
        ("12..5", "", "figure"),
        ("1,5", "", "figure"),
        ("约3次", "次", "figure"),
        ("十二", "", "figure"),
        ("8月13日", "", "figure"),
        ("2024-08-13", "", "figure"),
        ("13:38", "", "figure"),
        ("99.9%（上周99.8%）", "%", "figure"),
        ("=1+2", "", "figure"),
        ("12q", "", "figure"),
        ("¥4.2M", "", "figure"),
        ("9" * 40, "", "figure"),
        ("9999999999999999999999999亿", "元", "figure"),
        ("12.6%", "万笔", "unit"),
        ("12.6%", "‰", "unit"),
        ("120ms", "次", "unit"),
        ("1370万", "%", "unit"),
        ("12K", "ms", "unit"),
        ("$4.2M", "元", "unit"),
        ("10.80个百分点", "%", "points"),
        ("10.80百分点", "", "points"),
        ("0.4pp", "", "points"),
        ("3次左右", "次", "vague"),
        ("1370万余", "笔", "vague"),
        ("300多", "笔", "vague"),
    ],
)
def test_what_a_row_does_not_count_is_refused_with_its_fault(text, unit, fault):
    with pytest.raises(TypedFigureError) as told:
        read_typed_figure(text, unit)
    assert told.value.fault == fault
    assert told.value.unit == (unit if fault == "unit" else "")


FIGURES = st.decimals(allow_nan=False, allow_infinity=False, places=4, min_value=-(10**12), max_value=10**12)
UNITS = st.sampled_from(["笔", "万笔", "亿笔", "元", "万元", "亿元", "%", "ms", "$", "M$"])


@pytest.mark.parametrize(
    ("text", "unit", "unit_after"),
    [
        ("13.66亿", "", "亿元"),
        ("13.66万", "", "万元"),
        ("13.66万笔", "", "万笔"),
        ("13.66", "", ""),
        ("3亿", "万笔", "万笔"),
    ],
)
def test_a_large_number_alone_is_one_of_what_is_known_to_be_counted(text, unit, unit_after):
    assert read_typed_figure(text, unit, "元").unit == unit_after


@given(FIGURES, UNITS, st.sampled_from(["", "笔", "万笔", "元", "亿元", "%", "ms", "K$"]))
def test_a_figure_with_its_unit_is_worth_what_was_typed(value, typed, unit):
    text = f"{plain(value)}{typed}"
    expected = converted(value, typed, unit or typed)
    if expected is None:
        with pytest.raises(TypedFigureError):
            read_typed_figure(text, unit)
    else:
        found = read_typed_figure(text, unit)
        assert found == TypedFigure(Decimal(expected), unit or typed)


@given(FIGURES, UNITS)
def test_a_figure_alone_comes_back_as_written(value, unit):
    assert plain(read_typed_figure(plain(value), unit).value) == plain(value)


@given(st.text(max_size=30), UNITS | st.just(""))
def test_any_text_is_a_figure_or_refused_for_it(text, unit):
    try:
        found = read_typed_figure(text, unit)
    except TypedFigureError:
        return
    assert found.unit == unit or not unit


def test_another_unit_leaves_no_zeros_behind_the_point():
    assert str(read_typed_figure("13570000000元", "亿元").value) == "135.7"
    assert str(read_typed_figure("12.30亿元", "亿元").value) == "12.30"
