"""What the weeks before know of a reading."""

from decimal import Decimal

from document.example import WEEK, report_of

from weekly_editor.analysis.figures import WeekFigures
from weekly_editor.analysis.history import NO_HISTORY, History, history_from, history_of
from weekly_editor.report.metric import Metric, MetricCatalog, PastWeek
from weekly_editor.report.model import MetricGroup, MetricsSection, Reading, Report


def known(*readings: Reading) -> History:
    return history_of([report_of(MetricsSection(groups=(MetricGroup(readings=readings),)))])


def test_a_metric_goes_before_a_name():
    same_name = Reading(name="量", unit="笔", value=Decimal(1))
    same_metric = Reading(metric="m", name="旧名", value=Decimal(2))
    history = known(same_name, same_metric)
    assert history.reading_before(Reading(metric="m", name="量", unit="笔")) == same_metric
    assert history.reading_before(Reading(metric="x", name=" 量", unit="笔")) == same_name


def test_another_unit_is_another_reading():
    assert known(Reading(name="量", unit="笔", value=Decimal(1))).reading_before(Reading(name="量")) is None


def test_a_reading_without_value_tells_nothing():
    empty, filled = Reading(metric="m", name="量"), Reading(metric="m", name="量", value=Decimal(3))
    assert known(empty).reading_before(empty) is None
    assert known(empty, filled).reading_before(empty) == filled


def test_without_a_report_before_nothing_is_known():
    assert NO_HISTORY.reading_before(Reading(metric="m", name="量")) is None


def test_a_metric_that_was_renamed_keeps_its_history():
    catalog = MetricCatalog(metrics=(Metric(id="m", name="代付成功率", aliases=("出款成功率",), unit="%"),))
    before = week_before(Reading(name="出款成功率", unit="%", value=Decimal("99.9")))
    now = Reading(metric="m", name="代付成功率", unit="%")
    assert history_of([before], catalog).value_in(now, before.week) == Decimal("99.9")


def test_values_are_told_in_the_unit_of_now():
    before = week_before(Reading(name="量", unit="万笔", value=Decimal("1.5")))
    assert history_of([before]).value_in(Reading(name="量", unit="笔"), before.week) == 15_000


def test_what_a_reading_without_a_unit_counts_is_told_by_its_metric_else_by_all_of_its_name():
    money, pieces = Metric(id="m", name="额", unit="亿元"), Metric(id="n", name="额", unit="万笔")
    told = Reading(name="额")
    assert known(Reading(name="额", unit="亿元", value=Decimal(1))).counted(told) == "元"
    assert (
        known(
            Reading(name="额", unit="亿元", value=Decimal(1)), Reading(name="额", unit="笔", value=Decimal(1))
        ).counted(told)
        == ""
    )
    assert known(Reading(name="额", unit="%", value=Decimal(1))).counted(told) == ""
    assert history_of([], MetricCatalog(metrics=(money,))).counted(told) == "元"
    assert history_of([], MetricCatalog(metrics=(money, pieces))).counted(told) == ""
    assert history_of([], MetricCatalog(metrics=(money, pieces))).counted(Reading(metric="n", name="额")) == "笔"
    assert NO_HISTORY.counted(told) == ""


def test_what_the_catalog_knows_of_weeks_without_reports_is_known():
    first, second = WEEK.shifted(-2), WEEK.shifted(-1)
    past = tuple(PastWeek(week=week, values={"m": Decimal(7), "gone": Decimal(1)}) for week in (first, second))
    catalog = MetricCatalog(metrics=(Metric(id="m", name="量", unit="笔"),), past=past)
    known = history_of([week_before(Reading(name="量", unit="笔", value=Decimal(9)))], catalog)
    assert known.weeks == (first, second)
    assert known.values_before(Reading(name="量", unit="笔")) == (7, 9)  # a report goes before the catalog


def test_the_heads_of_a_week_stay_with_its_readings_where_the_catalog_adds_to_them():
    past = (PastWeek(week=WEEK, values={"m": Decimal(1)}),)
    catalog = MetricCatalog(metrics=(Metric(id="m", name="量"),), past=past)
    said = WeekFigures(WEEK, (Reading(name="率", value=Decimal(2)),), (), ("成功率",))
    (known,) = history_from((said,), catalog).known
    assert [(reading.name, head) for reading, head in zip(known.readings, known.heads, strict=True)] == [
        ("率", "成功率"),
        ("量", ""),
    ]


def test_of_the_catalog_only_weeks_before_are_taken():
    catalog = MetricCatalog(metrics=(Metric(id="m"),), past=(PastWeek(week=WEEK, values={"m": Decimal(1)}),))
    assert history_from((), catalog, before=WEEK).known == ()


def week_before(*readings: Reading) -> Report:
    return report_of(MetricsSection(groups=(MetricGroup(readings=readings),)), week=WEEK.shifted(-1))


def test_a_metric_that_once_had_the_name_lends_its_history_to_no_other():
    catalog = MetricCatalog(
        metrics=(Metric(id="old", name="旧指标", unit="%"), Metric(id="new", name="成功率", unit="%"))
    )
    before = week_before(Reading(metric="old", name="成功率", unit="%", value=Decimal(50)))
    assert history_of([before], catalog).value_in(Reading(name="成功率", unit="%"), before.week) is None


def test_readings_without_an_id_are_not_the_same_for_that():
    before = week_before(Reading(metric="", name="甲", value=Decimal(1)))
    assert history_of([before]).reading_before(Reading(metric="", name="乙")) is None


def test_a_metric_without_a_unit_goes_on_from_its_past():
    catalog = MetricCatalog(
        metrics=(Metric(id="m", name="占比"),), past=(PastWeek(week=WEEK.shifted(-1), values={"m": Decimal(45)}),)
    )
    assert history_from((), catalog).value_in(Reading(metric="m", name="占比", unit="%"), WEEK.shifted(-1)) == 45


def test_weeks_longer_ago_than_anything_shows_are_left_out():
    past = tuple(PastWeek(week=WEEK.shifted(-back), values={"m": Decimal(1)}) for back in (60, 2))
    catalog = MetricCatalog(metrics=(Metric(id="m"),), past=past)
    assert history_from((), catalog, first=WEEK.shifted(-54)).weeks == (WEEK.shifted(-2),)
