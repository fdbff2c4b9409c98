"""The sample reports: what everything else may rely on when it opens them."""

import re
import unicodedata
from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise
from pathlib import Path

import pytest

from weekly_editor.analysis.catalog import checked
from weekly_editor.analysis.definition import Definitions
from weekly_editor.analysis.reading import shown_decimals, target_of
from weekly_editor.report.codec import dump_report, parse_report
from weekly_editor.report.model import (
    KINDS,
    IncidentsSection,
    MetricsSection,
    ObjectiveSection,
    PlanSection,
    Report,
    TrackSection,
)
from weekly_editor.report.week import Week
from weekly_editor.resource import resource
from weekly_editor.storage.catalog_file import catalog_path, load_catalog, save_catalog

SAMPLES = resource("samples")
CHINESE = sorted((SAMPLES / "zh_CN").glob("*/*.json"))
FILES = [*CHINESE, *sorted((SAMPLES / "en").glob("*/*.json"))]
PLANTED = re.findall(
    r"^\| (\d{4}-W\d{2}) \| `(\w+)` \| ([^|]+) \|", (SAMPLES / "README.md").read_text("utf-8"), flags=re.M
)


def read(path: Path) -> Report:
    return parse_report(path.read_bytes())


def source(report: Report) -> Path:
    ending = ".en.md" if report.language == "en" else ".md"
    return SAMPLES / "source" / f"{report.week}{ending}"


def values(part: object, *keys: str) -> Iterator[str]:
    """Yield every text under one of ``keys``, at any depth of a dumped report."""
    match part:
        case dict():
            for key, value in part.items():
                if key in keys and isinstance(value, str):
                    yield value
                else:
                    yield from values(value, *keys)
        case list() | tuple():
            for value in part:
                yield from values(value, *keys)
        case _:
            pass


def plain(text: str) -> str:
    return unicodedata.normalize("NFKC", text)


def named(paths: list[Path]) -> list[object]:
    return [pytest.param(path, id=f"{path.parent.parent.name}-{path.stem}") for path in paths]


@pytest.fixture(scope="module")
def reports() -> list[Report]:
    return [read(path) for path in CHINESE]


@pytest.mark.parametrize("path", named(FILES))
def test_a_sample_is_written_as_the_program_writes_it(path):
    assert dump_report(read(path)) == path.read_bytes()


@pytest.mark.parametrize("path", named(FILES))
def test_a_sample_lies_where_a_library_keeps_its_week(path):
    report = read(path)
    assert (path.parent.name, path.stem) == (str(report.week.year), str(report.week))
    assert path.parent.parent.name == report.language


@pytest.mark.parametrize("path", named(FILES))
def test_a_sample_has_sections_of_all_kinds_in_the_usual_order(path):
    kinds = [section.kind for section in read(path).sections]
    assert kinds == sorted(kinds, key=KINDS.index)
    assert [kinds.count(kind) for kind in KINDS] == [2, 4, 1, 1, 2, 1]


@pytest.mark.parametrize("path", named(FILES))
def test_a_sample_was_written_on_the_friday_evening_of_its_week(path):
    report = read(path)
    assert report.created_at is not None
    assert report.created_at.date() == report.week.day(5)
    assert report.created_at.hour >= 18


def test_there_are_six_weeks_without_a_gap(reports):
    assert [str(report.week) for report in (reports[0], reports[-1])] == ["2026-W23", "2026-W28"]
    assert all(before.week.shifted(1) == after.week for before, after in pairwise(reports))


def test_matters_go_on_from_week_to_week(reports):
    matters = [set(values(report.model_dump(), "matter")) for report in reports]
    assert all(len(before & after) >= 20 for before, after in pairwise(matters))


def test_metrics_are_the_same_in_every_week(reports):
    metrics = {tuple(values(report.model_dump(), "metric")) for report in reports}
    assert len(metrics) == 1


@pytest.mark.parametrize("path", named(FILES))
def test_every_reading_has_a_definition_that_fits_it(path):
    report = read(path)
    definitions = Definitions(checked(load_catalog(SAMPLES / report.language)))
    groups = [group for section in report.sections if isinstance(section, MetricsSection) for group in section.groups]
    for head, reading in ((group.title, reading) for group in groups for reading in group.readings):
        metric = definitions.of(reading)
        assert metric is not None, reading.name
        assert (metric.name, metric.unit, metric.section) == (reading.name, reading.unit, head)
        assert definitions.named(reading.name, reading.unit) is metric
        assert target_of(reading, metric) == metric.target
        assert shown_decimals(reading.unit, metric) in (None, -reading.value.as_tuple().exponent)


