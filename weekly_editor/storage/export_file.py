"""Exported files: what stood at the target stays until the new file is complete."""

from pathlib import Path

from weekly_editor.report.bilingual import Bilingual
from weekly_editor.storage.atomic import make_folder, write_atomically
from weekly_editor.storage.problem import StorageError, reason_of

_NO_FOLDER = Bilingual("目标文件夹不存在", "the target folder does not exist")
_IS_FOLDER = Bilingual("目标是文件夹，请给出文件名", "the target is a folder; give it a file name")
_NO_PERMISSION = Bilingual(
    "没有写入权限，或文件正被其他程序打开", "no permission to write, or the file is open in another program"
)


class ExportError(StorageError):
    """A document could not be written where it was asked for."""


def make_export_folder(folder: Path) -> None:
    """Make ``folder``, and those above it, where they are missing. Raises ExportError."""
    try:
        make_folder(folder)
    except OSError as error:
        raise ExportError(folder, reason_of(error)) from error


def write_export(path: Path, data: bytes) -> None:
    """Write the document ``data`` to ``path``, replacing what is there. Raises ExportError."""
    try:
        write_atomically(path, data)
    except FileNotFoundError as error:
        raise ExportError(path, _NO_FOLDER) from error
    except IsADirectoryError as error:
        raise ExportError(path, _IS_FOLDER) from error
    except OSError as error:
        reason = _NO_PERMISSION if getattr(error, "winerror", None) == 5 else reason_of(error)
        raise ExportError(path, reason) from error
