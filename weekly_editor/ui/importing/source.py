"""A file, and what it was understood as."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from weekly_editor.readers.importing import understand_source
from weekly_editor.readers.source import MAX_BYTES
from weekly_editor.readers.understanding import Understanding
from weekly_editor.report.model import Section
from weekly_editor.storage.report_file import read_bytes


@dataclass(frozen=True, slots=True)
class Understood:
    """What a source was understood as, and the section that each of its passages makes."""

    understanding: Understanding
    sections: tuple[Section, ...]


def read_source(path: Path, today: date) -> Understood:
    """Return what stands in the file at ``path``. Raises StorageError and ImportRefused."""
    understanding = understand_source(read_bytes(path, MAX_BYTES), path.name, today)
    return Understood(understanding, tuple(map(understanding.section, range(len(understanding.passages)))))