@pytest.mark.parametrize("language", ["zh_CN", "en"])
def test_the_definitions_are_written_as_the_program_writes_them(language, tmp_path):
    save_catalog(tmp_path, load_catalog(SAMPLES / language))
    assert catalog_path(tmp_path).read_bytes() == catalog_path(SAMPLES / language).read_bytes()


def test_no_two_parts_share_an_id():
    ids = [part for path in FILES for part in values(read(path).model_dump(), "id")]
    assert len(set(ids)) == len(ids)


@pytest.mark.parametrize("path", named(FILES))
def test_a_plan_row_comes_from_something_in_the_report(path):
    report = read(path)
    ids = set(values(report.model_dump(), "id"))
    origins = [item.origin for section in report.sections if isinstance(section, PlanSection) for item in section.items]
    assert set(origins) <= ids | {""}
    assert len([origin for origin in origins if origin]) >= 5


@pytest.mark.parametrize("path", named(FILES))
def test_a_stated_progress_is_the_one_in_the_field(path):
    for section in read(path).sections:
        for item in section.items if isinstance(section, ObjectiveSection) else ():
            stated = re.findall(r"进度(\d+)%|(\d+)% done", item.text)
            assert {Decimal("".join(found)) for found in stated} <= {item.progress}, item.text


@pytest.mark.parametrize("path", named(FILES))
def test_counted_incidents_agree_with_the_metrics(path):
    sections = read(path).sections
    incidents = next(section.incidents for section in sections if isinstance(section, IncidentsSection))
    groups = next(section.groups for section in sections if isinstance(section, MetricsSection))
    for levels, reading in zip(("AB", "C", "D"), groups[-1].readings[-3:], strict=True):
        shares = [incident.share for incident in incidents if incident.counts and incident.level[:1] in (*levels,)]
        assert sum(shares) == reading.value, reading.name


@pytest.mark.parametrize("path", named(FILES))
def test_incidents_end_after_they_start(path):
    section = next(section for section in read(path).sections if isinstance(section, IncidentsSection))
    assert all(incident.started_at is not None for incident in section.incidents)
    assert all(incident.ended_at is None or incident.ended_at > incident.started_at for incident in section.incidents)


@pytest.mark.parametrize("path", named(FILES))
def test_outlines_are_as_deep_and_long_as_those_of_a_real_report(path):
    report = read(path)
    topics = [topic for section in report.sections if isinstance(section, TrackSection) for topic in section.topics]
    items = [item for section in report.sections if isinstance(section, ObjectiveSection) for item in section.items]
    assert (len(topics), len(items) >= 19) == (6, True)
    assert len(list(values(report.model_dump(), "text"))) >= 50


@pytest.mark.parametrize("path", named(FILES))
def test_every_sentence_of_a_sample_stands_in_its_source_too(path):
    report = read(path)
    written = plain(source(report).read_text("utf-8"))
    missing = [text for text in values(report.model_dump(), "text", "name", "code") if plain(text) not in written]
    assert missing == []


def test_every_source_has_its_report():
    expected = sorted(source(read(path)).name for path in FILES)
    assert sorted(path.name for path in (SAMPLES / "source").iterdir()) == expected


def test_nearly_every_kind_of_mistake_is_planted():
    assert len({kind for _, kind, _ in PLANTED}) >= 24


@pytest.mark.parametrize(("week", "kind", "words"), PLANTED, ids=[f"{week}-{kind}" for week, kind, _ in PLANTED])
def test_a_planted_mistake_is_still_there(reports, week, kind, words):
    report = next(report for report in reports if report.week == Week.parse(week))
    assert any(words.strip() in text for text in values(report.model_dump(), "text", "note", "title")), kind


@pytest.mark.parametrize("path", [*FILES, *sorted((SAMPLES / "source").iterdir())], ids=lambda path: path.name)
def test_links_lead_to_the_example_domain_only(path):
    assert set(re.findall(r"https?://([^/\s)\"]+)", path.read_text("utf-8"))) <= {"example.com"}
