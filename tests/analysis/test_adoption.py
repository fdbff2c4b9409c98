"""A report takes over names and targets that its readings had from their metrics, and nothing else."""

from decimal import Decimal

from weekly_editor.analysis.adoption import adopted
from weekly_editor.analysis.definition import Definitions
from weekly_editor.report.metric import Metric, MetricCatalog
from weekly_editor.report.model import MetricGroup, MetricsSection, Reading, Report
from weekly_editor.report.week import Week

BEFORE = Metric(id="a", name="交易笔数", unit="万笔", target=Decimal(200))
AFTER = Metric(id="a", name="成交*笔数*", aliases=("交易笔数",), unit="万笔", target=Decimal(300))


def known(*metrics):
    return Definitions(MetricCatalog(metrics=metrics))


def taken(reading, before=BEFORE, after=AFTER):
    group = MetricGroup(title="规模", readings=(reading,))
    report = Report(week=Week(2024, 32), sections=(MetricsSection(groups=(group,)),))
    adoption = adopted(report, known(before), known(after))
    return adoption, adoption.report.sections[0].groups[0].readings[0]


def test_name_and_target_of_the_definition_are_replaced_in_the_unit_of_the_reading():
    reading = Reading(metric="a", name=" 交易笔数 ", unit="笔", target=Decimal(2_000_000))
    adoption, now = taken(reading)
    assert (now.name, now.target) == ("成交\\*笔数\\*", Decimal(3_000_000))
    assert (adoption.readings, adoption.has_names, adoption.has_targets) == (1, True, True)


def test_a_reading_found_by_its_name_belongs_to_the_metric_from_now_on():
    _, now = taken(Reading(metric="other", name="交易笔数", unit="万笔"))
    assert (now.name, now.metric, now.target) == ("成交\\*笔数\\*", "a", None)


def test_what_is_the_readings_own_stays():
    adoption, now = taken(reading := Reading(metric="a", name="笔数（估）", unit="万笔", target=Decimal(210)))
    assert now == reading
    assert adoption.readings == 0


def test_a_target_that_was_taken_away_goes():
    _, now = taken(Reading(metric="a", name="交易笔数", unit="万笔", target=Decimal(200)),
                   after=BEFORE.model_copy(update={"target": None}))  # fmt: skip
    assert now.target is None
    assert now.name == "交易笔数"


def test_a_metric_that_was_merged_or_deleted_changes_nothing():
    reading = Reading(metric="a", name="交易笔数", unit="万笔", target=Decimal(200))
    merged = Metric(id="b", name="成交笔数", unit="万笔", target=Decimal(1), former=("a",))
    for after in (merged, Metric(id="z", name="别的")):
        adoption, now = taken(reading, after=after)
        assert now is reading or now == reading
        assert adoption.readings == 0
