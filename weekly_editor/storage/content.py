"""What a file holds, in so few bytes that two readings can be compared: content, never times."""

import hashlib
from pathlib import Path

from weekly_editor.report.codec import MAX_BYTES
from weekly_editor.storage.problem import StorageError
from weekly_editor.storage.report_file import read_bytes


def content_mark(path: Path) -> bytes | None:
    """Return a mark that stays the same while the report file at ``path`` does; None where it cannot be read."""
    try:
        return hashlib.sha256(read_bytes(path, MAX_BYTES)).digest()
    except StorageError:
        return None
