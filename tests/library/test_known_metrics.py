"""What all weeks of a library know of its metrics."""

from decimal import Decimal

from weekly_editor.analysis.definition import Definitions
from weekly_editor.analysis.figures import figures_of
from weekly_editor.library.folder import path_for
from weekly_editor.library.record import known_metrics
from weekly_editor.library.sample import fill_with_samples, newest_sample
from weekly_editor.report.metric import EMPTY_CATALOG, Metric, MetricCatalog, PastWeek
from weekly_editor.report.week import Week
from weekly_editor.storage.catalog_file import load_catalog
from weekly_editor.storage.report_file import load_report


def test_a_definition_is_suggested_for_every_metric_of_the_samples(tmp_path):
    fill_with_samples(tmp_path, "zh_CN")
    known = known_metrics(tmp_path, EMPTY_CATALOG)
    ours = load_catalog(tmp_path)
    assert {each.metric.id for each in known.suggested} == {metric.id for metric in ours.metrics}
    assert {each.weeks for each in known.suggested} == {6}
    for suggestion in known.suggested:
        metric = next(metric for metric in ours.metrics if metric.id == suggestion.metric.id)
        for field in ("name", "unit", "target", "direction", "change", "section"):
            assert getattr(suggestion.metric, field) == getattr(metric, field), (metric.name, field)


def test_the_open_report_stands_in_the_place_of_its_week(tmp_path):
    fill_with_samples(tmp_path, "zh_CN")
    report = load_report(newest_sample("zh_CN")).model_copy(update={"sections": ()})
    known = known_metrics(tmp_path, EMPTY_CATALOG, figures_of(report))
    assert {each.weeks for each in known.suggested} == {5}


def test_values_from_before_the_reports_are_known_too(tmp_path):
    metric = Metric(id="m", name="成功率", unit="%")
    catalog = MetricCatalog(metrics=(metric,), past=(PastWeek(week=Week(2020, 1), values={"m": Decimal(99)}),))
    known = known_metrics(tmp_path / "none", catalog)
    assert [week for week, _ in known.record.of(metric, Definitions(catalog))] == [Week(2020, 1)]
    assert known.suggested == ()


def test_what_is_there_stays_when_samples_come(tmp_path):
    fill_with_samples(tmp_path, "zh_CN")
    (tmp_path / "metrics.json").write_text("{}", "utf-8")
    path_for(tmp_path, Week(2026, 23)).unlink()
    fill_with_samples(tmp_path, "zh_CN")
    assert (tmp_path / "metrics.json").read_text("utf-8") == "{}"
    assert path_for(tmp_path, Week(2026, 23)).exists()
