"""Metrics that stand twice in one report."""

from weekly_editor.analysis.definition import NO_DEFINITIONS, Definitions
from weekly_editor.analysis.repeated import repeated
from weekly_editor.report.metric import Metric, MetricCatalog
from weekly_editor.report.model import MetricGroup, MetricsSection, Reading, Report
from weekly_editor.report.week import Week


def report(*groups):
    return Report(week=Week(2024, 32), sections=(MetricsSection(groups=tuple(groups)),))


def group(title, *readings):
    return MetricGroup(title=title, readings=tuple(readings))


def test_the_second_of_one_name_and_unit_in_a_group_repeats_it():
    first, second, other = (Reading(name="金额", unit=unit) for unit in ("亿元", "万元", "笔"))
    paying = group("支付", first, second, other, Reading(), Reading())
    assert repeated(report(paying), NO_DEFINITIONS) == {second.id: paying}


def test_in_another_group_a_name_may_be_of_another_business_but_a_metric_is_the_same():
    paying, taking = group("支付", Reading(name="成功率", unit="%")), group("收款", Reading(name="成功率", unit="%"))
    assert repeated(report(paying, taking), NO_DEFINITIONS) == {}
    defined = Definitions(MetricCatalog(metrics=(Metric(id="m", name="成功率", unit="%"),)))
    assert repeated(report(paying, taking), defined) == {taking.readings[0].id: paying}
    ours = Reading(metric=paying.readings[0].metric, name="改名")
    assert repeated(report(paying, group("", ours)), NO_DEFINITIONS) == {ours.id: paying}
