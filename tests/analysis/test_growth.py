"""Growth that is chosen: what is compared, and how it is told."""

from decimal import Decimal

import pytest

from weekly_editor.analysis.figures import WeekFigures
from weekly_editor.analysis.growth import growth_of
from weekly_editor.analysis.history import NO_HISTORY, History, history_from
from weekly_editor.report.growth_wording import BASES
from weekly_editor.report.metric import ChangeKind, Direction, Metric, MetricCatalog, PastWeek
from weekly_editor.report.model import Reading
from weekly_editor.report.week import Week

WEEK = Week(2031, 20)  # Thursday 15 May, the third


def past(unit: str = "笔", **values: str) -> History:
    """Return a history of one reading; ``w19="3"`` is its value in week 19 of this year, ``last`` of last year."""
    weeks = {(Week(2030, 20) if name == "last" else Week(2031, int(name[1:]))): value for name, value in values.items()}
    figures = [
        WeekFigures(week, (Reading(name="量", unit=unit, value=Decimal(value)),)) for week, value in weeks.items()
    ]
    return history_from(sorted(figures, key=lambda each: each.week, reverse=True), MetricCatalog())


def now(value: str | None = "12", unit: str = "笔") -> Reading:
    return Reading.model_validate({"name": "量", "unit": unit, "value": value})


def test_each_basis_takes_the_value_of_its_own_week():
    history = past(w19="1", w16="2", w15="3", last="4")
    found = {basis: growth_of(now(), WEEK, basis, history) for basis in BASES}
    assert {basis: (str(growth.compared), growth.before) for basis, growth in found.items()} == {
        "last_week": ("2031-W19", 1),
        "month_week": ("2031-W16", 2),
        "month_days": ("2031-W16", 2),
        "last_year": ("2030-W20", 4),
    }


@pytest.mark.parametrize("basis", BASES)
def test_what_is_not_known_is_not_zero(basis):
    growth = growth_of(now(), WEEK, basis, NO_HISTORY)
    assert growth.before is None
    assert growth.kinds == ()


def test_the_week_before_the_last_does_not_stand_in_for_it():
    assert growth_of(now(), WEEK, "last_week", past(w18="3")).before is None


def test_a_month_without_a_fifth_week_has_nothing_to_compare_with():
    week = Week(2024, 22)
    history = history_from(
        [WeekFigures(Week(2024, 18), (now("3"),)), WeekFigures(Week(2024, 17), (now("3"),))], MetricCatalog()
    )
    growth = growth_of(now(), week, "month_week", history)
    assert (growth.compared, growth.before) == (None, None)


def test_values_are_compared_in_the_unit_of_now():
    growth = growth_of(now("1.6", "万笔"), WEEK, "last_week", past("笔", w19="15000"))
    assert (growth.before, growth.unit) == (Decimal("1.5"), "万笔")


def test_what_counts_something_else_is_not_compared():
    assert growth_of(now("1", "元"), WEEK, "last_week", past("笔", w19="1")).before is None


def test_weeks_that_only_the_catalog_knows_are_compared_with():
    catalog = MetricCatalog(
        metrics=(Metric(id="m", name="量", unit="万笔"),),
        past=(PastWeek(week=Week(2030, 20), values={"m": Decimal("0.5")}),),
    )
    assert growth_of(now(), WEEK, "last_year", history_from((), catalog)).before == 5000


@pytest.mark.parametrize(
    ("defined", "wanted", "unit", "before", "kind"),
    [
        ("", "", "%", "10", "points"),
        ("", "", "笔", "10", "percent"),
        ("difference", "", "笔", "10", "difference"),
        ("percent", "", "%", "10", "percent"),
        ("percent", "points", "%", "10", "points"),
        ("difference", "percent", "笔", "10", "percent"),
        ("percent", "", "笔", "0", "difference"),
        ("percent", "", "%", "0", "points"),
        ("", "", "笔", "-10", "difference"),
        ("", "percent", "笔", "12", "difference"),
    ],
)
def test_it_is_told_as_chosen_else_as_defined_else_by_its_unit(
    defined: ChangeKind, wanted: ChangeKind, unit: str, before: str, kind: str
):
    known = past(unit, w19=before)
    catalog = MetricCatalog(metrics=(Metric(name="量", unit=unit, change=defined),))
    growth = growth_of(now("12", unit), WEEK, "last_week", history_from(known.known, catalog), wanted)
    assert growth.kind == kind


@pytest.mark.parametrize(("direction", "is_more_good"), [("more", True), ("less", False), ("", None)])
def test_the_metric_says_decimals_and_which_way_is_good(direction: Direction, is_more_good: bool | None):
    catalog = MetricCatalog(metrics=(Metric(name="量", unit="分", direction=direction, decimals=3),))
    growth = growth_of(now("12", "分"), WEEK, "last_week", history_from((), catalog))
    assert (growth.decimals, growth.is_more_good) == (3, is_more_good)


def test_a_reading_without_a_value_has_not_grown():
    with pytest.raises(ValueError, match="without a value"):
        growth_of(now(None), WEEK, "last_week", past(w19="1"))
