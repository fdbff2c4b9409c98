"""How far a reading moved, and whether it is where it should be."""

from decimal import Decimal

import pytest

from weekly_editor.analysis.reading import difference, is_more_good, is_on_target, rounded, shown_decimals
from weekly_editor.report.metric import Metric
from weekly_editor.report.model import Reading


def reading(value: str | None, unit: str = "%", target: str | None = None, name: str = "成功率") -> Reading:
    return Reading.model_validate({"name": name, "value": value, "unit": unit, "target": target})


def test_the_difference_is_exact():
    assert difference(reading("99.998"), reading("99.99")) == Decimal("0.008")


@pytest.mark.parametrize("before", [None, reading(None), reading("1", "次")])
def test_what_is_not_known_in_the_same_unit_has_no_difference(before: Reading | None):
    assert difference(reading("2"), before) is None


@pytest.mark.parametrize(
    ("known", "met"),
    [
        (reading("99.95", target="99.9"), True),
        (reading("99.85", target="99.9"), False),
        (reading("99.9", target="99.9"), True),
        (reading("1.2", target="1", name="交易失败率"), False),
        (reading("0.8", target="1", name="Error rate"), True),
        (reading("120", "ms", "200", "平均响应"), True),
        (reading("2", "次", "1", "C级"), False),
        (reading("13", "亿元", "12", "交易金额"), True),
        (reading("13", "万元", "12", "通道成本"), False),
        (reading("3", "分", "2", "评分"), None),
        (reading("3", "分", "3", "评分"), True),
        (reading("99.9"), None),
        (reading(None, target="1"), None),
    ],
)
def test_a_target_is_met_from_the_side_that_is_good(known: Reading, met: bool | None):
    assert is_on_target(known) is met


def test_the_metric_says_which_way_is_good_before_the_unit_does():
    assert is_more_good(reading("1", "ms")) is False
    assert is_more_good(reading("1", "ms"), Metric(direction="more")) is True
    assert is_more_good(reading("1", "笔"), Metric(direction="less")) is False
    assert is_more_good(reading("1", "%"), Metric(direction="none")) is None
    assert is_more_good(reading("1", "分", name="评分"), Metric()) is None


@pytest.mark.parametrize(
    ("known", "metric", "met"),
    [
        (reading("3", "分", "2", "评分"), Metric(direction="more"), True),
        (reading("3", "分", "2", "评分"), Metric(direction="less"), False),
        (reading("120", "笔", "100", "积压"), Metric(direction="more"), True),  # the library knows better than the name
        (reading("99.95"), Metric(unit="%", target=Decimal("99.9")), True),
        (reading("99.85"), Metric(unit="%", target=Decimal("99.9")), False),
        (reading("99.85", target="99.8"), Metric(unit="%", target=Decimal("99.9")), True),  # its own goes before
        (reading("12", "万笔"), Metric(unit="笔", target=Decimal(100000)), True),
        (reading("9", "万笔"), Metric(unit="笔", target=Decimal(100000)), False),
        (reading("9", "万笔"), Metric(unit="元", target=Decimal(100000)), None),
        (reading("9", "万笔"), Metric(target=Decimal(10)), False),
    ],
)
def test_the_metric_tells_target_and_direction_where_the_reading_does_not(
    known: Reading, metric: Metric, met: bool | None
):
    assert is_on_target(known, metric) is met


def test_decimals_of_a_metric_are_those_of_its_own_unit():
    metric = Metric(unit="万笔", decimals=1)
    assert shown_decimals("万笔", metric) == 1
    assert shown_decimals("笔", metric) is None
    assert shown_decimals("笔", Metric(decimals=0)) == 0
    assert shown_decimals("笔", None) is None


@pytest.mark.parametrize(
    ("value", "decimals", "shown"),
    [("99.9965", 3, "99.997"), ("-0.5", 0, "-1"), ("1370", 2, "1370.00"), ("1.005", None, "1.005")],
)
def test_figures_are_rounded_as_readers_round_them(value, decimals, shown):
    assert str(rounded(Decimal(value), decimals)) == shown


def test_the_longest_figure_takes_the_most_decimals():
    assert str(rounded(Decimal("9" * 30), 10)) == "9" * 30 + "." + "0" * 10
