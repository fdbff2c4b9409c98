"""Older files made new: one small step for every version that ever was."""

from collections.abc import Callable, Mapping
from typing import Any

from weekly_editor.report.bilingual import Bilingual
from weekly_editor.report.model import FORMAT, VERSION

RawReport = dict[str, Any]
Upgrade = Callable[[RawReport], RawReport]

UPGRADES: Mapping[int, Upgrade] = {}  # from version n to n + 1; the first format is 1


class ReportDataError(ValueError):
    """The data is no report; ``reason`` says why in words for a reader."""

    def __init__(self, reason: Bilingual) -> None:
        super().__init__(reason.en)
        self.reason = reason


def upgraded(raw: RawReport, upgrades: Mapping[int, Upgrade] = UPGRADES, newest: int = VERSION) -> RawReport:
    """Return ``raw`` in the newest version. Raises ReportDataError for a foreign format or a newer version."""
    if raw.get("format") != FORMAT:
        raise ReportDataError(Bilingual("这不是周报文件", "this is not a weekly report"))
    version = raw.get("version")
    if type(version) is not int or version < 1:
        raise ReportDataError(Bilingual("文件没有写明版本", "the file does not name its version"))
    if version > newest:
        raise ReportDataError(
            Bilingual(
                f"文件由更新的版本保存（格式 {version}，本程序认识到 {newest}），请升级程序后再打开",
                f"the file was saved by a newer program (format {version}, this one knows up to {newest}); "
                "update the program to open it",
            )
        )
    for step in range(version, newest):
        raw = {**upgrades[step](raw), "version": step + 1}
    return raw
