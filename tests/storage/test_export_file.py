import errno
import os

import pytest

from weekly_editor.storage.export_file import ExportError, write_export


def test_the_new_document_takes_the_place_of_the_old(tmp_path):
    target = tmp_path / "report.docx"
    target.write_bytes(b"old")
    write_export(target, b"new")
    assert target.read_bytes() == b"new"


def test_a_target_that_cannot_be_is_refused_in_words(tmp_path):
    with pytest.raises(ExportError, match="folder does not exist"):
        write_export(tmp_path / "none" / "a.docx", b"new")
    with pytest.raises(ExportError, match="target is a folder"):
        write_export(tmp_path, b"new")


@pytest.mark.parametrize(
    ("code", "winerror", "said"),
    [
        (errno.ENOSPC, None, "disk is full"),
        (errno.EACCES, None, "permission denied"),
        (errno.EACCES, 5, "no permission to write, or"),
        (errno.EACCES, 32, "another program"),
    ],
)
def test_a_write_that_fails_keeps_the_old_document(tmp_path, monkeypatch, code, winerror, said):
    target = tmp_path / "report.docx"
    target.write_bytes(b"old")

    def refuse(*_):
        error = OSError(code, "")
        error.winerror = winerror
        raise error

    monkeypatch.setattr(os, "replace", refuse)
    monkeypatch.setattr("time.sleep", lambda _: None)
    with pytest.raises(ExportError, match=said) as caught:
        write_export(target, b"new")
    assert caught.value.path == target
    assert target.read_bytes() == b"old"
    assert os.listdir(tmp_path) == ["report.docx"]
