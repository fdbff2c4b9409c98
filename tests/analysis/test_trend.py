"""All metrics of a library, the open report and the catalog together."""

from decimal import Decimal

from weekly_editor.analysis.figures import WeekFigures
from weekly_editor.analysis.trend import NO_TRENDS, trends_of
from weekly_editor.report.metric import EMPTY_CATALOG, Metric, MetricCatalog, PastWeek
from weekly_editor.report.model import Incident, Reading
from weekly_editor.report.week import Week

W52, W53, W01 = Week(2026, 52), Week(2026, 53), Week(2027, 1)


def figures(week, name, value, head="", incidents=()):
    return WeekFigures(week, (Reading(name=name, value=Decimal(value)),), incidents, (head,))


def test_the_open_report_stands_for_what_the_library_has_of_its_week():
    known = (figures(W53, "量", 2), figures(W52, "量", 1))
    trends = trends_of(known, figures(W53, "量", 20), EMPTY_CATALOG)
    assert [point.value for point in trends.series[0].points] == [1, 20]
    assert (trends.own, trends.last) == (W53, W53)


def test_an_open_report_of_an_earlier_week_leaves_the_later_ones():
    trends = trends_of((figures(W01, "量", 3),), figures(W52, "量", 1), EMPTY_CATALOG)
    assert [point.week for point in trends.series[0].points] == [W52, W01]
    assert trends.last == W01


def test_values_from_before_the_library_are_part_of_the_series():
    past = (PastWeek(week=W52, values={"m": Decimal(7)}),)
    catalog = MetricCatalog(metrics=(Metric(id="m", name="量"),), past=past)
    trends = trends_of((figures(W53, "量", 8),), None, catalog)
    assert [point.value for point in trends.series[0].points] == [7, 8]


def test_incidents_are_known_by_their_weeks():
    incident = Incident(text="中断")
    trends = trends_of((figures(W53, "量", 1, incidents=(incident,)), figures(W52, "量", 1)), None, EMPTY_CATALOG)
    assert trends.incidents == {W53: (incident,)}


def test_the_groups_of_the_open_report_come_first_and_hold_what_others_have_of_their_name():
    newer = WeekFigures(
        W01, (Reading(name="新", value=Decimal(1)), Reading(name="另", value=Decimal(1))), (), ("丙", "甲")
    )
    own = WeekFigures(
        W53, (Reading(name="一", value=Decimal(1)), Reading(name="二", value=Decimal(1))), (), ("甲", "乙")
    )
    groups = trends_of((newer,), own, EMPTY_CATALOG).groups()
    assert {head: [series.name for series in members] for head, members in groups.items()} == {
        "甲": ["一", "另"],
        "乙": ["二"],
        "丙": ["新"],
    }
    assert list(groups) == ["甲", "乙", "丙"]


def test_nothing_is_known_of_an_empty_library():
    assert trends_of((), None, EMPTY_CATALOG) == NO_TRENDS


def test_the_history_of_one_series_has_its_readings_and_the_incidents_since():
    early, late = Incident(text="早"), Incident(text="晚")
    known = (
        WeekFigures(W01, (), (late,)),
        WeekFigures(W53, (Reading(name="量", value=Decimal(2)), Reading(name="别", value=Decimal(9)))),
        WeekFigures(W52, (Reading(name="别", value=Decimal(8)),), (early,)),
    )
    trends = trends_of(known, None, EMPTY_CATALOG)
    history = trends.history_of(trends.series[0])
    assert [(week.week, [reading.name for reading in week.readings], week.incidents) for week in history.known] == [
        (W01, [], (late,)),
        (W53, ["量"], ()),
    ]
