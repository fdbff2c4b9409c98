"""Values of a sheet become the past of metrics, and what reports tell goes before them."""

from decimal import Decimal

from tests.analysis.sheet_making import grid_of
from weekly_editor.analysis.figures import WeekFigures
from weekly_editor.analysis.history import history_from
from weekly_editor.analysis.past_import import can_take, may_be_parts, past_import, suggested_destinations
from weekly_editor.analysis.sheet_guess import understood
from weekly_editor.analysis.sheet_layout import layout
from weekly_editor.report.metric import EMPTY_CATALOG, Metric, MetricCatalog, PastWeek
from weekly_editor.report.model import Reading
from weekly_editor.report.week import Week

W31, W32 = Week(2024, 31), Week(2024, 32)
GRID = grid_of(("周", "成功率(%)", "交易笔数(万笔)"), ("2024-W31", "99.9", 1370), ("2024-W32", "99.8", 1400))
FOUND = layout(GRID, understood(GRID, ""))
RATE = Metric(id="rate", name="入金成功率", aliases=("成功率",), unit="%")
COUNT = Metric(id="count", name="交易笔数", unit="笔")


def test_metrics_are_found_by_name_and_by_alias_and_new_ones_are_made():
    found = suggested_destinations(FOUND, MetricCatalog(metrics=(RATE,)))
    assert found[0] == RATE
    assert (found[1].name, found[1].unit, found[1].direction) == ("交易笔数", "万笔", "more")


def test_a_metric_that_counts_something_else_is_another_one():
    found = suggested_destinations(FOUND, MetricCatalog(metrics=(RATE.model_copy(update={"unit": "次"}),)))
    assert found[0].id != "rate"


def test_no_metric_is_suggested_twice():
    grid = grid_of(("周", "成功率", "成功率", "a", "A"), ("2024-W31", 1, 2, 3, 4))
    found = layout(grid, understood(grid, ""))
    assert list(suggested_destinations(found, MetricCatalog(metrics=(RATE,)))) == [0, 2]


def test_values_are_kept_in_the_unit_of_their_metric_and_are_history():
    made = past_import(EMPTY_CATALOG.model_copy(update={"metrics": (COUNT,)}), FOUND, {0: RATE, 1: COUNT}, ())
    assert [metric.id for metric in made.catalog.metrics] == ["count", "rate"]
    assert made.catalog.past == (
        PastWeek(week=W31, values={"rate": Decimal("99.9"), "count": Decimal(13_700_000)}),
        PastWeek(week=W32, values={"rate": Decimal("99.8"), "count": Decimal(14_000_000)}),
    )
    assert (made.added, made.replaced, made.known, made.clashes) == (4, 0, 0, ())
    history = history_from((), made.catalog)
    assert history.value_in(Reading(name="成功率", unit="%"), W32) == Decimal("99.8")


def test_what_is_left_out_is_not_kept():
    made = past_import(EMPTY_CATALOG, FOUND, {1: COUNT}, ())
    assert [metric.id for metric in made.catalog.metrics] == ["count"]
    assert made.added == 2


def test_reports_go_before_the_sheet():
    known = WeekFigures(W32, (Reading(name="成功率", value=Decimal("99.5"), unit="%"),))
    agreeing = WeekFigures(W31, (Reading(name="交易笔数", value=Decimal(13_700_000), unit="笔"),))
    made = past_import(EMPTY_CATALOG, FOUND, {0: RATE, 1: COUNT}, (known, agreeing))
    assert [(clash.metric.id, clash.value.week, clash.told) for clash in made.clashes] == [
        ("rate", W32, Decimal("99.5"))
    ]
    assert (made.added, made.known) == (2, 1)
    assert [(week.week, list(week.values)) for week in made.catalog.past] == [(W31, ["rate"]), (W32, ["count"])]


def test_a_second_import_replaces_what_the_first_one_said():
    first = past_import(EMPTY_CATALOG, FOUND, {0: RATE}, ()).catalog
    grid = grid_of(("周", "成功率(%)"), ("2024-W31", 99.7), ("2024-W32", 99.8), ("2024-W33", 99.6))
    made = past_import(first, layout(grid, understood(grid, "")), {0: RATE}, ())
    assert (made.added, made.replaced, made.known) == (1, 1, 1)
    assert [week.values["rate"] for week in made.catalog.past] == [Decimal("99.7"), Decimal("99.8"), Decimal("99.6")]
    again = past_import(made.catalog, layout(grid, understood(grid, "")), {0: RATE}, ())
    assert again.is_nothing
    assert again.catalog == made.catalog


def test_figures_that_may_be_parts_of_one_are_told():
    grid = grid_of(("周", "成功率"), ("2024-W31", "0.999"), ("2024-W32", 1))
    found = layout(grid, understood(grid, ""))
    assert may_be_parts(found, {0: RATE}) == (RATE,)
    assert may_be_parts(found, {0: COUNT}) == ()
    assert may_be_parts(FOUND, {0: RATE}) == ()


def test_a_metric_without_a_unit_gets_that_of_the_sheet_and_other_units_are_left_out():
    bare = RATE.model_copy(update={"unit": ""})
    made = past_import(EMPTY_CATALOG, FOUND, {0: bare}, ())
    assert made.catalog.metrics[0].unit == "%"
    wrong = past_import(EMPTY_CATALOG, FOUND, {0: COUNT}, ())
    assert wrong.is_nothing
    assert can_take(bare, "%")
    assert can_take(COUNT, "万笔")
    assert not can_take(COUNT, "%")
