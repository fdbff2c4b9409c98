"""What can be done with the metrics of a library, and where their past goes."""

from decimal import Decimal

import pytest

from weekly_editor.analysis.catalog import (
    MetricRefused,
    checked,
    merged,
    named,
    past_weeks,
    problem_of,
    rebased,
    tidied,
    with_metric,
    with_metrics,
    without_metric,
)
from weekly_editor.analysis.definition import Definitions
from weekly_editor.report.metric import Metric, MetricCatalog, PastWeek
from weekly_editor.report.model import Reading
from weekly_editor.report.week import Week

RATE = Metric(id="rate", name="代付成功率", unit="%", decimals=3, target=Decimal("99.9"))
OLD = Metric(id="old", name="出款成功率", aliases=("出账成功率",), unit="%", direction="more", section="成功率")
COUNT = Metric(id="count", name="交易量", unit="万笔")
AMOUNT = Metric(id="amount", name="交易量", unit="亿元")
WEEK = Week(2030, 5)


def catalog(*metrics: Metric, **values: str) -> MetricCatalog:
    past = (PastWeek(week=WEEK, values={name: Decimal(value) for name, value in values.items()}),) if values else ()
    return MetricCatalog(metrics=metrics, past=past)


def past(known: MetricCatalog) -> dict[str, str]:
    return {name: str(value) for week in known.past for name, value in week.values.items()}


def test_the_name_that_a_metric_had_still_finds_it():
    after = named(RATE, "付款成功率")
    assert (after.id, after.name, after.aliases) == ("rate", "付款成功率", ("代付成功率",))
    assert Definitions(catalog(after)).of(Reading(name="代付成功率", unit="%")) is after


def test_a_metric_that_gets_an_old_name_back_is_not_its_own_alias():
    assert named(named(RATE, "付款成功率"), "代付成功率").aliases == ("付款成功率",)
    assert named(Metric(name=""), "新").aliases == ()


def test_a_tidy_metric_has_each_name_once():
    metric = tidied(Metric(name=" 付款 成功率 ", aliases=("代付", "付款 成功率", " 代付 ", ""), unit=" % "))
    assert (metric.name, metric.aliases, metric.unit) == ("付款 成功率", ("代付",), "%")


def test_readings_of_a_merged_metric_belong_to_the_one_that_stays():
    kept = merged(RATE, OLD)
    known = Definitions(catalog(kept))
    assert known.of(Reading(metric="old", name="什么", unit="%")) is kept
    assert known.of(Reading(name="出账成功率", unit="%")) is kept
    assert (kept.decimals, kept.direction, kept.section, kept.target) == (3, "more", "成功率", Decimal("99.9"))


def test_merging_again_remembers_all_ids():
    kept = merged(Metric(id="a", name="甲"), merged(RATE, OLD))
    assert set(kept.former) == {"rate", "old"}
    assert (kept.unit, kept.decimals, kept.target) == ("%", 3, Decimal("99.9"))


def test_a_target_that_is_taken_over_is_in_the_unit_of_the_metric_that_stays():
    other = Metric(name="笔数", unit="笔", target=Decimal(2000000), decimals=0)
    kept = merged(COUNT, other)
    assert (kept.target, kept.decimals) == (Decimal(200), None)


@pytest.mark.parametrize(
    ("metric", "words"),
    [
        (Metric(name=" "), "名称"),
        (Metric(name="代付成功率", unit="%"), "已有指标叫“代付成功率”"),
        (Metric(name="付款率", aliases=("代付成功率",), unit="％"), "已有指标叫"),
        (Metric(name="出账成功率", unit="%"), "别名"),
        (Metric(name="代付成功率"), "已有"),  # one without a unit goes with any
    ],
)
def test_what_two_metrics_would_be_called_is_refused(metric: Metric, words: str):
    reason = problem_of(metric, (RATE, OLD, metric))
    assert reason is not None
    assert words in reason.zh
    with pytest.raises(MetricRefused):
        checked(catalog(RATE, OLD, metric))


