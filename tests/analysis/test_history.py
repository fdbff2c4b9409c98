"""What the weeks before know of a reading."""

from decimal import Decimal

from document.example import report_of

from weekly_editor.analysis.history import NO_HISTORY, History
from weekly_editor.report.model import MetricGroup, MetricsSection, Reading


def history_of(*readings: Reading) -> History:
    return History(report_of(MetricsSection(groups=(MetricGroup(readings=readings),))))


def test_a_metric_goes_before_a_name():
    same_name = Reading(name="量", unit="笔", value=Decimal(1))
    same_metric = Reading(metric="m", name="旧名", value=Decimal(2))
    known = history_of(same_name, same_metric)
    assert known.reading_before(Reading(metric="m", name="量", unit="笔")) == same_metric
    assert known.reading_before(Reading(metric="x", name=" 量", unit="笔")) == same_name


def test_another_unit_is_another_reading():
    assert history_of(Reading(name="量", unit="笔", value=Decimal(1))).reading_before(Reading(name="量")) is None


def test_a_reading_without_value_tells_nothing():
    empty, filled = Reading(metric="m", name="量"), Reading(metric="m", name="量", value=Decimal(3))
    assert history_of(empty).reading_before(empty) is None
    assert history_of(empty, filled).reading_before(empty) == filled


def test_without_a_report_before_nothing_is_known():
    assert NO_HISTORY.reading_before(Reading(metric="m", name="量")) is None
