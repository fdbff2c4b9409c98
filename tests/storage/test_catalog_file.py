"""The file of a library's metrics."""

from decimal import Decimal

import pytest

from weekly_editor.report.metric import EMPTY_CATALOG, Metric, MetricCatalog, PastWeek
from weekly_editor.report.week import Week
from weekly_editor.storage.catalog_file import CATALOG_FILE, load_catalog, save_catalog
from weekly_editor.storage.problem import StorageError

CATALOG = MetricCatalog(
    metrics=(Metric(id="m", name="代付成功率", aliases=("出款成功率",), unit="%", decimals=3, direction="more"),),
    past=(PastWeek(week=Week(2025, 7), values={"m": Decimal("99.90")}),),
)


def test_what_is_kept_is_read_again(tmp_path):
    save_catalog(tmp_path / "library", CATALOG)
    assert load_catalog(tmp_path / "library") == CATALOG


def test_a_library_without_metrics_has_none(tmp_path):
    assert load_catalog(tmp_path) == EMPTY_CATALOG


def test_fields_that_are_not_known_stay(tmp_path):
    path = tmp_path / CATALOG_FILE
    save_catalog(tmp_path, CATALOG)
    path.write_text(path.read_text("utf-8").replace('"aliases"', '"colour": "teal",\n "aliases"'), "utf-8")
    save_catalog(tmp_path, load_catalog(tmp_path))
    assert '"colour": "teal"' in path.read_text("utf-8")


@pytest.mark.parametrize(
    "written",
    [
        "",
        "[]",
        '{"format": "weekly-report", "version": 1}',
        '{"format": "weekly-report-metrics", "version": 2}',
        '{"format": "weekly-report-metrics", "version": 1, "metrics": [{"decimals": 99}]}',
        '{"format": "weekly-report-metrics", "version": 1, "past": [{"week": "2025-W60"}]}',
        '{"format": "weekly-report-metrics", "version": 1, "past": [{"week": "2025-W06", "values": {"m": "NaN"}}]}',
    ],
)
def test_another_file_of_that_name_is_refused_by_its_name(tmp_path, written):
    (tmp_path / CATALOG_FILE).write_text(written, "utf-8")
    with pytest.raises(StorageError) as refusal:
        load_catalog(tmp_path)
    assert refusal.value.path.name == CATALOG_FILE


def test_a_place_that_cannot_be_written_is_told(tmp_path):
    (tmp_path / "library").write_text("a file")
    with pytest.raises(StorageError):
        save_catalog(tmp_path / "library", CATALOG)
