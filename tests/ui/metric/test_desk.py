"""Metrics while they are worked on: steps that are undone whole, and nothing kept before it is asked for."""

from decimal import Decimal

import pytest

from weekly_editor.analysis.catalog import MetricRefused
from weekly_editor.analysis.suggestion import Suggestion
from weekly_editor.report.metric import Metric, MetricCatalog, PastWeek
from weekly_editor.report.week import Week
from weekly_editor.ui.metric.desk import MetricDesk

RATE = Metric(id="rate", name="代付成功率", unit="%", section="成功率")
OTHER = Metric(id="other", name="收款成功率", unit="%", section="成功率")
COUNT = Metric(id="count", name="交易量", unit="万笔", section="规模")
NEW = Metric(id="new", name="登录次数", unit="次", section="规模")
CATALOG = MetricCatalog(
    metrics=(RATE, COUNT, OTHER), past=(PastWeek(week=Week(2030, 1), values={"other": Decimal(98)}),)
)


@pytest.fixture
def desk(qapp):
    desk = MetricDesk(CATALOG)
    desk.suggest((Suggestion(NEW, 3), Suggestion(RATE, 5)))
    return desk


def ids(desk):
    return [metric.id for metric in desk.metrics()]


def typed_name(desk, name):
    for length in range(1, len(name) + 1):
        desk.rename(name[:length], "Edit name")


def test_typing_a_name_is_one_step_and_leaves_one_alias(desk):
    typed_name(desk, "付款成功率")
    assert desk.undo_stack.count() == 1
    assert (desk.current().name, desk.current().aliases) == ("付款成功率", ("代付成功率",))
    desk.undo_stack.undo()
    assert desk.metrics() == CATALOG.metrics


def test_a_name_that_is_typed_back_changes_nothing_that_is_kept(desk):
    typed_name(desk, "付款")
    typed_name(desk, "代付成功率")
    assert desk.made_of(CATALOG) == CATALOG


def test_an_alias_that_is_passed_while_typing_stays(desk):
    desk.change(RATE.model_copy(update={"aliases": ("付款",)}), "Edit aliases")
    typed_name(desk, "付款成功率")
    assert desk.made_of(CATALOG).metrics[0].aliases == ("付款", "代付成功率")


def test_a_suggestion_is_defined_by_taking_it_or_by_changing_it(desk):
    assert [metric.id for metric in desk.offered()] == ["new"]
    desk.choose("new")
    assert not desk.is_defined("new")
    desk.rename("登录", "Edit name")
    assert (desk.current().name, desk.current().aliases, ids(desk)[-1]) == ("登录", ("登录次数",), "new")
    assert desk.offered() == ()
    desk.undo_stack.undo()
    assert [metric.id for metric in desk.offered()] == ["new"]
    desk.define(desk.offered(), "Define")
    assert desk.metrics()[-1] == NEW


def test_what_is_deleted_is_suggested_again_and_comes_back_by_undo(desk):
    desk.remove("Delete")
    assert (ids(desk), desk.current().id) == (["count", "other"], "count")
    assert [metric.id for metric in desk.offered()] == ["new", "rate"]
    desk.undo_stack.undo()
    assert (ids(desk), desk.current().id) == (["rate", "count", "other"], "rate")
    desk.choose("new")
    assert desk.remove("Delete") is None


def test_the_last_metric_can_be_deleted(qapp):
    desk = MetricDesk(MetricCatalog(metrics=(RATE,)))
    desk.remove("Delete")
    assert (desk.metrics(), desk.current()) == ((), None)


def test_merging_keeps_names_and_past(desk):
    desk.choose("other")
    assert [metric.id for metric in desk.partners()] == ["rate"]
    desk.merge_into("rate", "Merge")
    made = desk.made_of(CATALOG)
    assert (made.metrics[0].aliases, made.metrics[0].former) == (("收款成功率",), ("other",))
    assert made.past[0].values == {"rate": Decimal(98)}
    assert desk.current().id == "rate"


def test_a_metric_moves_among_those_of_its_section(desk):
    desk.move(1, "Move")
    assert ids(desk) == ["other", "count", "rate"]
    desk.move(1, "Move")
    assert desk.undo_stack.count() == 1
    desk.move(-1, "Move")
    assert ids(desk) == ["rate", "count", "other"]


def test_what_two_metrics_would_be_called_is_told_while_typing_and_refused_when_kept(desk):
    desk.rename("收款成功率", "Edit name")
    assert "收款成功率" in desk.problem(desk.current()).zh
    with pytest.raises(MetricRefused) as refused:
        desk.made_of(CATALOG)
    assert refused.value.metric.id == "rate"


def test_what_the_library_learned_meanwhile_stays(desk):
    desk.change(RATE.model_copy(update={"decimals": 3}), "Edit decimals")
    elsewhere = MetricCatalog(metrics=(*CATALOG.metrics, NEW), past=CATALOG.past)
    made = desk.made_of(elsewhere)
    assert (made.metrics[0].decimals, made.metrics[-1], made.past) == (3, NEW, CATALOG.past)


def test_choosing_is_no_step(desk):
    desk.choose("count")
    desk.choose("nobody")
    assert desk.current() is None
    assert desk.undo_stack.count() == 0
