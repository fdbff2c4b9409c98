"""The library that a command works with."""

import os
from pathlib import Path

from weekly_editor.storage.problem import StorageError, reason_of


def existing(library: Path) -> Path:
    """Return ``library``, a folder that was named by the user. Raises StorageError if it cannot be read."""
    try:
        os.scandir(library).close()
    except OSError as error:
        raise StorageError(library, reason_of(error)) from error
    return library
