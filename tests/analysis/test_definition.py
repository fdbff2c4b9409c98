"""Which metric of the library a reading belongs to."""

from weekly_editor.analysis.definition import Definitions
from weekly_editor.report.metric import Metric, MetricCatalog
from weekly_editor.report.model import Reading

RATE = Metric(id="rate", name="代付成功率", aliases=("出款成功率",), unit="%")
COUNT = Metric(id="count", name="交易量", unit="万笔")
AMOUNT = Metric(id="amount", name="交易量", unit="亿元")
KNOWN = Definitions(MetricCatalog(metrics=(RATE, COUNT, AMOUNT)))


def test_the_id_goes_before_the_name():
    assert KNOWN.of(Reading(metric="rate", name="交易量", unit="元")) is RATE


def test_a_name_or_an_alias_finds_its_metric():
    assert KNOWN.of(Reading(name=" 代付成功率 ", unit="％")) is RATE
    assert KNOWN.of(Reading(name="出款成功率")) is RATE


def test_of_two_with_one_name_the_unit_decides_whatever_large_number_it_counts_in():
    assert KNOWN.of(Reading(name="交易量", unit="元")) is AMOUNT
    assert KNOWN.of(Reading(name="交易量", unit="笔")) is COUNT
    assert KNOWN.of(Reading(name="交易量", unit="户")) is None


def test_a_name_goes_before_an_alias():
    other = Metric(id="other", name="甲", aliases=("乙",))
    named = Metric(id="named", name="乙")
    assert Definitions(MetricCatalog(metrics=(other, named))).named("乙", "") is named


def test_no_name_finds_nothing():
    assert Definitions(MetricCatalog(metrics=(Metric(name=""),))).of(Reading(name=" ")) is None


def test_the_id_of_a_metric_that_was_merged_leads_to_the_one_it_was_merged_into():
    kept = RATE.model_copy(update={"former": ("old", "count")})
    known = Definitions(MetricCatalog(metrics=(kept, COUNT)))
    assert known.of(Reading(metric="old", name="别的", unit="元")) is kept
    assert known.with_id("count") is COUNT  # one that is there goes before one that was


def test_an_empty_former_id_claims_nothing():
    known = Definitions(MetricCatalog(metrics=(Metric(id="m", name="甲", former=("", "f")),)))
    assert known.of(Reading(metric="", name="乙")) is None
    assert known.with_id("f") is not None
