"""What is suggested for readings that no definition knows."""

from decimal import Decimal

from weekly_editor.analysis.definition import NO_DEFINITIONS, Definitions
from weekly_editor.analysis.figures import WeekFigures
from weekly_editor.analysis.suggestion import suggestion_for, suggestions
from weekly_editor.report.metric import Metric, MetricCatalog
from weekly_editor.report.model import Reading
from weekly_editor.report.week import Week

WEEK = Week(2030, 20)


def reading(name: str, value: str, unit: str = "%", metric: str = "", target: str | None = None) -> Reading:
    return Reading.model_validate({"metric": metric, "name": name, "value": value, "unit": unit, "target": target})


def weeks(*readings: tuple[Reading, ...], head: str = "成功率") -> list[WeekFigures]:
    """Return weeks with these readings, the newest first."""
    return [WeekFigures(WEEK.shifted(-back), each, (), (head,) * len(each)) for back, each in enumerate(readings)]


def found(*readings: tuple[Reading, ...]) -> list[Metric]:
    return [each.metric for each in suggestions(weeks(*readings), NO_DEFINITIONS)]


def test_a_definition_says_what_the_weeks_say():
    (metric,) = found(
        (reading("**代付**成功率", "99.9", metric="m"),),
        (reading("代付成功率", "99.85", metric="m", target="99.5"),),
        (reading("代付成功率", "99.84", metric="m", target="99"),),
    )
    expected = Metric(
        id="m",
        name="代付成功率",
        unit="%",
        decimals=2,
        direction="more",
        target=Decimal("99.5"),
        change="points",
        section="成功率",
    )
    assert metric == expected


def test_one_name_that_counts_the_same_is_one_metric_whatever_its_ids():
    (metric,) = found(
        (reading("交易量", "12.6", "万笔", "a", "10"),),
        (reading("交易量", "12.5", "万笔", "b"),),
        (reading("交易量", "131000", "笔", "c"),),
    )
    assert (metric.id, metric.unit, metric.decimals, metric.change) == ("a", "万笔", 1, "percent")


def test_one_name_that_counts_different_things_is_two():
    assert [metric.unit for metric in found((reading("交易", "1", "万笔"), reading("交易", "2", "亿元")))] == [
        "万笔",
        "亿元",
    ]


def test_a_reading_that_goes_on_under_its_id_keeps_its_other_names_as_aliases():
    (metric,) = found((reading("付款成功率", "1", metric="m"),), (reading("代付成功率", "2", metric="m"),))
    assert (metric.name, metric.aliases) == ("付款成功率", ("代付成功率",))


def test_a_row_copied_within_a_week_is_a_metric_of_its_own():
    assert [metric.name for metric in found((reading("甲", "1", metric="m"), reading("乙", "2", metric="m")))] == [
        "甲",
        "乙",
    ]


def test_what_is_defined_or_has_no_name_is_left_out():
    known = Definitions(MetricCatalog(metrics=(Metric(name="甲", unit="%"),)))
    told = suggestions(weeks((reading("甲", "1"), reading(" ", "2"), reading("乙", "3"))), known)
    assert [each.metric.name for each in told] == ["乙"]
    assert told[0].weeks == 1


def test_the_direction_is_told_only_where_it_is_certain():
    names = {"登录次数": "", "投诉次数": "less", "C级": "less", "本周AB级事故数": "less"}
    assert {
        metric.name: metric.direction for metric in found(tuple(reading(name, "1", "次") for name in names))
    } == names
    assert suggestion_for(reading("评分", "4", "分")).direction == ""
    assert suggestion_for(reading("交易金额", "4", "亿元")).direction == "more"
    assert suggestion_for(reading("耗时", "4", "ms")).change == "difference"


def test_shared_incidents_are_not_rounded():
    weeks_of_none = [(reading("C级", "0", "次", metric="m"),) for _ in range(5)]
    assert [metric.decimals for metric in found(*weeks_of_none)] == [None]


def test_a_reading_without_a_value_says_nothing_of_decimals():
    assert suggestion_for(Reading(name="甲", unit="%")).decimals is None
