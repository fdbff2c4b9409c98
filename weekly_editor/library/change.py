"""Whether a library may have changed since it was last read."""

import os
from pathlib import Path

LibraryMark = tuple[tuple[str, int], ...]


def library_mark(folder: Path) -> LibraryMark:
    """Return names and times (ns) of the folders of ``folder``; files are replaced whole, which changes their folder's.

    Empty where ``folder`` cannot be read."""
    try:
        with os.scandir(folder) as entries:
            years = sorted((entry.name, entry.stat().st_mtime_ns) for entry in entries if entry.is_dir())
    except OSError:
        return ()
    return tuple(years)
