"""Values of a sheet become the past of metrics, and what reports tell goes before them."""

from decimal import Decimal

from tests.analysis.sheet_making import grid_of, percent
from weekly_editor.analysis.figures import WeekFigures
from weekly_editor.analysis.history import history_from
from weekly_editor.analysis.known_figure import NOTHING_KNOWN, KnownFigures
from weekly_editor.analysis.past_import import (
    can_take,
    part_choices,
    past_import,
    suggested_destinations,
)
from weekly_editor.analysis.sheet_guess import understood
from weekly_editor.analysis.sheet_layout import layout
from weekly_editor.analysis.sheet_part import odd_parts
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
    made = past_import(KnownFigures(MetricCatalog(metrics=(COUNT,))), FOUND, {0: RATE, 1: COUNT})
    assert [metric.id for metric in made.catalog.metrics] == ["count", "rate"]
    assert made.catalog.past == (
        PastWeek(week=W31, values={"rate": Decimal("99.9"), "count": Decimal(13_700_000)}),
        PastWeek(week=W32, values={"rate": Decimal("99.8"), "count": Decimal(14_000_000)}),
    )
    assert (made.added, made.replaced, made.known, made.clashes) == (4, 0, 0, ())
    history = history_from((), made.catalog)
    assert history.value_in(Reading(name="成功率", unit="%"), W32) == Decimal("99.8")


def test_what_is_left_out_is_not_kept():
    made = past_import(NOTHING_KNOWN, FOUND, {1: COUNT})
    assert [metric.id for metric in made.catalog.metrics] == ["count"]
    assert made.added == 2


def test_reports_go_before_the_sheet():
    known = WeekFigures(W32, (Reading(name="成功率", value=Decimal("99.5"), unit="%"),))
    agreeing = WeekFigures(W31, (Reading(name="交易笔数", value=Decimal(13_700_000), unit="笔"),))
    made = past_import(KnownFigures(weeks=(known, agreeing)), FOUND, {0: RATE, 1: COUNT})
    assert [(clash.metric.id, clash.value.week, clash.told) for clash in made.clashes] == [
        ("rate", W32, Decimal("99.5"))
    ]
    assert (made.added, made.known) == (2, 1)
    assert [(week.week, list(week.values)) for week in made.catalog.past] == [(W31, ["rate"]), (W32, ["count"])]


def test_a_second_import_replaces_what_the_first_one_said():
    first = past_import(NOTHING_KNOWN, FOUND, {0: RATE}).catalog
    grid = grid_of(("周", "成功率(%)"), ("2024-W31", 99.7), ("2024-W32", 99.8), ("2024-W33", 99.6))
    made = past_import(KnownFigures(first), layout(grid, understood(grid, "")), {0: RATE})
    assert (made.added, made.replaced, made.known) == (1, 1, 1)
    assert [week.values["rate"] for week in made.catalog.past] == [Decimal("99.7"), Decimal("99.8"), Decimal("99.6")]
    again = past_import(KnownFigures(made.catalog), layout(grid, understood(grid, "")), {0: RATE})
    assert again.is_nothing
    assert again.catalog == made.catalog


def _of(*rows):
    grid = grid_of(*rows)
    return layout(grid, understood(grid, ""))


def _known(*metrics, past=None):
    weeks = tuple(PastWeek(week=Week(2024, 20), values={key: Decimal(value)}) for key, value in (past or {}).items())
    return KnownFigures(MetricCatalog(metrics=metrics, past=weeks))


MIXED = _of(
    ("周", "本周交易金额"),
    ("2024-W31", "118,200万元"), ("2024-W32", "11.9亿元"), ("2024-W33", "12.0"), ("2024-W34", 12.1),
)  # fmt: skip


def test_a_bare_cell_is_in_the_unit_of_its_metric_whatever_other_cells_say():
    amount = Metric(id="amount", name="交易金额", unit="亿元")
    made = past_import(_known(amount), MIXED, {0: amount})
    values = [str(week.values["amount"]) for week in made.catalog.past]
    assert values == ["11.82", "11.9", "12.0", "12.1"]
    assert not made.unread


def test_a_bare_cell_whose_unit_nobody_knows_is_told_and_not_guessed():
    made = past_import(NOTHING_KNOWN, MIXED, suggested_destinations(MIXED, EMPTY_CATALOG))
    assert [(problem.at, problem.text) for problem in made.unread] == [((4, 2), "12.0"), ((5, 2), "12.1")]
    assert "没有单位" in made.unread[0].reason.zh
    assert [week.week for week in made.catalog.past] == [W31, W32]
    assert made.catalog.metrics[0].unit == "万元"