def test_what_counts_something_else_may_have_the_same_name():
    assert problem_of(COUNT, (COUNT, AMOUNT)) is None
    assert checked(catalog(COUNT, AMOUNT)).metrics == (COUNT, AMOUNT)


def test_a_metric_stands_where_it_stood():
    changed = COUNT.model_copy(update={"name": "笔数"})
    assert with_metric((COUNT, RATE), changed) == (changed, RATE)
    assert with_metric((COUNT,), RATE) == (COUNT, RATE)
    assert without_metric((COUNT, RATE), "count") == (RATE,)


def test_past_values_follow_their_metric_into_another_unit():
    known = catalog(COUNT, RATE, count="12.6", rate="99.9")
    moved = with_metrics(known, (COUNT.model_copy(update={"unit": "笔"}), RATE))
    assert past(moved) == {"count": "126000", "rate": "99.9"}


def test_past_values_go_with_a_metric_that_is_deleted_and_stay_with_one_that_is_merged():
    known = catalog(COUNT, RATE, OLD, count="1", old="98")
    assert past_weeks(known, COUNT) == 1
    assert past(with_metrics(known, (RATE, OLD))) == {"old": "98"}
    assert past(with_metrics(known, (COUNT, merged(RATE, OLD)))) == {"count": "1", "rate": "98"}
    assert with_metrics(catalog(COUNT, count="1"), ()).past == ()


def test_of_two_merged_values_of_one_week_the_own_one_stays():
    known = catalog(RATE, OLD, old="98", rate="99")
    assert past(with_metrics(known, (merged(RATE, OLD),))) == {"rate": "99"}


def test_a_value_of_nothing_that_was_known_stays():
    assert past(with_metrics(catalog(RATE, elsewhere="7"), (RATE, COUNT))) == {"elsewhere": "7"}


def test_changes_are_made_to_what_the_library_says_by_now():
    elsewhere = Metric(id="new", name="登录", unit="次")
    now = catalog(RATE.model_copy(update={"decimals": 2}), OLD, COUNT, elsewhere, old="98", new="5")
    before = (RATE, OLD, COUNT)
    after = (COUNT, RATE, OLD.model_copy(update={"decimals": 1}), AMOUNT)
    made = rebased(now, before, after)
    assert [metric.id for metric in made.metrics] == ["count", "rate", "old", "amount", "new"]
    assert made.metrics[1].decimals == 2  # changed elsewhere, not here
    assert made.metrics[2].decimals == 1
    assert past(made) == {"old": "98", "new": "5"}


def test_what_was_deleted_here_or_elsewhere_is_gone():
    assert rebased(catalog(RATE, COUNT), (RATE, COUNT), (COUNT,)).metrics == (COUNT,)
    assert rebased(catalog(COUNT), (RATE, COUNT), (RATE, COUNT)).metrics == (COUNT,)
    changed = RATE.model_copy(update={"decimals": 1})
    assert rebased(catalog(COUNT), (RATE, COUNT), (changed, COUNT)).metrics == (changed, COUNT)


def test_a_unit_that_counts_something_else_is_refused_where_past_values_count_the_old_one():
    metric = Metric(id="m", name="交易金额", unit="亿元")
    past = (PastWeek(week=Week(2026, 20), values={"m": Decimal("12.1")}),)
    catalog = MetricCatalog(metrics=(metric,), past=past)
    with pytest.raises(MetricRefused):
        with_metrics(catalog, (metric.model_copy(update={"unit": "笔"}),))
    moved = with_metrics(catalog, (metric.model_copy(update={"unit": "万元"}),))
    assert moved.past[0].values["m"] == 121000
    back = with_metrics(moved, (metric,))
    assert back.past[0].values["m"] == Decimal("12.1")
