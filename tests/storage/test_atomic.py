import errno
import os
import stat
from datetime import datetime
from pathlib import Path

import pytest

from weekly_editor.report.model import Report
from weekly_editor.report.week import Week
from weekly_editor.storage import atomic
from weekly_editor.storage.atomic import make_folder, write_atomically
from weekly_editor.storage.places import Places
from weekly_editor.storage.recovery import write_recovery
from weekly_editor.storage.report_file import save_report
from weekly_editor.storage.settings import Settings, save_settings

REPORT = Report(id="r", week=Week(2026, 1))
STEPS = ("open", "write", "fsync", "replace", "open", "fsync")


class Disk:
    """Stands between the code and the system's calls: writes down their order and can let one of them fail."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.calls: list[str] = []
        self.failing: tuple[int, OSError] | None = None
        for name in ("open", "fsync", "replace", "fdopen"):
            monkeypatch.setattr(os, name, self._watched(name, getattr(os, name)))

    def _watched(self, name, call):
        def watched(*args, **kwargs):
            if name == "fdopen":
                return _Stream(self, call(*args, **kwargs))
            self.note(name)
            return call(*args, **kwargs)

        return watched

    def note(self, name):
        self.calls.append(name)
        if self.failing is not None and len(self.calls) == self.failing[0] + 1:
            raise self.failing[1]


class _Stream:
    def __init__(self, disk, stream):
        self._disk, self._stream = disk, stream

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self._stream.close()

    def write(self, data):
        self._disk.note("write")
        self._stream.write(data)

    def flush(self):
        self._stream.flush()

    def fileno(self):
        return self._stream.fileno()


@pytest.fixture
def disk(monkeypatch):
    return Disk(monkeypatch)


def test_content_reaches_the_disk_before_the_name_and_the_folder_last(tmp_path, disk):
    write_atomically(tmp_path / "a.json", b"new")
    assert tuple(disk.calls) == STEPS


@pytest.mark.parametrize("step", range(4), ids=STEPS[:4])
@pytest.mark.parametrize("code", [errno.EIO, errno.ENOSPC, errno.EACCES], ids=errno.errorcode.get)
def test_a_failure_before_the_change_leaves_the_old_file_and_nothing_else(tmp_path, disk, step, code):
    target = tmp_path / "a.json"
    target.write_bytes(b"old")
    disk.calls.clear()
    disk.failing = (step, OSError(code, os.strerror(code)))
    with pytest.raises(OSError, match=r"Errno") as caught:
        write_atomically(target, b"new")
    assert caught.value.errno == code
    assert target.read_bytes() == b"old"
    assert os.listdir(tmp_path) == ["a.json"]


def test_a_folder_that_is_not_synced_is_an_error_although_the_file_is_there(tmp_path, disk):
    disk.failing = (5, OSError(errno.EIO, "bad disk"))
    with pytest.raises(OSError, match="bad disk"):
        write_atomically(tmp_path / "a.json", b"new")
    assert (tmp_path / "a.json").read_bytes() == b"new"


@pytest.mark.parametrize("code", [errno.EINVAL, errno.ENOTSUP, errno.EACCES], ids=errno.errorcode.get)
def test_a_network_folder_that_knows_no_sync_is_no_error(tmp_path, disk, code):
    disk.failing = (5, OSError(code, "not here"))
    write_atomically(tmp_path / "a.json", b"new")


def _busy(winerror):
    error = PermissionError(errno.EACCES, "in use")
    error.winerror = winerror
    return error


@pytest.mark.parametrize("winerror", [5, 32, 33])
def test_a_file_that_a_scanner_holds_for_a_moment_is_replaced_in_the_end(tmp_path, monkeypatch, winerror):
    replace, refusals = os.replace, [_busy(winerror), _busy(winerror)]

    def held_at_first(*args):
        if refusals:
            raise refusals.pop()
        replace(*args)

    monkeypatch.setattr(atomic.time, "sleep", lambda _: None)
    monkeypatch.setattr(os, "replace", held_at_first)
    write_atomically(tmp_path / "a.json", b"new")
    assert (tmp_path / "a.json").read_bytes() == b"new"


def test_a_file_that_stays_held_is_given_up(tmp_path, monkeypatch):
    pauses: list[float] = []

    def held(*_):
        raise _busy(32)

    monkeypatch.setattr(atomic.time, "sleep", pauses.append)
    monkeypatch.setattr(os, "replace", held)
    with pytest.raises(PermissionError):
        write_atomically(tmp_path / "a.json", b"new")
    assert 0 < sum(pauses) < 2
    assert os.listdir(tmp_path) == []


def test_permissions_stay(tmp_path):
    target = tmp_path / "a.json"
    target.write_bytes(b"old")
    target.chmod(0o640)
    write_atomically(target, b"new")
    assert stat.S_IMODE(target.stat().st_mode) == 0o640


def test_a_new_file_gets_the_permissions_of_any_new_file(tmp_path):
    (tmp_path / "plain").write_bytes(b"")
    write_atomically(tmp_path / "a.json", b"new")
    assert (tmp_path / "a.json").stat().st_mode == (tmp_path / "plain").stat().st_mode


def test_a_link_stays_a_link_and_its_file_is_replaced(tmp_path):
    real = tmp_path / "real" / "a.json"
    real.parent.mkdir()
    real.write_bytes(b"old")
    link = tmp_path / "link.json"
    link.symlink_to(real)
    write_atomically(link, b"new")
    assert link.is_symlink()
    assert real.read_bytes() == b"new"
    assert os.listdir(real.parent) == ["a.json"]


def test_the_longest_name_can_be_written(tmp_path):
    target = tmp_path / ("周" * 83 + ".json")  # 254 bytes of 255
    write_atomically(target, b"new")
    assert target.read_bytes() == b"new"


def test_a_folder_a_pipe_and_a_looping_link_are_refused_and_stay(tmp_path):
    folder, pipe, loop = tmp_path / "folder", tmp_path / "pipe", tmp_path / "loop"
    folder.mkdir()
    os.mkfifo(pipe)
    loop.symlink_to(loop)
    for target in (folder, pipe, loop):
        with pytest.raises(OSError, match=r"Errno"):
            write_atomically(target, b"new")
    assert folder.is_dir()
    assert pipe.is_fifo()
    assert loop.is_symlink()
    assert sorted(os.listdir(tmp_path)) == ["folder", "loop", "pipe"]


def test_a_missing_folder_is_an_error(tmp_path):
    with pytest.raises(FileNotFoundError):
        write_atomically(Path(tmp_path / "none" / "a.json"), b"new")


@pytest.fixture
def synced(monkeypatch):
    """The folders that were made and those that were synced, in order."""
    calls: list[tuple[str, Path]] = []
    mkdir, sync = os.mkdir, os.fsync

    def watched_mkdir(path, *args, **kwargs):
        mkdir(path, *args, **kwargs)
        calls.append(("made", Path(path)))

    def watched_sync(descriptor):
        sync(descriptor)
        if stat.S_ISDIR(os.fstat(descriptor).st_mode):
            calls.append(("synced", Path(os.readlink(f"/proc/self/fd/{descriptor}"))))

    monkeypatch.setattr(os, "mkdir", watched_mkdir)
    monkeypatch.setattr(os, "fsync", watched_sync)
    return calls


def test_every_folder_that_is_made_reaches_the_disk_by_the_one_above_it(tmp_path, synced):
    make_folder(tmp_path / "a" / "b")
    a, b = tmp_path / "a", tmp_path / "a" / "b"
    assert synced == [("made", a), ("synced", tmp_path), ("made", b), ("synced", a)]
    make_folder(b)
    assert len(synced) == 4


@pytest.mark.parametrize(
    "save",
    [
        lambda folder: save_report(folder / "2026" / "2026-W01.json", REPORT),
        lambda folder: write_recovery(Places.below(folder), REPORT, None, datetime(2026, 1, 1)),
        lambda folder: save_settings(Places.below(folder), Settings()),
    ],
    ids=["report", "recovery", "settings"],
)
def test_what_is_saved_in_a_new_folder_is_there_after_a_power_cut(tmp_path, synced, save):
    save(tmp_path)
    made = [path for call, path in synced if call == "made"]
    assert made
    for path in made:
        assert ("synced", path.parent) in synced[synced.index(("made", path)) :]


def test_a_file_in_place_of_a_folder_is_an_error(tmp_path):
    (tmp_path / "a").write_bytes(b"mine")
    for folder in (tmp_path / "a", tmp_path / "a" / "b" / "c"):
        with pytest.raises(FileExistsError):
            make_folder(folder)
