"""Every metric of a library over its weeks."""

from decimal import Decimal

from weekly_editor.analysis.definition import Definitions
from weekly_editor.analysis.figures import WeekFigures
from weekly_editor.analysis.series import series_like, series_of
from weekly_editor.report.metric import Metric, MetricCatalog
from weekly_editor.report.model import Reading
from weekly_editor.report.week import Week

W52, W53, W01 = Week(2026, 52), Week(2026, 53), Week(2027, 1)
RATE = Metric(id="rate", name="代付成功率", aliases=("出款成功率",), unit="%", target=Decimal("99.9"))
KNOWN = Definitions(MetricCatalog(metrics=(RATE,)))


def reading(name, value, unit="%", **more):
    return Reading(name=name, value=Decimal(value), unit=unit, **more)


def told(series):
    return [(str(point.week), str(point.value)) for point in series.points]


def test_a_name_is_one_metric_over_weeks_told_from_the_oldest_on():
    figures = [WeekFigures(week, (reading("量", value, "笔"),)) for week, value in ((W01, 3), (W53, 2), (W52, 1))]
    (series,) = series_of(figures)
    assert told(series) == [("2026-W52", "1"), ("2026-W53", "2"), ("2027-W01", "3")]
    assert (series.name, series.unit, series.metric) == ("量", "笔", None)


def test_a_week_without_the_metric_has_no_point():
    figures = [WeekFigures(W01, (reading("量", 3),)), WeekFigures(W53), WeekFigures(W52, (reading("量", 1),))]
    assert [point.week for point in series_of(figures)[0].points] == [W52, W01]


def test_values_and_targets_are_in_the_unit_of_the_newest_week():
    newest = WeekFigures(W01, (reading("量", "1.5", "万笔"),))
    before = WeekFigures(W53, (reading("量", "12000", "笔", target=Decimal(10000)),))
    (series,) = series_of([newest, before])
    assert told(series) == [("2026-W53", "1.2"), ("2027-W01", "1.5")]
    assert [point.target for point in series.points] == [1, None]


def test_what_counts_something_else_is_another_metric():
    figures = [WeekFigures(W01, (reading("量", 1, "笔"), reading("量", 2, "元")))]
    assert [(series.name, series.unit) for series in series_of(figures)] == [("量", "笔"), ("量", "元")]


def test_a_definition_gathers_names_and_aliases_and_gives_unit_and_target():
    newest = WeekFigures(W01, (reading("代付成功率", "99.8", "％"),))
    before = WeekFigures(W53, (reading("出款成功率", "99.7", target=Decimal("99.5")),))
    (series,) = series_of([newest, before], KNOWN)
    assert series.metric is RATE
    assert (series.name, series.unit, series.target) == ("代付成功率", "%", Decimal("99.9"))
    assert [point.target for point in series.points] == [Decimal("99.5"), Decimal("99.9")]


def test_an_id_goes_on_where_the_name_changed_and_the_old_name_goes_on_from_there():
    weeks = (
        WeekFigures(W01, (reading("新名", 3, metric="m"),)),
        WeekFigures(W53, (reading("旧名", 2, metric="m"),)),
        WeekFigures(W52, (reading("旧名", 1, metric="other"),)),
    )
    (series,) = series_of(weeks)
    assert told(series) == [("2026-W52", "1"), ("2026-W53", "2"), ("2027-W01", "3")]
    assert series.name == "新名"


def test_two_of_one_name_are_told_apart_by_id_and_else_by_their_order():
    newest = WeekFigures(W01, (reading("成功率", 1, metric="a"), reading("成功率", 2, metric="b")))
    by_id = WeekFigures(W53, (reading("成功率", 20, metric="b"), reading("成功率", 10, metric="a")))
    by_order = WeekFigures(W52, (reading("成功率", 100), reading("成功率", 200)))
    first, second = series_of([newest, by_id, by_order])
    assert [point.value for point in first.points] == [100, 10, 1]
    assert [point.value for point in second.points] == [200, 20, 2]


def test_two_of_one_definition_in_a_week_are_two_metrics():
    figures = [WeekFigures(W01, (reading("代付成功率", 1), reading("代付成功率", 2)))]
    assert [(series.metric, told(series)) for series in series_of(figures, KNOWN)] == [
        (RATE, [("2027-W01", "1")]),
        (None, [("2027-W01", "2")]),
    ]


def test_a_metric_that_no_week_knows_is_there_without_points():
    (series,) = series_of((), KNOWN)
    assert (series.name, series.points, series.target) == ("代付成功率", (), Decimal("99.9"))


def test_the_order_is_that_of_the_newest_week_then_of_those_before():
    figures = [WeekFigures(W01, (reading("乙", 1), reading("甲", 1))), WeekFigures(W53, (reading("丙", 1),))]
    assert [series.name for series in series_of(figures)] == ["乙", "甲", "丙"]


def test_a_reading_without_a_name_belongs_only_where_its_id_does():
    figures = [WeekFigures(W01, (reading("", 1, metric="x"), reading("", 2, metric="rate")))]
    assert [(series.name, told(series)) for series in series_of(figures, KNOWN)] == [
        ("代付成功率", [("2027-W01", "2")])
    ]


def test_the_series_of_a_reading_is_found_by_definition_id_or_name():
    figures = [WeekFigures(W01, (reading("量", 1, "笔", metric="m"), reading("代付成功率", 2)))]
    count, rate = series = series_of(figures, KNOWN)
    assert series_like(series, Reading(name="出款成功率", unit="%"), KNOWN) is rate
    assert series_like(series, Reading(metric="m", name="别名", unit="万笔"), KNOWN) is count
    assert series_like(series, Reading(name=" 量", unit="笔"), KNOWN) is count
    assert series_like(series, Reading(name="量", unit="元"), KNOWN) is None


def test_every_series_is_found_by_its_own_reading():
    figures = [
        WeekFigures(W01, (reading("成功率", 1, metric="a"), reading("成功率", 2, metric="b"))),
        WeekFigures(W53, (reading("量", 1, "笔"),)),
    ]
    all_series = series_of(figures, KNOWN)
    assert [series_like(all_series, series.reading, KNOWN) for series in all_series] == list(all_series)


def test_the_head_is_that_of_the_newest_group_else_the_one_defined():
    newest = WeekFigures(W01, (reading("量", 1),), (), ("交易",))
    before = WeekFigures(W53, (reading("量", 2),), (), ("旧组",))
    defined = Definitions(MetricCatalog(metrics=(RATE.model_copy(update={"section": "成功率"}),)))
    assert [(series.name, series.head) for series in series_of([newest, before], defined)] == [
        ("量", "交易"),
        ("代付成功率", "成功率"),
    ]


def test_a_metric_without_a_unit_is_one_series_whether_its_readings_have_one_or_not():
    metric = Metric(id="m", name="占比")
    newest = WeekFigures(W01, (reading("占比", 60, "%", metric="m"),))
    before = WeekFigures(W53, (reading("占比", 45, "", metric="m"),))
    (series,) = series_of([newest, before], Definitions(MetricCatalog(metrics=(metric,))))
    assert (series.unit, [point.value for point in series.points]) == ("%", [45, 60])
