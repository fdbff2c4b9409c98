"""Report files: reading with every refusal worded, writing whole or not at all."""

import os
import stat
from pathlib import Path

from weekly_editor.report.bilingual import Bilingual
from weekly_editor.report.codec import MAX_BYTES, dump_report, parse_report
from weekly_editor.report.model import Report
from weekly_editor.report.schema import ReportDataError
from weekly_editor.storage.atomic import make_folder, write_atomically
from weekly_editor.storage.problem import StorageError, reason_of

_FOLDER = Bilingual("这是文件夹，不是文件", "this is a folder, not a file")
_NOT_A_FILE = Bilingual("这是设备或管道，不是文件", "this is a device or a pipe, not a file")


class ReportFileError(StorageError):
    """A report, or the source of one, could not be read or written."""


def load_report(path: Path) -> Report:
    """Return the report kept at ``path``. Raises ReportFileError."""
    data = read_bytes(path, MAX_BYTES)
    try:
        return parse_report(data)
    except ReportDataError as error:
        raise ReportFileError(path, error.reason) from None


def save_report(path: Path, report: Report) -> None:
    """Keep ``report`` at ``path``, whose folder (the year's) is made if need be. Raises ReportFileError."""
    try:
        data = dump_report(report)
        make_folder(path.parent)
        write_atomically(path, data)
    except ReportDataError as error:
        raise ReportFileError(path, error.reason) from None
    except OSError as error:
        raise ReportFileError(path, reason_of(error)) from error


def is_there(path: Path) -> bool:
    """Tell whether anything stands at ``path``. Raises ReportFileError where that cannot be known."""
    return _status(path) is not None


def is_same_file(path: Path, other: Path) -> bool:
    """Tell whether both paths lead to one file. Raises ReportFileError where that cannot be known."""
    status, status_of_other = _status(path), _status(other)
    return status is not None and status_of_other is not None and os.path.samestat(status, status_of_other)


def read_bytes(path: Path, limit: int) -> bytes:
    """Return the content of the regular file ``path``, at most ``limit`` bytes of it.

    Raises ReportFileError for anything else, before reading where the size is known, and never waits for a pipe."""
    try:
        _check_kind_and_size(path, os.stat(path), limit)
        flags = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
        with os.fdopen(os.open(path, flags), "rb") as stream:
            _check_kind_and_size(path, os.fstat(stream.fileno()), limit)  # what stood there may have changed
            data = stream.read(limit + 1)
    except OSError as error:
        raise ReportFileError(path, reason_of(error)) from error
    if len(data) > limit:
        raise ReportFileError(path, _too_large(limit))
    return data


def _status(path: Path) -> os.stat_result | None:
    try:
        return os.stat(path)
    except FileNotFoundError:
        return None
    except OSError as error:
        raise ReportFileError(path, reason_of(error)) from error


def _check_kind_and_size(path: Path, status: os.stat_result, limit: int) -> None:
    if stat.S_ISDIR(status.st_mode):
        raise ReportFileError(path, _FOLDER)
    if not stat.S_ISREG(status.st_mode):
        raise ReportFileError(path, _NOT_A_FILE)
    if status.st_size > limit:
        raise ReportFileError(path, _too_large(limit))


def _too_large(limit: int) -> Bilingual:
    size = f"{limit // (1024 * 1024)} MB" if limit >= 1024 * 1024 else f"{limit} B"
    return Bilingual(f"文件超过 {size}", f"the file is larger than {size}")
