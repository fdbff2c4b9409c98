import errno
import os

import pytest

from weekly_editor.storage.export_file import ExportError, OpenElsewhereError, free_path, write_export


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


@pytest.mark.parametrize(
    ("name", "owner"),
    [
        ("2031-W20 周报.docx", "~$31-W20 周报.docx"),  # Word
        ("周报.docx", "~$周报.docx"),
        ("周报 2031.docx", "~$报 2031.docx"),
        ("2031-W20 周报.xlsx", "~$2031-W20 周报.xlsx"),  # Excel
        ("周报.docx", ".~lock.周报.docx#"),  # LibreOffice
    ],
)
def test_a_document_that_is_open_in_another_program_stays(tmp_path, name, owner):
    target = tmp_path / name
    target.write_bytes(b"old")
    (tmp_path / owner).write_bytes(b"")
    with pytest.raises(OpenElsewhereError, match="is open in") as caught:
        write_export(target, b"new")
    assert owner in caught.value.reason.zh
    assert target.read_bytes() == b"old"
    write_export(target, b"new", even_if_open=True)
    assert target.read_bytes() == b"new"


def test_the_owner_of_another_document_does_not_matter(tmp_path):
    (tmp_path / "~$月报.docx").write_bytes(b"")
    write_export(tmp_path / "周报.docx", b"new")
    (tmp_path / "~$新周报.docx").write_bytes(b"")
    write_export(tmp_path / "新周报.docx", b"new")  # nothing there that could be open
    assert (tmp_path / "新周报.docx").read_bytes() == b"new"


def test_another_name_is_one_that_is_free(tmp_path):
    (tmp_path / "a (2).docx").write_bytes(b"")
    assert free_path(tmp_path / "a.docx") == tmp_path / "a (3).docx"