def test_the_head_says_the_unit_of_bare_cells():
    found = _of(("周", "金额（亿元）"), ("2024-W31", "118,200万元"), ("2024-W32", "12.0"))
    made = past_import(NOTHING_KNOWN, found, suggested_destinations(found, EMPTY_CATALOG))
    assert [list(week.values.values()) for week in made.catalog.past] == [[Decimal("11.82")], [Decimal("12.0")]]
    of_all = _of(("单位：万元",), ("周", "金额"), ("2024-W31", "11.9亿元"), ("2024-W32", "120,000"))
    assert [(value.value, of_all.metrics[0].unit) for value in of_all.values] == [(119000, "万元"), (120000, "万元")]


def test_values_of_another_unit_are_told():
    found = _of(("周", "笔数(万笔)"), ("2024-W31", 1370))
    made = past_import(_known(RATE), found, {0: RATE})
    assert made.is_nothing
    assert [problem.at for problem in made.unread] == [(2, 2)]


PARTS = _of(("周", "成功率"), ("2024-W31", "0.99985"), ("2024-W32", 1), ("2024-W33", 0))


def test_figures_that_may_be_parts_of_one_are_a_choice():
    assert part_choices(_known(RATE), PARTS, {0: RATE}) == {0: False}
    assert part_choices(_known(COUNT), PARTS, {0: COUNT}) == {}
    assert part_choices(_known(RATE), FOUND, {0: RATE}) == {}
    written = past_import(_known(RATE), PARTS, {0: RATE})
    read = past_import(_known(RATE), PARTS, {0: RATE}, {0})
    assert [str(week.values["rate"]) for week in written.catalog.past] == ["0.99985", "1", "0"]
    assert [str(week.values["rate"]) for week in read.catalog.past] == ["99.985", "100", "0"]


def test_figures_seem_parts_of_one_where_the_metric_is_known_to_be_near_100():
    aimed = RATE.model_copy(update={"target": Decimal("99.9")})
    reported = WeekFigures(W31, (Reading(metric="rate", value=Decimal("99.5"), unit="%"),))
    assert part_choices(_known(RATE, past={"rate": "99.9"}), PARTS, {0: RATE}) == {0: True}
    assert part_choices(_known(aimed), PARTS, {0: aimed}) == {0: True}
    assert part_choices(KnownFigures(MetricCatalog(metrics=(RATE,)), (reported,)), PARTS, {0: RATE}) == {0: True}
    assert part_choices(_known(RATE, past={"rate": "0.02"}), PARTS, {0: RATE}) == {0: False}


def test_only_the_odd_cells_of_a_mixed_column_are_parts_of_one():
    found = _of(("周", "成功率"), ("2024-W31", "99.98%"), ("2024-W32", "99.97"), ("2024-W33", "0.9998"))
    assert part_choices(_known(RATE), found, {0: RATE}) == {0: True}
    assert [value.at for value in odd_parts(found.by_metric[0])] == [(4, 2)]
    made = past_import(_known(RATE), found, {0: RATE}, {0})
    assert [str(week.values["rate"]) for week in made.catalog.past] == ["99.98", "99.97", "99.98"]


def test_a_percentage_that_says_so_is_no_part_of_one():
    found = _of(("周", "失败率"), ("2024-W31", "0.5%"), ("2024-W32", percent("0.004")))
    assert part_choices(_known(RATE, past={"rate": "99.9"}), found, {0: RATE}) == {}


def test_values_of_another_size_than_what_is_known_are_pointed_out_and_taken():
    found = _of(("周", "笔数(笔)"), ("2024-W31", 1370), ("2024-W32", 137_000), ("2024-W33", "13.7"), ("2024-W34", 0))
    made = past_import(_known(COUNT, past={"count": "1370"}), found, {0: COUNT})
    assert [value.at for value in made.metrics[0].far] == [(3, 2), (4, 2)]
    assert made.added == 4
    assert not past_import(_known(COUNT), found, {0: COUNT}).metrics[0].far


def test_reports_are_known_of_metrics_that_the_library_did_not_define():
    known = KnownFigures(weeks=(WeekFigures(W31, (Reading(name="成功率", value=Decimal("99.5"), unit="%"),)),))
    made = past_import(known, FOUND, suggested_destinations(FOUND, EMPTY_CATALOG))
    assert [(clash.week, clash.told) for clash in made.clashes] == [(W31, Decimal("99.5"))]


def test_a_metric_without_a_unit_gets_that_of_the_sheet_and_other_units_are_left_out():
    bare = RATE.model_copy(update={"unit": ""})
    made = past_import(NOTHING_KNOWN, FOUND, {0: bare})
    assert made.catalog.metrics[0].unit == "%"
    wrong = past_import(NOTHING_KNOWN, FOUND, {0: COUNT})
    assert wrong.is_nothing
    assert can_take(bare, "%")
    assert can_take(COUNT, "万笔")
    assert not can_take(COUNT, "%")
