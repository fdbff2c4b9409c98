"""What the weeks know of a metric."""

from decimal import Decimal

from weekly_editor.analysis.definition import NO_DEFINITIONS, Definitions
from weekly_editor.analysis.figures import WeekFigures
from weekly_editor.analysis.record import Record, record_of
from weekly_editor.report.metric import Metric, MetricCatalog
from weekly_editor.report.model import Reading
from weekly_editor.report.week import Week

WEEK = Week(2030, 20)
RATE = Metric(id="rate", name="付款成功率", aliases=("代付成功率",), unit="%", former=("old",))


def record(*readings: Reading) -> Record:
    return record_of(WeekFigures(WEEK.shifted(-back), (reading,)) for back, reading in enumerate(readings))


def reading(name: str, metric: str = "", unit: str = "%") -> Reading:
    return Reading(metric=metric, name=name, value=Decimal(1), unit=unit)


def weeks_back(known: Record, metric: Metric, definitions: Definitions) -> list[int]:
    return [round((WEEK.monday - week.monday).days / 7) for week, _ in known.of(metric, definitions)]


def test_readings_are_found_by_id_former_id_name_and_alias_the_newest_first():
    known = record(
        reading("x", "rate"), reading("y", "old"), reading("付款成功率"), reading("别的"), reading("代付成功率")
    )
    assert weeks_back(known, RATE, Definitions(MetricCatalog(metrics=(RATE,)))) == [0, 1, 2, 4]


def test_what_another_definition_has_is_its_own():
    other = Metric(id="other", name="代付成功率", unit="%")
    known = record(reading("代付成功率", "other"), reading("付款成功率"))
    assert weeks_back(known, RATE, Definitions(MetricCatalog(metrics=(RATE, other)))) == [1]


def test_what_is_not_defined_is_found_where_it_counts_the_same():
    known = record(reading("交易", unit="万笔"), reading("交易", unit="元"), reading("交易", unit="笔"))
    assert weeks_back(known, Metric(name="交易", unit="万笔"), NO_DEFINITIONS) == [0, 2]
