"""The figures of weeks, read without the rest of their reports."""

import os
from decimal import Decimal

import pytest

from weekly_editor.library.figures import FigureMemory
from weekly_editor.library.folder import path_for
from weekly_editor.report.model import (
    Incident,
    IncidentsSection,
    MetricGroup,
    MetricsSection,
    NotesSection,
    Reading,
    Report,
)
from weekly_editor.report.week import Week
from weekly_editor.storage.problem import StorageError
from weekly_editor.storage.report_file import save_report

W52, W53, W01 = Week(2026, 52), Week(2026, 53), Week(2027, 1)


def keep(folder, week, value="1", as_week=None):
    readings = (Reading(name="量", unit="笔", value=Decimal(value)), Reading(name="空"))
    sections = (
        NotesSection(title="其他"),
        MetricsSection(groups=(MetricGroup(readings=readings),)),
        IncidentsSection(incidents=(Incident(text="中断"),)),
    )
    path = path_for(folder, week)
    save_report(path, Report(week=as_week or week, sections=sections))
    return path


def test_the_newest_week_comes_first_with_readings_that_have_a_value(tmp_path):
    for week in (W52, W53, W01):
        keep(tmp_path, week)
    found = FigureMemory().read(tmp_path)
    assert [figures.week for figures in found] == [W01, W53, W52]
    assert [reading.name for reading in found[0].readings] == ["量"]
    assert [incident.text for incident in found[0].incidents] == ["中断"]


def test_weeks_are_read_from_one_on_and_before_another(tmp_path):
    for week in (W52, W53, W01):
        keep(tmp_path, week)
    assert [figures.week for figures in FigureMemory().read(tmp_path, first=W53, before=W01)] == [W53]


def test_a_file_that_changed_is_read_again_and_no_other(tmp_path):
    path = keep(tmp_path, W52)
    keep(tmp_path, W53)
    memory = FigureMemory()
    before = memory.read(tmp_path)
    keep(tmp_path, W53, "25.5")
    after = memory.read(tmp_path)
    assert after[0].readings[0].value == Decimal("25.5")
    assert after[1] is before[1]
    path.unlink()
    assert [figures.week for figures in memory.read(tmp_path)] == [W53]


@pytest.mark.parametrize(
    "damage",
    [b"", b"damaged", b"[]", b"\xff\xfe", b'{"format": "weekly-report", "version": 1}', b"[" * 10_000, b"NaN"],
)
def test_a_week_that_cannot_be_read_is_left_out(tmp_path, damage):
    keep(tmp_path, W52)
    path_for(tmp_path, W53).write_bytes(damage)
    assert [figures.week for figures in FigureMemory().read(tmp_path)] == [W52]


def test_a_report_under_the_name_of_another_week_is_left_out(tmp_path):
    keep(tmp_path, W52, as_week=W01)
    assert FigureMemory().read(tmp_path) == ()


def test_a_figure_written_as_a_number_is_as_it_was_written(tmp_path):
    path = keep(tmp_path, W52, "2.50")
    path.write_bytes(path.read_bytes().replace(b'"2.50"', b"2.50"))
    assert str(FigureMemory().read(tmp_path)[0].readings[0].value) == "2.50"


def test_a_folder_that_is_none_is_told(tmp_path):
    (tmp_path / "file").write_text("x")
    with pytest.raises(StorageError):
        FigureMemory().read(tmp_path / "file")


def test_a_file_of_the_same_size_and_time_is_not_taken_for_the_same(tmp_path):
    path = keep(tmp_path, W52, "45")
    status = path.stat()
    memory = FigureMemory()
    memory.read(tmp_path)
    keep(tmp_path, W52, "55")
    os.utime(path, ns=(status.st_atime_ns, status.st_mtime_ns))
    assert memory.read(tmp_path)[0].readings[0].value == 55
