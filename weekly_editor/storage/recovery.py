"""Recovery copies: what the open report said a moment ago, kept beside nothing of the user's.

A copy is one line of JSON that says where the report came from, then the report file itself."""

import contextlib
import json
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from pathlib import Path

from weekly_editor.report.codec import MAX_BYTES, dump_report, parse_report
from weekly_editor.report.model import Report
from weekly_editor.report.schema import ReportDataError
from weekly_editor.storage.atomic import make_folder, write_atomically
from weekly_editor.storage.places import Places
from weekly_editor.storage.problem import StorageError, reason_of
from weekly_editor.storage.report_file import read_bytes

_FOLDER = "recovery"
_ENDING = ".recovery"


@dataclass(frozen=True, slots=True)
class Recovery:
    """A report as it was at ``written_at``; ``source`` is the file it was opened from, None if it had none."""

    report: Report
    source: Path | None
    written_at: datetime


def write_recovery(places: Places, report: Report, source: Path | None, written_at: datetime) -> None:
    """Keep a copy of ``report``, in place of the last one with this id and source. Raises StorageError."""
    head = {"source": None if source is None else str(source.absolute()), "written_at": written_at.isoformat()}
    path = _copy_path(places, report.id, source)
    try:
        data = json.dumps(head).encode() + b"\n" + dump_report(report)
        make_folder(path.parent)
        write_atomically(path, data)
    except ReportDataError as error:
        raise StorageError(path, error.reason) from None
    except OSError as error:
        raise StorageError(path, reason_of(error)) from error


def recoveries(places: Places) -> tuple[Recovery, ...]:
    """Return all copies that can be read, newest first; damaged ones stay where they are."""
    found: list[Recovery] = []
    with contextlib.suppress(OSError):
        for path in sorted((places.data / _FOLDER).glob("*" + _ENDING)):
            with contextlib.suppress(StorageError, ValueError, RecursionError):
                found.append(_read(path))
    return tuple(sorted(found, key=lambda copy: copy.written_at.timestamp(), reverse=True))


def drop_recovery(places: Places, report_id: str, source: Path | None) -> None:
    """Forget the copy of the report with this id and source, if there is one. Raises StorageError."""
    path = _copy_path(places, report_id, source)
    try:
        path.unlink(missing_ok=True)
    except OSError as error:
        raise StorageError(path, reason_of(error)) from error


def _copy_path(places: Places, report_id: str, source: Path | None) -> Path:
    identity = "\0".join((report_id, "" if source is None else str(source.absolute())))
    return places.data / _FOLDER / (sha256(identity.encode("utf-8", "surrogatepass")).hexdigest()[:32] + _ENDING)


def _read(path: Path) -> Recovery:
    head, _, body = read_bytes(path, MAX_BYTES + 64 * 1024).partition(b"\n")
    match json.loads(head):  # not parse_json: file names may hold lone surrogates
        case {"source": str() | None as source, "written_at": str() as written_at}:
            moment = datetime.fromisoformat(written_at)
            return Recovery(parse_report(body), None if source is None else Path(source), moment)
        case _:
            raise ValueError("the first line of a recovery copy says where it came from")
