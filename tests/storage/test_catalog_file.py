"""The file of a library's metrics."""

from decimal import Decimal

import pytest

from weekly_editor.report.codec import dump
from weekly_editor.report.metric import EMPTY_CATALOG, Metric, MetricCatalog, PastWeek
from weekly_editor.report.week import Week
from weekly_editor.storage.catalog_file import CATALOG_FILE, MAX_PAST_VALUES, change_catalog, load_catalog, save_catalog
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


def test_a_change_is_made_again_to_what_another_program_wrote_meanwhile(tmp_path):
    save_catalog(tmp_path, CATALOG)
    theirs = CATALOG.model_copy(update={"metrics": (*CATALOG.metrics, Metric(id="theirs", name="甲"))})
    seen = []

    def change(catalog):
        seen.append(len(catalog.metrics))
        if len(seen) == 1:
            save_catalog(tmp_path, theirs)  # between reading and writing
        return catalog.model_copy(update={"metrics": (*catalog.metrics, Metric(id="mine", name="乙"))})

    change_catalog(tmp_path, change)
    assert seen == [1, 2]
    assert [metric.id for metric in load_catalog(tmp_path).metrics] == ["m", "theirs", "mine"]


def test_a_file_that_does_not_come_to_rest_is_told_and_stays(tmp_path):
    save_catalog(tmp_path, CATALOG)
    written = iter(range(99))

    def change(_catalog):
        save_catalog(tmp_path, MetricCatalog(metrics=(Metric(id=f"theirs{next(written)}"),)))
        return EMPTY_CATALOG

    with pytest.raises(StorageError):
        change_catalog(tmp_path, change)
    assert load_catalog(tmp_path).metrics[0].id.startswith("theirs")


def test_more_values_than_can_be_read_again_are_refused_in_words_of_their_own(tmp_path):
    values = {f"m{number}": Decimal(1) for number in range(1000)}
    past = tuple(PastWeek(week=Week(1800 + year, 1), values=values) for year in range(MAX_PAST_VALUES // 1000 + 1))
    with pytest.raises(StorageError) as refusal:
        save_catalog(tmp_path, MetricCatalog(past=past))
    assert "150,000" in refusal.value.reason.en
    save_catalog(tmp_path, MetricCatalog(past=past[1:]))
    assert len(load_catalog(tmp_path).past) == MAX_PAST_VALUES // 1000


def test_what_is_said_twice_of_one_week_is_put_together(tmp_path):
    week = Week(2025, 7)
    past = tuple(PastWeek(week=week, values={name: Decimal(1)}) for name in ("a", "b"))
    (tmp_path / CATALOG_FILE).write_bytes(dump(MetricCatalog.model_construct(past=past)))
    assert load_catalog(tmp_path).past == (PastWeek(week=week, values={"a": Decimal(1), "b": Decimal(1)}),)
