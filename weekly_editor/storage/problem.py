"""What goes wrong with files, in words for a reader."""

import errno
from pathlib import Path

from weekly_editor.report.bilingual import Bilingual

_REASONS = {
    errno.ENOENT: Bilingual("文件或文件夹不存在", "no such file or folder"),
    errno.EEXIST: Bilingual("路径中该是文件夹的地方有一个文件", "a file stands where a folder is to be"),
    errno.ENOTDIR: Bilingual("路径中有一段不是文件夹", "a part of the path is not a folder"),
    errno.EISDIR: Bilingual("这是文件夹，不是文件", "this is a folder, not a file"),
    errno.EACCES: Bilingual("没有访问权限", "permission denied"),
    errno.EPERM: Bilingual("没有访问权限", "permission denied"),
    errno.EROFS: Bilingual("磁盘是只读的", "the disk is read-only"),
    errno.ENOSPC: Bilingual("磁盘空间不足", "the disk is full"),
    errno.EDQUOT: Bilingual("磁盘配额已用完", "the disk quota is used up"),
    errno.ENAMETOOLONG: Bilingual("文件名太长", "the file name is too long"),
    errno.ELOOP: Bilingual("链接指向了自己", "the link leads back to itself"),
    errno.EINVAL: Bilingual("文件名无效，或不是普通文件", "the name is not valid, or it is no ordinary file"),
    errno.EIO: Bilingual("磁盘读写出错", "the disk reported an error"),
}
_OPEN_ELSEWHERE = Bilingual(
    "文件正被其他程序打开，请先关闭再试", "the file is open in another program; close it and try again"
)
_WINDOWS_SHARING = (32, 33)  # ERROR_SHARING_VIOLATION, ERROR_LOCK_VIOLATION


class StorageError(Exception):
    """A file could not be read or written; ``reason`` says why in words for a reader."""

    def __init__(self, path: Path, reason: Bilingual) -> None:
        super().__init__(f"{path}: {reason.en}")
        self.path = path
        self.reason = reason


def reason_of(error: OSError) -> Bilingual:
    """Return why the system refused, without the path."""
    if getattr(error, "winerror", None) in _WINDOWS_SHARING:
        return _OPEN_ELSEWHERE
    known = _REASONS.get(error.errno) if error.errno is not None else None
    if known is not None:
        return known
    said = error.strerror or type(error).__name__
    return Bilingual(f"系统拒绝了操作（{said}）", f"the system refused ({said})")
