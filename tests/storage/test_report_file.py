import errno
import os

import pytest

from weekly_editor.report.codec import MAX_BYTES
from weekly_editor.report.model import NotesSection, Report
from weekly_editor.report.week import Week
from weekly_editor.storage.problem import reason_of
from weekly_editor.storage.report_file import ReportFileError, load_report, read_bytes, save_report

REPORT = Report(week=Week(2026, 1), title="支付业务周报", sections=(NotesSection(title="其他"),))


def test_a_report_comes_back_as_it_was_saved(tmp_path):
    path = tmp_path / "2026" / "2026-W01.json"
    save_report(path, REPORT)
    assert load_report(path) == REPORT


def test_saving_the_same_report_gives_the_same_bytes(tmp_path):
    save_report(tmp_path / "a.json", REPORT)
    save_report(tmp_path / "b.json", REPORT)
    assert (tmp_path / "a.json").read_bytes() == (tmp_path / "b.json").read_bytes()


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "empty"),
        (b"\0" * 4096, "empty"),
        (b"\x89PNG\r\n\x1a\n\xff", "not UTF-8"),
        ('{"周"'.encode("gb18030"), "not UTF-8"),
        (b'{"format": "weekly-report", "version": 1,', "damaged at line 1"),
        (b'{"format": "weekly-report", "version": 99}', "newer program"),
        (b'{"format": "weekly-report", "version": 1}', "field week"),
        (b"[1, 2]", "not a weekly report"),
        (b"[" * 100_000, "levels deep"),
    ],
    ids=["empty", "zeros", "binary", "gb18030", "cut off", "newer", "without week", "list", "deep"],
)
def test_a_file_that_is_no_report_is_refused_with_its_reason(tmp_path, content, said):
    path = tmp_path / "a.json"
    path.write_bytes(content)
    with pytest.raises(ReportFileError, match=said) as caught:
        load_report(path)
    assert caught.value.path == path
    assert caught.value.reason.zh
    assert path.read_bytes() == content


def test_what_is_no_file_is_refused_without_waiting(tmp_path):
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "loop").symlink_to("loop")
    for name, said in (
        (".", "folder"),
        ("none", "no such"),
        ("pipe", "pipe"),
        ("loop", "leads back"),
        ("none/below", "no such"),
        ("x" * 300, "too long"),
    ):
        with pytest.raises(ReportFileError, match=said):
            read_bytes(tmp_path / name, 10)


def test_a_file_too_large_is_refused_before_it_is_read(tmp_path):
    path = tmp_path / "big.json"
    with path.open("wb") as stream:
        stream.truncate(100 * MAX_BYTES)  # sparse: reading it would fill the memory
    with pytest.raises(ReportFileError, match="larger than 16 MB"):
        load_report(path)


def test_the_limit_itself_may_be_read(tmp_path):
    (tmp_path / "a").write_bytes(b"12345")
    assert read_bytes(tmp_path / "a", 5) == b"12345"
    with pytest.raises(ReportFileError, match="larger than 4 B"):
        read_bytes(tmp_path / "a", 4)


def test_saving_where_a_file_stands_for_the_folder_says_so(tmp_path):
    (tmp_path / "2026").write_bytes(b"mine")
    with pytest.raises(ReportFileError) as caught:
        save_report(tmp_path / "2026" / "2026-W01.json", REPORT)
    assert caught.value.reason.zh
    assert (tmp_path / "2026").read_bytes() == b"mine"


def test_a_refusal_the_program_does_not_know_is_told_in_the_systems_words():
    assert "not on a Sunday" in reason_of(OSError(9999, "not on a Sunday")).en
    assert reason_of(OSError(errno.ENOSPC, "")).zh == "磁盘空间不足"


def test_a_file_open_in_another_program_is_named_as_such():
    error = PermissionError(errno.EACCES, "in use")
    error.winerror = 32
    assert "another program" in reason_of(error).en
