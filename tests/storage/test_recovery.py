from datetime import UTC, datetime
from pathlib import Path

import pytest

from weekly_editor.report.model import Report
from weekly_editor.report.week import Week
from weekly_editor.storage.places import Places
from weekly_editor.storage.problem import StorageError
from weekly_editor.storage.recovery import Recovery, drop_recovery, recoveries, write_recovery

REPORT = Report(week=Week(2026, 1), title="First")
AT_NINE = datetime(2026, 1, 2, 9, 0, tzinfo=UTC)
AT_TEN = datetime(2026, 1, 2, 10, 0, tzinfo=UTC)


@pytest.fixture
def places(tmp_path):
    return Places.below(tmp_path)


def test_without_a_copy_there_is_nothing_to_recover(places):
    assert recoveries(places) == ()
    drop_recovery(places, REPORT.id, None)


@pytest.mark.parametrize("source", [None, Path("/reports/2026/2026-W01.json"), Path("/odd/\udcff.json")])
def test_a_copy_comes_back_with_where_and_when_it_came_from(places, source):
    write_recovery(places, REPORT, source, AT_NINE)
    assert recoveries(places) == (Recovery(REPORT, source, AT_NINE),)


def test_the_newest_copy_of_a_report_replaces_the_last(places):
    later = REPORT.model_copy(update={"title": "Second"})
    write_recovery(places, REPORT, None, AT_NINE)
    write_recovery(places, later, None, AT_TEN)
    assert [copy.report.title for copy in recoveries(places)] == ["Second"]


def test_the_same_report_opened_from_two_files_has_two_copies(places):
    write_recovery(places, REPORT, Path("/a.json"), AT_NINE)
    write_recovery(places, REPORT, Path("/b.json"), AT_TEN)
    assert [copy.source for copy in recoveries(places)] == [Path("/b.json"), Path("/a.json")]
    drop_recovery(places, REPORT.id, Path("/a.json"))
    assert [copy.source for copy in recoveries(places)] == [Path("/b.json")]


def test_a_copy_without_time_zone_stands_beside_one_with(places):
    write_recovery(places, REPORT, None, AT_NINE.replace(tzinfo=None))
    write_recovery(places, Report(week=Week(2026, 2)), None, AT_TEN)
    assert len(recoveries(places)) == 2


@pytest.mark.parametrize(
    "content",
    [b"", b"{}", b"\xff\xfe", b"[" * 100_000, b'{"source": 3, "written_at": ""}\n{}', b'{"source": null, "written_at'],
)
def test_a_damaged_copy_hides_no_other(places, content):
    write_recovery(places, REPORT, None, AT_NINE)
    damaged = places.data / "recovery" / "0.recovery"
    damaged.write_bytes(content)
    assert [copy.report for copy in recoveries(places)] == [REPORT]
    assert damaged.exists()


def test_a_copy_that_cannot_be_written_is_an_error_in_words(places):
    places.data.parent.mkdir(exist_ok=True)
    places.data.write_bytes(b"")
    with pytest.raises(StorageError) as caught:
        write_recovery(places, REPORT, None, AT_NINE)
    assert caught.value.reason.zh
