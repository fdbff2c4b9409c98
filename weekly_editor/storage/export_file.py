"""Exported files: what stood at the target stays until the new file is complete."""

import os
from itertools import count
from pathlib import Path

from weekly_editor.report.bilingual import Bilingual
from weekly_editor.storage.atomic import make_folder, write_atomically
from weekly_editor.storage.problem import StorageError, reason_of

_NO_FOLDER = Bilingual("目标文件夹不存在", "the target folder does not exist")
_IS_FOLDER = Bilingual("目标是文件夹，请给出文件名", "the target is a folder; give it a file name")
_NO_PERMISSION = Bilingual(
    "没有写入权限，或文件正被其他程序打开", "no permission to write, or the file is open in another program"
)
_DENIED, _IN_USE = 5, (32, 33)  # ERROR_ACCESS_DENIED; ERROR_SHARING_VIOLATION, ERROR_LOCK_VIOLATION
_WORD_KEEPS = 6  # letters of a short name that Word puts whole behind its ~$; of longer ones it drops two


class ExportError(StorageError):
    """A document could not be written where it was asked for."""


class OpenElsewhereError(ExportError):
    """The document at the target is open in another program, which would not notice a new one or save over it."""


def make_export_folder(folder: Path) -> None:
    """Make ``folder``, and those above it, where they are missing. Raises ExportError."""
    try:
        make_folder(folder)
    except OSError as error:
        raise ExportError(folder, reason_of(error)) from error


def write_export(path: Path, data: bytes, *, even_if_open: bool = False) -> None:
    """Write the document ``data`` to ``path``, replacing what is there.

    Raises ExportError; OpenElsewhereError for a file that Word, Excel, WPS or LibreOffice says it has open, unless
    ``even_if_open``: such a program that crashed says so for ever."""
    if not even_if_open and (owner := _owner_file(path)) is not None:
        raise OpenElsewhereError(path, _open(owner))
    try:
        write_atomically(path, data)
    except FileNotFoundError as error:
        raise ExportError(path, _NO_FOLDER) from error
    except IsADirectoryError as error:
        raise ExportError(path, _IS_FOLDER) from error
    except OSError as error:
        winerror = getattr(error, "winerror", None)
        kind = OpenElsewhereError if winerror in _IN_USE else ExportError
        raise kind(path, _NO_PERMISSION if winerror == _DENIED else reason_of(error)) from error


def free_path(path: Path) -> Path:
    """Return a name beside ``path`` that no file has: ``report (2).docx``."""
    names = (path.with_name(f"{path.stem} ({number}){path.suffix}") for number in count(2))
    return next(name for name in names if not name.exists())


def _owner_file(path: Path) -> Path | None:
    """Return the file by which a program says that it has ``path`` open, None if there is none."""
    surplus = min(max(len(path.stem) - _WORD_KEEPS, 0), 2)
    names = (f"~${path.name}", f"~${path.name[surplus:]}", f".~lock.{path.name}#")
    owners = (owner for owner in map(path.with_name, names) if os.path.exists(owner))
    return next(owners, None) if os.path.exists(path) else None


def _open(owner: Path) -> Bilingual:
    program = "LibreOffice" if owner.name.startswith(".~") else "Office"
    return Bilingual(
        f"文件正在 {program} 中打开（旁边有 {owner.name}），请先关闭，或换一个名称",
        f"the file is open in {program} (there is {owner.name} beside it); close it there, or choose another name",
    )
