"""The folder of reports, one file a week: ``<library>/2024/2024-W32.json``."""

import json
import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from weekly_editor.report.bilingual import Bilingual
from weekly_editor.report.clean import clean_line
from weekly_editor.report.codec import MAX_BYTES, check_size
from weekly_editor.report.pattern import late_pattern
from weekly_editor.report.schema import ReportDataError, upgraded
from weekly_editor.report.week import Week
from weekly_editor.storage.problem import StorageError, reason_of
from weekly_editor.storage.report_file import read_bytes

_YEAR = late_pattern(r"[0-9]{4}")
_DAMAGED = Bilingual("文件已损坏", "the file is damaged")


@dataclass(frozen=True, slots=True)
class WeekEntry:
    """A week of the library; ``problem`` says why its file cannot be opened, None where nothing speaks against it."""

    path: Path
    week: Week
    title: str
    problem: Bilingual | None = None


def path_for(folder: Path, week: Week) -> Path:
    """Return where the library in ``folder`` keeps the report of ``week``."""
    return folder / f"{week.year:04d}" / f"{week}.json"


def list_weeks(folder: Path) -> tuple[WeekEntry, ...]:
    """Return the weeks of the library in ``folder``, newest first; none where the folder does not exist yet.

    Only the head of each report is looked at: a file listed without problem may still be refused when opened.
    Raises StorageError if ``folder`` itself cannot be read."""
    return tuple(_entry(week, path) for week, path in week_files(folder))


def week_files(folder: Path) -> list[tuple[Week, Path]]:
    """Return week and file of every report in ``folder``, newest first, without looking into them.

    Raises StorageError if ``folder`` itself cannot be read."""
    try:
        years = [Path(year.path) for year in _scanned(folder) if _YEAR.fullmatch(year.name) and _is_folder(year)]
    except FileNotFoundError:
        return []
    except OSError as error:
        raise StorageError(folder, reason_of(error)) from error
    return sorted((file for year in years for file in _files_of_year(year)), reverse=True)


def _files_of_year(folder: Path) -> Iterator[tuple[Week, Path]]:
    try:
        entries = _scanned(folder)
    except OSError:  # one year that cannot be read hides no other
        return
    for entry in entries:
        name, ending = os.path.splitext(entry.name)
        if ending == ".json" and (week := _week(name)) is not None and _is_file(entry):
            yield week, Path(entry.path)


def _scanned(folder: Path) -> list[os.DirEntry[str]]:
    with os.scandir(folder) as entries:
        return list(entries)


def _week(name: str) -> Week | None:
    try:
        return Week.parse(name)
    except ValueError:
        return None


def _is_folder(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_dir()
    except OSError:  # a link to itself
        return False


def _is_file(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_file()
    except OSError:
        return False


def _entry(week: Week, path: Path) -> WeekEntry:
    try:
        head = _head(path)
    except StorageError as error:
        return WeekEntry(path, week, "", error.reason)
    except ReportDataError as error:
        return WeekEntry(path, week, "", error.reason)
    title = head.get("title")
    return WeekEntry(path, week, clean_line(title) if isinstance(title, str) else "", _misnamed(week, head.get("week")))


def _head(path: Path) -> dict[str, Any]:
    data = read_bytes(path, MAX_BYTES)
    check_size(data)
    try:
        raw = json.loads(data)  # the strict parser takes six times as long; it has its say when the report is opened
    except (ValueError, RecursionError):
        raise ReportDataError(_DAMAGED) from None
    return upgraded(raw if isinstance(raw, dict) else {})


def _misnamed(week: Week, written: object) -> Bilingual | None:
    if written == str(week):
        return None
    shown = clean_line(str(written))[:20]
    return Bilingual(f"文件名是 {week}，里面写的却是 {shown}", f"named {week}, but the report is of {shown}")
