"""Workbooks of the user's own: how their sheets are laid out is remembered, and an old file is kept as a copy."""

import contextlib
import json
from datetime import datetime
from pathlib import Path

from pydantic import ValidationError

from weekly_editor.report.bilingual import Bilingual, Language
from weekly_editor.report.codec import parse_json
from weekly_editor.report.model import Frozen
from weekly_editor.report.schema import ReportDataError
from weekly_editor.report.sheet_map import SheetMap
from weekly_editor.storage.atomic import make_folder, write_atomically
from weekly_editor.storage.export_file import ExportError, free_path, write_export
from weekly_editor.storage.places import Places
from weekly_editor.storage.problem import StorageError, reason_of
from weekly_editor.storage.report_file import read_bytes

MAX_BOOKS = 20
MAX_BYTES = 32 * 1024 * 1024
BOOKS_FILE = "own-workbooks.json"  # in the folder of the configuration
_BACKUP = Bilingual("备份", "copy")
_CHANGED = Bilingual(
    "文件在此期间已被改动，没有写入，请重新选择它",
    "the file changed meanwhile and was not written; choose it again",
)


class KnownBook(Frozen):
    """A workbook that weeks were added to, and the plan of its sheet."""

    path: Path
    plan: SheetMap


class _Books(Frozen):
    books: tuple[KnownBook, ...] = ()


def known_books(places: Places) -> tuple[KnownBook, ...]:
    """Return the workbooks that are remembered, newest first; none where their file cannot be read."""
    try:
        raw = parse_json(read_bytes(places.config / BOOKS_FILE, MAX_BYTES))
        return _Books.model_validate(raw).books[:MAX_BOOKS]
    except (StorageError, ReportDataError, ValidationError):
        return ()


def remember_book(places: Places, path: Path, plan: SheetMap) -> None:
    """Remember ``plan`` as that of the workbook at ``path``. Raises StorageError."""
    others = tuple(book for book in known_books(places) if book.path != path)
    books = _Books(books=(KnownBook(path=path, plan=plan), *others)[:MAX_BOOKS])
    target = places.config / BOOKS_FILE
    data = json.dumps(books.model_dump(mode="json"), ensure_ascii=False, indent=2) + "\n"
    try:
        make_folder(target.parent)
        write_atomically(target, data.encode("utf-8", "replace"))
    except OSError as error:
        raise StorageError(target, reason_of(error)) from error


def copy_path(path: Path, now: datetime, language: Language) -> Path:
    """Return the free name under which the file at ``path`` is kept: ``台账 (备份 2026-07-10 2130).xlsx``."""
    copy = path.with_name(f"{path.stem} ({_BACKUP.text(language)} {now:%Y-%m-%d %H%M}){path.suffix}")
    return free_path(copy) if copy.exists() else copy


def replace_keeping(path: Path, before: bytes, after: bytes, copy: Path) -> None:
    """Make ``after`` the content of ``path``, whose content ``before`` is kept as ``copy``.

    Raises StorageError, and leaves all as it was, where the file is open elsewhere or no longer says ``before``."""
    write_export(copy, before)
    try:
        replace_own(path, before, after)
    except StorageError:
        with contextlib.suppress(OSError):
            copy.unlink()
        raise


def replace_own(path: Path, before: bytes, after: bytes) -> None:
    """Make ``after`` the content of ``path`` as long as that says ``before``. Raises StorageError."""
    if read_bytes(path, MAX_BYTES) != before:
        raise ExportError(path, _CHANGED)
    write_export(path, after)
