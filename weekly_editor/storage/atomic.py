"""Files that are replaced as a whole: after a crash or a power cut the old content stands there, or the new."""

import contextlib
import errno
import os
import stat
import sys
import time
from pathlib import Path

if sys.platform == "darwin":
    import fcntl

_BUSY_ON_WINDOWS = (5, 32, 33)  # ERROR_ACCESS_DENIED, ERROR_SHARING_VIOLATION, ERROR_LOCK_VIOLATION
_PAUSES_S = (0.02, 0.05, 0.1, 0.2, 0.4)  # a virus scanner or an indexer lets go within a second
_NO_FOLDER_SYNC = (errno.EINVAL, errno.ENOTSUP, errno.EACCES, errno.EBADF)  # network folders, folders not readable


def write_atomically(path: Path, data: bytes) -> None:
    """Make ``data`` the content of ``path``, wholly and durably, or leave everything as it was.

    A link stays a link and its file is replaced; permissions stay. Raises OSError, also where the disk reports
    only in the end that the data did not reach it."""
    target = Path(os.path.realpath(path)) if path.is_symlink() else path
    mode = _mode_to_keep(target)
    temporary = target.parent / f".{os.urandom(8).hex()}.tmp"  # short: the target's own name may be the longest allowed
    try:
        _write_new(temporary, data, mode)
        _replace(temporary, target)
    except BaseException:
        with contextlib.suppress(OSError):
            temporary.unlink(missing_ok=True)
        raise
    _sync_folder(target.parent)


def make_folder(folder: Path) -> None:
    """Make ``folder``, and those above it that are missing, so that a power cut does not undo it. Raises OSError."""
    if folder.is_dir():
        return
    if folder.parent != folder:  # a drive that is not there has none above it
        make_folder(folder.parent)
    folder.mkdir(exist_ok=True)
    _sync_folder(folder.parent)


def _mode_to_keep(target: Path) -> int | None:
    try:
        mode = target.stat().st_mode
    except FileNotFoundError:
        return None
    if stat.S_ISDIR(mode):
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), str(target))
    if not stat.S_ISREG(mode):  # replacing /dev/null with a file would break the machine
        raise OSError(errno.EINVAL, "not a regular file", str(target))
    if not os.access(target, os.W_OK):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(target))
    return stat.S_IMODE(mode)


def _write_new(path: Path, data: bytes, mode: int | None) -> None:
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    with os.fdopen(os.open(path, flags, 0o666 if mode is None else 0o600), "wb") as stream:
        if mode is not None:
            os.chmod(path, mode)
        stream.write(data)
        stream.flush()
        _sync(stream.fileno())


def _sync(descriptor: int) -> None:
    if sys.platform == "darwin":
        try:
            fcntl.fcntl(descriptor, fcntl.F_FULLFSYNC)  # fsync alone leaves the data in the drive's cache
        except OSError as error:
            if error.errno not in (errno.ENOTSUP, errno.EINVAL):
                raise
        else:
            return
    os.fsync(descriptor)


def _replace(temporary: Path, target: Path) -> None:
    for pause_s in _PAUSES_S:
        try:
            os.replace(temporary, target)
        except OSError as error:
            if getattr(error, "winerror", None) not in _BUSY_ON_WINDOWS:
                raise
            time.sleep(pause_s)
        else:
            return
    os.replace(temporary, target)


def _sync_folder(folder: Path) -> None:
    if sys.platform == "win32":  # NTFS journals the rename, and folders cannot be opened
        return
    try:
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
    except OSError as error:
        if error.errno not in _NO_FOLDER_SYNC:
            raise
